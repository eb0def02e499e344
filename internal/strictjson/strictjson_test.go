package strictjson_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/strictjson"
)

type inner struct {
	Points socium.Number `json:"points"`
	On     socium.Date   `json:"on,omitzero"`
}

type document struct {
	inner
	Name  string   `json:"name"`
	List  []inner  `json:"list,omitempty"`
	Other *inner   `json:"other,omitempty"`
	Words []string `json:"words,omitempty"`
	Count int      `json:"count"`
}

func TestDecodeReportsEverything(t *testing.T) {
	var d document
	faults := strictjson.Decode([]byte(`{"name":"n","nome":1,"points":"x","count":"3","list":[{"points":"7"},{"points":"y","on":"2026-02-30","z":0},5],
		"other":{"points":"2.5"},"words":["a",1],"name":"again"}`), &d)
	var got []string
	for _, f := range faults {
		kind := "unknown"
		if f.Err != nil {
			kind = "bad"
		}
		got = append(got, f.Path+" "+kind)
	}
	assert.Equal(t, []string{
		"nome unknown", "points bad", "count bad", "list[1].points bad", "list[1].on bad", "list[1].z unknown", "list[2] bad", "words[1] bad", "name unknown",
	}, got)
	assert.Equal(t, "n", d.Name)
	assert.Equal(t, "7", d.List[0].Points.String())
	assert.Equal(t, "2.5", d.Other.Points.String())
	assert.Len(t, strictjson.Decode([]byte(`{"name":`), &d), 1)
}

// What fits decodes as encoding/json does.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{`{}`, `{"name":"a","list":[{"points":"1"}],"other":null,"words":[]}`, `null`, `[]`, `{"count":1e400}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var a, b document
		faults := strictjson.Decode(data, &a)
		if len(faults) > 0 {
			return
		}
		require.NoError(t, json.Unmarshal(data, &b))
		x, err := json.Marshal(a)
		require.NoError(t, err)
		y, err := json.Marshal(b)
		require.NoError(t, err)
		require.Equal(t, string(y), string(x))
	})
}
