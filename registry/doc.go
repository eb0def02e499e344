// Package registry keeps a register of providers of social services (реестр поставщиков социальных услуг, 442-FZ art. 25): who is
// listed, since when, on what ground, and who has a free place.
//
// A [Ledger] is the register itself: an append-only history with commands, made for a regional [Procedure] (package procedures
// has some). Each command returns the [Event] to be stored; [Replay] rebuilds the ledger from the events. A [Snapshot] is the
// register at one moment: it is found by number, ИНН and ОГРН, searched with a [Query], and asked about any past day with
// [Snapshot.AsOf]. The mechanism, which knows nothing of providers, is package journal; other registers use it directly.
//
//	ledger := registry.NewLedger(procedures.Omsk())
//	event, err := ledger.Include(card, registry.Act{On: day, At: now, Basis: order})
//	// store the event, then answer questions
//	for e := range ledger.Snapshot().Find(registry.Query{Form: provider.Home, Kind: provider.Medical, FreeAtLeast: 1, Sort: registry.MostFree}) {
//		fmt.Println(e.Number(), e.Name(), e.Free(provider.Home))
//	}
//
// A Ledger and a Snapshot satisfy the interface by which package contest asks whether an organisation was listed on a day.
//
// # What counts as listed
//
// An entry is listed from the legal day of its inclusion until the legal day of its exclusion, which does not count any more.
// While it is suspended it stays in the register and is not listed. A number whose record was merged into another one is
// listed while that one is. What was recorded ahead of its day, an exclusion from next month for instance, shows in
// [Ledger.Snapshot] already: what stands today is [Ledger.AsOf] today.
//
// # Storing
//
// A command has changed the ledger by the time it returns its event. Store the event before anybody is told of it. When the store
// refuses it, because another program was quicker or the connection was lost, the ledger knows something that nobody has kept:
// throw it away, replay the events, and give the command again.
//
// # Limits
//
// Everything is held in memory: indexes and names take some 300 bytes a provider, the cards come on top, and an amendment adds the lists
// that it changed and about 1.6 kB. Cards are taken as they are found in the wild: only a card without any name is refused; what else
// keeps a provider out is the procedure's to say.
package registry
