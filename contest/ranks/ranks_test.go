package ranks_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/ranks"
)

// contests.md 4.4: Tennessee.
func TestTennessee(t *testing.T) {
	p := tennessee()
	var borda []string
	for _, e := range p.Borda(nil).Entries {
		borda = append(borda, fmt.Sprint(e.Entry[:1], e.Score))
	}
	assert.Equal(t, []string{"N194", "C173", "M126", "K107"}, borda)
	for _, c := range []struct {
		a, b       string
		over, back int64
	}{
		{"Nashville", "Memphis", 58, 42}, {"Nashville", "Chattanooga", 68, 32}, {"Nashville", "Knoxville", 68, 32},
		{"Chattanooga", "Knoxville", 83, 17}, {"Chattanooga", "Memphis", 58, 42}, {"Knoxville", "Memphis", 58, 42},
	} {
		assert.Equal(t, c.over, p.Over(c.a, c.b))
		assert.Equal(t, c.back, p.Over(c.b, c.a))
	}
	assert.Zero(t, p.Over("?", "Memphis"))
	winner, found := p.Condorcet()
	assert.Equal(t, "Nashville", winner)
	assert.True(t, found)
	for _, r := range []ranks.Ranking{p.Schulze(), p.RankedPairs(), p.Copeland()} {
		var order string
		for _, e := range r.Entries {
			order += e.Entry[:1]
		}
		assert.Equal(t, "NCKM", order, r.Method)
		assert.Empty(t, r.Ties)
	}
}

// contests.md 4.4: the circle of nine voters.
func TestCircle(t *testing.T) {
	p := circle()
	assert.Equal(t, []int64{6, 7, 5}, []int64{p.Over("A", "B"), p.Over("B", "C"), p.Over("C", "A")})
	for _, r := range []ranks.Ranking{p.Schulze(), p.RankedPairs()} {
		assert.Equal(t, []string{"A", "B", "C"}, []string{r.Entries[0].Entry, r.Entries[1].Entry, r.Entries[2].Entry}, r.Method)
		assert.Empty(t, r.Ties)
	}
	assert.Equal(t, []int64{0, 6, 6, 5, 0, 7, 5, 5, 0}, p.Paths())
	_, found := p.Condorcet()
	assert.False(t, found)
	borda := p.Borda(nil)
	assert.Equal(t, [][]string{{"A", "B"}}, borda.Ties)
	assert.Equal(t, []string{"10", "10", "7"}, []string{borda.Entries[0].Score.String(), borda.Entries[1].Score.String(), borda.Entries[2].Score.String()})
}

func TestUnrankedAreTiedLast(t *testing.T) {
	p, err := ranks.NewProfile([]string{"A", "B", "C", "D"}, []ranks.Ballot{ranks.Order("B"), {Order: [][]string{{"A", "B"}}}, {}})
	require.NoError(t, err)
	assert.Equal(t, []int64{1, 2, 0}, []int64{p.Over("A", "C"), p.Over("B", "D"), p.Over("C", "D")})
	r := p.Borda(nil)
	assert.Equal(t, "7", r.Entries[0].Score.String()) // B: 3 + 2.5 + 1.5
	assert.Equal(t, "5", r.Entries[1].Score.String()) // A: 1 + 2.5 + 1.5
	assert.Equal(t, [][]string{{"C", "D"}}, r.Ties)   // 1 + 0.5 + 1.5
	assert.Equal(t, []string{"A", "B", "C", "D"}, p.Entries())
	p, err = ranks.NewProfile(nil, []ranks.Ballot{{Order: [][]string{{"A", "B", "C"}}}})
	require.NoError(t, err)
	assert.Equal(t, "8.333333", p.Borda(ranks.Points{socium.Int(12), socium.Int(8), socium.Int(5)}).Entries[0].Score.String())
}

// order is the ranking as text, ties in brackets.
func order(r ranks.Ranking) (s string) {
	for i, e := range r.Entries {
		if i > 0 && e.Place != r.Entries[i-1].Place {
			s += ">"
		}
		s += e.Entry
	}
	return s
}

func random(r *rand.Rand) ([]string, []ranks.Ballot) {
	n := 1 + r.IntN(6)
	ids := []string{"A", "B", "C", "D", "E", "F"}[:n]
	var list []ranks.Ballot
	for range r.IntN(8) {
		b := ranks.Ballot{Count: r.IntN(4)}
		for _, e := range r.Perm(n)[:r.IntN(n+1)] {
			if len(b.Order) == 0 || r.IntN(3) > 0 {
				b.Order = append(b.Order, nil)
			}
			b.Order[len(b.Order)-1] = append(b.Order[len(b.Order)-1], ids[e])
		}
		list = append(list, b)
	}
	return ids, list
}

// Properties of all methods: the order of ballots does not matter, names do not decide, a Condorcet winner wins where it must.
func TestProperties(t *testing.T) {
	winners := 0
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 41))
		ids, list := random(r)
		p, err := ranks.NewProfile(ids, list)
		require.NoError(t, err)
		all := func(p *ranks.Profile) []ranks.Ranking {
			return []ranks.Ranking{p.Borda(nil), p.Borda(ranks.Eurovision()), p.Copeland(), p.Schulze(), p.RankedPairs()}
		}
		want := all(p)
		shuffled := slices.Clone(list)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		q, err := ranks.NewProfile(reversed(ids), shuffled)
		require.NoError(t, err)
		require.Equal(t, want, all(q), "seed %d", seed)

		// Turned names: every entry keeps its place under its new name.
		turn := map[string]string{}
		for i, id := range ids {
			turn[id] = ids[(i+1)%len(ids)]
		}
		var turned []ranks.Ballot
		for _, b := range list {
			c := ranks.Ballot{Count: b.Count}
			for _, g := range b.Order {
				var h []string
				for _, id := range g {
					h = append(h, turn[id])
				}
				c.Order = append(c.Order, h)
			}
			turned = append(turned, c)
		}
		q, err = ranks.NewProfile(ids, turned)
		require.NoError(t, err)
		for k, r := range all(q) {
			place := map[string]int{}
			for _, e := range r.Entries {
				place[e.Entry] = e.Place
			}
			for _, e := range want[k].Entries {
				require.Equal(t, e.Place, place[turn[e.Entry]], "seed %d %s", seed, r.Method)
			}
		}
		if w, ok := p.Condorcet(); ok {
			winners++
			for _, r := range want[2:] {
				require.Equal(t, []string{w}, r.Winners(), "seed %d %s", seed, r.Method)
			}
		}
		data, err := json.Marshal(want)
		require.NoError(t, err)
		var back []ranks.Ranking
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, want, back)
	}
	assert.Greater(t, winners, 100)
}

// Strongest paths by trying every path.
func TestPathsAgainstAllPaths(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 42))
		ids, list := random(r)
		p, err := ranks.NewProfile(ids, list)
		require.NoError(t, err)
		n := len(ids)
		var best func(i, j int, seen uint, weakest int64) int64
		best = func(i, j int, seen uint, weakest int64) int64 {
			if i == j {
				return weakest
			}
			top := int64(0)
			for k := range n {
				v := p.Over(ids[i], ids[k])
				if seen>>k&1 == 0 && v > p.Over(ids[k], ids[i]) {
					top = max(top, best(k, j, seen|1<<k, min(weakest, v)))
				}
			}
			return top
		}
		got := p.Paths()
		for i := range n {
			for j := range n {
				if i != j {
					require.Equal(t, best(i, j, 1<<i, 1<<60), got[i*n+j], "seed %d %s%s", seed, ids[i], ids[j])
				}
			}
		}
	}
}

// Ranked pairs with a lot: locking one by one, the circle looked for anew each time.
func TestRankedPairsAgainstTheTextbook(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 43))
		ids, list := random(r)
		p, err := ranks.NewProfile(ids, list)
		require.NoError(t, err)
		lot := slices.Clone(ids)
		r.Shuffle(len(lot), func(i, j int) { lot[i], lot[j] = lot[j], lot[i] })
		type pair struct{ w, l string }
		var pairs []pair
		for _, w := range ids {
			for _, l := range ids {
				if p.Over(w, l) > p.Over(l, w) {
					pairs = append(pairs, pair{w, l})
				}
			}
		}
		slices.SortFunc(pairs, func(a, b pair) int {
			for _, d := range []int64{
				p.Over(b.w, b.l) - p.Over(a.w, a.l), p.Over(a.l, a.w) - p.Over(b.l, b.w),
				int64(slices.Index(lot, a.w) - slices.Index(lot, b.w)), int64(slices.Index(lot, b.l) - slices.Index(lot, a.l)),
			} {
				if d != 0 {
					return int(d)
				}
			}
			return 0
		})
		locked := map[pair]bool{}
		var reaches func(a, b string) bool
		reaches = func(a, b string) bool {
			for _, c := range ids {
				if locked[pair{a, c}] && (c == b || reaches(c, b)) {
					return true
				}
			}
			return false
		}
		for _, v := range pairs {
			if !reaches(v.l, v.w) {
				locked[v] = true
			}
		}
		for _, a := range p.RankedPairs(lot...).Entries {
			for _, b := range p.RankedPairs(lot...).Entries {
				if reaches(a.Entry, b.Entry) {
					require.Less(t, a.Place, b.Place, "seed %d", seed)
				}
			}
		}
	}
}

// Medians one by one, as the rule says it.
func TestMajorityJudgmentAgainstTheRule(t *testing.T) {
	scale := []string{"a", "b", "c", "d"}
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 44))
		n, k := 2+r.IntN(4), 1+r.IntN(6)
		lists := map[string][]int{}
		var grades []ranks.Grade
		for e := range n {
			for j := range k {
				s := r.IntN(4)
				id := fmt.Sprint("E", e)
				lists[id] = append(lists[id], s)
				grades = append(grades, ranks.Grade{Voter: fmt.Sprint(j), Entry: id, Grade: scale[s]})
			}
		}
		j, err := ranks.MajorityJudgment(scale, grades)
		require.NoError(t, err)
		sequence := func(list []int) (out []int) {
			list = slices.Clone(list)
			slices.Sort(list)
			for len(list) > 0 {
				m := (len(list) - 1) / 2
				out = append(out, list[m])
				list = slices.Delete(list, m, m+1)
			}
			return out
		}
		for _, a := range j.Entries {
			for _, b := range j.Entries {
				c := slices.Compare(sequence(lists[a.Entry]), sequence(lists[b.Entry]))
				require.Equal(t, c > 0, a.Place < b.Place, "seed %d", seed)
				require.Equal(t, c == 0, a.Place == b.Place, "seed %d", seed)
			}
		}
	}
	// Twice the same grades are the same grades.
	j, err := ranks.MajorityJudgment(scale, []ranks.Grade{
		{"1", "X", "a"}, {"2", "X", "c"}, {"1", "Y", "a"}, {"2", "Y", "c"}, {"3", "Y", "a"}, {"4", "Y", "c"}, {"1", "Z", "b"}, {"2", "Z", "b"}, {"3", "Z", "b"},
	})
	require.NoError(t, err)
	assert.Equal(t, "Z>XY", order(j.Ranking))
	assert.Equal(t, [][]string{{"X", "Y"}}, j.Ties)
}

func TestFaults(t *testing.T) {
	_, err := ranks.NewProfile([]string{"A", "A", ""}, []ranks.Ballot{{Count: -1}, ranks.Order("?")})
	for _, code := range []socium.Code{ranks.CodeTwice, ranks.CodeEntry, ranks.CodeCount, ranks.CodeUnknown, ranks.CodeProfile} {
		assert.ErrorIs(t, err, code)
	}
	many := make([]string, ranks.MaxEntries+1)
	for i := range many {
		many[i] = fmt.Sprint(i)
	}
	_, err = ranks.NewProfile(many, nil)
	assert.ErrorIs(t, err, ranks.CodeSize)
	_, err = ranks.FromMarks([]ranks.Mark{{Voter: "1", Entry: "A"}, {Voter: "1", Entry: "A", Mark: socium.Int(1)}})
	assert.ErrorIs(t, err, ranks.CodeVoter)
	_, err = ranks.MajorityJudgment([]string{"a", "a"}, []ranks.Grade{{}, {Voter: "1", Entry: "A", Grade: "?"}, {Voter: "1", Entry: "A", Grade: "a"}})
	for _, code := range []socium.Code{ranks.CodeScale, ranks.CodeEntry, ranks.CodeGrade, ranks.CodeGradeTwice, ranks.CodeGrades} {
		assert.ErrorIs(t, err, code)
	}
	_, err = ranks.MajorityJudgment(nil, nil)
	assert.ErrorIs(t, err, ranks.CodeNoGrades)
	var uneven []ranks.Grade
	for e, n := range []int{97, 101, 103, 107} {
		for v := range n {
			uneven = append(uneven, ranks.Grade{Voter: fmt.Sprint(v), Entry: fmt.Sprint(e), Grade: "a"})
		}
	}
	_, err = ranks.MajorityJudgment([]string{"a", "b"}, uneven)
	assert.ErrorIs(t, err, ranks.CodeUneven)

	p, err := ranks.NewProfile(nil, nil)
	require.NoError(t, err)
	assert.Empty(t, p.Schulze().Entries)
	assert.Empty(t, p.RankedPairs().Winners())
	for _, m := range ranks.AllMethods() {
		assert.True(t, m.Valid())
	}
	for _, c := range ranks.Codes() {
		assert.NotEmpty(t, c.Text.RU)
		assert.NotEmpty(t, c.Text.EN)
	}
}

func FuzzBallots(f *testing.F) {
	f.Add([]byte(`[{"order":[["A","B"],["C"]],"count":3},{"order":[["C"]]}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var list []ranks.Ballot
		if json.Unmarshal(data, &list) != nil {
			return
		}
		p, err := ranks.NewProfile(nil, list)
		if err != nil {
			require.ErrorIs(t, err, ranks.CodeProfile)
			return
		}
		if len(p.Entries()) > 40 {
			return
		}
		for _, r := range []ranks.Ranking{p.Borda(nil), p.Copeland(), p.Schulze(), p.RankedPairs()} {
			require.Len(t, r.Entries, len(p.Entries()))
		}
	})
}

func BenchmarkSchulze(b *testing.B) {
	for _, n := range []int{10, 100, 500} {
		r := rand.New(rand.NewPCG(1, uint64(n)))
		var list []ranks.Ballot
		for range 50 {
			var ids []string
			for _, e := range r.Perm(n) {
				ids = append(ids, fmt.Sprintf("A%03d", e))
			}
			list = append(list, ranks.Order(ids...))
		}
		p, err := ranks.NewProfile(nil, list)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("schulze/entries=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Schulze()
			}
		})
		b.Run(fmt.Sprintf("ranked-pairs/entries=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.RankedPairs()
			}
		})
	}
}

func reversed(list []string) []string {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}

func FuzzGrades(f *testing.F) {
	f.Add([]byte{0, 1, 2, 4, 4, 3, 1}, 2)
	f.Fuzz(func(t *testing.T, data []byte, voters int) {
		if voters < 1 || len(data) == 0 || len(data) > 60 {
			return
		}
		scale := []string{"poor", "fair", "good", "very good", "excellent"}
		var grades []ranks.Grade
		var marks []ranks.Mark
		for i, b := range data {
			voter, entry := fmt.Sprint("J", i%voters), fmt.Sprint("E", i/voters)
			grades = append(grades, ranks.Grade{Voter: voter, Entry: entry, Grade: scale[int(b)%5]})
			marks = append(marks, ranks.Mark{Voter: voter, Entry: entry, Mark: socium.Int(int64(b))})
		}
		entries := (len(data) + voters - 1) / voters
		if j, err := ranks.MajorityJudgment(scale, grades); err == nil {
			require.Len(t, j.Entries, entries)
			for i, e := range j.Entries {
				require.True(t, e.Place >= 1 && e.Place <= i+1)
			}
		} else {
			require.ErrorIs(t, err, ranks.CodeProfile)
		}
		ballots, err := ranks.FromMarks(marks)
		require.NoError(t, err)
		p, err := ranks.NewProfile(nil, ballots)
		require.NoError(t, err)
		require.Len(t, p.Borda(nil).Entries, entries)
	})
}
