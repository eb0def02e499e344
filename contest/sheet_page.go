package contest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// SheetPage renders a sheet (оценочный лист) as a page to be signed and put with the minutes, as Markdown that reads as plain text too: juror,
// nomination, subgroup and band, entrant, for each criterion the mark beside the highest one and the weight, the sum, the note, lines for the
// signatures of the juror and of the secretary. A sheet without marks renders the blank form of that juror for that entry. Criteria that
// need no juror are not on it.
//
// The sum is that of the sheet alone: marks × weights with the roundings that the regulation makes within a sheet, before the commission changed
// anything; without all marks there is none. It discloses the juror's name where the facts hold it. The error is as in [Rules.Judge], where facts or
// sheet are faulty.
func (r *Rules) SheetPage(facts Facts, s Sheet, lang socium.Lang) (string, error) {
	in := newIntake(r, &facts)
	in.sheet(0, &s)
	in.group()
	if len(in.faults) > 0 {
		return "", in.faults.Err()
	}
	e, j := in.entryIndex[s.Entry], in.jurorIndex[s.Juror]
	m := &minutes{lang: lang}
	m.sheetHead(in, e, j)
	form := in.form(e, in.jurors[j].part)
	m.table("№", m.say("критерий", "criterion"), m.say("балл", "mark"), m.say("наибольший", "highest"), m.say("вес", "weight"))
	plan := &form.plans[in.entries[e].plan]
	n, complete := 0, true
	for c := range form.marks {
		if plan.weight[c] == 0 {
			continue
		}
		n++
		k := &form.marks[c]
		shown := ""
		switch mark, ok := s.Marks.Of(k.ID); {
		case !ok:
			complete = false
		case mark.Absence != "":
			shown, complete = mark.Absence.In(lang), false
		default:
			v, whole := mark.Value.At(form.scale)
			shown, complete = mark.Value.In(lang), complete && whole && k.allows(v)
		}
		_, high := k.limits()
		m.row(strconv.Itoa(n), titleOf(k.Title, k.ID).In(lang), shown, form.number(high).In(lang), Points{form.weightIn(k.Criterion, in.facts.Entries[e].Band)}.In(lang))
	}
	if complete && n > 0 {
		m.write("\n", m.say("Сумма: ", "Sum: "), m.sheetSum(in, e, j, form, plan, &s))
	}
	if s.Comment != "" {
		m.write("\n", m.say("Примечание: ", "Note: "), strings.ReplaceAll(s.Comment, "\n", " "))
	}
	m.write("\n", m.say("Член жюри", "Juror"), " ____________________ ", m.jurorOf(&in.facts.Jury[j]))
	if i := slices.IndexFunc(in.facts.Jury, func(j Juror) bool { return j.Role == RoleSecretary }); i >= 0 {
		m.write("\n", m.say("Секретарь", "Secretary"), " ____________________ ", m.jurorOf(&in.facts.Jury[i]))
	}
	m.write("\n", m.say("Дата", "Date"), " ____________________")
	return m.b.String(), nil
}

func (m *minutes) sheetHead(in *intake, e, j int32) {
	entry, x := &in.facts.Entries[e], &in.entries[e]
	nomination := &in.rules.nominations[x.nomination]
	m.write("# ", m.say("Оценочный лист", "Sheet of marks"), "\n")
	reg := &in.rules.reg
	if title := reg.Title.In(m.lang); title != "" {
		m.write(title, "\n")
	}
	m.write("- ", m.say("член жюри: ", "juror: "), m.jurorOf(&in.facts.Jury[j]))
	m.write("- ", m.say("номинация: ", "nomination: "), titleOf(nomination.Title, nomination.ID).In(m.lang))
	if x.subgroup >= 0 {
		g := &nomination.Subgroups[x.subgroup]
		m.write("- ", m.say("подгруппа: ", "subgroup: "), titleOf(g.Title, g.ID).In(m.lang))
	}
	for i := range reg.Bands {
		if b := &reg.Bands[i]; b.ID == entry.Band {
			m.write("- ", m.say("категория: ", "category: "), titleOf(b.Title, b.ID).In(m.lang))
		}
	}
	text := entry.ID
	if entry.Title != "" {
		text += ", " + entry.Title
	}
	m.write("- ", m.say("участник: ", "entrant: "), text, "\n")
}

// jurorOf names a member as the facts do.
func (m *minutes) jurorOf(j *Juror) string {
	return m.juror(&ProtocolJuror{ID: j.ID, Name: j.Name, Post: j.Post})
}

// sheetSum is the sum of one sheet, whatever its state.
func (m *minutes) sheetSum(in *intake, e, j int32, form *form, plan *plan, s *Sheet) string {
	marks := make([]int32, len(form.marks))
	for c := range marks {
		marks[c] = unscoredMark
		if mark, ok := s.Marks.Of(form.marks[c].ID); ok && plan.weight[c] != 0 {
			v, _ := mark.Value.At(form.scale)
			marks[c] = int32(v)
		}
	}
	v := in.evaluation(e, in.jurors[j].part, nil)
	v.adjusted = nil
	return Points{v.sheetTotal(marks)}.In(m.lang)
}
