// Package horizon holds the evaluation of Horizon Europe proposals over the mechanism of package grant: a foreign preset that
// shows that the mechanism is general.
//
// Three criteria are marked from 0 to 5 in half points; each needs 3 and their sum 10. Consensus, not a mean, is the score: the
// panel hands in one sheet a proposal. Weights change the ranking only: for Innovation Actions Impact counts 1.5. Equal totals are
// ordered by an iterative selection that looks at what has been placed already ([Order]). Two-stage calls set their first threshold
// so that the requests of the admitted come close to three times the budget ([StageOneThreshold]). The SME Instrument of Horizon
// 2020 took the median of four experts ([SME]).
//
// The call documents were seen in part; the full wording of the order of equal scores was not, which its Basis says. Sums are
// euros carried in [socium.Money]: only their kopeck arithmetic (cents) is used, never their rouble texts.
//
//	call := horizon.Call("HORIZON-CL2-2021", horizon.RIA)
//	round, err := call.Round(applications, closing)
//	rating, err := round.Rate(consensus, grant.Review{})
//	awards, places, err := horizon.Fund(call, rating, horizon.FullThresholds(), nil, budget)
package horizon
