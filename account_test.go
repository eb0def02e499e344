package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// parseWithBank reads "account/bik" through the two parsers.
func parseWithBank(s string) (a socium.Account, err error) {
	if len(s) < 10 {
		return socium.ParseAccount(s, socium.BIK{})
	}
	bik, err := socium.ParseBIK(s[len(s)-9:])
	if err != nil {
		return socium.ParseAccount(s, socium.BIK{})
	}
	return socium.ParseAccount(s[:len(s)-10], bik)
}

func TestAccount(t *testing.T) {
	checkIdentifier(t, parseWithBank, socium.CodeAccount, []string{ // providers.md 8.10
		"30101810400000000225/044525225", "30101810700000000187/044525187", "30101810145250000974/044525974",
		"30101810500000000653/044030653", "30101810200000000827/044030827", "40702810400020105744/044525225",
		"40702810900000002851/044030827", "40701810000001002118/044106001", "40102810445370000059/017003983",
		"40102810545370000003/004525988", "40102810945370000005/014030106", "40102810045370000067/018073401",
		"40703810538000001234/044525225", "40703810800000000001/044525974", "40703810655000000100/044030653",
		"03224643450000007300/004525988", // a treasury account has no key
	}, []wrong{
		{"40702810000000002851/044030827", socium.CodeAccountCheckDigit}, {"30101810300000000225/044525225", socium.CodeAccountCheckDigit},
		{"4070381053800000123/044525225", socium.CodeAccountLength}, {"407038105380000012345/044525225", socium.CodeAccountLength},
		{"40703Х10538000001234/044525225", socium.CodeAccountCharacter}, {"00000000000000000000/044525225", socium.CodeAccountZeros},
	})
	_, err := socium.ParseAccount("40703810538000001234", socium.BIK{})
	require.ErrorIs(t, err, socium.CodeAccountBank)
	var a socium.Account
	require.ErrorIs(t, a.UnmarshalText([]byte("40703810538000001234/04452522")), socium.CodeBIKLength) // a BIK of eight digits
	require.ErrorIs(t, a.UnmarshalText([]byte("40703810538000001234")), socium.CodeAccountBank)
}

func TestAccountParts(t *testing.T) {
	bik := socium.MustParseBIK("044525225")
	a := socium.MustParseAccount("40703810538000001234", bik)
	assert.Equal(t, bik, a.BIK())
	assert.Equal(t, "40703", a.Balance())
	assert.Equal(t, "810", a.Currency())
	assert.Equal(t, "40703810538000001234", a.Digits())
	assert.True(t, a.Verifiable())
	assert.False(t, a.IsPersonal())
	treasury := socium.MustParseAccount("03224643450000007300", socium.MustParseBIK("004525988"))
	assert.False(t, treasury.Verifiable())
	assert.Equal(t, "643", treasury.Currency())
	assert.Empty(t, socium.Account{}.Digits())
	assert.False(t, socium.Account{}.Verifiable())

	for key := range 10 { // an invented account of a sole proprietor
		text := "40802810" + string(rune('0'+key)) + "00000012345"
		if a, err := socium.ParseAccount(text, bik); err == nil {
			assert.True(t, a.IsPersonal())
			checkMasked(t, a, text)
		}
	}
}

func TestNormalizeAccount(t *testing.T) {
	for _, text := range []string{"40703 810 5 3800 0001234", "р/с 40703810538000001234", "40703.810.5.38000001234", "Счёт № 40703810538000001234"} {
		assert.Equal(t, "40703810538000001234", socium.NormalizeAccount(text), text)
	}
}
