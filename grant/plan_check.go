package grant

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/socium-go/socium"
)

// A checker gathers the faults of an application.
type checker struct {
	facts Facts
	faults
}

// Check reports everything in the document that does not fit the form of the call or contradicts itself, in the order of the
// form: limits of fields, words outside the lists, the calendar plan against tasks, groups, results and dates, the printed sums
// of the budget, the sums of the form against it, documents that are too old. It does not ask what is still missing ([Call.Missing]), nor who may take part
// ([Call.Precheck]). on is the day of the question; documents are judged by the day of filing.
//
// Of the faults of one kind in one table the first [MaxSame] are listed and the others counted, so that an answer about a document of
// ten thousand wrong rows is made in milliseconds and can be read. The work grows with the size of the document and not faster.
func (c *Call) Check(a *Application, on socium.Date) socium.Violations {
	k := c.check(a, on, MaxSame)
	return c.inFormOrder(k.all())
}

// check gathers the faults and lists most of each kind.
func (c *Call) check(a *Application, on socium.Date, most int) *checker {
	k := &checker{facts: c.FactsOf(a, on), faults: faults{most: most}}
	for i := range c.Form {
		c.Form[i].check(a, &k.faults)
	}
	k.project(c)
	k.plan()
	k.results()
	k.people()
	k.applicant()
	a.Budget.check(&k.faults)
	k.references()
	k.sums()
	k.documents(c)
	return k
}

func (k *checker) project(c *Call) {
	p := &k.facts.App.Project
	if p.Direction != "" && len(c.Directions) > 0 {
		if _, ok := c.Direction(p.Direction); !ok {
			k.report(CodeDirection, socium.Correct, "project.direction")
		}
	}
	k.title(p.Title)
	switch {
	case p.Start.IsZero() || p.End.IsZero():
	case p.End.Before(p.Start):
		k.report(CodeDatesOrder, socium.Correct, "project.end", arg("have", socium.ValueOf(p.End)), arg("need", socium.ValueOf(p.Start)))
	default:
		k.window(c, p)
	}
}

// window names the types of projects when none fits.
func (k *checker) window(c *Call, p *Project) {
	if len(c.Projects) == 0 {
		return
	}
	if _, ok := c.ProjectType(p); ok {
		return
	}
	v := catalogue.Violation(CodeProjectWindow, "project.start").With(socium.Refuse).On(c.Projects[0].Basis)
	var types [2][]string
	for _, t := range c.Projects {
		for i, lang := range []socium.Lang{socium.RU, socium.EN} {
			types[i] = append(types[i], t.Title.In(lang)+": "+t.window().In(lang))
		}
	}
	v.Text = socium.Text{
		RU: strings.ReplaceAll(v.Text.RU, "{types}", strings.Join(types[0], "; ")),
		EN: strings.ReplaceAll(v.Text.EN, "{types}", strings.Join(types[1], "; ")),
	}
	k.vs = append(k.vs, v)
}

// title checks how a title is written: a capital first, no quotation mark before it, no full stop at the end.
func (k *checker) title(s string) {
	const path = socium.Path("project.title")
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case s == "":
		return
	case strings.ContainsRune(`"'«“„‘`, first):
		k.report(CodeTitleQuote, socium.Correct, path)
	case unicode.IsLetter(first) && !unicode.IsUpper(first):
		k.report(CodeTitleCapital, socium.Correct, path)
	}
	if strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") {
		k.report(CodeTitleStop, socium.Correct, path)
	}
}

// plan checks the events against dates and tasks.
func (k *checker) plan() {
	p := &k.facts.App.Project
	events := make(map[string]int, len(p.Tasks))
	tasks := idSet(len(p.Tasks), func(i int) string { return p.Tasks[i].ID })
	first, last := socium.Date{}, socium.Date{}
	for i := range p.Plan {
		e, in := &p.Plan[i], socium.Path("project.plan")
		switch {
		case e.Task == "":
			k.tell(CodeEventTask, socium.Correct, at(in, i, "task"))
		case !tasks[e.Task]:
			k.tell(CodeReference, socium.Correct, at(in, i, "task"), quoted("ref", e.Task, 40))
		default:
			events[e.Task]++
		}
		if e.Start.IsZero() || e.End.IsZero() {
			k.tell(CodeEventDates, socium.Correct, at(in, i, ""))
			continue
		}
		if e.End.Before(e.Start) {
			k.tell(CodeDatesOrder, socium.Correct, at(in, i, "end"), value("have", socium.ValueOf(e.End)), value("need", socium.ValueOf(e.Start)))
			continue
		}
		if first.IsZero() || e.Start.Before(first) {
			first = e.Start
		}
		last = maxDate(last, e.End)
		if (!p.Start.IsZero() && e.Start.Before(p.Start)) || (!p.End.IsZero() && e.End.After(p.End)) {
			k.tell(CodeEventOutside, socium.Correct, at(in, i, ""))
		}
	}
	k.events(first, last)
	k.tasks(events)
	k.span(first, last)
}

// events tells of those that last as long as the whole project.
func (k *checker) events(first, last socium.Date) {
	p := &k.facts.App.Project
	if len(p.Plan) == 1 { // a plan of one event lasts as long as it: what counts is the project
		first, last = p.Start, p.End
	}
	for i := range p.Plan {
		if e := &p.Plan[i]; !first.IsZero() && e.Start == first && e.End == last && e.End.After(e.Start) {
			k.tell(CodeEventWhole, socium.Warning, at("project.plan", i, ""))
		}
	}
}

// minEvents is how many events of the plan a task needs.
const minEvents = 2

func (k *checker) tasks(events map[string]int) {
	p := &k.facts.App.Project
	if len(p.Plan) == 0 {
		return
	}
	for i := range p.Tasks {
		t := &p.Tasks[i]
		if n := events[t.ID]; n < minEvents || t.ID == "" {
			k.tell(CodeTaskEvents, socium.Correct, at("project.tasks", i, ""),
				value("have", socium.ValueOf(n)), value("need", socium.ValueOf(minEvents)), quoted("task", t.Text, 60))
		}
	}
}

// span compares the dates of the project with those of the plan, from which the form takes them.
func (k *checker) span(first, last socium.Date) {
	p := &k.facts.App.Project
	if !first.IsZero() && !p.Start.IsZero() && p.Start != first && p.Start.Before(first) {
		k.report(CodeProjectSpan, socium.Warning, "project.start", arg("have", socium.ValueOf(p.Start)), arg("need", socium.ValueOf(first)))
	}
	if !last.IsZero() && !p.End.IsZero() && p.End.After(last) {
		k.report(CodeProjectSpan, socium.Warning, "project.end", arg("have", socium.ValueOf(p.End)), arg("need", socium.ValueOf(last)))
	}
}

// results checks that the quantitative results agree with what the events yield: a number of unique people is at most the sum
// over the events and at least the largest of them; other numbers are equal to the sum. The measure is a reading of ours: the
// guide says only that they must agree.
func (k *checker) results() {
	p := &k.facts.App.Project
	groups := idSet(len(p.Groups), func(i int) string { return p.Groups[i].ID })
	served := make(map[string]bool, len(groups))
	ids := idSet(len(p.Results), func(i int) string { return p.Results[i].ID })
	sum, most := make(map[string]int64, len(ids)), make(map[string]int64, len(ids))
	for i := range p.Plan {
		for j, g := range p.Plan[i].Groups {
			served[g] = true
			if !groups[g] {
				k.tell(CodeReference, socium.Correct, at("project.plan", i, "groups").in(j, ""), quoted("ref", g, 40))
			}
		}
		for j, y := range p.Plan[i].Yields {
			switch {
			case !ids[y.Result]:
				k.tell(CodeReference, socium.Correct, at("project.plan", i, "yields").in(j, "result"), quoted("ref", y.Result, 40))
			case y.Count < 0 || y.Count > maxCount:
				k.tell(CodeCount, socium.Correct, at("project.plan", i, "yields").in(j, "count"))
			default:
				sum[y.Result] += y.Count
				most[y.Result] = max(most[y.Result], y.Count)
			}
		}
	}
	for i := range p.Groups {
		if g := &p.Groups[i]; g.ID != "" && len(p.Plan) > 0 && !served[g.ID] {
			k.tell(CodeGroupEvents, socium.Correct, at("project.groups", i, ""), quoted("group", g.Name, 60))
		}
	}
	for i := range p.Results {
		r, in := &p.Results[i], at("project.results", i, "value")
		have, ok := r.Value.Get()
		total, planned := sum[r.ID]
		switch {
		case !ok:
			k.tell(CodeResultValue, socium.Correct, in, quoted("result", r.Indicator, 60))
		case have < 0 || have > maxCount:
			k.tell(CodeCount, socium.Correct, in)
		case !planned || r.ID == "":
		case have > total || (!r.People && have != total):
			k.tell(CodeResultSum, socium.Warning, in, value("have", socium.ValueOf(have)), value("need", socium.ValueOf(total)))
		case r.People && have < most[r.ID]:
			k.tell(CodeResultLess, socium.Warning, in, value("have", socium.ValueOf(have)), value("need", socium.ValueOf(most[r.ID])))
		}
	}
}

// maxCount is more people than there are on earth: a larger count is a slip.
const maxCount = 10_000_000_000

func maxDate(a, b socium.Date) socium.Date {
	if a.Before(b) {
		return b
	}
	return a
}

func idSet(n int, id func(i int) string) map[string]bool {
	set := make(map[string]bool, n)
	for i := range n {
		if s := id(i); s != "" {
			set[s] = true
		}
	}
	return set
}
