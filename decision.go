package socium

import (
	"encoding/json"
	"iter"

	"github.com/socium-go/socium/internal/canon"
)

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

type findingExtra struct {
	waiver   *WaiverInfo
	remedies []Remedy
	text     Text // of a finding that was read from its stored form: its words as they were
}

// Blocks reports whether the finding keeps the case from passing: a failure of severity [Correct] or [Refuse] that
// is not waived.
func (f Finding) Blocks() bool {
	return f.Verdict == Fail && f.Severity.Blocks() && f.Waiver() == nil
}

// Waiver returns the waiver that lifts a failed rule, or nil.
func (f Finding) Waiver() *WaiverInfo {
	if f.extra == nil {
		return nil
	}
	return f.extra.waiver
}

// Remedies yields the ways to cure the failure or to fill the gap; each is enough by itself. A failure without remedies
// cannot be cured by the applicant within these rules.
func (f Finding) Remedies() iter.Seq[Remedy] {
	return func(yield func(Remedy) bool) {
		if f.extra == nil {
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
func (f Finding) Curable() bool { return f.extra != nil && len(f.extra.remedies) > 0 }

var shapeTexts = [...]Text{
	shapePlain:     {RU: "{fact}: {have}, требование не выполнено", EN: "{fact}: {have}, the requirement is not met"},
	shapeAtLeast:   {RU: "{fact}: {have}, нужно не меньше {need}", EN: "{fact}: {have}, at least {need} is needed"},
	shapeAtMost:    {RU: "{fact}: {have}, нужно не больше {need}", EN: "{fact}: {have}, at most {need} is allowed"},
	shapeNotAfter:  {RU: "{fact}: {have}, нужно не позднее {need}", EN: "{fact}: {have}, not later than {need} is needed"},
	shapeNotBefore: {RU: "{fact}: {have}, нужно не ранее {need}", EN: "{fact}: {have}, not earlier than {need} is needed"},
	shapeIs:        {RU: "{fact}: {have}, нужно: {need}", EN: "{fact}: {have}, {need} is needed"},
	shapeOneOf:     {RU: "{fact}: {have}, допускается: {need}", EN: "{fact}: {have}, allowed: {need}"},
	shapeAttached:  {RU: "не приложено: {fact}", EN: "not attached: {fact}"},
	shapeMissing:   {RU: "не указано: {fact}", EN: "not given: {fact}"},
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
		if text = f.Explain; text.IsZero() {
			text = shapeTexts[f.shape]
		}
	}
	have := f.shown()
	fill := func(lang Lang) string {
		fact := Word(factName(f.Fact, f.Path, lang))
		return text.Fill(Arg{"have", have}, Arg{"need", f.Need()}, Arg{"fact", fact}).In(lang)
	}
	return Text{RU: fill(RU), EN: fill(EN)}
}

// shown is the fact as texts and stored forms may show it.
func (f Finding) shown() Value {
	if f.private {
		return PrivateValue()
	}
	return f.Have()
}

// Verdict returns [Fail] when a finding blocks, else [NoData] when a blocking rule misses a fact, else [Pass].
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
		case f.Verdict == NoData && f.Severity.Blocks():
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
			worst = max(worst, f.Severity)
		}
	}
	return worst
}

// Failed yields the findings that block.
func (d Decision) Failed() iter.Seq[Finding] { return d.where(Finding.Blocks) }

// Missing yields the findings that lack a fact.
func (d Decision) Missing() iter.Seq[Finding] {
	return d.where(func(f Finding) bool { return f.Verdict == NoData })
}

// Remarks yields the failures that do not block: notes, warnings and what was waived.
func (d Decision) Remarks() iter.Seq[Finding] {
	return d.where(func(f Finding) bool { return f.Verdict == Fail && !f.Blocks() })
}

// Finding returns the finding of a rule, preferring one that was in force.
func (d Decision) Finding(code Code) (found Finding, ok bool) {
	for _, f := range d.Findings {
		if f.Code == code && (!ok || found.Verdict == NotInForce) {
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
		f.private = false
		findings[i] = f
	}
	d.Findings = findings
	return d
}

// findingJSON is the stored form. Its first part is the substance that the hash covers; the words are for readers, so that a
// better wording in a later version does not change what was decided.
type findingJSON struct {
	Code     Code        `json:"code"`
	Verdict  Verdict     `json:"verdict"`
	Severity Severity    `json:"severity"`
	Basis    Basis       `json:"basis,omitzero"`
	Path     Path        `json:"path,omitempty"`
	Have     Value       `json:"have,omitzero"`
	Need     Value       `json:"need,omitzero"`
	Private  bool        `json:"private,omitempty"`
	Remedies []Remedy    `json:"remedies,omitempty"`
	Waiver   *WaiverInfo `json:"waiver,omitempty"`
	Title    Text        `json:"title,omitzero"`
	Text     Text        `json:"text,omitzero"`
}

func (f Finding) substance() findingJSON {
	out := findingJSON{
		Code: f.Code, Verdict: f.Verdict, Severity: f.Severity, Basis: f.Basis, Path: f.Path,
		Have: f.shown(), Need: f.Need(), Private: f.private, Waiver: f.Waiver(),
	}
	if f.extra != nil {
		out.Remedies = f.extra.remedies
	}
	return out
}

// MarshalJSON writes the finding with its texts; a personal fact is replaced by {"personal":true}.
func (f Finding) MarshalJSON() ([]byte, error) {
	out := f.substance()
	out.Title = f.Title
	if f.Verdict == Fail || f.Verdict == NoData {
		out.Text = f.text()
	}
	return canon.JSON(out)
}

// UnmarshalJSON reads what MarshalJSON writes. The text is kept as the explanation.
func (f *Finding) UnmarshalJSON(data []byte) error {
	var in findingJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*f = Finding{
		Requirement: &Requirement{Code: in.Code, Title: in.Title, Basis: in.Basis, Severity: in.Severity, Explain: in.Text},
		Ruling:      evidence(in.Verdict, shapePlain, in.Path, in.Have, in.Need),
	}
	f.private = in.Private
	if in.Waiver != nil || len(in.Remedies) > 0 || !in.Text.IsZero() {
		f.extra = &findingExtra{in.Waiver, in.Remedies, in.Text}
	}
	return nil
}

// JSON returns the canonical JSON of the decision: fixed order of members, no spaces, texts included.
func (d Decision) JSON() ([]byte, error) { return canon.JSON(d) }

// Hash returns the SHA-256, in hex, of what was decided: rulebook, day, verdicts, evidence, remedies and waivers without their
// wording, personal facts masked. It is the same on every machine.
func (d Decision) Hash() string {
	out := struct {
		Rulebook RulebookRef   `json:"rulebook"`
		On       Date          `json:"on"`
		Findings []findingJSON `json:"findings"`
	}{d.Rulebook, d.On, make([]findingJSON, len(d.Findings))}
	for i, f := range d.Findings {
		s := f.substance()
		remedies := make([]Remedy, len(s.Remedies))
		for j, r := range s.Remedies {
			r.Text, r.Fact = Text{}, Text{}
			remedies[j] = r
		}
		s.Remedies = remedies
		if s.Private {
			s.Have = PrivateValue()
		}
		out.Findings[i] = s
	}
	hash, _ := canon.Hash(out) // cannot fail: every part is plain data
	return hash
}

// Replay proves a decision: it decides the same facts again under this book on the day of the decision and compares. The error
// is [CodeReplayBook] when the book is another one, [CodeReplayDecision] when the outcome differs.
func (b *Rulebook[F]) Replay(facts F, d Decision) error {
	if d.Rulebook != b.ref {
		return catalogue.Violation(CodeReplayBook, "rulebook")
	}
	if b.Decide(facts, d.On).Hash() != d.Hash() {
		return catalogue.Violation(CodeReplayDecision, "findings")
	}
	return nil
}
