package regional

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// social are contests of workers and organisations of social services.
var social = []Preset{
	{
		ID: "irkutsk-social-worker-2012", Region: "Иркутская область", Source: page("469417668"),
		Title:   text("Премия Губернатора «Лучший социальный работник», 2012", "Governor's prize “Best social worker”, 2012"),
		Unknown: []string{"таблица критериев видна с начала: два критерия", "места и суммы"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Forms = []contest.Form{{ID: "social-worker", Criteria: []contest.Criterion{
				{ID: "clients", Title: text("обслужено получателей за год", "clients served in the year"), Kind: contest.KindMeasure, Steps: []contest.MeasureStep{
					{UpTo: some("0"), Points: number("0")}, {UpTo: some("20"), Points: number("1")}, {UpTo: some("40"), Points: number("2")},
					{UpTo: some("60"), Points: number("3")}, {Points: number("4")},
				}},
				{ID: "education", Title: text("образование", "education"), Kind: contest.KindCategory, Categories: []contest.Category{
					{Word: "secondary", Title: text("среднее", "secondary"), Points: number("1")},
					{Word: "vocational", Title: text("среднее профессиональное", "secondary vocational"), Points: number("2")},
					{Word: "higher-other", Title: text("высшее непрофильное", "higher, another field"), Points: number("3")},
					{Word: "higher-own", Title: text("высшее профильное", "higher, own field"), Points: number("4")},
				}},
			}}}
		},
	},
	{
		ID: "irkutsk-young-specialist-2013", Region: "Иркутская область", Source: garant("34752699"),
		Title:   text("Премия Губернатора «Лучший молодой специалист», 2013–2015", "Governor's prize “Best young specialist”, 2013–2015"),
		Unknown: []string{"баллы за отсутствие обоснованных жалоб", "места и суммы"},
		build: func(r *contest.Regulation, _ Parameters) {
			item := func(id, ru, en string) contest.Criterion {
				return contest.Criterion{ID: id, Title: text(ru, en), Kind: contest.KindItems, Points: socium.Int(1)}
			}
			fact := func(id, ru, en string, points int64) contest.Criterion {
				return contest.Criterion{ID: id, Title: text(ru, en), Kind: contest.KindFact, Points: socium.Int(points)}
			}
			r.Forms = []contest.Form{{ID: "young", Criteria: []contest.Criterion{
				item("methods", "современные формы и методы за два года", "modern forms and methods in two years"),
				item("presentations", "конференции с представлением своих инноваций", "conferences with own innovations presented"),
				item("developments", "авторские разработки", "own developments"),
				item("training", "обучение, конференции, семинары", "training, conferences, seminars"),
				fact("master", "диплом магистра", "master's diploma", 2),
				fact("degree", "учёная степень", "academic degree", 3),
			}}}
		},
	},
	{
		ID: "irkutsk-worker-2018", Region: "Иркутская область", Source: page("550108129"),
		Title:   text("Премия Губернатора «Лучший работник учреждения социальной защиты», 2018–2025", "Governor's prize “Best worker of an institution of social protection”, 2018–2025"),
		Unknown: []string{"предел баллов за конференции (параметр Cap)", "остальные критерии", "места и суммы"},
		build: func(r *contest.Regulation, p Parameters) {
			r.Forms = []contest.Form{{ID: "worker", Criteria: []contest.Criterion{
				{ID: "education", Title: text("образование", "education"), Kind: contest.KindCategory, Categories: []contest.Category{
					{Word: "none", Title: text("иное", "other"), Points: socium.Int(0)},
					{Word: "vocational", Title: text("профессиональное", "vocational"), Points: socium.Int(2)},
					{Word: "higher", Title: text("высшее", "higher"), Points: socium.Int(5)},
				}},
				{ID: "conferences", Title: text("конференции за два года", "conferences in two years"), Kind: contest.KindItems, Points: socium.Int(2), Cap: p.Cap},
			}}, {ID: "nurse", Criteria: []contest.Criterion{
				{ID: "category", Title: text("квалификационная категория", "qualification category"), Kind: contest.KindCategory, Basis: garant("49252804"), Categories: []contest.Category{
					{Word: "none", Title: text("нет", "none"), Points: socium.Int(0)}, {Word: "second", Title: text("вторая", "second"), Points: socium.Int(1)},
					{Word: "first", Title: text("первая", "first"), Points: socium.Int(2)}, {Word: "highest", Title: text("высшая", "highest"), Points: socium.Int(3)},
				}},
			}}}
			r.Nominations = []contest.Nomination{
				{ID: "worker", Title: text("Лучший работник учреждения социальной защиты", "Best worker of an institution of social protection"), Subject: contest.SubjectPerson},
				{ID: "nurse", Title: text("Лучшая медицинская сестра", "Best nurse"), Subject: contest.SubjectPerson, Form: "nurse"},
			}
		},
	},
	{
		ID: "orenburg-families-2012", Region: "Оренбургская область", Source: page("952016083"),
		Title:   text("Смотр-конкурс организаций, работающих с семьями (указ от 17.09.2012 № 616-ук)", "Review-contest of organisations working with families (decree of 17.09.2012 N 616-uk)"),
		Unknown: []string{"названия двух номинаций", "критерии"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Nominations = []contest.Nomination{{ID: "first", Subject: contest.SubjectOrganisation}, {ID: "second", Subject: contest.SubjectOrganisation}}
			for i, sum := range []int64{40_000, 30_000, 20_000, 10_000} { // four paid places, the money is a subsidy for equipment, training, growth
				place := money(sum, [...]string{"первое место", "второе место", "третье место", "четвёртое место"}[i], [...]string{"first place", "second place", "third place", "fourth place"}[i])
				place.Prizes[0].Kind = contest.PrizeSubsidy
				r.Places.List = append(r.Places.List, place)
			}
			r.Admission = []contest.AdmissionRule{{
				Kind: contest.AdmitFact, Fact: "programme-months", FactTitle: text("программа действует, месяцев", "the programme has run, months"), AtLeast: some("6"),
			}}
		},
	},
	{
		ID: "orenburg-best-worker-2014", Region: "Оренбургская область", Source: site("ria56.ru"),
		Title:   text("IV областной конкурс «Лучший работник…», 2014", "Fourth regional contest “Best worker…”, 2014"),
		Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // twenty equal winners
			place := money(25_000, "победитель", "winner")
			place.Holders = 20
			for _, kind := range []contest.PrizeKind{contest.PrizeBadge, contest.PrizeCertificate, contest.PrizeDiploma} {
				place.Prizes = append(place.Prizes, contest.Prize{Kind: kind})
			}
			r.Places.List = []contest.Place{place}
		},
	},
	{
		ID: "ynao-mercy-stage-1", Region: "Ямало-Ненецкий автономный округ", Source: page("412701899"),
		Title:   text("«Милосердие», первый этап: общее собрание коллектива", "“Mercy”, first stage: general meeting of the staff"),
		Unknown: []string{"названия номинаций"},
		build: func(r *contest.Regulation, _ Parameters) { // valid with two thirds of the collective, a majority vote per nomination
			r.Decide = contest.DecideVotes
			r.Voting = contest.Voting{Quorum: twoThirds(), Basis: page("412701899")}
			r.Places.List = winners(1)
			r.Promotion = contest.Promotion{To: "second-stage"}
		},
	},
	{
		ID: "ynao-regional-stage", Region: "Ямало-Ненецкий автономный округ", Source: site("muravlenko24.ru"),
		Title:   text("Региональный этап Всероссийского конкурса, 2022", "Regional stage of the All-Russian contest, 2022"),
		Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Places.List = threePlaces(60_000, 40_000, 20_000)
			r.Promotion = contest.Promotion{To: "federal"}
		},
	},
	{
		ID: "ynao-best-providers", Region: "Ямало-Ненецкий автономный округ", Source: site("salekhard.online"),
		Title:   text("Лучшие поставщики социальных услуг", "Best providers of social services"),
		Unknown: []string{"критерии и их баллы", "число победителей", "срок приёма (параметр Stage)"},
		build: func(r *contest.Regulation, p Parameters) { // in the register six months before the end of intake, a grant of up to 300 000 ₽
			if !p.Stage.Closes.IsZero() {
				r.Admission = []contest.AdmissionRule{{Kind: contest.AdmitListed, Months: 6}}
			}
			r.Places.List = []contest.Place{{Title: text("победитель, грант до 300 000 ₽", "winner, a grant of up to RUB 300,000"), Prizes: []contest.Prize{{Kind: contest.PrizeSubsidy}}}}
		},
	},
	{
		ID: "rostov-social-worker-2011", Region: "Ростовская область", Source: page("800001876"),
		Title:   text("«Лучший социальный работник», 2011", "“Best social worker”, 2011"),
		Unknown: []string{"сумма за третье место", "критерии"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Nominations = []contest.Nomination{{ID: "social-worker", Title: text("Лучший социальный работник", "Best social worker"), Subject: contest.SubjectPerson}}
			r.Places.List = threePlaces(50_000, 30_000, 0)
		},
	},
	{
		ID: "ulyanovsk", Region: "Ульяновская область", Source: page("918004109"),
		Title:   text("Региональный этап, Ульяновская область", "Regional stage, Ulyanovsk region"),
		Unknown: []string{"критерии", "суммы: в 2024 году призовой фонд 2 000 000 ₽"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Admission = []contest.AdmissionRule{
				{Kind: contest.AdmitOnce, Per: contest.PerPerson, Title: text("один кандидат — одна номинация", "one candidate, one nomination")},
				{Kind: contest.AdmitDocuments, Documents: []contest.Document{
					{ID: "petition", Title: text("личное заявление или ходатайство руководителя", "personal application or petition of the head")},
					{ID: "questionnaire", Title: text("анкета, заверенная по месту работы", "questionnaire certified at work")},
					{ID: "biography", Title: text("биография", "biography")},
					{ID: "recommendation", Title: text("рекомендация непосредственного руководителя", "recommendation of the direct superior")},
					{ID: "achievements", Title: text("материалы о достижениях", "material proving achievements")},
				}},
			}
			r.Places.List = threePlaces(0, 0, 0)
			r.Promotion = contest.Promotion{To: "federal"} // only first places advance
		},
	},
	{
		ID: "kaluga-upkeep-2024", Region: "Калужская область", Source: site("29ru.net"),
		Title:   text("Лучшее учреждение по содержанию территории и зданий, 2024", "Best institution by upkeep, 2024"),
		Unknown: []string{"критерии", "признак деления на подгруппы"},
		build: func(r *contest.Regulation, _ Parameters) { // two subgroups, of six and of three, ranked apart
			r.Nominations = []contest.Nomination{{ID: "upkeep", Subject: contest.SubjectOrganisation, Subgroups: []contest.Subgroup{
				{ID: "first", Title: text("первая подгруппа", "first subgroup")}, {ID: "second", Title: text("вторая подгруппа", "second subgroup")},
			}}}
			r.Places.List = threePlaces(0, 0, 0)
		},
	},
	{
		ID: "volgograd-centre-2016", Region: "Волгоградская область", Source: site("gorvesti.ru"),
		Title:   text("Лучший центр, 2016", "Best centre, 2016"),
		Unknown: []string{"названия номинаций", "критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // several equal winners: 4, 2 and 3
			for i, n := range []int{4, 2, 3} {
				r.Nominations = append(r.Nominations, contest.Nomination{
					ID: [...]string{"first", "second", "third"}[i], Subject: contest.SubjectOrganisation, Places: contest.Places{List: winners(n)},
				})
			}
		},
	},
	{
		ID: "moscow-region-best-by-profession", Region: "Московская область", Source: site("riamo.ru"),
		Title:   text("«Лучший по профессии»", "“Best by profession”"),
		Unknown: []string{"названия номинаций", "критерии", "суммы между 100 000 и 350 000 ₽"},
		build: func(r *contest.Regulation, _ Parameters) { // three nominations of three places
			for _, id := range []string{"first", "second", "third"} {
				r.Nominations = append(r.Nominations, contest.Nomination{ID: id, Subject: contest.SubjectPerson})
			}
			r.Places.List = threePlaces(350_000, 0, 100_000)
			for i := range r.Places.List {
				r.Places.List[i].Basis = site("riamo.ru").As(socium.Interpreted) // the ends of the published range
			}
		},
	},
}
