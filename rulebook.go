package socium

import (
	"math"
	"slices"
	"strings"

	"github.com/socium-go/socium/internal/canon"
)

// A Rulebook is a frozen list of rules over facts of type F, in the order of its source. It is compiled once and immutable;
// any number of goroutines may use it. Editions of one book that follow one another are a [Timeline] of books.
type Rulebook[F any] struct {
	ref     RulebookRef
	plan    []step[F] // what is run
	rules   []Rule[F]
	infos   []Requirement
	waivers []compiledWaiver[F]
}

// A step is the part of a rule that is run, kept apart from the words.
type step[F any] struct {
	from, last int32 // the ordinals of the first and the last day in force
	blocks     bool  // by its severity
	probe      probe[F]
	info       *Requirement
	code       Code
	path       Path
	applies    func(F) bool
}

type compiledWaiver[F any] struct {
	info    WaiverInfo
	applies func(F) bool
	extra   findingExtra // what a lifted finding points to
}

// A RulebookRef names a rulebook in a decision: two books with one hash list the same requirements and waivers.
type RulebookRef struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Hash    string `json:"hash"` // SHA-256 of the canonical JSON of its requirements and waivers
}

// NewRulebook checks and freezes the rules: id and version are given, every rule has a code and a check, no period is empty,
// rules that share a code do not overlap in time, and a waiver lifts rules of the book. The error is [Violations] within
// [CodeRulebook], with every fault. What is doubtful and not wrong is told by [Rulebook.Lint].
func NewRulebook[F any](id, version string, rules []Rule[F], waivers ...Waiver[F]) (*Rulebook[F], error) {
	b := &Rulebook[F]{ref: RulebookRef{ID: id, Version: version}, rules: slices.Clone(rules)}
	for i := range b.rules {
		b.infos = append(b.infos, b.rules[i].requirement())
	}
	for _, w := range waivers {
		info := WaiverInfo{Codes: slices.Clone(w.Codes), Scope: w.Scope, Basis: w.Basis, From: w.From, Until: w.Until}
		b.waivers = append(b.waivers, compiledWaiver[F]{info: info, applies: w.Applies})
	}
	for i := range b.waivers {
		b.waivers[i].extra.waiver = &b.waivers[i].info
	}
	if err := b.faults().Err(); err != nil {
		return nil, err
	}
	hash, err := canon.Hash(b.content())
	if err != nil {
		return nil, err
	}
	b.ref.Hash = hash
	b.plan = make([]step[F], len(b.rules))
	for i := range b.rules {
		r := &b.rules[i]
		b.plan[i] = step[F]{
			r.From.ordinal, r.Until.ordinal - 1, b.infos[i].Severity.Blocks(), r.Test.probe, &b.infos[i], r.Code, r.Test.path, r.Applies,
		}
		if r.Check != nil {
			b.plan[i].probe = probe[F]{kind: probeCheck, check: r.Check}
		}
		if r.Until.IsZero() {
			b.plan[i].last = math.MaxInt32
		}
	}
	return b, nil
}

// MustRulebook is NewRulebook that panics: for package variables and tests of presets only.
func MustRulebook[F any](id, version string, rules []Rule[F], waivers ...Waiver[F]) *Rulebook[F] {
	return must(NewRulebook(id, version, rules, waivers...))
}

// With returns the book with further waivers.
func (b *Rulebook[F]) With(waivers ...Waiver[F]) (*Rulebook[F], error) {
	all := make([]Waiver[F], 0, len(b.waivers)+len(waivers))
	for _, w := range b.waivers {
		all = append(all, Waiver[F]{w.info.Codes, w.info.Scope, w.info.Basis, w.info.From, w.info.Until, w.applies})
	}
	return NewRulebook(b.ref.ID, b.ref.Version, b.rules, append(all, waivers...)...)
}

func (b *Rulebook[F]) content() any {
	return struct {
		ID      string        `json:"id"`
		Version string        `json:"version"`
		Rules   []Requirement `json:"rules"`
		Waivers []WaiverInfo  `json:"waivers,omitempty"`
	}{b.ref.ID, b.ref.Version, b.infos, b.Waivers()}
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
	byCode := map[Code][]Period{}
	for i := range b.rules {
		r, path := &b.rules[i], Path("rules").Index(i)
		if r.Code == "" || strings.ContainsAny(string(r.Code), " \t\n") {
			report(CodeRulebookCode, path.Field("code"))
		}
		if r.Severity > Refuse {
			report(CodeRulebookSeverity, path.Field("severity"))
		}
		if (r.Check == nil) == (r.Test.probe.kind == 0) {
			report(CodeRulebookCheck, path)
		}
		force, err := NewPeriod(r.From, r.Until)
		if err != nil {
			report(CodeRulebookForce, path.Field("until"))
			continue
		}
		if slices.ContainsFunc(byCode[r.Code], force.Overlaps) {
			report(CodeRulebookTwice, path.Field("code"))
		}
		byCode[r.Code] = append(byCode[r.Code], force)
	}
	for i := range b.waivers {
		w, path := &b.waivers[i].info, Path("waivers").Index(i)
		if _, err := NewPeriod(w.From, w.Until); err != nil {
			report(CodeRulebookForce, path.Field("until"))
		}
		for j, code := range w.Codes {
			if byCode[code] == nil {
				report(CodeRulebookWaiver, path.Field("codes").Index(j))
			}
		}
	}
	return vs
}

// Ref returns the id, the version and the hash of the book: what a [Decision] records of it.
func (b *Rulebook[F]) Ref() RulebookRef { return b.ref }

// Len returns the number of rules.
func (b *Rulebook[F]) Len() int { return len(b.rules) }

// Requirements returns the rules without their functions, in the order of the source.
func (b *Rulebook[F]) Requirements() []Requirement {
	list := slices.Clone(b.infos)
	for i := range list {
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
