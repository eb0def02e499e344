package socium_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func upTo(rubles int64, key string) socium.Band[string] {
	return socium.Band[string]{UpTo: socium.Some(socium.Rubles(rubles)), Value: key}
}

func TestBands(t *testing.T) {
	bands, err := socium.NewBands(upTo(500_000, "small"), upTo(3_000_000, "middle"), socium.Band[string]{Value: "large"})
	require.NoError(t, err)
	for sum, want := range map[string]string{
		"-1": "small", "0": "small", "499999.99": "small", "500000": "small", "500000.01": "middle", "3000000": "middle", "3000000.01": "large",
		"92233720368547758.06": "large",
	} {
		got, ok := bands.Of(socium.MustParseMoney(sum))
		assert.True(t, ok)
		assert.Equal(t, want, got, sum)
	}
	_, ok := bands.Of(socium.Rubles(1 << 60))
	assert.False(t, ok, "an overflow lies in no band")

	closed := socium.MustBands(upTo(10, "a"), upTo(20, "b"))
	_, ok = closed.Of(socium.Rubles(21))
	assert.False(t, ok)
	assert.Equal(t, -1, closed.Index(socium.Rubles(21)))
	assert.Equal(t, 1, closed.Index(socium.Rubles(20)))
	_, ok = socium.Bands[string]{}.Of(socium.Rubles(1))
	assert.False(t, ok)

	data, err := json.Marshal(bands)
	require.NoError(t, err)
	assert.JSONEq(t, `[{"upTo":"500000.00","value":"small"},{"upTo":"3000000.00","value":"middle"},{"value":"large"}]`, string(data))
	var back socium.Bands[string]
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, bands, back)
	empty, err := json.Marshal(socium.Bands[string]{})
	require.NoError(t, err)
	assert.Equal(t, "[]", string(empty))
}

func TestBandsRefuse(t *testing.T) {
	_, err := socium.NewBands(upTo(10, "a"), upTo(10, "b"), socium.Band[string]{}, upTo(5, "c"))
	require.ErrorIs(t, err, socium.CodeBands)
	var got []string
	for _, v := range socium.ViolationsOf(err) {
		got = append(got, string(v.Path)+" "+string(v.Code))
	}
	assert.Equal(t, []string{"[1].upTo bands.order", "[2].upTo bands.open"}, got)
	var b socium.Bands[int]
	require.ErrorIs(t, json.Unmarshal([]byte(`[{"upTo":"5","value":1},{"upTo":"4","value":2}]`), &b), socium.CodeBandsOrder)
	assert.True(t, b.IsZero())
}

func ExampleBands() {
	passMark := socium.MustBands(
		socium.Band[int]{UpTo: socium.Some(socium.Rubles(500_000)), Value: 60},
		socium.Band[int]{UpTo: socium.Some(socium.Rubles(3_000_000)), Value: 66},
		socium.Band[int]{Value: 70},
	)
	for _, sum := range []int64{500_000, 500_001, 10_000_000} {
		mark, _ := passMark.Of(socium.Rubles(sum))
		fmt.Println(mark)
	}
	// Output:
	// 60
	// 66
	// 70
}
