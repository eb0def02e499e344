package contest_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// bulk is a random contest for both doors: documents for Judge, rows for a Tally.
type bulk struct {
	rules  *contest.Rules
	facts  contest.Facts
	sheets []contest.Sheet
	rows   []contest.Row
}

// randomScoring is any scoring that a tally takes.
func randomScoring(r *rand.Rand) contest.Scoring {
	round := func() *contest.Round {
		if r.IntN(2) == 0 {
			return nil
		}
		return &contest.Round{Places: r.IntN(4), Mode: socium.Rounding(r.IntN(4))}
	}
	s := contest.Scoring{Order: contest.AllOrders()[r.IntN(2)]}
	s.Round = contest.Rounds{Term: round(), Mean: round(), Factor: round(), Total: round()}
	switch r.IntN(3) {
	case 0:
		s.Round = contest.Rounds{}
	case 1:
		s.Round = contest.Rounds{Total: round()}
	}
	if s.Order == contest.BySheet {
		s.Round.Sheet = round()
		s.Gap = []contest.Gap{"", contest.GapDropSheet, contest.GapZero, contest.GapRefuse}[r.IntN(4)]
	} else {
		s.Round.Sum = round()
		s.Gap = []contest.Gap{"", contest.GapIgnore, contest.GapDropSheet, contest.GapZero, contest.GapRefuse}[r.IntN(5)]
	}
	switch r.IntN(6) {
	case 0:
		s.Combine = []contest.Combine{{Method: contest.MethodSum}}
	case 1:
		s.Combine = []contest.Combine{{Method: contest.MethodMedian}}
	case 2:
		s.Combine = []contest.Combine{{Method: contest.MethodMean}, {Method: contest.MethodTrimmedMean, From: 3, Low: 1, High: 1}}
	case 3:
		s.Combine = []contest.Combine{{Method: contest.MethodMean}, {Method: contest.MethodClosestTwo, From: 3}}
	}
	if r.IntN(4) == 0 {
		s.Rescale = contest.Rescale{To: num("100"), Of: num(strconv.Itoa(1 + r.IntN(90)))}
	}
	return s
}

func randomBulk(t testing.TB, seed uint64) bulk {
	r := rand.New(rand.NewPCG(seed, 21))
	reg := simple(1+r.IntN(4), "10")
	reg.Bands = []contest.Band{{ID: "X"}, {ID: "Y"}}
	for i := range reg.Forms[0].Criteria {
		k := &reg.Forms[0].Criteria[i]
		k.Scale = contest.Scale{Min: num(strconv.Itoa(-r.IntN(3))), Max: num(strconv.Itoa(1 + r.IntN(9))), Step: num([]string{"1", "0.5", "0.1"}[r.IntN(3)])}
		if r.IntN(8) == 0 {
			k.Scale = contest.Scale{Levels: []contest.Level{{Points: num("0")}, {Points: num("2.5")}, {Points: num("10")}}}
		}
		if r.IntN(2) == 0 {
			k.Weight = opt([]string{"0.5", "2", "1.25", "0.333"}[r.IntN(4)])
		}
		if r.IntN(3) == 0 {
			k.Weights = []contest.BandWeight{{Band: "Y", Weight: num([]string{"0", "3"}[r.IntN(2)])}}
		}
	}
	reg.Scoring = randomScoring(r)
	reg.Places.Numbering = contest.AllNumberings()[r.IntN(5)]
	if r.IntN(3) > 0 {
		reg.Jury.MinSheets.Count = 1 + r.IntN(2)
	}
	for _, step := range []contest.TieStep{{By: contest.TieCriterion, Criterion: "c1", Lower: r.IntN(2) == 0}, {By: contest.TieChairSheet}, {By: contest.TieEarlier}} {
		if r.IntN(2) == 0 {
			reg.Ties = append(reg.Ties, step)
		}
	}
	rules, err := contest.NewRules(reg)
	require.NoError(t, err)
	b := bulk{rules: rules}
	jurors := 1 + r.IntN(7)
	for j := range jurors {
		b.facts.Jury = append(b.facts.Jury, contest.Juror{ID: "J" + strconv.Itoa(j)})
	}
	b.facts.Jury[0].Role = contest.RoleChair
	for i := range 1 + r.IntN(40) {
		e := contest.Entry{ID: "E" + strconv.Itoa(i), Nomination: "n", Band: []string{"X", "Y"}[r.IntN(2)]}
		if r.IntN(4) > 0 {
			e.FiledAt = time.Unix(int64(r.IntN(5)), 0)
		}
		if r.IntN(20) == 0 {
			e.Factor = opt("1.1")
		}
		b.facts.Entries = append(b.facts.Entries, e)
		for j := range jurors {
			if r.IntN(6) > 0 {
				b.add(r, &reg, int32(i), int32(j))
			}
		}
	}
	return b
}

func (b *bulk) add(r *rand.Rand, reg *contest.Regulation, e, j int32) {
	s := contest.Sheet{Entry: b.facts.Entries[e].ID, Juror: b.facts.Jury[j].ID}
	row := contest.Row{Entry: e, Juror: j}
	scale := 0
	tally, err := b.rules.Tally("n", 0)
	if err == nil {
		scale = tally.Scale()
	}
	for i := range reg.Forms[0].Criteria {
		k := &reg.Forms[0].Criteria[i]
		if r.IntN(12) == 0 {
			row.Marks = append(row.Marks, contest.MarkAbsent)
			continue
		}
		var mark socium.Number
		if n := len(k.Scale.Levels); n > 0 {
			mark = k.Scale.Levels[r.IntN(n)].Points
		} else {
			low, _ := k.Scale.Min.At(scale)
			high, _ := k.Scale.Max.At(scale)
			step, _ := k.Scale.Step.At(scale)
			v := low + step*r.Int64N((high-low)/step+1)
			mark = scaled(v, scale)
		}
		v, _ := mark.At(scale)
		row.Marks = append(row.Marks, int32(v))
		s.Marks = append(s.Marks, contest.Mark{Criterion: k.ID, Value: mark})
	}
	b.sheets = append(b.sheets, s)
	b.rows = append(b.rows, row)
}

func scaled(v int64, scale int) socium.Number {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	digits := strconv.FormatInt(v, 10)
	for len(digits) <= scale {
		digits = "0" + digits
	}
	if scale == 0 {
		return num(sign + digits)
	}
	return num(sign + digits[:len(digits)-scale] + "." + digits[len(digits)-scale:])
}

func (b *bulk) tally(t testing.TB) *contest.Tally {
	tally, err := b.rules.Tally("n", len(b.facts.Entries))
	require.NoError(t, err)
	tally.SetChair(0)
	for i := range b.facts.Entries {
		require.NoError(t, tally.SetEntry(int32(i), &b.facts.Entries[i]))
	}
	return tally
}

// result is a ranking as text: what both doors must agree on.
func (b *bulk) result(r *contest.Ranking) []string {
	var list []string
	for _, l := range r.All() {
		line := b.facts.Entries[l.Entry].ID + " "
		if l.Ranked {
			line += l.Rank.String() + " " + l.Total.String()
		}
		list = append(list, line)
	}
	slices.Sort(list)
	return list
}

// A tally gives the same totals and ranks as Judge.
func TestTallyAgreesWithJudge(t *testing.T) {
	for seed := range uint64(1500) {
		b := randomBulk(t, seed)
		tally := b.tally(t)
		tally.AddAll(slices.Values(b.rows))
		ranking, err := tally.Rank()
		require.NoError(t, err)
		o, err := b.rules.Judge(b.facts, slices.Values(b.sheets))
		require.NoError(t, err)
		var want []string
		for _, list := range o.Nominations() {
			for _, s := range list {
				line := s.Entry + " "
				if s.HasTotal() {
					line += s.Rank.String() + " " + s.Total.String()
				}
				want = append(want, line)
			}
		}
		slices.Sort(want)
		require.Equal(t, want, b.result(ranking), "seed %d", seed)
		for i, e := range b.facts.Entries {
			if s, _ := o.Standing(e.ID); s.HasTotal() {
				require.Equal(t, s.Spread().String(), ranking.Spread(int32(i)).String(), "seed %d: spread of %s", seed, e.ID)
			}
		}
	}
}

// Tallies of shards merge to exactly the result of one pass, in any order.
func TestTallyMerge(t *testing.T) {
	for seed := range uint64(400) {
		b := randomBulk(t, seed)
		r := rand.New(rand.NewPCG(seed, 22))
		whole := b.tally(t)
		whole.AddAll(slices.Values(b.rows))
		if r.IntN(4) == 0 && len(b.rows) > 0 { // faults merge too
			bad := b.rows[r.IntN(len(b.rows))]
			whole.Add(bad)
			b.rows = append(b.rows, bad)
		}
		shards := make([]*contest.Tally, 1+r.IntN(4))
		for i := range shards {
			shards[i] = b.tally(t)
		}
		for _, i := range r.Perm(len(b.rows)) {
			shards[r.IntN(len(shards))].Add(b.rows[i])
		}
		for len(shards) > 1 { // any tree of merges
			i := 1 + r.IntN(len(shards)-1)
			require.NoError(t, shards[0].Merge(shards[i]))
			shards = slices.Delete(shards, i, i+1)
			r.Shuffle(len(shards), func(a, b int) { shards[a], shards[b] = shards[b], shards[a] })
		}
		want, err1 := whole.Rank()
		got, err2 := shards[0].Rank()
		if err1 != nil {
			require.Equal(t, err1.Error(), err2.Error(), "seed %d", seed)
			continue
		}
		require.NoError(t, err2, "seed %d", seed)
		require.Equal(t, want.Len(), got.Len())
		for p := range want.Len() {
			require.Equal(t, want.At(p), got.At(p), "seed %d, position %d", seed, p)
			require.Equal(t, want.Spread(int32(p)), got.Spread(int32(p)), "seed %d", seed)
		}
	}
}

func TestTallyFaults(t *testing.T) {
	reg := simple(2, "10")
	tally, err := contest.MustRules(reg).Tally("n", 2)
	require.NoError(t, err)
	for _, row := range []contest.Row{
		{Entry: 0, Juror: 0, Marks: []int32{5, 5}}, {Entry: 0, Juror: 0, Marks: []int32{5, 5}}, {Entry: 2, Juror: 0, Marks: []int32{5, 5}},
		{Entry: 1, Juror: 0, Marks: []int32{5}}, {Entry: 1, Juror: 1, Marks: []int32{5, 11}}, {Entry: 1, Juror: -1, Marks: []int32{5, 5}},
		{Entry: 1, Juror: 70, Marks: []int32{5, 5}}, {Entry: 1, Juror: 70, Marks: []int32{5, 5}}, {Entry: 1, Juror: 63, Marks: []int32{5, contest.MarkAbsent}}, {Entry: 1, Juror: 63, Marks: []int32{5, 5}},
	} {
		tally.Add(row)
	}
	assert.Equal(t, []string{
		"entries[0].jurors[0] contest.sheet.double", "entries[1].jurors[0] contest.tally.row", "entries[1].jurors[1] contest.sheet.scale",
		"entries[2].jurors[0] contest.tally.row", "entries[1].jurors[-1] contest.tally.row",
		"entries[1].jurors[63] contest.sheet.double", "entries[1].jurors[70] contest.sheet.double",
	}, codes(tally.Err()))
	_, err = tally.Rank()
	assert.Error(t, err)
	assert.Equal(t, 1, tally.Sheets(1), "a sheet with a gap is left out")

	_, err = contest.MustRules(reg).Tally("x", 2)
	assert.ErrorIs(t, err, contest.CodeEntryNomination)
	reg.Scoring.NoSheet = contest.NoSheetZero
	_, err = contest.MustRules(reg).Tally("n", 2)
	assert.ErrorIs(t, err, contest.CodeTallyRules)
	other, err := contest.MustRules(simple(2, "10")).Tally("n", 3)
	require.NoError(t, err)
	assert.ErrorIs(t, tally.Merge(other), contest.CodeTallyMerge)
}

// Beyond 63 jurors and beyond machine words the results are the same.
func TestTallyLarge(t *testing.T) {
	reg := simple(2, "999999")
	for i := range reg.Forms[0].Criteria {
		reg.Forms[0].Criteria[i].Scale.Step = num("0.001")
		reg.Forms[0].Criteria[i].Weight = opt("999999.999999")
	}
	b := bulk{rules: contest.MustRules(reg)}
	r := rand.New(rand.NewPCG(9, 9))
	for j := range 150 {
		b.facts.Jury = append(b.facts.Jury, contest.Juror{ID: "J" + strconv.Itoa(j)})
	}
	b.facts.Jury[0].Role = contest.RoleChair
	for i := range 5 {
		b.facts.Entries = append(b.facts.Entries, contest.Entry{ID: "E" + strconv.Itoa(i), Nomination: "n"})
		for j := range 150 {
			b.add(r, &reg, int32(i), int32(j))
		}
	}
	tally := b.tally(t)
	tally.AddAll(slices.Values(b.rows))
	ranking, err := tally.Rank()
	require.NoError(t, err)
	o, err := b.rules.Judge(b.facts, slices.Values(b.sheets))
	require.NoError(t, err)
	for _, l := range ranking.All() {
		s, _ := o.Standing(b.facts.Entries[l.Entry].ID)
		assert.Equal(t, s.Total.String(), l.Total.String())
	}
}
