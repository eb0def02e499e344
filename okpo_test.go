package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestOKPO(t *testing.T) {
	checkIdentifier(t, socium.ParseOKPO, socium.CodeOKPO, []string{ // providers.md 8.5
		"00032537", "00040778", "00044434", "00083262", "00032299", "29063984", "17514186", "52686811", "16661494", "53932554",
		"59597269", "58706213", "01824944", "10000062", "10000640", "0164667059", "0193366363", "00032537000100",
	}, []wrong{
		{"00032538", socium.CodeOKPOCheckDigit}, {"00040779", socium.CodeOKPOCheckDigit}, {"0003253", socium.CodeOKPOLength},
		{"000325377", socium.CodeOKPOLength}, {"10000060", socium.CodeOKPOCheckDigit}, {"10000641", socium.CodeOKPOCheckDigit},
		{"0003253A", socium.CodeOKPOCharacter}, {"0164667058", socium.CodeOKPOCheckDigit}, {"00000000", socium.CodeOKPOZeros},
		{"0000000000", socium.CodeOKPOZeros}, {"00000000000000", socium.CodeOKPOZeros}, {"", socium.CodeOKPOLength},
	})
	_, err := socium.ParseOKPO("10000060")
	assert.ErrorContains(t, err, "2 is expected")
	_, err = socium.ParseOKPO("0164667058")
	assert.NotContains(t, err.Error(), "expected")
}

func TestOKPOKinds(t *testing.T) {
	for text, want := range map[string][3]bool{ // verifiable, proprietor, unit
		"00032537": {true, false, false}, "0164667059": {true, true, false}, "00032537000100": {false, false, true},
	} {
		n := socium.MustParseOKPO(text)
		assert.Equal(t, want, [3]bool{n.Verifiable(), n.IsProprietor(), n.IsUnit()}, text)
	}
	assert.False(t, socium.OKPO{}.Verifiable())
	assert.Equal(t, "00032537", socium.NormalizeOKPO("ОКПО 000 32 537"))
}
