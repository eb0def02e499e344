package fee_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/fee"
)

func day(s string) socium.Date  { return socium.MustParseDate(s) }
func rub(s string) socium.Money { return socium.MustParseMoney(s) }

// at is a day of application under 1873; its window is September 2024 to August 2025.
var at = day("2025-10-01")

// earned is a year's income in one sum.
func earned(sum string) []fee.Income {
	return []fee.Income{{Month: day("2025-01-01"), Amount: rub(sum)}}
}

func couple(n int) []fee.Member {
	family := []fee.Member{{Relation: fee.Self}, {Relation: fee.Spouse}}
	for len(family) < n {
		family = append(family, fee.Member{Relation: fee.Child, Born: day("2015-01-01")})
	}
	return family[:n]
}

func cost(sum string) []fee.Line {
	return []fee.Line{{Name: "услуги месяца", Price: rub(sum)}}
}

// Section 5.5.
func TestHomeExamples(t *testing.T) {
	for _, tt := range []struct {
		name      string
		income    string
		n         int
		minimum   string
		services  string
		threshold string
		average   string
		excess    string
		cap       string
		fee       string
		halfUp    string
		outcome   fee.Outcome
	}{
		{"H1", "252000.00", 1, "15290.00", "6120.10", "22935.00", "21000.00", "", "", "0.00", "0.00", fee.FreeByIncome},
		{"H2", "384517.36", 1, "14290.00", "6120.10", "21435.00", "32043.11333333…", "10608.11333333…", "5304.05666666…", "5304.05", "5304.06", fee.Partial},
		{"H3", "384517.36", 1, "14290.00", "3418.77", "21435.00", "32043.11333333…", "10608.11333333…", "5304.05666666…", "3418.77", "3418.77", fee.Full},
		{"H4", "1158342.90", 3, "15673.01", "9500.00", "23509.515", "32176.19166666…", "8666.67666666…", "4333.33833333…", "4333.33", "4333.34", fee.Partial},
	} {
		for _, form := range []provider.Form{provider.Home, provider.SemiResidential} {
			t.Run(tt.name+" "+string(form), func(t *testing.T) {
				c := fee.Case{Form: form, On: at, Income: earned(tt.income), SubsistenceMinimum: rub(tt.minimum), Services: cost(tt.services)}
				if tt.n > 1 {
					c.Family = couple(tt.n)
				}
				r := fee.Decide(c)
				require.Empty(t, r.Faults)
				assert.Equal(t, tt.outcome, r.Outcome)
				assert.Equal(t, tt.fee, r.Fee.String())
				assert.Equal(t, tt.threshold, r.Threshold.String())
				assert.Equal(t, tt.average, r.Average.String())
				if tt.cap != "" {
					assert.Equal(t, tt.excess, r.Excess.String())
					assert.Equal(t, tt.cap, r.Cap.String())
				}
				assert.False(t, r.OverCap)
				c.Policy.Rounding = fee.HalfUpKopeck
				half := fee.Decide(c)
				assert.Equal(t, tt.halfUp, half.Fee.String())
				assert.Equal(t, tt.halfUp != tt.fee, half.OverCap, "half up passes the cap")
			})
		}
	}
}

// Section 5.6.
func TestResidentialExamples(t *testing.T) {
	for _, tt := range []struct {
		name, income, services, average, cap, fee, halfUp string
		outcome                                           fee.Outcome
	}{
		{"R1", "273905.48", "41200.00", "22825.45666666…", "17119.0925", "17119.09", "17119.09", fee.Partial},
		{"R2", "273905.48", "15000.00", "22825.45666666…", "17119.0925", "15000.00", "15000.00", fee.Full},
		{"R3", "319999.99", "41200.00", "26666.66583333…", "19999.999375", "19999.99", "20000.00", fee.Partial},
		{"5.4", "273905.10", "41200.00", "22825.425", "17119.06875", "17119.06", "17119.07", fee.Partial},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := fee.Case{Form: provider.Residential, On: at, Income: earned(tt.income), Services: cost(tt.services)}
			r := fee.Decide(c)
			require.Empty(t, r.Faults)
			assert.Equal(t, tt.outcome, r.Outcome)
			assert.Equal(t, tt.fee, r.Fee.String())
			assert.Equal(t, tt.average, r.Average.String())
			assert.Equal(t, tt.cap, r.Cap.String())
			c.Policy.Rounding = fee.HalfUpKopeck
			assert.Equal(t, tt.halfUp, fee.Decide(c).Fee.String())
		})
	}
}

// Section 5.4: income rounded first pushes the cap above the legal limit.
func TestIncomeFirst(t *testing.T) {
	c := fee.Case{Form: provider.Residential, On: at, Income: earned("273905.10"), Services: cost("41200")}
	c.Policy.IncomeFirst = true
	r := fee.Decide(c)
	assert.Equal(t, "22825.43", r.Average.String())
	assert.Equal(t, "17119.07", r.Fee.String())
	assert.True(t, r.OverCap, "one kopeck over")

	c = fee.Case{Form: provider.Home, On: at, Income: earned("384517.14"), SubsistenceMinimum: rub("14290"), Services: cost("6120.10")}
	r = fee.Decide(c)
	assert.Equal(t, "5304.0475", r.Cap.String())
	assert.Equal(t, "5304.04", r.Fee.String())
	c.Policy.IncomeFirst = true
	r = fee.Decide(c)
	assert.Equal(t, "32043.10", r.Average.String())
	assert.Equal(t, "5304.05", r.Fee.String())
	assert.True(t, r.OverCap)
}

func TestRoundings(t *testing.T) {
	c := fee.Case{Form: provider.Home, On: at, Income: earned("384517.36"), SubsistenceMinimum: rub("14290"), Services: cost("6120.10")}
	for policy, want := range map[fee.Rounding]string{"": "5304.05", fee.FloorKopeck: "5304.05", fee.HalfUpKopeck: "5304.06", fee.FloorRouble: "5304.00", fee.HalfUpRouble: "5304.00"} {
		c.Policy.Rounding = policy
		assert.Equal(t, want, fee.Decide(c).Fee.String(), policy)
	}
	c.Services = cost("3418.77")
	c.Policy.Rounding = fee.HalfUpRouble
	assert.Equal(t, "3419.00", fee.Decide(c).Fee.String())
}

// Section 5.1: items 1 and 2 since 2015, items 3 to 8 from 1 January 2023.
func TestFreeByCategory(t *testing.T) {
	for i, category := range fee.AllCategories() {
		for _, form := range provider.AllForms() {
			c := fee.Case{Form: form, On: day("2022-12-31"), Categories: []fee.Category{category}, Services: cost("100"), Income: earned("900000"), SubsistenceMinimum: rub("10000")}
			c.Income[0].Month = day("2022-05-01")
			assert.Equal(t, i < 2, fee.Decide(c).Outcome == fee.FreeByCategory, "%s %s", category, form)
			c.On, c.Income = day("2023-01-01"), nil
			r := fee.Decide(c)
			assert.Equal(t, fee.FreeByCategory, r.Outcome, "no income is asked for")
			assert.True(t, r.Fee.IsZero())
		}
	}
	require.Len(t, fee.AllCategories(), 8)
	r := fee.Decide(fee.Case{Form: provider.Home, On: at, RegionalAct: socium.Basis{Act: "закон области (пример)"}, Services: cost("100")})
	assert.Equal(t, fee.FreeByRegion, r.Outcome)
}

func TestUrgentAndExtra(t *testing.T) {
	r := fee.Decide(fee.Case{On: at, Services: []fee.Line{{Service: "urgent.food", Price: rub("500")}}})
	assert.Equal(t, fee.FreeUrgent, r.Outcome)
	assert.True(t, r.Total().IsZero())

	c := fee.Case{Form: provider.Home, On: at, Income: earned("384517.36"), SubsistenceMinimum: rub("14290"), Services: []fee.Line{
		{Price: rub("6120.10")}, {Service: "urgent.food", Price: rub("500")}, {Price: rub("99.90"), Volume: socium.MustParseNumber("1.5"), Extra: true},
	}}
	r = fee.Decide(c)
	assert.Equal(t, "5304.05", r.Fee.String())
	assert.Equal(t, "149.85", r.Extra.String())
	assert.Equal(t, "5453.90", r.Total().String())
	assert.Equal(t, [2]int{1, 1}, [2]int{r.Services, r.Urgent})
	c.Categories = []fee.Category{fee.CombatDisabled}
	assert.Equal(t, "149.85", fee.Decide(c).Total().String(), "what is beyond the programme is paid")
}

// Section 5.2: persons admitted before 2015 pay a share of the pension.
func TestAdmittedBefore2015(t *testing.T) {
	c := fee.Case{Form: provider.Residential, On: at, Admitted: day("2014-12-31"), Pension: socium.Some(rub("20000.01")), Services: cost("41200")}
	r := fee.Decide(c)
	require.Empty(t, r.Faults)
	assert.Equal(t, "15000.00", r.Fee.String())
	c.Admitted = day("2015-01-01")
	assert.True(t, fee.Decide(c).Faults.Has(fee.CodeIncomeMissing))
	c.Admitted, c.Pension = day("2014-12-31"), socium.Opt[socium.Money]{}
	assert.True(t, fee.Decide(c).Faults.Has(fee.CodePensionMissing))
}

func TestThreshold(t *testing.T) {
	c := fee.Case{Form: provider.Home, On: at, Income: earned("240000"), SubsistenceMinimum: rub("10000"), Services: cost("5000")}
	c.Threshold = socium.Some(rub("20000"))
	assert.Equal(t, fee.FreeByIncome, fee.Decide(c).Outcome, "equal to the threshold is free")
	c.Threshold = socium.Some(rub("19999.99"))
	r := fee.Decide(c)
	assert.Equal(t, fee.Partial, r.Outcome)
	assert.Equal(t, "0.00", r.Fee.String(), "half a kopeck is floored")
	c.Threshold = socium.Some(rub("14999.99"))
	assert.True(t, fee.Decide(c).Faults.Has(fee.CodeThreshold))
	c.Threshold = socium.Opt[socium.Money]{}
	c.Factor = socium.MustParseNumber("1.4999")
	assert.True(t, fee.Decide(c).Faults.Has(fee.CodeFactor))
	c.Factor = socium.MustParseNumber("2")
	assert.Equal(t, fee.FreeByIncome, fee.Decide(c).Outcome)
	c.SubsistenceMinimum = socium.Money{}
	assert.True(t, fee.Decide(c).Faults.Has(fee.CodeMinimumMissing))
}

func TestFaultsAllAtOnce(t *testing.T) {
	r := fee.Decide(fee.Case{
		Form: "на колесах", On: at, Categories: []fee.Category{"veteran"}, Group: "rich", Income: earned("-1"), Family: []fee.Member{{Relation: "friend"}},
		Services: []fee.Line{{Price: rub("-5")}}, Policy: fee.Policy{Rounding: "up"},
	})
	assert.Equal(t, fee.Undecided, r.Outcome)
	for _, code := range []socium.Code{fee.CodeForm, fee.CodeCategory, fee.CodeGroup, fee.CodeAmount, fee.CodePolicy} {
		assert.True(t, r.Faults.Has(code), code)
	}
	r = fee.Decide(fee.Case{Form: provider.Home, On: day("2014-12-31"), Income: earned("1"), SubsistenceMinimum: rub("1")})
	assert.True(t, r.Faults.Has(fee.CodeEdition))
	r = fee.Decide(fee.Case{Form: provider.Home, On: at, Income: []fee.Income{{Month: at, Amount: rub("10"), Member: 1}}, Policy: fee.Policy{HomeShare: socium.MustParseNumber("0.51")}})
	assert.True(t, r.Faults.Has(fee.CodeMember))
	assert.True(t, r.Faults.Has(fee.CodePolicy), "the law allows no more than a half")
	assert.True(t, r.Faults.Has(fee.CodeMinimumMissing))
	assert.NotEmpty(t, r.Steps())
}

// The same by big rationals, on random cases: exact, and once rounded.
func TestDecideAgainstBigRat(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 3))
		money := func(n int64) socium.Money { return socium.Kopecks(r.Int64N(n)) }
		c := fee.Case{On: at, SubsistenceMinimum: socium.Kopecks(500_000 + r.Int64N(3_000_000)), Income: []fee.Income{}}
		c.Form = provider.AllForms()[r.IntN(3)]
		n := 1 + r.IntN(4)
		if n > 1 {
			c.Family = couple(n)
		}
		if r.IntN(2) == 0 {
			c.Factor = socium.MustParseNumber([]string{"1.5", "1.75", "2.125", "2.0001"}[r.IntN(4)])
		}
		c.Policy.Rounding = fee.AllRoundings()[r.IntN(4)]
		sum := new(big.Rat)
		for range r.IntN(15) {
			in := fee.Income{Month: day("2024-09-01").AddDays(r.IntN(365)), Amount: money(9_000_000), Member: r.IntN(n)}
			sum.Add(sum, rat(in.Amount))
			c.Income = append(c.Income, in)
		}
		total := new(big.Rat)
		for range r.IntN(6) {
			l := fee.Line{Price: money(200_000), Volume: socium.MustParseNumber([]string{"1", "3", "0.5", "2.25", "7.333"}[r.IntN(5)])}
			total.Add(total, new(big.Rat).Mul(rat(l.Price), l.Volume.Rat()))
			c.Services = append(c.Services, l)
		}

		average := new(big.Rat).Quo(sum, big.NewRat(int64(12*n), 1))
		factor := big.NewRat(3, 2)
		if !c.Factor.IsZero() {
			factor = c.Factor.Rat()
		}
		limit := new(big.Rat).Mul(average, big.NewRat(3, 4))
		free := false
		if c.Form != provider.Residential {
			threshold := new(big.Rat).Mul(rat(c.SubsistenceMinimum), factor)
			free = average.Cmp(threshold) <= 0
			limit.Mul(limit.Sub(average, threshold), big.NewRat(1, 2))
		}
		want := limit
		if total.Cmp(limit) <= 0 {
			want = total
		}
		got := fee.Decide(c)
		require.Empty(t, got.Faults, "seed %d", seed)
		if free {
			require.Equal(t, fee.FreeByIncome, got.Outcome, "seed %d", seed)
			require.True(t, got.Fee.IsZero())
			continue
		}
		require.Equal(t, round(want, c.Policy.Rounding), got.Fee.Kopecks(), "seed %d", seed)
		require.Equal(t, total.Cmp(limit) <= 0, got.Outcome == fee.Full, "seed %d", seed)
		require.Equal(t, big.NewRat(got.Fee.Kopecks(), 100).Cmp(limit) > 0, got.OverCap, "seed %d", seed)
		require.Zero(t, average.Cmp(big.NewRat(got.Average.Num(), 100*got.Average.Den())), "seed %d", seed)
	}
}

func rat(m socium.Money) *big.Rat { return big.NewRat(m.Kopecks(), 100) }

// round is the slow rounding of roubles to kopecks.
func round(x *big.Rat, policy fee.Rounding) int64 {
	unit := int64(100)
	if policy == fee.FloorRouble || policy == fee.HalfUpRouble {
		unit = 1
	}
	y := new(big.Rat).Mul(x, big.NewRat(unit, 1))
	if policy == fee.HalfUpKopeck || policy == fee.HalfUpRouble {
		y.Add(y, big.NewRat(1, 2))
	}
	return new(big.Int).Div(y.Num(), y.Denom()).Int64() * (100 / unit)
}

func TestReplayAndJSON(t *testing.T) {
	c := fee.Case{Form: provider.Home, On: at, Family: couple(3), Income: earned("1158342.90"), SubsistenceMinimum: rub("15673.01"), Services: cost("9500"), Group: fee.Pensioner}
	r := fee.Decide(c)
	require.NoError(t, fee.Replay(c, r))
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var back fee.Result
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, r.Hash(), back.Hash())
	assert.Equal(t, r.In(socium.RU), back.In(socium.RU))
	require.NoError(t, fee.Replay(c, back))

	text, err := json.Marshal(c)
	require.NoError(t, err)
	var again fee.Case
	require.NoError(t, json.Unmarshal(text, &again))
	require.NoError(t, fee.Replay(again, r), "a stored case decides the same")

	c.Services[0].Price = rub("9500.01")
	assert.ErrorIs(t, fee.Replay(c, r), fee.CodeReplay)
	r.Fee = rub("1")
	assert.ErrorIs(t, fee.Replay(again, r), fee.CodeReplay)
}

func TestDecideAllocatesNothing(t *testing.T) {
	c := fee.Case{Form: provider.Home, On: at, Family: couple(3), Income: earned("1158342.90"), SubsistenceMinimum: rub("15673.01"), Services: cost("9500")}
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { fee.Decide(c) }), 1.0)
}

func TestFractionText(t *testing.T) {
	for _, tt := range []struct {
		num, den int64
		plain    string
		ru, json string
	}{
		{0, 1, "0.00", "0,00", `"0"`}, {5, 1, "0.05", "0,05", `"5"`}, {-1, 3, "-0.00333333…", "-0,00333333…", `"-1/3"`},
		{10_608_113_333, 10_000, "10608.113333", "10\u00a0608,113333", `"10608113333/10000"`}, {38451736, 12, "32043.11333333…", "32\u00a0043,11333333…", `"9612934/3"`},
	} {
		f := fee.FractionOf(tt.num, tt.den)
		assert.Equal(t, tt.plain, f.String())
		assert.Equal(t, tt.ru, f.In(socium.RU))
		data, err := json.Marshal(f)
		require.NoError(t, err)
		assert.Equal(t, tt.json, string(data))
		var back fee.Fraction
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Zero(t, f.Compare(back))
	}
	for _, bad := range []string{`1`, `"a"`, `"1/0"`, `"1/-2"`, `"99999999999999999999"`} {
		var f fee.Fraction
		assert.ErrorIs(t, json.Unmarshal([]byte(bad), &f), fee.CodeFraction, bad)
	}
}
