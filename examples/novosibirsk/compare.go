package main

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider/practice"
)

// result is what the program works out.
type result struct {
	in      input
	reports []practice.Report // of the centres, in their order
	stages  []practice.Readiness
	faults  []socium.Violations // of the entries
}

func compare(in input) result {
	res := result{in: in}
	for _, c := range in.Centres {
		res.reports = append(res.reports, in.Standard.Check(c.Number, c.Marks, in.On))
	}
	for i := range in.Entries {
		p := &in.Entries[i].Practice
		res.stages = append(res.stages, p.Readiness())
		res.faults = append(res.faults, p.Validate())
	}
	return res
}

// helpers returns the practices of others that help a centre to close a gap, those that are nearest to be taken over first.
func (r result) helpers(c centre, code socium.Code) []int {
	var list []int
	for i, e := range r.in.Entries {
		if r.stages[i] == "" || r.stages[i] == practice.Described || !slices.Contains(e.Closes, code) || r.has(c, i) {
			continue
		}
		list = append(list, i)
	}
	order := practice.AllReadiness()
	slices.SortStableFunc(list, func(a, b int) int {
		return slices.Index(order, r.stages[b]) - slices.Index(order, r.stages[a])
	})
	return list
}

// has reports whether a centre is an author of a practice or has taken it over.
func (r result) has(c centre, i int) bool {
	p := r.in.Entries[i].Practice
	return slices.ContainsFunc(p.Authors, func(a practice.Author) bool { return a.Party.Number == c.Number }) ||
		slices.ContainsFunc(p.Replicated, func(a practice.Replication) bool { return a.By.Number == c.Number })
}

// hands counts the organisations that work by a practice: authors and those who took it over. A person without an organisation is none.
func (r result) hands(i int) int {
	p := r.in.Entries[i].Practice
	n := 0
	for _, a := range p.Authors {
		if a.Party.Name != "" {
			n++
		}
	}
	return n + len(p.Replicated)
}

// served adds up whom the practices in the catalogue serve.
func (r result) served() socium.Count {
	return socium.SumCounts(func(yield func(socium.Count) bool) {
		for i, e := range r.in.Entries {
			if r.stages[i] != "" && !yield(e.Practice.Served) {
				return
			}
		}
	})
}

// summary is what -json prints.
type summary struct {
	Standard  socium.RulebookRef `json:"standard"`
	Reports   []reportLine       `json:"reports"`
	Practices []practiceLine     `json:"practices"`
	Served    socium.Count       `json:"served"`
}

type reportLine struct {
	Verdict socium.Verdict  `json:"verdict"`
	Met     int             `json:"met"`
	Of      int             `json:"of"`
	Gaps    []socium.Code   `json:"gaps"` // the worst first
	Hash    string          `json:"hash"`
	Report  practice.Report `json:"report"`
}

type practiceLine struct {
	ID        string             `json:"id"`
	Readiness practice.Readiness `json:"readiness,omitempty"` // empty: the entry has faults
	Hands     int                `json:"organisations"`
	Faults    socium.Violations  `json:"faults,omitempty"`
}

func (r result) summary() summary {
	s := summary{Standard: r.in.Standard.Ref(), Served: r.served()}
	for i := range r.reports {
		rep := &r.reports[i]
		line := reportLine{Verdict: rep.Verdict(), Hash: rep.Hash(), Report: *rep, Gaps: []socium.Code{}}
		line.Met, line.Of = rep.Met()
		for _, gap := range rep.Gaps() {
			line.Gaps = append(line.Gaps, gap.Code)
		}
		s.Reports = append(s.Reports, line)
	}
	for i, e := range r.in.Entries {
		s.Practices = append(s.Practices, practiceLine{e.Practice.ID, r.stages[i], r.hands(i), r.faults[i]})
	}
	return s
}
