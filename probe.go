package socium

// A probe is what a rule runs: an opaque check, or the parts of a [Test]. The functions that read the facts are called from the loop
// of the book and not from a function in between, which would cost as much as the comparison.
type probe[F any] struct {
	kind   probeKind
	traits traits // of the evidence
	need   int64  // the bound, as a number

	check   func(facts F, on Date) Ruling
	compare func(facts F, on Date) comparison
	valid   func(facts F) (bool, error)
	answer  func(facts F) Answer
	money   func(facts F) Money
	date    func(facts F) Date
	by      func(facts F, on Date) Date // the bound of a day that depends on the case
	from    Path                        // the fact that this bound depends on
	word    func(facts F) string
	name    func(facts F) string // of a word that is not allowed
	set     *wordSet
}

// probeKind tells which of the functions are there. The zero kind is no probe.
type probeKind uint8

const (
	probeNone probeKind = iota
	probeCheck
	probeCompare
	probeValid
	probeAnswer
	probeMoney
	probeDate
	probeDateBy
	probeWord
)

// ask runs the tests that are met less often; the loops of screening.go have the others in them.
func (p *probe[F]) ask(facts F, on Date) comparison {
	if p.kind == probeValid {
		given, err := p.valid(facts)
		v, t := known(given, err == nil, p.traits)
		return comparison{verdict: v, traits: t}
	}
	return p.compare(facts, on)
}

func (p *probe[F]) answered(have Answer) comparison {
	c := comparison{Pass, p.traits, int64(have), p.need}
	if !have.Known() {
		c.verdict, c.traits = NoData, traits(shapeMissing)
	} else if c.have != c.need {
		c.verdict = Fail
	}
	return c
}

// dated compares the ordinals of two days.
func (p *probe[F]) dated(have, need int32) comparison {
	low, high := have, need
	if p.traits.shape() == shapeNotBefore {
		low, high = need, have
	}
	c := comparison{Pass, p.traits, int64(have), int64(need)}
	if have == 0 {
		c.verdict, c.traits = NoData, traits(shapeMissing)
	} else if low > high {
		c.verdict = Fail
	}
	return c
}

// datedBy misses the fact of the bound when the bound is not known.
func (p *probe[F]) datedBy(have, need int32) comparison {
	c := p.dated(have, need)
	if need == 0 && p.from != "" {
		c.verdict, c.traits = NoData, traits(shapeMissing)
	}
	return c
}

// refuse turns the finding of a word into that of one which is not allowed, or not given.
func (p *probe[F]) refuse(f *Finding, facts F) {
	switch {
	case f.word == "":
		f.Verdict, f.traits, f.words = NoData, traits(shapeMissing), nil
	case p.name != nil:
		f.Verdict, f.word = Fail, p.name(facts)
	default:
		f.Verdict = Fail
	}
}
