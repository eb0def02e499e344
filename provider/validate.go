package provider

import (
	"strings"
	"unicode/utf8"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// The limits of a card. A card beyond them is reported and not compared line by line.
const (
	maxText  = 20_000 // characters of one text
	maxName  = 2_000  // characters of a name
	maxLines = 2_000  // services, tariffs, places and other lists
)

// A Check says how a card is looked at. The zero Check is that of [Card.Validate].
type Check struct {
	// On is the day on which the card is looked at; with it come the findings that depend on a day: terms of licences and orders,
	// days in the future, the five years of experience. Zero: none of them.
	On socium.Date
	// Catalogue is the list of services of the region; nil: [National]. The services of [LongTermCare] are always known.
	Catalogue *Catalogue
	// Require adds items that a regional procedure demands to those of art. 25 part 3: [ItemINN], [ItemOGRN], [ItemSite].
	Require []Item
	// LicenceNotice is how many days before its end a licence is noted; 0: 90 days.
	LicenceNotice int
	// PlacesDays is how many days old a figure of places may be: regions ask for daily, weekly or monthly ones. Zero: any.
	PlacesDays int
}

// Validate returns everything that is wrong with the card, in the order of the form, by severity: [socium.Refuse] for violations,
// [socium.Warning] for what is likely wrong, [socium.Note] for what is worth telling. What depends on a day is left to
// [Card.Review]. It allocates nothing for a card without findings.
func (c *Card) Validate() socium.Violations { return Check{}.Append(nil, c) }

// Review is Validate with the findings that depend on the day.
func (c *Card) Review(on socium.Date) socium.Violations { return Check{On: on}.Append(nil, c) }

// Append appends the findings about the card to vs.
func (k Check) Append(vs socium.Violations, c *Card) socium.Violations {
	if k.Catalogue == nil {
		k.Catalogue = national
	}
	if k.LicenceNotice <= 0 {
		k.LicenceNotice = 90
	}
	v := checker{Check: k, c: c, vs: vs, forms: FormSetOf(c.Forms...)}
	v.required()
	v.names()
	v.identity()
	v.places()
	v.contacts()
	v.people()
	v.licences()
	v.services()
	v.tariffs()
	v.capacity()
	v.stale()
	v.conditions()
	v.inspections()
	v.experience()
	v.schedule(&c.Schedule, "schedule")
	v.rest()
	return v.vs
}

// checker collects the findings about one card. Paths are built for findings only.
type checker struct {
	Check
	c     *Card
	vs    socium.Violations
	forms FormSet
	next  int  // where the next service of the catalogue is looked for
	unit  Unit // the last one that was in the list
}

func (v *checker) add(code socium.Code, path socium.Path, args ...socium.Arg) {
	v.vs = append(v.vs, violation(code, path, args...))
}

// addIn is add with a word of a list, a form or a region in place of {have}.
func (v *checker) addIn(code socium.Code, path socium.Path, word speaker) {
	v.vs = append(v.vs, violationIn(code, path, word))
}

// at is the path of a field of a line of a list.
func at(list socium.Path, i int, field string) socium.Path {
	p := list.Index(i)
	if field == "" {
		return p
	}
	return p.Field(field)
}

func have(v socium.Value) socium.Arg { return socium.Arg{Name: "have", Value: v} }
func need(v socium.Value) socium.Arg { return socium.Arg{Name: "need", Value: v} }

// required reports the items that are missing.
func (v *checker) required() {
	for i := range items {
		if info := &items[i]; info.severity != 0 && !info.given(v.c) {
			v.add(info.code(), info.path)
		}
	}
	for _, item := range v.Require {
		if info := itemOf(item); info != nil && info.severity == 0 && !info.given(v.c) {
			v.vs = append(v.vs, violation(info.code(), info.path).With(socium.Refuse))
		}
	}
}

// text reports a text that is too long.
func (v *checker) text(s string, limit int, list socium.Path, i int, field string) {
	if len(s) > limit && utf8.RuneCountInString(s) > limit {
		v.add(CodeTooLong, lineOr(list, i, field), need(socium.ValueOf(limit)))
	}
}

func lineOr(list socium.Path, i int, field string) socium.Path {
	if i < 0 {
		return socium.Path(field)
	}
	return at(list, i, field)
}

// many reports a list that is too long and whether it is.
func (v *checker) many(n int, path socium.Path) bool {
	if n > maxLines {
		v.add(CodeTooMany, path, need(socium.ValueOf(maxLines)))
	}
	return n > maxLines
}

// knownWord reports a word that is not in its list.
func knownWord[T ~string](v *checker, w T, t wordlist.List[T], list socium.Path, i int, field string) {
	if w != "" && !t.Has(w) {
		v.add(CodeWord, lineOr(list, i, field), have(socium.Word(cut(string(w)))))
	}
}

// listWord reports a word of a list of words; there an empty one is a fault too.
func listWord[T ~string](v *checker, w T, t wordlist.List[T], list socium.Path, i int) {
	if !t.Has(w) {
		v.add(CodeWord, list.Index(i), have(socium.Word(cut(string(w)))))
	}
}

// cut shortens a text of a document for a message.
func cut(s string) string {
	const limit = 60
	n := 0
	for i := range s {
		if n++; n > limit {
			return s[:i] + "…"
		}
	}
	return s
}

// readable reports a text that could not be read.
func readable[T any](v *checker, s *Stated[T], list socium.Path, i int, field string) bool {
	if s.text == "" || s.text == wasRead {
		return true
	}
	f := s.Fault(lineOr(list, i, field))
	if f.Severity == 0 {
		f.Severity = socium.Refuse
	}
	v.vs = append(v.vs, f)
	return false
}

// parsed reports the error of a parser.
func (v *checker) parsed(err error, path socium.Path) {
	for _, found := range socium.ViolationsOf(err) {
		v.vs = append(v.vs, found.Under(path).With(socium.Refuse))
	}
}

// past reports a day that has not come.
func (v *checker) past(s *Stated[socium.Date], list socium.Path, i int, field string) {
	if readable(v, s, list, i, field) && s.text == wasRead && !v.On.IsZero() && s.value.After(v.On) {
		v.add(CodeFuture, lineOr(list, i, field), have(socium.ValueOf(s.value)))
	}
}

func (v *checker) names() {
	c := v.c
	v.text(c.Number, maxName, "", -1, "number")
	v.text(c.FullName, maxName, "", -1, "fullName")
	v.text(c.ShortName, maxName, "", -1, "shortName")
	v.name(c.FullName, "fullName")
	v.name(c.ShortName, "shortName")
	v.past(&c.Registered, "", -1, "registered")
	v.past(&c.AsOf, "", -1, "asOf")
}

func (v *checker) name(name, field string) {
	if name == "" || len(name) > maxName {
		return
	}
	form, ok := v.c.LegalForm.Get()
	look := inspectName(name, ok)
	if look.oddQuotes {
		v.add(CodeNameQuotes, socium.Path(field))
	}
	if look.mixedLetters {
		v.add(CodeNameLetters, socium.Path(field))
	}
	if !ok {
		return
	}
	if stated, differs := look.contradicts(form); differs {
		v.addIn(CodeNameForm, socium.Path(field), stated)
	}
}

func (v *checker) identity() {
	c := v.c
	readable(v, &c.LegalForm, "", -1, "legalForm")
	readable(v, &c.INN, "", -1, "inn")
	readable(v, &c.KPP, "", -1, "kpp")
	readable(v, &c.OGRN, "", -1, "ogrn")
	readable(v, &c.OKPO, "", -1, "okpo")
	readable(v, &c.OKTMO, "", -1, "oktmo")
	readable(v, &c.Region, "", -1, "region")
	for i := range c.OKVED {
		if readable(v, &c.OKVED[i], "okved", i, "") && c.OKVED[i].IsZero() {
			_, err := socium.ParseOKVED("")
			v.parsed(err, socium.Path("okved").Index(i))
		}
	}
	knownWord(v, c.Owner, ownerTypes, "", -1, "owner")
	for i, s := range c.Sources {
		listWord(v, s, sources, "sources", i)
	}
	if form, ok := c.LegalForm.Get(); ok {
		v.legalForm(form)
	}
	if n, ok := c.OGRN.Get(); ok && n.IsRecord() {
		v.add(CodeOGRNRecord, "ogrn")
	}
	region, told := c.Region.Get()
	if code, ok := c.OKTMO.Get(); ok && told {
		if r, sure := code.Region(); sure && r != region {
			v.addIn(CodeRegionDiffers, "oktmo", r)
		}
	}
}

func (v *checker) legalForm(form socium.LegalForm) {
	c := v.c
	sole := form.IsProprietor()
	if !sole && !form.IsLegalEntity() {
		v.addIn(CodeNotAProvider, "legalForm", form)
	}
	if form == foreignBranch {
		v.add(CodeForeignBranch, "legalForm")
	}
	if n, ok := c.INN.Get(); ok && n.IsPerson() != sole {
		v.add(CodeINNKind, "inn")
	}
	if n, ok := c.OGRN.Get(); ok && n.IsProprietor() != sole {
		v.add(CodeOGRNKind, "ogrn")
	}
	if sole && !c.KPP.IsZero() {
		v.add(CodeKPPProprietor, "kpp")
	}
	if t := OwnerTypeOf(form); c.Owner != "" && t != "" && t != c.Owner && c.Owner.Valid() {
		v.addIn(CodeOwnerDiffers, "owner", t)
	}
}

// foreignBranch is a branch of a foreign non-profit organisation.
var foreignBranch = socium.MustParseLegalForm("71610")

func (v *checker) places() {
	for i := range v.c.Addresses {
		v.address(&v.c.Addresses[i], "addresses", i)
	}
	for i := range v.c.Territories {
		t := &v.c.Territories[i]
		if t.Code != "" && !territoryCode(t.Code) {
			v.add(CodeTerritory, at("territories", i, "code"))
		}
	}
}

func (v *checker) address(a *Address, list socium.Path, i int) {
	knownWord(v, a.Kind, addressKinds, list, i, "kind")
	v.text(a.Text, maxName, list, i, "text")
	readable(v, &a.Postcode, list, i, "postcode")
	readable(v, &a.Region, list, i, "region")
	readable(v, &a.OKTMO, list, i, "oktmo")
}

func territoryCode(code string) bool {
	switch len(code) {
	case 2, 3, 5, 8, 11:
	default:
		return false
	}
	for i := range len(code) {
		if code[i] < '0' || code[i] > '9' {
			return false
		}
	}
	return true
}

func (v *checker) contacts() {
	for i := range v.c.Contacts {
		v.contact(&v.c.Contacts[i], "contacts", i)
	}
}

func (v *checker) contact(c *Contact, list socium.Path, i int) {
	knownWord(v, c.Kind, contactKinds, list, i, "kind")
	v.text(c.Text, maxName, list, i, "text")
	switch {
	case c.Text == "":
	case c.Kind == Email && !hasEmail(c.Text):
		v.add(CodeContactEmail, at(list, i, "text"))
	case (c.Kind == Phone || c.Kind == Hotline || c.Kind == Fax) && !hasDigit(c.Text):
		v.add(CodeContactPhone, at(list, i, "text"))
	}
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// hasEmail reports whether a text holds something like name@host.zone.
func hasEmail(s string) bool {
	i := strings.IndexByte(s, '@')
	return i > 0 && s[i-1] != ' ' && strings.IndexByte(s[i:], '.') > 1
}

func (v *checker) people() {
	v.past(&v.c.Head.Since, "", -1, "head.since")
	for i := range v.c.Officers {
		v.past(&v.c.Officers[i].Since, "officers", i, "since")
	}
	for i := range v.c.Founders {
		f := &v.c.Founders[i]
		readable(v, &f.INN, "founders", i, "inn")
		readable(v, &f.OGRN, "founders", i, "ogrn")
	}
	for i := range v.c.Predecessors {
		p := &v.c.Predecessors[i]
		readable(v, &p.INN, "predecessors", i, "inn")
		readable(v, &p.OGRN, "predecessors", i, "ogrn")
		v.past(&p.Until, "predecessors", i, "until")
	}
	for i := range v.c.Branches {
		b := &v.c.Branches[i]
		before := len(v.vs)
		for j := range b.Addresses {
			v.address(&b.Addresses[j], "addresses", j)
		}
		for j := range b.Contacts {
			v.contact(&b.Contacts[j], "contacts", j)
		}
		v.schedule(&b.Schedule, "schedule")
		for j := before; j < len(v.vs); j++ {
			v.vs[j] = v.vs[j].Under(at("branches", i, ""))
		}
	}
}

func (v *checker) conditions() {
	c := &v.c.Conditions
	v.text(c.Text, maxText, "", -1, "conditions.text")
	for i, a := range c.Access {
		listWord(v, a, accesses, "conditions.access", i)
	}
	for i, f := range c.Facilities {
		listWord(v, f, facilities, "conditions.facilities", i)
	}
}

// rest looks at what has no section of its own.
func (v *checker) rest() {
	c := v.c
	for i := range c.Recipients {
		r := &c.Recipients[i]
		readable(v, &r.Year, "recipients", i, "year")
		knownWord(v, r.Form, forms, "recipients", i, "form")
		knownWord(v, r.Kind, kinds, "recipients", i, "kind")
		knownWord(v, r.Funding, fundings, "recipients", i, "funding")
	}
	for i := range c.Published {
		p := &c.Published[i]
		knownWord(v, p.Block, blocks, "published", i, "block")
		v.past(&p.Updated, "published", i, "updated")
		v.past(&p.Changed, "published", i, "changed")
		for j := range min(i, maxLines) {
			if c.Published[j].Block == p.Block && i < maxLines {
				v.add(CodePublishedTwice, at("published", i, "block"))
				break
			}
		}
	}
	for i := range c.Other {
		v.text(c.Other[i].Text, maxText, "other", i, "text")
	}
	for i := range c.Strays {
		s := &c.Strays[i]
		code := CodeShape
		switch s.Kind {
		case UnknownMember:
			code = CodeUnknownMember
		case SecondValue:
			code = CodeSecondValue
		}
		v.add(code, s.Path)
	}
}
