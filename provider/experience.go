package provider

import "github.com/socium-go/socium"

// Experience is the work of the provider in the last five years (item 14): in words, by periods, or both.
type Experience struct {
	Text    string `json:"text,omitempty"`
	Periods []Work `json:"periods,omitzero"`
}

// IsZero reports whether nothing is said.
func (e Experience) IsZero() bool { return e.Text == "" && e.Periods == nil }

// A Work is one period of experience. An empty last day means that it goes on.
type Work struct {
	From    Stated[socium.Date] `json:"from,omitzero"`
	LastDay Stated[socium.Date] `json:"lastDay,omitzero"`
	What    string              `json:"what,omitempty"`
	Place   string              `json:"place,omitempty"`
}

// ExperienceWindow returns the five years that item 14 asks for: they end with the day and begin five calendar years before.
func ExperienceWindow(on socium.Date) socium.Period {
	p, _ := socium.NewPeriod(on.AddYears(-5), on.AddDays(1)) // five years are not empty
	return p
}

// Within returns how many days of the window the stated periods cover, each day once, and how many days the window has. A period
// without a first day that can be read is left out.
func (e *Experience) Within(window socium.Period) (covered, days int) {
	days, ok := window.Days()
	if !ok {
		return 0, 0
	}
	first, end := window.From(), window.Until()
	for day := first; day.Before(end); {
		next := socium.Date{} // where the covered stretch that holds day ends
		soon := end           // where the next stretch begins
		for i := range e.Periods {
			w := &e.Periods[i]
			from, known := w.From.Get()
			if !known || w.LastDay.Text() != "" {
				continue
			}
			until := w.LastDay.Or(socium.Date{}).AddDays(1)
			if until.IsZero() || until.After(end) {
				until = end
			}
			switch {
			case !from.After(day) && until.After(day) && until.After(next):
				next = until
			case from.After(day) && from.Before(soon) && until.After(from):
				soon = from
			}
		}
		if next.IsZero() {
			day = soon
			continue
		}
		covered += next.DaysSince(day)
		day = next
	}
	return covered, days
}
