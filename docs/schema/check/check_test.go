package check_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const root = "../../.."

// schemas are those of docs/schema by name, compiled once.
var schemas = map[string]*jsonschema.Schema{}

func TestMain(m *testing.M) {
	files, err := filepath.Glob("../*.schema.json")
	if err != nil || len(files) == 0 {
		panic("no schemas")
	}
	for _, file := range files {
		c := jsonschema.NewCompiler()
		c.DefaultDraft(jsonschema.Draft2020)
		c.AssertFormat()
		schemas[strings.TrimSuffix(filepath.Base(file), ".schema.json")] = c.MustCompile(file)
	}
	os.Exit(m.Run())
}

func validate(schema string, document []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		return err
	}
	return schemas[schema].Validate(v)
}

func fits(t *testing.T, schema, name string, document []byte) {
	t.Helper()
	if err := validate(schema, document); err != nil {
		t.Errorf("%s is no %s:\n%v", name, schema, err)
	}
}

// fitsValue checks what encoding/json writes of v.
func fitsValue(t *testing.T, schema, name string, v any) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	fits(t, schema, name, data)
}

// file reads a file of the tree.
func file(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// output is what an example prints with -json.
func output(t *testing.T, example string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", append([]string{"run", "./examples/" + example, "-json"}, args...)...)
	cmd.Dir = root
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	data, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", example, err, &stderr)
	}
	return data
}

// parts returns the values at a path of a document; a star goes through a list or an object.
func parts(t *testing.T, document []byte, path string) []json.RawMessage {
	t.Helper()
	list := []json.RawMessage{document}
	for _, name := range strings.Split(path, ".") {
		var next []json.RawMessage
		for _, raw := range list {
			var object map[string]json.RawMessage
			var array []json.RawMessage
			switch {
			case name == "*" && json.Unmarshal(raw, &array) == nil:
				next = append(next, array...)
			case json.Unmarshal(raw, &object) == nil && object[name] != nil:
				next = append(next, object[name])
			}
		}
		list = next
	}
	if len(list) == 0 {
		t.Errorf("nothing at %s", path)
	}
	return list
}
