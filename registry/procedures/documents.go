package procedures

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
)

// The usual documents of an application; their codes are good for [registry.Ledger.Apply].
const (
	DocApplication  socium.Code = "application"
	DocCharter      socium.Code = "charter"
	DocStateExtract socium.Code = "state-extract"
	DocAuthority    socium.Code = "authority"
	DocLicences     socium.Code = "licences"
	DocServices     socium.Code = "services"
	DocFacilities   socium.Code = "facilities"
	DocInspections  socium.Code = "inspections"
	DocExperience   socium.Code = "experience"
	DocConsent      socium.Code = "consent"
	DocConformity   socium.Code = "conformity"
)

// documents is the application package as regional acts usually list it. Source: memory; which of them a region really asks for is
// to be checked in its act.
func documents(basis socium.Basis) []registry.Document {
	basis = basis.As(socium.Unverified)
	entity := func(c *provider.Card) bool { return c.OwnerType() != provider.SoleProprietor }
	doc := func(code socium.Code, ru, en string) registry.Document {
		return registry.Document{Code: code, Title: socium.Text{RU: ru, EN: en}, Basis: basis}
	}
	optional := func(d registry.Document, ru, en string) registry.Document {
		d.Optional, d.When = true, socium.Text{RU: ru, EN: en}
		return d
	}
	charter := doc(DocCharter, "копии учредительных документов", "copies of the constituent documents")
	charter.When, charter.Applies = socium.Text{RU: "для юридических лиц", EN: "legal entities"}, entity
	return []registry.Document{
		doc(DocApplication, "заявление о включении в реестр", "application for inclusion in the register"),
		charter,
		optional(doc(DocStateExtract, "выписка из ЕГРЮЛ или ЕГРИП", "extract of the state register"),
			"обычно запрашивает сам уполномоченный орган", "usually obtained by the keeper himself"),
		doc(DocAuthority, "документ о назначении руководителя или доверенность", "appointment of the head, or power of attorney"),
		optional(doc(DocLicences, "копии лицензий", "copies of licences"), "если деятельность требует лицензии", "when the activity needs one"),
		doc(DocServices, "перечень форм и услуг с тарифами", "list of forms and services with tariffs"),
		doc(DocFacilities, "сведения о местах, помещениях, оборудовании и кадрах", "data on places, premises, equipment and staff"),
		doc(DocInspections, "сведения о результатах проверок", "results of inspections"),
		doc(DocExperience, "сведения об опыте работы за последние пять лет", "experience of the last five years"),
		doc(DocConsent, "согласие руководителя на обработку персональных данных", "consent of the head to the processing of personal data"),
		optional(doc(DocConformity, "подтверждения соответствия требованиям, правила внутреннего распорядка", "confirmations of conformity, internal rules"),
			"в отдельных субъектах Федерации", "in some regions"),
	}
}
