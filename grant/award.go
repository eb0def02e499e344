package grant

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// A Candidate is an application that funding decides on.
type Candidate struct {
	ID           string
	Organisation string        // key of the organisation; "": of its own
	Score        socium.Number // rating, points
	// Rank is the place in the rating, from 1; equal ranks are ties that no rule has broken. When a candidate with a rating has
	// none, all are ordered by Score.
	Rank      int
	Requested socium.Money
	// Proposed is the smaller sum that the council proposes.
	Proposed  socium.Opt[socium.Money]
	Mark      socium.Opt[socium.Number] // pass mark of its band and direction
	Band      string
	Direction string
	Category  string
	Territory string
	Filed     time.Time
	Weight    socium.Number // of FundByWeights
	// Unrated tells why there is no rating; then the candidate gets nothing.
	Unrated socium.Text
	// Barred tells of a rule besides the marks that keeps it out: a threshold of a single criterion.
	Barred socium.Text
}

// Decisions are what people decide about funding.
type Decisions struct {
	// Choices names, for an organisation, the application that it has chosen of its own.
	Choices map[string]string
	// Order is the order, first to last, of candidates that the rules leave equal: the result of a vote or a draw.
	Order []string
	// Accepts answers an offer of a part.
	Accepts map[string]socium.Answer
}

// An AwardStatus tells what became of a candidate.
type AwardStatus string

// The words of AwardStatus.
const (
	AwardFull      AwardStatus = "full"       // gets what it asked, or what the council proposed
	AwardLess      AwardStatus = "less"       // gets less: a cap, a proportion, a remainder
	AwardOffered   AwardStatus = "offered"    // the remainder is offered and waits for consent
	AwardReserve   AwardStatus = "reserve"    // passed, no money; on the reserve list
	AwardNone      AwardStatus = "none"       // passed, no money, not on the reserve list
	AwardBelow     AwardStatus = "below-mark" // below the pass mark
	AwardNotChosen AwardStatus = "not-chosen" // another application of the organisation counts
	AwardQuota     AwardStatus = "quota-full" // the quota of its group is used up
	AwardTie       AwardStatus = "undecided"  // equal rank at the line: people decide
	AwardUnrated   AwardStatus = "unrated"    // no rating, or no mark is set for it
	AwardDeclined  AwardStatus = "declined"   // the winner refused
)

var awardStatuses = []named[AwardStatus]{
	{AwardFull, text("грант", "grant")}, {AwardLess, text("грант меньше запрошенного", "smaller grant")},
	{AwardOffered, text("предложен остаток", "offer of the remainder")}, {AwardReserve, text("резервный список", "reserve list")},
	{AwardNone, text("без поддержки", "no support")}, {AwardBelow, text("ниже проходного балла", "below the mark")},
	{AwardNotChosen, text("поддержана другая заявка организации", "another application of the organisation counts")},
	{AwardQuota, text("квота исчерпана", "quota used up")}, {AwardTie, text("решают люди", "people decide")},
	{AwardUnrated, text("нет рейтинга", "no rating")}, {AwardDeclined, text("победитель отказался", "the winner refused")},
}

// AllAwardStatuses returns every status.
func AllAwardStatuses() []AwardStatus { return wordsOf(awardStatuses) }

// Valid reports whether s is one of the statuses.
func (s AwardStatus) Valid() bool { return knows(awardStatuses, s) }

// In returns the status in words.
func (s AwardStatus) In(lang socium.Lang) string { return nameOf(awardStatuses, s).In(lang) }

// Funded reports whether there is money in it.
func (s AwardStatus) Funded() bool { return s == AwardFull || s == AwardLess }

// A Why tells why a line got what it got: a code of the package, the ground and the figures. Its sentence is built when it is
// asked for.
type Why struct {
	Code  socium.Code
	Basis socium.Basis
	have  socium.Value
	need  socium.Value
	name  socium.Text
}

// In returns the sentence.
func (w Why) In(lang socium.Lang) string { return w.Text().In(lang) }

// Text returns the sentence in both languages.
func (w Why) Text() socium.Text {
	t := catalogue.Text(w.Code, arg("have", w.have), arg("need", w.need))
	return text(strings.ReplaceAll(t.RU, "{name}", w.name.In(socium.RU)), strings.ReplaceAll(t.EN, "{name}", w.name.In(socium.EN)))
}

// MarshalJSON writes code, ground and sentence.
func (w Why) MarshalJSON() ([]byte, error) {
	return canon.JSON(whyJSON{w.Code, w.Basis, w.have, w.need, w.name, w.Text()})
}

type whyJSON struct {
	Code  socium.Code  `json:"code"`
	Basis socium.Basis `json:"basis,omitzero"`
	Have  socium.Value `json:"have,omitzero"`
	Need  socium.Value `json:"need,omitzero"`
	Name  socium.Text  `json:"name,omitzero"`
	Text  socium.Text  `json:"text"`
}

// UnmarshalJSON reads what MarshalJSON writes; the sentence is built anew from the figures.
func (w *Why) UnmarshalJSON(data []byte) error {
	var in whyJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*w = Why{in.Code, in.Basis, in.Have, in.Need, in.Name}
	return nil
}

// An Award is the line of one candidate.
type Award struct {
	Application  string        `json:"application"`
	Organisation string        `json:"organisation,omitempty"`
	Rank         int           `json:"rank,omitempty"` // among those with a rating
	Score        socium.Number `json:"score"`
	Requested    socium.Money  `json:"requested"`
	Sum          socium.Money  `json:"sum"`
	Offer        socium.Money  `json:"offer,omitzero"` // of AwardOffered
	Status       AwardStatus   `json:"status"`
	Reserve      int           `json:"reserve,omitempty"` // place on the reserve list, from 1
	Reason       Why           `json:"reason"`

	want socium.Money // what it would get if money were no matter
}

// Awards is the result of funding: a line for every candidate, best first. It is a value; methods that change something return
// another one.
type Awards struct {
	strategy Strategy
	pot      socium.Opt[socium.Money]
	lines    []Award
	places   map[string]int // of the line of an application
}

// All yields the lines, best rank first, those without a rating last.
func (a Awards) All() iter.Seq[Award] { return slices.Values(slices.Clone(a.lines)) }

// Of returns the line of an application.
func (a Awards) Of(id string) (Award, bool) {
	i, ok := a.places[id]
	if !ok {
		return Award{}, false
	}
	return a.lines[i], true
}

// Where yields the lines with one of the statuses, in order.
func (a Awards) Where(statuses ...AwardStatus) iter.Seq[Award] {
	return func(yield func(Award) bool) {
		for _, l := range a.lines {
			if contains(statuses, l.Status) && !yield(l) {
				return
			}
		}
	}
}

// Total returns the sum of all awards.
func (a Awards) Total() socium.Money {
	var sum socium.Money
	for i := range a.lines {
		sum = sum.Add(a.lines[i].Sum)
	}
	return sum
}

// Pot returns the money that was to be divided, unknown when the strategy had none.
func (a Awards) Pot() socium.Opt[socium.Money] { return a.pot }

// Left returns pot − total: what remains, offers included; below zero when a threshold gives more than the pot holds. It is unknown
// without a pot.
func (a Awards) Left() socium.Opt[socium.Money] {
	pot, ok := a.pot.Get()
	if !ok {
		return a.pot
	}
	return socium.Some(pot.Sub(a.Total()))
}

// Open returns the lines that wait for people: ties at the line, offers without an answer.
func (a Awards) Open() iter.Seq[Award] { return a.Where(AwardTie, AwardOffered) }

// MarshalJSON writes pot, total, what is left and the lines with their reasons.
func (a Awards) MarshalJSON() ([]byte, error) {
	return canon.JSON(struct {
		Strategy Strategy                 `json:"strategy"`
		Pot      socium.Opt[socium.Money] `json:"pot,omitzero"`
		Total    socium.Money             `json:"total"`
		Left     socium.Opt[socium.Money] `json:"left,omitzero"`
		Lines    []Award                  `json:"lines"`
	}{a.strategy, a.pot, a.Total(), a.Left(), a.lines})
}
