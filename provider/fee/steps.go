package fee

import (
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/provider"
)

// A Step is one line of the arithmetic of a fee or a compensation, in words.
type Step struct {
	Code  socium.Code  `json:"code"`
	Text  socium.Text  `json:"text"`
	Basis socium.Basis `json:"basis,omitzero"`
}

// The grounds of the steps.
var (
	basisIncome      = socium.Basis{Act: "442-ФЗ", Clause: "ст. 31 ч. 2"}
	basisThreshold   = socium.Basis{Act: "442-ФЗ", Clause: "ст. 31 ч. 5", Evidence: socium.Unverified}
	basisHome        = socium.Basis{Act: "442-ФЗ", Clause: "ст. 32"}
	basisResidential = socium.Basis{Act: "442-ФЗ", Clause: "ст. 32"}
	basisPension     = socium.Basis{Act: "442-ФЗ", Clause: "ст. 35"}
	basisUrgent      = socium.Basis{Act: "442-ФЗ", Clause: "ст. 21"}
	basisExtra       = socium.Basis{Act: "442-ФЗ", Clause: "ст. 32", Evidence: socium.Unverified}
)

// values fills the placeholders of a step: each is a text in both languages.
type values map[string]socium.Text

func step(code socium.Code, basis socium.Basis, with values) Step {
	text := texts.Text(code)
	var ru, en []string
	for name, v := range with { // in any order: the holes are filled in one pass
		hole := "{" + name + "}"
		ru, en = append(ru, hole, v.In(socium.RU)), append(en, hole, v.In(socium.EN))
	}
	text.RU = strings.NewReplacer(ru...).Replace(text.RU)
	text.EN = strings.NewReplacer(en...).Replace(text.EN)
	return Step{code, text, basis}
}

type speaker interface {
	In(lang socium.Lang) string
}

func say(s speaker) socium.Text { return socium.Text{RU: s.In(socium.RU), EN: s.In(socium.EN)} }

func number(n int) socium.Text { return say(socium.ValueOf(n)) }

// Steps returns the arithmetic line by line, in the order in which a clerk would do it; the faults of a case that was not decided.
func (r Result) Steps() []Step {
	var list []Step
	add := func(code socium.Code, basis socium.Basis, with values) { list = append(list, step(code, basis, with)) }
	if r.Outcome == Undecided {
		for _, v := range r.Faults {
			list = append(list, Step{v.Code, v.Text, v.Basis})
		}
		return list
	}
	switch r.Outcome {
	case FreeByCategory:
		add(CodeStepCategory, r.Category.info().Basis, values{"category": say(r.Category)})
	case FreeByRegion:
		add(CodeStepRegion, r.Region, values{"act": {RU: r.Region.String(), EN: r.Region.String()}})
	default:
		list = r.arithmetic(list)
	}
	if r.Urgent > 0 {
		add(CodeStepUrgent, basisUrgent, values{"n": number(r.Urgent)})
	}
	if !r.Extra.IsZero() {
		add(CodeStepExtra, basisExtra, values{"extra": say(r.Extra)})
	}
	add(CodeStepTotal, r.Policy.Basis, values{"total": say(r.Total())})
	return list
}

func (r *Result) arithmetic(list []Step) []Step {
	add := func(code socium.Code, basis socium.Basis, with values) { list = append(list, step(code, basis, with)) }
	if r.Outcome == FreeUrgent {
		return list
	}
	if r.Income.Edition != "" {
		basis := editionOn(r.On).Basis
		add(CodeStepWindow, basis, values{
			"window": say(r.Income.Window), "sum": say(r.Income.Sum), "left": say(r.Income.LeftOut),
			"edition": {RU: "№ " + r.Income.Edition, EN: "No. " + r.Income.Edition},
		})
		add(CodeStepIncome, basis, values{"sum": say(r.Income.Sum), "n": number(r.Income.Members), "average": say(r.Income.Average)})
		if r.Policy.IncomeFirst {
			add(CodeStepRounded, r.Policy.Basis, values{"average": say(r.Average)})
		}
	}
	base, law := r.Average, basisResidential
	if r.Form != provider.Residential {
		law = basisHome
		if product, ok := whole(r.Minimum).times(fractionParts(r.Factor)); ok && product.Compare(r.Threshold) == 0 {
			add(CodeStepThreshold, basisThreshold, values{"factor": say(r.Factor), "minimum": say(r.Minimum), "threshold": say(r.Threshold)})
		} else {
			add(CodeStepFixed, basisThreshold, values{"threshold": say(r.Threshold)})
		}
		if r.Outcome == FreeByIncome {
			add(CodeStepBelow, basisIncome, values{"average": say(r.Average), "threshold": say(r.Threshold)})
			return list
		}
		add(CodeStepExcess, basisHome, values{"average": say(r.Average), "threshold": say(r.Threshold), "excess": say(r.Excess)})
		base = r.Excess
	} else if r.Income.Edition == "" {
		add(CodeStepPension, basisPension, values{"pension": say(r.Pension)})
		base, law = whole(r.Pension), basisPension
	}
	percent, _ := r.Share.Mul(socium.Int(100))
	add(CodeStepCap, law, values{"share": say(percent), "base": say(base), "cap": say(r.Cap)})
	add(CodeStepCost, law, values{"n": number(r.Services), "cost": say(r.Cost)})
	if r.Outcome == Full {
		add(CodeStepFull, law, values{"fee": say(r.Fee)})
	} else {
		add(CodeStepPartial, law, values{"fee": say(r.Fee)})
	}
	if r.OverCap {
		add(CodeStepOverCap, law, nil)
	}
	return list
}

func fractionParts(n socium.Number) (num, den int64) {
	num, den, _ = fractionOf(n)
	return num, max(den, 1)
}

// In returns the steps in words, one a line.
func (r Result) In(lang socium.Lang) string { return inWords(r.Steps(), lang) }

func inWords(steps []Step, lang socium.Lang) string {
	lines := make([]string, len(steps))
	for i, s := range steps {
		lines[i] = s.Text.In(lang)
		if !s.Basis.IsZero() {
			lines[i] += " (" + s.Basis.In(lang) + ")"
		}
	}
	return strings.Join(lines, "\n")
}

// Hash returns the SHA-256, in hex, of the canonical JSON of the result without the words of its faults: the same on every machine.
func (r Result) Hash() string {
	faults := make(socium.Violations, len(r.Faults))
	for i, v := range r.Faults {
		faults[i] = &socium.Violation{Code: v.Code, Path: v.Path}
	}
	r.Faults = faults
	hash, _ := canon.Hash(r) // cannot fail: every part is plain data
	return hash
}

// Replay proves a result: it decides the case again and compares. The error is [CodeReplay] when the outcome differs.
func Replay(c Case, r Result) error {
	if Decide(c).Hash() != r.Hash() {
		return texts.Violation(CodeReplay, "")
	}
	return nil
}
