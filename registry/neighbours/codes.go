package neighbours

import "github.com/socium-go/socium"

// The codes of the entries of the neighbouring registers.
const (
	CodeRecipient    socium.Code = "support.recipient"
	CodeGiver        socium.Code = "support.giver"
	CodeSupportForm  socium.Code = "support.form"
	CodeSupportTerm  socium.Code = "support.term"
	CodeSupportSum   socium.Code = "support.sum"
	CodeHolder       socium.Code = "certificate.holder"
	CodeIssued       socium.Code = "certificate.issued"
	CodeCertTerm     socium.Code = "certificate.term"
	CodeRights       socium.Code = "certificate.rights"
	CodeRightTwice   socium.Code = "certificate.right-twice"
	CodeSupportKind  socium.Code = "support.kind"
	CodeMisuseUndone socium.Code = "support.misuse"
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}

var catalogue = socium.NewCatalogue(
	line(CodeRecipient, "не указан получатель поддержки", "the recipient of the support is not given"),
	line(CodeGiver, "не указан орган, оказавший поддержку", "the body that gave the support is not given"),
	line(CodeSupportForm, "вид поддержки не из перечня", "the kind of support is not in the list"),
	line(CodeSupportTerm, "срок поддержки заканчивается раньше, чем начинается", "the term of the support ends before it begins"),
	line(CodeSupportSum, "размер поддержки отрицателен", "the sum of the support is negative"),
	line(CodeMisuseUndone, "сведения о нарушении без дня или описания", "a breach without a day or a description"),
	line(CodeHolder, "не указан владелец сертификата: ни имя, ни должность", "the holder of the certificate is not given, neither by name nor by position"),
	line(CodeIssued, "не указан день выдачи сертификата", "the day of issue of the certificate is not given"),
	line(CodeCertTerm, "срок действия сертификата заканчивается раньше дня выдачи", "the certificate ends before it was issued"),
	line(CodeRights, "не указано, на что сертификат даёт право", "it is not said what the certificate gives a right to"),
	line(CodeRightTwice, "одно право указано дважды", "a right is given twice"),

	line(CodeSupportKind+".financial", "финансовая", "financial"),
	line(CodeSupportKind+".property", "имущественная", "in property"),
	line(CodeSupportKind+".information", "информационная", "in information"),
	line(CodeSupportKind+".consulting", "консультационная", "in advice"),
	line(CodeSupportKind+".training", "подготовка и переподготовка работников и добровольцев", "in training"),
	line(CodeSupportKind+".tax", "налоговые льготы", "tax relief"),
	line(CodeSupportKind+".procurement", "закупки у организации", "procurement"),
	line(CodeSupportKind+".other", "иная", "other"),
)

// Codes returns every code of the package with its texts.
func Codes() []socium.CodeText { return catalogue.All() }
