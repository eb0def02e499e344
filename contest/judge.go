package contest

import (
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// Judge works out the result: a pure function of rules, facts and sheets. The order of sheets and of jurors does not matter, and
// that of entries only as far as lists are shown in it.
//
// Faults in what came in (a sheet for an entry or by a juror that nobody knows, a mark off the scale, two sheets of one juror for
// one entry, a fact of the wrong kind) are an error: [socium.Violations] with every fault and its path, and no outcome, so that
// nothing is counted twice and nothing lost. Sheets that exist and must not count (a recused juror's, one that is not final, one
// for an entry that is not admitted) are set aside and named in [Outcome.Remarks]; next to faults they are named too, after them, with the
// severity of a note.
func (r *Rules) Judge(facts Facts, sheets iter.Seq[Sheet]) (*Outcome, error) {
	in := newIntake(r, &facts)
	if sheets != nil {
		i := 0
		for s := range sheets {
			in.sheet(i, &s)
			i++
		}
	}
	in.group()
	if len(in.faults) > 0 {
		return nil, append(in.faults, in.remarks...).Err()
	}
	o := &Outcome{rules: r, in: in}
	var fields []field
	for n := range r.nominations {
		fields = append(fields, in.fields(n)...)
	}
	o.judgeFields(fields)
	o.special()
	return o, nil
}

// judgeFields judges all fields, and again as long as somebody has to give way to a win in another nomination.
func (o *Outcome) judgeFields(fields []field) {
	for {
		o.results, o.next, o.remarks = nil, nil, slices.Clone(o.in.remarks)
		for _, f := range fields {
			if o.rules.reg.Decide == DecideVotes {
				o.results = append(o.results, o.voteField(f))
			} else {
				o.results = append(o.results, o.judgeField(f))
			}
		}
		if o.rules.reg.OneWin == (OneWin{}) {
			return
		}
		out := o.yield()
		if len(out) == 0 {
			return
		}
		if o.yielded == nil {
			o.yielded = map[int32]bool{}
		}
		for _, e := range out {
			o.yielded[e] = true
		}
	}
}

// field is the set of entries that are ranked together.
type field struct {
	nomination *nomination
	subgroup   *Subgroup
	entries    []int32 // admitted and taking part, in the order of the facts
	others     []int32 // in the list without a result
}

// fields returns the fields of a nomination: itself, or its subgroups.
func (in *intake) fields(n int) []field {
	nom := &in.rules.nominations[n]
	list := []field{{nomination: nom}}
	if len(nom.Subgroups) > 0 {
		list = nil
		for i := range nom.Subgroups {
			list = append(list, field{nomination: nom, subgroup: &nom.Subgroups[i]})
		}
	}
	for _, e := range in.byNomination[n] {
		x := &in.entries[e]
		f := &list[max(x.subgroup, 0)]
		if x.out == "" {
			f.entries = append(f.entries, e)
		} else {
			f.others = append(f.others, e)
		}
	}
	return list
}

// judgeField totals, ranks and places the entries of a field.
func (o *Outcome) judgeField(f field) Result {
	res := Result{Nomination: f.nomination.Nomination, Status: StatusHeld}
	if f.subgroup != nil {
		res.Subgroup = *f.subgroup
	}
	void := o.voidReason(f, &res)
	if !void {
		o.in.placeField(f.entries)
	}
	var totals []ratio.Ratio
	var ranked []int32
	for _, e := range f.entries {
		s := o.standing(e)
		if void {
			s.Status = StandingVoid
			res.Standings = append(res.Standings, s)
			continue
		}
		score, reason := o.in.evaluate(e, nil)
		if reason != nil {
			s.Status, s.Reason = StandingIncomplete, reason
			res.Standings = append(res.Standings, s)
			continue
		}
		totals = append(totals, score.total)
		ranked = append(ranked, e)
		o.checkSpread(e)
	}
	o.place(f, &res, ranked, totals)
	for _, e := range f.others {
		s := o.standing(e)
		s.Status, s.Reason = o.in.entries[e].out, o.in.entries[e].why
		res.Standings = append(res.Standings, s)
	}
	return res
}

// checkSpread names an entry whose sheets differ too much.
func (o *Outcome) checkSpread(e int32) {
	limit := &o.rules.reg.Jury.Spread
	if limit.Points.IsZero() {
		return
	}
	have := o.standing(e).Spread()
	if have.Compare(PointsOf(limit.Points)) <= 0 {
		return
	}
	v := catalogue.Violation(CodeSheetSpread, socium.Path("entries").Index(int(e)), arg("entry", o.in.facts.Entries[e].ID),
		socium.Arg{Name: "need", Value: socium.ValueOf(limit.Points)}, numberArg("extra", max(limit.Extra, 1)))
	v.Text = told(v.Text, "have", have.text())
	o.remarks = append(o.remarks, v.With(socium.Warning).On(limit.Basis))
}

// voidReason says whether there are too few entries to hold the nomination.
func (o *Outcome) voidReason(f field, res *Result) bool {
	have, need := len(f.entries), max(f.nomination.minEntries.Count, 1)
	if have >= need {
		return false
	}
	res.Status = StatusVoid
	code := CodeVoidFew
	if have == 0 {
		code = CodeVoidNone
	}
	res.Reason = reason(code, f.nomination.minEntries.Basis, numberArg("have", have), numberArg("need", need))
	return true
}

func (o *Outcome) standing(e int32) Standing {
	return Standing{Entry: o.in.facts.Entries[e].ID, of: o.in, index: e}
}

// A Reason says why something was decided as it was: the code, the clause, the words.
type Reason struct {
	Code  socium.Code  `json:"code"`
	Basis socium.Basis `json:"basis,omitzero"`
	Text  socium.Text  `json:"text"`
}

// In returns the reason in words, with its clause.
func (r *Reason) In(lang socium.Lang) string {
	if r == nil {
		return ""
	}
	if r.Basis.IsZero() {
		return r.Text.In(lang)
	}
	return r.Text.In(lang) + " (" + r.Basis.In(lang) + ")"
}

func reason(code socium.Code, basis socium.Basis, args ...socium.Arg) *Reason {
	return &Reason{code, basis, catalogue.Text(code, args...)}
}
