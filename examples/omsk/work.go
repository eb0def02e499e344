package main

import (
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/provider/cooperation"
)

// result is what the program works out.
type result struct {
	in       input
	inForce  []socium.Answer     // of the agreements
	faults   []socium.Violations // of the projects
	guests   socium.Count        // of all events
	pupils   socium.Count        // of the events with the first partner
	partners []cooperation.Party // everybody the centre works with, each once
	team     cooperation.TeamSummary
	reported socium.Decision // on the board as far as the report names it
	board    socium.Decision
	outcomes []*contest.Outcome
}

func work(in input) (result, error) {
	res := result{
		in: in, team: in.Team.Summary(in.Period),
		reported: cooperation.BoardRules().Decide(&in.Reported, in.On),
		board:    cooperation.BoardRules().Decide(&in.Board, in.On),
	}
	for i := range in.Agreements {
		if err := in.Agreements[i].Validate().Blocking().Err(); err != nil {
			return res, fmt.Errorf("agreements.json: element %d: %w", i+1, strict.First(err))
		}
		res.inForce = append(res.inForce, in.Agreements[i].InForce(in.On))
	}
	for i := range in.Projects {
		vs := in.Projects[i].Validate()
		if err := vs.Blocking().Err(); err != nil {
			return res, fmt.Errorf("projects.json: element %d: %w", i+1, strict.First(err))
		}
		res.faults = append(res.faults, vs)
	}
	for i, m := range in.Board.Meetings {
		for _, p := range m.Present {
			if p < 0 || p >= len(in.Board.Members) {
				return res, fmt.Errorf("board.json: meeting %d: there is no member %d", i+1, p)
			}
		}
	}
	res.partners = partners(in)
	res.guests = participants(in.Events, nil)
	if len(in.Agreements) > 0 {
		first := in.Agreements[0].Parties[1]
		res.pupils = participants(in.Events, &first)
	}
	for i, c := range in.Contests {
		facts := contest.Facts{Entries: c.Entries, Jury: c.Jury}
		outcome, err := c.Rules.Judge(facts, slices.Values(c.Sheets))
		if err != nil {
			return res, fmt.Errorf("contest.json: element %d: %w", i+1, strict.First(err))
		}
		res.outcomes = append(res.outcomes, outcome)
	}
	return res, nil
}

// participants adds up the participants of the events, or of those with a partner. Where a number is not known the sum is "at least".
func participants(events []cooperation.Action, with *cooperation.Party) socium.Count {
	return socium.SumCounts(func(yield func(socium.Count) bool) {
		for _, e := range events {
			if with != nil && !slices.ContainsFunc(e.With, with.Is) {
				continue
			}
			if !yield(e.Participants) {
				return
			}
		}
	})
}

// partners gathers who takes part in agreements, projects, events and the board beside the centre, each once. A branch is another
// party than its organisation.
func partners(in input) []cooperation.Party {
	var list []cooperation.Party
	add := func(parties ...cooperation.Party) {
		for _, p := range parties {
			if p.Name != "" && p.Name != in.Board.Of && !slices.ContainsFunc(list, p.Is) {
				list = append(list, p)
			}
		}
	}
	for _, a := range in.Agreements {
		add(a.Parties...)
	}
	for i := range in.Projects {
		add(in.Projects[i].Partners...)
		for _, a := range in.Projects[i].Walk() {
			add(a.With...)
		}
	}
	for _, e := range in.Events {
		add(e.With...)
	}
	for _, m := range in.Board.Members {
		add(m.StandsFor)
	}
	return list
}

// summary is what -json prints.
type summary struct {
	On         socium.Date             `json:"on"`
	Agreements []agreementLine         `json:"agreements"`
	Projects   []projectLine           `json:"projects"`
	Guests     socium.Count            `json:"participants"`
	Partners   []cooperation.Party     `json:"partners"`
	Team       cooperation.TeamSummary `json:"team"`
	Board      socium.Decision         `json:"board"`
	Meetings   []meetingLine           `json:"meetings"`
}

type agreementLine struct {
	With    []cooperation.Party `json:"with"`
	InForce socium.Answer       `json:"inForce"`
}

type projectLine struct {
	Title   string            `json:"title"`
	Months  int               `json:"months,omitempty"` // 0: the term is not known
	Actions int               `json:"actions"`
	Remarks socium.Violations `json:"remarks,omitempty"`
}

type meetingLine struct {
	On       socium.Date           `json:"on"`
	Quorum   bool                  `json:"quorum"`
	Outcomes []cooperation.Outcome `json:"outcomes"`
}

func (r result) summary() summary {
	s := summary{On: r.in.On, Guests: r.guests, Partners: r.partners, Team: r.team, Board: r.board}
	for i, a := range r.in.Agreements {
		s.Agreements = append(s.Agreements, agreementLine{a.Parties[1:], r.inForce[i]})
	}
	for i := range r.in.Projects {
		p := &r.in.Projects[i]
		months, _ := p.Term()
		s.Projects = append(s.Projects, projectLine{p.Title, months, actions(p), r.faults[i]})
	}
	for i := range r.in.Board.Meetings {
		m := &r.in.Board.Meetings[i]
		line := meetingLine{On: m.On, Quorum: r.in.Board.HasQuorum(m)}
		for _, v := range m.Votes {
			line.Outcomes = append(line.Outcomes, r.in.Board.Decide(m, v))
		}
		s.Meetings = append(s.Meetings, line)
	}
	return s
}

// actions counts what is done in a project; platforms that hold actions are not counted themselves.
func actions(p *cooperation.Project) int {
	n := 0
	for _, a := range p.Walk() {
		if len(a.Parts) == 0 {
			n++
		}
	}
	return n
}
