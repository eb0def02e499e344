package page

import (
	"github.com/socium-go/socium"
)

// Sign returns the sign of a finding: met, remark, blocking failure, missing fact, not asked.
func Sign(f socium.Finding) string {
	switch {
	case f.Verdict == socium.Pass:
		return "✓"
	case f.Verdict == socium.NoData && f.Waiver() == nil:
		return "?"
	case f.Blocks():
		return "✗"
	case f.Verdict == socium.Fail || f.Waiver() != nil:
		return "!"
	default:
		return "·"
	}
}

// Decision writes what a decision found, each line indented by lead: the requirement, why it is not met, the ground and the code,
// and what would help. What is met is one line; rules that do not apply are left out.
func (p *Page) Decision(lead string, d socium.Decision) {
	for _, f := range d.Findings {
		p.Finding(lead, f)
	}
}

// Finding writes one finding of a decision.
func (p *Page) Finding(lead string, f socium.Finding) {
	if f.Verdict == socium.NotApplicable || f.Verdict == socium.NotInForce {
		return
	}
	p.Wrapped(lead+Sign(f)+" ", f.Title.In(p.lang))
	if f.Verdict == socium.Pass {
		return
	}
	p.Wrapped(lead+"    ", f.In(p.lang))
	p.Wrapped(lead+"    ", f.Basis.In(p.lang)+" ["+string(f.Code)+"]")
	for r := range f.Remedies() {
		p.Wrapped(lead+"    → ", r.In(p.lang))
	}
}

// Violations writes faults, each line indented by lead.
func (p *Page) Violations(lead string, list socium.Violations) {
	for _, v := range list {
		sign := "! "
		if v.Severity.Blocks() {
			sign = "✗ "
		}
		text := v.Text.In(p.lang)
		if v.Path != "" {
			text = string(v.Path) + ": " + text
		}
		p.Wrapped(lead+sign, text+" ["+string(v.Code)+"]")
	}
}
