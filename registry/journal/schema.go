package journal

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/cow"
)

// A Schema tells a journal what it must know of its entries. The functions must be pure, and must not keep what they are handed, nor
// change it but for SetNumber, Detach and Share; any of them may be nil.
type Schema[E any] struct {
	// Register names the register in events ("providers"), so that two streams are never mixed up. Required.
	Register string
	// Detach gives a copy made by assignment slices, maps and pointers of its own, so that it shares nothing that can change. Nil: such
	// a copy shares nothing anyway.
	Detach func(entry *E)
	// Share is Detach for an entry that follows another one of the same record, which nobody changes any more: what is equal in both may
	// stay that of the entry before. A history then takes the memory of what changed. Nil: Detach.
	Share func(entry, before *E)
	// Number tells the record number that the entry itself carries, "" for none; SetNumber writes it in. Nil: entries do not
	// carry their number.
	Number    func(entry *E) string
	SetNumber func(entry *E, number string)
	// Check returns what is wrong with the entry; what blocks keeps it out of the register.
	Check func(entry *E) socium.Violations
	// Keys adds the identifiers by which an entry is looked up and by which two entries are recognised as one.
	Keys func(entry *E, add func(Key))
	// Names adds the names by which an entry is searched, the shortest first. Nil: there is no search by name.
	Names func(entry *E, add func(string))
	// Part gives the text for a placeholder of the number format that the journal does not know itself ("district").
	Part func(entry *E, name string) string
	// Projection is the empty projection: what the snapshots derive from the entries.
	Projection Projection[E]
}

// A Key identifies what an entry is about: an ИНН, an ОГРН, a number of a document. It is comparable.
type Key struct {
	kind KeyKind
	n    uint64
	text string
}

// A KeyKind keeps different identifiers apart. The kinds from 1 to 31 are the caller's to give, those above are taken.
type KeyKind uint8

const (
	KindINN  KeyKind = 32 // ИНН
	KindOGRN KeyKind = 33 // ОГРН or ОГРНИП
)

// The code of a key has its kind above 56 bits.
const (
	kindShift = 56
	textKey   = 1 << 63 // marks codes that are hashes of a text, not numbers themselves
	pastKey   = 1 << 62 // marks codes of keys that a record had once
)

// INNKey returns the key of an ИНН.
func INNKey(n socium.INN) Key { return Key{kind: KindINN, n: n.IndexKey()} }

// OGRNKey returns the key of an ОГРН.
func OGRNKey(n socium.OGRN) Key { return Key{kind: KindOGRN, n: n.IndexKey()} }

// TextKey returns the key of an identifier that is a text. The text is compared as it is: fold case and spaces before.
func TextKey(kind KeyKind, text string) Key { return Key{kind: kind, text: text} }

// IsZero reports whether the key identifies nothing.
func (k Key) IsZero() bool { return k.n == 0 && k.text == "" }

// Kind returns the kind of the key.
func (k Key) Kind() KeyKind { return k.kind }

// code returns the number under which the key stands in the index; exact tells that no other key has the same.
func (k Key) code() (code uint64, exact bool) {
	if k.text == "" {
		return k.n | uint64(k.kind)<<kindShift, true
	}
	return hashText(k.text)<<8>>8 | uint64(k.kind)<<kindShift | textKey, false
}

// hashText is the key of a text.
func hashText(s string) uint64 { return cow.HashString(0, s) }

// A Projection is what snapshots derive from the entries, an index for instance, as an immutable value.
type Projection[E any] interface {
	// Next returns the projection after the changes; the projection itself does not change. It goes through them once: a second run
	// finds none. The changes of one call concern
	// different records, and their order is that of the records; a record that never was in the register is left out. The
	// entries may be kept, and must not be changed.
	Next(changes func(yield func(Change[E]) bool)) Projection[E]
}

// A Change is a record before and after. Entry is nil where the record is not in the register.
type Change[E any] struct {
	Record   int // dense, from 0, in the order of first inclusion; never reused
	Number   string
	Old, New *E
	Before   Status // of Old
	Status   Status // of New
}

// clone returns a copy of an entry that shares nothing with it that can change.
func (s *Schema[E]) clone(entry *E) *E {
	c := new(E)
	s.copyTo(c, entry)
	return c
}

// follow is clone of an entry that follows another one of the register, nil for none.
func (s *Schema[E]) follow(entry, before *E) *E {
	if before == nil || s.Share == nil {
		return s.clone(entry)
	}
	c := new(E)
	*c = *entry
	s.Share(c, before)
	return c
}

func (s *Schema[E]) copyTo(dst, entry *E) {
	*dst = *entry
	if s.Detach != nil {
		s.Detach(dst)
	}
}

// give returns an event that the caller may keep and change.
func (s *Schema[E]) give(e *Event[E]) Event[E] {
	v := *e
	v.Grounds, v.Cleared, v.Documents = slices.Clone(e.Grounds), slices.Clone(e.Cleared), slices.Clone(e.Documents)
	v.raw = nil
	if e.Entry != nil {
		v.Entry = s.clone(e.Entry)
	}
	return v
}
