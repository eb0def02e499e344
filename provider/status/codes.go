package status

import "github.com/socium-go/socium"

// The codes of this package. A family stands before its members.
const (
	CodeStatus     socium.Code = "status"
	CodeForm       socium.Code = "status.legal-form"
	CodeActivity   socium.Code = "status.activity"
	CodeCriterion  socium.Code = "status.criterion"
	CodeYear       socium.Code = "status.year"
	CodeAgent      socium.Code = "status.foreign-agent"
	CodeDebts      socium.Code = "status.debts"
	CodeContent    socium.Code = "status.content"
	CodeStaff      socium.Code = "status.staff"
	CodeComplaints socium.Code = "status.complaints"
	CodeOpen       socium.Code = "status.open"
	CodeUnfair     socium.Code = "status.unfair-supplier"
	CodeSupport    socium.Code = "status.support"
	CodeListed     socium.Code = "status.listed"
)

var texts = socium.NewCatalogue(
	line(CodeForm, "некоммерческая организация, кроме политических партий, государственных корпораций и компаний", "a non-profit organisation, except political parties, state corporations and companies"),
	line(CodeActivity, "в уставе есть вид деятельности из перечня", "the charter has an activity of the list"),
	line(CodeCriterion, "есть грант или субсидия, статус исполнителя общественно полезных услуг или запись в реестре поставщиков", "there is a grant or subsidy, the status of performer of public-benefit services, or an entry in the register of providers"),
	line(CodeYear, "общественно полезные услуги надлежащего качества оказываются год и более", "public-benefit services of due quality are given for a year or more"),
	line(CodeAgent, "организация — иностранный агент", "the organisation is a foreign agent"),
	line(CodeDebts, "есть задолженность по налогам и сборам", "there are debts of taxes and fees"),
	line(CodeContent, "услуги соответствуют требованиям к объёму, срокам и качеству", "the services meet the requirements of volume, terms and quality"),
	line(CodeStaff, "работники квалифицированны и их достаточно", "the staff are qualified and sufficient in number"),
	line(CodeComplaints, "нет жалоб, признанных обоснованными", "there are no justified complaints"),
	line(CodeOpen, "информация об организации открыта", "information about the organisation is open"),
	line(CodeUnfair, "организация была в реестре недобросовестных поставщиков в течение двух лет", "the organisation was in the register of unfair suppliers within two years"),
	line(CodeSupport, "организации оказана поддержка", "the organisation was given support"),
	line(CodeListed, "организация состоит в реестре поставщиков", "the organisation is in the register of providers"),
)

func tx(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: tx(ru, en)}
}

// Codes returns every code of this package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return texts.All() }
