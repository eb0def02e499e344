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
		for _, m := range l.mismatches(i, sums) {
			if !visit(m) {
				return
			}
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

func (l *Line) mismatches(i int, s *Sums) []mismatch {
	var list []mismatch
	report := func(code socium.Code, field string, have, need socium.Money) {
		list = append(list, mismatch{code, i, -1, field, have, need})
	}
	switch {
	case s.Total.Overflow() || s.Grant.Overflow():
		report(CodeBudgetOverflow, "total", s.Total, socium.Money{})
		return list
	case s.Total.Sign() < 0:
		report(CodeBudgetNegative, "total", s.Total, socium.Money{})
	case s.Own.Sign() < 0:
		report(CodeBudgetNegative, "own", s.Own, socium.Money{})
	case s.Grant.Sign() < 0:
		report(CodeBudgetNegative, "grant", s.Grant, socium.Money{})
	}
	if differ(l.Total, s.Total) {
		report(CodeBudgetLine, "total", l.Total.Or(socium.Money{}), s.Total)
	}
	if differ(l.Grant, s.Grant) {
		report(CodeBudgetLine, "grant", l.Grant.Or(socium.Money{}), s.Grant)
	}
	return list
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
// such budgets are filed and stored. Paths begin with "budget".
func (b *Budget) Check() socium.Violations {
	s := b.Sum()
	return b.check(&s)
}

func (b *Budget) check(s *Summary) socium.Violations {
	var vs socium.Violations
	b.mismatches(s, func(m mismatch) bool {
		vs = append(vs, catalogue.Violation(m.code, m.path(),
			arg("have", socium.ValueOf(m.have)), arg("need", socium.ValueOf(m.need)),
			arg("diff", socium.ValueOf(m.have.Sub(m.need)))).With(socium.Correct))
		return true
	})
	seen := make(map[string]bool, len(b.Lines))
	for i := range b.Lines {
		vs = append(vs, b.Lines[i].faults(socium.Path("budget.lines").Index(i), seen)...)
	}
	for i, t := range b.Articles {
		if !t.Article.Valid() {
			vs = append(vs, unknownWord(socium.Path("budget.articles").Index(i).Field("article"), t.Article))
		}
	}
	return vs
}

// faults are those of a line taken by itself.
func (l *Line) faults(path socium.Path, seen map[string]bool) socium.Violations {
	var vs socium.Violations
	report := func(code socium.Code, field string, s socium.Severity, args ...socium.Arg) {
		vs = append(vs, catalogue.Violation(code, path.Field(field), args...).With(s))
	}
	if l.ID != "" {
		if seen[l.ID] {
			report(CodeIDTwice, "id", socium.Correct)
		}
		seen[l.ID] = true
	}
	switch {
	case !l.Article.Valid():
		vs = append(vs, unknownWord(path.Field("article"), l.Article))
	case l.Article == Pay:
		report(CodeBudgetPart, "article", socium.Correct)
	}
	if l.Product().IsZero() && l.Total.IsZero() && l.Grant.IsZero() {
		report(CodeBudgetGap, "total", socium.Correct)
	}
	if l.Own.IsZero() {
		report(CodeBudgetOwn, "own", socium.Note)
	}
	if price := l.Price.Or(socium.Money{}); price.Sign() < 0 {
		report(CodeBudgetNegative, "price", socium.Correct, arg("have", socium.ValueOf(price)))
	}
	if quantity := l.Quantity.Or(socium.Number{}); quantity.Sign() < 0 {
		report(CodeBudgetNegative, "quantity", socium.Correct, arg("have", socium.ValueOf(quantity)))
	}
	if len(l.Sources) > 0 {
		var sum socium.Money
		for i, src := range l.Sources {
			sum = sum.Add(src.Amount)
			if !src.Kind.Valid() {
				vs = append(vs, unknownWord(path.Field("sources").Index(i).Field("kind"), src.Kind))
			}
		}
		if own := l.Own.Or(socium.Money{}); sum != own {
			report(CodeBudgetSources, "sources", socium.Warning, arg("have", socium.ValueOf(sum)), arg("need", socium.ValueOf(own)))
		}
	}
	if l.Payee != "" && !l.Payee.Valid() {
		vs = append(vs, unknownWord(path.Field("payee"), l.Payee))
	}
	for i, m := range l.Marks {
		if !m.Valid() {
			vs = append(vs, unknownWord(path.Field("marks").Index(i), m))
		}
	}
	return vs
}

// unknownWord warns of a word outside its list; the word is kept in the document.
func unknownWord[T ~string](path socium.Path, word T) *socium.Violation {
	return catalogue.Violation(CodeWord, path, arg("word", socium.Word(clip(string(word), 40)))).With(socium.Warning)
}
