// A service checks a request with the tags it has always used and answers with a problem document.
package main

import (
	"encoding/json"
	"fmt"
	"log"

	"github.com/go-playground/validator/v10"

	"github.com/socium-go/socium"
)

type signup struct {
	Name   string          `json:"name" validate:"required,max=300"`
	INN    string          `json:"inn" validate:"required,inn"`
	OGRN   socium.OGRN     `json:"ogrn" validate:"required"`
	Budget socium.Money    `json:"budget" validate:"gt=0"`
	Sites  []string        `json:"sites" validate:"max=3,dive,url"`
	Chief  socium.Personal `json:"chief"`
}

func main() {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := socium.RegisterTags(v); err != nil {
		log.Fatal(err)
	}

	var request signup
	body := `{"name": "АНО «Забота»", "inn": "7707083894", "budget": "0.00", "sites": ["https://zabota.example", "zabota"], "chief": "директор"}`
	if err := json.Unmarshal([]byte(body), &request); err != nil {
		log.Fatal(err)
	}
	fmt.Println(request.Chief)

	faults := socium.ViolationsOf(v.Struct(request))
	for _, f := range faults {
		fmt.Println(f.Path, f.Code, f.Text.In(socium.RU))
	}
	answer, err := json.MarshalIndent(faults.Problem(socium.EN), "", " ")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(socium.ProblemMediaType)
	fmt.Println(string(answer))

	// What was wrong with one value alone, and what a person who typed it may have meant.
	_, err = socium.ParseOGRN("1027700132193")
	fmt.Println(err)
	fmt.Println(socium.MustParseINN(socium.NormalizeINN("ИНН 7707 083893")))
}
