package ranks

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Grade is the word of one juror on one entry: a step of a verbal scale.
type Grade struct {
	Voter string `json:"voter"`
	Entry string `json:"entry"`
	Grade string `json:"grade"`
}

// A Judgment is the outcome of [MajorityJudgment].
type Judgment struct {
	Ranking
	Medians []Median `json:"medians"` // in the order of Entries
}

// A Median is the majority grade of an entry and the sequence that decides: its lower median, then that of what remains when one
// such grade is taken away, and so on.
type Median struct {
	Entry    string   `json:"entry"`
	Grade    string   `json:"grade"`
	Sequence []string `json:"sequence"`
}

// maxGrades bounds the grades of all entries together, when unequal numbers of them are brought to a common one.
const maxGrades = 4_000_000

// MajorityJudgment ranks by medians on a scale of grades, given from worst to best: the higher lower median wins; between equal ones a
// median grade is taken from each and the next medians are compared, until they differ or nothing is left: then the entries are
// tied. contests.md 4.4. The score is the median's step, counted from 1.
//
// Where entries have different numbers of grades, each list is taken as many times as makes the numbers equal, which leaves
// its shares as they are (our reading: the source has equal numbers only).
//
// The error is [socium.Violations]: [CodeScale], [CodeEntry], [CodeGrade], [CodeGradeTwice], [CodeNoGrades], [CodeUneven] when the
// numbers of grades are so different that four million would not bring them to a common one.
func MajorityJudgment(scale []string, grades []Grade) (Judgment, error) {
	step, f := make(map[string]int, len(scale)), faults{}
	for i, g := range scale {
		if _, twice := step[g]; twice || g == "" {
			f.add(CodeScale, socium.Path("scale").Index(i))
		}
		step[g] = i
	}
	if len(scale) < 2 {
		f.add(CodeScale, "scale")
	}
	lists := map[string][]int{}
	seen := make(map[[2]string]bool, len(grades))
	for i, g := range grades {
		at := socium.Path("grades").Index(i)
		if g.Entry == "" {
			f.add(CodeEntry, at.Field("entry"))
		}
		s, ok := step[g.Grade]
		if !ok {
			f.add(CodeGrade, at.Field("grade"))
		}
		if key := [2]string{g.Voter, g.Entry}; seen[key] {
			f.add(CodeGradeTwice, at, word("voter", g.Voter), word("id", g.Entry))
		} else {
			seen[key] = true
		}
		lists[g.Entry] = append(lists[g.Entry], s)
	}
	if len(grades) == 0 {
		f.add(CodeNoGrades, "grades")
	}
	p := &Profile{}
	common := 1
	for id, list := range lists {
		p.entries = append(p.entries, id)
		if common <= maxGrades {
			common = multiple(common, len(list))
		}
	}
	if common > maxGrades/max(len(lists), 1) {
		f.add(CodeUneven, "grades")
	}
	if len(f.list) > 0 {
		return Judgment{}, f.list
	}
	slices.Sort(p.entries)
	sequences := make([][]int, len(p.entries))
	for e, id := range p.entries {
		sequences[e] = medians(lists[id], common/len(lists[id]), len(scale))
	}
	groups := p.byScore(func(a, b int32) int { return slices.Compare(sequences[a], sequences[b]) })
	j := Judgment{Ranking: p.ranking(MethodMajority, groups, func(e int32) socium.Number { return socium.Int(int64(sequences[e][0] + 1)) })}
	for _, r := range j.Entries {
		e, _ := slices.BinarySearch(p.entries, r.Entry)
		m := Median{Entry: r.Entry, Grade: scale[sequences[e][0]]}
		for _, s := range medians(lists[r.Entry], 1, len(scale)) {
			m.Sequence = append(m.Sequence, scale[s])
		}
		j.Medians = append(j.Medians, m)
	}
	return j, nil
}

// medians returns the lower medians of the list, taken so many times, one after the other: from the middle outwards, the lower
// neighbour first where an even number remains.
func medians(list []int, times, steps int) []int {
	count := make([]int, steps)
	for _, s := range list {
		count[s] += times
	}
	sorted := make([]int, 0, len(list)*times)
	for s, n := range count {
		for range n {
			sorted = append(sorted, s)
		}
	}
	out := make([]int, 0, len(sorted))
	left := (len(sorted) - 1) / 2 // taking medians eats a gap in the middle: left and right are its banks
	right := left + 1
	for len(out) < len(sorted) {
		// With r grades left the lower median is the ((r−1)/2)-th: on the left side of the gap while it holds more than that.
		r := len(sorted) - len(out)
		if (r-1)/2 <= left && left >= 0 {
			out = append(out, sorted[left])
			left--
		} else {
			out = append(out, sorted[right])
			right++
		}
	}
	return out
}

func multiple(a, b int) int {
	x, y := a, b
	for y != 0 {
		x, y = y, x%y
	}
	return a / x * b
}
