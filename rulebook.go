package socium

import (
	"slices"
	"strings"

	"github.com/socium-go/socium/internal/canon"
)

// A Rulebook is a frozen list of rules over facts of type F, in the order of its source. It is compiled once and immutable;
// any number of goroutines may use it.
type Rulebook[F any] struct {
	ref     RulebookRef
	rules   []compiledRule[F]
	waivers []compiledWaiver[F]
}

type compiledRule[F any] struct {
	info     Requirement
	applies  func(F) bool
	check    func(F, Date) Ruling
	remedies func(F, Date) []Remedy
}

type compiledWaiver[F any] struct {
	info    WaiverInfo
	applies func(F) bool
}

// A RulebookRef names a rulebook in a decision: two books with one hash say the same.
type RulebookRef struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Hash    string `json:"hash"` // SHA-256 of the canonical JSON of its requirements and waivers
}

// NewRulebook checks and freezes the rules: id and version are given, every rule has a code and a check, no period is empty,
// and rules that share a code follow one another in time. The error is [Violations] within [CodeRulebook], with every fault.
func NewRulebook[F any](id, version string, rules []Rule[F], waivers ...Waiver[F]) (*Rulebook[F], error) {
	b := &Rulebook[F]{ref: RulebookRef{ID: id, Version: version}}
	for i := range rules {
		r := &rules[i]
		b.rules = append(b.rules, compiledRule[F]{r.requirement(), r.Applies, r.Check, r.Remedies})
	}
	for _, w := range waivers {
		info := WaiverInfo{Codes: slices.Clone(w.Codes), Scope: w.Scope, Basis: w.Basis, From: w.From, Until: w.Until}
		b.waivers = append(b.waivers, compiledWaiver[F]{info, w.Applies})
	}
	if err := b.faults().Err(); err != nil {
		return nil, err
	}
	hash, err := canon.Hash(b.content())
	if err != nil {
		return nil, err
	}
	b.ref.Hash = hash
	return b, nil
}

// MustRulebook is NewRulebook that panics: for package variables and tests of presets only.
func MustRulebook[F any](id, version string, rules []Rule[F], waivers ...Waiver[F]) *Rulebook[F] {
	return must(NewRulebook(id, version, rules, waivers...))
}

// With returns the book with further waivers.
func (b *Rulebook[F]) With(waivers ...Waiver[F]) (*Rulebook[F], error) {
	rules := make([]Rule[F], len(b.rules))
	for i, r := range b.rules {
		q := r.info
		rules[i] = Rule[F]{
			q.Code, q.Title, q.Basis, q.From, q.Until, q.Severity, q.Fact, q.Explain, q.Params, r.applies, r.check, r.remedies,
		}
	}
	all := make([]Waiver[F], 0, len(b.waivers)+len(waivers))
	for _, w := range b.waivers {
		all = append(all, Waiver[F]{w.info.Codes, w.info.Scope, w.info.Basis, w.info.From, w.info.Until, w.applies})
	}
	return NewRulebook(b.ref.ID, b.ref.Version, rules, append(all, waivers...)...)
}

func (b *Rulebook[F]) content() any {
	return struct {
		ID      string        `json:"id"`
		Version string        `json:"version"`
		Rules   []Requirement `json:"rules"`
		Waivers []WaiverInfo  `json:"waivers,omitempty"`
	}{b.ref.ID, b.ref.Version, b.Requirements(), b.Waivers()}
}

func (b *Rulebook[F]) faults() Violations {
	var vs Violations
	report := func(code Code, path Path) { vs = append(vs, catalogue.Violation(code, path)) }
	if b.ref.ID == "" || b.ref.Version == "" {
		report(CodeRulebookID, "")
	}
	if len(b.rules) == 0 {
		report(CodeRulebookEmpty, "rules")
	}
	for i := range b.rules {
		r, path := &b.rules[i], Path("rules").Index(i)
		if r.info.Code == "" || strings.ContainsAny(string(r.info.Code), " \t\n") {
			report(CodeRulebookCode, path.Field("code"))
		}
		if r.check == nil {
			report(CodeRulebookCheck, path)
		}
		force, err := NewPeriod(r.info.From, r.info.Until)
		if err != nil {
			report(CodeRulebookForce, path.Field("until"))
			continue
		}
		for j := range i {
			earlier := &b.rules[j].info
			p, err := NewPeriod(earlier.From, earlier.Until)
			if err == nil && earlier.Code == r.info.Code && p.Overlaps(force) {
				report(CodeRulebookTwice, path.Field("code"))
				break
			}
		}
	}
	return vs
}

// Ref names the book.
func (b *Rulebook[F]) Ref() RulebookRef { return b.ref }

// Len returns the number of rules.
func (b *Rulebook[F]) Len() int { return len(b.rules) }

// Requirements returns the rules without their functions, in the order of the source.
func (b *Rulebook[F]) Requirements() []Requirement {
	list := make([]Requirement, len(b.rules))
	for i := range b.rules {
		list[i] = b.rules[i].info
		list[i].Params = slices.Clone(list[i].Params)
	}
	return list
}

// Waivers returns the waivers without their functions.
func (b *Rulebook[F]) Waivers() []WaiverInfo {
	list := make([]WaiverInfo, len(b.waivers))
	for i := range b.waivers {
		list[i] = b.waivers[i].info
		list[i].Codes = slices.Clone(list[i].Codes)
	}
	return list
}

// Append appends a finding for every rule, in order, and returns the extended buffer. With room in the buffer it allocates
// nothing: this is the path for screening many cases. The findings carry verdict and evidence, and no remedies.
func (b *Rulebook[F]) Append(dst []Finding, facts F, on Date) []Finding {
	n := len(dst)
	dst = slices.Grow(dst, len(b.rules))[:n+len(b.rules)]
	for i := range b.rules {
		r, f := &b.rules[i], &dst[n+i]
		f.Requirement, f.extra = &r.info, nil
		switch {
		case !r.info.inForce(on):
			f.Ruling = Ruling{Verdict: NotInForce}
			continue
		case r.applies != nil && !r.applies(facts):
			f.Ruling = Ruling{Verdict: NotApplicable}
			continue
		}
		f.Ruling = r.check(facts, on)
		if f.Verdict == Fail && len(b.waivers) > 0 {
			if w := b.waiver(r.info.Code, facts, on); w != nil {
				f.extra = &findingExtra{waiver: w}
			}
		}
	}
	return dst
}

func (b *Rulebook[F]) rule(r *compiledRule[F], facts F, on Date) Ruling {
	if !r.info.inForce(on) {
		return Ruling{Verdict: NotInForce}
	}
	if r.applies != nil && !r.applies(facts) {
		return Ruling{Verdict: NotApplicable}
	}
	return r.check(facts, on)
}

func (b *Rulebook[F]) waiver(code Code, facts F, on Date) *WaiverInfo {
	for i := range b.waivers {
		w := &b.waivers[i]
		if slices.Contains(w.info.Codes, code) && !on.Before(w.info.From) &&
			(w.info.Until.IsZero() || on.Before(w.info.Until)) && (w.applies == nil || w.applies(facts)) {
			return &w.info
		}
	}
	return nil
}

// Allows returns the verdict alone: [Fail] as soon as a rule blocks, [NoData] when none does but a fact is missing, else
// [Pass]. It allocates nothing.
func (b *Rulebook[F]) Allows(facts F, on Date) Verdict {
	verdict := Pass
	for i := range b.rules {
		r := &b.rules[i]
		if !r.info.Severity.Blocks() {
			continue
		}
		switch b.rule(r, facts, on).Verdict {
		case Fail:
			if b.waiver(r.info.Code, facts, on) == nil {
				return Fail
			}
		case NoData:
			verdict = NoData
		}
	}
	return verdict
}

// Decide runs every rule on the facts as of the day and explains the outcome. The facts are not kept.
func (b *Rulebook[F]) Decide(facts F, on Date) Decision {
	d := Decision{Rulebook: b.ref, On: on, Findings: b.Append(nil, facts, on)}
	for i := range d.Findings {
		if f := &d.Findings[i]; (f.Verdict == Fail || f.Verdict == NoData) && f.Waiver() == nil {
			if remedies := b.cure(&b.rules[i], f.Ruling, facts, on); len(remedies) > 0 {
				f.extra = &findingExtra{remedies: remedies}
			}
		}
	}
	return d
}

// cure collects the remedies of a failure: those of its shape, the first day on which the same rule passes the same facts,
// and those that the rule adds.
func (b *Rulebook[F]) cure(r *compiledRule[F], ruling Ruling, facts F, on Date) []Remedy {
	remedies := ruling.remedies(r.info.Fact)
	if ruling.shape == shapeNotAfter {
		if day, ok := b.firstPass(r, ruling, facts, on); ok {
			remedies = append(remedies, Remedy{Kind: RemedyWait, Path: ruling.Path, Value: ValueOf(day), Fact: r.info.Fact})
		}
	}
	if ruling.Verdict == Fail && r.remedies != nil {
		remedies = append(remedies, r.remedies(facts, on)...)
	}
	return remedies
}

// firstPass looks for the first day on which the rule passes. A bound that moves with the day of the decision moves by a
// day a day, apart from the ends of months: the search starts a week before that day and gives up a week after it.
func (b *Rulebook[F]) firstPass(r *compiledRule[F], ruling Ruling, facts F, on Date) (Date, bool) {
	have, _ := ruling.Have().Date()
	need, _ := ruling.Need().Date()
	guess := have.DaysSince(need)
	for day := on.AddDays(max(guess-7, 1)); day.DaysSince(on) <= guess+7; day = day.AddDays(1) {
		if b.rule(r, facts, day).Verdict == Pass {
			return day, true
		}
		if day.AddDays(1) == day {
			break // the end of the calendar
		}
	}
	return Date{}, false
}
