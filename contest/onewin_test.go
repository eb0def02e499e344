package contest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// ONE-WIN: a winner in one nomination cannot win another; the next moves up (contests.md 2.4).
func TestOneWin(t *testing.T) {
	reg := simple(1, "100")
	reg.Nominations = append(reg.Nominations, contest.Nomination{ID: "m"}, contest.Nomination{ID: "k"})
	reg.Places = threePlaces()
	reg.Places.List = reg.Places.List[:2]
	reg.OneWin = contest.OneWin{Per: contest.PerOrganisation, Basis: clause("п. 25")}
	var facts contest.Facts
	facts.Jury = jury(1)
	var sheets []contest.Sheet
	for _, e := range []struct{ id, nomination, organisation, mark string }{
		{"n1", "n", "X", "80"}, {"n2", "n", "Y", "90"}, {"n3", "n", "Z", "70"}, {"n4", "n", "W", "60"},
		{"m1", "m", "X", "90"}, {"m2", "m", "Y", "85"}, {"m3", "m", "Z", "80"}, {"m4", "m", "", "10"},
		{"k1", "k", "X", "50"}, {"k2", "k", "V", "40"},
	} {
		facts.Entries = append(facts.Entries, contest.Entry{ID: e.id, Nomination: e.nomination, Organisation: e.organisation})
		sheets = append(sheets, sheet("J1", e.id, e.mark))
	}
	places := func() map[string]int {
		m := map[string]int{}
		for _, list := range judge(t, reg, facts, sheets).Nominations() {
			for _, s := range list {
				if s.Place > 0 {
					m[s.Entry] = s.Place
				}
			}
		}
		return m
	}
	// X: 2nd in n, 1st in m and k → keeps m (1st, the earlier). Y: 1st in n, 2nd in m → keeps n. Then Z moves up in n (2nd) and in m (2nd) → keeps n,
	// so m4 is second in m; V is first in k.
	assert.Equal(t, map[string]int{"n2": 1, "n3": 2, "m1": 1, "m4": 2, "k2": 1}, places())
	s, _ := judge(t, reg, facts, sheets).Standing("k1")
	assert.Equal(t, "участник уже победил в другой номинации (Положение, п. 25)", s.Reason.In(socium.RU))

	reg.OneWin.Keep = contest.KeepFirst
	assert.Equal(t, map[string]int{"n2": 1, "n1": 2, "m3": 1, "m4": 2, "k2": 1}, places(), "X and Y keep n")

	reg.OneWin = contest.OneWin{Per: contest.PerOrganisation, Places: 1}
	assert.Equal(t, map[string]int{"n2": 1, "n1": 2, "m1": 1, "m2": 2, "k2": 1}, places(), "only first places are wins")
}

// A place that the commission changed is kept beside the computed one; reserve list; substitutes for those who declined.
func TestCommissionAndReserve(t *testing.T) {
	reg := simple(1, "100")
	reg.Places = threePlaces()
	reg.Places.Reserve = 2
	reg.Promotion = contest.Promotion{To: "federal", Substitutes: 1}
	facts := contest.Facts{Entries: entries("A", "B", "C", "D", "E", "F"), Jury: jury(1), Declined: []string{"A"}}
	sheets := table(map[string]string{"A": "90", "B": "80", "C": "70", "D": "60", "E": "50", "F": "40"})
	facts.PlaceChanges = []contest.PlaceChange{{Entry: "C", Place: 2, Basis: clause("протокол № 5")}, {Entry: "B", Place: 0}}
	o := judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"A 1 1", "B 2 0", "C 3 2", "D 4 0", "E 5 0", "F 6 0"}, lines(o))
	c, _ := o.Standing("C")
	assert.Equal(t, 3, c.Computed)
	assert.Equal(t, "second", c.Title.EN)
	assert.Equal(t, "место изменено решением комиссии, по положению было 3 (Положение, протокол № 5)", c.Reason.In(socium.RU))
	var reserve []int
	for _, id := range []string{"D", "E", "F"} {
		s, _ := o.Standing(id)
		reserve = append(reserve, s.Reserve)
	}
	assert.Equal(t, []int{1, 2, 0}, reserve)
	require.Len(t, o.NextStage(), 1)
	assert.Equal(t, contest.Promoted{To: "federal", Nomination: "n", Entry: "B", Total: o.NextStage()[0].Total, Substitute: true}, o.NextStage()[0])

	// A place without a score: the commission gives one to an entry that nobody has marked.
	facts.PlaceChanges = []contest.PlaceChange{{Entry: "F", Place: 3, Basis: clause("протокол № 6")}}
	f, _ := judge(t, reg, facts, sheets[:5]).Standing("F")
	assert.Equal(t, contest.StandingIncomplete, f.Status)
	assert.Equal(t, 3, f.Place)
	assert.Equal(t, "место 3 присуждено решением комиссии (Положение, протокол № 6)", f.Reason.In(socium.RU))
	assert.Equal(t, "total-", judge(t, reg, facts, sheets).NextEntries()[0].Facts[0].Name)

	facts.PlaceChanges = []contest.PlaceChange{{Entry: "C", Place: 2}, {Entry: "B", Place: 0}}
	facts.Entries[4].State = contest.EntryWithdrawn
	facts.PlaceChanges = append(facts.PlaceChanges, contest.PlaceChange{Entry: "C"}, contest.PlaceChange{Entry: "D", Place: 4}, contest.PlaceChange{Entry: "E", Place: 1})
	facts.Declined = append(facts.Declined, "Z")
	_, err := contest.MustRules(reg).Judge(facts, nil)
	assert.Equal(t, []string{"placeChanges[2].entry contest.entry.unknown", "placeChanges[3].place contest.decision.place", "placeChanges[4].entry contest.decision.place-entry", "declined[1] contest.entry.unknown"}, codes(err))
}

// first N of the list go on, and who is tied with the last of them.
func TestPromoteFirst(t *testing.T) {
	reg := simple(1, "100")
	reg.Promotion = contest.Promotion{To: "final", Take: contest.TakeFirst, Count: 2}
	o := judge(t, reg, contest.Facts{Entries: entries("A", "B", "C", "D"), Jury: jury(1)}, table(map[string]string{"A": "90", "B": "80", "C": "80", "D": "60"}))
	var next []string
	for _, p := range o.NextStage() {
		next = append(next, p.Entry)
	}
	assert.Equal(t, []string{"A", "B", "C"}, next)
}
