package civil_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/internal/civil"
)

// Every day of the calendar, against the calendar of package time.
func TestEveryDay(t *testing.T) {
	day := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for ordinal := 1; ordinal <= civil.MaxOrdinal; ordinal++ {
		year, month, d := day.Date()
		y, m, dd := civil.Split(ordinal)
		if y != year || m != int(month) || dd != d || civil.Ordinal(y, m, dd) != ordinal {
			t.Fatalf("%d is %04d-%02d-%02d, not %s", ordinal, y, m, dd, day.Format(time.DateOnly))
		}
		next := day.AddDate(0, 0, 1)
		if d == civil.DaysIn(year, int(month)) != (next.Month() != month) {
			t.Fatalf("%s: the month has not %d days", day.Format(time.DateOnly), civil.DaysIn(year, int(month)))
		}
		day = next
	}
	require.Equal(t, 10000, day.Year())
}
