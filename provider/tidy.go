package provider

import (
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// Tidy turns the texts of the input, as people type them and pages print them, into the forms that are read strictly: identifiers
// without spaces and labels, days as YYYY-MM-DD, Russian words of forms, kinds, units and the like as the words of the card, the legal
// form from its name. What it does not know stays as it is. It is a separate step, so that what is strict stays strict.
func (in *Input) Tidy() {
	for dst, normalize := range map[*string]func(string) string{
		&in.INN: socium.NormalizeINN, &in.KPP: socium.NormalizeKPP, &in.OGRN: socium.NormalizeOGRN, &in.OKPO: socium.NormalizeOKPO,
		&in.OKTMO: socium.NormalizeOKTMO, &in.Region: socium.NormalizeRegion, &in.LegalForm: socium.NormalizeLegalForm,
		&in.Registered: tidyDay, &in.AsOf: tidyDay, &in.FullName: tidyText, &in.ShortName: tidyText, &in.Head: tidyText,
	} {
		if *dst != "" {
			*dst = normalize(*dst)
		}
	}
	in.Owner = tidyWord(ownerTypes, in.Owner)
	each(in.OKVED, func(s *string) { *s = socium.NormalizeOKVED(*s) })
	each(in.Forms, func(s *string) { *s = tidyForm(*s) })
	each(in.Modes, func(s *string) { *s = tidyWord(modes, *s) })
	each(in.Sources, func(s *string) { *s = tidyWord(sources, *s) })
	each(in.Addresses, func(a *InputAddress) {
		a.Kind, a.Text = tidyWord(addressKinds, a.Kind), tidyText(a.Text)
		a.Postcode, a.Region, a.OKTMO = socium.NormalizePostalIndex(a.Postcode), socium.NormalizeRegion(a.Region), socium.NormalizeOKTMO(a.OKTMO)
	})
	each(in.Contacts, func(c *InputContact) { c.Kind, c.Text = tidyWord(contactKinds, c.Kind), tidyText(c.Text) })
	each(in.Licences, func(l *InputLicence) {
		l.Kind, l.Issued, l.LastDay = tidyWord(licenceKinds, l.Kind), tidyDay(l.Issued), tidyDay(l.LastDay)
	})
	each(in.Services, func(s *InputService) {
		s.Form, s.Kind, s.Name = tidyForm(s.Form), tidyWord(kinds, s.Kind), tidyText(s.Name)
		if s.ID == "" {
			if found, ok := national.ByName(s.Name); ok {
				s.ID = string(found.ID)
			}
		}
	})
	each(in.Tariffs, func(t *InputTariff) {
		t.Form, t.Kind, t.Name = tidyForm(t.Form), tidyWord(kinds, t.Kind), tidyText(t.Name)
		t.Instead, t.Unit, t.Days = tidyWord(priceKinds, t.Instead), tidyWord(units, t.Unit), tidyWord(dayTypes, t.Days)
		t.From, t.LastDay = tidyDay(t.From), tidyDay(t.LastDay)
		if t.Service == "" {
			if found, ok := national.ByName(t.Name); ok {
				t.Service = string(found.ID)
			}
		}
	})
	each(in.Places, func(p *InputPlaces) {
		p.Form, p.Funding, p.On = tidyForm(p.Form), tidyWord(fundings, p.Funding), tidyDay(p.On)
	})
	each(in.Inspected, func(i *InputInspection) { i.On = tidyDay(i.On) })
}

func each[T any](list []T, change func(*T)) {
	for i := range list {
		change(&list[i])
	}
}

func tidyText(s string) string { return strings.Join(strings.Fields(s), " ") }

func tidyDay(s string) string { return socium.NormalizeDate(s) }

// tidyWord finds the word of a list by its meaning in either language, regardless of case, ё and punctuation.
func tidyWord[T ~string](list wordlist.List[T], s string) string {
	s = strings.TrimSpace(s)
	if list.Has(T(s)) || len(s) > 400 {
		return s
	}
	key := foldName(s)
	for i := range list {
		for _, name := range list[i] {
			if foldName(string(name)) == key {
				return string(list[i][0])
			}
		}
	}
	return s
}

// tidyForm knows the longer and shorter names of the forms too.
func tidyForm(s string) string {
	w := tidyWord(forms, s)
	switch key := foldName(w); {
	case Form(w).Valid():
		return w
	case strings.Contains(key, "полустационар"):
		return string(SemiResidential)
	case strings.Contains(key, "стационар"):
		return string(Residential)
	case strings.Contains(key, "на дому"):
		return string(Home)
	}
	return w
}
