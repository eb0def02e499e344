package neighbours

import (
	"iter"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry/journal"
)

// A SupportForm is the form in which support is given. An entry found in the wild may hold another word: it is kept and reported.
type SupportForm string

const (
	Financial   SupportForm = "financial"   // субсидии, гранты
	Property    SupportForm = "property"    // помещения, имущество
	Information SupportForm = "information" // информационная
	Consulting  SupportForm = "consulting"  // консультационная
	Training    SupportForm = "training"    // подготовка, дополнительное образование работников и добровольцев
	TaxRelief   SupportForm = "tax"         // налоговые льготы
	Procurement SupportForm = "procurement" // закупки у организации
	OtherForm   SupportForm = "other"       // иная
)

var supportForms = []SupportForm{Financial, Property, Information, Consulting, Training, TaxRelief, Procurement, OtherForm}

// AllSupportForms returns the forms of support (7-FZ art. 31, from memory).
func AllSupportForms() []SupportForm { return slices.Clone(supportForms) }

// Valid reports whether f is one of the forms.
func (f SupportForm) Valid() bool { return slices.Contains(supportForms, f) }

// In returns the form in words, a word that is no form as it was found.
func (f SupportForm) In(lang socium.Lang) string {
	if !f.Valid() {
		return string(f)
	}
	return catalogue.Text(CodeSupportKind + "." + socium.Code(f)).In(lang)
}

// A Support is an entry of the register of socially oriented non-profit organisations that receive support (7-FZ art. 31.2). What the
// article demands was not read; an entry may lack a sum, an ИНН, a term.
type Support struct {
	Number    string                       `json:"number,omitempty"`
	Recipient string                       `json:"recipient"`
	INN       provider.Stated[socium.INN]  `json:"inn,omitzero"`
	OGRN      provider.Stated[socium.OGRN] `json:"ogrn,omitzero"`
	Address   string                       `json:"address,omitempty"`
	Giver     string                       `json:"giver"` // the body that gave it
	Form      SupportForm                  `json:"form"`
	Sum       socium.Opt[socium.Money]     `json:"sum,omitzero"`
	Purpose   string                       `json:"purpose,omitempty"`
	Decided   socium.Date                  `json:"decided,omitzero"` // the day of the decision
	Basis     socium.Basis                 `json:"basis,omitzero"`   // the decision
	From      socium.Date                  `json:"from,omitzero"`    // the term of the support
	LastDay   socium.Date                  `json:"lastDay,omitzero"`
	Misuse    []Misuse                     `json:"misuse,omitzero"` // breaches of the conditions
}

// A Misuse is a breach of the conditions of support (нецелевое использование средств, нарушение порядка).
type Misuse struct {
	On   socium.Date `json:"on,omitzero"`
	What string      `json:"what"`
}

// Validate returns everything that is wrong with the entry.
func (s *Support) Validate() socium.Violations {
	var vs socium.Violations
	report := func(wrong bool, code socium.Code, path socium.Path, severity socium.Severity) {
		if wrong {
			vs = append(vs, catalogue.Violation(code, path).With(severity))
		}
	}
	report(s.Recipient == "", CodeRecipient, "recipient", socium.Refuse)
	for _, f := range []*socium.Violation{s.INN.Fault("inn"), s.OGRN.Fault("ogrn")} {
		if f != nil {
			vs = append(vs, f.With(socium.Warning))
		}
	}
	report(s.Giver == "", CodeGiver, "giver", socium.Warning)
	report(!s.Form.Valid(), CodeSupportForm, "form", socium.Warning)
	report(s.Sum.Or(socium.Money{}).Sign() < 0, CodeSupportSum, "sum", socium.Refuse)
	report(!s.LastDay.IsZero() && s.LastDay.Before(s.From), CodeSupportTerm, "lastDay", socium.Warning)
	for i, m := range s.Misuse {
		report(m.What == "" || m.On.IsZero(), CodeMisuseUndone, socium.Path("misuse").Index(i), socium.Warning)
	}
	return vs
}

// NewSupports returns an empty register of recipients of support. Without editions of a procedure numbers are 1, 2, 3, …; an organisation
// has an entry for each support.
func NewSupports(editions ...journal.Procedure[Support]) (*journal.Journal[Support], error) {
	return journal.New(supportSchema(), orShared(editions, "supports")...)
}

// ReplaySupports rebuilds the register from its events, see [journal.Replay].
func ReplaySupports(events iter.Seq2[journal.Event[Support], error], editions ...journal.Procedure[Support]) (*journal.Journal[Support], error) {
	return journal.Replay(supportSchema(), events, orShared(editions, "supports")...)
}

func supportSchema() journal.Schema[Support] {
	return journal.Schema[Support]{
		Register:  "supports",
		Detach:    func(s *Support) { s.Misuse = slices.Clone(s.Misuse) },
		Number:    func(s *Support) string { return s.Number },
		SetNumber: func(s *Support, number string) { s.Number = number },
		Check:     (*Support).Validate,
		Names:     func(s *Support, add func(string)) { add(s.Recipient) },
		Keys: func(s *Support, add func(journal.Key)) {
			add(journal.INNKey(s.INN.Or(socium.INN{})))
			add(journal.OGRNKey(s.OGRN.Or(socium.OGRN{})))
		},
	}
}

// SupportedWithin returns the entries of an organisation on which support was decided from one day to another, both included: "received
// within three years before" is SupportedWithin(s, inn, on.AddYears(-3), on). Entries without the day of the decision are left out.
func SupportedWithin(s journal.Snapshot[Support], inn socium.INN, first, last socium.Date) []journal.Entry[Support] {
	var list []journal.Entry[Support]
	for e := range s.AllByKey(journal.INNKey(inn)) {
		if d := e.Peek().Decided; !d.IsZero() && !d.Before(first) && !d.After(last) {
			list = append(list, e)
		}
	}
	return list
}
