package mintrud_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/mintrud"
)

// Of the fifteen nominations of 2024 one title was not seen.
func ExampleEditionOf() {
	edition, ok := mintrud.EditionOf(2024)
	missing, _ := edition.Missing()
	fmt.Println(ok, edition.Count, "nominations,", len(edition.Nominations()), "titles seen,", missing, "not")
	_, ok = mintrud.EditionOf(2010)
	fmt.Println(ok)
	// Output:
	// true 15 nominations, 14 titles seen, 1 not
	// false
}

// The contest has changed its name; the act that gave it stands beside it.
func ExampleTitleOn() {
	for _, day := range []string{"2021-06-17", "2021-06-18"} {
		title, _ := mintrud.TitleOn(socium.MustParseDate(day))
		fmt.Println(day, title.Value.RU)
	}
	// Output:
	// 2021-06-17 Лучший работник организации социального обслуживания
	// 2021-06-18 Всероссийский конкурс профессионального мастерства в сфере социального обслуживания
}

func ExampleOrderOn() {
	basis, _ := mintrud.OrderOn(socium.MustParseDate("2021-09-10"))
	fmt.Println(basis)
	// Output: Приказ Минтруда России от 28.07.2021 № 520н
}
