package socium

import "github.com/socium-go/socium/internal/phrase"

// A Lang is a language of the texts: [RU] or [EN]. Any other value reads as [RU].
type Lang string

const (
	RU Lang = "ru" // Russian, the language of the sources
	EN Lang = "en" // English
)

// A Text says one thing in Russian and in English. A missing half falls back to the other.
type Text struct {
	RU string `json:"ru"`
	EN string `json:"en"`
}

// In returns the text in the language, or in the other one when it is missing there.
func (t Text) In(lang Lang) string {
	if lang == EN {
		return or(t.EN, t.RU)
	}
	return or(t.RU, t.EN)
}

// IsZero reports whether there is no text at all.
func (t Text) IsZero() bool { return t == Text{} }

// An Arg is a named value that fills a placeholder of a text.
type Arg struct {
	Name  string
	Value Value
}

// Fill replaces the placeholders of both languages by the arguments:
//
//	{limit}                     the value, written as people write it in that language
//	{limit|знак|знака|знаков}   the form of the noun that goes with the number (three in Russian, two in English)
//
// A placeholder without an argument stays as it is, so that a gap is seen and not hidden.
func (t Text) Fill(args ...Arg) Text {
	if len(args) == 0 {
		return t
	}
	return Text{RU: fill(t.RU, RU, args), EN: fill(t.EN, EN, args)}
}

func fill(template string, lang Lang, args []Arg) string {
	return phrase.Fill(template, lang == EN, func(name string) (string, int64, bool) {
		for _, a := range args {
			if a.Name == name {
				return a.Value.In(lang), a.Value.count(), true
			}
		}
		return "", 0, false
	})
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
