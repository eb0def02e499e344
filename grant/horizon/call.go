package horizon

import (
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
)

// The criteria.
const (
	Excellence     = "excellence"
	Impact         = "impact"
	Implementation = "implementation"
)

// An Action is a type of action; it decides how totals are weighted for the ranking.
type Action string

// The words of Action.
const (
	RIA Action = "RIA" // research and innovation action: weights 1, 1, 1
	IA  Action = "IA"  // innovation action: Impact × 1.5 for the ranking
)

// Valid reports whether a is one of the actions.
func (a Action) Valid() bool { return a == RIA || a == IA }

var annexes = socium.Basis{Act: "Horizon Europe Work Programme, General Annexes 2021–2022"}

func text(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

func criterion(id, innovation string) contest.Criterion {
	one := contest.BandWeight{Band: string(RIA), Weight: socium.Int(1)}
	return contest.Criterion{
		ID: id, Title: titleOf(id), Basis: annexes,
		Scale:   contest.Scale{Max: socium.Int(5), Step: socium.MustParseNumber("0.5")},
		Weights: []contest.BandWeight{one, {Band: string(IA), Weight: socium.MustParseNumber(innovation)}},
	}
}

// Call returns a topic of a work programme as a call: one sheet a proposal, totals weighted by action for the ranking, money down
// the ranked list within the budget, everybody else who passed in reserve. Weights belong to the action: a proposal stands in its
// column as soon as its requested sum or the dates of its project are known.
func Call(id string, action Action) *grant.Call {
	return &grant.Call{
		ID: id, Title: text("тема рамочной программы Horizon Europe", "topic of Horizon Europe"), Basis: []socium.Basis{annexes},
		Bands:    []grant.Band{{Code: string(action), Title: text("любая сумма", "any sum"), Basis: annexes}},
		Projects: []grant.ProjectType{{Code: string(action), Column: string(action), Basis: annexes}},
		Evaluation: contest.Regulation{
			ID: "horizon-europe", Edition: string(action), Basis: annexes,
			Bands:       []contest.Band{{ID: string(RIA)}, {ID: string(IA)}},
			Nominations: []contest.Nomination{{ID: id, Title: text("заявки", "proposals"), Subject: contest.SubjectProject}},
			Forms: []contest.Form{{ID: "consensus", Title: text("согласованная оценка", "consensus"), Criteria: []contest.Criterion{
				criterion(Excellence, "1"),
				criterion(Impact, "1.5"),
				criterion(Implementation, "1"),
			}}},
			Scoring: contest.Scoring{Order: contest.ByCriterion},
		},
		Funding: grant.Strategy{Kind: grant.FundStrict, Basis: annexes},
		Gaps: []grant.Gap{{Path: "evaluation.ties", Note: text(
			"полный текст порядка равных оценок не найден", "the full wording of the order of equal scores was not seen")}},
	}
}

// Thresholds are what a proposal must reach, without weights.
type Thresholds struct {
	Each socium.Number // every criterion
	Sum  socium.Number // the unweighted sum
}

// FullThresholds returns 3 on each criterion and 10 of 15 on the sum.
func FullThresholds() Thresholds { return Thresholds{socium.Int(3), socium.Int(10)} }

// Check tells which threshold a proposal misses, the zero Text when none. A proposal without scores misses nothing: it has no
// rating.
func (t Thresholds) Check(s contest.Standing) socium.Text {
	if !s.HasTotal() {
		return socium.Text{}
	}
	sum := contest.PointsOf(socium.Number{})
	for _, c := range s.Criteria() {
		if c.Value.Compare(contest.PointsOf(t.Each)) < 0 {
			return missed(text("критерий «{name}»: {have}, порог {need}", "criterion “{name}”: {have}, the threshold is {need}"), titleOf(c.Criterion), c.Value, t.Each)
		}
		sum = sum.Add(c.Value)
	}
	if sum.Compare(contest.PointsOf(t.Sum)) < 0 {
		return missed(text("сумма {have}, порог {need}", "sum {have}, the threshold is {need}"), socium.Text{}, sum, t.Sum)
	}
	return socium.Text{}
}

// missed fills a text with what was reached, exactly, and what was needed.
func missed(t, name socium.Text, have contest.Points, need socium.Number) socium.Text {
	fill := func(pattern string, lang socium.Lang) string {
		return strings.NewReplacer("{name}", name.In(lang), "{have}", have.In(lang), "{need}", need.In(lang)).Replace(pattern)
	}
	return text(fill(t.RU, socium.RU), fill(t.EN, socium.EN))
}

// titleOf is the title of a criterion, its ID when the preset has none of that name.
func titleOf(id string) socium.Text {
	switch id {
	case Excellence:
		return text("научное качество", "Excellence")
	case Impact:
		return text("влияние", "Impact")
	case Implementation:
		return text("качество и эффективность реализации", "Quality and efficiency of the implementation")
	default:
		return text(id, id)
	}
}
