package fee_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/fee"
)

// benchCase is a recipient with so many incomes and services.
func benchCase(incomes, services int) fee.Case {
	c := fee.Case{Form: provider.Home, On: at, Family: couple(2), SubsistenceMinimum: rub("14290"), Income: []fee.Income{}}
	for i := range incomes {
		c.Income = append(c.Income, fee.Income{Month: day("2024-09-15").AddMonths(i % 12), Amount: socium.Kopecks(6_500_000 + int64(i)*137), Member: i % 2})
	}
	for i := range services {
		c.Services = append(c.Services, fee.Line{Service: "household.cleaning", Price: socium.Kopecks(8_743 + int64(i)*11), Volume: socium.Int(int64(1 + i%9))})
	}
	return c
}

func BenchmarkDecide(b *testing.B) {
	for _, size := range [][2]int{{12, 5}, {24, 20}, {48, 100}} {
		c := benchCase(size[0], size[1])
		b.Run(fmt.Sprintf("incomes=%d,services=%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if r := fee.Decide(c); r.Outcome == fee.Undecided {
					b.Fatal(r.Faults)
				}
			}
		})
		b.Run(fmt.Sprintf("hand/incomes=%d,services=%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if hand(&c) < 0 {
					b.Fatal()
				}
			}
		})
		b.Run(fmt.Sprintf("bigrat/incomes=%d,services=%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if bigRat(&c) < 0 {
					b.Fatal()
				}
			}
		})
	}
	r := fee.Decide(benchCase(24, 20))
	b.Run("words", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = r.In(socium.RU)
		}
	})
}

// hand is the bare arithmetic of the usual case: no editions, no checks, no evidence.
func hand(c *fee.Case) int64 {
	from, until := day20240901, day20250901
	var sum, cost int64
	for i := range c.Income {
		if in := &c.Income[i]; !in.Month.Before(from) && in.Month.Before(until) {
			sum += in.Amount.Kopecks()
		}
	}
	for i := range c.Services {
		n, _ := c.Services[i].Volume.Int64()
		cost += c.Services[i].Price.Kopecks() * n
	}
	n := int64(len(c.Family))
	limit := (2*sum - 36*n*c.SubsistenceMinimum.Kopecks()) / (48 * n)
	return min(cost, max(limit, 0))
}

var day20240901, day20250901 = day("2024-09-01"), day("2025-09-01")

// bigRat is the same with math/big.
func bigRat(c *fee.Case) int64 {
	sum, cost := new(big.Rat), new(big.Rat)
	for i := range c.Income {
		if in := &c.Income[i]; !in.Month.Before(day20240901) && in.Month.Before(day20250901) {
			sum.Add(sum, big.NewRat(in.Amount.Kopecks(), 1))
		}
	}
	for i := range c.Services {
		cost.Add(cost, new(big.Rat).Mul(big.NewRat(c.Services[i].Price.Kopecks(), 1), c.Services[i].Volume.Rat()))
	}
	limit := sum.Quo(sum, big.NewRat(12*int64(len(c.Family)), 1))
	limit.Sub(limit, new(big.Rat).Mul(big.NewRat(c.SubsistenceMinimum.Kopecks(), 1), big.NewRat(3, 2)))
	limit.Mul(limit, big.NewRat(1, 2))
	if cost.Cmp(limit) < 0 {
		limit = cost
	}
	return new(big.Int).Div(limit.Num(), limit.Denom()).Int64()
}
