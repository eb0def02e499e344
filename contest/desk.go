package contest

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/socium-go/socium"
)

// A Desk is the marking of a stage as it stands: whose sheet is in which state, and whether everything is sealed. It answers who may do
// what now and why not: a juror sees and writes only own sheets, aggregates stay hidden until the own sheet is final, nothing changes after
// sealing. It keeps no clock and no storage: acts bring their moment, and the sheet that an act gives back is what to store.
//
// It is not safe for concurrent use.
type Desk struct {
	rules  *Rules
	in     *intake
	sheets map[pair]*Sheet // by juror and entry
	sealed bool
}

// An Action is what somebody does at the desk.
type Action string

const (
	ActWrite      Action = "write"       // write marks into a sheet that is not handed in
	ActSubmit     Action = "submit"      // hand the sheet in
	ActReturn     Action = "return"      // give it back for correction
	ActAccept     Action = "accept"      // make it final
	ActVoid       Action = "void"        // set it aside: the juror is recused
	ActViewSheet  Action = "view-sheet"  // look at a sheet
	ActViewTotals Action = "view-totals" // look at the totals of an entry
	ActSeal       Action = "seal"        // close the marking: nothing changes any more
)

var actions = []Action{ActWrite, ActSubmit, ActReturn, ActAccept, ActVoid, ActViewSheet, ActViewTotals, ActSeal}

// AllActions returns every action.
func AllActions() []Action { return slices.Clone(actions) }

// Valid reports whether a is one of the actions.
func (a Action) Valid() bool { return known(actions, a) }

// changes reports whether the action changes anything.
func (a Action) changes() bool { return a != ActViewSheet && a != ActViewTotals }

// An Act is one thing that somebody does, or asks whether they may.
type Act struct {
	By        string        `json:"by"` // juror
	Do        Action        `json:"do"`
	Entry     string        `json:"entry,omitempty"`
	Juror     string        `json:"juror,omitempty"` // whose sheet; empty: By's own
	Marks     Marks         `json:"marks,omitempty"` // for [ActWrite]: they replace those on the sheet
	Comment   string        `json:"comment,omitempty"`
	Objective socium.Answer `json:"objective,omitzero"`
	At        time.Time     `json:"at,omitzero"`
}

// A SheetMove is one row of the life of a sheet.
type SheetMove struct {
	From SheetState `json:"from"`
	Do   Action     `json:"do"`
	To   SheetState `json:"to"`
}

// sheetMoves is the only place that knows what may become of a sheet. A final sheet is only set aside, never written again.
var sheetMoves = []SheetMove{
	{SheetDraft, ActWrite, SheetDraft},
	{SheetDraft, ActSubmit, SheetSubmitted},
	{SheetDraft, ActVoid, SheetVoided},
	{SheetSubmitted, ActReturn, SheetReturned},
	{SheetSubmitted, ActAccept, SheetFinal},
	{SheetSubmitted, ActVoid, SheetVoided},
	{SheetReturned, ActWrite, SheetReturned},
	{SheetReturned, ActSubmit, SheetSubmitted},
	{SheetReturned, ActVoid, SheetVoided},
	{SheetFinal, ActVoid, SheetVoided},
}

// AllSheetMoves returns the life of a sheet as a table, at most one row for a state and an action.
func AllSheetMoves() []SheetMove { return slices.Clone(sheetMoves) }

func moveOf(from SheetState, do Action) (SheetState, bool) {
	for _, m := range sheetMoves {
		if m.From == from && m.Do == do {
			return m.To, true
		}
	}
	return "", false
}

// Desk opens the marking with the facts and the sheets so far. Faults in them are an error as in [Rules.Judge]; the marks of sheets that are not
// final may be incomplete.
func (r *Rules) Desk(facts Facts, sheets iter.Seq[Sheet]) (*Desk, error) {
	d := &Desk{rules: r, in: newIntake(r, &facts), sheets: map[pair]*Sheet{}}
	if sheets != nil {
		i := 0
		for s := range sheets {
			d.in.sheet(i, &s)
			j, ok1 := d.in.jurorIndex[s.Juror]
			e, ok2 := d.in.entryIndex[s.Entry]
			if ok1 && ok2 {
				s.State = or(s.State, SheetFinal)
				d.sheets[pair{j, e}] = &s
			}
			i++
		}
	}
	d.in.group()
	if err := d.in.faults.Err(); err != nil {
		return nil, err
	}
	return d, nil
}

// May decides whether somebody may do something now, and says why not: every requirement of the desk with its reason. The day is that of the
// act's moment in the zone of the intake's deadline, Moscow time without one.
func (d *Desk) May(a Act) socium.Decision {
	return deskBook().Decide(d.look(a), d.rules.zone().DateOf(a.At))
}

// Do does it if it may be done, and returns the sheet as it is then (zero for [ActSeal] and for looking). What may not be done changes nothing.
func (d *Desk) Do(a Act) (Sheet, socium.Decision) {
	v := d.look(a)
	decision := deskBook().Decide(v, d.rules.zone().DateOf(a.At))
	if decision.Verdict() != socium.Pass {
		return Sheet{}, decision
	}
	switch {
	case a.Do == ActSeal:
		d.sealed = true
		return Sheet{}, decision
	case !a.Do.changes():
		return Sheet{}, decision
	}
	s := v.sheet
	if s == nil {
		s = &Sheet{Entry: a.Entry, Juror: v.owner, State: SheetDraft}
		d.sheets[pair{v.ownerIndex, v.entryIndex}] = s
	}
	next := *s
	next.State, _ = moveOf(s.State, a.Do)
	next.At = a.At
	if a.Do == ActWrite {
		next.Marks = slices.Clone(a.Marks)
		if a.Objective.Known() {
			next.Objective = a.Objective
		}
	}
	if a.Comment != "" {
		next.Comment = a.Comment
	}
	*s = next
	return next, decision
}

// Sealed reports whether the marking is closed.
func (d *Desk) Sealed() bool { return d.sealed }

// Sheets returns the sheets as they stand, by entry and juror in the order of the facts: what to judge.
func (d *Desk) Sheets() []Sheet {
	keys := make([]pair, 0, len(d.sheets))
	for k := range d.sheets {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b pair) int { return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.juror, b.juror)) })
	list := make([]Sheet, len(keys))
	for i, k := range keys {
		list[i] = *d.sheets[k]
		list[i].Marks = slices.Clone(list[i].Marks)
	}
	return list
}

// Open returns the sheets that are owed and not final yet, as juror and entry, in the order of [Desk.Sheets].
func (d *Desk) Open() []Assignment {
	var list []Assignment
	for e := range d.in.entries {
		if d.in.entries[e].out != "" {
			continue
		}
		for j := range d.in.jurors {
			key := pair{int32(j), int32(e)}
			s := d.sheets[key]
			if _, recused := d.in.recused(key.juror, key.of); recused || d.in.jurors[j].struck != nil || s == nil && !d.in.owes(key.juror, key.of) {
				continue
			}
			if s == nil || s.State != SheetFinal && s.State != SheetVoided {
				list = append(list, Assignment{Juror: d.in.facts.Jury[j].ID, Entry: d.in.facts.Entries[e].ID})
			}
		}
	}
	return list
}
