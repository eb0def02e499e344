package cooperation

import "github.com/socium-go/socium"

// The codes of this package. A family stands before its members.
const (
	CodeCooperation       socium.Code = "cooperation"
	CodeWord              socium.Code = "cooperation.word-unknown"
	CodePartyName         socium.Code = "cooperation.party.name"
	CodePartyOf           socium.Code = "cooperation.party.of"
	CodePartyTwice        socium.Code = "cooperation.party.twice"
	CodeParties           socium.Code = "cooperation.parties"
	CodeSubject           socium.Code = "cooperation.subject"
	CodeDays              socium.Code = "cooperation.days"
	CodeLong              socium.Code = "cooperation.long"
	CodeNoMoney           socium.Code = "cooperation.no-money"
	CodeTitle             socium.Code = "cooperation.title"
	CodeGroups            socium.Code = "cooperation.groups"
	CodeOutside           socium.Code = "cooperation.outside"
	CodeNesting           socium.Code = "cooperation.nesting"
	CodeVolunteerID       socium.Code = "cooperation.volunteer.id"
	CodeVolunteerContract socium.Code = "cooperation.volunteer.contract"
	CodeShift             socium.Code = "cooperation.volunteer.shift"

	CodeBoard        socium.Code = "board"
	CodeBoardMembers socium.Code = "board.members"
	CodeBoardStaff   socium.Code = "board.staff"
	CodeBoardChair   socium.Code = "board.chair"
	CodeBoardQuarter socium.Code = "board.quarter"
)

var texts = socium.NewCatalogue(
	line(CodeWord, "слово не входит в список; сохранено", "the word is not in the list; kept"),
	line(CodePartyName, "сторона не названа", "the party has no name"),
	line(CodePartyOf, "не сказано, чей это филиал или подразделение", "it is not said whose branch or unit it is"),
	line(CodePartyTwice, "сторона названа дважды", "the party is named twice"),
	line(CodeParties, "нужны хотя бы две стороны", "at least two parties are needed"),
	line(CodeSubject, "не указан предмет", "the subject is missing"),
	line(CodeDays, "дни стоят не по порядку", "the days are out of order"),
	line(CodeLong, "срок больше года, а продление не предусмотрено", "the term is more than a year and cannot be renewed"),
	line(CodeNoMoney, "соглашение о взаимодействии не предусматривает денег", "an agreement on cooperation knows no money"),
	line(CodeTitle, "нет названия", "the title is missing"),
	line(CodeGroups, "не названа целевая группа", "no target group is named"),
	line(CodeOutside, "дни мероприятия лежат вне срока проекта", "the days of the action lie outside the term of the project"),
	line(CodeNesting, "мероприятия вложены слишком глубоко", "actions are nested too deep"),
	line(CodeVolunteerID, "у добровольца нет обозначения", "the volunteer has no id"),
	line(CodeVolunteerContract, "при возмещении расходов договор с добровольцем заключается письменно", "when expenses are reimbursed the contract with the volunteer must be in writing"),
	line(CodeShift, "время работы должно быть больше нуля и не больше суток за день", "the time of work must be above zero and at most 24 hours a day"),

	line(CodeBoardMembers, "в попечительском совете не меньше пяти членов", "a board of trustees has at least five members"),
	line(CodeBoardStaff, "работники организации не входят в попечительский совет", "the staff of the organisation are not members of the board"),
	line(CodeBoardChair, "у совета один председатель", "the board has one chair"),
	line(CodeBoardQuarter, "заседания проводятся не реже раза в квартал", "the board meets at least once a quarter"),
)

func tx(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: tx(ru, en)}
}

// Codes returns every code of this package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return texts.All() }
