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
	require.Len(t, list, 21)
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
