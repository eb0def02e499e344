package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/provider/cooperation"
)

// input is everything that the data files say.
type input struct {
	On         socium.Date // the day of the decisions
	Agreements []cooperation.Agreement
	Projects   []cooperation.Project
	Events     []cooperation.Action
	Team       cooperation.Team
	Period     socium.Period // for which the work of the team is summed up
	Reported   cooperation.Board
	Board      cooperation.Board
	Contests   []held
}

// held is a contest as far as it is known.
type held struct {
	Rules   *contest.Rules             `json:"regulation"`
	Entries strict.List[contest.Entry] `json:"entries"`
	Jury    []contest.Juror            `json:"jury"`
	Sheets  strict.List[contest.Sheet] `json:"sheets"`
}

func load(files fs.FS) (in input, err error) {
	var agreements struct {
		Note       string                             `json:"note"`
		On         socium.Date                        `json:"on"`
		Agreements strict.List[cooperation.Agreement] `json:"agreements"`
	}
	var projects struct {
		Note     string                           `json:"note"`
		Projects strict.List[cooperation.Project] `json:"projects"`
	}
	var events struct {
		Note   string                          `json:"note"`
		Events strict.List[cooperation.Action] `json:"events"`
	}
	var volunteers struct {
		Note   string           `json:"note"`
		Period socium.Period    `json:"period"`
		Team   cooperation.Team `json:"team"`
	}
	var boards struct {
		Note     string            `json:"note"`
		Reported cooperation.Board `json:"asReported"`
		Board    cooperation.Board `json:"board"`
	}
	var contests struct {
		Note     string            `json:"note"`
		Contests strict.List[held] `json:"contests"`
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{"agreements.json", &agreements}, {"projects.json", &projects}, {"events.json", &events},
		{"volunteers.json", &volunteers}, {"board.json", &boards}, {"contest.json", &contests},
	} {
		if err := strict.File(files, f.name, f.into); err != nil {
			return in, err
		}
	}
	if agreements.On.IsZero() {
		return in, errors.New("agreements.json: on: the day of the decisions is missing")
	}
	for i, c := range contests.Contests {
		if c.Rules == nil {
			return in, fmt.Errorf("contest.json: element %d: no regulation", i+1)
		}
	}
	return input{
		On: agreements.On, Agreements: agreements.Agreements, Projects: projects.Projects, Events: events.Events,
		Team: volunteers.Team, Period: volunteers.Period, Reported: boards.Reported, Board: boards.Board, Contests: contests.Contests,
	}, nil
}
