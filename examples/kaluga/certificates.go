package main

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/examples/internal/strict"
	"github.com/socium-go/socium/registry/journal"
)

// certificate is an entry of the register of qualification certificates.
type certificate struct {
	Number string      `json:"number"`
	Holder string      `json:"holder"`
	Level  string      `json:"level"`
	From   socium.Date `json:"from"`
	Last   socium.Date `json:"last"` // the last day of its term
}

// certificates keeps the register: the same mechanism as that of providers, with entries of our own.
func certificates(in Certificates) (*journal.Journal[certificate], error) {
	kept, err := journal.New(journal.Schema[certificate]{
		Register: "certificates",
		Number:   func(c *certificate) string { return c.Number },
		SetNumber: func(c *certificate, number string) {
			c.Number = number
		},
	}, journal.Procedure[certificate]{Numbers: "КС-{year}-{seq:3}"})
	if err != nil {
		return nil, err
	}
	for i, e := range in.Events {
		if err := carryOut(kept, in, e); err != nil {
			return nil, fmt.Errorf("certificates.json: element %d: %w", i+1, strict.First(err))
		}
	}
	return kept, nil
}

func carryOut(kept *journal.Journal[certificate], in Certificates, e event) error {
	act := journal.Act{On: e.On, At: noon(e.On), Basis: socium.Basis{Act: e.Order}, Note: e.Reason}
	level, known := in.kind(e.Level)
	if !known && (e.Kind == "grant" || e.Kind == "raise") {
		return fmt.Errorf("unknown level %q", e.Level)
	}
	if e.Kind == "grant" {
		if e.Holder == "" {
			return errors.New("the holder is missing")
		}
		_, err := kept.Include(certificate{Holder: e.Holder, Level: e.Level, From: e.On, Last: e.On.AddYears(level.Years).AddDays(-1)}, act)
		return err
	}
	entry, ok := kept.Snapshot().ByNumber(e.Certificate)
	if !ok {
		return fmt.Errorf("there is no certificate %q", e.Certificate)
	}
	var err error
	switch e.Kind {
	case "raise":
		value := entry.Value()
		value.Level, value.From, value.Last = e.Level, e.On, e.On.AddYears(level.Years).AddDays(-1)
		_, err = kept.Amend(e.Certificate, entry.Version(), value, act)
	case "suspend":
		_, err = kept.Suspend(e.Certificate, entry.Version(), act)
	case "end":
		_, err = kept.Exclude(e.Certificate, entry.Version(), act)
	default:
		err = fmt.Errorf("unknown kind of event %q", e.Kind)
	}
	return err
}

// noon stands for the moment of recording, which the files do not tell.
func noon(d socium.Date) time.Time {
	year, month, day := d.Date()
	return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
}

func (c Certificates) kind(level string) (kind, bool) {
	i := slices.IndexFunc(c.Kinds, func(k kind) bool { return k.Level == level })
	if i < 0 {
		return kind{}, false
	}
	return c.Kinds[i], true
}

// The states of a certificate on a day.
const (
	valid     = "valid"
	suspended = "suspended"
	ended     = "ended"
	expired   = "expired"
)

// answer is what a certificate gives on a day: rights, or why none.
type answer struct {
	Certificate certificate `json:"certificate"` // as it was on the day
	State       string      `json:"state"`
	Reason      string      `json:"reason,omitempty"`
	Rights      []right     `json:"rights,omitempty"`
}

// rightsOn answers for every certificate that was granted by the day, in the order of granting.
func rightsOn(kept *journal.Journal[certificate], kinds Certificates, day socium.Date) []answer {
	snapshot := kept.AsOf(day)
	var list []answer
	seen := map[string]bool{}
	for e := range snapshot.Events() {
		if seen[e.Number] {
			continue
		}
		seen[e.Number] = true
		var last journal.State[certificate]
		for state := range snapshot.History(e.Number) {
			last = state
		}
		if last.Status == "" {
			continue // granted later
		}
		a := answer{Certificate: last.Value, Reason: last.Event.Note}
		switch {
		case last.Status == journal.Excluded:
			a.State = ended
		case last.Status == journal.Suspended:
			a.State = suspended
		case day.After(last.Value.Last):
			a.State = expired
		default:
			a.State = valid
			k, _ := kinds.kind(last.Value.Level)
			a.Rights = k.Rights
		}
		list = append(list, a)
	}
	return list
}
