package grant

import (
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// A Todo is a list that can be handed over to the applicant as it is: what is missing, what is wrong, what keeps it from taking
// part and what would help, in the order of the form.
type Todo struct {
	Application string      `json:"application,omitempty"`
	Call        string      `json:"call"`
	On          socium.Date `json:"on"`
	Items       []TodoItem  `json:"items"`
}

// A TodoItem is one thing to do.
type TodoItem struct {
	Section  string          `json:"section,omitempty"` // of the form: "1.2"
	Title    socium.Text     `json:"title,omitzero"`    // of the field
	Code     socium.Code     `json:"code"`
	Path     socium.Path     `json:"path,omitempty"`
	Severity socium.Severity `json:"severity"`
	Basis    socium.Basis    `json:"basis,omitzero"`
	Text     socium.Text     `json:"text"`
	Ways     []socium.Text   `json:"ways,omitempty"` // each is enough by itself
	// Same is how many further faults of this kind the table has, which have no item of their own.
	Same int `json:"same,omitempty"`
}

// sameRows is how many rows of one table are listed with the same fault: a list for people ends somewhere.
const sameRows = 20

// Todo gathers the eligibility decision, the missing fields, the faults of the document and the findings of the budget rules
// into one list. A fact that is asked for twice stands once, and so does a sum that a budget rule and the sums of the budget find; of
// the faults of one kind in a table twenty have an item, the last of which counts the others.
func (c *Call) Todo(a *Application, on socium.Date) Todo {
	asked, failed := map[socium.Path]bool{}, map[socium.Path]bool{}
	places := placer{form: c.Form}
	type placed struct {
		order int
		item  TodoItem
	}
	var list []placed
	add := func(item TodoItem) {
		p := places.of(item.Path)
		item.Section, item.Title = p.section, p.title
		list = append(list, placed{p.order, item})
	}
	for _, v := range c.Missing(a) {
		asked[v.Path] = true
		add(TodoItem{Code: v.Code, Path: v.Path, Severity: v.Severity, Basis: v.Basis, Text: v.Text})
	}
	for _, d := range []socium.Decision{c.Precheck(a, on), c.BudgetDecision(a, on)} {
		for _, f := range d.Findings {
			if f.Verdict != socium.Fail && f.Verdict != socium.NoData || f.Waiver() != nil || f.Verdict == socium.NoData && asked[f.Path] {
				continue
			}
			if f.Verdict == socium.NoData {
				asked[f.Path] = true
			} else {
				failed[f.Path] = true
			}
			item := TodoItem{
				Code: f.Code, Path: f.Path, Severity: f.Severity, Basis: f.Basis,
				Text: text(f.In(socium.RU), f.In(socium.EN)),
			}
			for r := range f.Remedies() {
				if r.Kind != socium.RemedyProvide {
					item.Ways = append(item.Ways, text(r.In(socium.RU), r.In(socium.EN)))
				}
			}
			add(item)
		}
	}
	faults := c.check(a, on, sameRows)
	beyond := faults.beyond()
	for _, v := range c.inFormOrder(faults.vs) {
		if failed[v.Path] && v.Code.Within(CodeBudget) && beyond[v] == 0 { // a budget rule tells it already
			continue
		}
		add(TodoItem{Code: v.Code, Path: v.Path, Severity: severityOf(v), Basis: v.Basis, Text: v.Text, Same: beyond[v]})
	}
	slices.SortStableFunc(list, func(x, y placed) int { return x.order - y.order })
	t := Todo{Application: a.Number, Call: c.ID, On: on, Items: make([]TodoItem, len(list))}
	for i := range list {
		t.Items[i] = list[i].item
	}
	return t
}

// Blocking returns the things without which the application does not pass.
func (t Todo) Blocking() []TodoItem {
	return slices.DeleteFunc(slices.Clone(t.Items), func(i TodoItem) bool { return !i.Severity.Blocks() })
}

// In writes the list for people: first what must be done, then what is advised; each with its section of the form, the ground
// and the ways out.
func (t Todo) In(lang socium.Lang) string {
	var b strings.Builder
	must, advice := text("Нужно исправить или заполнить", "To correct or to fill in"), text("Стоит проверить", "Worth checking")
	part := func(head socium.Text, keep func(TodoItem) bool) {
		n := 0
		for _, i := range t.Items {
			if !keep(i) {
				continue
			}
			if n++; n == 1 {
				b.WriteString(head.In(lang) + "\n")
			}
			i.write(&b, lang)
		}
	}
	part(must, func(i TodoItem) bool { return i.Severity.Blocks() })
	part(advice, func(i TodoItem) bool { return !i.Severity.Blocks() })
	if len(t.Items) == 0 {
		b.WriteString(text("Замечаний нет", "Nothing to do").In(lang) + "\n")
	}
	return b.String()
}

// In returns the item in one line: its section of the form, what is to be done, the row of the table and the ground. The ways out
// are in Ways.
func (i TodoItem) In(lang socium.Lang) string {
	var b strings.Builder
	if i.Section != "" {
		b.WriteString(i.Section + " ")
	}
	if title := i.Title.In(lang); title != "" && !strings.Contains(strings.ToLower(i.Text.In(lang)), strings.ToLower(title)) {
		b.WriteString(title + ": ")
	}
	b.WriteString(i.Text.In(lang))
	if n, within := row(i.Path); n > 0 {
		note := text(" (строка {n})", " (row {n})")
		switch {
		case i.Same > 0 && within: // a row may have several
			note = text(" (строка {n} и ещё {more} {more|такое место|таких места|таких мест})", " (row {n} and {more} more {more|such place|such places})")
		case i.Same > 0:
			note = text(" (строка {n} и ещё {more} {more|строка|строки|строк})", " (row {n} and {more} more {more|row|rows})")
		}
		b.WriteString(note.Fill(arg("n", socium.ValueOf(n)), arg("more", socium.ValueOf(i.Same))).In(lang))
	}
	if !i.Basis.IsZero() {
		b.WriteString(" [" + i.Basis.In(lang) + "]")
	}
	return b.String()
}

func (i *TodoItem) write(b *strings.Builder, lang socium.Lang) {
	b.WriteString("  • " + i.In(lang) + "\n")
	for _, w := range i.Ways {
		b.WriteString("      → " + w.In(lang) + "\n")
	}
}

// row returns the number that people give to the row of a table that the path leads to, 0 when it leads to none, and whether the path
// goes on to an entry of a list within the row.
func row(path socium.Path) (n int, within bool) {
	_, after, _ := strings.Cut(string(path), "[")
	digits, rest, _ := strings.Cut(after, "]")
	i, err := strconv.Atoi(digits)
	if err != nil {
		return 0, false
	}
	return i + 1, strings.Contains(rest, "[")
}

func severityOf(v *socium.Violation) socium.Severity {
	if v.Severity == 0 {
		return socium.Refuse
	}
	return v.Severity
}
