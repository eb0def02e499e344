package subsidy

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// Rules that private contests share (contests of the Timchenko Foundation: «Сила внимания» 200 000 residents, «Среда возможностей»
// 70 000). One application an organisation is Limits.Applications of the call.
const (
	CodePopulation   socium.Code = "subsidy.population"
	CodeRunningGrant socium.Code = "subsidy.running-grant"
)

var privateContests = socium.Basis{Act: "положения о частных конкурсах", Evidence: socium.Unverified}

// PopulationAtMost returns the rule that the territory of the project has at most that many residents.
func PopulationAtMost(residents int64) socium.Rule[grant.Facts] {
	return socium.Rule[grant.Facts]{
		Code: CodePopulation, Basis: privateContests,
		Title:   text("территория проекта не слишком велика", "the territory of the project is not too large"),
		Fact:    text("число жителей территории проекта", "residents of the territory of the project"),
		Explain: text("на территории проекта живёт {have} чел., допускается не больше {need}", "the territory of the project has {have} residents, at most {need} are allowed"),
		Params:  []socium.Param{{Name: "residents", Value: socium.ValueOf(residents)}},
		Check: func(f grant.Facts, _ socium.Date) socium.Ruling {
			n, ok := f.App.Project.Population.Get()
			if !ok {
				return socium.Missing("project.population")
			}
			return socium.AtMost("project.population", n, residents)
		},
	}
}

// NoRunningGrant returns the rule that current winners of the same contest may not apply: no earlier grant of the operator runs on
// the day of filing.
func NoRunningGrant() socium.Rule[grant.Facts] {
	return socium.Rule[grant.Facts]{
		Code: CodeRunningGrant, Basis: privateContests,
		Title:   text("нет действующего гранта этого конкурса", "no grant of this contest is running"),
		Fact:    text("прежние гранты", "earlier grants"),
		Explain: text("грант этого конкурса ещё действует, до {need}", "a grant of this contest is still running, until {need}"),
		Applies: func(f grant.Facts) bool {
			return f.App.Applicant.HadGrants != socium.No || len(f.App.Applicant.Grants) > 0
		},
		Check: func(f grant.Facts, _ socium.Date) socium.Ruling {
			a := &f.App.Applicant
			if len(a.Grants) == 0 {
				return socium.Missing("applicant.grants")
			}
			unknown := -1
			for i := range a.Grants {
				switch g := &a.Grants[i]; g.Overlaps(f.Submitted, f.Submitted) {
				case socium.Yes:
					return socium.Failed(socium.Path("applicant.grants").Index(i), socium.Value{}, socium.ValueOf(g.To))
				case socium.Unknown:
					unknown = i
				}
			}
			if unknown >= 0 {
				return socium.Missing(socium.Path("applicant.grants").Index(unknown))
			}
			return socium.Holds(true, "applicant.grants", socium.ValueOf(len(a.Grants)), socium.Value{})
		},
	}
}
