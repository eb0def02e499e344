package grant

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members. Rules of a contest have the codes of their regulation and
// live in its preset.
const (
	CodeApplicationForm socium.Code = "application.form"
	CodeIDTwice         socium.Code = "id.twice"
	CodeWord            socium.Code = "word.unlisted"

	CodeBudget         socium.Code = "budget"
	CodeBudgetLine     socium.Code = "budget.line"
	CodeBudgetArticle  socium.Code = "budget.article"
	CodeBudgetTotal    socium.Code = "budget.total"
	CodeBudgetNegative socium.Code = "budget.negative"
	CodeBudgetOverflow socium.Code = "budget.overflow"
	CodeBudgetGap      socium.Code = "budget.gap"
	CodeBudgetPart     socium.Code = "budget.part"
	CodeBudgetSources  socium.Code = "budget.sources"

	CodeCall     socium.Code = "call"
	CodeCallForm socium.Code = "call.form"
	CodeCallBook socium.Code = "call.rulebook"
)

var catalogue = socium.NewCatalogue(
	line(CodeApplicationForm, "заявку не удалось прочитать: {reason}", "the application cannot be read: {reason}"),
	line(CodeIDTwice, "это обозначение уже занято другой строкой", "another row has this id"),
	line(CodeWord, "слово «{word}» не входит в список", "the word “{word}” is not in the list"),

	line(CodeBudgetLine, "указано {have}, по расчёту {need}, расхождение {diff}", "{have} is given, {need} is computed, the difference is {diff}"),
	line(CodeBudgetArticle, "итог по статье: указано {have}, по строкам {need}, расхождение {diff}", "total of the article: {have} is given, the lines make {need}, the difference is {diff}"),
	line(CodeBudgetTotal, "итог бюджета: указано {have}, по строкам {need}, расхождение {diff}", "total of the budget: {have} is given, the lines make {need}, the difference is {diff}"),
	line(CodeBudgetNegative, "не может быть меньше нуля: {have}", "must not be below zero: {have}"),
	line(CodeBudgetOverflow, "сумма слишком велика", "the sum is too large"),
	line(CodeBudgetGap, "у строки нет суммы: укажите цену и количество", "the line has no sum: give price and quantity"),
	line(CodeBudgetPart, "статья 1 заполняется по частям: 1.1, 1.2, 1.3", "article 1 is filled in by its parts: 1.1, 1.2, 1.3"),
	line(CodeBudgetSources, "источники софинансирования дают {have}, в строке {need}", "the sources of co-financing make {have}, the line has {need}"),

	line(CodeCallForm, "описание конкурса не удалось прочитать: {reason}", "the call cannot be read: {reason}"),
	line(CodeCallBook, "свод правил не тот, который назван в описании конкурса", "the rulebook is not the one that the call names"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: text(ru, en)}
}

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }
