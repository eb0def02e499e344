package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write docs/schema anew")

const dir = root + "/docs/schema"

func TestSchemas(t *testing.T) {
	shared := map[string]comments{}
	want := map[string][]byte{"README.md": page()}
	for _, d := range documents {
		g := generator{t: t, doc: d, comments: shared}
		want[d.file()] = indented(t, g.schema())
	}
	if *update {
		require.NoError(t, os.MkdirAll(dir, 0o755))
		for name, data := range want {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o644))
		}
	}
	for name, data := range want {
		have, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(data, have), "docs/schema/%s is out of date: go test ./internal/schema -update", name)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.schema.json"))
	require.NoError(t, err)
	assert.Len(t, files, len(documents), "a schema without a document")
}

func indented(t *testing.T, v any) []byte {
	data, err := plain(v)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, json.Indent(&b, data, "", " "))
	return append(b.Bytes(), '\n')
}

func page() []byte {
	var b strings.Builder
	b.WriteString(`# JSON Schemas of the public documents

Draft 2020-12, generated from the Go types, their comments and their lists of words; each file stands by itself. A schema says what
a document looks like. What depends on several values at once (check digits, references, sums, hashes) only the library tells:
the parser of the document or its ` + "`Validate`" + `.

| schema | describes | Go type | unknown members |
|---|---|---|---|
`)
	for _, d := range documents {
		more := "refused"
		if keepsMore(d.typ) {
			more = "kept"
		}
		name := strings.TrimPrefix(strings.TrimPrefix(d.typ.PkgPath(), module), "/")
		if name == "" {
			name = "socium"
		}
		typ := name + "." + d.typ.Name()
		if i := strings.LastIndexByte(name, '/'); i >= 0 {
			typ = name[i+1:] + "." + d.typ.Name()
		}
		if strings.Contains(typ, "[") {
			typ = "registry.Event"
		}
		if d.list {
			typ = "[]" + typ
		}
		fmt.Fprintf(&b, "| [`%s`](%s) | %s | `%s` | %s |\n", d.file(), d.file(), strings.ToLower(d.title[:1])+d.title[1:], typ, more)
	}
	b.WriteString(`
- Sums and numbers are decimal strings; bare numbers are read too. Days are ` + "`YYYY-MM-DD`" + `, answers ` + "`true`, `false` and `null`" + ` for "not answered".
- Where documents are taken as they are found, a list of words ends in "any string": an unknown word is kept and reported.
- In documents that only the library writes, what it always writes is required. In those that people write, only what the parser
  cannot do without.

The module in ` + "`check`" + ` holds real documents against the schemas: the data of the examples, what the packages write, and broken ones that must
be refused. After a change of a type: ` + "`go test ./internal/schema -update`" + `.
`)
	return []byte(b.String())
}
