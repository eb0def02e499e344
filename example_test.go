package socium_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
)

func ExampleDate_AddMonths() {
	closing := socium.MustParseDate("2025-10-31")
	fmt.Println(closing.AddMonths(-6), closing.AddYears(1))
	fmt.Println(socium.MustParseDate("2026-03-01").FullYearsSince(socium.MustParseDate("2008-03-02")))
	// Output:
	// 2025-04-30 2026-10-31
	// 17
}

func ExampleNormalizeDate() {
	for _, s := range []string{"«02» марта 2025 года", "2.3.2025", "март 2025", "2025 г."} {
		fmt.Println(socium.ParsePartialDate(socium.NormalizeDate(s)))
	}
	// Output:
	// 2025-03-02 <nil>
	// 2025-03-02 <nil>
	// 2025-03 <nil>
	// 2025 <nil>
}

func ExamplePeriod() {
	project := socium.MustPeriod("2026-02-01", "2027-07-31") // both days included, as in official texts
	months, _ := project.Months()
	data, _ := json.Marshal(project)
	fmt.Println(project.In(socium.RU), months, string(data))
	// Output: 01.02.2026 – 31.07.2027 18 {"from":"2026-02-01","until":"2027-08-01"}
}

func ExampleDeadline() {
	deadline := socium.MustDeadline("2025-10-15", "23:30") // Moscow time, whatever the machine thinks of zones
	filed := time.Date(2025, 10, 15, 20, 31, 0, 0, time.UTC)
	fmt.Println(deadline.In(socium.EN), deadline.Allows(filed))
	// Output: 2025-10-15, 23:30 (Europe/Moscow) false
}

func ExampleTimeline() {
	limit := socium.MustTimeline(
		socium.Dated[socium.Money]{From: socium.MustParseDate("2021-01-01"), Value: socium.Rubles(500_000)},
		socium.Dated[socium.Money]{From: socium.MustParseDate("2024-01-01"), Value: socium.Rubles(1_000_000)},
	)
	then, _ := limit.On(socium.MustParseDate("2023-12-31"))
	now, _ := limit.On(socium.MustParseDate("2026-03-01"))
	fmt.Println(then.Value, now.Value)
	// Output: 500000.00 1000000.00
}

func ExampleParseMoney() {
	for _, s := range []string{"1 234 567,80 ₽", "12 руб. 50 коп.", "1,5 млн руб.", "1 000 (одна тысяча) рублей 00 копеек"} {
		fmt.Println(socium.ParseMoney(s))
	}
	_, err := socium.ParseMoney("1e20000000")
	fmt.Println(err)
	// Output:
	// 1234567.80 <nil>
	// 12.50 <nil>
	// 1500000.00 <nil>
	// 1000.00 <nil>
	// the sum is too large (money.range)
}

func ExampleMoney_Split() {
	fmt.Println(socium.Rubles(100).Split(1, 1, 1))
	fmt.Println(socium.Rubles(100).Ratio(1, 3, socium.HalfUp), socium.Rubles(100).Mul(socium.MustParseNumber("0.125"), socium.Floor))
	// Output:
	// [33.34 33.33 33.33]
	// 33.33 12.50
}

func ExampleNumber() {
	weight, mark := socium.MustParseNumber("0,35"), socium.MustParseNumber("8.5")
	product, err := weight.Mul(mark)
	fmt.Println(product, product.Round(2, socium.HalfEven), err)

	outside := decimal.New(1, 20_000_000) // what shopspring/decimal makes of "1e20000000"
	_, err = socium.NumberOf(outside)
	fmt.Println(errors.Is(err, socium.CodeNumberRange))
	// Output:
	// 2.975 2.98 <nil>
	// true
}

func ExampleOpt() {
	type Card struct {
		Places socium.Opt[int] `json:"places,omitzero"`
	}
	var unknown, none Card
	_ = json.Unmarshal([]byte(`{}`), &unknown)
	_ = json.Unmarshal([]byte(`{"places":0}`), &none)
	fmt.Println(unknown.Places.Get())
	fmt.Println(none.Places.Get())
	fmt.Println(unknown.Places, none.Places)
	// Output:
	// 0 false
	// 0 true
	// — 0
}

func ExampleAnswer() {
	var facts struct {
		InLiquidation socium.Answer `json:"inLiquidation"`
	}
	_ = json.Unmarshal([]byte(`{}`), &facts)
	fmt.Println(facts.InLiquidation, socium.Is("inLiquidation", facts.InLiquidation, socium.No).Verdict)
	// Output: unknown no-data
}

func ExampleText_Fill() {
	t := socium.Text{RU: "не хватает {n} {n|балла|баллов|баллов}", EN: "{n} {n|point|points} short"}
	for _, n := range []int{1, 5} {
		filled := t.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(n)})
		fmt.Println(filled.RU, "/", filled.EN)
	}
	// Output:
	// не хватает 1 балла / 1 point short
	// не хватает 5 баллов / 5 points short
}

func ExampleViolationsOf() {
	_, inn := socium.ParseINN("123")
	_, date := socium.ParseDate("вчера")
	err := fmt.Errorf("card 7: %w", errors.Join(inn, date))
	for _, v := range socium.ViolationsOf(err) {
		fmt.Println(v.Code, v.Text.RU)
	}
	// Output:
	// inn.length ИНН состоит из 10 цифр (организация) или 12 цифр (человек)
	// date.form дата записывается как ГГГГ-ММ-ДД
}

func ExampleCatalogue() {
	table := socium.NewCatalogue(socium.CodeText{
		Code: "club.small", Text: socium.Text{RU: "нужно не меньше {n} {n|члена|членов|членов}", EN: "at least {n} {n|member|members} needed"},
	})
	v := table.Violation("club.small", socium.Path("clubs").Index(2).Field("members"), socium.Arg{Name: "n", Value: socium.ValueOf(10)})
	fmt.Println(v.Path, v.Path.Pointer(), v.Text.RU)
	// Output: clubs[2].members /clubs/2/members нужно не меньше 10 членов
}

func ExampleRulebook_Append() {
	type Club struct{ Members int }
	book := socium.MustRulebook("city-clubs", "2026", []socium.Rule[*Club]{
		{Code: "club.members", Test: socium.Ask("members", func(c *Club) int { return c.Members }).AtLeast(10)},
	})
	today := socium.MustParseDate("2026-03-01")
	var buffer []socium.Finding
	for _, c := range []Club{{7}, {12}} { // one buffer for all cases: nothing is allocated
		buffer = book.Append(buffer[:0], &c, today)
		for _, f := range buffer {
			fmt.Println(f.Code, f.Verdict, f.Have(), f.Need())
		}
	}
	// Output:
	// club.members fail 7 10
	// club.members pass 12 10
}

func ExampleRulebook_Replay() {
	type Club struct {
		Members int `json:"members"`
	}
	book := socium.MustRulebook("city-clubs", "2026", []socium.Rule[Club]{
		{Code: "club.members", Check: func(c Club, _ socium.Date) socium.Ruling { return socium.AtLeast("members", c.Members, 10) }},
	})
	stored, _ := book.Decide(Club{7}, socium.MustParseDate("2026-03-01")).JSON()

	var read socium.Decision // later, elsewhere
	if err := json.Unmarshal(stored, &read); err != nil {
		panic(err)
	}
	fmt.Println(book.Replay(Club{7}, read))
	fmt.Println(errors.Is(book.Replay(Club{8}, read), socium.CodeReplayDecision))
	// Output:
	// <nil>
	// true
}

func ExampleRulebook_Lint() {
	type Club struct{ Members int }
	members := socium.Ask("members", func(c *Club) int { return c.Members })
	book := socium.MustRulebook("city-clubs", "2026", []socium.Rule[*Club]{
		{Code: "club.many", Title: socium.Text{RU: "от 10", EN: "from 10"}, Basis: socium.Basis{Act: "Положение"}, Test: members.AtLeast(10)},
		{Code: "club.few", Title: socium.Text{RU: "до 9", EN: "up to 9"}, Basis: socium.Basis{Act: "Положение"}, Test: members.AtMost(9)},
	})
	for _, v := range book.Lint() {
		fmt.Println(v.Path, v.Text.EN)
	}
	// Output: rules[1].test this rule and the rule club.many cannot both be met
}

func ExamplePersonal() {
	contact := struct {
		Name  socium.PersonName
		Phone socium.Personal
	}{socium.ParsePersonName("Фамилия Имя Отчество"), "+7 000 123-45-67"}
	fmt.Printf("%v\n", contact)
	fmt.Println(contact.Phone.Reveal())
	// Output:
	// {*** ***}
	// +7 000 123-45-67
}
