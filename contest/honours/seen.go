package honours

import "github.com/socium-go/socium"

// Seen returns awards whose conditions were seen, each with its source. What the source does not say stays empty.
func Seen() []Award { return append([]Award(nil), seen...) }

// Named returns the award of that ID, and false when there is none.
func Named(id string) (Award, bool) {
	for _, a := range seen {
		if a.ID == id {
			return a, true
		}
	}
	return Award{}, false
}

func page(act string) socium.Basis { return socium.Basis{Act: act} }

func rub(n int64) socium.Opt[socium.Money] { return socium.Some(socium.Rubles(n)) }

var seen = []Award{
	{
		ID: "otlichnik-2005", Kind: Badge, Level: Ministry,
		Title:         socium.Text{RU: "нагрудный знак «Отличник социально-трудовой сферы»", EN: "badge “Excellent worker of the social and labour sphere”"},
		Prerequisites: Prerequisites{Branch: 15, Organisation: 5, Basis: page("приказ № 400 (docs.cntd.ru/901938024)")},
		Until:         socium.MustParseDate("2013-02-22"), Basis: page("приказ № 400 (docs.cntd.ru/901938024)"),
	},
	{
		ID: "mintrud-diploma", Kind: Insignia, Level: Ministry,
		Title: socium.Text{RU: "Почётная грамота Минтруда России (ведомственный знак отличия)", EN: "Honorary diploma of Mintrud (a departmental insignia)"},
		From:  socium.MustParseDate("2016-09-19"), Basis: page("приказ Минтруда России от 19.09.2016 № 533н"),
		With: []socium.Text{{RU: "даёт право на звание «Ветеран труда»", EN: "gives the right to the title “Veteran of labour”"}},
	},
	{
		ID: "veteran-of-labour", Kind: Title, Level: Federal,
		Title: socium.Text{RU: "«Ветеран труда» по ведомственному знаку отличия", EN: "“Veteran of labour” through a departmental insignia"},
		Prerequisites: Prerequisites{
			Branch: 15, Total: 25, TotalWomen: 20, Previous: []Previous{{Kind: Insignia, Level: Ministry}}, Basis: page("Федеральный закон «О ветеранах»"),
		},
		Basis: page("Федеральный закон «О ветеранах»"),
	},
	{
		ID: "kursk-honoured-worker", Kind: Title, Level: RegionHead, Region: "Курская область",
		Title:         socium.Text{RU: "«Почётный работник сферы социальной защиты населения Курской области»", EN: "“Honoured worker of social protection of Kursk region”"},
		Prerequisites: Prerequisites{Branch: 15, Organisation: 3, Basis: page("base.garant.ru/21388428")},
		Quota:         Quota{PerYear: 2, Basis: page("base.garant.ru/21388428")}, Repeat: Repeat{Basis: page("base.garant.ru/21388428")}, Basis: page("base.garant.ru/21388428"),
	},
	{
		ID: "magadan-honoured-worker", Kind: Title, Level: RegionHead, Region: "Магаданская область",
		Title:         socium.Text{RU: "«Почётный работник … Магаданской области»", EN: "“Honoured worker … of Magadan region”"},
		Prerequisites: Prerequisites{Branch: 20, Region: 15, Organisation: 5, Basis: page("2s5.ru")}, Basis: page("2s5.ru"),
	},
	{
		ID: "petersburg-merited-worker", Kind: Title, Level: RegionHead, Region: "Санкт-Петербург",
		Title:         socium.Text{RU: "«Заслуженный работник социальной защиты Санкт-Петербурга»", EN: "“Merited worker of social protection of St Petersburg”"},
		Prerequisites: Prerequisites{Branch: 15, Basis: page("radio1.ru")}, Basis: page("radio1.ru"),
	},
	{
		ID: "novosibirsk-badge", Kind: Badge, Level: RegionalMinistry, Region: "Новосибирская область",
		Title:         socium.Text{RU: "нагрудный знак министерства", EN: "badge of the ministry"},
		Prerequisites: Prerequisites{Branch: 10, Basis: page("iskitim-gazeta.ru")}, Basis: page("iskitim-gazeta.ru"),
	},
	{
		ID: "kemerovo-honoured-worker", Kind: Title, Level: RegionHead, Region: "Кемеровская область",
		Title: socium.Text{RU: "«Почётный работник социальной защиты населения Кемеровской области»", EN: "“Honoured worker of social protection of Kemerovo region”"},
		From:  socium.MustParseDate("2010-01-01"), Basis: page("csrush.ru").As(socium.Interpreted), // 2010 N 399; the day was not seen
	},
	{
		ID: "chelyabinsk-legislature-prize", Kind: Prize, Level: RegionalParliament, Region: "Челябинская область",
		Title: socium.Text{RU: "премия Законодательного Собрания", EN: "prize of the legislature"}, Quota: Quota{PerYear: 50, Basis: page("uralpress.ru")}, Sum: rub(20_000),
		With: []socium.Text{{RU: "диплом", EN: "diploma"}, {RU: "удостоверение", EN: "certificate"}, {RU: "серебряный знак", EN: "silver badge"}}, Basis: page("uralpress.ru"),
	},
	{
		ID: "chelyabinsk-young-specialist", Kind: Prize, Level: RegionHead, Region: "Челябинская область",
		Title: socium.Text{RU: "премия Губернатора молодым специалистам", EN: "Governor's prize to young specialists"}, Quota: Quota{PerYear: 10, Basis: page("cheltv.ru")},
		Sum: rub(240_000), Basis: page("cheltv.ru"),
	},
	{
		ID: "crimea-state-council-prize", Kind: Prize, Level: RegionalParliament, Region: "Республика Крым",
		Title:      socium.Text{RU: "премия Государственного Совета", EN: "prize of the State Council"},
		Recipients: []Recipient{Person, Collective}, Basis: page("docs.cntd.ru/413909572"),
	},
	{
		ID: "yakutia-nartakhova-prize", Kind: Prize, Level: RegionHead, Region: "Республика Саха (Якутия)",
		Title:      socium.Text{RU: "Государственная премия имени М. Нартаховой", EN: "State prize named after M. Nartakhova"},
		Recipients: []Recipient{Person, Collective}, Sum: rub(500_000), // a collective shares the money equally
		With: []socium.Text{{RU: "диплом каждому", EN: "a diploma for each"}, {RU: "знак каждому", EN: "a badge for each"}}, Basis: page("ru24.net"),
	},
}
