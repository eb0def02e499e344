package socium

import "strings"

// A Ruling is what the check of a rule says of one case: the verdict and its evidence. Checks build it with the helpers
// of this file ([AtLeast], [NotAfter], …), which also know the sentence and the remedy of their shape.
//
// It is kept to one cache line, because screening writes one for every rule and case.
type Ruling struct {
	Verdict Verdict
	shape   shape
	private bool
	have    packed
	need    packed
	Path    Path // the fact that decided
	haveNum int64
	needNum int64
	word    string  // the word found
	words   *string // the words needed
}

// packed is the kind of a value and the scale of a number.
type packed struct {
	kind  kind
	scale uint8
}

// Have returns what was found.
func (r Ruling) Have() Value { return Value{r.have.kind, r.have.scale, r.haveNum, r.word} }

// Need returns what is needed.
func (r Ruling) Need() Value {
	v := Value{kind: r.need.kind, scale: r.need.scale, num: r.needNum}
	if r.words != nil {
		v.word = *r.words
	}
	return v
}

func evidence(verdict Verdict, s shape, path Path, have, need Value) Ruling {
	r := Ruling{
		Verdict: verdict, shape: s, Path: path,
		have: packed{have.kind, have.scale}, haveNum: have.num, word: have.word,
		need: packed{need.kind, need.scale}, needNum: need.num,
	}
	if need.kind == kindWord {
		word := need.word // a copy, so that a need of another kind stays on the stack
		r.words = &word
	}
	return r
}

// shape is the form of a comparison: it picks the sentence and the remedy.
type shape uint8

const (
	shapePlain shape = iota
	shapeAtLeast
	shapeAtMost
	shapeNotAfter
	shapeNotBefore
	shapeIs
	shapeOneOf
	shapeAttached
	shapeMissing
)

// Passed says that the requirement is met, without evidence.
func Passed() Ruling { return Ruling{Verdict: Pass} }

// Failed says that the fact at path does not meet the requirement. Give the rule an Explain text.
func Failed(path Path, have, need Value) Ruling {
	return evidence(Fail, shapePlain, path, have, need)
}

// Missing says that the fact at path is not known yet.
func Missing(path Path) Ruling { return Ruling{Verdict: NoData, shape: shapeMissing, Path: path} }

// Inapplicable says that the rule is not about this case.
func Inapplicable() Ruling { return Ruling{Verdict: NotApplicable} }

// Holds passes or fails on a condition, keeping the fact and the bound as evidence.
func Holds(ok bool, path Path, have, need Value) Ruling {
	return evidence(verdictOf(ok), shapePlain, path, have, need)
}

func verdictOf(ok bool) Verdict {
	if ok {
		return Pass
	}
	return Fail
}

// hold is the common path: two numbers of one kind.
func hold(ok bool, s shape, path Path, k kind, have, need int64) Ruling {
	return Ruling{
		Verdict: verdictOf(ok), shape: s, Path: path,
		have: packed{kind: k}, haveNum: have, need: packed{kind: k}, needNum: need,
	}
}

// Private marks the fact as personal data: texts and stored forms show that it was there, and not what it was.
func (r Ruling) Private() Ruling {
	r.private = true
	return r
}

// AtLeast requires have ≥ need. A zero Date is no data; other zeros are values, see [AtLeastOpt].
func AtLeast[T Measure](path Path, have, need T) Ruling {
	return compareMeasures(shapeAtLeast, path, have, need)
}

// AtMost requires have ≤ need. A zero Date is no data; other zeros are values, see [AtMostOpt].
func AtMost[T Measure](path Path, have, need T) Ruling {
	return compareMeasures(shapeAtMost, path, have, need)
}

// AtLeastOpt is [AtLeast] for a fact that may be unknown: then there is no data.
func AtLeastOpt[T Measure](path Path, have Opt[T], need T) Ruling {
	if !have.ok {
		return Missing(path)
	}
	return AtLeast(path, have.v, need)
}

// AtMostOpt is [AtMost] for a fact that may be unknown: then there is no data.
func AtMostOpt[T Measure](path Path, have Opt[T], need T) Ruling {
	if !have.ok {
		return Missing(path)
	}
	return AtMost(path, have.v, need)
}

// NotAfter requires the day have to be need or earlier. A zero have is no data. When need depends on the day of the
// decision, the remedy is the first day on which the rule passes.
func NotAfter(path Path, have, need Date) Ruling {
	if have.IsZero() {
		return Missing(path)
	}
	return hold(!have.After(need), shapeNotAfter, path, kindDate, int64(have.ordinal), int64(need.ordinal))
}

// NotBefore requires the day have to be need or later. A zero have is no data.
func NotBefore(path Path, have, need Date) Ruling {
	if have.IsZero() {
		return Missing(path)
	}
	return hold(!have.Before(need), shapeNotBefore, path, kindDate, int64(have.ordinal), int64(need.ordinal))
}

// Is requires the answer want. [Unknown] is no data.
func Is(path Path, have, want Answer) Ruling {
	if !have.Known() {
		return Missing(path)
	}
	return hold(have == want, shapeIs, path, kindAnswer, int64(have), int64(want))
}

// Given is no data while the field at path is empty.
func Given(path Path, given bool) Ruling {
	if !given {
		return Missing(path)
	}
	return Ruling{Verdict: Pass, Path: path}
}

// Attached fails while the document at path is not attached; the remedy is to attach it.
func Attached(path Path, attached bool) Ruling {
	return Ruling{Verdict: verdictOf(attached), shape: shapeAttached, Path: path}
}

// A WordList is a list of allowed words that is written out once, so that checks against it allocate nothing.
type WordList[T ~string] struct {
	words  []T
	joined *string
}

// NewWordList returns the list.
func NewWordList[T ~string](words ...T) WordList[T] {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	joined := strings.Join(texts, ", ")
	return WordList[T]{append([]T(nil), words...), &joined}
}

// Has reports whether w is in the list.
func (l WordList[T]) Has(w T) bool { return oneOf(w, l.words) }

// OneOf requires have to be in the list. The empty word is no data.
func OneOf[T ~string](path Path, have T, list WordList[T]) Ruling {
	if have == "" {
		return Missing(path)
	}
	return Ruling{
		Verdict: verdictOf(list.Has(have)), shape: shapeOneOf, Path: path,
		have: packed{kind: kindWord}, word: string(have), need: packed{kind: kindWord}, words: list.joined,
	}
}

// compareMeasures compares two quantities for the shape at-least or at-most.
func compareMeasures[T Measure](s shape, path Path, have, need T) Ruling {
	var k kind
	var h, n int64
	switch v := any(have).(type) {
	case int:
		k, h, n = kindInt, int64(v), int64(any(need).(int))
	case int64:
		k, h, n = kindInt, v, any(need).(int64)
	case Money:
		k, h, n = kindMoney, v.kopecks, any(need).(Money).kopecks
		if v.Overflow() {
			return Missing(path)
		}
	case Date:
		k, h, n = kindDate, int64(v.ordinal), int64(any(need).(Date).ordinal)
		if v.IsZero() {
			return Missing(path)
		}
	case Number:
		w := any(need).(Number)
		c := v.Compare(w)
		return evidence(verdictOf(c == 0 || (c > 0) == (s == shapeAtLeast)), s, path, ValueOf(v), ValueOf(w))
	}
	return hold(h == n || (h > n) == (s == shapeAtLeast), s, path, k, h, n)
}
