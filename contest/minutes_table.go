package contest

import (
	"strconv"
	"strings"
)

func (m *minutes) nomination(n *ProtocolNomination) {
	title := n.Title.In(m.lang)
	if title == "" {
		title = n.ID
	}
	if n.Subgroup != "" {
		title += " — " + n.Subgroup
	}
	m.head(title)
	if n.Status != StatusHeld || n.Reason != nil {
		text := n.Status.In(m.lang)
		if n.Reason != nil && n.Status == StatusVoid {
			text = n.Reason.In(m.lang) // says so itself
		} else if n.Reason != nil {
			text += ": " + n.Reason.In(m.lang)
		}
		m.write(text)
		if len(n.Standings) > 0 {
			m.write()
		}
	}
	if len(n.Standings) == 0 {
		return
	}
	m.legend(n)
	m.table(m.say("заявка", "entry"), m.say("баллы членов жюри", "jurors' marks"), m.say("итог", "total"), m.say("№", "rank"), m.say("место", "place"), m.say("решение", "decision"))
	for i := range n.Standings {
		m.standing(n, &n.Standings[i])
	}
}

// legend says what the marks of the table are for.
func (m *minutes) legend(n *ProtocolNomination) {
	var names []string
	part, number := "", 0
	for _, c := range n.Criteria {
		if c.Part != part {
			part, number = c.Part, 0
		}
		number++
		name := strconv.Itoa(number) + ". " + titleOf(c.Title, c.ID).In(m.lang)
		if number == 1 && part != "" {
			name = "“" + part + "”: " + name
		}
		names = append(names, name)
	}
	if len(names) > 0 {
		m.write(m.say("Критерии в порядке баллов: ", "Criteria in the order of the marks: "), strings.Join(names, "; "), "\n")
	}
}

// marks writes the marks of a sheet in the order of the legend, "–" for a criterion that is not scored for the entry.
func (m *minutes) marks(n *ProtocolNomination, s *ProtocolSheet) string {
	part := ""
	for i := range m.p.Jury {
		if m.p.Jury[i].ID == s.Juror {
			part = m.p.Jury[i].Part
		}
	}
	var values []string
	for _, c := range n.Criteria {
		if c.Part != part {
			continue
		}
		value := "–"
		if k, ok := s.Marks.Of(c.ID); ok && k.Absence != "" {
			value = k.Absence.In(m.lang)
		} else if ok {
			value = k.Value.In(m.lang)
		}
		values = append(values, value)
	}
	return strings.Join(values, " ")
}

func (m *minutes) standing(n *ProtocolNomination, e *ProtocolEntry) {
	var marks []string
	for i := range e.Sheets {
		s := &e.Sheets[i]
		text := s.Juror + ": " + m.marks(n, s) + " = " + s.Total.In(m.lang)
		if s.Dropped {
			text = s.Juror + ": " + m.say("не учтён", "not counted")
		}
		marks = append(marks, text)
	}
	for _, a := range e.Absences {
		if a.Criterion == "" {
			marks = append(marks, a.Juror+": "+a.Kind.In(m.lang))
		}
	}
	total, place := "—", "—"
	if e.Total != nil {
		total = e.Total.In(m.lang)
	}
	if e.Place > 0 {
		place = strconv.Itoa(e.Place)
		if t := e.PlaceTitle.In(m.lang); t != "" {
			place += ", " + t
		}
	}
	entry := e.Entry
	if e.Title != "" {
		entry += ", " + e.Title
	}
	m.row(entry, strings.Join(marks, "; "), total, e.Rank, place, strings.Join(m.decision(e), "; "))
}

func (m *minutes) decision(e *ProtocolEntry) []string {
	var list []string
	if e.Status != StandingRanked && e.Status != StandingVoted {
		list = append(list, e.Status.In(m.lang))
	}
	if !e.DecidedBy.IsZero() {
		text := e.DecidedBy.In(m.lang)
		if !e.DecidedBy.Basis.IsZero() {
			text += " (" + e.DecidedBy.Basis.In(m.lang) + ")"
		}
		list = append(list, m.say("при равенстве: ", "of equals: ")+text)
	}
	if e.Reason != nil {
		list = append(list, e.Reason.In(m.lang))
	}
	for _, a := range e.Adjustments {
		text := m.say("балл по критерию ", "criterion ") + a.Criterion + ": " + a.Old.In(m.lang) + " → " + a.Value.In(m.lang)
		if !a.Basis.IsZero() {
			text += " (" + a.Basis.In(m.lang) + ")"
		}
		list = append(list, text)
	}
	for _, z := range e.Prizes {
		text := z.Title.In(m.lang)
		if text == "" {
			text = z.Kind.In(m.lang)
		}
		if sum, ok := z.Amount.Get(); ok {
			text += " " + sum.In(m.lang)
		}
		list = append(list, text)
	}
	if e.Reserve > 0 {
		list = append(list, m.say("резерв ", "reserve ")+strconv.Itoa(e.Reserve))
	}
	if e.Promoted != "" {
		list = append(list, m.say("следующий этап: ", "next stage: ")+e.Promoted)
	}
	return list
}
