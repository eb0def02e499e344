package contest

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/ratio"
)

// Lint names what is lawful and likely not meant: a way of counting that punishes entries with fewer sheets, a tie that nothing can decide, weights that
// do not add up, a provision without its clause. Its violations have the severity warning or note and stop nothing; paths are those of the
// regulation.
func (r *Rules) Lint() socium.Violations {
	l := &linter{reg: &r.reg, rules: r}
	l.clauses()
	l.weights()
	l.scoring("scoring", &r.reg.Scoring)
	for i := range r.reg.Parts {
		if !r.reg.Parts[i].Scoring.isZero() {
			l.scoring(socium.Path("parts").Index(i).Field("scoring"), &r.reg.Parts[i].Scoring)
		}
	}
	l.ties()
	l.prizes("places", &r.reg.Places)
	for i := range r.reg.Nominations {
		l.prizes(socium.Path("nominations").Index(i).Field("places"), &r.reg.Nominations[i].Places)
	}
	return l.vs
}

type linter struct {
	reg   *Regulation
	rules *Rules
	vs    socium.Violations
}

func (l *linter) warn(code socium.Code, path socium.Path, args ...socium.Arg) {
	l.vs = append(l.vs, catalogue.Violation(code, path, args...).With(socium.Warning))
}

func (l *linter) note(code socium.Code, path socium.Path, args ...socium.Arg) {
	l.vs = append(l.vs, catalogue.Violation(code, path, args...).With(socium.Note))
}

// clause names a provision that refuses or decides something and has no clause, or one whose ground was not read.
func (l *linter) clause(path socium.Path, b socium.Basis) {
	switch {
	case b.IsZero():
		l.note(CodeLintClause, path)
	case b.Evidence != socium.Read:
		l.note(CodeLintEvidence, path, arg("evidence", string(b.Evidence)))
	}
}

func (l *linter) clauses() {
	for i := range l.reg.Admission {
		l.clause(socium.Path("admission").Index(i), l.reg.Admission[i].Basis)
	}
	if l.reg.MinEntries.Count > 0 {
		l.clause("minEntries", l.reg.MinEntries.Basis)
	}
	if l.reg.Jury.MinSheets.Count > 0 {
		l.clause("jury.minSheets", l.reg.Jury.MinSheets.Basis)
	}
	for i, m := range l.reg.PassMarks {
		l.clause(socium.Path("passMarks").Index(i), m.Basis)
	}
	for i := range l.reg.Ties {
		l.clause(socium.Path("ties").Index(i), l.reg.Ties[i].Basis)
	}
	if !l.reg.Scoring.isZero() {
		l.clause("scoring", l.reg.Scoring.Basis)
	}
	if l.reg.Promotion != (Promotion{}) {
		l.clause("promotion", l.reg.Promotion.Basis)
	}
}

// weights looks at the sums of weights and the highest totals by band.
func (l *linter) weights() {
	one := ratio.Int(1)
	for i := range l.reg.Forms {
		f, path := &l.reg.Forms[i], socium.Path("forms").Index(i)
		var tops []ratio.Ratio
		for _, band := range append([]Band{{}}, l.reg.Bands...) {
			if band.ID == "" && len(l.reg.Bands) > 0 {
				continue
			}
			var sum ratio.Ratio
			below := 0
			for k := range f.Criteria {
				w := f.weightIn(&f.Criteria[k], band.ID)
				sum = sum.Add(w)
				if w.Sign() > 0 && w.Cmp(one) < 0 {
					below++
				}
			}
			if below == len(f.Criteria) && below > 1 && sum.Cmp(one) != 0 {
				v := Points{sum}
				l.warn(CodeLintWeights, path.Field("criteria"), arg("sum", v.String()), arg("band", band.ID))
			}
			if top, ok := highestOf(f, band.ID); ok {
				tops = append(tops, top)
			}
		}
		for k := 1; k < len(tops); k++ {
			if tops[k].Cmp(tops[0]) != 0 {
				l.warn(CodeLintBands, path.Field("criteria"), arg("first", Points{tops[0]}.String()), arg("other", Points{tops[k]}.String()))
				break
			}
		}
		for k := range f.Criteria {
			l.criterion(path.Field("criteria").Index(k), f, &f.Criteria[k])
		}
	}
}

func (l *linter) criterion(path socium.Path, f *Form, c *Criterion) {
	scored := false
	for _, band := range append([]Band{{}}, l.reg.Bands...) {
		if band.ID != "" || len(l.reg.Bands) == 0 {
			scored = scored || f.weightIn(c, band.ID).Sign() > 0
		}
	}
	if !scored {
		l.warn(CodeLintNeverScored, path)
	}
	if n := len(c.Steps); n > 0 {
		if _, bounded := c.Steps[n-1].UpTo.Get(); bounded {
			l.note(CodeLintSteps, path.Field("steps"))
		}
	}
}

func (l *linter) scoring(path socium.Path, s *Scoring) {
	c := compileScoring(s)
	for i, k := range c.combine {
		at := path.Field("combine").Index(i)
		if (k.Method == MethodSum || k.Method == MethodTrimmedSum) && c.noSheet == NoSheetIgnore && !l.reg.Jury.Everyone && s.Places == nil {
			l.warn(CodeLintSum, at)
		}
		if drop := k.Low + k.High; drop > 0 && l.reg.Jury.MinSheets.Count <= drop && k.From <= drop {
			l.warn(CodeLintTrimmed, at, numberArg("need", drop+1))
		}
	}
	if c.noSheet != NoSheetIgnore && !l.reg.Jury.Everyone {
		l.note(CodeLintOwed, path.Field("noSheet"))
	}
	if s.Round.Total != nil && (s.Round.Term != nil || s.Round.Mean != nil || s.Round.Sheet != nil) {
		l.note(CodeLintRounds, path.Field("round"))
	}
}

func (l *linter) ties() {
	last := TieBy("")
	for i := range l.reg.Ties {
		t := &l.reg.Ties[i]
		last = t.By
		for k := range l.rules.nominations {
			if _, ok := l.rules.forms[l.rules.nominations[k].form].index[t.Criterion]; t.By == TieCriterion && !ok && len(l.reg.Parts) == 0 {
				l.warn(CodeLintTieForm, socium.Path("ties").Index(i), arg("nomination", l.rules.nominations[k].ID))
				break
			}
		}
		if t.By == TieVote && l.reg.Voting.Quorum.IsZero() {
			l.note(CodeLintQuorum, socium.Path("ties").Index(i))
		}
		if t.By == TieVote && !l.reg.Voting.ChairCasts && i == len(l.reg.Ties)-1 {
			l.note(CodeLintEqualVotes, socium.Path("ties").Index(i))
		}
	}
	if l.reg.Places.Numbering == NumberOrdinal && last != TieLot && last != TieVote {
		l.warn(CodeLintOrdinal, "places.numbering")
	}
}

func (l *linter) prizes(path socium.Path, p *Places) {
	var before socium.Money
	known := false
	for i := range p.List {
		sum := p.List[i].sum(PrizeMoney)
		if known && sum.Compare(before) > 0 {
			l.warn(CodeLintPrizes, path.Field("list").Index(i))
		}
		before, known = sum, known || !sum.IsZero()
	}
}
