package steady_test

import (
	"testing"

	"github.com/socium-go/socium/internal/steady"
)

func BenchmarkNormal(b *testing.B) {
	b.ReportAllocs()
	x, sum := 0.0, 0.0
	for b.Loop() {
		if x += 0.013; x > 8 {
			x = -8
		}
		sum += steady.Normal(x)
	}
}

func BenchmarkFQuantile(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		steady.FQuantile(0.025, 9999, 39996)
	}
}

func BenchmarkNormalTable(b *testing.B) {
	b.ReportAllocs()
	table := steady.NewNormalTable()
	x, sum := 0.0, 0.0
	for b.Loop() {
		if x += 0.013; x > 8 {
			x = 0
		}
		sum += table.Tail(x)
	}
}
