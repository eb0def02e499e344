package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/contest/honours"
	"github.com/socium-go/socium/examples/internal/listed"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/provider"
)

// input is everything that the data files say.
type input struct {
	On        socium.Date // the day of the report
	Rules     *contest.Rules
	Entries   []contest.Entry
	Posts     map[string]post // of the entrants, by entry
	Federal   []contest.Nomination
	Jury      []contest.Juror
	Meeting   contest.Meeting
	Sheets    []contest.Sheet
	Awards    []honours.Award
	List      honours.List
	Title     honours.Award // whose conditions are decided
	TitleOn   socium.Date
	Nominees  []nominee
	Figures   []figure
	Providers []listed.Line
	Requests  []request
}

// post tells who an entrant is, and in which nomination of the federal stage he or she stands.
type post struct {
	Entry      string      `json:"entry"`
	Post       socium.Text `json:"post"`
	Nomination string      `json:"nomination"`
}

type nominee struct {
	Post    socium.Text     `json:"post"`
	Nominee honours.Nominee `json:"nominee"`
}

// figure is a number of the sector as the report tells it.
type figure struct {
	ID    string       `json:"id"`
	Title socium.Text  `json:"title"`
	N     socium.Count `json:"n"`
}

// request is what a neighbouring region looks for.
type request struct {
	Region       socium.Region            `json:"region"`
	Form         provider.Form            `json:"form"`
	Funding      provider.Funding         `json:"funding"`
	People       int                      `json:"people"`
	TariffAtMost socium.Opt[socium.Money] `json:"tariffAtMost,omitzero"` // for a day
}

func load(files fs.FS) (in input, err error) {
	var regulation struct {
		Note       string         `json:"note"`
		Regulation *contest.Rules `json:"regulation"`
	}
	var entries struct {
		Note    string                          `json:"note"`
		Entries strict.List[contest.Entry]      `json:"entries"`
		Posts   strict.List[post]               `json:"posts"`
		Federal strict.List[contest.Nomination] `json:"federal"`
	}
	var jury struct {
		Note    string                     `json:"note"`
		Meeting contest.Meeting            `json:"meeting"`
		Jury    strict.List[contest.Juror] `json:"jury"`
		Sheets  strict.List[contest.Sheet] `json:"sheets"`
	}
	var honoured struct {
		Note     string                     `json:"note"`
		Awards   strict.List[honours.Award] `json:"awards"`
		List     honours.List               `json:"list"`
		Title    honours.Award              `json:"title"`
		On       socium.Date                `json:"on"`
		Nominees strict.List[nominee]       `json:"nominees"`
	}
	var sector struct {
		Note    string              `json:"note"`
		Figures strict.List[figure] `json:"figures"`
	}
	var register struct {
		Note      string                   `json:"note"`
		On        socium.Date              `json:"on"`
		Providers strict.List[listed.Line] `json:"providers"`
		Requests  strict.List[request]     `json:"requests"`
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{"regulation.json", &regulation}, {"entries.json", &entries}, {"jury.json", &jury}, {"honours.json", &honoured},
		{"sector.json", &sector}, {"register.json", &register},
	} {
		if err := strict.File(files, f.name, f.into); err != nil {
			return in, err
		}
	}
	if regulation.Regulation == nil {
		return in, errors.New("regulation.json: no regulation")
	}
	in = input{
		On: register.On, Rules: regulation.Regulation, Entries: entries.Entries, Posts: map[string]post{}, Federal: entries.Federal,
		Jury: jury.Jury, Meeting: jury.Meeting, Sheets: jury.Sheets,
		Awards: honoured.Awards, List: honoured.List, Title: honoured.Title, TitleOn: honoured.On, Nominees: honoured.Nominees,
		Figures: sector.Figures, Providers: register.Providers, Requests: register.Requests,
	}
	for _, p := range entries.Posts {
		in.Posts[p.Entry] = p
	}
	for i, r := range in.Requests {
		if !r.Form.Valid() || !r.Funding.Valid() || r.People < 1 {
			return in, fmt.Errorf("register.json: requests: element %d: form, funding and a number of people are needed", i+1)
		}
	}
	return in, nil
}
