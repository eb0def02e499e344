package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestINN(t *testing.T) {
	checkIdentifier(t, socium.ParseINN, socium.CodeINN, []string{
		// providers.md 8.1, valid 10
		"7707083893", "7736050003", "7736207543", "7708004767", "7708503727", "7707329152", "7710914971", "7702235133", "7700000070",
		"7706107510", "7702070139", "7740000076", "7712040126", "7707049388", "7724490000", "2309085638", "1644003838",
		"7710349494", "7707211418", "7729082090", "8401005730",
		// valid 12
		"123456789047", "500100732259", "771234567859", "502708970300", "165512345632", "526317984689",
	}, []wrong{
		{"7707083894", socium.CodeINNCheckDigit}, {"7707083839", socium.CodeINNCheckDigit}, {"770708389", socium.CodeINNLength},
		{"77070838931", socium.CodeINNLength}, {"770708389З", socium.CodeINNCharacter}, {"0000000000", socium.CodeINNZeros},
		{"7736050013", socium.CodeINNCheckDigit}, {"7700000071", socium.CodeINNCheckDigit},
		{"123456789048", socium.CodeINNCheckDigit}, {"500100732258", socium.CodeINNCheckDigit}, {"500100732249", socium.CodeINNCheckDigit},
		{"50010073225", socium.CodeINNLength}, {"5001007322599", socium.CodeINNLength}, {"000000000000", socium.CodeINNZeros},
		{"", socium.CodeINNLength}, {" 7707083893", socium.CodeINNCharacter}, {"7707083893 ", socium.CodeINNCharacter},
		{"７７０７０８３８９３", socium.CodeINNCharacter}, {"77070838٩3", socium.CodeINNCharacter}, {"-770708389", socium.CodeINNCharacter},
		{"1234567890", socium.CodeINNCheckDigit}, // in-the-wild.md: shown on a live site
	})
}

func TestINNExpectedDigit(t *testing.T) {
	_, err := socium.ParseINN("7707083894")
	assert.ErrorContains(t, err, "3 is expected") // providers.md 8.1
	_, err = socium.ParseINN("7707083839")
	assert.ErrorContains(t, err, "0 is expected")
	_, err = socium.ParseINN("500100732258")
	assert.NotContains(t, err.Error(), "expected", "the digits of a person are not told")
}

func TestINNPerson(t *testing.T) {
	person, firm := socium.MustParseINN("500100732259"), socium.MustParseINN("7707083893")
	assert.True(t, person.IsPerson())
	assert.False(t, firm.IsPerson())
	checkMasked(t, person, "500100732259")
	assert.Equal(t, "500100732259", person.Digits())
	assert.Equal(t, "7707083893", firm.String())
}

func TestINNRegion(t *testing.T) {
	for text, want := range map[string]string{"7707083893": "77", "500100732259": "50", "1644003838": "16", "8401005730": ""} {
		region, ok := socium.MustParseINN(text).Region()
		assert.Equal(t, want != "", ok, text)
		assert.Equal(t, want, region.String(), text)
	}
}

func TestNormalizeINN(t *testing.T) {
	for _, text := range []string{
		"7707083893", " 7707083893\n", "77 07 083893", "7707-083-893", "ИНН 7707083893", "инн:7707083893", "INN № 7707083893",
		"７７０７０８３８９３", "\ufeff7707\u00a0083\u2009893", "7707\u200b083893", "7707–083893",
	} {
		assert.Equal(t, "7707083893", socium.NormalizeINN(text), "%q", text)
	}
	assert.Equal(t, "770708389З", socium.NormalizeINN(" 770708389З"), "a letter stays a letter")
}
