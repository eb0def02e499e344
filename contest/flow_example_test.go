package contest_test

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// Councils set the pass mark after they have seen the ratings.
func ExampleRules_WithPassMarks() {
	rules, facts, sheets, _ := result()
	rules, err := rules.WithPassMarks(contest.PassMark{Points: socium.MustParseNumber("7.5")})
	if err != nil {
		fmt.Println(err)
		return
	}
	outcome, err := rules.Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, standings := range outcome.Nominations() {
		for _, s := range standings {
			fmt.Println(s.Entry, s.Total, s.Status)
			if s.Reason != nil {
				fmt.Println(" ", s.Reason.In(socium.EN))
			}
		}
	}
	// Output:
	// A 7.5 ranked
	// B 7 below-minimum
	//   the total is 7, at least 7.5 is needed
}

// The last day for publishing: seven working days after the protocol.
func ExampleRules_Due() {
	reg := sums()
	reg.Terms = []contest.Term{{For: contest.TermPublish, Days: 7, Working: true}}
	day, ok := contest.MustRules(reg).Due(contest.TermPublish, socium.MustParseDate("2026-05-20"), nil)
	fmt.Println(day, ok)
	// Output: 2026-05-29 true
}

// A juror's sheet as a page to be signed; without marks it is the blank form.
func ExampleRules_SheetPage() {
	rules, facts, sheets, _ := result()
	page, err := rules.SheetPage(facts, sheets[0], socium.EN)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page)
	// Output:
	// # Sheet of marks
	//
	// Example
	//
	// - juror: J1
	// - nomination: main
	// - entrant: A
	//
	// | № | criterion | mark | highest | weight |
	// |---|---|---|---|---|
	// | 1 | result | 9 | 10 | 1 |
	//
	// Sum: 9
	//
	// Juror ____________________ J1
	//
	// Date ____________________
}

func ExampleResult_Percentile() {
	_, _, _, outcome := result()
	for n := range outcome.Nominations() {
		below, _ := n.Percentile("A", contest.PercentBelow)
		middle, _ := n.Percentile("A", contest.PercentMiddle)
		fmt.Println(below, middle)
	}
	// Output: 50 75
}

// A vote of the commission: who is recused is counted neither for the quorum nor for the majority.
func ExampleVote() {
	reg := sums()
	quorum, err := contest.ParsePoints("2/3")
	if err != nil {
		fmt.Println(err)
		return
	}
	reg.Voting = contest.Voting{Quorum: quorum, Majority: contest.MajorityTotal, ChairCasts: true}
	facts := contest.Facts{
		Entries:   []contest.Entry{{ID: "A", Nomination: "main"}, {ID: "B", Nomination: "main"}},
		Jury:      []contest.Juror{{ID: "chair", Role: contest.RoleChair}, {ID: "J2"}, {ID: "J3"}, {ID: "J4"}},
		Conflicts: []contest.Conflict{{Juror: "J4", Entry: "B", Kind: contest.ConflictRelative}},
		Votes: []contest.Vote{{
			ID: "1", About: contest.VoteTie, Nomination: "main", Entries: []string{"A", "B"}, Present: []string{"chair", "J2"},
			Ballots: []contest.Ballot{{Juror: "chair", For: "B"}, {Juror: "J2", For: "B"}},
		}},
	}
	outcome, err := contest.MustRules(reg).Judge(facts, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range outcome.Votes() {
		fmt.Println(v.Winner, v.Quorum, "present", v.Present, "of", v.Eligible, "needed", v.Need, "recused", v.Recused)
	}
	// Output: B true present 2 of 3 needed 2 recused [J4]
}

// What goes on to the next stage, with the total of this one as a fact.
func ExampleOutcome_NextEntries() {
	reg := sums()
	reg.Stage.ID = "regional"
	reg.Promotion = contest.Promotion{To: "federal"}
	_, facts, sheets, _ := result()
	outcome, err := contest.MustRules(reg).Judge(facts, slices.Values(sheets))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range outcome.NextEntries() {
		fmt.Println(e.ID, e.Facts[0].Name, e.Facts[0].Value)
	}
	// Output: A total-regional 7.5
}

// Sealed sheets are opened after the closing; what does not match is named.
func ExampleOpenAll() {
	const nonce = "a nonce that is long and random"
	first, second := given("A", "J1", 9), given("A", "J2", 6)
	var sealed []contest.Commitment
	for _, s := range []contest.Sheet{first, second} {
		c, err := contest.Seal(s, nonce)
		if err != nil {
			fmt.Println(err)
			return
		}
		sealed = append(sealed, c)
	}
	sheets, err := contest.OpenAll(sealed, []contest.Reveal{{Sheet: first, Nonce: nonce}, {Sheet: second, Nonce: nonce}})
	fmt.Println(len(sheets), err)
	_, err = contest.OpenAll(sealed, []contest.Reveal{{Sheet: given("A", "J1", 10), Nonce: nonce}})
	fmt.Println(err)
	// Output:
	// 2 <nil>
	// reveals[0]: the sheet of “J1” for entry “A” is not the one that was sealed (contest.seal.broken)
	// sealed[1]: the sealed sheet of “J2” for entry “A” was not opened (contest.seal.unopened)
}

// A journal that shows when a record was changed.
func ExampleChain() {
	var chain contest.Chain
	chain = chain.Append(`{"seq":1,"type":"sheet","juror":"J1","entry":"A","score":"8.50"}`)
	head := chain.Head()
	fmt.Println(head[:16], chain.Verify(head))
	chain.Links[0].Record = `{"seq":1,"type":"sheet","juror":"J1","entry":"A","score":"9.50"}`
	fmt.Println(chain.Verify(head))
	// Output:
	// 794a2c8c6e2dd1c0 <nil>
	// links[0]: a record of the journal was changed, removed or put in (contest.chain.link)
}

func ExampleParseProtocol() {
	_, _, _, outcome := result()
	protocol, err := outcome.Protocol(contest.Meeting{Number: "1"})
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := protocol.JSON()
	if err != nil {
		fmt.Println(err)
		return
	}
	back, err := contest.ParseProtocol(data)
	fmt.Println(back.Meeting.Number, back.Nominations[0].Standings[0].Entry, err)
	data[len(data)-3] ^= 1
	_, err = contest.ParseProtocol(data)
	fmt.Println(err)
	// Output:
	// 1 A <nil>
	// hash: the protocol was changed: its hash does not match (contest.protocol.hash)
}
