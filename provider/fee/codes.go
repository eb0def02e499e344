package fee

import "github.com/socium-go/socium"

// The codes of this package. A family stands before its members.
const (
	CodeFee            socium.Code = "fee"
	CodeForm           socium.Code = "fee.form"
	CodeEdition        socium.Code = "fee.edition"
	CodeCategory       socium.Code = "fee.category"
	CodeGroup          socium.Code = "fee.group"
	CodeRelation       socium.Code = "fee.relation"
	CodeSelf           socium.Code = "fee.self"
	CodeMember         socium.Code = "fee.member"
	CodeAmount         socium.Code = "fee.amount"
	CodeRange          socium.Code = "fee.range"
	CodeIncomeMissing  socium.Code = "fee.income-missing"
	CodeMinimumMissing socium.Code = "fee.minimum-missing"
	CodePensionMissing socium.Code = "fee.pension-missing"
	CodeFactor         socium.Code = "fee.factor"
	CodeThreshold      socium.Code = "fee.threshold"
	CodePolicy         socium.Code = "fee.policy"
	CodeFraction       socium.Code = "fee.fraction"
	CodeReplay         socium.Code = "fee.replay"

	CodeStepCategory  socium.Code = "fee.step.category"
	CodeStepRegion    socium.Code = "fee.step.region"
	CodeStepUrgent    socium.Code = "fee.step.urgent"
	CodeStepWindow    socium.Code = "fee.step.window"
	CodeStepIncome    socium.Code = "fee.step.income"
	CodeStepRounded   socium.Code = "fee.step.income-rounded"
	CodeStepPension   socium.Code = "fee.step.pension"
	CodeStepThreshold socium.Code = "fee.step.threshold"
	CodeStepFixed     socium.Code = "fee.step.threshold-fixed"
	CodeStepBelow     socium.Code = "fee.step.below-threshold"
	CodeStepExcess    socium.Code = "fee.step.excess"
	CodeStepCap       socium.Code = "fee.step.cap"
	CodeStepCost      socium.Code = "fee.step.cost"
	CodeStepFull      socium.Code = "fee.step.full"
	CodeStepPartial   socium.Code = "fee.step.partial"
	CodeStepOverCap   socium.Code = "fee.step.over-cap"
	CodeStepExtra     socium.Code = "fee.step.extra"
	CodeStepTotal     socium.Code = "fee.step.total"

	CodeStepPlanned    socium.Code = "compensation.step.programme"
	CodeStepActual     socium.Code = "compensation.step.actual"
	CodeStepAccepted   socium.Code = "compensation.step.accepted"
	CodeStepDuration   socium.Code = "compensation.step.duration"
	CodeStepCalculated socium.Code = "compensation.step.calculated"
	CodeStepLimited    socium.Code = "compensation.step.limited"
	CodeStepPayable    socium.Code = "compensation.step.payable"

	CodeClaim           socium.Code = "compensation"
	CodeClaimListed     socium.Code = "compensation.listed"
	CodeClaimProgramme  socium.Code = "compensation.programme"
	CodeClaimContract   socium.Code = "compensation.contract"
	CodeClaimServices   socium.Code = "compensation.services"
	CodeClaimTask       socium.Code = "compensation.state-task"
	CodeClaimTariffs    socium.Code = "compensation.tariffs"
	CodeClaimDebts      socium.Code = "compensation.debts"
	CodeClaimReport     socium.Code = "compensation.report"
	CodeClaimActs       socium.Code = "compensation.acts"
	CodeClaimRecipients socium.Code = "compensation.recipients"
	CodeClaimAgreement  socium.Code = "compensation.agreement"
	CodeClaimVolume     socium.Code = "compensation.volume"
	CodeClaimLimit      socium.Code = "compensation.limit"
)

var texts = socium.NewCatalogue(
	line(CodeForm, "форма обслуживания — на дому, полустационарная или стационарная", "the form must be home, semi-residential or residential"),
	line(CodeEdition, "на этот день нет правил расчёта: 442-ФЗ действует с 01.01.2015", "there are no rules for this day: 442-FZ is in force from 2015-01-01"),
	line(CodeCategory, "такой категории нет в статье 31", "art. 31 has no such category"),
	line(CodeGroup, "такой группы населения нет", "there is no such group"),
	line(CodeRelation, "такого родства нет в списке", "the relation is not in the list"),
	line(CodeSelf, "в составе семьи должен быть ровно один получатель", "the family must have exactly one recipient"),
	line(CodeMember, "в составе семьи нет человека с таким номером", "the family has no member of this number"),
	line(CodeAmount, "сумма или объём меньше нуля или слишком велики", "the sum or the volume is below zero or too large"),
	line(CodeRange, "числа слишком велики для расчёта", "the figures are too large to reckon with"),
	line(CodeIncomeMissing, "не указаны доходы", "the incomes are missing"),
	line(CodeMinimumMissing, "не указана величина прожиточного минимума", "the subsistence minimum is missing"),
	line(CodePensionMissing, "не указана пенсия: принятые до 01.01.2015 платят от неё", "the pension is missing: those admitted before 2015 pay a share of it"),
	line(CodeFactor, "предельная величина — не менее 1,5 прожиточного минимума", "the threshold must be at least 1.5 times the subsistence minimum"),
	line(CodeThreshold, "предельная величина должна быть не меньше {need}", "the threshold must be at least {need}"),
	line(CodePolicy, "правило округления или доля не допускаются законом", "the rounding or the share is not allowed by the law"),
	line(CodeFraction, "дробь записывается как 9612934/3", "a fraction must be written as 9612934/3"),
	line(CodeReplay, "те же сведения по тем же правилам дают другой результат", "the same facts under the same rules give another result"),

	line(CodeStepCategory, "бесплатно во всех формах: {category}", "free in all forms: {category}"),
	line(CodeStepRegion, "бесплатно по акту субъекта: {act}", "free by an act of the region: {act}"),
	line(CodeStepUrgent, "срочные услуги бесплатны: {n}", "urgent services are free: {n}"),
	line(CodeStepWindow, "доходы за период {window}: {sum}, не учтено {left}; правила {edition}", "incomes of {window}: {sum}, left out {left}; rules {edition}"),
	line(CodeStepIncome, "среднедушевой доход: {sum} ÷ 12 ÷ {n} = {average}", "average per-capita income: {sum} ÷ 12 ÷ {n} = {average}"),
	line(CodeStepRounded, "среднедушевой доход округлён до копеек по правилу региона: {average}", "average income rounded to kopecks by the policy of the region: {average}"),
	line(CodeStepPension, "принят в стационар до 2015 года, плата от пенсии: {pension}", "admitted before 2015, the fee is a share of the pension: {pension}"),
	line(CodeStepThreshold, "предельная величина: {factor} × {minimum} = {threshold}", "threshold: {factor} × {minimum} = {threshold}"),
	line(CodeStepFixed, "предельная величина по закону субъекта: {threshold}", "threshold by the law of the region: {threshold}"),
	line(CodeStepBelow, "доход {average} не выше предельной величины {threshold}: бесплатно", "the income {average} is not above the threshold {threshold}: free"),
	line(CodeStepExcess, "превышение дохода: {average} − {threshold} = {excess}", "income above the threshold: {average} − {threshold} = {excess}"),
	line(CodeStepCap, "не более {share} %: {share} % × {base} = {cap}", "at most {share} %: {share} % × {base} = {cap}"),
	line(CodeStepCost, "услуги по тарифам ({n}): {cost}", "services at their tariffs ({n}): {cost}"),
	line(CodeStepFull, "стоимость услуг не выше предела: плата {fee}", "the services do not pass the limit: the fee is {fee}"),
	line(CodeStepPartial, "стоимость услуг выше предела, частичная плата: {fee}", "the services pass the limit, partial fee: {fee}"),
	line(CodeStepOverCap, "внимание: правило округления региона даёт плату выше предела закона", "attention: the rounding of the region puts the fee above the limit of the law"),
	line(CodeStepExtra, "услуги сверх программы, по полному тарифу: {extra}", "services beyond the programme, at full tariff: {extra}"),
	line(CodeStepTotal, "итого к оплате: {total}", "to pay: {total}"),

	line(CodeStepPlanned, "стоимость по программе (справочно): {sum}", "cost by the programme (for reference): {sum}"),
	line(CodeStepActual, "стоимость по фактическому объёму: {sum}", "cost of the actual volume: {sum}"),
	line(CodeStepAccepted, "принято, не более объёма программы: {sum}", "accepted, at most the volume of the programme: {sum}"),
	line(CodeStepDuration, "стоимость фактической продолжительности: {sum}", "cost of the actual duration: {sum}"),
	line(CodeStepCalculated, "расчётная компенсация: {accepted} − плата {fee} = {sum}", "compensation as reckoned: {accepted} − fee {fee} = {sum}"),
	line(CodeStepLimited, "в пределах бюджетных ассигнований: {sum}", "within the limit of the budget: {sum}"),
	line(CodeStepPayable, "компенсация к выплате: {sum}", "compensation to pay: {sum}"),

	line(CodeClaimListed, "поставщик состоял в реестре весь период", "the provider was in the register for the whole period"),
	line(CodeClaimProgramme, "есть индивидуальная программа, в которой назван поставщик", "there is an individual programme that names the provider"),
	line(CodeClaimContract, "есть договор с получателем", "there is a contract with the recipient"),
	line(CodeClaimServices, "услуги входят в перечень субъекта", "the services are in the list of the region"),
	line(CodeClaimTask, "поставщик не участвует в выполнении государственного задания (заказа) по этим услугам", "the provider takes no part in the state task for these services"),
	line(CodeClaimTariffs, "тарифы не выше тарифов субъекта", "the tariffs are not above those of the region"),
	line(CodeClaimDebts, "нет задолженности перед бюджетом", "there are no debts to the budget"),
	line(CodeClaimReport, "отчёт подан в срок", "the report was filed in time"),
	line(CodeClaimActs, "приложены первичные документы (акты)", "primary documents (acts) are attached"),
	line(CodeClaimRecipients, "сведения совпадают с регистром получателей", "the data match the register of recipients"),
	line(CodeClaimAgreement, "соглашение подписано", "the agreement is signed"),
	line(CodeClaimVolume, "объём или срок не может быть меньше нуля, плановый срок — равен нулю", "a volume or a duration must not be below zero, a planned duration not zero"),
	line(CodeClaimLimit, "стоимость выше годового предела {need}", "the cost is above the annual limit {need}"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}

// Codes returns every code of this package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return texts.All() }

var errFraction error = texts.Violation(CodeFraction, "")
