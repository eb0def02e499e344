package grant

import "github.com/socium-go/socium"

// Sums are the three columns of a budget: Total = Own + Grant.
type Sums struct {
	Total socium.Money `json:"total"`
	Own   socium.Money `json:"own"`   // co-financing
	Grant socium.Money `json:"grant"` // requested
}

func (s *Sums) add(o *Sums) {
	s.Total, s.Own, s.Grant = s.Total.Add(o.Total), s.Own.Add(o.Own), s.Grant.Add(o.Grant)
}

// A Summary is a budget computed anew from its lines. A value can be used again and again; its memory is kept.
type Summary struct {
	Lines []Sums // one a line, in the order of the budget
	All   Sums
	// Gaps counts the lines whose total can be neither computed nor read.
	Gaps     int
	articles [articleCount]Sums
}

// Article returns the sums of an article, zeros for an unknown word.
func (s *Summary) Article(a Article) Sums {
	if i := a.index(); i >= 0 {
		return s.articles[i]
	}
	return Sums{}
}

// Sum computes the budget from its lines: a line's total is price × quantity, rounded half up to kopecks, or the printed total
// where a factor is missing, or printed own + grant; its own part is the printed one, 0 when none is given; its grant is total −
// own, as the form computes it. Lines with an unknown article count in the grand totals.
func (b *Budget) Sum() Summary {
	var s Summary
	b.SumInto(&s)
	return s
}

// SumInto is [Budget.Sum] into a value that may have been used before: with room in it, it allocates nothing.
func (b *Budget) SumInto(s *Summary) {
	*s = Summary{Lines: s.Lines[:0]}
	for i := range b.Lines {
		l := &b.Lines[i]
		sums := l.sums(&s.Gaps)
		s.Lines = append(s.Lines, sums)
		s.All.add(&sums)
		if at := l.Article.index(); at >= 0 {
			s.articles[at].add(&sums)
			if partOfPay(at) {
				s.articles[0].add(&sums)
			}
		}
	}
}

// Product returns price × quantity, unknown when a factor is.
func (l *Line) Product() socium.Opt[socium.Money] {
	price, ok := l.Price.Get()
	quantity, known := l.Quantity.Get()
	switch {
	case !ok || !known:
		return socium.Opt[socium.Money]{}
	case quantity.Scale() == 0:
		n, _ := quantity.Int64()
		return socium.Some(price.Times(n))
	default:
		return socium.Some(price.Mul(quantity, socium.HalfUp))
	}
}

func (l *Line) sums(gaps *int) Sums {
	var s Sums
	s.Own, _ = l.Own.Get()
	total, ok := l.Product().Get()
	if !ok {
		total, ok = l.Total.Get()
	}
	if !ok {
		asked, known := l.Grant.Get()
		if !known {
			*gaps++
			s.Total = s.Own
			return s
		}
		total = asked.Add(s.Own)
	}
	s.Total = total
	s.Grant = total.Sub(s.Own)
	return s
}
