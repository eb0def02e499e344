package journal_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func lines(d journal.Difference) (list []string) {
	for _, f := range d.Fields {
		list = append(list, f.String()+" "+string(f.Old)+" → "+string(f.New))
	}
	return list
}

func TestDiff(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "Заря", Town: "Омск", Tags: []string{"а", "б", "в"}}, act("2024-01-01"))))
	require.NoError(t, second(j.Include(club{Name: "Луч"}, act("2024-01-01"))))
	require.NoError(t, second(j.Include(club{Name: "Мак"}, act("2024-01-01"))))
	before := j.Snapshot()
	require.NoError(t, second(j.Amend("1", 1, club{Name: "Заря/2", INN: innOf(1), Tags: []string{"а", "г", "д", "в"}}, act("2024-02-01"))))
	require.NoError(t, second(j.Exclude("2", 1, act("2024-02-01"))))
	require.NoError(t, second(j.Suspend("3", 1, act("2024-02-01"))))
	require.NoError(t, second(j.Include(club{Name: "Новый"}, act("2024-02-01"))))

	diff := slices.Collect(j.Snapshot().Diff(before))
	require.Len(t, diff, 4)
	assert.Equal(t, []string{
		`+ /inn  → "` + innOf(1).Digits() + `"`,
		`~ /name "Заря" → "Заря/2"`,
		`~ /tags/1 "б" → "г"`,
		`+ /tags/2  → "д"`,
		`- /town "Омск" → `,
	}, lines(diff[0]))
	assert.Equal(t, journal.Excluded, diff[1].After)
	assert.Equal(t, []string{`-  {"name":"Луч","number":"2"} → `}, lines(diff[1]))
	assert.Equal(t, journal.Suspended, diff[2].After)
	assert.Empty(t, diff[2].Fields)
	assert.Equal(t, journal.Status(""), diff[3].Before)

	byDay := slices.Collect(j.AsOf(day("2024-02-01")).Diff(j.AsOf(day("2024-01-31"))))
	assert.Equal(t, diff, byDay, "two days or two snapshots")
	assert.Empty(t, slices.Collect(before.Diff(before)))
	assert.Len(t, slices.Collect(before.Diff(journal.Snapshot[club]{})), 3, "against nothing")
	for range j.Snapshot().Diff(before) {
		break
	}
	data, err := json.Marshal(diff[0].Fields[0])
	require.NoError(t, err)
	assert.JSONEq(t, `{"pointer":"/inn","new":"`+innOf(1).Digits()+`"}`, string(data))
}

// A merged record that leads elsewhere now is different, though it was merged then and is now.
func TestDiffOfMergers(t *testing.T) {
	j := someClubs(t, 3)
	before := j.Snapshot()
	require.NoError(t, second(j.Merge("1", 1, "2", 1, act("2025-06-01"))))
	merged := j.Snapshot()
	require.NoError(t, second(j.Split("1", 2, act("2025-07-01"))))
	require.NoError(t, second(j.Merge("1", 3, "3", 1, act("2025-07-02"))))
	diff := slices.Collect(merged.Diff(before))
	require.Len(t, diff, 1)
	assert.Equal(t, "2", diff[0].Into)
	assert.Equal(t, []journal.Difference{{Number: "1", Before: journal.Merged, After: journal.Merged, Into: "3"}}, slices.Collect(j.Snapshot().Diff(merged)))
	data, err := json.Marshal(diff[0])
	require.NoError(t, err)
	var back journal.Difference
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, diff[0], back)
}

// Names of fields are escaped as RFC 6901 says.
func TestDiffPointers(t *testing.T) {
	type bag struct {
		Values map[string]int `json:"values"`
	}
	j, err := journal.New(journal.Schema[bag]{Register: "bags"})
	require.NoError(t, err)
	require.NoError(t, second(j.Include(bag{map[string]int{"a/b": 1, "c~d": 2}}, act("2024-01-01"))))
	before := j.Snapshot()
	require.NoError(t, second(j.Amend("1", 1, bag{map[string]int{"a/b": 3}}, act("2024-01-02"))))
	for d := range j.Snapshot().Diff(before) {
		assert.Equal(t, "~ /values/a~1b", d.Fields[0].String())
		assert.Equal(t, "- /values/c~0d", d.Fields[1].String())
	}
}

// A difference is empty exactly when the entries are equal, over histories drawn at random.
func TestDiffAgainstEntries(t *testing.T) {
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 9))
		j, _ := random(t, r, 150)
		a, b := j.AsOf(day("2020-01-01").AddDays(r.IntN(300))), j.AsOf(day("2020-01-01").AddDays(r.IntN(300)))
		differs := map[string]bool{}
		for d := range b.Diff(a) {
			differs[d.Number] = true
		}
		for i := range 70 {
			x, ok1 := a.At(i)
			y, ok2 := b.At(i)
			if !ok1 && !ok2 {
				continue
			}
			if ok1 && ok2 {
				same := x.Status() == y.Status() && assert.ObjectsAreEqual(x.Value(), y.Value())
				assert.Equal(t, !same, differs[x.Number()], "seed %d %s", seed, x.Number())
			} else {
				assert.True(t, differs[a.NumberOf(i)], "seed %d", seed)
			}
		}
	}
}

func TestExtract(t *testing.T) {
	j := newClubs(t, journal.Procedure[club]{ID: "omsk", Keeper: socium.Text{RU: "министерство"}})
	require.NoError(t, second(j.Include(club{Name: "Заря"}, act("2024-01-01"))))
	require.NoError(t, second(j.Suspend("1", 1, act("2024-03-01"))))
	require.NoError(t, second(j.Restore("1", 2, act("2024-04-01"))))
	name := func(c *club) string { return c.Name }
	x, ok := journal.ExtractOf(j, "1", day("2024-03-15"), name)
	require.True(t, ok)
	assert.Equal(t, journal.Suspended, x.Status)
	assert.Equal(t, "Заря", *x.Entry)
	assert.Equal(t, []socium.Period{socium.MustPeriod("2024-01-01", "2024-02-29")}, x.Listed)
	assert.Equal(t, day("2024-01-01"), x.Included)
	assert.Equal(t, day("2024-03-01"), x.Since)
	assert.Equal(t, "omsk", x.Procedure)
	hash, err := x.Hash()
	require.NoError(t, err)
	again, _ := journal.ExtractOf(j, "1", day("2024-03-15"), name)
	hash2, err := again.Hash()
	require.NoError(t, err)
	assert.Equal(t, hash, hash2)
	var back journal.Extract[string]
	data, err := json.Marshal(x)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, x, back)

	_, ok = journal.ExtractOf(j, "1", day("2023-12-31"), name)
	assert.False(t, ok, "not yet")
	_, ok = journal.ExtractOf(j, "9", day("2024-12-31"), name)
	assert.False(t, ok)

	require.NoError(t, second(j.Include(club{Name: "Заря-2"}, act("2024-05-01"))))
	require.NoError(t, second(j.Merge("1", 3, "2", 1, act("2024-06-01"))))
	x, ok = journal.ExtractOf(j, "1", day("2024-06-15"), name)
	require.True(t, ok)
	assert.Equal(t, "2", x.Record)
	assert.Equal(t, "Заря-2", *x.Entry)
	require.NoError(t, second(j.Exclude("2", 1, act("2024-07-01"))))
	x, ok = journal.ExtractOf(j, "2", day("2024-07-15"), name)
	require.True(t, ok)
	assert.Equal(t, journal.Excluded, x.Status)
}

func TestIntegrity(t *testing.T) {
	j := newClubs(t, journal.Procedure[club]{Shared: true, Numbers: "{seq}"})
	require.NoError(t, second(j.Include(club{Name: "Заря", INN: innOf(1)}, act("2026-02-01"))))
	require.NoError(t, second(j.Include(club{Name: "Луч", INN: innOf(1)}, act("2026-02-01"))))
	assert.Len(t, j.Integrity(day("2026-02-03"), 0), 2, "each of the two has a number that the other has")
	require.NoError(t, second(j.Amend("1", 1, club{Name: "Заря", INN: innOf(2)}, act("2026-02-02"))))
	vs := j.Integrity(day("2026-02-01"), 10)
	assert.Equal(t, socium.Violations(nil), vs.AtLeast(socium.Correct))
	var list []string
	for _, v := range vs {
		list = append(list, string(v.Path)+" "+v.Text.RU)
	}
	assert.Equal(t, []string{"1 событие 3 вступит в силу 02.02.2026"}, list)

	for seed := range uint64(10) {
		j, _ := random(t, rand.New(rand.NewPCG(seed, 10)), 150)
		assert.Empty(t, j.Integrity(day("2030-01-01"), 0).AtLeast(socium.Correct), "seed %d", seed)
	}
}

func TestSearchInAnyRegister(t *testing.T) {
	schema := clubs()
	schema.Names = func(c *club, add func(string)) { add(c.Name) }
	j, err := journal.New(schema)
	require.NoError(t, err)
	for _, name := range []string{"Клуб «Заря»", "Клуб «Зарница»", "Хор «Луч»"} {
		require.NoError(t, second(j.Include(club{Name: name}, act("2024-01-01"))))
	}
	matches, cut := j.Snapshot().Search("клуб зар", journal.Search[club]{Accept: func(e journal.Entry[club]) bool { return !strings.Contains(e.Peek().Name, "ница") }})
	assert.False(t, cut)
	require.Len(t, matches, 1)
	assert.Equal(t, []journal.WordMatch{{"клуб", "клуб", journal.HowExact}, {"зар", "заря", journal.HowPrefix}}, matches[0].Words())
	require.NoError(t, second(j.Exclude("1", 1, act("2024-02-01"))))
	matches, _ = j.Snapshot().Search("заря", journal.Search[club]{})
	assert.Empty(t, matches)
	matches, _ = j.AsOf(day("2024-01-15")).Search("заря", journal.Search[club]{})
	assert.Len(t, matches, 1)
}
