package fee_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/fee"
)

// variantA is the worked example of section 6.2, variant A.
func variantA(received string) fee.Claim {
	return fee.Claim{Method: fee.ByTariff, Fee: rub(received), Lines: []fee.ServedLine{
		{Tariff: rub("87.43"), Programme: socium.Int(20), Actual: socium.Int(22)},
		{Tariff: rub("156.20"), Programme: socium.Int(8), Actual: socium.Int(6)},
		{Tariff: rub("45.10"), Programme: socium.Int(30), Actual: socium.Int(30)},
	}}
}

func TestVariantA(t *testing.T) {
	c := variantA("1204.35")
	r := fee.Compensate(c)
	require.Empty(t, r.Faults)
	assert.Equal(t, "4351.20", r.Programme.String())
	assert.Equal(t, "4213.66", r.Actual.String())
	assert.Equal(t, "4038.80", r.Accepted.String())
	assert.Equal(t, "2834.45", r.Calculated.String())
	assert.Equal(t, "2834.45", r.Payable.String())

	r = fee.Compensate(variantA("5304.05"))
	assert.Equal(t, "-1265.25", r.Calculated.String())
	assert.Equal(t, "0.00", r.Payable.String())

	c.Limit = socium.Some(rub("2000"))
	r = fee.Compensate(c)
	assert.Equal(t, "2000.00", r.Payable.String())
	assert.Equal(t, "2834.45", r.Calculated.String())
	assert.True(t, r.Limited)
}

// Section 6.2, variant B: 18 345.67 ÷ 31 × 17 − 2 000 = 8 060.528709…
func TestVariantB(t *testing.T) {
	c := fee.Claim{Method: fee.ByTime, Fee: rub("2000"), Stay: fee.Stay{Cost: rub("18345.67"), Planned: socium.Int(31), Actual: socium.Int(17)}}
	r := fee.Compensate(c)
	require.Empty(t, r.Faults)
	assert.Equal(t, "10060.52870967…", r.Accepted.String())
	assert.Equal(t, "8060.52", r.Payable.String())
	c.Rounding = fee.HalfUpKopeck
	assert.Equal(t, "8060.53", fee.Compensate(c).Payable.String())
	c.Stay.AnnualLimit = socium.Some(rub("18345.66"))
	assert.True(t, fee.Compensate(c).Faults.Has(fee.CodeClaimLimit))
	c.Stay = fee.Stay{Cost: rub("1")}
	assert.True(t, fee.Compensate(c).Faults.Has(fee.CodeClaimVolume))
	assert.True(t, fee.Compensate(fee.Claim{}).Faults.Has(fee.CodePolicy))
}

func TestReplayClaim(t *testing.T) {
	c := variantA("1204.35")
	r := fee.Compensate(c)
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var back fee.Compensation
	require.NoError(t, json.Unmarshal(data, &back))
	require.NoError(t, fee.ReplayClaim(c, back))
	c.Lines[0].Actual = socium.Int(19)
	assert.ErrorIs(t, fee.ReplayClaim(c, back), fee.CodeReplay)
}

func TestClaimRules(t *testing.T) {
	yes, no := socium.Yes, socium.No
	good := fee.ClaimFacts{Listed: yes, Programme: yes, Contract: yes, Services: yes, StateTask: no, Tariffs: yes, Debts: no, Reported: yes, Acts: yes, Recipients: yes, Agreement: yes}
	book := fee.ClaimRules()
	assert.Equal(t, socium.Pass, book.Decide(&good, at).Verdict())
	bad := good
	bad.StateTask = yes
	assert.Equal(t, socium.Fail, book.Decide(&bad, at).Verdict())
	bad = good
	bad.Listed = socium.Unknown
	assert.Equal(t, socium.NoData, book.Decide(&bad, at).Verdict())
	for _, r := range book.Requirements() {
		assert.Equal(t, socium.Unverified, r.Basis.Evidence)
	}
}
