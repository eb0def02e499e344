package grant

import (
	"slices"
	"unicode"
)

// A shingler cuts a part of an application into sequences of three words and keeps their hashes, sorted. Its memory is used again.
type shingler struct {
	hashes []uint64
	last   [2]uint64 // the two words before
	words  int
}

const (
	hashSeed  = 14695981039346656037 // FNV-1a
	hashPrime = 1099511628211
)

// read takes a part of an application.
func (s *shingler) read(a *Application, part int) {
	s.hashes, s.words = s.hashes[:0], 0
	p := &a.Project
	switch duplicateParts[part].word {
	case PartSummary:
		s.text(p.Summary)
	case PartSignificance:
		s.text(p.Significance)
	case PartGoals:
		for _, g := range p.Goals {
			s.text(g)
		}
		for i := range p.Tasks {
			s.text(p.Tasks[i].Text)
		}
	case PartPlan:
		for i := range p.Plan {
			e := &p.Plan[i]
			s.text(e.Name)
			s.text(e.Content)
			s.text(e.Expected)
			s.number(int64(e.Start.DaysSince(e.End)))
		}
	case PartBudget:
		for i := range a.Budget.Lines {
			l := &a.Budget.Lines[i]
			s.text(string(l.Article))
			s.text(l.Name)
			if price, ok := l.Price.Get(); ok {
				s.number(price.Kopecks())
			}
			if total, ok := l.Total.Get(); ok {
				s.number(total.Kopecks())
			}
		}
	}
	if s.words == 1 || s.words == 2 { // a text of one or two words is one sequence
		s.hashes = append(s.hashes, mix(s.last[0], s.last[1], 0))
	}
	slices.Sort(s.hashes)
}

// word takes the hash of the next word.
func (s *shingler) word(h uint64) {
	if s.words >= 2 {
		s.hashes = append(s.hashes, mix(s.last[0], s.last[1], h))
	}
	s.last[0], s.last[1] = s.last[1], h
	s.words++
	if s.words == 1 {
		s.last[0] = 0
	}
}

// mix makes one hash of three words in their order.
func mix(a, b, c uint64) uint64 {
	h := (a*hashPrime^b)*hashPrime ^ c
	h ^= h >> 32 // spread the bits, so that the least hashes are a fair sample
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}

func (s *shingler) number(n int64) { s.word((hashSeed ^ uint64(n)) * hashPrime) }

// text cuts a text into words of letters and digits; case and ё do not matter.
func (s *shingler) text(t string) {
	h, in := uint64(hashSeed), false
	for _, r := range t {
		r, ok := folded(r)
		if !ok {
			if in {
				s.word(h)
				h, in = hashSeed, false
			}
			continue
		}
		h = (h ^ uint64(r)) * hashPrime
		in = true
	}
	if in {
		s.word(h)
	}
}

// folded returns the common form of a letter or digit.
func folded(r rune) (rune, bool) {
	switch {
	case r >= 'а' && r <= 'я', r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return r, true
	case r >= 'А' && r <= 'Я', r >= 'A' && r <= 'Z':
		return r + 32, true
	case r == 'ё' || r == 'Ё':
		return 'е', true
	case r < 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return r, false
	default:
		return unicode.ToLower(r), true
	}
}
