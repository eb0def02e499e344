package socium

import (
	"slices"
	"strings"
)

// Lint tells what is doubtful about the book, in the order of its rules, as violations of severity [Warning] or [Note]: a rule without
// a basis, a title that lacks a language, an unknown placeholder in an explanation, days between two rules of one code on
// which neither is in force, two tests of one fact that no case can meet together, a waiver without basis, scope or end. Presets call it
// in their tests.
func (b *Rulebook[F]) Lint() Violations {
	var vs Violations
	for i := range b.rules {
		r, path := &b.rules[i], Path("rules").Index(i)
		warn := func(code Code, field string, args ...Arg) {
			vs = append(vs, catalogue.Violation(code, path.Field(field), args...).With(Warning))
		}
		if r.Basis.IsZero() {
			warn(CodeRulebookBasis, "basis")
		}
		if r.Title.RU == "" || r.Title.EN == "" {
			vs = append(vs, catalogue.Violation(CodeRulebookTitle, path.Field("title")).With(Note))
		}
		if hasUnknownPlaceholder(r.Explain) {
			warn(CodeRulebookPlaceholder, "explain")
		}
		if day, last, ok := b.gapBefore(i); ok {
			warn(CodeRulebookGap, "from", Arg{"day", ValueOf(day)}, Arg{"last", ValueOf(last)})
		}
		for j := range i {
			if other := &b.rules[j]; b.contradict(i, j) {
				warn(CodeRulebookContradiction, "test", Arg{"code", Word(other.Code)})
			}
		}
	}
	for i := range b.waivers {
		if w := &b.waivers[i].info; w.Basis.IsZero() || w.Scope.IsZero() || w.Until.IsZero() {
			vs = append(vs, catalogue.Violation(CodeRulebookGround, Path("waivers").Index(i)).With(Warning))
		}
	}
	return vs
}

// hasUnknownPlaceholder fills an explanation with all that it may ask for and looks whether a brace remains.
func hasUnknownPlaceholder(text Text) bool {
	filled := text.Fill(Arg{"have", Word("-")}, Arg{"need", Word("-")}, Arg{"fact", Word("-")})
	return strings.ContainsAny(filled.RU+filled.EN, "{}")
}

// gapBefore returns the first and the last day between the rule i and the one of the same code that went before it.
func (b *Rulebook[F]) gapBefore(i int) (day, last Date, ok bool) {
	r := &b.rules[i]
	before := Date{}
	for j := range b.rules {
		if o := &b.rules[j]; j != i && o.Code == r.Code && !o.Until.IsZero() && !o.Until.After(r.From) && o.Until.After(before) {
			before = o.Until
		}
	}
	if before.IsZero() || before == r.From {
		return Date{}, Date{}, false
	}
	return before, r.From.AddDays(-1), true
}

// contradict reports whether two unconditional tests of one fact, in force on a common day, leave no value that meets both.
func (b *Rulebook[F]) contradict(i, j int) bool {
	r, o := &b.rules[i], &b.rules[j]
	rp, _ := NewPeriod(r.From, r.Until)
	op, _ := NewPeriod(o.From, o.Until)
	if r.Test.path == "" || r.Test.path != o.Test.path || r.Applies != nil || o.Applies != nil || !rp.Overlaps(op) {
		return false
	}
	for _, pair := range [2][2]Param{{r.Test.need, o.Test.need}, {o.Test.need, r.Test.need}} {
		low, high := pair[0], pair[1]
		if lowerBound(low.Name) && upperBound(high.Name) {
			c, ok := low.Value.compare(high.Value)
			if ok && c > 0 {
				return true
			}
		}
	}
	return false
}

func lowerBound(name string) bool {
	return slices.Contains([]string{shapeNames[shapeAtLeast], shapeNames[shapeNotBefore], shapeNames[shapeEqual]}, name)
}

func upperBound(name string) bool {
	return slices.Contains([]string{shapeNames[shapeAtMost], shapeNames[shapeNotAfter], shapeNames[shapeEqual]}, name)
}

// compare orders two quantities of one kind; ok is false for others.
func (v Value) compare(w Value) (c int, ok bool) {
	switch {
	case v.kind != w.kind:
		return 0, false
	case v.kind == kindNumber:
		return Number{v.num, v.scale}.Compare(Number{w.num, w.scale}), true
	default:
		return compareInt(v.num, w.num), v.kind == kindInt || v.kind == kindMoney || v.kind == kindDate
	}
}
