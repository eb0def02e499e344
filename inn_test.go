package socium_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
)

func TestParseINN(t *testing.T) {
	for _, s := range []string{"7707083893", "7736050003", "7700000070", "123456789047", "500100732259", "502708970300"} {
		n, err := socium.ParseINN(s)
		require.NoError(t, err, s)
		assert.Equal(t, s, n.Digits())
	}
	for s, code := range map[string]socium.Code{
		"7707083894":    socium.CodeINNCheckDigit,
		"7707083839":    socium.CodeINNCheckDigit,
		"770708389":     socium.CodeINNLength,
		"77070838931":   socium.CodeINNLength,
		"0000000000":    socium.CodeINNZeros,
		"500100732249":  socium.CodeINNCheckDigit,
		"000000000000":  socium.CodeINNZeros,
		"77070838 9 3":  socium.CodeINNCharacter,
		"5001007322599": socium.CodeINNLength,
	} {
		n, err := socium.ParseINN(s)
		require.ErrorIs(t, err, code, s)
		require.ErrorIs(t, err, socium.CodeINN, s)
		assert.True(t, n.IsZero(), s)
	}
}

func TestINNOfAPersonIsMasked(t *testing.T) {
	n := socium.MustParseINN("500100732259")
	for _, format := range []string{"%v", "%s", "%+v", "%#v", "%q"} {
		assert.NotContains(t, fmt.Sprintf(format, n), "5001", format)
	}
}
