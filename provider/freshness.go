package provider

import "github.com/socium-go/socium"

// A Fresh tells how old the data of one item of a card are.
type Fresh struct {
	Item Item        `json:"item"`
	Day  socium.Date `json:"day,omitzero"` // the newest day that the item tells; zero: none
	Age  int         `json:"age"`          // days since then; 0 without a day
}

// Freshness returns the newest day of each item that tells days, up to the day asked: the figures of places, the tariffs that came into
// force last, the last inspection, the licence issued last, the last publication, the last year of recipients; of an item that the card
// has without a day the day of the card ([Card.AsOf]) counts. Items that the card does not have are left out.
func (c *Card) Freshness(on socium.Date) []Fresh {
	var list []Fresh
	asOf := c.AsOf.Or(socium.Date{})
	add := func(item Item, n int, day func(i int) socium.Date) {
		if n == 0 {
			return
		}
		newest := socium.Date{}
		for i := range n {
			if d := day(i); d.After(newest) && !d.After(on) {
				newest = d
			}
		}
		if newest.IsZero() && !asOf.After(on) {
			newest = asOf
		}
		list = append(list, Fresh{item, newest, on.DaysSince(newest)})
	}
	add(ItemPlaces, len(c.Places), func(i int) socium.Date { return c.Places[i].On.Or(socium.Date{}) })
	add(ItemTariffs, len(c.Tariffs), func(i int) socium.Date { return c.Tariffs[i].From.Or(socium.Date{}) })
	add(ItemInspections, len(c.Inspected), func(i int) socium.Date { return c.Inspected[i].On.Or(socium.Date{}) })
	add(ItemLicences, len(c.Licences), func(i int) socium.Date { return c.Licences[i].Issued.Or(socium.Date{}) })
	add(ItemPublished, len(c.Published), func(i int) socium.Date { return c.Published[i].Updated.Or(socium.Date{}) })
	add(ItemRecipients, len(c.Recipients), func(i int) socium.Date {
		year, ok := c.Recipients[i].Year.Get()
		if !ok || year < 1 || year > 9999 {
			return socium.Date{}
		}
		return socium.YearDate(int(year)).Last()
	})
	return list
}

// stale notes figures of places that are older than the procedure allows.
func (v *checker) stale() {
	if v.PlacesDays <= 0 || v.On.IsZero() {
		return
	}
	for i := range v.c.Places {
		p := &v.c.Places[i]
		if d, ok := p.On.Get(); ok && v.On.DaysSince(d) > v.PlacesDays {
			v.add(CodePlacesStale, at("places", i, "on"), have(socium.ValueOf(d)), need(socium.ValueOf(v.PlacesDays)))
		}
	}
}
