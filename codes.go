package socium

// The codes of the vocabulary. A family stands before its members.
const (
	CodeINN           Code = "inn"
	CodeINNLength     Code = "inn.length"
	CodeINNCharacter  Code = "inn.character"
	CodeINNZeros      Code = "inn.zeros"
	CodeINNCheckDigit Code = "inn.check-digit"

	CodeOGRN           Code = "ogrn"
	CodeOGRNLength     Code = "ogrn.length"
	CodeOGRNCharacter  Code = "ogrn.character"
	CodeOGRNZeros      Code = "ogrn.zeros"
	CodeOGRNSign       Code = "ogrn.sign"
	CodeOGRNCheckDigit Code = "ogrn.check-digit"

	CodeKPP          Code = "kpp"
	CodeKPPLength    Code = "kpp.length"
	CodeKPPCharacter Code = "kpp.character"
	CodeKPPZeros     Code = "kpp.zeros"

	CodeSNILS           Code = "snils"
	CodeSNILSLength     Code = "snils.length"
	CodeSNILSCharacter  Code = "snils.character"
	CodeSNILSZeros      Code = "snils.zeros"
	CodeSNILSCheckDigit Code = "snils.check-digit"

	CodeOKPO           Code = "okpo"
	CodeOKPOLength     Code = "okpo.length"
	CodeOKPOCharacter  Code = "okpo.character"
	CodeOKPOZeros      Code = "okpo.zeros"
	CodeOKPOCheckDigit Code = "okpo.check-digit"

	CodeOKTMO          Code = "oktmo"
	CodeOKTMOLength    Code = "oktmo.length"
	CodeOKTMOCharacter Code = "oktmo.character"
	CodeOKTMORegion    Code = "oktmo.region"

	CodeOKATO          Code = "okato"
	CodeOKATOLength    Code = "okato.length"
	CodeOKATOCharacter Code = "okato.character"
	CodeOKATORegion    Code = "okato.region"

	CodeOKVED          Code = "okved"
	CodeOKVEDCharacter Code = "okved.character"
	CodeOKVEDForm      Code = "okved.form"

	CodeLegalForm          Code = "legal-form"
	CodeLegalFormLength    Code = "legal-form.length"
	CodeLegalFormCharacter Code = "legal-form.character"
	CodeLegalFormSign      Code = "legal-form.sign"

	CodeRegion          Code = "region"
	CodeRegionLength    Code = "region.length"
	CodeRegionCharacter Code = "region.character"
	CodeRegionUnknown   Code = "region.unknown"

	CodeBIK          Code = "bik"
	CodeBIKLength    Code = "bik.length"
	CodeBIKCharacter Code = "bik.character"
	CodeBIKZeros     Code = "bik.zeros"
	CodeBIKSign      Code = "bik.sign"

	CodeAccount           Code = "account"
	CodeAccountLength     Code = "account.length"
	CodeAccountCharacter  Code = "account.character"
	CodeAccountZeros      Code = "account.zeros"
	CodeAccountBank       Code = "account.bank"
	CodeAccountCheckDigit Code = "account.check-digit"

	CodeKBK          Code = "kbk"
	CodeKBKLength    Code = "kbk.length"
	CodeKBKCharacter Code = "kbk.character"
	CodeKBKZeros     Code = "kbk.zeros"

	CodePostalIndex          Code = "postal-index"
	CodePostalIndexLength    Code = "postal-index.length"
	CodePostalIndexCharacter Code = "postal-index.character"
	CodePostalIndexSign      Code = "postal-index.sign"

	CodeDate        Code = "date"
	CodeDateForm    Code = "date.form"
	CodeDatePartial Code = "date.partial"
	CodeDateRange   Code = "date.range"
	CodePeriodOrder Code = "period.order"

	CodeCalendar        Code = "calendar"
	CodeCalendarWeekend Code = "calendar.weekend"
	CodeCalendarDay     Code = "calendar.day"
	CodeCalendarTwice   Code = "calendar.twice"

	CodeDeadline        Code = "deadline"
	CodeDeadlineForm    Code = "deadline.form"
	CodeTimeline        Code = "timeline"
	CodeTimelineGap     Code = "timeline.gap"
	CodeTimelineOverlap Code = "timeline.overlap"

	CodeMoney          Code = "money"
	CodeMoneyForm      Code = "money.form"
	CodeMoneyRange     Code = "money.range"
	CodeMoneyPrecision Code = "money.precision"
	CodeNumber         Code = "number"
	CodeNumberForm     Code = "number.form"
	CodeNumberRange    Code = "number.range"
	CodeNumberZero     Code = "number.zero"
	CodeCount          Code = "count"
	CodeCountForm      Code = "count.form"
	CodeShare          Code = "share"
	CodeShareForm      Code = "share.form"

	CodeBands      Code = "bands"
	CodeBandsOrder Code = "bands.order"
	CodeBandsOpen  Code = "bands.open"

	CodeAnswerForm Code = "answer.form"

	CodeField         Code = "field"
	CodeFieldRequired Code = "field.required" // the other tags of the validator: see FieldCode
	CodeFieldOther    Code = "field.other"

	CodeWordUnknown Code = "word.unknown"
	CodeScanType    Code = "scan.type"
	CodeJSON        Code = "json"
	CodeJSONItems   Code = "json.items"
	CodeJSONNull    Code = "json.null"

	CodeRulebook              Code = "rulebook"
	CodeRulebookID            Code = "rulebook.id"
	CodeRulebookCode          Code = "rulebook.code"
	CodeRulebookTwice         Code = "rulebook.twice"
	CodeRulebookBasis         Code = "rulebook.basis"
	CodeRulebookForce         Code = "rulebook.in-force"
	CodeRulebookCheck         Code = "rulebook.check"
	CodeRulebookEmpty         Code = "rulebook.empty"
	CodeRulebookWaiver        Code = "rulebook.waiver"
	CodeRulebookGap           Code = "rulebook.gap"
	CodeRulebookTitle         Code = "rulebook.title"
	CodeRulebookPlaceholder   Code = "rulebook.placeholder"
	CodeRulebookContradiction Code = "rulebook.contradiction"
	CodeRulebookGround        Code = "rulebook.ground"
	CodeRulebookSeverity      Code = "rulebook.severity"

	CodeReplay         Code = "replay"
	CodeReplayBook     Code = "replay.rulebook"
	CodeReplayDecision Code = "replay.decision"
)

var catalogue = NewCatalogue(append([]CodeText{
	CodeText{CodeINNLength, Text{"ИНН состоит из 10 цифр (организация) или 12 цифр (человек)", "an INN must have 10 digits (organisation) or 12 digits (person)"}},
	CodeText{CodeINNCharacter, Text{"ИНН состоит только из цифр 0–9", "an INN must consist of the digits 0–9 only"}},
	CodeText{CodeINNZeros, Text{"ИНН не может состоять из одних нулей", "an INN must not be all zeros"}},
	CodeText{CodeINNCheckDigit, Text{"контрольная цифра ИНН не сходится", "the check digit of the INN does not match"}},

	CodeText{CodeOGRNLength, Text{"ОГРН состоит из 13 цифр, ОГРНИП — из 15", "an OGRN must have 13 digits, an OGRNIP 15"}},
	CodeText{CodeOGRNCharacter, Text{"ОГРН состоит только из цифр 0–9", "an OGRN must consist of the digits 0–9 only"}},
	CodeText{CodeOGRNZeros, Text{"ОГРН не может состоять из одних нулей", "an OGRN must not be all zeros"}},
	CodeText{CodeOGRNSign, Text{"первая цифра не подходит: ОГРНИП (15 цифр) начинается с 3 или 4, ОГРН (13 цифр) — с другой цифры, но не с 0", "the leading digit does not fit: an OGRNIP (15 digits) begins with 3 or 4, an OGRN (13 digits) with another digit but 0"}},
	CodeText{CodeOGRNCheckDigit, Text{"контрольная цифра ОГРН не сходится", "the check digit of the OGRN does not match"}},

	CodeText{CodeKPPLength, Text{"КПП состоит из 9 знаков", "a KPP must have 9 characters"}},
	CodeText{CodeKPPCharacter, Text{"КПП состоит из цифр; пятый и шестой знаки могут быть латинскими заглавными буквами, кроме O", "a KPP must consist of digits; the fifth and sixth characters may be capital Latin letters but O"}},
	CodeText{CodeKPPZeros, Text{"КПП не может состоять из одних нулей", "a KPP must not be all zeros"}},

	CodeText{CodeSNILSLength, Text{"СНИЛС записывается 11 цифрами или как XXX-XXX-XXX XX", "a SNILS must be 11 digits or written as XXX-XXX-XXX XX"}},
	CodeText{CodeSNILSCharacter, Text{"СНИЛС состоит только из цифр 0–9", "a SNILS must consist of the digits 0–9 only"}},
	CodeText{CodeSNILSZeros, Text{"СНИЛС не может состоять из одних нулей", "a SNILS must not be all zeros"}},
	CodeText{CodeSNILSCheckDigit, Text{"контрольное число СНИЛС не сходится", "the check digits of the SNILS do not match"}},

	CodeText{CodeOKPOLength, Text{"ОКПО состоит из 8 цифр, у предпринимателя — из 10, у территориального подразделения — из 14", "an OKPO must have 8 digits, that of a sole proprietor 10, that of a territorial unit 14"}},
	CodeText{CodeOKPOCharacter, Text{"ОКПО состоит только из цифр 0–9", "an OKPO must consist of the digits 0–9 only"}},
	CodeText{CodeOKPOZeros, Text{"ОКПО не может состоять из одних нулей", "an OKPO must not be all zeros"}},
	CodeText{CodeOKPOCheckDigit, Text{"контрольная цифра ОКПО не сходится", "the check digit of the OKPO does not match"}},

	CodeText{CodeOKTMOLength, Text{"ОКТМО состоит из 8 цифр, у населённого пункта — из 11", "an OKTMO must have 8 digits, that of a settlement 11"}},
	CodeText{CodeOKTMOCharacter, Text{"ОКТМО состоит только из цифр 0–9", "an OKTMO must consist of the digits 0–9 only"}},
	CodeText{CodeOKTMORegion, Text{"первые две цифры ОКТМО не обозначают субъект Российской Федерации", "the first two digits of the OKTMO are not those of a region"}},

	CodeText{CodeOKATOLength, Text{"ОКАТО состоит из 2, 5, 8 или 11 цифр", "an OKATO must have 2, 5, 8 or 11 digits"}},
	CodeText{CodeOKATOCharacter, Text{"ОКАТО состоит только из цифр 0–9", "an OKATO must consist of the digits 0–9 only"}},
	CodeText{CodeOKATORegion, Text{"первые две цифры ОКАТО не обозначают субъект Российской Федерации", "the first two digits of the OKATO are not those of a region"}},

	CodeText{CodeOKVEDCharacter, Text{"ОКВЭД состоит только из цифр и точек", "an OKVED must consist of digits and points only"}},
	CodeText{CodeOKVEDForm, Text{"ОКВЭД записывается как 88, 88.1, 88.10, 88.10.1 или 88.10.12", "an OKVED must be written as 88, 88.1, 88.10, 88.10.1 or 88.10.12"}},

	CodeText{CodeLegalFormLength, Text{"код ОКОПФ состоит из 5 цифр", "an OKOPF code must have 5 digits"}},
	CodeText{CodeLegalFormCharacter, Text{"код ОКОПФ состоит только из цифр 0–9", "an OKOPF code must consist of the digits 0–9 only"}},
	CodeText{CodeLegalFormSign, Text{"код ОКОПФ начинается с цифры от 1 до 7", "an OKOPF code must begin with a digit from 1 to 7"}},

	CodeText{CodeRegionLength, Text{"код субъекта Российской Федерации состоит из 2 цифр", "a region code must have 2 digits"}},
	CodeText{CodeRegionCharacter, Text{"код субъекта Российской Федерации состоит только из цифр 0–9", "a region code must consist of the digits 0–9 only"}},
	CodeText{CodeRegionUnknown, Text{"такого кода субъекта Российской Федерации нет", "there is no region with this code"}},

	CodeText{CodeBIKLength, Text{"БИК состоит из 9 цифр", "a BIK must have 9 digits"}},
	CodeText{CodeBIKCharacter, Text{"БИК состоит только из цифр 0–9", "a BIK must consist of the digits 0–9 only"}},
	CodeText{CodeBIKZeros, Text{"БИК не может состоять из одних нулей", "a BIK must not be all zeros"}},
	CodeText{CodeBIKSign, Text{"БИК начинается с 00, 01, 02, 03 или 04", "a BIK must begin with 00, 01, 02, 03 or 04"}},

	CodeText{CodeAccountLength, Text{"номер счёта состоит из 20 цифр", "an account must have 20 digits"}},
	CodeText{CodeAccountCharacter, Text{"номер счёта состоит только из цифр 0–9", "an account must consist of the digits 0–9 only"}},
	CodeText{CodeAccountZeros, Text{"номер счёта не может состоять из одних нулей", "an account must not be all zeros"}},
	CodeText{CodeAccountBank, Text{"счёт проверяется вместе с БИК, БИК не указан", "an account is verified with the BIK of its bank, which is not given"}},
	CodeText{CodeAccountCheckDigit, Text{"ключ счёта не сходится с БИК", "the key of the account does not match the BIK"}},

	CodeText{CodeKBKLength, Text{"КБК состоит из 20 знаков", "a KBK must have 20 characters"}},
	CodeText{CodeKBKCharacter, Text{"КБК состоит из цифр; знаки с 8 по 17 могут быть заглавными буквами", "a KBK must consist of digits; the characters 8 to 17 may be capital letters"}},
	CodeText{CodeKBKZeros, Text{"КБК не может состоять из одних нулей", "a KBK must not be all zeros"}},

	CodeText{CodePostalIndexLength, Text{"почтовый индекс состоит из 6 цифр", "a postal index must have 6 digits"}},
	CodeText{CodePostalIndexCharacter, Text{"почтовый индекс состоит только из цифр 0–9", "a postal index must consist of the digits 0–9 only"}},
	CodeText{CodePostalIndexSign, Text{"почтовый индекс начинается с цифры от 1 до 6", "a postal index must begin with a digit from 1 to 6"}},

	CodeText{CodeDateForm, Text{"дата записывается как ГГГГ-ММ-ДД", "a date must be written as YYYY-MM-DD"}},
	CodeText{CodeDatePartial, Text{"дата записывается как ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД", "a date must be written as YYYY, YYYY-MM or YYYY-MM-DD"}},
	CodeText{CodeDateRange, Text{"такого дня нет в календаре", "there is no such day in the calendar"}},
	CodeText{CodePeriodOrder, Text{"период заканчивается раньше, чем начинается", "the period ends before it begins"}},

	CodeText{CodeCalendarWeekend, Text{"в календаре не осталось рабочих дней недели", "the calendar leaves no working day in a week"}},
	CodeText{CodeCalendarDay, Text{"такого дня в календаре нет", "there is no such day"}},
	CodeText{CodeCalendarTwice, Text{"день указан дважды", "the day is given twice"}},
	CodeText{CodeDeadlineForm, Text{"срок записывается как 2025-10-15T23:30+03:00[Europe/Moscow]", "a deadline must be written as 2025-10-15T23:30+03:00[Europe/Moscow]"}},
	CodeText{CodeTimelineGap, Text{"с {day} нет действующего значения", "there is no value in force from {day}"}},
	CodeText{CodeTimelineOverlap, Text{"на {day} действуют два значения", "two values are in force on {day}"}},

	CodeText{CodeMoneyForm, Text{"сумма записывается числом в рублях, например 1 234,50", "a sum must be a number of roubles, for example 1234.50"}},
	CodeText{CodeMoneyRange, Text{"сумма слишком велика", "the sum is too large"}},
	CodeText{CodeMoneyPrecision, Text{"в сумме больше двух знаков после запятой", "the sum has more than two decimals"}},
	CodeText{CodeNumberForm, Text{"ожидается число, например 12,5", "a number is expected, for example 12.5"}},
	CodeText{CodeNumberRange, Text{"в числе больше 18 значащих цифр или знаков после запятой", "the number has more than 18 significant digits or decimals"}},
	CodeText{CodeNumberZero, Text{"деление на ноль", "division by zero"}},
	CodeText{CodeCountForm, Text{"ожидается количество: 59, about 100, at-least 59", "a count is expected: 59, about 100, at-least 59"}},
	CodeText{CodeShareForm, Text{"ожидается доля: 1/3, about 1/3, almost 1/3", "a share is expected: 1/3, about 1/3, almost 1/3"}},
	CodeText{CodeBandsOrder, Text{"граница диапазона не выше границы предыдущего", "the limit of the band is not above that of the band before it"}},
	CodeText{CodeBandsOpen, Text{"без верхней границы может быть только последний диапазон", "only the last band may have no limit"}},
	CodeText{CodeAnswerForm, Text{"ответ — true, false или null", "an answer must be true, false or null"}},

	CodeText{CodeFieldOther, Text{"значение поля не подходит (проверка {tag})", "the value of the field does not fit (check {tag})"}},

	CodeText{CodeWordUnknown, Text{"слово не входит в список", "the word is not in the list"}},
	CodeText{CodeScanType, Text{"значение этого типа нельзя прочитать из базы данных", "a database value of this type cannot be read"}},
	CodeText{CodeJSONItems, Text{"в списках документа больше 10 000 элементов", "the lists of the document hold more than 10,000 elements"}},
	CodeText{CodeJSONNull, Text{"элемент списка не может быть пустым (null)", "an element of the list must not be null"}},

	CodeText{CodeRulebookID, Text{"у свода правил нет имени или редакции", "the rulebook has no id or no version"}},
	CodeText{CodeRulebookCode, Text{"у правила нет кода", "the rule has no code"}},
	CodeText{CodeRulebookTwice, Text{"правило с этим кодом уже действует в те же дни", "another rule with this code is in force on the same days"}},
	CodeText{CodeRulebookBasis, Text{"у правила нет основания", "the rule has no basis"}},
	CodeText{CodeRulebookForce, Text{"правило теряет силу раньше, чем вступает в неё", "the rule ends before it comes into force"}},
	CodeText{CodeRulebookCheck, Text{"у правила нет проверки", "the rule has no check"}},
	CodeText{CodeRulebookEmpty, Text{"в своде нет ни одного правила", "the rulebook has no rules"}},

	CodeText{CodeRulebookWaiver, Text{"исключение называет правило, которого в своде нет", "the waiver names a rule that the book does not have"}},
	CodeText{CodeRulebookGap, Text{"с {day} по {last} правило с этим кодом не действует", "no rule with this code is in force from {day} to {last}"}},
	CodeText{CodeRulebookTitle, Text{"у правила нет названия на двух языках", "the rule has no title in both languages"}},
	CodeText{CodeRulebookPlaceholder, Text{"в пояснении есть неизвестная подстановка", "the explanation has an unknown placeholder"}},
	CodeText{CodeRulebookContradiction, Text{"это правило и правило {code} нельзя выполнить вместе", "this rule and the rule {code} cannot both be met"}},
	CodeText{CodeRulebookGround, Text{"у исключения нет основания, описания случаев или срока", "the waiver has no basis, no scope or no end"}},
	CodeText{CodeRulebookSeverity, Text{"неизвестная строгость правила", "the severity of the rule is unknown"}},
	CodeText{CodeReplayBook, Text{"решение принято по другому своду правил", "the decision was made under another rulebook"}},
	CodeText{CodeReplayDecision, Text{"те же факты по тому же своду дают другое решение", "the same facts under the same rulebook give another decision"}},
}, fieldCodes()...)...)

// fieldCodes returns the codes of the tags of the validator.
func fieldCodes() []CodeText {
	list := make([]CodeText, len(fieldTexts))
	for i, t := range fieldTexts {
		list[i] = CodeText{FieldCode(t.tag), t.text}
	}
	return list
}

// Codes returns every code of the vocabulary with its texts, in the order of the documentation.
func Codes() []CodeText { return catalogue.All() }

// The errors of the parsers are made once, so that bad input allocates nothing either. They are values to compare with
// errors.Is by code; nobody changes them.
var (
	errINNLength           = parseError(CodeINNLength)
	errINNCharacter        = parseError(CodeINNCharacter)
	errINNZeros            = parseError(CodeINNZeros)
	errINNCheckDigit       = checkDigitErrors(CodeINNCheckDigit)
	errINNPersonCheckDigit = parseError(CodeINNCheckDigit) // the expected digits would give out a person's number

	errOGRNLength     = parseError(CodeOGRNLength)
	errOGRNCharacter  = parseError(CodeOGRNCharacter)
	errOGRNZeros      = parseError(CodeOGRNZeros)
	errOGRNSign       = parseError(CodeOGRNSign)
	errOGRNCheckDigit = checkDigitErrors(CodeOGRNCheckDigit)

	errKPPLength    = parseError(CodeKPPLength)
	errKPPCharacter = parseError(CodeKPPCharacter)
	errKPPZeros     = parseError(CodeKPPZeros)

	errSNILSLength     = parseError(CodeSNILSLength)
	errSNILSCharacter  = parseError(CodeSNILSCharacter)
	errSNILSZeros      = parseError(CodeSNILSZeros)
	errSNILSCheckDigit = parseError(CodeSNILSCheckDigit)

	errOKPOLength           = parseError(CodeOKPOLength)
	errOKPOCharacter        = parseError(CodeOKPOCharacter)
	errOKPOZeros            = parseError(CodeOKPOZeros)
	errOKPOCheckDigit       = checkDigitErrors(CodeOKPOCheckDigit)
	errOKPOPersonCheckDigit = parseError(CodeOKPOCheckDigit) // of a sole proprietor

	errOKTMOLength    = parseError(CodeOKTMOLength)
	errOKTMOCharacter = parseError(CodeOKTMOCharacter)
	errOKTMORegion    = parseError(CodeOKTMORegion)

	errOKATOLength    = parseError(CodeOKATOLength)
	errOKATOCharacter = parseError(CodeOKATOCharacter)
	errOKATORegion    = parseError(CodeOKATORegion)

	errOKVEDCharacter = parseError(CodeOKVEDCharacter)
	errOKVEDForm      = parseError(CodeOKVEDForm)

	errLegalFormLength    = parseError(CodeLegalFormLength)
	errLegalFormCharacter = parseError(CodeLegalFormCharacter)
	errLegalFormSign      = parseError(CodeLegalFormSign)

	errRegionLength    = parseError(CodeRegionLength)
	errRegionCharacter = parseError(CodeRegionCharacter)
	errRegionUnknown   = parseError(CodeRegionUnknown)

	errBIKLength    = parseError(CodeBIKLength)
	errBIKCharacter = parseError(CodeBIKCharacter)
	errBIKZeros     = parseError(CodeBIKZeros)
	errBIKSign      = parseError(CodeBIKSign)

	errAccountLength     = parseError(CodeAccountLength)
	errAccountCharacter  = parseError(CodeAccountCharacter)
	errAccountZeros      = parseError(CodeAccountZeros)
	errAccountBank       = parseError(CodeAccountBank)
	errAccountCheckDigit = parseError(CodeAccountCheckDigit)

	errKBKLength    = parseError(CodeKBKLength)
	errKBKCharacter = parseError(CodeKBKCharacter)
	errKBKZeros     = parseError(CodeKBKZeros)

	errPostalIndexLength    = parseError(CodePostalIndexLength)
	errPostalIndexCharacter = parseError(CodePostalIndexCharacter)
	errPostalIndexSign      = parseError(CodePostalIndexSign)

	errDateForm        = parseError(CodeDateForm)
	errPartialDateForm = parseError(CodeDatePartial)
	errDateRange       = parseError(CodeDateRange)
	errPeriodOrder     = parseError(CodePeriodOrder)

	errDeadlineForm = parseError(CodeDeadlineForm)

	errMoneyForm      = parseError(CodeMoneyForm)
	errMoneyRange     = parseError(CodeMoneyRange)
	errJSONItems      = parseError(CodeJSONItems)
	errJSONNull       = parseError(CodeJSONNull)
	errMoneyPrecision = parseError(CodeMoneyPrecision)
	errNumberForm     = parseError(CodeNumberForm)
	errNumberRange    = parseError(CodeNumberRange)
	errNumberZero     = parseError(CodeNumberZero)
	errCountForm      = parseError(CodeCountForm)
	errShareForm      = parseError(CodeShareForm)
	errAnswerForm     = parseError(CodeAnswerForm)
)

func parseError(code Code) error { return &fault{*catalogue.Violation(code, "")} }

// checkDigitErrors returns an error for each digit that could have been expected.
func checkDigitErrors(code Code) (errs [10]error) {
	for want := range errs {
		v := *catalogue.Violation(code, "")
		expected := Text{RU: ": ожидается {want}", EN: ": {want} is expected"}.Fill(Arg{"want", ValueOf(want)})
		v.Text = Text{RU: v.Text.RU + expected.RU, EN: v.Text.EN + expected.EN}
		errs[want] = &fault{v}
	}
	return errs
}

// A fault is a violation that is shared between all callers of a parser: errors.As hands out copies.
type fault struct{ v Violation }

func (f *fault) Error() string { return f.v.Error() }

func (f *fault) Is(target error) bool { return f.v.Is(target) }

func (f *fault) As(target any) bool {
	dst, ok := target.(**Violation)
	if ok {
		v := f.v
		*dst = &v
	}
	return ok
}
