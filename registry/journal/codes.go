package journal

import "github.com/socium-go/socium"

// The codes of a register. A family stands before its members.
const (
	CodeRegister socium.Code = "register"

	CodeConflict socium.Code = "register.conflict"
	CodeSchema   socium.Code = "register.schema"
	CodeStopped  socium.Code = "register.entry-form"

	CodeDay         socium.Code = "register.day"
	CodeMoment      socium.Code = "register.moment"
	CodeMomentOrder socium.Code = "register.moment-order"
	CodeUnknown     socium.Code = "register.unknown"
	CodeNumber      socium.Code = "register.number"
	CodeUsed        socium.Code = "register.application-used"
	CodeNumberUsed  socium.Code = "register.number-used"
	CodeNumberForm  socium.Code = "register.number-form"
	CodeStatus      socium.Code = "register.not-now" // family: one member for each place where a record or application stands
	CodeOrder       socium.Code = "register.order"
	CodeEntry       socium.Code = "register.entry"
	CodeTwice       socium.Code = "register.twice"
	CodeTarget      socium.Code = "register.target"
	CodeSurvivor    socium.Code = "register.survivor"
	CodeMergedLost  socium.Code = "register.merged-lost"
	CodeGround      socium.Code = "register.ground"
	CodeStep        socium.Code = "register.step"
	CodeNoReturn    socium.Code = "register.no-return"
	CodeInForce     socium.Code = "register.procedure"

	CodeDue           socium.Code = "register.due"
	CodeProcedureForm socium.Code = "register.procedure-form"

	CodeBrokenChain  socium.Code = "register.integrity.chain"
	CodeBrokenIndex  socium.Code = "register.integrity.index"
	CodeSharedKey    socium.Code = "register.integrity.shared-key"
	CodeRecordedLate socium.Code = "register.integrity.late"
	CodeAhead        socium.Code = "register.integrity.ahead"

	CodeHashForm socium.Code = "register.hash-form"

	CodeStream         socium.Code = "register.stream"
	CodeStreamRead     socium.Code = "register.stream.read"
	CodeStreamRegister socium.Code = "register.stream.register"
	CodeStreamGap      socium.Code = "register.stream.gap"
	CodeStreamRepeat   socium.Code = "register.stream.repeat"
	CodeStreamPrev     socium.Code = "register.stream.chain"
	CodeStreamHash     socium.Code = "register.stream.hash"
	CodeStreamKind     socium.Code = "register.stream.kind"
	CodeStreamVersion  socium.Code = "register.stream.version"
	CodeStreamForm     socium.Code = "register.stream.form"
	CodeStreamFit      socium.Code = "register.stream.fit"
	CodeStreamShort    socium.Code = "register.stream.short"
)

func text(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

var catalogue = socium.NewCatalogue(
	socium.CodeText{Code: CodeConflict, Text: text("«{subject}»: данные успели измениться, теперь это версия {have}, а вы видели версию {seen}", "{subject} has changed: it is at version {have}, you saw {seen}")},
	socium.CodeText{Code: CodeSchema, Text: text("у реестра нет имени", "the register has no name")},
	socium.CodeText{Code: CodeStopped, Text: text("сведения нельзя записать как JSON", "the entry cannot be written as JSON")},

	socium.CodeText{Code: CodeDay, Text: text("укажите день, с которого действует решение", "the day from which it counts must be given")},
	socium.CodeText{Code: CodeMoment, Text: text("укажите время записи", "the moment of recording must be given")},
	socium.CodeText{Code: CodeMomentOrder, Text: text("время записи раньше, чем у предыдущего события: {have}, а было {need}", "the moment of recording is before that of the event before: {have}, that was at {need}")},
	socium.CodeText{Code: CodeUnknown, Text: text("такой записи или такого заявления нет", "there is no such record or application")},
	socium.CodeText{Code: CodeNumber, Text: text("укажите номер", "the number must be given")},
	socium.CodeText{Code: CodeUsed, Text: text("заявление с этим номером уже есть", "there is an application with this number already")},
	socium.CodeText{Code: CodeNumberUsed, Text: text("реестровый номер уже был присвоен; номера не присваиваются повторно", "the record number has been given before; numbers are never reused")},
	socium.CodeText{Code: CodeNumberForm, Text: text("реестровый номер не по форме {need}", "the record number is not of the form {need}")},
	socium.CodeText{Code: CodeStatus + ".absent", Text: text("на этот день такой записи в реестре нет", "there is no such record in the register on that day")},
	socium.CodeText{Code: CodeStatus + ".listed", Text: text("запись числится в реестре: этого с ней сделать нельзя", "the record is listed: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".suspended", Text: text("запись приостановлена: этого с ней сделать нельзя", "the record is suspended: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".excluded", Text: text("запись исключена из реестра: этого с ней сделать нельзя", "the record is excluded: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".merged", Text: text("запись объединена с другой: этого с ней сделать нельзя", "the record was merged into another: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".filed", Text: text("заявление на рассмотрении: этого с ним сделать нельзя", "the application is under review: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".forwarded", Text: text("заявление ждёт решения: этого с ним сделать нельзя", "the application awaits the decision: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".returned", Text: text("заявление возвращено заявителю: этого с ним сделать нельзя", "the application was returned: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".refused", Text: text("по заявлению отказано: этого с ним сделать нельзя", "the application was refused: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".granted", Text: text("заявление удовлетворено: этого с ним сделать нельзя", "the application was granted: this cannot be done with it")},
	socium.CodeText{Code: CodeStatus + ".withdrawn", Text: text("заявление отозвано: этого с ним сделать нельзя", "the application was withdrawn: this cannot be done with it")},
	socium.CodeText{Code: CodeOrder, Text: text("на {have} это не согласуется с остальной историей", "on {have} this does not agree with the rest of the history")},
	socium.CodeText{Code: CodeEntry, Text: text("сведения нельзя принять: в них {have} {have|ошибка|ошибки|ошибок}", "the entry cannot be accepted: it has {have} {have|fault|faults}")},
	socium.CodeText{Code: CodeTwice, Text: text("уже в реестре под номером {have}", "already in the register under number {have}")},
	socium.CodeText{Code: CodeTarget, Text: text("исправить можно только более раннее событие той же записи, которое само не исправление", "only an earlier event of the same record that is no correction itself can be corrected")},
	socium.CodeText{Code: CodeSurvivor, Text: text("запись, с которой объединяют, должна быть другой и состоять в реестре в этот день и после него", "the record that stays must be another one, in the register on that day and later")},
	socium.CodeText{Code: CodeMergedLost, Text: text("после такого исправления номер объединённой записи никуда бы не вёл", "after such a correction the number of a merged record would lead nowhere")},
	socium.CodeText{Code: CodeGround, Text: text("нужно основание, которое предусмотрено порядком и подтверждается", "a ground is needed that the procedure knows and that exists here")},
	socium.CodeText{Code: CodeStep, Text: text("порядок предусматривает здесь другой шаг", "the procedure asks for another step here")},
	socium.CodeText{Code: CodeNoReturn, Text: text("порядок не предусматривает возврата без рассмотрения", "the procedure knows no return without review")},
	socium.CodeText{Code: CodeInForce, Text: text("на этот день нет действующего порядка", "no procedure is in force on that day")},

	socium.CodeText{Code: CodeDue, Text: text("{who}: {what}{subject} до {last} включительно", "{who}: {what}{subject} by {last}")},
	socium.CodeText{Code: CodeProcedureForm, Text: text("запись таблицы порядка неполна, повторяется или противоречива", "a line of the procedure is incomplete, repeated or contradictory")},

	socium.CodeText{Code: CodeBrokenChain, Text: text("событие {seq} изменено после записи", "event {seq} was changed after it had been recorded")},
	socium.CodeText{Code: CodeBrokenIndex, Text: text("индекс реестра не согласуется с историей", "an index does not agree with the history")},
	socium.CodeText{Code: CodeSharedKey, Text: text("тот же идентификатор есть ещё у {n} {n|записи|записей|записей}", "{n} more {n|entry has|entries have} the same identifier")},
	socium.CodeText{Code: CodeRecordedLate, Text: text("событие {seq} записано спустя {days} {days|день|дня|дней} после дня, с которого оно действует", "event {seq} was recorded {days} {days|day|days} late")},
	socium.CodeText{Code: CodeAhead, Text: text("событие {seq} вступит в силу {day}", "event {seq} takes effect on {day}")},

	socium.CodeText{Code: CodeHashForm, Text: text("контрольная сумма состоит из 64 шестнадцатеричных цифр", "a hash must consist of 64 hexadecimal digits")},

	socium.CodeText{Code: CodeStreamRead, Text: text("событие после номера {seq} не прочиталось", "the event after number {seq} could not be read")},
	socium.CodeText{Code: CodeStreamRegister, Text: text("событие {seq} из другого реестра", "event {seq} belongs to another register")},
	socium.CodeText{Code: CodeStreamGap, Text: text("после события {seq} пропущены события", "events are missing after number {seq}")},
	socium.CodeText{Code: CodeStreamRepeat, Text: text("событие повторяется или стоит не на месте (после номера {seq})", "an event is repeated or out of place (after number {seq})")},
	socium.CodeText{Code: CodeStreamPrev, Text: text("событие {seq} не продолжает цепочку: предыдущее было изменено или заменено", "event {seq} does not continue the chain: the one before was changed or replaced")},
	socium.CodeText{Code: CodeStreamHash, Text: text("содержание события {seq} было изменено после записи", "event {seq} was changed after it had been recorded")},
	socium.CodeText{Code: CodeStreamKind, Text: text("неизвестный вид события {seq}", "event {seq} is of an unknown kind")},
	socium.CodeText{Code: CodeStreamVersion, Text: text("у события {seq} не та версия записи", "event {seq} has the wrong version of its record")},
	socium.CodeText{Code: CodeStreamForm, Text: text("событие {seq} неполно или содержит лишнее для своего вида", "event {seq} is not complete, or has what its kind has not")},
	socium.CodeText{Code: CodeStreamFit, Text: text("событие {seq} не согласуется с тем, что было до него", "event {seq} does not agree with what was before it")},
	socium.CodeText{Code: CodeStreamShort, Text: text("поток обрывается на событии {seq}: дальше должны быть ещё события", "the stream ends with event {seq}: there should be more")},

	socium.CodeText{Code: "register.kind.apply", Text: text("подано заявление", "application filed")},
	socium.CodeText{Code: "register.kind.return", Text: text("заявление возвращено без рассмотрения", "application returned without review")},
	socium.CodeText{Code: "register.kind.forward", Text: text("пакет передан для решения", "package handed on for the decision")},
	socium.CodeText{Code: "register.kind.refuse", Text: text("во включении отказано", "inclusion refused")},
	socium.CodeText{Code: "register.kind.withdraw", Text: text("заявление отозвано", "application withdrawn")},
	socium.CodeText{Code: "register.kind.include", Text: text("включение в реестр", "included in the register")},
	socium.CodeText{Code: "register.kind.amend", Text: text("изменение сведений", "entry amended")},
	socium.CodeText{Code: "register.kind.suspend", Text: text("приостановление", "suspended")},
	socium.CodeText{Code: "register.kind.restore", Text: text("восстановление", "restored")},
	socium.CodeText{Code: "register.kind.exclude", Text: text("исключение из реестра", "excluded from the register")},
	socium.CodeText{Code: "register.kind.correct", Text: text("исправление ошибки", "error corrected")},
	socium.CodeText{Code: "register.kind.merge", Text: text("объединение с другой записью", "merged into another record")},
	socium.CodeText{Code: "register.kind.split", Text: text("отмена объединения", "merger undone")},

	socium.CodeText{Code: "register.actor.keeper", Text: text("ведущий реестр", "the keeper")},
	socium.CodeText{Code: "register.actor.receiver", Text: text("принимающий документы", "whoever receives the documents")},
	socium.CodeText{Code: "register.actor.listed", Text: text("внесённый в реестр", "the listed one")},

	socium.CodeText{Code: "register.step.return", Text: text("вернуть заявление без рассмотрения", "return the application without review")},
	socium.CodeText{Code: "register.step.prepare", Text: text("подготовить решение и передать пакет", "prepare the decision and hand the package on")},
	socium.CodeText{Code: "register.step.decide", Text: text("принять решение по заявлению", "decide on the application")},
	socium.CodeText{Code: "register.step.notice", Text: text("уведомить заявителя о решении", "tell the applicant of the decision")},
	socium.CodeText{Code: "register.step.change-notice", Text: text("сообщить об изменении сведений", "tell of the change in the data")},
	socium.CodeText{Code: "register.step.enter-change", Text: text("внести изменения в реестр", "enter the change in the register")},
	socium.CodeText{Code: "register.step.freshen", Text: text("обновить сведения", "bring the data up to date")},
	socium.CodeText{Code: "register.step.exclude", Text: text("решить вопрос об исключении", "decide on the exclusion")},
	socium.CodeText{Code: "register.step.exclude-notice", Text: text("уведомить об исключении", "tell of the exclusion")},
	socium.CodeText{Code: "register.step.extract", Text: text("выдать выписку", "give the extract")},

	socium.CodeText{Code: "register.status.listed", Text: text("состоит в реестре", "listed")},
	socium.CodeText{Code: "register.status.suspended", Text: text("приостановлено", "suspended")},
	socium.CodeText{Code: "register.status.excluded", Text: text("исключено из реестра", "excluded")},
	socium.CodeText{Code: "register.status.merged", Text: text("объединено с другой записью", "merged into another record")},

	socium.CodeText{Code: "register.how.exact", Text: text("то же слово", "the same word")},
	socium.CodeText{Code: "register.how.prefix", Text: text("слово начинается так", "a word that begins so")},
	socium.CodeText{Code: "register.how.expansion", Text: text("сокращение, в которое входит это слово", "an abbreviation that stands for it")},
	socium.CodeText{Code: "register.how.slip", Text: text("слово отличается одной опиской", "a word that differs by one slip")},
	socium.CodeText{Code: "register.how.inside", Text: text("часть слова", "a part of a word")},
	socium.CodeText{Code: "register.how.not", Text: text("такой организационно-правовой формы в названии нет", "a legal form that the name does not have")},

	socium.CodeText{Code: "register.stage.filed", Text: text("на рассмотрении", "under review")},
	socium.CodeText{Code: "register.stage.forwarded", Text: text("подготовлено, ждёт решения", "prepared, awaiting the decision")},
	socium.CodeText{Code: "register.stage.returned", Text: text("возвращено заявителю", "returned to the applicant")},
	socium.CodeText{Code: "register.stage.refused", Text: text("отказано", "refused")},
	socium.CodeText{Code: "register.stage.granted", Text: text("удовлетворено", "granted")},
	socium.CodeText{Code: "register.stage.withdrawn", Text: text("отозвано", "withdrawn")},
)

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }
