package strict_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/examples/internal/strict"
)

// What is read is a document for the standard library too; a fault is one line.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"name": "a", "days": [{"on": "2026-01-01"}]}`))
	f.Add([]byte("{\"days\": [{\"on\": \"x\"}, {}],\n\"nam\": 5}"))
	f.Add([]byte(`[{"a": [1, {"b": null}]}, true]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var d document
		if err := strict.Decode(data, &d); err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		var plain document
		require.NoError(t, json.Unmarshal(trimmed(data), &plain))
		require.Equal(t, plain, d)
	})
}

func trimmed(data []byte) []byte {
	if len(data) > 2 && string(data[:3]) == "\ufeff" {
		return data[3:]
	}
	return data
}
