package journal_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The tables of transitions as a page to be read in review.
func TestTransitionTables(t *testing.T) {
	var b strings.Builder
	b.WriteString("records\n\n")
	seen := map[string]bool{}
	for _, tr := range journal.Transitions() {
		key := fmt.Sprint(tr.From, " ", tr.Kind)
		assert.False(t, seen[key], "one row for %s", key)
		seen[key] = true
		fmt.Fprintf(&b, "%-10s --%s--> %s\n", orDash(string(tr.From)), tr.Kind, tr.To)
	}
	b.WriteString("\napplications\n\n")
	for _, m := range journal.Moves() {
		key := fmt.Sprint(m.From, " ", m.Kind, " application")
		assert.False(t, seen[key], "one row for %s", key)
		seen[key] = true
		fmt.Fprintf(&b, "%-10s --%s--> %s\n", orDash(string(m.From)), m.Kind, m.To)
	}
	const name = "testdata/transitions.txt"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(name, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// Every command in every status does what the table says, and nothing else.
func TestWholeMatrix(t *testing.T) {
	bring := map[journal.Status]func(*journal.Journal[club]) error{
		journal.Listed:    func(*journal.Journal[club]) error { return nil },
		journal.Suspended: func(j *journal.Journal[club]) error { return second(j.Suspend("1", 1, act("2024-02-01"))) },
		journal.Excluded:  func(j *journal.Journal[club]) error { return second(j.Exclude("1", 1, act("2024-02-01"))) },
		journal.Merged:    func(j *journal.Journal[club]) error { return second(j.Merge("1", 1, "2", 1, act("2024-02-01"))) },
	}
	commands := map[journal.Kind]func(j *journal.Journal[club], version int) (journal.Event[club], error){
		journal.KindAmend: func(j *journal.Journal[club], v int) (journal.Event[club], error) {
			return j.Amend("1", v, club{Name: "?"}, act("2024-03-01"))
		},
		journal.KindSuspend: func(j *journal.Journal[club], v int) (journal.Event[club], error) {
			return j.Suspend("1", v, act("2024-03-01"))
		},
		journal.KindRestore: func(j *journal.Journal[club], v int) (journal.Event[club], error) {
			return j.Restore("1", v, act("2024-03-01"))
		},
		journal.KindExclude: func(j *journal.Journal[club], v int) (journal.Event[club], error) {
			return j.Exclude("1", v, act("2024-03-01"))
		},
		journal.KindMerge: func(j *journal.Journal[club], v int) (journal.Event[club], error) {
			return j.Merge("1", v, "2", 1, act("2024-03-01"))
		},
		journal.KindSplit: func(j *journal.Journal[club], v int) (journal.Event[club], error) {
			return j.Split("1", v, act("2024-03-01"))
		},
	}
	for _, status := range journal.AllStatuses() {
		for kind, command := range commands {
			j := newClubs(t)
			require.NoError(t, second(j.Include(club{Name: "А"}, act("2024-01-01"))))
			require.NoError(t, second(j.Include(club{Name: "Б"}, act("2024-01-01"))))
			require.NoError(t, bring[status](j))
			version := len(slices.Collect(j.Snapshot().EventsOf("1")))
			_, err := command(j, version)
			i := slices.IndexFunc(journal.Transitions(), func(tr journal.Transition[journal.Status]) bool { return tr.From == status && tr.Kind == kind })
			if i < 0 {
				require.ErrorIs(t, err, journal.CodeStatus, "%s in %s", kind, status)
				assert.True(t, errorsIs(err, journal.CodeStatus+"."+socium.Code(status)))
				continue
			}
			require.NoError(t, err, "%s in %s", kind, status)
			states := slices.Collect(j.Snapshot().History("1"))
			want := journal.Transitions()[i].To
			if want == journal.Undone {
				want = journal.Listed
			}
			assert.Equal(t, want, states[len(states)-1].Status, "%s in %s", kind, status)
		}
	}
}

func errorsIs(err error, code socium.Code) bool {
	d, ok := err.(*journal.Denial)
	return ok && d.Is(code)
}

// Every word of every list has its texts, is valid, reads back, and nothing else does.
func TestWords(t *testing.T) {
	check := func(word string, valid bool, ru, en string) {
		t.Helper()
		assert.True(t, valid, word)
		assert.False(t, strings.HasPrefix(ru, "register."), word)
		assert.False(t, strings.HasPrefix(en, "register."), word)
	}
	for _, k := range journal.AllKinds() {
		check(string(k), k.Valid(), k.In(socium.RU), k.In(socium.EN))
	}
	for _, s := range journal.AllStatuses() {
		check(string(s), s.Valid(), s.In(socium.RU), s.In(socium.EN))
		var back journal.Status
		require.NoError(t, back.UnmarshalText([]byte(s)))
		assert.Equal(t, s, back)
	}
	for _, s := range journal.AllStages() {
		check(string(s), s.Valid(), s.In(socium.RU), s.In(socium.EN))
	}
	for _, s := range journal.AllSteps() {
		check(string(s), s.Valid(), s.In(socium.RU), s.In(socium.EN))
	}
	for _, a := range journal.AllActors() {
		check(string(a), a.Valid(), a.In(socium.RU), a.In(socium.EN))
	}
	for _, h := range journal.AllHows() {
		check(string(h), h.Valid(), h.In(socium.RU), h.In(socium.EN))
	}
	// a difference shows a record that was not there before: its status then is no text of ours
	assert.Empty(t, journal.Status("").In(socium.RU)+journal.Stage("").In(socium.RU)+journal.Kind("").In(socium.RU)+journal.Step("").In(socium.RU)+journal.Actor("").In(socium.RU))
	assert.Equal(t, "rename", journal.Kind("rename").In(socium.EN))
	assert.Equal(t, "as-before", journal.Undone.In(socium.EN))

	var s journal.Status
	require.ErrorIs(t, s.UnmarshalText([]byte("lost")), socium.CodeWordUnknown)
	var g journal.Stage
	require.ErrorIs(t, g.UnmarshalText([]byte("lost")), socium.CodeWordUnknown)
	var p journal.Step
	require.ErrorIs(t, p.UnmarshalText([]byte("lost")), socium.CodeWordUnknown)
	var h journal.How
	require.ErrorIs(t, h.UnmarshalText([]byte("lost")), socium.CodeWordUnknown)

	seen := map[socium.Code]bool{}
	for _, c := range journal.Codes() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Text.RU, c.Code)
		assert.NotEmpty(t, c.Text.EN, c.Code)
	}
}

// No format makes the numbers of a register meet, or the journal stumble.
func FuzzNumbers(f *testing.F) {
	f.Add("{region}-{seq:4}", "48", "Елец")
	f.Add("{seq", "", "")
	f.Add("{year}{seq:3}{seq}", "7", "{seq}")
	f.Add("}{", "x", "y")
	f.Fuzz(func(t *testing.T, format, region, town string) {
		j, err := journal.New(clubs(), journal.Procedure[club]{Numbers: journal.NumberFormat(format), Region: region, Shared: true})
		require.NoError(t, err)
		seen := map[string]bool{}
		for range 3 {
			e, err := j.Include(club{Name: "Заря", Town: town}, act("2024-01-01"))
			if err != nil {
				require.ErrorIs(t, err, journal.CodeRegister)
				return
			}
			require.False(t, seen[e.Number], "%q twice", e.Number)
			seen[e.Number] = true
		}
	})
}
