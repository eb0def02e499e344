package socium

import (
	"github.com/socium-go/socium/internal/amount"
	"github.com/socium-go/socium/internal/clean"
)

// The limits of what is read, all in one place. Beyond them a parser returns an error of its family in constant time and without
// allocation; a Normalize function returns its text as it came.
const (
	MaxNormalize      = clean.MaxLength  // bytes of text that a Normalize function and [ParseMoney] look at
	MaxAmount         = amount.MaxLength // bytes of a number or a sum, besides words in parentheses
	MaxNumberDigits   = numberDigits     // significant digits of a [Number]
	MaxNumberDecimals = amount.MaxScale  // decimals of a [Number]
	MaxKopecks        = maxKopecks       // the largest [Money], and its negative the smallest
	MaxCountText      = 64               // bytes of a [Count] or a [Share]
	MaxDeadlineText   = 128              // bytes of a [Deadline]
	MaxListItems      = 10_000           // elements of all lists of a JSON document, a [Decision] or [Violations] for one
	MaxIdleDays       = idle             // days without a working day after which the search for one stops
)
