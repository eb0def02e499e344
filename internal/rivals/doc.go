// Package rivals measures the register against what somebody would write who does not use it. It is a module of its own, so that the
// library does not depend on the B-tree of its rivals.
//
//   - map: a Go map from ИНН to cards.
//   - hand: an index for a few questions, as fast as one can make it: pages of 64 records, bit sets, an ordered set from a well-kept
//     library, words of names, all copied before they are written, behind an atomic pointer. It knows the present alone and
//     answers by ИНН and by region, form and kind with the most free places first. It checks nothing and can prove nothing.
//   - logged: the same with what a register needs: every version of every card, two days, and events as JSON in a chain of hashes.
//
// The register answers many more questions, and keeps what is needed to answer them for any past day.
package rivals
