package contest

import "github.com/socium-go/socium"

// Places says how a ranking becomes places with holders and prizes. The zero Places awards none.
//
// Entries are numbered by Numbering. A place takes the numbers up to the sum of its own Holders and those of the places before it: with three
// places of one holder each and numbers 1, 2, 2, 4 the place 2 has two holders and the place 3 has none; with 1, 2, 2, 3 all three have.
type Places struct {
	Numbering Numbering    `json:"numbering,omitempty"` // empty: [NumberStandard]
	List      []Place      `json:"list,omitempty"`      // from the best
	Shared    SharedPrize  `json:"shared,omitempty"`    // what becomes of the money of a shared place; empty: [SharedFull]
	Reserve   int          `json:"reserve,omitempty"`   // how many of the next, in order, are on the reserve list (резервный список)
	Basis     socium.Basis `json:"basis,omitzero"`
}

func (p Places) isZero() bool { return p.Numbering == "" && p.Shared == "" && len(p.List) == 0 }

// A Place is one line of the award table: "place 1, one holder, 500 000 ₽", "laureate, two holders".
type Place struct {
	Title   socium.Text  `json:"title,omitzero"`    // "победитель", "диплом I степени"
	Holders int          `json:"holders,omitempty"` // how many it is meant for; 0: one
	Prizes  []Prize      `json:"prizes,omitempty"`
	Basis   socium.Basis `json:"basis,omitzero"`
}

// A Prize (приз) is what the holder of a place gets. Its sum may be unknown.
type Prize struct {
	Kind   PrizeKind                `json:"kind"`
	Title  socium.Text              `json:"title,omitzero"`
	Amount socium.Opt[socium.Money] `json:"amount,omitzero"`
	Source socium.Text              `json:"source,omitzero"` // who pays: "областной бюджет"
}

// A PrizeKind tells what a prize is.
type PrizeKind string

const (
	PrizeMoney       PrizeKind = "money"       // to be spent as the holder likes
	PrizeDiploma     PrizeKind = "diploma"     // диплом, почетная грамота
	PrizeCertificate PrizeKind = "certificate" // сертификат, свидетельство
	PrizeBadge       PrizeKind = "badge"       // нагрудный знак
	PrizeCup         PrizeKind = "cup"         // кубок, also the one that is passed on every year
	PrizeGift        PrizeKind = "gift"        // ценный подарок
	PrizeSubsidy     PrizeKind = "subsidy"     // money that may only be spent on a named purpose
)

var prizeKinds = []PrizeKind{PrizeMoney, PrizeDiploma, PrizeCertificate, PrizeBadge, PrizeCup, PrizeGift, PrizeSubsidy}

// AllPrizeKinds returns every kind.
func AllPrizeKinds() []PrizeKind { return append([]PrizeKind(nil), prizeKinds...) }

// Valid reports whether k is one of the kinds.
func (k PrizeKind) Valid() bool { return known(prizeKinds, k) }

// Numbering is the way in which ranked entries with ties are numbered. For 90, 85, 85, 80 the numbers are as shown.
type Numbering string

const (
	NumberStandard   Numbering = "standard"   // 1 2 2 4
	NumberModified   Numbering = "modified"   // 1 3 3 4
	NumberDense      Numbering = "dense"      // 1 2 2 3
	NumberOrdinal    Numbering = "ordinal"    // 1 2 3 4: the regulation allows no ties; one that is left is reported and waits for a decision
	NumberFractional Numbering = "fractional" // 1 2.5 2.5 4
)

var numberings = []Numbering{NumberStandard, NumberModified, NumberDense, NumberOrdinal, NumberFractional}

// AllNumberings returns every numbering.
func AllNumberings() []Numbering { return append([]Numbering(nil), numberings...) }

// Valid reports whether n is one of the numberings.
func (n Numbering) Valid() bool { return known(numberings, n) }

// SharedPrize says what becomes of the money when a place has more holders than it is meant for. Diplomas and the like go to
// each holder.
type SharedPrize string

const (
	SharedFull  SharedPrize = "full"  // each holder gets the whole sum
	SharedSplit SharedPrize = "split" // the sum of the place is divided among its holders, to the kopeck
	SharedPool  SharedPrize = "pool"  // the sums of the places that the holders cover are put together and divided: (500 + 300) / 2
)

var sharedPrizes = []SharedPrize{SharedFull, SharedSplit, SharedPool}

// AllSharedPrizes returns every rule for shared prizes.
func AllSharedPrizes() []SharedPrize { return append([]SharedPrize(nil), sharedPrizes...) }

// Valid reports whether s is one of the rules.
func (s SharedPrize) Valid() bool { return known(sharedPrizes, s) }
