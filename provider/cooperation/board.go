package cooperation

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Sector is where a member of a board comes from.
type Sector string

// The sectors.
const (
	FromAuthority Sector = "authority" // государственные и муниципальные органы
	FromPublic    Sector = "public"    // общественные организации
	FromClergy    Sector = "clergy"
	FromBusiness  Sector = "business"
	FromKnown     Sector = "known" // известные люди: наука, культура, спорт
	FromStaff     Sector = "staff" // работники самой организации: not allowed
)

var sectors = wordlist.List[Sector]{
	{FromAuthority, "органы власти", "authorities"},
	{FromPublic, "общественные организации", "public organisations"},
	{FromClergy, "духовенство", "clergy"},
	{FromBusiness, "бизнес", "business"},
	{FromKnown, "деятели науки, культуры, спорта", "people of science, culture and sport"},
	{FromStaff, "работники организации", "staff of the organisation"},
}

// AllSectors returns every sector.
func AllSectors() []Sector { return sectors.All() }

// Valid reports whether s is one of the sectors.
func (s Sector) Valid() bool { return sectors.Has(s) }

// In returns the sector in words.
func (s Sector) In(lang socium.Lang) string { return inWords(sectors, s, lang) }

// A Member is a member of a board; a name may be missing, the position is enough.
type Member struct {
	Name      socium.PersonName `json:"name,omitzero"`
	Position  string            `json:"position,omitempty"`
	StandsFor Party             `json:"standsFor,omitzero"` // the organisation that the member represents
	Sector    Sector            `json:"sector,omitempty"`
	Office    Office            `json:"office,omitempty"`
	From      socium.Date       `json:"from,omitzero"`
	LastDay   socium.Date       `json:"lastDay,omitzero"`
}

// An Office is an office in the board.
type Office string

// The offices; they are elected at the first meeting.
const (
	Chair     Office = "chair"
	Deputy    Office = "deputy"
	Secretary Office = "secretary"
)

var offices = wordlist.List[Office]{
	{Chair, "председатель", "chair"}, {Deputy, "заместитель председателя", "deputy chair"}, {Secretary, "секретарь", "secretary"},
}

// AllOffices returns every office.
func AllOffices() []Office { return offices.All() }

// Valid reports whether o is one of the offices.
func (o Office) Valid() bool { return offices.Has(o) }

// In returns the office in words.
func (o Office) In(lang socium.Lang) string { return inWords(offices, o, lang) }

// A BoardMeeting is a meeting of the board: who was there, by place in the list of members, and what was put to the vote.
type BoardMeeting struct {
	On      socium.Date `json:"on"`
	Present []int       `json:"present"`
	Votes   []Vote      `json:"votes,omitzero"`
	Minutes string      `json:"minutes,omitempty"` // number of the minutes
}

// A Vote is a question and its votes.
type Vote struct {
	Question  string        `json:"question"`
	For       int           `json:"for"`
	Against   int           `json:"against"`
	Abstained int           `json:"abstained"`
	ChairFor  socium.Answer `json:"chairFor,omitzero"` // how the chair voted; it decides a tie
}

// A Board is a board of trustees (попечительский совет).
type Board struct {
	Of       string         `json:"of"` // the organisation, by its record number or name
	Members  []Member       `json:"members"`
	Meetings []BoardMeeting `json:"meetings,omitzero"`
}

// Sitting returns the members on the day, by their place in the list.
func (b *Board) Sitting(on socium.Date) []int {
	var list []int
	for i := range b.Members {
		m := &b.Members[i]
		if !on.Before(m.From) && (m.LastDay.IsZero() || !on.After(m.LastDay)) {
			list = append(list, i)
		}
	}
	return list
}

// Quorum returns how many members must be there on the day: more than half of those who sit.
func (b *Board) Quorum(on socium.Date) int { return len(b.Sitting(on))/2 + 1 }

// HasQuorum reports whether the meeting could decide: of those who sit on the day more than half were there, each counted once.
func (b *Board) HasQuorum(m *BoardMeeting) bool { return b.present(m) >= b.Quorum(m.On) }

func (b *Board) present(m *BoardMeeting) int {
	n := 0
	for _, i := range b.Sitting(m.On) {
		for _, p := range m.Present {
			if p == i {
				n++
				break
			}
		}
	}
	return n
}

// An Outcome is the outcome of a vote.
type Outcome string

// The outcomes.
const (
	Adopted   Outcome = "adopted"
	Rejected  Outcome = "rejected"
	NoQuorum  Outcome = "no-quorum"
	Undecided Outcome = "undecided" // a tie, and how the chair voted is not known
	Void      Outcome = "void"      // more votes than members present
)

var outcomes = wordlist.List[Outcome]{
	{Adopted, "принято", "adopted"}, {Rejected, "отклонено", "rejected"}, {NoQuorum, "нет кворума", "no quorum"},
	{Undecided, "голоса разделились", "tied"}, {Void, "голосов больше, чем присутствующих", "more votes than members present"},
}

// AllOutcomes returns every outcome.
func AllOutcomes() []Outcome { return outcomes.All() }

// Valid reports whether o is one of the outcomes.
func (o Outcome) Valid() bool { return outcomes.Has(o) }

// In returns the outcome in words.
func (o Outcome) In(lang socium.Lang) string { return inWords(outcomes, o, lang) }

// Decide returns the outcome of a vote at a meeting: with a quorum, a simple majority of those present adopts; when those for and those
// against are equal, the chair decides.
func (b *Board) Decide(m *BoardMeeting, v Vote) Outcome {
	present := b.present(m)
	switch {
	case present < b.Quorum(m.On):
		return NoQuorum
	case v.For < 0 || v.Against < 0 || v.Abstained < 0 || v.For+v.Against+v.Abstained > present:
		return Void
	case 2*v.For > present:
		return Adopted
	case v.For != v.Against || v.For == 0:
		return Rejected
	case v.ChairFor == socium.Yes:
		return Adopted
	case v.ChairFor == socium.No:
		return Rejected
	default:
		return Undecided
	}
}

// boardBasis is the model charter of a board. Its number and figures are commonly stated; the order was not read.
var boardBasis = socium.Basis{Act: "приказ Минтруда России от 30.06.2014 № 425", Evidence: socium.Unverified}

// boardLeast is the least number of members.
const boardLeast = 5

var boardBook = socium.MustRulebook("board-of-trustees", "425", []socium.Rule[*Board]{
	{
		Code: CodeBoardMembers, Title: texts.Text(CodeBoardMembers), Basis: boardBasis, Fact: tx("число членов", "number of members"),
		Params: []socium.Param{{Name: "members", Value: socium.ValueOf(boardLeast)}},
		Check: func(b *Board, on socium.Date) socium.Ruling {
			if b.Members == nil {
				return socium.Missing("members")
			}
			return socium.AtLeast("members", len(b.Sitting(on)), boardLeast)
		},
	},
	{
		Code: CodeBoardStaff, Title: texts.Text(CodeBoardStaff), Basis: boardBasis, Fact: tx("работники организации в составе", "staff among the members"),
		Check: func(b *Board, on socium.Date) socium.Ruling {
			if b.Members == nil {
				return socium.Missing("members")
			}
			staff := 0
			for _, i := range b.Sitting(on) {
				if b.Members[i].Sector == FromStaff {
					staff++
				}
			}
			return socium.AtMost("members", staff, 0)
		},
	},
	{
		Code: CodeBoardChair, Title: texts.Text(CodeBoardChair), Basis: boardBasis, Severity: socium.Correct, Fact: tx("председателей", "chairs"),
		Check: func(b *Board, on socium.Date) socium.Ruling {
			if b.Members == nil {
				return socium.Missing("members")
			}
			chairs := 0
			for _, i := range b.Sitting(on) {
				if b.Members[i].Office == Chair {
					chairs++
				}
			}
			return socium.Holds(chairs == 1, "members", socium.ValueOf(chairs), socium.ValueOf(1))
		},
	},
	{
		Code: CodeBoardQuarter, Title: texts.Text(CodeBoardQuarter), Basis: boardBasis, Severity: socium.Warning, Fact: tx("последнее заседание", "last meeting"),
		Check: func(b *Board, on socium.Date) socium.Ruling {
			last := socium.Date{}
			for i := range b.Meetings {
				if m := &b.Meetings[i]; !m.On.After(on) && m.On.After(last) && b.HasQuorum(m) {
					last = m.On
				}
			}
			return socium.NotBefore("meetings", last, quarterBefore(on))
		},
	},
})

// quarterBefore returns the first day of the quarter before that of the day: a board that met since then met in every quarter that is over.
func quarterBefore(on socium.Date) socium.Date {
	year, month, _ := on.Date()
	first, err := socium.NewDate(year, (month-1)/3*3+1, 1)
	if err != nil {
		return on
	}
	return first.AddMonths(-3)
}

// BoardRules returns the rules of the model charter: at least five members, none of the staff, one chair, a meeting with a quorum at least
// once a quarter (a warning). They are commonly stated and were not read; a charter has its own book.
func BoardRules() *socium.Rulebook[*Board] { return boardBook }

// Composition counts the members on the day by sector, in the order of [AllSectors]; members without a sector come last.
func (b *Board) Composition(on socium.Date) []SectorCount {
	var list []SectorCount
	for _, s := range append(AllSectors(), "") {
		n := 0
		for _, i := range b.Sitting(on) {
			if m := b.Members[i].Sector; m == s || s == "" && !m.Valid() {
				n++
			}
		}
		if n > 0 {
			list = append(list, SectorCount{s, n})
		}
	}
	return list
}

// A SectorCount is how many members come from a sector.
type SectorCount struct {
	Sector  Sector `json:"sector"` // empty: not said
	Members int    `json:"members"`
}
