package regional

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// methods are regulations that were seen for their way of counting and deciding.
var methods = []Preset{
	{
		ID: "bashkortostan", Region: "Республика Башкортостан", Source: page("571082653"),
		Title:   text("Конкурс с девятью победителями", "Contest with nine winners"),
		Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // mean of the members who took part; the first nine with at least 15 points
			r.Scoring = contest.Scoring{Order: contest.BySheet, Basis: page("571082653")}
			r.PassMarks = []contest.PassMark{{Points: number("15"), Basis: page("571082653")}}
			r.Ties, r.Places.List = earlier(), winners(9)
		},
	},
	{
		ID: "murmansk", Region: "Мурманская область", Source: page("550191002"),
		Title:   text("Конкурс со средним баллом по критерию", "Contest with a mean per criterion"),
		Unknown: []string{"критерии", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Scoring = contest.Scoring{Order: contest.ByCriterion, Basis: page("550191002")}
			r.Voting = contest.Voting{Quorum: twoThirds(), Basis: page("550191002").At("ч. 3")}
			r.Ties, r.Places.List = earlier(), winners(1) // a single application is marked as usual, none makes the contest void
		},
	},
	{
		ID: "kostroma", Region: "Костромская область", Source: page("577976047"),
		Title:   text("Сумма баллов всех экспертов", "Sum of the points of all experts"),
		Unknown: []string{"критерии", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Scoring = contest.Scoring{Combine: []contest.Combine{{Method: contest.MethodSum}}, Basis: page("577976047")}
			r.Jury.Everyone = true
			r.Places.List = threePlaces(0, 0, 0)
		},
	},
	{
		ID: "krasnodar", Region: "Краснодарский край", Source: garant("36976419"),
		Title:   text("Сумма мест по критериям", "Sum of places by criterion"),
		Unknown: []string{"критерии", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) { // 1 is the best place; the lowest sum wins
			r.Scoring = contest.Scoring{Order: contest.ByCriterion, Places: &contest.PlaceScoring{Of: contest.PlacesOfCriteria, Numbering: contest.NumberStandard}, Basis: garant("36976419")}
			r.Places.List = winners(1)
		},
	},
	{
		ID: "yakutia", Region: "Республика Саха (Якутия)", Source: page("450352477"),
		Title:   text("Трое победителей, при равенстве — «обоснованность»", "Three winners, of equals the better “justification”"),
		Unknown: []string{"остальные критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // scale 0–3
			r.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{mark("justification", "обоснованность", "justification", "3"), mark("other", "прочее", "other", "3")}}}
			r.Ties = []contest.TieStep{{By: contest.TieCriterion, Criterion: "justification", Basis: page("450352477")}}
			r.Places.List = winners(3)
		},
	},
	{
		ID: "magadan", Region: "Магаданская область", Source: page("543566126"),
		Title:   text("Победитель и два лауреата", "A winner and two laureates"),
		Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // 70 000, 50 000 and 30 000 ₽, diplomas of degrees I to III
			first, second, third := money(70_000, "победитель, диплом I степени", "winner, diploma of degree I"), money(50_000, "лауреат, диплом II степени", "laureate, diploma of degree II"), money(30_000, "лауреат, диплом III степени", "laureate, diploma of degree III")
			r.Places.List = []contest.Place{first, second, third}
			for i := range r.Places.List {
				r.Places.List[i].Prizes = append(r.Places.List[i].Prizes, contest.Prize{Kind: contest.PrizeDiploma})
			}
		},
	},
	{
		ID: "vladimir", Region: "Владимирская область", Source: page("406498521"),
		Title:   text("Группы критериев с весами, 2023", "Groups of criteria with weights, 2023"),
		Unknown: []string{"остальные группы и критерии", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) { // group weight × the sum of its criteria with maxima 5, 5, 4, …
			f := contest.Form{ID: "sheet", Groups: []contest.Group{{ID: "first", Weight: some("0.2")}, {ID: "second", Weight: some("0.3")}}, Criteria: []contest.Criterion{
				mark("1.1", "критерий 1.1", "criterion 1.1", "5"), mark("1.2", "критерий 1.2", "criterion 1.2", "5"), mark("2.1", "критерий 2.1", "criterion 2.1", "4"),
			}}
			f.Criteria[0].Group, f.Criteria[1].Group, f.Criteria[2].Group = "first", "first", "second"
			r.Forms = []contest.Form{f}
		},
	},
	{
		ID: "significance-by-request", Source: page("574723886"),
		Title:   text("Коэффициенты значимости по размеру запроса", "Coefficients of significance by the size of the request"),
		Unknown: []string{"шкала баллов", "прочие критерии"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Bands = []contest.Band{
				{ID: "small", Title: text("до 300 тыс. ₽", "up to RUB 300,000")}, {ID: "middle", Title: text("300 тыс. – 1 млн ₽", "RUB 300,000 to 1 million")},
				{ID: "large", Title: text("свыше 1 млн ₽, до 10 % фонда и 3 млн ₽", "above RUB 1 million, up to 10 % of the pool and RUB 3 million")},
			}
			f := contest.Form{ID: "sheet"}
			for _, c := range []struct{ id, ru, en, small, middle, large string }{
				{"relevance", "актуальность", "relevance", "2.5", "1.5", "1"}, {"logic", "логическая связность и реализуемость", "logic and feasibility", "1.5", "1.5", "1.5"},
				{"cost", "соотношение расходов и результатов", "costs against results", "1.5", "1", "1"}, {"scale", "масштаб", "scale", "0", "2", "3.5"},
			} {
				k := mark(c.id, c.ru, c.en, "10")
				k.Basis = page("574723886").As(socium.Unverified) // the scale of marks was not seen
				k.Weights = []contest.BandWeight{{Band: "small", Weight: number(c.small)}, {Band: "middle", Weight: number(c.middle)}, {Band: "large", Weight: number(c.large)}}
				f.Criteria = append(f.Criteria, k)
			}
			r.Forms = []contest.Form{f}
		},
	},
	{
		ID: "normalised", Source: page("561776049"), Title: text("B = K · (Ki / Kmax)", "B = K · (Ki / Kmax)"), Unknown: []string{"критерии: здесь четыре по 5 баллов"},
		build: func(r *contest.Regulation, p Parameters) {
			r.Forms = p.Forms
			if r.Forms == nil {
				r.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{
					mark("1", "критерий 1", "criterion 1", "5"), mark("2", "критерий 2", "criterion 2", "5"), mark("3", "критерий 3", "criterion 3", "5"), mark("4", "критерий 4", "criterion 4", "5"),
				}}}
			}
			most, n := socium.Int(0), int64(0)
			for _, c := range r.Forms[0].Criteria {
				sum, _ := contest.PointsOf(most).Add(contest.PointsOf(c.Scale.Max)).Number(6, socium.HalfUp)
				most, n = sum, n+1
			}
			r.Scoring = contest.Scoring{Rescale: contest.Rescale{To: socium.Int(n), Of: most}, Basis: page("561776049")}
			r.Ties, r.Places.List = earlier(), winners(1)
		},
	},
	{
		ID: "mean-of-forty", Source: page("995109882"), Title: text("Средний балл не ниже 40", "A mean of at least 40"), Unknown: []string{"число критериев: здесь пять по 14 баллов"},
		build: func(r *contest.Regulation, _ Parameters) {
			f := contest.Form{ID: "sheet"}
			for _, id := range []string{"1", "2", "3", "4", "5"} {
				f.Criteria = append(f.Criteria, mark(id, "критерий "+id, "criterion "+id, "14"))
			}
			r.Forms = []contest.Form{f}
			r.Scoring = contest.Scoring{Order: contest.BySheet, Basis: page("995109882")}
			r.PassMarks = []contest.PassMark{{Points: number("40"), Basis: page("995109882")}}
		},
	},
	{
		ID: "two-marks", Source: page("469027953"), Title: text("Две оценки: количественная и качественная", "Two marks: quantitative and qualitative"),
		build: func(r *contest.Regulation, _ Parameters) {
			quantity, quality := mark("quantity", "количественная оценка", "quantitative mark", "10"), mark("quality", "качественная оценка", "qualitative mark", "10")
			quantity.Scale.Min, quality.Scale.Min = socium.Int(1), socium.Int(1)
			r.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{quantity, quality}}}
			r.Scoring = contest.Scoring{Combine: []contest.Combine{{Method: contest.MethodSum}}, Basis: page("469027953")}
			r.Jury.Everyone = true
			r.Voting = contest.Voting{Majority: contest.MajorityTotal, Basis: page("469027953")}
		},
	},
	{
		ID: "jury-and-public-2018", Source: site("sarapulbiz.ru"), Title: text("«Доброволец России», 2018: жюри и народное голосование", "“Volunteer of Russia”, 2018: jury and public vote"), Unknown: []string{"шкала жюри"},
		build: func(r *contest.Regulation, _ Parameters) { // half and half; votes count by place: 5, 4, 3, 2 (4th–6th), 1 (7th–10th)
			r.Parts = []contest.Part{{ID: "jury", Title: text("жюри", "jury"), Weight: number("0.5")}, {ID: "public", Title: text("народное голосование", "public vote"), Weight: number("0.5"), Source: contest.PartVotes, Points: []contest.PlacePoints{
				{To: 1, Points: number("5")}, {To: 2, Points: number("4")}, {To: 3, Points: number("3")}, {To: 6, Points: number("2")}, {To: 10, Points: number("1")},
			}}}
		},
	},
	{
		ID: "five-works", Source: page("446250443"), Title: text("Открытое голосование, не меньше пяти работ", "Open vote, at least five works"),
		build: func(r *contest.Regulation, _ Parameters) {
			r.Decide = contest.DecideVotes
			r.MinEntries = contest.Minimum{Count: 5, Basis: page("446250443")}
			r.Voting = contest.Voting{Quorum: twoThirds(), ChairCasts: true, Basis: page("446250443")}
			r.Places.List = threePlaces(0, 0, 0)
		},
	},
	{
		ID: "vote-without-nominees", Region: "Ульяновская область", Source: page("918015157"), Title: text("Голосование без тех, чьи работы выдвинуты", "Vote without those whose works are nominated"),
		build: func(r *contest.Regulation, _ Parameters) {
			r.Decide = contest.DecideVotes
			r.Voting = contest.Voting{Quorum: twoThirds(), Basis: page("918015157")}
			r.Jury.Conflicts = []contest.ConflictRule{{Kind: contest.ConflictNominee, Whole: true, Basis: page("918015157")}}
			r.Places.List = winners(1)
			r.Terms = []contest.Term{{For: contest.TermReadAhead, Days: 7, Basis: page("918015157")}, {For: contest.TermJudge, Days: 30, Basis: page("918015157").As(socium.Interpreted)}} // within a month of the end of intake
		},
	},
	{
		ID: "vote-on-ties", Source: page("571081247"), Title: text("Равенство решает голосование, затем председатель; одна победа", "Ties by vote, then the chair; one win"), Unknown: []string{"критерии", "число победителей"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Ties = []contest.TieStep{{By: contest.TieVote, Basis: page("571081247")}}
			r.Voting = contest.Voting{ChairCasts: true, Basis: page("571081247")}
			r.OneWin = contest.OneWin{Per: contest.PerPerson, Basis: page("571081247")}
			r.Places.List = winners(1)
		},
	},
	{
		ID: "chairs-sheet", Region: "Санкт-Петербург", Source: site("zaki.ru/17851"), Title: text("При равенстве — лист председателя", "Of equals, the chair's sheet"), Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // for named events all entries with the highest score may win
			r.Ties = []contest.TieStep{{By: contest.TieChairSheet, Basis: site("zaki.ru/17851")}}
			r.Places.List = winners(1)
		},
	},
	{
		ID: "lot", Source: page("901721981"), Title: text("При равенстве — жребий (1999)", "Of equals, a lot (1999)"), Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // if no work deserves the prize only a diploma may be given: a NoAward of place 1
			r.Ties = []contest.TieStep{{By: contest.TieLot, Basis: page("901721981")}}
			r.Places.List = winners(1)
		},
	},
	{
		ID: "five-finalists", Source: page("406623029"), Title: text("До пяти финалистов, один победитель", "Up to five finalists, one winner"), Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Places.List = []contest.Place{{Title: text("победитель", "winner")}, {Title: text("лауреат", "laureate"), Holders: 4}}
			r.Terms = []contest.Term{{For: contest.TermPublish, Days: 7, Working: true, Basis: page("406623029")}, {For: contest.TermSign, Days: 0, Basis: page("406623029")}}
		},
	},
	{
		ID: "half-quorum", Source: garant("406460855"), Title: text("Кворум не менее 50 %, без доверенностей", "Quorum of not less than 50 %, no proxies"), Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Voting = contest.Voting{Quorum: points("0.5"), Basis: garant("406460855")}
		},
	},
	{
		ID: "more-than-half-quorum", Source: garant("27511397"), Title: text("Кворум более 50 %", "Quorum of more than 50 %"), Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) {
			r.Voting = contest.Voting{Quorum: points("0.5"), More: true, Basis: garant("27511397")}
		},
	},
	{
		ID: "voronezh-tenths", Region: "Воронежская область", Source: site("сводный лист, 2021–2022"), Title: text("Среднее по критерию до десятых", "Mean per criterion to tenths"), Unknown: []string{"критерии"},
		build: func(r *contest.Regulation, _ Parameters) { // at least two experts
			r.Jury.MinSheets = contest.Minimum{Count: 2, Basis: r.Basis}
			r.Scoring = contest.Scoring{Order: contest.ByCriterion, Round: contest.Rounds{Mean: &contest.Round{Places: 1}}, Basis: r.Basis}
		},
	},
}

var presets = slices.Concat(social, methods, selections)
