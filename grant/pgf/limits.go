package pgf

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// MaxMonths is the longest a project may be: three years (decree, clause 3).
const MaxMonths = 36

// A SubsidyLimit is a part of the federal subsidy that may not be exceeded.
type SubsidyLimit struct {
	Title socium.Text
	Share socium.Number // per cent of the subsidy
	Basis socium.Basis
}

// Of returns the limit for a subsidy, rounded down to kopecks.
func (l SubsidyLimit) Of(subsidy socium.Money) socium.Money { return share(subsidy, l.Share) }

// RegionalLimit is what may go to regional operators and authorities for regional contests: 30 % of the subsidy (clause 6¹).
func RegionalLimit() SubsidyLimit {
	return SubsidyLimit{Title: text("софинансирование региональных конкурсов", "co-financing of regional contests"), Share: percent("30"), Basis: decree.At("п. 6¹")}
}

// OrganisingLimit is what the foundation may spend on organising the contests: 4.6 % of the subsidy (clause 7).
func OrganisingLimit() SubsidyLimit {
	return SubsidyLimit{Title: text("организация конкурсов", "organising the contests"), Share: percent("4.6"), Basis: decree.At("п. 7")}
}

// WithoutContest returns the agreement of a grant that the President gives by a decision without a contest, to organisations that
// the foundation itself has set up (clause 3¹). stages carry their tranches; their sum is the grant.
func WithoutContest(number, organisation string, decision socium.Basis, stages ...grant.Stage) (grant.Agreement, error) {
	if decision.IsZero() {
		decision = decree.At("п. 3¹")
	}
	a := grant.Agreement{Number: number, WithoutContest: true, Basis: decision, Organisation: organisation, Stages: stages}
	for _, s := range stages {
		a.Grant = a.Grant.Add(s.Tranche)
	}
	return a, a.Check().Err()
}
