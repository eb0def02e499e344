package honours

import (
	"math/big"
	"slices"

	"github.com/socium-go/socium"
)

// An Award (награда) is what its regulation says of it.
type Award struct {
	ID            string                   `json:"id"`
	Title         socium.Text              `json:"title"`
	Kind          Kind                     `json:"kind"`
	Level         Level                    `json:"level"`
	Region        string                   `json:"region,omitempty"`
	Recipients    []Recipient              `json:"recipients,omitempty"` // who may get it; empty: persons
	Prerequisites Prerequisites            `json:"prerequisites,omitzero"`
	Quota         Quota                    `json:"quota,omitzero"`
	Repeat        Repeat                   `json:"repeat,omitzero"`
	Sum           socium.Opt[socium.Money] `json:"sum,omitzero"`   // money that comes with it
	With          []socium.Text            `json:"with,omitempty"` // what else: diploma, badge
	From          socium.Date              `json:"from,omitzero"`  // given from this day; zero: always was
	Until         socium.Date              `json:"until,omitzero"` // and before this day; zero: still is
	Basis         socium.Basis             `json:"basis,omitzero"`
}

// A Recipient is who gets an award.
type Recipient string

const (
	Person     Recipient = "person"       // one person
	Collective Recipient = "collective"   // a group of persons
	Employer   Recipient = "organisation" // an organisation as a whole
)

var recipients = []Recipient{Person, Collective, Employer}

// AllRecipients returns every kind of recipient.
func AllRecipients() []Recipient { return slices.Clone(recipients) }

// Valid reports whether r is one of them.
func (r Recipient) Valid() bool { return slices.Contains(recipients, r) }

// Prerequisites is what a nominee must have on the day of the nomination. Tenures are in whole years; zero asks for nothing.
type Prerequisites struct {
	Total        int          `json:"total,omitempty"`        // years of work in all
	TotalWomen   int          `json:"totalWomen,omitempty"`   // for women, where it differs
	Branch       int          `json:"branch,omitempty"`       // years in the branch
	Region       int          `json:"region,omitempty"`       // years in the region, within the branch
	Organisation int          `json:"organisation,omitempty"` // years in the nominating organisation or the last place of work
	Previous     []Previous   `json:"previous,omitempty"`     // earlier awards, each of them
	Gap          int          `json:"gap,omitempty"`          // years since the last award of any kind
	GapBasis     socium.Basis `json:"gapBasis,omitzero"`
	NoDiscipline bool         `json:"noDiscipline,omitempty"` // no disciplinary measure in force
	Basis        socium.Basis `json:"basis,omitzero"`
}

// Previous is an earlier award that is asked for: that one, or any of the kind at the level or above.
type Previous struct {
	Award string `json:"award,omitempty"`
	Kind  Kind   `json:"kind,omitempty"`
	Level Level  `json:"level,omitempty"` // empty: of any level
}

// A Quota limits how often an award is given in a calendar year. It counts what was granted, not who was nominated. The zero Quota sets no
// limit.
type Quota struct {
	PerYear int           `json:"perYear,omitempty"`
	Share   socium.Number `json:"share,omitzero"` // of the staff, rounded down: 0.02
	Basis   socium.Basis  `json:"basis,omitzero"`
}

// Limit returns the largest number of grants in a year for so many workers, and false when there is no limit.
func (q Quota) Limit(staff int) (int, bool) {
	limit, known := q.PerYear, q.PerYear > 0
	if q.Share.Sign() > 0 {
		product := new(big.Rat).Mul(q.Share.Rat(), big.NewRat(int64(max(staff, 0)), 1))
		n := int(new(big.Int).Quo(product.Num(), product.Denom()).Int64()) // a share below 1 of a staff
		if !known || n < limit {
			limit, known = n, true
		}
	}
	return limit, known
}

// Repeat says whether the same recipient may get the award again. The zero Repeat says: never.
type Repeat struct {
	Allowed bool         `json:"allowed,omitempty"`
	Gap     int          `json:"gap,omitempty"` // years since the same award, when it is allowed
	Basis   socium.Basis `json:"basis,omitzero"`
}

// A Grant (награждение) is an award that was given.
type Grant struct {
	Award     string       `json:"award"` // [Award.ID]
	Kind      Kind         `json:"kind,omitempty"`
	Level     Level        `json:"level,omitempty"`
	Recipient string       `json:"recipient"` // key of the recipient
	On        socium.Date  `json:"on,omitzero"`
	Basis     socium.Basis `json:"basis,omitzero"`
}

// Split divides the money of an award among the members of a collective equally. The parts add up to the kopeck; what cannot be divided goes to the
// first members of the list.
func (a Award) Split(members []string) []Share {
	sum, ok := a.Sum.Get()
	if !ok || len(members) == 0 {
		return nil
	}
	parts := sum.Split(make([]int64, len(members))...)
	list := make([]Share, len(members))
	for i, m := range members {
		list[i] = Share{m, parts[i]}
	}
	return list
}

// A Share is what a member of a collective gets.
type Share struct {
	Member string       `json:"member"`
	Sum    socium.Money `json:"sum"`
}
