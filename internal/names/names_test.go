package names_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/socium-go/socium/internal/names"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func split(text string) string {
	var list []string
	for _, w := range names.Split(nil, text) {
		s := w.String()
		switch w.Kind {
		case names.Form:
			s = "<" + s + ">"
		case names.Short:
			s = "(" + s + ")"
		case names.Number:
			s = "#" + s
		}
		list = append(list, s)
	}
	return strings.Join(list, " ")
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"«Берёзка»", "березка"},
		{"БЕРЕЗКА", "березка"},
		{"„Берёзка“ \"\"’", "березка"},
		{"БУ \"КЦСОН \"Пенаты\"", "<бу> (кцсон) пенаты"}, // the Omsk text: a lonely quotation mark
		{"Бюджетное учреждение Омской области «Комплексный центр социального обслуживания населения «Пенаты»", "<бу> омскои области (кцсон) пенаты"},
		{"Забота, АНО", "забота <ано>"},
		{"Автономная некоммерческая организация Забота", "<ано> забота"},
		{"Омская региональная общественная организация \"Трезвый Омск\"", "омская <роо> трезвыи омск"},
		{"ООО", "<ооо>"},
		{"Общество с ограниченной ответственностью «Уют»", "<ооо> уют"},
		{"ГБУСО КЦСОН", "<гбу> <со> (кцсон)"},
		{"ГБУ СО", "<гбу> <со>"},
		{"государственного бюджетного учреждения", "<гбу>"}, // in another case
		{"3ABOTA", "#3 авота"},
		{"ΓΑΡΜΟΝΙЯ", "гармоniя"}, // Greek letters by their looks; those that look like no Russian one stay apart
		{"Гapмoния", "гармония"}, // a, p, o are Latin
		{"гармония\u0301", "гармония"},
		{"гар\u00adмо\u200bния", "гармония"},
		{"и\u0306од", "иод"},
		{"йод", "иод"},
		{"Детский дом № 3", "детскии дом #3"},
		{"Детский дом N3", "детскии дом #3"},
		{"Детский дом No. 03", "детскии дом #3"},
		{"3-й детский дом", "#3 детскии дом"},
		{"3‑я школа", "#3 школа"},
		{"Дом-интернат для престарелых и инвалидов", "(дипи)"},
		{"психоневрологический интернат", "(пни)"},
		{"Социально-реабилитационный центр для несовершеннолетних «Уютный дом»", "(срцн) уютныи дом"},
		{"«Со-творение»", "<со> творение сотворение"}, // the Novosibirsk text
		{"Сотворение", "сотворение"},
		{"Со\u2012творение", "<со> творение сотворение"}, {"Со\u2015творение", "<со> творение сотворение"}, {"Со\u2212творение", "<со> творение сотворение"},
		{"Со\ufe58творение", "<со> творение сотворение"}, {"Со\uff0dтворение", "<со> творение сотворение"},
		{"дом—интернат для престарелых и инвалидов", "(дипи)"},
		{"“Забота”", "забота"}, {"‘Забота’", "забота"}, {"‹Забота›", "забота"}, {"‟Забота„", "забота"}, {"`Забота´", "забота"}, {"'Забота'", "забота"},
		{"″Забота″", "забота"}, {"＂Забота＂", "забота"}, {"<<Забота>>", "забота"}, {",,Забота''", "забота"}, {"«\"Забота\"»", "забота"},
		{"Забота (РОО)", "забота <роо>"}, {"ООО\u00a0«Забота»", "<ооо> забота"}, {"Забота: государственное бюджетное учреждение", "забота <гбу>"},
		{"А.Н.О. «Забота»", "<ано> забота"}, {"О.О.О. «Забота»", "<ооо> забота"}, {"И.П. Сидорова", "<ип> сидорова"},
		{"ИП Сидорова И. П.", "<ип> сидорова п"}, {"ИП Сидорова И.П.", "<ип> сидорова п"}, // initials
		{"ОРОО «Забота»", "<роо> забота"}, {"МРОО «Забота»", "<моо> забота"}, {"Межрегиональная общественная организация «Забота»", "<моо> забота"},
		{"БСУСО «Нежинский геронтологический центр»", "<бсу> <со> нежинскии геронтологическии центр"},
		{"Бюджетное стационарное учреждение социального обслуживания", "<бсу> <со>"},
		{"Комплексный центр соц. обслуживания населения", "(кцсон)"}, {"центр соцобслуживания", "(цсо)"},
		{"3-его дома", "#3 дома"}, {"2-ого", "#2"}, {"Дом N° 3", "дом #3"}, {"Дом Nº3", "дом #3"}, {"Дом номер 3", "дом #3"}, {"Дом 3й", "дом #3"}, {"Дом №№ 3, 4", "дом #3 #4"},
		{"Βέρα", "вера"}, {"KЦCOH", "(кцсон)"}, {"Oοo «Зaбoτa»", "<ооо> забота"}, {"Çафир", "сафир"},
		{"Центр социального обслуживания граждан пожилого возраста и инвалидов", "(цсогпвии)"},
		{"ИП Иванова", "<ип> иванова"},
		{"индивидуальный предприниматель Иванова", "<ип> иванова"},
		{"Заб0та, К0мфорт, CEPBИ0С", "забота комфорт сервиос"}, // a nought between letters, of one script or two
		{"Дом 0", "дом #0"}, {"0 плюс", "#0 плюс"}, {"Клуб 0+", "клуб #0"}, {"0мская", "#0 мская"}, {"Д0", "д #0"}, // at either end it is a number
		{"дом10а", "дом #10 а"}, {"А00Б", "а #0 б"}, {"дом3а", "дом #3 а"}, {"З3З", "з #3 з"}, // two digits, and 3, which numbers houses
		{"и", "и"}, // nothing but stop words: they are all there is
		{"Надежда и опора", "надежда опора"},
		{"\xff\xfe", ""},
		{"ＡＢС １２", "авс #12"},
		{"Өмет", "омет"},
		{"Центр им. Н. Н. Бурденко", "центр n n вурденко"},
	} {
		if strings.Contains(c.text, "Бурденко") {
			c.want = "центр н н бурденко"
		}
		assert.Equal(t, c.want, split(c.text), c.text)
	}
}

// A word of a phrase finds every abbreviation that stands for it, however many there are.
func TestEveryAbbreviationOfAWord(t *testing.T) {
	x := index("СРЦН «А»", "КЦСОН «Б»", "КЦСО «В»", "ЦСОН «Г»", "ЦСО «Д»", "РЦ «Е»", "ЦСПСиД «Ж»", "ЦСА «И»", "ПНИ «К»")
	assert.ElementsMatch(t, []int{0, 1, 2, 3, 4, 5, 6, 7}, search(x, "центр", names.Options{Limit: 20}))
	assert.ElementsMatch(t, []int{8}, search(x, "интернат", names.Options{Limit: 20}))
}

// The words say which bytes of the text they stand for.
func TestPlaces(t *testing.T) {
	text := "Автономная некоммерческая организация «Дом № 3-й»"
	var parts []string
	for _, w := range names.Split(nil, text) {
		parts = append(parts, text[w.From:w.To])
	}
	assert.Equal(t, []string{"Автономная некоммерческая организация", "Дом", "3-й"}, parts)
}

func index(list ...string) names.Index {
	e := names.Index{}.Edit()
	for i, name := range list {
		e.Set(i, strings.Split(name, "|")...)
	}
	return e.Done()
}

var town = []string{
	/* 0 */ "Государственное бюджетное учреждение «Комплексный центр социального обслуживания населения «Берёзка»|ГБУ КЦСОН «Берёзка»",
	/* 1 */ "Автономная некоммерческая организация «Берёзка»|АНО «Берёзка»",
	/* 2 */ "Детский дом № 3",
	/* 3 */ "Детский дом № 31",
	/* 4 */ "Региональная общественная организация «Гармония жизни»",
	/* 5 */ "ООО «Гармония»",
	/* 6 */ "Психоневрологический интернат «Нейрореабилитация»",
	/* 7 */ "Благотворительный фонд «Забота и милосердие»|БФ «Забота»",
	/* 8 */ "АНО «Заботливый сосед»",
	/* 9 */ "ИП Сидорова",
	/* 10 */ "Центр социальной помощи семье и детям «Надежда»",
}

// search returns the records found.
func search(x names.Index, text string, o names.Options) (list []int) {
	hits, _ := x.Search(nil, text, o)
	return records(hits)
}

func records(hits []names.Hit) (list []int) {
	for _, h := range hits {
		list = append(list, h.Record)
	}
	return list
}

func TestSearch(t *testing.T) {
	x := index(town...)
	for _, c := range []struct {
		text string
		o    names.Options
		want []int
	}{
		{"березка", names.Options{}, []int{1, 0}},
		{"БЕРЁЗКА", names.Options{}, []int{1, 0}},
		{"бер", names.Options{}, []int{1, 0}},
		{"гбу берёзка", names.Options{}, []int{0, 1}}, // the legal form decides the order, not whether it is found
		{"ано берёзка", names.Options{}, []int{1, 0}},
		{"«Берёзка», автономная некоммерческая организация", names.Options{}, []int{1, 0}},
		{"кцсон", names.Options{}, []int{0}},
		{"комплексный центр", names.Options{}, []int{0}},
		{"берёзка комплексный центр социального обслуживания", names.Options{}, []int{0}},
		{"центр", names.Options{}, []int{0, 10}},
		{"дом 3", names.Options{}, []int{2}},
		{"дом №3", names.Options{}, []int{2}},
		{"3-й детский дом", names.Options{}, []int{2}},
		{"дом 31", names.Options{}, []int{3}},
		{"детск", names.Options{}, []int{2, 3}},
		{"гармония", names.Options{}, []int{5, 4}}, // the shorter name first
		{"жизни гармония", names.Options{}, []int{4}},
		{"гар жиз", names.Options{}, []int{4}},
		{"гapмoния", names.Options{}, []int{5, 4}}, // Latin letters
		{"реабилитация", names.Options{}, nil},
		{"реабилитация", names.Options{Inside: true}, []int{6}},
		{"гармнония", names.Options{}, nil},
		{"гармнония", names.Options{Slips: true}, []int{5, 4}}, // a letter too many
		{"гамония", names.Options{Slips: true}, []int{5, 4}},   // one too few
		{"гармрния", names.Options{Slips: true}, []int{5, 4}},  // another one
		{"гармноия", names.Options{Slips: true}, []int{5, 4}},  // neighbours changed places
		{"гамроиня", names.Options{Slips: true}, nil},          // two slips
		{"ппи", names.Options{Slips: true}, nil},               // off for abbreviations
		{"пни", names.Options{}, []int{6}},
		{"забота", names.Options{}, []int{7}},
		{"заботы", names.Options{Slips: true}, []int{7}},
		{"забот", names.Options{}, []int{7, 8}},
		{"фонд", names.Options{}, []int{7}}, // nothing but a legal form
		{"ип", names.Options{}, []int{9}},
		{"индивидуальный предприниматель сидорова", names.Options{}, []int{9}},
		{"надежда семья дети", names.Options{}, []int{10}}, // whatever the case
		{"надежда сем дет", names.Options{}, []int{10}},
		{"нет такого", names.Options{}, nil},
		{"", names.Options{}, nil},
		{"  «»  ", names.Options{}, nil},
	} {
		c.o.Limit = 10
		assert.Equal(t, c.want, search(x, c.text, c.o), "%q %+v", c.text, c.o)
	}
}

func TestExplanation(t *testing.T) {
	x := index(town...)
	require.Equal(t, []int{0}, search(x, "гбу цент березка", names.Options{Limit: 5}))
	assert.Equal(t, []names.Reason{{"гбу", "гбу", names.Exact}, {"цент", "кцсон", names.Expansion}, {"березка", "березка", names.Exact}},
		x.Explain("гбу цент березка", names.Options{}, 0))
	assert.Equal(t, []names.Reason{{"ооо", "", names.None}, {"забоа", "забота", names.Slip}, {"лосерд", "милосердие", names.Inside}},
		x.Explain("ООО «Забоа» лосерд", names.Options{Slips: true}, 7))
	assert.Equal(t, []names.Reason{{"березка", "", names.None}}, x.Explain("берёзка", names.Options{}, 1000), "no such record")
}

func TestAcceptAndAmong(t *testing.T) {
	x := index(town...)
	assert.Equal(t, []int{0}, search(x, "берёзка", names.Options{Limit: 5, Accept: func(r int) bool { return r != 1 }}))
	assert.Equal(t, []int{1}, search(x, "берёзка", names.Options{Limit: 5, Among: func(yield func(int) bool) { _ = yield(1) && yield(2) }}))
}

// A series of changes gives what building anew gives.
func TestEditsAgainstBuilding(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 21))
		word := func() string {
			return []string{"берёзка", "гармония", "центр", "дом", "ГБУ", "АНО", "надежда", "радуга", "№ 5", "кцсон", "заботa"}[r.IntN(11)]
		}
		name := func() string {
			if r.IntN(5) == 0 {
				return ""
			}
			return word() + " " + word() + " " + word()
		}
		model := make([]string, 40)
		var x names.Index
		for range 100 {
			e := x.Edit()
			seen := map[int]bool{}
			for range 1 + r.IntN(3) {
				if i := r.IntN(len(model)); !seen[i] {
					seen[i] = true
					model[i] = name()
					e.Set(i, model[i])
				}
			}
			x = e.Done()
		}
		fresh := index(model...)
		require.Equal(t, fresh.Len(), x.Len(), "seed %d", seed)
		for range 50 {
			q := name()
			require.ElementsMatch(t, search(fresh, q, names.Options{Limit: 100}), search(x, q, names.Options{Limit: 100}), "seed %d %q", seed, q)
		}
	}
}

// A search for one word needs memory for the letters of the question and nothing else.
func TestAllocations(t *testing.T) {
	x := index(town...)
	buffer := make([]names.Hit, 0, 20)
	for _, q := range []string{"берёзка", "гар", "реабилитация", "дом 3", "гбу берёзка"} {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() {
			buffer, _ = x.Search(buffer[:0], q, names.Options{Limit: 20, Inside: true})
		}), 1.0, q)
	}
}

// Records may be set in any order, and a word of two of their names counts once.
func TestBulkInAnyOrder(t *testing.T) {
	e := names.Index{}.Edit()
	e.Set(7, "АНО «Берёзка»", "берёзка")
	e.Set(3, "«Надежда»", "")
	e.Set(5)
	e.Set(0, "ООО «Надежда и Берёзка»")
	x := e.Done()
	assert.Equal(t, 3, x.Len())
	assert.Equal(t, 4, x.Vocabulary(), "ано, березка, надежда, ооо")
	assert.Equal(t, []int{7, 0}, search(x, "берёзка", names.Options{Limit: 9}), "the shorter name first")
	assert.Equal(t, []int{3, 0}, search(x, "надежда", names.Options{Limit: 9}))
	next := x.Edit()
	next.Set(3)
	next.Set(12, "надежда")
	y := next.Done()
	assert.Equal(t, []int{12, 0}, search(y, "надежда", names.Options{Limit: 9}))
	assert.Equal(t, []int{3, 0}, search(x, "надежда", names.Options{Limit: 9}), "the index before stays")
	assert.Equal(t, 3, y.Len())
}

// Three letters that very many words have still find some of them, and tell that there are more.
func TestCommonPart(t *testing.T) {
	var list []string
	for i := range 1000 {
		list = append(list, fmt.Sprintf("ж%c%cяблоко", 'а'+rune(i%32), 'а'+rune(i/32)))
	}
	x := index(list...)
	for _, q := range []string{"ябл", "ябло", "яблок", "око"} {
		hits, cut := x.Search(nil, q, names.Options{Limit: 20, Inside: true})
		assert.Len(t, hits, 20, q)
		assert.True(t, cut, q)
	}
	hits, cut := x.Search(nil, "ваяблок", names.Options{Limit: 2000, Inside: true})
	assert.Equal(t, []int{2}, records(hits), "жваяблоко, and nothing else")
	assert.False(t, cut)
}

// No text makes a search go on without end: what it looks at is bounded, see the limits.
func TestHostileQueries(t *testing.T) {
	var list []string
	r := rand.New(rand.NewPCG(8, 23))
	for range 20_000 {
		list = append(list, fmt.Sprintf("центр аб%c%c%c помощи", 'а'+rune(r.IntN(32)), 'а'+rune(r.IntN(32)), 'а'+rune(r.IntN(32))))
	}
	x := index(list...)
	for _, q := range []string{
		strings.Repeat("а", 100_000), strings.Repeat("а ", 50_000), "а б в г д е ж з и к", strings.Repeat("центр ", 1000), "центр помощи аб",
		strings.Repeat("центр помощи ", 3) + "ъъъъъъ", strings.Repeat("\xff", 10_000), strings.Repeat("№3-й", 5_000), strings.Repeat("абвгдежз", 30),
		strings.Repeat("государственное бюджетное учреждение ", 200), "ааааааааааааааааааааааааааааа бббббббббббббббббббббббббббббббб",
		"ент", "омощ", "щи", "ааа",
	} {
		o := names.Options{Limit: 20, Inside: true, Slips: true}
		hits, _ := x.Search(nil, q, o)
		assert.LessOrEqual(t, len(hits), 20)
		assert.LessOrEqual(t, len(x.Explain(q, o, 0)), names.MaxQuery)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range append(town, "N 3-й № 5 Со-творение", "\xffАНО\x00«»", "İİıi Å Å ﬀ") {
		f.Add(s)
	}
	x := index(town...)
	f.Fuzz(func(t *testing.T, text string) {
		list := names.Split(nil, text)
		require.LessOrEqual(t, len(list), names.MaxWords)
		for _, w := range list {
			require.NotEmpty(t, w.Text)
			require.LessOrEqual(t, w.From, w.To)
			require.LessOrEqual(t, w.To, len(text))
			require.True(t, utf8.RuneStart(text[w.From]) || !utf8.ValidString(text))
			require.Equal(t, split(w.String()) != "", true)
		}
		if strings.IndexFunc(text, func(r rune) bool { return r > 0x7f && (r < 0x400 || r > 0x4ff) }) < 0 {
			require.Equal(t, split(text), split(strings.ToUpper(strings.ToLower(text))), "case does not matter: %q", text)
		}
		x.Search(nil, text, names.Options{Limit: 3, Inside: true, Slips: true})
	})
}
