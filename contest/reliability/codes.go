package reliability

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members.
const (
	// What is wrong with the sheets.
	CodeSheets socium.Code = "reliability.sheets"
	CodeEmpty  socium.Code = "reliability.sheets.empty"
	CodeID     socium.Code = "reliability.sheets.id"
	CodeTwice  socium.Code = "reliability.sheets.twice"
	CodeRange  socium.Code = "reliability.sheets.range"
	CodeSize   socium.Code = "reliability.sheets.size"

	// Why a number cannot be given.
	CodeUndefined    socium.Code = "reliability.undefined"
	CodeAllEqual     socium.Code = "reliability.undefined.all-equal"
	CodeOneJuror     socium.Code = "reliability.undefined.one-juror"
	CodeOneEntry     socium.Code = "reliability.undefined.one-entry"
	CodeNoOverlap    socium.Code = "reliability.undefined.no-overlap"
	CodeIncomplete   socium.Code = "reliability.undefined.incomplete"
	CodeTooFewMarks  socium.Code = "reliability.undefined.too-few-marks"
	CodeDisconnected socium.Code = "reliability.undefined.disconnected"
	CodeCategories   socium.Code = "reliability.undefined.categories"
	CodeCounts       socium.Code = "reliability.undefined.counts"
	CodeParameter    socium.Code = "reliability.undefined.parameter"
	CodeUnknownJuror socium.Code = "reliability.undefined.juror"

	// What to mind beside a number.
	CodeWarning         socium.Code = "reliability.warning"
	CodeFewEntries      socium.Code = "reliability.warning.few-entries"
	CodeFewJurors       socium.Code = "reliability.warning.few-jurors"
	CodeConstantJuror   socium.Code = "reliability.warning.constant-juror"
	CodeUnmarked        socium.Code = "reliability.warning.unmarked"
	CodeSingleMark      socium.Code = "reliability.warning.single-mark"
	CodeLoosely         socium.Code = "reliability.warning.disconnected"
	CodeWeak            socium.Code = "reliability.warning.weak"
	CodeNoVariance      socium.Code = "reliability.warning.no-variance"
	CodePerfect         socium.Code = "reliability.warning.perfect"
	CodeSparse          socium.Code = "reliability.warning.sparse"
	CodeNegativeValues  socium.Code = "reliability.warning.negative-values"
	CodeIncompleteTable socium.Code = "reliability.warning.incomplete"
)

var catalogue = socium.NewCatalogue(
	socium.CodeText{Code: CodeEmpty, Text: socium.Text{RU: "нет ни одной оценки", EN: "there are no marks"}},
	socium.CodeText{Code: CodeID, Text: socium.Text{RU: "в оценочном листе нет заявки или члена жюри", EN: "a sheet must name its entry and its juror"}},
	socium.CodeText{Code: CodeTwice, Text: socium.Text{RU: "вторая оценка члена жюри {juror} за заявку {entry}", EN: "a second sheet of juror {juror} for entry {entry}"}},
	socium.CodeText{Code: CodeRange, Text: socium.Text{RU: "в оценке больше 12 цифр, считая знаки самой точной из оценок", EN: "a mark must not need more than 12 digits with the decimals of the most precise one"}},
	socium.CodeText{Code: CodeSize, Text: socium.Text{RU: "оценок не больше {limit}", EN: "at most {limit} marks are allowed"}},

	socium.CodeText{Code: CodeAllEqual, Text: socium.Text{RU: "все оценки равны: показатель не определён", EN: "all marks are equal: the figure is undefined"}},
	socium.CodeText{Code: CodeOneJuror, Text: socium.Text{RU: "нужно хотя бы два члена жюри", EN: "at least two jurors are needed"}},
	socium.CodeText{Code: CodeOneEntry, Text: socium.Text{RU: "нужно хотя бы две заявки", EN: "at least two entries are needed"}},
	socium.CodeText{Code: CodeNoOverlap, Text: socium.Text{RU: "ни одну заявку не оценили двое: сравнивать нечего", EN: "no entry has two marks: there is nothing to compare"}},
	socium.CodeText{Code: CodeIncomplete, Text: socium.Text{RU: "показатель требует, чтобы каждый оценил каждую заявку; нет оценки члена жюри {juror} за заявку {entry}", EN: "the figure needs a mark of every juror for every entry; juror {juror} did not mark entry {entry}"}},
	socium.CodeText{Code: CodeTooFewMarks, Text: socium.Text{RU: "оценок слишком мало, чтобы отделить различия заявок и строгость жюри от случайности", EN: "there are too few marks to tell entries and severity from chance"}},
	socium.CodeText{Code: CodeDisconnected, Text: socium.Text{RU: "жюри распадается на {n|часть|части|частей} без общих заявок, их строгость нельзя сравнить: {parts}", EN: "the jury falls into {n} {n|part|parts} without common entries, their severity cannot be compared: {parts}"}},
	socium.CodeText{Code: CodeCategories, Text: socium.Text{RU: "нужно от 2 до 300 разных ступеней шкалы по возрастанию, и каждая оценка должна быть одной из них", EN: "2 to 300 categories in ascending order are needed, and every mark must be one of them"}},
	socium.CodeText{Code: CodeCounts, Text: socium.Text{RU: "таблица должна быть прямоугольной, без отрицательных чисел и не пустой", EN: "the table must be rectangular, not empty and without negative counts"}},
	socium.CodeText{Code: CodeParameter, Text: socium.Text{RU: "недопустимое значение параметра {name}", EN: "the parameter {name} is out of range"}},
	socium.CodeText{Code: CodeUnknownJuror, Text: socium.Text{RU: "члена жюри {juror} нет среди оценок", EN: "juror {juror} gave no marks"}},

	socium.CodeText{Code: CodeFewEntries, Text: socium.Text{RU: "мало заявок: {have}, надёжный вывод требует хотя бы {need}", EN: "few entries: {have}, a safe conclusion needs at least {need}"}},
	socium.CodeText{Code: CodeFewJurors, Text: socium.Text{RU: "мало членов жюри: {have}; чтобы средней оценке можно было верить (0,8), нужно хотя бы {need}", EN: "few jurors: {have}; for a trustworthy mean (0.8) at least {need} are needed"}},
	socium.CodeText{Code: CodeConstantJuror, Text: socium.Text{RU: "{juror}: всем одна и та же оценка, порядок заявок от неё не зависит", EN: "{juror} gave one mark to all: it does not bear on the order"}},
	socium.CodeText{Code: CodeUnmarked, Text: socium.Text{RU: "нет ни одной оценки у заявок: {entries}", EN: "entries without any mark: {entries}"}},
	socium.CodeText{Code: CodeSingleMark, Text: socium.Text{RU: "заявок с единственной оценкой: {n}", EN: "entries with a single mark: {n}"}},
	socium.CodeText{Code: CodeLoosely, Text: socium.Text{RU: "части жюри без общих заявок сравнимы только благодаря стягиванию к среднему: {parts}", EN: "parts of the jury without common entries are comparable only through the ridge: {parts}"}},
	socium.CodeText{Code: CodeWeak, Text: socium.Text{RU: "согласие слабое: {have}, обычно требуют хотя бы {need}", EN: "agreement is weak: {have}, at least {need} is usually asked for"}},
	socium.CodeText{Code: CodeNoVariance, Text: socium.Text{RU: "различия между заявками не больше случайных: все места могли сложиться иначе", EN: "entries differ no more than by chance: any order was possible"}},
	socium.CodeText{Code: CodePerfect, Text: socium.Text{RU: "расхождений нет вовсе: проверка значимости не определена", EN: "there is no disagreement at all: the test is undefined"}},
	socium.CodeText{Code: CodeSparse, Text: socium.Text{RU: "{juror}: мало общих заявок с другими: {have}, надёжный вывод требует хотя бы {need}", EN: "{juror}: few entries in common with others: {have}, a safe conclusion needs at least {need}"}},
	socium.CodeText{Code: CodeNegativeValues, Text: socium.Text{RU: "шкала отношений не имеет смысла при отрицательных оценках", EN: "the ratio metric makes no sense with negative marks"}},
	socium.CodeText{Code: CodeIncompleteTable, Text: socium.Text{RU: "не каждый оценил каждую заявку: {marks} из {cells}", EN: "not every juror marked every entry: {marks} of {cells}"}},
)

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }

// faults collects violations.
type faults struct{ list socium.Violations }

func (f *faults) add(code socium.Code, path socium.Path, args ...socium.Arg) {
	f.list = append(f.list, catalogue.Violation(code, path, args...))
}

// warn adds a warning.
func (f *faults) warn(code socium.Code, args ...socium.Arg) {
	f.list = append(f.list, catalogue.Violation(code, "", args...).With(socium.Warning))
}

func undefined(code socium.Code, args ...socium.Arg) error {
	return catalogue.Violation(code, "", args...)
}

func word(name string, v string) socium.Arg { return socium.Arg{Name: name, Value: socium.Word(v)} }

func count(name string, v int) socium.Arg { return socium.Arg{Name: name, Value: socium.ValueOf(v)} }
