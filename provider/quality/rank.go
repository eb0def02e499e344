package quality

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/socium-go/socium"
)

// A Place is the place of an organisation among others. Equal totals share a place, and the next one counts them: 1, 2, 2, 4. Without a
// total there is no place.
type Place struct {
	Place      int        `json:"place"` // 0: no total
	Tied       int        `json:"tied"`  // how many share it
	Assessment Assessment `json:"assessment"`
}

// Rank orders assessments from the best total to the worst, those without a total last; equal ones by the name of the provider. Totals are
// compared as the policy leaves them. The error is [CodeMixed] when methods or policies differ: their totals cannot be compared.
func Rank(list []Assessment) ([]Place, error) {
	places := make([]Place, len(list))
	for i, a := range list {
		if a.Method != list[0].Method || a.Policy != list[0].Policy {
			return nil, texts.Violation(CodeMixed, socium.Path("").Index(i))
		}
		places[i].Assessment = a
	}
	slices.SortStableFunc(places, func(a, b Place) int {
		return cmp.Or(compareTotals(b.Assessment.Total, a.Assessment.Total), cmp.Compare(a.Assessment.Provider, b.Assessment.Provider))
	})
	for i := range places {
		p := &places[i]
		switch {
		case !p.Assessment.Total.Known:
		case i > 0 && compareTotals(places[i-1].Assessment.Total, p.Assessment.Total) == 0:
			p.Place = places[i-1].Place
		default:
			p.Place = i + 1
		}
	}
	for first := 0; first < len(places); {
		end := first + 1
		for end < len(places) && places[end].Place == places[first].Place {
			end++
		}
		for i := first; i < end && places[i].Place > 0; i++ {
			places[i].Tied = end - first
		}
		first = end
	}
	return places, nil
}

func compareTotals(a, b Score) int {
	switch {
	case a.Known != b.Known:
		if a.Known {
			return 1
		}
		return -1
	case !a.Known:
		return 0
	case a.exact == nil || b.exact == nil: // read from storage
		return a.Value.Compare(b.Value)
	default:
		return a.exact.Cmp(b.exact)
	}
}

// A Gain is what the total of an organisation wins when an indicator improves.
type Gain struct {
	Indicator Indicator     `json:"indicator"`
	Now       Score         `json:"now"`
	Step      socium.Text   `json:"step"`   // the smallest improvement: one condition more, one satisfied person more
	ByStep    socium.Number `json:"byStep"` // points of the total, as the policy rounds
	ToFull    socium.Number `json:"toFull"` // points of the total when the indicator is 100
}

// Gains tells what would raise the total most: for each indicator the points that it wins by reaching 100 and by its smallest step,
// the largest first, equal ones in the order of the method. Indicators that are full are left out; so are those that the data do not tell.
func Gains(d Data, m Method, p Policy) []Gain {
	now := Assess("", d, m, p)
	if !now.Total.Known {
		return nil
	}
	won := func(better Data) socium.Number {
		after := Assess("", better, m, p)
		if !after.Total.Known {
			return socium.Number{}
		}
		return shownSigned(new(big.Rat).Sub(after.Total.exact, now.Total.exact))
	}
	var list []Gain
	for _, c := range now.Criteria {
		for _, in := range c.Indicators {
			full, ok := d.full(in.Indicator)
			if !ok || in.exact == nil || in.exact.Cmp(big.NewRat(100, 1)) >= 0 {
				continue
			}
			next, text := d.next(in.Indicator)
			list = append(list, Gain{Indicator: in.Indicator, Now: in.Score, Step: text, ByStep: won(next), ToFull: won(full)})
		}
	}
	slices.SortStableFunc(list, func(a, b Gain) int {
		return cmp.Or(b.ToFull.Compare(a.ToFull), b.ByStep.Compare(a.ByStep))
	})
	return list
}

func shownSigned(x *big.Rat) socium.Number {
	if x.Sign() < 0 {
		return shown(new(big.Rat).Neg(x)).Neg()
	}
	return shown(x)
}

// full returns the data with the indicator at 100; false when the data do not tell it.
func (d *Data) full(i Indicator) (Data, bool) {
	better := *d
	if d.points(i) == nil {
		return better, false
	}
	fill := func(s *Share) { s.Yes = s.Of }
	switch i {
	case Information:
		fill(&better.Stand)
		fill(&better.Site)
	case OpennessLiked:
		fill(&better.StandLiked)
		fill(&better.SiteLiked)
	case Channels:
		better.Channels = socium.Some(4)
	case Conditions:
		better.Conditions = socium.Some(5)
	case Premises:
		better.Premises = socium.Some(5)
	case OnPar:
		better.OnPar = socium.Some(5)
	default:
		fill(better.share(i))
		if i == OnTime && !d.Waiting.IsZero() {
			better.Waiting = socium.Some(socium.Int(100))
		}
	}
	return better, true
}

// next returns the data with the smallest improvement of the indicator, and what it is.
func (d *Data) next(i Indicator) (Data, socium.Text) {
	better := *d
	one := func(n socium.Opt[int]) socium.Opt[int] { return socium.Some(n.Or(0) + 1) }
	pair := func(a, b *Share) *Share { // where one more counts most
		if a.Yes < a.Of && (b.Yes >= b.Of || a.Of <= b.Of) {
			return a
		}
		return b
	}
	switch i {
	case Information:
		s := pair(&better.Stand, &better.Site)
		s.Yes++
		if s == &better.Stand {
			return better, tx("ещё один раздел на стенде", "one more item on the stand")
		}
		return better, tx("ещё один раздел на сайте", "one more item on the site")
	case OpennessLiked:
		pair(&better.StandLiked, &better.SiteLiked).Yes++
		return better, tx("ещё один удовлетворённый получатель", "one more satisfied recipient")
	case Channels:
		better.Channels = one(d.Channels)
		return better, tx("ещё один способ обратной связи", "one more feedback channel")
	case Conditions:
		better.Conditions = one(d.Conditions)
		return better, tx("ещё одно условие комфорта", "one more comfortable condition")
	case Premises:
		better.Premises = one(d.Premises)
		return better, tx("ещё одно приспособление помещений", "one more feature of the premises")
	case OnPar:
		better.OnPar = one(d.OnPar)
		return better, tx("ещё одно условие наравне с другими", "one more condition on a par")
	default:
		if s := better.share(i); s.Yes < s.Of {
			s.Yes++
		}
		return better, tx("ещё один положительный ответ", "one more positive answer")
	}
}
