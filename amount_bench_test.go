package socium_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
)

// BenchmarkAmounts compares with strconv reading and writing the same amounts as floats, which is what a careless programmer does.
func BenchmarkAmounts(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 3))
	texts, sums, numbers, floats, decimals := make([]string, 1024), make([]socium.Money, 1024), make([]socium.Number, 1024), make([]float64, 1024), make([]decimal.Decimal, 1024)
	for i := range texts {
		sums[i] = socium.Kopecks(r.Int64N(1e9))
		texts[i] = sums[i].String()
		numbers[i] = socium.MustParseNumber(texts[i])
		floats[i], _ = strconv.ParseFloat(texts[i], 64)
		decimals[i] = decimal.RequireFromString(texts[i])
	}
	buf := make([]byte, 0, 32)
	run := func(name string, f func(i int)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				f(i & 1023)
				i++
			}
		})
	}
	run("parse/strconv", func(i int) { _, _ = strconv.ParseFloat(texts[i], 64) })
	run("parse/money", func(i int) { _, _ = socium.ParseMoney(texts[i]) })
	run("parse/number", func(i int) { _, _ = socium.ParseNumber(texts[i]) })
	run("parse/decimal", func(i int) { _, _ = decimal.NewFromString(texts[i]) })
	run("format/strconv", func(i int) { buf = strconv.AppendFloat(buf[:0], floats[i], 'f', 2, 64) })
	run("format/money", func(i int) { buf, _ = sums[i].AppendText(buf[:0]) })
	run("format/number", func(i int) { buf, _ = numbers[i].AppendText(buf[:0]) })
	run("bounds/number", func(i int) { _, _ = socium.NumberOf(decimals[i]) })
	run("refuse/strconv", func(int) { _, _ = strconv.ParseFloat("1e20000000", 64) })
	run("refuse/number", func(int) { _, _ = socium.ParseNumber("1e20000000") })
}
