package registry

import (
	"iter"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

type (
	// An Event is one thing that happened in the register, as it is stored. See [journal.Event].
	Event = journal.Event[provider.Card]
	// An Act is what every command says besides its subject. See [journal.Act].
	Act = journal.Act
	// A Fix says what was wrong in an event. See [journal.Fix].
	Fix = journal.Fix[provider.Card]
	// A Procedure is the order in which the register is kept. See [journal.Procedure].
	Procedure = journal.Procedure[provider.Card]
	// A Document is a kind of document that goes with an application. See [journal.Document].
	Document = journal.Document[provider.Card]
	// A Case is what a ground of refusal or exclusion is decided on. See [journal.Case].
	Case = journal.Case[provider.Card]
	// An Application is a request to be listed. See [journal.Application].
	Application = journal.Application[provider.Card]
	// A State is an entry from a legal day on. See [journal.State].
	State = journal.State[provider.Card]
	// A Head names the last event of a ledger. See [journal.Head].
	Head = journal.Head
	// A Status is where an entry stands. See [journal.Status].
	Status = journal.Status
)

// The statuses of a record of the register.
const (
	Listed    = journal.Listed    // in the register
	Suspended = journal.Suspended // in the register, but does not count as listed for the time being
	Excluded  = journal.Excluded  // left the register
	Merged    = journal.Merged    // a duplicate; its number leads to another record
)

// Register is the name of the register of providers in its events.
const Register = "providers"

type (
	history  = journal.Journal[provider.Card]
	register = journal.Snapshot[provider.Card]
	record   = journal.Entry[provider.Card]
)

// A Ledger is the append-only history of a register of providers. Its commands are those of [journal.Journal]; they are
// carried out one after another, and readers wait for nobody. It is safe for concurrent use. The zero Ledger is empty and takes no
// commands; make one with [NewLedger] or [Replay].
type Ledger struct{ *history }

// schema tells the mechanism what a provider is.
func schema() journal.Schema[provider.Card] {
	return journal.Schema[provider.Card]{
		Register:  Register,
		Detach:    (*provider.Card).Detach,
		Share:     (*provider.Card).Share,
		Number:    func(c *provider.Card) string { return c.Number },
		SetNumber: func(c *provider.Card, number string) { c.Number = number },
		Check: func(c *provider.Card) socium.Violations {
			if c.FullName == "" && c.ShortName == "" {
				return socium.Violations{catalogue.Violation(CodeNoName, provider.ItemFullName.Path())}
			}
			return nil
		},
		Keys: func(c *provider.Card, add func(journal.Key)) {
			if n, ok := c.INN.Get(); ok {
				add(journal.INNKey(n))
			}
			if n, ok := c.OGRN.Get(); ok {
				add(journal.OGRNKey(n))
			}
		},
		Names: func(c *provider.Card, add func(string)) {
			add(c.ShortName)
			add(c.FullName)
			for i := range c.Predecessors {
				add(c.Predecessors[i].Name)
			}
		},
		Part: func(c *provider.Card, name string) string {
			if name != "district" {
				return ""
			}
			for _, code := range c.TerritoryCodes() {
				if _, ok := digitsOf(code, 5); ok {
					return code[2:5]
				}
			}
			return ""
		},
		Projection: newIndex(),
	}
}

// NewLedger returns an empty register that is kept by the procedure.
func NewLedger(procedure Procedure) *Ledger { return must(NewLedgerBy(procedure)) } // one edition cannot contradict another

// NewLedgerBy returns an empty register that is kept by editions of a procedure, which must follow one another without gap or
// overlap. The error is within [socium.CodeTimeline].
func NewLedgerBy(editions ...Procedure) (*Ledger, error) {
	j, err := journal.New(schema(), editions...)
	if err != nil {
		return nil, err
	}
	return &Ledger{j}, nil
}

// Replay rebuilds a register from its events, see [journal.Replay]. On a broken stream it returns the register up to the fault
// together with a [*journal.StreamError]. [Ledger.Head] tells how far the stream went: compare it with a head kept elsewhere.
func Replay(events iter.Seq2[Event, error], editions ...Procedure) (*Ledger, error) {
	j, err := journal.Replay(schema(), events, editions...)
	if j == nil {
		return nil, err
	}
	return &Ledger{j}, err
}

// Build returns a register of which nothing is known but how it stands on a day: a list of cards that somebody has published. Each card
// must carry its record number. The list becomes the register's: whoever goes on to change it hands in a copy, each card a
// [provider.Card.Clone]. The error names the cards without a number and those whose number an earlier one has.
func Build(on socium.Date, cards []provider.Card) (Snapshot, error) {
	s, err := journal.Build(schema(), on, cards)
	return Snapshot{s}, err
}

// Snapshot returns the register as it is recorded now. It costs the same at any size and waits for nobody.
func (l *Ledger) Snapshot() Snapshot { return Snapshot{l.history.Snapshot()} }

// AsOf is [Snapshot.AsOf] of the register as it is recorded now.
func (l *Ledger) AsOf(day socium.Date) Snapshot { return l.Snapshot().AsOf(day) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
