package pgf_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

func TestCallRoundTrip(t *testing.T) {
	call := pgf.First2026()
	data, err := json.Marshal(call)
	require.NoError(t, err)
	back, err := grant.ParseCall(data, call.Books())
	require.NoError(t, err)
	assert.Equal(t, call, back)

	// A call read from JSON names its rulebooks until they are given.
	var named grant.Call
	require.NoError(t, json.Unmarshal(data, &named))
	assert.Nil(t, named.Eligibility)
	again, err := json.Marshal(named)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))

	other := pgf.Terms2026()
	other.MinMonths = 24
	book, err := pgf.Eligibility(other)
	require.NoError(t, err)
	_, err = grant.ParseCall(data, grant.Books{Eligibility: book})
	require.ErrorIs(t, err, grant.CodeCallBook)
	_, err = grant.ParseCall([]byte(`{"deadline":"soon"}`), grant.Books{})
	require.Error(t, err)
}
