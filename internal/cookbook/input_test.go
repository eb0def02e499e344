package cookbook_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

func Example_requestStruct() {
	type Signup struct {
		Name string      `json:"name" validate:"required,max=300"`
		INN  string      `json:"inn"  validate:"required,inn"` // a tag of this library
		OGRN socium.OGRN `json:"ogrn" validate:"required"`     // or a type of it, checked while the JSON is read
	}
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := socium.RegisterTags(v); err != nil {
		fmt.Println(err)
		return
	}

	err := v.Struct(Signup{Name: "АНО «Забота»", INN: "5501234567"})
	for _, fault := range socium.ViolationsOf(err) {
		fmt.Println(fault.Path, fault.Code, fault.Text.RU)
	}
	// Output:
	// inn inn.check-digit контрольная цифра ИНН не сходится: ожидается 0
	// ogrn field.required поле обязательно
}

func Example_problemDocument() {
	handler := func(w http.ResponseWriter, r *http.Request) {
		card, err := provider.ParseCard([]byte(r.FormValue("card")))
		if err == nil {
			err = card.Validate().Err()
		}
		if err != nil {
			w.Header().Set("Content-Type", socium.ProblemMediaType)
			w.WriteHeader(http.StatusUnprocessableEntity)
			_ = json.NewEncoder(w).Encode(socium.ViolationsOf(err).Problem(socium.RU))
		}
	}
	answer := httptest.NewRecorder()
	handler(answer, httptest.NewRequest("POST", "/?card={}", nil))

	var problem socium.Problem // what the other side reads
	err := json.Unmarshal(answer.Body.Bytes(), &problem)
	fmt.Println(answer.Code, problem.Title, err)
	fmt.Println(problem.Errors[0].Path.Pointer(), problem.Errors[0].Code, problem.Errors[0].Text.RU)
	// Output:
	// 422 Данные не прошли проверку: 15 ошибок <nil>
	// /fullName card.missing.full-name не указано: полное наименование
}

func Example_typedByPeople() {
	for _, typed := range []string{"1 234 567,80 ₽", "1,5 млн руб.", "12 руб. 50 коп."} {
		sum, err := socium.ParseMoney(typed)
		fmt.Println(sum, err)
	}
	for _, typed := range []string{"«02» марта 2025 года", "2.3.2025", "март 2025"} {
		day, err := socium.ParsePartialDate(socium.NormalizeDate(typed))
		fmt.Println(day, err)
	}
	inn, err := socium.ParseINN(socium.NormalizeINN("ИНН 7707 083 893"))
	fmt.Println(inn, err)
	// Output:
	// 1234567.80 <nil>
	// 1500000.00 <nil>
	// 12.50 <nil>
	// 2025-03-02 <nil>
	// 2025-03-02 <nil>
	// 2025-03 <nil>
	// 7707083893 <nil>
}

func Example_deadline() {
	deadline := socium.MustDeadline("2025-10-15", "23:30") // Moscow time, whatever the machine thinks of zones
	filed := time.Date(2025, 10, 15, 20, 31, 0, 0, time.UTC)
	fmt.Println(deadline.In(socium.RU), deadline.Allows(filed))

	calendar, err := socium.NewCalendar(socium.CalendarData{}) // give it the transfers of the year
	last := socium.MustParseDate("2025-10-31").AddWorkdays(5, calendar)
	fmt.Println(last, err) // 4 November is off
	// Output:
	// 15.10.2025, 23:30 (Europe/Moscow) false
	// 2025-11-10 <nil>
}

func Example_publish() {
	card := provider.Card{
		FullName: "АНО «Сирень»", Notes: "позвонить ещё раз", // an invented organisation
		Head: provider.Person{Name: socium.ParsePersonName("Фамилия Имя Отчество"), Position: "директор", Private: "+7 900 000-00-00"},
	}
	fmt.Printf("%v, %v\n", card.Head.Name, card.Head.Private) // as a log would show them
	data, err := json.Marshal(card.Public())
	fmt.Println(strings.Contains(string(data), "900"), err)
	fmt.Println(string(data))
	// Output:
	// ***, ***
	// false <nil>
	// {"fullName":"АНО «Сирень»","head":{"name":"Фамилия Имя Отчество","position":"директор"}}
}
