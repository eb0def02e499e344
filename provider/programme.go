package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Programme is an individual programme of social services (индивидуальная программа, ИППСУ), 442-FZ art. 16. It binds the provider
// and is advice to the citizen. It holds no names: a caller keeps whose it is beside it.
type Programme struct {
	Number        string          `json:"number,omitempty"`
	Date          socium.Date     `json:"date"`
	LastDay       socium.Date     `json:"lastDay"` // of its term
	Repeated      bool            `json:"repeated,omitempty"`
	Forms         []Form          `json:"forms"`
	Items         []ProgrammeItem `json:"items"`
	Providers     []string        `json:"providers,omitzero"`     // recommended, by record number of the register
	Accompaniment []string        `json:"accompaniment,omitzero"` // measures of art. 22, not paid
	Refusals      []Refusal       `json:"refusals,omitzero"`
}

// A Frequency is how often the volume of a programme item is given (периодичность).
type Frequency string

// The frequencies.
const (
	Daily   Frequency = "day"
	Weekly  Frequency = "week"
	Monthly Frequency = "month"
	Yearly  Frequency = "year"
	InTerm  Frequency = "term" // за весь срок
)

var frequencies = wordlist.List[Frequency]{
	{Daily, "в день", "a day"},
	{Weekly, "в неделю", "a week"},
	{Monthly, "в месяц", "a month"},
	{Yearly, "в год", "a year"},
	{InTerm, "за срок программы", "in the whole term"},
}

// AllFrequencies returns the frequencies.
func AllFrequencies() []Frequency { return frequencies.All() }

// Valid reports whether f is one of the frequencies.
func (f Frequency) Valid() bool { return frequencies.Has(f) }

// In returns the frequency in words.
func (f Frequency) In(lang socium.Lang) string { return inWords(frequencies, f, lang) }

// A ProgrammeItem is one service of a programme: so much of it, so often, from a day to a day.
type ProgrammeItem struct {
	Service ServiceID     `json:"service"`
	Form    Form          `json:"form,omitempty"`
	Name    string        `json:"name,omitempty"`
	Volume  socium.Number `json:"volume"` // per Every
	Unit    Unit          `json:"unit,omitempty"`
	Every   Frequency     `json:"every"`
	From    socium.Date   `json:"from"`
	LastDay socium.Date   `json:"lastDay"`
}

// The codes of a programme, a contract, a refusal and an act of urgent services.
const (
	CodeProgramme        socium.Code = "programme"
	CodeProgrammeDate    socium.Code = "programme.date"
	CodeProgrammeTerm    socium.Code = "programme.term"
	CodeProgrammeForms   socium.Code = "programme.forms"
	CodeProgrammeItems   socium.Code = "programme.items"
	CodeProgrammeItem    socium.Code = "programme.item"
	CodeProgrammeVolume  socium.Code = "programme.item.volume"
	CodeProgrammePeriod  socium.Code = "programme.item.period"
	CodeProgrammeForm    socium.Code = "programme.item.form"
	CodeContract         socium.Code = "contract"
	CodeContractDate     socium.Code = "contract.date"
	CodeContractLate     socium.Code = "contract.late"
	CodeContractProvider socium.Code = "contract.provider"
	CodeContractCost     socium.Code = "contract.cost"
	CodeRefusal          socium.Code = "refusal"
	CodeRefusalWritten   socium.Code = "refusal.written"
	CodeRefusalMedical   socium.Code = "refusal.conclusion"
	CodeRefusalForm      socium.Code = "refusal.form"
	CodeUrgentAct        socium.Code = "urgent-act"
	CodeUrgentKind       socium.Code = "urgent-act.kind"
	CodeUrgentFree       socium.Code = "urgent-act.free"
)

// Validate returns what is wrong with the programme by art. 16: its term may not pass the same day three years later, the forms and
// items are named, each item lies within the term. The catalogue is that of the region; nil: [National].
func (p *Programme) Validate(c *Catalogue) socium.Violations {
	if c == nil {
		c = national
	}
	var vs socium.Violations
	report := func(code socium.Code, path socium.Path, args ...socium.Arg) {
		vs = append(vs, violation(code, path, args...))
	}
	limit := p.Limit()
	switch {
	case p.Date.IsZero():
		report(CodeProgrammeDate, "date")
	case p.LastDay.Before(p.Date) || p.LastDay.After(limit):
		report(CodeProgrammeTerm, "lastDay", need(socium.ValueOf(limit)))
	}
	if len(p.Forms) == 0 {
		report(CodeProgrammeForms, "forms")
	}
	for i, f := range p.Forms {
		if !f.Valid() {
			report(CodeWord, socium.Path("forms").Index(i), have(socium.Word(cut(string(f)))))
		}
	}
	if len(p.Items) == 0 {
		report(CodeProgrammeItems, "items")
	}
	for i := range p.Items {
		it := &p.Items[i]
		known := c.find(it.Service)
		if known == nil {
			report(CodeServiceUnknown, at("items", i, "service"))
		}
		if it.Volume.Sign() <= 0 || !it.Every.Valid() {
			report(CodeProgrammeVolume, at("items", i, "volume"))
		}
		if it.From.Before(p.Date) || it.LastDay.Before(it.From) || it.LastDay.After(p.LastDay) {
			report(CodeProgrammePeriod, at("items", i, "lastDay"))
		}
		if it.Form != "" && FormSetOf(p.Forms...)&it.Form.Bit() == 0 ||
			known != nil && it.Form != "" && FormSetOf(known.Forms...)&it.Form.Bit() == 0 {
			report(CodeProgrammeForm, at("items", i, "form"))
		}
	}
	for i := range p.Refusals {
		for _, v := range p.Refusals[i].Validate() {
			vs = append(vs, v.Under(socium.Path("refusals").Index(i)))
		}
	}
	return vs
}

// Limit returns the last day that the term of the programme may have: the same day three years later, the last day of February for
// one of 29 February.
func (p *Programme) Limit() socium.Date {
	term, _ := TermOf(ReviseProgramme)
	return term.Due(p.Date, nil)
}

// InForce reports whether the programme is in force on the day.
func (p *Programme) InForce(on socium.Date) bool {
	return !on.Before(p.Date) && !on.After(p.LastDay)
}

// Planned returns how much of the item falls on a calendar month, in its unit: the volume of a month, or for volumes a day or a week as
// many of them as the month has days of the item, weeks counted by sevenths. It is exact to two decimals, rounded half up; volumes a
// year or in the whole term do not say when they are given and are not planned: false.
func (it *ProgrammeItem) Planned(month socium.Date) (socium.Number, bool) {
	year, m, _ := month.Date()
	first, err := socium.NewDate(year, m, 1)
	if err != nil {
		return socium.Number{}, false
	}
	end := first.AddMonths(1)
	whole := end.DaysSince(first)
	from, until := later(first, it.From), earlier(end, it.LastDay.AddDays(1))
	days := max(until.DaysSince(from), 0)
	ratio := func(num, den int64) (socium.Number, bool) {
		n, err := it.Volume.Mul(socium.Int(num))
		if err == nil {
			n, err = n.Div(socium.Int(den), 2, socium.HalfUp)
		}
		return n, err == nil
	}
	switch it.Every {
	case Daily:
		return ratio(int64(days), 1)
	case Weekly:
		return ratio(int64(days), 7)
	case Monthly:
		return ratio(int64(days), int64(whole))
	default:
		return socium.Number{}, false
	}
}

func later(a, b socium.Date) socium.Date {
	if b.After(a) {
		return b
	}
	return a
}

func earlier(a, b socium.Date) socium.Date {
	if b.Before(a) {
		return b
	}
	return a
}
