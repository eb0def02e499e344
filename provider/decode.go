package provider

import (
	"encoding"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/jsonscan"
	"github.com/socium-go/socium/internal/wordlist"
)

// The limits of a card that is read from JSON. A full published card takes some ten kilobytes.
const (
	MaxCardBytes = 1 << 20 // of the JSON text
	maxDepth     = 24      // of nested values
	maxStrays    = 200     // more than this is not a card
	maxList      = 10_000  // lines of one list
)

// ParseCard reads a card from JSON and keeps all it says: see [Card]. It fails only when data is not a JSON object, is longer than
// [MaxCardBytes], is nested too deep or hardly holds a card at all ([CodeCardForm], [CodeCardSize]); what is wrong with the content
// [Card.Validate] tells. Its work is bounded and linear in the length.
func ParseCard(data []byte) (Card, error) {
	var c Card
	err := c.UnmarshalJSON(data)
	return c, err
}

// UnmarshalJSON is [ParseCard]; on an error the card is unchanged.
func (c *Card) UnmarshalJSON(data []byte) error {
	d := decoder{}
	d.r.Reset(data, jsonscan.Limits{Bytes: MaxCardBytes, Depth: maxDepth})
	before := *c // the card is read in place: a copy of it would have to be on the heap
	if d.r.Kind() == jsonscan.Null {
		d.r.Skip() // null changes nothing
	} else {
		*c = Card{}
		d.r.Object(func(name []byte, again bool) { d.card(c, name, again) })
	}
	d.r.End()
	switch err := d.r.Err(); {
	case err == jsonscan.ErrBytes || err == jsonscan.ErrDepth || len(d.strays) > maxStrays || d.tooMany:
		*c = before
		return errCardSize
	case err != nil:
		*c = before
		return errCardForm
	}
	c.Strays = append(c.Strays, d.strays...)
	return nil
}

// decoder fills typed fields and puts aside what does not fit.
type decoder struct {
	r       jsonscan.Reader
	strays  []Stray
	tooMany bool // a list was cut
	words   [32]string
}

// stray takes the next value as it stands.
func (d *decoder) stray(kind StrayKind) {
	if len(d.strays) > maxStrays {
		d.r.Skip()
		return
	}
	path := socium.Path(validText(d.r.AppendPath(nil)))
	d.strays = append(d.strays, Stray{Kind: kind, Path: path, Text: validText(d.r.Raw())})
}

// scalar takes a string, a number or a boolean as text; null is the empty text.
func (d *decoder) scalar() (text []byte, ok bool) {
	switch d.r.Kind() {
	case jsonscan.String:
		return d.r.Bytes(), true
	case jsonscan.Number, jsonscan.Bool:
		return d.r.Raw(), true
	case jsonscan.Null:
		d.r.Skip()
		return nil, true
	default:
		d.stray(WrongShape)
		return nil, false
	}
}

func (d *decoder) text(dst *string) {
	if d.r.Kind() == jsonscan.String {
		*dst = d.r.Text()
		return
	}
	if b, ok := d.scalar(); ok {
		*dst = string(b)
	}
}

// word takes a word of a list; a known word is shared and not copied.
func word[T ~string](d *decoder, dst *T) {
	if b, ok := d.scalar(); ok {
		*dst = T(d.shared(b))
	}
}

// shared returns the text of a word. Lines of a list repeat the same few words, so that those seen last stand at hand.
func (d *decoder) shared(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	at := &d.words[(uint(len(b))+uint(b[0])*3+uint(b[len(b)-1])*7)%uint(len(d.words))]
	if string(b) == *at {
		return *at
	}
	w, known := sharedWords[string(b)]
	if !known {
		w = validText(b)
	}
	*at = w
	return w
}

func stated[T any](d *decoder, dst *Stated[T]) {
	if b, ok := d.scalar(); ok {
		dst.setBytes(b)
	}
}

// value takes a value that is strict: a text that it does not accept is put aside.
func value(d *decoder, dst encoding.TextUnmarshaler) {
	if d.r.Kind() == jsonscan.Null {
		d.r.Skip()
		return
	}
	mark := d.r.Mark()
	if b, ok := d.scalar(); ok && dst.UnmarshalText(b) != nil {
		d.r.Rewind(mark)
		d.stray(WrongShape)
	}
}

func (d *decoder) bool(dst *bool) {
	switch d.r.Kind() {
	case jsonscan.Bool:
		*dst = string(d.r.Raw()) == "true"
	case jsonscan.Null:
		d.r.Skip()
	default:
		d.stray(WrongShape)
	}
}

func (d *decoder) answer(dst *socium.Answer) {
	switch d.r.Kind() {
	case jsonscan.Bool:
		*dst = socium.AnswerOf(string(d.r.Raw()) == "true")
	case jsonscan.Null:
		d.r.Skip()
	default:
		d.stray(WrongShape)
	}
}

// object gives each member to one; null is an empty object.
func object[T any](d *decoder, dst *T, one func(d *decoder, dst *T, name []byte) bool) {
	switch d.r.Kind() {
	case jsonscan.Object:
		d.r.Object(func(name []byte, again bool) {
			if again {
				d.stray(SecondValue)
			} else if !one(d, dst, name) {
				d.stray(UnknownMember)
			}
		})
	case jsonscan.Null:
		d.r.Skip()
	default:
		d.stray(WrongShape)
	}
}

// objectOrText is object, or a plain text in place of one.
func objectOrText[T any](d *decoder, dst *T, text *string, one func(d *decoder, dst *T, name []byte) bool) {
	if d.r.Kind() == jsonscan.String {
		d.text(text)
		return
	}
	object(d, dst, one)
}

// list takes an array; null is no list.
func list[T any](d *decoder, dst *[]T, one func(d *decoder, dst *T)) {
	switch d.r.Kind() {
	case jsonscan.Array:
		n := d.r.Count()
		if n > maxList {
			d.tooMany = true
			d.r.Skip()
			return
		}
		*dst = make([]T, 0, n)
		d.r.Array(func(i int) {
			if i >= maxList {
				d.tooMany = true
				return
			}
			*dst = append(*dst, *new(T))
			one(d, &(*dst)[len(*dst)-1])
		})
	case jsonscan.Null:
		d.r.Skip()
	default:
		d.stray(WrongShape)
	}
}

// objects is a list of objects.
func objects[T any](d *decoder, dst *[]T, one func(d *decoder, dst *T, name []byte) bool) {
	list(d, dst, func(d *decoder, dst *T) { object(d, dst, one) })
}

func wordList[T ~string](d *decoder, dst *[]T) { list(d, dst, word[T]) }

func (d *decoder) texts(dst *[]string) { list(d, dst, (*decoder).text) }

func (d *decoder) name(dst *socium.PersonName) {
	if d.r.Kind() == jsonscan.String {
		*dst = socium.ParsePersonName(d.r.Text())
		return
	}
	object(d, dst, func(d *decoder, n *socium.PersonName, name []byte) bool {
		switch string(name) {
		case "family":
			d.text(&n.Family)
		case "given":
			d.text(&n.Given)
		case "patronymic":
			d.text(&n.Patronymic)
		default:
			return false
		}
		return true
	})
}

func (d *decoder) figure(dst *Figure) {
	if d.r.Kind() != jsonscan.Object {
		if b, ok := d.scalar(); ok && len(b) > 0 {
			dst.set(validText(b))
		}
		return
	}
	object(d, dst, func(d *decoder, f *Figure, name []byte) bool {
		switch string(name) {
		case "way":
			word(d, &f.Way)
		case "number":
			mark := d.r.Mark()
			var n Stated[int64]
			if stated(d, &n); n.Text() != "" {
				d.r.Rewind(mark)
				d.stray(WrongShape)
			}
			f.Number = n.Or(0)
		case "text":
			d.text(&f.Text)
		default:
			return false
		}
		return true
	})
}

// validText is b as UTF-8.
func validText(b []byte) string { return jsonscan.Valid(b) }

// sharedWords are the words that cards repeat: one copy serves all cards.
var sharedWords = func() map[string]string {
	m := map[string]string{}
	share(m, forms)
	share(m, modes)
	share(m, kinds)
	share(m, ownerTypes)
	share(m, fundings)
	share(m, sources)
	share(m, addressKinds)
	share(m, contactKinds)
	share(m, licenceKinds)
	share(m, units)
	share(m, dayTypes)
	share(m, priceKinds)
	share(m, accesses)
	share(m, facilities)
	share(m, blocks)
	share(m, ways)
	share(m, strayKinds)
	for _, c := range []*Catalogue{national, longTermCare} {
		for i := range c.list {
			m[string(c.list[i].ID)] = string(c.list[i].ID)
		}
	}
	return m
}()

func share[T ~string](m map[string]string, t wordlist.List[T]) {
	for i := range t {
		m[string(t[i][0])] = string(t[i][0])
	}
}
