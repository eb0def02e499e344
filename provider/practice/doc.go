// Package practice models how good work spreads between providers of social services: entries of a catalogue of practices, and unified
// standards that every organisation must meet, whatever the level of its staff.
//
// # Reading order
//
// [Practice] is an entry: authors, what it changes, results before and after, where it was taken over; [Practice.Readiness] tells how far it
// is from being taken over by others. [Standard] is a checklist with a required level for each item; [Standard.Check] gives the [Report] of
// an organisation, [Report.Gaps] what is missing, the worst first.
//
//	report := standard.Check("54-0003", marks, today)
//	met, all := report.Met()
//	for _, gap := range report.Gaps() {
//		fmt.Println(gap.Title.RU, "→", gap.Next.RU)
//	}
package practice
