package provider

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// A Funding tells who pays for a place or a service. The empty Funding means that the source does not split the figure.
type Funding string

// The two ways in which art. 13 asks for places and numbers of recipients.
const (
	Budget Funding = "budget" // за счёт бюджетных ассигнований
	Paid   Funding = "paid"   // за плату, частичную плату
)

var fundings = wordlist.List[Funding]{
	{Budget, "за счёт бюджета", "paid from the budget"},
	{Paid, "за плату", "paid by recipients"},
}

// AllFundings returns the fundings.
func AllFundings() []Funding { return fundings.All() }

// Valid reports whether f is one of the fundings.
func (f Funding) Valid() bool { return fundings.Has(f) }

// In returns the funding in words.
func (f Funding) In(lang socium.Lang) string { return inWords(fundings, f, lang) }

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

var sources = wordlist.List[Source]{
	{StateTask, "государственное (муниципальное) задание", "state (municipal) task"},
	{Compensation, "компенсация по части 8 статьи 30 442-ФЗ", "compensation under art. 30 part 8 of 442-FZ"},
	{Subsidy, "субсидия", "subsidy"},
	{Competition, "отбор исполнителей по 189-ФЗ", "competition under 189-FZ"},
	{Certificate, "социальный сертификат по 189-ФЗ", "social certificate under 189-FZ"},
	{Procurement, "закупка по 44-ФЗ", "procurement under 44-FZ"},
	{RecipientsOnly, "только плата получателей", "fees of recipients only"},
}

// AllSources returns the sources.
func AllSources() []Source { return sources.All() }

// Valid reports whether s is one of the sources.
func (s Source) Valid() bool { return sources.Has(s) }

// In returns the source in words.
func (s Source) In(lang socium.Lang) string { return inWords(sources, s, lang) }
