// Package grant models a grant contest from the call to the closed report, so that every refusal and every kopeck can be
// explained.
//
// # Reading order
//
// A [Call] is one contest edition as data: directions, bands of the requested sum, windows, limits, rulebooks. An
// [Application] is what an organisation files: [Applicant], [Project] with its calendar plan, team, partners and [Budget].
// [Call.Precheck] says whether the applicant may take part and what would help when not; [Budget.Check] recomputes the
// applicant's arithmetic and reports what does not add up.
//
// # Documents as they are
//
// An application with contradictions is stored and reported, never refused at parse time: its own totals are kept beside the
// recomputed ones, words outside our lists are kept, identifiers that fail their check digit are kept as printed. Checks report
// everything at once, as [socium.Violations] in the order of the form. References in an application only go down (a budget line
// names events, an event names a task), so that no cycle can be written.
//
// # What comes in
//
// Days, moments of filing, facts from public registers and the operator's own records are arguments. The package has no clock,
// no storage and no randomness. The editions of real contests live in the packages below it: grant/pgf and grant/subsidy.
package grant
