package journal_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every way in which a stream of events can be broken is found at its place, and what came before is intact.
func TestBrokenStreams(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 8))
	_, events := random(t, r, 120)
	var documents [][]byte
	for i := range events {
		data, err := events[i].AppendJSON(nil)
		require.NoError(t, err)
		documents = append(documents, data)
	}
	const at = 20 // the place of the damage
	swap := func(i int, old, new string) func() [][]byte {
		return func() [][]byte {
			list := slices.Clone(documents)
			text := strings.Replace(string(list[i]), old, new, 1)
			if text == string(list[i]) {
				t.Fatalf("nothing to replace: %s", old)
			}
			list[i] = []byte(text)
			return list
		}
	}
	forged := func(change func(*journal.Event[club])) func() [][]byte { // with a right hash: only a rule can find it
		return func() [][]byte {
			list := slices.Clone(documents)
			e := events[at]
			change(&e)
			list[at] = seal(t, e)
			return list
		}
	}
	for _, c := range []struct {
		name   string
		stream func() [][]byte
		after  uint64
		want   socium.Code
	}{
		{"gap", func() [][]byte { return slices.Delete(slices.Clone(documents), at, at+1) }, at, journal.CodeStreamGap},
		{"beginning cut off", func() [][]byte { return documents[3:] }, 0, journal.CodeStreamGap},
		{"repeated", func() [][]byte { return slices.Insert(slices.Clone(documents), at, documents[at-1]) }, at, journal.CodeStreamRepeat},
		{"out of order", func() [][]byte {
			list := slices.Clone(documents)
			list[at], list[at+1] = list[at+1], list[at]
			return list
		}, at, journal.CodeStreamGap},
		{"cut in the middle of an event", func() [][]byte {
			list := slices.Clone(documents[:at+1])
			list[at] = list[at][:len(list[at])/2]
			return list
		}, at, journal.CodeStreamRead},
		{"not JSON", func() [][]byte { return append(slices.Clone(documents[:at]), []byte("oops")) }, at, journal.CodeStreamRead},
		{"changed name", swap(0, "Клуб", "Клyб"), 0, journal.CodeStreamHash},
		{"changed day", swap(at, `"on":"20`, `"on":"19`), at, journal.CodeStreamHash},
		{"changed hash", swap(at, `"hash":"`, `"hash":"00`), at, journal.CodeStreamRead},
		{"another previous hash", swap(at, `"prev":"`+events[at-1].Hash.String()[:4], `"prev":"`+flip(events[at-1].Hash.String()[:4])), at, journal.CodeStreamPrev},
		{"another event in its place", forged(func(e *journal.Event[club]) { e.Note = "?" }), at + 1, journal.CodeStreamPrev},
		{"unknown kind", forged(func(e *journal.Event[club]) { e.Kind = "rename" }), at, journal.CodeStreamKind},
		{"wrong version", forged(func(e *journal.Event[club]) { e.Version++ }), at, journal.CodeStreamVersion},
		{"another register", forged(func(e *journal.Event[club]) { e.Register = "people" }), at, journal.CodeStreamRegister},
		{"no day", forged(func(e *journal.Event[club]) { e.On = socium.Date{} }), at, journal.CodeStreamForm},
		{"no number", forged(func(e *journal.Event[club]) { e.Number, e.Application = "", "" }), at, journal.CodeStreamForm},
		{"a moment before the last", forged(func(e *journal.Event[club]) { e.At = clock.AddDate(-1, 0, 0) }), at, journal.CodeStreamFit},
		{"a record that is not there", forged(func(e *journal.Event[club]) {
			e.Kind, e.Number, e.Application, e.Entry, e.Documents, e.Corrects, e.Day, e.Void, e.Into = journal.KindSuspend, "Р-77", "", nil, nil, 0, socium.Date{}, false, ""
		}), at, journal.CodeStreamFit},
		{"a number given twice", forged(func(e *journal.Event[club]) {
			entry := club{Name: "?"}
			e.Kind, e.Number, e.Application, e.Entry, e.Documents, e.Corrects, e.Day, e.Void, e.Into = journal.KindInclude, "Р-01", "", &entry, nil, 0, socium.Date{}, false, ""
		}), at, journal.CodeStreamFit},
	} {
		t.Run(c.name, func(t *testing.T) {
			j, err := journal.Replay(clubs(), journal.Decode[club](func(yield func([]byte, error) bool) {
				for _, d := range c.stream() {
					if !yield(d, nil) {
						return
					}
				}
			}))
			require.ErrorIs(t, err, c.want)
			require.ErrorIs(t, err, journal.CodeStream)
			var broken *journal.StreamError
			require.ErrorAs(t, err, &broken)
			assert.Equal(t, c.after, broken.After)
			assert.NotContains(t, broken.Text().RU, "{")
			assert.NotContains(t, broken.Text().EN, "{")
			assert.Equal(t, 1, strings.Count(err.Error(), broken.Text().EN), "said once: %v", err)
			assert.Equal(t, c.after, j.Head().Seq)
			if c.want != journal.CodeStreamPrev || c.after == at {
				intact, err := journal.Replay(clubs(), stored(t, events[:c.after]))
				require.NoError(t, err)
				same(t, dump(t, intact.Snapshot()), dump(t, j.Snapshot()), "what came before is intact")
			}
		})
	}

	_, err := journal.ReplayTo(clubs(), journal.Head{Seq: uint64(len(events)), Hash: events[len(events)-1].Hash}, stored(t, events[:at]))
	require.ErrorIs(t, err, journal.CodeStreamShort, "a missing end is found by the head")
	_, err = journal.ReplayTo(clubs(), journal.Head{Seq: at, Hash: journal.Hash{1}}, stored(t, events))
	require.ErrorIs(t, err, journal.CodeStreamPrev)
	failing := errors.New("connection lost")
	_, err = journal.Replay(clubs(), func(yield func(journal.Event[club], error) bool) {
		if yield(events[0], nil) {
			yield(journal.Event[club]{}, failing)
		}
	})
	require.ErrorIs(t, err, failing)
	require.ErrorIs(t, err, journal.CodeStreamRead)
}

func flip(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '0' {
			return '1'
		}
		return '0'
	}, s)
}

// seal gives a forged event a hash that fits, as somebody would who knows how.
func seal(t *testing.T, e journal.Event[club]) []byte {
	t.Helper()
	data, err := json.Marshal(e)
	require.NoError(t, err)
	var m journal.Event[json.RawMessage]
	require.NoError(t, json.Unmarshal(data, &m))
	fresh := journal.Event[json.RawMessage]{
		Register: m.Register, Seq: m.Seq, Kind: m.Kind, Number: m.Number, Application: m.Application, Version: m.Version, On: m.On, At: m.At,
		Basis: m.Basis, Grounds: m.Grounds, Documents: m.Documents, By: m.By, Note: m.Note, Into: m.Into, Corrects: m.Corrects,
		Day: m.Day, Void: m.Void, Entry: m.Entry, Prev: m.Prev,
	}
	fresh.Hash = journal.HashOf(t, &fresh)
	data, err = fresh.AppendJSON(nil)
	require.NoError(t, err)
	return data
}
