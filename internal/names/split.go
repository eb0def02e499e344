package names

import (
	"strings"
	"unicode/utf8"
)

// Limits of what is read of one text.
const (
	MaxText  = 1024 // bytes
	MaxWords = 40
	maxWord  = 30 // letters that count
)

// A Kind tells what a word of a name is.
type Kind uint8

const (
	Plain  Kind = iota
	Number      // a number: «№ 3», «3-й»
	Short       // an abbreviation, or the phrase it stands for
	Form        // a legal form, abbreviated or in full
)

// A Word is a word of a text as it is compared.
type Word struct {
	Text     string // folded
	Kind     Kind
	From, To int // the bytes of the text that it stands for
}

// String returns the word in Russian letters.
func (w Word) String() string { return letters(w.Text) }

// Split appends the words of a text, folded. Stop words are left out; a text that has nothing else keeps them.
func Split(dst []Word, text string) []Word {
	if len(text) > MaxText {
		cut := MaxText
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		text = text[:cut]
	}
	start := len(dst)
	dst = scan(dst, text)
	dst = append(dst[:start], undot(text, dst[start:])...)
	dst = append(dst[:start], shorten(dst[start:])...)
	kept := start
	for _, w := range dst[start:] {
		if w.Kind != Plain || len(w.Text) > longestStop || !words.stop[w.Text] {
			dst[kept] = w
			kept++
		}
	}
	if kept > start {
		dst = dst[:kept]
	}
	return dst[:min(len(dst), start+MaxWords)]
}

// longestStop is the length of the longest stop word.
const longestStop = 5

// scan finds the words and numbers. The folded letters of a text are kept in one piece.
func scan(dst []Word, text string) []Word {
	type span struct { // small: the list is cleared for every text
		from, to int16 // of the text, which is at most MaxText bytes long
		end      int16 // of the letters; they begin where the span before ends
		numeric  bool
	}
	var (
		letters [MaxText]byte
		spans   [2 * MaxWords]span
		n       int // of spans
		used    int // of letters
		begun   bool
	)
	begin := 0 // of the letters of the word under way
	for i, r := range text {
		var c byte
		switch {
		case r < 0x80:
			c = asciiFold[r]
		case r >= 'А' && r <= 'я':
			c = cyrillicFold[r-'А']
		case r != '«' && r != '»':
			var skip bool
			if c, skip = fold(r); skip {
				continue
			}
		}
		digit := c < latin
		if begun && (c == 0 || digit != spans[n].numeric) {
			spans[n].to, spans[n].end = int16(i), int16(used)
			begun, begin = false, used
			if n++; n == len(spans) {
				break
			}
		}
		if c == 0 {
			continue
		}
		if !begun {
			begun = true
			spans[n].from, spans[n].numeric = int16(i), digit
		}
		if used-begin < maxWord {
			letters[used] = c
			used++
		}
	}
	if begun {
		spans[n].to, spans[n].end = int16(len(text)), int16(used)
		n++
	}
	all := string(letters[:used])
	start := len(dst)
	begin = 0
	for _, s := range spans[:n] {
		dst = addWord(dst, start, text, all[begin:s.end], s.numeric, int(s.from), int(s.to))
		begin = int(s.end)
	}
	return dst
}

// addWord adds a word, or leaves it out: the ending of an ordinal («3-й») and the sign of a number («N 3», «No. 3»).
func addWord(dst []Word, start int, text, word string, numeric bool, from, to int) []Word {
	last := len(dst) - 1
	if last < start && !numeric && len(word) > longestShort {
		return append(dst, Word{word, kindOf(word), from, to})
	}
	if numeric {
		for len(word) > 1 && word[0] == zero {
			word = word[1:]
		}
		if last >= start && isNumberSign(dst[last].Text) && strings.Trim(text[dst[last].To:from], ".º° ") == "" {
			dst = dst[:last]
		}
		return append(dst, Word{word, Number, from, to})
	}
	if last >= start && dst[last].Kind == Number && len(word) <= 3 && isOrdinal(word) && (from == dst[last].To || isHyphen(text[dst[last].To:from])) {
		dst[last].To = to
		return dst
	}
	if len(word) <= longestShort {
		if parts := standFor(word); parts != nil {
			for _, p := range parts {
				dst = append(dst, Word{p, kindOf(p), from, to})
			}
			return dst
		}
	}
	dst = append(dst, Word{word, kindOf(word), from, to})
	if last >= start && isHyphen(text[dst[last].To:from]) && len(dst[last].Text) <= 2 && dst[last].Kind != Number {
		dst = append(dst, Word{dst[last].Text + word, Plain, dst[last].From, to}) // «Со-творение» is also found as one word
	}
	return dst
}

// isHyphen reports whether a text between two words is a hyphen or a dash and nothing else.
func isHyphen(between string) bool {
	return between != "" && strings.Trim(between, dashes) == ""
}

// dashes are the signs that people and machines put for a hyphen: hyphens, dashes, the minus sign and the small and wide forms.
const dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"

// undot puts abbreviations with points together: «А.Н.О.» is «АНО». Two letters are a legal form at the beginning only («И.П. …»);
// elsewhere they are somebody's initials.
func undot(text string, list []Word) []Word {
	out := list[:0]
	for i := 0; i < len(list); {
		n := 0
		for i+n < len(list) && len(list[i+n].Text) == 1 && list[i+n].Kind != Number &&
			(n == 0 || text[list[i+n-1].To:list[i+n].From] == ".") {
			n++
		}
		if n > longestShort || n < 2 || n == 2 && i > 0 {
			n = max(n, 1)
			out = append(out, list[i:i+n]...)
			i += n
			continue
		}
		var letters [longestShort]byte
		for k, w := range list[i : i+n] {
			letters[k] = w.Text[0]
		}
		from, to := list[i].From, list[i+n-1].To
		if parts := standFor(string(letters[:n])); parts != nil {
			for _, p := range parts {
				out = append(out, Word{p, kindOf(p), from, to})
			}
		} else {
			out = append(out, list[i:i+n]...)
		}
		i += n
	}
	return out
}

// standFor returns the words that an abbreviation is compared as, nil for a word that is none.
func standFor(word string) []string {
	if parts, ok := words.compounds[word]; ok {
		return parts
	}
	if len(word) == 4 && word[1:] == roo[0] { // of a city or a region: ОРОО, НРОО
		return roo
	}
	if _, ok := words.short[word]; ok {
		return []string{word}
	}
	return nil
}

var roo = []string{folded("роо")}

// longestShort is the length of the longest abbreviation.
const longestShort = 12

func kindOf(word string) Kind {
	if len(word) <= longestShort {
		s, ok := words.short[word]
		switch {
		case ok && s.form:
			return Form
		case ok:
			return Short
		}
	}
	for _, stem := range words.forms {
		if word[0] == stem[0] && hasStem(word, stem) {
			return Form
		}
	}
	return Plain
}

var (
	numberSigns = []string{folded("n"), folded("no"), folded("ном"), folded("номер")}
	ordinals    = []string{
		folded("й"), folded("я"), folded("е"), folded("го"), folded("ая"), folded("ое"), folded("ий"), folded("ый"), folded("ой"), folded("му"),
		folded("м"), folded("х"), folded("ми"), folded("ые"), folded("ых"), folded("ья"), folded("ье"), folded("ти"), folded("ю"),
		folded("его"), folded("ого"), folded("ему"), folded("ому"), folded("ем"), folded("ом"), folded("ей"), folded("их"), folded("им"), folded("ым"),
	}
)

func isNumberSign(word string) bool { return oneOf(numberSigns, word) }

func isOrdinal(word string) bool { return oneOf(ordinals, word) }

func oneOf(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}

// shorten replaces phrases by their abbreviations, the longest at each place.
func shorten(list []Word) []Word {
	out := list[:0]
	for i := 0; i < len(list); {
		e, n := match(list[i:])
		if n == 0 {
			out = append(out, list[i])
			i++
			continue
		}
		w := Word{e.word, Short, list[i].From, list[i+n-1].To}
		if e.form {
			w.Kind = Form
		}
		out = append(out, w)
		i += n
	}
	return out
}

// match finds the longest phrase at the beginning of the list.
func match(list []Word) (found entry, n int) {
	first := list[0].Text
	if len(first) < 2 || list[0].Kind == Number {
		return entry{}, 0
	}
	for k := min(stemKey, len(first)); k >= 3; k-- { // a stem may be shorter than the key
		for _, e := range words.byStem[first[:k]] {
			if len(e.stems) > n && begins(list, e.stems) {
				found, n = e, len(e.stems)
			}
		}
	}
	return found, n
}

func begins(list []Word, stems []string) bool {
	if len(stems) > len(list) {
		return false
	}
	for i, stem := range stems {
		if !hasStem(list[i].Text, stem) {
			return false
		}
	}
	return true
}

// SortKey returns what a name is ordered by: its folded words without the legal form, which comes last. Digits come before letters,
// Latin letters before Russian ones.
func SortKey(text string) string {
	var buffer [16]Word
	list := Split(buffer[:0], text)
	b := make([]byte, 0, len(text))
	for _, form := range [...]bool{false, true} {
		for _, w := range list {
			if (w.Kind == Form) == form {
				b = append(b, w.Text...)
				b = append(b, 0)
			}
		}
	}
	return string(b)
}

// Core returns the folded words of a name without its legal form, "" when it has no others: two names with one core differ in nothing that
// tells organisations apart.
func Core(text string) string {
	var buffer [16]Word
	b := make([]byte, 0, len(text))
	for _, w := range Split(buffer[:0], text) {
		if w.Kind != Form {
			b = append(b, w.Text...)
			b = append(b, 0)
		}
	}
	return string(b)
}
