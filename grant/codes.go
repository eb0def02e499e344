package grant

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members. Rules of a contest have the codes of their regulation and
// live in its preset.
const (
	CodeApplicationForm socium.Code = "application.form"
	CodeApplicationSize socium.Code = "application.form.size"
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

	CodeConfirmation   socium.Code = "confirmation.differs"
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
	CodeBudgetForm     socium.Code = "budget.form"
	CodeBudgetNegative socium.Code = "budget.negative"
	CodeBudgetOverflow socium.Code = "budget.overflow"
	CodeBudgetGap      socium.Code = "budget.gap"
	CodeBudgetOwn      socium.Code = "budget.own-missing"
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

	CodeLife               socium.Code = "life"
	CodeLifeTwice          socium.Code = "life.twice"
	CodeLifeUnknown        socium.Code = "life.unknown"
	CodeLifeTerminal       socium.Code = "life.terminal"
	CodeLifeOutcome        socium.Code = "life.outcome"
	CodeLifeUnreached      socium.Code = "life.unreached"
	CodeCase               socium.Code = "case"
	CodeCaseConflict       socium.Code = "case.conflict"
	CodeCaseAction         socium.Code = "case.action"
	CodeCaseRole           socium.Code = "case.role"
	CodeCaseActor          socium.Code = "case.actor"
	CodeCaseDuty           socium.Code = "case.duty"
	CodeCaseTime           socium.Code = "case.time"
	CodeCaseEarly          socium.Code = "case.early"
	CodeCaseLate           socium.Code = "case.late"
	CodeCaseNeed           socium.Code = "case.need"
	CodeCaseSigner         socium.Code = "case.signer"
	CodeCaseAssurances     socium.Code = "case.assurances"
	CodeCaseDirection      socium.Code = "case.direction"
	CodeCaseGrounds        socium.Code = "case.grounds"
	CodeCaseExperts        socium.Code = "case.experts"
	CodeCaseExpertTwice    socium.Code = "case.expert-twice"
	CodeCaseExpertConflict socium.Code = "case.expert-conflict"
	CodeCaseExpert         socium.Code = "case.expert"
	CodeCaseSpread         socium.Code = "case.spread"
	CodeCaseReviews        socium.Code = "case.reviews"
	CodeCaseMarks          socium.Code = "case.marks"
	CodeCaseSeveral        socium.Code = "case.several"
	CodeCaseSingle         socium.Code = "case.single"
	CodeCaseChoice         socium.Code = "case.choice"
	CodeCaseAmount         socium.Code = "case.amount"
	CodeCaseChecks         socium.Code = "case.checks"
	CodeCaseTranche        socium.Code = "case.tranche"
	CodeCaseStage          socium.Code = "case.stage"
	CodeCaseUnpaid         socium.Code = "case.unpaid"
	CodeCaseCured          socium.Code = "case.cured"
	CodeCaseEnd            socium.Code = "case.end"
	CodeCaseRefund         socium.Code = "case.refund"
	CodeCaseQuorum         socium.Code = "case.quorum"
	CodeCaseVote           socium.Code = "case.vote"
	CodeCaseUnsettled      socium.Code = "case.unsettled"
	CodeReplay             socium.Code = "replay"
	CodeReplayGap          socium.Code = "replay.gap"
	CodeReplayState        socium.Code = "replay.state"

	CodeFunding          socium.Code = "funding"
	CodeStrategy         socium.Code = "funding.strategy"
	CodeFundingPot       socium.Code = "funding.pot"
	CodeFundingID        socium.Code = "funding.id"
	CodeFundingSum       socium.Code = "funding.sum"
	CodeFundingWeight    socium.Code = "funding.weight"
	CodeAward            socium.Code = "award"
	CodeAwardMark        socium.Code = "award.mark"
	CodeAwardFits        socium.Code = "award.fits"
	CodeAwardTop         socium.Code = "award.top"
	CodeAwardEnough      socium.Code = "award.enough"
	CodeAwardProposed    socium.Code = "award.proposed"
	CodeAwardCapped      socium.Code = "award.capped"
	CodeAwardShare       socium.Code = "award.share"
	CodeAwardShareCapped socium.Code = "award.share-capped"
	CodeAwardRemainder   socium.Code = "award.remainder"
	CodeAwardOffer       socium.Code = "award.offer"
	CodeAwardRefusedPart socium.Code = "award.refused-part"
	CodeAwardSmall       socium.Code = "award.too-small"
	CodeAwardStop        socium.Code = "award.stop"
	CodeAwardStopped     socium.Code = "award.stopped"
	CodeAwardSkipped     socium.Code = "award.skipped"
	CodeAwardSeats       socium.Code = "award.seats"
	CodeAwardQuota       socium.Code = "award.quota"
	CodeAwardQuotaSum    socium.Code = "award.quota-sum"
	CodeAwardTie         socium.Code = "award.tie"
	CodeAwardTieAhead    socium.Code = "award.tie-ahead"
	CodeAwardBelow       socium.Code = "award.below"
	CodeAwardBarred      socium.Code = "award.barred"
	CodeAwardNotAbove    socium.Code = "award.not-above"
	CodeAwardNotChosen   socium.Code = "award.not-chosen"
	CodeAwardNoMark      socium.Code = "award.no-mark"
	CodeAwardUnrated     socium.Code = "award.unrated"
	CodeAwardDeclined    socium.Code = "award.declined"
	CodeAwardSubstitute  socium.Code = "award.substitute"

	CodeAgreement         socium.Code = "agreement"
	CodeAgreementGrant    socium.Code = "agreement.grant"
	CodeAgreementStages   socium.Code = "agreement.stages"
	CodeAgreementOrder    socium.Code = "agreement.order"
	CodeAgreementPoint    socium.Code = "agreement.point"
	CodeAgreementSum      socium.Code = "agreement.sum"
	CodeExecution         socium.Code = "execution"
	CodeTransferAbove     socium.Code = "execution.transfer-above"
	CodeTransferEarly     socium.Code = "execution.transfer-early"
	CodeTransferSuspended socium.Code = "execution.transfer-suspended"
	CodePaymentOutside    socium.Code = "execution.payment-outside"
	CodePaymentCash       socium.Code = "execution.payment-cash"
	CodePaymentDocuments  socium.Code = "execution.payment-documents"
	CodePaymentAbove      socium.Code = "execution.payment-above"
	CodeMoveConsent       socium.Code = "execution.move-consent"
	CodeMoveAbove         socium.Code = "execution.move-above"
	CodeSpentAbove        socium.Code = "execution.spent-above"
	CodeRefundAbove       socium.Code = "execution.refund-above"
	CodeSanction          socium.Code = "sanction"
	CodeSanctionReport    socium.Code = "sanction.report"
	CodeSanctionRemarks   socium.Code = "sanction.remarks"
	CodeSanctionRefund    socium.Code = "sanction.refund"
	CodeSanctionMisuse    socium.Code = "sanction.misuse"

	CodeCall           socium.Code = "call"
	CodeCallForm       socium.Code = "call.form"
	CodeCallSize       socium.Code = "call.form.size"
	CodeCallBook       socium.Code = "call.rulebook"
	CodeCallLint       socium.Code = "call.lint"
	CodeCallEvaluation socium.Code = "call.evaluation"
	CodeRatingColumn   socium.Code = "rating.column"
	CodeRoundNumber    socium.Code = "round.number"
)

var catalogue = socium.NewCatalogue(
	line(CodeApplicationForm, "заявку не удалось прочитать: {reason}", "the application cannot be read: {reason}"),
	line(CodeApplicationSize, "файл заявки слишком велик: допускается до {bytes} байт и до {items} строк во всех таблицах", "the application is too large: up to {bytes} bytes and {items} rows in all tables are read"),
	line(CodeIDTwice, "это обозначение уже занято другой строкой", "another row has this id"),
	line(CodeWord, "слово «{word}» не входит в список", "the word “{word}” is not in the list"),

	line(CodeFormMissing, "заполните поле «{field}»", "fill in “{field}”"),
	line(CodeFormTooMany, "«{field}»: записей {have}, допускается не больше {need}", "“{field}”: {have} entries, at most {need} are allowed"),
	line(CodeFormTooFew, "«{field}»: записей {have}, нужно не меньше {need}", "“{field}”: {have} entries, at least {need} are needed"),
	line(CodeFormTooLong, "«{field}»: {have} {have|знак|знака|знаков} с пробелами, допускается не больше {need}", "“{field}”: {have} {have|character|characters} with spaces, at most {need} are allowed"),
	line(CodeFormFileSize, "«{field}»: файл слишком велик, {have} {have|байт|байта|байт}, допускается не больше {need}", "“{field}”: the file has {have} bytes, at most {need} are allowed"),
	line(CodeFormFileType, "«{field}»: файл такого вида не принимается, можно {need}", "“{field}”: a file of this type is not accepted, allowed: {need}"),
	line(CodeDocumentMissing, "приложите документ: {document}", "attach the document: {document}"),
	line(CodeDocumentOld, "документ от {have} устарел, нужен не старше {need}", "the document of {have} is too old, it must not be older than {need}"),
	line(CodeDocumentFuture, "документ датирован {have}, это позже дня подачи", "the document is dated {have}, after the day of filing"),

	line(CodeConfirmation, "в подписанном подтверждении не так, как в заявке: {field}", "the signed confirmation differs from the application: {field}"),
	line(CodeIdentifier, "значение записано с ошибкой, проверьте его", "the value is not well formed, check it"),
	line(CodeReference, "ссылка «{ref}» ведёт на строку, которой нет", "the reference “{ref}” leads to a row that is not there"),
	line(CodeCount, "такого количества не бывает", "the count is not possible"),
	line(CodeNegative, "сумма меньше нуля: {have}", "the sum is below zero: {have}"),
	line(CodeWholeRoubles, "сумма указывается в целых рублях: {have}", "the sum must be in whole roubles: {have}"),
	line(CodeDatesOrder, "окончание {have} раньше начала {need}", "the end {have} is before the beginning {need}"),
	line(CodeBeforeFounding, "дата {have} раньше регистрации организации {need}", "the day {have} is before the organisation was registered on {need}"),
	line(CodeFuture, "дата {have} ещё не наступила", "the day {have} is still to come"),

	line(CodeDirection, "такого грантового направления в этом конкурсе нет", "the call has no such direction"),
	line(CodeTitleQuote, "название не должно начинаться с кавычки", "the title must not begin with a quotation mark"),
	line(CodeTitleCapital, "название должно начинаться с прописной буквы", "the title must begin with a capital letter"),
	line(CodeTitleStop, "в конце названия не должно быть точки", "the title must not end with a full stop"),
	line(CodeProjectWindow, "сроки проекта не подходят ни под один вид проектов: {types}", "the dates of the project fit none of the types: {types}"),
	line(CodeProjectSpan, "срок проекта {have} не совпадает с календарным планом: {need}", "the date of the project {have} does not agree with the calendar plan: {need}"),

	line(CodeEventTask, "мероприятие не отнесено к задаче", "the event belongs to no task"),
	line(CodeEventDates, "у мероприятия нет дат", "the event has no dates"),
	line(CodeEventOutside, "мероприятие выходит за сроки проекта", "the event lies outside the dates of the project"),
	line(CodeEventWhole, "мероприятие длится весь проект: разделите его", "the event lasts the whole project: split it"),
	line(CodeTaskEvents, "у задачи «{task}» {have} {have|мероприятие|мероприятия|мероприятий}, нужно не меньше {need}", "the task “{task}” has {have} {have|event|events}, at least {need} are needed"),
	line(CodeGroupEvents, "для целевой группы «{group}» нет ни одного мероприятия", "there is no event for the target group “{group}”"),
	line(CodeResultValue, "у показателя «{result}» нет числа", "the indicator “{result}” has no number"),
	line(CodeResultSum, "в результатах указано {have}, а мероприятия плана дают {need}", "the results say {have}, the events of the plan make {need}"),
	line(CodeResultLess, "в результатах указано {have} {have|человек|человека|человек}, а на одном мероприятии их {need}", "the results say {have} {have|person|people}, and one event alone has {need}"),

	line(CodeTeamPay, "в команде {have} чел., а бюджет оплачивает {need}", "the team has {have} persons, and the budget pays {need}"),
	line(CodePartnerKind, "укажите вид поддержки партнёра «{partner}»", "give the kind of support of the partner “{partner}”"),
	line(CodePartnerLetter, "приложите письмо партнёра «{partner}»", "attach the letter of the partner “{partner}”"),

	line(CodeBudgetLine, "указано {have}, по расчёту {need}, расхождение {diff}", "{have} is given, {need} is computed, the difference is {diff}"),
	line(CodeBudgetArticle, "итог по статье: указано {have}, по строкам {need}, расхождение {diff}", "total of the article: {have} is given, the lines make {need}, the difference is {diff}"),
	line(CodeBudgetTotal, "итог бюджета: указано {have}, по строкам {need}, расхождение {diff}", "total of the budget: {have} is given, the lines make {need}, the difference is {diff}"),
	line(CodeBudgetForm, "в заявке указано {have}, по бюджету {need}, расхождение {diff}", "the form says {have}, the budget makes {need}, the difference is {diff}"),
	line(CodeBudgetNegative, "не может быть меньше нуля: {have}", "must not be below zero: {have}"),
	line(CodeBudgetOverflow, "сумма слишком велика", "the sum is too large"),
	line(CodeBudgetGap, "у строки нет суммы: укажите цену и количество", "the line has no sum: give price and quantity"),
	line(CodeBudgetOwn, "введите 0, если софинансирования нет", "enter 0 where there is no co-financing"),
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

	line(CodeLifeTwice, "«{word}» стоит в таблице дважды", "“{word}” stands twice in the table"),
	line(CodeLifeUnknown, "«{word}» в таблице не объявлено", "“{word}” is not declared in the table"),
	line(CodeLifeTerminal, "из конечного состояния «{word}» нет пути", "there is no way out of the terminal state “{word}”"),
	line(CodeLifeOutcome, "исход «{word}» недостижим: без условия может быть только последний исход", "the outcome “{word}” is out of place: only the last has no condition"),
	line(CodeLifeUnreached, "в состояние «{word}» не ведёт ни одна строка", "no row leads to the state “{word}”"),
	line(CodeCaseConflict, "заявку изменили: ожидалось событие {have}, последнее — {need}", "the case has changed: event {have} was expected, the last one is {need}"),
	line(CodeCaseAction, "в состоянии «{state}» действия «{action}» нет", "there is no action “{action}” in the state “{state}”"),
	line(CodeCaseRole, "это может сделать только: {roles}", "only these may do it: {roles}"),
	line(CodeCaseActor, "не сказано, кто действует", "it is not told who acts"),
	line(CodeCaseDuty, "тот, кто сделал «{done}», не может сделать «{action}»", "whoever did “{done}” may not do “{action}”"),
	line(CodeCaseTime, "действие датировано раньше предыдущего", "the action is dated before the last one"),
	line(CodeCaseEarly, "можно не ранее {need}", "possible from {need}"),
	line(CodeCaseLate, "срок истёк {need}", "the term ended on {need}"),
	line(CodeCaseNeed, "нужно указать: {what}", "to be given: {what}"),
	line(CodeCaseSigner, "подписавший не уполномочен", "who signed is not authorised"),
	line(CodeCaseAssurances, "заверения не даны", "the assurances are not given"),
	line(CodeCaseDirection, "по этому направлению организация уже подала заявку", "the organisation has another application in this direction"),
	line(CodeCaseGrounds, "есть основания для отказа: допустить нельзя", "there are grounds to refuse: it cannot be admitted"),
	line(CodeCaseExperts, "экспертов {have}, нужно не меньше {need}", "{have} experts, at least {need} are needed"),
	line(CodeCaseExpertTwice, "эксперт уже назначен", "the expert is assigned already"),
	line(CodeCaseExpertConflict, "у эксперта конфликт интересов", "the expert has a conflict of interest"),
	line(CodeCaseExpert, "эксперт не назначен, исключён или уже оценил заявку", "the expert is not assigned, is struck, or has scored already"),
	line(CodeCaseSpread, "правила не требуют ещё одного эксперта", "the policy asks for no further expert"),
	line(CodeCaseReviews, "завершено экспертиз {have}, нужно {need}", "{have} reviews are complete, {need} are needed"),
	line(CodeCaseMarks, "оценены не все критерии", "not every criterion is marked"),
	line(CodeCaseSeveral, "других прошедших заявок у организации нет", "the organisation has no other application that passed"),
	line(CodeCaseSingle, "у организации есть другие прошедшие заявки: сначала выбор", "the organisation has other applications that passed: the choice comes first"),
	line(CodeCaseChoice, "до {need} выбирает организация", "the organisation chooses until {need}"),
	line(CodeCaseAmount, "сумма гранта {have} должна быть больше нуля и не больше запрошенной {need}", "the grant {have} must be above zero and at most the requested {need}"),
	line(CodeCaseChecks, "проверки перед заключением договора не завершены", "the checks before the agreement are not done"),
	line(CodeCaseTranche, "деньги этапа уже перечислены или отчёты прежнего этапа не приняты", "the stage is paid already, or the reports of the stage before are not accepted"),
	line(CodeCaseStage, "это не текущий этап или отчёта этого вида на проверке нет", "not the current stage, or no report of this kind is under review"),
	line(CodeCaseUnpaid, "деньги этого этапа ещё не перечислены", "the money of this stage has not been paid yet"),
	line(CodeCaseCured, "нарушение не устранено", "the defect is not cured"),
	line(CodeCaseEnd, "новый срок {have}, допускается не позднее {need}", "the new last day is {have}, not later than {need} is allowed"),
	line(CodeCaseRefund, "остаток не возвращён", "the remainder is not returned"),
	line(CodeCaseQuorum, "нет кворума: участвовало {have}, нужно {need}", "no quorum: {have} took part, {need} are needed"),
	line(CodeCaseVote, "решение не принято: за {have}, нужно {need}", "the decision is not carried: {have} for, {need} are needed"),
	line(CodeCaseUnsettled, "ещё не готовы заявки: {have}", "applications that are not that far yet: {have}"),
	line(CodeReplayGap, "в событиях пропуск: номер {have}, ожидался {need}", "the events have a gap: number {have}, {need} was expected"),
	line(CodeReplayState, "событие не продолжает состояние «{state}»", "the event does not go on from the state “{state}”"),

	line(CodeStrategy, "способ распределения задан неверно: {why}", "the strategy is not well formed: {why}"),
	line(CodeFundingPot, "для этого способа нужна сумма к распределению, не меньше нуля", "this strategy needs a pot, not below zero"),
	line(CodeFundingID, "у заявки нет обозначения, оно повторяется, или такой заявки среди победителей нет", "the application has no id, it occurs twice, or it is not among the winners"),
	line(CodeFundingSum, "сумма меньше нуля или слишком велика", "the sum is below zero or too large"),
	line(CodeFundingWeight, "баллы нельзя взять весом: меньше нуля, слишком велики или больше шести знаков после запятой", "the points cannot be used as a weight: below zero, too large, or more than six decimals"),
	line(CodeAwardMark, "рейтинг {have}, проходной балл {need}: грант в запрошенной сумме", "rating {have}, pass mark {need}: the grant asked for"),
	line(CodeAwardFits, "рейтинг {have}, денег хватило: грант в запрошенной сумме", "rating {have}, the money suffices: the grant asked for"),
	line(CodeAwardTop, "рейтинг {have}, место среди победителей: грант в запрошенной сумме", "rating {have}, a place among the winners: the grant asked for"),
	line(CodeAwardEnough, "денег хватило на все запросы: грант в запрошенной сумме", "the money suffices for all requests: the grant asked for"),
	line(CodeAwardProposed, "экспертный совет предложил {have} вместо {need}", "the council proposed {have} instead of {need}"),
	line(CodeAwardCapped, "предел суммы {have} при запросе {need}", "the cap is {have} of the {need} asked for"),
	line(CodeAwardShare, "доля по формуле {have} при запросе {need}", "the share by the formula is {have} of the {need} asked for"),
	line(CodeAwardShareCapped, "доля по формуле {have} не меньше запроса {need}: дано не больше запроса", "the share by the formula, {have}, is not below the request of {need}: no more than that is given"),
	line(CodeAwardRemainder, "остаток {have} при запросе {need}", "the remainder is {have} of the {need} asked for"),
	line(CodeAwardOffer, "предлагается остаток {have} при запросе {need}: нужно согласие организации", "the remainder of {have} is offered of the {need} asked for: consent is needed"),
	line(CodeAwardRefusedPart, "организация не согласилась на остаток {have} при запросе {need}", "the organisation did not agree to the remainder of {have} of the {need} asked for"),
	line(CodeAwardSmall, "остаток {have} меньше наименьшей суммы {need}", "the remainder of {have} is less than the least sum of {need}"),
	line(CodeAwardStop, "запрос {have} больше остатка {need}: список на этом закончен", "the request of {have} exceeds the remainder of {need}: the list ends here"),
	line(CodeAwardStopped, "денег хватило только на заявки выше в списке, остаток {need}", "the money sufficed only for applications higher in the list, the remainder is {need}"),
	line(CodeAwardSkipped, "запрос {have} больше остатка {need}: заявка пропущена", "the request of {have} exceeds the remainder of {need}: passed over"),
	line(CodeAwardSeats, "победителей уже {need}", "there are {need} winners already"),
	line(CodeAwardQuota, "квота «{name}»: {have} из {need}", "the quota “{name}” is used up: {have} of {need}"),
	line(CodeAwardQuotaSum, "квота «{name}»: с этой заявкой {have} при допустимых {need}", "the quota “{name}”: with this application {have} of {need} allowed"),
	line(CodeAwardTie, "равный рейтинг у {have} {have|заявки|заявок|заявок} на границе денег, остаток {need}: решают люди", "{have} applications of equal rating at the line, the remainder is {need}: people decide"),
	line(CodeAwardTieAhead, "выше есть нерешённое равенство: ждёт решения", "an undecided tie stands above: it waits"),
	line(CodeAwardBelow, "рейтинг {have} ниже проходного балла {need}", "the rating {have} is below the pass mark {need}"),
	line(CodeAwardBarred, "не проходит: {name}", "does not pass: {name}"),
	line(CodeAwardNotAbove, "баллов {have}, поддержка только выше {need}", "{have} points, only above {need} are supported"),
	line(CodeAwardNotChosen, "у организации один грант: поддерживается заявка {name}", "one grant an organisation: the application {name} counts"),
	line(CodeAwardNoMark, "для этой заявки проходной балл не установлен", "no pass mark is set for this application"),
	line(CodeAwardUnrated, "нет рейтинга ({name})", "no rating ({name})"),
	line(CodeAwardDeclined, "победитель отказался от {have}", "the winner refused {have}"),
	line(CodeAwardSubstitute, "из резервного списка: освободилось {need}, дано {have}", "from the reserve list: {need} was free, {have} is given"),

	line(CodeAgreementGrant, "сумма гранта {have} должна быть больше нуля", "the grant {have} must be above zero"),
	line(CodeAgreementStages, "в договоре нет этапов или доли не соответствуют этапам", "the agreement has no stages, or the shares do not match them"),
	line(CodeAgreementOrder, "этап начинается {have}, по предыдущему — {need}", "the stage begins on {have}, after the one before it should be {need}"),
	line(CodeAgreementPoint, "контрольная точка {have} вне этапа", "the control point of {have} lies outside the stage"),
	line(CodeAgreementSum, "сумма {have} не равна гранту {need}", "the sum {have} is not the grant {need}"),
	line(CodeTransferAbove, "по этапу перечислено {have} из {need}", "{have} of {need} is transferred for the stage"),
	line(CodeTransferEarly, "деньги перечислены до принятия отчётов этапа {stage}", "the money was transferred before the reports of stage {stage} were accepted"),
	line(CodeTransferSuspended, "деньги перечислены {have}, когда финансирование было приостановлено", "the money was transferred on {have}, while payments were suspended"),
	line(CodePaymentOutside, "платёж {have} вне срока проекта", "the payment of {have} lies outside the project"),
	line(CodePaymentCash, "на наличный расчёт нужно согласие", "cash needs consent"),
	line(CodePaymentDocuments, "к платежу не приложены документы", "no documents are attached to the payment"),
	line(CodePaymentAbove, "по строке «{line}» израсходовано {have} при утверждённых {need}", "the line “{line}” has spent {have} of {need} approved"),
	line(CodeMoveConsent, "перенос {have} без согласия, допускается не больше {need}", "{have} is moved without consent, at most {need} is allowed"),
	line(CodeMoveAbove, "со строки «{line}» перенесено больше, чем утверждено: остаётся {have}", "more is moved from the line “{line}” than was approved: {have} remains"),
	line(CodeSpentAbove, "израсходовано {have}, перечислено только {need}", "{have} is spent, only {need} was transferred"),
	line(CodeRefundAbove, "возвращено {have}, перечислено только {need}", "{have} is returned, only {need} was transferred"),
	line(CodeSanctionReport, "{report} этапа {stage} нужно было представить не позднее {due}", "the {report} of stage {stage} was due by {due}"),
	line(CodeSanctionRemarks, "{report} этапа {stage} неполон: замечания не устранены", "the {report} of stage {stage} is incomplete: the remarks are not met"),
	line(CodeSanctionRefund, "{have} нужно было вернуть не позднее {due}", "{have} was to be returned by {due}"),
	line(CodeSanctionMisuse, "не приняты расходы на {have}", "spending of {have} is not accepted"),

	line(CodeCallForm, "описание конкурса не удалось прочитать: {reason}", "the call cannot be read: {reason}"),
	line(CodeCallSize, "описание конкурса слишком велико: допускается до {bytes} байт и до {items} строк во всех списках", "the call is too large: up to {bytes} bytes and {items} rows in all lists are read"),
	line(CodeCallLint, "описание конкурса: {why}", "the description of the call: {why}"),
	line(CodeCallEvaluation, "в описании конкурса нет критериев оценки", "the call has no criteria"),
	line(CodeRatingColumn, "коэффициенты не определены: не известна запрошенная сумма или её полоса", "no coefficients: the requested sum, or its band, is not known"),
	line(CodeRoundNumber, "у заявки нет номера, он повторяется, или такого номера в конкурсе нет", "the application has no number, it occurs twice, or the round does not have it"),
	line(CodeCallBook, "свод правил не тот, который назван в описании конкурса", "the rulebook is not the one that the call names"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: text(ru, en)}
}

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }
