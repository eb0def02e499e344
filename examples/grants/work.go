package main

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/assign"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
)

// result is the round, step by step.
type result struct {
	in           input
	call         *grant.Call
	applications []*grant.Application
	screened     *grant.Round // by the rules of admission
	refusals     []grant.Refusal
	round        *grant.Round // and by the council
	plan         assign.Plan
	thirds       int // applications whose two experts differ too much
	sheets       []contest.Sheet
	rating       *grant.Rating
	awards       grant.Awards
	agreements   []grant.Agreement
	execution    grant.Execution // of the agreement whose report is shown
}

func work(in input, say func(socium.Text)) (result, error) {
	call := *pgf.First2026()
	call.Agreement = in.Terms
	res := result{in: in, call: &call}

	say(socium.Text{RU: "заявки", EN: "applications"})
	var quality map[string]int
	res.applications, quality = generate(in, res.call)

	say(socium.Text{RU: "условия участия", EN: "admission"})
	var err error
	if res.screened, err = res.call.Round(res.applications, in.Screened); err != nil {
		return res, err
	}
	if err := res.council(); err != nil {
		return res, err
	}
	if err := res.review(quality, say); err != nil {
		return res, strict.First(err)
	}

	say(socium.Text{RU: "гранты", EN: "grants"})
	if res.awards, err = res.fund(socium.Int(0)); err != nil {
		return res, err
	}
	say(socium.Text{RU: "договоры", EN: "agreements"})
	return res, res.agree()
}

// council refuses what the rules of admission let through: more applications in a direction than one, and copies.
func (r *result) council() (err error) {
	met := map[string]bool{}
	for a := range r.screened.Admitted() {
		met[a.Number] = true
	}
	for _, s := range r.screened.Suggest(r.screened.Duplicates(socium.Number{})) {
		if met[s.Application] {
			s.Basis = socium.Basis{Act: "решение координационного комитета (условное)"}
			r.refusals = append(r.refusals, s)
		}
	}
	r.round, err = r.screened.Refused(r.refusals...)
	return err
}

// review gives experts to the applications that are admitted and rates them; where two experts differ too much, a third one is asked.
func (r *result) review(quality map[string]int, say func(socium.Text)) (err error) {
	say(socium.Text{RU: "эксперты", EN: "experts"})
	people := experts(r.in, r.call, r.applications)
	if r.plan, err = r.round.Assign(people, grant.Assigning{}); err != nil {
		return err
	}
	say(socium.Text{RU: "оценки", EN: "marks"})
	m := &marker{dice: newDice(r.in.Seed, 3), call: r.call, quality: quality, strict: map[string]int{}}
	r.sheets = m.sheets(r.round, r.plan.Pairs)
	if r.rating, err = r.round.Rate(r.sheets, grant.Review{Assignments: grant.AssignmentsOf(r.plan.Pairs)}); err != nil {
		return err
	}
	more := map[string]int{}
	for _, f := range r.rating.Spread(grant.SpreadPolicy{Threshold: r.in.Spread, UpTo: 3}) {
		more[f.Application] = f.Experts + f.Extra
	}
	if r.thirds = len(more); r.thirds == 0 {
		return nil
	}
	say(socium.Text{RU: "третьи эксперты", EN: "third experts"})
	before := r.plan.Pairs
	if r.plan, err = r.round.Assign(people, grant.Assigning{Reviews: more, Kept: before}); err != nil {
		return err
	}
	r.sheets = append(r.sheets, m.sheets(r.round, added(before, r.plan.Pairs))...)
	r.rating, err = r.round.Rate(r.sheets, grant.Review{Assignments: grant.AssignmentsOf(r.plan.Pairs)})
	return err
}

// added returns the pairs that were not there before.
func added(before, after []assign.Pair) []assign.Pair {
	had := make(map[[2]string]bool, len(before))
	for _, p := range before {
		had[[2]string{p.Entry, p.Reviewer}] = true
	}
	var list []assign.Pair
	for _, p := range after {
		if !had[[2]string{p.Entry, p.Reviewer}] {
			list = append(list, p)
		}
	}
	return list
}

// fund divides the money at the pass marks of the edition, moved by some points.
func (r *result) fund(shift socium.Number) (grant.Awards, error) {
	marks := slices.Clone(r.call.Marks)
	for i := range marks {
		points, err := marks[i].Points.Add(shift)
		if err != nil {
			return grant.Awards{}, err
		}
		marks[i].Points = points
	}
	return r.round.Fund(r.rating, marks, socium.Opt[socium.Money]{}, grant.Decisions{})
}

// agree makes the agreements of the winners, with a stage for each half year of the project.
func (r *result) agree() error {
	byNumber := make(map[string]*grant.Application, len(r.applications))
	for _, a := range r.applications {
		byNumber[a.Number] = a
	}
	for w := range r.awards.Where(grant.AwardFull) {
		a := byNumber[w.Application]
		stages := stagesOf(a.Project)
		g, err := r.call.Agree(a, w, stages, nil, grant.CutPolicy{})
		if err != nil {
			return fmt.Errorf("%s: %w", w.Application, strict.First(err))
		}
		g.Number, g.Signed = w.Application+"/Д", r.in.Signed
		r.agreements = append(r.agreements, g)
	}
	i := slices.IndexFunc(r.agreements, func(g grant.Agreement) bool { return len(g.Stages) == 2 })
	if i >= 0 {
		r.execution = execute(r.agreements[i], r.in.Report)
	}
	return nil
}

func stagesOf(p grant.Project) []grant.Stage {
	var list []grant.Stage
	for from := p.Start; !from.After(p.End); {
		to := from.AddMonths(6).AddDays(-1)
		if left := from.AddMonths(9); to.After(p.End) || left.After(p.End) {
			to = p.End // a rest of less than a quarter is no stage of its own
		}
		list = append(list, grant.Stage{From: from, To: to})
		from = to.AddDays(1)
	}
	return list
}

// execute is what became of one agreement: both tranches came, each line was spent in part, one payment was not accepted, and what
// is due was returned.
func execute(g grant.Agreement, s spending) grant.Execution {
	e := grant.Execution{Agreement: g}
	pays := g.Start().AddDays(5)
	for i, stage := range g.Stages {
		e.Transfers = append(e.Transfers, grant.Transfer{On: pays, Stage: i + 1, Amount: stage.Tranche})
		for _, kind := range grant.AllReportKinds() {
			e.Reports = append(e.Reports, grant.StageReport{
				Stage: i + 1, Kind: kind, Version: 1, Filed: stage.To.AddDays(12), Status: grant.ReportAccepted, On: stage.To.AddDays(30),
			})
		}
		pays = stage.To.AddDays(35) // the reports are accepted
	}
	last := g.Stages[len(g.Stages)-1]
	bad := g.Grant.Ratio(int64(s.Disallowed), 100, socium.HalfUp)
	for i, line := range g.Estimate.Lines {
		paid := line.Grant.Ratio(int64(s.Spent), 100, socium.HalfUp)
		if i == 0 && bad.Sign() > 0 {
			paid = paid.Sub(bad)
			e.Payments = append(e.Payments, grant.Payment{On: last.From.AddDays(20), Amount: bad, Line: line.ID, Accepted: socium.No, Reason: s.Reason.RU})
		}
		e.Payments = append(e.Payments, grant.Payment{On: last.From.AddDays(40 + i), Amount: paid, Line: line.ID, Documents: []string{"платёжное поручение"}, Accepted: socium.Yes})
	}
	if due := e.Balance().Due; due.Sign() > 0 {
		e.Refunds = append(e.Refunds, grant.Refund{On: g.End().AddDays(21), Amount: due})
	}
	return e
}

// marker is the experts: each sees the quality of an application through a habit of his or her own, strict or mild.
type marker struct {
	dice
	call    *grant.Call
	quality map[string]int
	strict  map[string]int // by expert, in hundredths of a mark
}

// sheets writes a sheet for each pair, with a mark for every criterion that counts in the column of the application.
func (m *marker) sheets(round *grant.Round, pairs []assign.Pair) []contest.Sheet {
	column := make(map[string]string, round.Len())
	for a := range round.Admitted() {
		column[a.Number] = m.call.Column(a)
	}
	criteria := m.criteria()
	list := make([]contest.Sheet, 0, len(pairs))
	for _, p := range pairs {
		habit, known := m.strict[p.Reviewer]
		if !known {
			habit = m.around(0, 35)
			m.strict[p.Reviewer] = habit
		}
		s := contest.Sheet{Juror: p.Reviewer, Entry: p.Entry}
		for _, c := range criteria[column[p.Entry]] {
			mark := (m.quality[p.Entry] + habit + m.around(0, 70) + 50) / 100
			s.Marks = append(s.Marks, contest.Mark{Criterion: c, Value: socium.Int(int64(max(0, min(10, mark))))})
		}
		list = append(list, s)
	}
	return list
}

// criteria returns those that are scored, by column: a weight of 0 is not.
func (m *marker) criteria() map[string][]string {
	list := map[string][]string{}
	for _, c := range m.call.Evaluation.Forms[0].Criteria {
		for _, w := range c.Weights {
			if w.Weight.Sign() > 0 {
				list[w.Band] = append(list[w.Band], c.ID)
			}
		}
	}
	return list
}
