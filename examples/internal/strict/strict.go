// Package strict reads the JSON files of the example programs: a name that the program does not know is an error, so that a
// misspelt field is not lost in silence, and a fault names the line or the element of the list.
package strict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/socium-go/socium"
)

// File decodes one file. The error begins with its name.
func File(files fs.FS, name string, into any) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := Decode(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// Decode decodes one document, in which null is none. Of several violations it returns the first, with the line and the path of what is
// wrong: one clear line is worth more than a screen of them.
func Decode(data []byte, into any) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if err := Syntax(data); err != nil {
		return err
	}
	if err := decode(data, into); err != nil {
		return located(data, into, err)
	}
	return nil
}

// Syntax reports what keeps a text from being one JSON document, with the line.
func Syntax(data []byte) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	dec := json.NewDecoder(bytes.NewReader(data))
	var document json.RawMessage
	err := dec.Decode(&document)
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("the document is cut off")
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d: %w", 1+bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n")), err)
	case err != nil:
		return err
	case string(document) == "null":
		return errors.New("the document is null")
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the end of the document")
	}
	return nil
}

func decode(data []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	return First(dec.Decode(into))
}

// First returns the first violation in err, or err when there is none.
func First(err error) error {
	if list := socium.ViolationsOf(err); len(list) > 0 {
		return list[0]
	}
	return err
}

// A List decodes its elements one by one, so that a fault names the element.
type List[T any] []T

// UnmarshalJSON decodes the elements.
func (l *List[T]) UnmarshalJSON(data []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	*l = make(List[T], len(raw))
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

// cause is what is wrong in the element, or in an element of a list within it.
func (e element) cause() error {
	var inner element
	if errors.As(e.err, &inner) {
		return inner.cause()
	}
	return e.err
}
