package contest

import "github.com/socium-go/socium"

// Scoring says how the marks of a jury become one total. The zero Scoring sums up each sheet and takes the mean of the sheets,
// exactly.
//
// By sheet, the steps are: mark × weight [Rounds.Term], their sum [Rounds.Sheet], the sheets of the jury combined [Rounds.Mean].
// By criterion they are: the jury's marks for the criterion combined [Rounds.Mean], × weight [Rounds.Term], their sum [Rounds.Sum].
// In both, the points of facts are added then, each × weight [Rounds.Term], and the whole is × the entry's factor
// [Rounds.Factor], brought to another scale if the regulation says so, and rounded as [Rounds.Total]. Every step is exact unless
// its rounding is named: an exact 22/3 stays 22/3.
type Scoring struct {
	Order   Order     `json:"order,omitempty"`   // empty: [BySheet]
	Combine []Combine `json:"combine,omitempty"` // how marks or sheets of several jurors become one; empty: the mean
	Round   Rounds    `json:"round,omitzero"`
	// Gap says what is done about a single mark that is absent from a sheet that counts.
	Gap Gap `json:"gap,omitempty"`
	// NoSheet says what is done about a juror who owed a sheet and gave none; empty: [NoSheetIgnore]. It needs to know who owed one, see
	// [JuryRules.Everyone] and [Facts.Assignments]. Who was recused or abstained owes nothing.
	NoSheet NoSheet `json:"noSheet,omitempty"`
	// Rescale brings the total to another scale: total · To / Of.
	Rescale Rescale `json:"rescale,omitzero"`
	// Places combines places instead of marks; nil: marks.
	Places *PlaceScoring `json:"places,omitempty"`
	Basis  socium.Basis  `json:"basis,omitzero"`
}

func (s *Scoring) isZero() bool {
	return s.Order == "" && len(s.Combine) == 0 && s.Round == (Rounds{}) && s.Gap == "" && s.NoSheet == "" && s.Rescale == (Rescale{}) && s.Places == nil
}

// Order tells what is combined first. With all marks present and no rounding, means by sheet and by criterion agree; otherwise they
// do not.
type Order string

const (
	BySheet     Order = "by-sheet"     // a total per sheet, then over the jurors
	ByCriterion Order = "by-criterion" // over the jurors for each criterion, then the sum
)

var orders = []Order{BySheet, ByCriterion}

// AllOrders returns every order.
func AllOrders() []Order { return append([]Order(nil), orders...) }

// Valid reports whether o is one of the orders.
func (o Order) Valid() bool { return known(orders, o) }

// Combine is one way to make one value of those of several jurors. A list of them chooses by number: the last whose From is
// not above the number of values applies.
type Combine struct {
	Method Method `json:"method"`
	From   int    `json:"from,omitempty"` // applies from this number of values; 0: from the first
	Low    int    `json:"low,omitempty"`  // trimmed methods: how many lowest values are dropped
	High   int    `json:"high,omitempty"` // and how many highest
	// Share drops this share of the values, rounded down, at each end instead of Low and High: 0.1 of 12 is 1.
	Share socium.Number `json:"share,omitzero"`
}

// A Method makes one value of several.
type Method string

const (
	MethodSum         Method = "sum"          // of all values
	MethodMean        Method = "mean"         // arithmetic mean
	MethodMedian      Method = "median"       // middle value; of an even number the mean of the two middle ones
	MethodTrimmedMean Method = "trimmed-mean" // mean after the lowest and highest are dropped (one copy each where tied)
	MethodTrimmedSum  Method = "trimmed-sum"  // sum after the lowest and highest are dropped
	MethodClosestTwo  Method = "closest-two"  // mean of the two closest of three; of equal gaps the two higher
)

var methods = []Method{MethodSum, MethodMean, MethodMedian, MethodTrimmedMean, MethodTrimmedSum, MethodClosestTwo}

// AllMethods returns every method.
func AllMethods() []Method { return append([]Method(nil), methods...) }

// Valid reports whether m is one of the methods.
func (m Method) Valid() bool { return known(methods, m) }

// Rounds names the steps at which the regulation rounds. An absent step is exact. "Rounding to hundredths" alone has several
// readings that give different winners, so each step is named by itself.
type Rounds struct {
	Term   *Round `json:"term,omitempty"`   // mark or mean × weight; points of a fact × weight
	Sheet  *Round `json:"sheet,omitempty"`  // total of one sheet
	Mean   *Round `json:"mean,omitempty"`   // what Combine gives: of the sheets, or for each criterion
	Sum    *Round `json:"sum,omitempty"`    // sum over the criteria, by criterion only
	Factor *Round `json:"factor,omitempty"` // after the entry's factor
	Total  *Round `json:"total,omitempty"`  // the total that is ranked and shown
}

// A Round is one rounding: so many decimals, by that mode.
type Round struct {
	Places int             `json:"places"`         // decimals, 0 to 6
	Mode   socium.Rounding `json:"mode,omitempty"` // zero: half up, away from zero
}

// Hundredths returns a rounding to two decimals by the mode, for literals.
func Hundredths(mode socium.Rounding) *Round { return &Round{2, mode} }

// Gap is the policy for a single mark that is absent from a sheet.
type Gap string

const (
	// GapRefuse gives the entry no total until the mark is there.
	GapRefuse Gap = "refuse"
	// GapDropSheet leaves the sheet out. It is the default by sheet.
	GapDropSheet Gap = "drop-sheet"
	// GapIgnore combines the marks that are there. It is the default by criterion and makes no sense by sheet, where the sheet's total
	// would silently count the gap as zero.
	GapIgnore Gap = "ignore"
	// GapZero counts a missing mark as 0, if the regulation says so. A juror who abstained or was recused gave no 0: then the sheet
	// is left out (by sheet), or the mark (by criterion).
	GapZero Gap = "zero"
)

var gaps = []Gap{GapRefuse, GapDropSheet, GapIgnore, GapZero}

// AllGaps returns every policy.
func AllGaps() []Gap { return append([]Gap(nil), gaps...) }

// Valid reports whether g is one of the policies.
func (g Gap) Valid() bool { return known(gaps, g) }

// NoSheet is the policy for a sheet that was owed and is absent.
type NoSheet string

const (
	NoSheetIgnore NoSheet = "ignore" // combine the sheets that are there
	NoSheetRefuse NoSheet = "refuse" // no total until it is there
	NoSheetZero   NoSheet = "zero"   // counts as a sheet of zeros, if the regulation says so
	NoSheetScale  NoSheet = "scale"  // the combined value × owed / given: makes sums comparable
)

var noSheets = []NoSheet{NoSheetIgnore, NoSheetRefuse, NoSheetZero, NoSheetScale}

// AllNoSheets returns every policy.
func AllNoSheets() []NoSheet { return append([]NoSheet(nil), noSheets...) }

// Valid reports whether n is one of the policies.
func (n NoSheet) Valid() bool { return known(noSheets, n) }

// Rescale brings totals to another scale: total · To / Of. The zero Rescale leaves them. With K criteria of at most M points each,
// B = K · (Ki / Kmax) is {To: K, Of: K·M}.
type Rescale struct {
	To socium.Number `json:"to"`
	Of socium.Number `json:"of"` // above zero
}
