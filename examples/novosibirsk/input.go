package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/provider/practice"
)

// input is everything that the data files say.
type input struct {
	Standard *practice.Standard
	Blocks   []socium.Text // of the standard: their Russian titles stand in its items
	On       socium.Date   // the day of the reports
	Centres  []centre
	Entries  []entry
}

// centre is a line of centres.json.
type centre struct {
	Number string          `json:"number"` // in the register of providers
	Name   string          `json:"name"`
	Marks  []practice.Mark `json:"marks"`
}

// entry is a practice of the catalogue and the items of the standard that it helps to meet.
type entry struct {
	Practice practice.Practice `json:"practice"`
	Closes   []socium.Code     `json:"closes"`
}

func load(files fs.FS) (in input, err error) {
	var standard struct {
		Note    string                     `json:"note"`
		ID      string                     `json:"id"`
		Version string                     `json:"version"`
		Title   socium.Text                `json:"title"`
		Blocks  []socium.Text              `json:"blocks"`
		Items   strict.List[practice.Item] `json:"items"`
	}
	var centres struct {
		Note    string              `json:"note"`
		On      socium.Date         `json:"on"`
		Centres strict.List[centre] `json:"centres"`
	}
	var practices struct {
		Note    string             `json:"note"`
		Entries strict.List[entry] `json:"entries"`
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{"standard.json", &standard}, {"centres.json", &centres}, {"practices.json", &practices},
	} {
		if err := strict.File(files, f.name, f.into); err != nil {
			return in, err
		}
	}
	in = input{Blocks: standard.Blocks, On: centres.On, Centres: centres.Centres, Entries: practices.Entries}
	if in.Standard, err = practice.NewStandard(standard.ID, standard.Version, standard.Title, standard.Items...); err != nil {
		return in, fmt.Errorf("standard.json: %w", strict.First(err))
	}
	if in.On.IsZero() {
		return in, errors.New("centres.json: on: the day of the reports is missing")
	}
	if len(in.Centres) == 0 {
		return in, errors.New("centres.json: there are no centres")
	}
	seen := map[string]bool{}
	for i, c := range in.Centres {
		if c.Number == "" || seen[c.Number] {
			return in, fmt.Errorf("centres.json: element %d: the number must be given and be unique", i+1)
		}
		seen[c.Number] = true
	}
	codes := map[socium.Code]bool{}
	for _, item := range in.Standard.Items() {
		codes[item.Code] = true
	}
	for i, e := range in.Entries {
		for _, code := range e.Closes {
			if !codes[code] {
				return in, fmt.Errorf("practices.json: element %d: the standard has no item %q", i+1, code)
			}
		}
	}
	return in, nil
}
