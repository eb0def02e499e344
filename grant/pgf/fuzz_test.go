package pgf_test

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// Whatever the description of a call is: an error, or something that reads back as it is, can be linted and printed.
func FuzzParseCall(f *testing.F) {
	for _, c := range []*grant.Call{pgf.First2026(), {ID: "x"}} {
		data, err := json.Marshal(c)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"id":"1","bands":[{"code":"A","over":"5","upTo":"1"}],"funding":{"kind":"?"},"form":[{"field":"?"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var c grant.Call
		if json.Unmarshal(data, &c) != nil {
			return
		}
		c.Lint()
		_ = c.In(socium.RU)
		once, err := json.Marshal(c)
		require.NoError(t, err)
		var back grant.Call
		require.NoError(t, json.Unmarshal(once, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(once), string(again))
	})
}

// Whatever an application says: every question about it has an answer, in both languages, and the decision can be replayed.
func FuzzQuestions(f *testing.F) {
	for _, a := range []*grant.Application{draft(), sound(), {}} {
		data, err := json.Marshal(a)
		require.NoError(f, err)
		f.Add(data)
	}
	call, other := pgf.First2026(), draft()
	on := day("2025-10-10")
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := grant.ParseApplication(data)
		if err != nil {
			return
		}
		d := call.Precheck(&a, on)
		require.NoError(t, call.Eligibility.Replay(call.FactsOf(&a, on), d))
		require.Equal(t, d.Verdict(), call.Admits(&a, on))
		_ = call.Todo(&a, on).In(socium.RU)
		_ = call.Todo(&a, on).In(socium.EN)
		require.Empty(t, grant.Diff(&a, &a))
		require.Equal(t, len(grant.Diff(&a, other)) == 0, len(grant.Diff(other, &a)) == 0)
		_ = a.Confirmation().Check(&a)
		a.Number = "26-1-000001"
		if round, err := call.Round([]*grant.Application{&a}, on); err == nil {
			letter := round.Letter(a.Number, nil, nil, socium.RU)
			require.True(t, utf8.ValidString(letter))
			require.NotContains(t, letter, "\u202e")
		}
		if e, err := a.Budget.Approve(a.Budget.Sum().All.Grant, grant.CutPolicy{}); err == nil {
			require.Equal(t, a.Budget.Sum().All.Grant, e.Totals().Grant)
		}
	})
}
