package reliability

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// SheetsOf returns the totals of the sheets that counted in a nomination, as the outcome of the contest lists its standings: a sheet
// for each entry and juror, in that order. Sheets that were dropped are left out, and so are entries without a total. A total with
// more than six decimals is rounded half up to six. Where several juries judge parts of one nomination their sheets stand side by
// side, each on the scale of its part: figures that compare jurors or entries then say little.
func SheetsOf(standings []contest.Standing) []Sheet {
	var list []Sheet
	for _, s := range standings {
		for _, t := range s.Sheets() {
			if t.Dropped {
				continue
			}
			if mark, ok := t.Total.Number(6, socium.HalfUp); ok {
				list = append(list, Sheet{s.Entry, t.Juror, mark})
			}
		}
	}
	return list
}
