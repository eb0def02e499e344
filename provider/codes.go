package provider

import "github.com/socium-go/socium"

// The codes of this package. A family stands before its members.
const (
	CodeCard          socium.Code = "card"
	CodeCardForm      socium.Code = "card.form"
	CodeCardSize      socium.Code = "card.size"
	CodeMissing       socium.Code = "card.missing" // family: one member for every [Item]
	CodeUnreadable    socium.Code = "card.unreadable"
	CodeWord          socium.Code = "card.word-unknown"
	CodeTooLong       socium.Code = "card.too-long"
	CodeTooMany       socium.Code = "card.too-many"
	CodeUnknownMember socium.Code = "card.member-unknown"
	CodeShape         socium.Code = "card.shape"
	CodeSecondValue   socium.Code = "card.second-value"
	CodeFuture        socium.Code = "card.future"

	CodeName        socium.Code = "card.name"
	CodeNameQuotes  socium.Code = "card.name.quotes"
	CodeNameLetters socium.Code = "card.name.letters"
	CodeNameForm    socium.Code = "card.name.legal-form"

	CodeIdentity      socium.Code = "card.identity"
	CodeINNKind       socium.Code = "card.identity.inn-kind"
	CodeOGRNKind      socium.Code = "card.identity.ogrn-kind"
	CodeOGRNRecord    socium.Code = "card.identity.ogrn-record"
	CodeKPPProprietor socium.Code = "card.identity.kpp-proprietor"
	CodeNotAProvider  socium.Code = "card.identity.not-a-provider"
	CodeForeignBranch socium.Code = "card.identity.foreign-branch"
	CodeOwnerDiffers  socium.Code = "card.identity.owner-differs"
	CodeRegionDiffers socium.Code = "card.identity.region-differs"
	CodeTerritory     socium.Code = "card.territory"
	CodeContactEmail  socium.Code = "card.contact.email"
	CodeContactPhone  socium.Code = "card.contact.phone"

	CodeFormTwice      socium.Code = "card.form-twice"
	CodeFormEmpty      socium.Code = "card.form-empty"
	CodeModeForm       socium.Code = "card.mode-form"
	CodeService        socium.Code = "card.service"
	CodeServiceUnnamed socium.Code = "card.service.unnamed"
	CodeServiceUnknown socium.Code = "card.service.unknown"
	CodeServiceTwice   socium.Code = "card.service.twice"
	CodeServiceNoForm  socium.Code = "card.service.form-missing"
	CodeServiceForm    socium.Code = "card.service.form-not-declared"
	CodeServiceNotIn   socium.Code = "card.service.form-not-in-catalogue"
	CodeServiceKind    socium.Code = "card.service.kind-differs"
	CodeServiceUrgent  socium.Code = "card.service.urgent-in-form"

	CodeTariff         socium.Code = "card.tariff"
	CodeTariffNone     socium.Code = "card.tariff.none"
	CodeTariffNoPrice  socium.Code = "card.tariff.price-missing"
	CodeTariffTwoWays  socium.Code = "card.tariff.price-and-instead"
	CodeTariffNegative socium.Code = "card.tariff.negative"
	CodeTariffPeriod   socium.Code = "card.tariff.period"
	CodeTariffBand     socium.Code = "card.tariff.band"
	CodeTariffOverlap  socium.Code = "card.tariff.overlap"
	CodeTariffService  socium.Code = "card.tariff.service-not-offered"
	CodeTariffUnnamed  socium.Code = "card.tariff.unnamed"

	CodePlaces         socium.Code = "card.places"
	CodePlacesNegative socium.Code = "card.places.negative"
	CodePlacesFree     socium.Code = "card.places.free-exceeds-total"
	CodePlacesOccupied socium.Code = "card.places.occupied"
	CodePlacesSum      socium.Code = "card.places.sum"
	CodePlacesTwice    socium.Code = "card.places.twice"
	CodePlacesForm     socium.Code = "card.places.form-not-declared"
	CodePlacesWords    socium.Code = "card.places.words"
	CodePlacesStale    socium.Code = "card.places.stale"

	CodeLicence           socium.Code = "card.licence"
	CodeLicenceNumber     socium.Code = "card.licence.number-missing"
	CodeLicenceTerm       socium.Code = "card.licence.term"
	CodeLicenceExpired    socium.Code = "card.licence.expired"
	CodeLicenceEnds       socium.Code = "card.licence.ends-soon"
	CodeLicenceSuspended  socium.Code = "card.licence.suspended"
	CodeLicenceTerminated socium.Code = "card.licence.terminated"
	CodeLicenceMedical    socium.Code = "card.licence.medical"

	CodeInspection      socium.Code = "card.inspection"
	CodeOrderOverdue    socium.Code = "card.inspection.order-overdue"
	CodeOrderUnanswered socium.Code = "card.inspection.order-unanswered"
	CodeOrderDates      socium.Code = "card.inspection.order-dates"
	CodeExperiencePast  socium.Code = "card.experience.outside-window"
	CodeExperienceDates socium.Code = "card.experience.dates"
	CodePublishedTwice  socium.Code = "card.published-twice"

	CodeSchedule          socium.Code = "card.schedule"
	CodeScheduleDays      socium.Code = "card.schedule.days"
	CodeScheduleBreak     socium.Code = "card.schedule.break"
	CodeScheduleTwice     socium.Code = "card.schedule.twice"
	CodeScheduleException socium.Code = "card.schedule.exception"

	CodeCatalogue      socium.Code = "catalogue"
	CodeCatalogueID    socium.Code = "catalogue.id"
	CodeCatalogueKind  socium.Code = "catalogue.kind"
	CodeCatalogueName  socium.Code = "catalogue.name"
	CodeCatalogueForms socium.Code = "catalogue.forms"
	CodeCatalogueCode  socium.Code = "catalogue.code"
)

// fault is one line of the table of codes: what it says, how bad it is and on which ground.
type fault struct {
	code     socium.Code
	severity socium.Severity
	basis    socium.Basis
	ru, en   string
}

var (
	card25  = socium.Basis{Act: "442-ФЗ", Clause: "ст. 25 ч. 3", Evidence: socium.Unverified}
	none    = socium.Basis{}
	refuse  = socium.Refuse
	warning = socium.Warning
	note    = socium.Note
)

// eachItem is an item of art. 25 part 3.
func eachItem(n string) socium.Basis { return card25.At("ст. 25 ч. 3 п. " + n) }

var faults = []fault{
	{CodeCardForm, refuse, none, "это не карточка: ожидается объект JSON", "this is not a card: a JSON object is expected"},
	{CodeCardSize, refuse, none, "это не карточка: документ слишком велик или слишком глубоко вложен", "this is not a card: the document is too long or nested too deep"},
	{CodeUnreadable, refuse, none, "значение не читается; сохранено, как напечатано", "the value cannot be read; kept as printed"},
	{CodeWord, warning, none, "слово не входит в список: {have}; сохранено", "the word is not in the list: {have}; kept"},
	{CodeTooLong, refuse, none, "текст длиннее {need} {need|символа|символов|символов}", "the text is longer than {need} {need|character|characters}"},
	{CodeTooMany, refuse, none, "в списке больше {need} {need|строки|строк|строк}", "the list has more than {need} {need|line|lines}"},
	{CodeUnknownMember, note, none, "такого поля в карточке нет; текст сохранён", "the card has no such field; the text is kept"},
	{CodeShape, refuse, none, "в этом поле ожидается другое; текст сохранён", "another shape is expected in this field; the text is kept"},
	{CodeSecondValue, warning, none, "источник называет два значения; сохранены оба", "the source states two values; both are kept"},
	{CodeFuture, warning, none, "день ещё не наступил: {have}", "the day has not come yet: {have}"},

	{CodeNameQuotes, note, none, "кавычки в наименовании не парные", "the quotation marks of the name do not pair"},
	{CodeNameLetters, warning, none, "в русском слове наименования есть латинские или греческие буквы", "a Russian word of the name has Latin or Greek letters"},
	{CodeNameForm, warning, none, "в наименовании названа другая организационно-правовая форма: {have}", "the name states another legal form: {have}"},

	{CodeINNKind, refuse, none, "ИНН организации состоит из 10 цифр, предпринимателя — из 12", "the INN of an organisation has 10 digits, that of a proprietor 12"},
	{CodeOGRNKind, refuse, none, "ОГРН организации состоит из 13 цифр, ОГРНИП предпринимателя — из 15", "the OGRN of an organisation has 13 digits, that of a proprietor 15"},
	{CodeOGRNRecord, note, none, "первая цифра ОГРН обозначает не регистрацию, а другую запись реестра", "the leading digit of the OGRN is that of another record, not of a registration"},
	{CodeKPPProprietor, warning, none, "у индивидуального предпринимателя не бывает КПП", "a sole proprietor has no KPP"},
	{CodeNotAProvider, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 3", Evidence: socium.Unverified}, "поставщик — юридическое лицо или индивидуальный предприниматель, а это {have}", "a provider is a legal entity or a sole proprietor, and this is {have}"},
	{CodeForeignBranch, warning, socium.Basis{Act: "442-ФЗ", Clause: "ст. 25", Evidence: socium.Interpreted}, "отделение иностранной некоммерческой организации: закон требует дату государственной регистрации", "a branch of a foreign non-profit organisation: the law asks for the day of state registration"},
	{CodeOwnerDiffers, warning, none, "по организационно-правовой форме тип другой: {have}", "by its legal form the type is another one: {have}"},
	{CodeRegionDiffers, warning, none, "код ОКТМО относится к другому субъекту: {have}", "the OKTMO code belongs to another region: {have}"},
	{CodeTerritory, warning, none, "код территории — 2, 3, 5, 8 или 11 цифр ОКТМО", "the code of a territory is 2, 3, 5, 8 or 11 digits of OKTMO"},
	{CodeContactEmail, warning, none, "это не похоже на адрес электронной почты", "this does not look like an e-mail address"},
	{CodeContactPhone, warning, none, "в номере телефона нет цифр", "the phone number has no digits"},

	{CodeFormTwice, note, none, "форма названа дважды", "the form is named twice"},
	{CodeFormEmpty, warning, eachItem("9"), "по этой форме не названо ни одной услуги", "no service is named for this form"},
	{CodeModeForm, warning, socium.Basis{Act: "442-ФЗ", Clause: "ст. 19", Evidence: socium.Unverified}, "режим относится к форме, которой нет в карточке: {have}", "the mode belongs to a form that the card does not have: {have}"},
	{CodeServiceUnnamed, refuse, eachItem("9"), "услуга не названа", "the service has no name"},
	{CodeServiceUnknown, warning, none, "такой услуги нет в перечне", "the catalogue has no such service"},
	{CodeServiceTwice, note, none, "услуга названа дважды", "the service is named twice"},
	{CodeServiceNoForm, warning, eachItem("9"), "не указана форма; без формы бывают только срочные услуги", "the form is missing; only urgent services stand outside the forms"},
	{CodeServiceForm, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 25 ч. 3 п. 8, 9", Evidence: socium.Interpreted}, "форма услуги не входит в формы карточки: {have}", "the form of the service is not among the forms of the card: {have}"},
	{CodeServiceNotIn, warning, decree1236, "по перечню эта услуга в такой форме не оказывается: {have}", "by the catalogue the service is not given in this form: {have}"},
	{CodeServiceKind, warning, none, "по перечню вид услуги другой: {have}", "by the catalogue the kind of the service is another one: {have}"},
	{CodeServiceUrgent, note, socium.Basis{Act: "442-ФЗ", Clause: "ст. 21"}, "срочные услуги оказываются вне форм обслуживания", "urgent services stand outside the forms"},

	{CodeTariffNone, warning, eachItem("10"), "у услуги нет тарифа", "the service has no tariff"},
	{CodeTariffNoPrice, warning, eachItem("10"), "нет ни цены, ни указания, что вместо неё", "there is neither a price nor what stands in its place"},
	{CodeTariffTwoWays, warning, none, "названы и цена, и то, что вместо неё: {have}", "both a price and what stands in its place are stated: {have}"},
	{CodeTariffNegative, refuse, none, "цена меньше нуля", "the price is below zero"},
	{CodeTariffPeriod, refuse, none, "тариф теряет силу раньше, чем вступает в неё", "the tariff ends before it comes into force"},
	{CodeTariffBand, refuse, none, "нижняя граница объёма не меньше верхней", "the lower bound of the volume is not below the upper one"},
	{CodeTariffOverlap, refuse, none, "в те же дни и для того же объёма действует другой тариф (строка {have})", "another tariff is in force on the same days for the same volume (line {have})"},
	{CodeTariffService, note, none, "такой услуги нет в перечне карточки", "the card does not offer this service"},
	{CodeTariffUnnamed, refuse, eachItem("10"), "не сказано, за что тариф", "the tariff does not say what it is for"},

	{CodePlacesNegative, refuse, none, "число мест меньше нуля", "the number of places is below zero"},
	{CodePlacesFree, warning, eachItem("11"), "свободных мест больше, чем всего: {have}, всего {need}", "there are more free places than places: {have}, {need} in all"},
	{CodePlacesOccupied, warning, eachItem("11"), "свободных мест {have}, а всего без занятых — {need}", "{have} places are free, while all but the occupied are {need}"},
	{CodePlacesSum, warning, eachItem("11"), "сумма частей {have} не равна целому {need}", "the parts add up to {have}, the whole is {need}"},
	{CodePlacesTwice, warning, eachItem("11"), "на тот же день названо другое число мест (строка {have})", "another figure is stated for the same day (line {have})"},
	{CodePlacesForm, warning, eachItem("11"), "формы этих мест нет в формах карточки: {have}", "the form of these places is not among the forms of the card: {have}"},
	{CodePlacesWords, note, eachItem("11"), "число мест сказано словами: {have}", "the number of places is stated in words: {have}"},

	{CodePlacesStale, warning, eachItem("11"), "число мест названо на {have}, это больше {need} {need|дня|дней|дней} назад", "the figure is of {have}, more than {need} {need|day|days} ago"},

	{CodeLicenceNumber, warning, eachItem("7"), "у лицензии нет номера", "the licence has no number"},
	{CodeLicenceTerm, refuse, none, "дни лицензии стоят не по порядку", "the days of the licence are out of order"},
	{CodeLicenceExpired, warning, eachItem("7"), "срок лицензии истёк: {have}", "the licence has expired: {have}"},
	{CodeLicenceEnds, note, eachItem("7"), "срок лицензии истекает: {have}", "the licence expires: {have}"},
	{CodeLicenceSuspended, warning, eachItem("7"), "действие лицензии приостановлено: {have}", "the licence is suspended: {have}"},
	{CodeLicenceTerminated, warning, eachItem("7"), "действие лицензии прекращено: {have}", "the licence has ended: {have}"},
	{CodeLicenceMedical, note, eachItem("7"), "названы социально-медицинские услуги, а медицинской лицензии в карточке нет; нужна ли она, зависит от услуг", "social and medical services are named and the card has no medical licence; whether one is needed depends on the services"},

	{CodeOrderOverdue, warning, eachItem("13"), "предписание не исполнено в срок: {have}", "the order was not fulfilled in time: {have}"},
	{CodeOrderUnanswered, note, eachItem("13"), "не сказано, исполнено ли предписание", "it is not said whether the order was fulfilled"},
	{CodeOrderDates, warning, none, "предписание исполнено раньше проверки", "the order was fulfilled before the inspection"},
	{CodeExperiencePast, note, eachItem("14"), "период закончился раньше последних пяти лет: {have}", "the period ended before the last five years: {have}"},
	{CodeExperienceDates, refuse, none, "период заканчивается раньше, чем начинается", "the period ends before it begins"},
	{CodePublishedTwice, note, none, "блок назван дважды", "the block is named twice"},

	{CodeScheduleDays, warning, none, "не названы дни недели", "the days of the week are missing"},
	{CodeScheduleBreak, warning, none, "перерыв лежит вне часов работы", "the break lies outside the hours"},
	{CodeScheduleTwice, warning, none, "те же часы уже названы (строка {have})", "the same hours are named already (line {have})"},
	{CodeScheduleException, warning, none, "дни исключения стоят не по порядку", "the days of the exception are out of order"},

	{CodeNeedCircumstance, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 15 ч. 1"}, "нет ни одного из обстоятельств", "none of the circumstances is there"},
	{CodeNeedWorsens, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 15 ч. 1"}, "обстоятельства не ухудшают условий жизнедеятельности", "the circumstances do not worsen the conditions of life"},
	{CodeNeedRegionalAct, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 15 ч. 1 п. 8", Evidence: socium.Unverified}, "не назван акт субъекта, признавший обстоятельство", "the regional act is not named"},

	{CodeProgrammeDate, refuse, none, "не указан день программы", "the day of the programme is missing"},
	{CodeProgrammeTerm, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 16"}, "срок программы — не позднее {need}", "the programme must end by {need}"},
	{CodeProgrammeForms, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 16"}, "не названа форма обслуживания", "no form of service is named"},
	{CodeProgrammeItems, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 16"}, "не названо ни одной услуги", "no service is named"},
	{CodeProgrammeVolume, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 16"}, "не указан объём или периодичность услуги", "the volume or the frequency of the service is missing"},
	{CodeProgrammePeriod, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 16"}, "дни услуги выходят за срок программы", "the days of the service lie outside the term of the programme"},
	{CodeProgrammeForm, warning, none, "услуга названа в форме, которой нет в программе или в перечне", "the service is named in a form that the programme or the catalogue does not have"},
	{CodeContractDate, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 17", Evidence: socium.Unverified}, "дни договора выходят за срок программы", "the days of the contract lie outside the term of the programme"},
	{CodeContractLate, warning, socium.Basis{Act: "442-ФЗ", Clause: "ст. 17", Evidence: socium.Unverified}, "договор заключён {have}, срок — {need}", "the contract was concluded on {have}, the term was {need}"},
	{CodeContractProvider, refuse, none, "не указан поставщик", "the provider is missing"},
	{CodeContractCost, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 17", Evidence: socium.Unverified}, "услуги платные, а стоимость не указана", "the services are paid and the cost is missing"},
	{CodeRefusalWritten, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 18", Evidence: socium.Unverified}, "отказ гражданина оформляется письменно", "the refusal of a citizen must be in writing"},
	{CodeRefusalMedical, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 18", Evidence: socium.Unverified}, "нужно медицинское заключение", "a medical conclusion is needed"},
	{CodeRefusalForm, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 18", Evidence: socium.Unverified}, "в этот день противопоказания не были основанием для отказа в форме: {have}", "on this day contraindications were no ground of refusal for the form: {have}"},
	{CodeUrgentAct, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 21"}, "в акте нужны день, поставщик и услуги", "the act needs a day, a provider and services"},
	{CodeUrgentKind, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 21"}, "это не срочная услуга", "this is not an urgent service"},
	{CodeUrgentFree, refuse, socium.Basis{Act: "442-ФЗ", Clause: "ст. 21"}, "срочные услуги бесплатны", "urgent services are free of charge"},

	{CodeCatalogueID, refuse, none, "у услуги нет имени или оно повторяется", "the service has no id or the id occurs twice"},
	{CodeCatalogueKind, refuse, none, "у услуги нет вида из списка", "the service has no kind of the list"},
	{CodeCatalogueName, refuse, none, "у услуги нет наименования", "the service has no name"},
	{CodeCatalogueForms, refuse, none, "у услуги нет форм или форма не из списка", "the service has no forms or one that is not in the list"},
	{CodeCatalogueCode, refuse, none, "номер услуги повторяется", "the number of the service occurs twice"},
}

// texts is the table as codes with texts, levels of severity and grounds stand beside it.
var texts, grounds = func() (*socium.Catalogue, map[socium.Code]fault) {
	var lines []socium.CodeText
	byCode := map[socium.Code]fault{}
	add := func(f fault) {
		lines = append(lines, socium.CodeText{Code: f.code, Text: socium.Text{RU: f.ru, EN: f.en}})
		byCode[f.code] = f
	}
	for _, f := range faults {
		add(f)
	}
	for i := range items {
		add(items[i].fault())
	}
	return socium.NewCatalogue(lines...), byCode
}()

// Codes returns every code of this package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return texts.All() }

// The errors of reading are made once.
var (
	errCardForm error = texts.Violation(CodeCardForm, "")
	errCardSize error = texts.Violation(CodeCardSize, "")
)

// violation builds the violation of a code with its severity and ground.
func violation(code socium.Code, path socium.Path, args ...socium.Arg) *socium.Violation {
	v := texts.Violation(code, path, args...)
	f := grounds[code]
	v.Severity, v.Basis = f.severity, f.basis
	return v
}

// speaker says itself in both languages.
type speaker interface {
	In(lang socium.Lang) string
}

// violationIn is violation with {have} said in each language.
func violationIn(code socium.Code, path socium.Path, word speaker) *socium.Violation {
	v := violation(code, path)
	v.Text = socium.Text{
		RU: v.Text.Fill(have(socium.Word(word.In(socium.RU)))).RU,
		EN: v.Text.Fill(have(socium.Word(word.In(socium.EN)))).EN,
	}
	return v
}
