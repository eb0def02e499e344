package grant_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func rub(s string) socium.Opt[socium.Money] { return socium.Some(socium.MustParseMoney(s)) }

func num(s string) socium.Opt[socium.Number] { return socium.Some(socium.MustParseNumber(s)) }

func TestBudgetLines(t *testing.T) {
	for _, tt := range []struct {
		name              string
		line              grant.Line
		total, own, asked string
	}{
		{"unit price with kopecks (in the wild: 7.80 × 1000)", grant.Line{Article: grant.Publishing, Price: rub("7.80"), Quantity: num("1000")}, "7800.00", "0.00", "7800.00"},
		{"part grant, part own", grant.Line{Article: grant.Services, Price: rub("50000"), Quantity: num("3"), Own: rub("30000")}, "150000.00", "30000.00", "120000.00"},
		{"half a month", grant.Line{Article: grant.StaffPay, Price: rub("33333.33"), Quantity: num("2.5")}, "83333.33", "0.00", "83333.33"}, // 83 333.325 rounds half up
		{"own contribution exceeds the grant", grant.Line{Article: grant.Office, Price: rub("100"), Quantity: num("10"), Own: rub("900")}, "1000.00", "900.00", "100.00"},
		{"only the printed total", grant.Line{Article: grant.OtherCosts, Total: rub("400.50"), Own: rub("0.50")}, "400.50", "0.50", "400.00"},
		{"only own and grant", grant.Line{Article: grant.OtherCosts, Grant: rub("400"), Own: rub("0.50")}, "400.50", "0.50", "400.00"},
		{"computed, not the printed total", grant.Line{Article: grant.Travel, Price: rub("5000"), Quantity: num("4"), Total: rub("2000")}, "20000.00", "0.00", "20000.00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := grant.Budget{Lines: []grant.Line{tt.line}}
			s := b.Sum()
			assert.Equal(t, tt.total, s.All.Total.String())
			assert.Equal(t, tt.own, s.All.Own.String())
			assert.Equal(t, tt.asked, s.All.Grant.String())
			assert.Equal(t, s.All, s.Article(tt.line.Article))
			assert.Zero(t, s.Gaps)
		})
	}
}

// Applicants' arithmetic is often wrong (grants 0.3, insight 10): findings with both amounts, at their places.
func TestBudgetCheck(t *testing.T) {
	b := grant.Budget{
		Lines: []grant.Line{
			{ID: "1", Article: grant.StaffPay, Name: "руководитель", Price: rub("40000"), Quantity: num("10"), Own: rub("0"), Total: rub("400000"), Grant: rub("400000")},
			{ID: "2", Article: grant.Contributions, Price: rub("120800"), Quantity: num("1"), Own: rub("20000"), Total: rub("120800"), Grant: rub("120800")},
			{ID: "2", Article: "подарки", Total: rub("100")},
			{Article: grant.Office, Name: "без суммы"},
			{Article: grant.Pay, Total: rub("1")},
			{Article: grant.Travel, Price: rub("100"), Quantity: num("-1")},
			{Article: grant.Equipment, Total: rub("100"), Own: rub("150"), Sources: []grant.Source{{Kind: grant.OwnMoney, Amount: socium.Rubles(100)}}},
			{Article: grant.EventCosts, Price: rub("90000000000000000"), Quantity: num("2")},
		},
		Articles: []grant.ArticleTotal{{Article: grant.Pay, Total: rub("520000"), Own: rub("20000")}, {Article: "сувениры"}},
		Grant:    rub("1"),
	}
	type fault struct {
		code socium.Code
		path socium.Path
	}
	var got []fault
	for _, v := range b.Check().AtLeast(socium.Warning) {
		got = append(got, fault{v.Code, v.Path})
		assert.NotContains(t, v.Text.RU, "{", v.Code)
		assert.NotContains(t, v.Text.EN, "{", v.Code)
	}
	assert.Equal(t, []fault{
		{grant.CodeBudgetLine, "budget.lines[1].grant"},
		{grant.CodeBudgetNegative, "budget.lines[5].total"},
		{grant.CodeBudgetNegative, "budget.lines[6].grant"},
		{grant.CodeBudgetOverflow, "budget.lines[7].total"},
		{grant.CodeBudgetArticle, "budget.articles[0].total"},
		{grant.CodeBudgetTotal, "budget.grant"},
		{grant.CodeIDTwice, "budget.lines[2].id"},
		{grant.CodeWord, "budget.lines[2].article"},
		{grant.CodeBudgetGap, "budget.lines[3].total"},
		{grant.CodeBudgetPart, "budget.lines[4].article"},
		{grant.CodeBudgetNegative, "budget.lines[5].quantity"},
		{grant.CodeBudgetSources, "budget.lines[6].sources"},
		{grant.CodeWord, "budget.articles[1].article"},
	}, got)
	v := b.Check()[0]
	assert.Equal(t, "указано 120\u00a0800,00\u00a0₽, по расчёту 100\u00a0800,00\u00a0₽, расхождение 20\u00a0000,00\u00a0₽", v.Text.RU)
	assert.Equal(t, socium.Correct, v.Severity)
	assert.ErrorIs(t, b.Check(), grant.CodeBudget)
}

// randomBudget has lines of every kind, without printed totals.
func randomBudget(r *rand.Rand, n int) grant.Budget {
	var b grant.Budget
	list := grant.AllArticles()[1:]
	for range n {
		price := socium.Kopecks(r.Int64N(5_000_000_00))
		quantity, _ := socium.ParseNumber(big.NewRat(r.Int64N(40_000), 1000).FloatString(3))
		l := grant.Line{Article: list[r.IntN(len(list))], Price: socium.Some(price), Quantity: socium.Some(quantity)}
		if r.IntN(2) == 0 {
			l.Own = socium.Some(socium.Kopecks(r.Int64N(1_000_000_00)))
		}
		b.Lines = append(b.Lines, l)
	}
	return b
}

// Columns and articles add up, and a slow computation with fractions gives the same kopecks.
func TestBudgetSumsAgainstFractions(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 7))
		b := randomBudget(r, 1+r.IntN(60))
		s := b.Sum()
		want := new(big.Int)
		for i := range b.Lines {
			price, _ := b.Lines[i].Price.Get()
			quantity, _ := b.Lines[i].Quantity.Get()
			exact := new(big.Rat).Mul(new(big.Rat).SetInt64(price.Kopecks()), quantity.Rat())
			twice := new(big.Int).Mul(exact.Num(), big.NewInt(2)) // half up: floor((2·num + den) / (2·den))
			twice.Add(twice, exact.Denom())
			kopecks := twice.Div(twice, new(big.Int).Mul(exact.Denom(), big.NewInt(2)))
			require.Equal(t, kopecks.Int64(), s.Lines[i].Total.Kopecks(), "seed %d line %d", seed, i)
			want.Add(want, kopecks)
		}
		require.Equal(t, want.Int64(), s.All.Total.Kopecks(), "seed %d", seed)
		require.Equal(t, s.All.Total, s.All.Own.Add(s.All.Grant), "seed %d", seed)
		var articles socium.Money
		for _, a := range grant.AllArticles() {
			if a != grant.Pay {
				articles = articles.Add(s.Article(a).Total)
			}
		}
		require.Equal(t, s.All.Total, articles, "seed %d", seed)
		require.Empty(t, b.Check().AtLeast(socium.Refuse), "seed %d", seed)
	}
}

// A summary that is used again allocates nothing.
func TestSumIntoAllocates(t *testing.T) {
	b := randomBudget(rand.New(rand.NewPCG(1, 7)), 40)
	var s grant.Summary
	b.SumInto(&s)
	assert.Zero(t, testing.AllocsPerRun(100, func() { b.SumInto(&s) }))
}
