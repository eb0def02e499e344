package contest

import (
	"slices"

	"github.com/socium-go/socium"
)

// voteField gives the places of a nomination by votes, without marks (AGG-VOTE).
func (o *Outcome) voteField(f field) Result {
	res := Result{Nomination: f.nomination.Nomination, Status: StatusHeld}
	if f.subgroup != nil {
		res.Subgroup = *f.subgroup
	}
	void := o.voidReason(f, &res)
	byID := map[string]*Standing{}
	res.Standings = make([]Standing, 0, len(f.entries)+len(f.others))
	for _, e := range f.entries {
		s := o.standing(e)
		s.Status = StandingVoted
		if void {
			s.Status = StandingVoid
		}
		res.Standings = append(res.Standings, s)
	}
	for i := range res.Standings {
		byID[res.Standings[i].Entry] = &res.Standings[i]
	}
	if !void {
		o.placeByVotes(f, &res, byID)
	}
	for _, e := range f.others {
		s := o.standing(e)
		s.Status, s.Reason = o.in.entries[e].out, o.in.entries[e].why
		res.Standings = append(res.Standings, s)
	}
	sortByPlace(res.Standings)
	return res
}

// changeVoted applies the commission's changes to places that were voted on.
func (o *Outcome) changeVoted(places *Places, byID map[string]*Standing) {
	for _, c := range o.in.facts.PlaceChanges {
		s := byID[c.Entry]
		if s == nil || s.Place == c.Place {
			continue
		}
		s.Computed, s.Place, s.Title, s.Prizes = s.Place, c.Place, socium.Text{}, nil
		s.Reason = reason(CodePlaceChanged, c.Basis, numberArg("place", s.Computed))
		if c.Place > 0 {
			s.Title, s.Prizes = places.List[c.Place-1].Title, slices.Clone(places.List[c.Place-1].Prizes)
		}
	}
}

func (o *Outcome) placeByVotes(f field, res *Result, byID map[string]*Standing) {
	places := &f.nomination.places
	given := 0
	for k := range places.List {
		if no := o.noAward(f, k+1); no != nil {
			continue
		}
		decided := 0
		var why *Reason
		for i := range o.in.facts.Votes {
			v, r := &o.in.facts.Votes[i], &o.in.ballots[i]
			if v.About != VotePlace || v.Nomination != f.nomination.ID || v.Place != k+1 || f.subgroup != nil && v.Subgroup != f.subgroup.ID {
				continue
			}
			s := byID[r.Winner]
			if s == nil || s.Place > 0 || o.yielded[s.index] {
				why = r.Reason
				continue
			}
			s.Place, s.Title = k+1, places.List[k].Title
			s.Prizes = append(s.Prizes, places.List[k].Prizes...)
			decided++
		}
		given += decided
		if decided == 0 && given < len(byID) {
			res.Status = StatusPending
			if res.Reason = why; why == nil {
				res.Reason = reason(CodeVoteNeeded, o.rules.reg.Voting.Basis, numberArg("place", k+1))
			}
		}
	}
	o.changeVoted(places, byID)
	if given == 0 && res.Status == StatusHeld && len(places.List) > 0 {
		res.Status, res.Reason = StatusNoWinner, reason(CodeNoWinner, places.Basis)
	}
	if p := o.rules.reg.Promotion; p != (Promotion{}) {
		for i := range res.Standings {
			s := &res.Standings[i]
			if s.Place == 1 || p.Take == TakePlaced && s.Place > 0 {
				s.Promoted = p.To
				o.next = append(o.next, Promoted{To: p.To, Nomination: f.nomination.ID, Subgroup: res.Subgroup.ID, Entry: s.Entry, Place: s.Place})
			}
		}
	}
}
