// Package rivals measures the register against what somebody would write who does not use it. It is a module of its own, so that the
// library does not depend on the B-tree of its rivals.
//
//   - map: a Go map from ИНН to cards.
//   - hand: an index for a few questions, as fast as one can make it: pages of 64 records, bit sets, an ordered set from a well-kept
//     library, words of names, all copied before they are written, behind an atomic pointer. It knows the present alone and
//     answers by ИНН and by region, form and kind with the most free places first. It checks nothing and can prove nothing.
//   - logged: the same with what a register needs: every version of every card, two days, and events as JSON in a chain of hashes.
//
// The register answers many more questions, and keeps what is needed to answer them for any past day. What it takes, as a multiple, with
// 10 000, 100 000 and 1 000 000 providers, measured on 2026-11-30 on two cores whose memory was slow and uneven (another run of the
// same may differ by a quarter; the first 20 at a million are of an earlier state of the register):
//
//	a card by ИНН                    of the map     1.5-1.8   0.9-1.5   0.4-1.4
//	                                 of hand        1.5-1.6   1.6-2.0   1.0-1.9
//	the first 20                     of hand        2.6-2.8   2.4-2.7   3.0
//	other free places, snapshot kept of hand        2.0-2.5   1.7-2.0   1.6-1.8
//	                                 of logged      0.9-1.1   0.9-1.0   0.7-0.8
//	a new provider, snapshot kept    of hand        1.2-1.3   1.0-1.2   0.8
//	                                 of logged      0.9       0.8-0.9   0.6
//	a register from a list           of hand        0.8-1.1   1.0-1.3   0.7-0.9
//	a register from its events       of hand's list 1.6-2.6   1.7-2.4   1.4-1.7
package rivals
