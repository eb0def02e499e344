package socium_test

import (
	"fmt"

	"github.com/go-playground/validator/v10"
	"github.com/socium-go/socium"
)

// A grant for clubs, invented.
type bid struct {
	Members int
	Sum     socium.Money
	Kind    string
}

func bids() *socium.Rulebook[*bid] {
	act := socium.Basis{Act: "Положение (пример)"}
	return socium.MustRulebook("bids", "2026", []socium.Rule[*bid]{
		{Code: "bid.members", Basis: act.At("п. 1"), Test: socium.Ask("members", func(b *bid) int { return b.Members }).AtLeast(10)},
		{Code: "bid.sum", Basis: act.At("п. 2"), Severity: socium.Correct, Test: socium.Ask("sum", func(b *bid) socium.Money { return b.Sum }).AtMost(socium.Rubles(500_000))},
		{Code: "bid.kind", Basis: act.At("п. 3"), Severity: socium.Note, Test: socium.AskWord("kind", func(b *bid) string { return b.Kind }, socium.NewWordList("sport", "music"))},
	})
}

func ExampleDecision() {
	d := bids().Decide(&bid{Members: 12, Sum: socium.Rubles(600_000)}, socium.MustParseDate("2026-03-01"))
	fmt.Println(d.Verdict(), d.Severity(), d.Curable())
	for f := range d.Failed() {
		for r := range f.Remedies() {
			fmt.Println(f.Code, "→", r.In(socium.EN))
		}
	}
	for f := range d.Missing() {
		fmt.Println(f.Code, f.In(socium.EN))
	}
	// Output:
	// fail correct true
	// bid.sum → sum: lower to RUB 500,000.00 or less
	// bid.kind not given: kind
}

func ExampleRulebook_Allows() {
	fmt.Println(bids().Allows(&bid{Members: 12, Sum: socium.Rubles(500_000), Kind: "chess"}, socium.MustParseDate("2026-03-01")))
	// Output: pass
}

func ExampleRulebook_Outcomes() {
	for _, o := range bids().Outcomes(nil, &bid{Members: 9, Kind: "music"}, socium.MustParseDate("2026-03-01")) {
		fmt.Println(o.Code, o.Verdict)
	}
	// Output:
	// bid.members fail
	// bid.sum pass
	// bid.kind pass
}

func ExampleRulebook_With() {
	book, err := bids().With(socium.Waiver[*bid]{
		Codes: []socium.Code{"bid.members"}, Scope: socium.Text{RU: "музыкальные клубы", EN: "music clubs"}, Until: socium.MustParseDate("2026-07-01"),
		Basis: socium.Basis{Act: "Решение комиссии (пример)"}, Applies: func(b *bid) bool { return b.Kind == "music" },
	})
	fmt.Println(err)
	small := &bid{Members: 9, Kind: "music"}
	fmt.Println(book.Allows(small, socium.MustParseDate("2026-06-30")), book.Allows(small, socium.MustParseDate("2026-07-01")))
	// Output:
	// <nil>
	// pass fail
}

func ExampleOneOf() {
	kinds := socium.NewWordList("sport", "music")
	fmt.Println(socium.OneOf("kind", "chess", kinds), "/", socium.OneOf("kind", "", kinds))
	// Output: fail kind: chess, need sport, music / no-data kind
}

func ExampleRegisterTags() {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := socium.RegisterTags(v); err != nil {
		panic(err)
	}
	request := struct {
		INN string       `json:"inn" validate:"required,inn"`
		Sum socium.Money `json:"sum" validate:"lte=500000"`
	}{"7707083894", socium.Rubles(600_000)}
	for _, violation := range socium.ViolationsOf(v.Struct(request)) {
		fmt.Println(violation.Path.Pointer(), violation.Code, violation.Text.EN)
	}
	// Output:
	// /inn inn.check-digit the check digit of the INN does not match: 3 is expected
	// /sum field.lte must be at most 500,000
}

func ExampleParsePointer() {
	path := socium.ParsePointer("/budget/items/2/amount")
	fmt.Println(path, path.Pointer())
	// Output: budget.items[2].amount /budget/items/2/amount
}

func ExampleParsePersonName() {
	head := socium.ParsePersonName("Фамилия Имя Отчество")
	fmt.Printf("%v, %+v\n", head, head)
	fmt.Println(head.Reveal())
	// Output:
	// ***, ***
	// Фамилия Имя Отчество
}
