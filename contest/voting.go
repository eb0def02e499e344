package contest

import "github.com/socium-go/socium"

// Voting says when a vote of the commission decides. Who is recused from an item is not counted for it: neither for the quorum nor
// for the majority. The zero Voting asks for no quorum and for more than half of those present.
type Voting struct {
	// Quorum is the part of the eligible members that must be present: "2/3". Zero: none.
	Quorum Points `json:"quorum,omitzero"`
	// More says that more than the quorum must be present, not just as many ("more than 50 %" against "not less than 50 %").
	More     bool     `json:"more,omitempty"`
	Majority Majority `json:"majority,omitempty"` // empty: [MajorityPresent]
	// ChairCasts gives the side of the chair the vote when the leading choices are equal.
	ChairCasts bool         `json:"chairCasts,omitempty"`
	Basis      socium.Basis `json:"basis,omitzero"`
}

// A Majority is what a choice needs to be taken.
type Majority string

const (
	MajorityPresent   Majority = "present"   // more than half of the eligible members present
	MajorityTotal     Majority = "total"     // more than half of all eligible members
	MajorityCast      Majority = "cast"      // more than half of the votes given, without the abstentions
	MajorityPlurality Majority = "plurality" // more votes than any other choice
)

var majorities = []Majority{MajorityPresent, MajorityTotal, MajorityCast, MajorityPlurality}

// AllMajorities returns every kind of majority.
func AllMajorities() []Majority { return append([]Majority(nil), majorities...) }

// Valid reports whether m is one of them.
func (m Majority) Valid() bool { return known(majorities, m) }

// Decide tells what decides a nomination.
type Decide string

const (
	DecideMarks Decide = "marks" // the marks of the jury
	DecideVotes Decide = "votes" // an open vote for each place, without marks
)

var decides = []Decide{DecideMarks, DecideVotes}

// AllDecides returns both.
func AllDecides() []Decide { return append([]Decide(nil), decides...) }

// Valid reports whether d is one of the two.
func (d Decide) Valid() bool { return known(decides, d) }

// A Vote (голосование) is one vote of the commission at a meeting. Members vote in person: a ballot counts only from one who is present.
// Without entries to choose from it is a question with the answers yes and no.
type Vote struct {
	ID         string       `json:"id"`
	About      VoteAbout    `json:"about"`
	Nomination string       `json:"nomination,omitempty"`
	Subgroup   string       `json:"subgroup,omitempty"`
	Place      int          `json:"place,omitempty"`
	Prize      string       `json:"prize,omitempty"`   // special prize
	Entries    []string     `json:"entries,omitempty"` // choices
	Present    []string     `json:"present"`           // jurors
	Ballots    []Ballot     `json:"ballots,omitempty"`
	Question   socium.Text  `json:"question,omitzero"`
	Basis      socium.Basis `json:"basis,omitzero"`
}

// VoteAbout is what a vote decides.
type VoteAbout string

const (
	VotePlace   VoteAbout = "place"    // who gets the place of the nomination, see [DecideVotes]
	VoteTie     VoteAbout = "tie"      // who of the entries with equal totals goes first, see [TieVote]
	VoteNoAward VoteAbout = "no-award" // yes: the place of the nomination is given to nobody
	VoteSpecial VoteAbout = "special"  // who gets the special prize
	VoteOther   VoteAbout = "other"    // anything else; it is counted and recorded
)

var voteAbouts = []VoteAbout{VotePlace, VoteTie, VoteNoAward, VoteSpecial, VoteOther}

// AllVoteAbouts returns everything that a vote decides.
func AllVoteAbouts() []VoteAbout { return append([]VoteAbout(nil), voteAbouts...) }

// Valid reports whether v is one of them.
func (v VoteAbout) Valid() bool { return known(voteAbouts, v) }

// A Ballot is one member's vote. With neither an entry nor an answer the member abstained.
type Ballot struct {
	Juror  string        `json:"juror"`
	For    string        `json:"for,omitempty"`   // entry
	Answer socium.Answer `json:"answer,omitzero"` // to a question
}

// A VoteResult is the outcome of a vote, with every number that it follows from.
type VoteResult struct {
	ID        string      `json:"id"`
	About     VoteAbout   `json:"about"`
	Question  socium.Text `json:"question,omitzero"`
	Eligible  int         `json:"eligible"`          // members who may vote on the item
	Recused   []string    `json:"recused,omitempty"` // members who may not, because of a conflict
	Present   int         `json:"present"`           // eligible members present
	Quorum    bool        `json:"quorum"`
	Need      int         `json:"need"` // votes that the winning choice needs; with a plurality 1
	Counts    []VoteCount `json:"counts,omitempty"`
	Yes       int         `json:"yes,omitempty"`
	No        int         `json:"no,omitempty"`
	Abstained int         `json:"abstained"`
	Winner    string      `json:"winner,omitempty"`  // the chosen entry
	Taken     bool        `json:"taken"`             // there is a winner, or the answer is yes
	Casting   bool        `json:"casting,omitempty"` // the chair's vote decided
	Reason    *Reason     `json:"reason,omitempty"`  // why nothing was decided
}

// A VoteCount is the number of votes for a choice.
type VoteCount struct {
	Entry string `json:"entry"`
	Votes int    `json:"votes"`
}

// Votes reports whether the role votes.
func (r Role) Votes() bool { return r == RoleMember || r == RoleChair || r == RoleDeputy || r == "" }
