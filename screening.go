package socium

import "slices"

// Append appends a finding for every rule, in order, and returns the extended buffer. With room in the buffer it allocates
// nothing: this is the path for screening many cases. The findings carry verdict, evidence and waiver; of the remedies
// they know those that follow from the evidence, but not a day to wait for nor those that a rule adds.
func (b *Rulebook[F]) Append(dst []Finding, facts F, on Date) []Finding {
	n := len(dst)
	dst = slices.Grow(dst, len(b.plan))[:n+len(b.plan)]
	screen(b.plan, dst[n:], facts, on)
	if len(b.waivers) > 0 {
		b.waive(dst[n:], facts, on)
	}
	return dst
}

// screen writes a finding for every step, where it stays.
func screen[F any](plan []step[F], out []Finding, facts F, on Date) {
	out = out[:len(plan)]
	for i := range plan {
		s, f := &plan[i], &out[i]
		if on.ordinal < s.from || on.ordinal > s.last {
			f.put(s.info, NotInForce, 0, "", 0, 0, "", nil)
			continue
		}
		if s.applies != nil && !s.applies(facts) {
			f.put(s.info, NotApplicable, 0, "", 0, 0, "", nil)
			continue
		}
		var c comparison
		switch s.probe.kind {
		case probeAnswer:
			c = s.probe.answered(s.probe.answer(facts))
		case probeMoney:
			c = compareInts(s.probe.traits, s.probe.money(facts).kopecks, s.probe.need)
		case probeDate:
			c = s.probe.dated(s.probe.date(facts).ordinal, int32(s.probe.need))
		case probeDateBy:
			c = s.probe.datedBy(s.probe.date(facts).ordinal, s.probe.by(facts, on).ordinal)
			if c.have != 0 && c.verdict == NoData {
				f.put(s.info, NoData, c.traits, s.probe.from, c.have, c.need, "", nil)
				continue
			}
		case probeWord:
			word := s.probe.word(facts)
			f.put(s.info, Pass, s.probe.traits, s.path, 0, 0, word, &s.probe.set.joined)
			if s.probe.set.find(word) == 0 {
				s.probe.refuse(f, facts)
			}
			continue
		case probeCheck:
			f.Requirement, f.extra = s.info, nil
			if f.Ruling = s.probe.check(facts, on); !f.Verdict.known() {
				f.Ruling = Missing(f.Path)
			}
			continue
		default:
			c = s.probe.ask(facts, on)
		}
		f.put(s.info, c.verdict, c.traits, s.path, c.have, c.need, "", nil)
	}
}

// put writes a finding field by field: a whole one would be built in a place of its own and copied.
func (f *Finding) put(info *Requirement, verdict Verdict, t traits, path Path, have, need int64, word string, words *string) {
	f.Verdict, f.traits, f.nums[0], f.nums[1] = verdict, t, have, need
	f.Requirement, f.Path, f.word, f.words, f.extra = info, path, word, words, nil
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
		o.Code, o.Verdict, o.Waived = s.code, s.verdict(facts, on), false
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
	}
	switch p := &s.probe; p.kind {
	case probeAnswer:
		return p.answered(p.answer(facts)).verdict
	case probeMoney:
		return compareInts(p.traits, p.money(facts).kopecks, p.need).verdict
	case probeDate:
		return p.dated(p.date(facts).ordinal, int32(p.need)).verdict
	case probeDateBy:
		return p.datedBy(p.date(facts).ordinal, p.by(facts, on).ordinal).verdict
	case probeWord:
		word := p.word(facts)
		v, _ := known(word != "", p.set.find(word) > 0, 0)
		return v
	case probeCheck:
		return p.check(facts, on).Verdict.orNoData()
	default:
		return p.ask(facts, on).verdict
	}
}

// Allows returns the verdict alone: [Fail] as soon as a rule blocks, [NoData] when none does but a fact is missing, else
// [Pass]. It allocates nothing.
func (b *Rulebook[F]) Allows(facts F, on Date) Verdict {
	verdict := Pass
	for i := range b.plan {
		s := &b.plan[i]
		if !s.blocks {
			continue
		}
		switch v := s.verdict(facts, on); {
		case v != Fail && v != NoData, len(b.waivers) > 0 && b.waiver(s.code, facts, on) != nil:
		case v == Fail:
			return Fail
		default:
			verdict = NoData
		}
	}
	return verdict
}
