package socium

// A Ruling is what the check of a rule says of one case: the verdict and its evidence. Checks build it with the helpers
// of this file ([AtLeast], [NotAfter], …), which also know the sentence and the remedy of their shape.
//
// It is kept to one cache line, because screening writes one for every rule and case.
type Ruling struct {
	Verdict Verdict
	traits  traits
	Path    Path     // the fact that decided
	nums    [2]int64 // what was found and what is needed; an array keeps the whole in memory, where it is copied at once
	word    string   // the word found
	words   *string  // the words needed
}

// traits packs the shape of a ruling, whether its fact is personal, and the kinds and scales of its two values.
type traits uint32

const (
	traitPrivate   traits = 1 << 8
	traitDisclosed traits = 1 << 27
	traitHaveKind         = 9
	traitHaveScale        = 13
	traitNeedKind         = 18
	traitNeedScale        = 22
)

func traitsOf(s shape, have, need kind) traits {
	return traits(s) | traits(have)<<traitHaveKind | traits(need)<<traitNeedKind
}

const (
	traitsNotAfter  = traits(shapeNotAfter) | traits(kindDate)<<traitHaveKind | traits(kindDate)<<traitNeedKind
	traitsNotBefore = traits(shapeNotBefore) | traits(kindDate)<<traitHaveKind | traits(kindDate)<<traitNeedKind
)

func (t traits) shape() shape  { return shape(t) }
func (t traits) private() bool { return t&traitPrivate != 0 }

// Have returns what was found, the zero Value when there is nothing to show.
func (r Ruling) Have() Value {
	v := Value{kind(r.traits >> traitHaveKind & 15), uint8(r.traits >> traitHaveScale & 31), r.nums[0], r.word}
	if v.kind == kindNone {
		return Value{}
	}
	return v
}

// Need returns what is needed, the zero Value when the shape says it all.
func (r Ruling) Need() Value {
	v := Value{kind: kind(r.traits >> traitNeedKind & 15), scale: uint8(r.traits >> traitNeedScale & 31), num: r.nums[1]}
	if r.words != nil {
		v.word = *r.words
	}
	if v.kind == kindNone {
		return Value{}
	}
	return v
}

func evidence(verdict Verdict, s shape, path Path, have, need Value) Ruling {
	r := Ruling{
		Verdict: verdict, Path: path, nums: [2]int64{have.num, need.num}, word: have.word,
		traits: traitsOf(s, have.kind, need.kind) | traits(have.scale)<<traitHaveScale | traits(need.scale)<<traitNeedScale,
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
	shapeWellFormed
	shapeEqual
	shapes // how many there are
)

// Passed says that the requirement is met, without evidence.
func Passed() Ruling { return Ruling{Verdict: Pass} }

// Failed says that the fact at path does not meet the requirement. Give the rule an Explain text.
func Failed(path Path, have, need Value) Ruling {
	return evidence(Fail, shapePlain, path, have, need)
}

// Missing says that the fact at path is not known yet.
func Missing(path Path) Ruling {
	return Ruling{Verdict: NoData, traits: traits(shapeMissing), Path: path}
}

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

// Private marks the fact as personal data: texts and stored forms show that it was there, and not what it was.
func (r Ruling) Private() Ruling {
	r.traits |= traitPrivate
	return r
}

// AtLeast requires have ≥ need. A zero Date is no data; other zeros are values, see [AtLeastOpt].
func AtLeast[T Measure](path Path, have, need T) Ruling {
	c := compareMeasures(shapeAtLeast, have, need)
	return Ruling{Verdict: c.verdict, traits: c.traits, Path: path, nums: [2]int64{c.have, c.need}}
}

// AtMost requires have ≤ need. A zero Date is no data; other zeros are values, see [AtMostOpt].
func AtMost[T Measure](path Path, have, need T) Ruling {
	c := compareMeasures(shapeAtMost, have, need)
	return Ruling{Verdict: c.verdict, traits: c.traits, Path: path, nums: [2]int64{c.have, c.need}}
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
	v, t := known(have.ordinal != 0, have.ordinal <= need.ordinal, traitsNotAfter)
	return Ruling{Verdict: v, traits: t, Path: path, nums: [2]int64{int64(have.ordinal), int64(need.ordinal)}}
}

// NotBefore requires the day have to be need or later. A zero have is no data.
func NotBefore(path Path, have, need Date) Ruling {
	v, t := known(have.ordinal != 0, have.ordinal >= need.ordinal, traitsNotBefore)
	return Ruling{Verdict: v, traits: t, Path: path, nums: [2]int64{int64(have.ordinal), int64(need.ordinal)}}
}

// Is requires the answer want. [Unknown] is no data.
func Is(path Path, have, want Answer) Ruling {
	v, t := known(have.Known(), have == want, traitsOf(shapeIs, kindAnswer, kindAnswer))
	return Ruling{Verdict: v, traits: t, Path: path, nums: [2]int64{int64(have), int64(want)}}
}

// known returns the verdict on a fact, and the traits of the ruling: those of a missing fact when it is not given.
func known(given, ok bool, t traits) (Verdict, traits) {
	switch {
	case !given:
		return NoData, traits(shapeMissing)
	case ok:
		return Pass, t
	default:
		return Fail, t
	}
}

// Given is no data while the field at path is empty.
func Given(path Path, given bool) Ruling {
	if !given {
		return Missing(path)
	}
	return Ruling{Verdict: Pass, Path: path}
}

// WellFormed requires that the identifier at path is well formed: err is what its parser said. The finding does not show the
// identifier; it may be personal data.
func WellFormed(path Path, err error) Ruling {
	return Ruling{Verdict: verdictOf(err == nil), traits: traits(shapeWellFormed), Path: path}
}

// Equal requires have = need. A zero Date is no data; other zeros are values.
func Equal[T Measure](path Path, have, need T) Ruling {
	c := compareMeasures(shapeEqual, have, need)
	return Ruling{Verdict: c.verdict, traits: c.traits, Path: path, nums: [2]int64{c.have, c.need}}
}

// Attached fails while the document at path is not attached; the remedy is to attach it.
func Attached(path Path, attached bool) Ruling {
	return Ruling{Verdict: verdictOf(attached), traits: traits(shapeAttached), Path: path}
}

// OneOf requires have to be in the list. The empty word is no data.
func OneOf[T ~string](path Path, have T, list WordList[T]) Ruling {
	if have == "" {
		return Missing(path)
	}
	return Ruling{
		Verdict: verdictOf(list.Has(have)), traits: traitsOf(shapeOneOf, kindWord, kindWord), Path: path, word: string(have), words: list.set.text(),
	}
}

// A comparison is what a ruling on two numbers consists of besides its path. It is small enough to stay in registers.
type comparison struct {
	verdict    Verdict
	traits     traits
	have, need int64
}

// compareInts compares two numbers of one kind; an overflow of Money on either side is no data.
func compareInts(t traits, have, need int64) comparison {
	var ok bool
	switch t.shape() {
	case shapeAtLeast:
		ok = have >= need
	case shapeAtMost:
		ok = have <= need
	default:
		ok = have == need
	}
	v := Pass
	switch {
	case (have == overflow || need == overflow) && t>>traitHaveKind&15 == traits(kindMoney):
		v, t = NoData, traits(shapeMissing)
	case !ok:
		v = Fail
	}
	return comparison{v, t, have, need}
}

// compareMeasures compares two quantities for the shapes at-least, at-most and equal.
func compareMeasures[T Measure](s shape, have, need T) comparison {
	switch a := any(have).(type) {
	case int:
		return compareInts(traitsOf(s, kindInt, kindInt), int64(a), int64(any(need).(int)))
	case int64:
		return compareInts(traitsOf(s, kindInt, kindInt), a, any(need).(int64))
	case Money:
		return compareInts(traitsOf(s, kindMoney, kindMoney), a.kopecks, any(need).(Money).kopecks)
	case Date:
		c := compareInts(traitsOf(s, kindDate, kindDate), int64(a.ordinal), int64(any(need).(Date).ordinal))
		if a.IsZero() {
			c.verdict, c.traits = NoData, traits(shapeMissing)
		}
		return c
	case Number:
		b := any(need).(Number)
		c := compareInts(traitsOf(s, kindNumber, kindNumber), int64(a.Compare(b)), 0)
		c.traits |= traits(a.scale)<<traitHaveScale | traits(b.scale)<<traitNeedScale
		c.have, c.need = a.coef, b.coef
		return c
	default:
		return comparison{}
	}
}
