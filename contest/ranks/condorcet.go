package ranks

import (
	"cmp"

	"github.com/socium-go/socium"
)

// wins reports whether more voters put i over j than j over i.
func (p *Profile) wins(i, j int32) bool {
	n := int32(len(p.entries))
	return p.over[i*n+j] > p.over[j*n+i]
}

// Condorcet returns the entry that wins against every other one, and false when there is none.
func (p *Profile) Condorcet() (string, bool) {
	n := int32(len(p.entries))
candidates:
	for i := range n {
		for j := range n {
			if i != j && !p.wins(i, j) {
				continue candidates
			}
		}
		return p.entries[i], true
	}
	return "", false
}

// Copeland ranks by the number of entries that an entry wins against, less those it loses against. contests.md 4.4.
func (p *Profile) Copeland() Ranking {
	n := int32(len(p.entries))
	score := make([]int64, n)
	for i := range n {
		for j := range n {
			if p.wins(i, j) {
				score[i]++
				score[j]--
			}
		}
	}
	groups := p.byScore(func(a, b int32) int { return cmp.Compare(score[a], score[b]) })
	return p.ranking(MethodCopeland, groups, func(e int32) socium.Number { return socium.Int(score[e]) })
}

// Schulze ranks by the strongest paths: d(i,j) voters put i over j; a path is as strong as its weakest victory; i stands above j when
// the strongest path from i to j is stronger than the one back (winning votes). That is not always a total order: entries that
// nobody left beats share a place and are reported as tied. The score is the number of entries beaten in this sense.
// contests.md 4.4.
func (p *Profile) Schulze() Ranking {
	n := int32(len(p.entries))
	path := p.Paths()
	beats := func(i, j int32) bool { return path[i*n+j] > path[j*n+i] }
	groups := p.layers(beats)
	return p.ranking(MethodSchulze, groups, func(e int32) socium.Number {
		beaten := int64(0)
		for j := range n {
			if j != e && beats(e, j) {
				beaten++
			}
		}
		return socium.Int(beaten)
	})
}

// Paths returns the strengths of the strongest paths, row by row in the order of [Profile.Entries].
func (p *Profile) Paths() []int64 {
	n := int32(len(p.entries))
	path := make([]int64, n*n)
	for i := range n {
		for j := range n {
			if p.wins(i, j) {
				path[i*n+j] = p.over[i*n+j]
			}
		}
	}
	for k := range n {
		for i := range n {
			via := path[i*n+k]
			if i == k || via == 0 {
				continue
			}
			row, from := path[i*n:i*n+n], path[k*n:k*n+n]
			for j := range n {
				if j != i && j != k {
					row[j] = max(row[j], min(via, from[j]))
				}
			}
		}
	}
	return path
}
