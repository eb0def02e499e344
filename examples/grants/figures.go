package main

import (
	"maps"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// figures are what the round comes to, each counted from its decisions.
type figures struct {
	Filed         int          `json:"filed"`
	Organisations int          `json:"organisations"`
	Requested     socium.Money `json:"requested"`
	Met           int          `json:"met"`     // the conditions of admission
	NotMet        int          `json:"notMet"`  // some condition
	Unknown       int          `json:"unknown"` // something that decides is not known
	Refused       int          `json:"refused"` // by the council besides
	Admitted      int          `json:"admitted"`
	Conditions    []count      `json:"conditions"` // not met, by rule; an application may break several
	Grounds       []count      `json:"grounds"`    // of the council

	Experts  int           `json:"experts"`
	Reviews  int           `json:"reviews"`
	MinLoad  int           `json:"minLoad"`
	MeanLoad socium.Number `json:"meanLoad"`
	MaxLoad  int           `json:"maxLoad"`
	Thirds   int           `json:"thirdExperts"`

	Bands      []line                    `json:"bands"`
	Directions []line                    `json:"directions"`
	Statuses   map[grant.AwardStatus]int `json:"statuses"`
	Winners    int                       `json:"winners"`
	Regions    int                       `json:"regions"` // of the winners
	Granted    socium.Money              `json:"granted"`
	Shifts     []shift                   `json:"shifts"`
	Agreed     socium.Money              `json:"agreed"`
	Tranches   []socium.Money            `json:"tranches"` // first, second, … of all agreements
}

// count is how many applications something is said of.
type count struct {
	Code  string      `json:"code"`
	Title socium.Text `json:"title"`
	N     int         `json:"applications"`
}

// line is a row of a table by band or direction.
type line struct {
	Code     string        `json:"code"`
	Title    socium.Text   `json:"-"`
	Mark     socium.Number `json:"mark,omitzero"`
	Filed    int           `json:"filed"`
	Admitted int           `json:"admitted"`
	Winners  int           `json:"winners"`
	Granted  socium.Money  `json:"granted"`
	Last     string        `json:"last,omitempty"`  // the winner with the lowest rating
	First    string        `json:"first,omitempty"` // and the first below the mark
}

// shift is what other pass marks would have done.
type shift struct {
	Points  int          `json:"points"`
	Winners int          `json:"winners"`
	Granted socium.Money `json:"granted"`
}

func (r *result) summary() (figures, error) {
	f := figures{
		Filed: len(r.applications), Met: r.screened.Count(socium.Pass), NotMet: r.screened.Count(socium.Fail), Unknown: r.screened.Count(socium.NoData),
		Refused: len(r.refusals), Thirds: r.thirds, Granted: r.awards.Total(), Statuses: map[grant.AwardStatus]int{},
	}
	even := r.plan.Fairness()
	f.Experts, f.Reviews, f.MinLoad, f.MeanLoad, f.MaxLoad = even.Reviewers, even.Reviews, even.MinLoad, even.MeanLoad, even.MaxLoad
	r.admission(&f)
	r.money(&f)
	for _, points := range []int{-2, -1, 0, 1, 2} {
		awards, err := r.fund(socium.Int(int64(points)))
		if err != nil {
			return f, err
		}
		f.Shifts = append(f.Shifts, shift{points, len(slices.Collect(awards.Where(grant.AwardFull))), awards.Total()})
	}
	for _, g := range r.agreements {
		f.Agreed = f.Agreed.Add(g.Grant)
		for i, s := range g.Stages {
			if i == len(f.Tranches) {
				f.Tranches = append(f.Tranches, socium.Money{})
			}
			f.Tranches[i] = f.Tranches[i].Add(s.Tranche)
		}
	}
	return f, nil
}

// admission counts what was filed, and what keeps applications out.
func (r *result) admission(f *figures) {
	for range r.round.Admitted() {
		f.Admitted++
	}
	organisations := map[string]bool{}
	rules := r.call.Eligibility.Requirements()
	broken := make([]int, len(rules))
	for _, a := range r.applications {
		organisations[a.Applicant.Key()] = true
		f.Requested = f.Requested.Add(a.Requested.Or(socium.Money{}))
		for i, finding := range r.screened.Findings(a.Number) {
			if finding.Blocks() {
				broken[i]++
			}
		}
	}
	f.Organisations = len(organisations)
	for i, rule := range rules {
		if broken[i] > 0 {
			f.Conditions = append(f.Conditions, count{string(rule.Code), rule.Title, broken[i]})
		}
	}
	slices.SortStableFunc(f.Conditions, func(a, b count) int { return b.N - a.N })
	grounds := map[string]int{}
	for _, s := range r.refusals {
		for _, code := range s.Grounds {
			grounds[code]++
		}
	}
	for _, code := range slices.Sorted(maps.Keys(grounds)) {
		g, _ := r.call.Ground(code)
		f.Grounds = append(f.Grounds, count{code, g.Title, grounds[code]})
	}
}

// money counts applications and grants by band and by direction, and finds the border of each band.
func (r *result) money(f *figures) {
	for _, b := range r.call.Bands {
		mark, _ := r.call.Marks.Of(b.Code, "").Get()
		f.Bands = append(f.Bands, line{Code: b.Code, Title: b.Title, Mark: mark})
	}
	for _, d := range r.call.Directions {
		f.Directions = append(f.Directions, line{Code: d.Code, Title: d.Name})
	}
	rows := func(a *grant.Application) []*line {
		band, _ := r.call.Band(a.Requested.Or(socium.Money{}))
		var list []*line
		for i := range f.Bands {
			if f.Bands[i].Code == band.Code {
				list = append(list, &f.Bands[i])
			}
		}
		for i := range f.Directions {
			if f.Directions[i].Code == a.Project.Direction {
				list = append(list, &f.Directions[i])
			}
		}
		return list
	}
	for _, a := range r.applications {
		for _, row := range rows(a) {
			row.Filed++
		}
	}
	regions := map[socium.Region]bool{}
	for l := range r.rating.All() {
		award, _ := r.awards.Of(l.Number)
		f.Statuses[award.Status]++
		for _, row := range rows(l.Application) {
			row.Admitted++
			switch {
			case award.Status.Funded():
				row.Winners++
				row.Granted = row.Granted.Add(award.Sum)
				row.Last = l.Number
			case award.Status == grant.AwardBelow && row.First == "":
				row.First = l.Number
			}
		}
		if award.Status.Funded() {
			f.Winners++
			regions[l.Application.Applicant.Region] = true
		}
	}
	f.Regions = len(regions)
}
