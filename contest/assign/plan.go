package assign

import (
	"github.com/socium-go/socium"
)

// A Plan says who reviews what, and what could not be had and why. It depends on the task alone: the same task, its lists in any
// order, gives the same plan on every machine.
type Plan struct {
	Pairs []Pair         `json:"pairs"` // by entry, then by reviewer
	Loads []ReviewerLoad `json:"loads"` // by reviewer

	Gaps      []Gap      `json:"gaps,omitempty"`      // entries that lack reviews, by entry
	Idle      []Idle     `json:"idle,omitempty"`      // reviewers whose least load is not met, by reviewer
	Obstacles []Obstacle `json:"obstacles,omitempty"` // the reasons that Gaps and Idle refer to

	Quality Quality `json:"quality"`

	// What [Repair] changed: pairs that are new and pairs that are gone, those of entries and reviewers that are gone included.
	Added   []Pair `json:"added,omitempty"`
	Removed []Pair `json:"removed,omitempty"`

	Entries int `json:"entries"` // entries of the task
}

// A ReviewerLoad is the number of reviews of one reviewer and its bounds.
type ReviewerLoad struct {
	Reviewer string `json:"reviewer"`
	Reviews  int    `json:"reviews"`
	Min      int    `json:"min"`
	Max      int    `json:"max"`
}

// A Gap is an entry that lacks reviews. Obstacle is the index of the reason.
type Gap struct {
	Entry    string `json:"entry"`
	Missing  int    `json:"missing"`
	Need     int    `json:"need"`
	Obstacle int    `json:"obstacle"`
}

// An Idle is a reviewer whose least load could not be met. Obstacle is the index of the reason.
type Idle struct {
	Reviewer string `json:"reviewer"`
	Missing  int    `json:"missing"`
	Min      int    `json:"min"`
	Obstacle int    `json:"obstacle"`
}

// A Quality tells how good a plan is and how good it could be.
type Quality struct {
	Total      socium.Number `json:"total"`       // sum of the scores of all pairs
	TotalBound socium.Number `json:"total-bound"` // no plan of this kind has more
	WorstPair  Score         `json:"worst-pair"`  // the lowest score of a pair that was not forced; 0 without pairs
	WorstEntry Score         `json:"worst-entry"` // the lowest mean score of an entry over the reviews it needs, rounded down
	EntryBound Score         `json:"entry-bound"` // no plan has a higher WorstEntry; known for the objective [WorstEntry], else 1
	Proven     bool          `json:"proven"`      // the plan is the best under its objective
}

// Complete reports whether every entry has its reviews and every reviewer at least the least load.
func (p *Plan) Complete() bool { return len(p.Gaps) == 0 && len(p.Idle) == 0 }

// Err returns what the plan lacks as an error: nil when it is complete, else [socium.Violations] of [CodeShort] and [CodeIdle].
func (p *Plan) Err() error {
	var f faults
	for i, g := range p.Gaps {
		f.add(CodeShort, socium.Path("gaps").Index(i), word("entry", g.Entry), count("missing", g.Missing), count("need", g.Need))
	}
	for i, g := range p.Idle {
		f.add(CodeIdle, socium.Path("idle").Index(i), word("reviewer", g.Reviewer), count("have", g.Min-g.Missing), count("need", g.Min))
	}
	return f.list.Err()
}

// Of returns who reviews the entry.
func (p *Plan) Of(entry string) []string {
	var list []string
	for _, pair := range p.Pairs {
		if pair.Entry == entry {
			list = append(list, pair.Reviewer)
		}
	}
	return list
}

// For returns what the reviewer reviews.
func (p *Plan) For(reviewer string) []string {
	var list []string
	for _, pair := range p.Pairs {
		if pair.Reviewer == reviewer {
			list = append(list, pair.Entry)
		}
	}
	return list
}

// In returns the plan as a page: the report of [Plan.Fairness], then every reason for what could not be had.
func (p *Plan) In(lang socium.Lang) string {
	text := p.Fairness().In(lang)
	for _, o := range p.Obstacles {
		text += "\n— " + o.In(lang)
	}
	return text
}
