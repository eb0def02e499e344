package reliability_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/reliability"
)

// Five entries, four jurors, marks from 0 to 10.
func sheets() (list []reliability.Sheet) {
	for entry, marks := range map[string][]int64{"A": {8, 6, 9, 7}, "B": {7, 5, 9, 8}, "C": {9, 6, 7, 9}, "D": {6, 4, 8, 5}, "E": {7, 7, 10, 6}} {
		for j, mark := range marks {
			list = append(list, reliability.Sheet{Entry: entry, Juror: fmt.Sprint("J", j+1), Mark: socium.Int(mark)})
		}
	}
	return list
}

func ExampleReview() {
	page, err := reliability.Review(sheets(), reliability.Options{Places: 1, Gap: socium.Some(socium.Int(3))})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page.In(socium.RU))
	// Output:
	// Заявок: 5, членов жюри: 4, оценок: 20
	// Согласие жюри: α 0,00, ICC(2,1) 0,11, ICC(2,k) 0,34, W 0,43
	// Мест, которые не зависят ни от одного члена жюри: 2 из 5
	// 1. C — 7,75: без J4 было бы 3-е место
	// 2. A — 7,50: место твёрдое
	// 2. E — 7,50: без J1 было бы 1-е место, без J2 — 4-е
	// 4. B — 7,25: без J1 было бы 2-е место
	// … и ещё заявок: 1
	// Черта после места 1, выше неё заявок: 1, в серой зоне: 4
	//   C (проходит): исход меняет один голос (J1, J4), вероятность быть по другую сторону 44 %
	//   A (не проходит): вероятность быть по другую сторону 44 %
	//   E (не проходит): исход меняет один голос (J1, J4), вероятность быть по другую сторону 44 %
	//   B (не проходит): вероятность быть по другую сторону 32 %
	// Спор: B, от 5 (J2) до 9 (J3)
	// Спор: D, от 4 (J2) до 8 (J3)
	// Спор: E, от 6 (J4) до 10 (J3)
	// Жюри:
	//   J1: листов 5, среднее 7,40, разброс 1,14, выше остальных на 0,33, согласие с остальными 0,61
	//   J2: листов 5, среднее 5,60, разброс 1,14, ниже остальных на 2,07, согласие с остальными 0,65
	//   J3: листов 5, среднее 8,60, разброс 1,14, выше остальных на 1,93, согласие с остальными −0,20
	//   J4: листов 5, среднее 7,00, разброс 1,58, ниже остальных на 0,20, согласие с остальными 0,34
	// Учтите:
	// — мало заявок: 5, надёжный вывод требует хотя бы 10
	// — согласие слабое: 0,002, обычно требуют хотя бы 0,667
	// — мало членов жюри: 4; чтобы средней оценке можно было верить (0,8), нужно хотя бы 32
}

// After a federal round in small: 24 applications by 6 experts, three sheets each, six places. One call gives the page that tells
// which places are solid and which hang on one expert.
func Example_federalRound() {
	var list []reliability.Sheet
	for i := range 24 {
		for k := range 3 {
			expert := (i + k*(1+i%2)) % 6
			worth := 60 + i*7%24 + []int{4, -2, 0, 3, -5, 0}[expert] + (i*5+k*11)%7 // invented: the work, the expert's severity, chance
			list = append(list, reliability.Sheet{Entry: fmt.Sprintf("A-%02d", i+1), Juror: fmt.Sprint("E-", expert+1), Mark: socium.Int(int64(worth))})
		}
	}
	page, err := reliability.Review(list, reliability.Options{Places: 6, Gap: socium.Some(socium.Int(12))})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range page.Entries[:3] {
		fmt.Println(e.Place, e.Entry, e.Solid, e.Best, e.Worst)
	}
	fmt.Println(page.In(socium.RU))
	// Output:
	// 1 A-18 false 1 2
	// 2 A-11 false 1 5
	// 3 A-04 false 2 4
	// Заявок: 24, членов жюри: 6, оценок: 72
	// Согласие жюри: α 0,76, ICC(2,1) —, ICC(2,k) —, W —
	// Мест, которые не зависят ни от одного члена жюри: 1 из 24
	// 1. A-18 — 86,00: без E-5 было бы 2-е место
	// 2. A-11 — 84,33: без E-5 было бы 1-е место, без E-1 — 5-е
	// 3. A-04 — 84,00: без E-1 было бы 2-е место, без E-5 — 4-е
	// 4. A-14 — 83,00: без E-6 было бы 2-е место, без E-3 — 5-е
	// 4. A-21 — 83,00: без E-1 было бы 3-е место, без E-4 — 6-е
	// 6. A-07 — 82,33: без E-4 было бы 4-е место
	// 7. A-24 — 79,67: без E-4 было бы 8-е место
	// … и ещё заявок: 17
	// Черта после места 6, выше неё заявок: 6, в серой зоне: 2
	//   A-07 (проходит): вероятность быть по другую сторону 17 %
	//   A-24 (не проходит): вероятность быть по другую сторону 17 %
	// Жюри:
	//   E-1: листов 8, среднее 78,00, разброс 8,28, выше остальных на 5,75, согласие с остальными 0,92
	//   E-2: листов 16, среднее 72,19, разброс 7,78, ниже остальных на 3,62, согласие с остальными 0,94
	//   E-3: листов 8, среднее 72,38, разброс 8,35, ниже остальных на 0,88, согласие с остальными 0,95
	//   E-4: листов 16, среднее 77,56, разброс 7,75, выше остальных на 4,16, согласие с остальными 0,91
	//   E-5: листов 8, среднее 70,62, разброс 6,76, ниже остальных на 5,88, согласие с остальными 0,96
	//   E-6: листов 16, среднее 75,38, разброс 7,16, ниже остальных на 0,03, согласие с остальными 0,92
	// Учтите:
	// — не каждый оценил каждую заявку: 72 из 144
	// — показатель требует, чтобы каждый оценил каждую заявку; нет оценки члена жюри E-4 за заявку A-01
}

// The same as data.
func ExampleTable_Review() {
	table, _ := reliability.NewTable(sheets())
	page, err := table.Review(reliability.Options{})
	for _, e := range page.Entries {
		fmt.Println(e.Place, e.Entry, e.Solid, e.Best, e.Worst)
	}
	fmt.Println(err)
	// Output:
	// 1 C false 1 3
	// 2 A true 2 2
	// 2 E false 1 4
	// 4 B false 2 4
	// 5 D true 5 5
	// <nil>
}

func ExampleNewTable() {
	_, err := reliability.NewTable([]reliability.Sheet{
		{Entry: "A", Juror: "J1", Mark: socium.Int(5)}, {Entry: "A", Juror: "J1", Mark: socium.Int(6)}, {Juror: "J2"},
	})
	fmt.Println(err)
	// Output:
	// sheets[2]: a sheet must name its entry and its juror (reliability.sheets.id)
	// sheets[1]: a second sheet of juror J1 for entry A (reliability.sheets.twice)
}

func ExampleTable_Alpha() {
	table, _ := reliability.NewTable(sheets())
	a, err := table.Alpha(reliability.Ordinal)
	fmt.Printf("%.3f %d %v\n", a.Value, a.Marks, err)
	fmt.Println(a.Warnings[0].Text.RU)
	// Output:
	// -0.033 20 <nil>
	// мало заявок: 5, надёжный вывод требует хотя бы 10
}

func ExampleTable_ICC() {
	table, _ := reliability.NewTable(sheets())
	c, err := table.ICC()
	for _, icc := range c.List {
		fmt.Printf("ICC(%s) %.2f, p %.3f\n", icc.Form, icc.Value.Or(0), icc.P.Or(1))
	}
	fmt.Println(err)
	// Output:
	// ICC(1,1) 0.00, p 0.433
	// ICC(2,1) 0.11, p 0.156
	// ICC(3,1) 0.20, p 0.156
	// ICC(1,k) 0.01, p 0.433
	// ICC(2,k) 0.34, p 0.156
	// ICC(3,k) 0.50, p 0.156
	// <nil>
}

func ExampleTable_Concordance() {
	table, _ := reliability.NewTable(sheets())
	c, err := table.Concordance()
	fmt.Printf("%.6f %.6f %v\n", c.W, c.Uncorrected, err)
	// Output:
	// 0.425325 0.409375 <nil>
}

func ExampleCohenTable() {
	a, err := reliability.CohenTable([][]int{{20, 5}, {10, 15}}, reliability.Identity)
	fmt.Println(a.Value, a.Observed, a.Chance, err)
	// Output:
	// 0.4 0.7 0.5 <nil>
}

func ExampleTable_Cohen() {
	table, _ := reliability.NewTable(sheets())
	a, err := table.Cohen("J1", "J3", reliability.Linear)
	fmt.Printf("%.3f %v\n", a.Value, err)
	// Output:
	// -0.316 <nil>
}

// Three verbal grades; not every entry was seen by all.
func ExampleCounts() {
	counts := reliability.Counts{{3, 0, 0}, {0, 2, 0}, {0, 1, 2}, {3, 0, 0}}
	f, _ := counts.Fleiss(reliability.Identity)
	g, _ := counts.Gwet(reliability.Identity)
	b, _ := counts.BrennanPrediger(reliability.Identity)
	fmt.Printf("%.4f: %.4f %.4f %.4f\n", f.Observed, f.Value, g.Value, b.Value)
	// Output:
	// 0.8333: 0.7273 0.7600 0.7500
}

func ExampleTable_JurorReports() {
	table, _ := reliability.NewTable(sheets())
	for _, j := range table.JurorReports() {
		fmt.Printf("%s %.2f %+.2f %.2f\n", j.Juror, j.Mean, j.Shift.Or(0), j.Agrees.Or(0))
	}
	// Output:
	// J1 7.40 +0.33 0.61
	// J2 5.60 -2.07 0.65
	// J3 8.60 +1.93 -0.20
	// J4 7.00 -0.20 0.34
}

func ExampleTable_ZScores() {
	table, _ := reliability.NewTable(sheets())
	n, err := table.ZScores(reliability.Population)
	for _, e := range n.Entries {
		fmt.Printf("%s %.2f → %.4f, %d → %d\n", e.Entry, e.Raw, e.Rescaled, e.RawPlace, e.Place)
	}
	fmt.Println(err)
	// Output:
	// A 7.50 → 7.6847, 2 → 3
	// B 7.25 → 7.1963, 4 → 4
	// C 7.75 → 7.8536, 1 → 1
	// D 5.75 → 5.2241, 5 → 5
	// E 7.50 → 7.7912, 2 → 2
	// <nil>
}

func ExampleTable_MinMax() {
	table, _ := reliability.NewTable(sheets())
	n, _ := table.MinMax()
	fmt.Printf("%.4f %.4f\n", n.Entries[0].Value, n.Entries[4].Value)
	// Output:
	// 0.6250 0.6458
}

func ExampleTable_Linear() {
	table, _ := reliability.NewTable(sheets())
	n, _ := table.Linear(socium.Int(50), socium.Int(10), reliability.Population)
	fmt.Printf("%.3f\n", n.Entries[0].Value) // 50 + 10 · 0.3432
	// Output:
	// 53.432
}

// Each entry seen by two of three jurors.
func partial() (list []reliability.Sheet) {
	for _, s := range []struct {
		entry, juror string
		mark         int64
	}{{"A", "J1", 8}, {"A", "J2", 6}, {"B", "J2", 7}, {"B", "J3", 4}, {"C", "J1", 7}, {"C", "J3", 3}, {"D", "J1", 9}, {"D", "J2", 8}} {
		list = append(list, reliability.Sheet{Entry: s.entry, Juror: s.juror, Mark: socium.Int(s.mark)})
	}
	return list
}

func ExampleTable_Severity() {
	table, _ := reliability.NewTable(partial())
	s, err := table.Severity(reliability.Ridge{})
	for _, e := range s.Entries {
		fmt.Printf("%s %.1f → %.4f, %d → %d\n", e.Entry, e.Raw, e.Value, e.RawPlace, e.Place)
	}
	for _, j := range s.Jurors {
		fmt.Printf("%s %+.4f\n", j.Juror, j.Effect)
	}
	fmt.Println(err)
	// Output:
	// A 7.0 → 5.8333, 2 → 3
	// B 5.5 → 6.4333, 3 → 2
	// C 5.0 → 5.2333, 4 → 4
	// D 8.5 → 7.3333, 1 → 1
	// J1 +1.8667
	// J2 +0.4667
	// J3 -2.3333
	// <nil>
}

// Two juries without a common entry cannot be compared.
func ExampleTable_Components() {
	table, _ := reliability.NewTable([]reliability.Sheet{
		{Entry: "A", Juror: "J1", Mark: socium.Int(8)}, {Entry: "A", Juror: "J2", Mark: socium.Int(6)},
		{Entry: "B", Juror: "J3", Mark: socium.Int(5)}, {Entry: "B", Juror: "J4", Mark: socium.Int(5)},
	})
	for _, c := range table.Components() {
		fmt.Println(c.Entries, c.Jurors)
	}
	_, err := table.Severity(reliability.Ridge{})
	fmt.Println(errors.Is(err, reliability.CodeDisconnected), err)
	// Output:
	// [A] [J1 J2]
	// [B] [J3 J4]
	// true the jury falls into 2 parts without common entries, their severity cannot be compared: J1, J2 (A) | J3, J4 (B) (reliability.undefined.disconnected)
}

func ExampleTable_ShrinkBy() {
	table, _ := reliability.NewTable(partial())
	s, _ := table.ShrinkBy(socium.Int(7), socium.Int(2))
	fmt.Println(s.Entries[3].Raw, s.Entries[3].Weight, s.Entries[3].Value)
	// Output:
	// 8.5 0.5 7.75
}

func ExampleTable_Shrink() {
	table, _ := reliability.NewTable(partial())
	s, err := table.Shrink()
	fmt.Printf("%.4f %.4f %.4f %v\n", s.Centre, s.Kappa, s.Entries[3].Value, err)
	// Output:
	// 6.5000 6.0000 7.0000 <nil>
}

func ExampleExpectedRanks() {
	ranks, err := reliability.ExpectedRanks([]reliability.Posterior{
		{Entry: "a", Mean: 8.2, SD: 0.4}, {Entry: "b", Mean: 8.0, SD: 0.4}, {Entry: "c", Mean: 7.1, SD: 0.5}, {Entry: "d", Mean: 6.5, SD: 0.4},
	})
	for _, r := range ranks {
		fmt.Printf("%s %.4f %.2f %.4f\n", r.Entry, r.ER, r.PCER, r.SUCRA)
	}
	fmt.Println(err)
	// Output:
	// a 1.4061 22.65 0.8646
	// b 1.7221 30.55 0.7593
	// c 3.0515 63.79 0.3162
	// d 3.8203 83.01 0.0599
	// <nil>
}

func ExampleTable_Beliefs() {
	table, _ := reliability.NewTable(sheets())
	b, err := table.Beliefs()
	fmt.Printf("%.4f %.4f %.4f %v\n", b.Between, b.Entries[2].Mean, b.Entries[2].SD, err)
	// Output:
	// 0.3250 7.4529 0.4012 <nil>
}

func ExampleTable_Rank() {
	table, _ := reliability.NewTable(sheets())
	standings, _ := table.Rank(reliability.Median)
	for _, s := range standings {
		fmt.Println(s.Place, s.Entry, s.Value)
	}
	// Output:
	// 1 C 8
	// 2 A 7.5
	// 2 B 7.5
	// 4 E 7
	// 5 D 5.5
}

// Would another juror have changed the winner?
func ExampleTable_LeaveOneOut() {
	table, _ := reliability.NewTable(sheets())
	list, _ := table.LeaveOneOut(reliability.Mean)
	winner := list[0]
	fmt.Println(winner.Entry, winner.Solid(), winner.Worst, "without", winner.WorstWithout)
	// Output:
	// C false 3 without J4
}

func ExampleTable_Cut() {
	table, _ := reliability.NewTable(sheets())
	cut, err := table.Cut(reliability.Mean, 1, socium.MustParseNumber("0.4"))
	for _, b := range cut.Zone {
		fmt.Printf("%s %v %.2f %v\n", b.Entry, b.Inside, b.Chance.Or(0), b.Jurors)
	}
	fmt.Println(cut.Inside, err)
	// Output:
	// C true 0.44 [J1 J4]
	// A false 0.44 []
	// E false 0.44 [J1 J4]
	// 1 <nil>
}

func ExampleTable_Disputes() {
	table, _ := reliability.NewTable(sheets())
	list, _ := table.Disputes(socium.MustParseNumber("3.5"), 0)
	for _, d := range list {
		fmt.Println(d.Entry, d.Low, d.Lowest, d.High, d.Utmost)
	}
	// Output:
	// B 5 J2 9 J3
	// D 4 J2 8 J3
	// E 6 J4 10 J3
}

// Two reviewers gave 60 and 90, the third one 82.
func ExampleResolve() {
	for _, rule := range reliability.AllResolutions() {
		s, err := reliability.Resolve(rule, socium.Int(60), socium.Int(90), socium.Int(82))
		fmt.Println(rule, s.Used, s.Mean(2, socium.HalfUp), err)
	}
	// Output:
	// all [60 82 90] 77.33 <nil>
	// nearest [82 90] 86 <nil>
	// median [82] 82 <nil>
}

func ExampleSettled_Mean() {
	s, _ := reliability.Resolve(reliability.TakeAll, socium.Int(1), socium.Int(2))
	fmt.Println(s.Rat(), s.Mean(0, socium.HalfUp), s.Mean(0, socium.HalfEven), s.Mean(1, socium.Floor))
	// Output:
	// 3/2 2 2 1.5
}

func ExampleJurorsFor() {
	fmt.Println(reliability.JurorsFor(0.2898, 0.8))
	fmt.Printf("%.4f\n", reliability.SpearmanBrown(0.2898, 4))
	// Output:
	// 10
	// 0.6201
}

// From the sheets of a contest to what its jury is worth, nomination by nomination.
func ExampleSheetsOf() {
	rules := contest.MustRules(contest.Regulation{
		ID:          "example",
		Forms:       []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{{ID: "result", Scale: contest.Scale{Max: socium.Int(10)}}}}},
		Nominations: []contest.Nomination{{ID: "main"}},
		Places:      contest.Places{List: []contest.Place{{}}},
	})
	facts := contest.Facts{
		Entries: []contest.Entry{{ID: "A", Nomination: "main"}, {ID: "B", Nomination: "main"}},
		Jury:    []contest.Juror{{ID: "J1"}, {ID: "J2"}},
	}
	mark := func(entry, juror string, m int64) contest.Sheet {
		return contest.Sheet{Entry: entry, Juror: juror, Marks: contest.Marks{{Criterion: "result", Value: socium.Int(m)}}}
	}
	outcome, err := rules.Judge(facts, slices.Values([]contest.Sheet{mark("A", "J1", 6), mark("A", "J2", 9), mark("B", "J2", 10)}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, standings := range outcome.Nominations() {
		fmt.Println(reliability.SheetsOf(standings))
	}
	// Output: [{B J2 10} {A J1 6} {A J2 9}]
}
