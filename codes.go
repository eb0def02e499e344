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

	CodeDate        Code = "date"
	CodeDateForm    Code = "date.form"
	CodeDateRange   Code = "date.range"
	CodePeriodOrder Code = "period.order"

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
	CodeAnswerForm     Code = "answer.form"

	CodeWordUnknown Code = "word.unknown"
	CodeScanType    Code = "scan.type"

	CodeRulebook      Code = "rulebook"
	CodeRulebookID    Code = "rulebook.id"
	CodeRulebookCode  Code = "rulebook.code"
	CodeRulebookTwice Code = "rulebook.twice"
	CodeRulebookBasis Code = "rulebook.basis"
	CodeRulebookForce Code = "rulebook.in-force"
	CodeRulebookCheck Code = "rulebook.check"
	CodeRulebookEmpty Code = "rulebook.empty"

	CodeReplay         Code = "replay"
	CodeReplayBook     Code = "replay.rulebook"
	CodeReplayDecision Code = "replay.decision"
)

var catalogue = NewCatalogue(
	CodeText{CodeINNLength, Text{"ИНН состоит из 10 цифр (организация) или 12 цифр (человек)", "an INN must have 10 digits (organisation) or 12 digits (person)"}},
	CodeText{CodeINNCharacter, Text{"ИНН состоит только из цифр 0–9", "an INN must consist of the digits 0–9 only"}},
	CodeText{CodeINNZeros, Text{"ИНН не может состоять из одних нулей", "an INN must not be all zeros"}},
	CodeText{CodeINNCheckDigit, Text{"контрольная цифра ИНН не сходится", "the check digit of the INN does not match"}},

	CodeText{CodeOGRNLength, Text{"ОГРН состоит из 13 цифр, ОГРНИП — из 15", "an OGRN must have 13 digits, an OGRNIP 15"}},
	CodeText{CodeOGRNCharacter, Text{"ОГРН состоит только из цифр 0–9", "an OGRN must consist of the digits 0–9 only"}},
	CodeText{CodeOGRNZeros, Text{"ОГРН не может состоять из одних нулей", "an OGRN must not be all zeros"}},
	CodeText{CodeOGRNSign, Text{"первая цифра не подходит: ОГРНИП (15 цифр) начинается с 3 или 4, ОГРН (13 цифр) — с другой цифры, но не с 0", "the leading digit does not fit: an OGRNIP (15 digits) begins with 3 or 4, an OGRN (13 digits) with another digit but 0"}},
	CodeText{CodeOGRNCheckDigit, Text{"контрольная цифра ОГРН не сходится", "the check digit of the OGRN does not match"}},

	CodeText{CodeDateForm, Text{"дата записывается как ГГГГ-ММ-ДД", "a date must be written as YYYY-MM-DD"}},
	CodeText{CodeDateRange, Text{"такого дня нет в календаре", "there is no such day in the calendar"}},
	CodeText{CodePeriodOrder, Text{"период заканчивается раньше, чем начинается", "the period ends before it begins"}},

	CodeText{CodeDeadlineForm, Text{"срок записывается как 2025-10-15T23:30+03:00[Europe/Moscow]", "a deadline must be written as 2025-10-15T23:30+03:00[Europe/Moscow]"}},
	CodeText{CodeTimelineGap, Text{"с {day} нет действующего значения", "there is no value in force from {day}"}},
	CodeText{CodeTimelineOverlap, Text{"на {day} действуют два значения", "two values are in force on {day}"}},

	CodeText{CodeMoneyForm, Text{"сумма записывается числом в рублях, например 1 234,50", "a sum must be a number of roubles, for example 1234.50"}},
	CodeText{CodeMoneyRange, Text{"сумма слишком велика", "the sum is too large"}},
	CodeText{CodeMoneyPrecision, Text{"в сумме больше двух знаков после запятой", "the sum has more than two decimals"}},
	CodeText{CodeNumberForm, Text{"ожидается число, например 12,5", "a number is expected, for example 12.5"}},
	CodeText{CodeNumberRange, Text{"в числе больше 18 значащих цифр или знаков после запятой", "the number has more than 18 significant digits or decimals"}},
	CodeText{CodeAnswerForm, Text{"ответ — true, false или null", "an answer must be true, false or null"}},

	CodeText{CodeWordUnknown, Text{"слово не входит в список", "the word is not in the list"}},
	CodeText{CodeScanType, Text{"значение этого типа нельзя прочитать из базы данных", "a database value of this type cannot be read"}},

	CodeText{CodeRulebookID, Text{"у свода правил нет имени или редакции", "the rulebook has no id or no version"}},
	CodeText{CodeRulebookCode, Text{"у правила нет кода", "the rule has no code"}},
	CodeText{CodeRulebookTwice, Text{"правило с этим кодом уже действует в те же дни", "another rule with this code is in force on the same days"}},
	CodeText{CodeRulebookBasis, Text{"у правила нет основания", "the rule has no basis"}},
	CodeText{CodeRulebookForce, Text{"правило теряет силу раньше, чем вступает в неё", "the rule ends before it comes into force"}},
	CodeText{CodeRulebookCheck, Text{"у правила нет проверки", "the rule has no check"}},
	CodeText{CodeRulebookEmpty, Text{"в своде нет ни одного правила", "the rulebook has no rules"}},

	CodeText{CodeReplayBook, Text{"решение принято по другому своду правил", "the decision was made under another rulebook"}},
	CodeText{CodeReplayDecision, Text{"те же факты по тому же своду дают другое решение", "the same facts under the same rulebook give another decision"}},
)

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

	errDateForm    = parseError(CodeDateForm)
	errDateRange   = parseError(CodeDateRange)
	errPeriodOrder = parseError(CodePeriodOrder)

	errDeadlineForm = parseError(CodeDeadlineForm)

	errMoneyForm      = parseError(CodeMoneyForm)
	errMoneyRange     = parseError(CodeMoneyRange)
	errMoneyPrecision = parseError(CodeMoneyPrecision)
	errNumberForm     = parseError(CodeNumberForm)
	errNumberRange    = parseError(CodeNumberRange)
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
