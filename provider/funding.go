package provider

import "github.com/socium-go/socium"

// A Funding tells who pays for a place or a service. The empty Funding means that the source does not split the figure.
type Funding string

// The two ways in which art. 13 asks for places and numbers of recipients.
const (
	Budget Funding = "budget" // за счёт бюджетных ассигнований
	Paid   Funding = "paid"   // за плату, частичную плату
)

var fundings = words(
	named[Funding]{Budget, socium.Text{RU: "за счёт бюджета", EN: "paid from the budget"}},
	named[Funding]{Paid, socium.Text{RU: "за плату", EN: "paid by recipients"}},
)

// AllFundings returns the fundings.
func AllFundings() []Funding { return fundings.all() }

// Valid reports whether f is one of the fundings.
func (f Funding) Valid() bool { return fundings.has(f) }

// In returns the funding in words.
func (f Funding) In(lang socium.Lang) string { return fundings.text(f).In(lang) }

// A Source is the way in which a provider gets public money, or that it gets none (источник финансирования).
type Source string

// The sources; section 11.4 of 189-FZ for the last three. The list is ours, the articles were not read.
const (
	StateTask      Source = "state-task"      // государственное (муниципальное) задание
	Compensation   Source = "compensation"    // компенсация, ч. 8 ст. 30 442-ФЗ
	Subsidy        Source = "subsidy"         // субсидия
	Competition    Source = "competition-189" // отбор исполнителей, 189-ФЗ
	Certificate    Source = "certificate-189" // социальный сертификат, 189-ФЗ
	Procurement    Source = "procurement-44"  // закупка, 44-ФЗ
	RecipientsOnly Source = "recipients-only" // только плата получателей
)

var sources = words(
	named[Source]{StateTask, socium.Text{RU: "государственное (муниципальное) задание", EN: "state (municipal) task"}},
	named[Source]{Compensation, socium.Text{RU: "компенсация по части 8 статьи 30 442-ФЗ", EN: "compensation under art. 30 part 8 of 442-FZ"}},
	named[Source]{Subsidy, socium.Text{RU: "субсидия", EN: "subsidy"}},
	named[Source]{Competition, socium.Text{RU: "отбор исполнителей по 189-ФЗ", EN: "competition under 189-FZ"}},
	named[Source]{Certificate, socium.Text{RU: "социальный сертификат по 189-ФЗ", EN: "social certificate under 189-FZ"}},
	named[Source]{Procurement, socium.Text{RU: "закупка по 44-ФЗ", EN: "procurement under 44-FZ"}},
	named[Source]{RecipientsOnly, socium.Text{RU: "только плата получателей", EN: "fees of recipients only"}},
)

// AllSources returns the sources.
func AllSources() []Source { return sources.all() }

// Valid reports whether s is one of the sources.
func (s Source) Valid() bool { return sources.has(s) }

// In returns the source in words.
func (s Source) In(lang socium.Lang) string { return sources.text(s).In(lang) }
