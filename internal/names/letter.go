package names

import "unicode"

// The folded alphabet: one byte a letter, below 64 so that six bits hold it, 0 at the end of a word. Digits come first, then the Latin
// letters that look like no Russian one, then the Russian letters in their order, without ё and й.
const (
	zero    = 1  // + 0…9
	latin   = 11 // + 0…25, with gaps where a letter looks Russian
	russian = 31 // + 0…31; the last is я
)

// latinFold gives the Russian letter that a Latin one looks like, or its own place. Upper and lower case are one, so the
// look of the capital decides, and for a, c, e, k, m, o, p, t, x, y both agree.
var latinFold = [26]byte{
	0: russianCode('а'), 'b' - 'a': russianCode('в'), 'c' - 'a': russianCode('с'), 'e' - 'a': russianCode('е'),
	'h' - 'a': russianCode('н'), 'k' - 'a': russianCode('к'), 'm' - 'a': russianCode('м'), 'o' - 'a': russianCode('о'),
	'p' - 'a': russianCode('р'), 't' - 'a': russianCode('т'), 'x' - 'a': russianCode('х'), 'y' - 'a': russianCode('у'),
	'd' - 'a': latin, 'f' - 'a': latin + 1, 'g' - 'a': latin + 2, 'i' - 'a': latin + 3, 'j' - 'a': latin + 4, 'l' - 'a': latin + 5,
	'n' - 'a': latin + 6, 'q' - 'a': latin + 7, 'r' - 'a': latin + 8, 's' - 'a': latin + 9, 'u' - 'a': latin + 10, 'v' - 'a': latin + 11,
	'w' - 'a': latin + 12, 'z' - 'a': latin + 13,
}

func russianCode(r rune) byte { return russian + byte(r-'а') }

// others are letters that stand in Russian names beside the Russian and Latin ones: Greek letters by their looks, letters of the other
// languages of Russia and of its neighbours by the Russian letter that people type instead.
var others = map[rune]byte{
	'ё': russianCode('е'), 'й': russianCode('и'),
	'α': russianCode('а'), 'β': russianCode('в'), 'ε': russianCode('е'), 'η': russianCode('н'), 'κ': russianCode('к'), 'μ': russianCode('м'),
	'ο': russianCode('о'), 'ρ': russianCode('р'), 'τ': russianCode('т'), 'υ': russianCode('у'), 'χ': russianCode('х'), 'ι': latin + 3,
	'ν': latin + 6, 'ζ': latin + 13, 'ϲ': russianCode('с'), 'γ': russianCode('г'), 'π': russianCode('п'), 'φ': russianCode('ф'), 'λ': russianCode('л'),
	'δ': russianCode('д'), 'σ': russianCode('с'), 'ς': russianCode('с'), 'θ': russianCode('о'), 'ω': russianCode('о'), 'ξ': latin, 'ψ': latin + 1,
	'і': latin + 3, 'ї': latin + 3, 'є': russianCode('е'), 'ґ': russianCode('г'), 'ў': russianCode('у'), 'ј': latin + 4, 'ѕ': latin + 9,
	'ә': russianCode('а'), 'ө': russianCode('о'), 'ү': russianCode('у'), 'ұ': russianCode('у'), 'җ': russianCode('ж'), 'ң': russianCode('н'), 'һ': russianCode('х'),
	'қ': russianCode('к'), 'ғ': russianCode('г'), 'ҙ': russianCode('з'), 'ҫ': russianCode('с'), 'ҡ': russianCode('к'), 'ҥ': russianCode('н'), 'ӑ': russianCode('а'),
	'ӗ': russianCode('е'), 'ӳ': russianCode('у'), 'ӱ': russianCode('у'), 'ӧ': russianCode('о'), 'ӓ': russianCode('а'), 'ӹ': russianCode('ы'),
	'à': russianCode('а'), 'á': russianCode('а'), 'ä': russianCode('а'), 'é': russianCode('е'), 'è': russianCode('е'), 'ë': russianCode('е'), 'ö': russianCode('о'),
	'ó': russianCode('о'), 'ü': latin + 10,
	'ά': russianCode('а'), 'έ': russianCode('е'), 'ή': russianCode('н'), 'ί': latin + 3, 'ϊ': latin + 3, 'ό': russianCode('о'), 'ύ': russianCode('у'),
	'ϋ': russianCode('у'), 'ώ': russianCode('о'), 'â': russianCode('а'), 'ã': russianCode('а'), 'å': russianCode('а'), 'ą': russianCode('а'),
	'ç': russianCode('с'), 'č': russianCode('с'), 'ć': russianCode('с'), 'ê': russianCode('е'), 'ę': russianCode('е'), 'ě': russianCode('е'),
	'ì': latin + 3, 'í': latin + 3, 'î': latin + 3, 'ï': latin + 3, 'ł': latin + 5, 'ñ': latin + 6, 'ń': latin + 6, 'ò': russianCode('о'), 'ô': russianCode('о'),
	'õ': russianCode('о'), 'ø': russianCode('о'), 'ř': latin + 8, 'š': latin + 9, 'ś': latin + 9, 'ş': latin + 9, 'ù': latin + 10, 'ú': latin + 10, 'û': latin + 10,
	'ů': latin + 10, 'ý': russianCode('у'), 'ÿ': russianCode('у'), 'ž': latin + 13, 'ź': latin + 13, 'ż': latin + 13, 'ѐ': russianCode('е'), 'ѝ': russianCode('и'),
}

// fold returns the folded letter. A rune that is no letter and no digit gives 0; one that stands above or below a letter, or is not
// seen, says so with skip.
func fold(r rune) (code byte, skip bool) {
	switch {
	case r >= 'а' && r <= 'я' && r != 'й':
		return russianCode(r), false
	case r >= 'А' && r <= 'Я' && r != 'Й':
		return russianCode(r + 'а' - 'А'), false
	case r >= '0' && r <= '9':
		return zero + byte(r-'0'), false
	case r >= 'a' && r <= 'z':
		return latinFold[r-'a'], false
	case r >= 'A' && r <= 'Z':
		return latinFold[r-'A'], false
	case r < 0x80:
		return 0, false
	case r == '«' || r == '»' || r == '№' || r >= 0x2010 && r <= 0x2027: // quotation marks and dashes
		return 0, false
	case r >= 0xFF01 && r <= 0xFF5E: // full width
		return fold(r - 0xFEE0)
	}
	lower := unicode.ToLower(r)
	if lower < 0x80 {
		return fold(lower)
	}
	if c, ok := others[lower]; ok {
		return c, false
	}
	// marks above letters, soft hyphens, joiners and other things that are not seen
	return 0, unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r)
}

// asciiFold and cyrillicFold are the table of fold for the letters that occur most: below U+0080 and from U+0400 to U+047F.
var asciiFold, cyrillicFold = foldTables()

func foldTables() (ascii, cyrillic [0x80]byte) {
	for i := range ascii {
		ascii[i], _ = fold(rune(i))
		cyrillic[i], _ = fold(0x400 + rune(i))
	}
	return ascii, cyrillic
}

// letters writes a folded word in capitals, for people.
func letters(word string) string {
	b := make([]rune, 0, len(word))
	for i := range len(word) {
		switch c := word[i]; {
		case c >= russian:
			b = append(b, 'а'+rune(c-russian))
		case c >= latin:
			for l, code := range latinFold {
				if code == c {
					b = append(b, 'a'+rune(l))
				}
			}
		default:
			b = append(b, '0'+rune(c-zero))
		}
	}
	return string(b)
}

// folded folds a word of a table of this package.
func folded(word string) string {
	b := make([]byte, 0, len(word))
	for _, r := range word {
		if c, _ := fold(r); c != 0 {
			b = append(b, c)
		}
	}
	return string(b)
}
