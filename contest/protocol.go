package contest

import (
	"encoding/json"
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// protocolFormat names the form; a form that changes gets another number.
const protocolFormat = "socium-contest-protocol/1"

// A Protocol (протокол заседания конкурсной комиссии) is the record of a result as a value: who met, who was admitted, every mark, what
// decided each tie, who got what. It stands by itself, has a canonical JSON form and a hash over it, and can be checked against the
// rules, facts and sheets it was made of, see [Verify].
//
// It holds the names of jurors as personal data; strip [Juror.Name] before the facts are judged where it is to be published without.
type Protocol struct {
	Format      string               `json:"format"`
	Rules       RulesRef             `json:"rules"`
	Title       socium.Text          `json:"title,omitzero"`
	Basis       socium.Basis         `json:"basis,omitzero"`
	Stage       Stage                `json:"stage,omitzero"`
	Scoring     Scoring              `json:"scoring,omitzero"` // how marks became totals, with every rounding
	Meeting     Meeting              `json:"meeting,omitzero"`
	Jury        []ProtocolJuror      `json:"jury"`
	Quorum      Quorum               `json:"quorum,omitzero"` // of the meeting; zero: the regulation asks for none, or nobody is named as present
	Admissions  []ProtocolAdmission  `json:"admissions,omitempty"`
	Nominations []ProtocolNomination `json:"nominations"`
	Special     []ProtocolSpecial    `json:"special,omitempty"`
	Votes       []VoteResult         `json:"votes,omitempty"`
	TieBreaks   []TieBreak           `json:"tieBreaks,omitempty"` // recorded decisions on ties, with their draws
	Next        []Promoted           `json:"next,omitempty"`
	Remarks     socium.Violations    `json:"remarks,omitempty"`
	FactsHash   string               `json:"factsHash"`  // SHA-256 of the facts
	SheetsHash  string               `json:"sheetsHash"` // SHA-256 of the sheets, whatever their order
	Hash        string               `json:"hash"`       // SHA-256 of the canonical JSON of all of the above
}

// A Meeting is what a protocol tells of the meeting itself.
type Meeting struct {
	Number   string        `json:"number,omitempty"`
	On       socium.Date   `json:"on,omitzero"`
	Place    string        `json:"place,omitempty"`
	Present  []string      `json:"present,omitempty"` // jurors
	Agenda   []socium.Text `json:"agenda,omitempty"`
	Dissents []Dissent     `json:"dissents,omitempty"`
}

// A Dissent (особое мнение) is what a member wants recorded against a decision.
type Dissent struct {
	Juror string `json:"juror"`
	Text  string `json:"text"`
}

// A Quorum tells whether enough members with a vote were at the meeting. Struck members are not counted; who is recused from an item is not
// counted for that item, see [VoteResult].
type Quorum struct {
	Members int          `json:"members"` // who vote
	Present int          `json:"present"` // of them
	Need    Points       `json:"need"`    // the part of them that must be present: "2/3"
	More    bool         `json:"more,omitempty"`
	Met     bool         `json:"met"`
	Basis   socium.Basis `json:"basis,omitzero"`
}

// A ProtocolJuror is a member of the commission as the protocol names them.
type ProtocolJuror struct {
	ID      string            `json:"id"`
	Name    socium.PersonName `json:"name,omitzero"`
	Post    string            `json:"post,omitempty"`
	Role    Role              `json:"role"`
	Part    string            `json:"part,omitempty"` // the jury that they belong to, when there are several
	Present bool              `json:"present,omitempty"`
	Struck  *Reason           `json:"struck,omitempty"`
}

// A ProtocolAdmission tells whether an entry was admitted, and if not, on which grounds.
type ProtocolAdmission struct {
	Entry    string   `json:"entry"`
	Admitted bool     `json:"admitted"`
	Reasons  []Reason `json:"reasons,omitempty"`
	Decision string   `json:"decision"` // hash of the decision
}

// A ProtocolNomination is the result of a nomination or of one of its subgroups.
type ProtocolNomination struct {
	ID        string              `json:"id"`
	Title     socium.Text         `json:"title"`
	Subgroup  string              `json:"subgroup,omitempty"`
	Status    Status              `json:"status"`
	Reason    *Reason             `json:"reason,omitempty"`
	Criteria  []ProtocolCriterion `json:"criteria,omitempty"` // that jurors mark, in the order of the sheets
	Standings []ProtocolEntry     `json:"standings"`
}

// A ProtocolCriterion is a column of the sheets.
type ProtocolCriterion struct {
	Part  string      `json:"part,omitempty"` // the jury that marks it, when there are several
	ID    string      `json:"id"`
	Title socium.Text `json:"title,omitzero"`
}

// A ProtocolEntry is one line of the standings with everything that it is made of.
type ProtocolEntry struct {
	Entry       string           `json:"entry"`
	Title       string           `json:"title,omitempty"`
	Status      StandingStatus   `json:"status"`
	Rank        string           `json:"rank,omitempty"`
	Total       *Points          `json:"total,omitempty"`
	DecidedBy   Decider          `json:"decidedBy,omitzero"`
	Place       int              `json:"place,omitempty"`
	PlaceTitle  socium.Text      `json:"placeTitle,omitzero"`
	Prizes      []Prize          `json:"prizes,omitempty"`
	Reserve     int              `json:"reserve,omitempty"`
	Computed    int              `json:"computed,omitempty"`
	Promoted    string           `json:"promoted,omitempty"`
	Reason      *Reason          `json:"reason,omitempty"`
	Parts       []PartScore      `json:"parts,omitempty"`
	Criteria    []CriterionScore `json:"criteria,omitempty"`
	Sheets      []ProtocolSheet  `json:"sheets,omitempty"`
	Absences    []JurorAbsence   `json:"absences,omitempty"`
	Adjustments []Adjusted       `json:"adjustments,omitempty"`
}

// A ProtocolSheet is one juror's marks for an entry.
type ProtocolSheet struct {
	SheetScore
	Marks Marks `json:"marks"`
}

// A ProtocolSpecial is a special prize with its holders.
type ProtocolSpecial struct {
	ID      string      `json:"id"`
	Title   socium.Text `json:"title"`
	Prizes  []Prize     `json:"prizes,omitempty"`
	Holders []string    `json:"holders,omitempty"`
}

// Protocol writes the protocol of the outcome for a meeting. The error is that of the JSON form of what the caller put in, such as a
// moment beyond the year 9999.
func (o *Outcome) Protocol(m Meeting) (Protocol, error) {
	facts, err := factsHash(o.in.facts)
	if err != nil {
		return Protocol{}, err
	}
	reg := o.rules.Regulation()
	p := Protocol{
		Format: protocolFormat, Rules: o.rules.Ref(), Title: reg.Title, Basis: reg.Basis, Stage: reg.Stage, Scoring: reg.Scoring,
		Meeting: m, Votes: o.Votes(), TieBreaks: slices.Clone(o.in.facts.TieBreaks), Next: o.NextStage(), Remarks: o.Remarks(), FactsHash: facts, SheetsHash: o.in.sheetsHash(),
		Nominations: []ProtocolNomination{}, Jury: []ProtocolJuror{},
	}
	for j := range o.in.facts.Jury {
		p.Jury = append(p.Jury, o.protocolJuror(j, &m))
	}
	p.Quorum = o.quorum(&m)
	for i := range o.in.facts.Admissions {
		p.Admissions = append(p.Admissions, protocolAdmission(&o.in.facts.Admissions[i]))
	}
	for i := range o.results {
		r := &o.results[i]
		n := ProtocolNomination{ID: r.ID, Title: r.Title, Subgroup: r.Subgroup.ID, Status: r.Status, Reason: r.Reason, Criteria: o.columns(r.ID), Standings: []ProtocolEntry{}}
		for k := range r.Standings {
			n.Standings = append(n.Standings, r.Standings[k].protocol())
		}
		p.Nominations = append(p.Nominations, n)
	}
	for _, s := range o.awarded {
		p.Special = append(p.Special, ProtocolSpecial{s.Special.ID, s.Special.Title, s.Special.Prizes, s.Holders})
	}
	if p.Hash, err = p.contentHash(); err != nil {
		return Protocol{}, err
	}
	return p, nil
}

func (o *Outcome) protocolJuror(j int, m *Meeting) ProtocolJuror {
	juror := &o.in.facts.Jury[j]
	p := ProtocolJuror{
		ID: juror.ID, Name: juror.Name, Post: juror.Post, Role: or(juror.Role, RoleMember), Part: juror.Part, Present: slices.Contains(m.Present, juror.ID),
	}
	if s := o.in.jurors[j].struck; s != nil {
		p.Struck = &Reason{CodeStruck, s.Basis, orTitle(s.Reason, catalogue.Text(CodeStruck))}
	}
	return p
}

// quorum counts who of the voting members is at a meeting.
func (o *Outcome) quorum(m *Meeting) Quorum {
	rule := &o.rules.reg.Voting
	if len(m.Present) == 0 || rule.Quorum.IsZero() {
		return Quorum{}
	}
	q := Quorum{Need: rule.Quorum, More: rule.More, Basis: rule.Basis}
	for j := range o.in.facts.Jury {
		if juror := &o.in.facts.Jury[j]; juror.Role.Votes() && o.in.jurors[j].struck == nil {
			q.Members++
			if slices.Contains(m.Present, juror.ID) {
				q.Present++
			}
		}
	}
	q.Met = rule.enough(q.Present, q.Members)
	return q
}

// columns are the criteria that jurors mark in a nomination.
func (o *Outcome) columns(nomination string) []ProtocolCriterion {
	var list []ProtocolCriterion
	for i := range o.rules.parts {
		p := &o.rules.parts[i]
		if p.votes() {
			continue
		}
		f := p.form
		if f < 0 {
			f = o.rules.nominations[o.rules.index[nomination]].form
		}
		for _, c := range o.rules.forms[f].marks {
			column := ProtocolCriterion{ID: c.ID, Title: c.Title}
			if p.Part != nil {
				column.Part = p.ID
			}
			list = append(list, column)
		}
	}
	return list
}

func protocolAdmission(a *Admission) ProtocolAdmission {
	p := ProtocolAdmission{Entry: a.Entry, Admitted: a.Admitted(), Decision: a.Decision.Hash()}
	for f := range a.Reasons() {
		p.Reasons = append(p.Reasons, findingReason(f))
	}
	return p
}

func findingReason(f socium.Finding) Reason {
	return Reason{f.Code, f.Basis, socium.Text{RU: f.In(socium.RU), EN: f.In(socium.EN)}}
}

func (s Standing) protocol() ProtocolEntry {
	e := ProtocolEntry{
		Entry: s.Entry, Title: s.of.facts.Entries[s.index].Title, Status: s.Status, DecidedBy: s.DecidedBy, Place: s.Place,
		PlaceTitle: s.Title, Prizes: s.Prizes, Reserve: s.Reserve, Computed: s.Computed, Promoted: s.Promoted, Reason: s.Reason, Absences: s.Absences(), Adjustments: s.Adjustments(),
	}
	if !s.HasTotal() {
		return e
	}
	e.Rank, e.Total, e.Parts, e.Criteria = s.Rank.String(), &s.Total, s.Parts(), s.Criteria()
	for _, t := range s.Sheets() {
		e.Sheets = append(e.Sheets, ProtocolSheet{t, s.of.marksOf(s.index, t.juror)})
	}
	return e
}

// marksOf writes the marks that a juror gave an entry, in the order of the form and without those that are not scored.
func (in *intake) marksOf(e, j int32) Marks {
	form := in.form(e, in.jurors[j].part)
	var marks Marks
	for _, r := range in.rowsOf(e) {
		if r.juror != j || r.state != rowCounts {
			continue
		}
		for c, m := range in.slab[r.marks : r.marks+len(form.marks)] {
			switch {
			case m > lastAbsent:
				marks = append(marks, Mark{Criterion: form.marks[c].ID, Value: form.number(int64(m))})
			case m != unscoredMark:
				marks = append(marks, Mark{Criterion: form.marks[c].ID, Absence: absenceOf(m)})
			}
		}
	}
	return marks
}

// contentHash is the hash of everything but the hash.
func (p Protocol) contentHash() (string, error) {
	p.Hash = ""
	return canon.Hash(p)
}

// JSON returns the canonical JSON of the protocol: fixed order of members, no spaces.
func (p Protocol) JSON() ([]byte, error) { return canon.JSON(p) }

// ParseProtocol reads the JSON form and checks the protocol's own hash. The error is [CodeProtocolForm] or [CodeProtocolHash].
func ParseProtocol(data []byte) (Protocol, error) {
	var p Protocol
	if err := json.Unmarshal(data, &p); err != nil || p.Format != protocolFormat {
		return Protocol{}, catalogue.Violation(CodeProtocolForm, "format")
	}
	if hash, err := p.contentHash(); err != nil || hash != p.Hash {
		return Protocol{}, catalogue.Violation(CodeProtocolHash, "hash")
	}
	return p, nil
}

// Verify proves a protocol: it judges the same facts and sheets again under the same rules and compares. The error is within
// [CodeProtocol] and says what does not match: the protocol with its own hash, the rules, the facts, the sheets, or, with the path of the first
// nomination that differs, the outcome; or it is the error of [Rules.Judge].
func Verify(p Protocol, r *Rules, facts Facts, sheets iter.Seq[Sheet]) error {
	if hash, err := p.contentHash(); err != nil || hash != p.Hash {
		return catalogue.Violation(CodeProtocolHash, "hash")
	}
	if p.Rules != r.Ref() {
		return catalogue.Violation(CodeProtocolRules, "rules")
	}
	o, err := r.Judge(facts, sheets)
	if err != nil {
		return err
	}
	again, err := o.Protocol(p.Meeting)
	if err != nil {
		return err
	}
	switch {
	case p.FactsHash != again.FactsHash:
		return catalogue.Violation(CodeProtocolFacts, "factsHash")
	case p.SheetsHash != again.SheetsHash:
		return catalogue.Violation(CodeProtocolSheets, "sheetsHash")
	case p.Hash != again.Hash:
		return catalogue.Violation(CodeProtocolOutcome, difference(&p, &again))
	}
	return nil
}

// difference is the path of the first nomination that differs, or of the whole.
func difference(a, b *Protocol) socium.Path {
	for i := range min(len(a.Nominations), len(b.Nominations)) {
		x, err1 := canon.Hash(a.Nominations[i])
		y, err2 := canon.Hash(b.Nominations[i])
		if err1 != nil || err2 != nil || x != y {
			return socium.Path("nominations").Index(i)
		}
	}
	return ""
}
