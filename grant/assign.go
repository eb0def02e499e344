package grant

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/assign"
)

// An Expert is somebody who reviews applications, known by an ID: names have no business here.
type Expert struct {
	ID string `json:"id"`
	// Organisations are those that the expert, or a close relative, works for or helps to govern: keys as of [Applicant.Key]. The
	// expert gets none of their applications.
	Organisations []string        `json:"organisations,omitempty"`
	Regions       []socium.Region `json:"regions,omitempty"`
	Directions    []string        `json:"directions,omitempty"` // codes that the expert knows
	Topics        []string        `json:"topics,omitempty"`
	// Load bounds the number of reviews; unknown: an even share.
	Load socium.Opt[assign.Load] `json:"load,omitzero"`
}

// Assigning says how experts are given to applications. The zero value asks for the number of experts of the call's review policy,
// spread evenly, by competence in direction and topic.
type Assigning struct {
	// OtherRegion keeps experts away from applications of their own region.
	OtherRegion bool `json:"otherRegion,omitempty"`
	// Known bars experts who do not know the direction; otherwise they only come after those who do.
	Known bool `json:"known,omitempty"`
	// Reviews asks for another number of experts for an application, by its number: a third one after [Rating.Spread].
	Reviews map[string]int `json:"reviews,omitempty"`
	// Conflicts are declared and other conflicts besides those that follow from the organisations.
	Conflicts []assign.Conflict `json:"conflicts,omitempty"`
	// Kept are pairs that stay: reviews that are handed in.
	Kept []assign.Pair `json:"kept,omitempty"`
}

// Assign gives the admitted applications their experts by package contest/assign: as many reviews as possible, spread evenly, best
// by competence. The plan is the same for the same input in any order. When reviews are missing the error names why
// (assign.CodeShort), and the plan holds what is possible; a task that contradicts itself gives no plan.
func (r *Round) Assign(experts []Expert, by Assigning) (assign.Plan, error) {
	t := assign.Task{
		Reviews: max(r.call.Review.MinExperts, 1), Apart: []string{"organisation"}, Topics: []string{"direction", "topic"},
		Conflicts: by.Conflicts, Forced: by.Kept,
	}
	if by.OtherRegion {
		t.Apart = append(t.Apart, "region")
	}
	for i, a := range r.apps {
		if !r.admitted(i) {
			continue
		}
		d, _ := r.call.Direction(a.Project.Direction)
		e := assign.Entry{ID: a.Number, Reviews: by.Reviews[a.Number]}
		e.Labels = labels(e.Labels, "organisation", a.Applicant.Key())
		e.Labels = labels(e.Labels, "region", a.Applicant.Region.String())
		e.Labels = labels(e.Labels, "direction", d.Code)
		e.Labels = labels(e.Labels, "topic", a.Project.Topic)
		if by.Known && d.Code != "" {
			e.Quotas = []assign.Quota{assign.AtLeast(max(e.Reviews, t.Reviews), assign.Own("direction"))}
		}
		t.Entries = append(t.Entries, e)
	}
	for i := range experts {
		x := &experts[i]
		v := assign.Reviewer{ID: x.ID, Load: x.Load}
		v.Labels = labels(v.Labels, "organisation", x.Organisations...)
		for _, region := range x.Regions {
			v.Labels = labels(v.Labels, "region", region.String())
		}
		v.Labels = labels(v.Labels, "direction", x.Directions...)
		v.Labels = labels(v.Labels, "topic", x.Topics...)
		t.Reviewers = append(t.Reviewers, v)
	}
	plan, err := assign.Distribute(t)
	if err != nil {
		return assign.Plan{}, err
	}
	return plan, plan.Err()
}

func labels(list []assign.Label, kind string, names ...string) []assign.Label {
	for _, n := range names {
		if n != "" {
			list = append(list, assign.Label(kind+":"+n))
		}
	}
	return list
}

// AssignmentsOf turns pairs into what [Review.Assignments] takes: who owes which sheet.
func AssignmentsOf(pairs []assign.Pair) []contest.Assignment {
	list := make([]contest.Assignment, len(pairs))
	for i, p := range pairs {
		list[i] = contest.Assignment{Juror: p.Reviewer, Entry: p.Entry}
	}
	return list
}
