// Package mintrud holds the All-Russian contest of professional skill in social services (Всероссийский конкурс профессионального
// мастерства в сфере социального обслуживания) and its predecessors, edition by edition, as far as they are known: acts, titles, stages, days, nominations,
// prizes, who may take part.
//
// What was not seen in a source is said so. The order of Mintrud of 28.07.2021 N 520н with its tables of criteria was not read: criteria, maxima,
// formula, least points, quorum and the rule for shared places are [Parameters]. Their defaults are the commonest regional rules and carry a Basis
// whose evidence is [socium.Unverified] or [socium.Interpreted]; [contest.Rules.Lint] names each of them.
//
// # Reading order
//
// [EditionOf] gives an [Edition] with its [Nomination]s and [Calendar]; [Edition.Regulation] makes a [contest.Regulation] of it that the caller may
// still change before [contest.NewRules] checks it.
//
//	edition, _ := mintrud.EditionOf(2024)
//	reg := edition.Regulation(mintrud.Regional, mintrud.Parameters{Closes: deadline})
//	rules, err := contest.NewRules(reg)
//
// # Limits
//
// For the editions of 2013–2018 even the number of nominations is not known; the caller brings them. The package depends on nothing but
// contest.
package mintrud
