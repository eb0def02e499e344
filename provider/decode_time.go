package provider

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
