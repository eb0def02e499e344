// Package journal keeps the append-only history of a register of anything: who is listed, since when, on what ground, and
// who said so when. The type of the entries is a parameter; package registry is the ready-made register of providers.
//
// Reading order: [Schema] says what the journal must know of an entry. [Journal] takes the commands: Apply, Return, Forward,
// Refuse, Admit and Withdraw for applications, Include, Amend, Suspend, Restore, Exclude, Correct, Merge and Split for
// records. Each command names the version that the caller saw and an [Act] with the legal day and the moment of recording,
// and returns the [Event] to be stored, or a [Conflict], or a [Denial] whose decision says why not. [Replay] rebuilds the
// journal from its events and refuses a stream that was changed, cut or mixed up. A [Snapshot] is the register at one moment;
// [Snapshot.AsOf] is the register on another legal day and [Snapshot.KnownAt] what was known of it at an earlier moment.
//
// # Two clocks
//
// The legal day (on) is the day from which a fact counts; the moment (at) is when it was recorded. A fact may be recorded late,
// or ahead of its day. A Snapshot shows everything recorded, also what begins on a later day; AsOf asks for a day.
//
// # Storing
//
// A command has changed the journal by the time it returns its event. Store the event before anybody is told of it. When the store
// refuses it, because another program was quicker or the connection was lost, the journal knows something that nobody has kept:
// throw it away, replay the events, and give the command again.
//
// # Limits
//
// The journal holds its history in memory, up to 2³¹ records. It stores nothing: the events are the caller's to keep, in
// the order of their sequence numbers. A command waits for another command; readers wait for nobody.
//
//	libraries, err := journal.New(journal.Schema[Library]{Register: "libraries", Names: names}, order)
//	event, err := libraries.Include(Library{Name: "Библиотека № 3"}, act) // store the event
//	entry, ok := libraries.AsOf(day).ByNumber(event.Number)
//	libraries, err = journal.Replay(schema, journal.Events(stored), order)
package journal
