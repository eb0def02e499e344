package pgf_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// Grants 2.1, 2.2, 2.5, 4.6: what is known of each edition, and that what is not is named.
func TestEditions(t *testing.T) {
	list := pgf.Editions()
	require.Len(t, list, 22)
	seen := map[string]bool{}
	for i, c := range list {
		assert.False(t, seen[c.ID], c.ID)
		seen[c.ID] = true
		if i > 0 {
			assert.Less(t, list[i-1].ID, c.ID)
		}
		assert.NotEmpty(t, c.Gaps, c.ID)
		assert.NotEmpty(t, c.Title.RU)
		assert.NotEmpty(t, c.Title.EN)
		data, err := json.Marshal(c)
		require.NoError(t, err)
		back, err := grant.ParseCall(data, c.Books())
		require.NoError(t, err)
		assert.Equal(t, c, back, c.ID)
		again, ok := pgf.Edition(c.ID)
		require.True(t, ok)
		assert.Equal(t, c.ID, again.ID)
	}
	_, ok := pgf.Edition("2016-1")
	assert.False(t, ok)
}

// The table of grants 2.5: intake, results, earliest start; "" where the table has no day.
func TestEditionWindows(t *testing.T) {
	for _, tt := range []struct{ id, opens, closes, results, starts string }{
		{"2017-1", "2017-04-17", "2017-05-31", "2017-07-31", ""},
		{"2017-2", "2017-08-16", "2017-09-29", "2017-11-22", ""},
		{"2018-1", "2018-02-20", "2018-03-26", "2018-06-01", "2018-06-01"},
		{"2018-2", "", "", "", ""}, // only the day of the council: 25.10.2018
		{"2019-1", "2019-02-01", "2019-03-15", "2019-05-31", "2019-07-01"},
		{"2019-2", "2019-06-10", "2019-07-31", "2019-10-18", ""},
		{"2020-1", "2019-10-15", "2019-11-25", "2020-02-21", "2020-03-01"},
		{"2020-2", "2020-02-26", "2020-04-06", "2020-06-15", "2020-07-01"}, // extended from 31 March
		{"2020-special", "2020-06-16", "", "2020-08-28", ""},
		{"2021-1", "2020-09-01", "2020-10-15", "2021-01-14", "2021-02-01"},
		{"2021-2", "2021-02-01", "2021-03-15", "", ""}, // June 2021
		{"2022-1", "", "", "", ""},
		{"2022-2", "", "2022-03-15", "", "2022-07-01"},
		{"2022-special", "2022-07-15", "2022-08-15", "2022-09-29", "2022-10-03"},
		{"2023-1", "2022-09-01", "2022-10-17", "2023-01-12", "2023-02-01"},
		{"2023-2", "", "2023-03-15", "", "2023-07-01"},
		{"2024-1", "", "", "2024-01-12", ""},
		{"2024-2", "2024-02-01", "", "", "2024-07-01"},
		{"2025-1", "2024-09-02", "2024-10-15", "2025-01-21", "2025-02-01"},
		{"2025-2", "2025-02-03", "2025-03-17", "2025-06-17", ""},
		{"2026-1", "2025-09-01", "2025-10-15", "2026-01-20", "2026-02-01"}, // planned by
		{"2026-2", "2026-02-02", "2026-03-16", "", ""},
	} {
		c, ok := pgf.Edition(tt.id)
		require.True(t, ok, tt.id)
		starts := socium.Date{}
		if len(c.Projects) > 0 {
			starts = c.Projects[0].NotBefore
		}
		assert.Equal(t, [4]string{tt.opens, tt.closes, tt.results, tt.starts}, [4]string{c.Opens.String(), c.Closes().Day().String(), c.Results.String(), starts.String()}, tt.id)
		if tt.closes != "" {
			assert.Contains(t, c.Closes().In(socium.RU), "23:30 (Europe/Moscow)", tt.id)
		}
		gaps := map[socium.Path]bool{}
		for _, g := range c.Gaps {
			gaps[g.Path] = true
		}
		assert.True(t, gaps["opens"] || tt.opens != "", tt.id)
		assert.True(t, gaps["deadline"] || tt.closes != "", tt.id)
		assert.True(t, gaps["results"] || tt.results != "", tt.id)
		assert.Equal(t, tt.id != "2026-1", gaps["projects"], tt.id)
	}
	second, _ := pgf.Edition("2020-2")
	assert.Equal(t, "2020-03-31", second.Deadline.Day().String())
	require.Len(t, second.Extensions, 1)

	// Where only the earliest start is known, a project that begins before it does not fit, and every later one does.
	c, _ := pgf.Edition("2023-1")
	early := &grant.Application{Project: grant.Project{Direction: pgf.SOC, Title: "Дом", Start: day("2023-01-31"), End: day("2023-12-31")}}
	vs := c.Check(early, day("2022-10-01"))
	require.ErrorIs(t, vs, grant.CodeProjectWindow)
	assert.Contains(t, vs[0].Text.RU, "с 01.02.2023")
	early.Project.Start = day("2023-02-01")
	assert.Empty(t, c.Check(early, day("2022-10-01")))
}

func TestEditionFigures(t *testing.T) {
	for _, tt := range []struct {
		id         string
		closes     string
		directions int
		sum, band  string
		mark       string // of the band
	}{
		{"2017-1", "2017-05-31", 12, "500000.01", "B", ""},
		{"2017-1", "2017-05-31", 12, "500000", "A", "60"},
		{"2017-1", "2017-05-31", 12, "99000000", "C", ""},
		{"2017-2", "2017-09-29", 12, "10000000.01", "D", ""},
		{"2020-2", "2020-04-06", 13, "3000000", "B", ""},
		{"2021-1", "2020-10-15", 13, "10000000", "C", ""},
		{"2022-2", "2022-03-15", 11, "500001", "B", ""},
		{"2023-1", "2022-10-17", 11, "1000000", "A", "62"},
		{"2023-1", "2022-10-17", 11, "5000000", "B", "66"},
		{"2023-1", "2022-10-17", 11, "15000000", "C", "69"},
		{"2023-1", "2022-10-17", 11, "15000000.01", "D", "70"},
		{"2025-2", "2025-03-17", 11, "1", "A", "63"},
		{"2026-1", "2025-10-15", 11, "16000000", "D", "71"},
		{"2026-2", "2026-03-16", 11, "16000000", "D", ""},
	} {
		c, ok := pgf.Edition(tt.id)
		require.True(t, ok, tt.id)
		assert.Equal(t, tt.closes, c.Closes().Day().String(), tt.id)
		assert.Len(t, c.Directions, tt.directions, tt.id)
		b, ok := c.Band(socium.MustParseMoney(tt.sum))
		require.True(t, ok)
		assert.Equal(t, tt.band, b.Code, tt.id)
		mark, known := c.Marks.Of(b.Code, pgf.SOC).Get()
		assert.Equal(t, tt.mark != "", known, tt.id)
		if known {
			assert.Equal(t, tt.mark, mark.String(), tt.id)
		}
	}
	special, _ := pgf.Edition("2022-special")
	assert.Len(t, special.Directions, 2)
	_, talent := special.Direction(pgf.TALENT)
	assert.False(t, talent)
}

// Marks by band and, where there is one, direction, with fallback to the band (grants 4.6).
func TestPassMarksFallBack(t *testing.T) {
	n := socium.Int
	marks := grant.PassMarks{{Points: n(50)}, {Direction: pgf.ECO, Points: n(55)}, {Band: "A", Points: n(60)}, {Band: "A", Direction: pgf.ECO, Points: n(65)}}
	assert.Equal(t, socium.Some(n(65)), marks.Of("A", pgf.ECO))
	assert.Equal(t, socium.Some(n(60)), marks.Of("A", pgf.SOC))
	assert.Equal(t, socium.Some(n(55)), marks.Of("B", pgf.ECO))
	assert.Equal(t, socium.Some(n(50)), marks.Of("B", pgf.SOC))
	assert.True(t, grant.PassMarks{{Band: "B", Points: n(1)}}.Of("A", "").IsZero())
}
