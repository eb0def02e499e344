package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestSNILS(t *testing.T) {
	checkIdentifier(t, socium.ParseSNILS, socium.CodeSNILS, []string{ // providers.md 8.4
		"112-233-445 95", "087-654-302 00", "087-654-303 00", "021-006-999 00", "001-019-989 00", "001-019-999 01", "646-663-083 23",
		"001-001-999 65", "001-001-998 77", "999-999-999 01",
	}, []wrong{
		{"112-233-445 96", socium.CodeSNILSCheckDigit}, {"087-654-302 01", socium.CodeSNILSCheckDigit}, {"087-654-303 99", socium.CodeSNILSCheckDigit},
		{"021-006-999 01", socium.CodeSNILSCheckDigit}, {"001-001-999 00", socium.CodeSNILSCheckDigit}, {"112-233-445 9", socium.CodeSNILSLength},
		{"1М2-233-445 95", socium.CodeSNILSCharacter}, {"123-456-789 01", socium.CodeSNILSCheckDigit},
		{"00000000000", socium.CodeSNILSZeros}, {"1122334459", socium.CodeSNILSLength}, {"112-233-44595", socium.CodeSNILSLength},
		{"", socium.CodeSNILSLength}, {"1122334459x", socium.CodeSNILSCharacter}, {"112-23 -445 95", socium.CodeSNILSCharacter},
	})
	n := socium.MustParseSNILS("11223344595")
	assert.Equal(t, socium.MustParseSNILS("112-233-445 95"), n)
	assert.Equal(t, "11223344595", n.Digits())
	assert.Equal(t, "112-233-445 95", n.Printed())
	checkMasked(t, n, "11223344595")
	checkMasked(t, n, "112-233-445")
}

func TestSNILSVerifiable(t *testing.T) {
	assert.True(t, socium.MustParseSNILS("001-001-999 65").Verifiable())
	assert.False(t, socium.MustParseSNILS("001-001-998 77").Verifiable())
	assert.False(t, socium.SNILS{}.Verifiable())
}

func TestNormalizeSNILS(t *testing.T) {
	for _, text := range []string{"112-233-445 95", "СНИЛС: 112 233 445 95", "112–233–445–95", " 11223344595"} {
		assert.Equal(t, "11223344595", socium.NormalizeSNILS(text), text)
	}
}
