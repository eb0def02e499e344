package schema_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/require"
)

// A generator writes the schema of one document.
type generator struct {
	t        *testing.T
	doc      document
	comments map[string]comments // by import path, shared by all documents
	defs     object
	seen     map[string]bool
}

// schema returns the whole document.
func (g *generator) schema() object {
	g.seen = map[string]bool{}
	body := g.of(g.doc.typ)
	if g.doc.list {
		body = object{{"type", "array"}, {"items", body}}
	}
	slices.SortStableFunc(g.defs, func(a, b member) int { return strings.Compare(a.name, b.name) })
	out := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", "https://" + module + "/docs/schema/" + g.doc.file()},
		{"title", g.doc.title},
		{"description", g.doc.about},
	}
	return append(append(out, body...), member{"$defs", g.defs})
}

// of returns the schema of a type: a reference where it has a name, the thing itself where it has none.
func (g *generator) of(t reflect.Type) object {
	switch t.Kind() {
	case reflect.Pointer:
		return g.of(t.Elem())
	case reflect.Slice, reflect.Array:
		if t.Name() == "" || plainList(t) {
			return object{{"type", "array"}, {"items", g.of(t.Elem())}}
		}
	case reflect.Map:
		return object{{"type", "object"}, {"additionalProperties", g.of(t.Elem())}}
	}
	if s, ok := builtin(t); ok {
		return s
	}
	if stated, value := statedOf(t); stated {
		return anyOf(g.of(value), object{{"type", "string"}, {"description", "as printed, where it cannot be read"}}, object{{"type", "null"}})
	}
	if opt, value := optOf(t); opt {
		return either(g.of(value), true)
	}
	if mirror, ok := mirrors[t]; ok {
		return g.define(t, mirror)
	}
	return g.define(t, t)
}

// define puts a type among the definitions, with the fields of form, and refers to it.
func (g *generator) define(t, form reflect.Type) object {
	name := defName(t)
	if g.seen[name] {
		return ref(name)
	}
	g.seen[name] = true
	var s object
	if leaf, ok := leaves[t]; ok {
		s = leaf
	} else if words, ok := wordsOf(t); ok {
		s = words.schema(t)
	} else {
		require.Equal(g.t, reflect.Struct, form.Kind(), "%s is no struct and has no line in the tables of this test", t)
		require.True(g.t, form != t || plainStruct(t), "%s has a JSON form of its own and no line in the tables of this test", t)
		s = g.structure(t, form)
	}
	s = object{}.with("description", g.comment(t, "")).join(s)
	if forms, ok := alsoText[t]; ok {
		s = anyOf(s, object{{"type", "string"}, {"description", forms}})
	}
	g.defs = g.defs.with(name, s)
	return ref(name)
}

func (o object) join(p object) object { return append(o[:len(o):len(o)], p...) }

func (g *generator) structure(t, form reflect.Type) object {
	props, required := object{}, []string{}
	g.fields(t, form, &props, &required)
	s := object{{"type", "object"}, {"properties", props}}
	if !g.doc.written {
		required = needed[t]
	}
	if len(required) > 0 {
		s = s.with("required", required)
	}
	if !keepsMore(t) && !g.keeps(t) {
		s = s.with("additionalProperties", false)
	}
	return s
}

// keeps reports whether unknown members of a type of the vocabulary are kept because it stands on a card.
func (g *generator) keeps(t reflect.Type) bool {
	return g.doc.cards && t == reflect.TypeFor[socium.PersonName]()
}

// fields adds the members of a struct as encoding/json writes them.
func (g *generator) fields(t, form reflect.Type, props *object, required *[]string) {
	for f := range form.Fields() {
		tag, ok := f.Tag.Lookup("json")
		name, options, _ := strings.Cut(tag, ",")
		switch {
		case f.Anonymous && name == "":
			g.fields(f.Type, f.Type, props, required)
			continue
		case !f.IsExported() || tag == "-":
			continue
		}
		require.True(g.t, ok && name != "", "%s.%s has no JSON name", t, f.Name)
		always := !strings.Contains(options, "omit")
		s := g.of(f.Type)
		if kept, ok := keptAsWritten[t]; ok && slices.Contains(kept, name) {
			s = anyOf(s, object{{"type", "string"}, {"description", "kept as written where it is not well formed"}})
		}
		if always && g.doc.written && nilable(f.Type) {
			s = either(s, true)
		}
		if always {
			*required = append(*required, name)
		}
		*props = props.with(name, s.with("description", g.comment(t, f.Name)))
	}
}

// comment returns what the source says of a type or of its field.
func (g *generator) comment(t reflect.Type, field string) string {
	path := t.PkgPath()
	if !strings.HasPrefix(path, module) || strings.HasSuffix(path, "_test") {
		return ""
	}
	if g.comments[path] == nil {
		g.comments[path] = readComments(g.t, path)
	}
	if field == "" {
		return g.comments[path][nameOf(t)]
	}
	return g.comments[path][nameOf(t)+"."+field]
}

func defName(t reflect.Type) string {
	if t == reflect.TypeFor[problemError]() {
		return "ProblemError"
	}
	if path := t.PkgPath(); path != module {
		return path[strings.LastIndexByte(path, '/')+1:] + "." + nameOf(t)
	}
	return nameOf(t)
}

func nilable(t reflect.Type) bool {
	return t.Kind() == reflect.Slice || t.Kind() == reflect.Map || t.Kind() == reflect.Pointer
}

// builtin is what Go itself has.
func builtin(t reflect.Type) (object, bool) {
	if t == moment {
		return object{{"type", "string"}, {"format", "date-time"}}, true
	}
	if t.PkgPath() != "" {
		return nil, false
	}
	switch t.Kind() {
	case reflect.String:
		return object{{"type", "string"}}, true
	case reflect.Bool:
		return object{{"type", "boolean"}}, true
	case reflect.Int, reflect.Int64, reflect.Int32:
		return object{{"type", "integer"}}, true
	case reflect.Uint64:
		return object{{"type", "integer"}, {"minimum", 0}}, true
	}
	return nil, false
}

// plainStruct reports whether encoding/json writes a struct field by field.
func plainStruct(t reflect.Type) bool {
	return !t.Implements(reflect.TypeFor[json.Marshaler]()) && !t.Implements(textMarshaler)
}
