package pgf

import (
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// An edition is what was seen of a contest: "" where a figure was not. Of one whose regulation was read, the table says only where it is.
type edition struct {
	id      string
	full    func() *grant.Call // the whole call, when the regulation was read; nothing else is given then
	title   socium.Text
	opens   string
	closes  string
	moved   string // deadline after an extension
	results string // planned, or as reported
	starts  string // earliest first day of a project
	list    []string
	bands   []int64 // upper limits in roubles
	marks   []string
	source  socium.Basis // of the marks
	notes   []grant.Gap
}

func contestOf(number, year string) socium.Text {
	ru, en := "первый", "first"
	if number == "2" {
		ru, en = "второй", "second"
	}
	return text(ru+" конкурс "+year+" года", en+" contest of "+year)
}

func gap(path, ru, en string) grant.Gap {
	return grant.Gap{Path: socium.Path(path), Note: text(ru, en)}
}

// The directions of an edition: 12 in 2017, with talents 13 in 2018–2021, 11 since 2022, when culture and talents were repealed.
var (
	directions2017 = []string{SOC, HEALTH, FAMILY, YOUTH, EDU, CULTURE, HISTORY, RIGHTS, ECO, ETHNO, DIPLO, CIVIL}
	directions2018 = []string{SOC, HEALTH, FAMILY, YOUTH, EDU, CULTURE, TALENT, HISTORY, RIGHTS, ECO, ETHNO, DIPLO, CIVIL}
	directions2022 = []string{SOC, HEALTH, FAMILY, YOUTH, EDU, HISTORY, RIGHTS, ECO, ETHNO, DIPLO, CIVIL}
)

// The upper limits of the bands: three in 2017-1; the fourth came with 2017-2; others since 2023-1.
var (
	bands2017 = []int64{500_000, 3_000_000}
	bands2018 = []int64{500_000, 3_000_000, 10_000_000}
	bands2023 = []int64{1_000_000, 5_000_000, 15_000_000}
)

var reported = socium.Basis{Act: "сообщения о результатах конкурса"}

// editions are the contests, oldest first: in full where the regulation was read, the others as far as news of the operator and of
// agencies tell.
var editions = []edition{
	{
		id: "2017-1", opens: "2017-04-17", closes: "2017-05-31", results: "2017-07-31", list: directions2017, bands: bands2017, marks: []string{"60"}, source: reported,
		notes: []grant.Gap{gap("marks", "известен только балл младшей полосы", "only the mark of the lowest band is known")},
	},
	{
		id: "2017-2", opens: "2017-08-16", closes: "2017-09-29", results: "2017-11-22", list: directions2017, bands: bands2018,
		notes: []grant.Gap{
			gap("marks", "комитету предложили два варианта: 60, 65, 68, 70 или баллы 2017-1; что выбрано, не найдено", "two scenarios were put to the committee: 60, 65, 68, 70, or the marks of 2017-1; which was chosen was not seen"),
			gap("directions", "число направлений выведено из добавления в 2018 году", "the number of directions is derived from the addition of 2018"),
		},
	},
	{id: "2018-1", starts: "2018-06-01", opens: "2018-02-20", closes: "2018-03-26", results: "2018-06-01", list: directions2018, bands: bands2018},
	{id: "2018-2", list: directions2018, bands: bands2018, notes: []grant.Gap{gap("results", "день итогов не найден", "the day of the results was not seen"), gap("opens", "начало приёма не найдено", "the first day of intake was not seen"), gap("deadline", "сроки приёма не найдены; совет заседал 25.10.2018", "the window was not seen; the council met on 2018-10-25")}},
	{id: "2019-1", starts: "2019-07-01", opens: "2019-02-01", closes: "2019-03-15", results: "2019-05-31", list: directions2018, bands: bands2018},
	{id: "2019-2", opens: "2019-06-10", closes: "2019-07-31", results: "2019-10-18", list: directions2018, bands: bands2018},
	{
		id: "2020-1", starts: "2020-03-01", opens: "2019-10-15", closes: "2019-11-25", results: "2020-02-21", list: directions2018, bands: bands2018,
		notes: []grant.Gap{gap("opens", "источники называют 14 или 15.10.2019", "sources say 14 or 15 October 2019"), gap("results", "около этого дня", "about that day")},
	},
	{id: "2020-2", starts: "2020-07-01", opens: "2020-02-26", closes: "2020-03-31", moved: "2020-04-06", results: "2020-06-15", list: directions2018, bands: bands2018},
	{
		id: "2020-special", title: text("специальный конкурс 2020 года для СОНКО", "special contest of 2020"), opens: "2020-06-16", results: "2020-08-28",
		notes: []grant.Gap{gap("deadline", "окончание приёма не найдено", "the end of intake was not seen"), gap("directions", "направления не найдены", "directions were not seen"), gap("bands", "полосы сумм не найдены", "bands were not seen"), gap("results", "около этого дня", "about that day")},
	},
	{id: "2021-1", starts: "2021-02-01", opens: "2020-09-01", closes: "2020-10-15", results: "2021-01-14", list: directions2018, bands: bands2018},
	{id: "2021-2", opens: "2021-02-01", closes: "2021-03-15", list: directions2018, bands: bands2018, notes: []grant.Gap{gap("results", "известен только месяц: июнь 2021", "only the month is known: June 2021")}},
	{id: "2022-1", list: directions2022, bands: bands2018, notes: []grant.Gap{gap("opens", "сроки приёма не найдены", "the window was not seen"), gap("deadline", "сроки приёма не найдены", "the window was not seen"), gap("results", "дата итогов не найдена", "the day of the results was not seen")}},
	{id: "2022-2", starts: "2022-07-01", closes: "2022-03-15", list: directions2022, bands: bands2018, notes: []grant.Gap{gap("opens", "начало приёма не найдено", "the first day of intake was not seen"), gap("results", "известен только месяц: июнь 2022", "only the month is known: June 2022")}},
	{
		id: "2022-special", starts: "2022-10-03", title: text("специальный конкурс 2022 года", "special contest of 2022"), opens: "2022-07-15", closes: "2022-08-15", results: "2022-09-29",
		list: []string{SOC, DIPLO}, notes: []grant.Gap{gap("bands", "полосы сумм не найдены", "bands were not seen")},
	},
	{id: "2023-1", starts: "2023-02-01", opens: "2022-09-01", closes: "2022-10-17", results: "2023-01-12", list: directions2022, bands: bands2023, marks: []string{"62", "66", "69", "70"}, source: reported},
	{id: "2023-2", starts: "2023-07-01", closes: "2023-03-15", list: directions2022, bands: bands2023, notes: []grant.Gap{gap("opens", "начало приёма не найдено", "the first day of intake was not seen"), gap("results", "известен только месяц: июнь 2023", "only the month is known: June 2023")}},
	{id: "2024-1", results: "2024-01-12", list: directions2022, bands: bands2023, notes: []grant.Gap{gap("opens", "начало приёма не найдено", "the first day of intake was not seen"), gap("deadline", "известно только: осень 2023", "only this is known: autumn of 2023")}},
	{id: "2024-2", starts: "2024-07-01", opens: "2024-02-01", list: directions2022, bands: bands2023, notes: []grant.Gap{gap("deadline", "окончание приёма не найдено", "the end of intake was not seen"), gap("results", "известен только месяц: июнь 2024", "only the month is known: June 2024")}},
	{
		id: "2025-1", starts: "2025-02-01", opens: "2024-09-02", closes: "2024-10-15", results: "2025-01-21", list: directions2022, bands: bands2023,
		notes: []grant.Gap{gap("rulebooks.eligibility", "пересказ третьих лиц называет 6 месяцев для сумм до 500 000 ₽ и долг до 1 000 ₽", "a third party's digest tells six months for sums up to RUB 500,000 and debt up to RUB 1,000")},
	},
	{
		id: "2025-2", opens: "2025-02-03", closes: "2025-03-17", results: "2025-06-17", list: directions2022, bands: bands2023, marks: []string{"63", "68", "70", "71"}, source: reported,
		notes: []grant.Gap{gap("projects", "известен только месяц самого раннего начала: июль 2025", "only the month of the earliest start is known: July 2025")},
	},
	{id: "2026-1", full: First2026},
	{id: "2026-2", opens: "2026-02-02", closes: "2026-03-16", list: directions2022, bands: bands2023, notes: []grant.Gap{gap("results", "на день чтения не объявлены", "not announced on the day of reading")}},
}

// Editions returns every edition that something is known of, oldest first. Of all but 2026-1 the regulation was not seen: they have
// windows, directions, bands, earliest starts and pass marks as far as they were reported, no rulebooks, no coefficients, and say so
// in Gaps.
func Editions() []*grant.Call {
	list := make([]*grant.Call, 0, len(editions))
	for i := range editions {
		list = append(list, editions[i].call())
	}
	return list
}

// Edition returns the edition with the ID, and false when nothing is known of it.
func Edition(id string) (*grant.Call, bool) {
	for i := range editions {
		if editions[i].id == id {
			return editions[i].call(), true
		}
	}
	return nil, false
}

func (e *edition) call() *grant.Call {
	if e.full != nil {
		return e.full()
	}
	year, number, _ := strings.Cut(e.id, "-")
	c := &grant.Call{ID: e.id, Title: e.title, Operator: operator, Opens: dayOf(e.opens), Results: dayOf(e.results), Basis: []socium.Basis{decreeOf(year)}}
	if c.Title.IsZero() {
		c.Title = contestOf(number, year)
	}
	if e.closes != "" {
		c.Deadline = socium.MustDeadline(e.closes, "23:30")
	}
	if e.moved != "" {
		c.Extensions = []grant.Extension{{Deadline: socium.MustDeadline(e.moved, "23:30"), Basis: reported}}
	}
	if len(e.list) > 0 {
		c.Directions = directionsOf(e.list...)
	}
	if len(e.bands) > 0 {
		c.Bands = bands(reported, e.bands...)
	}
	c.Marks = marks(e.source, e.marks...)
	c.Gaps = append([]grant.Gap(nil), e.notes...)
	if len(e.marks) == 0 && !hasGap(e.notes, "marks") {
		c.Gaps = append(c.Gaps, gap("marks", "проходные баллы не найдены", "pass marks were not seen"))
	}
	c.Gaps = append(c.Gaps,
		gap("evaluation", "таблица коэффициентов не найдена; десять критериев, по общему мнению, те же", "the table of coefficients was not seen; the ten criteria are commonly said to be the same"),
		gap("rulebooks", "положение о конкурсе не найдено: правил допуска и бюджета нет", "the regulation was not seen: there are no admission and budget rules"))
	switch {
	case e.starts != "":
		c.Projects = []grant.ProjectType{{Code: Any, Title: text("проект", "project"), NotBefore: dayOf(e.starts), Basis: reported}}
		c.Gaps = append(c.Gaps, gap("projects", "найден только самый ранний день начала: последний день и долгосрочные проекты неизвестны", "only the earliest first day was seen: the last day and long projects are not known"))
	case !hasGap(e.notes, "projects"):
		c.Gaps = append(c.Gaps, gap("projects", "сроки проектов не найдены", "the windows of projects were not seen"))
	}
	return c
}

func hasGap(list []grant.Gap, path socium.Path) bool {
	for _, g := range list {
		if g.Path == path {
			return true
		}
	}
	return false
}

// decreeOf is the act under which contests of a year were held: a yearly order before 2019, the decree since.
func decreeOf(year string) socium.Basis {
	switch year {
	case "2017":
		return socium.Basis{Act: "распоряжение Президента РФ от 03.04.2017 № 93-рп"}
	case "2018":
		return socium.Basis{Act: "распоряжение Президента РФ от 19.02.2018 № 32-рп"}
	default:
		return decree
	}
}

func dayOf(s string) socium.Date {
	if s == "" {
		return socium.Date{}
	}
	return socium.MustParseDate(s)
}
