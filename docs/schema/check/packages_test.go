package check_test

import (
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/mintrud"
	"github.com/socium-go/socium/contest/regional"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/horizon"
	"github.com/socium-go/socium/grant/pgf"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

// A card as wild as they come is written as a card; so is its public view.
func TestWildCard(t *testing.T) {
	card, err := provider.ParseCard(file(t, "provider/testdata/wild_card.json"))
	if err != nil {
		t.Fatal(err)
	}
	if len(card.Strays) == 0 {
		t.Error("the wild card has no strays any more")
	}
	fitsValue(t, "card", "wild card", card)
	fitsValue(t, "public-card", "wild card", card.Public())
	fitsValue(t, "card", "empty card", provider.Card{})
	fitsValue(t, "public-card", "empty card", (&provider.Card{}).Public())
}

// nine is nine o'clock of a day.
func nine(day socium.Date) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 9, 0, 0, 0, time.UTC)
}

// Every kind of event of a register.
func TestEvents(t *testing.T) {
	ledger := registry.NewLedger(registry.Procedure{})
	kinds := map[string]bool{}
	keep := func(event registry.Event, err error) registry.Event {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		kinds[string(event.Kind)] = true
		fitsValue(t, "event", string(event.Kind), event)
		return event
	}
	day := socium.MustParseDate("2026-02-02")
	act := func() registry.Act {
		day = day.AddDays(1)
		return registry.Act{
			On: day, At: nine(day), By: "начальник отдела",
			Basis: socium.Basis{Act: "Приказ", Clause: "п. 1"}, Note: "замечание",
		}
	}
	card := provider.Card{FullName: "АНО «Добрый двор»", INN: provider.Read[socium.INN]("7707083893"), Forms: []provider.Form{provider.Home}}

	first := keep(ledger.Include(card, act()))
	card.Places = []provider.Places{{Form: provider.Home, Total: provider.Stating(provider.Unlimited)}}
	amended := keep(ledger.Amend(first.Number, first.Version, card, act()))
	suspended := keep(ledger.Suspend(first.Number, amended.Version, act()))
	restored := keep(ledger.Restore(first.Number, suspended.Version, act()))
	corrected := keep(ledger.Correct(first.Number, restored.Version, amended.Seq, registry.Fix{Void: true}, act()))
	keep(ledger.Exclude(first.Number, corrected.Version, act()))

	asks := keep(ledger.Apply("A-1", 0, provider.Card{FullName: "АНО «Второй двор»"}, []socium.Code{"charter"}, act()))
	keep(ledger.Admit("A-1", asks.Version, act()))
	other := keep(ledger.Apply("A-2", 0, provider.Card{FullName: "АНО «Третий двор»"}, nil, act()))
	keep(ledger.Refuse("A-2", other.Version, act()))
	third := keep(ledger.Apply("A-3", 0, provider.Card{FullName: "АНО «Четвёртый двор»"}, nil, act()))
	keep(ledger.Withdraw("A-3", third.Version, act()))
	if len(kinds) < 9 {
		t.Errorf("only %d kinds of events", len(kinds))
	}
}

func TestRegulations(t *testing.T) {
	for _, preset := range regional.All() {
		fitsRegulation(t, preset.ID, preset.Regulation(regional.Parameters{}))
	}
	for _, edition := range mintrud.Editions() {
		if len(edition.Nominations()) > 0 {
			fitsRegulation(t, edition.Title.EN, edition.Regulation(mintrud.Regional, mintrud.Parameters{}))
		}
	}
	fitsRegulation(t, "horizon", horizon.SME())
}

// fitsRegulation checks a regulation that builds, as its rules write it.
func fitsRegulation(t *testing.T, name string, regulation contest.Regulation) {
	t.Helper()
	rules, err := contest.NewRules(regulation)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	fitsValue(t, "regulation", name, rules)
}

func TestCalls(t *testing.T) {
	for _, call := range append(pgf.Editions(), horizon.Call("HORIZON-X", horizon.RIA)) {
		fitsValue(t, "call", call.ID, call)
	}
}

func TestDecisions(t *testing.T) {
	today := socium.MustParseDate("2025-10-10")
	application := &grant.Application{Requested: socium.Some(socium.Rubles(2_400_000)), Applicant: grant.Applicant{
		Form: grant.ANO, Registered: socium.MustParseDate("2025-03-02"), Liquidation: socium.Yes,
	}}
	call := pgf.First2026()
	fitsValue(t, "decision", "precheck", call.Precheck(application, today))
	fitsValue(t, "decision", "budget", call.BudgetDecision(application, today))
	fitsValue(t, "todo", "to-do list", call.Todo(application, today))
	fitsValue(t, "application", "draft", application)
	fitsValue(t, "application", "empty", grant.Application{})
	fitsValue(t, "problem", "missing fields", call.Missing(application).Problem(socium.RU))
	fitsValue(t, "problem", "no violations", socium.Violations(nil).Problem(socium.EN))

	personal := socium.MustRulebook("personal", "1", []socium.Rule[int]{{
		Code: "age", Check: func(age int, _ socium.Date) socium.Ruling { return socium.AtLeast("age", age, 18).Private() },
	}}, socium.Waiver[int]{Codes: []socium.Code{"age"}, Scope: socium.Text{RU: "все", EN: "everybody"}})
	fitsValue(t, "decision", "personal fact, waived", personal.Decide(17, today))
	fitsValue(t, "decision", "passed", personal.Decide(18, today))
}
