package pgf_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// The order of applications and sheets does not matter; a higher mark never lowers a rating.
func TestRatingProperties(t *testing.T) {
	call := pgf.First2026()
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 21))
		var apps []*grant.Application
		var sheets []contest.Sheet
		for i := range 1 + r.IntN(12) {
			a := numbered(fmt.Sprintf("N%02d", i), "ABCD"[r.IntN(4):][:1])
			a.Applicant.ID = fmt.Sprint("o", r.IntN(5))
			apps = append(apps, a)
			for e := range 2 + r.IntN(2) {
				s := contest.Sheet{Juror: fmt.Sprint("e", e), Entry: a.Number}
				for k, c := range criteria {
					if k != 5 || call.Column(a) != "A" {
						s.Marks = append(s.Marks, contest.Mark{Criterion: c, Value: socium.Int(r.Int64N(11))})
					}
				}
				sheets = append(sheets, s)
			}
		}
		one, err := round(t, call, apps...).Rate(sheets, grant.Review{})
		require.NoError(t, err, "seed %d", seed)
		shuffled := slices.Clone(sheets)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		slices.Reverse(apps)
		two, err := round(t, call, apps...).Rate(shuffled, grant.Review{})
		require.NoError(t, err)
		require.Equal(t, ratings(one), ratings(two), "seed %d", seed)

		up := slices.Clone(sheets)
		i := r.IntN(len(up))
		up[i].Marks = slices.Clone(up[i].Marks)
		k := r.IntN(len(up[i].Marks))
		up[i].Marks[k].Value = socium.Int(10)
		three, err := round(t, call, apps...).Rate(up, grant.Review{})
		require.NoError(t, err)
		before, _ := one.Of(up[i].Entry)
		after, _ := three.Of(up[i].Entry)
		require.GreaterOrEqual(t, after.Rating.Compare(before.Rating), 0, "seed %d", seed)
	}
}

// The bulk path and the full one give the same rating. A conflict of an expert with somebody who did not apply leads to the full one.
func TestBulkRatingAgrees(t *testing.T) {
	call := pgf.First2026()
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 29))
		var apps []*grant.Application
		var sheets []contest.Sheet
		for i := range 1 + r.IntN(30) {
			a := numbered(fmt.Sprintf("N%02d", i), []string{"A", "B", "C", "D", "L"}[r.IntN(5)])
			if r.IntN(6) == 0 {
				a.Applicant.Bankruptcy = socium.Yes
			}
			apps = append(apps, a)
			column := call.Column(a)
			for e := range r.IntN(5) {
				s := contest.Sheet{Juror: fmt.Sprint("e", e), Entry: a.Number}
				for _, k := range r.Perm(len(criteria)) {
					unscored := k == 5 && column == "A" || k == 2 && column == "L"
					if unscored && r.IntN(3) > 0 || r.IntN(40) == 0 {
						continue
					}
					s.Marks = append(s.Marks, contest.Mark{Criterion: criteria[k], Value: socium.Int(r.Int64N(11))})
				}
				sheets = append(sheets, s)
			}
		}
		full := grant.Review{Conflicts: []contest.Conflict{{Juror: "e9", Organisation: "somebody else", Kind: contest.ConflictOther}}}
		for e := range 10 {
			full.Jury = append(full.Jury, contest.Juror{ID: fmt.Sprint("e", e), Role: contest.RoleExpert})
		}
		bulk := grant.Review{}
		if r.IntN(2) == 0 {
			bulk.Struck = []contest.Strike{{Juror: "e1"}}
			full.Struck = bulk.Struck
		}
		if !slices.ContainsFunc(sheets, func(s contest.Sheet) bool { return s.Juror == "e1" }) {
			bulk.Struck, full.Struck = nil, nil
		}
		if r.IntN(2) == 0 {
			bulk.Jury = full.Jury
		}
		round := round(t, call, apps...)
		one, err := round.Rate(sheets, bulk)
		require.NoError(t, err, "seed %d", seed)
		two, err := round.Rate(sheets, full)
		require.NoError(t, err, "seed %d", seed)
		want := map[string]grant.RatingLine{}
		for l := range two.All() {
			want[l.Number] = l
		}
		n := 0
		for l := range one.All() {
			w := want[l.Number]
			require.Equal(t, w.HasRating(), l.HasRating(), "seed %d %s", seed, l.Number)
			require.Equal(t, w.Rating, l.Rating, "seed %d %s", seed, l.Number)
			require.Equal(t, w.Rank, l.Rank, "seed %d %s", seed, l.Number)
			require.Equal(t, w.Reason, l.Reason, "seed %d %s", seed, l.Number)
			standing, ok := one.Standing(l.Number)
			require.True(t, ok)
			require.True(t, !l.HasRating() || standing.Total.Equal(l.Total), "seed %d %s", seed, l.Number)
			n++
		}
		require.Len(t, want, n)
	}
}
