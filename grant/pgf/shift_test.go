package pgf_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// What would change if the deadline moved?
func Example_deadline() {
	young := admissible()
	young.Applicant.Registered = day("2024-10-20")
	call := pgf.First2026()
	extension := grant.Extension{Deadline: socium.MustDeadline("2025-10-31", "23:30")}
	for _, change := range call.IfExtended(extension, young, day("2025-10-10")) {
		fmt.Println(change.Code, change.Before, "→", change.After)
	}
	for a, verdicts := range call.AffectedBy(extension, slices.Values([]*grant.Application{admissible(), young}), day("2025-10-10")) {
		fmt.Println(a.Applicant.Registered, verdicts[0], "→", verdicts[1])
	}
	// Output:
	// FPG-E-04 fail → pass
	// 2024-10-20 fail → pass
}

// A waiver for organisations of new regions in one contest: the rule still fails and no longer blocks.
func TestWaivers(t *testing.T) {
	var young []socium.Region
	for _, r := range socium.AllRegions() {
		if !r.Since().Before(day("2022-01-01")) {
			young = append(young, r)
		}
	}
	require.NotEmpty(t, young)
	call, err := pgf.First2026().Waived(socium.Waiver[grant.Facts]{
		Codes: []socium.Code{pgf.CodeMinAge}, Scope: socium.Text{RU: "организации новых регионов", EN: "organisations of new regions"},
		Basis: socium.Basis{Act: "решение организатора", Evidence: socium.Unverified}, From: day("2025-09-01"), Until: day("2025-10-16"),
		Applies: grant.InRegions(young...),
	})
	require.NoError(t, err)
	a := admissible()
	a.Applicant.Registered, a.Applicant.Region = day("2025-08-01"), young[0]
	d := call.Precheck(a, day("2025-10-10"))
	assert.Equal(t, socium.Pass, d.Verdict())
	f, _ := d.Finding(pgf.CodeMinAge)
	assert.Equal(t, socium.Fail, f.Verdict)
	assert.NotNil(t, f.Waiver())
	assert.Equal(t, socium.Pass, call.Admits(a, day("2025-10-10")))

	assert.Equal(t, socium.Fail, call.Admits(a, day("2025-10-16")), "the waiver has ended")
	a.Applicant.Region = socium.MustParseRegion("40")
	assert.Equal(t, socium.Fail, call.Admits(a, day("2025-10-10")))
	assert.Equal(t, socium.Fail, pgf.First2026().Admits(a, day("2025-10-10")), "the preset does not change")
}
