// Package fee reckons what a recipient pays for social services (442-FZ art. 31 and 32), and what the state pays a provider outside the
// state order (art. 30 part 8).
//
// # Reading order
//
// [Case] holds what is known of a recipient and the services of a month; [Decide] gives a [Result]: the outcome, the fee, and every
// figure on the way, exact. [Result.In] says it line by line in Russian or English, [Replay] proves it. [Edition] is an edition of the
// rules of average per-capita income, chosen by the day of the application: 1075 until the end of 2024, 1873 after. [Category] lists who
// is served free. [Claim] and [Compensate] are the compensation by tariffs or by time, [ClaimRules] its usual conditions.
//
// # Arithmetic
//
// Sums are kopecks, averages and caps are fractions of them ([Fraction]); nothing is rounded on the way. The fee is the lesser of the
// services and the cap, rounded once: down to kopecks unless the [Policy] says otherwise, because the law says "not more than". A policy
// that puts the fee above the limit of the law is followed and told ([Result.OverCap]).
//
// # Limits
//
// No federal rule of rounding was found, the list of incomes under 1075 was not read, conditions of compensation are the usual ones:
// all of these are parameters, and their grounds say so.
//
//	result := fee.Decide(fee.Case{
//		Form: provider.Home, On: day, Income: months,
//		SubsistenceMinimum: socium.Rubles(14290), Services: cart,
//	})
//	fmt.Println(result.Fee)
//	fmt.Println(result.In(socium.RU))
package fee
