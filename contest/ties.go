package contest

import "github.com/socium-go/socium"

// A TieStep is one link of the chain that orders entries with equal totals. Steps are tried in order, each on the entries that the steps
// before it left equal. What no step separates shares its place; it is never ordered by chance or by input.
type TieStep struct {
	By        TieBy        `json:"by"`
	Criterion string       `json:"criterion,omitempty"` // for [TieCriterion]
	Part      string       `json:"part,omitempty"`      // for [TiePart]
	Fact      string       `json:"fact,omitempty"`      // for [TieFact]: a number
	Title     socium.Text  `json:"title,omitzero"`      // of the fact
	Lower     bool         `json:"lower,omitempty"`     // the lower value goes first (by criterion and by fact)
	Basis     socium.Basis `json:"basis,omitzero"`
}

// TieBy is what a step of the chain compares.
type TieBy string

const (
	TieCriterion  TieBy = "criterion"   // higher points for a criterion, as the jury's marks for it combine
	TieChairSheet TieBy = "chair-sheet" // higher total on the chair's own sheet; an entry without one goes last
	TieEarlier    TieBy = "earlier"     // earlier filing; an entry without a moment of filing goes last
	TiePart       TieBy = "part"        // higher value of one part of the total: the jury before the public, more votes
	TieFirsts     TieBy = "firsts"      // more jurors who put it first, then second, and so on
	TieFact       TieBy = "fact"        // higher number among the facts of the entry; an entry without it goes last
	TieVote       TieBy = "vote"        // vote of the commission: its result comes in as [TieBreak]
	TieLot        TieBy = "lot"         // drawing of lots: its result comes in as [TieBreak]
)

var tieBys = []TieBy{TieCriterion, TieChairSheet, TieEarlier, TiePart, TieFirsts, TieFact, TieVote, TieLot}

// AllTieBys returns everything that a step can compare.
func AllTieBys() []TieBy { return append([]TieBy(nil), tieBys...) }

// Valid reports whether b is one of them.
func (b TieBy) Valid() bool { return known(tieBys, b) }

// external reports whether the result of the step comes from outside.
func (b TieBy) external() bool { return b == TieVote || b == TieLot }

// A Decider tells what separated an entry from its neighbours of equal total: the last step that was needed. The zero Decider
// means that the total alone did.
type Decider struct {
	By        TieBy        `json:"by,omitempty"`
	Criterion socium.Text  `json:"criterion,omitzero"` // title of what was compared
	Lower     bool         `json:"lower,omitempty"`
	Basis     socium.Basis `json:"basis,omitzero"`
}

// IsZero reports whether the total alone decided.
func (d Decider) IsZero() bool { return d == Decider{} }

// String returns the step in English: "higher points for criterion «result»".
func (d Decider) String() string { return d.In(socium.EN) }

// In returns the step in words; "higher total" for zero.
func (d Decider) In(lang socium.Lang) string {
	if d.IsZero() {
		return socium.Text{RU: "больший итог", EN: "higher total"}.In(lang)
	}
	return tieText(d.By, d.Lower).Fill(socium.Arg{Name: "criterion", Value: socium.Word(d.Criterion.In(lang))}).In(lang)
}

func tieText(by TieBy, lower bool) socium.Text {
	switch {
	case by == TieCriterion && lower:
		return socium.Text{RU: "меньший балл по критерию «{criterion}»", EN: "lower points for criterion “{criterion}”"}
	case by == TieCriterion:
		return socium.Text{RU: "больший балл по критерию «{criterion}»", EN: "higher points for criterion “{criterion}”"}
	case by == TieChairSheet:
		return socium.Text{RU: "больший итог в листе председателя", EN: "higher total on the chair's sheet"}
	case by == TieEarlier:
		return socium.Text{RU: "заявка подана раньше", EN: "earlier filing"}
	case by == TiePart:
		return socium.Text{RU: "больший балл: {criterion}", EN: "higher value of {criterion}"}
	case by == TieFirsts:
		return socium.Text{RU: "больше первых мест у членов жюри", EN: "more first places given by jurors"}
	case by == TieFact && lower:
		return socium.Text{RU: "меньше: {criterion}", EN: "lower {criterion}"}
	case by == TieFact:
		return socium.Text{RU: "больше: {criterion}", EN: "higher {criterion}"}
	case by == TieVote:
		return socium.Text{RU: "голосование комиссии", EN: "vote of the commission"}
	default:
		return socium.Text{RU: "жеребьёвка", EN: "drawing of lots"}
	}
}

// A TieBreak (разрешение равенства) is the result of a vote or a draw that a tie chain asks for: the entries of one tie, first to
// last. It must name all entries that are tied when the step is reached; others are ignored. Votes that are given as ballots, see [Vote], need no TieBreak.
type TieBreak struct {
	By    TieBy        `json:"by"`              // [TieVote] or [TieLot]
	Order []string     `json:"order,omitempty"` // entries, first to last; with a draw it follows from the draw
	Draw  *Draw        `json:"draw,omitempty"`  // for [TieLot]: the draw, so that everyone can check it
	Basis socium.Basis `json:"basis,omitzero"`  // the minutes that record it
}

func (b *TieBreak) order() []string {
	if b.Draw != nil {
		return b.Draw.Order()
	}
	return b.Order
}
