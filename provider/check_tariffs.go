package provider

import "github.com/socium-go/socium"

// maxPairs is how many pairs of services and tariffs are compared at most: some 600 of each, more than any list has.
const maxPairs = 400_000

func (v *checker) tariffs() {
	c := v.c
	long := v.many(len(c.Tariffs), "tariffs")
	var before recent
	for i := range c.Tariffs {
		t := &c.Tariffs[i]
		v.tariff(t, i)
		key := string(t.Service)
		if key == "" {
			key = t.label()
		}
		if before.seen(key, string(t.Form)) && !long {
			v.overlap(i)
		}
	}
	if long || len(c.Tariffs) == 0 || len(c.Services)*len(c.Tariffs) > maxPairs {
		return
	}
	v.coverage()
}

// label is what tells tariffs apart that name no service of a catalogue.
func (t *Tariff) label() string {
	switch {
	case t.Code != "":
		return t.Code
	case t.Name != "":
		return t.Name
	default:
		return string(t.Kind)
	}
}

func (v *checker) tariff(t *Tariff, i int) {
	if t.Form.Bit() == 0 {
		knownWord(v, t.Form, forms, "tariffs", i, "form")
	}
	if t.Kind.Bit() == 0 {
		knownWord(v, t.Kind, kinds, "tariffs", i, "kind")
	}
	if t.Instead != "" {
		knownWord(v, t.Instead, priceKinds, "tariffs", i, "instead")
	}
	if t.Unit != v.unit { // lines mostly repeat it
		if v.unit = ""; units.Has(t.Unit) {
			v.unit = t.Unit
		} else {
			knownWord(v, t.Unit, units, "tariffs", i, "unit")
		}
	}
	if t.Days != "" {
		knownWord(v, t.Days, dayTypes, "tariffs", i, "days")
	}
	readable(v, &t.Minutes, "tariffs", i, "minutes")
	v.text(t.Name, maxName, "tariffs", i, "name")
	if t.Service == "" && t.Code == "" && t.Name == "" && t.Kind == "" && t.Form == "" {
		v.add(CodeTariffUnnamed, at("tariffs", i, ""))
	}
	price, known := t.Price.Get()
	switch {
	case !readable(v, &t.Price, "tariffs", i, "price"):
	case !known && t.Instead == "":
		v.add(CodeTariffNoPrice, at("tariffs", i, "price"))
	case known && t.Instead != "" && !(t.Instead == Free && price.IsZero()):
		v.addIn(CodeTariffTwoWays, at("tariffs", i, "price"), t.Instead)
	case price.Sign() < 0 || price.Overflow():
		v.add(CodeTariffNegative, at("tariffs", i, "price"))
	}
	first := readable(v, &t.From, "tariffs", i, "from")
	if last, ok := t.LastDay.Get(); readable(v, &t.LastDay, "tariffs", i, "lastDay") && first && ok && last.Before(t.From.Or(socium.Date{})) {
		v.add(CodeTariffPeriod, at("tariffs", i, "lastDay"))
	}
	if !t.Band.valid() {
		v.add(CodeTariffBand, at("tariffs", i, "band"))
	}
}

// valid reports whether the band is not empty and not below zero.
func (b Band) valid() bool {
	return b.From.Sign() >= 0 && b.Below.Sign() >= 0 && (b.Below.IsZero() || b.From.Compare(b.Below) < 0)
}

// overlaps reports whether two bands share a volume.
func (b Band) overlaps(o Band) bool {
	if b.What != o.What {
		return false
	}
	return (b.Below.IsZero() || o.From.Compare(b.Below) < 0) && (o.Below.IsZero() || b.From.Compare(o.Below) < 0)
}

// sameThing reports whether two tariffs price the same thing for the same people on the same kind of days.
func (t *Tariff) sameThing(o *Tariff) bool {
	return t.Service == o.Service && t.Form == o.Form && t.Kind == o.Kind && t.Name == o.Name && t.Code == o.Code && t.Unit == o.Unit &&
		t.Category == o.Category && (t.Days == o.Days || t.Days == "" || o.Days == "") && t.Minutes == o.Minutes && t.Band.overlaps(o.Band)
}

// meets reports whether there is a day on which both tariffs are in force.
func (t *Tariff) meets(o *Tariff) bool {
	before := func(x, y *Tariff) bool { // x ends before y begins
		end, ok1 := x.LastDay.Get()
		begin, ok2 := y.From.Get()
		return ok1 && ok2 && end.Before(begin)
	}
	return !before(t, o) && !before(o, t)
}

func (v *checker) overlap(i int) {
	t := &v.c.Tariffs[i]
	for j := range i {
		if o := &v.c.Tariffs[j]; o.sameThing(t) && o.meets(t) {
			v.add(CodeTariffOverlap, at("tariffs", i, ""), have(socium.ValueOf(j+1)))
			return
		}
	}
}

// prices reports whether the tariff is one of the service.
func (t *Tariff) prices(s *Service) bool {
	if t.Form != "" && t.Form != s.Form {
		return false
	}
	switch {
	case t.Service != "":
		return t.Service == s.ID
	case t.Code != "" && s.Code != "":
		return t.Code == s.Code
	case t.Name != "" && s.Name != "":
		return t.Name == s.Name
	case t.Kind != "":
		return t.Kind == s.Kind || s.Kind == "" && t.Kind == s.ID.kind()
	default:
		return t.Code == "" && t.Name == ""
	}
}

// coverage reports services without a tariff and tariffs of services that are not offered. Cards list both in the same order, so
// that each search begins after the last find.
func (v *checker) coverage() {
	services, tariffs := v.c.Services, v.c.Tariffs
	var used [maxLines/64 + 1]uint64 // tariffs that price some service
	next := 0
	for i := range services {
		s := &services[i]
		if s.Kind == Urgent || s.Kind == "" && s.ID.kind() == Urgent {
			continue
		}
		k := -1
		for d := range tariffs {
			j := next + d
			if j >= len(tariffs) {
				j -= len(tariffs)
			}
			if tariffs[j].prices(s) {
				k = j
				break
			}
		}
		if k < 0 {
			v.add(CodeTariffNone, at("services", i, ""))
			continue
		}
		used[k>>6] |= 1 << (k & 63)
		if next = k + 1; next == len(tariffs) {
			next = 0
		}
	}
	for i := range tariffs {
		t := &tariffs[i]
		if t.Service == "" || used[i>>6]>>(i&63)&1 != 0 {
			continue
		}
		offered := false
		for k := range services {
			if offered = t.prices(&services[k]); offered {
				break
			}
		}
		if !offered {
			v.add(CodeTariffService, at("tariffs", i, "service"))
		}
	}
}
