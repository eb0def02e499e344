package regional

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// selections are regulations of grant selections and prizes that were seen for one criterion or one rule.
var selections = []Preset{
	{
		ID: "komi-two-experts", Region: "Республика Коми", Source: page("561641496"),
		Title:   text("Гранты Главы: два эксперта на заявку", "Grants of the Head: two experts an application"),
		Unknown: []string{"критерии", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) { // the organiser distributes the applications
			r.Jury.MinSheets = contest.Minimum{Count: 2, Basis: r.Basis}
		},
	},
	{
		ID: "kamchatka-volunteers", Region: "Камчатский край", Source: garant("25929866"),
		Title:   text("Поддержка добровольчества: ступени по числу людей и проектов", "Support of volunteers: steps by the number of people and projects"),
		Unknown: []string{"остальные критерии", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) {
			steps := func(id, ru, en, first, second string) contest.Criterion {
				return contest.Criterion{ID: id, Title: text(ru, en), Kind: contest.KindMeasure, Steps: []contest.MeasureStep{
					{UpTo: some(first), Points: socium.Int(1)}, {UpTo: some(second), Points: socium.Int(2)}, {Points: socium.Int(3)},
				}}
			}
			r.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{
				steps("count", "численность", "how many people", "15", "25"), steps("projects", "число проектов", "how many projects", "3", "5"),
			}}}
		},
	},
	{
		ID: "economy-ministry", Source: site("consultant.ru, LAW_187709"),
		Title:   text("Субсидии некоммерческим организациям: охват регионов", "Subsidies to non-profit organisations: regions covered"),
		Unknown: []string{"остальные критерии: показанные веса дают 0,7"},
		build: func(r *contest.Regulation, _ Parameters) { // more than 20 regions give 100, otherwise 5 for each
			hundred := func(id, ru, en, weight string) contest.Criterion {
				k := mark(id, ru, en, "100")
				k.Weight = some(weight)
				return k
			}
			r.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{
				{ID: "regions", Title: text("число регионов", "regions covered"), Kind: contest.KindItems, Points: socium.Int(5), Cap: some("100"), Weight: some("0.1")},
				hundred("cost", "соотношение затрат и эффекта", "costs against effect", "0.4"), hundred("experience", "опыт", "experience", "0.2"),
			}}}
		},
	},
	{
		ID: "tomsk-useful-services", Region: "Томская область", Source: site("томск.гранты.рф"),
		Title:   text("Плюс балл исполнителю общественно полезных услуг", "One point more for a provider of socially useful services"),
		Unknown: []string{"критерии", "проходной балл"},
		build: func(r *contest.Regulation, _ Parameters) { // of equals the earlier date, then the earlier time
			r.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{
				{ID: "points", Title: text("сумма баллов", "all points"), Scale: contest.Scale{Max: socium.Int(100)}, Basis: r.Basis.As(socium.Unverified)},
				{ID: "useful", Title: text("в реестре исполнителей общественно полезных услуг", "in the register of providers of socially useful services"), Kind: contest.KindFact, Points: socium.Int(1)},
			}}}
			r.Ties = earlier()
		},
	},
	{
		ID: "karelia-levels", Region: "Республика Карелия", Source: site("kodeks.karelia.ru/574789597"),
		Title:   text("Высокий, средний, низкий уровень: 100, 50, 25 и 0 с весом 0,2", "High, medium, low, none: 100, 50, 25 and 0 with a weight of 0.2"),
		Unknown: []string{"названия критериев: здесь пять, чтобы веса давали единицу"},
		build: func(r *contest.Regulation, _ Parameters) {
			f := contest.Form{ID: "sheet"}
			for _, id := range []string{"1", "2", "3", "4", "5"} {
				f.Criteria = append(f.Criteria, contest.Criterion{
					ID: id, Title: text("критерий "+id, "criterion "+id), Weight: some("0.2"),
					Scale: contest.Scale{Levels: []contest.Level{
						{Points: socium.Int(100), Title: text("высокий", "high")}, {Points: socium.Int(50), Title: text("средний", "medium")},
						{Points: socium.Int(25), Title: text("низкий", "low")}, {Points: socium.Int(0), Title: text("нет", "none")},
					}},
				})
			}
			r.Forms = []contest.Form{f}
		},
	},
	{
		ID: "yakutia-reach", Region: "Республика Саха (Якутия)", Source: page("406893227"),
		Title:   text("Охват по размеру запроса", "Reach by the size of the request"),
		Unknown: []string{"остальные критерии", "больше чем 75 и меньше чем 100 человек: здесь как 100"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Bands = []contest.Band{{ID: "small", Title: text("до 300 тыс. ₽", "up to RUB 300,000")}, {ID: "large", Title: text("свыше 300 тыс. ₽", "above RUB 300,000")}}
			k := contest.Criterion{ID: "reach", Title: text("охват, человек", "reach, people"), Kind: contest.KindMeasure}
			for _, s := range []struct{ band, first, second string }{{"small", "75", "100"}, {"large", "150", "200"}} {
				k.Steps = append(k.Steps, contest.MeasureStep{Band: s.band, UpTo: some(s.first), Points: socium.Int(1)},
					contest.MeasureStep{Band: s.band, UpTo: some(s.second), Points: socium.Int(2)}, contest.MeasureStep{Band: s.band, Points: socium.Int(3)})
			}
			r.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{k}}}
		},
	},
	{
		ID: "objectivity", Source: page("574817557"),
		Title:   text("«Можете ли вы быть объективны?»", "“Can you be objective?”"),
		Unknown: []string{"критерии"},
		build:   func(r *contest.Regulation, _ Parameters) { r.Jury.AskObjectivity = true },
	},
	{
		ID: "municipal-events", Source: site("cyberpedia.su"),
		Title:   text("Критерии с разными пределами: 1–10, 1–7, 1–6", "Criteria with limits of their own: 1–10, 1–7, 1–6"),
		Unknown: []string{"названия критериев", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) {
			f := contest.Form{ID: "sheet", Criteria: []contest.Criterion{mark("1", "критерий 1", "criterion 1", "10"), mark("2", "критерий 2", "criterion 2", "7"), mark("3", "критерий 3", "criterion 3", "6")}}
			for i := range f.Criteria {
				f.Criteria[i].Scale.Min = socium.Int(1)
			}
			r.Forms = []contest.Form{f}
		},
	},
	{
		ID: "murmansk-best-worker", Region: "Мурманская область", Source: site("longword.ru, big-radio.ru"),
		Title:   text("Лучший работник социальной защиты", "Best worker of social protection"),
		Unknown: []string{"критерии", "названия номинаций: четыре по должностям", "названия прочих специальных призов", "суммы между 20 000 и 45 000 ₽"},
		build: func(r *contest.Regulation, _ Parameters) { // six nominations: four by post, the others are special prizes
			for _, id := range []string{"first", "second", "third", "fourth"} {
				r.Nominations = append(r.Nominations, contest.Nomination{ID: id, Subject: contest.SubjectPerson})
			}
			r.Special = []contest.Special{
				{ID: "creativity", Title: text("за творчество в работе", "for creativity in work"), Holders: 1},
				{ID: "other", Title: text("специальный приз", "special prize"), Holders: 1, Basis: r.Basis.As(socium.Interpreted)},
			}
			r.Places.List = winners(1)
		},
	},
	{
		ID: "novosibirsk-organisation", Region: "Новосибирская область", Source: site("mkkupino.ru"),
		Title:   text("«Лучшая организация в социальной сфере»", "“Best organisation of the social sphere”"),
		Unknown: []string{"названия пяти номинаций", "критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // state organisations and NGOs together; the cup is passed on
			for _, id := range []string{"first", "second", "third", "fourth", "fifth"} {
				r.Nominations = append(r.Nominations, contest.Nomination{ID: id, Subject: contest.SubjectOrganisation})
			}
			r.Places.List = winners(1)
			r.Places.List[0].Prizes = []contest.Prize{{Kind: contest.PrizeCup, Title: text("переходящий кубок", "challenge cup")}}
		},
	},
}
