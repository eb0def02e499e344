package grant

import "github.com/socium-go/socium"

// A Project is what the grant is asked for, in the order of the form.
type Project struct {
	Direction string `json:"direction,omitempty"` // code or official name of the grant direction (грантовое направление)
	Topic     string `json:"topic,omitempty"`
	Title     string `json:"title,omitempty"`
	Summary   string `json:"summary,omitempty"` // short description, public
	// Presentation is the full description or the slides.
	Presentation Document `json:"presentation,omitzero"`
	Videos       []string `json:"videos,omitempty"` // links
	Tags         []string `json:"tags,omitempty"`
	Geography    []string `json:"geography,omitempty"`
	// Beyond tells that the geography goes beyond the territory in which the organisation acts under its charter.
	Beyond socium.Answer `json:"beyondCharter,omitzero"`
	// Population is the number of residents of the territory of the project.
	Population socium.Opt[int64] `json:"population,omitzero"`

	Start socium.Date `json:"start,omitzero"` // first day
	End   socium.Date `json:"end,omitzero"`   // last day
	// LongReason says why a long project cannot be shorter.
	LongReason string `json:"longReason,omitempty"`

	Groups       []TargetGroup `json:"groups,omitempty"`
	Significance string        `json:"significance,omitempty"`
	Evidence     []Document    `json:"evidence,omitempty"` // files that back the significance
	Goals        []string      `json:"goals,omitempty"`
	Results      []Result      `json:"results,omitempty"` // quantitative
	Changes      []Change      `json:"changes,omitempty"` // qualitative results
	Tasks        []Task        `json:"tasks,omitempty"`
	Publicity    string        `json:"publicity,omitempty"`
	Development  string        `json:"development,omitempty"`
	Resources    string        `json:"resources,omitempty"`

	Plan []PlanEvent `json:"plan,omitempty"` // calendar plan (календарный план)
}

// Months returns how many calendar months the project touches: 1 March to 29 October is 8. It is unknown while a day is
// missing or the project ends before it begins.
func (p *Project) Months() socium.Opt[int64] {
	if p.Start.IsZero() || p.End.IsZero() || p.End.Before(p.Start) {
		return socium.Opt[int64]{}
	}
	y0, m0, _ := p.Start.Date()
	y1, m1, _ := p.End.Date()
	return socium.Some(int64((y1-y0)*12 + int(m1) - int(m0) + 1))
}

// LongerThan reports whether the project lasts more than n months: its last day is not before the day n months after its first.
// A project from 1 February 2026 to 31 July 2027 lasts 18 months and no more.
func (p *Project) LongerThan(n int) socium.Answer {
	if p.Start.IsZero() || p.End.IsZero() {
		return socium.Unknown
	}
	return socium.AnswerOf(!p.End.Before(p.Start.AddMonths(n)))
}

// A TargetGroup (целевая группа) is whom the project is for.
type TargetGroup struct {
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
}

// A Task (задача) is a step to the goal; the calendar plan hangs on tasks.
type Task struct {
	ID   string `json:"id,omitempty"`
	Text string `json:"text"`
}

// A Result is a quantitative result: an indicator and its number.
type Result struct {
	ID        string            `json:"id,omitempty"`
	Indicator string            `json:"indicator"`
	Value     socium.Opt[int64] `json:"value,omitzero"`
	// People tells that the number counts unique people: somebody who comes to two events counts once.
	People bool `json:"people,omitempty"`
}

// A Change is a qualitative result and the way it is measured.
type Change struct {
	Text    string `json:"text"`
	Measure string `json:"measure,omitempty"`
}

// A PlanEvent (мероприятие) is a line of the calendar plan.
type PlanEvent struct {
	ID       string      `json:"id,omitempty"`
	Task     string      `json:"task,omitempty"` // ID of the task
	Name     string      `json:"name"`
	Content  string      `json:"content,omitempty"`
	Start    socium.Date `json:"start,omitzero"`
	End      socium.Date `json:"end,omitzero"`
	Expected string      `json:"expected,omitempty"` // results in words
	Groups   []string    `json:"groups,omitempty"`   // IDs of target groups
	Yields   []Yield     `json:"yields,omitempty"`   // what it adds to the quantitative results
}

// A Yield is what an event adds to a quantitative result.
type Yield struct {
	Result string `json:"result"` // ID of the result
	Count  int64  `json:"count"`
}
