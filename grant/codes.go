package grant

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members. Rules of a contest have the codes of their regulation and
// live in its preset.
const (
	CodeApplicationForm socium.Code = "application.form"
	CodeIDTwice         socium.Code = "id.twice"
	CodeWord            socium.Code = "word.unlisted"

	CodeForm            socium.Code = "form"
	CodeFormMissing     socium.Code = "form.missing"
	CodeFormTooMany     socium.Code = "form.too-many"
	CodeFormTooFew      socium.Code = "form.too-few"
	CodeFormTooLong     socium.Code = "form.too-long"
	CodeFormFileSize    socium.Code = "form.file-size"
	CodeFormFileType    socium.Code = "form.file-type"
	CodeDocument        socium.Code = "document"
	CodeDocumentMissing socium.Code = "document.missing"
	CodeDocumentOld     socium.Code = "document.too-old"
	CodeDocumentFuture  socium.Code = "document.future"

	CodeIdentifier     socium.Code = "identifier.form"
	CodeReference      socium.Code = "reference.unknown"
	CodeCount          socium.Code = "count.range"
	CodeNegative       socium.Code = "sum.negative"
	CodeWholeRoubles   socium.Code = "sum.whole-roubles"
	CodeDatesOrder     socium.Code = "dates.order"
	CodeBeforeFounding socium.Code = "dates.before-founding"
	CodeFuture         socium.Code = "dates.future"

	CodeDirection     socium.Code = "project.direction"
	CodeTitleQuote    socium.Code = "project.title-quote"
	CodeTitleCapital  socium.Code = "project.title-capital"
	CodeTitleStop     socium.Code = "project.title-stop"
	CodeProjectWindow socium.Code = "project.window"
	CodeProjectSpan   socium.Code = "project.span"

	CodePlan         socium.Code = "plan"
	CodeEventTask    socium.Code = "plan.event-task"
	CodeEventDates   socium.Code = "plan.event-dates"
	CodeEventOutside socium.Code = "plan.event-outside"
	CodeEventWhole   socium.Code = "plan.event-whole"
	CodeTaskEvents   socium.Code = "plan.task-events"
	CodeGroupEvents  socium.Code = "plan.group-events"
	CodeResultValue  socium.Code = "plan.result-value"
	CodeResultSum    socium.Code = "plan.result-sum"
	CodeResultLess   socium.Code = "plan.result-less"

	CodeTeamPay       socium.Code = "team.pay"
	CodePartnerKind   socium.Code = "partner.kind"
	CodePartnerLetter socium.Code = "partner.letter"

	CodeBudget         socium.Code = "budget"
	CodeBudgetLine     socium.Code = "budget.line"
	CodeBudgetArticle  socium.Code = "budget.article"
	CodeBudgetTotal    socium.Code = "budget.total"
	CodeBudgetNegative socium.Code = "budget.negative"
	CodeBudgetOverflow socium.Code = "budget.overflow"
	CodeBudgetGap      socium.Code = "budget.gap"
	CodeBudgetPart     socium.Code = "budget.part"
	CodeBudgetSources  socium.Code = "budget.sources"

	CodeBudgetUnfit  socium.Code = "budget.unfit"
	CodeCut          socium.Code = "cut"
	CodeCutRange     socium.Code = "cut.range"
	CodeCutProtected socium.Code = "cut.protected"

	CodeRevision         socium.Code = "revision"
	CodeRevisionConflict socium.Code = "revision.conflict"
	CodeRevisionSame     socium.Code = "revision.same"
	CodeRevisionTime     socium.Code = "revision.time"
	CodeRevisionOther    socium.Code = "revision.other"
	CodeRevisionTitle    socium.Code = "revision.title"

	CodeCall     socium.Code = "call"
	CodeCallForm socium.Code = "call.form"
	CodeCallBook socium.Code = "call.rulebook"
)

var catalogue = socium.NewCatalogue(
	line(CodeApplicationForm, "заявку не удалось прочитать: {reason}", "the application cannot be read: {reason}"),
	line(CodeIDTwice, "это обозначение уже занято другой строкой", "another row has this id"),
	line(CodeWord, "слово «{word}» не входит в список", "the word “{word}” is not in the list"),

	line(CodeFormMissing, "заполните поле «{field}»", "fill in “{field}”"),
	line(CodeFormTooMany, "«{field}»: записей {have}, допускается не больше {need}", "“{field}”: {have} entries, at most {need} are allowed"),
	line(CodeFormTooFew, "«{field}»: записей {have}, нужно не меньше {need}", "“{field}”: {have} entries, at least {need} are needed"),
	line(CodeFormTooLong, "«{field}»: {have} {have|знак|знака|знаков} с пробелами, допускается не больше {need}", "“{field}”: {have} {have|character|characters} with spaces, at most {need} are allowed"),
	line(CodeFormFileSize, "«{field}»: файл больше допустимого, байт: {have}, можно {need}", "“{field}”: the file has {have} bytes, at most {need} are allowed"),
	line(CodeFormFileType, "«{field}»: файл такого вида не принимается, можно {need}", "“{field}”: a file of this type is not accepted, allowed: {need}"),
	line(CodeDocumentMissing, "приложите документ: {document}", "attach the document: {document}"),
	line(CodeDocumentOld, "документ от {have} устарел, нужен не старше {need}", "the document of {have} is too old, it must not be older than {need}"),
	line(CodeDocumentFuture, "документ датирован {have}, это позже дня подачи", "the document is dated {have}, after the day of filing"),

	line(CodeIdentifier, "значение записано с ошибкой и сохранено как напечатано", "the value is not well formed; it is kept as printed"),
	line(CodeReference, "ссылка ведёт на строку, которой нет", "the reference leads to a row that is not there"),
	line(CodeCount, "такого количества не бывает", "the count is not possible"),
	line(CodeNegative, "сумма меньше нуля: {have}", "the sum is below zero: {have}"),
	line(CodeWholeRoubles, "сумма указывается в целых рублях: {have}", "the sum must be in whole roubles: {have}"),
	line(CodeDatesOrder, "окончание {have} раньше начала {need}", "the end {have} is before the beginning {need}"),
	line(CodeBeforeFounding, "дата {have} раньше регистрации организации {need}", "the day {have} is before the organisation was registered on {need}"),
	line(CodeFuture, "дата {have} ещё не наступила", "the day {have} is still to come"),

	line(CodeDirection, "такого грантового направления в этом конкурсе нет", "the call has no such direction"),
	line(CodeTitleQuote, "название не начинается с кавычки", "the title must not begin with a quotation mark"),
	line(CodeTitleCapital, "название начинается с прописной буквы", "the title must begin with a capital letter"),
	line(CodeTitleStop, "в конце названия точка не ставится", "the title must not end with a full stop"),
	line(CodeProjectWindow, "сроки проекта не подходят ни под один вид проектов: {types}", "the dates of the project fit none of the types: {types}"),
	line(CodeProjectSpan, "срок проекта {have} не совпадает с календарным планом: {need}", "the date of the project {have} does not agree with the calendar plan: {need}"),

	line(CodeEventTask, "мероприятие не отнесено к задаче", "the event belongs to no task"),
	line(CodeEventDates, "у мероприятия нет дат", "the event has no dates"),
	line(CodeEventOutside, "мероприятие выходит за сроки проекта", "the event lies outside the dates of the project"),
	line(CodeEventWhole, "мероприятие длится весь проект: разделите его", "the event lasts the whole project: split it"),
	line(CodeTaskEvents, "у задачи «{task}» {have} {have|мероприятие|мероприятия|мероприятий}, нужно не меньше {need}", "the task “{task}” has {have} {have|event|events}, at least {need} are needed"),
	line(CodeGroupEvents, "для целевой группы «{group}» нет ни одного мероприятия", "there is no event for the target group “{group}”"),
	line(CodeResultValue, "у показателя «{result}» нет числа", "the indicator “{result}” has no number"),
	line(CodeResultSum, "в результатах {have}, мероприятия плана дают {need}", "the results say {have}, the events of the plan make {need}"),
	line(CodeResultLess, "в результатах {have} человек, а на одном мероприятии их {need}", "the results say {have} people, and one event alone has {need}"),

	line(CodeTeamPay, "в команде {have} чел., а бюджет оплачивает {need}", "the team has {have} persons, and the budget pays {need}"),
	line(CodePartnerKind, "укажите вид поддержки партнёра «{partner}»", "give the kind of support of the partner “{partner}”"),
	line(CodePartnerLetter, "приложите письмо партнёра «{partner}»", "attach the letter of the partner “{partner}”"),

	line(CodeBudgetLine, "указано {have}, по расчёту {need}, расхождение {diff}", "{have} is given, {need} is computed, the difference is {diff}"),
	line(CodeBudgetArticle, "итог по статье: указано {have}, по строкам {need}, расхождение {diff}", "total of the article: {have} is given, the lines make {need}, the difference is {diff}"),
	line(CodeBudgetTotal, "итог бюджета: указано {have}, по строкам {need}, расхождение {diff}", "total of the budget: {have} is given, the lines make {need}, the difference is {diff}"),
	line(CodeBudgetNegative, "не может быть меньше нуля: {have}", "must not be below zero: {have}"),
	line(CodeBudgetOverflow, "сумма слишком велика", "the sum is too large"),
	line(CodeBudgetGap, "у строки нет суммы: укажите цену и количество", "the line has no sum: give price and quantity"),
	line(CodeBudgetPart, "статья 1 заполняется по частям: 1.1, 1.2, 1.3", "article 1 is filled in by its parts: 1.1, 1.2, 1.3"),
	line(CodeBudgetSources, "источники софинансирования дают {have}, в строке {need}", "the sources of co-financing make {have}, the line has {need}"),

	line(CodeBudgetUnfit, "бюджет с отрицательными или слишком большими суммами нельзя утвердить", "a budget with negative or too large sums cannot be approved"),
	line(CodeCutRange, "сумма гранта {have} должна быть от нуля до запрошенной {need}", "the award {have} must lie between zero and the requested {need}"),
	line(CodeCutProtected, "сумма гранта {have} не покрывает неснижаемые строки {need}", "the award {have} does not cover the protected lines {need}"),

	line(CodeRevisionConflict, "заявку изменили: ожидалась версия {have}, последняя — {need}", "the application has changed: revision {have} was expected, the last one is {need}"),
	line(CodeRevisionSame, "в новой версии ничего не изменилось", "nothing has changed"),
	line(CodeRevisionTime, "новая версия датирована раньше предыдущей", "the revision is dated before the last one"),
	line(CodeRevisionOther, "это другая заявка: не совпадает номер или конкурс", "this is another application: number or call differ"),
	line(CodeRevisionTitle, "после регистрации название проекта не меняется", "the title must not change after registration"),

	line(CodeCallForm, "описание конкурса не удалось прочитать: {reason}", "the call cannot be read: {reason}"),
	line(CodeCallBook, "свод правил не тот, который назван в описании конкурса", "the rulebook is not the one that the call names"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: text(ru, en)}
}

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }
