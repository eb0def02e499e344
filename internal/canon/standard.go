package canon

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// appendStandard appends what encoding/json writes for a value.
func appendStandard(dst []byte, v reflect.Value, address bool) ([]byte, error) {
	if address {
		v = v.Addr()
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v.Interface()); err != nil {
		return nil, err
	}
	return appendPlain(dst, bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// appendPlain writes the replacement character out. encoding/json escapes the one that it puts in the place of a broken byte and leaves
// alone one that is in the text, so that a text that was stored and read would have another hash.
func appendPlain(dst, data []byte) []byte {
	const escaped = `\ufffd`
	for {
		i := bytes.IndexByte(data, '\\')
		if i < 0 {
			return append(dst, data...)
		}
		dst = append(dst, data[:i]...)
		if data = data[i:]; bytes.HasPrefix(data, []byte(escaped)) {
			dst, data = append(dst, "\ufffd"...), data[len(escaped):]
			continue
		}
		dst, data = append(dst, data[:2]...), data[2:] // an escape of two bytes, or the head of one of six
	}
}
