package grant

import "github.com/socium-go/socium"

// The states of a contest.
const (
	CallAnnounced   State = "announced"
	CallOpen        State = "open"
	CallClosed      State = "closed"
	CallAdmission   State = "admission"
	CallReview      State = "review"
	CallRating      State = "rating"
	CallMarksSet    State = "marks-set"
	CallApproved    State = "approved"
	CallContracting State = "contracting"
	CallRunning     State = "running"
	CallFinished    State = "finished"
)

// The actions on a contest. An extension of the deadline is no action here: it is data of the call, see [Call.Extended].
const (
	ActionOpenIntake       Action = "open-intake"
	ActionCloseIntake      Action = "close-intake"
	ActionStartAdmission   Action = "start-admission"
	ActionStartReview      Action = "start-review"
	ActionStartRating      Action = "start-rating"
	ActionSetMarks         Action = "set-marks"
	ActionApproveWinners   Action = "approve-winners"
	ActionStartContracting Action = "start-contracting"
	ActionStartProjects    Action = "start-projects"
	ActionFinish           Action = "finish"
)

// CallLife returns the life cycle of a contest as a whole. [GuardSettled] lets it go on only when every application has got as
// far as the next step needs: pass marks can only be set once all admitted applications are rated.
func CallLife(basis socium.Basis) Lifecycle {
	return Lifecycle{
		ID: "call", Title: text("жизненный цикл конкурса", "life of a contest"),
		States: []StateInfo{
			{State: CallAnnounced, Title: text("объявлен", "announced")},
			{State: CallOpen, Title: text("приём заявок", "open for applications")},
			{State: CallClosed, Title: text("приём окончен", "intake closed")},
			{State: CallAdmission, Title: text("допуск заявок", "admission")},
			{State: CallReview, Title: text("независимая экспертиза", "review")},
			{State: CallRating, Title: text("определение рейтинга", "rating")},
			{State: CallMarksSet, Title: text("проходные баллы установлены", "pass marks set")},
			{State: CallApproved, Title: text("победители утверждены", "winners approved")},
			{State: CallContracting, Title: text("заключение договоров", "contracting")},
			{State: CallRunning, Title: text("проекты реализуются", "projects running")},
			{State: CallFinished, Title: text("завершён", "finished"), Terminal: true},
		},
		Actions: []ActionInfo{
			{ActionCreate, text("объявить", "announce")},
			{ActionOpenIntake, text("открыть приём", "open intake")},
			{ActionCloseIntake, text("закрыть приём", "close intake")},
			{ActionStartAdmission, text("начать допуск", "start admission")},
			{ActionStartReview, text("начать экспертизу", "start review")},
			{ActionStartRating, text("перейти к рейтингу", "start rating")},
			{ActionSetMarks, text("установить проходные баллы", "set the pass marks")},
			{ActionApproveWinners, text("утвердить победителей", "approve the winners")},
			{ActionStartContracting, text("начать заключение договоров", "start contracting")},
			{ActionStartProjects, text("начать реализацию", "start the projects")},
			{ActionFinish, text("завершить конкурс", "finish")},
		},
		Transitions: []Transition{
			{Action: ActionCreate, To: []OutcomeState{{To: CallAnnounced}}, Roles: []Role{RoleOperator}, Basis: basis},
			{From: []State{CallAnnounced}, Action: ActionOpenIntake, To: []OutcomeState{{To: CallOpen}}, Roles: []Role{RoleOperator}, Basis: basis},
			{From: []State{CallOpen}, Action: ActionCloseIntake, To: []OutcomeState{{To: CallClosed}}, Roles: []Role{RoleClock}, Guards: []Guard{GuardTermOver}, Basis: basis},
			{From: []State{CallClosed}, Action: ActionStartAdmission, To: []OutcomeState{{To: CallAdmission}}, Roles: []Role{RoleOperator}, Term: Term{Days: 15}, Basis: basis.At("п. 17")},
			{From: []State{CallAdmission}, Action: ActionStartReview, To: []OutcomeState{{To: CallReview}}, Roles: []Role{RoleCouncil}, Guards: []Guard{GuardSettled}, Basis: basis},
			{From: []State{CallReview}, Action: ActionStartRating, To: []OutcomeState{{To: CallRating}}, Roles: []Role{RoleCouncil}, Guards: []Guard{GuardSettled}, Basis: basis},
			{From: []State{CallRating}, Action: ActionSetMarks, To: []OutcomeState{{To: CallMarksSet}}, Roles: []Role{RoleCommittee}, Guards: []Guard{GuardSettled, GuardQuorum}, Basis: basis},
			{From: []State{CallMarksSet}, Action: ActionApproveWinners, To: []OutcomeState{{To: CallApproved}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardConsent, GuardSettled}, Basis: basis},
			{From: []State{CallApproved}, Action: ActionStartContracting, To: []OutcomeState{{To: CallContracting}}, Roles: []Role{RoleOperator}, Basis: basis},
			{From: []State{CallContracting}, Action: ActionStartProjects, To: []OutcomeState{{To: CallRunning}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardSettled}, Basis: basis},
			{From: []State{CallRunning}, Action: ActionFinish, To: []OutcomeState{{To: CallFinished}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardSettled}, Basis: basis},
		},
	}
}
