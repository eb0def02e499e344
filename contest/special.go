package contest

import (
	"slices"

	"github.com/socium-go/socium"
)

// specialAwards checks the decisions on special prizes.
func (in *intake) specialAwards() {
	given := map[string]int{}
	for i, a := range in.facts.Special {
		path := socium.Path("special").Index(i)
		k := slices.IndexFunc(in.rules.reg.Special, func(s Special) bool { return s.ID == a.Prize })
		e, ok := in.entryIndex[a.Entry]
		if !ok {
			in.fault(CodeEntryUnknown, path.Field("entry"), arg("id", a.Entry))
		}
		if k < 0 {
			in.fault(CodeSpecialPrize, path.Field("prize"), arg("id", a.Prize))
		}
		if k < 0 || !ok {
			continue
		}
		s := &in.rules.reg.Special[k]
		if len(s.Nominations) > 0 && !slices.Contains(s.Nominations, in.facts.Entries[e].Nomination) {
			in.fault(CodeSpecialEntry, path.Field("entry"), arg("id", a.Entry))
		}
		if in.entries[e].out != "" {
			in.fault(CodeSpecialEntry, path.Field("entry"), arg("id", a.Entry))
		}
		if given[s.ID]++; s.Holders > 0 && given[s.ID] > s.Holders {
			in.fault(CodeSpecialHolders, path, numberArg("most", s.Holders))
		}
	}
}

// special lists the special prizes with their holders.
func (o *Outcome) special() {
	for _, s := range o.rules.reg.Special {
		r := SpecialResult{Special: s}
		for _, a := range o.in.facts.Special {
			if a.Prize == s.ID {
				r.Holders = append(r.Holders, a.Entry)
			}
		}
		for i := range o.in.facts.Votes {
			v, winner := &o.in.facts.Votes[i], o.in.ballots[i].Winner
			if v.About == VoteSpecial && v.Prize == s.ID && winner != "" && !slices.Contains(r.Holders, winner) {
				r.Holders = append(r.Holders, winner)
			}
		}
		o.awarded = append(o.awarded, r)
	}
}
