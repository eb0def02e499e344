package names

import (
	"slices"
	"strings"
)

// A phrase is an abbreviation and the words it stands for. Each word is given by its stem, because names stand in any case; a
// form is the legal form of an organisation and says nothing about which one it is.
type phrase struct {
	short string
	form  bool
	stems string
}

// phrases are the abbreviations met in names of providers and their partners. A full phrase in a name and its abbreviation fold to the
// same word.
var phrases = []phrase{
	{"гбу", true, "государственн бюджетн учрежден"},
	{"гку", true, "государственн казенн учрежден"},
	{"гау", true, "государственн автономн учрежден"},
	{"мбу", true, "муниципальн бюджетн учрежден"},
	{"мку", true, "муниципальн казенн учрежден"},
	{"мау", true, "муниципальн автономн учрежден"},
	{"фгбу", true, "федеральн государственн бюджетн учрежден"},
	{"фгку", true, "федеральн государственн казенн учрежден"},
	{"фгау", true, "федеральн государственн автономн учрежден"},
	{"фку", true, "федеральн казенн учрежден"},
	{"огбу", true, "областн государственн бюджетн учрежден"},
	{"огку", true, "областн государственн казенн учрежден"},
	{"огау", true, "областн государственн автономн учрежден"},
	{"кгбу", true, "краев государственн бюджетн учрежден"},
	{"кгку", true, "краев государственн казенн учрежден"},
	{"кгау", true, "краев государственн автономн учрежден"},
	{"обу", true, "областн бюджетн учрежден"},
	{"рбу", true, "республиканск бюджетн учрежден"},
	{"гуп", true, "государственн унитарн предприят"},
	{"муп", true, "муниципальн унитарн предприят"},
	{"гбсу", true, "государственн бюджетн стационарн учрежден"},
	{"гасу", true, "государственн автономн стационарн учрежден"},
	{"гксу", true, "государственн казенн стационарн учрежден"},
	{"бсу", true, "бюджетн стационарн учрежден"},
	{"асу", true, "автономн стационарн учрежден"},
	{"ксу", true, "казенн стационарн учрежден"},
	{"бу", true, "бюджетн учрежден"},
	{"ку", true, "казенн учрежден"},
	{"ау", true, "автономн учрежден"},
	{"гу", true, "государственн учрежден"},
	{"му", true, "муниципальн учрежден"},
	{"чу", true, "частн учрежден"},
	{"ноу", true, "негосударственн образовательн учрежден"},
	{"ано", true, "автономн некоммерческ организаци"},
	{"но", true, "некоммерческ организаци"},
	{"соннко", true, "социально ориентированн негосударственн некоммерческ организаци"},
	{"сонко", true, "социально ориентированн некоммерческ организаци"},
	{"нко", true, "негосударственн некоммерческ организаци"},
	{"нп", true, "некоммерческ партнерств"},
	{"роо", true, "региональн общественн организаци"},
	{"роо", true, "областн общественн организаци"},
	{"моо", true, "местн общественн организаци"},
	{"моо", true, "межрегиональн общественн организаци"},
	{"тос", true, "территориальн общественн самоуправлен"},
	{"гоо", true, "городск общественн организаци"},
	{"рбоо", true, "региональн благотворительн общественн организаци"},
	{"мбоо", true, "межрегиональн благотворительн общественн организаци"},
	{"ооо", true, "обществ с ограниченн ответственност"},
	{"оо", true, "общественн организаци"},
	{"бф", true, "благотворительн фонд"},
	{"бо", true, "благотворительн организаци"},
	{"рбф", true, "региональн благотворительн фонд"},
	{"мро", true, "местн религиозн организаци"},
	{"пао", true, "публичн акционерн обществ"},
	{"зао", true, "закрыт акционерн обществ"},
	{"оао", true, "открыт акционерн обществ"},
	{"нао", true, "непубличн акционерн обществ"},
	{"ао", true, "акционерн обществ"},
	{"ип", true, "индивидуальн предпринимател"},
	{"со", true, "социальн обслуживан"},
	{"сон", true, "социальн обслуживан населен"},

	{"кцсон", false, "комплексн центр социальн обслуживан населен"},
	{"кцсон", false, "комплексн центр соц обслуживан населен"},
	{"кцсон", false, "комплексн центр соцобслуживан населен"},
	{"кцсо", false, "комплексн центр социальн обслуживан"},
	{"цсон", false, "центр социальн обслуживан населен"},
	{"цсон", false, "центр соц обслуживан населен"},
	{"цсон", false, "центр соцобслуживан населен"},
	{"цсогпвии", false, "центр социальн обслуживан граждан пожил возраст и инвалид"},
	{"цсо", false, "центр социальн обслуживан"},
	{"цсо", false, "центр соц обслуживан"},
	{"цсо", false, "центр соцобслуживан"},
	{"цспсид", false, "центр социальн помощ семь и дет"},
	{"цспсид", false, "центр социальн помощ семь и детям"},
	{"цса", false, "центр социальн адаптаци"},
	{"срцн", false, "социальн реабилитационн центр для несовершеннолетн"},
	{"срц", false, "социальн реабилитационн центр"},
	{"рцн", false, "реабилитационн центр для несовершеннолетн"},
	{"рц", false, "реабилитационн центр"},
	{"пни", false, "психоневрологическ интернат"},
	{"дипи", false, "дом интернат для престарел и инвалид"},
	{"дипи", false, "дом интернат престарел и инвалид"},
	{"дди", false, "детск дом интернат"},
	{"ди", false, "дом интернат"},
	{"гпвии", false, "граждан пожил возраст и инвалид"},
	{"овз", false, "ограниченн возможност здоровь"},
	{"дпо", false, "дополнительн профессиональн образован"},
	{"вои", false, "всероссийск обществ инвалид"},
	{"вос", false, "всероссийск обществ слеп"},
	{"вог", false, "всероссийск обществ глух"},
	{"ркк", false, "российск красн крест"},
}

// compounds are abbreviations written together.
var compounds = map[string][]string{
	"гбусо": {"гбу", "со"}, "гбусон": {"гбу", "сон"}, "гаусо": {"гау", "со"}, "гаусон": {"гау", "сон"}, "гкусо": {"гку", "со"},
	"гкусон": {"гку", "сон"}, "мбусо": {"мбу", "со"}, "мбусон": {"мбу", "сон"}, "маусо": {"мау", "со"}, "мкусо": {"мку", "со"},
	"огбусо": {"огбу", "со"}, "огаусо": {"огау", "со"}, "огкусо": {"огку", "со"}, "кгбусо": {"кгбу", "со"}, "кгаусо": {"кгау", "со"},
	"бусо": {"бу", "со"}, "аусо": {"ау", "со"}, "чусо": {"чу", "со"}, "аносо": {"ано", "со"}, "анодпо": {"ано", "дпо"},
	"гбусокцсон": {"гбу", "со", "кцсон"}, "гбукцсон": {"гбу", "кцсон"}, "мбукцсон": {"мбу", "кцсон"}, "букцсон": {"бу", "кцсон"},
	"аноцсон": {"ано", "цсон"}, "цсогпии": {"цсогпвии"}, "цсопвии": {"цсогпвии"},
	"чоу": {"чу"}, "мроо": {"моо"}, "анко": {"ано"},
	"гбсусо": {"гбсу", "со"}, "гасусо": {"гасу", "со"}, "гксусо": {"гксу", "со"}, "бсусо": {"бсу", "со"}, "асусо": {"асу", "со"}, "ксусо": {"ксу", "со"},
}

// alone are single words that are legal forms.
var alone = []string{"фонд", "учрежден", "ассоциаци", "союз", "товариществ", "предпринимател", "организаци"}

// stopWords are words that many names have and nobody looks for.
var stopWords = []string{"и", "в", "на", "с", "по", "для", "при", "от", "из", "к", "о", "об", "им", "имени", "г", "ул"}

// A table is the above made ready: by the first four letters of the first stem, longest phrase first.
type table struct {
	byStem    map[string][]entry
	short     map[string]shortWord // abbreviation → what it stands for
	compounds map[string][]string
	stop      map[string]bool
	forms     []string            // stems of single words that are legal forms
	standing  map[string][]stemOf // by the first three letters of a stem: the abbreviations that stand for it
}

// A stemOf is a stem of a phrase and the abbreviation of the phrase.
type stemOf struct{ stem, short string }

type entry struct {
	word  string
	form  bool
	stems []string
}

type shortWord struct {
	word  string
	form  bool
	stems []string // of every phrase it stands for
}

const stemKey = 4

var words = makeTable()

func makeTable() *table {
	t := &table{byStem: map[string][]entry{}, short: map[string]shortWord{}, compounds: map[string][]string{}, stop: map[string]bool{}, standing: map[string][]stemOf{}}
	for _, p := range phrases {
		var stems []string
		for stem := range strings.FieldsSeq(p.stems) {
			stems = append(stems, folded(stem))
		}
		word := folded(p.short)
		key := stems[0][:min(stemKey, len(stems[0]))]
		t.byStem[key] = append(t.byStem[key], entry{word, p.form, stems})
		s := t.short[word]
		t.short[word] = shortWord{word, p.form, append(s.stems, stems...)}
	}
	for key, list := range t.byStem {
		slices.SortStableFunc(list, func(a, b entry) int { return len(b.stems) - len(a.stems) })
		t.byStem[key] = list
	}
	for together, parts := range compounds {
		var list []string
		for _, p := range parts {
			list = append(list, folded(p))
		}
		t.compounds[folded(together)] = list
	}
	for _, w := range stopWords {
		t.stop[folded(w)] = true
	}
	for _, w := range alone {
		t.forms = append(t.forms, folded(w))
	}
	for _, p := range phrases {
		for _, stem := range t.short[folded(p.short)].stems {
			if e := (stemOf{stem, folded(p.short)}); len(stem) >= 3 && !slices.Contains(t.standing[stem[:3]], e) {
				t.standing[stem[:3]] = append(t.standing[stem[:3]], e)
			}
		}
	}
	return t
}

// hasStem reports whether a word is a stem with an ending: the shorter the stem, the shorter the ending.
func hasStem(word, stem string) bool {
	ending := [...]int{0, 0, 0, 1, 3, 5}[min(len(stem), 5)]
	return strings.HasPrefix(word, stem) && len(word) <= len(stem)+ending
}
