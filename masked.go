package socium

import (
	"fmt"
	"io"
)

// masked stands for personal data in texts and logs.
const masked = "***"

func mask(zero bool) string {
	if zero {
		return ""
	}
	return masked
}

// writeMasked serves fmt.Formatter: text is what String says, name that of the type. Without it a verb for numbers would look inside
// the value and print what is there.
func writeMasked(f fmt.State, verb rune, name, text string) {
	switch verb {
	case 'v':
		if f.Flag('#') {
			_, _ = io.WriteString(f, "socium."+name+"("+text+")")
			return
		}
		fallthrough
	case 's', 'q', 'x', 'X':
		_, _ = fmt.Fprintf(f, fmt.FormatString(f, verb), text)
	default:
		_, _ = fmt.Fprintf(f, "%%!%c(socium.%s=%s)", verb, name, text)
	}
}

// String returns the verdict and its evidence for logs: "fail members: 9, need 10". A personal fact is masked, in a disclosed decision too.
func (r Ruling) String() string {
	s := or(r.Verdict.String(), "undecided")
	if r.Path != "" {
		s += " " + string(r.Path)
	}
	have := r.Have()
	if r.traits.private() {
		have = PrivateValue()
	}
	if !have.IsZero() {
		s += ": " + have.String()
	}
	if need := r.Need(); !need.IsZero() {
		s += ", need " + need.String()
	}
	return s
}

// Format writes what String says, whatever the verb: the fields hold the evidence unmasked.
func (r Ruling) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, r.String()) }

// String returns the code, the verdict and the evidence for logs; see [Finding.In] for people.
func (f Finding) String() string { return string(f.rule().Code) + " " + f.Ruling.String() }

// Format writes what String says, whatever the verb.
func (f Finding) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, f.String()) }
