package pgf_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// The printed form of 2026-1, to be read in review.
func TestCallGolden(t *testing.T) {
	call := pgf.First2026()
	for _, lang := range []socium.Lang{socium.RU, socium.EN} {
		printed := call.In(lang)
		assert.NotContains(t, printed, "{")
		golden(t, "call."+string(lang)+".txt", strings.ReplaceAll(printed, "\u00a0", " "))
	}
}

// Every edition is sound; what is missing is named as a gap.
func TestEditionsAreSound(t *testing.T) {
	for _, c := range pgf.Editions() {
		assert.Empty(t, c.Lint().Blocking(), c.ID)
		for _, v := range plainFaults(c) {
			assert.NotEqual(t, socium.Note, v.Severity, "%s: %s", c.ID, v)
		}
		assert.NotEmpty(t, c.In(socium.RU))
	}
}

// plainFaults leaves out the notes on grounds that are interpreted: they are meant.
func plainFaults(c *grant.Call) socium.Violations {
	return slices.DeleteFunc(c.Lint(), func(v *socium.Violation) bool { return v.Code.Within("contest.lint.evidence") })
}

func TestLintFindsFaults(t *testing.T) {
	for _, tt := range []struct {
		path socium.Path
		edit func(c *grant.Call)
	}{
		{"id", func(c *grant.Call) { c.ID = "" }},
		{"deadline", func(c *grant.Call) { c.Opens = day("2025-10-16") }},
		{"extensions[0].deadline", func(c *grant.Call) { c.Extensions = []grant.Extension{{Deadline: c.Deadline}} }},
		{"results", func(c *grant.Call) { c.Results = day("2025-01-01") }},
		{"directions[1].code", func(c *grant.Call) { c.Directions[1].Code = c.Directions[0].Code }},
		{"bands[1].over", func(c *grant.Call) { c.Bands[1].Over = socium.Rubles(1_000_001) }},
		{"bands[0].upTo", func(c *grant.Call) { c.Bands[0].Over = socium.Rubles(2_000_000) }},
		{"projects[1].directions[0]", func(c *grant.Call) { c.Projects[1].Directions[0] = "?" }},
		{"projects[1].column", func(c *grant.Call) { c.Projects[1].Column = "?" }},
		{"projects[0].notAfter", func(c *grant.Call) { c.Projects[0].NotAfter = day("2020-01-01") }},
		{"limits", func(c *grant.Call) { c.Limits.Coincidence = socium.Int(101) }},
		{"form[0].field", func(c *grant.Call) { c.Form[0].Field = "project.colour" }},
		{"form[2]", func(c *grant.Call) { c.Form[2].Min, c.Form[2].Max = 3, 2 }},
		{"marks[0].band", func(c *grant.Call) { c.Marks[0].Band = "?" }},
		{"funding.kind", func(c *grant.Call) { c.Funding.Kind = "?" }},
		{"duties[0]", func(c *grant.Call) { c.Duties = []grant.Duty{{Done: "?", Then: grant.ActionAdmit}} }},
		{"evaluation.forms[0].criteria[1].id", func(c *grant.Call) {
			c.Evaluation.Forms[0].Criteria[1].ID = c.Evaluation.Forms[0].Criteria[0].ID
		}},
	} {
		c := pgf.First2026()
		require.Empty(t, plainFaults(c))
		tt.edit(c)
		vs := plainFaults(c)
		var paths []socium.Path
		for _, v := range vs {
			paths = append(paths, v.Path)
			assert.NotContains(t, v.Text.RU+v.Text.EN, "{")
		}
		assert.Contains(t, paths, tt.path)
	}
	_, err := contest.NewRules(pgf.First2026().Evaluation)
	require.NoError(t, err)
}
