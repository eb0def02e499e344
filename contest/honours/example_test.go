package honours_test

import (
	"fmt"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/honours"
)

// Whole years of work from the spells of a work book; overlapping spells count once.
func ExampleTenureOn() {
	spells := []honours.Spell{
		{First: socium.MustParseDate("2005-03-01"), Last: socium.MustParseDate("2014-02-28"), Branch: true, Region: true, Organisation: "A"},
		{First: socium.MustParseDate("2014-03-01"), Branch: true, Organisation: "B"},
	}
	tenure := honours.TenureOn(socium.MustParseDate("2026-06-08"), "B", spells)
	fmt.Println(tenure.Branch.Or(0), tenure.Region.Or(0), tenure.Organisation.Or(0))
	// Output: 21 9 12
}

// A prize of 500 000 ₽ shared by three people, to the kopeck.
func ExampleAward_Split() {
	award, _ := honours.Named("yakutia-nartakhova-prize")
	for _, share := range award.Split([]string{"first", "second", "third"}) {
		fmt.Println(share.Member, share.Sum)
	}
	// Output:
	// first 166666.67
	// second 166666.67
	// third 166666.66
}

// The higher of two awards: the level goes before the kind.
func ExampleOrder_Highest() {
	title, _ := honours.Named("kursk-honoured-worker") // a title of the region
	badge, _ := honours.Named("otlichnik-2005")        // a badge of the ministry
	highest, _ := honours.UsualOrder().Highest([]honours.Award{title, badge})
	fmt.Println(highest.ID)
	// Output: otlichnik-2005
}

// A qualification certificate for three years with a payment for the first of them.
func ExampleQualification_RightsOn() {
	certificate := honours.Qualification{
		Holder: "p1", Valid: socium.MustPeriod("2024-01-01", "2026-12-31"),
		Rights: []honours.Right{{Title: socium.Text{EN: "payment"}, Months: 12}, {Title: socium.Text{EN: "voucher"}}},
	}
	for right, last := range certificate.RightsOn(socium.MustParseDate("2024-05-01")) {
		fmt.Println(right.Title.EN, "until", last)
	}
	// Output:
	// payment until 2024-12-31
	// voucher until 2026-12-31
}

// A share of the staff is rounded down.
func ExampleQuota_Limit() {
	quota := honours.Quota{Share: socium.MustParseNumber("0.02")}
	fmt.Println(quota.Limit(149))
	// Output: 2 true
}

// The requirements of an award as a list, for a leaflet.
func ExampleAward_Rulebook() {
	award, _ := honours.Named("magadan-honoured-worker")
	book, err := award.Rulebook()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range book.Requirements() {
		fmt.Println(r.Title.EN)
	}
	// Output:
	// the award is meant for such a recipient
	// years in the branch
	// years in the branch in the region
	// years in the organisation
	// the award is not given again unless allowed
}

// Earlier awards may be asked for by a level alone; the refusal names it in words.
func ExamplePrevious() {
	award := honours.Award{ID: "title", Kind: honours.Title, Level: honours.Federal, Prerequisites: honours.Prerequisites{
		Previous: []honours.Previous{{Level: honours.Ministry}, {Kind: honours.Diploma, Level: honours.RegionHead}},
	}}
	n := honours.Nominee{Key: "N1", Grants: []honours.Grant{{Award: "d", Kind: honours.Diploma, Level: honours.Municipality, On: socium.MustParseDate("2020-05-01")}}}
	decision, err := award.Decide(n, socium.MustParseDate("2026-05-01"), nil, 0)
	for f := range decision.Failed() {
		fmt.Println(f.In(socium.RU))
		fmt.Println(f.In(socium.EN))
	}
	fmt.Println(err)
	// Output:
	// нет нужной прежней награды: награда уровня федерального министерства или выше
	// an earlier award is missing: an award of a federal ministry or above
	// нет нужной прежней награды: почётная грамота уровня главы региона или выше
	// an earlier award is missing: honorary diploma of the head of a region or above
	// <nil>
}
