package mintrud

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// An Edition is the contest of one year.
type Edition struct {
	Year     int
	Number   int          // I in 2011 is 1; 0: not known to be counted
	Title    socium.Text  // the name that the contest had then
	Order    socium.Basis // conditions and order of the contest
	Base     socium.Basis // the resolution of the Government that it rests on
	Count    int          // how many nominations there were; 0: not known
	Calendar Calendar
}

// Calendar is what is known of the days of a year. A zero day is not known.
type Calendar struct {
	RegionalOpens  socium.Date // first day of the regional intake
	RegionalCloses socium.Date // last day of the regional intake
	RegionalBy     socium.Date // last day for the regional result
	FederalBy      socium.Date // last day for the federal result
	Announced      socium.Date // the day of the result or of the ceremony
	Basis          socium.Basis
}

var (
	resolution121 = socium.Basis{Act: "Постановление Правительства РФ от 01.03.2011 № 121", URL: "https://base.garant.ru/55170701"}
	order228      = socium.Basis{Act: "Приказ Минздравсоцразвития России от 22.03.2011 № 228н"}
	order772      = socium.Basis{Act: "Приказ Минтруда России от 06.12.2019 № 772н"}
	order520      = socium.Basis{Act: "Приказ Минтруда России от 28.07.2021 № 520н"}
	pages         = socium.Basis{Act: "сообщения региональных органов о сроках"}
)

// Titles of the contest by the days of the acts that named it.
var titles = socium.MustTimeline(
	socium.Dated[socium.Text]{From: day("2011-03-01"), Basis: order228, Value: socium.Text{
		RU: "Лучший работник учреждения социального обслуживания", EN: "Best worker of an institution of social services"}},
	socium.Dated[socium.Text]{From: day("2019-01-31"), Basis: resolution121.As(socium.Interpreted), Value: socium.Text{
		RU: "Лучший работник организации социального обслуживания", EN: "Best worker of an organisation of social services"}},
	socium.Dated[socium.Text]{From: day("2021-06-18"), Basis: socium.Basis{Act: "Постановление Правительства РФ от 09.06.2021 № 880"}, Value: socium.Text{
		RU: "Всероссийский конкурс профессионального мастерства в сфере социального обслуживания",
		EN: "All-Russian contest of professional skill in social services"}},
)

// orders are the acts that set conditions and order. 772н lost force when 520н came into force; when 772н itself did is not known to the day:
// the day of its registration is taken.
var orders = socium.MustTimeline(
	socium.Dated[socium.Basis]{From: day("2011-03-22"), Value: order228},
	socium.Dated[socium.Basis]{From: day("2020-02-25"), Value: order772, Basis: order772.As(socium.Interpreted)},
	socium.Dated[socium.Basis]{From: day("2021-09-10"), Value: order520},
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

// TitleOn returns the name of the contest in force on a day, with the act that gave it.
func TitleOn(on socium.Date) (socium.Dated[socium.Text], bool) { return titles.On(on) }

// OrderOn returns the act on conditions and order in force on a day.
func OrderOn(on socium.Date) (socium.Basis, bool) {
	d, ok := orders.On(on)
	return d.Value, ok
}

// calendars are the days seen, by year. Stages before 2020 differed from region to region: those of 2012 are Orenburg's.
var calendars = map[int]Calendar{
	2011: {RegionalBy: day("2011-02-21"), FederalBy: day("2011-03-20"), Announced: day("2011-06-08"), Basis: pages},
	2012: {RegionalCloses: day("2012-03-15"), RegionalBy: day("2012-03-20"), Basis: pages},
	2021: {Announced: day("2021-11-29"), Basis: pages},
	2022: {RegionalCloses: day("2022-04-01"), Basis: pages},
	2023: {RegionalOpens: day("2023-03-01"), RegionalCloses: day("2023-06-01"), RegionalBy: day("2023-06-01"), Basis: pages},
	2024: {RegionalOpens: day("2024-02-01"), RegionalBy: day("2024-06-01"), FederalBy: day("2024-09-01"), Basis: pages},
	2025: {RegionalOpens: day("2025-01-15"), RegionalCloses: day("2025-04-01"), Announced: day("2025-09-16"), Basis: pages},
}

// numbers are the numbers of the editions that were seen.
var numbers = map[int]int{2011: 1, 2012: 2, 2021: 10, 2022: 11, 2023: 12, 2024: 13, 2025: 14}

// First and Last are the years of the first edition and of the last one that the package knows.
const (
	First = 2011
	Last  = 2025
)

// Editions returns every edition, oldest first.
func Editions() []Edition {
	var list []Edition
	for year := First; year <= Last; year++ {
		e, _ := EditionOf(year)
		list = append(list, e)
	}
	return list
}

// EditionOf returns the edition of a year, and false for a year that the package does not know.
func EditionOf(year int) (Edition, bool) {
	if year < First || year > Last {
		return Edition{}, false
	}
	end, _ := socium.NewDate(year, 12, 31)
	title, _ := titles.On(end)
	order, _ := OrderOn(end)
	e := Edition{Year: year, Number: numbers[year], Title: title.Value, Order: order, Base: resolution121, Calendar: calendars[year]}
	switch {
	case year <= 2012:
		e.Count = 20 // 16 named after posts and 4 special
	case year == 2019 || year == 2020:
		e.Count = 4
	case year >= 2021:
		e.Count = 15 // 9 best practices and 6 special
	}
	return e, true
}

// Nominations returns the nominations of the edition that are known, best practices and posts before special ones. Where fewer are known than
// the edition had, see [Edition.Missing].
func (e Edition) Nominations() []Nomination {
	var list []Nomination
	for _, n := range nominations {
		if n.From <= e.Year && e.Year <= n.Until {
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b Nomination) int {
		if a.Special != b.Special {
			if a.Special {
				return 1
			}
			return -1
		}
		return a.Number - b.Number
	})
	return list
}

// Missing returns how many nominations of the edition are not known, and false when their number is not known.
func (e Edition) Missing() (int, bool) {
	if e.Count == 0 {
		return 0, false
	}
	return e.Count - len(e.Nominations()), true
}

// Prizes are the sums of the places: 500 000, 300 000 and 200 000 ₽ in 2011, 2012 and since 2021. The sums of 2013–2020 were not seen, those of 2017 are
// known to have been others (resolution of 07.03.2017 N 268): then the prizes have no sum.
func (e Edition) Prizes() []contest.Place {
	titles := []socium.Text{{RU: "первое место", EN: "first place"}, {RU: "второе место", EN: "second place"}, {RU: "третье место", EN: "third place"}}
	list := make([]contest.Place, 0, 3)
	for i, sum := range []int64{500_000, 300_000, 200_000} {
		prize := contest.Prize{Kind: contest.PrizeMoney, Title: socium.Text{RU: "единовременное денежное поощрение", EN: "one-off money award"}}
		if e.Year <= 2012 || e.Year >= 2021 {
			prize.Amount = socium.Some(socium.Rubles(sum))
		}
		list = append(list, contest.Place{Title: titles[i], Prizes: []contest.Prize{prize}, Basis: resolution121})
	}
	return list
}
