package neighbours

import (
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/practice"
	"github.com/socium-go/socium/registry/journal"
)

// NewPractices returns an empty catalogue of practices (Novosibirsk): what one person, group or organisation has found, made available to
// all. The record number is the id of the practice; without editions of a procedure a practice without an id gets 1, 2, 3, …
func NewPractices(editions ...journal.Procedure[practice.Practice]) (*journal.Journal[practice.Practice], error) {
	return journal.New(practiceSchema(), orShared(editions, "practices")...)
}

// ReplayPractices rebuilds the catalogue from its events, see [journal.Replay].
func ReplayPractices(
	events iter.Seq2[journal.Event[practice.Practice], error], editions ...journal.Procedure[practice.Practice],
) (*journal.Journal[practice.Practice], error) {
	return journal.Replay(practiceSchema(), events, orShared(editions, "practices")...)
}

func practiceSchema() journal.Schema[practice.Practice] {
	return journal.Schema[practice.Practice]{
		Register: "practices",
		Detach: func(p *practice.Practice) {
			p.Authors, p.Groups, p.Steps = slices.Clone(p.Authors), slices.Clone(p.Groups), slices.Clone(p.Steps)
			p.Resources, p.Results = slices.Clone(p.Resources), slices.Clone(p.Results)
			p.Replicated, p.Materials = slices.Clone(p.Replicated), slices.Clone(p.Materials)
		},
		Number:    func(p *practice.Practice) string { return p.ID },
		SetNumber: func(p *practice.Practice, number string) { p.ID = number },
		Check:     (*practice.Practice).Validate,
		Names:     func(p *practice.Practice, add func(string)) { add(p.Title) },
	}
}

// ToReview yields the practices of the catalogue that are to be looked at again by a day, in the order of first inclusion.
func ToReview(s journal.Snapshot[practice.Practice], by socium.Date) iter.Seq[journal.Entry[practice.Practice]] {
	return func(yield func(journal.Entry[practice.Practice]) bool) {
		for e := range s.All() {
			if d := e.Peek().ReviewUntil; !d.IsZero() && !d.After(by) && !yield(e) {
				return
			}
		}
	}
}
