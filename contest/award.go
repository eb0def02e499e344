package contest

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// place ranks the entries of a field that have totals and gives out its places and prizes.
func (o *Outcome) place(f field, res *Result, entries []int32, totals []ratio.Ratio) {
	steps := o.rules.reg.Ties
	keys := totals
	if o.rules.lower() {
		keys = make([]ratio.Ratio, len(totals))
		for i, t := range totals {
			keys[i] = t.Neg()
		}
	}
	rank := rankBy(keys, &fieldChain{o, entries})
	standings := make([]Standing, len(rank.order))
	passed := map[int32]bool{}
	numbers := rank.numbers(or(f.nomination.places.Numbering, NumberStandard))
	for p, i := range rank.order {
		s := o.standing(entries[i])
		s.Status, s.Rank, s.Total = StandingRanked, numbers[p], Points{totals[i]}
		if k := rank.decided(p); k > 0 {
			s.DecidedBy = o.decider(f, &steps[k-1])
		}
		if m := o.rules.passMark(f.nomination.ID, o.in.facts.Entries[entries[i]].Band); m != nil && totals[i].Cmp(ratioOf(m.Points)) < 0 {
			s.Status = StandingBelow
			s.Reason = reason(CodeBelow, m.Basis, socium.Arg{Name: "need", Value: socium.ValueOf(m.Points)}).told("have", s.Total.text())
		} else {
			passed[i] = true
		}
		if o.yielded[entries[i]] && passed[i] {
			s.Reason = reason(CodeWonElsewhere, o.rules.reg.OneWin.Basis)
		}
		standings[p] = s
	}
	position := make(map[int32]int, len(rank.order))
	for p, i := range rank.order {
		position[i] = p
	}
	able := rank.without(func(i int32) bool { return passed[i] && !o.yielded[entries[i]] })
	if res.Status == StatusHeld {
		all := make([]*Standing, 0, len(standings)+len(res.Standings))
		for i := range standings {
			all = append(all, &standings[i])
		}
		for i := range res.Standings {
			all = append(all, &res.Standings[i])
		}
		o.give(f, res, &able, func(p int) *Standing { return &standings[position[able.order[p]]] }, all)
	}
	res.Standings = append(standings, res.Standings...)
	slices.SortStableFunc(res.Standings, func(a, b Standing) int { return cmp.Compare(a.Status.group(), b.Status.group()) })
}

// sortByPlace orders a list without totals: those with places, then the others by status.
func sortByPlace(list []Standing) {
	slices.SortStableFunc(list, func(a, b Standing) int {
		if (a.Place > 0) != (b.Place > 0) {
			return cmp.Compare(b.Place, a.Place)
		}
		return cmp.Or(cmp.Compare(a.Status.group(), b.Status.group()), cmp.Compare(a.Place, b.Place))
	})
}

// give gives out the places of a field to those who passed. all are the lines of the field, those without a total included.
func (o *Outcome) give(f field, res *Result, able *ranking, at func(int) *Standing, all []*Standing) {
	places := &f.nomination.places
	numbers := able.numbers(places.numbers())
	holders := make([][]*Standing, len(places.List))
	reserve := 0
	for p := range able.order {
		s := at(p)
		n, _ := numbers[p].Int64()
		k, _ := slices.BinarySearch(f.nomination.ends, int(n))
		if k == len(places.List) {
			if reserve++; reserve <= places.Reserve {
				s.Reserve = reserve
			}
			continue
		}
		if (able.wait[p] > 0 || places.Numbering == NumberOrdinal) && o.undecided(f, able, p) {
			res.Status, s.Reason = StatusPending, o.waiting(able, p)
			res.Reason = s.Reason
			continue
		}
		if no := o.noAward(f, k+1); no != nil {
			s.Reason = reason(CodeNoAward, no.Basis, numberArg("place", k+1))
			continue
		}
		s.Place, s.Title = k+1, places.List[k].Title
		holders[k] = append(holders[k], s)
	}
	o.changePlaces(places, holders, all)
	for k := range holders {
		places.award(k, holders[k])
	}
	if res.Status == StatusHeld && len(places.List) > 0 && !slices.ContainsFunc(holders, func(h []*Standing) bool { return len(h) > 0 }) {
		res.Status = StatusNoWinner
		res.Reason = o.noWinner(f, able)
	}
	o.promote(f, res, able, numbers, at)
}

// changePlaces applies the commission's own decisions on places, also to entries that the rules give none.
func (o *Outcome) changePlaces(places *Places, holders [][]*Standing, all []*Standing) {
	for _, c := range o.in.facts.PlaceChanges {
		for _, s := range all {
			if s.Entry != c.Entry || s.Place == c.Place {
				continue
			}
			if s.Place > 0 {
				k := s.Place - 1
				holders[k] = slices.DeleteFunc(holders[k], func(h *Standing) bool { return h == s })
			}
			s.Computed, s.Place, s.Title, s.Reserve = s.Place, c.Place, socium.Text{}, 0
			s.Reason = reason(CodePlaceChanged, c.Basis, numberArg("place", s.Computed))
			if s.Computed == 0 {
				s.Reason = reason(CodePlaceGiven, c.Basis, numberArg("place", c.Place))
			}
			if c.Place > 0 {
				s.Title = places.List[c.Place-1].Title
				holders[c.Place-1] = append(holders[c.Place-1], s)
			}
		}
	}
}

// undecided reports whether the entries that share a position would get different places if they were ordered.
func (o *Outcome) undecided(f field, r *ranking, p int) bool {
	from, to := r.sharing(p)
	first, _ := slices.BinarySearch(f.nomination.ends, from+1)
	last, _ := slices.BinarySearch(f.nomination.ends, to)
	return first != last
}

// waiting says what a tie that touches a place waits for.
func (o *Outcome) waiting(r *ranking, p int) *Reason {
	if k := r.wait[p]; k > 0 {
		step := &o.rules.reg.Ties[k-1]
		code := CodeTieVote
		if step.By == TieLot {
			code = CodeTieLot
		}
		return reason(code, step.Basis)
	}
	return reason(CodeTieLeft, o.rules.reg.Places.Basis)
}

// noAward finds the decision to give a place to nobody: recorded, or taken by a vote.
func (o *Outcome) noAward(f field, place int) *NoAward {
	for i := range o.in.facts.NoAwards {
		n := &o.in.facts.NoAwards[i]
		if n.Nomination == f.nomination.ID && n.Place == place && (f.subgroup == nil || n.Subgroup == f.subgroup.ID) {
			return n
		}
	}
	for i := range o.in.facts.Votes {
		v := &o.in.facts.Votes[i]
		if v.About == VoteNoAward && o.in.ballots[i].Taken && v.Nomination == f.nomination.ID && v.Place == place &&
			(f.subgroup == nil || v.Subgroup == f.subgroup.ID) {
			return &NoAward{Nomination: v.Nomination, Subgroup: v.Subgroup, Place: place, Basis: v.Basis}
		}
	}
	return nil
}

func (o *Outcome) noWinner(f field, able *ranking) *Reason {
	if len(able.order) > 0 {
		return reason(CodeNoWinner, f.nomination.places.Basis)
	}
	if m := o.rules.passMark(f.nomination.ID, ""); m != nil {
		return reason(CodeNobodyPassed, m.Basis, socium.Arg{Name: "need", Value: socium.ValueOf(m.Points)})
	}
	return reason(CodeNobodyJudged, f.nomination.Basis)
}

// award gives the prizes of a place to its holders, in the order of the entries' IDs where a sum is divided, so that the kopecks always fall to
// the same holders.
func (p *Places) award(k int, holders []*Standing) {
	holders = slices.Clone(holders)
	slices.SortStableFunc(holders, func(a, b *Standing) int { return cmp.Compare(a.Entry, b.Entry) })
	meant := max(p.List[k].Holders, 1)
	for _, prize := range p.List[k].Prizes {
		sum, known := prize.Amount.Get()
		shared := or(p.Shared, SharedFull)
		if !known || len(holders) <= meant || shared == SharedFull {
			for _, s := range holders {
				s.Prizes = append(s.Prizes, prize)
			}
			continue
		}
		pot := sum.Times(int64(meant))
		if shared == SharedPool && p.numbers() != NumberDense { // the places that the holders stand on beyond their own
			pot = pot.Add(p.beyond(k, len(holders)-meant, prize.Kind))
		}
		for i, part := range pot.Split(make([]int64, len(holders))...) {
			share := prize
			share.Amount = socium.Some(part)
			holders[i].Prizes = append(holders[i].Prizes, share)
		}
	}
}

// beyond sums up the prizes of the next places for so many holders.
func (p *Places) beyond(k, extra int, kind PrizeKind) socium.Money {
	var sum socium.Money
	for next := k + 1; extra > 0 && next < len(p.List); next++ {
		n := min(extra, max(p.List[next].Holders, 1))
		sum = sum.Add(p.List[next].sum(kind).Times(int64(n)))
		extra -= n
	}
	return sum
}

func (p *Places) numbers() Numbering { return or(p.Numbering, NumberStandard) }

// sum is what one holder of the place gets in prizes of a kind.
func (p *Place) sum(kind PrizeKind) socium.Money {
	var total socium.Money
	for _, z := range p.Prizes {
		if m, ok := z.Amount.Get(); ok && z.Kind == kind {
			total = total.Add(m)
		}
	}
	return total
}

// promote lists who goes on to the next stage, and who stands in for those who declined.
func (o *Outcome) promote(f field, res *Result, able *ranking, numbers []socium.Number, at func(int) *Standing) {
	p := o.rules.reg.Promotion
	if p == (Promotion{}) {
		return
	}
	gone, substitutes := 0, 0
	for i := range able.order {
		s := at(i)
		take := s.Place == 1
		switch p.Take {
		case TakePlaced:
			take = s.Place > 0
		case TakeFirst:
			n, _ := numbers[i].Int64()
			take = int(n) <= p.Count && able.wait[i] == 0
		}
		substitute := !take && gone > 0 && substitutes < p.Substitutes && able.wait[i] == 0
		if slices.Contains(o.in.facts.Declined, s.Entry) {
			if take {
				gone++
			}
			continue
		}
		if substitute {
			gone--
			substitutes++
		}
		if take || substitute {
			s.Promoted = p.To
			o.next = append(o.next, Promoted{
				To: p.To, Nomination: f.nomination.ID, Subgroup: res.Subgroup.ID, Entry: s.Entry, Place: s.Place, Total: s.Total, Substitute: substitute,
			})
		}
	}
}
