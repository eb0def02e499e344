package provider

import "github.com/socium-go/socium"

// Places is one line of the places of a card (item 11): for a form, a funding, a unit, an audience, on a day. What is empty is not
// split: a line without a funding counts both.
type Places struct {
	Form     Form                `json:"form,omitempty"`
	Mode     Mode                `json:"mode,omitempty"`
	Funding  Funding             `json:"funding,omitempty"`
	Unit     string              `json:"unit,omitempty"` // the branch or department
	Audience string              `json:"audience,omitempty"`
	Remote   bool                `json:"remote,omitempty"` // served at a distance
	Total    Figure              `json:"total,omitzero"`
	Free     Figure              `json:"free,omitzero"`
	Occupied Figure              `json:"occupied,omitzero"`
	On       Stated[socium.Date] `json:"on,omitzero"` // the day of the figures
	Note     string              `json:"note,omitempty"`
}

// Recipients is how many people were served (численность получателей, art. 13): something else than places.
type Recipients struct {
	Year    Stated[int64] `json:"year,omitzero"`
	Form    Form          `json:"form,omitempty"`
	Kind    Kind          `json:"kind,omitempty"`
	Funding Funding       `json:"funding,omitempty"`
	People  Figure        `json:"people,omitzero"`
	Note    string        `json:"note,omitempty"`
}
