package grant

import (
	"cmp"
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// A DuplicatePart is one of the five parts of an application that are compared.
type DuplicatePart string

// The five parts, in the order of the regulation.
const (
	PartSummary      DuplicatePart = "summary"
	PartSignificance DuplicatePart = "significance"
	PartGoals        DuplicatePart = "goals-and-tasks"
	PartPlan         DuplicatePart = "calendar-plan"
	PartBudget       DuplicatePart = "budget"
)

var duplicateParts = []named[DuplicatePart]{
	{PartSummary, text("краткое описание", "short description")}, {PartSignificance, text("обоснование социальной значимости", "social significance")},
	{PartGoals, text("цели и задачи", "goals and tasks")}, {PartPlan, text("календарный план", "calendar plan")}, {PartBudget, text("бюджет", "budget")},
}

const partCount = 5

// AllDuplicateParts returns the parts in their order.
func AllDuplicateParts() []DuplicatePart { return wordsOf(duplicateParts) }

// Valid reports whether p is one of the parts.
func (p DuplicatePart) Valid() bool { return knows(duplicateParts, p) }

// In returns the part in words.
func (p DuplicatePart) In(lang socium.Lang) string { return nameOf(duplicateParts, p).In(lang) }

// A Coincidence is how much one part of two applications coincides.
//
// The measure is ours, because the regulations name a share and not how it is taken: texts are cut into words (case, ё and
// punctuation do not matter; a sum or a day is one word), every three words in a row are a sequence, and the share is the number
// of sequences that both have, each as often as it occurs in both, twice, by the number of all sequences of both. Equal texts
// have 100 %; a text contained in another of three times its length has 50 %. A text of one or two words is one sequence. A part that
// one of the applications leaves empty does not coincide.
type Coincidence struct {
	Part   DuplicatePart `json:"part"`
	Shared int           `json:"shared"` // sequences that both have
	First  int           `json:"first"`  // sequences of the first
	Second int           `json:"second"` // sequences of the second
}

// Percent returns the share in per cent, rounded down to hundredths.
func (c Coincidence) Percent() socium.Number {
	if c.First+c.Second == 0 {
		return socium.Number{}
	}
	share, _ := socium.Int(int64(c.Shared)*200).Div(socium.Int(int64(c.First+c.Second)), 2, socium.Floor) // at most 100
	return share
}

// above reports whether the share exceeds a limit in per cent, exactly.
func (c Coincidence) above(limit socium.Number) bool {
	at4, ok := limit.Round(4, socium.Floor).At(4)
	return ok && c.Shared > 0 && int64(c.Shared)*2*100*10_000 > at4*int64(c.First+c.Second)
}

// Compare returns how much the five parts of two applications coincide, in their order.
func Compare(a, b *Application) []Coincidence {
	list := make([]Coincidence, partCount)
	var one, two shingler
	for i := range list {
		one.read(a, i)
		two.read(b, i)
		list[i] = coincide(i, one.hashes, two.hashes)
	}
	return list
}

func coincide(part int, a, b []uint64) Coincidence {
	c := Coincidence{Part: duplicateParts[part].word, First: len(a), Second: len(b)}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			c.Shared++
			i++
			j++
		}
	}
	return c
}

// A Duplicate is a pair of applications of one organisation of which a part coincides by more than the limit. Both are hit.
type Duplicate struct {
	Organisation string        `json:"organisation"`
	First        string        `json:"first"` // numbers, in their order
	Second       string        `json:"second"`
	Parts        []Coincidence `json:"parts"` // those above the limit
}

// Duplicates are the result of comparing a round with itself.
type Duplicates struct {
	Found []Duplicate
	// Compared is the number of pairs that were compared.
	Compared int
	// Narrowed names organisations with so many applications that not every pair was compared, see [Round.Duplicates].
	Narrowed []string
}

// pairwise is the largest number of applications of one organisation of which every pair is compared.
const pairwise = 64

// Duplicates compares the applications of each organisation with one another. limit is the share in per cent that must be
// exceeded in any part; zero takes that of the call, and without one 50.
//
// The work is bounded: with up to 64 applications an organisation every pair is compared; with more, each application is
// compared with the earlier one that shares most of a sketch of 64 sequences per part, so that a copy is found with its likeliest
// source. Memory is that of the sequences of one organisation, at most 64 applications at once (some 20 KB each), and of the
// sketches beyond: at most 25 KB an application, 300 MB for 12 000 applications of one organisation.
func (r *Round) Duplicates(limit socium.Number) Duplicates {
	if limit.IsZero() {
		limit = r.call.Limits.Coincidence
	}
	if limit.IsZero() {
		limit = socium.Int(50)
	}
	groups := make(map[string][]*Application)
	var order []string
	for _, a := range r.apps {
		key := a.Applicant.Key()
		if key == "" || r.people[key] < 2 {
			continue
		}
		if len(groups[key]) == 0 {
			order = append(order, key)
		}
		groups[key] = append(groups[key], a)
	}
	d := deduplicator{limit: limit}
	for _, key := range order {
		group := groups[key]
		slices.SortFunc(group, func(a, b *Application) int { return strings.Compare(a.Number, b.Number) })
		if len(group) <= pairwise {
			d.pairs(key, group)
		} else {
			d.out.Narrowed = append(d.out.Narrowed, key)
			d.sketches(key, group)
		}
	}
	slices.SortFunc(d.out.Found, func(a, b Duplicate) int {
		return cmp.Or(strings.Compare(a.First, b.First), strings.Compare(a.Second, b.Second))
	})
	return d.out
}

type deduplicator struct {
	limit socium.Number
	out   Duplicates
	parts [pairwise][partCount]shingler // of the group at hand; their memory is used again
	one   [partCount]shingler
	two   [partCount]shingler
}

func (d *deduplicator) pairs(key string, group []*Application) {
	for i, a := range group {
		for p := range partCount {
			d.parts[i][p].read(a, p)
		}
	}
	for i := range group {
		for j := range i {
			d.pair(key, group[j], group[i], &d.parts[j], &d.parts[i])
		}
	}
}

func (d *deduplicator) pair(key string, a, b *Application, one, two *[partCount]shingler) {
	d.out.Compared++
	var parts []Coincidence
	for p := range partCount {
		if c := coincide(p, one[p].hashes, two[p].hashes); c.above(d.limit) {
			parts = append(parts, c)
		}
	}
	if parts != nil {
		d.out.Found = append(d.out.Found, Duplicate{key, a.Number, b.Number, parts})
	}
}

// sketchSize is how many of the least sequences stand for a part, and holders how many applications a sequence remembers.
const (
	sketchSize = 64
	holders    = 32
)

// holding is one application that has a sequence in its sketch, in a chain of them.
type holding struct {
	application int32
	next        int32 // in the list of holdings, −1: the last
}

// sketches finds, for each application and part, the earlier one that shares most of its sketch, and compares the two exactly.
// Two parts that coincide by half share a third of their distinct sequences, so that of 64 common least ones about 21 agree.
func (d *deduplicator) sketches(key string, group []*Application) {
	var heads [partCount]map[uint64]int32
	for p := range heads {
		heads[p] = make(map[uint64]int32, len(group)*sketchSize/2)
	}
	var chain []holding
	count := make([]int32, len(group))
	var sketch []uint64
	var touched []int
	for i, a := range group {
		var tried []int
		for p := range partCount {
			d.one[p].read(a, p)
		}
		for p := range partCount {
			sketch = least(sketch[:0], d.one[p].hashes)
			best := -1
			for _, h := range sketch {
				at, known := heads[p][h]
				if !known {
					at = -1
				}
				n := 0
				for k := at; k >= 0; k = chain[k].next {
					earlier := int(chain[k].application)
					n++
					if count[earlier] == 0 {
						touched = append(touched, earlier)
					}
					if count[earlier]++; best < 0 || count[earlier] > count[best] || count[earlier] == count[best] && earlier < best {
						best = earlier
					}
				}
				if n < holders {
					heads[p][h] = int32(len(chain))
					chain = append(chain, holding{int32(i), at})
				}
			}
			for _, k := range touched {
				count[k] = 0
			}
			touched = touched[:0]
			if best >= 0 && !slices.Contains(tried, best) {
				tried = append(tried, best)
				for q := range partCount {
					d.two[q].read(group[best], q)
				}
				d.pair(key, group[best], a, &d.two, &d.one)
			}
		}
	}
}

// least appends the least distinct sequences of a sorted list.
func least(list, hashes []uint64) []uint64 {
	for i, h := range hashes {
		if i > 0 && h == hashes[i-1] {
			continue
		}
		if list = append(list, h); len(list) == sketchSize {
			break
		}
	}
	return list
}
