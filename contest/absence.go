package contest

import "github.com/socium-go/socium"

// Absences returns the sheets and marks that are not there, in the order of the jury and of the form: of jurors who gave a sheet, who
// owed one, or who were recused from this entry. For an entry that is not judged there are none.
func (s Standing) Absences() []JurorAbsence {
	in := s.of
	if in.entries[s.index].out != "" || s.Status == StandingVoid {
		return nil
	}
	rows := in.rowsOf(s.index)
	var list []JurorAbsence
	k := 0
	for j := range in.jurors {
		for k < len(rows) && rows[k].juror < int32(j) {
			k++
		}
		var r *row
		if k < len(rows) && rows[k].juror == int32(j) {
			r = &rows[k]
		}
		list = in.absencesOf(list, s.index, int32(j), r)
	}
	return list
}

func (in *intake) absencesOf(list []JurorAbsence, e, j int32, r *row) []JurorAbsence {
	a := JurorAbsence{Juror: in.facts.Jury[j].ID}
	conflict, recused := in.recused(j, e)
	struck := in.jurors[j].struck
	switch {
	case recused:
		a.Kind, a.Reason = Recused, reason(CodeRecused, conflict.Basis)
		a.Reason.Text = socium.Text{RU: "отвод: " + conflict.Kind.In(socium.RU), EN: "recused: " + conflict.Kind.In(socium.EN)}
	case struck != nil && (r != nil || in.owes(j, e)):
		a.Kind = Recused
		a.Reason = &Reason{CodeStruck, struck.Basis, orTitle(struck.Reason, catalogue.Text(CodeStruck))}
	case r == nil && in.owes(j, e):
		a.Kind = NoMark
	case r == nil || struck != nil:
		return list
	case r.state == rowPending:
		a.Kind = NotYet
	case r.state == rowAbstained:
		a.Kind = Abstained
	case r.state == rowRecused:
		a.Kind, a.Reason = Recused, reason(CodeRecused, socium.Basis{})
	case r.state == rowMissing:
		a.Kind = NoMark
	case r.state == rowCounts:
		form := in.form(e, in.jurors[j].part)
		for c, m := range in.slab[r.marks : r.marks+len(form.marks)] {
			if m <= lastAbsent && m != unscoredMark {
				list = append(list, JurorAbsence{Juror: a.Juror, Criterion: form.marks[c].ID, Kind: absenceOf(m)})
			}
		}
		return list
	default:
		return list
	}
	return append(list, a)
}
