package grant

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/socium-go/socium"
)

// A FormField is one field of the form of a call: where it stands, whether it must be filled, how much fits. The order of the
// fields in a call is the order of the form.
type FormField struct {
	Section  string      `json:"section"` // "1.2"
	Field    socium.Path `json:"field"`   // one of [FormPaths]
	Title    socium.Text `json:"title"`
	Required bool        `json:"required,omitempty"`
	// MaxRunes limits each text of the field, in characters with spaces; 0: no limit is known.
	MaxRunes int `json:"maxRunes,omitempty"`
	// Min and Max limit the number of entries; 0: no limit.
	Min int `json:"min,omitempty"`
	Max int `json:"max,omitempty"`
	// MaxBytes and FileTypes limit each file of the field.
	MaxBytes  int64        `json:"maxBytes,omitempty"`
	FileTypes []string     `json:"fileTypes,omitempty"` // ".pdf"
	Hint      socium.Text  `json:"hint,omitzero"`       // what belongs there
	Basis     socium.Basis `json:"basis,omitzero"`
}

// A fieldAccess tells what an application holds in a field.
type fieldAccess struct {
	path  socium.Path
	count func(a *Application) int                    // 0: empty
	texts func(a *Application) iter.Seq2[int, string] // of each entry; −1: the field is one text
	part  string                                      // of an entry, that the text is
	files func(a *Application) []Document
	rows  func(a *Application) iter.Seq2[int, int] // entries of a list in each row of a table, the path of which lies before the last point
}

func one(present bool) int {
	if present {
		return 1
	}
	return 0
}

// oneText is a field of one text.
func oneText(path socium.Path, get func(a *Application) string) fieldAccess {
	return fieldAccess{
		path: path, count: func(a *Application) int { return one(strings.TrimSpace(get(a)) != "") },
		texts: func(a *Application) iter.Seq2[int, string] {
			return func(yield func(int, string) bool) { yield(-1, get(a)) }
		},
	}
}

// manyTexts is a field of several entries with a text each; an entry without a text does not count.
func manyTexts[T any](path socium.Path, list func(a *Application) []T, part string, get func(*T) string) fieldAccess {
	return fieldAccess{
		path: path, part: part,
		count: func(a *Application) int {
			n := 0
			for i := range list(a) {
				n += one(strings.TrimSpace(get(&list(a)[i])) != "")
			}
			return n
		},
		texts: func(a *Application) iter.Seq2[int, string] {
			return func(yield func(int, string) bool) {
				for i := range list(a) {
					if !yield(i, get(&list(a)[i])) {
						return
					}
				}
			}
		},
	}
}

func word(s *string) string { return *s }

func counted(path socium.Path, count func(a *Application) int) fieldAccess {
	return fieldAccess{path: path, count: count}
}

// perRow is a list in each row of a table; the limits hold for each.
func perRow(path socium.Path, table func(a *Application) int, entries func(a *Application, row int) int) fieldAccess {
	rows := func(a *Application) iter.Seq2[int, int] {
		return func(yield func(int, int) bool) {
			for i := range table(a) {
				if !yield(i, entries(a, i)) {
					return
				}
			}
		}
	}
	return fieldAccess{path: path, rows: rows, count: func(a *Application) int {
		n := 0
		for _, k := range rows(a) {
			n += one(k > 0)
		}
		return n
	}}
}

func filesOf(path socium.Path, files func(a *Application) []Document) fieldAccess {
	return fieldAccess{path: path, files: files, count: func(a *Application) int {
		n := 0
		for _, d := range files(a) {
			n += one(!d.IsZero())
		}
		return n
	}}
}

var formAccess = []fieldAccess{
	oneText("project.direction", func(a *Application) string { return a.Project.Direction }),
	oneText("project.topic", func(a *Application) string { return a.Project.Topic }),
	oneText("project.title", func(a *Application) string { return a.Project.Title }),
	oneText("project.summary", func(a *Application) string { return a.Project.Summary }),
	filesOf("project.presentation", func(a *Application) []Document { return []Document{a.Project.Presentation} }),
	manyTexts("project.videos", func(a *Application) []string { return a.Project.Videos }, "", word),
	manyTexts("project.tags", func(a *Application) []string { return a.Project.Tags }, "", word),
	manyTexts("project.geography", func(a *Application) []string { return a.Project.Geography }, "", word),
	counted("project.start", func(a *Application) int { return one(!a.Project.Start.IsZero()) }),
	counted("project.end", func(a *Application) int { return one(!a.Project.End.IsZero()) }),
	oneText("project.longReason", func(a *Application) string { return a.Project.LongReason }),
	manyTexts("project.groups", func(a *Application) []TargetGroup { return a.Project.Groups }, "name", func(g *TargetGroup) string { return g.Name }),
	oneText("project.significance", func(a *Application) string { return a.Project.Significance }),
	filesOf("project.evidence", func(a *Application) []Document { return a.Project.Evidence }),
	manyTexts("project.goals", func(a *Application) []string { return a.Project.Goals }, "", word),
	manyTexts("project.results", func(a *Application) []Result { return a.Project.Results }, "indicator", func(r *Result) string { return r.Indicator }),
	manyTexts("project.changes", func(a *Application) []Change { return a.Project.Changes }, "text", func(c *Change) string { return c.Text }),
	manyTexts("project.tasks", func(a *Application) []Task { return a.Project.Tasks }, "text", func(t *Task) string { return t.Text }),
	manyTexts("partners", func(a *Application) []Partner { return a.Partners }, "name", func(p *Partner) string { return p.Name }),
	oneText("project.publicity", func(a *Application) string { return a.Project.Publicity }),
	oneText("project.development", func(a *Application) string { return a.Project.Development }),
	oneText("project.resources", func(a *Application) string { return a.Project.Resources }),
	counted("manager", func(a *Application) int { return one(!a.Manager.IsZero()) }),
	oneText("manager.position", func(a *Application) string { return a.Manager.Position }),
	manyTexts("manager.education", func(a *Application) []string { return a.Manager.Education }, "", word),
	counted("manager.jobs", func(a *Application) int { return len(a.Manager.Jobs) + one(a.Manager.NoExperience == socium.Yes) }),
	counted("team", func(a *Application) int { return len(a.Team) }),
	perRow("team.education", func(a *Application) int { return len(a.Team) }, func(a *Application, i int) int { return len(a.Team[i].Education) }),
	perRow("team.jobs", func(a *Application) int { return len(a.Team) }, func(a *Application, i int) int {
		return len(a.Team[i].Jobs) + one(a.Team[i].NoExperience == socium.Yes)
	}),
	oneText("applicant.name", func(a *Application) string { return a.Applicant.Name }),
	oneText("applicant.shortName", func(a *Application) string { return a.Applicant.ShortName }),
	counted("applicant.ogrn", func(a *Application) int { return one(!a.Applicant.OGRN.IsZero() || a.Applicant.Printed.OGRN != "") }),
	counted("applicant.inn", func(a *Application) int { return one(!a.Applicant.INN.IsZero() || a.Applicant.Printed.INN != "") }),
	oneText("applicant.address", func(a *Application) string { return a.Applicant.Address }),
	manyTexts("applicant.phones", func(a *Application) []string { return a.Applicant.Phones }, "", word),
	oneText("applicant.email", func(a *Application) string { return a.Applicant.Email }),
	manyTexts("applicant.sites", func(a *Application) []string { return a.Applicant.Sites }, "", word),
	counted("applicant.head", func(a *Application) int { return one(!a.Applicant.Head.IsZero()) }),
	manyTexts("applicant.activities", func(a *Application) []Activity { return a.Applicant.Activities }, "name", func(v *Activity) string { return v.Name }),
	counted("applicant.income", func(a *Application) int { return len(a.Applicant.Income) }),
	counted("applicant.expenses", func(a *Application) int { return one(!a.Applicant.Expenses.IsZero()) }),
	counted("applicant.beneficiaries", func(a *Application) int { return one(!a.Applicant.Beneficiaries.IsZero()) }),
	manyTexts("applicant.projects", func(a *Application) []PastProject { return a.Applicant.Projects }, "title", func(p *PastProject) string { return p.Title }),
	manyTexts("applicant.resources", func(a *Application) []string { return a.Applicant.Resources }, "", word),
	manyTexts("applicant.media", func(a *Application) []string { return a.Applicant.Media }, "", word),
	manyTexts("project.plan", func(a *Application) []PlanEvent { return a.Project.Plan }, "name", func(e *PlanEvent) string { return e.Name }),
	counted("requested", func(a *Application) int { return one(!a.Requested.IsZero()) }),
	counted("cost", func(a *Application) int { return one(!a.Cost.IsZero()) }),
	counted("budget.lines", func(a *Application) int { return len(a.Budget.Lines) }),
	counted("declarations.admission", func(a *Application) int { return one(a.Declarations.Admission.Known()) }),
	counted("declarations.noDoubleFunding", func(a *Application) int { return one(a.Declarations.NoDoubleFunding.Known()) }),
	counted("declarations.cleanCofinancing", func(a *Application) int { return one(a.Declarations.CleanCofinancing.Known()) }),
	counted("submitter.kind", func(a *Application) int { return one(a.Submitter.Kind != "") }),
	counted("submitter.signed", func(a *Application) int { return one(a.Submitter.Signed == socium.Yes) }),
	counted("documents", func(a *Application) int { return len(a.Documents) }),
}

// FormPaths returns the paths that a form may ask for.
func FormPaths() []socium.Path {
	list := make([]socium.Path, len(formAccess))
	for i := range formAccess {
		list[i] = formAccess[i].path
	}
	return list
}

func accessOf(path socium.Path) (*fieldAccess, bool) {
	for i := range formAccess {
		if formAccess[i].path == path {
			access := formAccess[i]
			return &access, true
		}
	}
	return nil, false
}

// Missing reports the required fields that are still empty, in the order of the form.
func (c *Call) Missing(a *Application) socium.Violations {
	var vs socium.Violations
	for i := range c.Form {
		f := &c.Form[i]
		access, ok := accessOf(f.Field)
		if !ok || !f.Required || access.count(a) > 0 {
			continue
		}
		vs = append(vs, f.violation(CodeFormMissing, f.Field))
	}
	attached := make(map[string]bool, len(a.Documents))
	for i := range a.Documents {
		attached[a.Documents[i].Kind] = true
	}
	for _, d := range c.Documents {
		if d.Required && !attached[d.Kind] {
			vs = append(vs, catalogue.Violation(CodeDocumentMissing, "documents", arg("document", socium.Word(d.Title.RU))).With(socium.Correct).On(d.Basis))
		}
	}
	return vs
}

func (f *FormField) violation(code socium.Code, path socium.Path, args ...socium.Arg) *socium.Violation {
	v := catalogue.Violation(code, path, args...).With(socium.Correct).On(f.Basis)
	v.Text = socium.Text{
		RU: strings.ReplaceAll(v.Text.RU, "{field}", f.Title.In(socium.RU)), EN: strings.ReplaceAll(v.Text.EN, "{field}", f.Title.In(socium.EN)),
	}
	return v
}

// check tells what breaks the limits of the field.
func (f *FormField) check(a *Application, l *faults) {
	access, ok := accessOf(f.Field)
	if !ok {
		return
	}
	if access.rows != nil {
		f.checkRows(access, a, l)
		return
	}
	count := access.count(a)
	limit := func(code socium.Code, have, need int) {
		l.vs = append(l.vs, f.violation(code, f.Field, arg("have", socium.ValueOf(have)), arg("need", socium.ValueOf(need))))
	}
	if f.Max > 0 && count > f.Max {
		limit(CodeFormTooMany, count, f.Max)
	}
	if count > 0 && count < f.Min {
		limit(CodeFormTooFew, count, f.Min)
	}
	if f.MaxRunes > 0 && access.texts != nil {
		for i, s := range access.texts(a) {
			n := 0
			if len(s) > f.MaxRunes {
				n = utf8.RuneCountInString(s)
			}
			switch {
			case n <= f.MaxRunes:
			case i < 0:
				limit(CodeFormTooLong, n, f.MaxRunes)
			default:
				l.tellAs(f, CodeFormTooLong, socium.Correct, at(f.Field, i, access.part), value("have", socium.ValueOf(n)), value("need", socium.ValueOf(f.MaxRunes)))
			}
		}
	}
	if access.files != nil {
		for i, d := range access.files(a) {
			f.file(&d, at(f.Field, i, ""), l)
		}
	}
}

// checkRows holds every row of a table to the limits of a list in it.
func (f *FormField) checkRows(access *fieldAccess, a *Application, l *faults) {
	dot := strings.LastIndexByte(string(f.Field), '.')
	table, part := f.Field[:dot], string(f.Field[dot+1:])
	for i, n := range access.rows(a) {
		switch {
		case f.Max > 0 && n > f.Max:
			l.tellAs(f, CodeFormTooMany, socium.Correct, at(table, i, part), value("have", socium.ValueOf(n)), value("need", socium.ValueOf(f.Max)))
		case n > 0 && n < f.Min:
			l.tellAs(f, CodeFormTooFew, socium.Correct, at(table, i, part), value("have", socium.ValueOf(n)), value("need", socium.ValueOf(f.Min)))
		}
	}
}

func (f *FormField) file(d *Document, in cell, l *faults) {
	if size, ok := d.Bytes.Get(); ok && f.MaxBytes > 0 && size > f.MaxBytes {
		l.tellAs(f, CodeFormFileSize, socium.Correct, in, value("have", socium.ValueOf(size)), value("need", socium.ValueOf(f.MaxBytes)))
	}
	if d.Name != "" && len(f.FileTypes) > 0 && !slices.ContainsFunc(f.FileTypes, func(ext string) bool {
		return len(d.Name) >= len(ext) && strings.EqualFold(d.Name[len(d.Name)-len(ext):], ext)
	}) {
		l.tellAs(f, CodeFormFileType, socium.Correct, in, value("need", socium.Word(strings.Join(f.FileTypes, ", "))))
	}
}

// A DocumentRule asks for a document.
type DocumentRule struct {
	Kind     string      `json:"kind"` // word that Document.Kind bears
	Title    socium.Text `json:"title"`
	Required bool        `json:"required,omitempty"`
	// MaxAgeDays is how old the document may be on the day of filing; 0: any age.
	MaxAgeDays int          `json:"maxAgeDays,omitempty"`
	Basis      socium.Basis `json:"basis,omitzero"`
}

// documents tells of documents that are too old on the day of filing or dated after it.
func (k *checker) documents(c *Call) {
	rules := make(map[string][]int, len(c.Documents))
	for j := range c.Documents {
		rules[c.Documents[j].Kind] = append(rules[c.Documents[j].Kind], j)
	}
	for i := range k.facts.App.Documents {
		d := &k.facts.App.Documents[i]
		if d.Issued.IsZero() {
			continue
		}
		for _, j := range rules[d.Kind] {
			r := &c.Documents[j]
			oldest, n := k.facts.Submitted.AddDays(-r.MaxAgeDays), len(k.vs)
			switch {
			case d.Issued.After(k.facts.Submitted):
				k.tell(CodeDocumentFuture, socium.Correct, at("documents", i, "issued"), value("have", socium.ValueOf(d.Issued)))
			case r.MaxAgeDays > 0 && d.Issued.Before(oldest):
				k.tell(CodeDocumentOld, socium.Correct, at("documents", i, "issued"), value("have", socium.ValueOf(d.Issued)), value("need", socium.ValueOf(oldest)))
			}
			if len(k.vs) > n {
				k.vs[n].Basis = r.Basis
			}
		}
	}
}
