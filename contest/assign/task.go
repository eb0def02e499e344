package assign

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Task is everything that decides who reviews what. It is plain data; [Distribute], [Repair] and [Check] read it and change
// nothing in it. The order of entries, reviewers and conflicts does not matter: ties go by ids.
type Task struct {
	Reviews   int        `json:"reviews"`             // reviews that an entry needs, unless it says otherwise
	Entries   []Entry    `json:"entries"`             // what is reviewed
	Reviewers []Reviewer `json:"reviewers"`           // who reviews
	Objective Objective  `json:"objective,omitempty"` // zero: [Total]
	Steps     int64      `json:"steps,omitempty"`     // how long [WorstEntry] is searched; 0 or less: [DefaultSteps]

	// Load bounds the reviews of every reviewer who has no bounds of its own. Unknown: the reviews are shared evenly,
	// everybody gets the mean rounded down or up.
	Load socium.Opt[Load] `json:"load,omitzero"`

	Apart     []string   `json:"apart,omitempty"`     // kinds of labels that an entry and its reviewer must not share: "organisation"
	Quotas    []Quota    `json:"quotas,omitempty"`    // who may sit together at one entry
	Conflicts []Conflict `json:"conflicts,omitempty"` // pairs that must not be
	Forced    []Pair     `json:"forced,omitempty"`    // pairs that are: sheets handed in, a decision of the chair

	// How well they suit. Affinity has a row for each entry and a column for each reviewer, in the order of the lists above.
	// Without it an entry's Candidates count, and without these the share of its labels of the kinds in Topics that the
	// reviewer has too. With none of the three all pairs are alike.
	Affinity [][]Score `json:"affinity,omitempty"`
	Topics   []string  `json:"topics,omitempty"`
}

// An Entry is an application, or whatever else is reviewed.
type Entry struct {
	ID      string  `json:"id"`                // unique among the entries
	Reviews int     `json:"reviews,omitempty"` // reviews it needs; 0: as the task says
	Labels  []Label `json:"labels,omitempty"`  // "region:55", "organisation:1025500012345", "topic:family"
	Quotas  []Quota `json:"quotas,omitempty"`  // beside those of the task

	// Candidates are the only ones who may review it (and whoever is forced). Empty: every reviewer may.
	Candidates []Candidate `json:"candidates,omitempty"`
}

// A Reviewer is an expert or a juror, known by an id: people's names have no business here.
type Reviewer struct {
	ID     string           `json:"id"`               // unique among the reviewers
	Load   socium.Opt[Load] `json:"load,omitzero"`    // unknown: as the task says; 0–0 takes nothing but what is forced
	Labels []Label          `json:"labels,omitempty"` // "region:55", "newcomer", "topic:family"
}

// A Load bounds the number of reviews of one reviewer, both ends included. Max counts what is forced too; a reviewer who has more
// forced reviews keeps them and gets no other.
type Load struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// A Candidate is a reviewer who may take an entry, and how well it suits.
type Candidate struct {
	Reviewer string `json:"reviewer"`
	Score    Score  `json:"score"`
}

// A Pair is one review: the entry and who reviews it. Score is how well they suit; in a task it need not be given.
type Pair struct {
	Entry    string `json:"entry"`
	Reviewer string `json:"reviewer"`
	Score    Score  `json:"score,omitzero"`
	Forced   bool   `json:"forced,omitempty"`
}

// An Objective says which of the assignments that give most reviews and meet most least loads is best.
type Objective string

const (
	// Total is the greatest sum of scores. The zero Objective means it too.
	Total Objective = "total"
	// WorstPair first makes the lowest score of any pair as high as possible, then the sum. It is exact.
	WorstPair Objective = "worst-pair"
	// WorstEntry first makes the lowest mean score of any entry as high as possible, then the sum. With one review an entry it
	// is exact. With more the problem is hard in general: the answer is searched for a number of steps, and the plan says
	// whether it was proven and how far from the best it can be. No entry is served worse than the worst one under Total.
	WorstEntry Objective = "worst-entry"
)

var objectives = []Objective{Total, WorstPair, WorstEntry}

// AllObjectives returns every objective.
func AllObjectives() []Objective { return slices.Clone(objectives) }

// Valid reports whether o is one of the known words.
func (o Objective) Valid() bool { return slices.Contains(objectives, o) }

// DefaultSteps is how long [WorstEntry] is searched. Steps are counted, not timed, so that the plan is the same on every machine; a
// step is about one pair looked at, and a hundred million of them take about a second. Where some reviewers suit all entries
// far better than others, sizes like 10 000 entries by 500 reviewers use them up before the worst entry is served as well as can
// be: more steps help, and [Quality] shows how much there is to gain at most.
const DefaultSteps = 100_000_000

// Limits of a task: the table of cheapest moves grows with the square of the reviewers.
const (
	MaxReviewers = 4_000
	MaxReviews   = 1_000_000 // reviews of all entries together
)
