package provider

import (
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/jsonscan"
)

// A Stated value is what a source states in a field: a value, when the text can be read as one, or the printed text itself, when
// it cannot. Nothing is lost and nothing invented: an INN with a wrong check digit stays as it was printed, and the report of
// the card says what is wrong with it. The zero Stated means that the source says nothing.
//
// In JSON it is the value, or the printed text as a string. It is comparable when T is.
type Stated[T any] struct {
	value T
	text  string
	known bool
}

// Of returns a known value. The zero of a type for which zero means "not given" (a date, an identifier) gives the zero Stated.
func Of[T any](value T) Stated[T] {
	if m, ok := any(value).(encoding.TextMarshaler); ok {
		if text, err := m.MarshalText(); err == nil && len(text) == 0 {
			return Stated[T]{}
		}
	}
	return Stated[T]{value: value, known: true}
}

// Read reads a printed text: surrounding spaces do not count, a day may be written as 01.03.1998, a sum as people print it. A text
// that cannot be read is kept as it is.
func Read[T any](text string) Stated[T] {
	tidy := strings.TrimSpace(text)
	if tidy == "" {
		return Stated[T]{}
	}
	var s Stated[T]
	if _, isDate := any(s.value).(socium.Date); isDate {
		tidy = isoDay(tidy)
	}
	if parseInto(&s.value, []byte(tidy)) == nil {
		s.known = true
	} else {
		s.text = text
	}
	return s
}

// isoDay turns 01.03.1998 into 1998-03-01 and leaves everything else.
func isoDay(s string) string {
	if len(s) == 10 && s[2] == '.' && s[5] == '.' {
		return s[6:] + "-" + s[3:5] + "-" + s[:2]
	}
	return s
}

var errNoText = errors.New("provider: the type has no text form")

// parseInto reads text with the strict parser of the type.
func parseInto[T any](dst *T, text []byte) error {
	switch dst := any(dst).(type) {
	case encoding.TextUnmarshaler:
		return dst.UnmarshalText(text)
	case *int64:
		n, err := strconv.ParseInt(string(text), 10, 64)
		if err == nil {
			*dst = n
		}
		return err
	default:
		return errNoText
	}
}

// Get returns the value, and whether there is one.
func (s Stated[T]) Get() (T, bool) { return s.value, s.known }

// Or returns the value, or other when there is none.
func (s Stated[T]) Or(other T) T {
	if s.known {
		return s.value
	}
	return other
}

// Text returns the printed text that could not be read, "" when there is a value or nothing. It may be personal data, when it
// stands in a field for the number of a person.
func (s Stated[T]) Text() string { return s.text }

// Known reports whether there is a value.
func (s Stated[T]) Known() bool { return s.known }

// IsZero reports whether the source says nothing.
func (s Stated[T]) IsZero() bool { return !s.known && s.text == "" }

// Fault returns the violation that the printed text has when it is read strictly, nil when there is a value or nothing. It never
// holds the text.
func (s Stated[T]) Fault(path socium.Path) *socium.Violation {
	if s.text == "" {
		return nil
	}
	var v T
	var found *socium.Violation
	if err := parseInto(&v, []byte(s.text)); err != nil && errors.As(err, &found) {
		return found.Under(path)
	}
	return texts.Violation(CodeUnreadable, path)
}

// String returns the value, or the printed text in guillemets; an unreadable number that may be a person's is masked.
func (s Stated[T]) String() string {
	switch {
	case s.known:
		return fmt.Sprint(s.value)
	case s.text == "":
		return ""
	}
	switch any(s.value).(type) {
	case socium.INN:
		return "***"
	}
	return "«" + s.text + "»"
}

// GoString masks like String, for %#v.
func (s Stated[T]) GoString() string { return "provider.Stated(" + s.String() + ")" }

// LogValue masks like String.
func (s Stated[T]) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalJSON writes the value, the printed text as a string, or null.
func (s Stated[T]) MarshalJSON() ([]byte, error) {
	switch {
	case s.known:
		return json.Marshal(s.value)
	case s.text == "":
		return []byte("null"), nil
	default:
		return json.Marshal(s.text)
	}
}

// UnmarshalJSON reads a value; a string or another scalar that is none is kept as text. An array or an object is an error.
func (s *Stated[T]) UnmarshalJSON(data []byte) error {
	var text string
	switch {
	case len(data) == 0 || string(data) == "null":
		*s = Stated[T]{}
		return nil
	case data[0] == '"':
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
	case data[0] == '{' || data[0] == '[':
		return fmt.Errorf("provider: a value or a text: %w", CodeShape)
	default:
		text = string(data)
	}
	s.setBytes([]byte(text))
	return nil
}

// setBytes reads text strictly and keeps it when it cannot be read.
func (s *Stated[T]) setBytes(text []byte) {
	*s = Stated[T]{}
	if len(text) == 0 {
		return
	}
	if parseInto(&s.value, text) == nil {
		s.known = true
		return
	}
	*s = Stated[T]{text: jsonscan.Valid(text)}
}

// Value returns the value or the text for SQL, NULL when the source says nothing.
func (s Stated[T]) Value() (driver.Value, error) {
	switch {
	case s.known:
		if v, ok := any(s.value).(driver.Valuer); ok {
			return v.Value()
		}
		return driver.DefaultParameterConverter.ConvertValue(s.value)
	case s.text == "":
		return nil, nil
	default:
		return s.text, nil
	}
}
