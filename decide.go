package socium

// Decide runs every rule on the facts as of the day and explains the outcome. The facts are not kept, only the evidence.
func (b *Rulebook[F]) Decide(facts F, on Date) Decision {
	d := Decision{Rulebook: b.ref, On: on, Findings: b.Append(nil, facts, on)}
	var extras []findingExtra // one piece of memory for all
	for i := range d.Findings {
		f := &d.Findings[i]
		if f.Verdict != Fail || f.extra != nil {
			continue
		}
		extra := b.cure(i, f.Ruling, facts, on)
		if extra.wait.IsZero() && len(extra.remedies) == 0 {
			continue
		}
		if extras == nil {
			extras = make([]findingExtra, 0, len(d.Findings)-i)
		}
		extras = append(extras, extra)
		f.extra = &extras[len(extras)-1]
	}
	return d
}

// cure collects what cures a failure besides that which follows from its evidence: the first day on which the same rule passes
// the same facts, and what the rule adds.
func (b *Rulebook[F]) cure(i int, ruling Ruling, facts F, on Date) (extra findingExtra) {
	if ruling.traits.shape() == shapeNotAfter {
		extra.wait = b.plan[i].firstPass(ruling, facts, on)
	}
	if remedies := b.rules[i].Remedies; remedies != nil {
		extra.remedies = remedies(facts, on)
	}
	return extra
}

// firstPass looks for the first day on which the rule passes, zero when there is none. A bound that moves with the day of the
// decision moves by a day a day, apart from the ends of months: the search starts a week before that day and gives up a week
// after it.
func (s *step[F]) firstPass(ruling Ruling, facts F, on Date) Date {
	guess := int(ruling.nums[0] - ruling.nums[1]) // by how many days the fact is late
	for day := on.AddDays(max(guess-7, 1)); day.DaysSince(on) <= guess+7; day = day.AddDays(1) {
		if s.verdict(facts, day) == Pass {
			return day
		}
		if day.AddDays(1) == day {
			break // the end of the calendar
		}
	}
	return Date{}
}

// Replay proves a decision: it decides the same facts again under this book on the day of the decision and compares. The error
// is [CodeReplayBook] when the book is another one, [CodeReplayDecision] when the outcome differs.
func (b *Rulebook[F]) Replay(facts F, d Decision) error {
	if d.Rulebook != b.ref {
		return catalogue.Violation(CodeReplayBook, "rulebook")
	}
	if hash := d.Hash(); hash == "" || b.Decide(facts, d.On).Hash() != hash {
		return catalogue.Violation(CodeReplayDecision, "findings")
	}
	return nil
}
