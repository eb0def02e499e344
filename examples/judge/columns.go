package main

import (
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// The words by which a column is known, besides the titles of criteria. Case, spaces and a point at the end do not matter.
var words = map[string][]string{
	"entry":        {"entry", "id", "№", "номер", "заявка", "работа", "участник", "код"},
	"juror":        {"juror", "expert", "judge", "эксперт", "жюри", "член жюри", "член комиссии", "судья"},
	"nomination":   {"nomination", "номинация"},
	"title":        {"title", "project", "название", "проект", "практика"},
	"organisation": {"organisation", "organization", "организация", "учреждение"},
	"band":         {"band", "size", "группа", "диапазон"},
	"subgroup":     {"subgroup", "подгруппа"},
	"criterion":    {"criterion", "критерий"},
	"mark":         {"mark", "points", "балл", "баллы", "оценка"},
	"comment":      {"comment", "note", "примечание", "комментарий", "замечание"},
}

// fold brings a heading or a word to the form in which they are compared.
func fold(s string) string {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	return strings.ReplaceAll(strings.Trim(s, " .:"), "ё", "е")
}

// known returns which column a heading means, "" for none of the usual ones.
func known(heading string) string {
	for name, list := range words {
		if slices.Contains(list, fold(heading)) {
			return name
		}
	}
	return ""
}

// criterion finds the criterion of a form that a heading means: by its id, its title in one of the languages, or its place ("К3").
func criterion(f contest.Form, heading string) (contest.Criterion, bool) {
	for i, c := range f.Criteria {
		place := string(rune('1' + i))
		if i > 8 {
			place = "1" + string(rune('0'+(i+1)%10))
		}
		for _, name := range []string{c.ID, c.Title.RU, c.Title.EN, "к" + place, "k" + place, "c" + place} {
			if name != "" && fold(name) == fold(heading) {
				return c, true
			}
		}
	}
	return contest.Criterion{}, false
}

// absence reads the words that stand instead of a mark.
func absence(cell string) (contest.Absence, bool) {
	switch fold(cell) {
	case "", "-", "–", "—", "нет", "н/о", "missing":
		return contest.NoMark, true
	case "воздержался", "воздержалась", "abstained":
		return contest.Abstained, true
	case "отвод", "самоотвод", "recused":
		return contest.Recused, true
	case "позже", "not yet", "not-yet":
		return contest.NotYet, true
	}
	return "", false
}

// fact reads the cell of a criterion that needs no juror.
func fact(c contest.Criterion, cell string) (socium.Value, bool) {
	switch c.Kind {
	case contest.KindCategory:
		for _, k := range c.Categories {
			if fold(cell) == fold(k.Word) || fold(cell) == fold(k.Title.RU) || fold(cell) == fold(k.Title.EN) {
				return socium.Word(k.Word), true
			}
		}
		return socium.Value{}, false
	case contest.KindFact:
		return yesNo(cell)
	case contest.KindPenalty:
		if v, ok := yesNo(cell); ok {
			return v, true
		}
	}
	n, err := socium.ParseNumber(cell)
	return socium.ValueOf(n), err == nil
}

func yesNo(cell string) (socium.Value, bool) {
	switch fold(cell) {
	case "да", "yes", "+":
		return socium.AnswerValue(socium.Yes), true
	case "нет", "no", "-", "–":
		return socium.AnswerValue(socium.No), true
	}
	return socium.Value{}, false
}
