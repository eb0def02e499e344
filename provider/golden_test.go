package provider_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The report about a card as it is published: what a registrar would say about it, in both languages.
func TestReportOfAWildCard(t *testing.T) {
	data, err := os.ReadFile("testdata/wild_card.json")
	require.NoError(t, err)
	card, err := provider.ParseCard(data)
	require.NoError(t, err)
	var b strings.Builder
	for _, v := range card.Review(day("2026-02-03")) {
		fmt.Fprintf(&b, "%-7s %s\n        %s\n        %s\n        %s", v.Severity, v.Path, v.Code, v.Text.In(socium.RU), v.Text.In(socium.EN))
		if !v.Basis.IsZero() {
			fmt.Fprintf(&b, "\n        %s", v.Basis.In(socium.RU))
		}
		b.WriteString("\n")
	}
	const golden = "testdata/wild_card.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}

// Cards are read, and catalogues asked, by any number of goroutines.
func TestConcurrentReading(t *testing.T) {
	card := goodCard()
	on := day("2026-02-03")
	faults, decision := card.Review(on), provider.NeedRules().Decide(&provider.Need{}, on)
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 50 {
				assert.Equal(t, faults, card.Review(on))
				assert.Equal(t, card.FullName, card.Public().FullName)
				card.Free(provider.Home, "")
				provider.National().ByName("уборка жилых помещений")
				assert.Equal(t, decision.Hash(), provider.NeedRules().Decide(&provider.Need{}, on).Hash())
			}
		}()
	}
	wg.Wait()
}
