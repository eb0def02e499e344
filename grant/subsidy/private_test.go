package subsidy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/subsidy"
)

// Grants 6.5: at most 200 000 or 70 000 residents, no current winner, one application.
func TestPrivateContests(t *testing.T) {
	book, err := socium.NewRulebook("private", "1", []socium.Rule[grant.Facts]{subsidy.PopulationAtMost(70_000), subsidy.NoRunningGrant()})
	require.NoError(t, err)
	c := &grant.Call{ID: "private", Eligibility: book, Limits: grant.Limits{Applications: 1}}
	past := func(from, to string) []grant.PastGrant {
		g := grant.PastGrant{From: day(from)}
		if to != "" {
			g.To = day(to)
		}
		return []grant.PastGrant{g}
	}
	for _, tt := range []struct {
		name       string
		residents  int64
		had        socium.Answer
		grants     []grant.PastGrant
		population socium.Verdict
		running    socium.Verdict
	}{
		{"at the limit, never had one", 70_000, socium.No, nil, socium.Pass, socium.NotApplicable},
		{"one resident more, ended yesterday", 70_001, socium.Yes, past("2024-06-01", "2025-05-31"), socium.Fail, socium.Pass},
		{"ends today", 1, socium.Yes, past("2024-06-01", "2025-06-01"), socium.Pass, socium.Fail},
		{"begins tomorrow", 1, socium.Yes, past("2025-06-02", "2026-06-01"), socium.Pass, socium.Pass},
		{"end unknown, residents unknown", -1, socium.Yes, past("2024-06-01", ""), socium.NoData, socium.NoData},
		{"not told", -1, socium.Unknown, nil, socium.NoData, socium.NoData},
	} {
		a := &grant.Application{Number: "1", Applicant: grant.Applicant{ID: "o", HadGrants: tt.had, Grants: tt.grants}}
		if tt.residents >= 0 {
			a.Project.Population = socium.Some(tt.residents)
		}
		d := c.Precheck(a, day("2025-06-01"))
		p, _ := d.Finding(subsidy.CodePopulation)
		r, _ := d.Finding(subsidy.CodeRunningGrant)
		assert.Equal(t, tt.population, p.Verdict, tt.name)
		assert.Equal(t, tt.running, r.Verdict, tt.name)
		assert.NotContains(t, p.In(socium.RU)+r.In(socium.RU)+p.In(socium.EN)+r.In(socium.EN), "{")
	}
	two := []*grant.Application{asked("1", 100), asked("2", 100)}
	two[0].Applicant.ID, two[1].Applicant.ID = "o", "o"
	r, err := c.Round(two, day("2025-06-01"))
	require.NoError(t, err)
	assert.Equal(t, []grant.Crowd{{Organisation: "o", Applications: []string{"1", "2"}}}, r.Crowded())
}
