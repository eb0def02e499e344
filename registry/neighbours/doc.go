// Package neighbours holds registers that are kept beside the register of providers, by the same mechanism (package journal): recipients
// of support (реестр получателей поддержки, 7-FZ art. 31.2), qualification certificates of workers that give a right to something
// (Kaluga Region), and a catalogue of practices (Novosibirsk).
//
// Each is a [journal.Journal] with an entry type of its own: commands, history, past days, search by name and replay are those of the
// mechanism. The functions here add what is asked of that register: was support received within the last three years, which
// rights does a certificate give today, which practices are to be looked at again.
//
//	support, err := neighbours.NewSupports()
//	event, err := support.Include(neighbours.Support{Recipient: "АНО «Тёплый дом»", INN: provider.Of(inn), …}, act)
//	received := neighbours.SupportedWithin(support.Snapshot(), inn, day.AddYears(-3), day)
//
// # Limits
//
// The articles on these registers were not read; which fields a region keeps is a default. A register for anything else is a
// [journal.Schema] away: the three here are its examples.
package neighbours
