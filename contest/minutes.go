package contest

import (
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// Markdown renders the protocol as the minutes of the meeting (протокол заседания), as Markdown that reads as plain text too: who met, who was
// admitted and who was not, the marks of every juror, places, votes, what decided each tie, dissents, lines for signatures. It discloses the
// names of jurors where the protocol holds them.
func (p Protocol) Markdown(lang socium.Lang) string {
	m := &minutes{p: &p, lang: lang}
	m.title()
	m.meeting()
	m.admissions()
	for i := range p.Nominations {
		m.nomination(&p.Nominations[i])
	}
	m.special()
	m.votes()
	m.nextStage()
	m.remarks()
	m.signatures()
	return m.b.String()
}

type minutes struct {
	b    strings.Builder
	p    *Protocol
	lang socium.Lang
}

func (m *minutes) say(ru, en string) string { return ruEn(ru, en).In(m.lang) }

func (m *minutes) write(parts ...string) {
	for _, s := range parts {
		m.b.WriteString(s)
	}
	m.b.WriteByte('\n')
}

// clause is a ground in brackets, "" for none.
func (m *minutes) clause(b socium.Basis) string {
	if b.IsZero() {
		return ""
	}
	return " (" + b.In(m.lang) + ")"
}

func (m *minutes) head(text string) { m.write("\n## ", text, "\n") }

// cell keeps a text from breaking the table that it stands in.
func cell(s string) string {
	return strings.NewReplacer("|", "\\|", "\n", " ", "\r", " ").Replace(s)
}

func (m *minutes) row(cells ...string) {
	for i := range cells {
		cells[i] = cell(cells[i])
	}
	m.write("| ", strings.Join(cells, " | "), " |")
}

func (m *minutes) table(cells ...string) {
	m.row(cells...)
	m.write("|", strings.Repeat("---|", len(cells)))
}

func (m *minutes) title() {
	p := m.p
	number := p.Meeting.Number
	if number != "" {
		number = " № " + number
	}
	m.write("# ", m.say("Протокол", "Minutes"), number, "\n")
	title := p.Title.In(m.lang)
	if title == "" {
		title = p.Rules.ID
	}
	if p.Rules.Edition != "" {
		title += ", " + p.Rules.Edition
	}
	m.write(title)
	if !p.Basis.IsZero() {
		m.write("\n", p.Basis.In(m.lang))
	}
}

func (m *minutes) meeting() {
	p := m.p
	m.head(m.say("Заседание", "Meeting"))
	if !p.Meeting.On.IsZero() {
		m.write("- ", m.say("дата: ", "date: "), p.Meeting.On.In(m.lang))
	}
	if p.Meeting.Place != "" {
		m.write("- ", m.say("место: ", "place: "), p.Meeting.Place)
	}
	present, voting := 0, 0
	for i := range p.Jury {
		j := &p.Jury[i]
		text := m.juror(j) + ", " + j.Role.In(m.lang)
		if j.Present {
			text += m.say(" — присутствует", " — present")
		}
		if j.Struck != nil {
			text += m.say(" — исключён: ", " — struck: ") + j.Struck.In(m.lang)
		}
		if j.Role.Votes() && j.Struck == nil {
			voting++
			if j.Present {
				present++
			}
		}
		m.write("- ", text)
	}
	m.write("- ", m.say("присутствуют с правом голоса: ", "present with a vote: "), strconv.Itoa(present), m.say(" из ", " of "), strconv.Itoa(voting))
	if q := &p.Quorum; *q != (Quorum{}) {
		text := m.say("кворум: ", "quorum: ")
		if q.More {
			text += m.say("больше ", "more than ")
		} else {
			text += m.say("не меньше ", "at least ")
		}
		text += q.Need.String()
		if q.Met {
			text += m.say(" — есть", " — met")
		} else {
			text += m.say(" — нет", " — not met")
		}
		m.write("- ", text, m.clause(q.Basis))
	}
	for i, a := range p.Meeting.Agenda {
		if i == 0 {
			m.write("\n", m.say("Повестка:", "Agenda:"), "\n")
		}
		m.write(strconv.Itoa(i+1), ". ", a.In(m.lang))
	}
}

// juror names a member as the protocol does.
func (m *minutes) juror(j *ProtocolJuror) string {
	name := j.Name.Reveal()
	switch {
	case name != "" && j.Post != "":
		return name + ", " + j.Post
	case name != "":
		return name
	case j.Post != "":
		return j.Post + " [" + j.ID + "]"
	}
	return j.ID
}

func (m *minutes) jurorByID(id string) string {
	for i := range m.p.Jury {
		if m.p.Jury[i].ID == id {
			return m.juror(&m.p.Jury[i])
		}
	}
	return id
}

func (m *minutes) admissions() {
	if len(m.p.Admissions) == 0 {
		return
	}
	m.head(m.say("Допуск", "Admission"))
	in := 0
	for _, a := range m.p.Admissions {
		if a.Admitted {
			in++
		}
	}
	m.write(m.say("Допущено: ", "Admitted: "), strconv.Itoa(in), m.say(", не допущено: ", ", not admitted: "), strconv.Itoa(len(m.p.Admissions)-in), ".\n")
	if in == len(m.p.Admissions) {
		return
	}
	m.table(m.say("заявка", "entry"), m.say("основание", "ground"))
	for _, a := range m.p.Admissions {
		if a.Admitted {
			continue
		}
		var why []string
		for i := range a.Reasons {
			why = append(why, a.Reasons[i].In(m.lang))
		}
		m.row(a.Entry, strings.Join(why, "; "))
	}
}

func (m *minutes) special() {
	if len(m.p.Special) == 0 {
		return
	}
	m.head(m.say("Специальные призы", "Special prizes"))
	for _, s := range m.p.Special {
		holders := strings.Join(s.Holders, ", ")
		if holders == "" {
			holders = m.say("не присуждён", "not awarded")
		}
		m.write("- ", s.Title.In(m.lang), ": ", holders)
	}
}

func (m *minutes) votes() {
	if len(m.p.Votes) == 0 && len(m.p.TieBreaks) == 0 {
		return
	}
	m.head(m.say("Голосования и жребий", "Votes and lots"))
	for i := range m.p.Votes {
		v := &m.p.Votes[i]
		text := v.Question.In(m.lang)
		if text == "" {
			text = v.ID
		}
		text += ": "
		if len(v.Counts) == 0 {
			text += m.say("за ", "for ") + strconv.Itoa(v.Yes) + m.say(", против ", ", against ") + strconv.Itoa(v.No)
		}
		for k, c := range v.Counts {
			if k > 0 {
				text += ", "
			}
			text += c.Entry + " — " + strconv.Itoa(c.Votes)
		}
		text += m.say("; воздержались ", "; abstained ") + strconv.Itoa(v.Abstained) + m.say("; присутствуют ", "; present ") + strconv.Itoa(v.Present) +
			m.say(" из ", " of ") + strconv.Itoa(v.Eligible)
		if len(v.Recused) > 0 {
			text += m.say("; не голосуют: ", "; not voting: ") + strings.Join(v.Recused, ", ")
		}
		switch {
		case v.Winner != "":
			text += m.say("; решено: ", "; decided: ") + v.Winner
		case v.Taken:
			text += m.say("; решение принято", "; taken")
		case v.Reason != nil:
			text += "; " + v.Reason.In(m.lang)
		default:
			text += m.say("; решение не принято", "; not taken")
		}
		if v.Casting {
			text += m.say(" голосом председателя", " by the chair's vote")
		}
		m.write("- ", text)
	}
	for _, t := range m.p.TieBreaks {
		text := tieText(t.By, false).In(m.lang) + ": " + strings.Join(t.order(), ", ")
		if t.Draw != nil {
			text += " (RFC 3797, " + t.Draw.Seed() + ")"
		}
		if !t.Basis.IsZero() {
			text += " (" + t.Basis.In(m.lang) + ")"
		}
		m.write("- ", text)
	}
}

func (m *minutes) nextStage() {
	if len(m.p.Next) == 0 {
		return
	}
	m.head(m.say("Проходят дальше", "Going on"))
	for _, n := range m.p.Next {
		text := n.Nomination + ": " + n.Entry
		if n.Substitute {
			text += m.say(" (вместо отказавшегося)", " (for one who declined)")
		}
		m.write("- ", text)
	}
}

func (m *minutes) remarks() {
	if len(m.p.Remarks) == 0 {
		return
	}
	m.head(m.say("Замечания", "Remarks"))
	for _, v := range m.p.Remarks {
		text := v.Text.In(m.lang)
		if !v.Basis.IsZero() {
			text += " (" + v.Basis.In(m.lang) + ")"
		}
		m.write("- ", text)
	}
}

func (m *minutes) signatures() {
	for i, d := range m.p.Meeting.Dissents {
		if i == 0 {
			m.head(m.say("Особые мнения", "Dissents"))
		}
		m.write("- ", m.jurorByID(d.Juror), ": ", strings.ReplaceAll(d.Text, "\n", " "))
	}
	m.head(m.say("Подписи", "Signatures"))
	for i := range m.p.Jury {
		if j := &m.p.Jury[i]; j.Present {
			m.write("- ", j.Role.In(m.lang), " ____________________ ", m.juror(j))
		}
	}
	m.write("\nSHA-256: ", m.p.Hash)
}
