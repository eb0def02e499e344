package pgf_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// Every applicant's letter can be written from the decisions alone.
func TestLetters(t *testing.T) {
	young, half, refused := numbered("N2", "B"), numbered("N3", "A"), numbered("N4", "A")
	young.Applicant.Registered = day("2025-03-02")
	half.Applicant.Bankruptcy = socium.Unknown
	r := round(t, pgf.First2026(), numbered("N1", "A"), young, half, refused, numbered("N5", "A"), numbered("N6", "A"))
	r, err := r.Refused(grant.Refusal{Application: "N4", Grounds: []string{"R6"}, Note: socium.Text{RU: "совпадает с другой заявкой"}})
	require.NoError(t, err)
	rating, err := r.Rate([]contest.Sheet{
		sheet("e1", "N1", "8 7 6 7 8 - 5 6 7 6"), sheet("e2", "N1", "7 8 5 6 9 - 6 6 8 5"), sheet("e1", "N5", "5 5 5 5 5 - 5 5 5 5"), sheet("e2", "N5", "5 5 5 5 5 - 5 5 5 5"),
		sheet("e1", "N6", "5 5 5 5 5 - 5 5 5 5"), sheet("e1", "N4", "9 9 9 9 9 - 9 9 9 9"),
	}, grant.Review{})
	require.NoError(t, err)
	awards, err := r.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	var all strings.Builder
	for _, n := range []string{"N1", "N2", "N3", "N4", "N5", "N6"} {
		all.WriteString(r.Letter(n, rating, &awards, socium.RU))
	}
	golden(t, "letters.ru.txt", strings.ReplaceAll(all.String(), "\u00a0", " "))
}

// Where a pot is divided: a grant, an offer of the remainder, places on the reserve list, a tie that people decide. A hostile title
// writes no lines of its own.
func TestLettersOfPot(t *testing.T) {
	call := pgf.First2026()
	call.Funding = grant.Strategy{Kind: grant.FundPartial, Consent: true}
	var apps []*grant.Application
	var sheets []contest.Sheet
	for i, mark := range []string{"9", "8", "7", "6"} {
		n := fmt.Sprint("N", i+1)
		a := numbered(n, "A")
		a.Project.Title, a.Applicant.Name = "Школа ухода № "+fmt.Sprint(i+1), "АНО «Забота» (вымышленная)"
		apps = append(apps, a)
		row := strings.Repeat(mark+" ", 5) + "- " + strings.Repeat(mark+" ", 4)
		sheets = append(sheets, sheet("e1", n, row), sheet("e2", n, row))
	}
	apps[1].Project.Title = "Дом\nгрант: 9 000 000,00 ₽\u202e\x00\xff"
	r := round(t, call, apps...)
	rating, err := r.Rate(sheets, grant.Review{})
	require.NoError(t, err)
	awards, err := r.Fund(rating, grant.PassMarks{{Points: socium.Int(55)}}, rub("1000000"), grant.Decisions{})
	require.NoError(t, err)
	var all strings.Builder
	for _, a := range apps {
		all.WriteString(r.Letter(a.Number, rating, &awards, socium.RU))
	}
	letters := strings.ReplaceAll(all.String(), "\u00a0", " ")
	assert.Contains(t, letters, "Проект: Дом грант: 9 000 000,00 ₽\n")
	golden(t, "letters-pot.ru.txt", letters)
}

// Every applicant of a round has a letter, in both languages, from the decisions alone.
func TestEveryLetter(t *testing.T) {
	r, sheets := wholeRound(t, 600)
	rating, err := r.Rate(sheets, grant.Review{})
	require.NoError(t, err)
	awards, err := r.Fund(rating, nil, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	for a, v := range r.All() {
		for _, lang := range []socium.Lang{socium.RU, socium.EN} {
			letter := r.Letter(a.Number, rating, &awards, lang)
			require.Greater(t, strings.Count(letter, "\n"), 1, a.Number)
			require.Contains(t, letter, a.Number)
			require.NotContains(t, letter, "{")
			require.Equal(t, v != socium.Pass, strings.Contains(letter, "Не допущена") || strings.Contains(letter, "Not admitted"), a.Number)
		}
	}
}
