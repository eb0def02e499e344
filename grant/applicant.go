package grant

import (
	"github.com/socium-go/socium"
)

// An Applicant (заявитель) is the organisation that asks for a grant, as its form, the state register and the operator's own
// records describe it. Unknown facts stay unknown: an [socium.Answer] that is not given and an [socium.Opt] without a value
// are neither "no" nor zero.
type Applicant struct {
	// ID is the caller's key of the organisation, the same in all its applications; see [Applicant.Key].
	ID        string `json:"id,omitempty"`
	Name      string `json:"name,omitempty"`
	ShortName string `json:"shortName,omitempty"`

	OGRN socium.OGRN `json:"ogrn,omitzero"`
	INN  socium.INN  `json:"inn,omitzero"`
	// Printed holds identifiers that were given and are not well formed, by the name of their field, as they were written.
	Printed PrintedIDs `json:"printed,omitzero"`

	Form       OrgForm         `json:"form,omitempty"`
	Statuses   []SpecialStatus `json:"statuses,omitempty"`
	Registered socium.Date     `json:"registered,omitzero"` // day of state registration
	// Predecessor is the registration day of the organisation that was transformed into this one (преобразование). Merger,
	// division and accession do not count and are not given here.
	Predecessor socium.Date   `json:"predecessor,omitzero"`
	Region      socium.Region `json:"region,omitzero"`
	Municipal   string        `json:"municipality,omitempty"`
	Address     string        `json:"address,omitempty"`
	Phones      []string      `json:"phones,omitempty"`
	Email       string        `json:"email,omitempty"` // for legally significant messages
	Sites       []string      `json:"sites,omitempty"` // site, pages in social networks
	Head        Member        `json:"head,omitzero"`   // who acts without power of attorney

	Founders    []Founder     `json:"founders,omitempty"`
	Activities  []Activity    `json:"activities,omitempty"`
	CharterFits socium.Answer `json:"charterFits,omitzero"` // the charter names an activity that matches the direction

	Liquidation  socium.Answer `json:"liquidation,omitzero"`
	Reorganising socium.Answer `json:"reorganising,omitzero"`
	Bankruptcy   socium.Answer `json:"bankruptcy,omitzero"` // an insolvency case is open
	Suspended    socium.Answer `json:"suspended,omitzero"`  // activity is suspended by law
	Debt         TaxDebt       `json:"debt,omitzero"`
	// ReducedRates tells whether the organisation pays reduced insurance contributions.
	ReducedRates socium.Answer `json:"reducedRates,omitzero"`

	HadGrants socium.Answer `json:"hadGrants,omitzero"` // of this operator, before
	Grants    []PastGrant   `json:"grants,omitempty"`
	// RegistersOn is the day on which the lists that bar from public money were looked up; zero: not yet.
	RegistersOn socium.Date `json:"registersOn,omitzero"`
	Listings    []Listing   `json:"listings,omitempty"`

	Income        []Income                  `json:"income,omitempty"` // of the last year, by source
	Expenses      socium.Opt[socium.Money]  `json:"expenses,omitzero"`
	Beneficiaries socium.Opt[int64]         `json:"beneficiaries,omitzero"`
	Projects      []PastProject             `json:"projects,omitempty"` // of the last five years
	Resources     []string                  `json:"resources,omitempty"`
	Media         []string                  `json:"media,omitempty"`
	Volunteers    socium.Opt[int64]         `json:"volunteers,omitzero"`
	Staff         socium.Opt[int64]         `json:"staff,omitzero"`
	Offshore      socium.Opt[socium.Number] `json:"offshoreShare,omitzero"` // per cent, direct and indirect
	Foreign       socium.Answer             `json:"foreign,omitzero"`       // a foreign legal entity
}

// Key returns what tells organisations apart within a round: ID, else ОГРН, else ИНН, else the name. It is "" when none is known.
func (a *Applicant) Key() string {
	switch {
	case a.ID != "":
		return a.ID
	case !a.OGRN.IsZero():
		return a.OGRN.String()
	case !a.INN.IsZero():
		return a.INN.Digits()
	default:
		return a.Name
	}
}

// Since returns the day from which the age of the organisation counts: that of the predecessor it was transformed from, if any.
func (a *Applicant) Since() socium.Date {
	if p := a.Predecessor; !p.IsZero() && (a.Registered.IsZero() || p.Before(a.Registered)) {
		return p
	}
	return a.Registered
}

// A PrintedIDs holds identifiers as a document prints them when they are not well formed.
type PrintedIDs struct {
	OGRN   string `json:"ogrn,omitempty"`
	INN    string `json:"inn,omitempty"`
	Region string `json:"region,omitempty"`
}

// A FounderKind tells who a founder is.
type FounderKind string

// The words of FounderKind.
const (
	FounderPerson       FounderKind = "person"
	FounderOrganisation FounderKind = "organisation"
	FounderState        FounderKind = "state-body"         // орган государственной власти
	FounderMunicipal    FounderKind = "local-government"   // орган местного самоуправления
	FounderPublicLaw    FounderKind = "public-law-entity"  // публично-правовое образование
	FounderPublicInst   FounderKind = "public-institution" // государственное или муниципальное учреждение
)

var founderKinds = []named[FounderKind]{
	{FounderPerson, text("физическое лицо", "person")},
	{FounderOrganisation, text("организация", "organisation")},
	{FounderState, text("орган государственной власти", "state body")},
	{FounderMunicipal, text("орган местного самоуправления", "local self-government body")},
	{FounderPublicLaw, text("публично-правовое образование", "public-law entity")},
	{FounderPublicInst, text("государственное или муниципальное учреждение", "state or municipal institution")},
}

// AllFounderKinds returns every kind.
func AllFounderKinds() []FounderKind { return wordsOf(founderKinds) }

// Valid reports whether f is one of them.
func (f FounderKind) Valid() bool { return knows(founderKinds, f) }

// In returns the kind in words.
func (f FounderKind) In(lang socium.Lang) string { return nameOf(founderKinds, f).In(lang) }

// Public reports whether a founder of this kind is a state body, a local self-government body or a public-law entity.
func (k FounderKind) Public() bool {
	return k == FounderState || k == FounderMunicipal || k == FounderPublicLaw
}

// A Founder (учредитель) is one of those who set the organisation up.
type Founder struct {
	Kind FounderKind `json:"kind,omitempty"`
	Name string      `json:"name,omitempty"`
	Left socium.Date `json:"left,omitzero"` // the day of leaving; zero: still a founder
}

// An Activity (вид деятельности) is one activity under the charter.
type Activity struct {
	Name string `json:"name,omitempty"`
	// Ground is the list that makes the activity socially oriented; "" when it is in none.
	Ground ActivityGround `json:"ground,omitempty"`
	Act    string         `json:"act,omitempty"` // the regional or municipal act
}

// An ActivityGround is the list that names an activity as socially oriented: ст. 31.1 п. 1 7-ФЗ, or an act under its п. 2.
type ActivityGround string

// The words of ActivityGround.
const (
	FederalList   ActivityGround = "federal"   // ст. 31.1 п. 1 7-ФЗ, or another federal act
	RegionalList  ActivityGround = "regional"  // an act of the region
	MunicipalList ActivityGround = "municipal" // an act of the municipality
)

var activityGrounds = []named[ActivityGround]{
	{FederalList, text("федеральный перечень", "federal list")}, {RegionalList, text("перечень региона", "regional list")},
	{MunicipalList, text("перечень муниципалитета", "municipal list")},
}

// AllActivityGrounds returns every list.
func AllActivityGrounds() []ActivityGround { return wordsOf(activityGrounds) }

// Valid reports whether g is one of the lists.
func (g ActivityGround) Valid() bool { return knows(activityGrounds, g) }

// In returns the list in words.
func (g ActivityGround) In(lang socium.Lang) string { return nameOf(activityGrounds, g).In(lang) }

// A TaxDebt is what the tax service's certificate shows.
type TaxDebt struct {
	Amount socium.Opt[socium.Money] `json:"amount,omitzero"` // overdue taxes, levies and other mandatory payments
	Lifted socium.Money             `json:"lifted,omitzero"` // of it, treated as paid by a court decision in force
	Appeal socium.Answer            `json:"appeal,omitzero"` // an appeal is filed and not decided
	AsOf   socium.Date              `json:"asOf,omitzero"`
}

// Due returns the debt that counts, unknown when the certificate is.
func (d TaxDebt) Due() socium.Opt[socium.Money] {
	amount, ok := d.Amount.Get()
	if !ok {
		return d.Amount
	}
	due := amount.Sub(d.Lifted)
	if due.Sign() < 0 {
		due = socium.Money{}
	}
	return socium.Some(due)
}

// A PastGrant is an earlier grant of the same operator, given or due to be given.
type PastGrant struct {
	Number string      `json:"number,omitempty"`
	From   socium.Date `json:"from,omitzero"` // period of use, both days included
	To     socium.Date `json:"to,omitzero"`
	// ReportDue is the last day for the final report, ReportFiled the day it came in.
	ReportDue   socium.Date   `json:"reportDue,omitzero"`
	ReportFiled socium.Date   `json:"reportFiled,omitzero"`
	RefundDue   socium.Date   `json:"refundDue,omitzero"`   // last day to return what must be returned; zero: nothing to return, or no term
	RefundPaid  socium.Date   `json:"refundPaid,omitzero"`  // the day it was returned
	ForCause    socium.Answer `json:"forCause,omitzero"`    // ended by the operator for misuse or false information
	Finished    socium.Answer `json:"finished,omitzero"`    // the project is over
	SamePurpose socium.Answer `json:"samePurpose,omitzero"` // money for the same purpose
}

// Overlaps reports whether the grant's period of use shares a day with the days from one day to another, both included.
// It is unknown while a day is missing.
func (g *PastGrant) Overlaps(from, to socium.Date) socium.Answer {
	switch {
	case g.From.IsZero() || g.To.IsZero() || from.IsZero() || to.IsZero():
		return socium.Unknown
	default:
		return socium.AnswerOf(!g.From.After(to) && !from.After(g.To))
	}
}

// A Register is a public list that can bar an organisation from grants.
type Register string

// The words of Register.
const (
	ForeignAgents     Register = "foreign-agents"       // реестр иностранных агентов
	Extremism         Register = "extremism-terrorism"  // перечень причастных к экстремизму и терроризму
	WeaponsList       Register = "mass-destruction"     // перечень причастных к распространению оружия массового уничтожения
	SecurityCouncil   Register = "un-security-council"  // перечни Совета Безопасности ООН
	Disqualified      Register = "disqualified-persons" // реестр дисквалифицированных лиц
	DishonestSupplier Register = "dishonest-suppliers"  // реестр недобросовестных поставщиков
	Undesirable       Register = "undesirable"          // нежелательные организации
	BudgetDebtors     Register = "budget-debtors"       // overdue debt to the budget that gives the money
)

var registers = []named[Register]{
	{ForeignAgents, text("реестр иностранных агентов", "register of foreign agents")},
	{Extremism, text("перечень причастных к экстремистской деятельности или терроризму", "list of those involved in extremism or terrorism")},
	{WeaponsList, text("перечень причастных к распространению оружия массового уничтожения", "list of those involved in proliferation of weapons of mass destruction")},
	{SecurityCouncil, text("перечни Совета Безопасности ООН", "lists of the UN Security Council")},
	{Disqualified, text("реестр дисквалифицированных лиц", "register of disqualified persons")},
	{DishonestSupplier, text("реестр недобросовестных поставщиков", "register of dishonest suppliers")},
	{Undesirable, text("перечень нежелательных организаций", "list of undesirable organisations")},
	{BudgetDebtors, text("сведения о просроченной задолженности перед бюджетом", "records of overdue debt to the budget")},
}

// AllRegisters returns every list.
func AllRegisters() []Register { return wordsOf(registers) }

// Valid reports whether r is one of them.
func (r Register) Valid() bool { return knows(registers, r) }

// In returns the list in words.
func (r Register) In(lang socium.Lang) string { return nameOf(registers, r).In(lang) }

// A Listing is an entry in a register.
type Listing struct {
	Register Register    `json:"register"`
	Since    socium.Date `json:"since,omitzero"` // zero: since before anybody asked
	Until    socium.Date `json:"until,omitzero"` // first day off the list; zero: still listed
}

// On reports whether the entry stands on the day.
func (l Listing) On(day socium.Date) bool {
	return !day.Before(l.Since) && (l.Until.IsZero() || day.Before(l.Until))
}

// Listed tells whether the organisation stands in the register on the day; unknown when the registers were not looked up.
func (a *Applicant) Listed(r Register, day socium.Date) socium.Answer {
	for i := range a.Listings {
		if a.Listings[i].Register == r && a.Listings[i].On(day) {
			return socium.Yes
		}
	}
	if a.RegistersOn.IsZero() {
		return socium.Unknown
	}
	return socium.No
}

// An IncomeSource is a line of the table of last year's income.
type IncomeSource string

// The eleven lines of the form, in its order.
const (
	IncomePresidential IncomeSource = "presidential-grants"
	IncomeNGO          IncomeSource = "ngo-grants-and-dues"
	IncomeCompanies    IncomeSource = "companies"
	IncomeCitizens     IncomeSource = "citizens"
	IncomeForeign      IncomeSource = "foreign"
	IncomeFederal      IncomeSource = "federal-budget"
	IncomeRegional     IncomeSource = "regional-budgets"
	IncomeLocal        IncomeSource = "local-budgets"
	IncomeSales        IncomeSource = "sales"
	IncomeNonOperating IncomeSource = "non-operating"
	IncomeOther        IncomeSource = "other"
)

var incomeSources = []IncomeSource{
	IncomePresidential, IncomeNGO, IncomeCompanies, IncomeCitizens, IncomeForeign, IncomeFederal, IncomeRegional, IncomeLocal,
	IncomeSales, IncomeNonOperating, IncomeOther,
}

// AllIncomeSources returns the lines in the order of the form.
func AllIncomeSources() []IncomeSource { return append([]IncomeSource(nil), incomeSources...) }

// Valid reports whether s is one of the lines.
func (s IncomeSource) Valid() bool { return contains(incomeSources, s) }

// An Income is last year's income from one source, in whole roubles.
type Income struct {
	Source IncomeSource `json:"source"`
	Amount socium.Money `json:"amount"`
}

// A PastProject is a project of the last five years.
type PastProject struct {
	Title  string                   `json:"title,omitempty"`
	From   socium.Date              `json:"from,omitzero"`
	To     socium.Date              `json:"to,omitzero"`
	Amount socium.Opt[socium.Money] `json:"amount,omitzero"`
	Source string                   `json:"source,omitempty"`
	Result string                   `json:"result,omitempty"`
}
