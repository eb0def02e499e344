package registry

import (
	"github.com/socium-go/socium/provider"
)

// An Entry is one provider of the register as a [Snapshot] shows it. It is a small value; the methods of [journal.Entry] tell its
// number, status, version and history. The zero Entry, which a look-up gives that has found nothing, is empty.
type Entry struct{ record }

// Card returns a copy of the card, the caller's to change.
func (e Entry) Card() provider.Card { return e.record.Value() }

// card returns the card for reading, an empty one for the zero Entry.
func (e Entry) card() *provider.Card {
	if c := e.Peek(); c != nil {
		return c
	}
	return new(provider.Card)
}

// Name returns the short name, or the full one when there is none.
func (e Entry) Name() string { return e.card().Name() }

// Free returns how many places are free in a form for any funding; an empty form is any. See [provider.Card.Free].
func (e Entry) Free(form provider.Form) provider.PlaceCount { return e.card().Free(form, "") }

// FreeFor is Free for one funding.
func (e Entry) FreeFor(form provider.Form, funding provider.Funding) provider.PlaceCount {
	return e.card().Free(form, funding)
}
