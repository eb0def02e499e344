package provider

// recent is a filter of what was seen: it may say yes for something new, never no for something seen.
type recent [4]uint64

func (r *recent) seen(a, b string) bool {
	h := mix(a)*31 + mix(b)
	h ^= h >> 13
	word, bit := h>>6&3, uint64(1)<<(h&63)
	was := r[word]&bit != 0
	r[word] |= bit
	return was
}

// mix hashes the length and the end of a text: ids of services differ there.
func mix(s string) uint64 {
	h := uint64(len(s))
	if len(s) < 8 {
		for i := range len(s) {
			h = h*131 + uint64(s[i])
		}
		return h
	}
	b := s[len(s)-8:]
	_ = b[7]
	h ^= uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	return h * 0x9E3779B97F4A7C15 >> 20
}

func (v *checker) services() {
	c := v.c
	for i, f := range c.Forms {
		listWord(v, f, forms, "forms", i)
		for j := range min(i, 8) {
			if c.Forms[j] == f {
				v.add(CodeFormTwice, at("forms", i, ""))
				break
			}
		}
	}
	for i, m := range c.Modes {
		listWord(v, m, modes, "modes", i)
		if f := m.Form(); f != "" && !v.forms.Has(f) {
			v.addIn(CodeModeForm, at("modes", i, ""), f)
		}
	}
	var used FormSet
	var before recent
	long := v.many(len(c.Services), "services")
	for i := range c.Services {
		s := &c.Services[i]
		used |= s.Form.Bit()
		v.service(s, i)
		if before.seen(string(s.ID), string(s.Form)) && s.ID != "" && !long {
			v.serviceTwice(i)
		}
	}
	if len(c.Services) > 0 {
		for i, f := range c.Forms {
			if f.Valid() && !used.Has(f) {
				v.add(CodeFormEmpty, at("forms", i, ""))
			}
		}
	}
}

func (v *checker) serviceTwice(i int) {
	s := &v.c.Services[i]
	for j := range i {
		if o := &v.c.Services[j]; o.ID == s.ID && o.Form == s.Form && o.Unit == s.Unit && o.Name == s.Name && o.Code == s.Code {
			v.add(CodeServiceTwice, at("services", i, ""))
			return
		}
	}
}

func (v *checker) service(s *Service, i int) {
	bit := s.Form.Bit()
	if bit == 0 {
		knownWord(v, s.Form, forms, "services", i, "form")
	}
	if s.Kind.Bit() == 0 {
		knownWord(v, s.Kind, kinds, "services", i, "kind")
	}
	if s.Minutes.text != "" {
		readable(v, &s.Minutes, "services", i, "minutes")
	}
	v.text(s.Name, maxName, "services", i, "name")
	known := v.Catalogue.findFrom(&v.next, s.ID)
	kind := s.Kind
	switch {
	case known != nil:
		if kind == "" {
			kind = known.Kind
		} else if kind != known.Kind && kind.Valid() {
			v.addIn(CodeServiceKind, at("services", i, "kind"), known.Kind)
		}
	case s.ID != "":
		v.add(CodeServiceUnknown, at("services", i, "id"))
	case s.Name == "" && s.Code == "":
		v.add(CodeServiceUnnamed, at("services", i, ""))
	}
	if kind == "" {
		kind = s.ID.kind()
	}
	switch {
	case kind == Urgent:
		if bit != 0 {
			v.add(CodeServiceUrgent, at("services", i, "form"))
		}
	case s.Form == "":
		v.add(CodeServiceNoForm, at("services", i, "form"))
	case bit == 0:
	case v.forms&bit == 0:
		v.addIn(CodeServiceForm, at("services", i, "form"), s.Form)
	case known != nil && known.in&bit == 0:
		v.addIn(CodeServiceNotIn, at("services", i, "form"), s.Form)
	}
}
