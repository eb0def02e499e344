package journal_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
)

// on is the act of a legal day that was recorded at nine that morning.
func on(text string) journal.Act {
	d := socium.MustParseDate(text)
	y, m, n := d.Date()
	return journal.Act{On: d, At: time.Date(y, m, n, 9, 0, 0, 0, time.UTC)}
}

// From an application to an entry: what is missing is told, what is due is told, and the ground of a refusal must be one of the procedure.
func ExampleJournal_Apply() {
	charter := journal.Document[Library]{Code: "charter", Title: socium.Text{RU: "устав", EN: "charter"}}
	book := socium.MustRulebook("libraries-refusal", "2024", append(
		journal.Attachments("refusal.documents", []journal.Document[Library]{charter}),
		journal.Ground[Library]("refusal.false-data", socium.Text{RU: "сведения недостоверны", EN: "the data are not true"}, socium.Basis{Act: "порядок", Clause: "п. 9"}, nil),
	))
	register, err := journal.New(journal.Schema[Library]{Register: "libraries"}, journal.Procedure[Library]{
		ID: "libraries-2024", Documents: []journal.Document[Library]{charter}, Refusal: book,
		Terms: []journal.Term{{Step: journal.StepDecide, Workdays: 10}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	event, err := register.Apply("вх-1", 0, Library{Name: "Библиотека № 3"}, nil, on("2026-02-03"))
	fmt.Println(event, err)
	for _, d := range register.Due(socium.MustParseDate("2026-02-04"), nil) {
		fmt.Println(d.In(socium.RU))
	}
	decision, _ := register.Review("вх-1", socium.MustParseDate("2026-02-04"), nil, []socium.Code{"refusal.false-data"})
	for f := range decision.Failed() {
		fmt.Println(decision.Verdict(), f.In(socium.RU))
	}
	_, err = register.Admit("вх-1", 1, on("2026-02-05"))
	fmt.Println(errors.Is(err, socium.Code("refusal.documents.charter")))

	if _, err = register.Return("вх-1", 1, on("2026-02-05")); err != nil { // and filed again, complete
		fmt.Println(err)
	}
	if _, err = register.Apply("вх-1", 2, Library{Name: "Библиотека № 3"}, []socium.Code{"charter"}, on("2026-02-06")); err != nil {
		fmt.Println(err)
	}
	act := on("2026-02-10")
	act.Cleared = []socium.Code{"refusal.false-data"}
	event, err = register.Admit("вх-1", 3, act)
	fmt.Println(event, err)
	// Output:
	// #1 apply вх-1 v1 2026-02-03 <nil>
	// ведущий реестр: принять решение по заявлению (вх-1) до 17.02.2026 включительно
	// fail не приложено: устав
	// true
	// #4 include 1 v1 2026-02-10 <nil>
}

// A duplicate is merged into the record that stays: its number leads there, its history remains, and the merger can be undone.
func ExampleJournal_Merge() {
	register := libraries()
	for _, name := range []string{"Библиотека № 3", "Третья библиотека"} {
		if _, err := register.Include(Library{Name: name}, on("2026-02-03")); err != nil {
			fmt.Println(err)
		}
	}
	event, err := register.Merge("Б-002", 1, "Б-001", 1, on("2026-03-02"))
	fmt.Println(event, "→", event.Into, err)
	entry, _ := register.Snapshot().ByNumber("Б-002")
	fmt.Println(entry.Number(), entry.Value().Name)

	_, err = register.Split("Б-002", 2, on("2026-03-05"))
	entry, _ = register.Snapshot().ByNumber("Б-002")
	fmt.Println(entry.Number(), entry.Value().Name, err)
	// Output:
	// #3 merge Б-002 v2 2026-03-02 → Б-001 <nil>
	// Б-001 Библиотека № 3
	// Б-002 Третья библиотека <nil>
}

// When was it listed? A suspension interrupts, and the day of exclusion does not count any more.
func ExampleJournal_Listing() {
	register := libraries()
	_, err1 := register.Include(Library{Name: "Библиотека № 3"}, on("2024-02-01"))
	_, err2 := register.Suspend("Б-001", 1, on("2024-06-01"))
	_, err3 := register.Restore("Б-001", 2, on("2024-08-01"))
	_, err4 := register.Exclude("Б-001", 3, on("2025-01-15"))
	fmt.Println(errors.Join(err1, err2, err3, err4))
	for _, p := range register.Snapshot().Listings("Б-001") {
		fmt.Println(p)
	}
	p, listed := register.Listing("Б-001", socium.MustParseDate("2024-07-01"))
	fmt.Println(p, listed)
	// Output:
	// <nil>
	// 2024-02-01/2024-05-31
	// 2024-08-01/2025-01-14
	// 2024-02-01/2024-05-31 false
}

// A register of which only a list is known: nothing of how it came about, but everything that can be asked of a list.
func ExampleBuild() {
	list := []Library{{Name: "Центральная библиотека"}, {Name: "Библиотека № 3"}, {Name: "Библиотека № 31"}}
	schema := journal.Schema[Library]{
		Register: "libraries",
		Number:   func(l *Library) string { return l.Name },
		Names:    func(l *Library, add func(string)) { add(l.Name) },
	}
	s, err := journal.Build(schema, socium.MustParseDate("2026-02-03"), list)
	matches, cut := s.Search("БИБЛИОТЕКА N3", journal.Search[Library]{})
	for _, m := range matches {
		fmt.Println(m.Entry.Value().Name, m.Words())
	}
	fmt.Println(s.Len(), cut, err)
	// Output:
	// Библиотека № 3 [{библиотека библиотека exact} {3 3 exact}]
	// 3 false <nil>
}

// A stream that simply ends too early looks complete; a head that was kept elsewhere tells.
func ExampleReplayTo() {
	register := libraries()
	first, err1 := register.Include(Library{Name: "Библиотека № 3"}, on("2026-02-03"))
	_, err2 := register.Include(Library{Name: "Библиотека № 8"}, on("2026-02-03"))
	fmt.Println(errors.Join(err1, err2))
	schema := journal.Schema[Library]{Register: "libraries"}
	kept, err := journal.ReplayTo(schema, register.Head(), journal.Events([]journal.Event[Library]{first}))
	fmt.Println(kept.Snapshot().Len(), errors.Is(err, journal.CodeStreamShort))
	// Output:
	// <nil>
	// 1 true
}

// An extract shows what is published, and has a hash: whoever holds the register can make it again and compare.
func ExampleExtractOf() {
	register := libraries()
	if _, err := register.Include(Library{Name: "Библиотека № 3"}, on("2026-02-03")); err != nil {
		fmt.Println(err)
	}
	name := func(l *Library) string { return l.Name }
	x, ok := journal.ExtractOf(register, "Б-001", socium.MustParseDate("2026-03-01"), name)
	fmt.Println(x.Number, x.Status, x.Included, *x.Entry, ok)
	_, ok = journal.ExtractOf(register, "Б-001", socium.MustParseDate("2026-01-01"), name)
	fmt.Println(ok)
	// Output:
	// Б-001 listed 2026-02-03 Библиотека № 3 true
	// false
}

// Integrity goes through the whole history. Two entries with one ОГРН are no fault of the history, but worth a look.
func ExampleJournal_Integrity() {
	register, err := journal.New(journal.Schema[Library]{
		Register: "libraries",
		Keys:     func(l *Library, add func(journal.Key)) { add(journal.OGRNKey(l.OGRN)) },
	}, journal.Procedure[Library]{ID: "libraries-2024", Shared: true})
	if err != nil {
		fmt.Println(err)
	}
	ogrn := socium.MustParseOGRN("1027700132195")
	late := on("2026-02-03")
	late.At = late.At.AddDate(0, 1, 0)
	_, err1 := register.Include(Library{Name: "Библиотека № 3", OGRN: ogrn}, on("2026-02-03"))
	_, err2 := register.Include(Library{Name: "Филиал библиотеки № 3", OGRN: ogrn}, late)
	fmt.Println(errors.Join(err1, err2))
	for _, v := range register.Integrity(socium.MustParseDate("2026-04-01"), 10) {
		fmt.Println(v.Severity, v.Path, v.Code)
	}
	// Output:
	// <nil>
	// note 2 register.integrity.late
	// warning 1 register.integrity.shared-key
	// warning 2 register.integrity.shared-key
}
