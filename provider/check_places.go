package provider

import "github.com/socium-go/socium"

// maxPlaces is how many lines of places are compared with each other.
const maxPlaces = 400

func (v *checker) capacity() {
	c := v.c
	long := v.many(len(c.Places), "places") || len(c.Places) > maxPlaces
	for i := range c.Places {
		p := &c.Places[i]
		v.place(p, i)
		if !long {
			v.placeTwice(i)
		}
	}
	if !long && c.splits() {
		v.sums()
	}
}

// splits reports whether some line of places may be the whole of others: it leaves open what others tell.
func (c *Card) splits() bool {
	var open, told [2]bool
	for i := range c.Places {
		p := &c.Places[i]
		for k, word := range [...]string{string(p.Funding), p.Unit} {
			open[k] = open[k] || word == ""
			told[k] = told[k] || word != ""
		}
	}
	return open[0] && told[0] || open[1] && told[1]
}

func (v *checker) place(p *Places, i int) {
	knownWord(v, p.Form, forms, "places", i, "form")
	knownWord(v, p.Mode, modes, "places", i, "mode")
	knownWord(v, p.Funding, fundings, "places", i, "funding")
	v.past(&p.On, "places", i, "on")
	v.figure(&p.Total, i, "total")
	v.figure(&p.Free, i, "free")
	v.figure(&p.Occupied, i, "occupied")
	if bit := p.Form.Bit(); bit != 0 && v.forms&bit == 0 {
		v.addIn(CodePlacesForm, at("places", i, "form"), p.Form)
	}
	total, knowsTotal := p.Total.exact()
	free, knowsFree := p.Free.exact()
	occupied, knowsOccupied := p.Occupied.exact()
	if knowsTotal && knowsFree && free > total {
		v.add(CodePlacesFree, at("places", i, "free"), have(socium.ValueOf(free)), need(socium.ValueOf(total)))
	} else if knowsTotal && knowsFree && knowsOccupied && free != total-occupied {
		v.add(CodePlacesOccupied, at("places", i, "free"), have(socium.ValueOf(free)), need(socium.ValueOf(total-occupied)))
	}
}

// exact returns the figure when it is a number of places.
func (f *Figure) exact() (int64, bool) {
	return f.Number, f.Way == Exactly && f.Number >= 0 || f.Way == NoPlaces && f.Number == 0
}

func (v *checker) figure(f *Figure, i int, field string) {
	knownWord(v, f.Way, ways, "places", i, field)
	switch {
	case f.Number < 0:
		v.add(CodePlacesNegative, at("places", i, field))
	case f.Way == InWords:
		v.add(CodePlacesWords, at("places", i, field), have(socium.Word(cut(f.Text))))
	}
}

// placeTwice reports another figure for the same places on the same day.
func (v *checker) placeTwice(i int) {
	p := &v.c.Places[i]
	for j := range i {
		q := &v.c.Places[j]
		if q.sameAs(p) && q.On == p.On && (q.Total != p.Total || q.Free != p.Free) {
			v.add(CodePlacesTwice, at("places", i, ""), have(socium.ValueOf(j+1)))
			return
		}
	}
}

// sums compares each whole with the sum of its parts, for totals and for free places, where all are numbers of one day.
func (v *checker) sums() {
	list := v.c.Places
	for i := range list {
		for _, by := range [...]func(*Places) bool{
			func(q *Places) bool {
				return q.Funding != list[i].Funding && q.Unit == list[i].Unit && q.Mode == list[i].Mode
			},
			func(q *Places) bool {
				return q.Unit != list[i].Unit && q.Funding == list[i].Funding && q.Mode == list[i].Mode
			},
		} {
			v.sum(i, by, "total", func(p *Places) *Figure { return &p.Total })
			v.sum(i, by, "free", func(p *Places) *Figure { return &p.Free })
		}
	}
}

func (v *checker) sum(i int, part func(*Places) bool, field string, of func(*Places) *Figure) {
	whole := &v.c.Places[i]
	n, ok := of(whole).exact()
	if !ok {
		return
	}
	var sum, parts int64
	for j := range v.c.Places {
		q := &v.c.Places[j]
		if j == i || q.Audience != whole.Audience || q.On != whole.On || !whole.holds(q) || !part(q) {
			continue
		}
		m, ok := of(q).exact()
		if !ok {
			return
		}
		if sum += m; sum < 0 {
			return
		}
		parts++
	}
	if parts > 1 && sum != n {
		v.add(CodePlacesSum, at("places", i, field), have(socium.ValueOf(sum)), need(socium.ValueOf(n)))
	}
}
