package assign_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/assign"
)

func BenchmarkDistribute(b *testing.B) {
	for _, size := range []struct{ n, m int }{{20, 8}, {1000, 100}, {12_000, 800}} {
		for _, quota := range []bool{false, true} {
			r := rand.New(rand.NewPCG(1, uint64(size.n)))
			task := assign.Task{Reviews: 3}
			for i := range size.n {
				task.Entries = append(task.Entries, assign.Entry{ID: fmt.Sprintf("A%05d", i), Labels: []assign.Label{assign.Label(fmt.Sprintf("region:%d", r.IntN(max(size.m/20, 1))))}})
				row := make([]assign.Score, size.m)
				for x := range row {
					row[x] = assign.Score(r.IntN(int(assign.Best) + 1))
				}
				task.Affinity = append(task.Affinity, row)
			}
			for i := range size.m {
				task.Reviewers = append(task.Reviewers, assign.Reviewer{ID: fmt.Sprintf("E%03d", i), Labels: []assign.Label{assign.Label(fmt.Sprintf("region:%d", r.IntN(max(size.m/20, 1))))}})
			}
			mean := 3 * size.n / size.m
			task.Load = socium.Some(assign.Load{Min: mean * 8 / 10, Max: mean*11/10 + 1})
			name := "plain"
			if quota {
				name, task.Quotas = "region", []assign.Quota{assign.AtMost(1, assign.Own("region"))}
			}
			b.Run(fmt.Sprintf("%s/entries=%d/reviewers=%d", name, size.n, size.m), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := assign.Distribute(task); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
