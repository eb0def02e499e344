package grant_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/assign"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

func TestAssign(t *testing.T) {
	a, b := application("26-1-000001", "o1", 900_000), application("26-1-000002", "o2", 900_000)
	a.Applicant.Region, b.Applicant.Region = socium.MustParseRegion("40"), socium.MustParseRegion("55")
	b.Project.Direction = pgf.ECO
	round, err := pgf.First2026().Round([]*grant.Application{a, b}, day("2025-10-15"))
	require.NoError(t, err)
	experts := []grant.Expert{
		{ID: "e1", Organisations: []string{"o1"}, Directions: []string{pgf.SOC, pgf.ECO}},
		{ID: "e2", Regions: []socium.Region{socium.MustParseRegion("40")}, Directions: []string{pgf.SOC, pgf.ECO}},
		{ID: "e3", Directions: []string{pgf.SOC}}, {ID: "e4", Directions: []string{pgf.SOC, pgf.ECO}},
	}
	plan, err := round.Assign(experts, grant.Assigning{OtherRegion: true, Known: true})
	require.NoError(t, err)
	assert.Equal(t, []string{"e3", "e4"}, plan.Of("26-1-000001"), "not e1's own organisation, not e2's own region")
	for _, e := range plan.Of("26-1-000002") {
		assert.NotEqual(t, "e3", e, "does not know the direction")
	}
	assert.Len(t, grant.AssignmentsOf(plan.Pairs), 4)

	// A third expert after a spread: the two sheets stay.
	third, err := round.Assign(experts, grant.Assigning{Reviews: map[string]int{"26-1-000001": 3}, Kept: plan.Pairs})
	require.NoError(t, err)
	assert.Len(t, third.Of("26-1-000001"), 3)
	assert.Subset(t, third.Of("26-1-000001"), plan.Of("26-1-000001"))

	// The named reason why not.
	short, err := round.Assign(experts[:2], grant.Assigning{OtherRegion: true, Conflicts: []assign.Conflict{{Entry: "26-1-000002", Reviewer: "e2", Kind: assign.Family}}})
	require.ErrorIs(t, err, assign.CodeShort)
	assert.Len(t, short.Pairs, 1)
}
