// Package socium is the vocabulary of social services, grants and contests: identifiers that have passed their check
// digits, legal days and terms, exact money and numbers, and rules whose decisions explain themselves.
//
// It is the ground floor of the module. The packages above it are
//
//   - provider: who serves, with what, at what price, how well
//   - registry: who is listed, since when, on what ground
//   - contest: who is best, by which rules
//   - grant: who may get money, how much, what then
//
// # Reading order
//
// Identifiers: [INN], [KPP], [OGRN], [SNILS], [OKPO], [OKTMO], [OKATO], [OKVED], [LegalForm], [Region], [BIK], [Account], [KBK],
// [PostalIndex]. Each has one strict parser, in which text, JSON and SQL end, and a Normalize function for what people type.
// Days: [Date], [PartialDate], [Period], [WorkCalendar], [Deadline], [Timeline]. Amounts: [Money], [Number], with [Rounding].
// What may be unknown: [Opt], [Answer], [Count], [Share]. Faults: [Code], [Path], [Basis], [Violation]; for the structs of others
// [RegisterTags] and [ViolationsOf].
// Rules: [Rule], [Rulebook], [Ruling], [Decision], [Finding], [Remedy], [Waiver].
//
// # Limits
//
// No input costs more than its length: every parser looks at a bounded number of bytes and refuses the rest, so that "1e20000000"
// is an error and not a minute. The limits stand together in limits.go: [MaxAmount], [MaxNumberDigits], [MaxKopecks] and so on.
//
// # What it never does
//
// It has no storage, network, files, clock, randomness or goroutines. The day, the work calendar and the outcome of a draw come
// in as arguments; decisions go out as values. All types are safe to read from any number of goroutines.
//
// # Personal data
//
// [PersonName], [Personal], [SNILS], the [INN] of a person and the [Account] of one mask themselves in fmt and log/slog. Only
// their marshalled forms and the methods Reveal, Digits and Printed give them out. No error holds the rejected value of an identifier.
//
// # Example
//
//	book, err := socium.NewRulebook("clubs", "2026", []socium.Rule[*Club]{{
//		Code: "club.members", Basis: socium.Basis{Act: "Положение о клубах", Clause: "п. 4.1"},
//		Test: socium.Ask("members", func(c *Club) int { return c.Members }).AtLeast(10),
//	}})
//	decision := book.Decide(&club, socium.MustParseDate("2026-03-01"))
//	for f := range decision.Failed() {
//		fmt.Println(f.Code, f.Basis, f.In(socium.RU)) // what was found and what is needed; f.Remedies tells what would cure it
//	}
package socium
