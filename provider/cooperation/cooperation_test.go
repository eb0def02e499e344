package cooperation_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/cooperation"
)

func day(s string) socium.Date         { return socium.MustParseDate(s) }
func part(s string) socium.PartialDate { return socium.MustParsePartialDate(s) }

func codes(vs socium.Violations) []string {
	list := make([]string, len(vs))
	for i, v := range vs {
		list[i] = fmt.Sprintf("%s %s", v.Path, v.Code)
	}
	return list
}

// centre is the centre of the Omsk text, by name alone.
var centre = cooperation.Party{Name: "БУ «КЦСОН „Пенаты“»", Kind: cooperation.Organisation}

// The Omsk text: agreements with an NGO and with branches of interregional organisations; no number, no day.
func TestAgreementOfTheText(t *testing.T) {
	a := cooperation.Agreement{
		Kind: cooperation.Cooperation, Subject: "консолидация в модели социального партнёрства",
		Parties: []cooperation.Party{centre,
			{Name: "«Покров», филиал в городе Омске", Kind: cooperation.Branch, Of: "межрегиональная благотворительная общественная организация «Покров»"},
			{Name: "«Твой путь», филиал в городе Омске", Kind: cooperation.Branch, Of: "межрегиональная благотворительная общественная организация «Твой путь»"}},
	}
	assert.Empty(t, a.Validate())
	assert.Equal(t, socium.Unknown, a.InForce(day("2015-12-01")))
}

func TestAgreementInForce(t *testing.T) {
	for _, tt := range []struct {
		name              string
		from, last, ended string
		on                string
		want              socium.Answer
	}{
		{"before", "2015-03-01", "2016-02-28", "", "2015-02-28", socium.No},
		{"first day", "2015-03-01", "2016-02-28", "", "2015-03-01", socium.Yes},
		{"last day", "2015-03-01", "2016-02-28", "", "2016-02-28", socium.Yes},
		{"after", "2015-03-01", "2016-02-28", "", "2016-02-29", socium.No},
		{"no end stated", "2015-03-01", "", "", "2030-01-01", socium.Yes},
		{"ended early", "2015-03-01", "2016-02-28", "2015-06-30", "2015-07-01", socium.No},
		{"month of the beginning", "2015-03", "", "", "2015-03-15", socium.Unknown},
		{"year of the end", "2015-03-01", "2016", "", "2016-05-01", socium.Unknown},
		{"before the year of the end", "2015-03-01", "2016", "", "2015-12-31", socium.Yes},
		{"beginning not known, end passed", "", "2015", "", "2016-01-01", socium.No},
	} {
		a := cooperation.Agreement{}
		for dst, text := range map[*socium.PartialDate]string{&a.From: tt.from, &a.Last: tt.last, &a.Ended: tt.ended} {
			require.NoError(t, dst.UnmarshalText([]byte(text)))
		}
		assert.Equal(t, tt.want, a.InForce(day(tt.on)), tt.name)
	}
}

func TestAgreementFaults(t *testing.T) {
	a := cooperation.Agreement{
		Kind: cooperation.Cooperation, Parties: []cooperation.Party{centre, centre, {Kind: cooperation.Branch}},
		Signed: part("2015-03-01"), Last: part("2017-03-02"), Sum: socium.Some(socium.Rubles(1)),
	}
	assert.Equal(t, []string{
		"parties[1] cooperation.party.twice", "parties[2].name cooperation.party.name", "parties[2].of cooperation.party.of",
		"subject cooperation.subject", "last cooperation.long", "sum cooperation.no-money",
	}, codes(a.Validate()))
	a = cooperation.Agreement{Kind: "дружба", Subject: "x", From: part("2016"), Last: part("2015")}
	assert.Equal(t, []string{"kind cooperation.word-unknown", "parties cooperation.parties", "last cooperation.days"}, codes(a.Validate()))
}

// project is the project of the Omsk text: December 2015 – December 2016, two platforms with their actions.
func project() cooperation.Project {
	return cooperation.Project{
		Title: "Здоровым духом и бездомный богат", Leader: centre,
		Partners: []cooperation.Party{{Name: "общественная организация «Покров»", Kind: cooperation.Organisation}},
		Groups:   []string{"лица без определённого места жительства и занятий"},
		From:     part("2015-12"), Last: part("2016-12"),
		Actions: []cooperation.Action{
			{Title: "проектная площадка «Добро пожаловать или посторонних.net»", Parts: []cooperation.Action{
				{Kind: cooperation.Campaign, Title: "РУКАвичка ПОМОЩИ"},
				{Kind: cooperation.Tournament, Title: "Гандбол для всех!"},
			}},
			{Title: "проектная площадка «Дендропарк»", Parts: []cooperation.Action{{Kind: cooperation.CleanUp, Title: "экологические субботники"}}},
		},
	}
}

func TestProject(t *testing.T) {
	p := project()
	assert.Empty(t, p.Validate())
	months, ok := p.Term()
	require.True(t, ok)
	assert.Equal(t, 13, months, "December 2015 – December 2016 is 13 months")
	n := 0
	for depth, a := range p.Walk() {
		n++
		assert.Equal(t, len(a.Parts) == 0, depth == 1)
	}
	assert.Equal(t, 5, n)
	assert.True(t, p.Participants().IsZero(), "nothing is told")

	data, err := json.Marshal(p)
	require.NoError(t, err)
	var back cooperation.Project
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, p, back)
}

// The Omsk text: 16 minors, 43 minors, and a lecture without a number: at least 59.
func TestParticipants(t *testing.T) {
	p := cooperation.Project{Actions: []cooperation.Action{
		{Kind: cooperation.Lecture, Title: "Табачная зависимость. Курительные смеси", Participants: socium.CountOf(16)},
		{Kind: cooperation.Lecture, Title: "Мы хотим жить трезво"},
		{Kind: cooperation.Meeting, Title: "Формула счастья", Participants: socium.CountOf(43)},
	}}
	assert.Equal(t, "не менее 59", p.Participants().In(socium.RU))
	p.Actions[1].Participants = socium.CountOf(0)
	assert.Equal(t, "59", p.Participants().In(socium.RU))
	p.Actions[1].Parts = []cooperation.Action{{Title: "часть", Participants: socium.CountOf(7)}}
	assert.Equal(t, "59", p.Participants().In(socium.RU), "a number of its own counts instead of its parts")
	p.Actions[1].Participants = socium.Count{}
	assert.Equal(t, "66", p.Participants().In(socium.RU))
}

func TestProjectFaults(t *testing.T) {
	p := project()
	p.Title, p.Groups = "", nil
	p.Actions[0].On = part("2017")
	p.Actions[1].Parts[0].On, p.Actions[1].Parts[0].Last = part("2016-05"), part("2016-04")
	p.Actions[1].Parts[0].Kind = "флэшмоб"
	assert.Equal(t, []string{
		"title cooperation.title", "groups cooperation.groups", "actions[0].on cooperation.outside",
		"actions[1].parts[0].kind cooperation.word-unknown", "actions[1].parts[0].last cooperation.days",
	}, codes(p.Validate()))
	deep := []cooperation.Action{{Title: "x"}}
	for range 100 {
		deep = []cooperation.Action{{Title: "x", Parts: deep}}
	}
	p = project()
	p.Actions = deep
	assert.True(t, p.Validate().Has(cooperation.CodeNesting))
	assert.NotPanics(t, func() { p.Participants() })
}

func board(n int) cooperation.Board {
	b := cooperation.Board{Of: "55-0012"}
	for i := range n {
		b.Members = append(b.Members, cooperation.Member{Position: fmt.Sprint("представитель ", i), Sector: cooperation.FromPublic})
	}
	if n > 0 {
		b.Members[0].Office = cooperation.Chair
	}
	return b
}

// Section 11.1: more than half is a quorum; simple majority of those present; a tie goes to the chair.
func TestBoardDecides(t *testing.T) {
	on := day("2026-02-03")
	for members, quorum := range map[int]int{5: 3, 6: 4, 7: 4} {
		b := board(members)
		assert.Equal(t, quorum, b.Quorum(on), members)
	}
	b := board(6)
	m := &cooperation.BoardMeeting{On: on, Present: []int{0, 1, 2, 3}}
	for _, tt := range []struct {
		name string
		vote cooperation.Vote
		want cooperation.Outcome
	}{
		{"three of four", cooperation.Vote{For: 3, Against: 1}, cooperation.Adopted},
		{"two, two abstain", cooperation.Vote{For: 2, Abstained: 2}, cooperation.Rejected},
		{"tie, chair for", cooperation.Vote{For: 2, Against: 2, ChairFor: socium.Yes}, cooperation.Adopted},
		{"tie, chair against", cooperation.Vote{For: 2, Against: 2, ChairFor: socium.No}, cooperation.Rejected},
		{"tie, chair unknown", cooperation.Vote{For: 2, Against: 2}, cooperation.Undecided},
		{"five votes of four", cooperation.Vote{For: 5}, cooperation.Void},
		{"nobody votes", cooperation.Vote{}, cooperation.Rejected},
	} {
		assert.Equal(t, tt.want, b.Decide(m, tt.vote), tt.name)
	}
	m.Present = []int{0, 1, 2, 2, 2, 99, -1}
	assert.Equal(t, cooperation.NoQuorum, b.Decide(m, cooperation.Vote{For: 3}), "half is no quorum, and nobody counts twice")
	b.Members[5].LastDay = day("2026-02-02")
	assert.True(t, b.HasQuorum(m), "five sit on the day")
}

func TestBoardRules(t *testing.T) {
	on := day("2026-02-03")
	good := board(5)
	good.Meetings = []cooperation.BoardMeeting{{On: day("2025-10-01"), Present: []int{0, 1, 2}}}
	decide := func(b cooperation.Board) socium.Decision { return cooperation.BoardRules().Decide(&b, on) }
	assert.Equal(t, socium.Pass, decide(good).Verdict())
	assert.Equal(t, socium.Fail, decide(board(4)).Verdict())
	assert.Equal(t, socium.NoData, decide(cooperation.Board{}).Verdict())
	staff := board(6)
	staff.Members[3].Sector = cooperation.FromStaff
	assert.Equal(t, socium.Fail, decide(staff).Verdict())
	headless := board(5)
	headless.Members[0].Office = ""
	assert.Equal(t, socium.Correct, decide(headless).Severity())
	good.Meetings[0].On = day("2025-09-30")
	d := decide(good)
	assert.Equal(t, socium.Pass, d.Verdict(), "the quarter rule is a warning")
	f, ok := d.Finding(cooperation.CodeBoardQuarter)
	require.True(t, ok)
	assert.Equal(t, socium.Fail, f.Verdict)
	assert.Equal(t, []cooperation.SectorCount{{Sector: cooperation.FromPublic, Members: 5}}, good.Composition(on))
}

func TestMinutes(t *testing.T) {
	for text, want := range map[string]cooperation.Minutes{"12:45": 765, "0:00": 0, "12": 720, "12.75": 765, "0,5": 30, "100:05": 6005} {
		m, err := cooperation.ParseMinutes(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, m)
		back, err := cooperation.ParseMinutes(m.String())
		require.NoError(t, err)
		assert.Equal(t, m, back)
	}
	for _, bad := range []string{"", "-1", "1:60", "1:5", "0.33", "час", "1:2:3", "99999999999999999999"} {
		_, err := cooperation.ParseMinutes(bad)
		assert.ErrorIs(t, err, cooperation.ErrMinutes, bad)
	}
	assert.Equal(t, "12.75", cooperation.HM(12, 45).Hours().String())
}

func TestVolunteers(t *testing.T) {
	team := cooperation.Team{Title: "КомпаниЯ", Of: "55-0012", Volunteers: []cooperation.Volunteer{
		{ID: "b", Shifts: []cooperation.Shift{{On: day("2015-09-10"), Time: cooperation.HM(2, 20)}, {On: day("2015-10-01"), Time: cooperation.HM(1, 0)}}},
		{ID: "a", Shifts: []cooperation.Shift{{On: day("2015-09-10"), Time: cooperation.HM(2, 20)}}},
		{ID: "c"},
	}}
	sept := socium.MustPeriod("2015-09-01", "2015-09-30")
	assert.Equal(t, cooperation.TeamSummary{Volunteers: 2, Shifts: 2, Time: cooperation.HM(4, 40), Busiest: "a"}, team.Summary(sept))
	v := cooperation.Volunteer{Expenses: socium.Yes, Shifts: []cooperation.Shift{
		{On: day("2015-09-10"), Time: cooperation.HM(13, 0)}, {On: day("2015-09-10"), Time: cooperation.HM(12, 0)}, {On: day("2015-09-11")},
	}}
	assert.Equal(t, []string{"id cooperation.volunteer.id", "contract cooperation.volunteer.contract", "shifts[1] cooperation.volunteer.shift", "shifts[2] cooperation.volunteer.shift"}, codes(v.Validate()))
}

func TestWords(t *testing.T) {
	for _, c := range cooperation.Codes() {
		assert.NotEmpty(t, c.Text.RU, c.Code)
		assert.NotEmpty(t, c.Text.EN, c.Code)
	}
	for _, k := range cooperation.AllActionKinds() {
		assert.True(t, k.Valid())
		assert.NotEqual(t, string(k), k.In(socium.RU))
	}
}

func ExampleBoard_Decide() {
	b := cooperation.Board{Of: "БУ «КЦСОН „Пенаты“»"}
	for _, of := range []string{"отделение Всероссийского Совета местного самоуправления", "городской Совет ветеранов и пенсионеров", "Клуб деловых женщин", "епархия", "управление образования"} {
		b.Members = append(b.Members, cooperation.Member{Position: "представитель", StandsFor: cooperation.Party{Name: of}})
	}
	meeting := &cooperation.BoardMeeting{On: socium.MustParseDate("2015-11-20"), Present: []int{0, 1, 2}}
	fmt.Println("кворум", b.Quorum(meeting.On), b.Decide(meeting, cooperation.Vote{For: 2, Against: 1}).In(socium.RU))
	// Output: кворум 3 принято
}

func ExampleProject_Participants() {
	p := cooperation.Project{From: socium.MonthDate(2015, 12), Last: socium.MonthDate(2016, 12), Actions: []cooperation.Action{
		{Title: "лекция", Participants: socium.CountOf(16)}, {Title: "видеолекция"}, {Title: "встреча", Participants: socium.CountOf(43)},
	}}
	months, _ := p.Term()
	fmt.Println(months, "месяцев,", p.Participants().In(socium.RU), "участников")
	// Output: 13 месяцев, не менее 59 участников
}

func ExampleBoardRules() {
	b := cooperation.Board{Members: make([]cooperation.Member, 3)}
	for f := range cooperation.BoardRules().Decide(&b, socium.MustParseDate("2026-02-03")).Failed() {
		fmt.Println(f.Code, "·", f.In(socium.RU))
	}
	// Output:
	// board.members · число членов: 3, нужно не меньше 5
	// board.chair · председателей: 0, требование не выполнено
}

func ExampleAgreement_InForce() {
	a := cooperation.Agreement{Kind: cooperation.Cooperation, Subject: "профилактика зависимостей", From: socium.MonthDate(2015, 3), Last: socium.YearDate(2015)}
	for _, on := range []string{"2015-03-15", "2015-06-01", "2016-01-01"} {
		fmt.Println(on, a.InForce(socium.MustParseDate(on)))
	}
	// Output:
	// 2015-03-15 unknown
	// 2015-06-01 unknown
	// 2016-01-01 no
}

func ExampleTeam_Summary() {
	team := cooperation.Team{Title: "отряд", Volunteers: []cooperation.Volunteer{
		{ID: "1", Shifts: []cooperation.Shift{{On: socium.MustParseDate("2015-09-10"), Time: cooperation.HM(2, 20)}}},
		{ID: "2", Shifts: []cooperation.Shift{{On: socium.MustParseDate("2015-09-11"), Time: cooperation.HM(1, 45)}}},
	}}
	s := team.Summary(socium.MustPeriod("2015-09-01", "2015-12-31"))
	fmt.Println(s.Volunteers, s.Time, s.Time.Hours())
	// Output: 2 4:05 4.08
}
