package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A TermUnit is what a [Term] counts.
type TermUnit string

// The units of terms.
const (
	WorkingDays  TermUnit = "working-days"
	CalendarDays TermUnit = "days"
	Years        TermUnit = "years"
	AtOnce       TermUnit = "at-once" // незамедлительно
)

var termUnits = wordlist.List[TermUnit]{
	{WorkingDays, "рабочих дней", "working days"},
	{CalendarDays, "суток", "days"},
	{Years, "лет", "years"},
	{AtOnce, "незамедлительно", "at once"},
}

// AllTermUnits returns the units.
func AllTermUnits() []TermUnit { return termUnits.All() }

// Valid reports whether u is one of the units.
func (u TermUnit) Valid() bool { return termUnits.Has(u) }

// In returns the unit in words.
func (u TermUnit) In(lang socium.Lang) string { return inWords(termUnits, u, lang) }

// An Event is something that must be done in a term.
type Event string

// The events of 442-FZ that have a term.
const (
	DecideNeed        Event = "decide-need"        // решение о признании нуждающимся
	DecideUrgentNeed  Event = "decide-urgent-need" // решение о срочных услугах
	DrawUpProgramme   Event = "draw-up-programme"
	TellProvider      Event = "tell-provider" // о включении в перечень рекомендуемых
	ConcludeContract  Event = "conclude-contract"
	ReviseProgramme   Event = "revise-programme"
	UpdateSite        Event = "update-site"
	SendRecipientData Event = "send-recipient-data" // в регистр получателей
)

var events = wordlist.List[Event]{
	{DecideNeed, "решение о признании гражданина нуждающимся", "decision that a citizen is needy"},
	{DecideUrgentNeed, "решение об оказании срочных социальных услуг", "decision on urgent services"},
	{DrawUpProgramme, "составление индивидуальной программы", "drawing up the individual programme"},
	{TellProvider, "уведомление поставщика о включении в перечень рекомендуемых", "telling the provider that it is recommended"},
	{ConcludeContract, "заключение договора", "concluding the contract"},
	{ReviseProgramme, "пересмотр индивидуальной программы", "revision of the individual programme"},
	{UpdateSite, "обновление информации на сайте", "bringing the site up to date"},
	{SendRecipientData, "передача сведений в регистр получателей", "sending data to the register of recipients"},
}

// AllEvents returns the events.
func AllEvents() []Event { return events.All() }

// Valid reports whether e is one of the events.
func (e Event) Valid() bool { return events.Has(e) }

// In returns the event in words.
func (e Event) In(lang socium.Lang) string { return inWords(events, e, lang) }

// A Term is how long something may take: N units from the day of the cause, which is not counted.
type Term struct {
	Event Event        `json:"event"`
	N     int          `json:"n"`
	Unit  TermUnit     `json:"unit"`
	From  socium.Text  `json:"from"` // the cause
	Basis socium.Basis `json:"basis"`
}

var terms = []Term{
	{DecideNeed, 5, WorkingDays, tx("заявление", "application"), socium.Basis{Act: "442-ФЗ", Clause: "ст. 15", Evidence: socium.Unverified}},
	{DecideUrgentNeed, 0, AtOnce, tx("заявление", "application"), socium.Basis{Act: "442-ФЗ", Clause: "ст. 15", Evidence: socium.Unverified}},
	{DrawUpProgramme, 10, WorkingDays, tx("заявление", "application"), socium.Basis{Act: "442-ФЗ", Clause: "ст. 16", Evidence: socium.Unverified}},
	{TellProvider, 2, WorkingDays, tx("включение в перечень рекомендуемых", "recommendation"), socium.Basis{Act: "442-ФЗ", Clause: "ст. 11", Evidence: socium.Unverified}},
	{ConcludeContract, 1, CalendarDays, tx("представление программы поставщику", "presentation of the programme to the provider"), socium.Basis{Act: "442-ФЗ", Clause: "ст. 17", Evidence: socium.Unverified}},
	{ReviseProgramme, 3, Years, tx("составление или прошлый пересмотр программы", "drawing up or last revision of the programme"), socium.Basis{Act: "442-ФЗ", Clause: "ст. 16"}},
	{UpdateSite, UpdateTerm, WorkingDays, tx("изменение сведений", "change of the information"), socium.Basis{Act: "442-ФЗ", Clause: "ст. 13", Evidence: socium.Unverified}},
	{SendRecipientData, 3, WorkingDays, tx("приём заявления", "acceptance of the application"), socium.Basis{Act: "постановление Правительства Красноярского края от 22.06.2020 № 458-П"}},
}

// Terms returns the terms of 442-FZ as they are commonly stated; their grounds say what was read. The last one is that of a region,
// others have their own.
func Terms() []Term { return append([]Term(nil), terms...) }

// TermOf returns the term of an event.
func TermOf(e Event) (Term, bool) {
	for _, t := range terms {
		if t.Event == e {
			return t, true
		}
	}
	return Term{}, false
}

// Due returns the last day of the term that begins with the cause on the day. A nil calendar knows weekends and fixed holidays.
func (t Term) Due(day socium.Date, cal socium.WorkCalendar) socium.Date {
	switch t.Unit {
	case WorkingDays:
		return day.AddWorkdays(t.N, cal)
	case CalendarDays:
		return day.AddDays(t.N)
	case Years:
		return day.AddYears(t.N)
	default:
		return day
	}
}

// In returns the term in words: "5 рабочих дней".
func (t Term) In(lang socium.Lang) string {
	n := socium.Arg{Name: "n", Value: socium.ValueOf(t.N)}
	switch t.Unit {
	case WorkingDays:
		return tx("{n} {n|рабочий день|рабочих дня|рабочих дней}", "{n} {n|working day|working days}").Fill(n).In(lang)
	case CalendarDays:
		return tx("{n} {n|сутки|суток|суток}", "{n} {n|day|days}").Fill(n).In(lang)
	case Years:
		return tx("{n} {n|год|года|лет}", "{n} {n|year|years}").Fill(n).In(lang)
	default:
		return t.Unit.In(lang)
	}
}
