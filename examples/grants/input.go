package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/grant"
)

// input is what the data file says: what the generator makes, and what the rules of the contest leave open.
type input struct {
	Note         string               `json:"note"`
	Seed         uint64               `json:"seed"`
	Applications int                  `json:"applications"`
	Experts      int                  `json:"experts"`
	Spread       socium.Number        `json:"spread"`   // totals of two experts that differ by more ask for a third
	Screened     socium.Date          `json:"screened"` // the day of the decisions on admission
	Signed       socium.Date          `json:"signed"`   // the day of the agreements
	Terms        grant.AgreementTerms `json:"terms"`
	Faults       map[string]int       `json:"faults"` // of 10 000
	Report       spending             `json:"report"`
}

// spending is how the recipient whose report is shown spent the grant, in per cent of it.
type spending struct {
	Spent      int         `json:"spent"`
	Disallowed int         `json:"disallowed"`
	Reason     socium.Text `json:"reason"`
}

func load(files fs.FS) (in input, err error) {
	if err := strict.File(files, "round.json", &in); err != nil {
		return in, err
	}
	bad := func(err error) (input, error) { return in, fmt.Errorf("round.json: %w", err) }
	switch {
	case in.Applications < 1 || in.Applications > most:
		return bad(errors.New("applications must be from 1 to 100000"))
	case in.Experts < 3 || in.Experts > 4000:
		return bad(errors.New("experts must be from 3 to 4000"))
	case in.Screened.IsZero() || in.Signed.IsZero():
		return bad(errors.New("screened and signed must be days"))
	case in.Report.Spent < 0 || in.Report.Disallowed < 0 || in.Report.Spent > 100 || in.Report.Disallowed > in.Report.Spent:
		return bad(errors.New("report: what is spent is from 0 to 100 per cent, and what is disallowed no more than that"))
	}
	for name, share := range in.Faults {
		if !slices.Contains(faults, name) {
			return bad(fmt.Errorf("faults: %q is not known", name))
		}
		if share < 0 || share > 10_000 {
			return bad(fmt.Errorf("faults: %s must be from 0 to 10000", name))
		}
	}
	return in, nil
}

// resize makes the round smaller or larger, with experts in proportion.
func (in *input) resize(n int) {
	in.Experts = min(max(in.Experts*n/in.Applications, 12), 4000)
	in.Applications = n
}
