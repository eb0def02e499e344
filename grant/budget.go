package grant

import "github.com/socium-go/socium"

// A Budget is the estimate of a project (бюджет, смета) as the applicant wrote it, printed totals included. The printed totals
// are kept and compared, never trusted: [Budget.Sum] computes them anew, [Budget.Check] reports what differs. Budget{} is empty
// and ready to use.
type Budget struct {
	Lines    []Line         `json:"lines,omitempty"`
	Articles []ArticleTotal `json:"articles,omitempty"` // printed totals of articles

	// The printed grand totals.
	Total socium.Opt[socium.Money] `json:"total,omitzero"`
	Own   socium.Opt[socium.Money] `json:"own,omitzero"`
	Grant socium.Opt[socium.Money] `json:"grant,omitzero"`
}

// A Line is one row of a budget. Total = Price × Quantity, Grant = Total − Own; a line can be part grant and part own
// contribution.
type Line struct {
	ID      string  `json:"id,omitempty"`
	Article Article `json:"article"`
	Name    string  `json:"name,omitempty"`

	Price    socium.Opt[socium.Money]  `json:"price,omitzero"`    // see [ArticleInfo.Price]
	Quantity socium.Opt[socium.Number] `json:"quantity,omitzero"` // see [ArticleInfo.Quantity]

	Total socium.Opt[socium.Money] `json:"total,omitzero"` // as printed
	Own   socium.Opt[socium.Money] `json:"own,omitzero"`   // co-financing (софинансирование); 0 is entered where there is none
	Grant socium.Opt[socium.Money] `json:"grant,omitzero"` // requested, as printed

	Sources []Source     `json:"sources,omitempty"` // what Own consists of
	Persons int64        `json:"persons,omitempty"` // people the line pays for; 0 is one
	Payee   Payee        `json:"payee,omitempty"`
	Marks   []CostMark   `json:"marks,omitempty"`
	Nights  int64        `json:"nights,omitempty"` // of lodging, or days of daily allowance, within Price
	Events  []string     `json:"events,omitempty"` // IDs of events of the calendar plan
	From    socium.Date  `json:"from,omitzero"`    // the days in which the cost is borne
	To      socium.Date  `json:"to,omitzero"`
	Prepaid socium.Money `json:"prepaid,omitzero"` // part of Own that was paid before the project for its months
	Comment string       `json:"comment,omitempty"`
}

// HasMark reports whether the line bears the mark.
func (l *Line) HasMark(m CostMark) bool { return contains(l.Marks, m) }

// An ArticleTotal is a printed total of an article.
type ArticleTotal struct {
	Article Article                  `json:"article"`
	Total   socium.Opt[socium.Money] `json:"total,omitzero"`
	Own     socium.Opt[socium.Money] `json:"own,omitzero"`
	Grant   socium.Opt[socium.Money] `json:"grant,omitzero"`
}

// A Source is a part of the co-financing.
type Source struct {
	Kind    SourceKind   `json:"kind"`
	Partner string       `json:"partner,omitempty"` // ID of the partner
	Amount  socium.Money `json:"amount"`
}

// A SourceKind tells where co-financing comes from.
type SourceKind string

// The words of SourceKind.
const (
	OwnMoney        SourceKind = "own-money"
	OwnResource     SourceKind = "own-resource"     // a resource of the applicant in money terms
	VolunteerLabour SourceKind = "volunteer-labour" // in money terms
	OtherMoney      SourceKind = "other-money"      // money of other sources
	PartnerMoney    SourceKind = "partner-money"
	PartnerResource SourceKind = "partner-resource" // a partner's free resource in money terms
	OperatorMoney   SourceKind = "operator-money"   // of a regional grant that the same operator finances: must not count
)

var sourceKinds = []named[SourceKind]{
	{OwnMoney, text("собственные деньги", "own money")},
	{OwnResource, text("собственные ресурсы в денежной оценке", "own resources in money terms")},
	{VolunteerLabour, text("труд добровольцев в денежной оценке", "volunteers’ labour in money terms")},
	{OtherMoney, text("деньги других источников", "money of other sources")},
	{PartnerMoney, text("деньги партнёров", "money of partners")},
	{PartnerResource, text("ресурсы партнёров в денежной оценке", "resources of partners in money terms")},
	{OperatorMoney, text("деньги регионального гранта того же оператора", "money of a regional grant of the same operator")},
}

// AllSourceKinds returns every kind.
func AllSourceKinds() []SourceKind { return wordsOf(sourceKinds) }

// Valid reports whether s is one of them.
func (s SourceKind) Valid() bool { return knows(sourceKinds, s) }

// In returns the kind in words.
func (s SourceKind) In(lang socium.Lang) string { return nameOf(sourceKinds, s).In(lang) }

// Money reports whether the source is money and not a resource valued in money.
func (k SourceKind) Money() bool {
	return k == OwnMoney || k == OtherMoney || k == PartnerMoney || k == OperatorMoney
}

// A Payee tells who is paid. The zero Payee means "not told"; it reads as not a contractor.
type Payee string

// The words of Payee.
const (
	PayeeStaff        Payee = "staff"
	PayeePerson       Payee = "person"        // civil contract with a person
	PayeeSelfEmployed Payee = "self-employed" // no contributions
	PayeeOrganisation Payee = "organisation"
	PayeeProprietor   Payee = "sole-proprietor"
)

var payees = []named[Payee]{
	{PayeeStaff, text("штатный работник", "staff")},
	{PayeePerson, text("физическое лицо по договору", "person under a contract")},
	{PayeeSelfEmployed, text("самозанятый", "self-employed")},
	{PayeeOrganisation, text("организация", "organisation")},
	{PayeeProprietor, text("индивидуальный предприниматель", "sole proprietor")},
}

// AllPayees returns every payee.
func AllPayees() []Payee { return wordsOf(payees) }

// Valid reports whether p is one of them.
func (p Payee) Valid() bool { return knows(payees, p) }

// In returns the payee in words.
func (p Payee) In(lang socium.Lang) string { return nameOf(payees, p).In(lang) }

// Contractor reports whether the payee is an outside organisation or a sole proprietor.
func (p Payee) Contractor() bool { return p == PayeeOrganisation || p == PayeeProprietor }

// A CostMark is a trait of a cost that rules ask for. Applicants and reviewers set marks; unknown words are kept.
type CostMark string

// The words of CostMark.
const (
	// Costs that are forbidden.
	CostUnrelated    CostMark = "unrelated" // not directly tied to the project
	CostRealEstate   CostMark = "real-estate"
	CostConstruction CostMark = "construction" // capital construction of new buildings
	CostAlcohol      CostMark = "alcohol"
	CostTobacco      CostMark = "tobacco"
	CostLuxury       CostMark = "luxury"
	CostPolitics     CostMark = "politics" // parties, campaigns and actions
	CostRallies      CostMark = "rallies"  // rallies, demonstrations, pickets
	CostDebts        CostMark = "debts"    // repayment of the organisation's debts
	CostFines        CostMark = "fines"    // fines and penalties

	// Costs that are discouraged.
	CostCashCharity   CostMark = "cash-charity"
	CostResearch      CostMark = "fundamental-research"
	CostMonument      CostMark = "new-monument"
	CostBooks         CostMark = "book-publishing"
	CostPromotion     CostMark = "internet-promotion"
	CostNewSite       CostMark = "new-internet-resource"
	CostContingency   CostMark = "contingency"
	CostUndetailed    CostMark = "undetailed"
	CostBonus         CostMark = "bonus" // bonuses, allowances, housing, travel to work
	CostPrizes        CostMark = "prizes"
	CostLeave         CostMark = "leave"
	CostEarlierBought CostMark = "bought-with-earlier-grant" // shown at 0

	// What takes a cost out of a count or into one.
	CostRent      CostMark = "rent"
	CostPurchase  CostMark = "purchase" // of equipment, property or rights
	CostLodging   CostMark = "travel-lodging-food"
	CostHotel     CostMark = "hotel"
	CostPerDiem   CostMark = "per-diem"
	CostAbroad    CostMark = "abroad"
	CostFarNorth  CostMark = "far-north"
	CostBankFee   CostMark = "bank-fee"
	CostCash      CostMark = "cash"
	CostCurrency  CostMark = "foreign-currency"
	CostCivilBase CostMark = "civil-contracts-base" // contributions on civil contracts, in article 1.3
)

var costMarks = []named[CostMark]{
	{CostUnrelated, text("не связано с проектом непосредственно", "not directly tied to the project")},
	{CostRealEstate, text("недвижимость, земля", "real estate, land")},
	{CostConstruction, text("капитальное строительство", "capital construction")},
	{CostAlcohol, text("алкоголь", "alcohol")},
	{CostTobacco, text("табак", "tobacco")},
	{CostLuxury, text("предметы роскоши", "luxury goods")},
	{CostPolitics, text("политические партии, кампании и акции", "political parties, campaigns and actions")},
	{CostRallies, text("митинги, демонстрации, пикеты", "rallies, demonstrations, pickets")},
	{CostDebts, text("погашение долгов организации", "repayment of debts")},
	{CostFines, text("штрафы, пени", "fines and penalties")},
	{CostCashCharity, text("благотворительность деньгами", "charity in cash")},
	{CostResearch, text("фундаментальные исследования", "fundamental research")},
	{CostMonument, text("новый памятник", "a new monument")},
	{CostBooks, text("издание книг", "book publishing")},
	{CostPromotion, text("реклама и продвижение в интернете", "internet promotion and advertising")},
	{CostNewSite, text("новый интернет-ресурс", "a new internet resource")},
	{CostContingency, text("непредвиденные расходы", "contingency")},
	{CostUndetailed, text("расход без расшифровки", "an undetailed cost")},
	{CostBonus, text("премии, надбавки, жильё, проезд на работу", "bonuses, allowances, housing, travel to work")},
	{CostPrizes, text("призы, подарки", "prizes, gifts")},
	{CostLeave, text("отпуск", "leave")},
	{CostEarlierBought, text("куплено на прежний грант", "bought with an earlier grant")},
	{CostRent, text("аренда", "rent")},
	{CostPurchase, text("покупка оборудования, имущества, прав", "purchase of equipment, property or rights")},
	{CostLodging, text("проезд, проживание, питание", "travel, lodging, food")},
	{CostHotel, text("гостиница", "hotel")},
	{CostPerDiem, text("суточные", "daily allowance")},
	{CostAbroad, text("за рубежом", "abroad")},
	{CostFarNorth, text("Крайний Север", "Far North")},
	{CostBankFee, text("банковская комиссия", "bank fee")},
	{CostCash, text("наличные", "cash")},
	{CostCurrency, text("иностранная валюта", "foreign currency")},
	{CostCivilBase, text("взносы с договоров", "contributions on civil contracts")},
}

// AllCostMarks returns every mark.
func AllCostMarks() []CostMark { return wordsOf(costMarks) }

// Valid reports whether c is one of them.
func (c CostMark) Valid() bool { return knows(costMarks, c) }

// In returns the mark in words.
func (c CostMark) In(lang socium.Lang) string { return nameOf(costMarks, c).In(lang) }
