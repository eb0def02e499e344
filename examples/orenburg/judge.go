package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/procedures"
)

// result is what the program computes: the register on the closing day, who was admitted, who won, and the protocol of it.
type result struct {
	in       input
	ledger   *registry.Ledger
	closing  socium.Date
	facts    contest.Facts
	outcome  *contest.Outcome
	protocol contest.Protocol
}

func judge(in input) (result, error) {
	ledger, err := register(in)
	if err != nil {
		return result{}, err
	}
	f := facts(in, ledger)
	outcome, err := in.Rules.Judge(f, slices.Values(in.Sheets))
	if err != nil {
		return result{}, fmt.Errorf("sheets.json: %w", strict.First(err))
	}
	protocol, err := outcome.Protocol(in.Meeting)
	return result{in, ledger, in.Rules.Regulation().Stage.Closes.Day(), f, outcome, protocol}, err
}

// register rebuilds the register from the legal days of inclusion and exclusion.
func register(in input) (*registry.Ledger, error) {
	type event struct {
		day     socium.Date
		exclude bool
		line    listed
	}
	var events []event
	for _, line := range in.Providers {
		events = append(events, event{line.Included, false, line})
		if !line.Excluded.IsZero() {
			events = append(events, event{line.Excluded, true, line})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })

	ledger := registry.NewLedger(procedures.Orenburg())
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
			return nil, fmt.Errorf("register.json: %s: %w", e.line.Number, err)
		}
	}
	return ledger, nil
}

// facts puts together what happened; the decisions on admission ask the register.
func facts(in input, ledger *registry.Ledger) contest.Facts {
	return contest.Facts{
		Entries: in.Entries, Jury: in.Jury, Conflicts: in.Conflicts,
		Admissions: in.Rules.Admit(in.Entries, ledger),
	}
}
