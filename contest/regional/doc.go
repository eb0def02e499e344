// Package regional holds regulations of regional contests, prizes and grant selections as they were seen, each with the page where: what it
// counts, how it rounds, what decides a tie, how many win. They show what [contest.Regulation] is for, and are a starting point for who has such a
// regulation on the table.
//
// Few of the sources were seen whole. A [Preset] names what is not known of it; criteria that were not seen are [Parameters.Forms], by default one
// criterion for all points whose scale is marked as not verified. Nothing here is the law of a region: check it with the act.
//
//	preset, _ := regional.Named("bashkortostan")
//	rules, err := contest.NewRules(preset.Regulation(regional.Parameters{Forms: forms}))
package regional
