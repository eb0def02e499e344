package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/honours"
	"github.com/socium-go/socium/contest/mintrud"
	"github.com/socium-go/socium/examples/internal/listed"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/procedures"
)

// region is the one whose report this is.
var region = socium.MustParseRegion("42")

// result is what the program works out.
type result struct {
	in       input
	facts    contest.Facts
	outcome  *contest.Outcome
	protocol contest.Protocol
	edition  mintrud.Edition
	federal  []contest.Entry // those that go on, each in the nomination of its post
	admitted []contest.Admission
	sums     socium.Violations // of the honours that do not come out
	titles   []socium.Decision // on the nominees, one each
	register registry.Snapshot // on the day of the report
	offers   []offer
}

func work(in input) (result, error) {
	res := result{in: in, sums: in.List.Reconcile()}
	ledger, err := listed.Ledger(in.Providers, procedures.Typical(region))
	if err != nil {
		return res, fmt.Errorf("register.json: %w", err)
	}
	res.register = ledger.AsOf(in.On)

	res.facts = contest.Facts{Entries: in.Entries, Jury: in.Jury, Admissions: in.Rules.Admit(in.Entries, ledger)}
	if res.outcome, err = in.Rules.Judge(res.facts, slices.Values(in.Sheets)); err != nil {
		return res, fmt.Errorf("jury.json: %w", strict.First(err))
	}
	if res.protocol, err = res.outcome.Protocol(in.Meeting); err != nil {
		return res, fmt.Errorf("jury.json: %w", strict.First(err))
	}
	if err := res.promote(ledger); err != nil {
		return res, fmt.Errorf("entries.json: %w", strict.First(err))
	}
	for i, n := range in.Nominees {
		d, err := in.Title.Decide(n.Nominee, in.TitleOn, n.Nominee.Grants, 0)
		if err != nil {
			return res, fmt.Errorf("honours.json: nominees: element %d: %w", i+1, strict.First(err))
		}
		res.titles = append(res.titles, d)
	}
	res.offers = offers(in, res.register)
	return res, nil
}

// promote enters those who go on at the federal stage of the year.
func (r *result) promote(register contest.Register) error {
	edition, ok := mintrud.EditionOf(r.in.On.Year())
	if !ok {
		return errors.New("no federal contest is known for the year of the report")
	}
	r.edition = edition
	for _, e := range r.outcome.NextEntries() {
		e.Nomination = r.in.Posts[e.ID].Nomination
		r.federal = append(r.federal, e)
	}
	rules, err := contest.NewRules(edition.Regulation(mintrud.Federal, mintrud.Parameters{Further: r.in.Federal}))
	if err != nil {
		return err
	}
	r.admitted = rules.Admit(r.federal, register)
	return nil
}

// An offer answers one request: which providers take how many people, and how many find no place.
type offer struct {
	request request
	answers int          // providers that answer the query
	whole   int          // of them those that could take everybody
	Places  []allocation `json:"places"`
	Left    int          `json:"left"`
}

type allocation struct {
	Number string `json:"number"`
	People int    `json:"people"`
}

// offers answers the requests in their order with the places of the region that are free for certain; a place is offered once.
func offers(in input, register registry.Snapshot) []offer {
	type pool struct {
		record  int
		request string
	}
	taken := map[pool]int{}
	var list []offer
	for _, r := range in.Requests {
		q := registry.Query{
			Region: region, Form: r.Form, Funding: r.Funding, FreeAtLeast: 1, TariffAtMost: r.TariffAtMost, On: in.On, Sort: registry.MostFree,
		}
		o := offer{request: r, answers: register.Count(q), Left: r.People}
		for e := range register.Find(q) {
			key := pool{e.Record(), string(r.Form) + "/" + string(r.Funding)}
			free, _ := e.FreeFor(r.Form, r.Funding).Count().N()
			if n := min(int(free)-taken[key], o.Left); n > 0 {
				o.Places = append(o.Places, allocation{e.Number(), n})
				o.Left -= n
				taken[key] += n
			}
		}
		q.FreeAtLeast = r.People
		o.whole = register.Count(q)
		list = append(list, o)
	}
	return list
}

// award returns the award of that ID, its title the ID itself when the file does not describe it.
func (r *result) award(id string) honours.Award {
	for _, a := range r.in.Awards {
		if a.ID == id {
			return a
		}
	}
	return honours.Award{ID: id, Title: socium.Text{RU: id, EN: id}}
}

// figure returns a number of the sector; the zero Count, unknown, when the file does not tell it.
func (r *result) figure(id string) socium.Count {
	for _, f := range r.in.Figures {
		if f.ID == id {
			return f.N
		}
	}
	return socium.Count{}
}

// summary is what -json prints.
type summary struct {
	On       socium.Date        `json:"on"`
	Winners  []contest.Promoted `json:"winners"`
	Honoured socium.Count       `json:"honoured"`
	Beside   socium.Count       `json:"withBeside"`
	Sums     socium.Violations  `json:"sums"`
	Titles   []socium.Decision  `json:"titles"`
	Offers   []offerLine        `json:"offers"`
}

type offerLine struct {
	Request request      `json:"request"`
	Places  []allocation `json:"places"`
	Left    int          `json:"left"`
}

func (r result) summary() summary {
	s := summary{
		On: r.in.On, Winners: r.outcome.NextStage(), Honoured: r.in.List.People(false), Beside: r.in.List.People(true),
		Sums: r.sums, Titles: r.titles,
	}
	for _, o := range r.offers {
		s.Offers = append(s.Offers, offerLine{o.request, o.Places, o.Left})
	}
	return s
}
