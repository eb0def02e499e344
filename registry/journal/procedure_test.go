package journal_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	falseData socium.Code = "refusal.false-data"
	noTown    socium.Code = "refusal.town"
	leaves    socium.Code = "exclusion.own-application"
)

func ru(s string) socium.Text { return socium.Text{RU: s} }

// A procedure of an invented register: two documents, a ground that the keeper judges and one that the entry tells.
func strict() journal.Procedure[club] {
	documents := []journal.Document[club]{
		{Code: "application", Title: ru("заявление")},
		{Code: "charter", Title: ru("устав"), Applies: func(c *club) bool { return !c.INN.IsZero() }, When: ru("для организаций")},
		{Code: "extract", Title: ru("выписка из ЕГРЮЛ"), Optional: true},
	}
	type Case = *journal.Case[club]
	rules := journal.Attachments("refusal.documents", documents)
	rules = append(rules,
		journal.Ground[club](falseData, ru("недостоверные сведения"), socium.Basis{Act: "Порядок", Clause: "п. 12"}, nil),
		journal.Ground[club](noTown, ru("не наш город"), socium.Basis{Act: "Порядок", Clause: "п. 12"}, func(c Case, _ socium.Date) socium.Ruling {
			if c.Entry.Town == "" {
				return socium.Missing("town")
			}
			return socium.Holds(c.Entry.Town == "Омск", "town", socium.Word(c.Entry.Town), socium.Word("Омск"))
		}))
	return journal.Procedure[club]{
		ID: "strict", Numbers: "{seq:2}", Documents: documents,
		Refusal: socium.MustRulebook("strict-refusal", "1", rules),
		Exclusion: socium.MustRulebook("strict-exclusion", "1", []socium.Rule[Case]{
			journal.Ground[club](leaves, ru("заявление самого клуба"), socium.Basis{Act: "Порядок", Clause: "п. 20"}, nil),
		}),
		Terms: []journal.Term{
			{Step: journal.StepReturn, Workdays: 3},
			{Step: journal.StepDecide, Workdays: 10},
			{Step: journal.StepNotice, Workdays: 5},
			{Step: journal.StepFreshen, Months: 1},
		},
	}
}

func TestAdmissionByRulebook(t *testing.T) {
	j := newClubs(t, strict())
	entry := club{Name: "Луч", INN: innOf(4)}
	require.NoError(t, second(j.Apply("вх-1", 0, entry, []socium.Code{"application"}, act("2026-03-02"))))

	d, ok := j.Review("вх-1", day("2026-03-03"), nil, nil)
	require.True(t, ok)
	assert.Equal(t, socium.Fail, d.Verdict())
	charter, _ := d.Finding("refusal.documents.charter")
	assert.Equal(t, "не приложено: устав", charter.In(socium.RU))
	assert.True(t, charter.Curable())
	_, ok = d.Finding("refusal.documents.extract")
	assert.False(t, ok, "what is optional is no ground")

	err := second(j.Admit("вх-1", 1, act("2026-03-03")))
	require.ErrorIs(t, err, socium.Code("refusal.documents"))

	require.NoError(t, second(j.Return("вх-1", 1, act("2026-03-03"))))
	entry.Town = "Омск"
	require.NoError(t, second(j.Apply("вх-1", 2, entry, []socium.Code{"application", "charter"}, act("2026-03-05"))))
	err = second(j.Admit("вх-1", 3, act("2026-03-06")))
	require.ErrorIs(t, err, falseData, "the keeper has not examined it yet")
	var denial *journal.Denial
	require.ErrorAs(t, err, &denial)
	assert.Equal(t, "отказано: не указано: есть ли основание «недостоверные сведения»", denial.Text().RU)
	a := act("2026-03-06")
	a.Cleared = []socium.Code{falseData}
	e, err := j.Admit("вх-1", 3, a)
	require.NoError(t, err)
	d, _ = j.Review("вх-1", day("2026-03-06"), nil, a.Cleared)
	assert.Equal(t, d.Hash(), e.Decision, "the event names the decision")
	assert.Equal(t, a.Cleared, e.Cleared)
}

func TestRefusalNeedsAGround(t *testing.T) {
	j := newClubs(t, strict())
	entry := club{Name: "Луч", Town: "Омск"}
	require.NoError(t, second(j.Apply("вх-1", 0, entry, []socium.Code{"application"}, act("2026-03-02"))))
	require.ErrorIs(t, second(j.Refuse("вх-1", 1, act("2026-03-03"))), journal.CodeGround, "nothing is wrong with it")
	a := act("2026-03-03")
	a.Grounds = []socium.Code{"refusal.mood"}
	require.ErrorIs(t, second(j.Refuse("вх-1", 1, a)), journal.CodeGround)
	a.Grounds = []socium.Code{falseData}
	e, err := j.Refuse("вх-1", 1, a)
	require.NoError(t, err)
	assert.Equal(t, []socium.Code{falseData}, e.Grounds)
	assert.NotEmpty(t, e.Decision)

	require.NoError(t, second(j.Apply("вх-2", 0, club{Name: "Мак", Town: "Тара"}, nil, act("2026-03-04"))))
	e, err = j.Refuse("вх-2", 1, act("2026-03-05"))
	require.NoError(t, err)
	assert.Equal(t, []socium.Code{"refusal.documents.application", noTown}, e.Grounds, "the event names every ground there is")
}

func TestExclusionNeedsAGround(t *testing.T) {
	j := newClubs(t, strict())
	require.NoError(t, second(j.Include(club{Name: "Заря"}, act("2026-01-12"))), "an entry is taken over without a review")
	require.ErrorIs(t, second(j.Exclude("01", 1, act("2026-03-03"))), journal.CodeGround)
	a := act("2026-03-03")
	a.Grounds = []socium.Code{leaves}
	require.NoError(t, second(j.Exclude("01", 1, a)))
}

func TestStrictProcedureReturnsNothing(t *testing.T) {
	p := strict()
	p.Strict = true
	j := newClubs(t, p)
	require.NoError(t, second(j.Apply("вх-1", 0, club{Name: "Луч"}, nil, act("2026-03-02"))))
	require.ErrorIs(t, second(j.Return("вх-1", 1, act("2026-03-03"))), journal.CodeNoReturn)
	for _, d := range j.Due(day("2026-03-02"), nil) {
		assert.NotEqual(t, journal.StepReturn, d.Step)
	}
}

// What was filed under one edition goes on by its steps: what Due tells and what the journal lets through are one thing.
func TestEditionChangesUnderAnApplication(t *testing.T) {
	two, one := strict(), strict()
	two.ID, two.TwoStep, two.InForce = "two", true, socium.MustPeriod("2015-01-01", "2025-12-31")
	two.Terms = append(two.Terms, journal.Term{Step: journal.StepPrepare, Workdays: 10})
	one.ID, one.Strict, one.InForce = "one", true, mustFrom("2026-01-01")
	entry, documents := club{Name: "Луч", Town: "Омск"}, []socium.Code{"application"}
	cleared := act("2026-01-15")
	cleared.Cleared = []socium.Code{falseData}
	steps := func(j *journal.Journal[club], id string) (list []journal.Step) {
		for _, d := range j.DueFor(id, day("2026-01-12"), nil) {
			list = append(list, d.Step)
		}
		return list
	}

	j := newClubs(t, two, one)
	require.NoError(t, second(j.Apply("старое", 0, entry, documents, act("2025-12-29"))))
	require.NoError(t, second(j.Apply("новое", 0, club{Name: "Мак", Town: "Омск", Tags: []string{"второе"}}, documents, act("2026-01-12"))))
	assert.ElementsMatch(t, []journal.Step{journal.StepReturn, journal.StepPrepare}, steps(j, "старое"))
	assert.Equal(t, []journal.Step{journal.StepDecide}, steps(j, "новое"))
	require.ErrorIs(t, second(j.Admit("старое", 1, cleared)), journal.CodeStep, "it has to be forwarded first, as it was then")
	require.ErrorIs(t, second(j.Return("новое", 1, cleared)), journal.CodeNoReturn)

	require.NoError(t, second(j.Return("старое", 1, act("2026-01-13"))), "the old edition knows a return")
	require.NoError(t, second(j.Apply("старое", 2, entry, documents, act("2026-01-14"))))
	require.ErrorIs(t, second(j.Forward("старое", 3, act("2026-01-15"))), journal.CodeStep, "filed again, it goes by the new edition")
	require.NoError(t, second(j.Admit("старое", 3, cleared)))
}

// Monday 2 March 2026; 9 March is a day off because 8 March is a Sunday.
func TestDue(t *testing.T) {
	cal, err := socium.NewCalendar(socium.CalendarData{})
	require.NoError(t, err)
	j := newClubs(t, strict())
	require.NoError(t, second(j.Apply("вх-1", 0, club{Name: "Луч", Town: "Омск"}, []socium.Code{"application"}, act("2026-03-02"))))
	require.NoError(t, second(j.Apply("вх-2", 0, club{Name: "Мак"}, nil, act("2026-03-03"))))
	lines := func(on string) (list []string) {
		for _, d := range j.Due(day(on), cal) {
			list = append(list, d.Application+" "+string(d.Step)+" "+d.Last.String())
		}
		return list
	}
	decide := day("2026-03-02").AddWorkdays(10, cal).String()
	assert.Equal(t, []string{"вх-1 return 2026-03-05", "вх-1 decide " + decide}, lines("2026-03-02"), "the other was not filed yet")
	assert.Len(t, lines("2026-03-03"), 4)
	a := act("2026-03-10")
	a.Cleared = []socium.Code{falseData}
	require.NoError(t, second(j.Admit("вх-1", 1, a)))
	assert.Equal(t, "вх-1 notice 2026-03-17", lines("2026-03-10")[1])
	assert.Len(t, lines("2026-03-18"), 2, "whether the notice was sent is not known; its term has run out")
	for _, d := range j.DueFor("вх-2", day("2026-03-20"), cal) {
		assert.True(t, d.Overdue(day("2026-03-20")))
		assert.Zero(t, d.Left(day("2026-03-20"), cal))
	}
	d := j.DueFor("вх-2", day("2026-03-04"), cal)[0]
	assert.Equal(t, 3, d.Left(day("2026-03-04"), cal))
	assert.Equal(t, "ведущий реестр: вернуть заявление без рассмотрения (вх-2) до 06.03.2026 включительно", d.In(socium.RU))
	assert.Empty(t, j.DueFor("вх-9", day("2026-03-04"), cal))

	p, _ := j.Procedure(day("2026-03-01"))
	fresh, ok := p.Due(journal.StepFreshen, day("2026-01-31"), cal)
	require.True(t, ok)
	assert.Equal(t, day("2026-03-02"), fresh.Last, "28 February is a Saturday, the term ends on Monday")
	assert.Equal(t, journal.ActorListed, fresh.Actor)
	assert.Equal(t, "внесённый в реестр: обновить сведения до 02.03.2026 включительно", fresh.In(socium.RU), "about nobody yet")
	fresh.Number = "07"
	assert.Equal(t, "внесённый в реестр: обновить сведения (07) до 02.03.2026 включительно", fresh.In(socium.RU))
	_, ok = p.Due(journal.StepExtract, day("2026-01-31"), cal)
	assert.False(t, ok)
}

// Tuesday 3 March 2026 and five working days: 4, 5, 6, 10 (the 9th is a day off) and 11.
func TestDueAfterExclusion(t *testing.T) {
	cal, err := socium.NewCalendar(socium.CalendarData{})
	require.NoError(t, err)
	p := strict()
	p.Terms = append(p.Terms, journal.Term{Step: journal.StepExcludeTell, Workdays: 5})
	j := newClubs(t, p)
	require.NoError(t, second(j.Include(club{Name: "Луч"}, act("2026-01-12"))))
	require.NoError(t, second(j.Include(club{Name: "Мак"}, act("2026-01-12"))))
	a := act("2026-03-03")
	a.Grounds = []socium.Code{leaves}
	require.NoError(t, second(j.Exclude("01", 1, a)))
	for on, want := range map[string][]string{
		"2026-03-02": nil, "2026-03-12": nil,
		"2026-03-03": {"ведущий реестр: уведомить об исключении (01) до 11.03.2026 включительно"},
		"2026-03-11": {"ведущий реестр: уведомить об исключении (01) до 11.03.2026 включительно"},
	} {
		var list []string
		for _, d := range j.Due(day(on), cal) {
			assert.True(t, d.Untracked, "whether it was sent is not recorded")
			list = append(list, d.In(socium.RU))
		}
		assert.Equal(t, want, list, on)
	}
	require.NoError(t, second(j.Restore("01", 2, act("2026-03-05"))))
	assert.Empty(t, j.Due(day("2026-03-05"), cal), "the exclusion was set aside")
}

// Who acts: what the term says, else what is usual, and the receiver only where there is one.
func TestActor(t *testing.T) {
	p := journal.Procedure[club]{Keeper: socium.Text{RU: "отдел", EN: "the department"}, Terms: []journal.Term{
		{Step: journal.StepFreshen, Months: 1, Actor: journal.ActorKeeper},
	}}
	for step, want := range map[journal.Step]journal.Actor{
		journal.StepReturn: journal.ActorKeeper, journal.StepDecide: journal.ActorKeeper, journal.StepExtract: journal.ActorKeeper,
		journal.StepChangeNotice: journal.ActorListed, journal.StepFreshen: journal.ActorKeeper,
	} {
		actor, name := p.Actor(step)
		assert.Equal(t, want, actor, step)
		assert.Equal(t, want == journal.ActorKeeper, name.RU == "отдел", step)
	}
	p.Receiver = socium.Text{RU: "центр", EN: "the centre"}
	for _, step := range []journal.Step{journal.StepReturn, journal.StepPrepare} {
		actor, name := p.Actor(step)
		assert.Equal(t, journal.ActorReceiver, actor)
		assert.Equal(t, "центр", name.RU)
	}
	p.Terms[0].Actor = "nobody"
	p.ID = "x"
	assert.Len(t, p.Lint(), 1)
}

func TestLintOfProcedures(t *testing.T) {
	p := strict()
	assert.Empty(t, p.Lint())
	p.Terms = append(p.Terms, journal.Term{Step: journal.StepReturn, Workdays: 1}, journal.Term{Step: "nap", Days: 1}, journal.Term{Step: journal.StepExtract})
	p.Documents = append(p.Documents, p.Documents[0])
	p.Numbers = "{seq"
	assert.Len(t, p.Lint(), 5)
	for _, bad := range []journal.NumberFormat{"}", "{seq:0}", "{seq:x}", "{seq:19}", "a{b{c}", "{}"} {
		p := journal.Procedure[club]{ID: "x", Numbers: bad}
		assert.Len(t, p.Lint(), 1, bad)
	}
}
