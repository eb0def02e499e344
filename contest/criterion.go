package contest

import "github.com/socium-go/socium"

// A Form (форма оценочного листа) is the list of criteria by which the entries of some nominations are marked.
type Form struct {
	ID       string      `json:"id"`
	Title    socium.Text `json:"title,omitzero"`
	Groups   []Group     `json:"groups,omitempty"`
	Criteria []Criterion `json:"criteria"` // in the order of the sheet
}

// A Group is a group of criteria with a weight of its own, which multiplies with theirs.
type Group struct {
	ID     string                    `json:"id"`
	Title  socium.Text               `json:"title,omitzero"`
	Weight socium.Opt[socium.Number] `json:"weight,omitzero"` // unknown: 1
}

// A Criterion (критерий) gives points: by the mark of each juror, or, for the other kinds, by a fact of the entry that needs no
// juror and counts once.
type Criterion struct {
	ID    string        `json:"id"` // unique within the form
	Title socium.Text   `json:"title,omitzero"`
	Kind  CriterionKind `json:"kind,omitempty"`  // empty: [KindMark]
	Group string        `json:"group,omitempty"` // of the form's groups
	// Weight is the coefficient of significance; unknown: 1. A weight of 0 means that the criterion is not scored at all, which
	// is something else than a mark of 0.
	Weight socium.Opt[socium.Number] `json:"weight,omitzero"`
	// Weights replaces Weight in the bands that it names.
	Weights []BandWeight `json:"weights,omitempty"`
	Scale   Scale        `json:"scale,omitzero"` // of marks
	// Steps are the points of a measure, in the order in which they are tried.
	Steps []MeasureStep `json:"steps,omitempty"`
	// Points are given per item, for a true fact, or taken off per breach.
	Points socium.Number `json:"points,omitzero"`
	// Cap is the most that items give or breaches take.
	Cap        socium.Opt[socium.Number] `json:"cap,omitzero"`
	Categories []Category                `json:"categories,omitempty"`
	Basis      socium.Basis              `json:"basis,omitzero"`
}

// A CriterionKind tells where the points of a criterion come from.
type CriterionKind string

const (
	KindMark     CriterionKind = "mark"     // each juror's mark on the scale
	KindMeasure  CriterionKind = "measure"  // a measured number falls into a step: 21–40 clients → 2
	KindItems    CriterionKind = "items"    // points per item, with a cap: 2 per conference, at most 10
	KindCategory CriterionKind = "category" // a category has its points: higher education → 4
	KindFact     CriterionKind = "fact"     // points for a true fact
	KindPenalty  CriterionKind = "penalty"  // points taken off per breach, with a cap; a true fact is one breach
)

var criterionKinds = []CriterionKind{KindMark, KindMeasure, KindItems, KindCategory, KindFact, KindPenalty}

// AllCriterionKinds returns every kind.
func AllCriterionKinds() []CriterionKind { return append([]CriterionKind(nil), criterionKinds...) }

// Valid reports whether k is one of the kinds.
func (k CriterionKind) Valid() bool { return known(criterionKinds, k) }

// A BandWeight is the weight of a criterion in a band.
type BandWeight struct {
	Band   string        `json:"band"`
	Weight socium.Number `json:"weight"` // 0: not scored in this band
}

// A Scale is the set of marks that may be given: Min, Min+Step, … Max, or the listed levels.
type Scale struct {
	Min    socium.Number `json:"min,omitzero"`
	Max    socium.Number `json:"max,omitzero"`
	Step   socium.Number `json:"step,omitzero"`    // zero: 1
	Levels []Level       `json:"levels,omitempty"` // when given, only these marks; Min, Max and Step are not used
}

// A Level is a mark that has a name: "high" is 100.
type Level struct {
	Points socium.Number `json:"points"`
	Title  socium.Text   `json:"title,omitzero"`
}

// A MeasureStep gives points to measures of at most UpTo. Without UpTo it takes all that remain.
type MeasureStep struct {
	Band   string                    `json:"band,omitempty"` // the step is only for this band; empty: for every band
	UpTo   socium.Opt[socium.Number] `json:"upTo,omitzero"`  // inclusive
	Points socium.Number             `json:"points"`
}

// A Category is a word that gives points: "higher" → 4.
type Category struct {
	Word   string        `json:"word"`
	Title  socium.Text   `json:"title,omitzero"`
	Points socium.Number `json:"points"`
}
