package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestRegion(t *testing.T) {
	bad := []wrong{{"7", socium.CodeRegionLength}, {"077", socium.CodeRegionLength}, {"7x", socium.CodeRegionCharacter}, {"", socium.CodeRegionLength}}
	for _, code := range []string{"00", "80", "81", "82", "84", "85", "88", "96", "99"} { // providers.md 8.7
		bad = append(bad, wrong{code, socium.CodeRegionUnknown})
	}
	var all []string
	for _, r := range socium.AllRegions() {
		all = append(all, r.String())
	}
	assert.Subset(t, all, []string{"01", "42", "77", "83", "90", "95"})
	checkIdentifier(t, socium.ParseRegion, socium.CodeRegion, all, bad)
}

// providers.md 8.7: 24 republics, 9 krais, 48 oblasts, 3 federal cities, 1 autonomous oblast, 4 autonomous okrugs.
func TestRegionTable(t *testing.T) {
	regions := socium.AllRegions()
	assert.Len(t, regions, 89)
	kinds := map[socium.RegionKind]int{}
	names, prefixes := map[string]bool{}, map[string]bool{}
	for _, r := range regions {
		kinds[r.Kind()]++
		assert.True(t, r.Kind().Valid())
		for _, lang := range []socium.Lang{socium.RU, socium.EN} {
			assert.False(t, names[r.In(lang)], "%s twice", r.In(lang))
			names[r.In(lang)] = true
			assert.Equal(t, r.String(), socium.NormalizeRegion(r.In(lang)), r.In(lang))
		}
		assert.False(t, prefixes[r.OKTMOPrefix()], "%s twice", r.OKTMOPrefix())
		prefixes[r.OKTMOPrefix()] = true
		code, err := socium.ParseOKTMO((r.OKTMOPrefix() + "000000")[:8])
		assert.NoError(t, err)
		back, ok := code.Region()
		assert.True(t, ok)
		assert.Equal(t, r, back, r.In(socium.RU))
	}
	assert.Equal(t, map[socium.RegionKind]int{
		socium.RegionRepublic: 24, socium.RegionKrai: 9, socium.RegionOblast: 48, socium.RegionFederalCity: 3,
		socium.RegionAutonomousOblast: 1, socium.RegionAutonomousOkrug: 4,
	}, kinds)
	assert.Len(t, socium.AllRegionKinds(), 6)
	assert.False(t, socium.RegionKind("").Valid())
	assert.Equal(t, socium.Unverified, socium.RegionEdition().Evidence)
	assert.True(t, socium.MustParseRegion("77").Since().IsZero())
	assert.Equal(t, "2022-09-30", socium.MustParseRegion("95").Since().String())
	assert.Empty(t, socium.Region{}.OKTMOPrefix())
	assert.Empty(t, socium.Region{}.In(socium.RU))
}

func TestNormalizeRegion(t *testing.T) {
	for text, want := range map[string]string{
		"7": "07", " 77 ": "77", "г. Москва": "77", "МОСКВА": "77", "Московская обл.": "50", "Омская область": "55", "омская": "55",
		"Кемеровская область": "42", "Кузбасс": "42", "Кемеровская область-Кузбасс": "42", "Республика Алтай": "04", "Алтайский край": "22",
		"Удмуртия": "18", "Чувашская Республика": "21", "ХМАО": "86", "Ханты-Мансийский АО": "86", "Ненецкий автономный округ": "83",
		"Санкт Петербург": "78", "республика саха (якутия)": "14", "Altai Republic": "04", "Altai Krai": "22", "Орёл": "Орёл",
		"Ростовская область": "61", "Еврейская автономная область": "79", "ДНР": "93",
	} {
		assert.Equal(t, want, socium.NormalizeRegion(text), text)
	}
}
