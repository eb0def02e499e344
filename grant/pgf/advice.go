package pgf

import (
	"strconv"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/grant"
)

// adviceRules are the limits and the advice of the guides to the articles of the budget and to the form.
func adviceRules(t BudgetTerms) []socium.Rule[grant.BudgetFacts] {
	type facts = grant.BudgetFacts
	return []socium.Rule[facts]{
		{
			Code: CodePayAdvice, Basis: articlesGuide, Severity: socium.Warning,
			Title:   text("средняя оплата за счёт гранта не выше рекомендованной", "average pay from the grant is within the advice"),
			Fact:    text("выплата человеку в месяц", "pay of a person a month"),
			Explain: text("за счёт гранта на человека приходится {have} в месяц, рекомендуется не больше {need}", "the grant pays a person {have} a month, at most {need} is advised"),
			Params:  []socium.Param{param("pay", socium.ValueOf(t.Pay))}, Check: t.payAdvice,
		},
		{
			Code: CodeBonus, Basis: articlesGuide, Severity: socium.Correct,
			Title:   text("оплачивается только работа в проекте", "only work in the project is paid"),
			Fact:    text("вид выплаты", "kind of payment"),
			Explain: text("за счёт гранта не оплачиваются: {have}", "the grant does not pay: {have}"),
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return firstMark(f, []grant.CostMark{grant.CostBonus}, paidByGrant)
			},
		},
		unitRule(CodeHotel, grant.CostHotel, t.Hotel, false, text("гостиница за ночь", "hotel a night")),
		unitRule(CodePerDiem, grant.CostPerDiem, t.PerDiem, false, text("суточные", "daily allowance")),
		unitRule(CodePerDiemAbroad, grant.CostPerDiem, t.PerDiemOut, true, text("суточные за рубежом", "daily allowance abroad")),
		{
			Code: CodeAbroad, Basis: articlesGuide, Severity: socium.Correct,
			Title:   text("поездки и платежи за рубеж — только в направлении общественной дипломатии", "trips and payments abroad only in public diplomacy"),
			Fact:    text("расход за рубежом", "cost abroad"),
			Explain: text("в этом направлении расходы за рубежом и в валюте не предусмотрены ({have})", "this direction has no costs abroad or in currency ({have})"),
			Check:   abroad,
		},
		{
			Code: CodeEarlierBought, Basis: articlesGuide, Severity: socium.Correct,
			Title:   text("купленное на прежний грант показывается по нулевой стоимости", "what an earlier grant bought is shown at zero"),
			Fact:    text("стоимость", "cost"),
			Explain: text("купленное на прежний грант указано за {have}, нужно {need}", "what an earlier grant bought is shown at {have}, {need} is needed"),
			Check:   earlierBought,
		},
		{
			Code: CodeBankFee, Basis: articlesGuide, Severity: socium.Note,
			Title:   text("комиссия за переводы физическим лицам заложена, если она будет", "the fee for transfers to persons is planned where there will be one"),
			Fact:    text("выплаты физическим лицам в месяц", "payments to persons a month"),
			Explain: text("физическим лицам в среднем {have} в месяц, без комиссии переводится до {need}: заложите 4 %", "persons get {have} a month on average, {need} is transferred free: plan 4 %"),
			Params:  []socium.Param{param("free", socium.ValueOf(t.FreeTransfer))}, Check: t.bankFee,
		},
		{
			Code: CodeCash, Basis: articlesGuide, Severity: socium.Note,
			Title:   text("наличные за счёт гранта не рекомендуются", "cash from the grant is discouraged"),
			Fact:    text("наличные", "cash"),
			Explain: text("рассчитываться наличными за счёт гранта не рекомендуется: запланируйте безналичную оплату", "paying the grant out in cash is discouraged: plan to pay by transfer"),
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return firstMark(f, []grant.CostMark{grant.CostCash}, paidByGrant)
			},
		},
		{
			Code: CodePrizes, Basis: articlesGuide, Severity: socium.Warning,
			Title:   text("призы и подарки обоснованы", "prizes and gifts are justified"),
			Fact:    text("обоснование призов", "why prizes are needed"),
			Explain: text("обоснуйте призы и подарки в комментарии к строке", "say in the comment to the line why prizes and gifts are needed"),
			Check:   prizes,
		},
		{
			Code: CodeLeave, Basis: articlesGuide, Severity: socium.Warning,
			Title:   text("в проектах дольше "+strconv.Itoa(t.LeaveMonths)+" мес. оплачивается отпуск", "leave is paid in projects of more than "+strconv.Itoa(t.LeaveMonths)+" months"),
			Fact:    text("длительность проекта", "length of the project"),
			Explain: text("отпуск оплачивается, если проект длится больше {need} мес.", "leave is paid when the project lasts more than {need} months"),
			Params:  []socium.Param{param("months", socium.ValueOf(t.LeaveMonths))}, Check: t.leave,
		},
		{
			Code: CodeSiteBrief, Basis: articlesGuide, Severity: socium.Note,
			Title:   text("к статье 5 приложен проект технического задания", "a draft technical assignment goes with article 5"),
			Fact:    text("проект технического задания", "draft technical assignment"),
			Explain: text("приложите проект технического задания на сайт или информационную систему", "attach a draft technical assignment for the site or the information system"),
			Applies: func(f facts) bool { return f.Sums.Article(grant.Sites).Grant.Sign() > 0 },
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return socium.Holds(attached(f.App, DocumentSiteBrief), "documents", socium.Value{}, socium.Value{})
			},
		},
		{
			Code: CodePrinting, Basis: articlesGuide, Severity: socium.Note,
			Title:   text("издательских и полиграфических расходов лучше избежать", "publishing and printing are better avoided"),
			Fact:    text("издательские и полиграфические расходы", "publishing and printing"),
			Explain: text("издательские и полиграфические расходы {have}: публикация в интернете предпочтительнее", "publishing and printing for {have}: publication on the internet is preferred"),
			Check: func(f facts, _ socium.Date) socium.Ruling {
				sum := f.Sums.Article(grant.Publishing).Grant
				return socium.Holds(sum.Sign() <= 0, "budget.articles", socium.ValueOf(sum), socium.Value{})
			},
		},
		{
			Code: CodeTerritory, Basis: formGuide, Severity: socium.Warning,
			Title:   text("проект за пределами территории по уставу подкреплён письмами", "letters back a project outside the territory of the charter"),
			Fact:    text("письма поддержки", "letters of support"),
			Explain: text("приложите письма поддержки с территории проекта: она шире территории деятельности по уставу", "attach letters of support from the territory of the project: it goes beyond that of the charter"),
			Applies: func(f facts) bool { return f.App.Project.Beyond == socium.Yes },
			Check: func(f facts, _ socium.Date) socium.Ruling {
				letters := attached(f.App, DocumentSupport)
				for i := range f.App.Partners {
					letters = letters || !f.App.Partners[i].Letter.IsZero()
				}
				return socium.Holds(letters, "documents", socium.Value{}, socium.Value{})
			},
		},
		{
			Code: CodePresentation, Basis: clause("8").As(socium.Conflicting), Severity: socium.Note, // the on-line guide says 10 million
			Title:   text("к крупной заявке приложены презентация или видео", "slides or a video go with a large request"),
			Fact:    text("презентация или видео", "slides or a video"),
			Explain: text("запрошено {have}: выше {need} советуют приложить презентацию или видео и запланировать оценку результатов", "{have} is requested: above {need} slides or a video and an assessment of results are advised"),
			Params:  []socium.Param{param("above", socium.ValueOf(t.Presentation))},
			Applies: func(f facts) bool { return f.App.Project.Presentation.IsZero() && len(f.App.Project.Videos) == 0 },
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return socium.AtMostOpt("requested", f.App.Requested, t.Presentation)
			},
		},
		{
			Code: CodeLongReason, Basis: clause("29"), Severity: socium.Warning,
			Title:   text("долгосрочный проект обоснован", "a long project is justified"),
			Fact:    text("обоснование долгосрочного проекта", "why the project is long"),
			Explain: text("объясните, почему более короткий срок не подходит", "say why a shorter term is unsuitable"),
			Applies: func(f facts) bool {
				kind, ok := f.Call.ProjectType(&f.App.Project)
				return ok && kind.Code == Long
			},
			Check: func(f facts, _ socium.Date) socium.Ruling {
				return socium.Holds(f.App.Project.LongReason != "", "project.longReason", socium.Value{}, socium.Value{})
			},
		},
	}
}

func attached(a *grant.Application, kind string) bool {
	for i := range a.Documents {
		if a.Documents[i].Kind == kind {
			return true
		}
	}
	return false
}

func prizes(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	for i := range f.App.Budget.Lines {
		if l := &f.App.Budget.Lines[i]; len(l.Marks) > 0 && l.Comment == "" && l.HasMark(grant.CostPrizes) {
			return socium.Failed(linePath(i, "comment"), socium.Value{}, socium.Value{})
		}
	}
	return socium.Passed()
}

// leave looks at lines of pay that bear the mark.
func (t *BudgetTerms) leave(f grant.BudgetFacts, _ socium.Date) socium.Ruling {
	for i := range f.App.Budget.Lines {
		l := &f.App.Budget.Lines[i]
		if len(l.Marks) == 0 || !l.HasMark(grant.CostLeave) || f.Sums.Lines[i].Grant.Sign() <= 0 {
			continue
		}
		switch f.App.Project.LongerThan(t.LeaveMonths) {
		case socium.No:
			return socium.Failed(linePath(i, "marks"), socium.Value{}, socium.ValueOf(t.LeaveMonths))
		case socium.Unknown:
			return socium.Missing("project.end")
		}
	}
	return socium.Passed()
}
