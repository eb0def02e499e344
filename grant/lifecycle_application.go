package grant

import "github.com/socium-go/socium"

// The states of an application, in the order of its life.
const (
	StateDraft                 State = "draft"
	StateSubmitted             State = "submitted"
	StateRegistered            State = "registered"
	StateRegisteredWithRemarks State = "registered-with-remarks"
	StateRework                State = "rework"
	StateNotRegistered         State = "not-registered"
	StateVoid                  State = "void"
	StateWithdrawn             State = "withdrawn"
	StateAdmitted              State = "admitted"
	StateNotAdmitted           State = "not-admitted"
	StateUnderReview           State = "under-review"
	StatePreliminarilyRated    State = "preliminarily-rated"
	StateRated                 State = "rated"
	StatePassed                State = "passed"
	StateBelowMark             State = "below-mark"
	StateChoicePending         State = "choice-pending"
	StateNotChosen             State = "passed-not-chosen"
	StateListed                State = "listed"
	StateWinner                State = "winner"
	StateExcludedWinner        State = "excluded-winner"
	StateNoAgreement           State = "no-agreement"
	StateAgreed                State = "agreed"
	StateInProgress            State = "in-progress"
	StateReporting             State = "reporting"
	StateSuspended             State = "suspended"
	StateClosing               State = "closing"
	StateTerminated            State = "terminated"
	StateCompleted             State = "completed"
	StateEvaluated             State = "evaluated"
)

// The actions on an application.
const (
	ActionCreate              Action = "create"
	ActionSubmit              Action = "submit"
	ActionRegister            Action = "register"
	ActionRegisterWithRemarks Action = "register-with-remarks"
	ActionRefuseRegistration  Action = "refuse-registration"
	ActionMakeVoid            Action = "void"
	ActionReopen              Action = "reopen"
	ActionResubmit            Action = "resubmit"
	ActionWithdraw            Action = "withdraw"
	ActionAdmit               Action = "admit"
	ActionRefuseAdmission     Action = "refuse"
	ActionAssign              Action = "assign"
	ActionScore               Action = "score"
	ActionAddExpert           Action = "add-expert"
	ActionCloseReviews        Action = "close-reviews"
	ActionStrikeExpert        Action = "strike-expert"
	ActionFixRating           Action = "fix-rating"
	ActionApplyMark           Action = "apply-mark"
	ActionOfferChoice         Action = "offer-choice"
	ActionChoose              Action = "choose"
	ActionList                Action = "list"
	ActionApprove             Action = "approve"
	ActionStrikeOff           Action = "strike-off"
	ActionLapse               Action = "lapse"
	ActionSign                Action = "sign"
	ActionPayStage            Action = "pay"
	ActionReport              Action = "report"
	ActionRemark              Action = "remark"
	ActionAcceptReport        Action = "accept"
	ActionSuspend             Action = "suspend"
	ActionResume              Action = "resume"
	ActionTerminate           Action = "terminate"
	ActionExtend              Action = "extend"
	ActionSettle              Action = "settle"
	ActionEvaluate            Action = "evaluate"
)

// ApplicationLife returns the life cycle of an application from the draft to the evaluated result, as the regulation of the
// presidential grants orders it; regional contests on its model follow it. Each call gives a table of its own, to be changed
// at will. What the applicant sees comes from a third party's digest.
func ApplicationLife(basis socium.Basis) Lifecycle {
	at := func(clause string) socium.Basis { return basis.At("п. " + clause) }
	beforeDecision := []State{
		StateSubmitted, StateRegistered, StateRegisteredWithRemarks, StateRework, StateAdmitted, StateUnderReview, StatePreliminarilyRated, StateRated,
	}
	beforeApproval := append(append([]State(nil), beforeDecision...), StatePassed, StateChoicePending, StateListed)
	workingDays := func(n int) Term { return Term{Days: n, Working: true} }
	return Lifecycle{
		ID: "application", Title: text("жизненный цикл заявки", "life of an application"),
		States: []StateInfo{
			{State: StateDraft, Title: text("черновик", "draft")},
			{State: StateSubmitted, Title: text("подана", "submitted"), Shown: text("Подана в фонд", "submitted")},
			{State: StateRegistered, Title: text("зарегистрирована", "registered"), Shown: text("Зарегистрирована", "registered")},
			{State: StateRegisteredWithRemarks, Title: text("зарегистрирована с замечаниями", "registered with remarks"), Shown: text("Зарегистрирована с замечаниями", "registered with remarks")},
			{State: StateRework, Title: text("на доработке", "in rework"), Shown: text("На доработке", "in rework")},
			{State: StateNotRegistered, Title: text("не зарегистрирована", "not registered"), Terminal: true},
			{State: StateVoid, Title: text("считается не поданной", "void"), Terminal: true},
			{State: StateWithdrawn, Title: text("отозвана", "withdrawn"), Terminal: true},
			{State: StateAdmitted, Title: text("допущена до конкурса", "admitted")},
			{State: StateNotAdmitted, Title: text("не допущена до конкурса", "not admitted"), Shown: text("Не допущена до конкурса", "not admitted"), Terminal: true},
			{State: StateUnderReview, Title: text("на независимой экспертизе", "under review"), Shown: text("На независимой экспертизе", "under review")},
			{State: StatePreliminarilyRated, Title: text("есть предварительный рейтинг", "preliminarily rated")},
			{State: StateRated, Title: text("рейтинг определён", "rated")},
			{State: StatePassed, Title: text("проходной балл набран", "pass mark reached")},
			{State: StateBelowMark, Title: text("ниже проходного балла", "below the pass mark"), Terminal: true},
			{State: StateChoicePending, Title: text("организация выбирает из своих заявок", "choice pending")},
			{State: StateNotChosen, Title: text("набрала балл, не выбрана", "passed, not chosen"), Terminal: true},
			{State: StateListed, Title: text("в проекте перечня победителей", "in the draft list of winners")},
			{State: StateWinner, Title: text("победитель", "winner")},
			{State: StateExcludedWinner, Title: text("исключена из перечня победителей", "struck off the list of winners"), Terminal: true},
			{State: StateNoAgreement, Title: text("договор не заключён", "no agreement"), Terminal: true},
			{State: StateAgreed, Title: text("договор заключён", "agreement signed")},
			{State: StateInProgress, Title: text("проект реализуется", "in progress")},
			{State: StateReporting, Title: text("отчёт на проверке", "report under review")},
			{State: StateSuspended, Title: text("финансирование приостановлено", "payments suspended")},
			{State: StateClosing, Title: text("завершается", "closing")},
			{State: StateTerminated, Title: text("договор расторгнут", "agreement terminated"), Terminal: true},
			{State: StateCompleted, Title: text("завершён", "completed")},
			{State: StateEvaluated, Title: text("результаты оценены", "results evaluated"), Terminal: true},
		},
		Actions: []ActionInfo{
			{ActionCreate, text("создать", "create")},
			{ActionSubmit, text("подать", "submit")},
			{ActionRegister, text("зарегистрировать", "register")},
			{ActionRegisterWithRemarks, text("зарегистрировать с замечаниями", "register with remarks")},
			{ActionRefuseRegistration, text("отказать в регистрации", "refuse registration")},
			{ActionMakeVoid, text("признать не поданной", "declare void")},
			{ActionReopen, text("вернуть на доработку", "reopen")},
			{ActionResubmit, text("подать повторно", "resubmit")},
			{ActionWithdraw, text("отозвать", "withdraw")},
			{ActionAdmit, text("допустить", "admit")},
			{ActionRefuseAdmission, text("отказать в допуске", "refuse admission")},
			{ActionAssign, text("назначить экспертов", "assign experts")},
			{ActionScore, text("оценить", "score")},
			{ActionAddExpert, text("назначить ещё эксперта", "add an expert")},
			{ActionCloseReviews, text("завершить экспертизу", "close reviews")},
			{ActionStrikeExpert, text("исключить эксперта", "strike an expert")},
			{ActionFixRating, text("определить рейтинг", "fix the rating")},
			{ActionApplyMark, text("применить проходной балл", "apply the pass mark")},
			{ActionOfferChoice, text("предложить выбор", "offer a choice")},
			{ActionChoose, text("выбрать", "choose")},
			{ActionList, text("включить в проект перечня", "list")},
			{ActionApprove, text("утвердить победителем", "approve")},
			{ActionStrikeOff, text("исключить из перечня", "strike off")},
			{ActionLapse, text("отказать в заключении договора", "refuse the agreement")},
			{ActionSign, text("заключить договор", "sign")},
			{ActionPayStage, text("перечислить деньги этапа", "pay a stage")},
			{ActionReport, text("представить отчёт", "report")},
			{ActionRemark, text("сделать замечания к отчёту", "make remarks on a report")},
			{ActionAcceptReport, text("принять отчёт", "accept a report")},
			{ActionSuspend, text("приостановить", "suspend")},
			{ActionResume, text("возобновить", "resume")},
			{ActionTerminate, text("расторгнуть", "terminate")},
			{ActionExtend, text("продлить проект", "extend")},
			{ActionSettle, text("закрыть расчёты", "settle")},
			{ActionEvaluate, text("оценить результаты", "evaluate results")},
		},
		Transitions: []Transition{
			{Action: ActionCreate, To: []OutcomeState{{To: StateDraft}}, Roles: []Role{RoleApplicant}},
			{From: []State{StateDraft}, Action: ActionSubmit, To: []OutcomeState{{To: StateSubmitted}}, Roles: []Role{RoleApplicant}, Guards: []Guard{GuardWindow, GuardSigner, GuardAssurances, GuardOneDirection}, Basis: at("9–12")},
			{From: []State{StateSubmitted}, Action: ActionRegister, To: []OutcomeState{{To: StateRegistered}}, Roles: []Role{RoleOperator}, Term: workingDays(5), Basis: at("14")},
			{From: []State{StateSubmitted}, Action: ActionRegisterWithRemarks, To: []OutcomeState{{To: StateRegisteredWithRemarks}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardRemarks}, Term: workingDays(5), Basis: at("14")},
			{From: []State{StateSubmitted}, Action: ActionRefuseRegistration, To: []OutcomeState{{To: StateNotRegistered}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardGrounds}, Term: workingDays(5), Basis: at("14")},
			{From: beforeDecision, Action: ActionMakeVoid, To: []OutcomeState{{To: StateVoid}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardGrounds}, Basis: at("13")},
			{From: []State{StateRegistered, StateRegisteredWithRemarks}, Action: ActionReopen, To: []OutcomeState{{To: StateRework}}, Roles: []Role{RoleApplicant}, Guards: []Guard{GuardWindow}, Basis: at("14")},
			{From: []State{StateRework}, Action: ActionResubmit, To: []OutcomeState{{To: StateSubmitted}}, Roles: []Role{RoleApplicant}, Guards: []Guard{GuardWindow, GuardSigner, GuardAssurances, GuardOneDirection}, Basis: at("14")},
			{From: beforeApproval, Action: ActionWithdraw, To: []OutcomeState{{To: StateWithdrawn}}, Roles: []Role{RoleApplicant}, Guards: []Guard{GuardStatement}, Basis: at("16")},
			{From: []State{StateRegistered, StateRegisteredWithRemarks}, Action: ActionAdmit, To: []OutcomeState{{To: StateAdmitted}}, Roles: []Role{RoleCouncil}, Guards: []Guard{GuardNoGrounds, GuardQuorum}, Basis: at("18–19")},
			{From: []State{StateRegistered, StateRegisteredWithRemarks}, Action: ActionRefuseAdmission, To: []OutcomeState{{To: StateNotAdmitted}}, Roles: []Role{RoleCouncil}, Guards: []Guard{GuardGrounds, GuardQuorum}, Basis: at("18")},
			{From: []State{StateAdmitted}, Action: ActionAssign, To: []OutcomeState{{To: StateUnderReview}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardExperts}, Basis: at("21–22")},
			{From: []State{StateUnderReview}, Action: ActionScore, To: []OutcomeState{{To: StateUnderReview}}, Roles: []Role{RoleExpert}, Guards: []Guard{GuardExpert, GuardMarks}, Basis: at("22")},
			{From: []State{StateUnderReview}, Action: ActionAddExpert, To: []OutcomeState{{To: StateUnderReview}}, Roles: []Role{RoleOperator, RoleCouncil}, Guards: []Guard{GuardExperts, GuardSpread}, Basis: at("22")},
			{From: []State{StateUnderReview}, Action: ActionCloseReviews, To: []OutcomeState{{To: StatePreliminarilyRated}}, Roles: []Role{RoleClock}, Guards: []Guard{GuardReviews}, Basis: at("23")},
			{From: []State{StatePreliminarilyRated}, Action: ActionStrikeExpert, To: []OutcomeState{{To: StatePreliminarilyRated, When: WhenEnough}, {To: StateUnderReview}}, Roles: []Role{RoleCouncil}, Guards: []Guard{GuardStruck, GuardQuorum}, Basis: at("23")},
			{From: []State{StatePreliminarilyRated}, Action: ActionFixRating, To: []OutcomeState{{To: StateRated}}, Roles: []Role{RoleCouncil}, Guards: []Guard{GuardRating, GuardQuorum}, Basis: at("23")},
			{From: []State{StateRated}, Action: ActionApplyMark, To: []OutcomeState{{To: StatePassed, When: WhenPassed}, {To: StateBelowMark}}, Roles: []Role{RoleCommittee}, Guards: []Guard{GuardPassMark}, Basis: at("25")},
			{From: []State{StatePassed}, Action: ActionOfferChoice, To: []OutcomeState{{To: StateChoicePending}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardSeveral}, Basis: at("11")},
			{From: []State{StateChoicePending}, Action: ActionChoose, To: []OutcomeState{{To: StateListed, When: WhenChosen}, {To: StateNotChosen}}, Roles: []Role{RoleApplicant, RoleClock}, Guards: []Guard{GuardChoice}, Basis: at("11")},
			{From: []State{StatePassed}, Action: ActionList, To: []OutcomeState{{To: StateListed}}, Roles: []Role{RoleCouncil}, Guards: []Guard{GuardSingle, GuardAmount, GuardQuorum}, Basis: at("24")},
			{From: []State{StateListed}, Action: ActionApprove, To: []OutcomeState{{To: StateWinner}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardConsent, GuardAmount}, Term: workingDays(5), Basis: at("27")},
			{From: []State{StateWinner}, Action: ActionStrikeOff, To: []OutcomeState{{To: StateExcludedWinner}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardGrounds}, Basis: at("32")},
			{From: []State{StateWinner}, Action: ActionLapse, To: []OutcomeState{{To: StateNoAgreement}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardTermOver}, Term: Term{Days: 45, Wait: true}, Basis: at("31")},
			{From: []State{StateWinner}, Action: ActionSign, To: []OutcomeState{{To: StateAgreed}}, Roles: []Role{RoleApplicant, RoleOperator}, Guards: []Guard{GuardChecks}, Basis: at("33")},
			{From: []State{StateAgreed, StateInProgress}, Action: ActionPayStage, To: []OutcomeState{{To: StateInProgress}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardTranche}, Basis: at("35–37")},
			{From: []State{StateInProgress, StateReporting}, Action: ActionReport, To: []OutcomeState{{To: StateReporting}}, Roles: []Role{RoleApplicant}, Guards: []Guard{GuardStage}, Basis: at("37")},
			{From: []State{StateReporting}, Action: ActionRemark, To: []OutcomeState{{To: StateReporting}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardRemarks}, Basis: at("37")},
			{From: []State{StateReporting}, Action: ActionAcceptReport, To: []OutcomeState{{To: StateReporting, When: WhenOneOpen}, {To: StateInProgress, When: WhenMoreStages}, {To: StateClosing}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardStage}, Basis: at("37")},
			{From: []State{StateInProgress, StateReporting}, Action: ActionSuspend, To: []OutcomeState{{To: StateSuspended}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardRemarks}, Basis: at("37")},
			{From: []State{StateSuspended}, Action: ActionResume, To: []OutcomeState{{To: StateReporting, When: WhenReporting}, {To: StateInProgress}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardCured}, Basis: at("37")},
			{From: []State{StateInProgress, StateSuspended}, Action: ActionTerminate, To: []OutcomeState{{To: StateTerminated}}, Roles: []Role{RoleOperator}, Guards: []Guard{GuardGrounds}, Basis: at("37")},
			{From: []State{StateInProgress}, Action: ActionExtend, To: []OutcomeState{{To: StateInProgress}}, Roles: []Role{RoleApplicant, RoleOperator}, Guards: []Guard{GuardNewEnd}, Basis: at("29")},
			{From: []State{StateClosing}, Action: ActionSettle, To: []OutcomeState{{To: StateCompleted}}, Roles: []Role{RoleApplicant, RoleOperator}, Guards: []Guard{GuardRefund}, Basis: at("37")},
			{From: []State{StateCompleted}, Action: ActionEvaluate, To: []OutcomeState{{To: StateEvaluated}}, Roles: []Role{RoleExpert, RolePublic}, Guards: []Guard{GuardResult}, Basis: at("36")},
		},
	}
}
