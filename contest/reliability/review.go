package reliability

import (
	"errors"

	"github.com/socium-go/socium"
)

// Options say what a [Review] looks at. The zero Options rank by the mean of the marks and draw no line.
type Options struct {
	Method Method                    `json:"method,omitempty"` // how places are given; zero: [Mean]
	Places int                       `json:"places,omitempty"` // the line: so many places win; 0: no line
	Doubt  socium.Number             `json:"doubt,omitzero"`   // from which chance on an entry is in the grey zone; 0: 0.1
	Gap    socium.Opt[socium.Number] `json:"gap,omitzero"`     // marks of one entry that differ by more are disputed; unknown: not looked at
}

// A Page tells what the marks are worth: which places are solid and which hang on one juror, how well the jury agrees, how each
// juror marks. It is advice: it changes no result. [Page.In] writes it out for people.
type Page struct {
	Method   Method        `json:"method"`
	Marks    int           `json:"marks"`
	Complete bool          `json:"complete"` // every juror marked every entry
	Entries  []EntryReport `json:"entries"`  // by place, then by id; those without marks last
	Jurors   []Juror       `json:"jurors"`   // by id

	// How far the jury agrees. What cannot be given has its reason among the warnings.
	Alpha       socium.Opt[float64] `json:"alpha"`       // Krippendorff's α on the interval metric
	Single      socium.Opt[float64] `json:"icc21"`       // ICC(2,1): how far one juror's points can be trusted
	Panel       socium.Opt[float64] `json:"icc2k"`       // ICC(2,k): how far the mean can be
	Concordance socium.Opt[float64] `json:"concordance"` // Kendall's W

	Cut      *Cut              `json:"cut,omitempty"` // the line and its grey zone; nil without Options.Places
	Disputes []Dispute         `json:"disputes,omitempty"`
	Warnings socium.Violations `json:"warnings,omitempty"`
}

// An EntryReport is one entry: its place, how far it moves, and what corrections would make of it.
type EntryReport struct {
	PlaceRange
	Value    float64             `json:"value"`    // by the method
	Solid    bool                `json:"solid"`    // the place is the same whichever juror is left out
	Adjusted socium.Opt[float64] `json:"adjusted"` // without the severity of its jurors
	Expected socium.Opt[float64] `json:"expected"` // expected rank
}

// Review collects the sheets of a jury and judges them in one call.
//
// It never fails because of what the jury did: a single juror, equal marks, a jury that falls apart leave figures unknown, with the
// reason among the warnings. The error is that of [NewTable] for sheets that contradict each other, [CodeParameter] for an
// option out of range, or that of the method when it cannot rank the entries at all.
func Review(sheets []Sheet, o Options) (Page, error) {
	t, err := NewTable(sheets)
	if err != nil {
		return Page{}, err
	}
	return t.Review(o)
}

// Review judges the table. See [Review].
func (t *Table) Review(o Options) (Page, error) {
	if o.Method == "" {
		o.Method = Mean
	}
	if gap, ok := o.Gap.Get(); ok && gap.Sign() < 0 {
		return Page{}, undefined(CodeParameter, word("name", "gap"))
	}
	if o.Places < 0 {
		return Page{}, undefined(CodeParameter, word("name", "places"))
	}
	standings, err := t.Rank(o.Method)
	if err != nil {
		return Page{}, err
	}
	var f faults
	p := Page{Method: o.Method, Marks: t.Marks(), Complete: t.Complete(), Jurors: t.JurorReports()}
	if !p.Complete {
		f.warn(CodeIncompleteTable, count("marks", p.Marks), count("cells", len(t.entries)*len(t.jurors)))
	}
	ranges, err := t.ranges(o, &p)
	if err != nil && !errors.Is(err, CodeOneJuror) {
		return Page{}, err
	}
	f.note(err)
	if err := t.places(&p, standings, ranges); err != nil {
		f.note(err)
	}
	f.list = append(f.list, t.agreement(&p)...)
	if gap, ok := o.Gap.Get(); ok {
		p.Disputes, _ = t.Disputes(gap, 0)
	}
	t.unmarked(&f)
	p.Warnings = f.once()
	return p, nil
}

// ranges returns the place range of each entry by id, and draws the line.
func (t *Table) ranges(o Options, p *Page) (map[string]PlaceRange, error) {
	doubt, err := doubtOf(o.Doubt)
	if err != nil {
		return nil, err
	}
	l, err := t.leave(o.Method, o.Places)
	if err != nil {
		return nil, err
	}
	if o.Places > len(l.full.order) {
		return nil, undefined(CodeParameter, word("name", "places"))
	}
	if o.Places > 0 {
		c := l.zone(o.Places, doubt)
		p.Cut = &c
	}
	at := make(map[string]PlaceRange, len(l.list))
	for _, r := range l.list {
		at[r.Entry] = r
	}
	return at, nil
}

func (t *Table) places(p *Page, standings []Standing, ranges map[string]PlaceRange) error {
	adjusted, expected := map[string]float64{}, map[string]float64{}
	s, err := t.Severity(Ridge{})
	for _, e := range s.Entries {
		adjusted[e.Entry] = e.Value
	}
	b, err2 := t.Beliefs()
	if err == nil {
		err = err2
	}
	if err2 == nil {
		ranks, err3 := ExpectedRanks(b.Entries)
		for _, r := range ranks {
			expected[r.Entry] = r.ER
		}
		if err == nil {
			err = err3
		}
	}
	for _, st := range standings {
		r, ok := ranges[st.Entry]
		if !ok { // one juror: there is nobody to leave out
			r = PlaceRange{Entry: st.Entry, Marks: st.Marks, Place: st.Place, Best: st.Place, Worst: st.Place, Single: st.Marks == 1}
		}
		e := EntryReport{PlaceRange: r, Value: st.Value, Solid: st.Marks > 0 && r.Solid()}
		if v, ok := adjusted[st.Entry]; ok && st.Marks > 0 {
			e.Adjusted = socium.Some(v)
		}
		if v, ok := expected[st.Entry]; ok {
			e.Expected = socium.Some(v)
		}
		p.Entries = append(p.Entries, e)
	}
	return err
}

// agreement fills in the coefficients and returns why some are unknown, and what to mind about the others.
func (t *Table) agreement(p *Page) socium.Violations {
	var f faults
	a, err := t.Alpha(Interval)
	f.note(err)
	if err == nil {
		p.Alpha = socium.Some(a.Value)
		f.list = append(f.list, a.Warnings...)
		if a.Value < Tentative {
			f.warn(CodeWeak, decimalArg("have", a.Value), decimalArg("need", Tentative))
		}
	}
	c, err := t.ICC()
	f.note(err)
	if err == nil {
		p.Single, p.Panel = c.Of(ICC21).Value, c.Of(ICC2K).Value
		f.list = append(f.list, c.Warnings...)
	}
	w, err := t.Concordance()
	f.note(err)
	if err == nil {
		p.Concordance = socium.Some(w.W)
		f.list = append(f.list, w.Warnings...)
	}
	return f.list
}

// note turns the reason why a figure is unknown into a warning.
func (f *faults) note(err error) {
	if v, ok := err.(*socium.Violation); ok {
		f.list = append(f.list, v.With(socium.Warning))
	}
}

// once drops warnings that say the same.
func (f *faults) once() socium.Violations {
	seen := map[socium.Text]bool{}
	var list socium.Violations
	for _, v := range f.list {
		if !seen[v.Text] {
			seen[v.Text] = true
			list = append(list, v)
		}
	}
	return list
}
