package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/listed"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/provider/cooperation"
	"github.com/socium-go/socium/provider/status"
)

// input is everything that the data files say.
type input struct {
	Association association
	Contests    []held
	Certificates
	Call   string
	Drafts []draft
	Fair   fair
}

// association is association.json.
type association struct {
	Note    string             `json:"note"`
	Name    string             `json:"name"`
	Short   string             `json:"short"`
	Founded socium.PartialDate `json:"founded"`
	Law     socium.Basis       `json:"law"`
	Centre  string             `json:"centre"`
	On      socium.Date        `json:"on"` // the day as of which everything is shown
}

// held is a contest.
type held struct {
	Rules   *contest.Rules             `json:"regulation"`
	Entries strict.List[contest.Entry] `json:"entries"`
	Jury    []contest.Juror            `json:"jury"`
	Sheets  strict.List[contest.Sheet] `json:"sheets"`
	Votes   []contest.PublicVote       `json:"votes"`
}

// Certificates is certificates.json: the kinds with their rights, what happened, and the days that are asked about.
type Certificates struct {
	Note   string             `json:"note"`
	Kinds  []kind             `json:"kinds"`
	Events strict.List[event] `json:"events"`
	Ask    []socium.Date      `json:"ask"`
}

// kind is a level of certificates.
type kind struct {
	Level  string      `json:"level"`
	Title  socium.Text `json:"title"`
	Years  int         `json:"years"` // how long it lasts
	Rights []right     `json:"rights"`
}

// right is a measure of support that a certificate gives.
type right struct {
	Title socium.Text  `json:"title"`
	Basis socium.Basis `json:"basis"`
}

// event is an order on a certificate: grant, raise, suspend, end.
type event struct {
	Kind        string      `json:"kind"`
	Certificate string      `json:"certificate"` // none for a grant: the register gives the number
	Holder      string      `json:"holder"`      // by position
	Level       string      `json:"level"`
	On          socium.Date `json:"on"`
	Order       string      `json:"order"`
	Reason      string      `json:"reason"`
}

// draft is an application as it was brought on a day.
type draft struct {
	File        string      `json:"file"`
	On          socium.Date `json:"on"`
	By          socium.Text `json:"by"`
	Application grant.Application
}

// fair is fair.json.
type fair struct {
	Note      string                           `json:"note"`
	Providers strict.List[listed.Line]         `json:"providers"`
	Projects  strict.List[cooperation.Project] `json:"projects"`
	Questions []question                       `json:"questions"`
	Sonko     strict.List[standing]            `json:"sonko"`
}

// question is what a visitor of the fair asks.
type question struct {
	Text  socium.Text              `json:"text"`
	Form  provider.Form            `json:"form"`
	Kind  provider.Kind            `json:"kind"`
	Free  int                      `json:"free"`
	Price socium.Opt[socium.Money] `json:"price"`
}

// standing asks which statuses a provider of the fair has.
type standing struct {
	Number string       `json:"number"`
	Facts  status.Facts `json:"facts"`
}

func load(files fs.FS) (in input, err error) {
	var contests struct {
		Note     string            `json:"note"`
		Contests strict.List[held] `json:"contests"`
	}
	var drafts struct {
		Note   string  `json:"note"`
		Call   string  `json:"call"`
		Drafts []draft `json:"drafts"`
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{"association.json", &in.Association}, {"contests.json", &contests}, {"certificates.json", &in.Certificates},
		{"drafts.json", &drafts}, {"fair.json", &in.Fair},
	} {
		if err := strict.File(files, f.name, f.into); err != nil {
			return in, err
		}
	}
	if in.Association.On.IsZero() {
		return in, errors.New("association.json: on: the day is missing")
	}
	in.Contests, in.Call, in.Drafts = contests.Contests, drafts.Call, drafts.Drafts
	for i, c := range in.Contests {
		if c.Rules == nil {
			return in, fmt.Errorf("contests.json: element %d: no regulation", i+1)
		}
	}
	for i := range in.Drafts {
		if err := strict.File(files, in.Drafts[i].File, &in.Drafts[i].Application); err != nil {
			return in, err
		}
	}
	if len(in.Drafts) == 0 {
		return in, errors.New("drafts.json: there are no drafts")
	}
	return in, nil
}
