package strict

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"github.com/socium-go/socium"
)

// Lost returns the paths of what a document holds and v, which was decoded from it, does not give back: names that nobody knows, also
// within types that decode themselves, which [Decode] cannot see. What is empty, zero or false is not looked at.
func Lost(document []byte, v any) ([]socium.Path, error) {
	written, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var in, out any
	if err := json.Unmarshal(bytes.TrimPrefix(document, []byte("\ufeff")), &in); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(written, &out); err != nil {
		return nil, err
	}
	return lost(nil, "", in, out), nil
}

func lost(list []socium.Path, path socium.Path, in, out any) []socium.Path {
	switch in := in.(type) {
	case map[string]any:
		known, _ := out.(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(in)) {
			kept, ok := known[name]
			switch {
			case empty(in[name]):
			case !ok:
				list = append(list, path.Field(name))
			default:
				list = lost(list, path.Field(name), in[name], kept)
			}
		}
	case []any:
		known, _ := out.([]any)
		for i := range min(len(in), len(known)) {
			list = lost(list, path.Index(i), in[i], known[i])
		}
	}
	return list
}

func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case float64:
		return v == 0
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}
