package grant_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

func filed(number, organisation, summary string) *grant.Application {
	return &grant.Application{Number: number, Applicant: grant.Applicant{ID: organisation}, Project: grant.Project{Summary: summary}}
}

// The measure by hand: seven words are five sequences of three.
func TestCoincidence(t *testing.T) {
	percent := func(a, b string) string {
		return grant.Compare(filed("1", "o", a), filed("2", "o", b))[0].Percent().String()
	}
	for _, tt := range []struct{ name, a, b, want string }{
		{"equal, other case, ё and punctuation", "Научим ЕЩЁ, сто семей: ухаживать!", "научим еще сто семей ухаживать", "100"},
		{"nothing", "раз два три четыре", "пять шесть семь восемь", "0"},
		{"one word changed in the middle of seven", "а б в г д е ж", "а б в икс д е ж", "40"}, // 2 of 5 + 5
		{"contained in a text of three times the sequences", "а б в г", "а б в г д е ж з", "50"},
		{"repeated words count as often as both have them", "да да да да да", "да да да", "50"}, // 1 of 3 + 1
		{"one word", "да", "да", "100"},
		{"two words", "да нет", "нет да", "0"},
		{"empty", "", "", "0"},
		{"one is empty", "да", "", "0"},
	} {
		assert.Equal(t, tt.want, percent(tt.a, tt.b), tt.name)
		assert.Equal(t, tt.want, percent(tt.b, tt.a), tt.name+", the other way round")
	}
}

// More than 50 % in any of the five parts (clause 11): exactly 50 % is allowed.
func TestDuplicates(t *testing.T) {
	call := &grant.Call{Limits: grant.Limits{Coincidence: socium.Int(50)}}
	half, more := filed("1", "o", "а б в г"), filed("2", "o", "а б в г д е ж з")
	other := filed("3", "x", "а б в г")
	r, err := call.Round([]*grant.Application{half, more, other}, day("2025-10-15"))
	require.NoError(t, err)
	d := r.Duplicates(socium.Number{})
	assert.Empty(t, d.Found)
	assert.Equal(t, 1, d.Compared, "organisations are not compared with one another")
	assert.Len(t, r.Duplicates(socium.Int(49)).Found, 1)

	// A part above the limit is enough.
	more.Project.Tasks = []grant.Task{{Text: "провести школу ухода для семей"}}
	half.Project.Tasks = []grant.Task{{Text: "Провести школу ухода для семей."}}
	more.Budget.Lines = []grant.Line{{Article: grant.Office, Name: "аренда", Price: rub("100")}}
	half.Budget.Lines = []grant.Line{{Article: grant.Office, Name: "аренда", Price: rub("101")}}
	found := r.Duplicates(socium.Number{}).Found
	require.Len(t, found, 1)
	assert.Equal(t, grant.Duplicate{Organisation: "o", First: "1", Second: "2", Parts: []grant.Coincidence{{Part: grant.PartGoals, Shared: 3, First: 3, Second: 3}}}, found[0])
	assert.Equal(t, "100", found[0].Parts[0].Percent().String())
}

// essay is a text of n words out of a vocabulary.
func essay(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		fmt.Fprintf(&b, "слово%d ", r.IntN(4000))
	}
	return b.String()
}

// crowd is n applications of k organisations with full texts; every twentieth is a copy of another one of its organisation with some
// words changed.
func crowd(n, k int) []*grant.Application {
	r := rand.New(rand.NewPCG(1, 23))
	var list []*grant.Application
	last := map[string]*grant.Application{}
	for i := range n {
		org := fmt.Sprint("o", r.IntN(k))
		a := filed(fmt.Sprintf("26-1-%06d", i), org, essay(r, 60))
		a.Project.Significance = essay(r, 600)
		a.Project.Goals = []string{essay(r, 20)}
		for range 5 {
			a.Project.Tasks = append(a.Project.Tasks, grant.Task{Text: essay(r, 15)})
		}
		for range 20 {
			a.Project.Plan = append(a.Project.Plan, grant.PlanEvent{Name: essay(r, 8), Content: essay(r, 20)})
		}
		for range 40 {
			a.Budget.Lines = append(a.Budget.Lines, grant.Line{Article: grant.Office, Name: essay(r, 6), Price: socium.Some(socium.Kopecks(r.Int64N(1_000_000)))})
		}
		if source := last[org]; source != nil && i%20 == 0 {
			words := strings.Fields(source.Project.Significance)
			for range 40 {
				words[r.IntN(len(words))] = "иначе"
			}
			a.Project.Significance = strings.Join(words, " ")
		}
		last[org] = a
		list = append(list, a)
	}
	return list
}

// triples counts the sequences of three words of a text, kept as words: the measure again, without hashes.
func triples(text string) map[string]int {
	words := strings.Fields(text)
	counts := map[string]int{}
	for i := range len(words) - 2 {
		counts[strings.Join(words[i:i+3], " ")]++
	}
	return counts
}

// Sketches find what comparing every pair finds, for copies: one organisation, more than 64 applications. The significance is the
// part that crowd copies.
func TestSketchesFindCopies(t *testing.T) {
	list := crowd(90, 1)
	call := &grant.Call{}
	r, err := call.Round(list, day("2025-10-15"))
	require.NoError(t, err)
	d := r.Duplicates(socium.Number{})
	assert.Equal(t, []string{"o0"}, d.Narrowed)
	counts := make([]map[string]int, len(list))
	for i, a := range list {
		counts[i] = triples(a.Project.Significance)
	}
	const sequences = 598 // of 600 words
	want := map[string]int{}
	for i := range list {
		for j := range i {
			shared := 0
			for words, n := range counts[i] {
				shared += min(n, counts[j][words])
			}
			if shared*2*100 > 50*2*sequences {
				want[list[j].Number+" "+list[i].Number] = shared
			}
		}
	}
	got := map[string]int{}
	for _, f := range d.Found {
		got[f.First+" "+f.Second] = f.Parts[0].Shared
		require.Equal(t, []grant.Coincidence{{Part: grant.PartSignificance, Shared: f.Parts[0].Shared, First: sequences, Second: sequences}}, f.Parts)
	}
	require.Len(t, want, 4)
	assert.Equal(t, want, got)
}

func BenchmarkDuplicates(b *testing.B) {
	for _, c := range []struct {
		name string
		n, k int
	}{{"applications=12000,organisations=10000", 12_000, 10_000}, {"applications=12000,organisations=1", 12_000, 1}} {
		b.Run(c.name, func(b *testing.B) {
			r, err := new(grant.Call).Round(crowd(c.n, c.k), day("2025-10-15"))
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				r.Duplicates(socium.Number{})
			}
		})
	}
}
