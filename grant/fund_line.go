package grant

import (
	"github.com/socium-go/socium"
)

// goDown goes down the rating, group of equal rank by group.
func (f *funder) goDown() {
	used := map[quotaGroup]quotaUse{}
	seats := f.strategy.Top
	stopped := socium.Code("") // why nobody gets anything any more
	for from := 0; from < len(f.lines); {
		to := from + 1
		for to < len(f.lines) && f.group[to] == f.group[from] {
			to++
		}
		var group []int
		for i := from; i < to; i++ {
			if f.live[i] && f.withinQuota(i, used) {
				group = append(group, i)
			}
		}
		from = to
		if len(group) == 0 {
			continue
		}
		if stopped != "" {
			for _, i := range group {
				f.set(i, AwardReserve, stopped, socium.ValueOf(f.lines[i].want), socium.ValueOf(f.left), socium.Basis{})
			}
			continue
		}
		stopped = f.decideGroup(group, &seats, used)
	}
}

// decideGroup decides on one group of equal rank. It returns why the list ends here, "" when it goes on.
func (f *funder) decideGroup(group []int, seats *int, used map[quotaGroup]quotaUse) socium.Code {
	var sum socium.Money
	for _, i := range group {
		sum = sum.Add(f.lines[i].want)
	}
	fits := f.strategy.Kind != FundTop || len(group) <= *seats
	if f.bounded && f.strategy.Kind != FundThreshold {
		fits = fits && within(sum, f.left)
	}
	if fits && f.quotasHold(group, used) {
		for _, i := range group {
			f.give(i, f.lines[i].want, used)
			*seats--
		}
		return ""
	}
	if f.strategy.Kind == FundSkip && len(group) > 1 { // who never fits is passed over, whoever goes first
		if can := f.affordable(group, *seats); len(can) < len(group) {
			for _, i := range group {
				if !contains(can, i) {
					f.skip(i)
				}
			}
			if len(can) == 0 {
				return ""
			}
			return f.decideGroup(can, seats, used)
		}
	}
	if len(group) > 1 {
		if len(f.affordable(group, *seats)) == 0 { // none of them gets it, whoever goes first
			return f.passOver(group, *seats)
		}
		for _, i := range group {
			f.set(i, AwardTie, CodeAwardTie, socium.ValueOf(len(group)), socium.ValueOf(f.left), socium.Basis{})
		}
		return CodeAwardTieAhead
	}
	return f.doesNotFit(group[0], *seats)
}

// within reports whether a sum, one beyond the range excepted, is not above a limit.
func within(sum, limit socium.Money) bool { return !sum.Overflow() && sum.Compare(limit) <= 0 }

// affordable returns those of a group that could be given theirs if they went first.
func (f *funder) affordable(group []int, seats int) []int {
	var list []int
	for _, i := range group {
		if (f.strategy.Kind != FundTop || seats > 0) && (!f.bounded || within(f.lines[i].want, f.left) || f.strategy.Kind == FundPartial && f.left.Sign() > 0) {
			list = append(list, i)
		}
	}
	return list
}

func (f *funder) passOver(group []int, seats int) socium.Code {
	code := socium.Code("")
	for _, i := range group {
		code = f.doesNotFit(i, seats)
	}
	return code
}

// doesNotFit decides on the first that the money, or the number of winners, does not reach.
func (f *funder) doesNotFit(i, seats int) socium.Code {
	l := &f.lines[i]
	want, left := socium.ValueOf(l.want), socium.ValueOf(f.left)
	switch {
	case f.strategy.Kind == FundTop && seats <= 0:
		f.set(i, AwardReserve, CodeAwardSeats, socium.Value{}, socium.ValueOf(f.strategy.Top), socium.Basis{})
		return ""
	case f.strategy.Kind == FundSkip:
		f.skip(i)
		return ""
	case f.strategy.Kind != FundPartial:
		f.set(i, AwardReserve, CodeAwardStop, want, left, socium.Basis{})
		return CodeAwardStopped
	}
	least := shareOf(l.want, f.strategy.MinShare)
	answer := f.people.Accepts[l.Application]
	switch {
	case f.left.Sign() <= 0 || f.left.Compare(least) < 0:
		f.set(i, AwardReserve, CodeAwardSmall, left, socium.ValueOf(least), socium.Basis{})
	case !f.strategy.Consent || answer == socium.Yes:
		l.Sum = f.left
		f.set(i, AwardLess, CodeAwardRemainder, left, want, socium.Basis{})
		f.left = socium.Money{}
	case answer == socium.No:
		f.set(i, AwardReserve, CodeAwardRefusedPart, left, want, socium.Basis{})
	default:
		l.Offer = f.left
		f.set(i, AwardOffered, CodeAwardOffer, left, want, socium.Basis{})
	}
	return CodeAwardStopped
}

// skip passes over what does not fit.
func (f *funder) skip(i int) {
	f.set(i, AwardReserve, CodeAwardSkipped, socium.ValueOf(f.lines[i].want), socium.ValueOf(f.left), socium.Basis{})
}

// give gives a candidate a sum.
func (f *funder) give(i int, sum socium.Money, used map[quotaGroup]quotaUse) {
	l, c := &f.lines[i], f.byRank[i]
	l.Sum = sum
	f.left = f.left.Sub(sum)
	f.about = f.quotas.of(f.about[:0], c)
	for _, q := range f.about {
		group := f.strategy.Quotas[q].group(q, c)
		u := used[group]
		used[group] = quotaUse{u.count + 1, u.sum.Add(sum)}
	}
	if sum.Compare(c.Requested) < 0 {
		code, need := CodeAwardCapped, socium.ValueOf(c.Requested)
		if m, ok := c.Proposed.Get(); ok && m == sum {
			code = CodeAwardProposed
		}
		f.set(i, AwardLess, code, socium.ValueOf(sum), need, socium.Basis{})
		return
	}
	f.set(i, AwardFull, f.fullCode(c), socium.ValueOf(c.Score), c.markValue(f.strategy), socium.Basis{})
}

func (c *Candidate) markValue(s *Strategy) socium.Value {
	if m, ok := c.Mark.Get(); ok {
		return socium.ValueOf(m)
	}
	if m, ok := s.MinScore.Get(); ok {
		return socium.ValueOf(m)
	}
	return socium.Value{}
}

func (f *funder) fullCode(c *Candidate) socium.Code {
	switch {
	case f.strategy.Kind == FundTop:
		return CodeAwardTop
	case f.strategy.Kind == FundThreshold, !c.Mark.IsZero():
		return CodeAwardMark
	default:
		return CodeAwardFits
	}
}

// group is that of the quota, the place of which is given, to which the candidate belongs.
func (q *Quota) group(place int, c *Candidate) quotaGroup { return quotaGroup{place, q.By.of(c)} }

// withinQuota takes a candidate out when the quota of its group has no room for it.
func (f *funder) withinQuota(i int, used map[quotaGroup]quotaUse) bool {
	f.about = f.quotas.of(f.about[:0], f.byRank[i])
	for _, q := range f.about {
		quota := &f.strategy.Quotas[q]
		key := quota.group(q, f.byRank[i])
		if quota.fits(used[key], 1, f.lines[i].want) {
			continue
		}
		f.set(i, AwardQuota, CodeAwardQuota, socium.ValueOf(used[key].count), socium.ValueOf(quota.Count), quota.Basis)
		f.lines[i].Reason.name = same(quota.By.of(f.byRank[i]))
		if limit, ok := quota.Sum.Get(); ok && (quota.Count == 0 || used[key].count < quota.Count) {
			f.lines[i].Reason.Code = CodeAwardQuotaSum
			f.lines[i].Reason.have, f.lines[i].Reason.need = socium.ValueOf(used[key].sum.Add(f.lines[i].want)), socium.ValueOf(limit)
		}
		return false
	}
	return true
}

func (q *Quota) fits(u quotaUse, n int, sum socium.Money) bool {
	limit, ok := q.Sum.Get()
	return (q.Count == 0 || u.count+n <= q.Count) && (!ok || within(u.sum.Add(sum), limit))
}

// quotasHold reports whether a whole group of equal rank fits into the quotas.
func (f *funder) quotasHold(group []int, used map[quotaGroup]quotaUse) bool {
	if len(group) == 1 || len(f.strategy.Quotas) == 0 {
		return true
	}
	more := map[quotaGroup]quotaUse{}
	for _, i := range group {
		f.about = f.quotas.of(f.about[:0], f.byRank[i])
		for _, q := range f.about {
			quota := &f.strategy.Quotas[q]
			key := quota.group(q, f.byRank[i])
			u := more[key]
			more[key] = quotaUse{u.count + 1, u.sum.Add(f.lines[i].want)}
			if !quota.fits(used[key], more[key].count, more[key].sum) {
				return false
			}
		}
	}
	return true
}

// shareOf returns n per cent of a sum, rounded up: the least that may be given.
func shareOf(m socium.Money, percent socium.Number) socium.Money {
	scaled, ok := percent.Round(4, socium.HalfUp).At(4)
	if !ok {
		return m
	}
	return m.Ratio(scaled, 1_000_000, socium.Ceiling)
}
