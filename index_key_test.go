package socium_test

import (
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
)

func TestIndexKey(t *testing.T) {
	seen := map[uint64]bool{}
	for _, s := range []string{"7707083893", "7830002293", "500100732259"} {
		n, err := socium.ParseINN(s)
		if err != nil {
			continue // the point is that those that exist differ
		}
		assert.False(t, seen[n.IndexKey()], s)
		assert.Less(t, n.IndexKey(), uint64(1)<<50)
		seen[n.IndexKey()] = true
	}
	assert.GreaterOrEqual(t, len(seen), 2)
	assert.Zero(t, socium.INN{}.IndexKey())
	assert.Zero(t, socium.OGRN{}.IndexKey())
	assert.NotEqual(t, socium.MustParseOGRN("1027700132195").IndexKey(), socium.MustParseOGRN("304500116000157").IndexKey())
	assert.Less(t, socium.MustParseOGRN("304500116000157").IndexKey(), uint64(1)<<50)
}
