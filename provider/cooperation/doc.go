// Package cooperation models what a provider of social services does together with others: boards of trustees, agreements, joint projects
// with non-profit organisations, volunteers.
//
// # Reading order
//
// [Party] is who takes part, a branch or a unit too; [Agreement] binds parties; [Project] has target groups, actions, participants and a
// term as precise as its source; [Board] has members who stand for organisations, meetings, quorum and votes, and [BoardRules];
// [Volunteer] and [Team] have hours in whole minutes.
//
// # Limits
//
// Numbers that a source does not give are unknown and not zero: 16 + 43 + unknown is "at least 59". The rules of boards and volunteers
// are commonly stated, the acts were not read; their grounds say so.
//
//	decision := cooperation.BoardRules().Decide(&board, today)
//	fmt.Println(decision.Verdict(), board.Quorum(today))
package cooperation
