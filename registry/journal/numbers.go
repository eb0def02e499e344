package journal

import (
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// A NumberFormat is the form of record numbers as a template: "{region}-{seq:4}" gives 48-0012. It knows {seq} (the sequence,
// with a least width after the colon), {year} of the legal day, {region} of the procedure, and asks [Schema].Part for any other
// placeholder. The sequence goes on by itself for each text that stands around it, so that "{year}-{seq:3}" begins anew every
// year. A format without {seq} is a form only: the numbers are the caller's to give. The empty format is "{seq}" and
// accepts every other text too.
type NumberFormat string

// scope fills the placeholders but {seq} and returns what stands before and after the sequence.
func (f NumberFormat) scope(on socium.Date, part func(name string) string) (before, after string, width int, seq bool) {
	if f == "" {
		f = "{seq}"
	}
	var b strings.Builder
	rest := string(f)
	for {
		text, tail, found := strings.Cut(rest, "{")
		b.WriteString(text)
		if !found {
			break
		}
		name, next, closed := strings.Cut(tail, "}")
		if !closed {
			b.WriteString("{" + tail)
			break
		}
		rest = next
		name, digits, _ := strings.Cut(name, ":")
		switch name {
		case "seq":
			if !seq {
				before, seq = b.String(), true
				width, _ = strconv.Atoi(digits)
				width = min(max(width, 0), 18)
				b.Reset()
			}
		case "year":
			b.WriteString(strconv.Itoa(on.Year()))
		default:
			b.WriteString(part(name))
		}
	}
	if !seq {
		return b.String(), "", 0, false
	}
	return before, b.String(), width, true
}

// valid reports whether every brace of the format has its pair and the width is a small number.
func (f NumberFormat) valid() bool {
	rest := string(f)
	for {
		text, tail, found := strings.Cut(rest, "{")
		if strings.Contains(text, "}") || !found {
			return !strings.Contains(text, "}")
		}
		name, next, closed := strings.Cut(tail, "}")
		name, digits, sized := strings.Cut(name, ":")
		width, err := strconv.Atoi(digits)
		if !closed || name == "" || strings.Contains(name, "{") || sized && (err != nil || width < 1 || width > 18) {
			return false
		}
		rest = next
	}
}

// sequence returns the sequence of a number in a scope.
func sequence(number, before, after string) (n uint64, ok bool) {
	text, ok := strings.CutPrefix(number, before)
	if !ok {
		return 0, false
	}
	if text, ok = strings.CutSuffix(text, after); !ok || text == "" || len(text) > 18 {
		return 0, false
	}
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = n*10 + uint64(text[i]-'0')
	}
	return n, true
}

// number writes a number of the sequence.
func numberOf(before, after string, width int, seq uint64) string {
	digits := strconv.FormatUint(seq, 10)
	return before + strings.Repeat("0", max(width-len(digits), 0)) + digits + after
}

// counters know the largest sequence that was ever used in each scope. They belong to the writer of a journal.
type counters map[[2]string]uint64

// used notes a number.
func (c counters) used(number, before, after string) {
	if n, ok := sequence(number, before, after); ok {
		key := [2]string{before, after}
		c[key] = max(c[key], n)
	}
}
