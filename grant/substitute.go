package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// Substitute takes back the awards of winners who refused and hands the money down the reserve list in its order. By
// [FundSkip] what does not fit is passed over; by every other kind the first that does not fit ends the list. By [FundTop] a
// refusal frees a place as well. Quotas are not looked at again. The error is [CodeFundingID] for an application that has no award to refuse.
func (a Awards) Substitute(declined ...string) (Awards, error) {
	b := Awards{a.strategy, a.pot, slices.Clone(a.lines), a.places} // nobody moves
	seats := 0
	for _, id := range declined {
		i, ok := b.places[id]
		if !ok || !b.lines[i].Status.Funded() {
			return a, catalogue.Violation(CodeFundingID, "declined")
		}
		l := &b.lines[i]
		l.Reason = Why{Code: CodeAwardDeclined, Basis: a.strategy.Basis, have: socium.ValueOf(l.Sum)}
		l.Status, l.Sum = AwardDeclined, socium.Money{}
		seats++
	}
	left, bounded := b.Left().Get()
	place, stopped := 0, false
	for i := range b.lines {
		l := &b.lines[i]
		if l.Status != AwardReserve {
			continue
		}
		room := !stopped && (!bounded || l.want.Compare(left) <= 0) && (a.strategy.Kind != FundTop || seats > 0)
		if !room {
			stopped = stopped || a.strategy.Kind != FundSkip
			place++
			l.Reserve = place
			continue
		}
		l.Sum, l.Reserve, l.Status = l.want, 0, AwardFull
		if l.want.Compare(l.Requested) < 0 {
			l.Status = AwardLess
		}
		l.Reason = Why{Code: CodeAwardSubstitute, Basis: a.strategy.Basis, have: socium.ValueOf(l.want), need: socium.ValueOf(left)}
		left = left.Sub(l.want)
		seats--
	}
	return b, nil
}
