package fee_test

import (
	"errors"
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/fee"
)

// A compensation that was paid is proved again from its claim.
func ExampleReplayClaim() {
	claim := fee.Claim{
		Method: fee.ByTariff, Fee: socium.MustParseMoney("1204.35"),
		Lines: []fee.ServedLine{{Tariff: socium.MustParseMoney("87.43"), Programme: socium.Int(20), Actual: socium.Int(22)}},
	}
	paid := fee.Compensate(claim)
	fmt.Println(paid.Payable, fee.ReplayClaim(claim, paid))
	claim.Lines[0].Actual = socium.Int(19)
	fmt.Println(errors.Is(fee.ReplayClaim(claim, paid), fee.CodeReplay))
	// Output:
	// 544.25 <nil>
	// true
}

// Nothing is rounded on the way: 384 517,36 ₽ a year are no whole kopecks a month.
func ExampleFractionOf() {
	month := fee.FractionOf(38_451_736, 12) // kopecks
	fmt.Println(month, month.Money(socium.Floor))
	// Output: 32043.11333333… 32043.11
}

// The editions of the rules of the average income look at different months, here for an application of July 2025.
func ExampleEdition_Window() {
	for _, e := range fee.Editions() {
		fmt.Println(e.ID, e.Force, e.Window(socium.MustParseDate("2025-07-15")))
	}
	// Output:
	// 1075 2015-01-01/2024-12-31 2024-07-01/2025-06-30
	// 1873 2025-01-01/.. 2024-06-01/2025-05-31
}

// Who is served free in every form, and since when.
func ExampleCategories() {
	for _, c := range fee.Categories()[:3] {
		fmt.Println(c.Category.In(socium.RU), c.From)
	}
	// Output:
	// несовершеннолетние дети 2015-01-01
	// пострадавшие в результате чрезвычайных ситуаций, вооружённых межнациональных (межэтнических) конфликтов 2015-01-01
	// инвалиды Великой Отечественной войны 2023-01-01
}
