package contest

import (
	"slices"
	"sync"

	"github.com/socium-go/socium"
)

// deskCase is what the rules of the desk look at.
type deskCase struct {
	desk       *Desk
	act        Act
	actor      *Juror // nil: not in the commission
	owner      string
	ownerIndex int32
	ownerKnown bool
	entry      *Entry // nil: unknown
	entryIndex int32
	sheet      *Sheet // nil: not begun
}

func (d *Desk) look(a Act) *deskCase {
	v := &deskCase{desk: d, act: a, owner: a.Juror}
	if v.owner == "" {
		v.owner = a.By
	}
	if j, ok := d.in.jurorIndex[a.By]; ok {
		v.actor = &d.in.facts.Jury[j]
	}
	v.ownerIndex, v.ownerKnown = d.in.jurorIndex[v.owner]
	if e, ok := d.in.entryIndex[a.Entry]; ok {
		v.entry, v.entryIndex = &d.in.facts.Entries[e], e
	}
	if v.ownerKnown && v.entry != nil {
		v.sheet = d.sheets[pair{v.ownerIndex, v.entryIndex}]
	}
	return v
}

func (v *deskCase) state() SheetState {
	if v.sheet == nil {
		return SheetDraft
	}
	return v.sheet.State
}

// clerk reports whether the actor keeps the sheets: the secretary, or the chair.
func (v *deskCase) clerk() bool {
	return v.actor != nil && (v.actor.Role == RoleSecretary || v.actor.Role == RoleChair)
}

func (v *deskCase) own() bool { return v.owner == v.act.By }

// onSheet reports whether the act is about a sheet of an entry.
func onSheet(v *deskCase) bool { return v.act.Do != ActSeal }

func on(list ...Action) func(*deskCase) bool {
	return func(v *deskCase) bool { return slices.Contains(list, v.act.Do) }
}

var deskBook = sync.OnceValue(func() *socium.Rulebook[*deskCase] {
	rule := func(code socium.Code, applies func(*deskCase) bool, check func(v *deskCase) socium.Ruling) socium.Rule[*deskCase] {
		return socium.Rule[*deskCase]{
			Code: code, Title: catalogue.Text(code), Explain: deskReason(code), Applies: applies,
			Check: func(v *deskCase, _ socium.Date) socium.Ruling { return check(v) },
		}
	}
	say := func(s string) socium.Value { return socium.Word(s) }
	return socium.MustRulebook("contest-desk", "1", []socium.Rule[*deskCase]{
		rule(CodeDeskAction, nil, func(v *deskCase) socium.Ruling {
			return socium.Holds(v.act.Do.Valid(), "do", say(string(v.act.Do)), socium.Value{})
		}),
		rule(CodeDeskActor, nil, func(v *deskCase) socium.Ruling {
			return socium.Holds(v.actor != nil, "by", say(v.act.By), socium.Value{})
		}),
		rule(CodeDeskEntry, onSheet, func(v *deskCase) socium.Ruling {
			ok := v.entry != nil && v.desk.in.entries[v.entryIndex].out == ""
			return socium.Holds(ok, "entry", say(v.act.Entry), socium.Value{})
		}),
		rule(CodeDeskSealed, func(v *deskCase) bool { return v.act.Do.changes() }, func(v *deskCase) socium.Ruling {
			return socium.Holds(!v.desk.sealed, "", socium.Value{}, socium.Value{})
		}),
		rule(CodeDeskOwn, on(ActWrite, ActSubmit), func(v *deskCase) socium.Ruling {
			return socium.Holds(v.own(), "juror", say(v.owner), say(v.act.By))
		}),
		rule(CodeDeskClerk, on(ActReturn, ActAccept, ActSeal), func(v *deskCase) socium.Ruling {
			// nobody accepts an own sheet but the chair, who has no other clerk above
			return socium.Holds(v.clerk(), "by", say(v.act.By), socium.Value{})
		}),
		rule(CodeDeskVoid, on(ActVoid), func(v *deskCase) socium.Ruling {
			return socium.Holds(v.clerk() || v.own(), "by", say(v.act.By), socium.Value{})
		}),
		rule(CodeDeskNomination, on(ActWrite, ActSubmit), func(v *deskCase) socium.Ruling {
			if v.entry == nil || !v.ownerKnown {
				return socium.Inapplicable()
			}
			ok := v.desk.in.covers(v.ownerIndex, v.desk.in.entries[v.entryIndex].nomination)
			return socium.Holds(ok, "juror", say(v.owner), say(v.entry.Nomination))
		}),
		rule(CodeDeskConflict, on(ActWrite, ActSubmit, ActAccept), func(v *deskCase) socium.Ruling {
			if v.entry == nil || !v.ownerKnown {
				return socium.Inapplicable()
			}
			c, recused := v.desk.in.recused(v.ownerIndex, v.entryIndex)
			kind := ""
			if recused {
				kind = string(c.Kind)
			}
			struck := v.desk.in.jurors[v.ownerIndex].struck != nil
			return socium.Holds(!recused && !struck, "juror", say(v.owner), say(kind))
		}),
		rule(CodeDeskMove, on(ActWrite, ActSubmit, ActReturn, ActAccept, ActVoid), func(v *deskCase) socium.Ruling {
			_, ok := moveOf(v.state(), v.act.Do)
			return socium.Holds(ok, "state", say(string(v.state())), say(string(v.act.Do)))
		}),
		rule(CodeDeskDeadline, on(ActWrite, ActSubmit), func(v *deskCase) socium.Ruling {
			until := v.desk.rules.reg.Jury.Until
			switch {
			case until.IsZero():
				return socium.Inapplicable()
			case v.act.At.IsZero():
				return socium.Missing("at")
			}
			return socium.Holds(until.Allows(v.act.At), "at", socium.MomentValue(v.act.At, until.Zone()), socium.MomentValue(until.Time(), until.Zone()))
		}),
		rule(CodeDeskMarks, on(ActWrite), checkDeskMarks),
		rule(CodeDeskComplete, on(ActSubmit, ActAccept), checkDeskComplete),
		rule(CodeDeskBlind, on(ActViewSheet), func(v *deskCase) socium.Ruling {
			return socium.Holds(v.own() || v.desk.sealed || v.actor != nil && v.actor.Role == RoleSecretary, "juror", say(v.owner), socium.Value{})
		}),
		rule(CodeDeskHidden, on(ActViewTotals), func(v *deskCase) socium.Ruling {
			if v.desk.sealed || v.actor != nil && v.actor.Role == RoleSecretary {
				return socium.Passed()
			}
			if v.entry == nil || v.actor == nil {
				return socium.Inapplicable()
			}
			own := v.desk.sheets[pair{v.desk.in.jurorIndex[v.act.By], v.entryIndex}]
			return socium.Holds(own != nil && own.State == SheetFinal, "state", say(string(v.state())), socium.Value{})
		}),
	})
})

// checkDeskMarks looks at each mark that is written: the criterion is scored, the mark is on the scale.
func checkDeskMarks(v *deskCase) socium.Ruling {
	if v.entry == nil || !v.ownerKnown {
		return socium.Inapplicable()
	}
	form := v.desk.in.form(v.entryIndex, v.desk.in.jurors[v.ownerIndex].part)
	plan := &form.plans[v.desk.in.entries[v.entryIndex].plan]
	seen := map[string]bool{}
	for _, m := range v.act.Marks {
		path := socium.Path("marks").Field(m.Criterion)
		c, ok := form.index[m.Criterion]
		if !ok || c < 0 || seen[m.Criterion] || plan.weight[c] == 0 || m.Absence != "" && !m.Absence.Valid() {
			return socium.Failed(path, socium.Word(m.Criterion), socium.Value{})
		}
		seen[m.Criterion] = true
		if m.Absence != "" {
			continue
		}
		if n, whole := m.Value.At(form.scale); !whole || !form.marks[c].allows(n) {
			return socium.Failed(path, socium.ValueOf(m.Value), socium.Word(m.Criterion))
		}
	}
	return socium.Passed()
}

// checkDeskComplete wants a mark, or the reason for its absence, for every criterion that is scored, and the answer about objectivity where
// the sheet asks.
func checkDeskComplete(v *deskCase) socium.Ruling {
	if v.sheet == nil {
		return socium.Missing("marks")
	}
	in := v.desk.in
	if in.rules.reg.Jury.AskObjectivity && !v.sheet.Objective.Known() {
		return socium.Missing("objective")
	}
	form := in.form(v.entryIndex, in.jurors[v.ownerIndex].part)
	plan := &form.plans[in.entries[v.entryIndex].plan]
	for c := range form.marks {
		if _, ok := v.sheet.Marks.Of(form.marks[c].ID); !ok && plan.weight[c] != 0 {
			return socium.Missing(socium.Path("marks").Field(form.marks[c].ID))
		}
	}
	return socium.Passed()
}

func deskReason(code socium.Code) socium.Text {
	switch code {
	case CodeDeskActor:
		return ruEn("«{have}» не в комиссии", "“{have}” is not in the commission")
	case CodeDeskEntry:
		return ruEn("заявка «{have}» не участвует", "entry “{have}” does not take part")
	case CodeDeskSealed:
		return ruEn("оценка опечатана: ничего изменить нельзя", "the marking is sealed: nothing can be changed")
	case CodeDeskOwn:
		return ruEn("это лист «{have}», не «{need}»", "the sheet is that of “{have}”, not of “{need}”")
	case CodeDeskNomination:
		return ruEn("«{have}» не оценивает номинацию «{need}»", "“{have}” does not mark nomination “{need}”")
	case CodeDeskConflict:
		return ruEn("отвод: «{have}» не оценивает эту заявку", "recused: “{have}” does not mark this entry")
	case CodeDeskMove:
		return ruEn("из состояния «{have}» действие «{need}» невозможно", "from state “{have}” the action “{need}” is not possible")
	case CodeDeskDeadline:
		return ruEn("поздно: {have}, листы принимали до {need}", "too late: {have}, sheets were taken until {need}")
	case CodeDeskMarks:
		return ruEn("не годится: {fact} {have}", "not fit: {fact} {have}")
	case CodeDeskBlind:
		return ruEn("чужой лист «{have}» виден только после опечатывания", "the sheet of “{have}” can be seen only after sealing")
	case CodeDeskHidden:
		return ruEn("итоги видны после того, как свой лист стал окончательным", "totals can be seen once the own sheet is final")
	default:
		return socium.Text{}
	}
}
