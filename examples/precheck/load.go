package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/examples/internal/table"
	"github.com/socium-go/socium/grant"
	"github.com/socium-go/socium/grant/pgf"
	"github.com/socium-go/socium/grant/subsidy"
)

// files finds the files: those named by flags, else those of the data.
type files struct {
	data    fs.FS
	options options
	lang    socium.Lang
}

func (f files) read(named, usual string) (data []byte, name string, err error) {
	if named != "" {
		data, err = os.ReadFile(named)
		name = filepath.Base(named)
	} else {
		data, err = fs.ReadFile(f.data, usual)
		name = usual
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if err != nil {
		return nil, name, fmt.Errorf("%s: %w", name, err)
	}
	return data, name, nil
}

// application reads the application, and its budget when there is a table of it: then the table is returned too.
func (f files) application() (*grant.Application, table.Table, error) {
	var none table.Table
	data, name, err := f.read(f.options.application, "application.json")
	if err != nil {
		return nil, none, err
	}
	var app grant.Application
	if err := strict.Decode(data, &app); err != nil {
		return nil, none, fmt.Errorf("%s: %w", name, err)
	}
	lost, err := strict.Lost(data, app)
	if err != nil {
		return nil, none, fmt.Errorf("%s: %w", name, err)
	}
	// identifiers that are not well formed are kept elsewhere, and the to-do list says so
	lost = slices.DeleteFunc(lost, func(p socium.Path) bool {
		return p == "applicant.inn" || p == "applicant.ogrn" || p == "applicant.region"
	})
	if len(lost) > 0 {
		return nil, none, fmt.Errorf(tx("%s: строка %d, %s: такого поля в заявке нет", "%s: line %d, %s: an application has no such field").In(f.lang), name, strict.Line(data, lost[0]), lost[0])
	}
	sample := f.options.application == "" && len(app.Budget.Lines) == 0
	if f.options.budget == "" && !sample {
		return &app, none, nil
	}
	data, name, err = f.read(f.options.budget, "budget.csv")
	if f.options.budget == "" && errors.Is(err, fs.ErrNotExist) {
		return &app, none, nil
	}
	if err != nil {
		return nil, none, err
	}
	t, err := table.Read(name, data, f.lang)
	if err != nil {
		return nil, none, err
	}
	app.Budget, err = budget(t, f.lang)
	return &app, t, err
}

// ownCall is the JSON form of a call of one's own: the call, and the parameters of the rules that the library has for such calls.
type ownCall struct {
	Note    string      `json:"note"`
	Call    *grant.Call `json:"call"`
	General *general    `json:"general"` // the general requirements for subsidies; without it nobody is barred
	// OwnMoney is the least share of the cost that the applicant pays in money, per cent.
	OwnMoney socium.Opt[socium.Number] `json:"ownMoney"`
}

// general are the parameters of the general requirements, see subsidy.General.
type general struct {
	Version   string                   `json:"version"`
	Offshore  socium.Number            `json:"offshore"`
	OpenLimit socium.Opt[socium.Money] `json:"openLimit"`
	Day       subsidy.Day              `json:"day"`
	Basis     socium.Basis             `json:"basis"`
}

// findCall returns a known edition or reads a call from a file.
func findCall(name string, lang socium.Lang) (*grant.Call, error) {
	if call, ok := pgf.Edition(name); ok {
		return call, nil
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("-call %s: %s", name, socium.Text{RU: "такого конкурса библиотека не знает, и файла с таким именем нет; см. -calls", EN: "the library knows no such call and there is no such file; see -calls"}.In(lang))
	}
	if err != nil {
		return nil, err
	}
	call, err := readCall(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(name), strict.First(err))
	}
	return call, nil
}

// readCall reads a call of one's own, or the JSON form of one that the library knows, whose rulebooks are found by their hashes.
func readCall(data []byte) (*grant.Call, error) {
	var own ownCall
	ownErr := strict.Decode(data, &own)
	if ownErr == nil && own.Call != nil {
		lost, err := strict.Lost(data, own)
		if err != nil {
			return nil, err
		}
		if len(lost) > 0 {
			return nil, fmt.Errorf("%s: a call has no such field", lost[0])
		}
		return own.bind()
	}
	for _, edition := range pgf.Editions() {
		if call, err := grant.ParseCall(data, edition.Books()); err == nil && call.ID != "" {
			lost, err := strict.Lost(data, call)
			if err == nil && len(lost) > 0 {
				err = fmt.Errorf("%s: a call has no such field", lost[0])
			}
			return call, err
		}
	}
	if ownErr == nil {
		ownErr = errors.New("there is no call in it")
	}
	return nil, ownErr
}

func (own ownCall) bind() (*grant.Call, error) {
	var books grant.Books
	var err error
	if g := own.General; g != nil {
		books.Eligibility, err = subsidy.General{
			Version: g.Version, Offshore: g.Offshore, OpenLimit: g.OpenLimit, Day: g.Day, Basis: g.Basis,
		}.Rulebook()
		if err != nil {
			return nil, err
		}
	}
	if percent, ok := own.OwnMoney.Get(); ok {
		books.Budget, err = socium.NewRulebook(own.Call.ID+"-budget", "1", []socium.Rule[grant.BudgetFacts]{subsidy.OwnMoney(percent)})
		if err != nil {
			return nil, err
		}
	}
	call, err := own.Call.Bind(books)
	if err != nil {
		return nil, err
	}
	if faults := call.Lint().Blocking(); len(faults) > 0 {
		return nil, faults[0]
	}
	return call, nil
}
