package fee_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/fee"
)

// Any case decides without panic, the same each time, and never above the services or below zero.
func FuzzDecide(f *testing.F) {
	for _, c := range []fee.Case{
		{Form: provider.Home, On: at, Income: earned("384517.36"), SubsistenceMinimum: rub("14290"), Services: cost("6120.10")},
		{Form: provider.Residential, On: at, Income: earned("319999.99"), Services: cost("41200")},
		{Form: provider.SemiResidential, On: day("2024-12-31"), Family: couple(3), Income: earned("1158342.90"), SubsistenceMinimum: rub("15673.01"), Services: cost("9500"), Categories: []fee.Category{fee.Minor}},
	} {
		data, err := json.Marshal(c)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var c fee.Case
		if json.Unmarshal(data, &c) != nil {
			return
		}
		r := fee.Decide(c)
		require.NoError(t, fee.Replay(c, r))
		require.NotEmpty(t, r.In(socium.RU))
		require.True(t, r.Outcome.Valid())
		require.GreaterOrEqual(t, r.Fee.Sign(), 0)
		if r.Outcome == fee.Undecided {
			require.NotEmpty(t, r.Faults)
			return
		}
		if r.Policy.Rounding == "" && (r.Outcome == fee.Full || r.Outcome == fee.Partial) {
			require.LessOrEqual(t, fee.FractionOf(r.Fee.Kopecks(), 1).Compare(r.Cap), 0)
			require.LessOrEqual(t, fee.FractionOf(r.Fee.Kopecks(), 1).Compare(r.Cost), 0)
		}
	})
}
