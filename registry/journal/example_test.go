package journal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
)

// A Library is the entry of a register of anything.
type Library struct {
	Name string
	OGRN socium.OGRN
}

func libraries() *journal.Journal[Library] {
	j, err := journal.New(journal.Schema[Library]{
		Register: "libraries",
		Names:    func(l *Library, add func(string)) { add(l.Name) },
		Keys:     func(l *Library, add func(journal.Key)) { add(journal.OGRNKey(l.OGRN)) },
	}, journal.Procedure[Library]{ID: "libraries-2024", Numbers: "Б-{seq:3}"})
	if err != nil {
		fmt.Println(err)
	}
	return j
}

// A register of anything: the type of the entries is a parameter.
func ExampleNew() {
	j := libraries()
	act := journal.Act{On: socium.MustParseDate("2026-02-03"), At: time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC), Basis: socium.Basis{Act: "приказ", Clause: "№ 4"}}
	event, err := j.Include(Library{Name: "Библиотека № 3"}, act)
	fmt.Println(event, err)

	_, err = j.Suspend("Б-001", 7, act)
	var conflict *journal.Conflict
	fmt.Println(errors.As(err, &conflict), conflict.Version)

	_, err = j.Restore("Б-001", 1, act)
	var denial *journal.Denial
	if errors.As(err, &denial) {
		for f := range denial.Decision.Failed() {
			fmt.Println(f.In(socium.RU))
		}
	}
	// Output:
	// #1 include Б-001 v1 2026-02-03 <nil>
	// true 1
	// запись числится в реестре: этого с ней сделать нельзя
}

// What was known, and what counted: two clocks.
func ExampleJournal_Correct() {
	j := libraries()
	at := func(day string) journal.Act {
		d := socium.MustParseDate(day)
		y, m, n := d.Date()
		return journal.Act{On: d, At: time.Date(y, m, n, 9, 0, 0, 0, time.UTC)}
	}
	if _, err := j.Include(Library{Name: "Библиотека № 8"}, at("2026-02-03")); err != nil {
		fmt.Println(err)
	}
	right := Library{Name: "Библиотека № 3"}
	if _, err := j.Correct("Б-001", 1, 1, journal.Fix[Library]{Entry: &right}, at("2026-03-02")); err != nil {
		fmt.Println(err)
	}
	s := j.Snapshot()
	now, _ := s.AsOf(socium.MustParseDate("2026-02-10")).ByNumber("Б-001")
	then, _ := s.KnownAt(at("2026-02-10").At).ByNumber("Б-001")
	fmt.Println("было 10 февраля:", now.Value().Name)
	fmt.Println("знали 10 февраля:", then.Value().Name)
	// Output:
	// было 10 февраля: Библиотека № 3
	// знали 10 февраля: Библиотека № 8
}

// Whoever has the events, and a head that was published, can see that nothing was changed: the type of the entries is not needed.
func ExampleVerify() {
	j := libraries()
	act := journal.Act{On: socium.MustParseDate("2026-02-03"), At: time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)}
	var documents [][]byte
	for _, name := range []string{"Библиотека № 3", "Библиотека № 8"} {
		e, err := j.Include(Library{Name: name}, act)
		if err != nil {
			fmt.Println(err)
		}
		data, err := json.Marshal(e)
		if err != nil {
			fmt.Println(err)
		}
		documents = append(documents, data)
	}
	stream := journal.Decode[json.RawMessage](func(yield func([]byte, error) bool) {
		for _, d := range documents {
			if !yield(d, nil) {
				return
			}
		}
	})
	head, err := journal.Verify(stream)
	fmt.Println(head == j.Head(), err)
	documents[0][40]++ // a byte is changed
	_, err = journal.Verify(stream)
	fmt.Println(errors.Is(err, journal.CodeStream))
	// Output:
	// true <nil>
	// true
}

func ExampleSnapshot_Diff() {
	j := libraries()
	act := journal.Act{On: socium.MustParseDate("2026-02-03"), At: time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)}
	if _, err := j.Include(Library{Name: "Библиотека № 8"}, act); err != nil {
		fmt.Println(err)
	}
	before := j.Snapshot()
	act.On = socium.MustParseDate("2026-03-02")
	if _, err := j.Amend("Б-001", 1, Library{Name: "Библиотека № 3"}, act); err != nil {
		fmt.Println(err)
	}
	for d := range j.Snapshot().Diff(before) {
		for _, f := range d.Fields {
			fmt.Println(d.Number, f.Pointer, string(f.Old), "→", string(f.New))
		}
	}
	// Output: Б-001 /Name "Библиотека № 8" → "Библиотека № 3"
}

func ExampleReplay() {
	j := libraries()
	act := journal.Act{On: socium.MustParseDate("2026-02-03"), At: time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)}
	first, err1 := j.Include(Library{Name: "Библиотека № 3"}, act)
	second, err2 := j.Include(Library{Name: "Библиотека № 8"}, act)
	fmt.Println(errors.Join(err1, err2))
	schema := journal.Schema[Library]{Register: "libraries"}

	again, err := journal.Replay(schema, journal.Events([]journal.Event[Library]{first, second}))
	fmt.Println(again.Snapshot().Len(), err)
	broken, err := journal.Replay(schema, journal.Events([]journal.Event[Library]{second}))
	fmt.Println(broken.Snapshot().Len(), err)
	// Output:
	// <nil>
	// 2 <nil>
	// 0 journal: events are missing after number 0
}

func ExampleProcedure_Due() {
	p := journal.Procedure[Library]{Terms: []journal.Term{{Step: journal.StepExtract, Workdays: 5}}}
	due, _ := p.Due(journal.StepExtract, socium.MustParseDate("2026-03-05"), nil) // Thursday; 9 March is a day off
	fmt.Println(due.Last, due.Overdue(socium.MustParseDate("2026-03-16")))
	// Output: 2026-03-13 true
}

func ExampleTransitions() {
	for _, t := range journal.Transitions() {
		if t.From == journal.Suspended {
			fmt.Println(t.From, t.Kind, t.To)
		}
	}
	// Output:
	// suspended amend suspended
	// suspended restore listed
	// suspended exclude excluded
	// suspended merge merged
}
