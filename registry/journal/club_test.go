package journal_test

import (
	"strings"
	"testing"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/registry/journal"
	"github.com/stretchr/testify/require"
)

// A club is the entry of an invented register: the mechanism must not depend on what is registered.
type club struct {
	Number string     `json:"number,omitempty"`
	Name   string     `json:"name"`
	INN    socium.INN `json:"inn,omitzero"`
	Town   string     `json:"town,omitempty"`
	Tags   []string   `json:"tags,omitempty"`
}

const noName socium.Code = "club.name"

func clubs() journal.Schema[club] {
	return journal.Schema[club]{
		Register:  "clubs",
		Detach:    func(c *club) { c.Tags = append([]string(nil), c.Tags...) },
		Number:    func(c *club) string { return c.Number },
		SetNumber: func(c *club, number string) { c.Number = number },
		Check: func(c *club) socium.Violations {
			if c.Name == "" {
				return socium.Violations{{Code: noName, Path: "name", Text: socium.Text{RU: "нет названия", EN: "no name"}}}
			}
			return nil
		},
		Keys: func(c *club, add func(journal.Key)) {
			add(journal.INNKey(c.INN))
			add(journal.TextKey(1, strings.ToLower(c.Town)))
		},
		Part: func(c *club, name string) string {
			if name == "town" {
				return c.Town
			}
			return ""
		},
	}
}

// Valid ИНН of nobody in particular: nine digits and their check digit.
func innOf(n int) socium.INN {
	digits := []byte("5500000000")
	for i := 8; n > 0; i, n = i-1, n/10 {
		digits[i] += byte(n % 10)
	}
	for check := range byte(10) {
		digits[9] = '0' + check
		if inn, err := socium.ParseINN(string(digits)); err == nil {
			return inn
		}
	}
	return socium.INN{}
}

func day(s string) socium.Date { return socium.MustParseDate(s) }

var clock = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)

func act(on string) journal.Act {
	return journal.Act{On: day(on), At: clock, Basis: socium.Basis{Act: "Приказ", Clause: "№ 7"}, By: "начальник отдела"}
}

func newClubs(t *testing.T, editions ...journal.Procedure[club]) *journal.Journal[club] {
	t.Helper()
	j, err := journal.New(clubs(), editions...)
	require.NoError(t, err)
	return j
}
