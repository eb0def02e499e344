// Package canon writes the canonical JSON that hashes are taken of: fixed order of members (that of the struct), no spaces,
// no HTML escaping, UTF-8.
package canon

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// JSON returns the canonical form of v. Numbers that matter are strings in our types, so no float is ever formatted.
func JSON(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return plainReplacements(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// plainReplacements writes the replacement character out. The encoder escapes the one that it puts in the place of a broken byte and
// leaves alone one that is in the text, so that a text that was stored and read would have another hash.
func plainReplacements(data []byte) []byte {
	const escaped = `\ufffd`
	if !bytes.Contains(data, []byte(escaped)) {
		return data
	}
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); i++ {
		switch {
		case data[i] != '\\':
			out = append(out, data[i])
		case bytes.HasPrefix(data[i:], []byte(escaped)):
			out = append(out, "\ufffd"...)
			i += len(escaped) - 1
		default: // an escape of two bytes, or the head of one of six
			out = append(out, data[i], data[i+1])
			i++
		}
	}
	return out
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
