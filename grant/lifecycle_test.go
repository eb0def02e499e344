package grant_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

var regulation = socium.Basis{Act: "Положение"}

func msk(day string, hour, minute int) time.Time {
	return socium.MustDeadline(day, fmt.Sprintf("%02d:%02d", hour, minute)).Time()
}

// process is that of a call of the shape of 2026-1.
func process(t *testing.T) *grant.Process {
	t.Helper()
	call := &grant.Call{
		ID: "2026-1", Opens: day("2025-09-01"), Deadline: socium.MustDeadline("2025-10-15", "23:30"),
		Limits:  grant.Limits{PerDirection: 1},
		Review:  grant.ReviewPolicy{MinExperts: 2},
		Quorums: []grant.Quorum{{Role: grant.RoleCouncil, Half: true, Majority: true}},
		Duties:  []grant.Duty{{Done: grant.ActionScore, Then: grant.ActionFixRating}, {Done: grant.ActionPayStage, Then: grant.ActionAcceptReport}},
	}
	p, err := call.Process(grant.ApplicationLife(regulation), nil)
	require.NoError(t, err)
	return p
}

func TestTablesAreSound(t *testing.T) {
	for _, life := range []grant.Lifecycle{grant.ApplicationLife(regulation), grant.CallLife(regulation)} {
		require.Empty(t, life.Lint(), life.ID)
		data, err := json.Marshal(life)
		require.NoError(t, err)
		var back grant.Lifecycle
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, life, back)
	}
}

func TestLintFindsFaults(t *testing.T) {
	life := grant.Lifecycle{
		States:  []grant.StateInfo{{State: "a"}, {State: "a"}, {State: "end", Terminal: true}, {State: "lost"}},
		Actions: []grant.ActionInfo{{Action: "go"}},
		Transitions: []grant.Transition{
			{Action: "go", To: []grant.OutcomeState{{To: "a"}}, Roles: []grant.Role{grant.RoleClock}},
			{From: []grant.State{"a"}, Action: "go", To: []grant.OutcomeState{{To: "end"}, {To: "a"}}, Roles: []grant.Role{"?"}, Guards: []grant.Guard{"?"}},
			{From: []grant.State{"a"}, Action: "go", Roles: []grant.Role{grant.RoleClock}},
			{From: []grant.State{"end", "?"}, Action: "?", To: []grant.OutcomeState{{To: "?", When: "?"}}},
		},
	}
	vs := life.Lint()
	for _, code := range []socium.Code{grant.CodeLifeTwice, grant.CodeLifeUnknown, grant.CodeLifeTerminal, grant.CodeLifeOutcome, grant.CodeLifeUnreached} {
		assert.ErrorIs(t, vs, code)
	}
	_, err := new(grant.Call).Process(life, nil)
	require.ErrorIs(t, err, grant.CodeLife)
}

// step is a command of a walk.
type step struct {
	action grant.Action
	role   grant.Role
	id     string
	day    string
	d      grant.Details
	want   grant.State
}

func some(n int64) socium.Opt[int64] { return socium.Some(n) }

var (
	vote     = &grant.Vote{Members: 20, For: 11, Against: 2, Abstained: 1}
	filing   = grant.Details{Signer: socium.Yes, Assurances: socium.Yes, SameDirection: some(0)}
	decision = socium.Basis{Act: "протокол", Clause: "№ 1"}
)

// walk is a whole life: remarks, rework, three experts of whom one is struck, an adjustment, two stages, a suspension, an
// extension.
var walk = []step{
	{grant.ActionCreate, grant.RoleApplicant, "head", "2025-09-10", grant.Details{Amount: rub("1000000")}, grant.StateDraft},
	{grant.ActionSubmit, grant.RoleApplicant, "head", "2025-09-20", filing, grant.StateSubmitted},
	{grant.ActionRegisterWithRemarks, grant.RoleOperator, "clerk", "2025-09-23", grant.Details{Number: "26-1-000001", Remarks: []string{"дата"}}, grant.StateRegisteredWithRemarks},
	{grant.ActionReopen, grant.RoleApplicant, "head", "2025-09-24", grant.Details{}, grant.StateRework},
	{grant.ActionResubmit, grant.RoleApplicant, "head", "2025-10-15", filing, grant.StateSubmitted},
	{grant.ActionRegister, grant.RoleOperator, "clerk", "2025-10-16", grant.Details{}, grant.StateRegistered},
	{grant.ActionAdmit, grant.RoleCouncil, "", "2025-11-01", grant.Details{Vote: vote}, grant.StateAdmitted},
	{grant.ActionAssign, grant.RoleOperator, "clerk", "2025-11-03", grant.Details{Experts: []string{"e1", "e2"}}, grant.StateUnderReview},
	{grant.ActionScore, grant.RoleExpert, "e1", "2025-11-10", grant.Details{Expert: "e1", Complete: socium.Yes}, grant.StateUnderReview},
	{grant.ActionScore, grant.RoleExpert, "e2", "2025-11-11", grant.Details{Expert: "e2", Complete: socium.Yes}, grant.StateUnderReview},
	{grant.ActionCloseReviews, grant.RoleClock, "", "2025-11-20", grant.Details{}, grant.StatePreliminarilyRated},
	{grant.ActionStrikeExpert, grant.RoleCouncil, "", "2025-11-25", grant.Details{Expert: "e2", Vote: vote}, grant.StateUnderReview},
	{grant.ActionAddExpert, grant.RoleOperator, "clerk", "2025-11-26", grant.Details{Experts: []string{"e3"}, Spread: socium.Yes}, grant.StateUnderReview},
	{grant.ActionScore, grant.RoleExpert, "e3", "2025-12-01", grant.Details{Expert: "e3", Complete: socium.Yes}, grant.StateUnderReview},
	{grant.ActionCloseReviews, grant.RoleClock, "", "2025-12-02", grant.Details{}, grant.StatePreliminarilyRated},
	{grant.ActionFixRating, grant.RoleCouncil, "chair", "2025-12-10", grant.Details{Rating: num("70.25"), Adjusted: []string{"SCALE"}, Reference: decision, Vote: vote}, grant.StateRated},
	{grant.ActionApplyMark, grant.RoleCommittee, "", "2026-01-10", grant.Details{Mark: num("63")}, grant.StatePassed},
	{grant.ActionList, grant.RoleCouncil, "", "2026-01-12", grant.Details{OtherPassed: some(0), Amount: rub("900000"), Vote: vote}, grant.StateListed},
	{grant.ActionApprove, grant.RoleOperator, "", "2026-01-15", grant.Details{Consent: day("2026-01-14")}, grant.StateWinner},
	{grant.ActionSign, grant.RoleOperator, "", "2026-01-30", grant.Details{Checks: socium.Yes, Stages: 2, Limit: day("2027-09-30")}, grant.StateAgreed},
	{grant.ActionPayStage, grant.RoleOperator, "cashier", "2026-02-02", grant.Details{}, grant.StateInProgress},
	{grant.ActionReport, grant.RoleApplicant, "head", "2026-08-10", grant.Details{Report: grant.AnalyticReport, Stage: 1}, grant.StateReporting},
	{grant.ActionReport, grant.RoleApplicant, "head", "2026-08-11", grant.Details{Report: grant.FinancialReport, Stage: 1}, grant.StateReporting},
	{grant.ActionRemark, grant.RoleOperator, "curator", "2026-08-15", grant.Details{Remarks: []string{"чек"}}, grant.StateReporting},
	{grant.ActionSuspend, grant.RoleOperator, "curator", "2026-08-20", grant.Details{Remarks: []string{"нет чека"}}, grant.StateSuspended},
	{grant.ActionResume, grant.RoleOperator, "curator", "2026-08-25", grant.Details{Cured: socium.Yes}, grant.StateReporting},
	{grant.ActionAcceptReport, grant.RoleOperator, "curator", "2026-08-26", grant.Details{Report: grant.AnalyticReport}, grant.StateReporting},
	{grant.ActionAcceptReport, grant.RoleOperator, "curator", "2026-08-27", grant.Details{Report: grant.FinancialReport}, grant.StateInProgress},
	{grant.ActionPayStage, grant.RoleOperator, "cashier", "2026-09-01", grant.Details{}, grant.StateInProgress},
	{grant.ActionExtend, grant.RoleApplicant, "head", "2026-09-05", grant.Details{End: day("2027-09-30")}, grant.StateInProgress},
	{grant.ActionReport, grant.RoleApplicant, "head", "2027-10-01", grant.Details{Report: grant.AnalyticReport, Stage: 2}, grant.StateReporting},
	{grant.ActionReport, grant.RoleApplicant, "head", "2027-10-02", grant.Details{Report: grant.FinancialReport, Stage: 2}, grant.StateReporting},
	{grant.ActionAcceptReport, grant.RoleOperator, "curator", "2027-10-10", grant.Details{Report: grant.FinancialReport}, grant.StateReporting},
	{grant.ActionAcceptReport, grant.RoleOperator, "curator", "2027-10-11", grant.Details{Report: grant.AnalyticReport}, grant.StateClosing},
	{grant.ActionSettle, grant.RoleApplicant, "head", "2027-10-20", grant.Details{Refund: socium.Yes}, grant.StateCompleted},
	{grant.ActionEvaluate, grant.RoleExpert, "e9", "2028-02-01", grant.Details{Result: grant.ResultSuccess}, grant.StateEvaluated},
}

func (s step) command(version int) grant.Command {
	return grant.Command{Action: s.action, By: grant.Actor{Role: s.role, ID: s.id}, At: msk(s.day, 12, 0), Expected: version, Details: s.d}
}

// run walks the first n steps.
func run(t *testing.T, p *grant.Process, n int) (grant.Case, []grant.Event) {
	t.Helper()
	c, e, err := p.Start("A", walk[0].d.Amount, grant.Actor{Role: walk[0].role, ID: walk[0].id}, msk(walk[0].day, 12, 0))
	require.NoError(t, err)
	events := []grant.Event{e}
	for i, s := range walk[1:n] {
		c, e, err = p.Do(c, s.command(c.Version()))
		require.NoError(t, err, "step %d %s", i+1, s.action)
		require.Equal(t, s.want, c.State(), "step %d %s", i+1, s.action)
		events = append(events, e)
	}
	return c, events
}

func TestWholeLife(t *testing.T) {
	p := process(t)
	c, events := run(t, p, len(walk))
	assert.Equal(t, grant.ResultSuccess, c.Result())
	assert.Equal(t, "900000.00", c.Grant().Or(socium.Money{}).String())
	assert.Equal(t, "26-1-000001", c.Number())
	assert.Equal(t, 2, c.Stage())
	assert.Equal(t, []grant.Reviewer{{ID: "e1", Done: true}, {ID: "e2", Done: true, Struck: true}, {ID: "e3", Done: true}}, c.Experts())

	// The state is what the events make of it, and events survive storage.
	data, err := json.Marshal(events)
	require.NoError(t, err)
	var stored []grant.Event
	require.NoError(t, json.Unmarshal(data, &stored))
	for i := range stored {
		stored[i].At = stored[i].At.In(events[i].At.Location())
	}
	again, err := p.Replay(slices.Values(stored))
	require.NoError(t, err)
	assert.Equal(t, c.State(), again.State())
	assert.Equal(t, c.Version(), again.Version())
	assert.Equal(t, c.Experts(), again.Experts())

	// Registration on the third working day is in time; a report of consent makes the approval in time as well.
	for _, e := range events {
		assert.False(t, e.Late, e.Action)
	}
}

// The whole matrix: in every state every action is either a row of the table or refused by CodeCaseAction.
func TestMatrix(t *testing.T) {
	p := process(t)
	life := p.Life()
	c, _ := run(t, p, len(walk))
	states := map[grant.State]grant.Case{c.State(): c}
	for n := 1; n < len(walk); n++ {
		c, _ := run(t, p, n)
		states[c.State()] = c
	}
	for state, c := range states {
		for _, a := range life.Actions {
			_, row := life.Find(state, a.Action)
			_, _, err := p.Do(c, grant.Command{Action: a.Action, Expected: c.Version()})
			require.Error(t, err, "%s %s: nobody acts and nothing is told", state, a.Action)
			assert.Equal(t, !row, socium.Violations.Has(violations(t, err), grant.CodeCaseAction), "%s %s", state, a.Action)
		}
		if len(p.Permits(c, grant.Actor{}, msk("2025-10-01", 12, 0), grant.Details{})) == 0 {
			assert.True(t, life.State(state).Terminal, state)
		}
	}
}

func violations(t *testing.T, err error) socium.Violations {
	t.Helper()
	vs, ok := err.(socium.Violations)
	require.True(t, ok, "%v", err)
	return vs
}

// What stands against an action, one guard at a time. n is the number of steps of the walk before it.
func TestGuards(t *testing.T) {
	p := process(t)
	at := func(n int, change func(c *grant.Command)) grant.Command {
		cmd := walk[n].command(n)
		change(&cmd)
		return cmd
	}
	tests := []struct {
		name string
		n    int
		edit func(c *grant.Command)
		code socium.Code
	}{
		{"a second after the deadline", 1, func(c *grant.Command) { c.At = msk("2025-10-15", 23, 30).Add(time.Second) }, grant.CodeCaseLate},
		{"at the deadline", 1, func(c *grant.Command) { c.At = msk("2025-10-15", 23, 30) }, ""},
		{"in another zone, still in time", 1, func(c *grant.Command) { c.At = time.Date(2025, 10, 15, 20, 29, 0, 0, time.UTC) }, ""},
		{"unauthorised", 1, func(c *grant.Command) { c.Signer = socium.No }, grant.CodeCaseSigner},
		{"authority not told", 1, func(c *grant.Command) { c.Signer = socium.Unknown }, grant.CodeCaseNeed},
		{"a second application in the direction", 1, func(c *grant.Command) { c.SameDirection = some(1) }, grant.CodeCaseDirection},
		{"somebody else's role", 1, func(c *grant.Command) { c.By.Role = grant.RoleOperator }, grant.CodeCaseRole},
		{"another event came in between", 1, func(c *grant.Command) { c.Expected = 0 }, grant.CodeCaseConflict},
		{"dated before the last event", 1, func(c *grant.Command) { c.At = msk("2025-09-09", 0, 0) }, grant.CodeCaseTime},
		{"no remarks", 2, func(c *grant.Command) { c.Remarks = nil }, grant.CodeCaseNeed},
		{"reopened too late", 3, func(c *grant.Command) { c.At = msk("2025-10-16", 9, 0) }, grant.CodeCaseLate},
		{"admitted against grounds", 6, func(c *grant.Command) { c.Grounds = []string{"R6"} }, grant.CodeCaseGrounds},
		{"no vote", 6, func(c *grant.Command) { c.Vote = nil }, grant.CodeCaseNeed},
		{"no quorum", 6, func(c *grant.Command) { c.Vote = &grant.Vote{Members: 20, For: 10} }, grant.CodeCaseQuorum},
		{"not carried", 6, func(c *grant.Command) { c.Vote = &grant.Vote{Members: 20, For: 6, Against: 6} }, grant.CodeCaseVote},
		{"one expert", 7, func(c *grant.Command) { c.Experts = []string{"e1"} }, grant.CodeCaseExperts},
		{"an expert twice", 7, func(c *grant.Command) { c.Experts = []string{"e1", "e1"} }, grant.CodeCaseExpertTwice},
		{"an expert in conflict", 7, func(c *grant.Command) { c.Conflicted = []string{"e2"} }, grant.CodeCaseExpertConflict},
		{"a stranger scores", 8, func(c *grant.Command) { c.Expert = "e7" }, grant.CodeCaseExpert},
		{"an incomplete sheet", 8, func(c *grant.Command) { c.Complete = socium.No }, grant.CodeCaseMarks},
		{"an expert scores twice", 9, func(c *grant.Command) { c.Expert = "e1" }, grant.CodeCaseExpert},
		{"reviews closed too early", 9, func(c *grant.Command) { c.Action, c.By.Role = grant.ActionCloseReviews, grant.RoleClock }, grant.CodeCaseReviews},
		{"no further expert needed", 12, func(c *grant.Command) { c.Spread = socium.No }, grant.CodeCaseSpread},
		{"the struck expert again", 12, func(c *grant.Command) { c.Experts = []string{"e2"} }, grant.CodeCaseExpertTwice},
		{"who scored may not fix the rating", 15, func(c *grant.Command) { c.By.ID = "e1" }, grant.CodeCaseDuty},
		{"nobody is named", 15, func(c *grant.Command) { c.By.ID = "" }, grant.CodeCaseActor},
		{"adjusted without a decision", 15, func(c *grant.Command) { c.Reference = socium.Basis{} }, grant.CodeCaseNeed},
		{"no mark", 16, func(c *grant.Command) { c.Mark = socium.Opt[socium.Number]{} }, grant.CodeCaseNeed},
		{"listed although there is a choice", 17, func(c *grant.Command) { c.OtherPassed = some(1) }, grant.CodeCaseSingle},
		{"more than requested", 17, func(c *grant.Command) { c.Amount = rub("1000000.01") }, grant.CodeCaseAmount},
		{"nothing", 17, func(c *grant.Command) { c.Amount = rub("0") }, grant.CodeCaseAmount},
		{"a choice of one", 17, func(c *grant.Command) {
			c.Action, c.By.Role, c.OtherPassed = grant.ActionOfferChoice, grant.RoleOperator, some(0)
		}, grant.CodeCaseSeveral},
		{"no consent", 18, func(c *grant.Command) { c.Consent = socium.Date{} }, grant.CodeCaseNeed},
		{"lapse on the 45th day", 19, func(c *grant.Command) {
			c.Action, c.Details, c.At = grant.ActionLapse, grant.Details{}, msk("2026-03-01", 12, 0)
		}, grant.CodeCaseEarly},
		{"lapse after 45 days", 19, func(c *grant.Command) {
			c.Action, c.Details, c.At = grant.ActionLapse, grant.Details{}, msk("2026-03-02", 12, 0)
		}, ""},
		{"checks not done", 19, func(c *grant.Command) { c.Checks = socium.No }, grant.CodeCaseChecks},
		{"paid twice", 21, func(c *grant.Command) { c.Action, c.By.Role = grant.ActionPayStage, grant.RoleOperator }, grant.CodeCaseTranche},
		{"report of another stage", 21, func(c *grant.Command) { c.Stage = 2 }, grant.CodeCaseStage},
		{"report on a stage that is not paid", 28, func(c *grant.Command) {
			c.Action, c.By, c.Report = grant.ActionReport, grant.Actor{Role: grant.RoleApplicant, ID: "head"}, grant.AnalyticReport
		}, grant.CodeCaseUnpaid},
		{"not cured", 25, func(c *grant.Command) { c.Cured = socium.No }, grant.CodeCaseCured},
		{"who paid may not accept", 26, func(c *grant.Command) { c.By.ID = "cashier" }, grant.CodeCaseDuty},
		{"accepted twice", 27, func(c *grant.Command) { c.Report = grant.AnalyticReport }, grant.CodeCaseStage},
		{"extended beyond the limit", 29, func(c *grant.Command) { c.End = day("2027-10-01") }, grant.CodeCaseEnd},
		{"remainder not returned", 34, func(c *grant.Command) { c.Refund = socium.No }, grant.CodeCaseRefund},
		{"no such word", 35, func(c *grant.Command) { c.Result = "великолепно" }, grant.CodeCaseNeed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, _ := run(t, p, tt.n)
			cmd := at(tt.n, tt.edit)
			after, e, err := p.Do(c, cmd)
			if tt.code == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, tt.code)
			assert.Equal(t, c, after, "no half-changed state")
			assert.Equal(t, grant.Event{}, e)
			if tt.code != grant.CodeCaseConflict {
				for _, v := range violations(t, err) {
					assert.NotContains(t, v.Text.RU+v.Text.EN, "{")
				}
				// Permit says the same without doing it.
				perm := p.Permit(c, cmd.Action, cmd.By, cmd.At, cmd.Details)
				assert.True(t, append(perm.Blocks, perm.Needs...).Has(tt.code), tt.code)
			}
		})
	}
}

// "Reviewed, remarks: fix and re-sign" (grants 5.1): a report with remarks is not accepted as it is, the other one may be.
func TestReportAfterRemarks(t *testing.T) {
	p := process(t)
	c, _ := run(t, p, 23)
	do := func(a grant.Action, role grant.Role, kind grant.ReportKind) error {
		after, _, err := p.Do(c, grant.Command{Action: a, By: grant.Actor{Role: role, ID: "x"}, At: msk("2026-08-15", 12, 0), Expected: c.Version(),
			Details: grant.Details{Report: kind, Remarks: []string{"чек"}}})
		c = after
		return err
	}
	require.NoError(t, do(grant.ActionRemark, grant.RoleOperator, grant.FinancialReport))
	require.ErrorIs(t, do(grant.ActionAcceptReport, grant.RoleOperator, grant.FinancialReport), grant.CodeCaseStage)
	require.NoError(t, do(grant.ActionAcceptReport, grant.RoleOperator, grant.AnalyticReport))
	require.NoError(t, do(grant.ActionReport, grant.RoleApplicant, grant.FinancialReport))
	require.NoError(t, do(grant.ActionAcceptReport, grant.RoleOperator, grant.FinancialReport))
	assert.Equal(t, grant.StateInProgress, c.State())
	assert.Equal(t, 2, c.Stage())
}

// An organisation with several applications that passed chooses in its term; after it the rule chooses.
func TestChoice(t *testing.T) {
	p := process(t)
	c, _ := run(t, p, 17)
	term := socium.MustDeadline("2026-01-20", "18:00")
	c, _, err := p.Do(c, grant.Command{Action: grant.ActionOfferChoice, By: grant.Actor{Role: grant.RoleOperator}, At: msk("2026-01-11", 9, 0), Expected: 17,
		Details: grant.Details{OtherPassed: some(1), Term: term}})
	require.NoError(t, err)
	choose := func(role grant.Role, at time.Time, chosen socium.Answer) (grant.Case, error) {
		after, _, err := p.Do(c, grant.Command{Action: grant.ActionChoose, By: grant.Actor{Role: role}, At: at, Expected: 18, Details: grant.Details{Chosen: chosen}})
		return after, err
	}
	_, err = choose(grant.RoleClock, term.Time(), socium.Yes)
	require.ErrorIs(t, err, grant.CodeCaseChoice)
	_, err = choose(grant.RoleApplicant, term.Time().Add(time.Second), socium.Yes)
	require.ErrorIs(t, err, grant.CodeCaseLate)
	after, err := choose(grant.RoleApplicant, term.Time(), socium.No)
	require.NoError(t, err)
	assert.Equal(t, grant.StateNotChosen, after.State())
	after, err = choose(grant.RoleClock, term.Time().Add(time.Second), socium.Yes)
	require.NoError(t, err)
	assert.Equal(t, grant.StateListed, after.State())
}

// Registration within five working days: the sixth is late, shown, and not blocked. 20 September 2025 is a Saturday.
func TestLateIsShown(t *testing.T) {
	p := process(t)
	c, _ := run(t, p, 2)
	perm := p.Permit(c, grant.ActionRegister, grant.Actor{Role: grant.RoleOperator}, msk("2025-09-26", 23, 59), grant.Details{})
	assert.Equal(t, "2025-09-26T24:00+03:00[Europe/Moscow]", perm.Until.String())
	assert.True(t, perm.Allowed)
	assert.False(t, perm.Late)
	_, e, err := p.Do(c, grant.Command{Action: grant.ActionRegister, By: grant.Actor{Role: grant.RoleOperator}, At: msk("2025-09-27", 0, 1), Expected: 2})
	require.NoError(t, err)
	assert.True(t, e.Late)
}

func TestReplayRefuses(t *testing.T) {
	p := process(t)
	_, events := run(t, p, 8)
	for name, spoil := range map[string]func(list []grant.Event) []grant.Event{
		"gap":           func(l []grant.Event) []grant.Event { return slices.Delete(l, 3, 4) },
		"other outcome": func(l []grant.Event) []grant.Event { l[6].To = grant.StateWinner; return l },
		"other state":   func(l []grant.Event) []grant.Event { l[6].From = grant.StateDraft; return l },
		"other case":    func(l []grant.Event) []grant.Event { l[6].Case = "B"; return l },
		"twice":         func(l []grant.Event) []grant.Event { return append(l, l[7]) },
	} {
		_, err := p.Replay(slices.Values(spoil(slices.Clone(events))))
		require.ErrorIs(t, err, grant.CodeReplay, name)
	}
	empty, err := p.Replay(slices.Values([]grant.Event(nil)))
	require.NoError(t, err)
	assert.Zero(t, empty.Version())
}

// Pass marks can only be set once all admitted applications are rated (grants 7).
func TestCallLife(t *testing.T) {
	call := &grant.Call{ID: "2026-1", Opens: day("2025-09-01"), Deadline: socium.MustDeadline("2025-10-15", "23:30")}
	p, err := call.Process(grant.CallLife(regulation), nil)
	require.NoError(t, err)
	c, _, err := p.Start("2026-1", socium.Opt[socium.Money]{}, grant.Actor{Role: grant.RoleOperator}, msk("2025-06-17", 9, 0))
	require.NoError(t, err)
	do := func(action grant.Action, role grant.Role, at time.Time, d grant.Details) error {
		after, _, err := p.Do(c, grant.Command{Action: action, By: grant.Actor{Role: role}, At: at, Expected: c.Version(), Details: d})
		c = after
		return err
	}
	require.NoError(t, do(grant.ActionOpenIntake, grant.RoleOperator, msk("2025-09-01", 9, 0), grant.Details{}))
	require.ErrorIs(t, do(grant.ActionCloseIntake, grant.RoleClock, msk("2025-10-15", 23, 30), grant.Details{}), grant.CodeCaseEarly)
	require.NoError(t, do(grant.ActionCloseIntake, grant.RoleClock, msk("2025-10-15", 23, 31), grant.Details{}))
	require.NoError(t, do(grant.ActionStartAdmission, grant.RoleOperator, msk("2025-10-16", 9, 0), grant.Details{}))
	require.NoError(t, do(grant.ActionStartReview, grant.RoleCouncil, msk("2025-11-01", 9, 0), grant.Details{Unsettled: some(0)}))
	require.NoError(t, do(grant.ActionStartRating, grant.RoleCouncil, msk("2025-12-01", 9, 0), grant.Details{Unsettled: some(0)}))
	require.ErrorIs(t, do(grant.ActionSetMarks, grant.RoleCommittee, msk("2026-01-10", 9, 0), grant.Details{Unsettled: some(3)}), grant.CodeCaseUnsettled)
	require.ErrorIs(t, do(grant.ActionSetMarks, grant.RoleCommittee, msk("2026-01-10", 9, 0), grant.Details{}), grant.CodeCaseNeed)
	require.NoError(t, do(grant.ActionSetMarks, grant.RoleCommittee, msk("2026-01-10", 9, 0), grant.Details{Unsettled: some(0)}))
	assert.Equal(t, grant.CallMarksSet, c.State())
}
