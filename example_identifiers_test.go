package socium_test

import (
	"errors"
	"fmt"

	"github.com/socium-go/socium"
)

func ExampleParseINN() {
	inn, err := socium.ParseINN(socium.NormalizeINN("ИНН 77 07 083893"))
	fmt.Println(inn, err, inn.IsPerson())

	_, err = socium.ParseINN("7707083894")
	fmt.Println(errors.Is(err, socium.CodeINNCheckDigit), err)

	person := socium.MustParseINN("500100732259") // a number of a person masks itself
	fmt.Println(person, person.Digits())
	// Output:
	// 7707083893 <nil> false
	// true the check digit of the INN does not match: 3 is expected (inn.check-digit)
	// ************ 500100732259
}

func ExampleParseKPP() {
	kpp := socium.MustParseKPP("773642301")
	fmt.Println(kpp.TaxOffice(), kpp.Reason())
	// Output: 7736 42
}

func ExampleParseOGRN() {
	for _, s := range []string{"1027700132195", "304500116000157"} {
		ogrn := socium.MustParseOGRN(s)
		region, _ := ogrn.Region()
		fmt.Println(ogrn, ogrn.IsProprietor(), region.In(socium.EN))
	}
	// Output:
	// 1027700132195 false Moscow
	// 304500116000157 true Moscow Oblast
}

func ExampleParseSNILS() {
	snils := socium.MustParseSNILS("112-233-445 95")
	fmt.Println(snils, snils.Printed(), snils.Verifiable())
	old := socium.MustParseSNILS("001-001-998 77") // given out before the check digits
	fmt.Println(old.Verifiable())
	// Output:
	// *** 112-233-445 95 true
	// false
}

func ExampleParseOKPO() {
	fmt.Println(socium.ParseOKPO("00032537"))
	_, err := socium.ParseOKPO("00032538")
	fmt.Println(err)
	// Output:
	// 00032537 <nil>
	// the check digit of the OKPO does not match: 7 is expected (okpo.check-digit)
}

func ExampleParseOKTMO() {
	settlement := socium.MustParseOKTMO("60701000001")
	region, _ := settlement.Region()
	fmt.Println(settlement.Municipality(), region.In(socium.RU))
	// Output: 60701000 Ростовская область
}

func ExampleParseOKATO() {
	code := socium.MustParseOKATO(socium.NormalizeOKATO("45 286 575 000"))
	region, _ := code.Region()
	fmt.Println(code, code.Level(), region)
	// Output: 45286575000 4 77
}

func ExampleOKVED_Within() {
	code := socium.MustParseOKVED("88.10")
	fmt.Println(code.Within(socium.MustParseOKVED("88")), code.Within(socium.MustParseOKVED("87")))
	// Output: true false
}

func ExampleLegalForm() {
	form := socium.MustParseLegalForm(socium.NormalizeLegalForm("АНО"))
	fmt.Println(form, form.In(socium.EN), form.IsNonProfit(), form.IsState())
	// Output: 71400 autonomous non-profit organisation true false
}

func ExampleRegion() {
	region := socium.MustParseRegion(socium.NormalizeRegion("Омская обл."))
	fmt.Println(region, region.In(socium.RU), region.Kind(), region.OKTMOPrefix())
	// Output: 55 Омская область oblast 52
}

func ExampleParseBIK() {
	bik := socium.MustParseBIK("044525225")
	fmt.Println(bik, bik.IsBank())
	// Output: 044525225 true
}

func ExampleParseAccount() {
	bik := socium.MustParseBIK("044525225")
	account, err := socium.ParseAccount("40703810538000001234", bik)
	fmt.Println(account, account.Balance(), err)
	_, err = socium.ParseAccount("40703810638000001234", bik)
	fmt.Println(err)
	// Output:
	// 40703810538000001234/044525225 40703 <nil>
	// the key of the account does not match the BIK (account.check-digit)
}

func ExampleParseKBK() {
	kbk := socium.MustParseKBK("1481002043P190059244")
	fmt.Println(kbk.Administrator(), kbk.Section(), kbk.Article(), kbk.Expense())
	// Output: 148 1002 043P190059 244
}

func ExampleParsePostalIndex() {
	fmt.Println(socium.ParsePostalIndex("190000"))
	// Output: 190000 <nil>
}

func ExampleParseLegalForm() {
	form, err := socium.ParseLegalForm("71400")
	fmt.Println(form.In(socium.RU), form.Known(), err)
	_, err = socium.ParseLegalForm("90") // a code of the classifier before 2012
	fmt.Println(errors.Is(err, socium.CodeLegalForm))
	// Output:
	// Автономная некоммерческая организация true <nil>
	// true
}

func ExampleParseRegion() {
	region, err := socium.ParseRegion("55")
	fmt.Println(region.In(socium.RU), region.In(socium.EN), err)
	_, err = socium.ParseRegion("00")
	fmt.Println(errors.Is(err, socium.CodeRegion))
	// Output:
	// Омская область Omsk Oblast <nil>
	// true
}
