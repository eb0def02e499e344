package provider

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/socium-go/socium"
)

// A ServiceID names a service of a catalogue for good: the kind, a dot, the service ("household.meals"). The ids are those of
// this library; the acts number their lists in different ways.
type ServiceID string

// A CatalogueService is one service of a [Catalogue].
type CatalogueService struct {
	ID    ServiceID    `json:"id"`
	Kind  Kind         `json:"kind"`
	Name  socium.Text  `json:"name"`
	Forms []Form       `json:"forms,omitzero"` // the forms in which it is given; empty for urgent services
	Code  string       `json:"code,omitempty"` // the number in the list of a region: "1.04"
	Base  ServiceID    `json:"base,omitempty"` // the service of the wider catalogue that it spells out
	Basis socium.Basis `json:"basis,omitzero"`

	in FormSet // of Forms
}

// In returns the name of the service.
func (s CatalogueService) In(lang socium.Lang) string { return s.Name.In(lang) }

// A Catalogue is a frozen list of services: the national one ([National]), a regional one that extends it
// ([Catalogue.Extend]), that of long-term care ([LongTermCare]). It is safe for concurrent use.
type Catalogue struct {
	id    string
	basis socium.Basis
	list  []CatalogueService
	byID  map[ServiceID]int
	codes map[string]int
	names map[string]int
}

// NewCatalogue checks and freezes a list. Every service needs an id, a name and a known kind; ids and codes are unique; services
// that are not urgent need a form. The error is [socium.Violations] within [CodeCatalogue], with every fault.
func NewCatalogue(id string, basis socium.Basis, services ...CatalogueService) (*Catalogue, error) {
	c := &Catalogue{
		id: id, basis: basis, byID: make(map[ServiceID]int, len(services)),
		codes: make(map[string]int), names: make(map[string]int, 2*len(services)),
	}
	var vs socium.Violations
	report := func(code socium.Code, path socium.Path) { vs = append(vs, texts.Violation(code, path)) }
	for i, s := range services {
		path := socium.Path("").Index(i)
		s.Forms = slices.Clone(s.Forms)
		s.in = FormSetOf(s.Forms...)
		if _, twice := c.byID[s.ID]; s.ID == "" || twice {
			report(CodeCatalogueID, path.Field("id"))
		}
		if !s.Kind.Valid() {
			report(CodeCatalogueKind, path.Field("kind"))
		}
		if s.Name.IsZero() {
			report(CodeCatalogueName, path.Field("name"))
		}
		if slices.ContainsFunc(s.Forms, func(f Form) bool { return !f.Valid() }) || len(s.Forms) == 0 && s.Kind != Urgent {
			report(CodeCatalogueForms, path.Field("forms"))
		}
		if _, twice := c.codes[s.Code]; s.Code != "" && twice {
			report(CodeCatalogueCode, path.Field("code"))
		}
		c.add(s)
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	return c, nil
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func (c *Catalogue) add(s CatalogueService) {
	i := len(c.list)
	c.list = append(c.list, s)
	c.byID[s.ID] = i
	if s.Code != "" {
		c.codes[s.Code] = i
	}
	for _, name := range []string{s.Name.RU, s.Name.EN} {
		key := foldName(name)
		if _, taken := c.names[key]; key != "" && !taken {
			c.names[key] = i
		}
	}
}

// Extend returns the catalogue with further services, as the list of a region has them. A service whose id is in the
// catalogue already takes its place there, so that a region can give its own name, code, forms and ground.
func (c *Catalogue) Extend(id string, basis socium.Basis, services ...CatalogueService) (*Catalogue, error) {
	list := slices.Clone(c.list)
	for _, s := range services {
		if i, ok := c.byID[s.ID]; ok {
			if s.Kind == "" {
				s.Kind = list[i].Kind
			}
			if s.Name.IsZero() {
				s.Name = list[i].Name
			}
			if s.Forms == nil {
				s.Forms = list[i].Forms
			}
			list[i] = s
			continue
		}
		list = append(list, s)
	}
	return NewCatalogue(id, basis, list...)
}

// ID names the catalogue: "1236".
func (c *Catalogue) ID() string { return c.id }

// Basis returns the act that approved the list.
func (c *Catalogue) Basis() socium.Basis { return c.basis }

// Len returns the number of services.
func (c *Catalogue) Len() int { return len(c.list) }

// All yields the services in the order of the list.
func (c *Catalogue) All() iter.Seq[CatalogueService] {
	return func(yield func(CatalogueService) bool) {
		for _, s := range c.list {
			s.Forms = slices.Clone(s.Forms)
			if !yield(s) {
				return
			}
		}
	}
}

// Service returns the service with the id.
func (c *Catalogue) Service(id ServiceID) (CatalogueService, bool) {
	i, ok := c.byID[id]
	return c.at(i, ok)
}

// ByCode returns the service with the number of a regional list.
func (c *Catalogue) ByCode(code string) (CatalogueService, bool) {
	i, ok := c.codes[strings.TrimSpace(code)]
	return c.at(i, ok)
}

// ByName returns the service with the name, in Russian or in English, regardless of case, ё, punctuation and spaces.
func (c *Catalogue) ByName(name string) (CatalogueService, bool) {
	if len(name) > maxText {
		return CatalogueService{}, false
	}
	i, ok := c.names[foldName(name)]
	return c.at(i, ok)
}

// Match finds the service that a line of a card means: by its id, else by its code, else by its name.
func (c *Catalogue) Match(s Service) (CatalogueService, bool) {
	if found, ok := c.Service(s.ID); ok {
		return found, true
	}
	if found, ok := c.ByCode(s.Code); ok && s.Code != "" {
		return found, true
	}
	return c.ByName(s.Name)
}

func (c *Catalogue) at(i int, ok bool) (CatalogueService, bool) {
	if !ok {
		return CatalogueService{}, false
	}
	s := c.list[i]
	s.Forms = slices.Clone(s.Forms)
	return s, true
}

// findFrom is find that looks first at the next lines after the last one found: cards list services in the order of the catalogue.
func (c *Catalogue) findFrom(next *int, id ServiceID) *CatalogueService {
	for i := *next; i < min(*next+3, len(c.list)); i++ {
		if c.list[i].ID == id {
			*next = i + 1
			return &c.list[i]
		}
	}
	if i, ok := c.byID[id]; ok {
		*next = i + 1
		return &c.list[i]
	}
	return longTermCare.lookup(id)
}

// find returns a service of the catalogue or of long-term care without a copy, nil when it is in neither.
func (c *Catalogue) find(id ServiceID) *CatalogueService {
	if found := c.lookup(id); found != nil {
		return found
	}
	return longTermCare.lookup(id)
}

// lookup returns a service without a copy, nil when it is not there.
func (c *Catalogue) lookup(id ServiceID) *CatalogueService {
	if i, ok := c.byID[id]; ok {
		return &c.list[i]
	}
	return nil
}

// Of yields the services of a kind that are given in a form; an empty kind or form is any.
func (c *Catalogue) Of(kind Kind, form Form) iter.Seq[CatalogueService] {
	return func(yield func(CatalogueService) bool) {
		for s := range c.All() {
			if (kind == "" || s.Kind == kind) && (form == "" || slices.Contains(s.Forms, form)) && !yield(s) {
				return
			}
		}
	}
}

// foldName reduces a name to lower-case letters and digits, ё to е, with single spaces.
func foldName(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	gap := false
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		if r = unicode.ToLower(r); r == 'ё' {
			r = 'е'
		}
		b.WriteRune(r)
	}
	return b.String()
}
