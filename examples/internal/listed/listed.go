// Package listed rebuilds the register of providers of an example program from a file of cards with the days on which they were
// included and excluded.
package listed

import (
	"fmt"
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

// A Line is a card and the legal days of its listing.
type Line struct {
	Number   string        `json:"number"`
	Included socium.Date   `json:"included"`
	Excluded socium.Date   `json:"excluded,omitzero"`
	Ground   socium.Code   `json:"ground,omitempty"` // of the exclusion
	Reason   string        `json:"reason,omitempty"`
	Card     provider.Card `json:"card"`
}

// Ledger includes and excludes the lines in the order of the days. The error names the line.
func Ledger(lines []Line, procedure registry.Procedure) (*registry.Ledger, error) {
	type event struct {
		day     socium.Date
		exclude bool
		line    Line
	}
	var events []event
	for _, line := range lines {
		events = append(events, event{line.Included, false, line})
		if !line.Excluded.IsZero() {
			events = append(events, event{line.Excluded, true, line})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })

	ledger := registry.NewLedger(procedure)
	order := socium.Basis{Act: "распоряжение уполномоченного органа"}
	for _, e := range events {
		year, month, day := e.day.Date()
		act := registry.Act{On: e.day, At: time.Date(year, month, day, 12, 0, 0, 0, time.UTC), Basis: order, Note: e.line.Reason}
		var err error
		if e.exclude {
			if e.line.Ground != "" {
				act.Grounds = []socium.Code{e.line.Ground}
			}
			_, err = ledger.Exclude(e.line.Number, 1, act)
		} else {
			card := e.line.Card
			card.Number = e.line.Number
			_, err = ledger.Include(card, act)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.line.Number, strict.First(err))
		}
	}
	return ledger, nil
}
