package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/page"
	"github.com/socium-go/socium/provider/practice"
)

// writer writes the result for people, in one language.
type writer struct {
	result
	*page.Page
}

func report(res result, lang socium.Lang) *page.Page {
	w := &writer{result: res, Page: page.New(lang)}
	ref := res.in.Standard.Ref()
	w.Wrapped("", res.in.Standard.Title().In(lang)+", "+ref.Version)
	w.Wrapped("", w.Say("Обязателен для всех центров; отчёты на ", "Binding on all centres; reports as of ")+res.in.On.In(lang))
	w.matrix()
	w.gaps()
	w.catalogue()
	w.reconciliation()
	return w.Page
}

const (
	titleColumns = 48
	levelColumns = 6
	perTable     = 6 // centres that stand side by side
)

// matrix shows the level of every centre on every item.
func (w *writer) matrix() {
	w.Heading(w.Say("Стандарт и центры", "The standard and the centres"))
	for i, c := range w.in.Centres {
		w.Line("  %s  %s, %s", letter(i), c.Name, c.Number)
	}
	for first := 0; first < len(w.reports); first += perTable {
		w.Line("")
		w.table(first, min(first+perTable, len(w.reports)))
	}
}

// block returns the title of a block in the language, as it stands when the file does not translate it.
func (w *writer) block(title string) string {
	for _, b := range w.in.Blocks {
		if b.RU == title {
			return b.In(w.Lang())
		}
	}
	return title
}

// table shows the centres from first to before last.
func (w *writer) table(first, last int) {
	head := "  " + page.Left("", titleColumns) + page.Right(w.Say("нужно", "need"), levelColumns)
	for i := first; i < last; i++ {
		head += page.Right(letter(i)+" ", levelColumns)
	}
	w.Line("%s", head+page.Right(w.Say("вес", "weight"), levelColumns+1))
	block := ""
	for k, item := range w.in.Standard.Items() {
		if item.Block != block {
			block = item.Block
			w.Line("  %s", w.block(block))
		}
		need := "–"
		if item.Required > 0 {
			need = fmt.Sprint(item.Required)
		}
		row := "    " + page.Left(item.Title.In(w.Lang()), titleColumns-2) + page.Right(need, levelColumns)
		for i := first; i < last; i++ {
			row += page.Right(level(w.reports[i].Lines[k]), levelColumns)
		}
		w.Line("%s", row+page.Right(fmt.Sprint(w.reports[0].Lines[k].Weight), levelColumns+1))
	}
	row := "  " + page.Left(w.Say("Выполнено обязательного по весу", "Required items met, by weight"), titleColumns+levelColumns)
	for i := first; i < last; i++ {
		met, all := w.reports[i].Met()
		row += page.Right(fmt.Sprintf("%d/%d", met, all), levelColumns)
	}
	w.Line("%s", row)
}

func letter(i int) string { return string(rune('A' + i%26)) }

// level shows a level with the sign of the verdict; what is only wished for has none.
func level(l practice.Line) string {
	switch {
	case l.Verdict == socium.NoData:
		return "? "
	case l.Required == 0:
		return fmt.Sprint(l.Level) + " "
	case l.Verdict == socium.Pass:
		return fmt.Sprint(l.Level) + "✓"
	default:
		return fmt.Sprint(l.Level) + "✗"
	}
}

// gaps says for each centre what is missing, the worst first, and whose practice helps.
func (w *writer) gaps() {
	w.Heading(w.Say("Чего не хватает, худшее сначала", "What is missing, the worst first"))
	for i, c := range w.in.Centres {
		r := &w.reports[i]
		if i > 0 {
			w.Line("")
		}
		w.Line("  %s %s: %s", letter(i), c.Name, r.Verdict().In(w.Lang()))
		for _, gap := range r.Gaps() {
			if gap.Verdict == socium.NoData {
				w.Wrapped("    ? ", fmt.Sprintf(w.Say("%s: не оценено, нужен уровень %d [%s]", "%s: no mark, level %d is needed [%s]"),
					gap.Title.In(w.Lang()), gap.Required, gap.Basis.Clause))
			} else {
				w.Wrapped("    ✗ ", fmt.Sprintf(w.Say("%s: уровень %d, нужен %d [%s]", "%s: level %d, needed %d [%s]"),
					gap.Title.In(w.Lang()), gap.Level, gap.Required, gap.Basis.Clause))
				w.Wrapped("        → ", w.Say("следующий шаг: ", "next step: ")+gap.Next.In(w.Lang()))
			}
			for _, h := range w.helpers(c, gap.Code) {
				w.Wrapped("        ⇄ ", w.Say("перенять: ", "take over: ")+w.entry(h)+" ("+w.stages[h].In(w.Lang())+")")
			}
		}
		w.Violations("    ", r.Faults)
	}
}

func (w *writer) entry(i int) string {
	p := w.in.Entries[i].Practice
	text := "«" + p.Title + "»"
	if len(p.Authors) > 0 && p.Authors[0].Party.Name != "" {
		text += ", " + p.Authors[0].Party.Name
	}
	return text
}

// catalogue shows how far each practice is from being available to all.
func (w *writer) catalogue() {
	w.Heading(w.Say("Каталог практик: от продукта одного человека до доступного всем", "Catalogue of practices: from one person's product to available to all"))
	order := practice.AllReadiness()
	for i, s := range order {
		w.Line("  %s %s", strings.Repeat("●", i+1)+strings.Repeat("○", len(order)-i-1), s.In(w.Lang()))
	}
	for i := range w.in.Entries {
		p := &w.in.Entries[i].Practice
		stage := slices.Index(order, w.stages[i]) + 1
		w.Line("")
		w.Wrapped("  "+strings.Repeat("●", stage)+strings.Repeat("○", len(order)-stage)+" ", "«"+p.Title+"»: "+p.Changes)
		var authors []string
		for _, a := range p.Authors {
			who := a.Party.Name
			if who == "" {
				who = a.Position + w.Say(" (один человек, без организации)", " (one person, no organisation)")
			} else if a.Position != "" {
				who += ", " + a.Position
			}
			authors = append(authors, who)
		}
		w.Wrapped("       ", w.Say("автор: ", "author: ")+strings.Join(authors, "; "))
		for _, r := range p.Results {
			w.Wrapped("       ", w.outcome(r))
		}
		for _, r := range p.Replicated {
			text := r.By.Name + ", " + r.Since.In(w.Lang())
			if r.Note != "" {
				text += " (" + r.Note + ")"
			}
			w.Wrapped("       ", w.Say("внедрено: ", "taken over: ")+text)
		}
		w.Line("       %s", w.Say("людей: ", "people: ")+p.Served.In(w.Lang()))
		w.Violations("       ", w.faults[i])
		if next := w.next(i); next != "" {
			w.Wrapped("       → ", next)
		}
	}
}

func (w *writer) outcome(r practice.Result) string {
	side := func(n socium.Opt[socium.Number]) string {
		if v, ok := n.Get(); ok {
			return v.In(w.Lang())
		}
		return "?"
	}
	sign := "?"
	switch r.Improved() {
	case socium.Yes:
		sign = "✓"
	case socium.No:
		sign = "✗"
	}
	text := fmt.Sprintf("%s %s: %s → %s %s", sign, r.Indicator, side(r.Before), side(r.After), r.Unit)
	if change, ok := r.Change(); ok {
		sign := "+"
		if change.Sign() <= 0 {
			sign = ""
		}
		text += " (" + sign + strings.Replace(change.In(w.Lang()), "-", "−", 1) + ")"
	}
	return text
}

// next says what brings a practice one stage further.
func (w *writer) next(i int) string {
	p := w.in.Entries[i].Practice
	switch w.stages[i] {
	case "":
		return w.Say("исправить запись: без этого её нет в каталоге", "mend the entry: it is not in the catalogue before")
	case practice.Described:
		return w.Say("показать результат: показатель до и после", "show a result: an indicator before and after")
	case practice.Proven:
		var parts []string
		if len(p.Steps) == 0 {
			parts = append(parts, w.Say("шаги", "steps"))
		}
		if len(p.Resources) == 0 {
			parts = append(parts, w.Say("ресурсы", "resources"))
		}
		if len(p.Materials) == 0 {
			parts = append(parts, w.Say("материалы", "materials"))
		}
		return w.Say("описать: ", "write down: ") + strings.Join(parts, ", ")
	case practice.Packaged:
		return w.Say("передать другому центру", "hand over to another centre")
	default:
		return ""
	}
}

// reconciliation shows sums, each counted from the data in its own way.
func (w *writer) reconciliation() {
	w.Heading(w.Say("Сверка", "Reconciliation"))
	passed := 0
	for i := range w.reports {
		if w.reports[i].Verdict() == socium.Pass {
			passed++
		}
	}
	w.Sum(w.Say("центров, из них соответствуют стандарту", "centres, of them meet the standard"), fmt.Sprintf("%d, %d", len(w.reports), passed))
	required, all, met := 0, 0, 0
	for k, item := range w.in.Standard.Items() {
		if item.Required == 0 {
			continue
		}
		required++
		everybody := true
		for i := range w.reports {
			everybody = everybody && w.reports[i].Lines[k].Verdict == socium.Pass
		}
		if everybody {
			met++
		}
		all += w.reports[0].Lines[k].Weight
	}
	w.Sum(w.Say("обязательных требований, их вес", "required items, their weight"), fmt.Sprintf("%d, %d", required, all))
	w.Sum(w.Say("из них выполнены во всех центрах", "of them met in all centres"), fmt.Sprint(met))
	var parts []string
	total := 0
	for _, s := range append([]practice.Readiness{""}, practice.AllReadiness()...) {
		n := 0
		for _, stage := range w.stages {
			if stage == s {
				n++
			}
		}
		parts = append(parts, fmt.Sprint(n))
		total += n
	}
	w.Sum(w.Say("записей: с ошибками + по ступеням", "entries: with faults + by stage"), fmt.Sprintf("%s = %d", strings.Join(parts, " + "), total))
	w.Sum(w.Say("людей во всех практиках каталога", "people in all practices of the catalogue"), w.served().In(w.Lang()))
	w.Line("")
	w.Line("  %s %s", w.Say("Стандарт, SHA-256:", "Standard, SHA-256:"), w.in.Standard.Ref().Hash)
	for i, c := range w.in.Centres {
		proof := w.Say("воспроизведён", "replayed")
		if err := w.in.Standard.Replay(w.reports[i], c.Marks); err != nil {
			proof = err.Error()
		}
		w.Line("  %s %s %s (%s)", w.Say("Отчёт", "Report"), letter(i), w.reports[i].Hash(), proof)
	}
}
