package pgf

import (
	"slices"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// The codes of the admission rules, as grant contests of this family number them.
const (
	CodeLegalForm        socium.Code = "FPG-E-01"
	CodeActivity         socium.Code = "FPG-E-02"
	CodeNoPublicFounder  socium.Code = "FPG-E-03"
	CodeMinAge           socium.Code = "FPG-E-04"
	CodeCharterFit       socium.Code = "FPG-E-05"
	CodeNotLiquidating   socium.Code = "FPG-E-06"
	CodeNoBankruptcy     socium.Code = "FPG-E-07"
	CodeNotSuspended     socium.Code = "FPG-E-08"
	CodeNoTaxDebt        socium.Code = "FPG-E-09"
	CodeReportsFiled     socium.Code = "FPG-E-10"
	CodeNoRefundDebt     socium.Code = "FPG-E-11"
	CodeNoTermination    socium.Code = "FPG-E-12"
	CodeOverlapping      socium.Code = "FPG-E-13"
	CodeLawfulRecipient  socium.Code = "FPG-E-14"
	CodeAuthorised       socium.Code = "FPG-E-15"
	CodeAssurances       socium.Code = "FPG-E-16"
	codeEligibilityRules             = "fpg-eligibility"
)

// Terms are the figures of the admission rules that differ between editions.
type Terms struct {
	Version     string       // of the rulebook: the edition
	MinMonths   int          // age of the organisation on the closing day, in months
	SmallGrant  socium.Money // up to this sum, inclusive, the shorter age is enough
	SmallMonths int
	AgeBasis    socium.Basis
	TaxDebt     socium.Money // overdue debt up to this sum, inclusive, does not bar
	DebtBasis   socium.Basis
	Overlapping int // number of overlapping grants that bars

	prepared bounds
}

// bounds are the days of the age rule for one closing day, worked out once: screening a round asks for them every time.
type bounds struct{ closing, full, small socium.Date }

func (t *Terms) boundsFor(closing socium.Date) bounds {
	if closing == t.prepared.closing && !closing.IsZero() {
		return t.prepared
	}
	return bounds{closing, closing.AddMonths(-t.MinMonths), closing.AddMonths(-t.SmallMonths)}
}

// For returns the terms prepared for a closing day; decisions are the same with and without.
func (t Terms) For(closing socium.Date) Terms {
	t.prepared = t.boundsFor(closing)
	return t
}

// Terms2026 are those of edition 2026-1.
func Terms2026() Terms {
	return Terms{
		Version: "2026-1", MinMonths: 12, SmallGrant: socium.Rubles(1_000_000), SmallMonths: 6, AgeBasis: clause("5(1)"),
		TaxDebt: socium.Rubles(1000), DebtBasis: clause("5(4)"), Overlapping: 2,
	}
}

// Eligibility returns the admission rules FPG-E-01 to FPG-E-16 with the given figures, in the order of the Regulation.
// Waivers, for example for organisations of some regions in one contest, are added with With.
func Eligibility(t Terms) (*socium.Rulebook[grant.Facts], error) {
	return socium.NewRulebook(codeEligibilityRules, t.Version, eligibilityRules(t))
}

func eligibilityRules(t Terms) []socium.Rule[grant.Facts] {
	return []socium.Rule[grant.Facts]{
		{
			Code: CodeLegalForm, Basis: clause("3(5), 6"),
			Title:   text("организационно-правовая форма допускается к конкурсу", "the legal form is admitted to the contest"),
			Fact:    text("организационно-правовая форма", "legal form"),
			Explain: text("организация такого вида ({have}) не может участвовать; допускаются: "+formsIn(socium.RU), "an organisation of this kind ({have}) cannot take part; admitted: "+formsIn(socium.EN)),
			Test:    socium.AskWord("applicant.form", formOrStatus, wordList(allowedForms...)).Naming(formName),
		},
		{
			Code: CodeActivity, Basis: clause("3(5)"),
			Title:   text("организация ведёт социально ориентированную деятельность по ст. 31.1 7-ФЗ", "the organisation pursues an activity of art. 31.1 of 7-FZ"),
			Fact:    text("виды деятельности", "activities"),
			Explain: text("ни один из указанных видов деятельности не отнесён к ст. 31.1 7-ФЗ или к перечню региона либо муниципалитета", "none of the activities given is one of art. 31.1 of 7-FZ or of a regional or municipal list"),
			Test:    socium.AskWord("applicant.activities", listedActivity, wordList(grant.AllActivityGrounds()...)),
		},
		{
			Code: CodeNoPublicFounder, Basis: clause("3(5), 5"),
			Title:   text("среди учредителей нет органов власти и публично-правовых образований", "no founder is a public body"),
			Fact:    text("учредители", "founders"),
			Explain: text("среди учредителей есть орган власти или публично-правовое образование; выйти из состава учредителей нужно до подачи заявки", "a founder is a public body; it must leave before the application is filed"),
			Test:    socium.AskWord("applicant.founders", publicFounder, nothing), Remedies: publicFounderLeaves,
		},
		{
			Code: CodeMinAge, Basis: t.AgeBasis,
			Title:   ageTitle(t),
			Fact:    text("дата регистрации", "registration date"),
			Explain: text("организация зарегистрирована {have}, нужно не позднее {need}", "the organisation was registered on {have}, not later than {need} is needed"),
			Params: []socium.Param{
				{Name: "months", Value: socium.ValueOf(t.MinMonths)}, {Name: "small-grant", Value: socium.ValueOf(t.SmallGrant)},
				{Name: "small-months", Value: socium.ValueOf(t.SmallMonths)},
			},
			Test:     socium.AskDate("applicant.registered", since).NotAfterOf(registeredBy(&t)).BoundFrom("requested"),
			Remedies: t.askForLess,
		},
		{
			Code: CodeCharterFit, Basis: clause("5(2)"),
			Title:   text("уставная деятельность соответствует направлениям конкурса", "an activity under the charter matches a direction of the contest"),
			Fact:    text("соответствие устава направлению", "the charter matches the direction"),
			Explain: text("деятельность по уставу не соответствует направлениям конкурса", "no activity under the charter matches a direction of the contest"),
			Test:    socium.AskAnswer("applicant.charterFits", func(f grant.Facts) socium.Answer { return f.App.Applicant.CharterFits }, socium.Yes),
		},
		{
			Code: CodeNotLiquidating, Basis: clause("5(3)"),
			Title:   text("организация не находится в процессе ликвидации", "the organisation is not in liquidation"),
			Fact:    text("процесс ликвидации", "liquidation"),
			Explain: text("организация находится в процессе ликвидации", "the organisation is in liquidation"),
			Test:    socium.AskAnswer("applicant.liquidation", func(f grant.Facts) socium.Answer { return f.App.Applicant.Liquidation }, socium.No),
		},
		{
			Code: CodeNoBankruptcy, Basis: clause("5(3)"),
			Title:   text("нет возбуждённого производства по делу о банкротстве", "no insolvency case has been opened"),
			Fact:    text("дело о банкротстве", "insolvency case"),
			Explain: text("в отношении организации возбуждено производство по делу о банкротстве", "an insolvency case has been opened against the organisation"),
			Test:    socium.AskAnswer("applicant.bankruptcy", func(f grant.Facts) socium.Answer { return f.App.Applicant.Bankruptcy }, socium.No),
		},
		{
			Code: CodeNotSuspended, Basis: clause("5(3)"),
			Title:   text("деятельность организации не приостановлена", "the activity of the organisation is not suspended"),
			Fact:    text("приостановление деятельности", "suspension"),
			Explain: text("деятельность организации приостановлена", "the activity of the organisation is suspended"),
			Test:    socium.AskAnswer("applicant.suspended", func(f grant.Facts) socium.Answer { return f.App.Applicant.Suspended }, socium.No),
		},
		{
			Code: CodeNoTaxDebt, Basis: t.DebtBasis,
			Title:   text("просроченная задолженность по налогам, сборам и иным обязательным платежам не выше допустимой", "overdue taxes, levies and other mandatory payments are within the limit"),
			Fact:    text("просроченная задолженность перед бюджетом", "overdue debt to the budget"),
			Explain: text("просроченная задолженность перед бюджетом {have}, допускается не больше {need}", "overdue debt to the budget {have}, at most {need} is allowed"),
			Applies: debtNotContested,
			Test:    socium.Ask("applicant.debt.amount", taxDebt).AtMost(t.TaxDebt), Remedies: contestDebt,
		},
		{
			Code: CodeReportsFiled, Basis: clause("6"),
			Title:   text("отчётность по завершённым президентским грантам представлена", "reports on finished presidential grants are filed"),
			Fact:    text("прежние президентские гранты", "earlier presidential grants"),
			Explain: text("отчёт по прежнему гранту нужно было представить до {need}, на день окончания приёма его нет", "the report on an earlier grant was due by {need} and is not there on the closing day"),
			Applies: hadGrants, Check: reportsFiled, Remedies: fileReport,
		},
		{
			Code: CodeNoRefundDebt, Basis: clause("6"),
			Title:   text("нет просроченной задолженности по возврату прежнего президентского гранта", "no overdue debt to return an earlier presidential grant"),
			Fact:    text("прежние президентские гранты", "earlier presidential grants"),
			Explain: text("прежний грант нужно было вернуть до {need}, на день окончания приёма он не возвращён", "an earlier grant was to be returned by {need} and is not on the closing day"),
			Applies: hadGrants, Check: noRefundDebt, Remedies: refund,
		},
		{
			Code: CodeNoTermination, Basis: clause("6"),
			Title:   text("договоры с организацией не расторгались из-за нарушений", "no agreement was ended for cause"),
			Fact:    text("прежние президентские гранты", "earlier presidential grants"),
			Explain: text("договор о прежнем гранте расторгнут из-за нецелевого использования или недостоверных сведений", "an agreement on an earlier grant was ended for misuse or false information"),
			Applies: hadGrants, Check: noTermination,
		},
		{
			Code: CodeOverlapping, Basis: clause("6"),
			Title:   text("меньше двух президентских грантов пересекаются по срокам с проектом", "fewer than two presidential grants overlap the project"),
			Fact:    text("гранты, сроки которых пересекаются с проектом", "grants whose periods overlap the project"),
			Explain: text("с проектом пересекаются по срокам гранты: {have}, допускается не больше {need}", "{have} grants overlap the project, at most {need} is allowed"),
			Params:  []socium.Param{{Name: "overlapping", Value: socium.ValueOf(t.Overlapping)}},
			Applies: hadGrants, Check: t.overlapping, Remedies: t.moveDates,
		},
		{
			Code: CodeLawfulRecipient, Basis: clause("18(7)"),
			Title:   text("закон не запрещает предоставить организации президентский грант", "no law forbids giving the organisation a presidential grant"),
			Fact:    text("день проверки организации по реестрам и перечням", "day on which the registers were looked up"),
			Explain: text("организация включена в {have}", "the organisation is in the {have}"),
			Test:    socium.AskWord("applicant.registersOn", barringRegister, nothing),
		},
		{
			Code: CodeAuthorised, Basis: clause("10, 13"), Severity: socium.Correct,
			Title:   text("заявку подаёт руководитель или представитель с доверенностью", "the head or a representative with a power of attorney files"),
			Fact:    text("кто подаёт заявку", "who files"),
			Explain: text("заявку подаёт представитель, а доверенность не приложена", "a representative files and no power of attorney is attached"),
			Test:    socium.AskWord("submitter.kind", authorised, wordList(grant.SubmitterHead, grant.SubmitterRepresentative)), Remedies: attachPower,
		},
		{
			Code: CodeAssurances, Basis: clause("7(17)"), Severity: socium.Correct,
			Title:   text("в заявке есть заверения о соответствии требованиям", "the application holds the assurances"),
			Fact:    text("заверения о соответствии подпунктам 2–4 пункта 5", "assurances on clause 5(2)–5(4)"),
			Explain: text("не даны заверения о соответствии подпунктам 2–4 пункта 5", "the assurances on clause 5(2)–5(4) are not given"),
			Test:    socium.AskAnswer("declarations.admission", func(f grant.Facts) socium.Answer { return f.App.Declarations.Admission }, socium.Yes),
		},
	}
}

// allowedForms are those of clause 3(5).
var allowedForms = []grant.OrgForm{
	grant.PublicOrganisation, grant.PublicMovement, grant.Foundation, grant.PrivateInstitution, grant.ANO, grant.Association,
	grant.ReligiousBody, grant.CossackSociety, grant.IndigenousCommunity,
}

// excludedStatuses are the statuses over an allowed form that clause 6 excludes.
var excludedStatuses = []grant.SpecialStatus{
	grant.SelfRegulatory, grant.EmployersUnion, grant.CooperativesUnion, grant.Microfinance, grant.EndowmentManager,
	grant.StatePublicUnit,
}

// formsIn lists the admitted forms for people.
func formsIn(lang socium.Lang) string {
	names := make([]string, len(allowedForms))
	for i, f := range allowedForms {
		names[i] = f.In(lang)
	}
	return strings.Join(names, ", ")
}

// nothing is the one word that passes where a rule looks for something that must not be there. Official terms stand in Russian in both
// languages.
var nothing = socium.NewWordList(none)

const none = "нет"

// wordList lists codes as plain words: what a test of words finds may be a code of another kind, or no code at all.
func wordList[T ~string](codes ...T) socium.WordList[string] {
	words := make([]string, len(codes))
	for i, c := range codes {
		words[i] = string(c)
	}
	return socium.NewWordList(words...)
}

// formOrStatus is the form, or what excludes over an allowed one: a status.
func formOrStatus(f grant.Facts) string {
	a := &f.App.Applicant
	for _, s := range a.Statuses {
		if slices.Contains(excludedStatuses, s) {
			return string(s)
		}
	}
	return string(a.Form)
}

// formName is the name of what excludes.
func formName(f grant.Facts) string {
	if found := grant.SpecialStatus(formOrStatus(f)); found.Valid() {
		return found.In(socium.RU)
	}
	return f.App.Applicant.Form.In(socium.RU)
}

// listedActivity is the list that an activity stands in, "нет" when none does.
func listedActivity(f grant.Facts) string {
	list := f.App.Applicant.Activities
	for i := range list {
		if list[i].Ground.Valid() {
			return string(list[i].Ground)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return none
}

// publicFounder is the kind of the first public founder. It judges by the day of filing: one that has left before is harmless.
func publicFounder(f grant.Facts) string {
	list := f.App.Applicant.Founders
	known := len(list) > 0
	for i := range list {
		k := list[i].Kind
		if k.Public() && (list[i].Left.IsZero() || list[i].Left.After(f.Submitted)) {
			return string(k)
		}
		known = known && k != ""
	}
	if !known {
		return ""
	}
	return none
}

func publicFounderLeaves(f grant.Facts, _ socium.Date) []socium.Remedy {
	kind := grant.FounderKind(publicFounder(f))
	return []socium.Remedy{{Kind: socium.RemedyOther, Path: "applicant.founders", Text: text(
		"выведите этого учредителя ("+kind.In(socium.RU)+") из состава до подачи заявки",
		"have this founder ("+kind.In(socium.EN)+") leave before the application is filed")}}
}
