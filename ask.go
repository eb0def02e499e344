package socium

// A Test is a check taken apart: the fact, and what is asked of it. It says the same as a Check that calls the helper of the same name,
// with two advantages: its bound shows in lists of rules and counts in the hash of the book, and it runs faster, because its
// evidence is written where it stays. Make one with [Ask], [AskDate], [AskWord], [AskAnswer], [AskParsed] or [AskValid].
type Test[F any] struct {
	path  Path
	need  Param // zero when the bound depends on the case
	probe probe[F]
}

// An Asked is a fact that waits for what is asked of it.
type Asked[F any, T Measure] struct {
	path Path
	fact func(F) T
}

// Ask names a quantity: its path and how it is read from the facts.
//
//	socium.Ask("members", func(c *Club) int { return c.Members }).AtLeast(10)
func Ask[F any, T Measure](path Path, fact func(facts F) T) Asked[F, T] {
	return Asked[F, T]{path, fact}
}

// AtLeast requires need or more, see the function [AtLeast].
func (a Asked[F, T]) AtLeast(need T) Test[F] { return a.bound(shapeAtLeast, need, nil) }

// AtMost requires need or less, see the function [AtMost].
func (a Asked[F, T]) AtMost(need T) Test[F] { return a.bound(shapeAtMost, need, nil) }

// Equal requires exactly need, see the function [Equal].
func (a Asked[F, T]) Equal(need T) Test[F] { return a.bound(shapeEqual, need, nil) }

// AtLeastOf is AtLeast of a bound that depends on the case.
func (a Asked[F, T]) AtLeastOf(need func(facts F, on Date) T) Test[F] {
	return a.bound(shapeAtLeast, *new(T), need)
}

// AtMostOf is AtMost of a bound that depends on the case.
func (a Asked[F, T]) AtMostOf(need func(facts F, on Date) T) Test[F] {
	return a.bound(shapeAtMost, *new(T), need)
}

// EqualOf is Equal to what depends on the case: a total to the sum of its parts.
func (a Asked[F, T]) EqualOf(need func(facts F, on Date) T) Test[F] {
	return a.bound(shapeEqual, *new(T), need)
}

// bound compares with need, or with what by returns.
func (a Asked[F, T]) bound(s shape, need T, by func(F, Date) T) Test[F] {
	fact := a.fact
	if by != nil {
		if money, ok := any(fact).(func(F) Money); ok { // the kind is known: no need to look at it again in every case
			by := any(by).(func(F, Date) Money)
			t := traitsOf(s, kindMoney, kindMoney)
			return compared[F](a.path, Param{}, func(facts F, on Date) comparison {
				return compareInts(t, money(facts).kopecks, by(facts, on).kopecks)
			})
		}
		return compared[F](a.path, Param{}, func(facts F, on Date) comparison {
			return compareMeasures(s, fact(facts), by(facts, on))
		})
	}
	param := Param{shapeNames[s], ValueOf(need)}
	switch fact := any(fact).(type) {
	case func(F) int:
		need := int64(any(need).(int))
		t := traitsOf(s, kindInt, kindInt)
		return compared[F](a.path, param, func(facts F, _ Date) comparison { return compareInts(t, int64(fact(facts)), need) })
	case func(F) Money:
		return Test[F]{a.path, param, probe[F]{kind: probeMoney, traits: traitsOf(s, kindMoney, kindMoney), need: any(need).(Money).kopecks, money: fact}}
	default:
		return compared[F](a.path, param, func(facts F, _ Date) comparison { return compareMeasures(s, a.fact(facts), need) })
	}
}

func compared[F any](path Path, need Param, compare func(F, Date) comparison) Test[F] {
	return Test[F]{path, need, probe[F]{kind: probeCompare, compare: compare}}
}

var shapeNames = [...]string{
	shapeAtLeast: "at-least", shapeAtMost: "at-most", shapeNotAfter: "not-after", shapeNotBefore: "not-before", shapeIs: "is", shapeOneOf: "one-of",
	shapeEqual: "equal",
}

// An AskedDate is a day that waits for what is asked of it.
type AskedDate[F any] struct {
	path Path
	fact func(F) Date
}

// AskDate names a day: its path and how it is read from the facts.
func AskDate[F any](path Path, fact func(facts F) Date) AskedDate[F] { return AskedDate[F]{path, fact} }

// NotAfter requires the day to be need or earlier, see the function [NotAfter].
func (a AskedDate[F]) NotAfter(need Date) Test[F] { return a.bound(shapeNotAfter, need) }

// NotBefore requires the day to be need or later, see the function [NotBefore].
func (a AskedDate[F]) NotBefore(need Date) Test[F] { return a.bound(shapeNotBefore, need) }

// NotAfterOf is NotAfter of a bound that depends on the case: "registered a year before the day of the decision".
func (a AskedDate[F]) NotAfterOf(need func(facts F, on Date) Date) Test[F] {
	return Test[F]{path: a.path, probe: probe[F]{kind: probeDateBy, traits: traitsOf(shapeNotAfter, kindDate, kindDate), date: a.fact, by: need}}
}

// NotBeforeOf is NotBefore of a bound that depends on the case.
func (a AskedDate[F]) NotBeforeOf(need func(facts F, on Date) Date) Test[F] {
	return Test[F]{path: a.path, probe: probe[F]{kind: probeDateBy, traits: traitsOf(shapeNotBefore, kindDate, kindDate), date: a.fact, by: need}}
}

func (a AskedDate[F]) bound(s shape, need Date) Test[F] {
	return Test[F]{a.path, Param{shapeNames[s], ValueOf(need)}, probe[F]{
		kind: probeDate, traits: traitsOf(s, kindDate, kindDate), need: int64(need.ordinal), date: a.fact,
	}}
}

// BoundFrom names the fact that the bound of a test of days depends on: while the function of the bound returns the zero Date, the
// verdict is no data, and it is this fact that is missing. Without it a zero bound is a day before all others.
func (t Test[F]) BoundFrom(path Path) Test[F] {
	t.probe.from = path
	return t
}

// AskAnswer requires the answer want to a yes-or-no question, see [Is].
func AskAnswer[F any](path Path, fact func(facts F) Answer, want Answer) Test[F] {
	return Test[F]{path, Param{shapeNames[shapeIs], AnswerValue(want)}, probe[F]{
		kind: probeAnswer, traits: traitsOf(shapeIs, kindAnswer, kindAnswer), need: int64(want), answer: fact,
	}}
}

// AskWord requires a word of the list, see [OneOf].
func AskWord[F any, T ~string](path Path, fact func(facts F) T, list WordList[T]) Test[F] {
	word, ok := any(fact).(func(F) string)
	if !ok {
		word = func(facts F) string { return string(fact(facts)) }
	}
	return Test[F]{path, Param{shapeNames[shapeOneOf], Word(list.String())}, probe[F]{
		kind: probeWord, traits: traitsOf(shapeOneOf, kindWord, kindWord), word: word, set: list.frozen(),
	}}
}

// Naming says how a failed test of words shows the word it found: by its name in place of its code. It is asked only after a failure.
func (t Test[F]) Naming(name func(facts F) string) Test[F] {
	t.probe.name = name
	return t
}

// AskParsed requires that the text of an identifier is well formed, see [WellFormed]: parse is its parser. An empty text is no data.
func AskParsed[F, T any](path Path, fact func(facts F) string, parse func(string) (T, error)) Test[F] {
	return AskValid(path, func(facts F) (bool, error) {
		text := fact(facts)
		_, err := parse(text)
		return text != "", err
	})
}

// AskValid requires what check says: whether the fact is given, and what is wrong with its form.
func AskValid[F any](path Path, check func(facts F) (given bool, err error)) Test[F] {
	return Test[F]{path: path, probe: probe[F]{kind: probeValid, traits: traits(shapeWellFormed), valid: check}}
}
