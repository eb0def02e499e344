package socium_test

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseNumber(t *testing.T) {
	for text, want := range map[string]string{
		"0.5": "0.5", "1 234,5": "1234.5", "2e3": "2000", "2.50": "2.5", "-0.0": "0", "100": "100", "1e-3": "0.001", "0,75": "0.75", "1.5E+2": "150",
		"999999999999999999": "999999999999999999", "-0.000000000000000001": "-0.000000000000000001", "000000000000000000000012": "12",
		"1000000000000000000e-18": "1",
	} {
		n, err := socium.ParseNumber(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, n.String(), text)
		again, err := socium.ParseNumber(n.String())
		require.NoError(t, err)
		assert.Equal(t, n, again)
	}
	for text, code := range map[string]socium.Code{
		"": socium.CodeNumberForm, "x": socium.CodeNumberForm, "1e": socium.CodeNumberForm, "e5": socium.CodeNumberForm, ".5": socium.CodeNumberForm, "5.": socium.CodeNumberForm,
		"1,234,5": socium.CodeNumberForm, "NaN": socium.CodeNumberForm, "1 ₽": socium.CodeNumberForm, "1e20000000": socium.CodeNumberRange, "1e-20000000": socium.CodeNumberRange,
		"1e19": socium.CodeNumberRange, "1000000000000000000": socium.CodeNumberRange, "9999999999999999999": socium.CodeNumberRange,
		"0.0000000000000000001": socium.CodeNumberRange, strings.Repeat("9", 1<<20): socium.CodeNumberForm, "1e99999999999999999999": socium.CodeNumberRange,
	} {
		n, err := socium.ParseNumber(text)
		require.ErrorIs(t, err, code, text[:min(len(text), 40)])
		assert.True(t, n.IsZero())
	}
}

// The eleven characters "1e20000000" cost an error and not a minute, in text, in JSON and as a decimal.Decimal.
func TestNumberBounds(t *testing.T) {
	_, err := socium.ParseNumber("1e20000000")
	require.ErrorIs(t, err, socium.CodeNumberRange)
	var n socium.Number
	require.ErrorIs(t, json.Unmarshal([]byte(`1e20000000`), &n), socium.CodeNumberRange)
	for _, exp := range []int32{20_000_000, math.MaxInt32, -20_000_000, math.MinInt32} {
		_, err = socium.NumberOf(decimal.New(1, exp))
		require.ErrorIs(t, err, socium.CodeNumberRange)
	}
	_, err = socium.NumberOf(decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 1<<20), 0))
	require.ErrorIs(t, err, socium.CodeNumberRange)
}

func TestNumberOfDecimal(t *testing.T) {
	for text, want := range map[string]string{"1.50": "1.5", "-0.001": "-0.001", "1e3": "1000", "0": "0", "123456789012345678": "123456789012345678", "1.0000000000000000000000": "1"} {
		n, err := socium.NumberOf(decimal.RequireFromString(text))
		require.NoError(t, err, text)
		assert.Equal(t, want, n.String())
		assert.True(t, n.Decimal().Equal(decimal.RequireFromString(text)))
	}
}

// NumberOf against the text of the decimal, which says the same digits in another way.
func TestNumberOfAgainstText(t *testing.T) {
	const seed = 11
	r := rand.New(rand.NewPCG(seed, 0))
	check := func(coef *big.Int, exp int32) {
		d := decimal.NewFromBigInt(coef, exp)
		have, err := socium.NumberOf(d)
		want, wantErr := socium.ParseNumber(d.String())
		assert.Equal(t, wantErr == nil, err == nil, "seed %d: %s·10^%d", seed, coef, exp)
		assert.Equal(t, want, have, "seed %d: %s·10^%d", seed, coef, exp)
	}
	one := big.NewInt(1)
	for exp := int32(-40); exp <= 20; exp++ {
		for _, edge := range []*big.Int{
			new(big.Int), one, big.NewInt(1e18), big.NewInt(1e18 - 1), big.NewInt(math.MaxInt64), big.NewInt(math.MinInt64),
			new(big.Int).Lsh(one, 63), new(big.Int).Lsh(one, 64), new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil),
		} {
			check(edge, exp)
			check(new(big.Int).Neg(edge), exp)
		}
		for range 200 {
			coef := new(big.Int).Mul(big.NewInt(r.Int64N(1<<r.IntN(63))), new(big.Int).Exp(big.NewInt(10), big.NewInt(r.Int64N(25)), nil))
			check(coef, exp)
			check(coef.Neg(coef), exp)
		}
	}
}

// Arithmetic against exact fractions.
func TestNumberArithmetic(t *testing.T) {
	const seed = 5
	r := rand.New(rand.NewPCG(seed, 0))
	number := func() socium.Number {
		n, err := socium.NumberOf(decimal.New(r.Int64N(1<<r.IntN(60))-r.Int64N(1<<r.IntN(60)), -int32(r.IntN(19))))
		if err != nil {
			return socium.Int(r.Int64N(100))
		}
		return n
	}
	limit := new(big.Rat).SetInt64(1_000_000_000_000_000_000)
	check := func(op string, a, b, got socium.Number, err error, want *big.Rat) {
		if err == nil {
			require.Zero(t, got.Rat().Cmp(want), "seed %d: %s %s %s = %s", seed, a, op, b, got)
			return
		}
		require.ErrorIs(t, err, socium.CodeNumberRange)
		coef, places := new(big.Rat).Set(want), 0
		for ; !coef.IsInt(); places++ {
			coef.Mul(coef, big.NewRat(10, 1))
		}
		require.True(t, places > 18 || coef.Abs(coef).Cmp(limit) >= 0, "seed %d: %s %s %s fits", seed, a, op, b)
	}
	for range 20000 {
		a, b := number(), number()
		sum, err := a.Add(b)
		check("+", a, b, sum, err, new(big.Rat).Add(a.Rat(), b.Rat()))
		diff, err := a.Sub(b)
		check("−", a, b, diff, err, new(big.Rat).Sub(a.Rat(), b.Rat()))
		product, err := a.Mul(b)
		check("·", a, b, product, err, new(big.Rat).Mul(a.Rat(), b.Rat()))
		require.Equal(t, a.Rat().Cmp(b.Rat()), a.Compare(b), "seed %d: %s %s", seed, a, b)
		if b.IsZero() {
			continue
		}
		places := r.IntN(6)
		exact := new(big.Rat).Quo(a.Rat(), b.Rat())
		for _, mode := range []socium.Rounding{socium.HalfUp, socium.HalfEven, socium.Floor, socium.Ceiling} {
			q, err := a.Div(b, places, mode)
			if err != nil {
				require.ErrorIs(t, err, socium.CodeNumberRange)
				continue
			}
			require.Zero(t, q.Rat().Cmp(roundRat(exact, places, mode)), "seed %d: %s / %s to %d %s", seed, a, b, places, mode)
			require.Equal(t, roundRat(a.Rat(), places, mode).FloatString(places), a.Fixed(places, mode), "seed %d: %s to %d %s", seed, a, places, mode)
		}
	}
	_, err := socium.Int(1).Div(socium.Int(0), 2, socium.HalfUp)
	require.ErrorIs(t, err, socium.CodeNumberZero)
}

// roundRat is the slow rounding that everybody understands.
func roundRat(x *big.Rat, places int, mode socium.Rounding) *big.Rat {
	unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
	scaled := new(big.Rat).Mul(x, unit)
	floor := new(big.Int).Div(scaled.Num(), scaled.Denom())
	rest := new(big.Rat).Sub(scaled, new(big.Rat).SetInt(floor))
	half := rest.Cmp(big.NewRat(1, 2))
	up := false
	switch mode {
	case socium.Ceiling:
		up = rest.Sign() > 0
	case socium.HalfEven:
		up = half > 0 || half == 0 && floor.Bit(0) == 1
	case socium.HalfUp: // a half goes away from zero
		up = half > 0 || half == 0 && x.Sign() > 0
	}
	if up {
		floor.Add(floor, big.NewInt(1))
	}
	return new(big.Rat).Quo(new(big.Rat).SetInt(floor), unit)
}

func TestNumberForms(t *testing.T) {
	n := socium.MustParseNumber("1234.5")
	assert.Equal(t, "1\u00a0234,5", n.In(socium.RU))
	assert.Equal(t, "1,234.5", n.In(socium.EN))
	assert.Equal(t, "1234.50", n.Fixed(2, socium.HalfUp))
	assert.Equal(t, "1235", n.Fixed(0, socium.HalfUp))
	assert.Equal(t, "1234", n.Fixed(0, socium.HalfEven))
	assert.Equal(t, "7.00", socium.Int(7).Fixed(2, socium.Floor))
	k, ok := n.At(2)
	assert.True(t, ok)
	assert.Equal(t, int64(123450), k)
	_, ok = n.At(0)
	assert.False(t, ok)
	data, err := json.Marshal(n)
	require.NoError(t, err)
	assert.Equal(t, `"1234.5"`, string(data))
	var m socium.Number
	for _, in := range []string{`1234.5`, `"1234.5"`, `"1 234,5"`, `1.2345e3`} {
		require.NoError(t, json.Unmarshal([]byte(in), &m), in)
		assert.Equal(t, n, m)
	}
	require.NoError(t, m.Scan(int64(7)))
	assert.Equal(t, socium.Int(7), m)
	require.ErrorIs(t, m.Scan(int64(math.MaxInt64)), socium.CodeNumberRange)
	require.Error(t, m.Scan(nil))
	require.NoError(t, m.Scan([]byte("0.5")))
	v, err := m.Value()
	require.NoError(t, err)
	assert.Equal(t, "0.5", v)
}
