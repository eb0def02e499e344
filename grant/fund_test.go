package grant_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// candidate is "name score/request".
func candidate(s string) grant.Candidate {
	var id string
	var score, request int64
	if _, err := fmt.Sscanf(strings.ReplaceAll(s, "/", " "), "%s %d %d", &id, &score, &request); err != nil {
		panic(err)
	}
	return grant.Candidate{ID: id, Score: socium.Int(score), Requested: socium.Rubles(request)}
}

func candidates(list ...string) []grant.Candidate {
	var out []grant.Candidate
	for _, s := range list {
		out = append(out, candidate(s))
	}
	return out
}

// sums shows who got what: "P1 400, P2 350".
func sums(a grant.Awards) string {
	var out []string
	for l := range a.All() {
		if l.Status.Funded() {
			out = append(out, fmt.Sprintf("%s %s", l.Application, strings.TrimSuffix(l.Sum.String(), ".00")))
		}
	}
	return strings.Join(out, ", ")
}

// p1to6 is the example of contests 6: budget 1000, threshold 60.
func p1to6() []grant.Candidate {
	return candidates("P1 92/400", "P2 88/350", "P3 85/300", "P4 85/250", "P5 71/150", "P6 58/100")
}

func fund(t *testing.T, s grant.Strategy, list []grant.Candidate, pot int64, people grant.Decisions) grant.Awards {
	t.Helper()
	a, err := grant.Fund(s, list, socium.Some(socium.Rubles(pot)), people)
	require.NoError(t, err)
	left, _ := a.Left().Get()
	require.Equal(t, socium.Rubles(pot), a.Total().Add(left), "sums are the pot to the kopeck")
	for l := range a.All() {
		require.NotContains(t, l.Reason.In(socium.RU)+l.Reason.In(socium.EN), "{", l.Application)
		require.NotEmpty(t, l.Reason.Code, l.Application)
	}
	return a
}

// The budget line of contests 6. P3 and P4 are tied: who is looked at first decides, so people do.
func TestBudgetLine(t *testing.T) {
	sixty := socium.Some(socium.Int(60))
	p3first := grant.Decisions{Order: []string{"P3", "P4"}}
	for _, tt := range []struct {
		name     string
		strategy grant.Strategy
		people   grant.Decisions
		want     string
		left     string
	}{
		{"strict stop", grant.Strategy{Kind: grant.FundStrict, MinScore: sixty}, p3first, "P1 400, P2 350", "250.00"},
		{"skipping", grant.Strategy{Kind: grant.FundSkip, MinScore: sixty}, p3first, "P1 400, P2 350, P4 250", "0.00"},
		{"partial", grant.Strategy{Kind: grant.FundPartial, MinScore: sixty}, p3first, "P1 400, P2 350, P3 250", "0.00"},
		{"strict, P4 first", grant.Strategy{Kind: grant.FundStrict, MinScore: sixty}, grant.Decisions{Order: []string{"P4", "P3"}}, "P1 400, P2 350, P4 250", "0.00"},
		{"strict, lower request first", grant.Strategy{Kind: grant.FundStrict, MinScore: sixty, Ties: []grant.TieKey{grant.TieLowerRequest}}, grant.Decisions{}, "P1 400, P2 350, P4 250", "0.00"},
		{"strict, tie not broken", grant.Strategy{Kind: grant.FundStrict, MinScore: sixty}, grant.Decisions{}, "P1 400, P2 350", "250.00"},
		{"skipping: P3 never fits, so the tie does not matter", grant.Strategy{Kind: grant.FundSkip, MinScore: sixty}, grant.Decisions{}, "P1 400, P2 350, P4 250", "0.00"},
		{"partial of at least 90 %", grant.Strategy{Kind: grant.FundPartial, MinScore: sixty, MinShare: socium.Int(90)}, p3first, "P1 400, P2 350", "250.00"},
		{"partial with consent, not asked", grant.Strategy{Kind: grant.FundPartial, MinScore: sixty, Consent: true}, p3first, "P1 400, P2 350", "250.00"},
		{"partial with consent, given", grant.Strategy{Kind: grant.FundPartial, MinScore: sixty, Consent: true}, grant.Decisions{Order: p3first.Order, Accepts: map[string]socium.Answer{"P3": socium.Yes}}, "P1 400, P2 350, P3 250", "0.00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for shuffle := range uint64(10) { // the order of input never matters
				list := p1to6()
				rand.New(rand.NewPCG(shuffle, 1)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
				a := fund(t, tt.strategy, list, 1000, tt.people)
				require.Equal(t, tt.want, sums(a))
				left, _ := a.Left().Get()
				require.Equal(t, tt.left, left.String())
				p6, _ := a.Of("P6")
				require.Equal(t, grant.AwardBelow, p6.Status)
			}
		})
	}
}

func TestTieAtTheLineIsReported(t *testing.T) {
	a := fund(t, grant.Strategy{Kind: grant.FundStrict}, p1to6(), 1000, grant.Decisions{})
	var open []string
	for l := range a.Open() {
		open = append(open, l.Application)
	}
	assert.Equal(t, []string{"P3", "P4"}, open)
	p3, _ := a.Of("P3")
	assert.Equal(t, "равный рейтинг у 2 заявок на границе денег, остаток 250,00 ₽: решают люди", plain(p3.Reason.In(socium.RU)))
	p5, _ := a.Of("P5")
	assert.Equal(t, grant.AwardReserve, p5.Status)
	assert.Equal(t, grant.CodeAwardTieAhead, p5.Reason.Code)

	same := candidates("A 9/100", "B 8/60", "C 8/60", "D 7/10")
	assert.Equal(t, "A 100", sums(fund(t, grant.Strategy{Kind: grant.FundSkip}, same, 170, grant.Decisions{})))

	// A tie that does not matter is no question: with 1 300 both are funded, with 700 neither fits.
	assert.Equal(t, "P1 400, P2 350, P3 300, P4 250", sums(fund(t, grant.Strategy{Kind: grant.FundStrict}, p1to6(), 1300, grant.Decisions{})))
	assert.Equal(t, "P1 400", sums(fund(t, grant.Strategy{Kind: grant.FundStrict}, p1to6(), 700, grant.Decisions{})))
	assert.Equal(t, "P1 400, P5 150", sums(fund(t, grant.Strategy{Kind: grant.FundSkip}, p1to6(), 640, grant.Decisions{})))
}

// Everyone who reached the mark of the band; the sum is an outcome, also above the pot (grants 0.3 item 2: 4.69 of 4.5).
func TestThreshold(t *testing.T) {
	list := p1to6()
	for i := range list {
		list[i].Mark = socium.Some(socium.Int(85))
	}
	list[4].Mark = socium.Opt[socium.Number]{}
	a := fund(t, grant.Strategy{Kind: grant.FundThreshold}, list, 1000, grant.Decisions{})
	assert.Equal(t, "P1 400, P2 350, P3 300, P4 250", sums(a))
	left, _ := a.Left().Get()
	assert.Equal(t, "-300.00", left.String())
	p5, _ := a.Of("P5")
	assert.Equal(t, grant.CodeAwardNoMark, p5.Reason.Code)
	open, err := grant.Fund(grant.Strategy{Kind: grant.FundThreshold}, list, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	assert.True(t, open.Left().IsZero())
	assert.Equal(t, a.Total(), open.Total())
}

// The first nine with at least 15 points, tie: earlier filing (grants 6.3, P5); the first three (P6).
func TestTop(t *testing.T) {
	var list []grant.Candidate
	for i := range 12 {
		c := candidate(fmt.Sprintf("N%02d %d/100", i, 26-i))
		c.Filed = time.Date(2025, 1, 1, 0, 0, 60-i, 0, time.UTC)
		list = append(list, c)
	}
	list[8].Score, list[9].Score = socium.Int(18), socium.Int(18) // N09 was filed earlier than N08
	s := grant.Strategy{Kind: grant.FundTop, Top: 9, MinScore: socium.Some(socium.Int(15)), Ties: []grant.TieKey{grant.TieEarlierFiled}}
	a, err := grant.Fund(s, list, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	n8, _ := a.Of("N08")
	assert.Equal(t, grant.AwardReserve, n8.Status)
	assert.Equal(t, 1, n8.Reserve)
	n9, _ := a.Of("N09")
	assert.Equal(t, grant.AwardFull, n9.Status)
	s.Ties = nil
	a, err = grant.Fund(s, list, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	assert.Len(t, slices.Collect(a.Open()), 2)
	list[7].Score = socium.Int(14)
	s.Top = 12
	a, err = grant.Fund(s, list, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	n7, _ := a.Of("N07")
	assert.Equal(t, grant.AwardBelow, n7.Status)
}

// One grant an organisation: its choice, else its highest rating, of equal ones the earlier number (grants 4.7).
func TestOneGrantAnOrganisation(t *testing.T) {
	list := candidates("A1 90/100", "A2 95/100", "B1 80/100", "B2 80/100", "C1 70/100")
	for i := range list {
		list[i].Organisation = list[i].ID[:1]
		list[i].Mark = socium.Some(socium.Int(70))
	}
	s := grant.Strategy{Kind: grant.FundThreshold, PerOrganisation: 1}
	assert.Equal(t, "A2 100, B1 100, C1 100", sums(fund(t, s, list, 1000, grant.Decisions{})))
	a := fund(t, s, list, 1000, grant.Decisions{Choices: map[string]string{"A": "A1", "B": "нет такой"}})
	assert.Equal(t, "A1 100, B1 100, C1 100", sums(a))
	a2, _ := a.Of("A2")
	assert.Equal(t, grant.AwardNotChosen, a2.Status)
	assert.Equal(t, "у организации один грант: поддерживается заявка A1", a2.Reason.In(socium.RU))
	list[1].Score = socium.Int(60) // a choice needs an application that passed
	assert.Equal(t, "A1 100, B1 100, C1 100", sums(fund(t, s, list, 1000, grant.Decisions{Choices: map[string]string{"A": "A2"}})))
}

// Formula A (Snezhinsk, grants 6.4): S = pool × b / Σb over all, at most the request, b ≤ 6 gets nothing, nothing is redistributed.
func TestByPoints(t *testing.T) {
	list := candidates("A 10/1000", "B 8/100", "C 6/1000", "D 6/1000")
	s := grant.Strategy{Kind: grant.FundByPoints, MinScore: socium.Some(socium.Int(6)), Above: true}
	a := fund(t, s, list, 900, grant.Decisions{})
	assert.Equal(t, "A 300, B 100", sums(a)) // 900 × 10/30; 900 × 8/30 = 240, the request is 100
	c, _ := a.Of("C")
	assert.Equal(t, "баллов 6, поддержка только выше 6", c.Reason.In(socium.RU))
	s.SupportedOnly = true
	assert.Equal(t, "A 500, B 100", sums(fund(t, s, list, 900, grant.Decisions{})))
	s.Redistribute = true
	assert.Equal(t, "A 800, B 100", sums(fund(t, s, list, 900, grant.Decisions{})))

	third := candidates("A 7/1000", "B 7/1000", "C 7/1000")
	floor := fund(t, grant.Strategy{Kind: grant.FundByPoints}, third, 100, grant.Decisions{})
	assert.Equal(t, "A 33.33, B 33.33, C 33.33", sums(floor))
	exact := fund(t, grant.Strategy{Kind: grant.FundByPoints, Exact: true}, third, 100, grant.Decisions{})
	assert.Equal(t, "A 33.34, B 33.33, C 33.33", sums(exact))
}

// Formula C (grants 6.4): requests above the limit are cut in one proportion.
func TestByRequests(t *testing.T) {
	list := candidates("A 9/600", "B 8/300", "C 7/300")
	s := grant.Strategy{Kind: grant.FundByRequests, SupportedOnly: true, Exact: true}
	assert.Equal(t, "A 600, B 300, C 300", sums(fund(t, s, list, 1200, grant.Decisions{})))
	assert.Equal(t, "A 500, B 250, C 250", sums(fund(t, s, list, 1000, grant.Decisions{})))
	assert.Equal(t, "A 50.01, B 25, C 25", strings.ReplaceAll(sums(fundKopecks(t, s, list, 10001)), ".00", ""))
}

func fundKopecks(t *testing.T, s grant.Strategy, list []grant.Candidate, pot int64) grant.Awards {
	t.Helper()
	a, err := grant.Fund(s, list, socium.Some(socium.Kopecks(pot)), grant.Decisions{})
	require.NoError(t, err)
	return a
}

// Regional co-financing (grants 6.1): at most the region's own allocation and 150 million; above the pool by weights.
func TestRegionalCofinancing(t *testing.T) {
	list := candidates("40 1/200", "42 1/100", "55 1/80")
	for i := range list {
		list[i].Requested = list[i].Requested.Times(1_000_000)
		list[i].Weight = socium.Int(int64(i + 1))
	}
	list[1].Proposed = socium.Some(socium.Rubles(60_000_000)) // the region's own money
	s := grant.Strategy{Kind: grant.FundByWeights, Redistribute: true, Exact: true, Caps: []grant.Cap{{Amount: socium.Rubles(150_000_000)}}}
	assert.Equal(t, "40 150000000, 42 60000000, 55 80000000", sums(fund(t, s, list, 300_000_000, grant.Decisions{})))
	// 180 million by 1 : 2 : 3 is 30, 60, 90; the third takes 80, and 100 are left for 1 : 2, of which the second takes 60
	assert.Equal(t, "40 40000000, 42 60000000, 55 80000000", sums(fund(t, s, list, 180_000_000, grant.Decisions{})))
}

// Category limits and selection by rating until the money ends (Kirov region, grants 6.4 B).
func TestCapsAndQuotas(t *testing.T) {
	list := candidates("A 90/400", "B 85/600", "C 80/200", "D 75/900")
	for i, k := range []string{"1", "2", "1", "3"} {
		list[i].Category, list[i].Territory = k, []string{"город", "село"}[i%2]
	}
	s := grant.Strategy{Kind: grant.FundStrict, Caps: []grant.Cap{{By: grant.ByCategory, Key: "1", Amount: socium.Rubles(300)}, {Amount: socium.Rubles(700)}}}
	a := fund(t, s, list, 2000, grant.Decisions{})
	assert.Equal(t, "A 300, B 600, C 200, D 700", sums(a))
	d, _ := a.Of("D")
	assert.Equal(t, grant.AwardLess, d.Status)

	s = grant.Strategy{Kind: grant.FundStrict, Quotas: []grant.Quota{{By: grant.ByCategory, Count: 1}, {By: grant.ByTerritory, Key: "село", Sum: socium.Some(socium.Rubles(1000))}}}
	a = fund(t, s, list, 5000, grant.Decisions{})
	assert.Equal(t, "A 400, B 600", sums(a))
	c, _ := a.Of("C")
	assert.Equal(t, "квота «1»: 1 из 1", c.Reason.In(socium.RU))
	d, _ = a.Of("D")
	assert.Equal(t, "квота «село»: с этой заявкой 1 500,00 ₽ при допустимых 1 000,00 ₽", plain(d.Reason.In(socium.RU)))

	// A quota in number and one in sum of the same group count for themselves: 400 + 200 of 1000, two of two.
	s = grant.Strategy{Kind: grant.FundStrict, Quotas: []grant.Quota{
		{By: grant.ByCategory, Key: "1", Count: 2}, {By: grant.ByCategory, Key: "1", Sum: socium.Some(socium.Rubles(1000))}, {By: grant.ByCategory, Key: "3", Count: 1},
	}}
	assert.Equal(t, "A 400, B 600, C 200, D 900", sums(fund(t, s, list, 5000, grant.Decisions{})))
}

// A winner refuses: the money goes down the reserve list.
func TestSubstitute(t *testing.T) {
	list := candidates("A 90/400", "B 85/300", "C 80/350", "D 75/200", "E 70/100")
	a := fund(t, grant.Strategy{Kind: grant.FundStrict}, list, 750, grant.Decisions{})
	require.Equal(t, "A 400, B 300", sums(a))
	b, err := a.Substitute("B")
	require.NoError(t, err)
	assert.Equal(t, "A 400, C 350", sums(b))
	d, _ := b.Of("D")
	assert.Equal(t, 1, d.Reserve)
	assert.Equal(t, "A 400, B 300", sums(a), "the first division stands")
	_, err = b.Substitute("B")
	require.ErrorIs(t, err, grant.CodeFundingID)

	list[2].Requested = socium.Rubles(500)
	strict, err := fund(t, grant.Strategy{Kind: grant.FundStrict}, list, 750, grant.Decisions{}).Substitute("B")
	require.NoError(t, err)
	assert.Equal(t, "A 400", sums(strict))
	skip, err := fund(t, grant.Strategy{Kind: grant.FundSkip}, list, 750, grant.Decisions{}).Substitute("B")
	require.NoError(t, err)
	assert.Equal(t, "A 400, D 200, E 100", sums(skip))
}

func TestFundingFaults(t *testing.T) {
	none := socium.Opt[socium.Money]{}
	some := socium.Some(socium.Rubles(1))
	for _, tt := range []struct {
		name string
		s    grant.Strategy
		list []grant.Candidate
		pot  socium.Opt[socium.Money]
		code socium.Code
	}{
		{"no kind", grant.Strategy{}, nil, some, grant.CodeStrategy},
		{"top of nothing", grant.Strategy{Kind: grant.FundTop}, nil, some, grant.CodeStrategy},
		{"quotas on shares", grant.Strategy{Kind: grant.FundByPoints, Quotas: []grant.Quota{{By: grant.ByBand, Count: 1}}}, nil, some, grant.CodeStrategy},
		{"no pot", grant.Strategy{Kind: grant.FundStrict}, nil, none, grant.CodeFundingPot},
		{"pot below zero", grant.Strategy{Kind: grant.FundStrict}, nil, socium.Some(socium.Rubles(-1)), grant.CodeFundingPot},
		{"no id", grant.Strategy{Kind: grant.FundStrict}, []grant.Candidate{{}}, some, grant.CodeFundingID},
		{"one id twice", grant.Strategy{Kind: grant.FundStrict}, candidates("A 1/1", "A 2/2"), some, grant.CodeFundingID},
		{"request below zero", grant.Strategy{Kind: grant.FundStrict}, candidates("A 1/-1"), some, grant.CodeFundingSum},
		{"points below zero", grant.Strategy{Kind: grant.FundByPoints}, candidates("A -1/1"), some, grant.CodeFundingWeight},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := grant.Fund(tt.s, tt.list, tt.pot, grant.Decisions{})
			require.ErrorIs(t, err, tt.code)
			require.ErrorIs(t, err, grant.CodeFunding)
		})
	}
	empty, err := grant.Fund(grant.Strategy{Kind: grant.FundStrict}, nil, some, grant.Decisions{})
	require.NoError(t, err)
	assert.Zero(t, empty.Total())
}

// Whatever comes in: the awards and what is left are the pot, nobody gets more than asked, and input order does not matter.
func TestFundingProperties(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 5))
		s := grant.Strategy{
			Kind: grant.AllStrategyKinds()[r.IntN(8)], Top: 1 + r.IntN(5), PerOrganisation: r.IntN(2), SupportedOnly: r.IntN(2) == 0,
			Redistribute: r.IntN(2) == 0, Exact: r.IntN(2) == 0, Reserve: r.IntN(4) - 1, Consent: r.IntN(2) == 0,
		}
		if r.IntN(2) == 0 {
			s.MinScore = socium.Some(socium.Int(r.Int64N(60)))
		}
		if r.IntN(2) == 0 {
			s.Ties = []grant.TieKey{grant.TieNumber}
		}
		var list []grant.Candidate
		for i := range r.IntN(30) {
			list = append(list, grant.Candidate{
				ID: fmt.Sprintf("N%02d", i), Organisation: fmt.Sprint(r.IntN(12)), Score: socium.Int(r.Int64N(100)),
				Requested: socium.Kopecks(r.Int64N(1_000_000)), Mark: socium.Some(socium.Int(30)), Weight: socium.Int(r.Int64N(5)),
			})
		}
		pot := socium.Kopecks(r.Int64N(8_000_000))
		a, err := grant.Fund(s, list, socium.Some(pot), grant.Decisions{})
		require.NoError(t, err, "seed %d", seed)
		left, _ := a.Left().Get()
		require.Equal(t, pot, a.Total().Add(left), "seed %d", seed)
		if s.Kind != grant.FundThreshold && s.Kind != grant.FundTop {
			require.GreaterOrEqual(t, left.Sign(), 0, "seed %d %s", seed, s.Kind)
		}
		last := 0
		for l := range a.All() {
			require.True(t, l.Sum.Sign() >= 0 && l.Sum.Compare(l.Requested) <= 0, "seed %d %s", seed, l.Application)
			require.True(t, l.Status.Valid(), "seed %d", seed)
			if l.Reserve > 0 {
				last++
				require.Equal(t, last, l.Reserve, "seed %d", seed)
			}
		}
		want, err := json.Marshal(a)
		require.NoError(t, err)
		slices.Reverse(list)
		b, err := grant.Fund(s, list, socium.Some(pot), grant.Decisions{})
		require.NoError(t, err)
		got, err := json.Marshal(b)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), "seed %d", seed)
	}
}

// Shares against fractions of math/big: floor(pot × w / Σw), and water filling by a slow loop.
func TestSharesAgainstFractions(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 9))
		var list []grant.Candidate
		total := int64(0)
		for i := range 1 + r.IntN(20) {
			w := 1 + r.Int64N(100)
			total += w
			list = append(list, grant.Candidate{ID: fmt.Sprint("N", i), Score: socium.Int(w), Requested: socium.Kopecks(r.Int64N(5_000_000))})
		}
		pot := r.Int64N(20_000_000)
		a := fundKopecks(t, grant.Strategy{Kind: grant.FundByPoints}, list, pot)
		for _, c := range list {
			share := new(big.Int).Div(new(big.Int).Mul(big.NewInt(pot), big.NewInt(mustInt(c.Score))), big.NewInt(total)).Int64()
			l, _ := a.Of(c.ID)
			require.Equal(t, min(share, c.Requested.Kopecks()), l.Sum.Kopecks(), "seed %d %s", seed, c.ID)
		}
		filled := fundKopecks(t, grant.Strategy{Kind: grant.FundByPoints, Redistribute: true}, list, pot)
		require.Equal(t, slowFill(list, pot), filled.Total().Kopecks(), "seed %d", seed)
	}
}

func mustInt(n socium.Number) int64 {
	v, _ := n.Int64()
	return v
}

// slowFill returns how much water filling gives out: the pot, or everything that is wanted.
func slowFill(list []grant.Candidate, pot int64) int64 {
	var wants int64
	for _, c := range list {
		wants += c.Requested.Kopecks()
	}
	return min(wants, pot)
}

func TestAwardsJSON(t *testing.T) {
	a := fund(t, grant.Strategy{Kind: grant.FundStrict, Basis: regulation}, p1to6(), 1000, grant.Decisions{})
	data, err := json.Marshal(a)
	require.NoError(t, err)
	var back struct {
		Total socium.Money  `json:"total"`
		Lines []grant.Award `json:"lines"`
	}
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, a.Total(), back.Total)
	for i, l := range slices.Collect(a.All()) {
		assert.Equal(t, l.Reason.In(socium.RU), back.Lines[i].Reason.In(socium.RU))
		assert.Equal(t, regulation, back.Lines[i].Reason.Basis)
	}
}

// Reasons of the caller stand in a sentence in its own language, also after a round trip.
func TestReasonsInBothLanguages(t *testing.T) {
	a, err := grant.Fund(grant.Strategy{Kind: grant.FundTop, Top: 1}, []grant.Candidate{
		{ID: "A", Unrated: socium.Text{RU: "оценил один эксперт", EN: "one expert has marked it"}},
		{ID: "B", Barred: socium.Text{RU: "мало опыта", EN: "too little experience"}},
	}, socium.Opt[socium.Money]{}, grant.Decisions{})
	require.NoError(t, err)
	for id, want := range map[string]socium.Text{
		"A": {RU: "нет рейтинга (оценил один эксперт)", EN: "no rating (one expert has marked it)"},
		"B": {RU: "не проходит: мало опыта", EN: "does not pass: too little experience"},
	} {
		line, _ := a.Of(id)
		assert.Equal(t, want, line.Reason.Text())
		data, err := json.Marshal(line.Reason)
		require.NoError(t, err)
		var back grant.Why
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, line.Reason, back)
	}
}

// Requests that cannot be added up have no proportion: four of 2^61 kopecks exceed the range, three do not.
func TestFundByRequestsBeyondRange(t *testing.T) {
	var list []grant.Candidate
	for _, id := range []string{"A", "B", "C", "D"} {
		_, err := grant.Fund(grant.Strategy{Kind: grant.FundByRequests, Exact: true}, list, socium.Some(socium.Rubles(99)), grant.Decisions{})
		require.NoError(t, err)
		list = append(list, grant.Candidate{ID: id, Requested: socium.Kopecks(1 << 61)})
	}
	_, err := grant.Fund(grant.Strategy{Kind: grant.FundByRequests, Exact: true}, list, socium.Some(socium.Rubles(99)), grant.Decisions{})
	require.ErrorIs(t, err, grant.CodeFundingSum)
}
