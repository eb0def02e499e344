package grant

import "github.com/socium-go/socium"

// A OrgForm is the legal form of an applicant (организационно-правовая форма), as far as grant rules tell forms apart.
// The zero OrgForm means "not given". A document may hold other words: they are kept, and [OrgForm.Valid] is false.
type OrgForm string

// Forms of non-governmental non-profit organisations come first, then the others.
const (
	PublicOrganisation  OrgForm = "public-organisation"
	PublicMovement      OrgForm = "public-movement"
	Foundation          OrgForm = "foundation"
	PersonalFoundation  OrgForm = "personal-foundation"
	PrivateInstitution  OrgForm = "private-institution"
	ANO                 OrgForm = "ano"
	Association         OrgForm = "association"
	ReligiousBody       OrgForm = "religious"
	CossackSociety      OrgForm = "cossack-society"
	IndigenousCommunity OrgForm = "indigenous-community"
	ConsumerCooperative OrgForm = "consumer-cooperative"
	PoliticalParty      OrgForm = "political-party"
	TradeChamber        OrgForm = "trade-chamber"
	OwnersPartnership   OrgForm = "owners-partnership"
	PublicInstitution   OrgForm = "public-institution"
	PublicLawCompany    OrgForm = "public-law-company"
	BarChamber          OrgForm = "bar-chamber"
	BarFormation        OrgForm = "bar-formation"
	StateCorporation    OrgForm = "state-corporation"
	NotaryChamber       OrgForm = "notary-chamber"
	StatePublicBody     OrgForm = "state-public-body"
	Company             OrgForm = "company"
	SoleProprietor      OrgForm = "sole-proprietor"
)

var orgForms = []named[OrgForm]{
	{PublicOrganisation, text("общественная организация", "public organisation")},
	{PublicMovement, text("общественное движение", "public movement")},
	{Foundation, text("фонд", "foundation")},
	{PersonalFoundation, text("личный фонд", "personal foundation")},
	{PrivateInstitution, text("частное (общественное) учреждение", "private (public) institution")},
	{ANO, text("автономная некоммерческая организация", "autonomous non-profit organisation")},
	{Association, text("ассоциация (союз)", "association (union)")},
	{ReligiousBody, text("религиозная организация", "religious organisation")},
	{CossackSociety, text("казачье общество", "Cossack society")},
	{IndigenousCommunity, text("община коренных малочисленных народов", "community of indigenous peoples")},
	{ConsumerCooperative, text("потребительский кооператив", "consumer cooperative")},
	{PoliticalParty, text("политическая партия", "political party")},
	{TradeChamber, text("торгово-промышленная палата", "chamber of commerce and industry")},
	{OwnersPartnership, text("товарищество собственников недвижимости", "partnership of property owners")},
	{PublicInstitution, text("государственное или муниципальное учреждение", "state or municipal institution")},
	{PublicLawCompany, text("публично-правовая (государственная) компания", "public-law (state) company")},
	{BarChamber, text("адвокатская палата", "bar chamber")},
	{BarFormation, text("адвокатское образование", "bar formation")},
	{StateCorporation, text("государственная корпорация", "state corporation")},
	{NotaryChamber, text("нотариальная палата", "notary chamber")},
	{StatePublicBody, text("общественно-государственная организация", "state-public organisation")},
	{Company, text("коммерческая организация", "company")},
	{SoleProprietor, text("индивидуальный предприниматель", "sole proprietor")},
}

// AllOrgForms returns every form.
func AllOrgForms() []OrgForm { return wordsOf(orgForms) }

// FormOf returns the form for a code of the classifier of legal forms (ОКОПФ), "" for a code that does not tell which form of ours it
// is. That a code stands for a form is commonly stated and was not read in an act; what contests exclude as a status over a form
// (саморегулируемая организация, микрофинансовая организация) no code tells.
func FormOf(code socium.LegalForm) OrgForm {
	switch code.String() {
	case "20100", "20107":
		return ConsumerCooperative
	case "20200", "20202":
		return PublicOrganisation
	case "20201":
		return PoliticalParty
	case "20210":
		return PublicMovement
	case "20600":
		return Association
	case "21100":
		return CossackSociety
	case "21200":
		return IndigenousCommunity
	case "70400", "70401", "70403", "70404":
		return Foundation
	case "71400":
		return ANO
	case "71500":
		return ReligiousBody
	case "71600", "71602":
		return PublicLawCompany
	case "71601":
		return StateCorporation
	case "75500", "75505":
		return PrivateInstitution
	}
	switch {
	case code.IsProprietor():
		return SoleProprietor
	case code.IsCommercial():
		return Company
	case code.IsState() || code.IsMunicipal():
		return PublicInstitution
	default:
		return ""
	}
}

// Valid reports whether f is one of the forms.
func (f OrgForm) Valid() bool { return knows(orgForms, f) }

// In returns the form in words, the word itself when it is not one of the forms.
func (f OrgForm) In(lang socium.Lang) string { return nameOf(orgForms, f).In(lang) }

// A SpecialStatus is a status over a legal form that rules may ask for or exclude: an association can be a self-regulatory
// body. Unknown words are kept.
type SpecialStatus string

// The first six are those that contests exclude.
const (
	SelfRegulatory    SpecialStatus = "self-regulatory"
	EmployersUnion    SpecialStatus = "employers-union"
	CooperativesUnion SpecialStatus = "cooperatives-union"
	Microfinance      SpecialStatus = "microfinance"
	EndowmentManager  SpecialStatus = "endowment-manager"
	StatePublicUnit   SpecialStatus = "state-public-unit"
	TradeUnion        SpecialStatus = "trade-union"
	Branch            SpecialStatus = "branch"
	SociallyOriented  SpecialStatus = "socially-oriented"
	UsefulServices    SpecialStatus = "useful-services"
	ServiceProvider   SpecialStatus = "service-provider"
	StudentBrigades   SpecialStatus = "student-brigades"
	Charity           SpecialStatus = "charity"
)

var specialStatuses = []named[SpecialStatus]{
	{SelfRegulatory, text("саморегулируемая организация", "self-regulatory organisation")},
	{EmployersUnion, text("объединение работодателей", "union of employers")},
	{CooperativesUnion, text("объединение кооперативов", "union of cooperatives")},
	{Microfinance, text("микрофинансовая организация", "microfinance organisation")},
	{EndowmentManager, text("специализированная организация управления целевым капиталом", "endowment manager")},
	{StatePublicUnit, text("подразделение общественно-государственной организации", "unit of a state-public organisation")},
	{TradeUnion, text("профессиональный союз", "trade union")},
	{Branch, text("филиал или отделение", "branch")},
	{SociallyOriented, text("социально ориентированная НКО", "socially oriented non-profit organisation")},
	{UsefulServices, text("исполнитель общественно полезных услуг", "provider of socially useful services")},
	{ServiceProvider, text("поставщик социальных услуг", "provider of social services")},
	{StudentBrigades, text("студенческие отряды", "student brigades")},
	{Charity, text("благотворительная организация", "charity")},
}

// AllSpecialStatuses returns every status.
func AllSpecialStatuses() []SpecialStatus { return wordsOf(specialStatuses) }

// Valid reports whether s is one of the statuses.
func (s SpecialStatus) Valid() bool { return knows(specialStatuses, s) }

// In returns the status in words, the word itself when it is not one of the statuses.
func (s SpecialStatus) In(lang socium.Lang) string { return nameOf(specialStatuses, s).In(lang) }
