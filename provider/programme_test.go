package provider_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func TestNeedRules(t *testing.T) {
	act := socium.Basis{Act: "закон области (пример)"}
	for _, tt := range []struct {
		name string
		need provider.Need
		want socium.Verdict
	}{
		{"needy", provider.Need{Circumstances: []provider.Circumstance{provider.NoCare}, Worsens: socium.Yes}, socium.Pass},
		{"nothing looked into", provider.Need{Worsens: socium.Yes}, socium.NoData},
		{"no circumstance", provider.Need{Circumstances: []provider.Circumstance{}, Worsens: socium.Yes}, socium.Fail},
		{"a word that is none", provider.Need{Circumstances: []provider.Circumstance{"loneliness"}, Worsens: socium.Yes}, socium.Fail},
		{"does not worsen", provider.Need{Circumstances: []provider.Circumstance{provider.NoCare}, Worsens: socium.No}, socium.Fail},
		{"not known whether it worsens", provider.Need{Circumstances: []provider.Circumstance{provider.NoCare}}, socium.NoData},
		{"regional without an act", provider.Need{Circumstances: []provider.Circumstance{provider.RegionalCircumstance}, Worsens: socium.Yes}, socium.NoData},
		{"regional with its act", provider.Need{Circumstances: []provider.Circumstance{provider.RegionalCircumstance}, Worsens: socium.Yes, RegionalAct: act}, socium.Pass},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, provider.NeedRules().Decide(&tt.need, day("2026-02-03")).Verdict())
		})
	}
	require.Len(t, provider.AllCircumstances(), 8)
	assert.Equal(t, "442-ФЗ, ст. 15 ч. 1 п. 8", provider.RegionalCircumstance.Basis().String())
	assert.Equal(t, socium.Unverified, provider.NoFixedAbode.Basis().Evidence)
}

// Section 4.5.
func TestTerms(t *testing.T) {
	due := func(e provider.Event, from string) string {
		term, ok := provider.TermOf(e)
		require.True(t, ok)
		return term.Due(day(from), nil).String()
	}
	// Monday 2 February 2026; the 23rd is a holiday.
	assert.Equal(t, "2026-02-09", due(provider.DecideNeed, "2026-02-02"))
	assert.Equal(t, "2026-02-16", due(provider.DrawUpProgramme, "2026-02-02"))
	assert.Equal(t, "2026-02-25", due(provider.TellProvider, "2026-02-20"))
	assert.Equal(t, "2026-02-03", due(provider.ConcludeContract, "2026-02-02"))
	assert.Equal(t, "2027-02-28", due(provider.ReviseProgramme, "2024-02-29"))
	assert.Equal(t, "2026-02-02", due(provider.DecideUrgentNeed, "2026-02-02"))
	for _, e := range provider.AllEvents() {
		term, ok := provider.TermOf(e)
		require.True(t, ok, e)
		assert.NotEmpty(t, term.Basis.Act)
	}
	term, _ := provider.TermOf(provider.TellProvider)
	assert.Equal(t, "2 рабочих дня", term.In(socium.RU))
}

func programme() provider.Programme {
	return provider.Programme{
		Number: "17", Date: day("2024-02-29"), LastDay: day("2027-02-28"), Forms: []provider.Form{provider.Home},
		Items: []provider.ProgrammeItem{
			{Service: "household.cleaning", Form: provider.Home, Volume: socium.Int(2), Every: provider.Weekly, From: day("2024-03-01"), LastDay: day("2027-02-28")},
			{Service: "medical.observation", Form: provider.Home, Volume: socium.Int(8), Every: provider.Monthly, From: day("2024-02-29"), LastDay: day("2025-02-28")},
		},
		Providers: []string{"55-0012"},
	}
}

func TestProgramme(t *testing.T) {
	p := programme()
	assert.Empty(t, p.Validate(nil))
	p.LastDay = day("2027-03-01") // the same day three years later is 28 February
	assert.Equal(t, []string{"lastDay programme.term"}, codes(p.Validate(nil)))

	p = programme()
	p.Items[0].Service = "household.dancing"
	p.Items[1].Form = provider.Residential
	p.Items[1].LastDay = day("2028-01-01")
	p.Items[1].Volume = socium.Number{}
	p.Forms = append(p.Forms, "на колесах")
	p.Refusals = []provider.Refusal{{By: provider.ByCitizen, Date: day("2024-05-01")}}
	assert.Equal(t, []string{
		"forms[1] card.word-unknown", "items[0].service card.service.unknown", "items[1].volume programme.item.volume",
		"items[1].lastDay programme.item.period", "items[1].form programme.item.form", "refusals[0].written refusal.written",
	}, codes(p.Validate(nil)))

	p = provider.Programme{}
	assert.Equal(t, []string{"date programme.date", "forms programme.forms", "items programme.items"}, codes(p.Validate(nil)))
}

func TestPlanned(t *testing.T) {
	p := programme()
	for _, tt := range []struct {
		item  int
		month string
		want  string
	}{
		{0, "2024-03-15", "8.86"}, // 31 days: 2 × 31/7 = 8.857…
		{0, "2024-02-15", "0"},
		{1, "2024-02-29", "0.28"}, // one day of 29: 8/29 = 0.2758…
		{1, "2024-05-01", "8"},
		{1, "2025-03-01", "0"},
	} {
		n, ok := p.Items[tt.item].Planned(day(tt.month))
		require.True(t, ok)
		assert.Equal(t, tt.want, n.String(), "%d %s", tt.item, tt.month)
	}
	it := p.Items[0]
	it.Every = provider.Yearly
	_, ok := it.Planned(day("2024-05-01"))
	assert.False(t, ok)
}

func TestContract(t *testing.T) {
	p := programme()
	c := provider.Contract{Date: day("2024-03-02"), Presented: day("2024-03-01"), Programme: "17", Provider: "55-0012", Paid: socium.No}
	assert.Empty(t, c.Validate(&p))
	c.Date, c.Provider, c.Paid = day("2024-03-03"), "", socium.Yes
	assert.Equal(t, []string{"date contract.late", "provider contract.provider", "cost contract.cost"}, codes(c.Validate(&p)))
	c.Date = day("2024-02-28")
	assert.Contains(t, codes(c.Validate(&p)), "date contract.date")
}

// Section 0.2: 216н of 2015 covered the residential form only, 202н of 2023 covers all three.
func TestContraindicatedForms(t *testing.T) {
	r := provider.Refusal{By: provider.ByAuthority, Form: provider.Home, Conclusion: "12", Date: day("2023-05-01")}
	assert.Equal(t, []string{"form refusal.form"}, codes(r.Validate()))
	r.Date = day("2023-05-02")
	assert.Empty(t, r.Validate())
	r.Conclusion = ""
	assert.Equal(t, []string{"conclusion refusal.conclusion"}, codes(r.Validate()))
	_, _, ok := provider.ContraindicatedForms(day("2015-01-01"))
	assert.False(t, ok)
}

func TestUrgentAct(t *testing.T) {
	a := provider.UrgentAct{Date: day("2026-02-03"), Provider: "55-0012", Services: []provider.ServiceID{"urgent.food"}}
	assert.Empty(t, a.Validate())
	a.Services = append(a.Services, "household.meals")
	a.Fee = socium.Some(socium.Rubles(10))
	assert.Equal(t, []string{"services[1] urgent-act.kind", "fee urgent-act.free"}, codes(a.Validate()))
}

func ExampleNeedRules() {
	need := provider.Need{Circumstances: []provider.Circumstance{provider.RegionalCircumstance}, Worsens: socium.Yes}
	decision := provider.NeedRules().Decide(&need, socium.MustParseDate("2026-02-03"))
	fmt.Println(decision.Verdict())
	for f := range decision.Missing() {
		fmt.Println(f.Basis, "·", f.In(socium.RU))
	}
	// Output:
	// no-data
	// 442-ФЗ, ст. 15 ч. 1 п. 8 · не указано: региональный акт
}

func ExampleTerm_Due() {
	term, _ := provider.TermOf(provider.DrawUpProgramme)
	fmt.Println(term.In(socium.RU), "до", term.Due(socium.MustParseDate("2026-02-02"), nil))
	// Output: 10 рабочих дней до 2026-02-16
}
