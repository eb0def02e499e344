package main

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/listed"
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
	ledger, err := listed.Ledger(in.Providers, procedures.Orenburg())
	if err != nil {
		return nil, fmt.Errorf("register.json: %w", err)
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
