package socium

import "iter"

// A Decision is the outcome of a rulebook for one case on one day, as data: a finding for every rule, in the order of the
// book. It holds no facts but the evidence. It is a value; keep it, store it as JSON, compare it by hash.
type Decision struct {
	Rulebook RulebookRef `json:"rulebook"`
	On       Date        `json:"on"`
	Findings []Finding   `json:"findings"`
}

// A Finding is the outcome of one rule: the [Requirement] it is about, the verdict and the evidence.
type Finding struct {
	*Requirement
	Ruling
	extra *findingExtra // nil for most findings
}

// rule returns the requirement; the zero Finding has none.
func (f Finding) rule() *Requirement {
	if f.Requirement == nil {
		return &Requirement{}
	}
	return f.Requirement
}

// findingExtra is what few findings have.
type findingExtra struct {
	waiver   *WaiverInfo
	wait     Date     // the first day on which the rule passes
	remedies []Remedy // those that the rule adds, or all of a finding that was read from its stored form
	text     Text     // of a finding that was read from its stored form: its words as they were
}

// Blocks reports whether the finding keeps the case from passing: a failure of severity [Correct] or [Refuse] that
// is not waived.
func (f Finding) Blocks() bool {
	return f.Verdict == Fail && f.rule().Severity.Blocks() && f.Waiver() == nil
}

// Waiver returns the waiver that lifts a failed rule or one that misses a fact, or nil.
func (f Finding) Waiver() *WaiverInfo {
	if f.extra == nil {
		return nil
	}
	return f.extra.waiver
}

// Remedies yields the ways to cure the failure or to fill the gap; each is enough by itself. A failure without remedies
// cannot be cured by the applicant within these rules. What is waived needs none.
func (f Finding) Remedies() iter.Seq[Remedy] {
	return func(yield func(Remedy) bool) {
		if f.Verdict != Fail && f.Verdict != NoData || f.Waiver() != nil {
			return
		}
		if r, ok := f.Ruling.remedy(f.rule().Fact); ok && !yield(r) || f.extra == nil {
			return
		}
		if day := f.extra.wait; !day.IsZero() && !yield(Remedy{Kind: RemedyWait, Path: f.Path, Value: ValueOf(day), Fact: f.rule().Fact}) {
			return
		}
		for _, r := range f.extra.remedies {
			if !yield(r) {
				return
			}
		}
	}
}

// Curable reports whether there is a remedy.
func (f Finding) Curable() bool {
	for range f.Remedies() {
		return true
	}
	return false
}

var shapeTexts = [...]Text{
	shapePlain:      {RU: "{fact}: {have}, требование не выполнено", EN: "{fact}: {have}, the requirement is not met"},
	shapeAtLeast:    {RU: "{fact}: {have}, нужно не меньше {need}", EN: "{fact}: {have}, at least {need} is needed"},
	shapeAtMost:     {RU: "{fact}: {have}, нужно не больше {need}", EN: "{fact}: {have}, at most {need} is allowed"},
	shapeNotAfter:   {RU: "{fact}: {have}, нужно не позднее {need}", EN: "{fact}: {have}, not later than {need} is needed"},
	shapeNotBefore:  {RU: "{fact}: {have}, нужно не ранее {need}", EN: "{fact}: {have}, not earlier than {need} is needed"},
	shapeIs:         {RU: "{fact}: {have}, нужно: {need}", EN: "{fact}: {have}, {need} is needed"},
	shapeOneOf:      {RU: "{fact}: {have}, допускается: {need}", EN: "{fact}: {have}, allowed: {need}"},
	shapeAttached:   {RU: "не приложено: {fact}", EN: "not attached: {fact}"},
	shapeWellFormed: {RU: "{fact}: номер записан с ошибкой", EN: "{fact}: the number is not well formed"},
	shapeEqual:      {RU: "{fact}: {have}, нужно ровно {need}", EN: "{fact}: {have}, exactly {need} is needed"},
	shapeMissing:    {RU: "не указано: {fact}", EN: "not given: {fact}"},
}

// In returns the finding in words. The text is built on each call.
func (f Finding) In(lang Lang) string { return f.text().In(lang) }

func (f Finding) text() Text {
	if f.extra != nil && !f.extra.text.IsZero() {
		return f.extra.text
	}
	var text Text
	switch f.Verdict {
	case Pass, NotApplicable, NotInForce:
		return verdictTexts[f.Verdict]
	case NoData:
		text = shapeTexts[shapeMissing]
	default:
		if text = f.rule().Explain; text.IsZero() {
			text = shapeTexts[f.traits.shape()]
		}
	}
	have := f.shown()
	fill := func(lang Lang) string {
		fact := Word(factName(f.rule().Fact, f.Path, lang))
		return text.Fill(Arg{"have", have}, Arg{"need", f.Need()}, Arg{"fact", fact}).In(lang)
	}
	return Text{RU: fill(RU), EN: fill(EN)}
}

// shown is the fact as texts and stored forms may show it.
func (f Finding) shown() Value {
	if f.traits&(traitPrivate|traitDisclosed) == traitPrivate {
		return PrivateValue()
	}
	return f.Have()
}

// Verdict returns [Fail] when a finding blocks, else [NoData] when a blocking rule misses a fact (or carries no
// verdict at all) and is not waived, else [Pass].
// The zero Decision has no verdict.
func (d Decision) Verdict() Verdict {
	if len(d.Findings) == 0 {
		return 0
	}
	verdict := Pass
	for _, f := range d.Findings {
		switch {
		case f.Blocks():
			return Fail
		case f.Verdict.orNoData() == NoData && f.rule().Severity.Blocks() && f.Waiver() == nil:
			verdict = NoData
		}
	}
	return verdict
}

// Severity returns the worst severity among the failures that are not waived, zero when there are none. A case whose worst
// failure is [Correct] goes back to its author.
func (d Decision) Severity() Severity {
	var worst Severity
	for _, f := range d.Findings {
		if f.Verdict == Fail && f.Waiver() == nil {
			worst = max(worst, f.rule().Severity)
		}
	}
	return worst
}

// Failed yields the findings that block.
func (d Decision) Failed() iter.Seq[Finding] { return d.where(Finding.Blocks) }

// Incurable yields the findings that block and have no remedy.
func (d Decision) Incurable() iter.Seq[Finding] {
	return d.where(func(f Finding) bool { return f.Blocks() && !f.Curable() })
}

// Missing yields the findings that lack a fact; waived ones are among the remarks.
func (d Decision) Missing() iter.Seq[Finding] {
	return d.where(func(f Finding) bool { return f.Verdict == NoData && f.Waiver() == nil })
}

// Remarks yields the failures that do not block: notes, warnings and what was waived.
func (d Decision) Remarks() iter.Seq[Finding] {
	return d.where(func(f Finding) bool { return f.Verdict == Fail && !f.Blocks() || f.Waiver() != nil })
}

// Finding returns the finding of a rule, preferring one that was in force.
func (d Decision) Finding(code Code) (found Finding, ok bool) {
	for _, f := range d.Findings {
		if f.rule().Code == code && (!ok || found.Verdict == NotInForce) {
			found, ok = f, true
		}
	}
	return found, ok
}

// Curable reports whether every failure that blocks has a remedy.
func (d Decision) Curable() bool {
	for f := range d.Failed() {
		if !f.Curable() {
			return false
		}
	}
	return true
}

func (d Decision) where(keep func(Finding) bool) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, f := range d.Findings {
			if keep(f) && !yield(f) {
				return
			}
		}
	}
}

// Disclose returns the decision with the facts that are personal data in its texts and stored form. The caller must have
// a right to keep them.
func (d Decision) Disclose() Decision {
	findings := make([]Finding, len(d.Findings))
	for i, f := range d.Findings {
		f.traits |= traitDisclosed
		findings[i] = f
	}
	d.Findings = findings
	return d
}
