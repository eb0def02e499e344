package pgf_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// Grants 1.1: 30 % for regional contests, 4.6 % for organising, three years at most.
func TestLimitsOfTheDecree(t *testing.T) {
	for subsidy, want := range map[string][2]string{
		"8000000000.00": {"2400000000.00", "368000000.00"},
		"0.01":          {"0.00", "0.00"},
		"1.11":          {"0.33", "0.05"}, // rounded down
	} {
		m := socium.MustParseMoney(subsidy)
		assert.Equal(t, want, [2]string{pgf.RegionalLimit().Of(m).String(), pgf.OrganisingLimit().Of(m).String()}, subsidy)
	}
	assert.Equal(t, "п. 6¹", pgf.RegionalLimit().Basis.Clause)
	assert.Equal(t, "п. 7", pgf.OrganisingLimit().Basis.Clause)
	assert.NotEmpty(t, pgf.OrganisingLimit().Title.EN)
	for _, p := range pgf.First2026().Projects {
		assert.False(t, p.NotBefore.AddMonths(pgf.MaxMonths).Before(p.NotAfter), p.Code)
	}
}

func TestWithoutContest(t *testing.T) {
	stage := grant.Stage{From: day("2026-02-01"), To: day("2026-12-31"), Tranche: socium.Rubles(5_000_000)}
	a, err := pgf.WithoutContest("Р-1", "учреждённая фондом организация", socium.Basis{}, stage)
	require.NoError(t, err)
	assert.True(t, a.WithoutContest)
	assert.Equal(t, "5000000.00", a.Grant.String())
	assert.Equal(t, "п. 3¹", a.Basis.Clause)
	_, err = pgf.WithoutContest("Р-2", "", socium.Basis{}, stage, stage)
	require.ErrorIs(t, err, grant.CodeAgreementOrder)
}

func ExampleRegionalLimit() {
	limit := pgf.RegionalLimit()
	fmt.Println(limit.Title.RU, limit.Of(socium.Rubles(8_000_000_000)), limit.Basis)
	// Output:
	// софинансирование региональных конкурсов 2400000000.00 Указ Президента РФ от 30.01.2019 № 30, п. 6¹
}
