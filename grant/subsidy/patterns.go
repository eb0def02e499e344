package subsidy

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
)

// A Pattern is a way of evaluating or choosing that a regional act shows. Apply changes a call to follow it; the call given is not
// changed. The zero Pattern changes nothing.
type Pattern struct {
	ID    string
	Title socium.Text
	Basis socium.Basis
	apply func(c *grant.Call)
}

// Apply returns the call with the pattern in force.
func (p Pattern) Apply(c *grant.Call) *grant.Call {
	d := *c
	d.Evaluation.Forms = append([]contest.Form(nil), c.Evaluation.Forms...)
	for i := range d.Evaluation.Forms {
		d.Evaluation.Forms[i].Criteria = append([]contest.Criterion(nil), d.Evaluation.Forms[i].Criteria...)
	}
	d.Evaluation.Ties = append([]contest.TieStep(nil), c.Evaluation.Ties...)
	if p.apply != nil {
		p.apply(&d)
	}
	return &d
}

// PatternOf returns a pattern by its ID, "P1" to "P15".
func PatternOf(id string) (Pattern, bool) {
	for _, p := range Patterns() {
		if p.ID == id {
			return p, true
		}
	}
	return Pattern{}, false
}

func seen(act, document string) socium.Basis {
	return socium.Basis{Act: act, URL: "https://docs.cntd.ru/document/" + document}
}

func round(places int) *contest.Round { return &contest.Round{Places: places} }

// criteria adds criteria to the first form.
func criteria(c *grant.Call, list ...contest.Criterion) {
	if len(c.Evaluation.Forms) == 0 {
		c.Evaluation.Forms = []contest.Form{{ID: "sheet"}}
	}
	c.Evaluation.Forms[0].Criteria = append(c.Evaluation.Forms[0].Criteria, list...)
}

// eachCriterion changes the criteria of all forms.
func eachCriterion(c *grant.Call, change func(k *contest.Criterion)) {
	for i := range c.Evaluation.Forms {
		for j := range c.Evaluation.Forms[i].Criteria {
			change(&c.Evaluation.Forms[i].Criteria[j])
		}
	}
}

func earlier(c *grant.Call, b socium.Basis) {
	c.Evaluation.Ties = append(c.Evaluation.Ties, contest.TieStep{By: contest.TieEarlier, Basis: b})
	c.Funding.Ties = []grant.TieKey{grant.TieEarlierFiled}
}

// Names of criteria that patterns add.
const (
	UsefulServicesPoint = "useful-services" // the organisation is in the register of providers of socially useful services
	RegionsCovered      = "regions"         // number of regions
	PeopleReached       = "people"          // number of participants
)

// Bands by the requested sum that patterns P13 and P14 look at.
const (
	BandLow  = "low"
	BandHigh = "high"
)

// Patterns returns the fifteen patterns. P6 breaks ties by one named criterion, which must stand first in the form; the three bands of
// P3 end at 3 000 000 ₽, the tenth of the pool is the caller's to check.
func Patterns() []Pattern {
	komi := socium.Basis{Act: "гранты Главы Республики Коми", URL: "https://docs.cntd.ru/document/561641496"}
	voronezh := socium.Basis{Act: "порядок грантов Воронежской области 2021–2022"}
	coefficients := seen("региональный порядок с коэффициентами по сумме", "574723886")
	members := socium.Basis{Act: "изменения в порядок, постановление от 10.09.2021 № 547-п"}
	nine := seen("региональный порядок: девять победителей", "571082653")
	sakha := seen("порядок Республики Саха (Якутия): три победителя", "450352477")
	fourteen := seen("региональный порядок: четырнадцать баллов", "995109882")
	rescaled := seen("региональный порядок: баллы к числу критериев", "561776049")
	vote := seen("региональный порядок: открытое голосование", "463711142")
	tomsk := socium.Basis{Act: "портал конкурсов Томской области"}
	karelia := socium.Basis{Act: "порядок Республики Карелия", URL: "https://kodeks.karelia.ru/api/show/574789597"}
	ministry := socium.Basis{Act: "конкурс Минэкономразвития России для СОНКО"}
	sakha2 := seen("порядок Республики Саха (Якутия): охват по сумме", "406893227")
	mariEl := socium.Basis{Act: "конкурс Республики Марий Эл 2024"}
	recusal := seen("региональный порядок: вопрос об объективности", "574817557")
	return []Pattern{
		{"P1", text("каждую заявку оценивают два эксперта, распределяет организатор", "two experts assess each application, the organiser distributes"), komi, func(c *grant.Call) {
			c.Review = grant.ReviewPolicy{MinExperts: 2, Basis: komi}
			c.Evaluation.Jury.MinSheets = contest.Minimum{Count: 2, Basis: komi}
		}},
		{"P2", text("не меньше двух экспертов; среднее по критерию до десятых", "at least two experts; the mean of each criterion to tenths"), voronezh, func(c *grant.Call) {
			c.Review = grant.ReviewPolicy{MinExperts: 2, Basis: voronezh}
			c.Evaluation.Jury.MinSheets = contest.Minimum{Count: 2, Basis: voronezh}
			c.Evaluation.Scoring = contest.Scoring{Order: contest.ByCriterion, Round: contest.Rounds{Mean: round(1)}, Basis: voronezh}
		}},
		{"P3", text("коэффициенты по запрошенной сумме", "coefficients by the requested sum"), coefficients, func(c *grant.Call) { applyCoefficients(c, coefficients) }},
		{"P4", text("итог члена комиссии — сумма оценок с коэффициентами", "a member's total is the sum of marks with coefficients"), members, func(c *grant.Call) {
			c.Evaluation.Scoring = contest.Scoring{Order: contest.BySheet, Basis: members}
			eachCriterion(c, func(k *contest.Criterion) { k.Scale = contest.Scale{Max: socium.Int(10)} })
		}},
		{"P5", text("среднее по участвовавшим; первые девять, не меньше 15 баллов; раньше поданная", "mean of those who took part; the first nine, at least 15 points; earlier filing"), nine, func(c *grant.Call) {
			c.Evaluation.Scoring = contest.Scoring{Order: contest.BySheet, NoSheet: contest.NoSheetIgnore, Basis: nine}
			c.Funding = grant.Strategy{Kind: grant.FundTop, Top: 9, MinScore: socium.Some(socium.Int(15)), Basis: nine}
			earlier(c, nine)
		}},
		{"P6", text("шкала 0–3; первые три; при равенстве — обоснованность", "scale 0–3; the first three; equal: the criterion of grounds"), sakha, func(c *grant.Call) {
			eachCriterion(c, func(k *contest.Criterion) { k.Scale = contest.Scale{Max: socium.Int(3)} })
			if len(c.Evaluation.Forms) > 0 && len(c.Evaluation.Forms[0].Criteria) > 0 {
				c.Evaluation.Ties = []contest.TieStep{{By: contest.TieCriterion, Criterion: c.Evaluation.Forms[0].Criteria[0].ID, Basis: sakha}}
			}
			c.Funding = grant.Strategy{Kind: grant.FundTop, Top: 3, Basis: sakha}
		}},
		{"P7", text("четырнадцать баллов по критерию; ниже 40 отклоняется", "fourteen points a criterion; below 40 is rejected"), fourteen, func(c *grant.Call) {
			eachCriterion(c, func(k *contest.Criterion) { k.Scale = contest.Scale{Max: socium.Int(14)} })
			c.Evaluation.Scoring = contest.Scoring{Order: contest.BySheet, Basis: fourteen}
			c.Funding.MinScore = socium.Some(socium.Int(40))
		}},
		{"P8", text("B = K × (Ki / Kmax); раньше поданная", "B = K × (Ki / Kmax); earlier filing"), rescaled, func(c *grant.Call) { applyRescale(c, rescaled) }},
		{"P9", text("равенство решает открытое голосование, при равенстве голосов — председатель", "an open vote decides equal totals, the chair on equal votes"), vote, func(c *grant.Call) {
			c.Evaluation.Ties = append(c.Evaluation.Ties, contest.TieStep{By: contest.TieVote, Basis: vote})
		}},
		{"P10", text("+1 балл исполнителю общественно полезных услуг; раньше поданная", "+1 point for a provider of socially useful services; earlier filing"), tomsk, func(c *grant.Call) {
			criteria(c, contest.Criterion{ID: UsefulServicesPoint, Title: text("в реестре исполнителей общественно полезных услуг", "in the register of providers of socially useful services"), Kind: contest.KindFact, Points: socium.Int(1), Basis: tomsk})
			earlier(c, tomsk)
		}},
		{"P11", text("уровни 100, 50, 25, 0, вес 0,2", "levels 100, 50, 25, 0, weight 0.2"), karelia, func(c *grant.Call) {
			eachCriterion(c, func(k *contest.Criterion) {
				k.Weight = socium.Some(socium.MustParseNumber("0.2"))
				k.Scale = contest.Scale{Levels: []contest.Level{
					{Points: socium.Int(100), Title: text("высокий", "high")}, {Points: socium.Int(50), Title: text("средний", "medium")},
					{Points: socium.Int(25), Title: text("низкий", "low")}, {Points: socium.Int(0), Title: text("отсутствует", "none")},
				}}
			})
		}},
		{"P12", text("5 баллов за регион, больше 20 — 100", "5 points a region, more than 20 give 100"), ministry, func(c *grant.Call) {
			criteria(c, contest.Criterion{ID: RegionsCovered, Title: text("число регионов", "number of regions"), Kind: contest.KindItems, Points: socium.Int(5), Cap: socium.Some(socium.Int(100)), Basis: ministry})
		}},
		{"P13", text("охват оценивается по запрошенной сумме", "the number of participants is valued by the requested sum"), sakha2, func(c *grant.Call) { applyReach(c, sakha2) }},
		{"P14", text("масштаб — только для проектов свыше 500 000 ₽", "scale only for projects above 500 000 ₽"), mariEl, func(c *grant.Call) {
			twoBands(c, socium.Rubles(500_000), mariEl)
			eachCriterion(c, func(k *contest.Criterion) {
				if k.ID == "SCALE" {
					k.Weights = []contest.BandWeight{{Band: BandLow, Weight: socium.Number{}}}
				}
			})
		}},
		{"P15", text("эксперт отвечает, может ли быть объективен", "the expert answers whether he or she can be objective"), recusal, func(c *grant.Call) {
			// The answer stands on the sheet (contest.Sheet.Objective); a "no" is a recusal, so that another expert is needed.
			c.Evaluation.Jury.MinSheets.Count = max(c.Evaluation.Jury.MinSheets.Count, 1)
		}},
	}
}

// twoBands divides requests at a limit, which belongs to the lower band.
func twoBands(c *grant.Call, limit socium.Money, b socium.Basis) {
	c.Bands = []grant.Band{
		{Code: BandLow, Title: text("не более предела", "at most the limit"), UpTo: socium.Some(limit), Basis: b},
		{Code: BandHigh, Title: text("свыше предела", "above the limit"), Over: limit, Basis: b},
	}
	c.Evaluation.Bands = []contest.Band{{ID: BandLow, Basis: b}, {ID: BandHigh, Basis: b}}
}

// applyCoefficients sets the rows of the table that were seen: up to 300 000, 300 000 to 1 000 000, above that. Other criteria keep
// their weights.
func applyCoefficients(c *grant.Call, b socium.Basis) {
	c.Bands = []grant.Band{
		{Code: "A", Title: text("до 300 000 ₽", "up to 300 000"), UpTo: socium.Some(socium.Rubles(300_000)), Basis: b},
		{Code: "B", Title: text("до 1 000 000 ₽", "up to 1 000 000"), Over: socium.Rubles(300_000), UpTo: socium.Some(socium.Rubles(1_000_000)), Basis: b},
		{Code: "C", Title: text("до 10 % фонда, не больше 3 000 000 ₽", "up to 10 % of the pool, at most 3 000 000"), Over: socium.Rubles(1_000_000), UpTo: socium.Some(socium.Rubles(3_000_000)), Basis: b},
	}
	c.Evaluation.Bands = []contest.Band{{ID: "A", Basis: b}, {ID: "B", Basis: b}, {ID: "C", Basis: b}}
	table := map[string][3]string{"RELEVANCE": {"2.5", "1.5", "1"}, "COHERENCE": {"1.5", "1.5", "1.5"}, "COST_RESULT": {"1.5", "1", "1"}, "SCALE": {"0", "2", "3.5"}}
	eachCriterion(c, func(k *contest.Criterion) {
		if row, ok := table[k.ID]; ok {
			k.Weights = nil
			for i, band := range []string{"A", "B", "C"} {
				k.Weights = append(k.Weights, contest.BandWeight{Band: band, Weight: socium.MustParseNumber(row[i])})
			}
		}
	})
}

// applyRescale brings totals to the number of criteria: K criteria of at most M points each give K · total / (K · M).
func applyRescale(c *grant.Call, b socium.Basis) {
	if len(c.Evaluation.Forms) == 0 {
		return
	}
	most, err := socium.Number{}, error(nil)
	k := int64(len(c.Evaluation.Forms[0].Criteria))
	for _, x := range c.Evaluation.Forms[0].Criteria {
		if most, err = most.Add(x.Scale.Max); err != nil {
			return
		}
	}
	c.Evaluation.Scoring.Rescale = contest.Rescale{To: socium.Int(k), Of: most}
	earlier(c, b)
}

// applyReach values the number of participants: up to 300 000 ₽ 75, 100, more give 1, 2, 3 points; above, 150, 200, more do.
func applyReach(c *grant.Call, b socium.Basis) {
	twoBands(c, socium.Rubles(300_000), b)
	step := func(band string, upTo, points int64) contest.MeasureStep {
		s := contest.MeasureStep{Band: band, Points: socium.Int(points)}
		if upTo > 0 {
			s.UpTo = socium.Some(socium.Int(upTo))
		}
		return s
	}
	criteria(c, contest.Criterion{
		ID: PeopleReached, Title: text("охват участников", "participants"), Kind: contest.KindMeasure, Basis: b,
		Steps: []contest.MeasureStep{
			step(BandLow, 75, 1), step(BandLow, 100, 2), step(BandLow, 0, 3),
			step(BandHigh, 150, 1), step(BandHigh, 200, 2), step(BandHigh, 0, 3),
		},
	})
}
