package journal

import (
	"github.com/socium-go/socium"
)

// Integrity looks for what does not agree within a register and returns it as violations by record number ("55-0003.inn"), in the order of
// first inclusion. [socium.Refuse]: the history was changed, or an index does not agree with it: the register must not be relied
// on. [socium.Warning]: an entry with faults that would keep it out today, an identifier that several entries have, a number that is
// not of the form of the procedure of its day. [socium.Note]: an event recorded more than late days after its legal day
// (0: not asked), or ahead of the day on.
//
// It goes through every event and recomputes its hash.
func (j *Journal[E]) Integrity(on socium.Date, late int) socium.Violations {
	s := j.load()
	if s == nil {
		return nil
	}
	var vs socium.Violations
	add := func(sev socium.Severity, code socium.Code, path socium.Path, args ...socium.Arg) {
		vs = append(vs, catalogue.Violation(code, path, args...).With(sev))
	}
	var head Head
	var buffer []byte
	var err error
	for i := range s.events.Len() {
		e := s.events.At(i)
		if buffer, err = chain(head, e, buffer); err != nil {
			add(socium.Refuse, CodeBrokenChain, "", socium.Arg{Name: "seq", Value: socium.ValueOf(int64(e.Seq))})
		}
		head = Head{e.Seq, e.Hash}
		subject := socium.Path(e.Number)
		if subject == "" {
			subject = socium.Path(e.Application)
		}
		recorded := socium.DateOf(e.At)
		if late > 0 && recorded.DaysSince(e.On) > late {
			add(socium.Note, CodeRecordedLate, subject, socium.Arg{Name: "seq", Value: socium.ValueOf(int64(e.Seq))},
				socium.Arg{Name: "days", Value: socium.ValueOf(recorded.DaysSince(e.On))})
		}
		if e.On.After(on) {
			add(socium.Note, CodeAhead, subject, socium.Arg{Name: "seq", Value: socium.ValueOf(int64(e.Seq))},
				socium.Arg{Name: "day", Value: socium.ValueOf(e.On)})
		}
	}
	present := 0
	for i := range s.records.Len() {
		r := s.records.Ref(i)
		path := socium.Path(r.number)
		if s.record(r.number) != r {
			add(socium.Refuse, CodeBrokenIndex, path)
		}
		at := r.last()
		if !at.status.Present() {
			continue
		}
		present++
		j.inspect(s, r, at, func(sev socium.Severity, code socium.Code, path socium.Path, args ...socium.Arg) {
			add(sev, code, path, args...)
		})
	}
	if present != s.present {
		add(socium.Refuse, CodeBrokenIndex, "")
	}
	return vs
}

// inspect looks at one entry.
func (j *Journal[E]) inspect(s *state[E], r *record[E], at *step[E], add func(socium.Severity, socium.Code, socium.Path, ...socium.Arg)) {
	path := socium.Path(r.number)
	if j.schema.Check != nil {
		for _, v := range j.schema.Check(at.entry).Blocking() {
			add(socium.Warning, v.Code, path.Join(v.Path))
		}
	}
	if j.schema.Keys != nil {
		j.schema.Keys(at.entry, func(k Key) {
			if k.IsZero() {
				return
			}
			code, exact := k.code()
			mine, others := false, 0
			h := s.keys.holders(code, false)
			for slot, ok := h.next(); ok; slot, ok = h.next() {
				mine = mine || slot == r.slot
				if slot != r.slot && (exact || j.schema.holds(s.records.Ref(int(slot)).last().entry, k)) {
					others++
				}
			}
			if !mine {
				add(socium.Refuse, CodeBrokenIndex, path)
			}
			if others > 0 {
				add(socium.Warning, CodeSharedKey, path, socium.Arg{Name: "n", Value: socium.ValueOf(others)})
			}
		})
	}
	first := r.begun()
	a := &attempt[E]{event: first, proc: j.procs.on(first.On)}
	a.checkNumber(j.schema)
	if a.form != "" {
		add(socium.Warning, CodeNumberForm, path, socium.Arg{Name: "need", Value: socium.Word(a.form)})
	}
}
