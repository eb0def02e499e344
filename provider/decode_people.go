package provider

import "github.com/socium-go/socium/internal/jsonscan"

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
