package pgf

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/grant"
)

// The codes of the ten criteria. The codes are ours, the titles official.
const (
	Relevance       = "RELEVANCE"
	Coherence       = "COHERENCE"
	Innovation      = "INNOVATION"
	CostResult      = "COST_RESULT"
	BudgetRealism   = "BUDGET_REALISM"
	Scale           = "SCALE"
	OwnContribution = "OWN_CONTRIBUTION"
	OrgExperience   = "ORG_EXPERIENCE"
	Team            = "TEAM"
	Openness        = "OPENNESS"
)

// coefficients are the columns A (≤ 1 m), B, C, D (> 15 m) and L (long projects) of a criterion.
type coefficients [5]string

var columns = [5]string{"A", "B", "C", "D", "L"}

// criteria2026 is the table of clause 30 of edition 2026-1: every column sums to 10, so that the maximum is 100. A coefficient of
// 0 means that the criterion is not scored.
var criteria2026 = []struct {
	code  string
	title socium.Text
	by    coefficients
}{
	{Relevance, text("Актуальность и социальная значимость проекта", "Relevance and social significance"), coefficients{"2", "1", "1", "1.5", "1"}},
	{Coherence, text("Логическая связность и реализуемость проекта, соответствие мероприятий целям, задачам и ожидаемым результатам", "Coherence and feasibility"), coefficients{"2", "1", "1", "1", "1"}},
	{Innovation, text("Инновационность, уникальность проекта", "Innovation"), coefficients{"0.5", "0.5", "0.5", "0.5", "0"}},
	{CostResult, text("Соотношение планируемых расходов и ожидаемых результатов, адекватность, измеримость и достижимость результатов", "Costs against results"), coefficients{"2", "1.5", "1.5", "1", "1.5"}},
	{BudgetRealism, text("Реалистичность бюджета и обоснованность планируемых расходов", "Realism of the budget"), coefficients{"1", "1.5", "1.5", "1.5", "1.5"}},
	{Scale, text("Масштаб реализации проекта", "Scale"), coefficients{"0", "0.5", "0.5", "0.5", "1"}},
	{OwnContribution, text("Собственный вклад организации и дополнительные ресурсы, перспективы развития", "Own contribution and further resources"), coefficients{"0.5", "1", "1", "1", "1"}},
	{OrgExperience, text("Опыт организации по успешной реализации программ, проектов по направлению", "Experience of the organisation"), coefficients{"0.5", "1", "1", "1", "1"}},
	{Team, text("Соответствие опыта и компетенций команды планируемой деятельности", "Team"), coefficients{"1", "1", "1", "1", "1"}},
	{Openness, text("Информационная открытость организации", "Openness of the organisation"), coefficients{"0.5", "1", "1", "1", "1"}},
}

// perTerm is the reading of "with rounding of the numbers obtained to hundredths" (clause 23) that the plural supports: each
// criterion's mean × coefficient is rounded. Rounding once at the end, or each mean, are other readings; see [WithRounding].
func perTerm() contest.Rounds { return contest.Rounds{Term: contest.Hundredths(socium.HalfUp)} }

func evaluation2026() contest.Regulation {
	reg := contest.Regulation{
		ID: "pgf", Edition: "2026-1", Title: text("независимая экспертиза заявок", "independent review of applications"), Basis: clause("22–23, 30"),
		Nominations: []contest.Nomination{{ID: "applications", Title: text("заявки", "applications"), Subject: contest.SubjectProject}},
		Jury: contest.JuryRules{
			MinSheets: contest.Minimum{Count: 2, Basis: clause("22")},
			Conflicts: []contest.ConflictRule{
				{Kind: contest.ConflictOrganisation, Basis: clause("21")}, {Kind: contest.ConflictGoverning, Basis: clause("21")},
				{Kind: contest.ConflictRelative, Basis: clause("21")}, {Kind: contest.ConflictOther, Basis: clause("21")},
			},
		},
		Scoring: contest.Scoring{Order: contest.ByCriterion, Round: perTerm(), Basis: clause("23").As(socium.Interpreted)},
	}
	form := contest.Form{ID: "expert", Title: text("оценочный лист эксперта", "sheet of an expert")}
	for _, c := range criteria2026 {
		criterion := contest.Criterion{ID: c.code, Title: c.title, Scale: contest.Scale{Max: socium.Int(10)}, Basis: clause("30")}
		for i, weight := range c.by {
			criterion.Weights = append(criterion.Weights, contest.BandWeight{Band: columns[i], Weight: socium.MustParseNumber(weight)})
		}
		form.Criteria = append(form.Criteria, criterion)
	}
	reg.Forms = []contest.Form{form}
	for _, b := range columns {
		reg.Bands = append(reg.Bands, contest.Band{ID: b, Basis: clause("30")})
	}
	return reg
}

// WithRounding returns a call whose ratings are rounded at other stages: the regulation leaves room for several readings, and at a
// pass mark they can disagree.
func WithRounding(call *grant.Call, rounds contest.Rounds) *grant.Call {
	other := *call
	other.Evaluation.Scoring.Round = rounds
	return &other
}

// marks are the pass marks of the bands A, B, C …; "" where one was not seen.
func marks(basis socium.Basis, points ...string) grant.PassMarks {
	var list grant.PassMarks
	for i, p := range points {
		if p != "" {
			list = append(list, grant.PassMark{Band: columns[i], Points: socium.MustParseNumber(p), Basis: basis})
		}
	}
	return list
}
