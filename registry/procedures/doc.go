// Package procedures holds regional orders of keeping a register of providers (порядок формирования и ведения реестра поставщиков
// социальных услуг) as dated tables with their sources, ready for [registry.NewLedger].
//
// # How much of it is law
//
// Regional acts were seen by their title, or by their opening part; of none was the whole text read. What was read says so in its
// Basis. Everything else is the usual practice of the acts of 2015–2023, told from memory and marked [socium.Unverified] in
// the Basis of each term, document and ground: a default to be checked against the act of the region before it decides
// anything. Where practice varies ("3 to 5 working days") the longest term stands here, so that nobody is called late who
// may not be.
//
// [Typical] is that practice for any region. A procedure is a value: change what differs and hand it to a ledger.
//
//	p := procedures.Typical(socium.MustParseRegion("40"))
//	p.Numbers = "{year}-{seq:3}"
//	ledger := registry.NewLedger(p)
package procedures
