package procedures

import "github.com/socium-go/socium"

// The grounds of refusal and exclusion, and the families of what an application must contain.
const (
	CodeRefusal          socium.Code = "refusal"
	CodeDocuments        socium.Code = "refusal.documents" // family: one member for every document
	CodeData             socium.Code = "refusal.data"      // family: one member for every item of the card
	CodeFalseData        socium.Code = "refusal.false-data"
	CodeNotAProvider     socium.Code = "refusal.not-a-provider"
	CodeLiquidation      socium.Code = "refusal.liquidation"
	CodeNoLicence        socium.Code = "refusal.no-licence"
	CodeDuplicate        socium.Code = "refusal.duplicate"
	CodeWrongTerritory   socium.Code = "refusal.wrong-territory"
	CodeStandardMismatch socium.Code = "refusal.standard-mismatch"

	CodeExclusion     socium.Code = "exclusion"
	CodeOwnRequest    socium.Code = "exclusion.own-application"
	CodeEnded         socium.Code = "exclusion.liquidation"
	CodeLicenceLost   socium.Code = "exclusion.licence-lost"
	CodeFalseFound    socium.Code = "exclusion.false-data"
	CodeRepeated      socium.Code = "exclusion.repeated-violations"
	CodeCourtDecision socium.Code = "exclusion.court-decision"
	CodeNoUpdates     socium.Code = "exclusion.no-updates"
	CodeDeath         socium.Code = "exclusion.death"
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}

var catalogue = socium.NewCatalogue(
	line(CodeFalseData, "представлены недостоверные сведения", "the data are not true"),
	line(CodeNotAProvider, "деятельность не является социальным обслуживанием или не предусмотрена уставом", "the activity is not social service, or the charter does not provide for it"),
	line(CodeLiquidation, "заявитель ликвидируется, реорганизуется, признан банкротом или его деятельность приостановлена", "the applicant is being liquidated, reorganised, is bankrupt or suspended"),
	line(CodeNoLicence, "нет лицензии, без которой деятельность не разрешена", "a licence that the activity needs is missing"),
	line(CodeDuplicate, "поставщик уже включён в реестр", "the provider is in the register already"),
	line(CodeWrongTerritory, "поставщик не работает на территории субъекта Федерации", "the provider does not serve the territory of the region"),
	line(CodeStandardMismatch, "условия не соответствуют порядку или стандартам предоставления услуг", "the conditions do not meet the procedure or the standards of service"),

	line(CodeOwnRequest, "заявление самого поставщика", "the provider has asked for it"),
	line(CodeEnded, "ликвидация организации, прекращение деятельности предпринимателя", "the organisation was liquidated, or the proprietor has ended the activity"),
	line(CodeLicenceLost, "лицензия прекращена или аннулирована", "the licence has ended or was annulled"),
	line(CodeFalseFound, "в реестре обнаружены недостоверные сведения о поставщике", "the data in the register were found to be untrue"),
	line(CodeRepeated, "неоднократные нарушения, неисполненные предписания", "repeated violations, orders not fulfilled"),
	line(CodeCourtDecision, "решение суда", "a decision of a court"),
	line(CodeNoUpdates, "сведения для реестра не представляются", "no data are given for the register"),
	line(CodeDeath, "смерть индивидуального предпринимателя", "the sole proprietor has died"),
)

// Codes returns every ground with its texts.
func Codes() []socium.CodeText { return catalogue.All() }
