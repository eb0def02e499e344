package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/jsonscan"
)

// maxDepth is how deep values of an event may be nested, that of encoding/json.
const maxDepth = 10_000

var (
	errKind   = errors.New("another kind of value is expected")
	errWhole  = errors.New("a whole number within range is expected")
	errMoment = errors.New("a moment as in RFC 3339 is expected")
)

// UnmarshalJSON reads what MarshalJSON writes, the order of members and spaces aside. It checks the form only; the hash is
// checked by [Replay], [Verify] and [Event.Check]. Members that an event does not have are left out. Texts that the event had before
// are shared and not copied, so that it pays to read a stream into one variable. On an error the event is unchanged.
func (e *Event[E]) UnmarshalJSON(data []byte) error {
	v, r := Event[E]{}, reader{}
	r.Reset(data, jsonscan.Limits{Depth: maxDepth})
	if r.is(jsonscan.Object) {
		r.Object(func(name []byte, _ bool) {
			if r.err == nil {
				v.member(&r, e, name)
			}
		})
	}
	if r.End(); r.Err() != nil {
		return fmt.Errorf("journal: event: %w", r.Err())
	}
	if r.err != nil {
		return fmt.Errorf("journal: event: %w", r.err)
	}
	if v.raw != nil {
		v.raw, v.Entry = bytes.Clone(v.raw), new(E)
		if err := decodeEntry(v.raw, v.Entry); err != nil {
			return fmt.Errorf("journal: entry of event %d: %w", v.Seq, err)
		}
	}
	*e = v
	return nil
}

// member takes one member; was is the event before.
func (e *Event[E]) member(r *reader, was *Event[E], name []byte) {
	switch string(name) {
	case "register":
		r.text(&e.Register, was.Register)
	case "seq":
		r.number(&e.Seq)
	case "kind":
		r.text((*string)(&e.Kind), string(was.Kind))
	case "number":
		r.text(&e.Number, was.Number)
	case "application":
		r.text(&e.Application, was.Application)
	case "version":
		r.version(&e.Version)
	case "on":
		r.day(&e.On)
	case "at":
		if r.is(jsonscan.String) {
			if e.At.UnmarshalJSON(r.Raw()) != nil {
				r.refuse(errMoment)
			}
			e.At = e.At.UTC()
		}
	case "basis":
		r.basis(&e.Basis, &was.Basis)
	case "grounds":
		r.codes(&e.Grounds)
	case "cleared":
		r.codes(&e.Cleared)
	case "decision":
		r.text(&e.Decision, was.Decision)
	case "documents":
		r.codes(&e.Documents)
	case "by":
		r.text(&e.By, was.By)
	case "note":
		r.text(&e.Note, was.Note)
	case "into":
		r.text(&e.Into, was.Into)
	case "corrects":
		r.number(&e.Corrects)
	case "day":
		r.day(&e.Day)
	case "void":
		if r.is(jsonscan.Bool) {
			e.Void = string(r.Raw()) == "true"
		}
	case "entry":
		if e.raw = nil; r.Kind() != jsonscan.Null {
			e.raw = r.Raw()
		}
	case "prev":
		r.hash(&e.Prev)
	case "hash":
		r.hash(&e.Hash)
	}
}

// decodeEntry reads an entry, a valid JSON value: one that reads itself need not have it looked through twice.
func decodeEntry(data []byte, entry any) error {
	if u, ok := entry.(json.Unmarshaler); ok {
		return u.UnmarshalJSON(data)
	}
	return json.Unmarshal(data, entry)
}

// reader takes values of the kinds that members have; null leaves a member as it is. The first error is kept.
type reader struct {
	jsonscan.Reader
	err error
}

func (r *reader) refuse(err error) {
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("%s: %w", jsonscan.Valid(r.AppendPath(nil)), err)
	}
}

// is reports whether a value of the kind stands next, and takes or refuses another.
func (r *reader) is(kind jsonscan.Kind) bool {
	k := r.Kind()
	if k == kind {
		return true
	}
	r.Skip()
	if k != jsonscan.Null {
		r.refuse(errKind)
	}
	return false
}

func (r *reader) text(dst *string, was string) {
	if r.is(jsonscan.String) {
		*dst = r.TextOr(was)
	}
}

func (r *reader) number(dst *uint64) {
	if r.is(jsonscan.Number) {
		n, err := strconv.ParseUint(string(r.Raw()), 10, 64)
		r.whole(err)
		*dst = n
	}
}

func (r *reader) version(dst *int) {
	if r.is(jsonscan.Number) {
		n, err := strconv.Atoi(string(r.Raw()))
		r.whole(err)
		*dst = n
	}
}

// whole refuses what is no whole number of its range.
func (r *reader) whole(err error) {
	if err != nil {
		r.refuse(errWhole)
	}
}

// One function for days and hashes would put the event on the heap.
func (r *reader) day(dst *socium.Date) {
	if r.is(jsonscan.String) {
		r.refuse(dst.UnmarshalText(r.Bytes()))
	}
}

func (r *reader) hash(dst *Hash) {
	if r.is(jsonscan.String) {
		r.refuse(dst.UnmarshalText(r.Bytes()))
	}
}

func (r *reader) codes(dst *[]socium.Code) {
	if r.Kind() == jsonscan.Null {
		*dst = nil
	}
	if !r.is(jsonscan.Array) {
		return
	}
	list := make([]socium.Code, 0, r.Count())
	r.Array(func(int) {
		var code string
		r.text(&code, "")
		list = append(list, socium.Code(code))
	})
	*dst = list
}

func (r *reader) basis(dst, was *socium.Basis) {
	if !r.is(jsonscan.Object) {
		return
	}
	r.Object(func(name []byte, _ bool) {
		switch string(name) {
		case "act":
			r.text(&dst.Act, was.Act)
		case "clause":
			r.text(&dst.Clause, was.Clause)
		case "url":
			r.text(&dst.URL, was.URL)
		case "evidence":
			r.text((*string)(&dst.Evidence), string(was.Evidence))
		}
	})
}
