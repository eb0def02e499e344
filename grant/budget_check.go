package grant

import (
	"github.com/socium-go/socium"
)

// A mismatch is one printed figure that differs from the computed one, or a figure that cannot be.
type mismatch struct {
	code       socium.Code
	line       int // −1: not a line
	article    int // of Budget.Articles, −1: not an article
	field      string
	have, need socium.Money
}

func (m *mismatch) path() socium.Path {
	switch p := socium.Path("budget"); {
	case m.line >= 0:
		return p.Field("lines").Index(m.line).Field(m.field)
	case m.article >= 0:
		return p.Field("articles").Index(m.article).Field(m.field)
	default:
		return p.Field(m.field)
	}
}

// differ reports whether a printed figure is there and is not the computed one.
func differ(printed socium.Opt[socium.Money], computed socium.Money) bool {
	v, ok := printed.Get()
	return ok && v != computed
}

// mismatches visits what does not add up in the order of the form, until visit returns false.
func (b *Budget) mismatches(s *Summary, visit func(mismatch) bool) {
	for i := range b.Lines {
		l, sums := &b.Lines[i], &s.Lines[i]
		if l.sound(sums) {
			continue
		}
		if !l.mismatches(i, sums, visit) {
			return
		}
	}
	for i := range b.Articles {
		t := &b.Articles[i]
		if !printedSums(t.Total, t.Own, t.Grant, s.Article(t.Article), CodeBudgetArticle, -1, i, visit) {
			return
		}
	}
	printedSums(b.Total, b.Own, b.Grant, s.All, CodeBudgetTotal, -1, -1, visit)
}

// sound is the common path: nothing to say of the line.
func (l *Line) sound(s *Sums) bool {
	return !differ(l.Total, s.Total) && !differ(l.Grant, s.Grant) && s.Grant.Sign() >= 0 && s.Own.Sign() >= 0 &&
		s.Total.Sign() >= 0 && !s.Total.Overflow() && !s.Grant.Overflow()
}

func (l *Line) mismatches(i int, s *Sums, visit func(mismatch) bool) bool {
	if s.Total.Overflow() || s.Grant.Overflow() {
		return visit(mismatch{CodeBudgetOverflow, i, -1, "total", s.Total, socium.Money{}})
	}
	for _, part := range [...]struct {
		field string
		sum   socium.Money
	}{{"total", s.Total}, {"own", s.Own}, {"grant", s.Grant}} {
		if part.sum.Sign() < 0 {
			if !visit(mismatch{CodeBudgetNegative, i, -1, part.field, part.sum, socium.Money{}}) {
				return false
			}
			break // the others follow from it
		}
	}
	if differ(l.Total, s.Total) && !visit(mismatch{CodeBudgetLine, i, -1, "total", l.Total.Or(socium.Money{}), s.Total}) {
		return false
	}
	return !differ(l.Grant, s.Grant) || visit(mismatch{CodeBudgetLine, i, -1, "grant", l.Grant.Or(socium.Money{}), s.Grant})
}

func printedSums(total, own, asked socium.Opt[socium.Money], s Sums, code socium.Code, line, article int, visit func(mismatch) bool) bool {
	for _, c := range [...]struct {
		field   string
		printed socium.Opt[socium.Money]
		want    socium.Money
	}{{"total", total, s.Total}, {"own", own, s.Own}, {"grant", asked, s.Grant}} {
		if differ(c.printed, c.want) && !visit(mismatch{code, line, article, c.field, c.printed.Or(socium.Money{}), c.want}) {
			return false
		}
	}
	return true
}

// Check recomputes the budget and reports, in the order of the form, every printed figure that differs from the computed one,
// with both amounts, and what cannot be: negative parts, sums beyond the range, lines without a total, unknown articles,
// co-financing whose sources do not add up to it. All of them are findings of severity [socium.Warning] or [socium.Correct]:
// such budgets are filed and stored. Paths begin with "budget". Of one kind of fault [MaxSame] lines are listed and the others counted.
func (b *Budget) Check() socium.Violations {
	l := faults{most: MaxSame}
	b.check(&l)
	return l.all()
}

func (b *Budget) check(list *faults) {
	s := b.Sum()
	b.mismatches(&s, func(m mismatch) bool {
		have, need, diff := socium.ValueOf(m.have), socium.ValueOf(m.need), socium.ValueOf(m.have.Sub(m.need))
		switch {
		case m.line >= 0:
			list.tell(m.code, socium.Correct, at("budget.lines", m.line, m.field), value("have", have), value("need", need), value("diff", diff))
		case m.article >= 0:
			list.tell(m.code, socium.Correct, at("budget.articles", m.article, m.field), value("have", have), value("need", need), value("diff", diff))
		default:
			list.report(m.code, socium.Correct, m.path(), arg("have", have), arg("need", need), arg("diff", diff))
		}
		return true
	})
	seen := make(map[string]bool, len(b.Lines))
	for i := range b.Lines {
		b.Lines[i].check(i, seen, list)
	}
	for i := range b.Articles {
		if t := &b.Articles[i]; !t.Article.Valid() {
			list.tell(CodeWord, socium.Warning, at("budget.articles", i, "article"), quoted("word", string(t.Article), 40))
		}
	}
}

// check tells the faults of a line taken by itself.
func (l *Line) check(i int, seen map[string]bool, list *faults) {
	tell := func(code socium.Code, field string, s socium.Severity, details ...detail) {
		list.tell(code, s, at("budget.lines", i, field), details...)
	}
	if l.ID != "" {
		if seen[l.ID] {
			tell(CodeIDTwice, "id", socium.Correct)
		}
		seen[l.ID] = true
	}
	switch {
	case !l.Article.Valid():
		tell(CodeWord, "article", socium.Warning, quoted("word", string(l.Article), 40))
	case l.Article == Pay:
		tell(CodeBudgetPart, "article", socium.Correct)
	}
	if l.Product().IsZero() && l.Total.IsZero() && l.Grant.IsZero() {
		tell(CodeBudgetGap, "total", socium.Correct)
	}
	if l.Own.IsZero() {
		tell(CodeBudgetOwn, "own", socium.Note)
	}
	if price := l.Price.Or(socium.Money{}); price.Sign() < 0 {
		tell(CodeBudgetNegative, "price", socium.Correct, value("have", socium.ValueOf(price)))
	}
	if quantity := l.Quantity.Or(socium.Number{}); quantity.Sign() < 0 {
		tell(CodeBudgetNegative, "quantity", socium.Correct, value("have", socium.ValueOf(quantity)))
	}
	if len(l.Sources) > 0 {
		var sum socium.Money
		for j := range l.Sources {
			src := &l.Sources[j]
			sum = sum.Add(src.Amount)
			if !src.Kind.Valid() {
				list.tell(CodeWord, socium.Warning, at("budget.lines", i, "sources").in(j, "kind"), quoted("word", string(src.Kind), 40))
			}
		}
		if own := l.Own.Or(socium.Money{}); sum != own {
			tell(CodeBudgetSources, "sources", socium.Warning, value("have", socium.ValueOf(sum)), value("need", socium.ValueOf(own)))
		}
	}
	list.unlisted(at("budget.lines", i, "payee"), string(l.Payee), l.Payee.Valid())
	for j, m := range l.Marks {
		if !m.Valid() {
			list.tell(CodeWord, socium.Warning, at("budget.lines", i, "marks").in(j, ""), quoted("word", string(m), 40))
		}
	}
}

// unknownWord warns of a word outside its list; the word is kept in the document.
func unknownWord[T ~string](path socium.Path, word T) *socium.Violation {
	return catalogue.Violation(CodeWord, path, arg("word", socium.Word(clip(string(word), 40)))).With(socium.Warning)
}
