package provider

import (
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// What a register indexes and asks often. The methods allocate nothing unless they return a list.

// Name returns the short name, or the full one when there is none.
func (c *Card) Name() string {
	if c.ShortName != "" {
		return c.ShortName
	}
	return c.FullName
}

// OwnerType returns the type by the legal form, when it tells; else the type that the card states; else that of an identifier of a
// sole proprietor; "" when nothing tells.
func (c *Card) OwnerType() OwnerType {
	if t := OwnerTypeOf(c.LegalForm.Or(socium.LegalForm{})); t != "" {
		return t
	}
	if c.Owner != "" {
		return c.Owner
	}
	if c.OGRN.Or(socium.OGRN{}).IsProprietor() || c.INN.Or(socium.INN{}).IsPerson() {
		return SoleProprietor
	}
	return ""
}

// OwnerTypeOf returns the type of a provider by its legal form, "" when the form does not tell.
func OwnerTypeOf(f socium.LegalForm) OwnerType {
	switch {
	case f.IsZero():
		return ""
	case f.IsProprietor():
		return SoleProprietor
	case f.IsState():
		return State
	case f.IsMunicipal():
		return Municipal
	case f.IsNonProfit():
		return NonProfit
	case f.IsCommercial():
		return Commercial
	default:
		return ""
	}
}

// LevelOf returns which authority an organisation of the legal form is under, "" for one that no authority owns.
func LevelOf(f socium.LegalForm) Level {
	switch {
	case f.IsMunicipal():
		return LocalLevel
	case !f.IsState():
		return ""
	case strings.HasPrefix(f.String(), "751") || f.String() == "65241":
		return Federal
	default:
		return Regional
	}
}

// FormSet returns the declared forms and those of the services.
func (c *Card) FormSet() FormSet {
	set := FormSetOf(c.Forms...)
	for i := range c.Services {
		set |= c.Services[i].Form.Bit()
	}
	return set
}

// KindSet returns the kinds of the services in a form; an empty form is any, urgent services included.
func (c *Card) KindSet(form Form) KindSet {
	var set KindSet
	for i := range c.Services {
		if s := &c.Services[i]; form == "" || s.Form == form {
			set |= s.kind(national).Bit()
		}
	}
	return set
}

// Offers reports whether the card has a service of the kind in the form; an empty form or kind is any.
func (c *Card) Offers(form Form, kind Kind) bool {
	if kind == "" {
		return form == "" && len(c.Services) > 0 || c.FormSet().Has(form)
	}
	return c.KindSet(form).Has(kind)
}

// OffersService reports whether the card has the service in the form; an empty form is any.
func (c *Card) OffersService(id ServiceID, form Form) bool {
	for i := range c.Services {
		if s := &c.Services[i]; s.ID == id && (form == "" || s.Form == form) {
			return true
		}
	}
	return false
}

// RegionCode returns the region of the card: as stated, or that of its OKTMO code, or that of its seat; zero when nothing tells.
func (c *Card) RegionCode() socium.Region {
	if r, ok := c.Region.Get(); ok {
		return r
	}
	if code, ok := c.OKTMO.Get(); ok {
		if r, ok := code.Region(); ok {
			return r
		}
	}
	for i := range c.Addresses {
		a := &c.Addresses[i]
		if a.Kind != LegalAddress {
			continue
		}
		if r, ok := a.Region.Get(); ok {
			return r
		}
		if code, ok := a.OKTMO.Get(); ok {
			if r, ok := code.Region(); ok {
				return r
			}
		}
	}
	return socium.Region{}
}

// TerritoryCodes returns the OKTMO codes and prefixes by which the provider is found: the territories served, or, when the card
// does not name them, the code of the card and those of its addresses. Each occurs once, in the order of the card.
func (c *Card) TerritoryCodes() []string { return c.AppendTerritoryCodes(nil) }

// AppendTerritoryCodes appends what [Card.TerritoryCodes] returns.
func (c *Card) AppendTerritoryCodes(list []string) []string {
	first := len(list)
	for i := range c.Territories {
		list = addCode(list, first, c.Territories[i].Code)
	}
	if len(list) > first {
		return list
	}
	list = addCode(list, first, c.OKTMO.Or(socium.OKTMO{}).String())
	for i := range c.Addresses {
		if a := &c.Addresses[i]; a.Kind != PostalAddress {
			list = addCode(list, first, a.OKTMO.Or(socium.OKTMO{}).String())
		}
	}
	return list
}

func addCode(list []string, first int, code string) []string {
	if code == "" || slices.Contains(list[first:], code) {
		return list
	}
	return append(list, code)
}

// Serves reports whether the provider serves the territory with the OKTMO code or prefix: one of its territories holds the
// territory asked for, or lies within it. It is false when nothing on the card tells.
func (c *Card) Serves(territory string) bool {
	told := false
	for i := range c.Territories {
		code := c.Territories[i].Code
		told = told || code != ""
		if nested(code, territory) {
			return true
		}
	}
	if told {
		return false
	}
	if nested(c.OKTMO.Or(socium.OKTMO{}).String(), territory) {
		return true
	}
	for i := range c.Addresses {
		if a := &c.Addresses[i]; a.Kind != PostalAddress && nested(a.OKTMO.Or(socium.OKTMO{}).String(), territory) {
			return true
		}
	}
	return false
}

// nested reports whether one of two OKTMO prefixes begins with the other. The codes of a whole subject or district end in zeros
// ("52000000"): they do not count.
func nested(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	a, b = significant(a), significant(b)
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// significant cuts the zeros by which a code of 8 digits names the wider territory, level by level: 2, 5 and 8 digits.
func significant(code string) string {
	if len(code) == 8 && code[5:] == "000" {
		code = code[:5]
	}
	if len(code) == 5 && code[2:] == "000" {
		code = code[:2]
	}
	return code
}

// Free returns how many places are free for a form and a funding; an empty form or funding is any. Figures that are not known make
// it "at least"; no figure at all is "at least 0". A line that is not split by funding or unit and gives a number counts instead of
// its parts, and of lines about the same places the newest does. A
// card with more than 400 lines of places is not counted: "at least 0".
func (c *Card) Free(form Form, funding Funding) PlaceCount {
	return c.places(form, funding, func(p *Places) *Figure { return &p.Free })
}

// Capacity returns how many places there are, with the arithmetic of [Card.Free].
func (c *Card) Capacity(form Form, funding Funding) PlaceCount {
	return c.places(form, funding, func(p *Places) *Figure { return &p.Total })
}

func (c *Card) places(form Form, funding Funding, of func(*Places) *Figure) PlaceCount {
	var sum PlaceCount
	found := false
	if len(c.Places) > maxPlaces {
		return PlaceCount{Open: true}
	}
	for i := range c.Places {
		p := &c.Places[i]
		if of(p).IsZero() || form != "" && p.Form != form || funding != "" && p.Funding != funding || c.covered(i, funding, of) {
			continue
		}
		found = true
		sum = sum.Add(of(p).Count())
	}
	if !found {
		return PlaceCount{Open: true}
	}
	return sum
}

// covered reports whether another line says the same later, or is the whole of which this line is a part.
func (c *Card) covered(i int, funding Funding, of func(*Places) *Figure) bool {
	p := &c.Places[i]
	for j := range c.Places {
		q := &c.Places[j]
		if i == j || q.Form != p.Form || of(q).IsZero() || funding != "" && q.Funding != funding {
			continue
		}
		if q.sameAs(p) {
			if newer := q.On.Or(socium.Date{}).Compare(p.On.Or(socium.Date{})); newer > 0 || newer == 0 && j < i {
				return true
			}
		} else if q.holds(p) && !of(q).Count().Open {
			return true
		}
	}
	return false
}

// sameAs reports whether two lines are about the same places.
func (p *Places) sameAs(q *Places) bool {
	return p.Form == q.Form && p.Mode == q.Mode && p.Funding == q.Funding && p.Unit == q.Unit && p.Audience == q.Audience && p.Remote == q.Remote
}

// holds reports whether p is the whole of which q is a part: what p splits, q splits in the same way.
func (p *Places) holds(q *Places) bool {
	return !p.sameAs(q) && p.Form == q.Form && p.Remote == q.Remote && (p.Mode == "" || p.Mode == q.Mode) &&
		(p.Funding == "" || p.Funding == q.Funding) && (p.Unit == "" || p.Unit == q.Unit) && (p.Audience == "" || p.Audience == q.Audience)
}
