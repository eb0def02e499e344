package cookbook_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest/assign"
	"github.com/socium-go/socium/contest/ranks"
	"github.com/socium-go/socium/contest/reliability"
	"github.com/socium-go/socium/provider"
)

// The page of limits gives the figures of the code.
func TestLimitsPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "docs", "limits.md"))
	require.NoError(t, err)
	for _, figures := range [][]any{
		{socium.MaxNormalize, " bytes", "socium.MaxNormalize"},
		{socium.MaxAmount, " bytes", "socium.MaxAmount"},
		{socium.MaxNumberDigits, ", ", socium.MaxNumberDecimals, "socium.MaxNumberDigits"},
		{int64(socium.MaxKopecks), " kopecks", "socium.MaxKopecks"},
		{socium.MaxCountText, ", ", socium.MaxDeadlineText, " bytes", "socium.MaxCountText"},
		{socium.MaxIdleDays, " |", "socium.MaxIdleDays"},
		{provider.MaxCardBytes, " bytes, 24 levels, lists of 10 000", "provider.MaxCardBytes"},
		{assign.MaxReviewers, ", ", assign.MaxReviews, ", ", assign.MaxPairs, "assign.MaxReviewers"},
		{ranks.MaxEntries, ", ", ranks.MaxCount, "ranks.MaxEntries"},
		{reliability.MaxMarks, ", ", reliability.MaxModelJurors, "reliability.MaxMarks"},
	} {
		name := fmt.Sprint(figures[len(figures)-1])
		var want strings.Builder
		for _, f := range figures[:len(figures)-1] {
			fmt.Fprint(&want, f)
		}
		for line := range strings.Lines(string(page)) {
			if strings.Contains(line, "`"+name+"`") {
				assert.Contains(t, line, "| "+want.String())
			}
		}
		assert.Contains(t, string(page), "`"+name+"`")
	}

	for file, lines := range map[string][]string{ // figures that the packages do not export
		"provider/decode.go":                {"maxDepth     = 24 ", "maxList      = 10_000 "},
		"provider/fee/edition.go":           {"maxMembers = 100", "maxIncomes = 10_000", "maxLines   = 5_000"},
		"contest/check_scoring.go":          {"maxCriteria = 500", "maxDecimals = 6"},
		"internal/strictjson/strictjson.go": {"maxDepth = 64"},
		"internal/names/split.go":           {"MaxText  = 1024", "MaxWords = 40"},
		"internal/names/search.go":          {"MaxQuery   = 8 "},
	} {
		source, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(file)))
		require.NoError(t, err)
		for _, line := range lines {
			assert.Contains(t, string(source), line, "%s: look at docs/limits.md", file)
		}
	}
}
