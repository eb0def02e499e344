package provider

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socium-go/socium"
)

// A SplitName is the name of an organisation taken apart: the legal form may stand at either end of it, in full or as an
// abbreviation, and the core within quotation marks of any sort, paired or not.
type SplitName struct {
	Form  string             // the words of the legal form as printed, "" when there are none
	Codes []socium.LegalForm // the legal forms that the words may mean; empty when they do not tell
	Core  string             // the rest without outer marks and punctuation: "КЦСОН Пенаты"
}

// ParseName takes a name apart: `БУ "КЦСОН "Пенаты"` gives БУ and «КЦСОН Пенаты», `Забота, АНО` gives АНО and «Забота». A name
// without a legal form is all core. It never fails.
func ParseName(name string) SplitName {
	var out SplitName
	if len(name) > maxName {
		out.Core = name
		return out
	}
	look := inspectName(name, true)
	var facts nameFact
	if f := look.form(); f != nil {
		facts, out.Codes = f.facts|factGlue, slices.Clone(f.codes[:f.n])
	}
	var form, core []string
	quoted := look.open >= 0
	for w := range wordsOf(name) {
		fact := nameWords[w.text]
		switch {
		case facts != 0 && look.outside(w) && fact&facts != 0:
			form = append(form, w.text)
		case !quoted || !look.outside(w):
			core = append(core, w.text)
		}
	}
	out.Form, out.Core = strings.Join(form, " "), strings.Join(core, " ")
	return out
}

// nameFact is what a word tells about the legal form.
type nameFact uint64

const (
	factInstitution nameFact = 1 << iota
	factBudget
	factAutonomous
	factTreasury
	factFederal
	factState // государственное, областное, краевое, республиканское
	factMunicipal
	factPrivate
	factCharity
	factNonCommercial
	factOrganisation
	factPublic // общественная
	factReligious
	factFund
	factPartnership
	factUnion
	factSociety
	factLimited
	factStock
	factProprietor
	factMovement
	factUnitary // унитарное предприятие
	factGlue    // words that belong to a form and tell nothing
)

// nameWords tells what the words mean that legal forms are made of. Abbreviations stand for all their words.
var nameWords = func() map[string]nameFact {
	m := map[string]nameFact{}
	for fact, list := range map[nameFact]string{
		factInstitution:   "учреждение",
		factBudget:        "бюджетное",
		factAutonomous:    "автономное автономная",
		factTreasury:      "казенное",
		factFederal:       "федеральное",
		factState:         "государственное областное краевое республиканское",
		factMunicipal:     "муниципальное",
		factPrivate:       "частное негосударственное",
		factCharity:       "благотворительный благотворительная благотворительное",
		factNonCommercial: "некоммерческая некоммерческое",
		factOrganisation:  "организация",
		factPublic:        "общественная общественное общественный",
		factReligious:     "религиозная",
		factFund:          "фонд",
		factPartnership:   "партнерство",
		factUnion:         "ассоциация союз",
		factSociety:       "общество",
		factLimited:       "ограниченной ответственностью",
		factStock:         "акционерное",
		factProprietor:    "индивидуальный предприниматель ИП",
		factMovement:      "движение",
		factUnitary:       "унитарное предприятие",
		factGlue:          "с",

		factNonCommercial | factAutonomous | factOrganisation: "АНО",
		factSociety | factLimited:                             "ООО",
		factSociety | factStock:                               "АО ПАО ОАО ЗАО НАО",
		factFund | factCharity:                                "БФ",
		factPublic | factOrganisation:                         "ОО РОО ОРОО МОО МРОО ВОО ООИ РООИ",
		factPublic | factOrganisation | factCharity:           "РБОО БОО",
		factPartnership | factNonCommercial:                   "НП",
		factPublic | factMovement:                             "ОД РОД",
		factInstitution | factBudget:                          "БУ БУСО ОБУ ОБУСО БСУСО",
		factInstitution | factAutonomous:                      "АУ АУСО ОАУ ОАУСО АСУСО",
		factInstitution | factTreasury:                        "КУ КУСО ОКУ",
		factInstitution | factBudget | factState:              "ГБУ ОГБУ КГБУ ГБУСО ОГБУСО КГБУСО ГБСУСО ГБУЗ ГБПОУ ГБОУ",
		factInstitution | factAutonomous | factState:          "ГАУ ОГАУ КГАУ ГАУСО ОГАУСО КГАУСО ГАСУСО",
		factInstitution | factTreasury | factState:            "ГКУ ОГКУ КГКУ ГКУСО ОГКУСО",
		factInstitution | factState:                           "ГУ ГУСО",
		factInstitution | factBudget | factFederal:            "ФГБУ ФБУ",
		factInstitution | factTreasury | factFederal:          "ФКУ ФГКУ",
		factInstitution | factAutonomous | factFederal:        "ФГАУ ФАУ",
		factInstitution | factBudget | factMunicipal:          "МБУ МБУСО",
		factInstitution | factAutonomous | factMunicipal:      "МАУ МАУСО",
		factInstitution | factTreasury | factMunicipal:        "МКУ МКУСО",
		factInstitution | factMunicipal:                       "МУ",
		factInstitution | factPrivate:                         "ЧУ ЧУСО НОУ",
		factUnitary | factFederal:                             "ФГУП",
		factUnitary | factState:                               "ГУП",
		factUnitary | factMunicipal:                           "МУП",
	} {
		for w := range strings.FieldsSeq(list) {
			upper := strings.ToUpper(w)
			m[upper] |= fact
			if w != upper { // a word, not an abbreviation
				m[w] |= fact
				r, size := utf8.DecodeRuneInString(w)
				m[string(unicode.ToUpper(r))+w[size:]] |= fact
			}
		}
	}
	for w, fact := range m {
		if yo := strings.ReplaceAll(strings.ReplaceAll(w, "казен", "казён"), "партнер", "партнёр"); yo != w {
			m[yo] = fact
		}
	}
	return m
}()

// nameForms says which legal forms a set of facts means: the first line whose facts are all there.
var nameForms = func() []nameForm {
	line := func(facts nameFact, codes ...string) nameForm {
		f := nameForm{facts: facts, n: len(codes)}
		for i, c := range codes {
			f.codes[i] = socium.MustParseLegalForm(c)
		}
		return f
	}
	return []nameForm{
		line(factProprietor, "50102"),
		line(factSociety|factLimited, "12300"),
		line(factSociety|factStock, "12247", "12267"),
		line(factUnitary|factFederal, "65241"),
		line(factUnitary|factMunicipal, "65243"),
		line(factUnitary|factState, "65241", "65242"),
		line(factInstitution|factBudget|factMunicipal, "75403"),
		line(factInstitution|factAutonomous|factMunicipal, "75401"),
		line(factInstitution|factTreasury|factMunicipal, "75404"),
		line(factInstitution|factBudget|factFederal, "75103"),
		line(factInstitution|factAutonomous|factFederal, "75101"),
		line(factInstitution|factTreasury|factFederal, "75104"),
		line(factInstitution|factBudget|factState, "75103", "75203"),
		line(factInstitution|factAutonomous|factState, "75101", "75201"),
		line(factInstitution|factTreasury|factState, "75104", "75204"),
		line(factInstitution|factPrivate, "75500"),
		line(factInstitution|factCharity, "75502"),
		line(factInstitution|factPublic, "75505"),
		line(factInstitution|factMunicipal, "75401", "75403", "75404"),
		line(factInstitution|factBudget, "75103", "75203", "75403"),
		line(factInstitution|factAutonomous, "75101", "75201", "75401"),
		line(factInstitution|factTreasury, "75104", "75204", "75404"),
		line(factNonCommercial|factAutonomous|factOrganisation, "71400"),
		line(factNonCommercial|factPartnership, "20614"),
		line(factReligious|factOrganisation, "71500"),
		line(factFund|factCharity, "70401", "70400"),
		line(factFund|factPublic, "70403", "70400"),
		line(factFund, "70400", "70401", "70402", "70403", "70404"),
		line(factPublic|factMovement, "20210"),
		line(factPublic|factOrganisation, "20200"),
		line(factUnion, "20600", "20606", "20620"),
	}
}()

type nameForm struct {
	facts nameFact
	codes [5]socium.LegalForm
	n     int
}

// nameLook is what one pass over a name finds.
type nameLook struct {
	open, shut   int // the first and the last quotation mark, −1 when there are none
	oddQuotes    bool
	mixedLetters bool
	facts        nameFact // of the words outside the marks
}

// The characters of names by what they mean to the pass; the two letters of a pair of bytes of Cyrillic are told apart by nobody.
const (
	charOther = iota
	charLatin
	charCyrillic
	charDigit
	charOpen     // «
	charShut     // »
	charLow      // „
	charHigh     // “ ”
	charStraight // "
)

// charAt tells what stands at i and how many bytes it takes.
func charAt(s string, i int) (class, size int) {
	switch c := s[i]; {
	case c == 0xD0 || c == 0xD1: // most of Cyrillic
		return charCyrillic, min(2, len(s)-i)
	case c < utf8.RuneSelf:
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			return charLatin, 1
		case c >= '0' && c <= '9':
			return charDigit, 1
		case c == '"':
			return charStraight, 1
		}
		return charOther, 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '«':
		return charOpen, size
	case r == '»':
		return charShut, size
	case r == '„':
		return charLow, size
	case r == '“', r == '”':
		return charHigh, size
	case r >= 0x0370 && r <= 0x03FF, unicode.Is(unicode.Latin, r): // Greek too
		return charLatin, size
	}
	return charOther, size
}

// inspectName looks at the marks and letters of a name, and, when asked, at the words that state a legal form.
func inspectName(name string, wantFacts bool) nameLook {
	look := nameLook{open: -1, shut: -1}
	var straight, angles, curly, size int
	var head, tail nameFact // of the words before the first mark, and of those after the last one so far
	var cyrillic, latin bool
	word := -1
	for i := 0; i <= len(name); i += size {
		class := charOther
		size = 1
		if i < len(name) {
			class, size = charAt(name, i)
		}
		switch class {
		case charCyrillic:
			cyrillic = true
		case charLatin:
			latin = true
		}
		if class == charCyrillic || class == charLatin || class == charDigit {
			if word < 0 {
				word = i
			}
			for j := i + size; class == charCyrillic && j+1 < len(name) && name[j]&^1 == 0xD0; j += 2 {
				size += 2
			}
			continue
		}
		if word >= 0 && wantFacts {
			if look.open < 0 {
				head |= nameWords[name[word:i]]
			} else {
				tail |= nameWords[name[word:i]]
			}
		}
		look.mixedLetters = look.mixedLetters || cyrillic && latin
		cyrillic, latin, word = false, false, -1
		switch class {
		case charOther:
			continue
		case charStraight:
			straight++
		case charOpen:
			angles++
		case charShut:
			angles--
		case charLow:
			curly++
		case charHigh: // shuts „, or opens “
			if curly > 0 {
				curly--
			} else {
				curly++
			}
		}
		if look.open < 0 {
			look.open = i
		}
		look.shut, tail = i, 0
	}
	look.oddQuotes = straight%2 != 0 || angles != 0 || curly != 0
	look.facts = head
	if look.shut > look.open {
		look.facts |= tail
	}
	return look
}

// nameWord is a word of a name and where it stands.
type nameWord struct {
	text string
	pos  int
}

// outside reports whether a word stands outside the quotation marks. After a lonely mark everything is inside.
func (l nameLook) outside(w nameWord) bool {
	return l.open < 0 || w.pos < l.open || l.shut > l.open && w.pos > l.shut
}

// wordsOf yields the words of a name: runs of letters, digits and inner hyphens.
func wordsOf(name string) func(yield func(nameWord) bool) {
	return func(yield func(nameWord) bool) {
		start := -1
		for i, r := range name {
			inner := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' && start >= 0 || r == '№'
			switch {
			case inner && start < 0:
				start = i
			case !inner && start >= 0:
				if !yield(nameWord{name[start:i], start}) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(nameWord{name[start:], start})
		}
	}
}

// form finds the legal form that the words outside the marks state.
func (l nameLook) form() *nameForm {
	if l.facts == 0 {
		return nil
	}
	for i := range nameForms {
		if f := &nameForms[i]; l.facts&f.facts == f.facts {
			return f
		}
	}
	return nil
}

// contradicts reports whether the name states a legal form that cannot be form, and which.
func (l nameLook) contradicts(form socium.LegalForm) (socium.LegalForm, bool) {
	f := l.form()
	if f == nil || slices.Contains(f.codes[:f.n], form) {
		return socium.LegalForm{}, false
	}
	return f.codes[0], true
}
