package contest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// Struck jurors, late recusals, corrected sheets: the result is worked out again and the changes are shown.
func TestCompare(t *testing.T) {
	reg := simple(1, "10")
	reg.Places, reg.Promotion = threePlaces(), contest.Promotion{To: "federal"}
	facts := contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(3)}
	sheets := table(map[string]string{"A": "9 9 3", "B": "8 7 9", "C": "2 2 2"})
	before := judge(t, reg, facts, sheets)
	assert.Empty(t, contest.Compare(before, before))

	facts.Struck = []contest.Strike{{Juror: "J3"}}
	changes := contest.Compare(before, judge(t, reg, facts, sheets))
	var text []string
	for _, c := range changes {
		text = append(text, c.In(socium.EN))
	}
	assert.Equal(t, []string{
		"B: sheets 3 → 2, total 8 → 7.5, rank 1 → 2, place 1 → 2, next stage federal → —",
		"A: sheets 3 → 2, total 7 → 9, rank 2 → 1, place 2 → 1, next stage — → federal",
		"C: sheets 3 → 2",
	}, text)

	facts.Entries = append(facts.Entries[:2:2], contest.Entry{ID: "D", Nomination: "n"})
	changes = contest.Compare(before, judge(t, reg, facts, append(sheets[:6:6], sheet("J1", "D", "1"))))
	assert.Equal(t, "C: состав n → —", changes[2].In(socium.RU))
	assert.Equal(t, "D: состав — → n", changes[3].In(socium.RU))
}

// A recusal that comes late takes the juror's sheet for that entry away; a corrected sheet changes one total. Both show what moved.
func TestCompareLateRecusalAndCorrection(t *testing.T) {
	reg := simple(1, "10")
	reg.Places = threePlaces()
	facts := contest.Facts{Entries: entries("A", "B"), Jury: jury(2)}
	sheets := table(map[string]string{"A": "9 5", "B": "8 7"})
	before := judge(t, reg, facts, sheets)
	shown := func(changes []contest.Change) (list []string) {
		for _, c := range changes {
			list = append(list, c.In(socium.EN))
		}
		return list
	}
	late := facts
	late.Conflicts = []contest.Conflict{{Juror: "J2", Entry: "A", Kind: contest.ConflictRelative}}
	after := judge(t, reg, late, sheets)
	assert.Equal(t, []string{"B: rank 1 → 2, place 1 → 2", "A: sheets 2 → 1, total 7 → 9, rank 2 → 1, place 2 → 1"}, shown(contest.Compare(before, after)))
	assert.True(t, after.Remarks().Has(contest.CodeSheetRecused))

	corrected := append([]contest.Sheet{}, sheets...)
	corrected[1] = sheet("J2", "A", "6")
	assert.Equal(t, []string{"A: total 7 → 7.5, rank 2 → 1, place 2 → 1"}, shown(contest.Compare(before, judge(t, reg, facts, corrected))), "B shares the first place")
}
