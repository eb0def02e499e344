package quality

import "github.com/socium-go/socium"

// SampleSize returns how many recipients are asked: 40 % of them, rounded up, at most 600 in one organisation (order 675н, commonly
// stated, not read).
func SampleSize(recipients int) int {
	if recipients <= 0 {
		return 0
	}
	return int(min((int64(recipients)*2+4)/5, 600))
}

// Window returns the days between which the next assessment falls after one on the day: not more often than once a year, at least once
// in three years (442-FZ art. 23.1, commonly stated, not read).
func Window(last socium.Date) socium.Period {
	p, _ := socium.NewClosedPeriod(last.AddYears(1), last.AddYears(3)) // a year is before three years
	return p
}
