package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

func (p *Process) minExperts() int { return max(p.review.MinExperts, 1) }

// blocked is a reason that the actor cannot remove by telling more.
func blocked(code socium.Code, path socium.Path, args ...socium.Arg) socium.Violations {
	return socium.Violations{catalogue.Violation(code, path, args...).With(socium.Refuse)}
}

// needed names a detail that the command must bring.
func needed(path socium.Path, what socium.Text) socium.Violations {
	return socium.Violations{fillTexts(catalogue.Violation(CodeCaseNeed, path).With(socium.Correct), "{what}", what)}
}

func numbers(have, need int) []socium.Arg {
	return []socium.Arg{arg("have", socium.ValueOf(have)), arg("need", socium.ValueOf(need))}
}

// answered blocks on "no" and asks when there is no answer.
func answered(a socium.Answer, path socium.Path, code socium.Code, what socium.Text) socium.Violations {
	switch a {
	case socium.Yes:
		return nil
	case socium.No:
		return blocked(code, path)
	default:
		return needed(path, what)
	}
}

// guard asks one condition of a transition.
func (p *Process) guard(g Guard, c *Case, t *Transition, cmd *Command) socium.Violations {
	d := &cmd.Details
	switch g {
	case GuardWindow:
		return p.window(cmd)
	case GuardSigner:
		return answered(d.Signer, "signer", CodeCaseSigner, text("уполномочен ли подписавший", "whether the signer is authorised"))
	case GuardAssurances:
		return answered(d.Assurances, "assurances", CodeCaseAssurances, text("заверения", "assurances"))
	case GuardOneDirection:
		return p.oneDirection(d)
	case GuardRemarks:
		return given(len(d.Remarks) > 0, "remarks", text("замечания", "remarks"))
	case GuardGrounds:
		return given(len(d.Grounds) > 0, "grounds", text("основания", "grounds"))
	case GuardNoGrounds:
		if len(d.Grounds) > 0 {
			return blocked(CodeCaseGrounds, "grounds")
		}
	case GuardStatement:
		return given(!d.Statement.IsZero(), "statement", text("подписанное заявление", "a signed statement"))
	case GuardExperts, GuardExpert, GuardMarks, GuardSpread, GuardReviews, GuardStruck:
		return p.reviewGuard(g, c, t, d)
	case GuardRating, GuardPassMark, GuardSeveral, GuardSingle, GuardChoice, GuardAmount, GuardConsent:
		return p.decisionGuard(g, c, cmd)
	case GuardTermOver:
		return p.termOver(c, t, cmd)
	case GuardQuorum:
		return p.quorum(t, d)
	case GuardSettled:
		return settled(d)
	default:
		return moneyGuard(g, c, cmd)
	}
	return nil
}

func given(ok bool, path socium.Path, what socium.Text) socium.Violations {
	if ok {
		return nil
	}
	return needed(path, what)
}

func (p *Process) window(cmd *Command) socium.Violations {
	if day := p.zone.DateOf(cmd.At); !p.opens.IsZero() && day.Before(p.opens) {
		return blocked(CodeCaseEarly, "at", arg("need", socium.ValueOf(p.opens)))
	}
	if !p.deadline.Allows(cmd.At) {
		return blocked(CodeCaseLate, "at", arg("need", socium.Word(p.deadline.In(socium.RU))))
	}
	return nil
}

func (p *Process) oneDirection(d *Details) socium.Violations {
	others, ok := d.SameDirection.Get()
	switch {
	case p.limits.PerDirection == 0:
		return nil
	case !ok:
		return needed("sameDirection", text("число других заявок организации по направлению", "how many other applications the organisation has in the direction"))
	case others >= int64(p.limits.PerDirection):
		return blocked(CodeCaseDirection, "sameDirection")
	}
	return nil
}

func (p *Process) reviewGuard(g Guard, c *Case, t *Transition, d *Details) socium.Violations {
	done, all := c.reviews()
	switch g {
	case GuardExperts:
		return p.newExperts(c, t, d)
	case GuardExpert:
		if r, ok := c.expert(d.Expert); d.Expert == "" {
			return needed("expert", text("эксперт", "the expert"))
		} else if !ok || r.Struck || r.Done {
			return blocked(CodeCaseExpert, "expert")
		}
	case GuardMarks:
		return answered(d.Complete, "complete", CodeCaseMarks, text("оценены ли все критерии", "whether every criterion is marked"))
	case GuardSpread:
		return answered(d.Spread, "spread", CodeCaseSpread, text("требуют ли правила ещё эксперта", "whether the policy asks for another expert"))
	case GuardReviews:
		if need := max(p.minExperts(), all); done < need {
			return blocked(CodeCaseReviews, "experts", numbers(done, need)...)
		}
	case GuardStruck:
		if r, ok := c.expert(d.Expert); d.Expert == "" {
			return needed("expert", text("эксперт", "the expert"))
		} else if !ok || r.Struck {
			return blocked(CodeCaseExpert, "expert")
		}
	}
	return nil
}

func (p *Process) newExperts(c *Case, t *Transition, d *Details) socium.Violations {
	if len(d.Experts) == 0 {
		return needed("experts", text("эксперты", "experts"))
	}
	var vs socium.Violations
	taken, conflicted := make(map[string]bool, len(c.experts)+len(d.Experts)), make(map[string]bool, len(d.Conflicted))
	for _, r := range c.experts {
		taken[r.ID] = true
	}
	for _, id := range d.Conflicted {
		conflicted[id] = true
	}
	for i, id := range d.Experts {
		if taken[id] || id == "" {
			vs = append(vs, blocked(CodeCaseExpertTwice, socium.Path("experts").Index(i))...)
		}
		if conflicted[id] {
			vs = append(vs, blocked(CodeCaseExpertConflict, socium.Path("experts").Index(i))...)
		}
		taken[id] = true
	}
	if t.Action == ActionAssign && len(d.Experts) < p.minExperts() {
		vs = append(vs, blocked(CodeCaseExperts, "experts", numbers(len(d.Experts), p.minExperts())...)...)
	}
	return vs
}

func (p *Process) decisionGuard(g Guard, c *Case, cmd *Command) socium.Violations {
	d := &cmd.Details
	switch g {
	case GuardRating:
		if d.Rating.IsZero() {
			return needed("rating", text("рейтинг", "the rating"))
		}
		return given(len(d.Adjusted) == 0 || !d.Reference.IsZero(), "reference", text("решение об изменении оценок", "the decision that changed marks"))
	case GuardPassMark:
		return given(!d.Mark.IsZero(), "mark", text("проходной балл", "the pass mark"))
	case GuardSeveral:
		others, ok := d.OtherPassed.Get()
		switch {
		case !ok:
			return needed("otherPassed", text("число других прошедших заявок организации", "how many other applications of the organisation passed"))
		case others == 0:
			return blocked(CodeCaseSeveral, "otherPassed")
		}
		return given(!d.Term.IsZero(), "term", text("срок выбора", "the term to choose"))
	case GuardSingle:
		others, ok := d.OtherPassed.Get()
		switch {
		case !ok:
			return needed("otherPassed", text("число других прошедших заявок организации", "how many other applications of the organisation passed"))
		case others > 0:
			return blocked(CodeCaseSingle, "otherPassed")
		}
	case GuardChoice:
		return c.choiceGuard(cmd)
	case GuardAmount:
		return c.amountGuard(d)
	case GuardConsent:
		return given(!d.Consent.IsZero(), "consent", text("согласие координационного комитета", "the consent of the committee"))
	}
	return nil
}

// choiceGuard: until the term the organisation chooses, after it the rule does.
func (c *Case) choiceGuard(cmd *Command) socium.Violations {
	var vs socium.Violations
	if until := c.choice; !until.IsZero() {
		switch inTime := until.Allows(cmd.At); {
		case cmd.By.Role == RoleApplicant && !inTime:
			vs = blocked(CodeCaseLate, "at", arg("need", socium.Word(until.In(socium.RU))))
		case cmd.By.Role == RoleClock && inTime:
			vs = blocked(CodeCaseChoice, "at", arg("need", socium.Word(until.In(socium.RU))))
		}
	}
	return append(vs, given(cmd.Chosen.Known(), "chosen", text("выбрана ли эта заявка", "whether this application is chosen"))...)
}

func (c *Case) amountGuard(d *Details) socium.Violations {
	sum, ok := d.Amount.Get()
	if !ok {
		sum, ok = c.grant.Get()
	}
	requested, known := c.requested.Get()
	switch {
	case !ok:
		return needed("amount", text("сумма гранта", "the sum of the grant"))
	case sum.Sign() <= 0 || known && sum.Compare(requested) > 0:
		return blocked(CodeCaseAmount, "amount", arg("have", socium.ValueOf(sum)), arg("need", socium.ValueOf(requested)))
	}
	return nil
}

func (p *Process) termOver(c *Case, t *Transition, cmd *Command) socium.Violations {
	if t.Term.IsZero() {
		if p.deadline.Allows(cmd.At) { // the closing of intake waits for the deadline
			return blocked(CodeCaseEarly, "at", arg("need", socium.Word(p.deadline.In(socium.RU))))
		}
		return nil
	}
	if last := p.until(c, t); !p.zone.DateOf(cmd.At).After(last) {
		return blocked(CodeCaseEarly, "at", arg("need", socium.ValueOf(last.AddDays(1))))
	}
	return nil
}

func (p *Process) quorum(t *Transition, d *Details) socium.Violations {
	var vs socium.Violations
	for _, q := range p.quorums {
		if !contains(t.Roles, q.Role) {
			continue
		}
		v := d.Vote
		if v == nil {
			return needed("vote", text("итог голосования", "the vote"))
		}
		need := q.Count
		if q.Half {
			need = max(need, v.Members/2+1)
		}
		if v.Present() < need || v.Present() > v.Members {
			vs = append(vs, catalogue.Violation(CodeCaseQuorum, "vote", numbers(v.Present(), need)...).On(q.Basis))
		}
		need = 0
		if q.Majority {
			need = v.Against + 1
		}
		if q.MajorityOfMembers {
			need = max(need, v.Members/2+1)
		}
		if v.For < need {
			vs = append(vs, catalogue.Violation(CodeCaseVote, "vote.for", numbers(v.For, need)...).On(q.Basis))
		}
	}
	return vs
}

func settled(d *Details) socium.Violations {
	open, ok := d.Unsettled.Get()
	switch {
	case !ok:
		return needed("unsettled", text("сколько заявок ещё не готовы", "how many applications are not that far yet"))
	case open > 0:
		return blocked(CodeCaseUnsettled, "unsettled", arg("have", socium.ValueOf(open)))
	}
	return nil
}

// moneyGuard asks the conditions of the agreement and after.
func moneyGuard(g Guard, c *Case, cmd *Command) socium.Violations {
	d := &cmd.Details
	switch g {
	case GuardChecks:
		return answered(d.Checks, "checks", CodeCaseChecks, text("завершены ли проверки", "whether the checks are done"))
	case GuardTranche:
		if c.paid > 0 && c.paid >= c.stage {
			return blocked(CodeCaseTranche, "stage")
		}
	case GuardStage:
		return c.stageGuard(cmd)
	case GuardCured:
		return answered(d.Cured, "cured", CodeCaseCured, text("устранено ли нарушение", "whether the defect is cured"))
	case GuardNewEnd:
		switch {
		case d.End.IsZero():
			return needed("end", text("новый срок окончания", "the new last day"))
		case !c.limit.IsZero() && d.End.After(c.limit):
			return blocked(CodeCaseEnd, "end", arg("have", socium.ValueOf(d.End)), arg("need", socium.ValueOf(c.limit)))
		}
	case GuardRefund:
		return answered(d.Refund, "refund", CodeCaseRefund, text("возвращён ли остаток", "whether the remainder is returned"))
	case GuardResult:
		return given(d.Result.Valid(), "result", text("оценка результатов", "the evaluation of results"))
	}
	return nil
}

func (c *Case) stageGuard(cmd *Command) socium.Violations {
	d := &cmd.Details
	if !d.Report.Valid() {
		return needed("report", text("вид отчёта", "the kind of report"))
	}
	if cmd.Action == ActionReport && c.paid < c.stage { // else the stage could be closed and never be paid
		return blocked(CodeCaseUnpaid, "stage")
	}
	wrong := d.Stage != 0 && d.Stage != c.stage
	if cmd.Action == ActionAcceptReport {
		wrong = wrong || !slices.Contains(c.filed, d.Report)
	}
	if wrong || slices.Contains(c.accepted, d.Report) {
		return blocked(CodeCaseStage, "report")
	}
	return nil
}
