// Package pgf holds the contests of presidential grants for the development of civil society (гранты Президента Российской
// Федерации на развитие гражданского общества), operated by the Presidential Grants Foundation (Фонд президентских грантов):
// dated tables over the mechanism of package grant.
//
// # What is known
//
// Edition 2026-1 follows the Regulation on the first contest of 2026 (Положение о первом конкурсе 2026 года, order of the
// foundation of 17.06.2025 № 11), which was read in full. Of the other editions only some figures were seen; what was not seen
// is listed in Call.Gaps and never filled in by guessing. Readings of ours where the text is silent carry
// [socium.Interpreted], what is commonly stated [socium.Unverified], what sources tell differently [socium.Conflicting].
//
// # Start
//
// [First2026] gives the call; its Precheck says whether an organisation may take part.
//
//	decision := pgf.First2026().Precheck(&application, today)
//	for f := range decision.Failed() {
//		fmt.Println(f.Code, f.Basis, f.In(socium.RU))
//	}
package pgf
