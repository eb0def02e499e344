package schema_test

import (
	"reflect"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
)

// A document has a schema.
type document struct {
	name, title, about string
	typ                reflect.Type
	list               bool // the document is a list of them
	// written tells that only the library writes such documents: what it always writes is required.
	written bool
	cards   bool // the people in it are those of a card
}

func (d document) file() string { return d.name + ".schema.json" }

var documents = []document{
	{name: "card", title: "Provider card", typ: reflect.TypeFor[provider.Card](), cards: true,
		about: "The entry of a provider in a register of providers of social services, as provider.Card writes it. The parser takes more: what does not fit is kept among the strays or as printed text."},
	{name: "public-card", title: "Public view of a provider card", typ: reflect.TypeFor[provider.PublicCard](), written: true,
		about: "What of a provider card may be published, as Card.Public gives it."},
	{name: "event", title: "Register event", typ: reflect.TypeFor[registry.Event](), written: true, cards: true,
		about: "One thing that happened in a register of providers, as it is stored. The hash covers the form without the member hash; a schema cannot check it, registry.Replay does."},
	{name: "call", title: "Grant call", typ: reflect.TypeFor[grant.Call](),
		about: "One edition of a grant contest, as grant.ParseCall reads it. A member that the form does not have would be lost; the schema refuses it."},
	{name: "application", title: "Grant application", typ: reflect.TypeFor[grant.Application](),
		about: "What an organisation files in a grant contest, as grant.ParseApplication reads it. It may be half filled. A member that the form does not have would be lost; the schema refuses it."},
	{name: "todo", title: "To-do list of an application", typ: reflect.TypeFor[grant.Todo](), written: true,
		about: "What is missing, wrong or in the way of an application, as Call.Todo gives it."},
	{name: "regulation", title: "Contest regulation", typ: reflect.TypeFor[contest.Regulation](),
		about: "The rules of a contest, as contest.ParseRules reads them. That parts fit one another only the parser can tell."},
	{name: "facts", title: "Contest facts", typ: reflect.TypeFor[contest.Facts](),
		about: "Who entered, who judged and what the commission decided, as contest.ParseFacts reads it."},
	{name: "sheets", title: "Contest sheets", typ: reflect.TypeFor[contest.Sheet](), list: true,
		about: "The marks of jurors, a sheet for a juror and an entry, as contest.ParseSheets reads them."},
	{name: "protocol", title: "Contest protocol", typ: reflect.TypeFor[contest.Protocol](), written: true,
		about: "The record of a result, as Protocol.JSON writes it. contest.Verify proves it."},
	{name: "decision", title: "Decision", typ: reflect.TypeFor[socium.Decision](), written: true,
		about: "The outcome of a rulebook for one case on one day, as Decision.JSON writes it."},
	{name: "problem", title: "Problem document", typ: reflect.TypeFor[socium.Problem](), written: true,
		about: "The answer of a service to a document with violations: RFC 9457 with the list of violations, as Problem.MarshalJSON writes it."},
}

// mirrors are the forms of types that are not written field by field. The documents of the examples keep them true.
var mirrors = map[reflect.Type]reflect.Type{
	reflect.TypeFor[socium.Problem]():    reflect.TypeFor[problemForm](),
	reflect.TypeFor[socium.Finding]():    reflect.TypeFor[findingForm](),
	reflect.TypeFor[grant.Call]():        reflect.TypeFor[callForm](),
	reflect.TypeFor[registry.Event]():    reflect.TypeFor[eventForm](),
	reflect.TypeFor[grant.Applicant]():   reflect.TypeFor[grant.Applicant](),
	reflect.TypeFor[socium.PersonName](): reflect.TypeFor[socium.PersonName](),
}

type problemForm struct {
	Type     string         `json:"type,omitempty"`
	Title    string         `json:"title,omitempty"`
	Status   int            `json:"status,omitempty"`
	Detail   string         `json:"detail,omitempty"`
	Instance string         `json:"instance,omitempty"`
	Errors   []problemError `json:"errors"`
}

type problemError struct {
	Pointer  string          `json:"pointer"`
	Detail   string          `json:"detail"`
	Code     socium.Code     `json:"code"`
	Severity socium.Severity `json:"severity,omitzero"`
	Basis    socium.Basis    `json:"basis,omitzero"`
	Text     socium.Text     `json:"text,omitzero"`
}

type findingForm struct {
	Code     socium.Code        `json:"code"`
	Verdict  socium.Verdict     `json:"verdict"`
	Severity socium.Severity    `json:"severity"`
	Basis    socium.Basis       `json:"basis,omitzero"`
	Path     socium.Path        `json:"path,omitempty"`
	Have     socium.Value       `json:"have,omitzero"`
	Need     socium.Value       `json:"need,omitzero"`
	Private  bool               `json:"private,omitempty"`
	Remedies []socium.Remedy    `json:"remedies,omitempty"`
	Waiver   *socium.WaiverInfo `json:"waiver,omitempty"`
	Title    socium.Text        `json:"title,omitzero"`
	Text     socium.Text        `json:"text,omitzero"`
}

type callForm struct {
	grant.Call
	Rulebooks map[string]socium.RulebookRef `json:"rulebooks,omitempty"`
}

type eventForm struct {
	Register    string         `json:"register"`
	Seq         uint64         `json:"seq"`
	Kind        journal.Kind   `json:"kind"`
	Number      string         `json:"number,omitempty"`
	Application string         `json:"application,omitempty"`
	Version     uint64         `json:"version,omitempty"`
	On          socium.Date    `json:"on"`
	At          time.Time      `json:"at"`
	Basis       socium.Basis   `json:"basis,omitzero"`
	Grounds     []socium.Code  `json:"grounds,omitempty"`
	Cleared     []socium.Code  `json:"cleared,omitempty"`
	Decision    string         `json:"decision,omitempty"`
	Documents   []socium.Code  `json:"documents,omitempty"`
	By          string         `json:"by,omitempty"`
	Note        string         `json:"note,omitempty"`
	Into        string         `json:"into,omitempty"`
	Corrects    uint64         `json:"corrects,omitempty"`
	Day         socium.Date    `json:"day,omitzero"`
	Void        bool           `json:"void,omitempty"`
	Entry       *provider.Card `json:"entry,omitempty"`
	Prev        journal.Hash   `json:"prev"`
	Hash        journal.Hash   `json:"hash"`
}
