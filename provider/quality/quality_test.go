package quality_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/quality"
)

// worked is the data of section 7.3.
func worked() quality.Data {
	return quality.Data{
		Stand: quality.Share{Yes: 12, Of: 13}, Site: quality.Share{Yes: 14, Of: 15}, Channels: socium.Some(3),
		StandLiked: quality.Share{Yes: 92, Of: 100}, SiteLiked: quality.Share{Yes: 87, Of: 95},
		Conditions: socium.Some(5), OnTime: quality.Share{Yes: 131, Of: 140}, Comfort: quality.Share{Yes: 133, Of: 140},
		Premises: socium.Some(3), OnPar: socium.Some(4), Disabled: quality.Share{Yes: 18, Of: 22},
		FirstContact: quality.Share{Yes: 136, Of: 140}, Staff: quality.Share{Yes: 138, Of: 140}, Remote: quality.Share{Yes: 58, Of: 60},
		Recommend: quality.Share{Yes: 130, Of: 140}, Organisation: quality.Share{Yes: 134, Of: 140}, Overall: quality.Share{Yes: 135, Of: 140},
	}
}

// Section 7.3, column "P rounded", and the criteria and total under it.
func TestWorkedExampleRounded(t *testing.T) {
	a := quality.Assess("55-0012", worked(), quality.Order344(), quality.Policy{})
	require.Empty(t, a.Faults)
	want := []string{"93", "90", "92", "100", "94", "95", "60", "80", "82", "97", "99", "97", "93", "96", "96"}
	var got []string
	for _, c := range a.Criteria {
		for _, in := range c.Indicators {
			got = append(got, in.Value.String())
		}
	}
	assert.Equal(t, want, got)
	for c, k := range map[quality.Criterion]string{quality.Openness: "91.7", quality.Comfort: "96.1", quality.Accessibility: "74.6", quality.Courtesy: "97.8", quality.Satisfaction: "95.1"} {
		s, ok := a.Criterion(c)
		require.True(t, ok)
		assert.Equal(t, k, s.Value.String(), c)
	}
	assert.Equal(t, "91.06", a.Total.Value.String())
}

// Section 7.3, column "P exact", and the line "unrounded".
func TestWorkedExampleExact(t *testing.T) {
	a := quality.Assess("55-0012", worked(), quality.Order344(), quality.Unrounded())
	want := []string{"92.82", "90", "91.79", "100", "93.57", "95", "60", "80", "81.82", "97.14", "98.57", "96.67", "92.86", "95.71", "96.43"}
	var got []string
	for _, c := range a.Criteria {
		for _, in := range c.Indicators {
			got = append(got, in.Value.String())
		}
	}
	assert.Equal(t, want, got)
	for c, k := range map[quality.Criterion]string{quality.Openness: "91.56", quality.Comfort: "95.93", quality.Accessibility: "74.55", quality.Courtesy: "97.62", quality.Satisfaction: "95.21"} {
		s, _ := a.Criterion(c)
		assert.Equal(t, k, s.Value.String(), c)
	}
	assert.Equal(t, "90.97", a.Total.Value.String())
}

// Section 7.2: criteria of 100, 100, 80.5, 100, 100 give 96.1, and 80.5 comes from whole indicators.
func TestProtocolTotal(t *testing.T) {
	full := quality.Share{Yes: 100, Of: 100}
	for _, three := range [][3]int{{5, 5, 35}, {4, 5, 55}, {3, 5, 75}, {2, 5, 95}} {
		d := quality.Data{
			Stand: full, Site: full, Channels: socium.Some(4), StandLiked: full, SiteLiked: full, Conditions: socium.Some(6), OnTime: full, Comfort: full,
			Premises: socium.Some(three[0]), OnPar: socium.Some(three[1]), Disabled: quality.Share{Yes: three[2], Of: 100},
			FirstContact: full, Staff: full, Remote: full, Recommend: full, Organisation: full, Overall: full,
		}
		a := quality.Assess("", d, quality.Order344(), quality.Policy{})
		k3, _ := a.Criterion(quality.Accessibility)
		assert.Equal(t, "80.5", k3.Value.String())
		assert.Equal(t, "96.1", a.Total.Value.String())
	}
}

func TestFormulas(t *testing.T) {
	of := func(d quality.Data, i quality.Indicator) string {
		for _, c := range quality.Assess("", d, quality.Order344(), quality.Policy{Missing: quality.MissingSkips, Indicators: quality.Exact}).Criteria {
			for _, in := range c.Indicators {
				if in.Indicator == i && in.Known {
					return in.Value.String()
				}
			}
		}
		return ""
	}
	for n, want := range map[int]string{0: "0", 1: "30", 2: "60", 3: "90", 4: "100", 9: "100"} {
		assert.Equal(t, want, of(quality.Data{Channels: socium.Some(n)}, quality.Channels))
	}
	for n, want := range map[int]string{0: "0", 1: "20", 4: "80", 5: "100", 11: "100"} {
		assert.Equal(t, want, of(quality.Data{Conditions: socium.Some(n)}, quality.Conditions))
		assert.Equal(t, want, of(quality.Data{Premises: socium.Some(n)}, quality.Premises))
		assert.Equal(t, want, of(quality.Data{OnPar: socium.Some(n)}, quality.OnPar))
	}
	assert.Equal(t, "50", of(quality.Data{Site: quality.Share{Yes: 1, Of: 2}}, quality.Information), "only the site was looked at")
	assert.Equal(t, "75", of(quality.Data{OnTime: quality.Share{Yes: 1, Of: 2}, Waiting: socium.Some(socium.Int(100))}, quality.OnTime))
	assert.Equal(t, "", of(quality.Data{}, quality.Remote))
}

func TestMissing(t *testing.T) {
	d := worked()
	d.Disabled = quality.Share{}
	a := quality.Assess("", d, quality.Order344(), quality.Policy{})
	assert.False(t, a.Total.Known)
	k, _ := a.Criterion(quality.Accessibility)
	assert.False(t, k.Known)

	a = quality.Assess("", d, quality.Order344(), quality.Policy{Missing: quality.MissingSkips})
	k, _ = a.Criterion(quality.Accessibility)
	assert.Equal(t, "71.4", k.Value.String()) // (0.3·60 + 0.4·80) ÷ 0.7 = 71.43
	assert.Equal(t, "skips", k.Rule)
	assert.True(t, a.Total.Known)

	a = quality.Assess("", d, quality.Order344(), quality.Policy{Missing: quality.MissingFull})
	k, _ = a.Criterion(quality.Accessibility)
	assert.Equal(t, "80", k.Value.String()) // 18 + 32 + 30
	assert.False(t, quality.Assess("", quality.Data{}, quality.Order344(), quality.Policy{Missing: quality.MissingSkips}).Total.Known)
}

func TestFaults(t *testing.T) {
	d := worked()
	d.Staff = quality.Share{Yes: 141, Of: 140}
	d.Channels = socium.Some(-1)
	m := quality.Order344()
	m.Criteria[0].Indicators[0].Weight = socium.MustParseNumber("0.4")
	a := quality.Assess("", d, m, quality.Policy{Total: "thousandths"})
	assert.False(t, a.Total.Known)
	for _, code := range []socium.Code{quality.CodeShare, quality.CodeCount, quality.CodeMethodWeights, quality.CodePolicy} {
		assert.True(t, a.Faults.Has(code), code)
	}
	assert.Empty(t, quality.Order344().Validate(), "a copy is changed, the order is not")
	assert.NotEmpty(t, quality.Method{}.Validate())
	m = quality.Order344()
	m.Criteria[1].Indicators = []quality.IndicatorRule{
		{Indicator: quality.Conditions, Weight: socium.MustParseNumber("0.5")}, {Indicator: quality.ComfortLiked, Weight: socium.MustParseNumber("0.5")},
	}
	assert.Empty(t, m.Validate(), "a sector without waiting time")
}

func TestRank(t *testing.T) {
	assess := func(name string, overall int) quality.Assessment {
		d := worked()
		d.Overall.Yes = overall
		return quality.Assess(name, d, quality.Order344(), quality.Policy{})
	}
	none := quality.Assess("e", quality.Data{}, quality.Order344(), quality.Policy{})
	places, err := quality.Rank([]quality.Assessment{none, assess("d", 10), assess("c", 135), assess("b", 135), assess("a", 140)})
	require.NoError(t, err)
	var got []string
	for _, p := range places {
		got = append(got, p.Assessment.Provider)
	}
	assert.Equal(t, []string{"a", "b", "c", "d", "e"}, got)
	assert.Equal(t, []int{1, 2, 2, 4, 0}, []int{places[0].Place, places[1].Place, places[2].Place, places[3].Place, places[4].Place})
	assert.Equal(t, []int{1, 2, 2, 1, 0}, []int{places[0].Tied, places[1].Tied, places[2].Tied, places[3].Tied, places[4].Tied})
	_, err = quality.Rank([]quality.Assessment{none, quality.Assess("x", worked(), quality.Order344(), quality.Unrounded())})
	assert.ErrorIs(t, err, quality.CodeMixed)
	places, err = quality.Rank(nil)
	assert.NoError(t, err)
	assert.Empty(t, places)
}

func TestGains(t *testing.T) {
	gains := quality.Gains(worked(), quality.Order344(), quality.Policy{})
	require.NotEmpty(t, gains)
	assert.Equal(t, quality.Premises, gains[0].Indicator) // 0.3 × 40 ÷ 5 = 2.4
	assert.Equal(t, "2.4", gains[0].ToFull.String())
	assert.Equal(t, "1.2", gains[0].ByStep.String()) // 0.3 × 20 ÷ 5
	for i := 1; i < len(gains); i++ {
		assert.GreaterOrEqual(t, gains[i-1].ToFull.Compare(gains[i].ToFull), 0)
	}
	for _, g := range gains {
		assert.NotEqual(t, quality.Conditions, g.Indicator, "it is full")
		assert.GreaterOrEqual(t, g.ByStep.Sign(), 0)
	}
}

// A better answer never lowers a total, under any policy.
func TestMonotone(t *testing.T) {
	for seed := range uint64(64) {
		r := rand.New(rand.NewPCG(seed, 4))
		share := func() quality.Share { of := 1 + r.IntN(200); return quality.Share{Yes: r.IntN(of + 1), Of: of} }
		d := quality.Data{
			Stand: share(), Site: share(), Channels: socium.Some(r.IntN(6)), StandLiked: share(), SiteLiked: share(), Conditions: socium.Some(r.IntN(7)),
			OnTime: share(), Comfort: share(), Premises: socium.Some(r.IntN(6)), OnPar: socium.Some(r.IntN(7)), Disabled: share(), FirstContact: share(),
			Staff: share(), Remote: share(), Recommend: share(), Organisation: share(), Overall: share(),
		}
		all := quality.AllDecimals() // four roundings at three places: every one of the 64 policies once
		p := quality.Policy{Indicators: all[seed%4], Criteria: all[seed/4%4], Total: all[seed/16]}
		a := quality.Assess("x", d, quality.Order344(), p)
		require.True(t, a.Total.Known, "seed %d", seed)
		require.LessOrEqual(t, a.Total.Value.Compare(socium.Int(100)), 0)
		for _, g := range quality.Gains(d, quality.Order344(), p) {
			require.GreaterOrEqual(t, g.ByStep.Sign(), 0, "seed %d %s", seed, g.Indicator)
			require.GreaterOrEqual(t, g.ToFull.Compare(g.ByStep), 0, "seed %d %s", seed, g.Indicator)
		}
		require.NoError(t, quality.Replay(a, d, quality.Order344()))
	}
}

func TestStoredAssessment(t *testing.T) {
	a := quality.Assess("55-0012", worked(), quality.Order344(), quality.Policy{})
	data, err := json.Marshal(a)
	require.NoError(t, err)
	var back quality.Assessment
	require.NoError(t, json.Unmarshal(data, &back))
	require.NoError(t, quality.Replay(back, worked(), quality.Order344()))
	places, err := quality.Rank([]quality.Assessment{back, a})
	require.NoError(t, err)
	assert.Equal(t, 1, places[1].Place)
	d := worked()
	d.Overall.Yes -= 10
	assert.ErrorIs(t, quality.Replay(back, d, quality.Order344()), quality.CodeReplay)
}

func TestFromCard(t *testing.T) {
	c := provider.Card{
		Conditions: provider.Conditions{
			Access:     []provider.Access{provider.Ramp, provider.Ramp, provider.Toilet, provider.SiteVersion, "лифт"},
			Facilities: []provider.Facility{provider.DrinkingWater},
		},
		Published: []provider.Publication{{Block: provider.BlockContacts, Site: socium.Yes, Stand: socium.Yes}, {Block: provider.BlockStaff, Site: socium.Yes}},
	}
	d := quality.FromCard(&c, socium.MustParseDate("2026-02-03"), nil)
	assert.Equal(t, quality.Share{Yes: 2, Of: 14}, d.Site)
	assert.Equal(t, quality.Share{Yes: 1, Of: 14}, d.Stand)
	assert.Equal(t, socium.Some(2), d.Premises)
	assert.Equal(t, socium.Some(1), d.OnPar)
	assert.Equal(t, socium.Some(1), d.Conditions)
	assert.Zero(t, quality.FromCard(&provider.Card{}, socium.MustParseDate("2026-02-03"), nil), "nothing said, nothing counted")
}

func TestPlan(t *testing.T) {
	for recipients, want := range map[int]int{-1: 0, 0: 0, 1: 1, 10: 4, 11: 5, 1500: 600, 1_000_000: 600} {
		assert.Equal(t, want, quality.SampleSize(recipients), recipients)
	}
	assert.Equal(t, "2025-02-28/2027-02-28", quality.Window(socium.MustParseDate("2024-02-29")).String())
}

// Every word of a policy has a text in both languages.
func TestWordsOfPolicies(t *testing.T) {
	for _, d := range quality.AllDecimals() {
		assert.True(t, d.Valid())
		assert.NotEqual(t, d.In(socium.RU), d.In(socium.EN))
	}
	for _, m := range quality.AllMissing() {
		assert.True(t, m.Valid())
		assert.NotEqual(t, m.In(socium.RU), m.In(socium.EN))
	}
	assert.Equal(t, "thousandths", quality.Decimals("thousandths").In(socium.RU))
}
