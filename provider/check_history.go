package provider

import "github.com/socium-go/socium"

func (v *checker) licences() {
	c := v.c
	medical := false
	for i := range c.Licences {
		l := &c.Licences[i]
		medical = medical || l.Kind == MedicalLicence
		v.licence(l, i)
	}
	if !medical && c.KindSet("").Has(Medical) {
		v.add(CodeLicenceMedical, "licences")
	}
}

func (v *checker) licence(l *Licence, i int) {
	knownWord(v, l.Kind, licenceKinds, "licences", i, "kind")
	if l.Number == "" {
		v.add(CodeLicenceNumber, at("licences", i, "number"))
	}
	v.past(&l.Issued, "licences", i, "issued")
	readable(v, &l.LastDay, "licences", i, "lastDay")
	readable(v, &l.Suspended, "licences", i, "suspended")
	readable(v, &l.Terminated, "licences", i, "terminated")
	issued := l.Issued.Or(socium.Date{})
	for _, day := range [...]*Stated[socium.Date]{&l.LastDay, &l.Suspended, &l.Terminated} {
		if d, ok := day.Get(); ok && d.Before(issued) {
			v.add(CodeLicenceTerm, at("licences", i, "issued"))
			return
		}
	}
	if v.On.IsZero() {
		return
	}
	switch state, day := l.On(v.On); state {
	case LicenceTerminated:
		v.add(CodeLicenceTerminated, at("licences", i, "terminated"), have(socium.ValueOf(day)))
	case LicenceExpired:
		v.add(CodeLicenceExpired, at("licences", i, "lastDay"), have(socium.ValueOf(day)))
	case LicenceSuspended:
		v.add(CodeLicenceSuspended, at("licences", i, "suspended"), have(socium.ValueOf(day)))
	case LicenceValid:
		if l.ExpiresWithin(v.LicenceNotice, v.On) {
			v.add(CodeLicenceEnds, at("licences", i, "lastDay"), have(socium.ValueOf(day)))
		}
	}
}

func (v *checker) inspections() {
	for i := range v.c.Inspected {
		ins := &v.c.Inspected[i]
		v.past(&ins.On, "inspected", i, "on")
		v.text(ins.Result, maxText, "inspected", i, "result")
		for j := range ins.Orders {
			v.order(ins, i, j)
		}
	}
}

func (v *checker) order(ins *Inspection, i, j int) {
	o := &ins.Orders[j]
	path := func(field string) socium.Path { return at(at("inspected", i, "orders"), j, field) }
	for _, day := range [...]struct {
		field string
		day   *Stated[socium.Date]
	}{{"due", &o.Due}, {"fulfilledOn", &o.FulfilledOn}} {
		if f := day.day.Fault(""); f != nil {
			v.vs = append(v.vs, f.Under(path(day.field)))
		}
	}
	if done, ok := o.FulfilledOn.Get(); ok && done.Before(ins.On.Or(socium.Date{})) {
		v.add(CodeOrderDates, path("fulfilledOn"))
	}
	if v.On.IsZero() {
		return
	}
	switch {
	case o.Overdue(v.On):
		v.add(CodeOrderOverdue, path("due"), have(socium.ValueOf(o.Due.Or(socium.Date{}))))
	case o.Status() == socium.Unknown:
		v.add(CodeOrderUnanswered, path("fulfilled"))
	}
}

func (v *checker) experience() {
	e := &v.c.Experience
	v.text(e.Text, maxText, "", -1, "experience.text")
	for i := range e.Periods {
		w := &e.Periods[i]
		v.past(&w.From, "experience.periods", i, "from")
		readable(v, &w.LastDay, "experience.periods", i, "lastDay")
		last, ended := w.LastDay.Get()
		switch {
		case ended && last.Before(w.From.Or(socium.Date{})):
			v.add(CodeExperienceDates, at("experience.periods", i, "lastDay"))
		case ended && !v.On.IsZero() && last.Before(ExperienceWindow(v.On).From()):
			v.add(CodeExperiencePast, at("experience.periods", i, "lastDay"), have(socium.ValueOf(last)))
		}
	}
}
