package ranks

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members.
const (
	CodeProfile    socium.Code = "ranks.profile"
	CodeEntry      socium.Code = "ranks.profile.entry"
	CodeTwice      socium.Code = "ranks.profile.twice"
	CodeUnknown    socium.Code = "ranks.profile.unknown"
	CodeCount      socium.Code = "ranks.profile.count"
	CodeSize       socium.Code = "ranks.profile.size"
	CodeVoter      socium.Code = "ranks.profile.voter"
	CodeGrades     socium.Code = "ranks.grades"
	CodeScale      socium.Code = "ranks.grades.scale"
	CodeGrade      socium.Code = "ranks.grades.grade"
	CodeNoGrades   socium.Code = "ranks.grades.none"
	CodeGradeTwice socium.Code = "ranks.grades.twice"
	CodeUneven     socium.Code = "ranks.grades.uneven"
)

var catalogue = socium.NewCatalogue(
	socium.CodeText{Code: CodeEntry, Text: socium.Text{RU: "нет идентификатора заявки", EN: "an entry must have an id"}},
	socium.CodeText{Code: CodeTwice, Text: socium.Text{RU: "заявка {id} названа дважды", EN: "entry {id} is named twice"}},
	socium.CodeText{Code: CodeUnknown, Text: socium.Text{RU: "заявки {id} нет в списке", EN: "entry {id} is not in the list"}},
	socium.CodeText{Code: CodeCount, Text: socium.Text{RU: "число бюллетеней не может быть отрицательным или больше миллиона", EN: "the number of ballots must be from 0 to a million"}},
	socium.CodeText{Code: CodeSize, Text: socium.Text{RU: "заявок не больше {limit}", EN: "at most {limit} entries are allowed"}},
	socium.CodeText{Code: CodeVoter, Text: socium.Text{RU: "второе мнение члена жюри {voter} о заявке {id}", EN: "a second opinion of {voter} on entry {id}"}},
	socium.CodeText{Code: CodeScale, Text: socium.Text{RU: "шкала должна состоять хотя бы из двух разных ступеней, от худшей к лучшей", EN: "a scale must have at least two different grades, from worst to best"}},
	socium.CodeText{Code: CodeGrade, Text: socium.Text{RU: "такой ступени нет на шкале", EN: "the grade is not on the scale"}},
	socium.CodeText{Code: CodeNoGrades, Text: socium.Text{RU: "нет ни одной оценки", EN: "there are no grades"}},
	socium.CodeText{Code: CodeGradeTwice, Text: socium.Text{RU: "вторая оценка члена жюри {voter} за заявку {id}", EN: "a second grade of {voter} for entry {id}"}},
	socium.CodeText{Code: CodeUneven, Text: socium.Text{RU: "число оценок у заявок слишком разное, чтобы их сравнивать", EN: "the numbers of grades are too different to be compared"}},
)

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }

type faults struct{ list socium.Violations }

func (f *faults) add(code socium.Code, path socium.Path, args ...socium.Arg) {
	f.list = append(f.list, catalogue.Violation(code, path, args...))
}

func word(name, v string) socium.Arg { return socium.Arg{Name: name, Value: socium.Word(v)} }
