package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestOGRN(t *testing.T) {
	checkIdentifier(t, socium.ParseOGRN, socium.CodeOGRN, []string{ // providers.md 8.3
		"1027700132195", "1027700070518", "1027700229193", "1037739877295", "1047707030513", "1127746460896", "5077746725964",
		"1027700100010", "1027700035769", "1027700043502", "1027739609391", "1027700149124", "1027700092661", "1027700198767",
		"1032304945947", "1021601623702", "1037700013020", "1037739668834", "1028400000298", "1197746000000",
		"304500116000157", "312502904600034", "307760324100018", "304770200000080", "304770200000091", "304770200000102",
	}, []wrong{
		{"1027700132193", socium.CodeOGRNCheckDigit}, {"1027739244742", socium.CodeOGRNCheckDigit}, {"1177700005534", socium.CodeOGRNCheckDigit},
		{"102770013219", socium.CodeOGRNLength}, {"10277001321955", socium.CodeOGRNLength}, {"3027700132195", socium.CodeOGRNSign},
		{"10277001З2195", socium.CodeOGRNCharacter}, {"0000000000000", socium.CodeOGRNZeros}, {"000000000000000", socium.CodeOGRNZeros},
		{"304500116000158", socium.CodeOGRNCheckDigit}, {"512502904600034", socium.CodeOGRNSign}, {"307760324100010", socium.CodeOGRNCheckDigit},
		{"30450011600015", socium.CodeOGRNLength}, {"3045001160001577", socium.CodeOGRNLength}, {"30450011600015a", socium.CodeOGRNCharacter},
		{"", socium.CodeOGRNLength}, {"0027700132195", socium.CodeOGRNSign},
	})
}

func TestOGRNExpectedDigit(t *testing.T) {
	_, err := socium.ParseOGRN("1177700005534")
	assert.ErrorContains(t, err, "7 is expected")
	_, err = socium.ParseOGRN("1027739244742")
	assert.ErrorContains(t, err, "1 is expected")
}

func TestOGRNKinds(t *testing.T) {
	for text, want := range map[string]struct {
		proprietor, record bool
		region             string
	}{
		"1027700132195":   {false, false, "77"},
		"5077746725964":   {false, false, "77"},
		"304500116000157": {true, false, "50"},
		"1021601623702":   {false, false, "16"},
	} {
		n := socium.MustParseOGRN(text)
		region, _ := n.Region()
		assert.Equal(t, want.proprietor, n.IsProprietor(), text)
		assert.Equal(t, want.record, n.IsRecord(), text)
		assert.Equal(t, want.region, region.String(), text)
	}
	assert.Equal(t, "304500116000157", socium.NormalizeOGRN("ОГРНИП 304500116000157"))
	assert.Equal(t, "1027700132195", socium.NormalizeOGRN("ogrn: 1 02 77 00132195"))
}
