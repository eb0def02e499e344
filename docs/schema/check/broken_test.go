package check_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

// Broken documents are refused; each is a good one with one slip.
func TestBroken(t *testing.T) {
	good := map[string][]byte{
		"regulation": []byte(`{"id": "x", "forms": [{"id": "f", "criteria": [{"id": "c", "weight": "0.5", "scale": {"max": "10"}}]}],
			"nominations": [{"id": "n", "title": {"ru": "Н"}}], "ties": [{"by": "lot"}], "places": {"list": [{"holders": 1}]}}`),
		"sheets":      []byte(`[{"entry": "A", "juror": "J", "marks": {"c": "8.5", "d": "recused", "e": null}, "at": "2026-05-20T10:00:00Z"}]`),
		"facts":       []byte(`{"entries": [{"id": "A", "nomination": "n", "name": "Первый П. П."}], "jury": [{"id": "J", "role": "chair"}]}`),
		"application": []byte(`{"requested": "1000000.00", "applicant": {"inn": "123", "form": "our-own-word", "registered": "2025-03-02", "liquidation": null}}`),
		"call":        []byte(`{"id": "c", "deadline": "2025-10-15T23:30+03:00[Europe/Moscow]", "funding": {"kind": "threshold", "ties": ["earlier-filed"]}}`),
		"card":        []byte(`{"fullName": "Дом", "inn": "7707083893", "forms": ["home", "by-post"], "places": [{"free": 3}, {"free": "unlimited"}], "colour": "red"}`),
		"problem":     []byte(`{"title": "t", "status": 422, "errors": [{"pointer": "#/inn", "detail": "d", "code": "inn"}]}`),
		"event": []byte(`{"register": "providers", "seq": 1, "kind": "include", "on": "2026-02-03", "at": "2026-02-03T09:30:00Z",
			"prev": "` + zeros + `", "hash": "` + zeros + `"}`),
		"decision": []byte(`{"rulebook": {"id": "b", "version": "1", "hash": "h"}, "on": "2026-02-03",
			"findings": [{"code": "c", "verdict": "fail", "severity": "refuse", "have": {"int": 3}}]}`),
	}
	for _, c := range []struct{ schema, from, to string }{
		{"regulation", `"id": "x", `, ``},
		{"regulation", `"ties"`, `"tie"`},
		{"regulation", `"lot"`, `"coin"`},
		{"regulation", `"0.5"`, `"half"`},
		{"regulation", `"holders": 1`, `"holders": "one"`},
		{"sheets", `"entry": "A", `, ``},
		{"sheets", `"recused"`, `"ill"`},
		{"sheets", `"8.5"`, `"8,5"`},
		{"sheets", `"2026-05-20T10:00:00Z"`, `"20.05.2026"`},
		{"facts", `"chair"`, `"king"`},
		{"facts", `"nomination": "n", `, ``},
		{"application", `"1000000.00"`, `"1 000 000"`},
		{"application", `"2025-03-02"`, `"02.03.2025"`},
		{"application", `"2025-03-02"`, `"2025-13-02"`},
		{"application", `"liquidation": null`, `"liquidation": "no"`},
		{"application", `"requested"`, `"request"`},
		{"call", `[Europe/Moscow]`, ``},
		{"call", `"threshold"`, `"lottery"`},
		{"call", `"id": "c", `, ``},
		{"card", `"Дом"`, `["Дом"]`},
		{"card", `["home", "by-post"]`, `"home"`},
		{"card", `{"free": 3}`, `{"free": [3]}`},
		{"problem", `"status": 422`, `"status": "422"`},
		{"problem", `"code": "inn"`, `"kode": "inn"`},
		{"event", `"include"`, `"including"`},
		{"event", `"seq": 1, `, ``},
		{"event", zeros, zeros[1:]},
		{"decision", `"fail"`, `"failed"`},
		{"decision", `{"int": 3}`, `{"int": 3, "word": "three"}`},
		{"decision", `"findings"`, `"finding"`},
	} {
		document := good[c.schema]
		fits(t, c.schema, "the good document", document)
		if !bytes.Contains(document, []byte(c.from)) {
			t.Errorf("%s: %s is not there to be broken", c.schema, c.from)
		}
		broken := bytes.Replace(document, []byte(c.from), []byte(c.to), 1)
		if validate(c.schema, broken) == nil {
			t.Errorf("%s: accepted with %s for %s", c.schema, c.to, c.from)
		}
	}
	// What the schemas take, the parsers take.
	for _, err := range []error{
		parses(contest.ParseRules, good["regulation"]), parses(contest.ParseSheets, good["sheets"]), parses(contest.ParseFacts, good["facts"]),
		parses(provider.ParseCard, good["card"]),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	if rules, err := contest.ParseRules(bytes.Replace(good["regulation"], []byte(`"lot"`), []byte(`"coin"`), 1)); err == nil {
		t.Errorf("the parser takes an unknown word: %v", rules.Ref())
	}
}

const zeros = "0000000000000000000000000000000000000000000000000000000000000000"

func parses[T any](parse func([]byte) (T, error), data []byte) error {
	_, err := parse(data)
	return err
}

// A card with members that no card has is a card: they go to the strays.
func TestUnknownMembers(t *testing.T) {
	for _, document := range []string{
		`{"fullName": "Дом", "colour": "red"}`,
		`{"fullName": "Дом", "places": [{"free": 3, "colour": "red"}]}`,
		`{"fullName": "Дом", "head": {"name": {"family": "Первый", "nick": "Первый"}}}`,
	} {
		fits(t, "card", document, []byte(document))
		card, err := provider.ParseCard([]byte(document))
		if err != nil || len(card.Strays) != 1 {
			t.Errorf("%s: %d strays, %v", document, len(card.Strays), err)
		}
	}
}

// A list of words is open exactly where the library keeps unknown words.
func TestUnknownWords(t *testing.T) {
	card, err := provider.ParseCard([]byte(`{"fullName": "Дом", "forms": ["by-post"]}`))
	if err != nil || !slices.Contains(card.Forms, "by-post") {
		t.Error("a card does not keep an unknown form", err)
	}
	fitsValue(t, "card", "card with an unknown form", card)
	ledger := registry.NewLedger(registry.Procedure{})
	day := socium.MustParseDate("2026-02-03")
	event, err := ledger.Include(card, registry.Act{On: day, At: nine(day)})
	if err != nil {
		t.Fatal(err)
	}
	fitsValue(t, "event", "event with an unknown form", event)
}
