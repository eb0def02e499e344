package main

import (
	"errors"
	"io/fs"

	"github.com/socium-go/socium/contest"
	"github.com/socium-go/socium/examples/internal/listed"
	"github.com/socium-go/socium/examples/internal/strict"
)

// input is everything that the data files say.
type input struct {
	Providers []listed.Line
	Rules     *contest.Rules
	Entries   []contest.Entry
	Jury      []contest.Juror
	Conflicts []contest.Conflict
	Meeting   contest.Meeting
	Sheets    []contest.Sheet
}

func load(files fs.FS) (in input, err error) {
	var register struct {
		Note      string                   `json:"note"`
		Providers strict.List[listed.Line] `json:"providers"`
	}
	var regulation struct {
		Note       string         `json:"note"`
		Regulation *contest.Rules `json:"regulation"`
	}
	var entries struct {
		Note    string                     `json:"note"`
		Entries strict.List[contest.Entry] `json:"entries"`
	}
	var jury struct {
		Note      string                        `json:"note"`
		Meeting   contest.Meeting               `json:"meeting"`
		Jury      strict.List[contest.Juror]    `json:"jury"`
		Conflicts strict.List[contest.Conflict] `json:"conflicts"`
	}
	var sheets struct {
		Note   string                     `json:"note"`
		Sheets strict.List[contest.Sheet] `json:"sheets"`
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{"register.json", &register}, {"regulation.json", &regulation}, {"entries.json", &entries},
		{"jury.json", &jury}, {"sheets.json", &sheets},
	} {
		if err := strict.File(files, f.name, f.into); err != nil {
			return in, err
		}
	}
	if regulation.Regulation == nil {
		return in, errors.New("regulation.json: no regulation")
	}
	return input{
		Providers: register.Providers, Rules: regulation.Regulation, Entries: entries.Entries,
		Jury: jury.Jury, Conflicts: jury.Conflicts, Meeting: jury.Meeting, Sheets: sheets.Sheets,
	}, nil
}
