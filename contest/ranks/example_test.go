package ranks_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/ranks"
)

// The classic "Tennessee capital" profile: 100 voters, four cities.
func tennessee() *ranks.Profile {
	p, err := ranks.NewProfile(nil, []ranks.Ballot{
		ranks.Order("Memphis", "Nashville", "Chattanooga", "Knoxville").Times(42),
		ranks.Order("Nashville", "Chattanooga", "Knoxville", "Memphis").Times(26),
		ranks.Order("Chattanooga", "Knoxville", "Nashville", "Memphis").Times(15),
		ranks.Order("Knoxville", "Chattanooga", "Nashville", "Memphis").Times(17),
	})
	if err != nil {
		fmt.Println(err)
	}
	return p
}

// A circle: A beats B 6:3, B beats C 7:2, C beats A 5:4.
func circle() *ranks.Profile {
	p, _ := ranks.NewProfile(nil, []ranks.Ballot{
		ranks.Order("A", "B", "C").Times(4), ranks.Order("B", "C", "A").Times(3), ranks.Order("C", "A", "B").Times(2),
	})
	return p
}

func Example() {
	for _, e := range tennessee().Schulze().Entries {
		fmt.Println(e.Place, e.Entry)
	}
	// Output:
	// 1 Nashville
	// 2 Chattanooga
	// 3 Knoxville
	// 4 Memphis
}

func ExampleNewProfile() {
	_, err := ranks.NewProfile([]string{"A", "B"}, []ranks.Ballot{ranks.Order("A", "C", "A")})
	fmt.Println(err)
	// Output:
	// ballots[0].order[1][0]: entry C is not in the list (ranks.profile.unknown)
	// ballots[0].order[2][0]: entry A is named twice (ranks.profile.twice)
}

func ExampleProfile_Borda() {
	r := circle().Borda(nil)
	for _, e := range r.Entries {
		fmt.Println(e.Place, e.Entry, e.Score)
	}
	fmt.Println(r.Ties)
	// Output:
	// 1 A 10
	// 1 B 10
	// 3 C 7
	// [[A B]]
}

func ExampleEurovision() {
	p, _ := ranks.NewProfile(nil, []ranks.Ballot{ranks.Order("A", "B", "C"), ranks.Order("B", "A", "C"), ranks.Order("A", "C", "B")})
	for _, e := range p.Borda(ranks.Eurovision()).Entries {
		fmt.Println(e.Place, e.Entry, e.Score)
	}
	// Output:
	// 1 A 34
	// 2 B 30
	// 3 C 26
}

func ExampleProfile_Condorcet() {
	fmt.Println(tennessee().Condorcet())
	fmt.Println(circle().Condorcet())
	// Output:
	// Nashville true
	//  false
}

func ExampleProfile_Copeland() {
	for _, e := range tennessee().Copeland().Entries {
		fmt.Println(e.Place, e.Entry, e.Score)
	}
	fmt.Println(circle().Copeland().Ties)
	// Output:
	// 1 Nashville 3
	// 2 Chattanooga 1
	// 3 Knoxville -1
	// 4 Memphis -3
	// [[A B C]]
}

func ExampleProfile_Schulze() {
	p := circle()
	fmt.Println(p.Paths())
	fmt.Println(p.Schulze().Winners())
	// Output:
	// [0 6 6 5 0 7 5 5 0]
	// [A]
}

func ExampleProfile_RankedPairs() {
	for _, e := range circle().RankedPairs().Entries {
		fmt.Println(e.Place, e.Entry)
	}
	// Output:
	// 1 A
	// 2 B
	// 3 C
}

// Victories of equal strength in a circle decide nothing, unless a lot does.
func ExampleProfile_RankedPairs_lot() {
	p, _ := ranks.NewProfile(nil, []ranks.Ballot{ranks.Order("A", "B", "C"), ranks.Order("B", "C", "A"), ranks.Order("C", "A", "B")})
	fmt.Println(p.RankedPairs().Ties)
	fmt.Println(p.RankedPairs("C", "A", "B").Winners())
	// Output:
	// [[A B C]]
	// [C]
}

func ExampleMajorityJudgment() {
	scale := []string{"poor", "fair", "good", "very good", "excellent"}
	var grades []ranks.Grade
	for entry, steps := range map[string][]int{"A": {5, 4, 4, 3, 2}, "B": {5, 5, 4, 2, 1}, "C": {4, 4, 4, 3, 3}, "D": {5, 5, 3, 3, 3}} {
		for j, s := range steps {
			grades = append(grades, ranks.Grade{Voter: fmt.Sprint("J", j), Entry: entry, Grade: scale[s-1]})
		}
	}
	j, err := ranks.MajorityJudgment(scale, grades)
	for i, e := range j.Entries {
		fmt.Println(e.Place, e.Entry, j.Medians[i].Sequence)
	}
	fmt.Println(err)
	// Output:
	// 1 C [very good good very good good very good]
	// 2 A [very good good very good fair excellent]
	// 3 B [very good fair excellent poor excellent]
	// 4 D [good good excellent good excellent]
	// <nil>
}

// Ranks from marks: the sums of contests.md 4.4 for the common example.
func ExampleFromMarks() {
	var marks []ranks.Mark
	for entry, list := range map[string][]int64{"A": {8, 6, 9, 7}, "B": {7, 5, 9, 8}, "C": {9, 6, 7, 9}, "D": {6, 4, 8, 5}, "E": {7, 7, 10, 6}} {
		for j, m := range list {
			marks = append(marks, ranks.Mark{Voter: fmt.Sprint("J", j+1), Entry: entry, Mark: socium.Int(m)})
		}
	}
	ballots, err := ranks.FromMarks(marks)
	fmt.Println(ballots[0].Order, err)
	p, _ := ranks.NewProfile(nil, ballots)
	r := p.Borda(nil)
	for _, e := range r.Entries {
		fmt.Println(e.Place, e.Entry, e.Score)
	}
	// Output:
	// [[C] [A] [B E] [D]] <nil>
	// 1 C 10.5
	// 1 E 10.5
	// 3 A 10
	// 4 B 8
	// 5 D 1
}
