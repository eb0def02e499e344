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
	look := inspectName(name)
	facts, codes, n := look.form(name)
	out.Codes = slices.Clone(codes[:n])
	var form, core []string
	quoted := look.open >= 0
	for w := range wordsOf(name) {
		fact := nameWords[w.text]
		switch {
		case n > 0 && look.outside(w) && fact&facts != 0:
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
}

func inspectName(name string) nameLook {
	look := nameLook{open: -1, shut: -1}
	var straight, angles, curly int
	var cyrillic, foreign bool
	for i, r := range name {
		if r < utf8.RuneSelf {
			switch {
			case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
				foreign = true
				continue
			case r == '"':
				straight++
				look.mark(i)
			}
		} else {
			switch {
			case r >= 'А' && r <= 'я' || r == 'ё' || r == 'Ё':
				cyrillic = true
				continue
			case r >= 0x0370 && r <= 0x03FF || unicode.Is(unicode.Latin, r):
				foreign = true
				continue
			case r == '«':
				angles++
				look.mark(i)
			case r == '»':
				angles--
				look.mark(i)
			case r == '„':
				curly++
				look.mark(i)
			case r == '“' || r == '”':
				if curly > 0 {
					curly--
				} else if r == '“' {
					curly++
				}
				look.mark(i)
			}
		}
		look.mixedLetters = look.mixedLetters || cyrillic && foreign
		cyrillic, foreign = false, false
	}
	look.mixedLetters = look.mixedLetters || cyrillic && foreign
	look.oddQuotes = straight%2 != 0 || angles != 0 || curly != 0
	return look
}

func (l *nameLook) mark(i int) {
	if l.open < 0 {
		l.open = i
	}
	l.shut = i
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

// form finds the legal form that the words outside the marks state. It allocates nothing.
func (l nameLook) form(name string) (facts nameFact, codes [5]socium.LegalForm, n int) {
	var found nameFact
	for w := range wordsOf(name) {
		if l.outside(w) {
			found |= nameWords[w.text]
		}
	}
	for i := range nameForms {
		if f := &nameForms[i]; found&f.facts == f.facts {
			return f.facts | factGlue, f.codes, f.n
		}
	}
	return 0, codes, 0
}

// contradicts reports whether the name states a legal form that cannot be form, and which.
func (l nameLook) contradicts(name string, form socium.LegalForm) (socium.LegalForm, bool) {
	_, codes, n := l.form(name)
	if n == 0 || slices.Contains(codes[:n], form) {
		return socium.LegalForm{}, false
	}
	return codes[0], true
}
