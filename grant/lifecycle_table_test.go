package grant_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/socium-go/socium/grant"
)

// The table of grants 7, row by row: from, event, to, actor, paragraph; actors A applicant, F operator, O council, K committee, E expert,
// S clock, P public. That the committee agrees to what the operator approves is the guard of its row.
const section7 = `
| create | draft | A |
draft | submit | submitted | A | 9–12
submitted | register | registered | F | 14
submitted | register-with-remarks | registered-with-remarks | F | 14
submitted | refuse-registration | not-registered | F | 14
submitted rework rated | void | void | F | 13
registered registered-with-remarks | reopen | rework | A | 14
rework | resubmit | submitted | A | 14
submitted registered under-review rated passed listed | withdraw | withdrawn | A | 16
registered registered-with-remarks | admit | admitted | O | 18–19
registered registered-with-remarks | refuse | not-admitted | O | 18
admitted | assign | under-review | F | 21–22
under-review | score | under-review | E | 22
under-review | add-expert | under-review | F O | 22
under-review | close-reviews | preliminarily-rated | S | 23
preliminarily-rated | strike-expert | preliminarily-rated under-review | O | 23
preliminarily-rated | fix-rating | rated | O | 23
rated | apply-mark | passed below-mark | K | 25
passed | offer-choice | choice-pending | F | 11
choice-pending | choose | listed passed-not-chosen | A S | 11
passed | list | listed | O | 24
listed | approve | winner | F | 27
winner | strike-off | excluded-winner | F | 32
winner | lapse | no-agreement | F | 31
winner | sign | agreed | A F | 33
agreed in-progress | pay | in-progress | F | 35–37
in-progress | report | reporting | A | 37
reporting | remark | reporting | F | 37
reporting | accept | reporting in-progress closing | F | 37
in-progress reporting | suspend | suspended | F | 37
suspended | resume | reporting in-progress | F | 37
in-progress suspended | terminate | terminated | F | 37
in-progress | extend | in-progress | A F | 29
closing | settle | completed | A F | 37
completed | evaluate | evaluated | E P | 36`

func TestTableOfTheSource(t *testing.T) {
	life := grant.ApplicationLife(regulation)
	actors := map[string]grant.Role{
		"A": grant.RoleApplicant, "F": grant.RoleOperator, "O": grant.RoleCouncil, "K": grant.RoleCommittee, "E": grant.RoleExpert, "S": grant.RoleClock, "P": grant.RolePublic,
	}
	rows := strings.Split(strings.TrimSpace(section7), "\n")
	assert.Len(t, life.Transitions, len(rows))
	seen := map[grant.Action]bool{}
	for _, row := range rows {
		cells := strings.Split(row, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		from := strings.Fields(cells[0])
		if len(from) == 0 {
			from = []string{""}
		}
		for _, state := range from {
			tr, ok := life.Find(grant.State(state), grant.Action(cells[1]))
			require.True(t, ok, row)
			var to []string
			for _, o := range tr.To {
				to = append(to, string(o.To))
			}
			assert.Equal(t, strings.Fields(cells[2]), to, row)
			var roles []grant.Role
			for _, a := range strings.Fields(cells[3]) {
				roles = append(roles, actors[a])
			}
			assert.Equal(t, roles, tr.Roles, row)
			clause := ""
			if cells[4] != "" {
				clause = "п. " + cells[4]
			}
			assert.Equal(t, clause, tr.Basis.Clause, row)
		}
		seen[grant.Action(cells[1])] = true
	}
	for _, a := range life.Actions {
		assert.True(t, seen[a.Action], a.Action)
	}

	// Terminal are those that the table calls so, and the evaluation at the end.
	var terminal []string
	for _, s := range life.States {
		if s.Terminal {
			terminal = append(terminal, string(s.State))
		}
	}
	slices.Sort(terminal)
	assert.Equal(t, []string{
		"below-mark", "evaluated", "excluded-winner", "no-agreement", "not-admitted", "not-registered", "passed-not-chosen", "terminated", "void", "withdrawn",
	}, terminal)

	// What the applicant sees on the platform.
	shown := map[grant.State]string{
		grant.StateSubmitted: "Подана в фонд", grant.StateRegistered: "Зарегистрирована", grant.StateRegisteredWithRemarks: "Зарегистрирована с замечаниями",
		grant.StateRework: "На доработке", grant.StateNotAdmitted: "Не допущена до конкурса", grant.StateUnderReview: "На независимой экспертизе",
	}
	for _, s := range life.States {
		assert.Equal(t, shown[s.State], s.Shown.RU, s.State)
	}

	// The states of the contest itself, in their order.
	var states []string
	contest := grant.CallLife(regulation)
	for _, s := range contest.States {
		states = append(states, string(s.State))
	}
	assert.Equal(t, "announced open closed admission review rating marks-set approved contracting running finished", strings.Join(states, " "))
}
