package provider

import "github.com/socium-go/socium"

// An Inspection is a check of the provider by a control body and what came of it (item 13).
type Inspection struct {
	On      Stated[socium.Date] `json:"on,omitzero"`
	Body    string              `json:"body,omitempty"`
	Subject string              `json:"subject,omitempty"`
	Result  string              `json:"result,omitempty"`
	Orders  []Order             `json:"orders,omitzero"` // nil: not said; empty: none were given
}

// An Order is an order to remedy violations (предписание).
type Order struct {
	Number      string              `json:"number,omitempty"`
	Text        string              `json:"text,omitempty"`
	Due         Stated[socium.Date] `json:"due,omitzero"`
	Fulfilled   socium.Answer       `json:"fulfilled,omitzero"`
	FulfilledOn Stated[socium.Date] `json:"fulfilledOn,omitzero"`
}

// Status tells whether the order was fulfilled: as stated, or yes when a day of fulfilment is stated.
func (o *Order) Status() socium.Answer {
	if o.Fulfilled == socium.Unknown && !o.FulfilledOn.IsZero() {
		return socium.Yes
	}
	return o.Fulfilled
}

// Overdue reports whether on the day the order was due and is not known to have been fulfilled: it is stated that it was not, or it
// was fulfilled later than the day. An order of which nothing is said is not overdue but unanswered.
func (o *Order) Overdue(on socium.Date) bool {
	due, ok := o.Due.Get()
	if !ok || !on.After(due) {
		return false
	}
	if done, ok := o.FulfilledOn.Get(); ok {
		return done.After(on)
	}
	return o.Fulfilled == socium.No
}

// Late reports whether the order was fulfilled after its term.
func (o *Order) Late() bool {
	due, ok := o.Due.Get()
	done, told := o.FulfilledOn.Get()
	return ok && told && done.After(due)
}

// An InspectionSummary counts the inspections of a card and their orders on a day.
type InspectionSummary struct {
	Inspections int         `json:"inspections"`
	Orders      int         `json:"orders"`
	Fulfilled   int         `json:"fulfilled"`
	Late        int         `json:"late"`       // of the fulfilled
	Overdue     int         `json:"overdue"`    // not fulfilled in time
	Open        int         `json:"open"`       // the term has not come
	Unanswered  int         `json:"unanswered"` // nothing is said
	Last        socium.Date `json:"last,omitzero"`
}

// Inspections sums up the inspections and orders as of the day. Inspections after the day are left out.
func (c *Card) Inspections(on socium.Date) InspectionSummary {
	var s InspectionSummary
	for i := range c.Inspected {
		ins := &c.Inspected[i]
		day := ins.On.Or(socium.Date{})
		if day.After(on) {
			continue
		}
		s.Inspections++
		if day.After(s.Last) {
			s.Last = day
		}
		for j := range ins.Orders {
			o := &ins.Orders[j]
			s.Orders++
			due, hasTerm := o.Due.Get()
			switch {
			case o.Overdue(on):
				s.Overdue++
			case o.Status() == socium.Yes && !o.FulfilledOn.Or(socium.Date{}).After(on):
				s.Fulfilled++
				if o.Late() {
					s.Late++
				}
			case hasTerm && !on.After(due):
				s.Open++
			default:
				s.Unanswered++
			}
		}
	}
	return s
}
