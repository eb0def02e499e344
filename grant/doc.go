// Package grant models a grant contest from the call to the closed report, so that every refusal and every kopeck can be
// explained.
//
// # Reading order
//
// The contest as data: [Call] is one edition with its [Direction], [Band], [ProjectType], [FormField], rulebooks, evaluation and
// funding [Strategy]. It has a JSON form, [Call.Lint] and a printed form.
//
// What is filed: [Application] with [Applicant], [Project], team, partners and [Budget]; [Revisions] keep its history.
//
// What may be said of it before filing: [Call.Precheck] decides who may take part and what would help when not; [Call.Check] and
// [Budget.Check] report what does not fit or add up; [Call.Todo] makes one list of all, in the order of the form, to be handed over.
//
// The round: [Call.Round] screens everything, [Round.Duplicates] finds copies, [Round.Assign] gives experts, [Round.Rate] makes a
// [Rating] through package contest, [Round.Fund] or [Fund] divides the money into [Awards], of which each line says why.
// [Round.Letter] writes what each applicant is told.
//
// The way of one application: [Lifecycle] is the table, [Process] runs it with guards, actors and terms, [Case] is the state, [Event]
// what is stored.
//
// After the decision: [Budget.Approve] spreads a smaller award over the lines, [Agreement] has stages and tranches, [Execution] the
// money spent, reports, plan and fact, what is due when, the refund, and what the next contest has to know.
//
// # Documents as they are
//
// An application with contradictions is stored and reported, never refused at parse time: its own totals are kept beside the
// recomputed ones, words outside our lists are kept, identifiers that fail their check digit are kept as printed. Checks report
// everything at once, as [socium.Violations] in the order of the form. References in an application only go down (a budget line
// names events, an event names a task), so that no cycle can be written. The work of every check grows with the document and no
// faster.
//
// # What comes in
//
// Days, moments of filing, facts from public registers and the operator's own records, votes and draws are arguments. The package
// has no clock, no storage and no randomness. The editions of real contests live below it: grant/pgf, grant/subsidy, and
// grant/horizon as a foreign one. Terms that no source confirms are parameters without a default.
//
// # Example
//
//	call := pgf.First2026()
//	decision := call.Precheck(&application, today) // pass, fail with remedies, or no data yet
//	fmt.Print(call.Todo(&application, today).In(socium.RU))
//
//	round, err := call.Round(applications, closing)
//	rating, err := round.Rate(sheets, grant.Review{})
//	awards, err := round.Fund(rating, nil, pot, grant.Decisions{})
//	for a := range awards.All() {
//		fmt.Println(a.Application, a.Sum, a.Reason.In(socium.RU))
//	}
//
// # Limits
//
// Sums are roubles ([socium.Money]). Points used as weights have at most six decimals and are at most a million. The rules of
// a budget of ten thousand lines take about a millisecond; a report of tens of thousands of faults takes a few tenths of a second. A
// round of twelve thousand applications is rated and funded in tens of milliseconds.
package grant
