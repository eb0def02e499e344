package contest

import "github.com/socium-go/socium"

// A Part (составляющая итога) is one of several juries, or a public vote, that make up the total: Σ weight × value of the part. A
// regulation without parts has one jury.
type Part struct {
	ID     string        `json:"id"`
	Title  socium.Text   `json:"title,omitzero"`
	Weight socium.Number `json:"weight"`           // above zero: 0.5 for half of the total
	Source PartSource    `json:"source,omitempty"` // empty: [PartSheets]
	Form   string        `json:"form,omitempty"`   // what this jury marks; empty: the form of the nomination
	// Scoring replaces that of the regulation up to the sum; the steps after it (factor, rescale, total) are those of the regulation
	// and are taken on the sum of the parts. Zero: as in the regulation.
	Scoring Scoring `json:"scoring,omitzero"`
	// Points turns the value of the part into points by the entry's place among its rivals: 1st 5, 2nd 4, 4th to 6th 2.
	// Entries of equal value have the same place (1 2 2 4). A place beyond the list gives none.
	Points []PlacePoints `json:"points,omitempty"`
	Round  *Round        `json:"round,omitempty"` // of weight × value
	Basis  socium.Basis  `json:"basis,omitzero"`
}

// A PartSource tells where the value of a part comes from.
type PartSource string

const (
	PartSheets PartSource = "sheets" // the sheets of the jurors of that part
	PartVotes  PartSource = "votes"  // the number of votes of the public, see [PublicVote]
)

var partSources = []PartSource{PartSheets, PartVotes}

// AllPartSources returns every source.
func AllPartSources() []PartSource { return append([]PartSource(nil), partSources...) }

// Valid reports whether s is one of the sources.
func (s PartSource) Valid() bool { return known(partSources, s) }

// PlacePoints gives points to the places up to To, from the one after the line before.
type PlacePoints struct {
	To     int           `json:"to"`
	Points socium.Number `json:"points"`
}

// A PublicVote is the number of votes that an entry got in a public vote (народное голосование). Who may vote and how often is
// the concern of whoever counted.
type PublicVote struct {
	Part  string       `json:"part"`
	Entry string       `json:"entry"`
	Votes int64        `json:"votes"` // 0 or more
	Basis socium.Basis `json:"basis,omitzero"`
}

// PlaceScoring turns marks into places before they are combined: each juror's sheets, or the combined marks for each criterion,
// are put in order, and the places are combined in their stead. Without Points the lowest total is the best (сумма мест).
type PlaceScoring struct {
	Of        PlacesOf      `json:"of"`
	Numbering Numbering     `json:"numbering,omitempty"` // of equal values; empty: [NumberFractional], the mean of the places they share
	Points    []PlacePoints `json:"points,omitempty"`    // points by place; then the highest total is the best
}

// PlacesOf tells what is put in order.
type PlacesOf string

const (
	PlacesOfSheets   PlacesOf = "sheets"   // the totals of each juror's sheets: a place per juror
	PlacesOfCriteria PlacesOf = "criteria" // the combined marks for each criterion: a place per criterion
)

var placesOf = []PlacesOf{PlacesOfSheets, PlacesOfCriteria}

// AllPlacesOf returns both.
func AllPlacesOf() []PlacesOf { return append([]PlacesOf(nil), placesOf...) }

// Valid reports whether p is one of the two.
func (p PlacesOf) Valid() bool { return known(placesOf, p) }
