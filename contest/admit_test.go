package contest_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// ledger is a register as the interface describes it: periods of listing by number, in order.
type ledger map[string][]socium.Period

func (l ledger) Listing(number string, on socium.Date) (socium.Period, bool) {
	var last socium.Period
	for _, p := range l[number] {
		if p.Contains(on) {
			return p, true
		}
		if last.IsZero() || !p.From().After(on) {
			last = p
		}
	}
	return last, false
}

func clause(n string) socium.Basis { return socium.Basis{Act: "Положение", Clause: n} }

// admission is a regulation with closing day 2026-04-01.
func admission(rules ...contest.AdmissionRule) contest.Regulation {
	reg := simple(1, "10")
	reg.Stage = contest.Stage{ID: "regional", Opens: socium.MustParseDate("2026-02-01"), Closes: socium.MustDeadline("2026-04-01", "18:00")}
	reg.Admission = rules
	return reg
}

func reasons(a contest.Admission) []string {
	var list []string
	for f := range a.Reasons() {
		list = append(list, string(f.Code)+": "+f.In(socium.RU))
	}
	return list
}

// In the register on the closing day: the days around inclusion and exclusion.
func TestAdmitListed(t *testing.T) {
	days := func(first, last string) socium.Period { return socium.MustPeriod(first, last) }
	listed := ledger{
		"first-day":  {days("2026-04-01", "2027-01-01")},
		"a-day-late": {days("2026-04-02", "2027-01-01")},
		"last-day":   {days("2020-01-01", "2026-04-01")},
		"excluded":   {days("2020-01-01", "2026-03-31")},
		"again":      {days("2020-01-01", "2021-01-01"), days("2026-03-01", "2030-01-01")},
		"always":     {{}},
	}
	rules := contest.MustRules(admission(contest.AdmissionRule{Kind: contest.AdmitListed, Basis: clause("п. 5")}))
	for number, want := range map[string][]string{
		"first-day": nil, "last-day": nil, "again": nil,
		"a-day-late": {"contest.admission.listed.later: включён в реестр 02.04.2026, нужно не позднее 01.04.2026"},
		"excluded":   {"contest.admission.listed.excluded: исключён из реестра 01.04.2026, до 01.04.2026"},
		"unknown":    {"contest.admission.listed.never: поставщика unknown нет в реестре"},
		"":           {"contest.admission.listed.never: не указано: номер поставщика в реестре"},
	} {
		list := rules.Admit([]contest.Entry{{ID: "A", Nomination: "n", Organisation: number}}, listed)
		assert.Equal(t, want, reasons(list[0]), number)
		assert.Equal(t, want == nil, list[0].Admitted(), number)
		for f := range list[0].Reasons() {
			assert.Equal(t, "п. 5", f.Basis.Clause)
		}
	}
	list := rules.Admit([]contest.Entry{{ID: "A", Nomination: "n", Organisation: "first-day"}}, nil)
	assert.Equal(t, socium.NoData, list[0].Decision.Verdict(), "without a register nobody can tell")

	// YNAO: in the register for at least six months before the end of intake (contests.md 2.1).
	rules = contest.MustRules(admission(contest.AdmissionRule{Kind: contest.AdmitListed, Months: 6}))
	for from, want := range map[string]bool{"2025-10-01": true, "2025-10-02": false} {
		listed["N"] = []socium.Period{days(from, "2030-01-01")}
		list := rules.Admit([]contest.Entry{{ID: "A", Nomination: "n", Organisation: "N"}}, listed)
		assert.Equal(t, want, list[0].Admitted(), from)
	}
}

// At the instant of the deadline an entry is still in time.
func TestAdmitInTime(t *testing.T) {
	rules := contest.MustRules(admission(contest.AdmissionRule{Kind: contest.AdmitInTime}))
	moscow := time.FixedZone("Europe/Moscow", 3*3600)
	for moment, want := range map[time.Time]bool{
		time.Date(2026, 4, 1, 18, 0, 0, 0, moscow):   true,
		time.Date(2026, 4, 1, 15, 0, 0, 0, time.UTC): true,
		time.Date(2026, 4, 1, 18, 0, 1, 0, moscow):   false,
		time.Date(2026, 2, 1, 0, 0, 0, 0, moscow):    true,
		time.Date(2026, 1, 31, 23, 0, 0, 0, moscow):  false,
		{}: false,
	} {
		list := rules.Admit([]contest.Entry{{ID: "A", Nomination: "n", FiledAt: moment}}, nil)
		assert.Equal(t, want, list[0].Admitted(), moment)
	}
	list := rules.Admit([]contest.Entry{{ID: "A", Nomination: "n", FiledAt: time.Date(2026, 4, 2, 9, 5, 0, 0, moscow)}}, nil)
	assert.Equal(t, []string{"contest.admission.in-time.late: подана 02.04.2026 09:05:00, приём окончен 01.04.2026 18:00:00"}, reasons(list[0]))
	for f := range list[0].Reasons() {
		assert.Equal(t, "filed at 2026-04-02 09:05:00, intake ended at 2026-04-01 18:00:00", f.In(socium.EN))
	}
}

// One candidate, one nomination: the earliest filed that meets the other requirements counts.
func TestAdmitOnce(t *testing.T) {
	rules := contest.MustRules(admission(
		contest.AdmissionRule{Kind: contest.AdmitInTime, Basis: clause("п. 6")},
		contest.AdmissionRule{Kind: contest.AdmitOnce, Basis: clause("п. 7")},
	))
	hour := func(day, h int) time.Time { return time.Date(2026, 3, day, h, 0, 0, 0, time.UTC) }
	list := rules.Admit([]contest.Entry{
		{ID: "late", Nomination: "n", Person: "p", FiledAt: hour(40, 9)},
		{ID: "second", Nomination: "n", Person: "p", FiledAt: hour(10, 12)},
		{ID: "first", Nomination: "n", Person: "p", FiledAt: hour(10, 11)},
		{ID: "other", Nomination: "n", Person: "q", FiledAt: hour(11, 1)},
		{ID: "early", Nomination: "n", Person: "p", FiledAt: time.Date(2026, 1, 3, 0, 0, 0, 0, time.UTC)},
	}, nil)
	got := map[string]bool{}
	for _, a := range list {
		got[a.Entry] = a.Admitted()
	}
	assert.Equal(t, map[string]bool{"late": false, "second": false, "first": true, "other": true, "early": false}, got)
	assert.Equal(t, []string{"contest.admission.once: уже участвует заявка first"}, reasons(list[1]))

	rules = contest.MustRules(admission(contest.AdmissionRule{Kind: contest.AdmitOnce, Per: contest.PerOrganisationNomination}))
	list = rules.Admit([]contest.Entry{{ID: "a", Nomination: "n", Organisation: "1"}, {ID: "b", Nomination: "m", Organisation: "1"}, {ID: "c", Nomination: "n", Organisation: "1"}}, nil)
	assert.Equal(t, []bool{true, true, false}, []bool{list[0].Admitted(), list[1].Admitted(), list[2].Admitted()})
}

func TestAdmitPapersAndFacts(t *testing.T) {
	reg := admission(
		contest.AdmissionRule{Kind: contest.AdmitDocuments, Severity: socium.Correct, Basis: clause("п. 8"), Documents: []contest.Document{
			{ID: "petition", Title: socium.Text{RU: "ходатайство руководителя", EN: "petition of the head"}}, {ID: "form", Title: text("questionnaire")},
		}},
		// a practice must have been in use for six months (Orenburg, contests.md 1.3); tenure as in 2011–2012
		contest.AdmissionRule{Kind: contest.AdmitFact, Fact: "in-use-since", FactTitle: socium.Text{RU: "практика применяется с", EN: "in use since"}, NotAfter: socium.MustParseDate("2025-10-01")},
		contest.AdmissionRule{Kind: contest.AdmitFact, Fact: "tenure", AtLeast: opt("10"), Nominations: []string{"n"}},
		contest.AdmissionRule{Kind: contest.AdmitFact, Fact: "complaints", Answer: socium.No},
		contest.AdmissionRule{Kind: contest.AdmitSubject},
	)
	reg.Nominations[0].Subject = contest.SubjectPractice
	rules := contest.MustRules(reg)
	e := contest.Entry{ID: "A", Nomination: "n", Subject: contest.SubjectPerson, Documents: []string{"form"}, Facts: []contest.Fact{
		{Name: "in-use-since", Value: socium.ValueOf(socium.MustParseDate("2025-10-02"))}, {Name: "tenure", Value: socium.ValueOf(9)},
		{Name: "complaints", Value: socium.AnswerValue(socium.Yes)},
	}}
	assert.Equal(t, []string{
		"contest.admission.document.petition: не приложено: ходатайство руководителя",
		"contest.admission.fact.in-use-since: практика применяется с: 02.10.2025, нужно не позднее 01.10.2025",
		"contest.admission.fact.tenure: tenure: 9, нужно не меньше 10",
		"contest.admission.fact.complaints: complaints: да, нужно: нет",
		"contest.admission.subject: вид заявки: person, номинация для: practice",
	}, reasons(rules.Admit([]contest.Entry{e}, nil)[0]))
	e = contest.Entry{ID: "A", Nomination: "n", Subject: contest.SubjectPractice, Documents: []string{"form", "petition"}, Facts: []contest.Fact{
		{Name: "in-use-since", Value: socium.ValueOf(socium.MustParseDate("2025-10-01"))}, {Name: "tenure", Value: socium.ValueOf(num("10"))},
		{Name: "complaints", Value: socium.AnswerValue(socium.No)},
	}}
	assert.Empty(t, reasons(rules.Admit([]contest.Entry{e}, nil)[0]))
	e.Facts = nil
	assert.Equal(t, socium.NoData, rules.Admit([]contest.Entry{e}, nil)[0].Decision.Verdict(), "missing facts are not a failure")
}

// An entry that is not admitted stays in the list without a place, with its clause.
func TestNotAdmittedStaysInTheList(t *testing.T) {
	reg := admission(contest.AdmissionRule{Kind: contest.AdmitListed, Basis: clause("п. 5")})
	reg.Places = threePlaces()
	rules := contest.MustRules(reg)
	facts := contest.Facts{Entries: entries("A", "B"), Jury: jury(1)}
	facts.Entries[0].Organisation, facts.Entries[1].Organisation = "1", "2"
	listed := ledger{"1": {socium.MustPeriod("2026-04-02", "2030-01-01")}, "2": {socium.MustPeriod("2020-01-01", "2030-01-01")}}
	facts.Admissions = rules.Admit(facts.Entries, listed)
	sheets := []contest.Sheet{sheet("J1", "A", "10"), sheet("J1", "B", "3")}
	o := judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"B 1 1", "A 0 0"}, lines(o))
	a, _ := o.Standing("A")
	assert.Equal(t, contest.StandingNotAdmitted, a.Status)
	assert.Equal(t, "включён в реестр 02.04.2026, нужно не позднее 01.04.2026 (Положение, п. 5)", a.Reason.In(socium.RU))

	// One day earlier, and the decision turns.
	listed["1"] = []socium.Period{socium.MustPeriod("2026-04-01", "2030-01-01")}
	facts.Admissions = rules.Admit(facts.Entries, listed)
	assert.Equal(t, []string{"A 1 1", "B 2 2"}, lines(judge(t, reg, facts, sheets)))

	data, err := json.Marshal(facts)
	require.NoError(t, err)
	var back contest.Facts
	require.NoError(t, json.Unmarshal(data, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
}
