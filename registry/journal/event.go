package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// An Act is what every command says besides its subject: since when, recorded when, on what ground, by whom.
type Act struct {
	On      socium.Date   // the legal day from which it counts; required
	At      time.Time     // the moment of recording, not before that of the event before; kept in UTC to the microsecond; required
	Basis   socium.Basis  // the order or decision
	Grounds []socium.Code // which grounds of refusal, return or exclusion the keeper found to exist
	Cleared []socium.Code // which ones the keeper examined and found not to exist
	By      string        // who acts, by position ("начальник отдела"), not by name
	Note    string        // anything else
}

// A Hash is a SHA-256; in text and JSON it is 64 hexadecimal digits. The zero Hash stands before the first event.
type Hash [sha256.Size]byte

// String returns the digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// IsZero reports whether it is the hash before the first event.
func (h Hash) IsZero() bool { return h == Hash{} }

// AppendText appends the digits.
func (h Hash) AppendText(b []byte) ([]byte, error) { return hex.AppendEncode(b, h[:]), nil }

// MarshalText returns the digits.
func (h Hash) MarshalText() ([]byte, error) { return h.AppendText(nil) }

// UnmarshalText reads 64 hexadecimal digits.
func (h *Hash) UnmarshalText(text []byte) error {
	var v Hash
	if len(text) != hex.EncodedLen(len(v)) {
		return catalogue.Violation(CodeHashForm, "")
	}
	if _, err := hex.Decode(v[:], text); err != nil {
		return catalogue.Violation(CodeHashForm, "")
	}
	*h = v
	return nil
}

// An Event is one thing that happened, as it is stored: everything that [Replay] needs. Which fields are set depends on its
// kind. An event is never changed; an error in it is put right by another event.
//
// The JSON form is stable: members in the order of the fields, empty ones left out. The hash is the SHA-256 of that form
// without the member hash. It may be stored as text or as a document; a store that reorders members, as jsonb does, is no
// obstacle, because the form is restored before the hash is checked.
type Event[E any] struct {
	Register    string        // the name of the register, see [Schema]
	Seq         uint64        // 1, 2, 3, … without gaps
	Kind        Kind          //
	Number      string        // the record; none for an application that was not granted
	Application string        // the application, if there is one
	Version     int           // of the record, or of the application where there is no record, after this event
	On          socium.Date   // the legal day
	At          time.Time     // the moment of recording
	Basis       socium.Basis  //
	Grounds     []socium.Code // found to exist; of a refusal and an exclusion all that the decision names
	Cleared     []socium.Code // examined and found not to exist
	Decision    string        // the hash of the decision by the rulebook of the procedure, see [socium.Decision.Hash]
	Documents   []socium.Code // what was attached to the application
	By          string        //
	Note        string        //
	Into        string        // the record that a duplicate is merged into
	Corrects    uint64        // Seq of the event that a correction is about
	Day         socium.Date   // the right legal day of that event; zero: as it was
	Void        bool          // that event never took place
	Entry       *E            // the entry after the event, nil where it stays as it was
	Prev        Hash          // the hash of the event before
	Hash        Hash          //

	raw []byte // the JSON of Entry as it was read or hashed
}

// MarshalJSON writes the stable form.
func (e Event[E]) MarshalJSON() ([]byte, error) {
	return e.AppendJSON(make([]byte, 0, 512+len(e.raw)))
}

// AppendJSON appends the stable form.
func (e *Event[E]) AppendJSON(b []byte) ([]byte, error) {
	b, _, err := e.appendBody(b)
	if err != nil {
		return nil, err
	}
	b = append(b, `,"hash":"`...)
	b = hex.AppendEncode(b, e.Hash[:])
	return append(b, `"}`...), nil
}

// appendBody appends the form without the hash and without the last brace, and tells where in it the entry stands.
func (e *Event[E]) appendBody(b []byte) (_ []byte, entry [2]int, err error) {
	w := writer{b: append(b, '{')}
	w.text("register", e.Register)
	w.number("seq", e.Seq)
	w.text("kind", string(e.Kind))
	w.text("number", e.Number)
	w.text("application", e.Application)
	w.number("version", uint64(max(e.Version, 0)))
	w.day("on", e.On)
	w.moment("at", e.At)
	w.basis("basis", e.Basis)
	w.codes("grounds", e.Grounds)
	w.codes("cleared", e.Cleared)
	w.text("decision", e.Decision)
	w.codes("documents", e.Documents)
	w.text("by", e.By)
	w.text("note", e.Note)
	w.text("into", e.Into)
	w.number("corrects", e.Corrects)
	w.day("day", e.Day)
	w.yes("void", e.Void)
	if e.Entry != nil {
		w.name("entry")
		entry[0] = len(w.b)
		if e.raw != nil {
			w.b = append(w.b, e.raw...)
		} else if w.b, err = canon.Append(w.b, e.Entry); err != nil {
			return nil, entry, fmt.Errorf("journal: entry: %w", err)
		}
		entry[1] = len(w.b)
	}
	w.name("prev")
	w.b = append(w.b, '"')
	w.b = hex.AppendEncode(w.b, e.Prev[:])
	return append(w.b, '"'), entry, nil
}

// Check recomputes the hash of the event from its content. The error is [CodeStreamHash] when they differ: something in it
// was changed after it had been recorded.
func (e *Event[E]) Check() error {
	_, err := e.check(make([]byte, 0, usual))
	return err
}

// check is Check in a buffer that the caller lends; it returns the buffer, which may have grown.
func (e *Event[E]) check(buffer []byte) ([]byte, error) {
	sum, buffer, err := e.sum(buffer)
	if err == nil && sum != e.Hash && e.raw != nil {
		again := *e
		again.raw = nil // a store may have reordered the members of the entry: write it anew
		sum, buffer, err = again.sum(buffer)
	}
	if err == nil && sum != e.Hash {
		err = catalogue.Violation(CodeStreamHash, "hash", socium.Arg{Name: "seq", Value: socium.ValueOf(int64(e.Seq))})
	}
	return buffer, err
}

// sum computes the hash in a buffer.
func (e *Event[E]) sum(buffer []byte) (Hash, []byte, error) {
	body, _, err := e.appendBody(buffer[:0])
	if err != nil {
		return Hash{}, buffer, err
	}
	body = append(body, '}')
	return sha256.Sum256(body), body, nil
}

// seal fills in the hash and keeps the JSON of the entry for [Event.AppendJSON]. It writes in a buffer that the caller lends, and returns
// what to lend the next time.
func (e *Event[E]) seal(buffer []byte) ([]byte, error) {
	e.raw = nil
	body, entry, err := e.appendBody(slices.Grow(buffer[:0], usual))
	if err != nil {
		return buffer, err
	}
	if e.Entry != nil {
		e.raw = slices.Clone(body[entry[0]:entry[1]])
	}
	body = append(body, '}')
	e.Hash = sha256.Sum256(body)
	if cap(body) > longBuffer {
		return nil, nil
	}
	return body, nil
}

const (
	usual      = 2048    // the length that few events exceed
	longBuffer = 1 << 16 // a buffer that grew beyond is not kept
)

// String returns the event in short, without its entry: "#12 amend 55-0003 v4 2026-02-03".
func (e Event[E]) String() string {
	subject := e.Number
	if subject == "" {
		subject = e.Application
	}
	return fmt.Sprintf("#%d %s %s v%d %s", e.Seq, e.Kind, subject, e.Version, e.On)
}
