package journal

import (
	"strconv"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// writer appends the members of a JSON object; empty values are left out. It is written out by hand because every command
// and every check of a chain goes through it.
type writer struct {
	b     []byte
	begun bool
}

func (w *writer) name(s string) {
	if w.begun {
		w.b = append(w.b, ',')
	}
	w.begun = true
	w.b = append(w.b, '"')
	w.b = append(w.b, s...)
	w.b = append(w.b, '"', ':')
}

func (w *writer) text(name, s string) {
	if s != "" {
		w.name(name)
		w.b = canon.AppendString(w.b, s)
	}
}

func (w *writer) number(name string, n uint64) {
	if n != 0 {
		w.name(name)
		w.b = strconv.AppendUint(w.b, n, 10)
	}
}

func (w *writer) day(name string, d socium.Date) {
	if !d.IsZero() {
		w.name(name)
		w.b = append(w.b, '"')
		w.b, _ = d.AppendText(w.b) // a date always has a text
		w.b = append(w.b, '"')
	}
}

func (w *writer) moment(name string, t time.Time) {
	if !t.IsZero() {
		w.name(name)
		w.b = append(w.b, '"')
		w.b = t.UTC().AppendFormat(w.b, time.RFC3339Nano)
		w.b = append(w.b, '"')
	}
}

func (w *writer) yes(name string, v bool) {
	if v {
		w.name(name)
		w.b = append(w.b, "true"...)
	}
}

func (w *writer) codes(name string, list []socium.Code) {
	if len(list) == 0 {
		return
	}
	w.name(name)
	for i, c := range list {
		w.b = append(w.b, "[,"[min(i, 1)])
		w.b = canon.AppendString(w.b, string(c))
	}
	w.b = append(w.b, ']')
}

func (w *writer) basis(name string, b socium.Basis) {
	if b.IsZero() {
		return
	}
	w.name(name)
	in := writer{b: append(w.b, '{')}
	in.name("act")
	in.b = canon.AppendString(in.b, b.Act)
	in.text("clause", b.Clause)
	in.text("url", b.URL)
	in.text("evidence", string(b.Evidence))
	w.b = append(in.b, '}')
}
