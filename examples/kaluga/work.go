package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/listed"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
	"github.com/socium-go/socium/provider/status"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
	"github.com/socium-go/socium/registry/procedures"
)

// result is what the program works out.
type result struct {
	in       input
	outcomes []*contest.Outcome
	kept     *journal.Journal[certificate]
	asked    [][]answer // for each day that is asked about
	visits   []consultation
	ledger   *registry.Ledger
	found    [][]registry.Entry // for each question at the fair
	statuses [][]status.Standing
}

// consultation is what the centre told of a draft.
type consultation struct {
	revision grant.Revision
	decision socium.Decision // may the applicant take part?
	todo     grant.Todo
	changed  []grant.Difference // since the draft before
}

func work(in input) (res result, err error) {
	res.in = in
	for i, c := range in.Contests {
		facts := contest.Facts{Entries: c.Entries, Jury: c.Jury, PublicVotes: c.Votes}
		outcome, err := c.Rules.Judge(facts, slices.Values(c.Sheets))
		if err != nil {
			return res, fmt.Errorf("contests.json: element %d: %w", i+1, strict.First(err))
		}
		res.outcomes = append(res.outcomes, outcome)
	}
	if res.kept, err = certificates(in.Certificates); err != nil {
		return res, err
	}
	for _, day := range in.Ask {
		res.asked = append(res.asked, rightsOn(res.kept, in.Certificates, day))
	}
	if err = res.consult(); err != nil {
		return res, err
	}
	return res, res.fair()
}

// consult takes the drafts through the centre: each is kept as a revision and answered with a decision and a to-do list.
func (r *result) consult() error {
	call, ok := pgf.Edition(r.in.Call)
	if !ok {
		return fmt.Errorf("drafts.json: nothing is known of call %q", r.in.Call)
	}
	var revisions grant.Revisions
	for i := range r.in.Drafts {
		d := &r.in.Drafts[i]
		var err error
		if revisions, err = revisions.Add(&d.Application, i, noon(d.On), d.By.RU); err != nil {
			return fmt.Errorf("%s: %w", d.File, strict.First(err))
		}
		v := consultation{decision: call.Precheck(&d.Application, d.On), todo: call.Todo(&d.Application, d.On)}
		v.revision, _ = revisions.Last()
		if i > 0 {
			v.changed = revisions.Diff(i, i+1)
		}
		r.visits = append(r.visits, v)
	}
	return nil
}

// fair goes over the fair: the register of those who serve, the questions of visitors, the statuses of those who ask.
func (r *result) fair() (err error) {
	if r.ledger, err = listed.Ledger(r.in.Fair.Providers, procedures.Typical(socium.MustParseRegion("40"))); err != nil {
		return fmt.Errorf("fair.json: %w", err)
	}
	on := r.in.Association.On
	snapshot := r.ledger.AsOf(on)
	for _, q := range r.in.Fair.Questions {
		query := registry.Query{Form: q.Form, Kind: q.Kind, FreeAtLeast: q.Free, TariffAtMost: q.Price, On: on, Sort: registry.MostFree}
		if !q.Price.IsZero() {
			query.Sort = registry.LowestTariff
		}
		r.found = append(r.found, slices.Collect(snapshot.Find(query)))
	}
	for i, s := range r.in.Fair.Sonko {
		entry, ok := snapshot.ByNumber(s.Number)
		if !ok {
			return fmt.Errorf("fair.json: sonko: element %d: provider %s is not in the register", i+1, s.Number)
		}
		card, facts := entry.Card(), s.Facts
		fromCard := status.FromCard(&card, snapshot.Listings(s.Number)...)
		facts.LegalForm, facts.Listed = fromCard.LegalForm, fromCard.Listed
		r.statuses = append(r.statuses, status.All(&facts, on))
	}
	for i := range r.in.Fair.Projects {
		if vs := r.in.Fair.Projects[i].Validate().Blocking(); len(vs) > 0 {
			return fmt.Errorf("fair.json: projects: element %d: %w", i+1, vs[0])
		}
	}
	if r.in.Association.Name == "" {
		return errors.New("association.json: the name is missing")
	}
	return nil
}

// summary is what -json prints.
type summary struct {
	Winners      []winnerLine   `json:"winners"`
	Certificates []dayLine      `json:"certificates"`
	Visits       []visitLine    `json:"visits"`
	Fair         [][]string     `json:"fair"`
	Statuses     [][]statusLine `json:"statuses"`
}

type winnerLine struct {
	Contest string         `json:"contest"`
	Entry   string         `json:"entry"`
	Place   int            `json:"place"`
	Total   contest.Points `json:"total"`
}

type dayLine struct {
	On      socium.Date `json:"on"`
	Answers []answer    `json:"answers"`
}

type visitLine struct {
	On       socium.Date     `json:"on"`
	Hash     string          `json:"hash"`
	Decision socium.Decision `json:"decision"`
	Todo     grant.Todo      `json:"todo"`
	Changed  []socium.Path   `json:"changed,omitempty"`
}

type statusLine struct {
	Status  status.Status  `json:"status"`
	Verdict socium.Verdict `json:"verdict"`
}

func (r result) summary() summary {
	var s summary
	for i, o := range r.outcomes {
		for _, standings := range o.Nominations() {
			for _, st := range standings {
				if st.Place > 0 {
					s.Winners = append(s.Winners, winnerLine{r.in.Contests[i].Rules.Ref().ID, st.Entry, st.Place, st.Total})
				}
			}
		}
	}
	for i, day := range r.in.Ask {
		s.Certificates = append(s.Certificates, dayLine{day, r.asked[i]})
	}
	for i, v := range r.visits {
		line := visitLine{On: r.in.Drafts[i].On, Hash: v.revision.Hash, Decision: v.decision, Todo: v.todo}
		for _, d := range v.changed {
			line.Changed = append(line.Changed, d.Path)
		}
		s.Visits = append(s.Visits, line)
	}
	for _, entries := range r.found {
		numbers := []string{}
		for _, e := range entries {
			numbers = append(numbers, e.Number())
		}
		s.Fair = append(s.Fair, numbers)
	}
	for _, list := range r.statuses {
		var lines []statusLine
		for _, st := range list {
			lines = append(lines, statusLine{st.Status, st.Decision.Verdict()})
		}
		s.Statuses = append(s.Statuses, lines)
	}
	return s
}
