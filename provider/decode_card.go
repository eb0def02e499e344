package provider

import "github.com/socium-go/socium"

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
