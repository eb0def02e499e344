package contest_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

func desk(t testing.TB) *contest.Desk {
	reg := simple(2, "10")
	reg.Nominations = append(reg.Nominations, contest.Nomination{ID: "m"})
	reg.Jury = contest.JuryRules{Everyone: true, Until: socium.MustDeadline("2026-05-10", "18:00")}
	facts := contest.Facts{
		Entries: entries("A", "B"), Conflicts: []contest.Conflict{{Juror: "J2", Entry: "B", Kind: contest.ConflictRelative}},
		Jury: []contest.Juror{{ID: "J1", Role: contest.RoleChair}, {ID: "J2"}, {ID: "J3", Nominations: []string{"m"}}, {ID: "S", Role: contest.RoleSecretary}},
	}
	facts.Entries = append(facts.Entries, contest.Entry{ID: "W", Nomination: "n", State: contest.EntryWithdrawn})
	d, err := contest.MustRules(reg).Desk(facts, nil)
	require.NoError(t, err)
	return d
}

var inTime = time.Date(2026, 5, 10, 12, 0, 0, 0, time.UTC)

func act(by string, do contest.Action, entry, juror, marks string) contest.Act {
	return contest.Act{By: by, Do: do, Entry: entry, Juror: juror, Marks: sheet("", "", marks).Marks, At: inTime}
}

// reasonsOf are the codes that block.
func reasonsOf(d socium.Decision) []string {
	var list []string
	for f := range d.Failed() {
		list = append(list, string(f.Code))
	}
	for f := range d.Missing() {
		list = append(list, string(f.Code)+" "+string(f.Path))
	}
	return list
}

func TestDeskBlocks(t *testing.T) {
	late := act("J2", contest.ActWrite, "A", "", "5 5")
	late.At = time.Date(2026, 5, 10, 15, 0, 1, 0, time.UTC) // 18:00:01 in Moscow
	for name, c := range map[string]struct {
		act  contest.Act
		want []string
	}{
		"own sheet":              {act("J2", contest.ActWrite, "A", "", "5 -"), nil},
		"a stranger":             {act("X", contest.ActWrite, "A", "", "5 5"), []string{"contest.desk.actor"}},
		"another's sheet":        {act("J1", contest.ActWrite, "A", "J2", "5 5"), []string{"contest.desk.own"}},
		"an unknown entry":       {act("J2", contest.ActWrite, "Z", "", "5 5"), []string{"contest.desk.entry"}},
		"a withdrawn entry":      {act("J2", contest.ActWrite, "W", "", "5 5"), []string{"contest.desk.entry"}},
		"a conflict":             {act("J2", contest.ActWrite, "B", "", "5 5"), []string{"contest.desk.conflict"}},
		"another nomination":     {act("J3", contest.ActWrite, "A", "", "5 5"), []string{"contest.desk.nomination"}},
		"the secretary marks":    {act("S", contest.ActWrite, "A", "", "5 5"), []string{"contest.desk.nomination"}},
		"off the scale":          {act("J2", contest.ActWrite, "A", "", "5 11"), []string{"contest.desk.marks"}},
		"too late":               {late, []string{"contest.desk.deadline"}},
		"not begun":              {act("J2", contest.ActSubmit, "A", "", ""), []string{"contest.desk.complete marks"}},
		"a member accepts":       {act("J2", contest.ActAccept, "A", "J1", ""), []string{"contest.desk.clerk", "contest.desk.move", "contest.desk.complete marks"}},
		"a member seals":         {act("J2", contest.ActSeal, "", "", ""), []string{"contest.desk.clerk"}},
		"looks at another sheet": {act("J2", contest.ActViewSheet, "A", "J1", ""), []string{"contest.desk.blind"}},
		"looks at totals":        {act("J2", contest.ActViewTotals, "A", "", ""), []string{"contest.desk.hidden"}},
		"the secretary looks":    {act("S", contest.ActViewSheet, "A", "J1", ""), nil},
		"unknown action":         {act("J2", "burn", "A", "", ""), []string{"contest.desk.action"}},
	} {
		d := desk(t)
		decision := d.May(c.act)
		assert.Equal(t, c.want, reasonsOf(decision), name)
		_, again := d.Do(c.act)
		assert.Equal(t, decision.Hash(), again.Hash(), name)
		if c.want != nil {
			assert.Empty(t, d.Sheets(), name)
		}
		for f := range decision.Failed() {
			assert.NotContains(t, f.In(socium.RU), "{", name)
			assert.NotContains(t, f.In(socium.EN), "{", name)
		}
	}
}

// The life of a sheet, from draft to final, and what becomes visible.
func TestDeskLife(t *testing.T) {
	d := desk(t)
	do := func(a contest.Act) contest.Sheet {
		t.Helper()
		s, decision := d.Do(a)
		require.Equal(t, socium.Pass, decision.Verdict(), "%v", reasonsOf(decision))
		return s
	}
	assert.Equal(t, []contest.Assignment{{Juror: "J1", Entry: "A"}, {Juror: "J2", Entry: "A"}, {Juror: "J1", Entry: "B"}}, d.Open())
	assert.Equal(t, contest.SheetDraft, do(act("J2", contest.ActWrite, "A", "", "5 -")).State)
	assert.Equal(t, []string{"contest.desk.complete marks.c2"}, reasonsOf(d.May(act("J2", contest.ActSubmit, "A", "", ""))))
	do(act("J2", contest.ActWrite, "A", "", "5 6"))
	assert.Equal(t, contest.SheetSubmitted, do(act("J2", contest.ActSubmit, "A", "", "")).State)
	assert.Equal(t, []string{"contest.desk.move"}, reasonsOf(d.May(act("J2", contest.ActWrite, "A", "", "9 9"))))
	assert.Equal(t, contest.SheetReturned, do(act("S", contest.ActReturn, "A", "J2", "")).State)
	do(act("J2", contest.ActWrite, "A", "", "7 6"))
	do(act("J2", contest.ActSubmit, "A", "", ""))
	assert.Equal(t, []string{"contest.desk.hidden"}, reasonsOf(d.May(act("J2", contest.ActViewTotals, "A", "", ""))))
	assert.Equal(t, contest.SheetFinal, do(act("S", contest.ActAccept, "A", "J2", "")).State)
	do(act("J2", contest.ActViewTotals, "A", "", ""))
	assert.Equal(t, []string{"contest.desk.blind"}, reasonsOf(d.May(act("J2", contest.ActViewSheet, "A", "J1", ""))))

	do(act("J1", contest.ActSeal, "", "", ""))
	assert.True(t, d.Sealed())
	for _, a := range []contest.Act{act("J1", contest.ActWrite, "A", "", "1 1"), act("S", contest.ActVoid, "A", "J2", ""), act("S", contest.ActSeal, "", "", "")} {
		assert.Contains(t, reasonsOf(d.May(a)), "contest.desk.sealed")
	}
	do(act("J2", contest.ActViewSheet, "A", "J1", ""))
	require.Len(t, d.Sheets(), 1)
	assert.Equal(t, "7", d.Sheets()[0].Marks[0].Value.String())
}

// The whole matrix of states and actions: a row exists exactly where the table has one.
func TestSheetMoves(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range contest.AllSheetMoves() {
		key := string(m.From) + " " + string(m.Do)
		assert.False(t, seen[key], key)
		seen[key] = true
	}
	var diagram string
	for _, from := range contest.AllSheetStates() {
		for _, do := range contest.AllActions() {
			facts := contest.Facts{Entries: entries("A"), Jury: []contest.Juror{{ID: "J1", Role: contest.RoleChair}}}
			s := sheet("J1", "A", "5 5")
			s.State = from
			reg := simple(2, "10")
			d, err := contest.MustRules(reg).Desk(facts, slices.Values([]contest.Sheet{s}))
			require.NoError(t, err)
			got, decision := d.Do(act("J1", do, "A", "J1", "5 5"))
			if do == contest.ActSeal || do == contest.ActViewSheet || do == contest.ActViewTotals {
				continue
			}
			assert.Equal(t, seen[string(from)+" "+string(do)], decision.Verdict() == socium.Pass, "%s %s", from, do)
			if decision.Verdict() == socium.Pass {
				diagram += fmt.Sprintf("%s --%s--> %s\n", from, do, got.State)
			}
		}
	}
	golden(t, "sheet-moves.txt", diagram)
}

func TestDeskAsksObjectivity(t *testing.T) {
	reg := simple(1, "10")
	reg.Jury.AskObjectivity = true
	d, err := contest.MustRules(reg).Desk(contest.Facts{Entries: entries("A"), Jury: jury(1)}, nil)
	require.NoError(t, err)
	write := act("J1", contest.ActWrite, "A", "", "5")
	_, decision := d.Do(write)
	require.Equal(t, socium.Pass, decision.Verdict())
	assert.Equal(t, []string{"contest.desk.complete objective"}, reasonsOf(d.May(act("J1", contest.ActSubmit, "A", "", ""))))
	write.Objective = socium.Yes
	d.Do(write)
	assert.Empty(t, reasonsOf(d.May(act("J1", contest.ActSubmit, "A", "", ""))))
}

func ExampleDesk() {
	rules := contest.MustRules(simple(1, "10"))
	d, err := rules.Desk(contest.Facts{Entries: entries("A"), Jury: jury(2)}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	decision := d.May(contest.Act{By: "J2", Do: contest.ActViewTotals, Entry: "A"})
	fmt.Println(decision.Verdict())
	for f := range decision.Failed() {
		fmt.Println(f.Code, f.In(socium.EN))
	}
	// Output:
	// fail
	// contest.desk.hidden totals can be seen once the own sheet is final
}
