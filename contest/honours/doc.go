// Package honours models awards and distinctions of workers of social services: kinds and levels in their order, what a nominee must have behind him
// or her, quotas, repeated awards, prizes shared by a collective, lists of honours whose numbers add up, qualification certificates with the rights
// they give.
//
// # Reading order
//
// [Award] is an award as its regulation describes it, with [Prerequisites] and a [Quota]. [Award.Decide] looks at a [Nominee] with tenure
// ([Tenure], [TenureOn]) and earlier [Grant]s and gives a decision with a reason for each requirement. [Order] says which of two awards is higher.
// [List] is a list of honours as a report tells it: [List.Reconcile] finds sums that do not come out. [Qualification] gives [Right]s for a term.
// [Seen] are awards whose conditions were seen, each with its source.
//
// # Limits
//
// Numbers in reports may be unknown, and unknown is not zero. What the sources do not say (the order of awards, the usual gap between two of them) is a
// table or a parameter marked as not verified. The package grants nothing: it decides whether the conditions are met.
//
//	award, _ := honours.Named("kursk-honoured-worker")
//	decision, err := award.Decide(nominee, today, nil, 0)
//	for f := range decision.Failed() {
//		fmt.Println(f.Basis, f.In(socium.RU))
//	}
package honours
