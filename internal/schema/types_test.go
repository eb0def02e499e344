package schema_test

import (
	"encoding"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

var (
	moment        = reflect.TypeFor[time.Time]()
	textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()
)

func matching(pattern string) object { return object{{"type", "string"}, {"pattern", pattern}} }

// dayForm has a pattern as well, because most validators take a format for a remark only.
var dayForm = object{{"type", "string"}, {"format", "date"}, {"pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}}

// leaves are the types with a JSON form of their own.
var leaves = map[reflect.Type]object{
	reflect.TypeFor[socium.INN]():         matching(`^([0-9]{10}|[0-9]{12})$`),
	reflect.TypeFor[socium.KPP]():         matching(`^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$`),
	reflect.TypeFor[socium.OGRN]():        matching(`^([0-9]{13}|[0-9]{15})$`),
	reflect.TypeFor[socium.OKPO]():        matching(`^([0-9]{8}|[0-9]{10}|[0-9]{14})$`),
	reflect.TypeFor[socium.OKTMO]():       matching(`^[0-9]{8}([0-9]{3})?$`),
	reflect.TypeFor[socium.OKVED]():       matching(`^[0-9]{2}(\.[0-9]{1,2}(\.[0-9]{1,2})?)?$`),
	reflect.TypeFor[socium.LegalForm]():   matching(`^[0-9]{5}$`),
	reflect.TypeFor[socium.Region]():      matching(`^[0-9]{2}$`),
	reflect.TypeFor[socium.PostalIndex](): matching(`^[1-6][0-9]{5}$`),
	reflect.TypeFor[socium.Date]():        dayForm,
	reflect.TypeFor[socium.Deadline]():    matching(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}\[[^\]]+\]$`),
	// The patterns of sums and numbers are about strings; a bare number is read as well.
	reflect.TypeFor[socium.Money]():    {{"type", []string{"string", "number"}}, {"pattern", `^-?[0-9]+(\.[0-9]{1,2})?$`}},
	reflect.TypeFor[socium.Number]():   {{"type", []string{"string", "number"}}, {"pattern", `^-?[0-9]+(\.[0-9]+)?$`}},
	reflect.TypeFor[socium.Answer]():   {{"type", []string{"boolean", "null"}}},
	reflect.TypeFor[socium.Code]():     {{"type", "string"}, {"minLength", 1}},
	reflect.TypeFor[socium.Path]():     {{"type", "string"}},
	reflect.TypeFor[socium.Personal](): {{"type", "string"}},
	reflect.TypeFor[socium.Value]():    valueForm(),

	reflect.TypeFor[contest.Points](): matching(`^-?[0-9]+(\.[0-9]+|/[0-9]+)?$`),
	reflect.TypeFor[contest.Marks](): {{"type", "object"}, {"additionalProperties", anyOf(
		object{{"type", []string{"string", "number"}}, {"pattern", `^-?[0-9]+(\.[0-9]+)?$`}},
		object{{"enum", contest.AllAbsences()}},
		object{{"type", "null"}, {"description", "no mark"}},
	)}},
	reflect.TypeFor[journal.Hash]():       matching(`^[0-9a-f]{64}$`),
	reflect.TypeFor[provider.Clock]():     matching(`^[0-9]{2}:[0-9]{2}$`),
	reflect.TypeFor[provider.Days]():      matching(`^((mon|tue|wed|thu|fri|sat|sun)([,-](mon|tue|wed|thu|fri|sat|sun))*)?$`),
	reflect.TypeFor[provider.ServiceID](): {{"type", "string"}},
	reflect.TypeFor[grant.Action]():       {{"type", "string"}}, // those of a lifecycle, which is data
	reflect.TypeFor[provider.Figure](): anyOf(
		object{{"type", "integer"}},
		object{{"enum", provider.AllWays()}},
		object{{"type", "string"}, {"description", "as printed"}},
		object{
			{"type", "object"},
			{"properties", object{
				{"way", object{{"anyOf", []object{{{"enum", provider.AllWays()}}, {{"type", "string"}}}}}},
				{"number", object{{"type", "integer"}}}, {"text", object{{"type", "string"}}},
			}},
			{"required", []string{"way"}},
		},
		object{{"type", "null"}},
	),
}

// valueForm is an object of one member whose name is the kind, or the bare form that people write.
func valueForm() object {
	kinds := object{
		{"type", "object"}, {"maxProperties", 1}, {"additionalProperties", false},
		{"properties", object{
			{"int", object{{"type", "integer"}}},
			{"money", matching(`^-?[0-9]+\.[0-9]{2}$`)},
			{"number", matching(`^-?[0-9]+(\.[0-9]+)?$`)},
			{"date", dayForm},
			{"answer", object{{"type", []string{"boolean", "null"}}}},
			{"word", object{{"type", "string"}}},
			{"personal", object{{"const", true}, {"description", "the fact is personal data and is not shown"}}},
			{"moment", matching(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$`)},
			{"overflow", object{{"const", true}, {"description", "a sum that has left the range of sums"}}},
		}},
	}
	bare := object{{"type", []string{"number", "boolean", "string", "null"}}, {"description", "a bare number, answer, word or day"}}
	return anyOf(kinds, bare)
}

// wordList are the words of a type.
type wordList struct {
	words []string
	open  bool // others are kept and reported
}

func (l wordList) schema(reflect.Type) object {
	if !l.open {
		return object{{"enum", l.words}}
	}
	return anyOf(object{{"enum", l.words}}, object{{"type", "string"}, {"description", "a word that is not in the list is kept and reported"}})
}

func words[T ~string](list []T) (reflect.Type, []string) {
	var out []string
	for _, w := range list {
		if w != "" {
			out = append(out, string(w))
		}
	}
	return reflect.TypeFor[T](), out
}

// wordsOf returns the words of a type of words: from its list, or from the text form of its numbers.
func wordsOf(t reflect.Type) (wordList, bool) {
	if list, ok := lists[t]; ok {
		return wordList{list, open(t)}, true
	}
	if t.Kind() != reflect.Uint8 || !t.Implements(textMarshaler) {
		return wordList{}, false
	}
	var list []string
	for i := range 32 {
		v := reflect.New(t).Elem()
		v.SetUint(uint64(i))
		text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err == nil && len(text) > 0 && !slices.Contains(list, string(text)) {
			list = append(list, string(text))
		}
	}
	return wordList{list, false}, true
}

// open reports whether a document may hold words of the type that we do not know: cards and applications are taken as they are
// found. What a rulebook, a regulation or a register is told must be a known word.
func open(t reflect.Type) bool {
	if reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return false
	}
	return t.PkgPath() == module+"/provider" || t.PkgPath() == module+"/grant"
}

// keepsMore reports whether members that the type does not have are kept: those of a card go to its strays.
func keepsMore(t reflect.Type) bool {
	return t.PkgPath() == module+"/provider" && !strings.HasPrefix(t.Name(), "Public")
}

// plainList reports whether a named list is written as one.
func plainList(t reflect.Type) bool { return t.Kind() == reflect.Slice && leaves[t] == nil }

func statedOf(t reflect.Type) (bool, reflect.Type) {
	if t.PkgPath() != module+"/provider" || nameOf(t) != "Stated" {
		return false, nil
	}
	get, _ := t.MethodByName("Get")
	return true, get.Type.Out(0)
}

func optOf(t reflect.Type) (bool, reflect.Type) {
	if t.PkgPath() != module || nameOf(t) != "Opt" {
		return false, nil
	}
	get, _ := t.MethodByName("Get")
	return true, get.Type.Out(0)
}

// alsoText are objects that may be written as one text.
var alsoText = map[reflect.Type]string{reflect.TypeFor[socium.PersonName](): "family name, given name, patronymic in one text"}

// keptAsWritten are members whose value is kept even where it is not well formed.
var keptAsWritten = map[reflect.Type][]string{reflect.TypeFor[grant.Applicant](): {"ogrn", "inn", "region"}}

// needed are the members without which a document that people write is refused.
var needed = map[reflect.Type][]string{
	reflect.TypeFor[contest.Regulation](): {"id", "nominations"},
	reflect.TypeFor[contest.Nomination](): {"id"},
	reflect.TypeFor[contest.Form]():       {"id", "criteria"},
	reflect.TypeFor[contest.Criterion]():  {"id"},
	reflect.TypeFor[contest.TieStep]():    {"by"},
	reflect.TypeFor[contest.Facts]():      {"entries"},
	reflect.TypeFor[contest.Entry]():      {"id", "nomination"},
	reflect.TypeFor[contest.Juror]():      {"id"},
	reflect.TypeFor[contest.Sheet]():      {"entry", "juror"},
	reflect.TypeFor[grant.Call]():         {"id"},
}
