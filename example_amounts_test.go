package socium_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
)

func ExampleSum() {
	lines := []socium.Money{socium.Rubles(1200), socium.Kopecks(50)}
	fmt.Println(socium.Sum(slices.Values(lines)))
	fmt.Println(socium.SumOf(socium.Rubles(1<<56), socium.Rubles(1<<56)).Overflow()) // says so, and does not wrap around
	// Output:
	// 1200.50
	// true
}

func ExampleMoney_Mul() {
	tariff := socium.MustParseMoney("100.05")
	fmt.Println(tariff.Mul(socium.MustParseNumber("0.5"), socium.HalfUp), tariff.Mul(socium.MustParseNumber("0.5"), socium.Floor))
	fmt.Println(tariff.RoundRubles(socium.Ceiling))
	// Output:
	// 50.03 50.02
	// 101.00
}

func ExampleParseNumber() {
	weight, err := socium.ParseNumber("0,35")
	fmt.Println(weight, err)
	_, err = socium.ParseNumber("1e20000000") // an error at once
	fmt.Println(err)
	// Output:
	// 0.35 <nil>
	// the number has more than 18 significant digits or decimals (number.range)
}

func ExampleNumberOf() {
	n, err := socium.NumberOf(decimal.RequireFromString("8.50"))
	fmt.Println(n, n.Fixed(2, socium.HalfUp), err)
	// Output: 8.5 8.50 <nil>
}

func ExampleParseCount() {
	served, _ := socium.ParseCount(socium.NormalizeCount("около 1 млн человек"))
	fmt.Println(served, served.AtLeast(500), socium.CountOf(12).AtLeast(10))
	// Output: about 1000000 unknown yes
}

func ExampleNewCount() {
	served := socium.NewCount(59, socium.CountAtLeast) // "не менее 59"
	total := served.Add(socium.CountOf(16))
	fmt.Println(total, total.In(socium.RU), total.AtLeast(70))
	fmt.Println(socium.NewCount(-1, socium.CountExact).IsZero()) // unknown, and not zero people
	// Output:
	// at-least 75 не менее 75 yes
	// true
}

func ExampleParseShare() {
	share, err := socium.ParseShare("almost 1/3")
	fmt.Println(share.In(socium.RU), share.Of(socium.CountOf(90)), err)
	_, err = socium.ParseShare("4/3")
	fmt.Println(errors.Is(err, socium.CodeShare))
	// Output:
	// почти каждый третий almost 30 <nil>
	// true
}
