package reliability

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// decimal writes v with so many decimals, with a comma in Russian.
func decimal(v float64, digits int, lang socium.Lang) string {
	text := strconv.FormatFloat(v, 'f', digits, 64)
	if strings.Trim(text, "-0.") == "" {
		text = strings.TrimPrefix(text, "-")
	}
	if lang != socium.EN {
		text = strings.Replace(text, ".", ",", 1)
	}
	return strings.Replace(text, "-", "−", 1)
}

// decimalArg is a float in a message: three decimals.
func decimalArg(name string, v float64) socium.Arg {
	n, _ := socium.ParseNumber(strconv.FormatFloat(v, 'f', 3, 64))
	return socium.Arg{Name: name, Value: socium.ValueOf(n)}
}

// known writes a figure that may be unknown.
func known(o socium.Opt[float64], digits int, lang socium.Lang) string {
	v, ok := o.Get()
	if !ok {
		return "—"
	}
	return decimal(v, digits, lang)
}

// A writer collects lines in one language.
type writer struct {
	lang  socium.Lang
	lines []string
}

func (w *writer) line(ru, en string, args ...socium.Arg) {
	w.lines = append(w.lines, socium.Text{RU: ru, EN: en}.Fill(args...).In(w.lang))
}

func (w *writer) num(name string, v float64, digits int) socium.Arg {
	return word(name, decimal(v, digits, w.lang))
}

// window is how many entries a page names when no line is drawn.
const window = 20

// In writes the page for people: what the jury's numbers are worth, place by place, then the line, the jurors and what to mind.
// With a line it names the entries inside and those in the grey zone; without one the first twenty. Of a jury of more than forty it names the
// twenty whose marks lie farthest from those of the others.
func (p Page) In(lang socium.Lang) string {
	w := &writer{lang: lang}
	w.line("Заявок: {entries}, членов жюри: {jurors}, оценок: {marks}", "Entries: {entries}, jurors: {jurors}, marks: {marks}",
		count("entries", len(p.Entries)), count("jurors", len(p.Jurors)), count("marks", p.Marks))
	w.line("Согласие жюри: α {alpha}, ICC(2,1) {single}, ICC(2,k) {panel}, W {w}", "Agreement: α {alpha}, ICC(2,1) {single}, ICC(2,k) {panel}, W {w}",
		word("alpha", known(p.Alpha, 2, lang)), word("single", known(p.Single, 2, lang)), word("panel", known(p.Panel, 2, lang)), word("w", known(p.Concordance, 2, lang)))
	p.writePlaces(w)
	p.writeCut(w)
	for _, d := range p.Disputes[:min(len(p.Disputes), window)] {
		w.line("Спор: {entry}, от {low} ({lowest}) до {high} ({utmost})", "Dispute: {entry}, from {low} ({lowest}) to {high} ({utmost})",
			word("entry", d.Entry), number("low", d.Low), number("high", d.High), word("lowest", d.Lowest), word("utmost", d.Utmost))
	}
	w.jury(p.Jurors)
	if len(p.Warnings) > 0 {
		w.line("Учтите:", "Mind:")
		for _, v := range p.Warnings {
			w.lines = append(w.lines, "— "+v.Text.In(lang))
		}
	}
	return strings.Join(w.lines, "\n")
}

func number(name string, n socium.Number) socium.Arg {
	return socium.Arg{Name: name, Value: socium.ValueOf(n)}
}

func (p Page) writePlaces(w *writer) {
	zone := map[string]bool{}
	if p.Cut != nil {
		for _, b := range p.Cut.Zone {
			zone[b.Entry] = true
		}
	}
	solid, shown := 0, 0
	for _, e := range p.Entries {
		if e.Solid {
			solid++
		}
	}
	w.line("Мест, которые не зависят ни от одного члена жюри: {solid} из {all}", "Places that hang on no single juror: {solid} of {all}",
		count("solid", solid), count("all", len(p.Entries)))
	for i, e := range p.Entries {
		if p.Cut == nil && i >= window || p.Cut != nil && e.Place > p.Cut.Places && !zone[e.Entry] || e.Place == 0 {
			continue
		}
		w.entry(e)
		shown++
	}
	if rest := len(p.Entries) - shown; rest > 0 {
		w.line("… и ещё заявок: {n}", "… and {n} more", count("n", rest))
	}
}

func (w *writer) entry(e EntryReport) {
	args := []socium.Arg{
		count("place", e.Place), word("entry", e.Entry), w.num("value", e.Value, 2), count("best", e.Best), count("worst", e.Worst),
		word("better", e.BestWithout), word("worse", e.WorstWithout),
	}
	ru, en := "{place}. {entry} — {value}: ", "{place}. {entry} — {value}: "
	switch {
	case e.Single:
		w.line(ru+"единственная оценка", en+"a single mark", args...)
	case e.Solid:
		w.line(ru+"место твёрдое", en+"solid", args...)
	case e.Best < e.Place && e.Worst > e.Place:
		w.line(ru+"без {better} было бы {best}-е место, без {worse} — {worst}-е", en+"place {best} without {better}, place {worst} without {worse}", args...)
	case e.Best < e.Place:
		w.line(ru+"без {better} было бы {best}-е место", en+"place {best} without {better}", args...)
	default:
		w.line(ru+"без {worse} было бы {worst}-е место", en+"place {worst} without {worse}", args...)
	}
}

func (p Page) writeCut(w *writer) {
	if p.Cut == nil {
		return
	}
	w.line("Черта после места {places}, выше неё заявок: {inside}, в серой зоне: {zone}", "Line after place {places}, entries above it: {inside}, in the grey zone: {zone}",
		count("places", p.Cut.Places), count("inside", p.Cut.Inside), count("zone", len(p.Cut.Zone)))
	for _, b := range p.Cut.Zone {
		var ru, en []string
		if len(b.Jurors) > 0 {
			ru = append(ru, "исход меняет один голос ("+listed(b.Jurors)+")")
			en = append(en, "one juror decides ("+listed(b.Jurors)+")")
		}
		if v, ok := b.Chance.Get(); ok {
			percent := decimal(float64(100*v), 0, w.lang)
			ru, en = append(ru, "вероятность быть по другую сторону "+percent+" %"), append(en, "chance of the other side "+percent+" %")
		}
		side := socium.Text{RU: "не проходит", EN: "out"}
		if b.Inside {
			side = socium.Text{RU: "проходит", EN: "in"}
		}
		w.lines = append(w.lines, "  "+b.Entry+" ("+side.In(w.lang)+"): "+socium.Text{RU: strings.Join(ru, ", "), EN: strings.Join(en, ", ")}.In(w.lang))
	}
}

// jury writes a line for each juror; of more than forty, for the twenty whose marks lie farthest from those of the others.
func (w *writer) jury(list []Juror) {
	if len(list) <= 2*window {
		w.line("Жюри:", "Jury:")
	} else {
		w.line("Жюри, {n} самых далёких от остальных:", "Jury, the {n} farthest from the others:", count("n", window))
		list = slices.Clone(list)
		slices.SortStableFunc(list, func(a, b Juror) int {
			return cmp.Compare(math.Abs(b.Shift.Or(0)), math.Abs(a.Shift.Or(0)))
		})
		list = list[:window]
	}
	for _, j := range list {
		w.juror(j)
	}
}

func (w *writer) juror(j Juror) {
	w.line("  {juror}: листов {sheets}, среднее {mean}, разброс {sd}", "  {juror}: {sheets} sheets, mean {mean}, spread {sd}",
		word("juror", j.Juror), count("sheets", j.Sheets), w.num("mean", j.Mean, 2), w.num("sd", j.SD, 2))
	last := &w.lines[len(w.lines)-1]
	if v, ok := j.Shift.Get(); ok {
		text := socium.Text{RU: ", выше остальных на ", EN: ", above the others by "}
		if v < 0 {
			text, v = socium.Text{RU: ", ниже остальных на ", EN: ", below the others by "}, -v
		}
		*last += text.In(w.lang) + decimal(v, 2, w.lang)
	}
	if v, ok := j.Agrees.Get(); ok {
		*last += socium.Text{RU: ", согласие с остальными ", EN: ", agreement with the others "}.In(w.lang) + decimal(v, 2, w.lang)
	}
	for _, v := range j.Warnings {
		if v.Code == CodeConstantJuror {
			*last += socium.Text{RU: "; одна оценка всем", EN: "; one mark for all"}.In(w.lang)
		}
	}
}
