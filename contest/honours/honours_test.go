package honours_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/honours"
)

func day(s string) socium.Date { return socium.MustParseDate(s) }

func years(n int) socium.Opt[int] { return socium.Some(n) }

// kuzbass is the list of honours of 8 June 2018 as the regional report tells it.
func kuzbass() honours.List {
	group := func(n int64, ru string) honours.Group {
		return honours.Group{Title: socium.Text{RU: ru}, People: socium.CountOf(n)}
	}
	eve := group(77, "награждены накануне")
	eve.Parts = []honours.Group{
		group(15, "медаль «За веру и добро»"), group(30, "медаль «75 лет Кемеровской области»"), group(5, "целевая премия Коллегии Администрации, студенты-волонтёры"),
		group(2, "памятный знак «Милосердия, добра и любви»"), group(20, "Почётная грамота и благодарственное письмо Совета народных депутатов"), group(5, "Почётная грамота обкома профсоюза"),
	}
	beside := group(407, "Почётные грамоты и благодарности департамента")
	beside.Beside = true
	whole := group(105, "отмечены к профессиональному празднику")
	whole.Parts = []honours.Group{group(28, "областные награды, вручены на приёме"), eve}
	return honours.List{On: day("2018-06-08"), Groups: []honours.Group{whole, beside}}
}

// 105 = 28 + 77, 77 = 15 + 30 + 5 + 2 + 20 + 5, and 407 beside them.
func TestKuzbassReconciles(t *testing.T) {
	l := kuzbass()
	assert.Empty(t, l.Reconcile())
	assert.Equal(t, "105", l.People(false).String())
	assert.Equal(t, "512", l.People(true).String())

	l.Groups[0].Parts[1].Parts[0].People = socium.CountOf(14)
	require.Len(t, l.Reconcile(), 1)
	v := l.Reconcile()[0]
	assert.Equal(t, socium.Path("groups[0].parts[1]"), v.Path)
	assert.Equal(t, "названо 77, а части составляют 76", v.Text.RU)
	assert.Equal(t, socium.Warning, v.Severity, "published numbers are kept")

	l.Groups[0].Parts[1].Parts[0].People = socium.Count{}
	assert.Empty(t, l.Reconcile(), "with an unknown part nothing contradicts")
	assert.Equal(t, "at-least 62", l.Groups[0].Parts[1].Parts[0].Total().Add(socium.CountOf(62)).String())
	l.Groups[0].Parts[1].Parts[1].People = socium.CountOf(300)
	assert.Len(t, l.Reconcile(), 1, "known parts alone exceed the whole")

	l = kuzbass()
	l.Groups[0].Award = "a"
	for range 106 {
		l.Grants = append(l.Grants, honours.Grant{Award: "a"})
	}
	assert.Len(t, l.Reconcile(), 1, "more grants are known than the group has")
	n, _ := l.ByAward()[0].People.Exact()
	assert.EqualValues(t, 106, n)
}

func TestListRoundTrip(t *testing.T) {
	data, err := json.Marshal(kuzbass())
	require.NoError(t, err)
	var back honours.List
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, kuzbass(), back)
}

func decide(t *testing.T, id string, n honours.Nominee, on string, given []honours.Grant) []string {
	a, ok := honours.Named(id)
	require.True(t, ok)
	d, err := a.Decide(n, day(on), given, 0)
	require.NoError(t, err)
	var list []string
	for f := range d.Failed() {
		list = append(list, string(f.Code)[len("honours.condition."):])
	}
	for f := range d.Missing() {
		list = append(list, "?"+string(f.Path))
	}
	return list
}

// The conditions of contests.md 3.1, a pass and the rows around it.
func TestConditions(t *testing.T) {
	worker := func(total, branch, region, organisation int) honours.Nominee {
		return honours.Nominee{Key: "n", Woman: socium.No, Tenure: honours.Tenure{Total: years(total), Branch: years(branch), Region: years(region), Organisation: years(organisation)}}
	}
	woman := worker(20, 15, 0, 0)
	woman.Woman = socium.Yes
	insignia := honours.Grant{Award: "mintrud-diploma", Kind: honours.Insignia, Level: honours.Ministry, On: day("2018-06-08")}
	woman.Grants = []honours.Grant{insignia}
	man := woman
	man.Woman = socium.No
	unsaid := woman
	unsaid.Woman = socium.Unknown
	regional := woman
	regional.Grants = []honours.Grant{{Award: "x", Kind: honours.Insignia, Level: honours.RegionalMinistry, On: day("2018-06-08")}}
	twice := worker(30, 20, 20, 10)
	twice.Grants = []honours.Grant{{Award: "kursk-honoured-worker", On: day("2000-06-08")}}
	two := []honours.Grant{{Award: "kursk-honoured-worker", On: day("2024-01-10")}, {Award: "kursk-honoured-worker", On: day("2024-06-08")}, {Award: "kursk-honoured-worker", On: day("2023-06-08")}}
	for name, c := range map[string]struct {
		award   string
		nominee honours.Nominee
		on      string
		given   []honours.Grant
		want    []string
	}{
		"Отличник: 15 and 5":             {"otlichnik-2005", worker(15, 15, 0, 5), "2012-06-08", nil, nil},
		"14 years in the sphere":         {"otlichnik-2005", worker(15, 14, 0, 5), "2012-06-08", nil, []string{"tenure-branch"}},
		"4 in the organisation":          {"otlichnik-2005", worker(15, 15, 0, 4), "2012-06-08", nil, []string{"tenure-organisation"}},
		"the last day":                   {"otlichnik-2005", worker(15, 15, 0, 5), "2013-02-21", nil, nil},
		"void since 22.02.2013":          {"otlichnik-2005", worker(15, 15, 0, 5), "2013-02-22", nil, []string{"ended"}},
		"Kursk":                          {"kursk-honoured-worker", worker(15, 15, 0, 3), "2025-06-08", two, nil},
		"Kursk: two in the year":         {"kursk-honoured-worker", worker(15, 15, 0, 3), "2024-12-01", two, []string{"quota"}},
		"Kursk: never repeated":          {"kursk-honoured-worker", twice, "2025-06-08", nil, []string{"repeat"}},
		"Magadan 20, 15, 5":              {"magadan-honoured-worker", worker(20, 20, 15, 5), "2025-06-08", nil, nil},
		"Magadan, region short":          {"magadan-honoured-worker", worker(20, 20, 14, 5), "2025-06-08", nil, []string{"tenure-region"}},
		"tenure not known":               {"magadan-honoured-worker", honours.Nominee{}, "2025-06-08", nil, []string{"?tenure.branch", "?tenure.region", "?tenure.organisation"}},
		"veteran, a woman with 20":       {"veteran-of-labour", woman, "2025-06-08", nil, nil},
		"veteran, a man needs 25":        {"veteran-of-labour", man, "2025-06-08", nil, []string{"tenure-total"}},
		"veteran, not said":              {"veteran-of-labour", unsaid, "2025-06-08", nil, []string{"?woman"}},
		"veteran, no insignia":           {"veteran-of-labour", worker(25, 15, 0, 0), "2025-06-08", nil, []string{"previous"}},
		"veteran, insignia too low":      {"veteran-of-labour", regional, "2025-06-08", nil, []string{"previous"}},
		"a collective, a personal award": {"novosibirsk-badge", honours.Nominee{Kind: honours.Collective, Tenure: honours.Tenure{Branch: years(10)}}, "2025-06-08", nil, []string{"recipient"}},
		"a collective may":               {"yakutia-nartakhova-prize", honours.Nominee{Kind: honours.Collective}, "2025-06-08", nil, nil},
	} {
		assert.Equal(t, c.want, decide(t, c.award, c.nominee, c.on, c.given), name)
	}
}

// A gap of three years since the last award is common and was not read: a parameter. Repetition after a gap, discipline, a share of the staff.
func TestParameters(t *testing.T) {
	a := honours.Award{ID: "x", Kind: honours.Diploma, Level: honours.RegionalMinistry, Repeat: honours.Repeat{Allowed: true, Gap: 5},
		Prerequisites: honours.Prerequisites{Gap: 3, NoDiscipline: true}, Quota: honours.Quota{Share: socium.MustParseNumber("0.02")}}
	n := honours.Nominee{Discipline: socium.No, Grants: []honours.Grant{{Award: "y", On: day("2022-06-08")}, {Award: "x", On: day("2020-06-08")}}}
	verdict := func(on string, given, staff int) string {
		grants := make([]honours.Grant, given)
		for i := range grants {
			grants[i] = honours.Grant{Award: "x", On: day("2025-01-01")}
		}
		d, err := a.Decide(n, day(on), grants, staff)
		require.NoError(t, err)
		text := d.Verdict().String()
		for f := range d.Failed() {
			text += " " + string(f.Code)
		}
		return text
	}
	assert.Equal(t, "pass", verdict("2025-06-08", 1, 149), "2 % of 149 is 2")
	assert.Equal(t, "fail honours.condition.quota", verdict("2025-06-08", 2, 149))
	assert.Equal(t, "no-data", verdict("2025-06-08", 0, 0))
	assert.Equal(t, "fail honours.condition.gap honours.condition.repeat", verdict("2025-06-07", 0, 100))
	n.Discipline = socium.Unknown
	assert.Equal(t, "no-data", verdict("2025-06-08", 0, 100))
	n.Discipline = socium.Yes
	assert.Equal(t, "fail honours.condition.discipline", verdict("2025-06-08", 0, 100))

	_, err := honours.Award{Kind: "crown", Level: "moon", Recipients: []honours.Recipient{"all"}, Quota: honours.Quota{PerYear: -1, Share: socium.Int(2)}}.Rulebook()
	for _, code := range []socium.Code{honours.CodeAwardID, honours.CodeAwardWord, honours.CodeAwardRange} {
		assert.ErrorIs(t, err, code)
	}
	book, err := a.Rulebook()
	require.NoError(t, err)
	assert.Len(t, book.Requirements(), 5)
}

// Level first, then state award, title, medal, insignia and badge, diploma, thanks.
func TestOrder(t *testing.T) {
	award := func(id string, l honours.Level, k honours.Kind) honours.Award {
		return honours.Award{ID: id, Level: l, Kind: k}
	}
	o := honours.UsualOrder()
	list := []honours.Award{award("thanks", honours.Ministry, honours.Thanks), award("title", honours.RegionHead, honours.Title), award("diploma", honours.Ministry, honours.Diploma)}
	best, ok := o.Highest(list)
	assert.True(t, ok)
	assert.Equal(t, "diploma", best.ID)
	_, ok = o.Highest(nil)
	assert.False(t, ok)
	insignia, badge := award("i", honours.Ministry, honours.Insignia), award("b", honours.Ministry, honours.Badge)
	assert.Zero(t, o.Compare(&insignia, &badge))
	assert.Equal(t, socium.Unverified, o.Basis.Evidence)
}

// Yakutia: a collective shares 500 000 ₽ equally; the kopecks that remain go to the first.
func TestSplit(t *testing.T) {
	a, _ := honours.Named("yakutia-nartakhova-prize")
	var parts []string
	var sum socium.Money
	for _, s := range a.Split([]string{"a", "b", "c"}) {
		parts = append(parts, s.Member+" "+s.Sum.String())
		sum = sum.Add(s.Sum)
	}
	assert.Equal(t, []string{"a 166666.67", "b 166666.67", "c 166666.66"}, parts)
	assert.Equal(t, socium.Rubles(500_000), sum)
	crimea, _ := honours.Named("crimea-state-council-prize")
	assert.Nil(t, crimea.Split([]string{"a"}), "an unknown sum is not divided")
}

func TestTenure(t *testing.T) {
	spell := func(first, last string, branch, region bool, organisation string) honours.Spell {
		s := honours.Spell{First: day(first), Branch: branch, Region: region, Organisation: organisation}
		if last != "" {
			s.Last = day(last)
		}
		return s
	}
	on := day("2025-06-08")
	for name, c := range map[string]struct {
		spells []honours.Spell
		want   [4]int
	}{
		"to the day":                {[]honours.Spell{spell("2010-06-09", "", true, true, "A")}, [4]int{15, 15, 15, 15}},
		"a day short":               {[]honours.Spell{spell("2010-06-10", "", true, true, "A")}, [4]int{14, 14, 14, 14}},
		"overlap counts once":       {[]honours.Spell{spell("2015-06-09", "", true, false, "A"), spell("2015-06-09", "2020-01-01", true, false, "B")}, [4]int{10, 10, 0, 10}},
		"neighbours are one":        {[]honours.Spell{spell("2015-06-09", "2019-12-31", true, true, "B"), spell("2020-01-01", "", true, true, "A")}, [4]int{10, 10, 10, 5}},
		"stretches are added":       {[]honours.Spell{spell("2000-01-01", "2000-06-30", true, true, "B"), spell("2024-12-09", "", true, true, "A")}, [4]int{1, 1, 1, 0}},
		"thirty days are a month":   {[]honours.Spell{spell("2000-01-01", "2000-11-15", false, false, ""), spell("2001-01-01", "2001-01-15", false, false, ""), spell("2002-01-01", "2002-01-31", false, false, "")}, [4]int{1, 0, 0, 0}},
		"the future does not count": {[]honours.Spell{spell("2024-06-09", "2030-01-01", false, false, ""), spell("2026-01-01", "", false, false, "")}, [4]int{1, 0, 0, 0}},
	} {
		got := honours.TenureOn(on, "A", c.spells)
		assert.Equal(t, c.want, [4]int{got.Total.Or(-1), got.Branch.Or(-1), got.Region.Or(-1), got.Organisation.Or(-1)}, name)
	}
}

// Kaluga: certificates give rights for a term.
func TestQualification(t *testing.T) {
	q := honours.Qualification{
		Holder: "n", Valid: socium.MustPeriod("2024-01-01", "2026-12-31"), Revoked: day("2026-06-01"),
		Rights: []honours.Right{{Title: socium.Text{RU: "доплата"}, Months: 12}, {Title: socium.Text{RU: "путёвка"}}},
	}
	on := func(d string) []string {
		var list []string
		for r, last := range q.RightsOn(day(d)) {
			list = append(list, r.Title.RU+" "+last.String())
		}
		return list
	}
	assert.Equal(t, []string{"доплата 2024-12-31", "путёвка 2026-12-31"}, on("2024-12-31"))
	assert.Equal(t, []string{"путёвка 2026-12-31"}, on("2025-01-01"))
	assert.Empty(t, on("2023-12-31"))
	assert.Empty(t, on("2026-06-01"))
	assert.False(t, q.ValidOn(day("2027-01-01")))
}

// Every award seen has a rulebook and a source.
func TestSeen(t *testing.T) {
	for _, a := range honours.Seen() {
		_, err := a.Rulebook()
		require.NoError(t, err, a.ID)
		assert.NotEmpty(t, a.Basis.Act, a.ID)
		data, err := json.Marshal(a)
		require.NoError(t, err)
		var back honours.Award
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, a, back)
	}
	for _, k := range honours.AllKinds() {
		assert.NotEqual(t, string(k), k.In(socium.RU))
	}
	for _, c := range honours.Codes() {
		assert.NotEmpty(t, c.Text.RU)
		assert.NotEmpty(t, c.Text.EN)
	}
}

func ExampleAward_Decide() {
	award, _ := honours.Named("kursk-honoured-worker")
	nominee := honours.Nominee{Key: "p1", Tenure: honours.Tenure{Branch: socium.Some(12), Organisation: socium.Some(4)}}
	decision, err := award.Decide(nominee, socium.MustParseDate("2026-06-08"), nil, 0)
	fmt.Println(err, decision.Verdict())
	for f := range decision.Failed() {
		fmt.Println(f.Basis, f.In(socium.EN))
	}
	// Output:
	// <nil> fail
	// base.garant.ru/21388428 years in the branch: 12, at least 15 is needed
}

func ExampleList_Reconcile() {
	list := kuzbass()
	fmt.Println(list.People(false), list.People(true), len(list.Reconcile()))
	list.Groups[0].Parts[0].People = socium.CountOf(29)
	for _, v := range list.Reconcile() {
		fmt.Println(v.Path, v.Text.EN)
	}
	// Output:
	// 105 512 0
	// groups[0] 105 are told, and the parts make 106
}
