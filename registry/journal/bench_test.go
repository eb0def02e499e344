package journal_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
)

// The benchmarks of the mechanism alone, with an entry of five fields, and beside each what one would write by hand: the same members in a
// struct with tags, through encoding/json.

// plainEvent is an event as encoding/json writes and reads it.
type plainEvent struct {
	Register    string        `json:"register,omitempty"`
	Seq         uint64        `json:"seq,omitempty"`
	Kind        journal.Kind  `json:"kind,omitempty"`
	Number      string        `json:"number,omitempty"`
	Application string        `json:"application,omitempty"`
	Version     int           `json:"version,omitempty"`
	On          socium.Date   `json:"on,omitzero"`
	At          time.Time     `json:"at,omitzero"`
	Basis       socium.Basis  `json:"basis,omitzero"`
	Grounds     []socium.Code `json:"grounds,omitempty"`
	By          string        `json:"by,omitempty"`
	Note        string        `json:"note,omitempty"`
	Entry       *club         `json:"entry,omitempty"`
	Prev        string        `json:"prev"`
	Hash        string        `json:"hash,omitempty"`
}

func plainOf(e *journal.Event[club]) *plainEvent {
	return &plainEvent{
		Register: e.Register, Seq: e.Seq, Kind: e.Kind, Number: e.Number, Application: e.Application, Version: e.Version, On: e.On, At: e.At,
		Basis: e.Basis, Grounds: e.Grounds, By: e.By, Note: e.Note, Entry: e.Entry, Prev: e.Prev.String(), Hash: e.Hash.String(),
	}
}

func (e *plainEvent) check() error {
	body := *e
	body.Hash = ""
	data, err := json.Marshal(&body)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != e.Hash {
		return fmt.Errorf("event %d was changed", e.Seq)
	}
	return nil
}

// clubEvents are n events: inclusions, and an amendment after every third one.
func clubEvents(b *testing.B, n int) []journal.Event[club] {
	b.Helper()
	j, err := journal.New(clubs())
	if err != nil {
		b.Fatal(err)
	}
	var events []journal.Event[club]
	for i := 0; len(events) < n; i++ {
		c := club{Name: fmt.Sprint("Клуб садоводов № ", i), INN: innOf(i), Town: fmt.Sprint("Омск-", i), Tags: []string{"сад", "хор"}}
		e, err := j.Include(c, act("2024-01-01"))
		if err != nil {
			b.Fatal(err)
		}
		if events = append(events, e); i%3 == 0 && len(events) < n {
			c.Number, c.Town = e.Number, fmt.Sprint("Тара-", i)
			if e, err = j.Amend(e.Number, 1, c, act("2024-05-01")); err != nil {
				b.Fatal(err)
			}
			events = append(events, e)
		}
	}
	return events
}

func BenchmarkEvent(b *testing.B) {
	e := clubEvents(b, 1)[0]
	e, hand := stripped(b, e), plainOf(&e)
	document, err := e.AppendJSON(nil)
	if err != nil {
		b.Fatal(err)
	}
	if err := hand.check(); err != nil {
		b.Fatal(err) // the two would not do the same
	}
	run := func(name string, once func() error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := once(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("seal/ours", func() error { return journal.Seal(&e) })
	run("check/ours", e.Check)
	run("check/encoding-json", hand.check)
	buffer := make([]byte, 0, 2*len(document))
	run("encode/ours", func() error { _, err := e.AppendJSON(buffer); return err })
	run("encode/encoding-json", func() error { _, err := json.Marshal(hand); return err })
	run("decode/ours", func() error { return new(journal.Event[club]).UnmarshalJSON(document) })
	run("decode/encoding-json", func() error { return json.Unmarshal(document, new(plainEvent)) })
}

// stripped is an event without the text of its entry, as one that was not stored yet.
func stripped(b *testing.B, e journal.Event[club]) journal.Event[club] {
	b.Helper()
	entry := *e.Entry
	e = journal.Event[club]{
		Register: e.Register, Seq: e.Seq, Kind: e.Kind, Number: e.Number, Version: e.Version, On: e.On, At: e.At, Basis: e.Basis, By: e.By,
		Note: e.Note, Entry: &entry, Prev: e.Prev, Hash: e.Hash,
	}
	if err := e.Check(); err != nil {
		b.Fatal(err)
	}
	return e
}

// The hand-written way goes through the same events and keeps the newest entry of each number: a map instead of a register.
func BenchmarkReplay(b *testing.B) {
	events := clubEvents(b, 10_000)
	documents := make([][]byte, len(events))
	hand := make([]*plainEvent, len(events))
	for i := range events {
		var err error
		if documents[i], err = events[i].AppendJSON(nil); err != nil {
			b.Fatal(err)
		}
		hand[i] = plainOf(&events[i])
		events[i] = stripped(b, events[i])
	}
	stored := func(yield func([]byte, error) bool) {
		for _, d := range documents {
			if !yield(d, nil) {
				return
			}
		}
	}
	run := func(name string, once func() error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := once(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(events)), "ns/event")
		})
	}
	run("memory/ours", func() error { _, err := journal.Replay(clubs(), journal.Events(events)); return err })
	run("memory/encoding-json", func() error {
		register := map[string]*club{}
		for _, e := range hand {
			if err := e.check(); err != nil {
				return err
			}
			register[e.Number] = e.Entry
		}
		return nil
	})
	run("json/ours", func() error { _, err := journal.Replay(clubs(), journal.Decode[club](stored)); return err })
	run("json/encoding-json", func() error {
		register := map[string]*club{}
		for _, d := range documents {
			e := &plainEvent{}
			if err := json.Unmarshal(d, e); err != nil {
				return err
			}
			if err := e.check(); err != nil {
				return err
			}
			register[e.Number] = e.Entry
		}
		return nil
	})
}
