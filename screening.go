package socium

import "slices"

// Append appends a finding for every rule, in order, and returns the extended buffer. With room in the buffer it allocates
// nothing: this is the path for screening many cases. The findings carry verdict, evidence and waiver; of the remedies
// they know those that follow from the evidence, but not a day to wait for nor those that a rule adds.
func (b *Rulebook[F]) Append(dst []Finding, facts F, on Date) []Finding {
	n := len(dst)
	dst = slices.Grow(dst, len(b.plan))[:n+len(b.plan)]
	out := dst[n:]
	for i := range b.plan {
		s, f := &b.plan[i], &out[i]
		f.Requirement, f.extra = s.info, nil
		switch {
		case on.ordinal < s.from || on.ordinal > s.last:
			f.Ruling = Ruling{Verdict: NotInForce}
		case s.applies != nil && !s.applies(facts):
			f.Ruling = Ruling{Verdict: NotApplicable}
		case s.compare != nil:
			c := s.compare(facts, on)
			f.Verdict, f.traits, f.Path = c.verdict, c.traits, s.path
			switch {
			case s.set == nil:
				f.nums[0], f.nums[1], f.word, f.words = c.have, c.need, "", nil
			case c.have > 0: // a word of the list
				f.nums[0], f.nums[1], f.word, f.words = 0, 0, s.set.words[c.have-1], &s.set.joined
			case c.verdict == Fail:
				f.nums[0], f.nums[1], f.word, f.words = 0, 0, s.word(facts), &s.set.joined
			default:
				f.nums[0], f.nums[1], f.word, f.words = 0, 0, "", nil
			}
		default:
			if f.Ruling = s.check(facts, on); !f.Verdict.known() {
				f.Ruling = Missing(f.Path)
			}
		}
	}
	if len(b.waivers) > 0 {
		b.waive(out, facts, on)
	}
	return dst
}

// An Outcome is the shortest form of a finding: the code of the rule and its verdict.
type Outcome struct {
	Code    Code
	Verdict Verdict
	Waived  bool // the rule failed or missed a fact, and a waiver lifts it
}

// Outcomes appends the outcome of every rule, in order, and returns the extended buffer: [Rulebook.Append] without evidence, in a
// third of the memory.
func (b *Rulebook[F]) Outcomes(dst []Outcome, facts F, on Date) []Outcome {
	n := len(dst)
	dst = slices.Grow(dst, len(b.plan))[:n+len(b.plan)]
	out := dst[n:]
	for i := range b.plan {
		s, o := &b.plan[i], &out[i]
		o.Code, o.Waived = s.code, false
		switch {
		case on.ordinal < s.from || on.ordinal > s.last:
			o.Verdict = NotInForce
		case s.applies != nil && !s.applies(facts):
			o.Verdict = NotApplicable
		case s.compare != nil:
			o.Verdict = s.compare(facts, on).verdict
		default:
			o.Verdict = s.check(facts, on).Verdict.orNoData()
		}
	}
	if len(b.waivers) > 0 {
		for i := range out {
			o := &out[i]
			o.Waived = (o.Verdict == Fail || o.Verdict == NoData) && b.waiver(o.Code, facts, on) != nil
		}
	}
	return dst
}

// waive marks what a waiver lifts.
func (b *Rulebook[F]) waive(findings []Finding, facts F, on Date) {
	for i := range findings {
		if f := &findings[i]; f.Verdict == Fail || f.Verdict == NoData {
			f.extra = b.waiver(f.Code, facts, on)
		}
	}
}

func (b *Rulebook[F]) waiver(code Code, facts F, on Date) *findingExtra {
	for i := range b.waivers {
		w := &b.waivers[i]
		if slices.Contains(w.info.Codes, code) && !on.Before(w.info.From) &&
			(w.info.Until.IsZero() || on.Before(w.info.Until)) && (w.applies == nil || w.applies(facts)) {
			return &w.extra
		}
	}
	return nil
}

// verdict runs one rule.
func (s *step[F]) verdict(facts F, on Date) Verdict {
	switch {
	case on.ordinal < s.from || on.ordinal > s.last:
		return NotInForce
	case s.applies != nil && !s.applies(facts):
		return NotApplicable
	case s.compare != nil:
		return s.compare(facts, on).verdict
	default:
		return s.check(facts, on).Verdict.orNoData()
	}
}

// Allows returns the verdict alone: [Fail] as soon as a rule blocks, [NoData] when none does but a fact is missing, else
// [Pass]. It allocates nothing.
func (b *Rulebook[F]) Allows(facts F, on Date) Verdict {
	verdict := Pass
	for i := range b.plan {
		s := &b.plan[i]
		if !s.info.Severity.Blocks() {
			continue
		}
		switch v := s.verdict(facts, on); {
		case v != Fail && v != NoData, b.waiver(s.info.Code, facts, on) != nil:
		case v == Fail:
			return Fail
		default:
			verdict = NoData
		}
	}
	return verdict
}
