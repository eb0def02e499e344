package journal_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readForm is an event as encoding/json reads it: what it refuses an event refuses, and what it reads an event reads.
type readForm struct {
	Register    string          `json:"register"`
	Seq         uint64          `json:"seq"`
	Kind        journal.Kind    `json:"kind"`
	Number      string          `json:"number"`
	Application string          `json:"application"`
	Version     int             `json:"version"`
	On          socium.Date     `json:"on"`
	At          time.Time       `json:"at"`
	Basis       socium.Basis    `json:"basis"`
	Grounds     []socium.Code   `json:"grounds"`
	Cleared     []socium.Code   `json:"cleared"`
	Decision    string          `json:"decision"`
	Documents   []socium.Code   `json:"documents"`
	By          string          `json:"by"`
	Note        string          `json:"note"`
	Into        string          `json:"into"`
	Corrects    uint64          `json:"corrects"`
	Day         socium.Date     `json:"day"`
	Void        bool            `json:"void"`
	Entry       json.RawMessage `json:"entry"`
	Prev        journal.Hash    `json:"prev"`
	Hash        journal.Hash    `json:"hash"`
}

func (f *readForm) event() (journal.Event[club], error) {
	e := journal.Event[club]{
		Register: f.Register, Seq: f.Seq, Kind: f.Kind, Number: f.Number, Application: f.Application, Version: f.Version,
		On: f.On, At: f.At.UTC(), Basis: f.Basis, Grounds: f.Grounds, Cleared: f.Cleared, Decision: f.Decision,
		Documents: f.Documents, By: f.By, Note: f.Note, Into: f.Into, Corrects: f.Corrects, Day: f.Day, Void: f.Void,
		Prev: f.Prev, Hash: f.Hash,
	}
	if len(f.Entry) == 0 || string(f.Entry) == "null" {
		return e, nil
	}
	e.Entry = new(club)
	return e, json.Unmarshal(f.Entry, e.Entry)
}

// otherCase are names that encoding/json takes for those of members although they are written in another way: to an event they are
// strange.
var otherCase = regexp.MustCompile(`(?i)"(register|seq|kind|number|application|version|on|at|basis|act|clause|url|evidence|grounds|cleared|decision|documents|by|note|into|corrects|day|void|entry|prev|hash)"`)

func readsAlike(t *testing.T, text string) {
	for _, name := range otherCase.FindAllString(text, -1) {
		if name != strings.ToLower(name) {
			return
		}
	}
	var form readForm
	errWant := json.Unmarshal([]byte(text), &form)
	want, err := form.event()
	if errWant == nil {
		errWant = err
	}
	before := journal.Event[club]{Register: "clubs", By: "x", Note: "it was", Basis: socium.Basis{Act: "a"}, Grounds: []socium.Code{"g"}}
	got := before
	err = got.UnmarshalJSON([]byte(text))
	require.Equal(t, errWant == nil, err == nil, "%s: %v, %v", text, errWant, err)
	if err != nil {
		require.Equal(t, before, got, "an event that cannot be read is unchanged")
		return
	}
	require.Equal(t, want.Entry, got.Entry, text)
	a, errA := want.AppendJSON(nil)
	got.Entry, want.Entry = nil, nil
	b, errB := json.Marshal(plainForm(&got))
	c, errC := json.Marshal(plainForm(&want))
	require.NoError(t, errA)
	require.Equal(t, errB == nil, errC == nil)
	require.Equal(t, string(c), string(b), "%s %s", text, a)
}

// plainForm is all of an event but its entry, as a type without methods.
func plainForm(e *journal.Event[club]) any {
	type plain journal.Event[club]
	return (*plain)(e)
}

var eventTexts = []string{
	`{}`, `null`, ` { "seq" : 1 } `, `{"register":"clubs","by":"x","note":"now","basis":{"act":"a","clause":"b","url":"c","evidence":"read"}}`, `{"register":"clu\u0062s","by":"\ud800\u2028"}`, `{"note":"` + "\xff\xd0" + `"}`,
	`{"seq":18446744073709551615,"corrects":0,"version":-5,"void":true}`, `{"seq":18446744073709551616}`, `{"seq":-1}`, `{"seq":1.0}`, `{"seq":1e3}`, `{"seq":"1"}`, `{"version":9223372036854775808}`, `{"version":1.5}`, `{"version":-0}`, `{"seq":-0}`,
	`{"void":1}`, `{"void":"true"}`, `{"void":null,"seq":null,"register":null,"on":null,"at":null,"basis":null,"grounds":null,"prev":null,"entry":null}`, `{"seq":5,"seq":null}`, `{"seq":5,"seq":6}`,
	`{"on":"2026-02-03","day":""}`, `{"on":"2026-02-30"}`, `{"on":20260203}`, `{"at":"2026-02-03T09:00:00.000001+03:00"}`, `{"at":"2026-02-03"}`, `{"at":1}`, `{"at":""}`, `{"at":"0001-01-01T00:00:00Z"}`,
	`{"grounds":[]}`, `{"grounds":["a",null,"b"],"cleared":["\n"]}`, `{"grounds":["a"],"grounds":null}`, `{"grounds":[1]}`, `{"grounds":"a"}`, `{"documents":{}}`, `{"basis":[]}`, `{"basis":"a"}`, `{"basis":{"act":1}}`, `{"basis":{"act":"a","x":[]},"basis":{"clause":"b"}}`,
	`{"prev":"00"}`, `{"prev":"` + strings.Repeat("aB", 32) + `"}`, `{"hash":"` + strings.Repeat("g", 64) + `"}`, `{"hash":""}`, `{"hash":[]}`, `{"entry":{"name":"Заря","unknown":{}}}`, `{"entry":5}`, `{"entry":"x"}`, `{"entry":{"name":5}}`, `{"entry":{"name":"a"},"entry":null}`,
	`{"entry":{"name":"a"},"entry":{"town":"b"}}`, `{"unknown":[1,{"a":null}],"seq":2}`, `{"unknown":01}`, `{"unknown":[1,]}`, `{"seq":1}x`, `{"seq":1`, `{"seq"}`, `[]`, `"a"`, `1`, `tru`, ``, ` `, `{"entry":{}`, `{"entry":}`,
	`{"unknown":` + strings.Repeat("[", 9999) + strings.Repeat("]", 9999) + `}`, `{"unknown":` + strings.Repeat("[", 10001) + strings.Repeat("]", 10001) + `}`,
}

func TestEventsAreReadAsByEncodingJSON(t *testing.T) {
	for _, text := range eventTexts {
		readsAlike(t, text)
	}
}

func FuzzReadEvent(f *testing.F) {
	for _, text := range eventTexts {
		if len(text) < 1000 {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, `\u`) && otherCase.MatchString(text) {
			return // a name may be written in another case by an escape
		}
		readsAlike(t, text)
	})
}

// The error says where, and never what was there.
func TestEventErrorsNameThePlace(t *testing.T) {
	for text, where := range map[string]string{
		`{"basis":{"act":7707}}`: "basis.act", `{"grounds":["a",7707]}`: "grounds[1]", `{"seq":7707.5}`: "seq", `{"void":"7707"}`: "void", `{"hash":"7707"}`: "hash", `{"on":"7707"}`: "on", `{"at":"7707"}`: "at",
	} {
		err := new(journal.Event[club]).UnmarshalJSON([]byte(text))
		require.ErrorContains(t, err, "journal: event: "+where+": ")
		assert.NotContains(t, err.Error(), "7707")
	}
}

// Texts that are not UTF-8 are stored as they are hashed.
func TestEventsWithBrokenTextsKeepTheirHash(t *testing.T) {
	j := newClubs(t)
	a := act("2024-01-01")
	a.Grounds = []socium.Code{"g.\xff"}
	e, err := j.Apply("вх-1", 0, club{Name: "a\xffb", INN: innOf(1)}, []socium.Code{"doc.\xd0"}, a)
	require.NoError(t, err)
	data, err := e.AppendJSON(nil)
	require.NoError(t, err)
	var back journal.Event[club]
	require.NoError(t, back.UnmarshalJSON(data))
	require.NoError(t, back.Check())
	assert.Equal(t, []socium.Code{"g.\ufffd"}, back.Grounds)
	again, err := back.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
}
