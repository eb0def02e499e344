package names_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socium-go/socium/internal/names"
	"github.com/stretchr/testify/require"
)

// What is found is what a look at every name finds: each word of the query begins some word of the name or, when that is asked for, stands
// inside it if it has three letters or differs by one slip if it has five.
func TestAgainstLookingAtEverybody(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 22))
	letters := []rune("ыэюжзшщф")
	word := func() []rune {
		b := make([]rune, 3+r.IntN(7))
		for i := range b {
			b[i] = letters[r.IntN(len(letters))]
		}
		return b
	}
	list := make([]string, 500)
	name := func() string { return string(word()) + " " + string(word()) + " " + string(word()) }
	for i := range list {
		list[i] = name()
	}
	x := index(list...)
	for n := range 3000 {
		if n%50 == 49 { // the same of an index that has changed
			e, i := x.Edit(), r.IntN(len(list))
			list[i] = name()
			e.Set(i, list[i])
			x = e.Done()
		}
		// letters of a word of somebody's name, from anywhere, at times with a slip
		part := func() string {
			w := []rune(strings.Fields(list[r.IntN(len(list))])[r.IntN(3)])
			from := r.IntN(3) * r.IntN(2)
			w = slices.Clone(w[min(from, len(w)-1):])
			if i := r.IntN(len(w)); r.IntN(3) == 0 {
				w[i] = letters[r.IntN(len(letters))]
			}
			return string(w[:1+r.IntN(len(w))])
		}
		q := part()
		if r.IntN(3) == 0 {
			q += " " + part()
		}
		o := names.Options{Limit: 1000, Inside: r.IntN(2) == 0, Slips: r.IntN(2) == 0}
		var want []int
		for i, name := range list {
			all := true
			for p := range strings.FieldsSeq(q) {
				some := false
				for w := range strings.FieldsSeq(name) {
					some = some || strings.HasPrefix(w, p) || o.Slips && utf8.RuneCountInString(p) >= 5 && near([]rune(w), []rune(p)) ||
						o.Inside && utf8.RuneCountInString(p) >= 3 && strings.Contains(w, p)
				}
				all = all && some
			}
			if all {
				want = append(want, i)
			}
		}
		hits, cut := x.Search(nil, q, o)
		if !cut {
			require.ElementsMatch(t, want, records(hits), "%q %+v", q, o)
			continue
		}
		for _, i := range records(hits) {
			require.Contains(t, want, i, "%q %+v", q, o)
		}
	}
}

// near reports whether one letter taken away, put in or changed, or two neighbours changed, make one word of the other.
func near(a, b []rune) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	for i := range a {
		less := slices.Delete(slices.Clone(a), i, i+1)
		if slices.Equal(less, b) { // one letter too many
			return true
		}
		if len(a) == len(b) && slices.Equal(less, slices.Delete(slices.Clone(b), i, i+1)) && !slices.Equal(a, b) { // another letter at the same place
			return true
		}
		if i > 0 {
			turned := slices.Clone(a)
			turned[i-1], turned[i] = turned[i], turned[i-1]
			if slices.Equal(turned, b) && !slices.Equal(a, b) {
				return true
			}
		}
	}
	return false
}
