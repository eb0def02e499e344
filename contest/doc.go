// Package contest finds out who is best, by which rules, and shows why: contests of professional skill, prizes, and the expert
// evaluation of grant applications.
//
// No two regulations use the same arithmetic: sum or mean, what is averaged first, where it is rounded, how many points are enough,
// what decides a tie, how many places there are. Each of these can change a winner. So a regulation is data here, and the result is
// a pure function of rules and facts that anyone can work out again.
//
// # Reading order
//
// [Regulation] is the text of a contest written down: [Nomination], [Form] with [Criterion] and [Scale], [AdmissionRule], [JuryRules],
// [Scoring] with [Rounds], [PassMark], [TieStep], [Places], [Promotion]. [NewRules] or [ParseRules] checks it as a whole, so that one that
// contradicts itself does not build, and makes [Rules].
//
// [Facts] is what happened: [Entry], [Juror], [Conflict], [Strike], [Adjustment] and other decisions of the commission. [Sheet] holds the
// marks of a juror for an entry; a zero is a mark, and an absent mark has an [Absence] of four kinds.
//
// [Rules.Admit] decides who takes part and asks a [Register] who was listed. [Rules.Judge] makes an [Outcome]: for each nomination a
// [Result] with a [Standing] for every entry, the place, the step that decided a tie, the reason where there is no place.
// [Outcome.Protocol] makes a [Protocol] that [Verify] can prove.
//
// # Exact
//
// Marks are decimals, totals are exact fractions ([Points]), rounding happens where the regulation says so and nowhere else.
// No float touches a mark.
//
// # Limits
//
// A mark has at most six decimals and is at most a thousand million in units of the smallest decimal of its form; a weight has at most six
// decimals; a form has at most 500 criteria. Statistics about jurors are in contest/reliability, assignment of jurors in contest/assign.
// The package keeps nothing, reads no clock and draws no lots: moments, votes and draws come in as facts.
//
// # Example
//
//	rules, err := contest.ParseRules(regulation)
//	facts := contest.Facts{Entries: entries, Jury: jury, Admissions: rules.Admit(entries, register)}
//	outcome, err := rules.Judge(facts, slices.Values(sheets))
//	for nomination, standings := range outcome.Nominations() {
//		for _, s := range standings {
//			fmt.Println(nomination.Title.RU, s.Place, s.Entry, s.Total, s.DecidedBy)
//		}
//	}
package contest
