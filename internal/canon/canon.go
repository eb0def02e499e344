// Package canon writes the canonical JSON that hashes are taken of: fixed order of members (that of the struct), no spaces,
// no HTML escaping, UTF-8.
//
// The form is that of encoding/json by the same struct tags and methods, to the byte, but for one thing: a byte that is not UTF-8
// becomes U+FFFD itself, not its escape, so that a text that was stored and read has the same hash. The package writes it on its
// own because hashes are taken at every event: a type is looked through once, and values are appended without allocation. What it
// does not write itself (maps, floats, interfaces, types that have MarshalJSON or MarshalText alone) it leaves to encoding/json,
// value by value.
//
// A type of this module that has MarshalJSON may have AppendJSON beside it, and any type with MarshalText may have AppendText: they
// are called in place of the others and must write the same.
package canon

import (
	"crypto/sha256"
	"encoding/hex"
	"reflect"
)

// JSON returns the canonical form of v. Numbers that matter are strings in our types, so no float is ever formatted.
func JSON(v any) ([]byte, error) { return Append(make([]byte, 0, 512), v) }

// Append appends the canonical form of v. It is fastest when v is a pointer to the value. On an error it returns nil.
func Append(dst []byte, v any) ([]byte, error) {
	value := reflect.ValueOf(v)
	if !value.IsValid() {
		return append(dst, "null"...), nil
	}
	if t := value.Type(); t.Kind() != reflect.Pointer {
		box := reflect.New(t).Elem()
		box.Set(value)
		return planOf(t, false).append(dst, box, 0)
	}
	if value.IsNil() {
		return append(dst, "null"...), nil
	}
	value = value.Elem()
	return planOf(value.Type(), true).append(dst, value, 0)
}

// AppendMarshal appends what json.Marshal(*p) returns, with HTML escapes, in the canonical form: for types whose MarshalJSON hands a part
// of theirs to json.Marshal.
func AppendMarshal(dst []byte, p any) ([]byte, error) {
	value := reflect.ValueOf(p).Elem()
	start := len(dst)
	dst, err := planOf(value.Type(), false).append(dst, value, 0)
	if err != nil {
		return nil, err
	}
	return escapeHTML(dst, start), nil
}

// Hash returns the SHA-256 of the canonical form of v in lower-case hex.
func Hash(v any) (string, error) {
	data, err := JSON(v)
	if err != nil {
		return "", err
	}
	return Sum(data), nil
}

// Sum returns the SHA-256 of data in lower-case hex.
func Sum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
