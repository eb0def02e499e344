package provider

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
