package procedures_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func act(on string) registry.Act {
	return registry.Act{On: day(on), At: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC), Basis: socium.Basis{Act: "приказ"}}
}

func TestTables(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range procedures.All() {
		assert.Empty(t, p.Lint(), p.ID)
		assert.False(t, seen[p.ID], p.ID)
		seen[p.ID] = true
		assert.False(t, p.Basis.IsZero())
		assert.NotEmpty(t, p.Title.RU)
		for _, d := range p.Documents {
			assert.Equal(t, socium.Unverified, d.Basis.Evidence, "no list of documents was read (providers.md 1.3.1)")
		}
		for _, book := range []*socium.Rulebook[*registry.Case]{p.Refusal, p.Exclusion} {
			for _, r := range book.Requirements() {
				assert.Equal(t, socium.Unverified, r.Basis.Evidence, "no list of grounds was read (1.3.2, 1.3.3)")
				assert.NotEmpty(t, r.Title.RU, r.Code)
				assert.NotEmpty(t, r.Title.EN, r.Code)
			}
		}
		for _, term := range p.Terms {
			read := p.ID == "region-16" && (term.Step == journal.StepPrepare || term.Step == journal.StepDecide)
			assert.Equal(t, read, term.Basis.Evidence == socium.Read, "%s %s", p.ID, term.Step)
		}
	}
	// providers.md 1.3.2 and 1.3.3: eight grounds each, incomplete documents being a family here
	p := procedures.Omsk()
	var grounds []socium.Code
	for _, r := range p.Refusal.Requirements() {
		if !r.Code.Within(procedures.CodeDocuments) && !r.Code.Within(procedures.CodeData) {
			grounds = append(grounds, r.Code)
		}
	}
	assert.Len(t, grounds, 7)
	assert.Len(t, p.Exclusion.Requirements(), 8)
	for _, g := range procedures.ForKeeper() {
		assert.Contains(t, grounds, g)
	}
}

// providers.md 1.3: in Tatarstan 10 working days to prepare and one more to decide after the package has arrived.
func TestTatarstanTwoSteps(t *testing.T) {
	p := procedures.Tatarstan()
	assert.True(t, p.TwoStep)
	cal, err := socium.NewCalendar(socium.CalendarData{})
	require.NoError(t, err)
	l := registry.NewLedger(p)
	_, err = l.Apply("вх-1", 0, provider.Card{FullName: "Гармония"}, nil, act("2026-03-10"))
	require.NoError(t, err)
	due := l.Due(day("2026-03-10"), cal)
	i := slices.IndexFunc(due, func(d journal.Due) bool { return d.Step == journal.StepPrepare })
	assert.Equal(t, "2026-03-24", due[i].Last.String())
	_, err = l.Forward("вх-1", 1, act("2026-03-24"))
	require.NoError(t, err)
	due = l.Due(day("2026-03-24"), cal)
	require.Len(t, due, 1)
	assert.Equal(t, journal.StepDecide, due[0].Step)
	assert.Equal(t, "2026-03-25", due[0].Last.String())
	assert.Equal(t, "п. 11", due[0].Term.Basis.Clause)
}

func TestWrongTerritory(t *testing.T) {
	l := registry.NewLedger(procedures.Omsk())
	verdict := func(c provider.Card) socium.Verdict {
		c.FullName = "Гармония"
		id := fmt.Sprint("вх-", l.Head().Seq)
		_, err := l.Apply(id, 0, c, nil, act("2026-03-10"))
		require.NoError(t, err)
		d, ok := l.Review(id, day("2026-03-10"), nil, nil)
		require.True(t, ok)
		f, ok := d.Finding(procedures.CodeWrongTerritory)
		require.True(t, ok)
		return f.Verdict
	}
	assert.Equal(t, socium.NoData, verdict(provider.Card{}))
	assert.Equal(t, socium.Pass, verdict(provider.Card{Territories: []provider.Territory{{Code: "52701"}}}))
	assert.Equal(t, socium.Pass, verdict(provider.Card{Region: provider.Of(socium.MustParseRegion("55"))}))
	assert.Equal(t, socium.Fail, verdict(provider.Card{Territories: []provider.Territory{{Code: "50701"}}}))
}

// From an application with gaps to an entry: what is missing goes back, what the card cannot tell the keeper examines.
func Example() {
	ledger := registry.NewLedger(procedures.Omsk())
	card := provider.Card{FullName: "АНО «Тёплый дом»", Territories: []provider.Territory{{Code: "52701"}}}
	if _, err := ledger.Apply("вх-17", 0, card, []socium.Code{procedures.DocApplication}, act("2026-03-02")); err != nil {
		fmt.Println(err)
	}
	decision, _ := ledger.Review("вх-17", day("2026-03-03"), nil, nil)
	fmt.Println(decision.Verdict(), decision.Severity())
	shown := 0
	for f := range decision.Failed() {
		if f.Code.Within(procedures.CodeDocuments) && shown < 2 {
			fmt.Println(" ", f.In(socium.RU))
			shown++
		}
	}
	for f := range decision.Missing() {
		fmt.Println("  ?", f.Title.RU)
	}
	// Output:
	// fail correct
	//   не приложено: копии учредительных документов
	//   не приложено: документ о назначении руководителя или доверенность
	//   ? представлены недостоверные сведения
	//   ? деятельность не является социальным обслуживанием или не предусмотрена уставом
	//   ? заявитель ликвидируется, реорганизуется, признан банкротом или его деятельность приостановлена
	//   ? условия не соответствуют порядку или стандартам предоставления услуг
}

// In Tatarstan an institution prepares and the territorial body decides on the next working day.
func ExampleTatarstan() {
	p := procedures.Tatarstan()
	prepared, _ := p.Due(journal.StepPrepare, day("2026-03-10"), nil)
	decided, _ := p.Due(journal.StepDecide, prepared.Last, nil)
	fmt.Println(prepared.Last, decided.Last, decided.Term.Basis.In(socium.RU))
	// Output: 2026-03-24 2026-03-25 порядок КМ РТ, ред. от 28.12.2016, п. 11
}

// A procedure is a value: what differs is changed before it is handed to a ledger.
func ExampleTypical() {
	p := procedures.Typical(socium.MustParseRegion("40"))
	p.Numbers = "{year}-{seq:3}"
	event, err := registry.NewLedger(p).Include(provider.Card{FullName: "КЦСОН «Берёзка»"}, act("2026-02-03"))
	fmt.Println(event.Number, p.Basis.Evidence, err)
	// Output: 2026-001 unverified <nil>
}
