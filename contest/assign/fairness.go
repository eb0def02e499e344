package assign

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// A Fairness is the report on how evenly a plan treats reviewers and entries.
type Fairness struct {
	Entries  int `json:"entries"`  // entries of the task
	Complete int `json:"complete"` // entries with all their reviews
	Missing  int `json:"missing"`  // reviews that are missing
	Reviews  int `json:"reviews"`  // reviews made

	Reviewers int           `json:"reviewers"`
	MeanLoad  socium.Number `json:"mean-load"` // reviews a reviewer, rounded half up to two decimals; 0 without reviewers
	MinLoad   int           `json:"min-load"`
	MaxLoad   int           `json:"max-load"`
	Loads     []LoadCount   `json:"loads"` // how many reviewers have how many reviews, by load

	WorstPair  Score `json:"worst-pair"`
	WorstEntry Score `json:"worst-entry"`

	Together []Together `json:"together,omitempty"` // reviewers who meet at most entries, most first; at most ten
	Repeated []Pair     `json:"repeated,omitempty"` // pairs that an earlier round had too, by entry, then by reviewer
}

// A LoadCount tells how many reviewers have that many reviews.
type LoadCount struct {
	Reviews   int `json:"reviews"`
	Reviewers int `json:"reviewers"`
}

// Together are two reviewers and the number of entries that both review.
type Together struct {
	A       string `json:"a"`
	B       string `json:"b"`
	Entries int    `json:"entries"`
}

// meetings is how many pairs of reviewers the report names.
const meetings = 10

// Fairness reports on the plan. Pairs of earlier rounds, if there are any, show who meets whom again (the ids of entries must
// then mean the applicant, not the year's application).
func (p *Plan) Fairness(earlier ...Pair) Fairness {
	f := Fairness{
		Entries: p.Entries, Complete: p.Entries - len(p.Gaps), Reviews: len(p.Pairs), Reviewers: len(p.Loads),
		WorstPair: p.Quality.WorstPair, WorstEntry: p.Quality.WorstEntry,
	}
	for _, g := range p.Gaps {
		f.Missing += g.Missing
	}
	count := map[int]int{}
	for i, l := range p.Loads {
		count[l.Reviews]++
		f.MinLoad, f.MaxLoad = min(f.MinLoad, l.Reviews), max(f.MaxLoad, l.Reviews)
		if i == 0 {
			f.MinLoad, f.MaxLoad = l.Reviews, l.Reviews
		}
	}
	for n, reviewers := range count {
		f.Loads = append(f.Loads, LoadCount{n, reviewers})
	}
	slices.SortFunc(f.Loads, func(a, b LoadCount) int { return cmp.Compare(a.Reviews, b.Reviews) })
	if len(p.Loads) > 0 {
		f.MeanLoad = hundredths(len(p.Pairs), len(p.Loads))
	}
	f.Together = p.together()
	was := make(map[[2]string]bool, len(earlier))
	for _, e := range earlier {
		was[[2]string{e.Entry, e.Reviewer}] = true
	}
	for _, pair := range p.Pairs {
		if was[[2]string{pair.Entry, pair.Reviewer}] {
			f.Repeated = append(f.Repeated, pair)
		}
	}
	return f
}

func (p *Plan) together() []Together {
	met := map[[2]string]int{}
	for i := 0; i < len(p.Pairs); {
		j := i
		for j < len(p.Pairs) && p.Pairs[j].Entry == p.Pairs[i].Entry {
			j++
		}
		for a := i; a < j; a++ {
			for b := a + 1; b < j; b++ {
				met[[2]string{p.Pairs[a].Reviewer, p.Pairs[b].Reviewer}]++
			}
		}
		i = j
	}
	var list []Together
	for pair, n := range met {
		if n > 1 {
			list = append(list, Together{pair[0], pair[1], n})
		}
	}
	slices.SortFunc(list, func(a, b Together) int {
		return cmp.Or(cmp.Compare(b.Entries, a.Entries), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return slices.Clip(list[:min(len(list), meetings)])
}

// hundredths returns a/b rounded half up to two decimals.
func hundredths(a, b int) socium.Number {
	return millionths((int64(a)*200 + int64(b)) / (2 * int64(b)) * 10_000)
}

// In returns the report in words, a line a topic.
func (f Fairness) In(lang socium.Lang) string {
	lines := []string{
		socium.Text{
			RU: "Заявок: {entries}, с полным числом экспертиз: {complete}, не хватает экспертиз: {missing}",
			EN: "Entries: {entries}, with all reviews: {complete}, missing reviews: {missing}",
		}.Fill(count("entries", f.Entries), count("complete", f.Complete), count("missing", f.Missing)).In(lang),
		socium.Text{
			RU: "Экспертов: {reviewers}, экспертиз: {reviews}, на эксперта от {min} до {max}, в среднем {mean}",
			EN: "Reviewers: {reviewers}, reviews: {reviews}, {min} to {max} a reviewer, {mean} on average",
		}.Fill(count("reviewers", f.Reviewers), count("reviews", f.Reviews), count("min", f.MinLoad), count("max", f.MaxLoad),
			socium.Arg{Name: "mean", Value: socium.ValueOf(f.MeanLoad)}).In(lang),
		socium.Text{
			RU: "Соответствие: худшая пара {pair}, худшая заявка в среднем {entry}",
			EN: "Scores: worst pair {pair}, worst entry on average {entry}",
		}.Fill(socium.Arg{Name: "pair", Value: socium.ValueOf(f.WorstPair.Number())}, socium.Arg{Name: "entry", Value: socium.ValueOf(f.WorstEntry.Number())}).In(lang),
	}
	if len(f.Together) > 0 {
		t := f.Together[0]
		lines = append(lines, socium.Text{
			RU: "Чаще всего вместе: {a} и {b}, заявок: {n}", EN: "Most often together: {a} and {b}, entries: {n}",
		}.Fill(word("a", t.A), word("b", t.B), count("n", t.Entries)).In(lang))
	}
	if len(f.Repeated) > 0 {
		lines = append(lines, socium.Text{
			RU: "Повторяются с прошлого раза: {n}", EN: "Repeated from earlier: {n}",
		}.Fill(count("n", len(f.Repeated))).In(lang))
	}
	return strings.Join(lines, "\n")
}
