package journal_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLifeOfARecord(t *testing.T) {
	j := newClubs(t)
	e, err := j.Include(club{Name: "Заря", INN: innOf(1)}, act("2024-02-01"))
	require.NoError(t, err)
	assert.Equal(t, "1", e.Number)
	assert.Equal(t, 1, e.Version)
	assert.Equal(t, uint64(1), e.Seq)
	assert.Equal(t, "1", e.Entry.Number, "the number is written into the entry")

	_, err = j.Amend("1", 1, club{Name: "Заря-2", INN: innOf(2)}, act("2024-05-01"))
	require.NoError(t, err)
	_, err = j.Suspend("1", 2, act("2024-07-01"))
	require.NoError(t, err)
	_, err = j.Restore("1", 3, act("2024-08-01"))
	require.NoError(t, err)
	_, err = j.Exclude("1", 4, act("2025-01-10"))
	require.NoError(t, err)

	s := j.Snapshot()
	assert.Zero(t, s.Len())
	_, ok := s.ByNumber("1")
	assert.False(t, ok)
	_, ok = s.ByINN(innOf(2))
	assert.False(t, ok)

	for _, c := range []struct {
		on     string
		name   string
		status journal.Status
	}{
		{"2024-01-31", "", ""},
		{"2024-02-01", "Заря", journal.Listed},
		{"2024-04-30", "Заря", journal.Listed},
		{"2024-05-01", "Заря-2", journal.Listed},
		{"2024-07-01", "Заря-2", journal.Suspended},
		{"2024-08-01", "Заря-2", journal.Listed},
		{"2025-01-09", "Заря-2", journal.Listed},
		{"2025-01-10", "", ""},
	} {
		e, ok := j.AsOf(day(c.on)).ByNumber("1")
		require.Equal(t, c.status != "", ok, c.on)
		if ok {
			assert.Equal(t, c.name, e.Value().Name, c.on)
			assert.Equal(t, c.status, e.Status(), c.on)
			assert.Equal(t, 5, e.Version(), "the version to name is that of the record, not of the day")
			assert.Equal(t, day("2024-02-01"), e.Included())
		}
	}
	e1, ok := j.AsOf(day("2024-03-01")).ByINN(innOf(1))
	require.True(t, ok)
	assert.Equal(t, "1", e1.Number())
	_, ok = j.AsOf(day("2024-06-01")).ByINN(innOf(1))
	assert.False(t, ok, "the number was another one by then")
	assert.Equal(t, 1, j.AsOf(day("2024-06-01")).Len())
}

func TestListing(t *testing.T) {
	j := newClubs(t)
	for _, err := range []error{
		second(j.Include(club{Name: "Заря"}, act("2024-02-01"))),
		second(j.Suspend("1", 1, act("2024-07-01"))),
		second(j.Restore("1", 2, act("2024-08-01"))),
		second(j.Exclude("1", 3, act("2025-01-10"))),
	} {
		require.NoError(t, err)
	}
	first, again := socium.MustPeriod("2024-02-01", "2024-06-30"), socium.MustPeriod("2024-08-01", "2025-01-09")
	for _, c := range []struct {
		on   string
		want socium.Period
		ok   bool
	}{
		{"2024-01-31", first, false}, // the next one that begins after it
		{"2024-02-01", first, true},
		{"2024-06-30", first, true},
		{"2024-07-01", first, false}, // the last one that ended on or before it
		{"2024-07-31", first, false},
		{"2024-08-01", again, true},
		{"2025-01-09", again, true},
		{"2025-01-10", again, false}, // on the day of exclusion it is not listed any more
		{"2030-01-01", again, false},
	} {
		p, ok := j.Listing("1", day(c.on))
		assert.Equal(t, c.ok, ok, c.on)
		assert.Equal(t, c.want, p, c.on)
	}
	p, ok := j.Listing("99", day("2024-02-01"))
	assert.False(t, ok)
	assert.True(t, p.IsZero())
	assert.Equal(t, []socium.Period{first, again}, j.Snapshot().Listings("1"))
}

func second[T any](_ T, err error) error { return err }

func TestListedAndExcludedOnOneDayIsNoPeriod(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "Заря"}, act("2024-02-01"))))
	require.NoError(t, second(j.Exclude("1", 1, act("2024-02-01"))))
	assert.Empty(t, j.Snapshot().Listings("1"))
}

func TestDenials(t *testing.T) {
	start := func(t *testing.T) *journal.Journal[club] {
		j := newClubs(t, journal.Procedure[club]{ID: "first", TwoStep: true, Numbers: "К-{seq:3}", InForce: socium.MustPeriod("2020-01-01", "2029-12-31")})
		require.NoError(t, second(j.Include(club{Name: "Заря", INN: innOf(1)}, act("2024-02-01"))))
		require.NoError(t, second(j.Include(club{Name: "Восход", INN: innOf(2)}, act("2024-02-01"))))
		require.NoError(t, second(j.Exclude("К-002", 1, act("2024-03-01"))))
		require.NoError(t, second(j.Apply("вх-1", 0, club{Name: "Луч"}, nil, act("2024-03-01"))))
		return j
	}
	for _, c := range []struct {
		name string
		do   func(*journal.Journal[club]) error
		want socium.Code
	}{
		{"no day", func(j *journal.Journal[club]) error {
			return second(j.Suspend("К-001", 1, journal.Act{At: clock}))
		}, journal.CodeDay},
		{"no moment", func(j *journal.Journal[club]) error {
			return second(j.Suspend("К-001", 1, journal.Act{On: day("2024-04-01")}))
		}, journal.CodeMoment},
		{"the moment goes back", func(j *journal.Journal[club]) error {
			return second(j.Suspend("К-001", 1, journal.Act{On: day("2024-04-01"), At: clock.Add(-time.Second)}))
		}, journal.CodeMomentOrder},
		{"no procedure on that day", func(j *journal.Journal[club]) error {
			return second(j.Suspend("К-001", 1, act("2030-01-01")))
		}, journal.CodeInForce},
		{"unknown number", func(j *journal.Journal[club]) error {
			return second(j.Suspend("К-009", 1, act("2024-04-01")))
		}, journal.CodeUnknown},
		{"unknown application", func(j *journal.Journal[club]) error {
			return second(j.Admit("вх-9", 1, act("2024-04-01")))
		}, journal.CodeUnknown},
		{"application filed twice", func(j *journal.Journal[club]) error {
			return second(j.Apply("вх-1", 0, club{Name: "Луч"}, nil, act("2024-04-01")))
		}, journal.CodeUsed},
		{"application without a number", func(j *journal.Journal[club]) error {
			return second(j.Apply("", 0, club{Name: "Луч"}, nil, act("2024-04-01")))
		}, journal.CodeNumber},
		{"number of an excluded record", func(j *journal.Journal[club]) error {
			return second(j.Include(club{Name: "Луч", Number: "К-002"}, act("2024-04-01")))
		}, journal.CodeNumberUsed},
		{"number of another form", func(j *journal.Journal[club]) error {
			return second(j.Include(club{Name: "Луч", Number: "К-3"}, act("2024-04-01")))
		}, journal.CodeNumberForm},
		{"exclude twice", func(j *journal.Journal[club]) error {
			return second(j.Exclude("К-002", 2, act("2024-04-01")))
		}, journal.CodeStatus},
		{"amend before inclusion", func(j *journal.Journal[club]) error {
			return second(j.Amend("К-001", 1, club{Name: "Заря"}, act("2024-01-01")))
		}, journal.CodeStatus},
		{"exclude as if before an amendment", func(j *journal.Journal[club]) error {
			if err := second(j.Amend("К-001", 1, club{Name: "Заря-2"}, act("2024-06-01"))); err != nil {
				return err
			}
			return second(j.Exclude("К-001", 2, act("2024-05-01")))
		}, journal.CodeOrder},
		{"faults of the entry", func(j *journal.Journal[club]) error {
			return second(j.Include(club{}, act("2024-04-01")))
		}, journal.CodeEntry},
		{"its faults are named", func(j *journal.Journal[club]) error {
			return second(j.Include(club{}, act("2024-04-01")))
		}, noName},
		{"same identifier", func(j *journal.Journal[club]) error {
			return second(j.Include(club{Name: "Другая заря", INN: innOf(1)}, act("2024-04-01")))
		}, journal.CodeTwice},
		{"same identifier on that day, though the other one is to leave", func(j *journal.Journal[club]) error {
			if err := second(j.Exclude("К-001", 1, act("2025-01-01"))); err != nil {
				return err
			}
			return second(j.Include(club{Name: "Другая заря", INN: innOf(1)}, act("2024-12-31")))
		}, journal.CodeTwice},
		{"same identifier by amendment", func(j *journal.Journal[club]) error {
			if err := second(j.Include(club{Name: "Луч"}, act("2024-04-01"))); err != nil {
				return err
			}
			return second(j.Amend("К-003", 1, club{Name: "Луч", INN: innOf(1)}, act("2024-05-01")))
		}, journal.CodeTwice},
		{"same identifier by restoring", func(j *journal.Journal[club]) error {
			if err := second(j.Include(club{Name: "Восход", INN: innOf(2)}, act("2024-04-01"))); err != nil {
				return err
			}
			return second(j.Restore("К-002", 2, act("2024-05-01")))
		}, journal.CodeTwice},
		{"correct what is not there", func(j *journal.Journal[club]) error {
			return second(j.Correct("К-001", 1, 2, journal.Fix[club]{Void: true}, act("2024-04-01")))
		}, journal.CodeTarget},
		{"correct an entry where there is none", func(j *journal.Journal[club]) error {
			return second(j.Correct("К-002", 2, 3, journal.Fix[club]{Entry: &club{Name: "?"}}, act("2024-04-01")))
		}, journal.CodeTarget},
		{"correct into nonsense", func(j *journal.Journal[club]) error {
			return second(j.Correct("К-002", 2, 3, journal.Fix[club]{Day: day("2024-01-01")}, act("2024-04-01")))
		}, journal.CodeOrder},
		{"merge into itself", func(j *journal.Journal[club]) error {
			return second(j.Merge("К-001", 1, "К-001", 1, act("2024-04-01")))
		}, journal.CodeSurvivor},
		{"merge into an excluded record", func(j *journal.Journal[club]) error {
			return second(j.Merge("К-001", 1, "К-002", 2, act("2024-04-01")))
		}, journal.CodeSurvivor},
		{"merge into what is not there yet", func(j *journal.Journal[club]) error {
			if err := second(j.Include(club{Name: "Луч"}, act("2024-05-01"))); err != nil {
				return err
			}
			return second(j.Merge("К-001", 1, "К-003", 1, act("2024-04-30")))
		}, journal.CodeSurvivor},
		{"correct a day into an age long past", func(j *journal.Journal[club]) error {
			return second(j.Correct("К-001", 1, 1, journal.Fix[club]{Day: day("0204-02-01")}, act("2024-04-01")))
		}, journal.CodeDay},
		{"merge into nothing", func(j *journal.Journal[club]) error {
			return second(j.Merge("К-001", 1, "К-007", 0, act("2024-04-01")))
		}, journal.CodeSurvivor},
		{"decide before the package is handed on", func(j *journal.Journal[club]) error {
			return second(j.Admit("вх-1", 1, act("2024-04-01")))
		}, journal.CodeStep},
		{"forward twice", func(j *journal.Journal[club]) error {
			if err := second(j.Forward("вх-1", 1, act("2024-04-01"))); err != nil {
				return err
			}
			return second(j.Forward("вх-1", 2, act("2024-04-01")))
		}, journal.CodeStatus},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := start(t)
			head := j.Head()
			err := c.do(j)
			require.ErrorIs(t, err, c.want)
			require.ErrorIs(t, err, journal.CodeRegister, "or within the code of the entry")
			var denial *journal.Denial
			require.ErrorAs(t, err, &denial)
			failed := 0
			for _, f := range denial.Decision.Findings {
				if f.Blocks() || f.Verdict == socium.NoData {
					failed++
					assert.NotEmpty(t, f.In(socium.RU))
					assert.NotEmpty(t, f.In(socium.EN))
				}
			}
			assert.Equal(t, 1, failed, "one reason each: %v", err)
			if j.Head() == head {
				return
			}
			assert.LessOrEqual(t, j.Head().Seq, head.Seq+1, "nothing but the preparation was recorded")
		})
	}
}

func TestConflict(t *testing.T) {
	j := newClubs(t)
	require.NoError(t, second(j.Include(club{Name: "Заря"}, act("2024-02-01"))))
	require.NoError(t, second(j.Include(club{Name: "Восход"}, act("2024-02-01"))))
	require.NoError(t, second(j.Amend("1", 1, club{Name: "Заря-2"}, act("2024-03-01"))))
	_, err := j.Amend("1", 1, club{Name: "Заря-3"}, act("2024-03-01"))
	require.ErrorIs(t, err, journal.CodeConflict)
	var conflict *journal.Conflict
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, journal.Conflict{Subject: "1", Seen: 1, Version: 2}, *conflict)
	assert.Contains(t, conflict.Text().RU, "теперь это версия 2, а вы видели версию 1")

	_, err = j.Merge("2", 1, "1", 1, act("2024-04-01"))
	require.ErrorAs(t, err, &conflict, "the version of the survivor counts too")
	assert.Equal(t, "1", conflict.Subject)

	err = second(j.Apply("вх-1", 3, club{Name: "Луч"}, nil, act("2024-03-01")))
	require.ErrorAs(t, err, &conflict, "nobody can have seen a version of what is not there")
	assert.Equal(t, journal.Conflict{Subject: "вх-1", Seen: 3}, *conflict)
	require.NoError(t, second(j.Apply("вх-1", 0, club{Name: "Луч"}, nil, act("2024-03-01"))))
	require.ErrorIs(t, second(j.Admit("вх-1", 0, act("2024-03-02"))), journal.CodeConflict)
	require.ErrorIs(t, second(j.Refuse("вх-1", 2, act("2024-03-02"))), journal.CodeConflict)
}

// What a clerk reads. A denial names the reason, and what is wrong with the entry.
func TestDenialInWords(t *testing.T) {
	j := newClubs(t)
	var denial *journal.Denial
	require.ErrorAs(t, second(j.Include(club{}, act("2024-02-01"))), &denial)
	assert.Equal(t, "отказано: сведения нельзя принять: в них 1 ошибка; нет названия", denial.Text().RU)
	assert.Equal(t, "denied: the entry cannot be accepted: it has 1 fault; no name", denial.Text().EN)
	assert.Contains(t, denial.Error(), "no name (club.name)")
	require.ErrorAs(t, second(j.Suspend("7", 1, act("2024-02-01"))), &denial)
	assert.Equal(t, "отказано: такой записи или такого заявления нет", denial.Text().RU)
}

func TestApplications(t *testing.T) {
	j := newClubs(t, journal.Procedure[club]{Numbers: "{year}-{seq:3}", TwoStep: true})
	documents := []socium.Code{"doc.application", "doc.charter"}
	e, err := j.Apply("вх-1", 0, club{Name: "Луч"}, documents[:1], act("2024-03-01"))
	require.NoError(t, err)
	assert.Empty(t, e.Number)
	require.NoError(t, second(j.Return("вх-1", 1, act("2024-03-05"))))
	require.NoError(t, second(j.Apply("вх-1", 2, club{Name: "Лучик"}, documents, act("2024-03-11"))))
	require.NoError(t, second(j.Forward("вх-1", 3, act("2024-03-12"))))
	e, err = j.Admit("вх-1", 4, act("2024-03-14"))
	require.NoError(t, err)
	assert.Equal(t, journal.KindInclude, e.Kind)
	assert.Equal(t, "2024-001", e.Number)
	assert.Equal(t, 1, e.Version)
	assert.Equal(t, "Лучик", e.Entry.Name)

	a, ok := j.Snapshot().Application("вх-1")
	require.True(t, ok)
	assert.Equal(t, journal.Granted, a.Stage())
	assert.Equal(t, "2024-001", a.Number())
	assert.Equal(t, 5, a.Version())
	assert.Equal(t, documents, a.Documents())
	assert.Equal(t, day("2024-03-01"), a.Filed())
	assert.Equal(t, day("2024-03-14"), a.Since())

	require.NoError(t, second(j.Apply("вх-2", 0, club{Name: "Мак"}, nil, act("2025-03-01"))))
	require.NoError(t, second(j.Forward("вх-2", 1, act("2025-03-04"))))
	require.NoError(t, second(j.Refuse("вх-2", 2, act("2025-03-05"))))
	require.NoError(t, second(j.Apply("вх-3", 0, club{Name: "Мак"}, nil, act("2025-04-01"))))
	require.NoError(t, second(j.Withdraw("вх-3", 1, act("2025-04-02"))))
	assert.Equal(t, "2025-001", number2(j.Include(club{Name: "Мак"}, act("2025-05-01"))), "the sequence begins anew every year")
	var list []string
	for a := range j.Snapshot().Applications() {
		list = append(list, a.ID()+" "+string(a.Stage()))
	}
	assert.Equal(t, []string{"вх-1 granted", "вх-2 refused", "вх-3 withdrawn"}, list)
}

func number2(e journal.Event[club], err error) string {
	if err != nil {
		return err.Error()
	}
	return e.Number
}

func TestSharedIdentifiers(t *testing.T) {
	j := newClubs(t, journal.Procedure[club]{Shared: true})
	require.NoError(t, second(j.Include(club{Name: "Заря", INN: innOf(1)}, act("2024-01-01"))))
	require.NoError(t, second(j.Include(club{Name: "Заря, филиал", INN: innOf(1)}, act("2024-02-01"))))
	e, ok := j.Snapshot().ByINN(innOf(1))
	require.True(t, ok)
	assert.Equal(t, "2", e.Number(), "the one whose state began last")
	e, ok = j.AsOf(day("2024-01-15")).ByINN(innOf(1))
	require.True(t, ok)
	assert.Equal(t, "1", e.Number())
}

func TestNumberFormats(t *testing.T) {
	for _, c := range []struct { // providers.md 1.3.4: the kinds of record numbers to support
		format journal.NumberFormat
		want   []string
	}{
		{"", []string{"1", "2"}},
		{"{seq:3}", []string{"001", "002"}},
		{"{region}-{seq:4}", []string{"48-0001", "48-0002"}},
		{"{region}/{town}/{seq}", []string{"48/Елец/1", "48/Елец/2"}},
		{"{year}-{seq:3}", []string{"2024-001", "2024-002"}},
		{"№ {seq}/{year}", []string{"№ 1/2024", "№ 2/2024"}},
	} {
		j := newClubs(t, journal.Procedure[club]{Numbers: c.format, Region: "48"})
		for _, want := range c.want {
			assert.Equal(t, want, number2(j.Include(club{Name: "Заря", Town: "Елец", INN: innOf(len(want))}, act("2024-01-01"))))
			j.Snapshot()
			// a second club in one town would be a twin: towns are keys of the invented register
			v, _ := j.Snapshot().ByNumber(want)
			require.NoError(t, second(j.Exclude(want, v.Version(), act("2024-01-01"))))
		}
	}
	given := newClubs(t, journal.Procedure[club]{Numbers: "{guid}"})
	require.ErrorIs(t, second(given.Include(club{Name: "Заря"}, act("2024-01-01"))), journal.CodeNumber)
	require.NoError(t, second(given.Include(club{Name: "Заря", Number: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}, act("2024-01-01"))))

	j := newClubs(t, journal.Procedure[club]{Numbers: "{seq:3}"})
	require.NoError(t, second(j.Include(club{Name: "Заря", Number: "041"}, act("2024-01-01"))))
	assert.Equal(t, "042", number2(j.Include(club{Name: "Восход"}, act("2024-01-01"))), "a number given by hand counts")
}

// A sequence never comes upon a number that was given: not under an edition that had another form, nor where two towns make one number.
func TestSequencesPassByGivenNumbers(t *testing.T) {
	editions := []journal.Procedure[club]{
		{ID: "any", InForce: socium.MustPeriod("2015-01-01", "2021-12-31")},
		{ID: "new", Numbers: "Н-{seq}", InForce: mustFrom("2022-01-01")},
	}
	j := newClubs(t, editions...)
	require.NoError(t, second(j.Include(club{Name: "Заря", Number: "Н-7"}, act("2020-01-01"))))
	again, err := journal.Replay(clubs(), stored(t, slices.Collect(j.Snapshot().Events())), editions...)
	require.NoError(t, err)
	for _, j := range []*journal.Journal[club]{j, again} {
		assert.Equal(t, "Н-8", number2(j.Include(club{Name: "Восход"}, act("2022-01-01"))))
	}

	towns := newClubs(t, journal.Procedure[club]{Numbers: "{town}{seq}", Shared: true})
	assert.Equal(t, "Д11", number2(towns.Include(club{Name: "Заря", Town: "Д1"}, act("2024-01-01"))))
	require.NoError(t, second(towns.Include(club{Name: "Восход", Town: "Д", Number: "Д10"}, act("2024-01-01"))))
	assert.Equal(t, "Д12", number2(towns.Include(club{Name: "Луч", Town: "Д"}, act("2024-01-01"))))
}

func TestEditions(t *testing.T) {
	first, err := socium.NewPeriod(day("2015-01-01"), day("2022-01-01"))
	require.NoError(t, err)
	j := newClubs(t,
		journal.Procedure[club]{ID: "old", Numbers: "{seq}", InForce: first},
		journal.Procedure[club]{ID: "new", Numbers: "Н-{seq}", InForce: mustFrom("2022-01-01")})
	assert.Equal(t, "1", number2(j.Include(club{Name: "Заря"}, act("2021-12-31"))))
	assert.Equal(t, "Н-1", number2(j.Include(club{Name: "Восход"}, act("2022-01-01"))))
	_, ok := j.Procedure(day("2014-12-31"))
	assert.False(t, ok)
	p, _ := j.Procedure(day("2023-01-01"))
	assert.Equal(t, "new", p.ID)

	_, err = journal.New(clubs(), journal.Procedure[club]{InForce: first}, journal.Procedure[club]{InForce: first})
	require.ErrorIs(t, err, socium.CodeTimeline)
	_, err = journal.New(journal.Schema[club]{})
	require.ErrorIs(t, err, journal.CodeSchema)
}

// What callers do with what they handed over, or were handed, does not change the register.
func TestIsolation(t *testing.T) {
	j := newClubs(t)
	mine := club{Name: "Заря", Tags: []string{"хор"}}
	grounds := []socium.Code{"g.one"}
	a := act("2024-01-01")
	a.Grounds = grounds
	e, err := j.Include(mine, a)
	require.NoError(t, err)
	mine.Tags[0], grounds[0] = "?", "?"
	e.Entry.Tags[0] = "?"
	v, _ := j.Snapshot().ByNumber("1")
	v.Value().Tags[0] = "?"
	for e := range j.Snapshot().Events() {
		assert.Equal(t, socium.Code("g.one"), e.Grounds[0])
		e.Entry.Tags[0] = "?"
	}
	for s := range j.Snapshot().History("1") {
		assert.Equal(t, []string{"хор"}, s.Value.Tags)
	}
	require.NoError(t, e.Check(), "the stored form is still the one that was hashed")
}

func TestEventJSON(t *testing.T) {
	j := newClubs(t)
	a := act("2024-01-01")
	a.Grounds, a.Note = []socium.Code{"own-application"}, "по «заявлению» <1> & <2>\n\u2028"
	e, err := j.Include(club{Name: "Заря <&>"}, a)
	require.NoError(t, err)
	data, err := e.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, `{"register":"clubs","seq":1,"kind":"include","number":"1","version":1,"on":"2024-01-01","at":"2026-02-03T09:00:00Z",`+
		`"basis":{"act":"Приказ","clause":"№ 7"},"grounds":["own-application"],"by":"начальник отдела",`+
		`"note":"по «заявлению» <1> & <2>\n\u2028","entry":{"number":"1","name":"Заря <&>"},`+
		`"prev":"0000000000000000000000000000000000000000000000000000000000000000","hash":"`+e.Hash.String()+`"}`, string(data))

	for name, form := range map[string]func() ([]byte, error){
		"as written":   func() ([]byte, error) { return data, nil },
		"by Marshal":   func() ([]byte, error) { return json.Marshal(e) }, // escapes < > &
		"as a jsonb":   func() ([]byte, error) { return reordered(data) },
		"with indents": func() ([]byte, error) { return json.MarshalIndent(e, "", "  ") },
	} {
		text, err := form()
		require.NoError(t, err)
		var back journal.Event[club]
		require.NoError(t, json.Unmarshal(text, &back), name)
		require.NoError(t, back.Check(), name)
		assert.Equal(t, *e.Entry, *back.Entry, name)
		again, err := back.AppendJSON(nil)
		require.NoError(t, err)
		if name == "as written" {
			assert.Equal(t, string(data), string(again), name)
		}
	}
	assert.Equal(t, "#1 include 1 v1 2024-01-01", e.String())
}

// reordered is what a store does that keeps documents in its own order of members.
func reordered(data []byte) ([]byte, error) {
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, err
	}
	return json.Marshal(m)
}
