package neighbours_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/practice"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/neighbours"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func act(on string) journal.Act {
	return journal.Act{On: day(on), At: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}
}

func second[T any](_ T, err error) error { return err }

// Who received support within the last three years? The organisations are invented.
func ExampleSupportedWithin() {
	register, err := neighbours.NewSupports()
	if err != nil {
		fmt.Println(err)
	}
	inn := socium.MustParseINN("5501000018")
	for _, decided := range []string{"2021-05-01", "2024-06-10", "2025-09-01"} {
		entry := neighbours.Support{
			Recipient: "АНО «Тёплый дом»", INN: provider.Of(inn), Giver: "министерство", Form: neighbours.Financial,
			Sum: socium.Some(socium.Rubles(300_000)), Decided: day(decided),
		}
		if _, err := register.Include(entry, act(decided)); err != nil {
			fmt.Println(err)
		}
	}
	on := day("2026-03-01")
	for _, e := range neighbours.SupportedWithin(register.Snapshot(), inn, on.AddYears(-3), on) {
		sum, _ := e.Peek().Sum.Get()
		fmt.Println(e.Number(), e.Peek().Decided, sum)
	}
	// Output:
	// 2 2024-06-10 300000.00
	// 3 2025-09-01 300000.00
}

func TestSupportFaults(t *testing.T) {
	s := neighbours.Support{Form: "gift", From: day("2024-02-01"), LastDay: day("2024-01-01"), Misuse: []neighbours.Misuse{{}}, Sum: socium.Some(socium.Rubles(-1))}
	vs := s.Validate()
	for _, code := range []socium.Code{
		neighbours.CodeRecipient, neighbours.CodeGiver, neighbours.CodeSupportForm, neighbours.CodeSupportTerm, neighbours.CodeSupportSum, neighbours.CodeMisuseUndone,
	} {
		assert.True(t, vs.Has(code), code)
	}
	register, err := neighbours.NewSupports()
	require.NoError(t, err)
	require.ErrorIs(t, second(register.Include(s, act("2024-01-01"))), neighbours.CodeRecipient)
	require.NoError(t, second(register.Include(neighbours.Support{Recipient: "АНО «Луч»"}, act("2024-01-01"))), "an entry may lack all the rest")
	matches, _ := register.Snapshot().Search("луч ано", journal.Search[neighbours.Support]{})
	assert.Len(t, matches, 1)
	for _, f := range neighbours.AllSupportForms() {
		assert.NotContains(t, f.In(socium.RU), "support.")
	}
}

func TestFormFoundInTheWild(t *testing.T) {
	assert.Equal(t, "субсидия из бюджета", neighbours.SupportForm("субсидия из бюджета").In(socium.RU), "kept as it was found")
	assert.Equal(t, "финансовая", neighbours.Financial.In(socium.RU))
	assert.Empty(t, neighbours.SupportForm("").In(socium.RU))
}

func TestRights(t *testing.T) {
	register, err := neighbours.NewCertificates()
	require.NoError(t, err)
	c := neighbours.Certificate{
		Position: "социальный работник", Employer: "КЦСОН", EmployerNumber: "40-0007", Issued: day("2020-01-01"), LastDay: day("2024-12-31"),
		Rights: []neighbours.Right{{Code: "pay", From: day("2019-01-01")}, {Code: "travel", From: day("2022-01-01"), Until: day("2023-01-01")}},
	}
	require.NoError(t, second(register.Include(c, act("2020-01-01"))))
	require.NoError(t, second(register.Suspend("1", 1, act("2021-02-01"))))
	require.NoError(t, second(register.Restore("1", 2, act("2021-03-01"))))
	require.NoError(t, second(register.Exclude("1", 3, act("2024-06-01"))))
	for on, want := range map[string][]socium.Code{
		"2019-12-31": nil, "2020-01-01": {"pay"}, "2021-02-15": nil, "2021-03-01": {"pay"}, "2022-06-01": {"pay", "travel"}, "2023-01-01": {"pay"}, "2024-06-01": nil,
	} {
		rights, known := neighbours.RightsOn(register.Snapshot(), "1", day(on))
		require.True(t, known)
		var codes []socium.Code
		for _, r := range rights {
			codes = append(codes, r.Code)
		}
		assert.Equal(t, want, codes, on)
	}
	_, known := neighbours.RightsOn(register.Snapshot(), "7", day("2020-01-01"))
	assert.False(t, known)
	assert.False(t, c.On(day("2025-01-01")))
	staff := slices.Collect(register.AsOf(day("2022-01-01")).AllByKey(journal.TextKey(neighbours.KeyCertificateEmployer, "40-0007")))
	assert.Len(t, staff, 1)

	assert.Len(t, (&neighbours.Certificate{LastDay: day("2020-01-01"), Issued: day("2021-01-01"), Rights: []neighbours.Right{{}, {}}}).Validate(), 4)
}

// The name of a holder does not show by accident.
func TestHolderIsMasked(t *testing.T) {
	c := neighbours.Certificate{Holder: socium.PersonName{Family: "Фамилия", Given: "Имя"}}
	assert.NotContains(t, fmt.Sprintf("%v %+v", c, c), "Фамилия")
}

func TestPractices(t *testing.T) {
	register, err := neighbours.NewPractices()
	require.NoError(t, err)
	p := practice.Practice{
		Title: "Школа ухода", Authors: []practice.Author{{Position: "заведующий отделением"}}, Problem: "родственники не умеют ухаживать",
		Changes: "занятия на дому", Groups: []string{"родственники"}, ReviewUntil: day("2026-06-01"),
	}
	e, err := register.Include(p, act("2024-01-01"))
	require.NoError(t, err)
	p.Groups[0] = "?"
	kept, _ := register.Snapshot().ByNumber(e.Number)
	assert.Equal(t, "родственники", kept.Value().Groups[0])
	assert.Len(t, slices.Collect(neighbours.ToReview(register.Snapshot(), day("2026-06-01"))), 1)
	assert.Empty(t, slices.Collect(neighbours.ToReview(register.Snapshot(), day("2026-05-31"))))
	require.ErrorIs(t, second(register.Include(practice.Practice{ID: "x"}, act("2024-01-01"))), practice.CodeTitle)

	var list []journal.Event[practice.Practice]
	for e := range register.Snapshot().Events() {
		list = append(list, e)
	}
	again, err := neighbours.ReplayPractices(journal.Events(list))
	require.NoError(t, err)
	assert.Equal(t, register.Head(), again.Head())
}

func TestRegistersAreNotMixedUp(t *testing.T) {
	supports, err := neighbours.NewSupports()
	require.NoError(t, err)
	e, err := supports.Include(neighbours.Support{Recipient: "АНО «Луч»"}, act("2024-01-01"))
	require.NoError(t, err)
	data, err := json.Marshal(e)
	require.NoError(t, err)
	var other journal.Event[neighbours.Certificate]
	require.NoError(t, json.Unmarshal(data, &other))
	_, err = neighbours.ReplayCertificates(journal.Events([]journal.Event[neighbours.Certificate]{other}))
	require.ErrorIs(t, err, journal.CodeStreamRegister)
	again, err := neighbours.ReplaySupports(journal.Events([]journal.Event[neighbours.Support]{e}))
	require.NoError(t, err)
	assert.Equal(t, 1, again.Snapshot().Len())
}

func TestCodesHaveTexts(t *testing.T) {
	seen := map[socium.Code]bool{}
	for _, c := range neighbours.Codes() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Text.RU)
		assert.NotEmpty(t, c.Text.EN)
	}
}
