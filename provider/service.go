package provider

import "github.com/socium-go/socium"

// A Service is one line of the list of services of a card (items 9 and 12 of art. 25 part 3). A source may name a service by the id
// of a catalogue, by the code of a regional list, or by its name only; what it does not say stays empty.
type Service struct {
	ID       ServiceID             `json:"id,omitempty"`
	Form     Form                  `json:"form,omitempty"` // empty for urgent services
	Kind     Kind                  `json:"kind,omitempty"` // empty: that of the catalogue
	Name     string                `json:"name,omitempty"` // as printed
	Code     string                `json:"code,omitempty"` // the number in a regional list: "1.04"
	Audience []string              `json:"audience,omitzero"`
	Minutes  Stated[socium.Number] `json:"minutes,omitzero"`   // time norm of one service
	Standard string                `json:"standard,omitempty"` // the act that sets the standard, as printed
	Unit     string                `json:"unit,omitempty"`     // the branch or department that gives it
}

// kind returns the kind of the line: its own word, or that of the catalogue, or that of the id.
func (s *Service) kind(c *Catalogue) Kind {
	if s.Kind != "" {
		return s.Kind
	}
	if known := c.find(s.ID); known != nil {
		return known.Kind
	}
	return s.ID.kind()
}
