package honours

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members.
const (
	CodeAward      socium.Code = "honours.award"
	CodeAwardID    socium.Code = "honours.award.id"
	CodeAwardWord  socium.Code = "honours.award.word"
	CodeAwardRange socium.Code = "honours.award.range"

	CodeCondition          socium.Code = "honours.condition"
	CodeForce              socium.Code = "honours.condition.force"
	CodeEnded              socium.Code = "honours.condition.ended"
	CodeRecipient          socium.Code = "honours.condition.recipient"
	CodeTenureTotal        socium.Code = "honours.condition.tenure-total"
	CodeTenureBranch       socium.Code = "honours.condition.tenure-branch"
	CodeTenureRegion       socium.Code = "honours.condition.tenure-region"
	CodeTenureOrganisation socium.Code = "honours.condition.tenure-organisation"
	CodePrevious           socium.Code = "honours.condition.previous"
	CodeGap                socium.Code = "honours.condition.gap"
	CodeDiscipline         socium.Code = "honours.condition.discipline"
	CodeRepeat             socium.Code = "honours.condition.repeat"
	CodeQuota              socium.Code = "honours.condition.quota"

	CodeList    socium.Code = "honours.list"
	CodeListSum socium.Code = "honours.list.sum"
)

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }

var catalogue = socium.NewCatalogue(
	line(CodeAwardID, "у награды нет обозначения", "an award has no identifier"),
	line(CodeAwardWord, "слово «{word}» неизвестно", "the word “{word}” is not known"),
	line(CodeAwardRange, "число отрицательно, доля больше единицы или конец раньше начала", "a number is negative, a share is above one, or the end is before the beginning"),

	line(CodeForce, "награда уже учреждена", "the award exists already"),
	line(CodeEnded, "награда ещё вручается", "the award is still given"),
	line(CodeRecipient, "награда предназначена такому получателю", "the award is meant for such a recipient"),
	line(CodeTenureTotal, "общий стаж, лет", "years of work in all"),
	line(CodeTenureBranch, "стаж в отрасли, лет", "years in the branch"),
	line(CodeTenureRegion, "стаж в отрасли в регионе, лет", "years in the branch in the region"),
	line(CodeTenureOrganisation, "стаж в организации, лет", "years in the organisation"),
	line(CodePrevious, "есть прежняя награда", "there is an earlier award"),
	line(CodeGap, "с последней награды прошло достаточно лет", "enough years have passed since the last award"),
	line(CodeDiscipline, "нет дисциплинарных взысканий", "no disciplinary measure is in force"),
	line(CodeRepeat, "награду не вручают повторно без разрешения", "the award is not given again unless allowed"),
	line(CodeQuota, "квота года не исчерпана", "the quota of the year is not used up"),

	line(CodeListSum, "названо {told}, а части составляют {sum}", "{told} are told, and the parts make {sum}"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}
