package cooperation_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/cooperation"
)

// Hours of volunteers are whole minutes: they add up exactly.
func ExampleParseMinutes() {
	total := cooperation.HM(0, 0)
	for _, text := range []string{"2:20", "0,75", "1.5"} {
		m, err := cooperation.ParseMinutes(text)
		if err != nil {
			fmt.Println(err)
		}
		total += m
	}
	fmt.Println(total, total.Hours())
	// Output: 4:35 4.58
}

// The time of one volunteer within a month.
func ExampleVolunteer_Time() {
	v := cooperation.Volunteer{ID: "в-7", Shifts: []cooperation.Shift{
		{On: socium.MustParseDate("2026-02-27"), Time: cooperation.HM(3, 0)}, {On: socium.MustParseDate("2026-03-02"), Time: cooperation.HM(2, 30)},
	}}
	fmt.Println(v.Time(socium.MustPeriod("2026-03-01", "2026-03-31")), len(v.Validate()))
	// Output: 2:30 0
}

// Who sits on a board, where they come from, and how many must be there.
func ExampleBoard_Composition() {
	board := cooperation.Board{Of: "55-0012", Members: []cooperation.Member{
		{Position: "депутат", Sector: cooperation.FromAuthority, Office: cooperation.Chair},
		{Position: "председатель совета ветеранов", Sector: cooperation.FromPublic},
		{Position: "директор завода", Sector: cooperation.FromBusiness},
		{Position: "настоятель храма", Sector: cooperation.FromClergy},
		{Position: "председатель общества инвалидов", Sector: cooperation.FromPublic},
	}}
	on := socium.MustParseDate("2026-03-01")
	for _, c := range board.Composition(on) {
		fmt.Println(c.Sector, c.Members)
	}
	fmt.Println("кворум", board.Quorum(on))
	// Output:
	// authority 1
	// public 2
	// clergy 1
	// business 1
	// кворум 3
}

// What a registrar would say about an agreement.
func ExampleAgreement_Validate() {
	a := cooperation.Agreement{
		Kind: cooperation.Cooperation, Sum: socium.Some(socium.Rubles(50_000)),
		Parties: []cooperation.Party{{Name: "КЦСОН"}, {Name: "КЦСОН"}},
	}
	for _, v := range a.Validate() {
		fmt.Println(v.Path, v.Code)
	}
	// Output:
	// parties[1] cooperation.party.twice
	// subject cooperation.subject
	// sum cooperation.no-money
}
