package provider

import (
	"iter"

	"github.com/socium-go/socium"
)

// A PriceQuery asks what a service costs. Fields that are empty are not known: a tariff that is narrowed by them does not answer.
type PriceQuery struct {
	Service  Service                   // by id, code or name; Form and Kind count
	On       socium.Date               // the day; zero: tariffs that are not narrowed by days
	Days     DayType                   // the type of the day
	Category string                    // the category of the recipient, as the tariffs name it
	Volume   socium.Opt[socium.Number] // where tariffs go by bands
	Unit     Unit                      // empty: any
}

// A Quote is the answer: the tariff that fits best.
type Quote struct {
	Line   int // of the card, from 0
	Tariff Tariff
	// Others are the lines that fit as well and say something else: the source contradicts itself. The first of all is the quote.
	Others []int
}

// Price returns the tariff of a service: of those in force that fit the query the one that is narrowed most, by the service itself
// before its kind or form, then by category, type of day, band, unit, form, then the one that came into force last. It is false when
// none fits.
func (c *Card) Price(q PriceQuery) (Quote, bool) {
	if len(c.Tariffs) > maxList {
		return Quote{}, false
	}
	best := Quote{Line: -1}
	var rank int
	for i := range c.Tariffs {
		t := &c.Tariffs[i]
		r, ok := t.fits(&q)
		if !ok || r < rank {
			continue
		}
		switch {
		case best.Line < 0 || r > rank || t.From.value.After(best.Tariff.From.value):
			best, rank = Quote{Line: i, Tariff: *t}, r
		case t.From.value == best.Tariff.From.value && (t.Price != best.Tariff.Price || t.Instead != best.Tariff.Instead):
			best.Others = append(best.Others, i)
		}
	}
	return best, best.Line >= 0
}

// fits reports whether the tariff answers the query and how narrow it is.
func (t *Tariff) fits(q *PriceQuery) (rank int, ok bool) {
	if !t.prices(&q.Service) || !t.InForce(q.On) ||
		t.Days != "" && t.Days != q.Days || t.Category != "" && t.Category != q.Category || q.Unit != "" && t.Unit != "" && t.Unit != q.Unit {
		return 0, false
	}
	if !t.Band.isZero() {
		v, known := q.Volume.Get()
		if !known || !t.Band.Contains(v) {
			return 0, false
		}
	}
	for _, narrowed := range [...]bool{
		t.Service != "" || t.Code != "" || t.Name != "", t.Kind != "", t.Category != "", t.Days != "", !t.Band.isZero(), t.Unit != "", t.Form != "",
	} {
		rank <<= 1
		if narrowed {
			rank++
		}
	}
	return rank, true
}

// InForce reports whether the tariff is in force on the day. A tariff whose days cannot be read is not; on the zero day one without
// days is.
func (t *Tariff) InForce(on socium.Date) bool {
	if t.From.Text() != "" || t.LastDay.Text() != "" {
		return false
	}
	if on.IsZero() {
		return t.From.IsZero() && t.LastDay.IsZero()
	}
	return !on.Before(t.From.value) && (t.LastDay.value.IsZero() || !on.After(t.LastDay.value))
}

// Cost returns the sum to pay for one unit: the price, or zero for a free service. It is false when the tariff has no price of its
// own: included in another service, by contract, at cost, not readable.
func (t *Tariff) Cost() (socium.Money, bool) {
	if price, ok := t.Price.Get(); ok {
		return price, true
	}
	return socium.Money{}, t.Instead == Free
}

// Contains reports whether a volume lies in the band.
func (b Band) Contains(v socium.Number) bool {
	return b.From.Compare(v) <= 0 && (b.Below.IsZero() || v.Compare(b.Below) < 0)
}

func (b Band) isZero() bool { return b.From.IsZero() && b.Below.IsZero() }

// TariffsOn yields the lines of the tariffs that are in force on the day.
func (c *Card) TariffsOn(on socium.Date) iter.Seq2[int, Tariff] {
	return func(yield func(int, Tariff) bool) {
		for i := range c.Tariffs {
			if c.Tariffs[i].InForce(on) && !yield(i, c.Tariffs[i]) {
				return
			}
		}
	}
}

// LowestPrice returns the lowest price on the day among the tariffs of the form and the service; an empty form or service is any, a
// tariff without a form counts for every form. It is false when no tariff has a price. It allocates nothing.
func (c *Card) LowestPrice(form Form, service ServiceID, on socium.Date) (lowest socium.Money, ok bool) {
	for i := range c.Tariffs {
		t := &c.Tariffs[i]
		if form != "" && t.Form != "" && t.Form != form || service != "" && t.Service != service || !t.InForce(on) {
			continue
		}
		if price, priced := t.Cost(); priced && (!ok || price.Compare(lowest) < 0) {
			lowest, ok = price, true
		}
	}
	return lowest, ok
}
