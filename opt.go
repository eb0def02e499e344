package socium

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"log/slog"

	"github.com/socium-go/socium/internal/canon"
)

// An Opt is a value that may be unknown. The zero Opt is unknown: null in JSON (and left out with omitzero), NULL in SQL.
// It is for types whose zero is a value: sums, numbers, counts. Types whose zero means "not given" (dates, identifiers)
// do not need it.
type Opt[T comparable] struct {
	v  T
	ok bool
}

// Some returns a known value.
func Some[T comparable](v T) Opt[T] { return Opt[T]{v, true} }

// Get returns the value, and whether it is known.
func (o Opt[T]) Get() (T, bool) { return o.v, o.ok }

// Or returns the value, or other when it is unknown.
func (o Opt[T]) Or(other T) T {
	if o.ok {
		return o.v
	}
	return other
}

// IsZero reports whether the value is unknown.
func (o Opt[T]) IsZero() bool { return !o.ok }

// String returns the text of the value, "—" when it is unknown. A value that masks itself stays masked.
func (o Opt[T]) String() string {
	if !o.ok {
		return "—"
	}
	return fmt.Sprint(o.v)
}

// Format writes the value as the verb asks, so that personal data masks itself under every verb; "—" when it is unknown.
func (o Opt[T]) Format(f fmt.State, verb rune) {
	switch {
	case verb == 'v' && f.Flag('#') && o.ok:
		_, _ = fmt.Fprintf(f, "socium.Some(%#v)", o.v)
	case verb == 'v' && f.Flag('#'):
		_, _ = fmt.Fprintf(f, "%T{}", o)
	case !o.ok:
		width, _ := f.Width()
		if f.Flag('-') {
			width = -width
		}
		_, _ = fmt.Fprintf(f, "%*s", width, o.String())
	case verb == 's' || verb == 'q':
		_, _ = fmt.Fprintf(f, fmt.FormatString(f, verb), o.String())
	default:
		_, _ = fmt.Fprintf(f, fmt.FormatString(f, verb), o.v)
	}
}

// LogValue returns the value, so that personal data masks itself; nil when it is unknown.
func (o Opt[T]) LogValue() slog.Value {
	if !o.ok {
		return slog.Value{}
	}
	return slog.AnyValue(o.v)
}

// MarshalJSON writes the value, or null.
func (o Opt[T]) MarshalJSON() ([]byte, error) { return o.AppendJSON(nil) }

// AppendJSON appends what MarshalJSON writes.
func (o *Opt[T]) AppendJSON(b []byte) ([]byte, error) {
	if !o.ok {
		return append(b, "null"...), nil
	}
	return canon.AppendMarshal(b, &o.v)
}

// UnmarshalJSON reads a value, or null as unknown.
func (o *Opt[T]) UnmarshalJSON(data []byte) error {
	var v Opt[T]
	if !bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		if err := json.Unmarshal(data, &v.v); err != nil {
			return err
		}
		v.ok = true
	}
	*o = v
	return nil
}

// Value returns the value for SQL, NULL when it is unknown.
func (o Opt[T]) Value() (driver.Value, error) {
	if !o.ok {
		return nil, nil
	}
	return driver.DefaultParameterConverter.ConvertValue(o.v)
}

// Scan reads a column; NULL is unknown. T must have a Scan method of its own, or be a string, a bool, an int or an int64.
func (o *Opt[T]) Scan(src any) error {
	if src == nil {
		*o = Opt[T]{}
		return nil
	}
	v := Opt[T]{ok: true}
	switch dst := any(&v.v).(type) {
	case interface{ Scan(any) error }:
		if err := dst.Scan(src); err != nil {
			return err
		}
	case *int64:
		v.ok = assign(dst, src)
	case *int:
		var n int64
		v.ok = assign(&n, src) && int64(int(n)) == n
		*dst = int(n)
	case *bool:
		v.ok = assign(dst, src)
	case *string:
		if b, ok := src.([]byte); ok {
			src = string(b)
		}
		v.ok = assign(dst, src)
	default:
		v.ok = false
	}
	if !v.ok {
		return fmt.Errorf("socium: scan %T into %T: %w", src, v.v, CodeScanType)
	}
	*o = v
	return nil
}

func assign[T any](dst *T, src any) (ok bool) {
	*dst, ok = src.(T)
	return ok
}
