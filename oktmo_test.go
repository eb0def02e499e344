package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestOKTMO(t *testing.T) {
	bad := []wrong{ // providers.md 8.6
		{"4500000", socium.CodeOKTMOLength}, {"450000000", socium.CodeOKTMOLength}, {"4500000000", socium.CodeOKTMOLength},
		{"450000000000", socium.CodeOKTMOLength}, {"02000000", socium.CodeOKTMORegion}, {"4500000A", socium.CodeOKTMOCharacter},
		{"13000000", socium.CodeOKTMORegion}, {"00000000", socium.CodeOKTMORegion}, {"", socium.CodeOKTMOLength},
	}
	for _, prefix := range []string{"02", "06", "09", "13", "16", "31", "39", "48", "51", "55", "59", "62", "72"} {
		bad = append(bad, wrong{prefix + "000000", socium.CodeOKTMORegion})
	}
	checkIdentifier(t, socium.ParseOKTMO, socium.CodeOKTMO, []string{
		"45000000", "40000000", "46000000", "92000000", "21000000", "45380000", "60701000001", "01701000001",
	}, bad)
}

func TestOKTMORegion(t *testing.T) {
	for text, want := range map[string]string{
		"45380000": "77", "40000000": "78", "60701000001": "61", "11605000": "29", "11811000": "83", "71810000": "86", "71910000": "89",
		"71610000": "72", "29701000": "40", "52701000": "55",
	} {
		region, ok := socium.MustParseOKTMO(text).Region()
		assert.True(t, ok, text)
		assert.Equal(t, want, region.String(), text)
	}
	_, ok := socium.OKTMO{}.Region()
	assert.False(t, ok)
}

func TestOKTMOWithin(t *testing.T) {
	town, settlement := socium.MustParseOKTMO("60701000"), socium.MustParseOKTMO("60701000001")
	assert.True(t, settlement.Within(town))
	assert.False(t, town.Within(settlement))
	assert.False(t, socium.OKTMO{}.Within(socium.OKTMO{}))
	assert.Equal(t, town, settlement.Municipality())
	assert.Equal(t, "60701000001", socium.NormalizeOKTMO("ОКТМО 60 701 000 001"))
}
