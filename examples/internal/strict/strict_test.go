package strict_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/grant"
)

type document struct {
	Name string            `json:"name"`
	Days strict.List[line] `json:"days"`
}

type line struct {
	On socium.Date `json:"on"`
}

func TestFile(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"cut":       {`{"name": "a"`, "f.json: the document is cut off"},
		"empty":     {``, "f.json: the document is cut off"},
		"syntax":    {"{\n\"name\": x}", "f.json: line 2: invalid character 'x' looking for beginning of value"},
		"unknown":   {`{"nam": "a"}`, `f.json: line 1, nam: unknown field "nam"`},
		"null":      {` null `, "f.json: the document is null"},
		"no list":   {"{\n\"days\": 5}", "f.json: line 2, days: this may not be a number"},
		"no text":   {"{\"name\":\n[1]}", "f.json: this may not be a list"},
		"two days":  {"{\"days\": [\n{\"on\": \"2026-01-01\"},\n{\"on\": \"x\"},\n{\"on\": \"x\"}]}", "f.json: line 3, days[1].on: a date must be written as YYYY-MM-DD (date.form)"},
		"more":      {`{} {}`, "f.json: something follows the end of the document"},
		"element":   {`{"days": [{"on": "2026-01-01"}, {"on": "2026-02-30"}]}`, "f.json: line 1, days[1].on: there is no such day in the calendar (date.range)"},
		"violation": {`{"days": [{"on": "soon"}]}`, "f.json: line 1, days[0].on: a date must be written as YYYY-MM-DD (date.form)"},
	} {
		var d document
		err := strict.File(fstest.MapFS{"f.json": {Data: []byte(tt.text)}}, "f.json", &d)
		assert.EqualError(t, err, tt.want, name)
	}
	var d document
	twice := strict.File(fstest.MapFS{"f.json": {Data: []byte(`{"nam": 1, "days": [{"nam": 2}]}`)}}, "f.json", &d)
	assert.Regexp(t, `^f\.json: (element 1: )?unknown field "nam"$`, twice.Error(), "which of the two comes first is the decoder's choice: no line is named")
	require.NoError(t, strict.File(fstest.MapFS{"f.json": {Data: []byte("\ufeff{\"name\": \"a\"}")}}, "f.json", &d))
	assert.Equal(t, "a", d.Name)
	assert.EqualError(t, strict.File(fstest.MapFS{}, "none.json", &d), "none.json: file does not exist")
}

// An applicant decodes itself, so that the decoder does not see names within it that nobody knows.
func TestLost(t *testing.T) {
	text := []byte(`{"project": {"title": "t"}, "applicant": {"name": "n", "founder": [{"kind": "person"}], "hadGrants": false, "statuses": []}}`)
	var a grant.Application
	require.NoError(t, strict.Decode(text, &a))
	lost, err := strict.Lost(text, a)
	require.NoError(t, err)
	assert.Equal(t, []socium.Path{"applicant.founder"}, lost)
}
