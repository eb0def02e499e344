package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/jsonscan"
)

// The members of the JSON form, type by type, under the names of the struct tags. A test sees to it that none is forgotten.

func (d *decoder) card(c *Card, name []byte, again bool) {
	if again {
		d.stray(SecondValue)
		return
	}
	if !d.article(c, name) && !d.around(c, name) {
		d.stray(UnknownMember)
	}
}

// article takes the 15 items of art. 25 part 3.
func (d *decoder) article(c *Card, name []byte) bool {
	switch string(name) {
	case "number":
		d.text(&c.Number)
	case "fullName":
		d.text(&c.FullName)
	case "shortName":
		d.text(&c.ShortName)
	case "registered":
		stated(d, &c.Registered)
	case "legalForm":
		stated(d, &c.LegalForm)
	case "addresses":
		objects(d, &c.Addresses, decodeAddress)
	case "contacts":
		objects(d, &c.Contacts, decodeContact)
	case "head":
		d.person(&c.Head)
	case "licences":
		objects(d, &c.Licences, decodeLicence)
	case "forms":
		wordList(d, &c.Forms)
	case "modes":
		wordList(d, &c.Modes)
	case "services":
		objects(d, &c.Services, decodeService)
	case "tariffs":
		objects(d, &c.Tariffs, decodeTariff)
	case "places":
		objects(d, &c.Places, decodePlaces)
	case "conditions":
		objectOrText(d, &c.Conditions, &c.Conditions.Text, decodeConditions)
	case "inspected":
		objects(d, &c.Inspected, decodeInspection)
	case "experience":
		objectOrText(d, &c.Experience, &c.Experience.Text, decodeExperience)
	case "other":
		objects(d, &c.Other, decodeExtra)
	default:
		return false
	}
	return true
}

// around takes what stands around them.
func (d *decoder) around(c *Card, name []byte) bool {
	switch string(name) {
	case "inn":
		stated(d, &c.INN)
	case "kpp":
		stated(d, &c.KPP)
	case "ogrn":
		stated(d, &c.OGRN)
	case "okpo":
		stated(d, &c.OKPO)
	case "okved":
		list(d, &c.OKVED, stated[socium.OKVED])
	case "oktmo":
		stated(d, &c.OKTMO)
	case "region":
		stated(d, &c.Region)
	case "owner":
		word(d, &c.Owner)
	case "sources":
		wordList(d, &c.Sources)
	case "founders":
		objects(d, &c.Founders, decodeFounder)
	case "predecessors":
		objects(d, &c.Predecessors, decodePredecessor)
	case "branches":
		objects(d, &c.Branches, decodeBranch)
	case "officers":
		list(d, &c.Officers, (*decoder).person)
	case "schedule":
		objectOrText(d, &c.Schedule, &c.Schedule.Text, decodeSchedule)
	case "territories":
		objects(d, &c.Territories, decodeTerritory)
	case "audience":
		d.texts(&c.Audience)
	case "recipients":
		objects(d, &c.Recipients, decodeRecipients)
	case "published":
		objects(d, &c.Published, decodePublication)
	case "asOf":
		stated(d, &c.AsOf)
	case "strays":
		objects(d, &c.Strays, decodeStray)
	case "notes":
		d.text(&c.Notes)
	default:
		return false
	}
	return true
}

func decodeAddress(d *decoder, a *Address, name []byte) bool {
	switch string(name) {
	case "kind":
		word(d, &a.Kind)
	case "text":
		d.text(&a.Text)
	case "postcode":
		stated(d, &a.Postcode)
	case "region":
		stated(d, &a.Region)
	case "oktmo":
		stated(d, &a.OKTMO)
	case "unit":
		d.text(&a.Unit)
	case "note":
		d.text(&a.Note)
	default:
		return false
	}
	return true
}

func decodeContact(d *decoder, c *Contact, name []byte) bool {
	switch string(name) {
	case "kind":
		word(d, &c.Kind)
	case "text":
		d.text(&c.Text)
	case "unit":
		d.text(&c.Unit)
	case "note":
		d.text(&c.Note)
	default:
		return false
	}
	return true
}

// person takes an object, or a name as one text.
func (d *decoder) person(dst *Person) {
	if d.r.Kind() == jsonscan.String {
		d.name(&dst.Name)
		return
	}
	object(d, dst, decodePerson)
}

func decodePerson(d *decoder, p *Person, name []byte) bool {
	switch string(name) {
	case "name":
		d.name(&p.Name)
	case "position":
		d.text(&p.Position)
	case "unit":
		d.text(&p.Unit)
	case "since":
		stated(d, &p.Since)
	case "private":
		d.text((*string)(&p.Private))
	default:
		return false
	}
	return true
}

func decodeLicence(d *decoder, l *Licence, name []byte) bool {
	switch string(name) {
	case "kind":
		word(d, &l.Kind)
	case "number":
		d.text(&l.Number)
	case "issued":
		stated(d, &l.Issued)
	case "issuer":
		d.text(&l.Issuer)
	case "lastDay":
		stated(d, &l.LastDay)
	case "suspended":
		stated(d, &l.Suspended)
	case "terminated":
		stated(d, &l.Terminated)
	case "note":
		d.text(&l.Note)
	default:
		return false
	}
	return true
}

func decodeService(d *decoder, s *Service, name []byte) bool {
	switch string(name) {
	case "id":
		word(d, &s.ID)
	case "form":
		word(d, &s.Form)
	case "kind":
		word(d, &s.Kind)
	case "name":
		d.text(&s.Name)
	case "code":
		d.text(&s.Code)
	case "audience":
		d.texts(&s.Audience)
	case "minutes":
		stated(d, &s.Minutes)
	case "standard":
		d.text(&s.Standard)
	case "unit":
		d.text(&s.Unit)
	default:
		return false
	}
	return true
}

func decodeTariff(d *decoder, t *Tariff, name []byte) bool {
	switch string(name) {
	case "service":
		word(d, &t.Service)
	case "form":
		word(d, &t.Form)
	case "kind":
		word(d, &t.Kind)
	case "name":
		d.text(&t.Name)
	case "code":
		d.text(&t.Code)
	case "price":
		stated(d, &t.Price)
	case "instead":
		word(d, &t.Instead)
	case "unit":
		word(d, &t.Unit)
	case "minutes":
		stated(d, &t.Minutes)
	case "category":
		d.text(&t.Category)
	case "days":
		word(d, &t.Days)
	case "band":
		object(d, &t.Band, decodeBand)
	case "from":
		stated(d, &t.From)
	case "lastDay":
		stated(d, &t.LastDay)
	case "act":
		d.text(&t.Act)
	default:
		return false
	}
	return true
}

func decodeBand(d *decoder, b *Band, name []byte) bool {
	switch string(name) {
	case "from":
		value(d, &b.From)
	case "below":
		value(d, &b.Below)
	case "what":
		d.text(&b.What)
	default:
		return false
	}
	return true
}

func decodePlaces(d *decoder, p *Places, name []byte) bool {
	switch string(name) {
	case "form":
		word(d, &p.Form)
	case "mode":
		word(d, &p.Mode)
	case "funding":
		word(d, &p.Funding)
	case "unit":
		d.text(&p.Unit)
	case "audience":
		d.text(&p.Audience)
	case "remote":
		d.bool(&p.Remote)
	case "total":
		d.figure(&p.Total)
	case "free":
		d.figure(&p.Free)
	case "occupied":
		d.figure(&p.Occupied)
	case "on":
		stated(d, &p.On)
	case "note":
		d.text(&p.Note)
	default:
		return false
	}
	return true
}

func decodeRecipients(d *decoder, r *Recipients, name []byte) bool {
	switch string(name) {
	case "year":
		stated(d, &r.Year)
	case "form":
		word(d, &r.Form)
	case "kind":
		word(d, &r.Kind)
	case "funding":
		word(d, &r.Funding)
	case "people":
		d.figure(&r.People)
	case "note":
		d.text(&r.Note)
	default:
		return false
	}
	return true
}

func decodeConditions(d *decoder, c *Conditions, name []byte) bool {
	switch string(name) {
	case "text":
		d.text(&c.Text)
	case "access":
		wordList(d, &c.Access)
	case "facilities":
		wordList(d, &c.Facilities)
	default:
		return false
	}
	return true
}

func decodeInspection(d *decoder, i *Inspection, name []byte) bool {
	switch string(name) {
	case "on":
		stated(d, &i.On)
	case "body":
		d.text(&i.Body)
	case "subject":
		d.text(&i.Subject)
	case "result":
		d.text(&i.Result)
	case "orders":
		objects(d, &i.Orders, decodeOrder)
	default:
		return false
	}
	return true
}

func decodeOrder(d *decoder, o *Order, name []byte) bool {
	switch string(name) {
	case "number":
		d.text(&o.Number)
	case "text":
		d.text(&o.Text)
	case "due":
		stated(d, &o.Due)
	case "fulfilled":
		d.answer(&o.Fulfilled)
	case "fulfilledOn":
		stated(d, &o.FulfilledOn)
	default:
		return false
	}
	return true
}

func decodeExperience(d *decoder, e *Experience, name []byte) bool {
	switch string(name) {
	case "text":
		d.text(&e.Text)
	case "periods":
		objects(d, &e.Periods, decodeWork)
	default:
		return false
	}
	return true
}

func decodeWork(d *decoder, w *Work, name []byte) bool {
	switch string(name) {
	case "from":
		stated(d, &w.From)
	case "lastDay":
		stated(d, &w.LastDay)
	case "what":
		d.text(&w.What)
	case "place":
		d.text(&w.Place)
	default:
		return false
	}
	return true
}

func decodeExtra(d *decoder, e *Extra, name []byte) bool {
	switch string(name) {
	case "name":
		d.text(&e.Name)
	case "text":
		d.text(&e.Text)
	default:
		return false
	}
	return true
}

func decodeFounder(d *decoder, f *Founder, name []byte) bool {
	switch string(name) {
	case "name":
		d.text(&f.Name)
	case "person":
		d.name(&f.Person)
	case "inn":
		stated(d, &f.INN)
	case "ogrn":
		stated(d, &f.OGRN)
	case "contacts":
		objects(d, &f.Contacts, decodeContact)
	default:
		return false
	}
	return true
}

func decodePredecessor(d *decoder, p *Predecessor, name []byte) bool {
	switch string(name) {
	case "name":
		d.text(&p.Name)
	case "inn":
		stated(d, &p.INN)
	case "ogrn":
		stated(d, &p.OGRN)
	case "until":
		stated(d, &p.Until)
	case "note":
		d.text(&p.Note)
	default:
		return false
	}
	return true
}

func decodeBranch(d *decoder, b *Branch, name []byte) bool {
	switch string(name) {
	case "id":
		d.text(&b.ID)
	case "name":
		d.text(&b.Name)
	case "addresses":
		objects(d, &b.Addresses, decodeAddress)
	case "contacts":
		objects(d, &b.Contacts, decodeContact)
	case "head":
		d.person(&b.Head)
	case "schedule":
		object(d, &b.Schedule, decodeSchedule)
	case "audience":
		d.texts(&b.Audience)
	default:
		return false
	}
	return true
}

func decodeSchedule(d *decoder, s *Schedule, name []byte) bool {
	switch string(name) {
	case "week":
		objects(d, &s.Week, decodeHours)
	case "exceptions":
		objects(d, &s.Exceptions, decodeException)
	case "text":
		d.text(&s.Text)
	default:
		return false
	}
	return true
}

func decodeHours(d *decoder, h *Hours, name []byte) bool {
	switch string(name) {
	case "days":
		value(d, &h.Days)
	case "breaks":
		objects(d, &h.Breaks, decodeSpan)
	default:
		return decodeSpan(d, &h.Span, name)
	}
	return true
}

func decodeSpan(d *decoder, s *Span, name []byte) bool {
	switch string(name) {
	case "from":
		value(d, &s.From)
	case "until":
		value(d, &s.Until)
	default:
		return false
	}
	return true
}

func decodeException(d *decoder, e *Exception, name []byte) bool {
	switch string(name) {
	case "from":
		value(d, &e.From)
	case "lastDay":
		value(d, &e.LastDay)
	case "hours":
		objects(d, &e.Hours, decodeSpan)
	case "note":
		d.text(&e.Note)
	default:
		return false
	}
	return true
}

func decodeTerritory(d *decoder, t *Territory, name []byte) bool {
	switch string(name) {
	case "code":
		d.text(&t.Code)
	case "name":
		d.text(&t.Name)
	default:
		return false
	}
	return true
}

func decodePublication(d *decoder, p *Publication, name []byte) bool {
	switch string(name) {
	case "block":
		word(d, &p.Block)
	case "site":
		d.answer(&p.Site)
	case "stand":
		d.answer(&p.Stand)
	case "updated":
		stated(d, &p.Updated)
	case "changed":
		stated(d, &p.Changed)
	case "url":
		d.text(&p.URL)
	default:
		return false
	}
	return true
}

func decodeStray(d *decoder, s *Stray, name []byte) bool {
	switch string(name) {
	case "kind":
		word(d, &s.Kind)
	case "path":
		d.text((*string)(&s.Path))
	case "text":
		d.text(&s.Text)
	case "from":
		d.text(&s.From)
	default:
		return false
	}
	return true
}
