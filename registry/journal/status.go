package journal

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
)

// A Kind tells what happened in an [Event].
type Kind string

const (
	KindApply    Kind = "apply"    // an application is filed, or filed again after a return
	KindReturn   Kind = "return"   // it goes back without review
	KindForward  Kind = "forward"  // whoever prepares the decision hands the package to whoever decides
	KindRefuse   Kind = "refuse"   // the applicant is refused
	KindWithdraw Kind = "withdraw" // the applicant takes the application back
	KindInclude  Kind = "include"  // an entry is listed, on an application or without one
	KindAmend    Kind = "amend"    // the entry changes
	KindSuspend  Kind = "suspend"  // the entry stays but does not count as listed for a time
	KindRestore  Kind = "restore"  // it counts again
	KindExclude  Kind = "exclude"  // the entry leaves the register; its number and history stay
	KindCorrect  Kind = "correct"  // an error of the keeper in an earlier event is put right
	KindMerge    Kind = "merge"    // a duplicate gives way to another entry, to which its number leads from now on
	KindSplit    Kind = "split"    // a merger is undone
)

var kinds = []Kind{
	KindApply, KindReturn, KindForward, KindRefuse, KindWithdraw,
	KindInclude, KindAmend, KindSuspend, KindRestore, KindExclude, KindCorrect, KindMerge, KindSplit,
}

// AllKinds returns every kind, those of applications first.
func AllKinds() []Kind { return slices.Clone(kinds) }

// Valid reports whether k is one of the kinds.
func (k Kind) Valid() bool { return slices.Contains(kinds, k) }

// In returns the kind in words.
func (k Kind) In(lang socium.Lang) string {
	return inWords(k, kinds, "register.kind.", lang)
}

// Status is where a record of a register stands. The zero Status means that there is no such record.
type Status string

const (
	Listed    Status = "listed"    // in the register
	Suspended Status = "suspended" // in the register, but does not count as listed for the time being
	Excluded  Status = "excluded"  // left the register
	Merged    Status = "merged"    // a duplicate; its number leads to another record
)

var statuses = []Status{Listed, Suspended, Excluded, Merged}

// AllStatuses returns every status.
func AllStatuses() []Status { return slices.Clone(statuses) }

// Valid reports whether s is one of the statuses.
func (s Status) Valid() bool { return slices.Contains(statuses, s) }

// Present reports whether the record is in the register: listed or suspended.
func (s Status) Present() bool { return s == Listed || s == Suspended }

// In returns the status in words.
func (s Status) In(lang socium.Lang) string {
	return inWords(s, statuses, "register.status.", lang)
}

// Stage is where an application stands. The zero Stage means that there is no such application.
type Stage string

const (
	Filed     Stage = "filed"     // under review
	Forwarded Stage = "forwarded" // prepared, before whoever decides
	Returned  Stage = "returned"  // back with the applicant, who may file it again
	Refused   Stage = "refused"   // not to be listed on this application
	Granted   Stage = "granted"   // the entry is in the register
	Withdrawn Stage = "withdrawn" // taken back by the applicant
)

var stages = []Stage{Filed, Forwarded, Returned, Refused, Granted, Withdrawn}

// AllStages returns every stage.
func AllStages() []Stage { return slices.Clone(stages) }

// Valid reports whether s is one of the stages.
func (s Stage) Valid() bool { return slices.Contains(stages, s) }

// In returns the stage in words.
func (s Stage) In(lang socium.Lang) string {
	return inWords(s, stages, "register.stage.", lang)
}

// inWords returns what stands for a word of a list, and any other word, the empty one among them, as it is.
func inWords[T ~string](word T, list []T, family socium.Code, lang socium.Lang) string {
	if !slices.Contains(list, word) {
		return string(word)
	}
	return catalogue.Text(family + socium.Code(word)).In(lang)
}

// unmarshalWord reads a word of a list; "" is the zero value.
func unmarshalWord[T ~string](dst *T, text []byte, list []T) error {
	word := T(text)
	if word != "" && !slices.Contains(list, word) {
		return fmt.Errorf("journal: %w", socium.CodeWordUnknown)
	}
	*dst = word
	return nil
}

// UnmarshalText reads the word of a status and refuses any other.
func (s *Status) UnmarshalText(text []byte) error {
	return unmarshalWord(s, text, append(AllStatuses(), Undone))
}

// UnmarshalText reads the word of a stage and refuses any other.
func (s *Stage) UnmarshalText(text []byte) error { return unmarshalWord(s, text, stages) }

// A Transition is a row of the table of what may follow what. From is "" where nothing was before.
type Transition[S ~string] struct {
	From S    `json:"from"`
	Kind Kind `json:"kind"`
	To   S    `json:"to"`
}

// Undone stands in the table of [Transitions] for the status that a record had before it was merged.
const Undone Status = "as-before"

var transitions = []Transition[Status]{
	{"", KindInclude, Listed},
	{Listed, KindAmend, Listed},
	{Listed, KindSuspend, Suspended},
	{Listed, KindExclude, Excluded},
	{Listed, KindMerge, Merged},
	{Suspended, KindAmend, Suspended},
	{Suspended, KindRestore, Listed},
	{Suspended, KindExclude, Excluded},
	{Suspended, KindMerge, Merged},
	{Excluded, KindRestore, Listed}, // the exclusion was set aside, by a court for instance
	{Excluded, KindMerge, Merged},
	{Merged, KindSplit, Undone},
}

var moves = []Transition[Stage]{
	{"", KindApply, Filed},
	{Filed, KindReturn, Returned},
	{Filed, KindForward, Forwarded},
	{Filed, KindRefuse, Refused},
	{Filed, KindInclude, Granted},
	{Filed, KindWithdraw, Withdrawn},
	{Forwarded, KindRefuse, Refused},
	{Forwarded, KindInclude, Granted},
	{Forwarded, KindWithdraw, Withdrawn},
	{Returned, KindApply, Filed},
	{Returned, KindWithdraw, Withdrawn},
}

// Transitions returns the table of what may happen to a record. A correction is no transition: it changes the past, and the
// table must hold for what results.
func Transitions() []Transition[Status] { return slices.Clone(transitions) }

// Moves returns the table of what may happen to an application.
func Moves() []Transition[Stage] { return slices.Clone(moves) }

// follow returns the status or stage after an event, and false when the table has no such row.
func follow[S ~string](table []Transition[S], from S, kind Kind) (S, bool) {
	for i := range table {
		if table[i].From == from && table[i].Kind == kind {
			return table[i].To, true
		}
	}
	return "", false
}
