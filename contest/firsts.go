package contest

import (
	"slices"

	"github.com/socium-go/socium/internal/ratio"
)

// jurorPlaces counts, for each entry of a nomination, how many jurors put it first, second, … among the sheets that they gave there. Equal
// sheets of a juror share the better place. It is worked out once for a nomination.
func (in *intake) jurorPlaces(nomination int32) map[int32][]int64 {
	if p, ok := in.firsts[nomination]; ok {
		return p
	}
	type sheet struct {
		entry int32
		total ratio.Ratio
	}
	byJuror := make([][]sheet, len(in.jurors))
	for _, e := range in.byNomination[nomination] {
		if in.entries[e].out != "" {
			continue
		}
		for p := range in.rules.parts {
			if in.rules.parts[p].votes() {
				continue
			}
			v := in.evaluation(e, p, nil)
			if v.ready() != nil {
				continue
			}
			for _, s := range v.sheets {
				byJuror[s.juror] = append(byJuror[s.juror], sheet{e, v.sheetTotal(s.marks)})
			}
		}
	}
	most := 0
	for _, list := range byJuror {
		most = max(most, len(list))
	}
	counts := map[int32][]int64{}
	for _, list := range byJuror {
		slices.SortStableFunc(list, func(a, b sheet) int { return b.total.Cmp(a.total) })
		place := 0
		for i, s := range list {
			if i == 0 || s.total.Cmp(list[i-1].total) != 0 {
				place = i
			}
			if counts[s.entry] == nil {
				counts[s.entry] = make([]int64, most)
			}
			counts[s.entry][place]++
		}
	}
	in.firsts[nomination] = counts
	return counts
}
