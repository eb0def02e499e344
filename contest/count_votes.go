package contest

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// countVotes checks and counts the votes of the commission, in their order.
func (in *intake) countVotes() {
	seen := map[string]bool{}
	for i := range in.facts.Votes {
		v := &in.facts.Votes[i]
		path := socium.Path("votes").Index(i)
		if v.ID == "" || seen[v.ID] {
			in.fault(CodeVoteID, path.Field("id"), arg("id", v.ID))
		}
		seen[v.ID] = true
		before := len(in.faults)
		in.checkVote(path, v)
		if len(in.faults) == before {
			in.ballots = append(in.ballots, in.count(path, v))
		}
	}
}

func (in *intake) checkVote(path socium.Path, v *Vote) {
	if !v.About.Valid() {
		in.fault(CodeVoteWord, path.Field("about"), arg("word", string(v.About)))
	}
	n, known := in.rules.index[v.Nomination]
	if (v.About == VotePlace || v.About == VoteNoAward) && !known || v.Nomination != "" && !known {
		in.fault(CodeEntryNomination, path.Field("nomination"), arg("id", v.Nomination))
	}
	if v.About == VotePlace || v.About == VoteNoAward {
		if known && (v.Place < 1 || v.Place > len(in.rules.nominations[n].places.List)) {
			in.fault(CodeNoSuchPlace, path.Field("place"))
		}
	}
	if v.About == VoteSpecial && !slices.ContainsFunc(in.rules.reg.Special, func(s Special) bool { return s.ID == v.Prize }) {
		in.fault(CodeSpecialPrize, path.Field("prize"), arg("id", v.Prize))
	}
	choice := v.About == VotePlace || v.About == VoteTie || v.About == VoteSpecial
	if choice && len(v.Entries) == 0 || v.About == VoteNoAward && len(v.Entries) > 0 {
		in.fault(CodeVoteChoices, path.Field("entries"))
	}
	names := map[string]bool{}
	for k, id := range v.Entries {
		e, ok := in.entryIndex[id]
		if !ok || names[id] {
			in.fault(CodeEntryUnknown, path.Field("entries").Index(k), arg("id", id))
		} else if v.About == VotePlace && in.facts.Entries[e].Nomination != v.Nomination {
			in.fault(CodeVoteChoices, path.Field("entries").Index(k))
		}
		names[id] = true
	}
	present := map[string]bool{}
	for k, id := range v.Present {
		if _, ok := in.jurorIndex[id]; !ok || present[id] {
			in.fault(CodeJurorUnknown, path.Field("present").Index(k), arg("id", id))
		}
		present[id] = true
	}
	voted := map[string]bool{}
	for k, b := range v.Ballots {
		at := path.Field("ballots").Index(k)
		j, ok := in.jurorIndex[b.Juror]
		switch {
		case !ok:
			in.fault(CodeJurorUnknown, at.Field("juror"), arg("id", b.Juror))
		case voted[b.Juror]:
			in.fault(CodeVoteTwice, at.Field("juror"), arg("id", b.Juror))
		case !present[b.Juror]:
			in.fault(CodeVoteAbsent, at.Field("juror"), arg("id", b.Juror))
		case !in.mayVote(j, v):
			in.fault(CodeVoteNotEligible, at.Field("juror"), arg("id", b.Juror))
		}
		voted[b.Juror] = true
		if b.For != "" && !names[b.For] || len(v.Entries) > 0 && b.Answer.Known() {
			in.fault(CodeVoteChoice, at, arg("id", b.For))
		}
	}
}

// mayVote reports whether a member votes on an item: by role, not struck, and without a conflict with what is voted on.
func (in *intake) mayVote(j int32, v *Vote) bool {
	return in.facts.Jury[j].Role.Votes() && in.jurors[j].struck == nil && !in.recusedFrom(j, v)
}

func (in *intake) recusedFrom(j int32, v *Vote) bool {
	for _, id := range v.Entries {
		if e, known := in.entryIndex[id]; known {
			if _, recused := in.recused(j, e); recused {
				return true
			}
		}
	}
	if n, ok := in.rules.index[v.Nomination]; ok && len(v.Entries) == 0 {
		return in.whole[pair{j, int32(n)}] != nil
	}
	return false
}

// count counts a vote that has been checked.
func (in *intake) count(path socium.Path, v *Vote) VoteResult {
	rule := &in.rules.reg.Voting
	res := VoteResult{ID: v.ID, About: v.About, Question: v.Question}
	for j := range in.facts.Jury {
		juror := &in.facts.Jury[j]
		if !juror.Role.Votes() || in.jurors[j].struck != nil {
			continue
		}
		if in.recusedFrom(int32(j), v) {
			res.Recused = append(res.Recused, juror.ID)
			continue
		}
		res.Eligible++
		if slices.Contains(v.Present, juror.ID) {
			res.Present++
		}
	}
	res.Quorum = rule.enough(res.Present, res.Eligible)
	votes := map[string]int{}
	chair := ""
	var chairAnswer socium.Answer
	for _, b := range v.Ballots {
		if in.jurors[in.jurorIndex[b.Juror]].chair {
			chair, chairAnswer = b.For, b.Answer
		}
		switch {
		case b.For != "":
			votes[b.For]++
		case b.Answer == socium.Yes:
			res.Yes++
		case b.Answer == socium.No:
			res.No++
		}
	}
	given := res.Yes + res.No
	for _, id := range v.Entries {
		res.Counts = append(res.Counts, VoteCount{id, votes[id]})
		given += votes[id]
	}
	res.Abstained = res.Present - given
	switch or(rule.Majority, MajorityPresent) {
	case MajorityPresent:
		res.Need = res.Present/2 + 1
	case MajorityTotal:
		res.Need = res.Eligible/2 + 1
	case MajorityCast:
		res.Need = given/2 + 1
	default:
		res.Need = 1
	}
	if !res.Quorum {
		res.Reason = reason(CodeNoQuorum, rule.Basis, numberArg("have", res.Present), numberArg("all", res.Eligible)).told("need", rule.Quorum.text())
		v := catalogue.Violation(CodeNoQuorum, path, numberArg("have", res.Present), numberArg("all", res.Eligible))
		v.Text = res.Reason.Text
		in.remarks = append(in.remarks, v.With(socium.Warning).On(rule.Basis))
		return res
	}
	if len(v.Entries) == 0 {
		res.settleQuestion(rule, chairAnswer)
	} else {
		res.settleChoice(rule, chair)
	}
	return res
}

func (r *VoteResult) settleQuestion(rule *Voting, chair socium.Answer) {
	switch {
	case r.Yes == r.No && rule.ChairCasts && chair.Known() && r.Yes > 0:
		r.Casting, r.Taken = true, chair == socium.Yes
	case r.Yes >= r.Need && r.Yes > r.No:
		r.Taken = true
	case r.Yes == r.No && r.Yes > 0:
		r.Reason = reason(CodeEqualVotes, rule.Basis)
	case r.No < r.Need:
		r.Reason = reason(CodeNoMajority, rule.Basis, numberArg("have", max(r.Yes, r.No)), numberArg("need", r.Need))
	}
}

func (r *VoteResult) settleChoice(rule *Voting, chair string) {
	best, leaders := 0, []string(nil)
	for _, c := range r.Counts {
		switch {
		case c.Votes > best:
			best, leaders = c.Votes, []string{c.Entry}
		case c.Votes == best && best > 0:
			leaders = append(leaders, c.Entry)
		}
	}
	switch {
	case len(leaders) > 1 && rule.ChairCasts && slices.Contains(leaders, chair):
		r.Casting, r.Taken, r.Winner = true, true, chair
	case len(leaders) > 1:
		r.Reason = reason(CodeEqualVotes, rule.Basis)
	case best < r.Need:
		r.Reason = reason(CodeNoMajority, rule.Basis, numberArg("have", best), numberArg("need", r.Need))
	default:
		r.Taken, r.Winner = true, leaders[0]
	}
}

// voteOn finds the vote about a tie that names exactly the entries of the group and was taken.
func (in *intake) voteOn(group []string) *VoteResult {
	for i := range in.ballots {
		r := &in.ballots[i]
		if r.About != VoteTie || !r.Taken || len(r.Counts) != len(group) {
			continue
		}
		all := true
		for _, c := range r.Counts {
			all = all && slices.Contains(group, c.Entry)
		}
		if all {
			return r
		}
	}
	return nil
}

// enough reports whether so many present of so many members are a quorum.
func (v *Voting) enough(present, members int) bool {
	d := ratio.Int(int64(present)).Cmp(ratio.Int(int64(members)).Mul(v.Quorum.r))
	return d > 0 || d == 0 && !v.More
}
