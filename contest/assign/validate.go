package assign

import (
	"github.com/socium-go/socium"
)

// Validate reports everything that is wrong with the task at once, in the order of its fields, with JSON paths. [Distribute],
// [Repair] and [Check] do it too.
func (t *Task) Validate() error {
	_, faults := newDesk(t)
	return faults.Err()
}

// faults collects violations.
type faults struct{ list socium.Violations }

func (f *faults) add(code socium.Code, path socium.Path, args ...socium.Arg) {
	f.list = append(f.list, catalogue.Violation(code, path, args...))
}

func (t *Task) validate(d *desk) socium.Violations {
	var f faults
	if t.Reviews < 0 {
		f.add(CodeReviews, "reviews")
	}
	total := 0
	seen := make(map[string]bool, len(t.Entries))
	for i := range t.Entries {
		e := &t.Entries[i]
		at := socium.Path("entries").Index(i)
		f.id(at, e.ID, seen)
		switch k := t.need(e); {
		case k < 1, e.Reviews < 0:
			f.add(CodeReviews, at.Field("reviews"))
		default:
			total = min(total+k, 2*MaxReviews)
		}
		f.labels(at, e.Labels)
		f.quotas(at, e.Quotas)
	}
	if total > MaxReviews {
		f.add(CodeSize, "entries", count("limit", MaxReviews))
	}
	seen = make(map[string]bool, len(t.Reviewers))
	for i := range t.Reviewers {
		r := &t.Reviewers[i]
		at := socium.Path("reviewers").Index(i)
		f.id(at, r.ID, seen)
		f.load(at.Field("load"), r.Load)
		f.labels(at, r.Labels)
	}
	if len(t.Reviewers) > MaxReviewers {
		f.add(CodeSize, "reviewers", count("limit", MaxReviewers))
	}
	if t.Objective != "" && !t.Objective.Valid() {
		f.add(CodeObjective, "objective")
	}
	f.load("load", t.Load)
	f.quotas("", t.Quotas)
	d.index(t)
	f.candidates(t, d)
	for i, c := range t.Conflicts {
		at := socium.Path("conflicts").Index(i)
		f.known(d, at, c.Entry, c.Reviewer, CodeUnknown)
		if !c.Kind.Valid() {
			f.add(CodeKind, at.Field("kind"))
		}
	}
	pairs := make(map[[2]string]bool, len(t.Forced))
	for i, p := range t.Forced {
		at := socium.Path("forced").Index(i)
		f.known(d, at, p.Entry, p.Reviewer, CodeUnknown)
		if key := [2]string{p.Entry, p.Reviewer}; pairs[key] {
			f.add(CodePairTwice, at)
		} else {
			pairs[key] = true
		}
	}
	f.affinity(t)
	return f.list
}

func (f *faults) id(at socium.Path, id string, seen map[string]bool) {
	switch {
	case id == "":
		f.add(CodeID, at.Field("id"))
	case seen[id]:
		f.add(CodeTwice, at.Field("id"), word("id", id))
	}
	seen[id] = true
}

func (f *faults) load(at socium.Path, o socium.Opt[Load]) {
	if l, ok := o.Get(); ok && (l.Min < 0 || l.Max < l.Min || l.Max > MaxReviews) {
		f.add(CodeLoad, at)
	}
}

func (f *faults) labels(at socium.Path, list []Label) {
	for i, l := range list {
		if l.Kind() == "" {
			f.add(CodeLabel, at.Field("labels").Index(i))
		}
	}
}

func (f *faults) quotas(at socium.Path, list []Quota) {
	for i, q := range list {
		hi, bounded := q.Max.Get()
		if q.Min < 0 || bounded && hi < q.Min || q.Group.Label.Kind() == "" || !q.Group.scope().Valid() {
			f.add(CodeQuota, at.Field("quotas").Index(i))
		}
	}
}

func (f *faults) candidates(t *Task, d *desk) {
	for i := range t.Entries {
		e := &t.Entries[i]
		if len(e.Candidates) == 0 {
			continue
		}
		at := socium.Path("entries").Index(i).Field("candidates")
		seen := make(map[string]bool, len(e.Candidates))
		for j, c := range e.Candidates {
			if _, ok := d.reviewerAt[c.Reviewer]; !ok {
				f.add(CodeUnknown, at.Index(j).Field("reviewer"), word("id", c.Reviewer))
			}
			if seen[c.Reviewer] {
				f.add(CodeTwice, at.Index(j).Field("reviewer"), word("id", c.Reviewer))
			}
			seen[c.Reviewer] = true
			f.score(at.Index(j).Field("score"), c.Score)
		}
	}
}

func (f *faults) score(at socium.Path, s Score) {
	if s < 0 || s > Best {
		f.add(CodeScore, at)
	}
}

func (f *faults) known(d *desk, at socium.Path, entry, reviewer string, code socium.Code) bool {
	_, e := d.entryAt[entry]
	_, r := d.reviewerAt[reviewer]
	if !e {
		f.add(code, at.Field("entry"), word("id", entry))
	}
	if !r {
		f.add(code, at.Field("reviewer"), word("id", reviewer))
	}
	return e && r
}

func (f *faults) affinity(t *Task) {
	if t.Affinity == nil {
		return
	}
	if len(t.Affinity) != len(t.Entries) {
		f.add(CodeAffinity, "affinity", count("rows", len(t.Entries)), count("columns", len(t.Reviewers)))
		return
	}
	for i, row := range t.Affinity {
		at := socium.Path("affinity").Index(i)
		if len(row) != len(t.Reviewers) {
			f.add(CodeAffinity, at, count("rows", len(t.Entries)), count("columns", len(t.Reviewers)))
			continue
		}
		for j, s := range row {
			if s < 0 || s > Best {
				f.add(CodeScore, at.Index(j))
			}
		}
	}
}

// need returns how many reviews the entry needs.
func (t *Task) need(e *Entry) int {
	if e.Reviews != 0 {
		return e.Reviews
	}
	return t.Reviews
}
