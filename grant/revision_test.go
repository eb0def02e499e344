package grant_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

func TestRevisions(t *testing.T) {
	at := time.Date(2025, 9, 20, 9, 0, 0, 0, time.UTC)
	a := &grant.Application{Call: "2026-1", Project: grant.Project{Title: "Дом", Tasks: []grant.Task{{ID: "1", Text: "раз"}, {ID: "2", Text: "два"}}}}
	var r grant.Revisions
	_, err := r.Add(a, 1, at, "")
	require.ErrorIs(t, err, grant.CodeRevisionConflict)
	r, err = r.Add(a, 0, at, "директор")
	require.NoError(t, err)

	_, err = r.Add(a, 1, at, "")
	require.ErrorIs(t, err, grant.CodeRevisionSame)
	a.Project.Title = "Тёплый дом"
	_, err = r.Add(a, 0, at, "")
	require.ErrorIs(t, err, grant.CodeRevisionConflict)
	_, err = r.Add(a, 1, at.Add(-time.Second), "")
	require.ErrorIs(t, err, grant.CodeRevisionTime)

	a.Project.Tasks = append([]grant.Task{{ID: "0", Text: "ноль"}}, a.Project.Tasks[0], grant.Task{ID: "3", Text: "три"})
	a.Number = "26-1-000001"
	two, err := r.Add(a, 1, at.Add(time.Hour), "")
	require.NoError(t, err)
	assert.Equal(t, 1, r.Len(), "the history before does not change")
	assert.Equal(t, "[number added project.title changed project.tasks[0] added project.tasks[2] added project.tasks[1] removed]", fmt.Sprint(two.Diff(1, 2)))
	d := two.Diff(1, 2)[1]
	assert.Equal(t, `"Дом"`, d.Was())
	assert.Equal(t, `"Тёплый дом"`, d.Now())
	assert.Nil(t, two.Diff(1, 3))

	a.Project.Title = "Другой"
	_, err = two.Add(a, 2, at.Add(2*time.Hour), "")
	require.ErrorIs(t, err, grant.CodeRevisionTitle)
	a.Project.Title, a.Number = "Тёплый дом", "26-1-000002"
	_, err = two.Add(a, 2, at.Add(2*time.Hour), "")
	require.ErrorIs(t, err, grant.CodeRevisionOther)

	first, ok := two.At(1)
	require.True(t, ok)
	first.Application.Project.Tasks[0].Text = "чужая правка"
	again, _ := two.At(1)
	assert.Equal(t, "раз", again.Application.Project.Tasks[0].Text)
}

// A diff shows no personal data unless it is asked for.
func TestDiffMasks(t *testing.T) {
	a, b := grant.Application{}, grant.Application{Manager: grant.Member{Name: socium.ParsePersonName("Фамилия Имя")}}
	d := grant.Diff(&a, &b)
	require.Len(t, d, 1)
	for _, format := range []string{"%v", "%+v", "%#v"} {
		assert.NotContains(t, fmt.Sprintf(format, d), "Фамилия")
	}
	assert.Contains(t, d[0].Now(), "Фамилия")
	assert.Empty(t, grant.Diff(&b, &b))
}

// A smaller award is spread over the lines without losing a kopeck.
func TestApprove(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 11))
		b := randomBudget(r, 1+r.IntN(40))
		for i := range b.Lines { // own parts that leave something to the grant
			b.Lines[i].Own = socium.Some(b.Lines[i].Product().Or(socium.Money{}).Ratio(r.Int64N(100), 100, socium.Floor))
		}
		asked := b.Sum().All
		award := asked.Grant.Ratio(r.Int64N(1000)+1, 1000, socium.Floor)
		e, err := b.Approve(award, grant.CutPolicy{ScaleOwn: seed%2 == 0})
		require.NoError(t, err, "seed %d", seed)
		require.Equal(t, award, e.Totals().Grant, "seed %d", seed)
		for _, l := range e.Lines {
			require.True(t, l.Grant.Sign() >= 0 && l.Cut().Sign() >= 0, "seed %d line %s: %s of %s", seed, l.ID, l.Grant, l.Asked)
		}
		if seed%2 == 1 {
			require.Equal(t, asked.Own, e.Totals().Own, "seed %d", seed)
		}
	}
}

func TestApproveProtects(t *testing.T) {
	b := grant.Budget{Lines: []grant.Line{
		{Article: grant.StaffPay, Total: rub("600000")}, {ID: "hall", Article: grant.Office, Total: rub("100000")}, {Article: grant.EventCosts, Total: rub("300000"), Own: rub("50000")},
	}}
	e, err := b.Approve(socium.Rubles(800_000), grant.CutPolicy{Protect: []grant.Article{grant.StaffPay}})
	require.NoError(t, err)
	assert.Equal(t, "600000.00", e.Article(grant.Pay).Grant.String())
	assert.Equal(t, "57142.86", e.Article(grant.Office).Grant.String()) // 200 000 in the proportion 100 000 : 250 000
	assert.Equal(t, "142857.14", e.Article(grant.EventCosts).Grant.String())
	_, err = b.Approve(socium.Rubles(650_000), grant.CutPolicy{Protect: []grant.Article{grant.StaffPay}, ProtectLines: []string{"hall"}})
	require.ErrorIs(t, err, grant.CodeCutProtected)
	_, err = b.Approve(socium.Kopecks(95_000_001), grant.CutPolicy{})
	require.ErrorIs(t, err, grant.CodeCutRange)
	_, err = b.Approve(socium.Kopecks(-1), grant.CutPolicy{})
	require.ErrorIs(t, err, grant.CodeCutRange)
	whole, err := b.Approve(socium.Rubles(950_000), grant.CutPolicy{})
	require.NoError(t, err)
	for _, l := range whole.Lines {
		assert.Zero(t, l.Cut())
	}
	b.Lines[0].Own = rub("700000")
	_, err = b.Approve(socium.Money{}, grant.CutPolicy{})
	require.ErrorIs(t, err, grant.CodeBudget)
}
