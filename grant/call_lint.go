package grant

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// Lint reports what is wrong or doubtful in the description of a call, with paths in its JSON form: codes that stand twice, windows
// that end before they begin, bands that overlap or leave gaps, references to directions, bands and columns that are not there,
// fields of the form that nobody knows, evaluation rules that contradict themselves, rulebooks with faults of their own. What is
// merely missing and not named in Gaps is a note.
func (c *Call) Lint() socium.Violations {
	l := callLinter{c: c}
	l.dates()
	l.checkDirections()
	l.checkBands()
	l.projects()
	l.form()
	l.evaluation()
	l.marks()
	l.policies()
	l.books()
	return l.vs
}

type callLinter struct {
	c          *Call
	vs         socium.Violations
	directions map[string]bool // codes
	bands      map[string]bool
}

func (l *callLinter) report(path socium.Path, ru, en string) {
	l.vs = append(l.vs, fillTexts(catalogue.Violation(CodeCallLint, path), "{why}", text(ru, en)))
}

// absent notes what is missing unless a gap names it.
func (l *callLinter) absent(missing bool, path socium.Path, ru, en string) {
	if !missing {
		return
	}
	for _, g := range l.c.Gaps {
		if g.Path == path || g.Path == "rulebooks" && len(path) > 9 && path[:9] == "rulebooks" {
			return
		}
	}
	l.vs = append(l.vs, fillTexts(catalogue.Violation(CodeCallLint, path).With(socium.Note), "{why}", text(ru, en)))
}

func (l *callLinter) dates() {
	c := l.c
	if c.ID == "" {
		l.report("id", "нет обозначения", "there is no id")
	}
	l.absent(c.Title.IsZero(), "title", "нет названия", "there is no title")
	l.absent(c.Deadline.IsZero(), "deadline", "нет срока приёма", "there is no deadline")
	l.absent(c.Opens.IsZero(), "opens", "нет первого дня приёма", "there is no first day of intake")
	if !c.Deadline.IsZero() && c.Deadline.Day().Before(c.Opens) {
		l.report("deadline", "приём заканчивается раньше, чем начинается", "intake ends before it begins")
	}
	last := c.Deadline
	for i, e := range c.Extensions {
		if !e.Deadline.Time().After(last.Time()) {
			l.report(socium.Path("extensions").Index(i).Field("deadline"), "продление не позже прежнего срока", "the extension is not later than the deadline before it")
		}
		last = e.Deadline
	}
	if !c.Results.IsZero() && !last.IsZero() && c.Results.Before(last.Day()) {
		l.report("results", "итоги раньше окончания приёма", "the results are before the end of intake")
	}
}

// unique reports codes that are empty or stand twice.
func (l *callLinter) unique(path socium.Path, field string, n int, code func(i int) string) map[string]bool {
	seen := make(map[string]bool, n)
	for i := range n {
		s := code(i)
		if s == "" {
			l.report(path.Index(i).Field(field), "нет обозначения", "there is no code")
		} else if seen[s] {
			l.report(path.Index(i).Field(field), "обозначение повторяется", "the code stands twice")
		}
		seen[s] = true
	}
	return seen
}

func (l *callLinter) checkDirections() {
	c := l.c
	l.directions = l.unique("directions", "code", len(c.Directions), func(i int) string { return c.Directions[i].Code })
	l.absent(len(c.Directions) == 0, "directions", "нет направлений", "there are no directions")
}

func (l *callLinter) checkBands() {
	c := l.c
	l.bands = l.unique("bands", "code", len(c.Bands), func(i int) string { return c.Bands[i].Code })
	l.absent(len(c.Bands) == 0, "bands", "нет полос запрашиваемой суммы", "there are no bands of the requested sum")
	for i := range c.Bands {
		b, path := &c.Bands[i], socium.Path("bands").Index(i)
		upTo, limited := b.UpTo.Get()
		if limited && upTo.Compare(b.Over) <= 0 {
			l.report(path.Field("upTo"), "верхний предел не выше нижнего", "the upper limit is not above the lower")
		}
		if i == 0 {
			continue
		}
		if before, ok := c.Bands[i-1].UpTo.Get(); !ok || before != b.Over {
			l.report(path.Field("over"), "полоса не продолжает предыдущую", "the band does not go on from the one before")
		}
	}
}

func (l *callLinter) projects() {
	c := l.c
	l.unique("projects", "code", len(c.Projects), func(i int) string { return c.Projects[i].Code })
	for i := range c.Projects {
		t, path := &c.Projects[i], socium.Path("projects").Index(i)
		if !t.NotAfter.IsZero() && t.NotAfter.Before(t.NotBefore) || t.Over < 0 {
			l.report(path.Field("notAfter"), "окно проекта пусто", "the window of the project is empty")
		}
		for j, d := range t.Directions {
			l.known(l.directions[d], path.Field("directions").Index(j))
		}
		l.known(t.Column == "" || l.column(t.Column), path.Field("column"))
	}
	n := c.Limits
	if n.PerDirection < 0 || n.Applications < 0 || n.Grants < 0 || n.Overlapping < 0 || n.Coincidence.Sign() < 0 || n.Coincidence.Compare(socium.Int(100)) > 0 {
		l.report("limits", "предел вне допустимых значений", "a limit is out of range")
	}
}

func (l *callLinter) known(ok bool, path socium.Path) {
	if !ok {
		l.report(path, "такого обозначения в конкурсе нет", "the call has no such code")
	}
}

func (l *callLinter) column(code string) bool {
	for i := range l.c.Evaluation.Bands {
		if l.c.Evaluation.Bands[i].ID == code {
			return true
		}
	}
	return len(l.c.Evaluation.Forms) == 0
}

func (l *callLinter) form() {
	c := l.c
	l.unique("form", "field", len(c.Form), func(i int) string { return string(c.Form[i].Field) })
	for i := range c.Form {
		f, path := &c.Form[i], socium.Path("form").Index(i)
		if _, ok := accessOf(f.Field); !ok {
			l.report(path.Field("field"), "такого поля в заявке нет", "an application has no such field")
		}
		if f.Title.IsZero() {
			l.report(path.Field("title"), "у поля нет названия", "the field has no title")
		}
		if f.MaxRunes < 0 || f.Min < 0 || f.Max < 0 || f.Max > 0 && f.Min > f.Max || f.MaxBytes < 0 {
			l.report(path, "пределы поля заданы неверно", "the limits of the field are not well formed")
		}
	}
	l.unique("grounds", "code", len(c.Grounds), func(i int) string { return c.Grounds[i].Code })
	for i, g := range c.Grounds {
		l.known(g.On == "" || g.On.Valid(), socium.Path("grounds").Index(i).Field("on"))
	}
	l.unique("documents", "kind", len(c.Documents), func(i int) string { return c.Documents[i].Kind })
}

func (l *callLinter) evaluation() {
	c := l.c
	l.absent(len(c.Evaluation.Forms) == 0, "evaluation", "нет критериев оценки", "there are no criteria")
	if len(c.Evaluation.Forms) == 0 {
		return
	}
	rules, err := contest.NewRules(c.Evaluation)
	if err != nil {
		for _, v := range socium.ViolationsOf(err) {
			l.vs = append(l.vs, v.Under("evaluation"))
		}
		return
	}
	for _, v := range rules.Lint() {
		l.vs = append(l.vs, v.Under("evaluation"))
	}
	for i := range c.Bands {
		if !l.column(c.Bands[i].Code) && len(c.Evaluation.Bands) > 0 {
			l.report(socium.Path("bands").Index(i).Field("code"), "для полосы нет коэффициентов", "the band has no coefficients")
		}
	}
}

func (l *callLinter) marks() {
	c := l.c
	for i, m := range c.Marks {
		path := socium.Path("marks").Index(i)
		l.known(m.Band == "" || l.bands[m.Band], path.Field("band"))
		l.known(m.Direction == "" || l.directions[m.Direction], path.Field("direction"))
	}
	marked := make(map[string]bool, len(c.Marks)) // bands with a mark whatever the direction
	for _, m := range c.Marks {
		if m.Direction == "" {
			marked[m.Band] = true
		}
	}
	for i := range c.Bands {
		if len(c.Marks) > 0 && !marked[""] && !marked[c.Bands[i].Code] {
			l.absent(true, "marks", "не у каждой полосы есть проходной балл", "not every band has a pass mark")
			return
		}
	}
}

func (l *callLinter) policies() {
	c := l.c
	if c.Funding.Kind != "" {
		l.vs = append(l.vs, c.Funding.Lint()...)
	}
	life := ApplicationLife(socium.Basis{})
	actions := make(map[Action]bool, len(life.Actions))
	for _, a := range life.Actions {
		actions[a.Action] = true
	}
	for i, d := range c.Duties {
		l.known(actions[d.Done] && actions[d.Then], socium.Path("duties").Index(i))
	}
	for i, q := range c.Quorums {
		l.known(q.Role.Valid(), socium.Path("quorums").Index(i).Field("role"))
	}
	if c.Review.MinExperts < 0 || c.Review.StrikeAfter < 0 {
		l.report("review", "меньше нуля", "below zero")
	}
}

func (l *callLinter) books() {
	c := l.c
	l.absent(c.Eligibility == nil, "rulebooks.eligibility", "нет правил допуска", "there are no admission rules")
	l.absent(c.BudgetRules == nil, "rulebooks.budget", "нет правил бюджета", "there are no budget rules")
	if c.Eligibility != nil {
		for _, v := range c.Eligibility.Lint() {
			l.vs = append(l.vs, v.Under("rulebooks.eligibility"))
		}
	}
	if c.BudgetRules != nil {
		for _, v := range c.BudgetRules.Lint() {
			l.vs = append(l.vs, v.Under("rulebooks.budget"))
		}
	}
}
