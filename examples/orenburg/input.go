package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/provider"
)

// input is everything that the data files say.
type input struct {
	Providers []listed
	Rules     *contest.Rules
	Entries   []contest.Entry
	Jury      []contest.Juror
	Conflicts []contest.Conflict
	Meeting   contest.Meeting
	Sheets    []contest.Sheet
}

// listed is a line of register.json: a card and the legal days of its listing.
type listed struct {
	Number   string        `json:"number"`
	Included socium.Date   `json:"included"`
	Excluded socium.Date   `json:"excluded,omitzero"`
	Ground   socium.Code   `json:"ground,omitempty"` // of the exclusion
	Reason   string        `json:"reason,omitempty"`
	Card     provider.Card `json:"card"`
}

func load(files fs.FS) (in input, err error) {
	var register struct {
		Note      string       `json:"note"`
		Providers list[listed] `json:"providers"`
	}
	var regulation struct {
		Note       string         `json:"note"`
		Regulation *contest.Rules `json:"regulation"`
	}
	var entries struct {
		Note    string              `json:"note"`
		Entries list[contest.Entry] `json:"entries"`
	}
	var jury struct {
		Note      string                 `json:"note"`
		Meeting   contest.Meeting        `json:"meeting"`
		Jury      list[contest.Juror]    `json:"jury"`
		Conflicts list[contest.Conflict] `json:"conflicts"`
	}
	var sheets struct {
		Note   string              `json:"note"`
		Sheets list[contest.Sheet] `json:"sheets"`
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{"register.json", &register}, {"regulation.json", &regulation}, {"entries.json", &entries},
		{"jury.json", &jury}, {"sheets.json", &sheets},
	} {
		if err := read(files, f.name, f.into); err != nil {
			return in, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	if regulation.Regulation == nil {
		return in, errors.New("regulation.json: no regulation")
	}
	return input{
		Providers: register.Providers, Rules: regulation.Regulation, Entries: entries.Entries,
		Jury: jury.Jury, Conflicts: jury.Conflicts, Meeting: jury.Meeting, Sheets: sheets.Sheets,
	}, nil
}

// read decodes one file.
func read(files fs.FS, name string, into any) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return errors.Unwrap(err)
	}
	return decode(data, into)
}

// decode refuses names that it does not know, so that a misspelt field is not lost in silence, and whatever follows the document.
func decode(data []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	err := dec.Decode(into)
	var syntax *json.SyntaxError
	switch list := socium.ViolationsOf(err); {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("the document is cut off")
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d: %w", 1+bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n")), err)
	case len(list) > 0:
		return list[0] // the first fault is enough for one line
	case err != nil:
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the end of the document")
	}
	return nil
}

// list decodes its elements one by one, so that a fault names the element.
type list[T any] []T

func (l *list[T]) UnmarshalJSON(data []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	*l = make(list[T], len(raw))
	for i := range raw {
		if err := decode(raw[i], &(*l)[i]); err != nil {
			return element{i + 1, err}
		}
	}
	return nil
}

// element is a fault in one element of a list, counted from 1. It hides what it wraps from the search for violations,
// which would lose the number.
type element struct {
	number int
	err    error
}

func (e element) Error() string { return fmt.Sprintf("element %d: %v", e.number, e.err) }
