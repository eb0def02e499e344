package provider

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
