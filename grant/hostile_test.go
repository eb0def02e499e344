package grant_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// allocated returns how many bytes f asks for, kept or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// A document beyond the limits is refused with a code before anything is built of it, one within them costs a small multiple of its size.
func TestHostileJSON(t *testing.T) {
	const mebibyte = 1 << 20
	many := func(head, element, tail string, size int) string {
		return head + strings.Repeat(element+",", size/(len(element)+1)) + element + tail
	}
	documents := map[string]string{
		"lines":            many(`{"budget":{"lines":[`, "{}", "]}}", mebibyte),
		"events":           many(`{"project":{"plan":[`, "{}", "]}}", mebibyte),
		"nulls":            many(`{"team":[`, "null", "]}", mebibyte),
		"marks in a line":  many(`{"budget":{"lines":[{"marks":[`, `""`, "]}]}}", mebibyte),
		"lists":            many(`{"documents":[`, "[]", "]}", mebibyte),
		"directions":       many(`{"directions":[`, "{}", "]}", mebibyte),
		"four mebibytes":   `{"project":{"title":"` + strings.Repeat("я", 2*mebibyte) + `"}}`,
		"ten mebibytes":    many(`{"budget":{"lines":[`, `{"name":"`+strings.Repeat("x", 1000)+`"}`, "]}}", 10*mebibyte),
		"deep":             strings.Repeat(`{"project":`, mebibyte/11),
		"deep, then wide":  many(`{"x":`+strings.Repeat("[", 100)+strings.Repeat("]", 100)+`,"team":[`, "{}", "]}", mebibyte),
		"members and wide": many(`{"x":{`, `"a":1`, `},"team":[`+strings.Repeat("{},", mebibyte/3)+"{}]}", mebibyte),
	}
	for name, s := range documents {
		var errs [2]error
		bytes := allocated(func() {
			_, errs[0] = grant.ParseApplication([]byte(s))
			_, errs[1] = grant.ParseCall([]byte(s), grant.Books{})
		})
		require.ErrorIs(t, errs[0], grant.CodeApplicationSize, name)
		require.ErrorIs(t, errs[0], grant.CodeApplicationForm, name)
		require.ErrorIs(t, errs[1], grant.CodeCallSize, name)
		assert.LessOrEqual(t, bytes, uint64(2*len(s)+mebibyte), "%s: the copy of the text and little more", name)
	}
	within := many(`{"budget":{"lines":[`, `{"id":"1"}`, "]}}", 11*(grant.MaxDocumentItems-1)) // as many lines as there may be
	a, err := grant.ParseApplication([]byte(within))
	require.NoError(t, err)
	assert.Len(t, a.Budget.Lines, grant.MaxDocumentItems)
	_, err = grant.ParseApplication([]byte(strings.Replace(within, "[", `[{},`, 1)))
	require.ErrorIs(t, err, grant.CodeApplicationSize)
	assert.NotContains(t, err.Error(), "{")
}

// Ten times the size costs ten times the work, counted in bytes: nothing is copied again and again.
func TestHostileSizesAreLinear(t *testing.T) {
	within := socium.Basis{Act: "приказ"}
	execution := func(n int) *grant.Execution {
		e := &grant.Execution{}
		for i := range n {
			from := day("2026-01-01").AddDays(i)
			e.Agreement.Stages = append(e.Agreement.Stages, grant.Stage{From: from, To: from, Tranche: rub1(1)})
			e.Agreement.Estimate.Lines = append(e.Agreement.Estimate.Lines, grant.EstimateLine{ID: fmt.Sprint(i), Article: grant.OtherCosts, Grant: rub1(1)})
			e.Transfers = append(e.Transfers, grant.Transfer{On: from, Stage: i + 1, Amount: rub1(1)})
			e.Payments = append(e.Payments, grant.Payment{On: from, Line: fmt.Sprint(i), Amount: rub1(1), Documents: []string{"чек"}})
			e.Reallocations = append(e.Reallocations, grant.Reallocation{On: from, From: fmt.Sprint(i), To: "0", Consent: within})
			e.Suspensions = append(e.Suspensions, grant.Suspension{From: from, Until: from.AddDays(3)})
			for _, k := range grant.AllReportKinds() {
				e.Reports = append(e.Reports, grant.StageReport{Stage: i + 1, Kind: k, Version: 1, Status: grant.ReportRemarks, Remarks: []string{"нет чека"}})
			}
		}
		return e
	}
	protect := func(n int) grant.CutPolicy {
		var p grant.CutPolicy
		for i := range n {
			p.ProtectLines = append(p.ProtectLines, fmt.Sprint("нет", i))
		}
		return p
	}
	budget := func(n int) *grant.Budget {
		b := &grant.Budget{}
		for i := range n {
			b.Lines = append(b.Lines, grant.Line{ID: fmt.Sprint(i), Article: grant.OtherCosts, Total: socium.Some(rub1(2)), Own: socium.Some(rub1(1))})
		}
		return b
	}
	for name, prepare := range map[string]func(n int) func(){
		"faults of an agreement": func(n int) func() { e := execution(n); return func() { e.Check() } },
		"obligations":            func(n int) func() { e := execution(n); return func() { e.Obligations(day("2026-03-01"), nil) } },
		"sanctions":              func(n int) func() { e := execution(n); return func() { e.Sanctions(day("2026-03-01"), nil) } },
		"earlier grant":          func(n int) func() { e := execution(n); return func() { e.PastGrant(day("2026-03-01"), nil) } },
		"cut":                    func(n int) func() { b, p := budget(n), protect(n); return func() { _, _ = b.Approve(rub1(1), p) } },
		"replay":                 func(n int) func() { p, events := longLife(t, n); return func() { replay(t, p, events) } },
	} {
		small, large := allocated(prepare(1_000)), allocated(prepare(10_000))
		assert.LessOrEqual(t, large, 14*small+100_000, name)
	}
}

func rub1(n int64) socium.Money { return socium.Rubles(n) }

// A transfer is told to come in a suspension exactly when payments are suspended on its day.
func TestSuspendedTransfers(t *testing.T) {
	first := day("2026-01-01")
	span := func(from, until int) grant.Suspension {
		s := grant.Suspension{From: first.AddDays(from)}
		if until >= 0 {
			s.Until = first.AddDays(until)
		}
		return s
	}
	for _, list := range [][]grant.Suspension{
		nil, {span(3, 5)}, {span(3, 5), span(5, 6)}, {span(7, 9), span(1, 3), span(2, 4)}, {span(5, 5), span(5, 7)}, {span(6, 2), span(6, 8), span(1, 2)},
		{span(2, 9), span(3, 4)}, {span(8, -1), span(1, 3)}, {span(2, -1), span(4, 5)},
	} {
		e := grant.Execution{Agreement: grant.Agreement{Stages: []grant.Stage{{Tranche: rub1(100)}}}, Suspensions: list}
		suspended := 0
		for i := range 12 {
			e.Transfers = append(e.Transfers, grant.Transfer{On: first.AddDays(i), Stage: 1, Amount: rub1(1)})
		}
		told := map[socium.Path]bool{}
		for _, v := range e.Check() {
			if v.Code == grant.CodeTransferSuspended {
				told[v.Path] = true
			}
		}
		for i, tr := range e.Transfers {
			path := socium.Path("transfers").Index(i).Field("on")
			require.Equal(t, e.Suspended(tr.On), told[path], "%v %s", list, tr.On)
			if told[path] {
				suspended++
			}
		}
		assert.Len(t, told, suspended)
	}
}

// longLife is a case whose report gets n remarks one after another.
func longLife(t *testing.T, n int) (*grant.Process, []grant.Event) {
	t.Helper()
	p := process(t)
	at := slices.IndexFunc(walk, func(s step) bool { return s.action == grant.ActionRemark })
	c, events := run(t, p, at+1)
	for range n {
		next, e, err := p.Do(c, walk[at].command(c.Version()))
		require.NoError(t, err)
		c, events = next, append(events, e)
	}
	return p, events
}

func replay(t *testing.T, p *grant.Process, events []grant.Event) {
	t.Helper()
	c, err := p.Replay(slices.Values(events))
	require.NoError(t, err)
	require.Equal(t, len(events), c.Version())
}
