package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestLegalForm(t *testing.T) {
	checkIdentifier(t, socium.ParseLegalForm, socium.CodeLegalForm, []string{ // providers.md 8.9
		"12300", "20200", "50102", "70401", "71400", "75203", "30001",
	}, []wrong{
		{"1230", socium.CodeLegalFormLength}, {"123000", socium.CodeLegalFormLength}, {"00000", socium.CodeLegalFormSign},
		{"81400", socium.CodeLegalFormSign}, {"7140A", socium.CodeLegalFormCharacter}, {"71400 ", socium.CodeLegalFormCharacter},
		{"84", socium.CodeLegalFormLength}, {"", socium.CodeLegalFormLength},
	})
}

func TestLegalFormImplies(t *testing.T) {
	type implied struct{ commercial, nonProfit, state, municipal, proprietor, entity bool }
	for code, want := range map[string]implied{
		"12300": {commercial: true, entity: true},
		"20200": {nonProfit: true, entity: true},
		"50102": {proprietor: true},
		"50101": {proprietor: true},
		"71400": {nonProfit: true, entity: true},
		"75203": {nonProfit: true, state: true, entity: true},
		"75104": {nonProfit: true, state: true, entity: true},
		"75403": {nonProfit: true, municipal: true, entity: true},
		"75500": {nonProfit: true, entity: true},
		"65242": {commercial: true, state: true, entity: true},
		"65243": {commercial: true, municipal: true, entity: true},
		"71601": {nonProfit: true, state: true, entity: true},
		"30001": {},
	} {
		f := socium.MustParseLegalForm(code)
		assert.Equal(t, want, implied{f.IsCommercial(), f.IsNonProfit(), f.IsState(), f.IsMunicipal(), f.IsProprietor(), f.IsLegalEntity()}, code)
	}
	assert.False(t, socium.LegalForm{}.IsLegalEntity())
}

func TestLegalFormTable(t *testing.T) {
	forms := socium.AllLegalForms()
	assert.Len(t, forms, 48)
	last := ""
	for _, f := range forms {
		assert.True(t, f.Known())
		assert.Less(t, last, f.String(), "the table is ordered")
		last = f.String()
		assert.Equal(t, f, socium.MustParseLegalForm(f.String()))
		assert.NotEmpty(t, f.Name().RU)
		assert.NotEmpty(t, f.Name().EN)
		assert.Equal(t, f.String(), socium.NormalizeLegalForm(f.Name().RU), f.Name().RU)
		if f.Short() != "" {
			assert.Equal(t, f.String(), socium.NormalizeLegalForm(f.Short()), f.Short())
		}
	}
	assert.Equal(t, "71400", socium.NormalizeLegalForm(" анО "))
	assert.Equal(t, "75204", socium.NormalizeLegalForm("государственное казённое учреждение субъекта Российской Федерации"))
	assert.Equal(t, "71400", socium.NormalizeLegalForm("ОКОПФ: 7 14 00"))
	unknown := socium.MustParseLegalForm("30001")
	assert.False(t, unknown.Known())
	assert.Equal(t, "30001", unknown.In(socium.RU))
	assert.Equal(t, "АНО", socium.MustParseLegalForm("71400").Short())
}
