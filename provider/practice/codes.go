package practice

import "github.com/socium-go/socium"

// The codes of this package. A family stands before its members.
const (
	CodePractice socium.Code = "practice"
	CodeID       socium.Code = "practice.id"
	CodeTitle    socium.Code = "practice.title"
	CodeWord     socium.Code = "practice.word-unknown"
	CodeAuthor   socium.Code = "practice.author"
	CodeProblem  socium.Code = "practice.problem"
	CodeChanges  socium.Code = "practice.changes"
	CodeGroups   socium.Code = "practice.groups"
	CodeSteps    socium.Code = "practice.steps"
	CodeResults  socium.Code = "practice.results"
	CodeWorse    socium.Code = "practice.worse"

	CodeStandard       socium.Code = "standard"
	CodeStandardID     socium.Code = "standard.id"
	CodeStandardCode   socium.Code = "standard.code"
	CodeStandardLevels socium.Code = "standard.levels"
	CodeMarkItem       socium.Code = "standard.mark.item"
	CodeMarkLevel      socium.Code = "standard.mark.level"
	CodeMarkDay        socium.Code = "standard.mark.day"
	CodeMarkTwice      socium.Code = "standard.mark.twice"
	CodeReplay         socium.Code = "standard.replay"
)

var texts = socium.NewCatalogue(
	line(CodeID, "у практики нет обозначения", "the practice has no id"),
	line(CodeTitle, "у практики нет названия", "the practice has no title"),
	line(CodeWord, "слово не входит в список; сохранено", "the word is not in the list; kept"),
	line(CodeAuthor, "не указан автор: организация или должность", "the author is missing: an organisation or a position"),
	line(CodeProblem, "не сказано, какую проблему решает практика", "it is not said which problem the practice solves"),
	line(CodeChanges, "не сказано, что меняет практика", "it is not said what the practice changes"),
	line(CodeGroups, "не названа целевая группа", "no target group is named"),
	line(CodeSteps, "не описаны шаги: перенять практику трудно", "the steps are not described: the practice is hard to take over"),
	line(CodeResults, "нет результатов", "there are no results"),
	line(CodeWorse, "показатель не улучшился", "the indicator did not get better"),

	line(CodeStandardID, "у стандарта нет имени, редакции или требований", "the standard has no id, version or items"),
	line(CodeStandardCode, "у требования нет кода или он повторяется", "the item has no code or the code occurs twice"),
	line(CodeStandardLevels, "у требования нет уровней, или обязательный уровень не из них", "the item has no levels, or the required one is not among them"),
	line(CodeMarkItem, "такого требования в стандарте нет", "the standard has no such item"),
	line(CodeMarkLevel, "такого уровня у требования нет", "the item has no such level"),
	line(CodeMarkDay, "оценка сделана позже дня отчёта", "the mark is later than the day of the report"),
	line(CodeMarkTwice, "требование уже оценено", "the item has a mark already"),
	line(CodeReplay, "те же оценки дают другой отчёт", "the same marks give another report"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}

// Codes returns every code of this package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return texts.All() }
