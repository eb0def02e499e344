package contest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

func points(s string) contest.Points {
	p, err := contest.ParsePoints(s)
	if err != nil {
		panic(err)
	}
	return p
}

// ballots are votes by juror number: "A A B -" is J1 and J2 for A, J3 for B, J4 abstained, further jurors absent.
func ballots(about contest.VoteAbout, choices []string, votes ...string) contest.Vote {
	v := contest.Vote{ID: "v", About: about, Nomination: "n", Entries: choices}
	for i, f := range votes {
		id := "J" + string(rune('1'+i))
		v.Present = append(v.Present, id)
		switch f {
		case "-":
			v.Ballots = append(v.Ballots, contest.Ballot{Juror: id})
		case "":
			// present and silent
		case "yes", "no":
			v.Ballots = append(v.Ballots, contest.Ballot{Juror: id, Answer: socium.AnswerOf(f == "yes")})
		default:
			v.Ballots = append(v.Ballots, contest.Ballot{Juror: id, For: f})
		}
	}
	return v
}

// The rules of contests.md 2.4: quorum, majority, casting vote, members who are recused.
func TestVotes(t *testing.T) {
	two3, half := points("2/3"), points("1/2")
	ab := []string{"A", "B"}
	for _, c := range []struct {
		name   string
		voting contest.Voting
		vote   contest.Vote
		want   string // winner, or "yes", or the last word of the code
	}{
		{"simple majority of those present", contest.Voting{}, ballots("tie", ab, "A", "A", "B"), "A"},
		{"half of those present is not enough", contest.Voting{}, ballots("tie", ab, "A", "A", "B", "-"), "no-majority"},
		{"abstentions do not count against", contest.Voting{Majority: contest.MajorityCast}, ballots("tie", ab, "A", "A", "B", "-"), "A"},
		{"plurality", contest.Voting{Majority: contest.MajorityPlurality}, ballots("tie", ab, "A", "-", "-", "-"), "A"},
		{"MAJ-TOTAL: more than half of all six", contest.Voting{Majority: contest.MajorityTotal}, ballots("tie", ab, "A", "A", "A"), "no-majority"},
		{"MAJ-TOTAL reached", contest.Voting{Majority: contest.MajorityTotal}, ballots("tie", ab, "A", "A", "A", "A"), "A"},
		{"QUO-2/3 of six", contest.Voting{Quorum: two3}, ballots("tie", ab, "A", "A", "A", "A"), "A"},
		{"QUO-2/3 missed", contest.Voting{Quorum: two3}, ballots("tie", ab, "A", "A", "A"), "no-quorum"},
		{"QUO-1/2: not less than 50 %", contest.Voting{Quorum: half}, ballots("tie", ab, "A", "A", "A"), "A"},
		{"QUO-1/2: more than 50 %", contest.Voting{Quorum: half, More: true}, ballots("tie", ab, "A", "A", "A"), "no-quorum"},
		{"equal votes", contest.Voting{}, ballots("tie", ab, "A", "B"), "equal"},
		{"CHAIR-CAST: J1 is the chair", contest.Voting{ChairCasts: true}, ballots("tie", ab, "B", "A"), "B"},
		{"CHAIR-CAST: the chair abstained", contest.Voting{ChairCasts: true}, ballots("tie", ab, "-", "A", "B"), "equal"},
		{"a question", contest.Voting{}, ballots("other", nil, "yes", "yes", "no"), "yes"},
		{"a question refused", contest.Voting{}, ballots("other", nil, "yes", "no", "no"), ""},
		{"a question with equal votes", contest.Voting{ChairCasts: true}, ballots("other", nil, "yes", "no"), "yes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			reg := simple(1, "10")
			reg.Voting = c.voting
			facts := contest.Facts{Entries: entries("A", "B"), Jury: append(jury(6), contest.Juror{ID: "S", Role: contest.RoleSecretary}), Votes: []contest.Vote{c.vote}}
			facts.Jury[0].Role = contest.RoleChair
			r := judge(t, reg, facts, nil).Votes()[0]
			assert.Equal(t, 6, r.Eligible, "the secretary does not vote")
			got := r.Winner
			switch {
			case r.Reason != nil:
				got = string(r.Reason.Code[len("contest.votes."):])
				assert.False(t, r.Taken)
			case r.Taken && r.Winner == "":
				got = "yes"
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// MEMBER-RECUSED: who may not vote on an item is counted neither for the quorum nor for the majority; the number of votes needed falls.
func TestRecusedMembersDoNotVote(t *testing.T) {
	reg := simple(1, "10")
	reg.Voting = contest.Voting{Quorum: points("2/3"), Majority: contest.MajorityTotal}
	facts := contest.Facts{Entries: entries("A", "B"), Jury: jury(6), Votes: []contest.Vote{ballots("tie", []string{"A", "B"}, "A", "A", "A")}}
	assert.Equal(t, contest.CodeNoQuorum, judge(t, reg, facts, nil).Votes()[0].Reason.Code)
	facts.Conflicts = []contest.Conflict{{Juror: "J5", Entry: "B", Kind: contest.ConflictRelative}, {Juror: "J6", Entry: "A", Kind: contest.ConflictNominee}}
	r := judge(t, reg, facts, nil).Votes()[0]
	assert.Equal(t, 4, r.Eligible)
	assert.Equal(t, 3, r.Need)
	assert.Equal(t, "A", r.Winner)
	assert.Equal(t, []string{"J5", "J6"}, r.Recused)

	facts.Votes[0] = ballots("tie", []string{"A", "B"}, "A", "A", "A", "A", "B")
	_, err := contest.MustRules(reg).Judge(facts, nil)
	assert.ErrorIs(t, err, contest.CodeVoteNotEligible)
}

func TestBadVotes(t *testing.T) {
	reg := simple(1, "10")
	reg.Places = threePlaces()
	facts := contest.Facts{Entries: entries("A", "B"), Jury: append(jury(2), contest.Juror{ID: "S", Role: contest.RoleSecretary})}
	facts.Votes = []contest.Vote{
		{ID: "1", About: "weather"},
		{ID: "1", About: contest.VotePlace, Nomination: "n", Place: 4, Entries: []string{"A", "A", "Z"}, Present: []string{"J1", "J1", "J9"}},
		{ID: "2", About: contest.VoteTie, Nomination: "x"},
		{ID: "3", About: contest.VoteOther, Present: []string{"J1", "S"}, Ballots: []contest.Ballot{{Juror: "J1", For: "A"}, {Juror: "J1"}, {Juror: "J2"}, {Juror: "S"}, {Juror: "Q"}}},
		{ID: "4", About: contest.VoteSpecial, Prize: "p", Entries: []string{"A"}},
	}
	_, err := contest.MustRules(reg).Judge(facts, nil)
	assert.Equal(t, []string{
		"votes[0].about contest.votes.word", "votes[1].id contest.votes.id", "votes[1].place contest.decision.place",
		"votes[1].entries[1] contest.entry.unknown", "votes[1].entries[2] contest.entry.unknown", "votes[1].present[1] contest.juror.unknown", "votes[1].present[2] contest.juror.unknown",
		"votes[2].nomination contest.entry.nomination", "votes[2].entries contest.votes.choices",
		"votes[3].ballots[0] contest.votes.choice", "votes[3].ballots[1].juror contest.votes.ballot-twice", "votes[3].ballots[2].juror contest.votes.absent",
		"votes[3].ballots[3].juror contest.votes.not-eligible", "votes[3].ballots[4].juror contest.juror.unknown", "votes[4].prize contest.decision.special-prize",
	}, codes(err))
}

// AGG-VOTE: no marks, an open vote for each place.
func TestPlacesByVotes(t *testing.T) {
	reg := contest.Regulation{ID: "votes", Nominations: []contest.Nomination{{ID: "n"}}, Decide: contest.DecideVotes, Places: threePlaces(), Promotion: contest.Promotion{To: "federal"}}
	vote := func(place int, choices []string, votes ...string) contest.Vote {
		v := ballots(contest.VotePlace, choices, votes...)
		v.ID, v.Place = string(rune('0'+place)), place
		return v
	}
	facts := contest.Facts{Entries: entries("A", "B", "C", "D"), Jury: jury(3)}
	facts.Votes = []contest.Vote{vote(1, []string{"A", "B", "C", "D"}, "C", "C", "A"), vote(2, []string{"A", "B", "D"}, "A", "B", "D")}
	o := judge(t, reg, facts, nil)
	for n, list := range o.Nominations() {
		assert.Equal(t, contest.StatusPending, n.Status)
		assert.Equal(t, []string{"C", "A", "B", "D"}, []string{list[0].Entry, list[1].Entry, list[2].Entry, list[3].Entry})
		assert.Equal(t, 1, list[0].Place)
		assert.False(t, list[0].HasTotal())
	}
	assert.Equal(t, "C", o.NextStage()[0].Entry)
	facts.Votes[1] = vote(2, []string{"A", "B", "D"}, "A", "D", "D")
	facts.Votes = append(facts.Votes, vote(3, []string{"A", "B"}, "A", "A", "B"))
	o = judge(t, reg, facts, nil)
	for n, list := range o.Nominations() {
		assert.Equal(t, contest.StatusHeld, n.Status)
		assert.Equal(t, []string{"C", "D", "A", "B"}, []string{list[0].Entry, list[1].Entry, list[2].Entry, list[3].Entry})
	}
}

// TIE-VOTE with ballots: the winner goes first; the rest are voted on again (contests.md 2.4).
func TestTieByVote(t *testing.T) {
	reg := simple(1, "10")
	reg.Places, reg.Ties = threePlaces(), []contest.TieStep{{By: contest.TieVote, Basis: clause("п. 30")}}
	reg.Voting.ChairCasts = true
	facts := contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(3)}
	facts.Jury[0].Role = contest.RoleChair
	sheets := table(map[string]string{"A": "7 7 7", "B": "7 7 7", "C": "7 7 7"})
	first := ballots(contest.VoteTie, []string{"A", "B", "C"}, "B", "B", "A")
	facts.Votes = []contest.Vote{first}
	o := judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"B 1 1 vote", "A 2 0 vote", "C 2 0 vote"}, lines(o))
	assert.True(t, o.Pending())
	second := ballots(contest.VoteTie, []string{"C", "A"}, "C", "A")
	second.ID = "w"
	facts.Votes = append(facts.Votes, second)
	o = judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"B 1 1 vote", "C 2 2 vote", "A 3 3 vote"}, lines(o))
	assert.True(t, o.Votes()[1].Casting)
	assert.False(t, o.Pending())
}

// TIE-LOT: a verifiable draw is checked, not believed.
func TestTieByLot(t *testing.T) {
	reg := simple(1, "10")
	reg.Places, reg.Ties = threePlaces(), []contest.TieStep{{By: contest.TieLot}}
	facts := contest.Facts{Entries: entries("A", "B", "C"), Jury: jury(1)}
	sheets := table(map[string]string{"A": "7", "B": "7", "C": "7"})
	draw := &contest.Draw{Pool: []string{"A", "B", "C"}, Sources: []contest.DrawSource{{Values: []string{"7", "19", "44"}, Set: true}}}
	facts.TieBreaks = []contest.TieBreak{{By: contest.TieLot, Draw: draw}}
	assert.Equal(t, []string{"A 1 1 lot", "C 2 2 lot", "B 3 3 lot"}, lines(judge(t, reg, facts, sheets)))
	facts.TieBreaks[0].Order = []string{"A", "B", "C"}
	_, err := contest.MustRules(reg).Judge(facts, nil)
	assert.ErrorIs(t, err, contest.CodeDrawOrder)
	draw.Pool = nil
	_, err = contest.MustRules(reg).Judge(facts, nil)
	assert.ErrorIs(t, err, contest.CodeDrawPool)
}

// More first places, then more second, …; a part of the total; a fact of the entry (contests.md 4.9).
func TestOtherTieSteps(t *testing.T) {
	reg := simple(1, "10")
	reg.Places, reg.Ties = threePlaces(), []contest.TieStep{{By: contest.TieFirsts}, {By: contest.TieFact, Fact: "cost", Title: text("cost"), Lower: true}}
	facts := contest.Facts{Entries: entries("A", "B", "C", "D"), Jury: jury(3)}
	for i, cost := range []int{5, 5, 4, 4} {
		facts.Entries[i].Facts = []contest.Fact{{Name: "cost", Value: socium.ValueOf(cost)}}
	}
	// totals are equal. J1: A, D, B, C; J2: A and C, B, D; J3: C and D, B, A
	// so A and C have two first places and one fourth, D a first and a second, B three thirds; A costs more than C
	sheets := table(map[string]string{"A": "9 9 0", "B": "6 6 6", "C": "0 9 9", "D": "8 1 9"})
	o := judge(t, reg, facts, sheets)
	assert.Equal(t, []string{"C 1 1 fact", "A 2 2 fact", "D 3 3 firsts", "B 4 0 firsts"}, lines(o))
	c, _ := o.Standing("C")
	assert.Equal(t, "lower cost", c.DecidedBy.String())
}
