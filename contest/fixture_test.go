package contest_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

func num(s string) socium.Number { return socium.MustParseNumber(s) }

func opt(s string) socium.Opt[socium.Number] { return socium.Some(num(s)) }

func text(s string) socium.Text { return socium.Text{RU: s, EN: s} }

// form is a form with criteria c1, c2, … on the scale from 0 to most.
func form(criteria int, most string) contest.Form {
	f := contest.Form{ID: "form"}
	for i := range criteria {
		f.Criteria = append(f.Criteria, contest.Criterion{
			ID: "c" + strconv.Itoa(i+1), Title: text("criterion " + strconv.Itoa(i+1)), Scale: contest.Scale{Max: num(most)},
		})
	}
	return f
}

// simple is a regulation of one nomination "n" with a form of so many criteria.
func simple(criteria int, most string) contest.Regulation {
	return contest.Regulation{
		ID: "test", Title: text("a contest invented for tests"),
		Forms:       []contest.Form{form(criteria, most)},
		Nominations: []contest.Nomination{{ID: "n", Title: text("nomination")}},
	}
}

// threePlaces are places 1 to 3 with one holder each.
func threePlaces() contest.Places {
	return contest.Places{List: []contest.Place{{Title: text("first")}, {Title: text("second")}, {Title: text("third")}}}
}

func entries(ids ...string) []contest.Entry {
	var list []contest.Entry
	for _, id := range ids {
		list = append(list, contest.Entry{ID: id, Nomination: "n"})
	}
	return list
}

func jury(n int) []contest.Juror {
	var list []contest.Juror
	for i := range n {
		list = append(list, contest.Juror{ID: "J" + strconv.Itoa(i+1), Post: "member invented for tests"})
	}
	return list
}

// sheet is a final sheet; marks are separated by spaces, "-" is a criterion without a mark.
func sheet(juror, entry, marks string) contest.Sheet {
	s := contest.Sheet{Entry: entry, Juror: juror}
	for i, m := range strings.Fields(marks) {
		if m != "-" {
			s.Marks = append(s.Marks, contest.Mark{Criterion: "c" + strconv.Itoa(i+1), Value: num(m)})
		}
	}
	return s
}

// table is one row of marks per entry, one column per juror, for one criterion.
func table(rows map[string]string) []contest.Sheet {
	var list []contest.Sheet
	for _, id := range slices.Sorted(keys(rows)) {
		for j, m := range strings.Fields(rows[id]) {
			if m != "-" {
				list = append(list, sheet("J"+strconv.Itoa(j+1), id, m))
			}
		}
	}
	return list
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// judge judges and wants no error.
func judge(t testing.TB, reg contest.Regulation, facts contest.Facts, sheets []contest.Sheet) *contest.Outcome {
	t.Helper()
	rules, err := contest.NewRules(reg)
	require.NoError(t, err)
	o, err := rules.Judge(facts, slices.Values(sheets))
	require.NoError(t, err)
	return o
}

// totals are the totals by entry, "" where there is none.
func totals(o *contest.Outcome) map[string]string {
	m := map[string]string{}
	for _, list := range o.Nominations() {
		for _, s := range list {
			m[s.Entry] = ""
			if s.HasTotal() {
				m[s.Entry] = s.Total.String()
			}
		}
	}
	return m
}

// lines are "entry rank place decided-by" in order.
func lines(o *contest.Outcome) []string {
	var list []string
	for _, standings := range o.Nominations() {
		for _, s := range standings {
			list = append(list, strings.TrimSpace(strings.Join([]string{s.Entry, s.Rank.String(), strconv.Itoa(s.Place), string(s.DecidedBy.By)}, " ")))
		}
	}
	return list
}
