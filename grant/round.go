package grant

import (
	"iter"
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// A Round is everything that was filed in a call, screened, with every decision kept. It is immutable and safe for concurrent
// use; the applications must not be changed while it is in use.
type Round struct {
	call     *Call
	on       socium.Date
	apps     []*Application
	index    map[string]int
	findings []socium.Finding // of all applications, in slices of equal length
	rules    int
	verdicts []socium.Verdict
	refused  map[string]Refusal
	people   map[string]int // how many applications an organisation has
}

// A Refusal is a decision that keeps an application out although its admission rules were met, or one that names the grounds of
// the council beside them.
type Refusal struct {
	Application string       `json:"application"`
	Grounds     []string     `json:"grounds"` // codes of grounds
	Note        socium.Text  `json:"note,omitzero"`
	Basis       socium.Basis `json:"basis,omitzero"` // the decision
}

// Round screens the applications as of a day, usually the closing day. Each needs a number of its own; the error is
// [CodeRoundNumber] for those that have none or share one.
func (c *Call) Round(applications []*Application, on socium.Date) (*Round, error) {
	r := &Round{call: c, on: on, apps: slices.Clone(applications), index: make(map[string]int, len(applications)), people: make(map[string]int, len(applications))}
	var vs socium.Violations
	for i, a := range r.apps {
		if _, twice := r.index[a.Number]; a.Number == "" || twice {
			vs = append(vs, catalogue.Violation(CodeRoundNumber, socium.Path("").Index(i).Field("number")))
			continue
		}
		r.index[a.Number] = i
		r.people[a.Applicant.Key()]++
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	if c.Eligibility != nil {
		r.rules = c.Eligibility.Len()
		r.findings = make([]socium.Finding, 0, r.rules*len(r.apps))
	}
	r.verdicts = make([]socium.Verdict, len(r.apps))
	for i, a := range r.apps {
		from := len(r.findings)
		r.findings = c.Screen(r.findings, a, on)
		r.verdicts[i] = verdictOf(r.findings[from:])
	}
	return r, nil
}

// verdictOf is the verdict of a list of findings; without any rules an application passes.
func verdictOf(list []socium.Finding) socium.Verdict {
	if len(list) == 0 {
		return socium.Pass
	}
	return socium.Decision{Findings: list}.Verdict()
}

// Call returns the call.
func (r *Round) Call() *Call { return r.call }

// Len returns the number of applications.
func (r *Round) Len() int { return len(r.apps) }

// All yields the applications with their verdicts, in the order they were given.
func (r *Round) All() iter.Seq2[*Application, socium.Verdict] {
	return func(yield func(*Application, socium.Verdict) bool) {
		for i, a := range r.apps {
			if !yield(a, r.verdicts[i]) {
				return
			}
		}
	}
}

// Count returns how many applications have the verdict.
func (r *Round) Count(v socium.Verdict) int {
	n := 0
	for _, w := range r.verdicts {
		n += one(w == v)
	}
	return n
}

// Findings returns the findings of an application: verdict and evidence of every rule. nil when there is no such number.
func (r *Round) Findings(number string) []socium.Finding {
	i, ok := r.index[number]
	if !ok || r.rules == 0 {
		return nil
	}
	return slices.Clone(r.findings[i*r.rules : (i+1)*r.rules])
}

// Decision returns the decision on an application with its remedies, and false when there is no such number.
func (r *Round) Decision(number string) (socium.Decision, bool) {
	i, ok := r.index[number]
	if !ok {
		return socium.Decision{}, false
	}
	return r.call.Precheck(r.apps[i], r.on), true
}

// Refused returns the round with refusals of the council. The error is [CodeRoundNumber] for a number that the round does not
// have, [CodeCaseNeed] for a refusal without a ground.
func (r *Round) Refused(refusals ...Refusal) (*Round, error) {
	s := *r
	s.refused = make(map[string]Refusal, len(r.refused)+len(refusals))
	for k, v := range r.refused {
		s.refused[k] = v
	}
	var vs socium.Violations
	for i, f := range refusals {
		path := socium.Path("").Index(i)
		if _, ok := r.index[f.Application]; !ok {
			vs = append(vs, catalogue.Violation(CodeRoundNumber, path.Field("application")))
		}
		if len(f.Grounds) == 0 {
			vs = append(vs, needed(path.Field("grounds"), text("основания", "grounds"))...)
		}
		f.Grounds = slices.Clone(f.Grounds)
		s.refused[f.Application] = f
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	return &s, nil
}

// admitted reports whether an application goes on to review.
func (r *Round) admitted(i int) bool {
	_, refused := r.refused[r.apps[i].Number]
	return !refused && r.verdicts[i] == socium.Pass
}

// Admitted yields the applications that go on to review: those that pass and are not refused.
func (r *Round) Admitted() iter.Seq[*Application] {
	return func(yield func(*Application) bool) {
		for i, a := range r.apps {
			if r.admitted(i) && !yield(a) {
				return
			}
		}
	}
}

// A Crowd is a group of applications of one organisation that breaks a limit of the call.
type Crowd struct {
	Organisation string
	Direction    string   // "": the limit is on applications in all
	Applications []string // numbers, in the order of filing; those filed at one moment by number
}

// Crowded returns the organisations with more applications than the call allows, in a direction or in all. Which of them
// survives is not regulated: the first filed, the last, or none is for the council to say.
func (r *Round) Crowded() []Crowd {
	type key struct{ organisation, direction string }
	groups := map[key][]*Application{}
	var keys []key
	add := func(k key, a *Application) {
		if len(groups[k]) == 0 {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], a)
	}
	limits := r.call.Limits
	for _, a := range r.apps {
		org := a.Applicant.Key()
		if org == "" || r.people[org] < 2 {
			continue
		}
		d, _ := r.call.Direction(a.Project.Direction)
		if limits.PerDirection > 0 && d.Code != "" {
			add(key{org, d.Code}, a)
		}
		if limits.Applications > 0 {
			add(key{org, ""}, a)
		}
	}
	var list []Crowd
	for _, k := range keys {
		limit := limits.PerDirection
		if k.direction == "" {
			limit = limits.Applications
		}
		if group := groups[k]; len(group) > limit {
			slices.SortStableFunc(group, func(a, b *Application) int {
				if c := a.Filed.Compare(b.Filed); c != 0 {
					return c
				}
				return strings.Compare(a.Number, b.Number)
			})
			c := Crowd{Organisation: k.organisation, Direction: k.direction}
			for _, a := range group {
				c.Applications = append(c.Applications, a.Number)
			}
			list = append(list, c)
		}
	}
	return list
}
