package socium

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
)

// A PersonName is the name of a natural person. It is personal data: String, fmt and slog mask it; [PersonName.Reveal], the
// fields and the JSON form give it out. The zero PersonName means "not given".
type PersonName struct {
	Family     string `json:"family,omitempty"`     // фамилия
	Given      string `json:"given,omitempty"`      // имя
	Patronymic string `json:"patronymic,omitempty"` // отчество, if any
}

// ParsePersonName splits "Фамилия Имя Отчество" at spaces: the first word is the family name, the second the given name, the
// rest the patronymic. It refuses nothing.
func ParsePersonName(s string) PersonName {
	var n PersonName
	var rest strings.Builder
	for word := range strings.FieldsSeq(s) {
		switch {
		case n.Family == "":
			n.Family = word
		case n.Given == "":
			n.Given = word
		default:
			if rest.Len() > 0 {
				rest.WriteByte(' ')
			}
			rest.WriteString(word)
		}
	}
	n.Patronymic = rest.String()
	return n
}

// IsZero reports whether the name is not given.
func (n PersonName) IsZero() bool { return n == PersonName{} }

// Reveal returns "Фамилия Имя Отчество".
func (n PersonName) Reveal() string {
	return strings.Join(strings.Fields(n.Family+" "+n.Given+" "+n.Patronymic), " ")
}

// String returns asterisks, "" for zero.
func (n PersonName) String() string { return mask(n.IsZero()) }

// Format masks like String, whatever the verb.
func (n PersonName) Format(f fmt.State, verb rune) { writeMasked(f, verb, "PersonName", n.String()) }

// GoString masks like String, for %#v.
func (n PersonName) GoString() string { return "socium.PersonName(" + n.String() + ")" }

// LogValue masks like String.
func (n PersonName) LogValue() slog.Value { return slog.StringValue(n.String()) }

// UnmarshalJSON reads an object of the three parts, or one string as [ParsePersonName] does.
func (n *PersonName) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		var s string
		if err := json.Unmarshal(data, &s); err != nil {
			return err
		}
		*n = ParsePersonName(s)
		return nil
	}
	type parts PersonName
	var in parts
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*n = PersonName(in)
	return nil
}

// Personal is a text that is personal data: a phone number, a mailbox, a home address. String, fmt and slog mask it;
// [Personal.Reveal] and the marshalled forms give it out. The zero Personal means "not given". Its form is not checked:
// published cards hold several numbers in one line, with words between them.
type Personal string

// Reveal returns the text.
func (p Personal) Reveal() string { return string(p) }

// String returns asterisks, "" for zero.
func (p Personal) String() string { return mask(p == "") }

// Format masks like String, whatever the verb.
func (p Personal) Format(f fmt.State, verb rune) { writeMasked(f, verb, "Personal", p.String()) }

// GoString masks like String, for %#v.
func (p Personal) GoString() string { return "socium.Personal(" + p.String() + ")" }

// LogValue masks like String.
func (p Personal) LogValue() slog.Value { return slog.StringValue(p.String()) }
