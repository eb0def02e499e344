package names

import (
	"slices"
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
	var room splitRoom
	s := splitter{letters: room.letters[:0], tokens: room.tokens[:0]}.read(text)
	all := string(s.letters)
	for i := range s.tokens {
		t := &s.tokens[i]
		dst = append(dst, Word{all[t.begin:t.end], t.kind, int(t.from), int(t.to)})
	}
	return dst
}

// SortKey returns what a name is ordered by: its folded words without the legal form, which comes last. Digits come before letters,
// Latin letters before Russian ones.
func SortKey(text string) string {
	var buffer [128]byte
	return string(appendSortKey(buffer[:0], text))
}

// SortRank returns the first eight bytes of [SortKey] as a number: names of different ranks are in the order of their ranks.
func SortRank(text string) (rank uint64) {
	var buffer [128]byte
	key := appendSortKey(buffer[:0], text)
	for i := range 8 {
		rank <<= 8
		if i < len(key) {
			rank |= uint64(key[i])
		}
	}
	return rank
}

func appendSortKey(b []byte, text string) []byte {
	var room splitRoom
	s := splitter{letters: room.letters[:0], tokens: room.tokens[:0]}.read(text)
	b = s.appendWords(b, func(k Kind) bool { return k != Form })
	return s.appendWords(b, func(k Kind) bool { return k == Form })
}

// Core returns the folded words of a name without its legal form, "" when it has no others: two names with one core differ in nothing that
// tells organisations apart.
func Core(text string) string {
	var room splitRoom
	var buffer [128]byte
	s := splitter{letters: room.letters[:0], tokens: room.tokens[:0]}.read(text)
	return string(s.appendWords(buffer[:0], func(k Kind) bool { return k != Form }))
}

// A splitter reads texts, one after another. Its memory is used again. Methods return the changed one: a splitter that
// changed itself could not have its memory on the stack.
type splitter struct {
	letters []byte // of all words, folded
	tokens  []token
	singles int // words of one letter
}

// A token is a word of a text, small: everything is within a text of MaxText bytes.
type token struct {
	begin, end int16 // of the letters
	from, to   int16 // of the text
	kind       Kind
	stop       bool
	known      uint16 // of the list of the table, plus one
	opening    uint16
}

// A splitRoom is what most texts need.
type splitRoom struct {
	letters [96]byte
	tokens  [8]token
}

// word returns the letters of a token.
func (s *splitter) word(t *token) []byte { return s.letters[t.begin:t.end] }

// appendWords appends the words of some kinds, each with its end.
func (s *splitter) appendWords(b []byte, wanted func(Kind) bool) []byte {
	for i := range s.tokens {
		if t := &s.tokens[i]; wanted(t.kind) {
			b = append(append(b, s.word(t)...), 0)
		}
	}
	return b
}

// read takes the words of a text in place of those of the text before.
func (s splitter) read(text string) splitter {
	if len(text) > MaxText {
		cut := MaxText
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		text = text[:cut]
	}
	s.tokens, s.singles = s.tokens[:0], 0
	s = s.scan(text)
	if s.singles > 1 {
		s = s.undot(text)
	}
	s = s.shorten()
	s.tokens = s.tokens[:min(len(s.tokens), MaxWords)]
	return s
}

// scan finds the words and numbers. The folded letters of a text are kept in one piece.
func (s splitter) scan(text string) splitter {
	letters := slices.Grow(s.letters[:0], len(text)) // a letter takes a byte at least
	begun, numeric := false, false
	begin, from := 0, 0
	for i, left := 0, 2*MaxWords; i < len(text) && left > 0; {
		at, c, skip := i, byte(0), false
		if b := text[i]; b < 0x80 {
			c, i = asciiFold[b], i+1
		} else if russianPair(text, i) {
			c, i = cyrillicFold[int(b&1)<<6|int(text[i+1]&0x3F)], i+2
		} else {
			r, size := utf8.DecodeRuneInString(text[i:])
			i += size
			if c, skip = fold(r); skip {
				continue
			}
		}
		if c == zero && begun && !numeric && letterAt(text, i) {
			c = russianCode('о') // a nought between letters: «Заб0та»
		}
		if begun && (c == 0 || c < latin != numeric) {
			s.letters = letters
			s = s.add(text, begin, numeric, from, at)
			letters = s.letters
			begun = false
			left--
		}
		if c == 0 {
			continue
		}
		if !begun {
			begun, numeric, begin, from = true, c < latin, len(letters), at
		}
		letters = append(letters, c)
		for !numeric && russianPair(text, i) { // what most letters are followed by
			if c = cyrillicFold[int(text[i]&1)<<6|int(text[i+1]&0x3F)]; c == 0 {
				break
			}
			letters = append(letters, c)
			i += 2
		}
		letters = letters[:min(len(letters), begin+maxWord)]
	}
	s.letters = letters
	if begun {
		s = s.add(text, begin, numeric, from, len(text))
	}
	return s
}

// russianPair reports whether a letter of the table cyrillicFold stands at a place.
func russianPair(text string, i int) bool {
	return i+1 < len(text) && text[i]|1 == 0xD1 && text[i+1]&0xC0 == 0x80
}

// letterAt reports whether a Russian or Latin letter stands at a place.
func letterAt(text string, i int) bool {
	return i < len(text) && text[i] < 0x80 && asciiFold[text[i]] >= latin ||
		russianPair(text, i) && cyrillicFold[int(text[i]&1)<<6|int(text[i+1]&0x3F)] > 0
}

// add adds the word whose letters come last, or leaves it out: the ending of an ordinal («3-й») and the sign of a number («N 3»,
// «No. 3»).
func (s splitter) add(text string, begin int, numeric bool, from, to int) splitter {
	var last *token
	if n := len(s.tokens); n > 0 {
		last = &s.tokens[n-1]
	}
	if numeric {
		for begin+1 < len(s.letters) && s.letters[begin] == zero {
			begin++
		}
		if last != nil && isNumberSign(s.word(last)) && strings.Trim(text[last.to:from], ".º° ") == "" {
			s.tokens = s.tokens[:len(s.tokens)-1]
		}
		s.tokens = append(s.tokens, token{begin: int16(begin), end: int16(len(s.letters)), from: int16(from), to: int16(to), kind: Number})
		return s
	}
	word := s.letters[begin:]
	if last != nil && last.kind == Number && len(word) <= 3 && isOrdinal(word) && (from == int(last.to) || isHyphen(text[last.to:from])) {
		last.to = int16(to)
		return s
	}
	if len(word) == 1 {
		s.singles++
	}
	t, parts := s.token(begin, from, to)
	if parts != nil {
		return s.expand(parts, from, to)
	}
	if words.openings[t.opening].form(word) {
		t.kind = Form
	}
	s.tokens = append(s.tokens, t)
	if n := len(s.tokens); n > 1 {
		last = &s.tokens[n-2]
		if last.end-last.begin <= 2 && last.kind != Number && isHyphen(text[last.to:from]) {
			begin = len(s.letters)
			s.letters = append(append(s.letters, s.word(last)...), word...)
			t, _ = s.token(begin, int(last.from), to)
			s.tokens = append(s.tokens, t) // «Со-творение» is also found as one word
		}
	}
	return s
}

// token makes a token of the letters that come last, and returns the words that they are compared as if they are an abbreviation.
func (s splitter) token(begin, from, to int) (t token, parts []uint16) {
	word := s.letters[begin:]
	t = token{begin: int16(begin), end: int16(len(s.letters)), from: int16(from), to: int16(to), opening: words.opening(word)}
	parts, t.stop = words.openings[t.opening].standFor(word)
	return t, parts
}

// expand adds the words of the table that an abbreviation is compared as.
func (s splitter) expand(parts []uint16, from, to int) splitter {
	for _, n := range parts {
		w, begin := &words.list[n], len(s.letters)
		s.letters = append(s.letters, w.text...)
		s.tokens = append(s.tokens, token{int16(begin), int16(len(s.letters)), int16(from), int16(to), w.kind, false, n + 1, w.opening})
	}
	return s
}

// isHyphen reports whether a text between two words is a hyphen or a dash and nothing else.
func isHyphen(between string) bool {
	return between != "" && strings.Trim(between, dashes) == ""
}

// dashes are the signs that people and machines put for a hyphen: hyphens, dashes, the minus sign and the small and wide forms.
const dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"

// undot puts abbreviations with points together: «А.Н.О.» is «АНО». Two letters are a legal form at the beginning only («И.П. …»);
// elsewhere they are somebody's initials.
func (s splitter) undot(text string) splitter {
	list := s.tokens
	s.tokens = list[:0] // never longer than what has been gone through
	for i := 0; i < len(list); {
		var letters [longestShort]byte
		n := 0
		for i+n < len(list) && list[i+n].end-list[i+n].begin == 1 && list[i+n].kind != Number &&
			(n == 0 || text[list[i+n-1].to:list[i+n].from] == ".") {
			if n < len(letters) {
				letters[n] = s.letters[list[i+n].begin]
			}
			n++
		}
		var parts []uint16
		if n > 2 && n <= longestShort || n == 2 && i == 0 {
			parts, _ = words.openings[words.opening(letters[:n])].standFor(letters[:n])
		}
		n = max(n, 1)
		if parts != nil {
			s = s.expand(parts, int(list[i].from), int(list[i+n-1].to))
		} else {
			s.tokens = append(s.tokens, list[i:i+n]...)
		}
		i += n
	}
	return s
}

// standFor returns the words that an abbreviation is compared as, nil for a word that is none, and whether it is a stop word.
func (o *opening) standFor(word []byte) (parts []uint16, stop bool) {
	for i := range o.known {
		if k := &o.known[i]; k.text == string(word) {
			return k.parts, k.stop
		}
	}
	if len(word) == len(roo)+1 && string(word[1:]) == roo { // of a city or a region: ОРОО, НРОО
		return rooParts, false
	}
	return nil, false
}

var (
	roo      = folded("роо")
	rooParts = []uint16{words.number(roo)}
)

// longestShort is the length of the longest abbreviation.
const longestShort = 12

var (
	numberSigns = []string{folded("n"), folded("no"), folded("ном"), folded("номер")}
	ordinals    = []string{
		folded("й"), folded("я"), folded("е"), folded("го"), folded("ая"), folded("ое"), folded("ий"), folded("ый"), folded("ой"), folded("му"),
		folded("м"), folded("х"), folded("ми"), folded("ые"), folded("ых"), folded("ья"), folded("ье"), folded("ти"), folded("ю"),
		folded("его"), folded("ого"), folded("ему"), folded("ому"), folded("ем"), folded("ом"), folded("ей"), folded("их"), folded("им"), folded("ым"),
	}
)

func isNumberSign(word []byte) bool { return oneOf(numberSigns, word) }

func isOrdinal(word []byte) bool { return oneOf(ordinals, word) }

func oneOf(list []string, word []byte) bool {
	for _, w := range list {
		if w == string(word) {
			return true
		}
	}
	return false
}

// shorten replaces phrases by their abbreviations, the longest at each place, and leaves out stop words unless there is nothing else.
func (s splitter) shorten() splitter {
	list := s.tokens
	s.tokens = list[:0]
	for i := 0; i < len(list); {
		e, n := s.match(list[i:])
		switch {
		case n > 0:
			s = s.expand(e.word, int(list[i].from), int(list[i+n-1].to))
			i += n
			continue
		case list[i].kind != Plain || !list[i].stop:
			s.tokens = append(s.tokens, list[i])
		}
		i++
	}
	if len(s.tokens) == 0 {
		s.tokens = list
	}
	return s
}

// match finds the longest phrase at the beginning of the list.
func (s *splitter) match(list []token) (found *entry, n int) {
	phrases := words.openings[list[0].opening].phrases
	for i := range phrases {
		if s.begins(list, phrases[i].stems) {
			return &phrases[i], len(phrases[i].stems)
		}
	}
	return nil, 0
}

func (s *splitter) begins(list []token, stems []string) bool {
	if len(stems) > len(list) {
		return false
	}
	for i, stem := range stems {
		if !hasStem(s.word(&list[i]), stem) {
			return false
		}
	}
	return true
}
