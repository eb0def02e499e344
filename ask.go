package socium

// A Test is a check taken apart: the fact, and what is asked of it. It says the same as a Check that calls the helper of the same name,
// with two advantages: its bound shows in lists of rules and counts in the hash of the book, and it runs several times
// faster, because it writes its evidence where it stays. Make one with [Ask], [AskDate], [AskWord], [AskAnswer] or [AskParsed].
type Test[F any] struct {
	path    Path
	need    Param // zero when the bound depends on the case
	compare func(facts F, on Date) comparison
	word    func(facts F) string // the word found, for a test of words
	set     *wordSet             // and those that are allowed; the comparison holds the place of a word that is among them
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
		return Test[F]{path: a.path, compare: func(facts F, on Date) comparison {
			return compareMeasures(s, fact(facts), by(facts, on))
		}}
	}
	test := Test[F]{path: a.path, need: Param{shapeNames[s], ValueOf(need)}}
	switch fact := any(fact).(type) { // the kind is known: no need to look at it again in every case
	case func(F) int:
		need := int64(any(need).(int))
		t := traitsOf(s, kindInt, kindInt)
		test.compare = func(facts F, _ Date) comparison { return compareInts(t, int64(fact(facts)), need) }
	case func(F) Money:
		need := any(need).(Money).kopecks
		t := traitsOf(s, kindMoney, kindMoney)
		test.compare = func(facts F, _ Date) comparison { return compareInts(t, fact(facts).kopecks, need) }
	default:
		test.compare = func(facts F, _ Date) comparison { return compareMeasures(s, a.fact(facts), need) }
	}
	return test
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
	fact := a.fact
	return Test[F]{path: a.path, compare: func(facts F, on Date) comparison {
		return compareDates(shapeNotAfter, fact(facts), need(facts, on))
	}}
}

// NotBeforeOf is NotBefore of a bound that depends on the case.
func (a AskedDate[F]) NotBeforeOf(need func(facts F, on Date) Date) Test[F] {
	fact := a.fact
	return Test[F]{path: a.path, compare: func(facts F, on Date) comparison {
		return compareDates(shapeNotBefore, fact(facts), need(facts, on))
	}}
}

func (a AskedDate[F]) bound(s shape, need Date) Test[F] {
	fact := a.fact
	return Test[F]{path: a.path, need: Param{shapeNames[s], ValueOf(need)}, compare: func(facts F, _ Date) comparison {
		return compareDates(s, fact(facts), need)
	}}
}

// AskAnswer requires the answer want to a yes-or-no question, see [Is].
func AskAnswer[F any](path Path, fact func(facts F) Answer, want Answer) Test[F] {
	need := Param{shapeNames[shapeIs], AnswerValue(want)}
	return Test[F]{path: path, need: need, compare: func(facts F, _ Date) comparison {
		have := fact(facts)
		v, t := known(have.Known(), have == want, traitsOf(shapeIs, kindAnswer, kindAnswer))
		return comparison{v, t, int64(have), int64(want)}
	}}
}

// AskWord requires a word of the list, see [OneOf].
func AskWord[F any, T ~string](path Path, fact func(facts F) T, list WordList[T]) Test[F] {
	set := list.set
	return Test[F]{
		path: path, need: Param{shapeNames[shapeOneOf], Word(list.String())}, set: set,
		compare: func(facts F, _ Date) comparison {
			have := string(fact(facts))
			place := set.find(have)
			v, t := known(have != "", place > 0, traitsOf(shapeOneOf, kindWord, kindWord))
			return comparison{verdict: v, traits: t, have: int64(place)}
		},
		word: func(facts F) string { return string(fact(facts)) },
	}
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
	return Test[F]{path: path, compare: func(facts F, _ Date) comparison {
		given, err := check(facts)
		v, t := known(given, err == nil, traits(shapeWellFormed))
		return comparison{verdict: v, traits: t}
	}}
}
