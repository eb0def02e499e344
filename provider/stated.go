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
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/internal/jsonscan"
)

// A Stated value is what a source states in a field: a value, when the text can be read as one, or the printed text itself, when
// it cannot. Nothing is lost and nothing invented: an INN with a wrong check digit stays as it was printed, and the report of
// the card says what is wrong with it. The zero Stated means that the source says nothing.
//
// In JSON it is the value, or the printed text as a string. It is comparable when T is.
type Stated[T any] struct {
	value T
	text  string // as printed, or wasRead; one field for both keeps cards small
}

// wasRead stands in place of a text when there is a value. It is not valid UTF-8, so that no printed text is taken for it.
const wasRead = "\xff"

// keep makes a printed text of any string.
func keep(text string) string {
	if text == wasRead {
		return "\uFFFD"
	}
	return text
}

// Of returns a known value. The zero of a type for which zero means "not given" (a date, an identifier) gives the zero Stated.
func Of[T any](value T) Stated[T] {
	if m, ok := any(value).(encoding.TextMarshaler); ok {
		if text, err := m.MarshalText(); err == nil && len(text) == 0 {
			return Stated[T]{}
		}
	}
	return Stated[T]{value, wasRead}
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
		tidy = socium.NormalizeDate(tidy)
	}
	if parseText(&s.value, tidy) == nil {
		s.text = wasRead
	} else {
		s.text = keep(text)
	}
	return s
}

var errNoText = errors.New("provider: the type has no text form")

// parseText is parseInto for a string: the types of cards are parsed without a copy of it.
func parseText[T any](dst *T, text string) (err error) {
	switch dst := any(dst).(type) {
	case *socium.Date:
		*dst, err = socium.ParseDate(text)
	case *socium.Money:
		*dst, err = socium.ParseMoney(text)
	case *socium.Number:
		*dst, err = socium.ParseNumber(text)
	case *socium.INN:
		*dst, err = socium.ParseINN(text)
	case *socium.OGRN:
		*dst, err = socium.ParseOGRN(text)
	case *socium.KPP:
		*dst, err = socium.ParseKPP(text)
	case *socium.OKTMO:
		*dst, err = socium.ParseOKTMO(text)
	case *socium.Region:
		*dst, err = socium.ParseRegion(text)
	case *socium.LegalForm:
		*dst, err = socium.ParseLegalForm(text)
	default:
		return parseAny(dst, []byte(text))
	}
	return err
}

// parseInto reads text with the strict parser of the type.
func parseInto[T any](dst *T, text []byte) error { return parseAny(any(dst), text) }

func parseAny(dst any, text []byte) error {
	switch dst := dst.(type) {
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
func (s Stated[T]) Get() (T, bool) { return s.value, s.text == wasRead }

// Or returns the value, or other when there is none.
func (s Stated[T]) Or(other T) T {
	if s.text == wasRead {
		return s.value
	}
	return other
}

// Text returns the printed text that could not be read, "" when there is a value or nothing. It may be personal data, when it
// stands in a field for the number of a person.
func (s Stated[T]) Text() string {
	if s.text == wasRead {
		return ""
	}
	return s.text
}

// Known reports whether there is a value.
func (s Stated[T]) Known() bool { return s.text == wasRead }

// IsZero reports whether the source says nothing.
func (s Stated[T]) IsZero() bool { return s.text == "" }

// Fault returns the violation that the printed text has when it is read strictly, nil when there is a value or nothing. It never
// holds the text.
func (s Stated[T]) Fault(path socium.Path) *socium.Violation {
	if s.text == "" || s.text == wasRead {
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
	case s.text == wasRead:
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
func (s Stated[T]) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil) }

// AppendJSON appends what MarshalJSON writes.
func (s *Stated[T]) AppendJSON(b []byte) ([]byte, error) {
	switch {
	case s.text == wasRead:
		return canon.AppendMarshal(b, &s.value)
	case s.text == "":
		return append(b, "null"...), nil
	default:
		return canon.AppendHTML(b, s.text), nil
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
		s.text = wasRead
		return
	}
	*s = Stated[T]{text: keep(jsonscan.Valid(text))}
}

// Value returns the value or the text for SQL, NULL when the source says nothing.
func (s Stated[T]) Value() (driver.Value, error) {
	switch {
	case s.text == wasRead:
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
