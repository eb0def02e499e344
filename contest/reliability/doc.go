// Package reliability tells what the numbers of a jury are worth: how far the jurors agree, which of them are strict, which places
// are solid and which hang on one juror, and what corrections would make of the result. It changes nothing by itself: everything is
// advice, with the raw result beside it, unless the regulation of a contest asked for it in advance.
//
//	page, err := reliability.Review(sheets, reliability.Options{Places: 3})
//	fmt.Println(page.In(socium.RU))
//
// # Reading order
//
// [Sheet], [SheetsOf] a contest, [Table]: the marks. [Review], [Page]: everything in one call. Agreement: [Table.Alpha] (Krippendorff), [Table.ICC] (Shrout
// and Fleiss), [Table.Concordance] (Kendall), [Table.Cohen], and of [Counts] Fleiss, Gwet and Brennan–Prediger. Jurors:
// [Table.JurorReports]. Corrections: [Table.ZScores], [Table.MinMax], [Table.Linear], [Table.Severity], [Table.Shrink]. Uncertainty:
// [Table.Beliefs], [ExpectedRanks], [Table.LeaveOneOut], [Table.Cut]. Disagreement: [Table.Disputes], [Resolve].
//
// # Bad input
//
// A jury that falls apart, a juror who gave one mark to all, equal marks, a single juror, entries without marks: a figure that is
// not defined is an error or an unknown value with its reason, never NaN or an infinity, and a figure to be taken with care has
// a warning beside it.
//
// # Floats
//
// Marks come in as exact numbers. Where a figure is a fraction of sums of marks it is worked out exactly and rounded once; where
// roots and distributions come in it is a float whose error is stated. All results are equal to the last bit on every platform:
// sums run in a fixed order (that of the ids), no product can be fused with an addition, and no function of package math is used
// whose result IEEE 754 does not fix.
//
// # Limits
//
// At most [MaxMarks] marks of twelve digits. Times grow with the number of marks, but for leaving out each juror (jurors times
// entries), the additive model (jurors cubed) and expected ranks (different values squared). A [Table] is safe for concurrent use.
//
// The formulas are those of the published sources that each function names; the tests repeat their printed tables.
package reliability
