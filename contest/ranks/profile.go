package ranks

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
)

// A Ballot is the order of one juror, or of Count jurors who agree: groups from best to worst, entries of one group tied. Entries
// that it does not name are tied last: right for voters who name their best few, wrong for jurors who saw only some of the
// entries.
type Ballot struct {
	Voter string     `json:"voter,omitempty"`
	Count int        `json:"count,omitempty"` // 0: one
	Order [][]string `json:"order"`
}

// Order makes a ballot without ties.
func Order(entries ...string) Ballot {
	b := Ballot{}
	for _, e := range entries {
		b.Order = append(b.Order, []string{e})
	}
	return b
}

// Times returns the ballot cast by n voters.
func (b Ballot) Times(n int) Ballot {
	b.Count = n
	return b
}

// A Mark is what a juror gave an entry.
type Mark struct {
	Voter string        `json:"voter"`
	Entry string        `json:"entry"`
	Mark  socium.Number `json:"mark"`
}

// FromMarks makes a ballot of each juror's marks: the highest is best, equal marks are tied. Ballots are ordered by voter.
// The error is [CodeVoter] for a second mark of one juror for one entry.
func FromMarks(marks []Mark) ([]Ballot, error) {
	var f faults
	list := slices.Clone(marks)
	slices.SortStableFunc(list, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Voter, b.Voter), b.Mark.Compare(a.Mark), cmp.Compare(a.Entry, b.Entry))
	})
	seen := make(map[[2]string]bool, len(list))
	var out []Ballot
	for i, m := range list {
		key := [2]string{m.Voter, m.Entry}
		if seen[key] {
			f.add(CodeVoter, "", word("voter", m.Voter), word("id", m.Entry))
		}
		seen[key] = true
		switch {
		case i == 0 || list[i-1].Voter != m.Voter:
			out = append(out, Ballot{Voter: m.Voter, Order: [][]string{{m.Entry}}})
		case list[i-1].Mark == m.Mark:
			order := out[len(out)-1].Order
			order[len(order)-1] = append(order[len(order)-1], m.Entry)
		default:
			b := &out[len(out)-1]
			b.Order = append(b.Order, []string{m.Entry})
		}
	}
	if len(f.list) > 0 {
		return nil, f.list
	}
	return out, nil
}

// MaxEntries and MaxCount bound a profile.
const (
	MaxEntries = 1_000
	MaxCount   = 1_000_000 // voters of one ballot
)

// A Profile is a set of ballots over the same entries. It is immutable and safe for concurrent use.
type Profile struct {
	entries []string // ascending
	ballots []ballot
	over    []int64 // over[i·n+j]: voters who put i over j; nil until asked for
}

// A ballot by numbers: the groups, the last one those that were not named.
type ballot struct {
	count  int64
	groups [][]int32
}

// NewProfile reads ballots over the entries; without a list of entries, over all that the ballots name. The error is
// [socium.Violations] with every fault: [CodeEntry] for an empty id, [CodeTwice], [CodeUnknown], [CodeCount], [CodeSize].
func NewProfile(entries []string, ballots []Ballot) (*Profile, error) {
	var f faults
	p := &Profile{entries: slices.Clone(entries)}
	if entries == nil {
		for _, b := range ballots {
			for _, g := range b.Order {
				p.entries = append(p.entries, g...)
			}
		}
		slices.Sort(p.entries)
		p.entries = slices.Compact(p.entries)
	}
	slices.Sort(p.entries)
	at := make(map[string]int32, len(p.entries))
	for i, id := range p.entries {
		if _, twice := at[id]; twice {
			f.add(CodeTwice, "entries", word("id", id))
		}
		if id == "" {
			f.add(CodeEntry, "entries")
		}
		at[id] = int32(i)
	}
	if len(p.entries) > MaxEntries {
		f.add(CodeSize, "entries", socium.Arg{Name: "limit", Value: socium.ValueOf(MaxEntries)})
	}
	for i, b := range ballots {
		path := socium.Path("ballots").Index(i)
		if b.Count < 0 || b.Count > MaxCount {
			f.add(CodeCount, path.Field("count"))
		}
		p.ballots = append(p.ballots, p.read(&f, path.Field("order"), b, at))
	}
	if len(f.list) > 0 {
		return nil, f.list
	}
	p.over = p.pairwise()
	return p, nil
}

func (p *Profile) read(f *faults, path socium.Path, b Ballot, at map[string]int32) ballot {
	out := ballot{count: int64(max(b.Count, 1))}
	named := make([]bool, len(p.entries))
	for k, g := range b.Order {
		var group []int32
		for j, id := range g {
			e, ok := at[id]
			switch {
			case !ok:
				f.add(CodeUnknown, path.Index(k).Index(j), word("id", id))
				continue
			case named[e]:
				f.add(CodeTwice, path.Index(k).Index(j), word("id", id))
			}
			named[e] = true
			group = append(group, e)
		}
		if len(group) > 0 {
			out.groups = append(out.groups, group)
		}
	}
	var rest []int32
	for e, is := range named {
		if !is {
			rest = append(rest, int32(e))
		}
	}
	if len(rest) > 0 {
		out.groups = append(out.groups, rest)
	}
	return out
}

// pairwise counts for every pair who puts the one over the other.
func (p *Profile) pairwise() []int64 {
	n := len(p.entries)
	over := make([]int64, n*n)
	for _, b := range p.ballots {
		for k, g := range b.groups {
			for _, lower := range b.groups[k+1:] {
				for _, i := range g {
					row := over[int(i)*n : int(i)*n+n]
					for _, j := range lower {
						row[j] += b.count
					}
				}
			}
		}
	}
	return over
}

// Entries returns the ids, ascending.
func (p *Profile) Entries() []string { return slices.Clone(p.entries) }

// Over returns how many voters put a over b. Unknown ids give 0.
func (p *Profile) Over(a, b string) int64 {
	i, okA := slices.BinarySearch(p.entries, a)
	j, okB := slices.BinarySearch(p.entries, b)
	if !okA || !okB {
		return 0
	}
	return p.over[i*len(p.entries)+j]
}
