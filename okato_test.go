package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestOKATO(t *testing.T) {
	checkIdentifier(t, socium.ParseOKATO, socium.CodeOKATO, []string{ // providers.md 8.6
		"45286575000", "45286560000", "08401000000", "60401000000", "17205000000", "01201802003", "45", "45286", "45286575", "55000000000",
	}, []wrong{
		{"4528657", socium.CodeOKATOLength}, {"452865750", socium.CodeOKATOLength}, {"4528657500", socium.CodeOKATOLength},
		{"452865750000", socium.CodeOKATOLength}, {"45 286 57A 000", socium.CodeOKATOCharacter}, {"4", socium.CodeOKATOLength},
		{"", socium.CodeOKATOLength}, {"02000000000", socium.CodeOKATORegion}, {"4528657500A", socium.CodeOKATOCharacter},
	})
	assert.Equal(t, "45286575000", socium.NormalizeOKATO("45 286 575 000"))
}

func TestOKATORegion(t *testing.T) {
	for text, want := range map[string]string{
		"45286575000": "77", "45": "77", "01201802003": "22", "11100000000": "83", "71100": "86", "71140000": "89", "71": "72", "11": "29",
		"55": "", "08401000000": "27",
	} {
		region, ok := socium.MustParseOKATO(text).Region()
		assert.Equal(t, want != "", ok, text)
		assert.Equal(t, want, region.String(), text)
	}
	assert.Equal(t, 4, socium.MustParseOKATO("45286575000").Level())
	assert.Equal(t, 1, socium.MustParseOKATO("45").Level())
	assert.Zero(t, socium.OKATO{}.Level())
}
