package contest_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// A regulation that builds prints, lints, and reads back to the same rules; whatever facts and sheets come, judging ends with an outcome that
// verifies or with faults, never with a panic.
func FuzzJudge(f *testing.F) {
	everythingJSON, err := json.Marshal(everything())
	require.NoError(f, err)
	_, facts, sheets := full()
	factsJSON, err := json.Marshal(facts)
	require.NoError(f, err)
	sheetsJSON, err := json.Marshal(sheets)
	require.NoError(f, err)
	f.Add([]byte(regulation), []byte(`{"entries":[{"id":"A","nomination":"families"}],"jury":[{"id":"chair"}]}`), []byte(marks))
	f.Add(everythingJSON, factsJSON, sheetsJSON)
	f.Add([]byte(`{"id":"v","decide":"votes","nominations":[{"id":"n"}],"places":{"list":[{}]}}`), []byte(`{"entries":[],"jury":[],"votes":[{"id":"1","about":"place","nomination":"n","place":1,"entries":["a"]}]}`), []byte(`[]`))
	f.Fuzz(func(t *testing.T, reg, facts, sheets []byte) {
		rules, err := contest.ParseRules(reg)
		if err != nil {
			return
		}
		_ = rules.In(socium.RU) + rules.In(socium.EN)
		_ = rules.Lint()
		data, err := json.Marshal(rules)
		require.NoError(t, err)
		back, err := contest.ParseRules(data)
		require.NoError(t, err)
		require.Equal(t, rules.Ref(), back.Ref())
		fact, err := contest.ParseFacts(facts)
		if err != nil {
			return
		}
		list, err := contest.ParseSheets(sheets)
		if err != nil {
			return
		}
		_ = rules.Admit(fact.Entries, nil)
		for _, s := range list {
			_, _ = rules.SheetPage(fact, s, socium.RU)
		}
		o, err := rules.Judge(fact, slices.Values(list))
		if err != nil {
			return
		}
		p, err := o.Protocol(contest.Meeting{})
		require.NoError(t, err)
		require.NoError(t, contest.Verify(p, rules, fact, slices.Values(list)))
		_ = p.Markdown(socium.RU)
		require.Empty(t, contest.Compare(o, o))
		for n, standings := range o.Nominations() {
			for _, s := range standings {
				p, ok := n.Percentile(s.Entry, contest.PercentMiddle)
				require.Equal(t, s.HasTotal(), ok)
				require.True(t, p.Sign() >= 0 && p.Compare(contest.PointsOf(socium.Int(100))) <= 0)
			}
		}
	})
}

func FuzzPoints(f *testing.F) {
	for _, s := range []string{"73.5", "22/3", "-1/3", "1e9", "", "0x1p4", "999999999999999999999999/7"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := contest.ParsePoints(s)
		if err != nil {
			require.True(t, p.IsZero())
			return
		}
		back, err := contest.ParsePoints(p.String())
		require.NoError(t, err)
		require.True(t, p.Equal(back))
		_ = p.In(socium.RU)
	})
}

func FuzzProtocol(f *testing.F) {
	rules, facts, sheets := full()
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(f, err)
	p, err := o.Protocol(contest.Meeting{Number: "1"})
	require.NoError(f, err)
	data, err := p.JSON()
	require.NoError(f, err)
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := contest.ParseProtocol(data)
		if err != nil {
			return
		}
		_ = p.Markdown(socium.EN)
		again, err := p.JSON()
		require.NoError(t, err)
		_, err = contest.ParseProtocol(again)
		require.NoError(t, err)
	})
}
