// Package status decides who is what among non-profit organisations: socially oriented (СОНКО), in the register of СОНКО, performer of
// public-benefit services (ИОПУ), recipient of support, provider of social services. These are different things with different
// conditions, and each condition is a rule with its ground.
//
// # Reading order
//
// [Facts] are what is known of an organisation; [SONKORules], [SONKORegisterRules], [IOPURules], [SupportedRules] and [ListedRules] are the
// conditions; [All] decides every status at once. [Activities] lists the activities of 7-FZ art. 31.1 with the days on which they were added.
//
// # Limits
//
// The first eighteen activities, the year of service and two criteria of quality are commonly stated and were not read.
//
//	for _, s := range status.All(&facts, today) {
//		fmt.Println(s.Status.In(socium.RU), s.Decision.Verdict())
//	}
package status
