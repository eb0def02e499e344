package contest

import "github.com/socium-go/socium"

// The words of the code lists as people read them.

func ruEn(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

var subjectTexts = map[Subject]socium.Text{
	SubjectPerson:       ruEn("работник", "person"),
	SubjectPractice:     ruEn("практика", "practice"),
	SubjectProject:      ruEn("проект", "project"),
	SubjectOrganisation: ruEn("организация", "organisation"),
	SubjectTeam:         ruEn("коллектив", "team"),
	SubjectFamily:       ruEn("семья", "family"),
}

// In returns the subject in words, the word itself when it is not known.
func (s Subject) In(lang socium.Lang) string { return wordIn(subjectTexts, s, lang) }

var methodTexts = map[Method]socium.Text{
	MethodSum:         ruEn("сумма", "sum"),
	MethodMean:        ruEn("среднее арифметическое", "arithmetic mean"),
	MethodMedian:      ruEn("медиана", "median"),
	MethodTrimmedMean: ruEn("среднее без крайних", "mean without the extremes"),
	MethodTrimmedSum:  ruEn("сумма без крайних", "sum without the extremes"),
	MethodClosestTwo:  ruEn("среднее двух ближайших друг к другу", "mean of the two closest"),
}

// In returns the method in words.
func (m Method) In(lang socium.Lang) string { return wordIn(methodTexts, m, lang) }

var roundingTexts = map[socium.Rounding]socium.Text{
	socium.HalfUp:   ruEn("половина — в большую сторону от нуля", "a half goes away from zero"),
	socium.HalfEven: ruEn("половина — к чётному", "a half goes to the even neighbour"),
	socium.Floor:    ruEn("вниз", "down"),
	socium.Ceiling:  ruEn("вверх", "up"),
}

var gapTexts = map[Gap]socium.Text{
	GapRefuse:    ruEn("без балла по критерию итога нет", "without a mark for a criterion there is no total"),
	GapDropSheet: ruEn("лист, в котором нет балла по критерию, не учитывается", "a sheet without a mark for a criterion does not count"),
	GapIgnore:    ruEn("по критерию учитываются те баллы, что есть", "for a criterion, the marks that are there count"),
	GapZero:      ruEn("непоставленный балл считается нулём", "a missing mark counts as zero"),
}

var noSheetTexts = map[NoSheet]socium.Text{
	NoSheetIgnore: ruEn("учитываются листы, что есть", "the sheets that are there count"),
	NoSheetRefuse: ruEn("пока не подан каждый лист, итога нет", "there is no total until every sheet is given"),
	NoSheetZero:   ruEn("неподанный лист считается листом с нулями", "a sheet that was not given counts as one of zeros"),
	NoSheetScale:  ruEn("сумма умножается на число ожидаемых листов и делится на число поданных", "the sum is multiplied by the sheets owed and divided by those given"),
}

var numberingTexts = map[Numbering]socium.Text{
	NumberStandard:   ruEn("равные делят лучшее место, следующие за ними места пропускаются (1-2-2-4)", "equals share the better place and the next places are skipped (1-2-2-4)"),
	NumberModified:   ruEn("равные делят худшее место (1-3-3-4)", "equals share the worse place (1-3-3-4)"),
	NumberDense:      ruEn("равные делят место, места не пропускаются (1-2-2-3)", "equals share a place and none is skipped (1-2-2-3)"),
	NumberOrdinal:    ruEn("места не делятся (1-2-3-4)", "places are not shared (1-2-3-4)"),
	NumberFractional: ruEn("равные получают среднее из своих мест (1-2,5-2,5-4)", "equals get the mean of their places (1-2.5-2.5-4)"),
}

var sharedTexts = map[SharedPrize]socium.Text{
	SharedFull:  ruEn("при делёном месте каждый получает премию целиком", "of a shared place each holder gets the whole sum"),
	SharedSplit: ruEn("премия делёного места делится поровну", "the sum of a shared place is divided equally"),
	SharedPool:  ruEn("премии занятых мест складываются и делятся поровну", "the sums of the places covered are put together and divided equally"),
}

var prizeTexts = map[PrizeKind]socium.Text{
	PrizeMoney:       ruEn("денежная премия", "money"),
	PrizeDiploma:     ruEn("диплом", "diploma"),
	PrizeCertificate: ruEn("сертификат", "certificate"),
	PrizeBadge:       ruEn("знак", "badge"),
	PrizeCup:         ruEn("кубок", "cup"),
	PrizeGift:        ruEn("подарок", "gift"),
	PrizeSubsidy:     ruEn("целевая субсидия", "subsidy for a named purpose"),
}

// In returns the kind of prize in words.
func (k PrizeKind) In(lang socium.Lang) string { return wordIn(prizeTexts, k, lang) }

var roleTexts = map[Role]socium.Text{
	RoleMember:    ruEn("член комиссии", "member"),
	RoleChair:     ruEn("председатель", "chair"),
	RoleDeputy:    ruEn("заместитель председателя", "deputy chair"),
	RoleSecretary: ruEn("секретарь", "secretary"),
	RoleExpert:    ruEn("эксперт", "expert"),
}

// In returns the role in words.
func (r Role) In(lang socium.Lang) string { return wordIn(roleTexts, or(r, RoleMember), lang) }

var absenceTexts = map[Absence]socium.Text{
	NotYet:    ruEn("ещё не поставлен", "not yet given"),
	NoMark:    ruEn("не поставлен", "missing"),
	Abstained: ruEn("воздержался", "abstained"),
	Recused:   ruEn("отвод", "recused"),
}

// In returns the kind of absence in words.
func (a Absence) In(lang socium.Lang) string { return wordIn(absenceTexts, a, lang) }

var sheetStateTexts = map[SheetState]socium.Text{
	SheetDraft:     ruEn("черновик", "draft"),
	SheetSubmitted: ruEn("сдан", "submitted"),
	SheetReturned:  ruEn("возвращён", "returned"),
	SheetFinal:     ruEn("окончательный", "final"),
	SheetVoided:    ruEn("не учитывается", "voided"),
}

// In returns the state in words.
func (s SheetState) In(lang socium.Lang) string {
	return wordIn(sheetStateTexts, or(s, SheetFinal), lang)
}

var statusTexts = map[Status]socium.Text{
	StatusHeld:     ruEn("состоялась", "held"),
	StatusVoid:     ruEn("не состоялась", "void"),
	StatusNoWinner: ruEn("без победителя", "no winner"),
	StatusPending:  ruEn("нужно решение комиссии", "a decision is awaited"),
}

// In returns the status in words.
func (s Status) In(lang socium.Lang) string { return wordIn(statusTexts, s, lang) }

var standingTexts = map[StandingStatus]socium.Text{
	StandingRanked:       ruEn("оценена", "ranked"),
	StandingBelow:        ruEn("ниже проходного балла", "below the pass mark"),
	StandingIncomplete:   ruEn("итога нет", "no total"),
	StandingVoted:        ruEn("решено голосованием", "decided by vote"),
	StandingVoid:         ruEn("номинация не состоялась", "the nomination is void"),
	StandingNotAdmitted:  ruEn("не допущена", "not admitted"),
	StandingWithdrawn:    ruEn("отозвана", "withdrawn"),
	StandingDisqualified: ruEn("снята", "disqualified"),
}

// In returns the status in words.
func (s StandingStatus) In(lang socium.Lang) string { return wordIn(standingTexts, s, lang) }

var conflictTexts = map[ConflictKind]socium.Text{
	ConflictDeclared:     ruEn("самоотвод", "the juror's own request"),
	ConflictOrganisation: ruEn("эксперт из организации участника", "the juror belongs to the entrant's organisation"),
	ConflictNominee:      ruEn("эксперт сам участвует в конкурсе", "the juror is the entrant"),
	ConflictRelative:     ruEn("близкий родственник участника", "a close relative of the entrant"),
	ConflictGoverning:    ruEn("член органа управления организации участника", "sits in a governing body of the entrant's organisation"),
	ConflictTeacher:      ruEn("учил участника или руководил его работой", "taught or supervised the entrant"),
	ConflictOther:        ruEn("иная личная заинтересованность", "another personal interest"),
}

// In returns the kind of conflict in words.
func (k ConflictKind) In(lang socium.Lang) string { return wordIn(conflictTexts, k, lang) }

var majorityTexts = map[Majority]socium.Text{
	MajorityPresent:   ruEn("более половины присутствующих", "more than half of those present"),
	MajorityTotal:     ruEn("более половины всех членов", "more than half of all members"),
	MajorityCast:      ruEn("более половины проголосовавших", "more than half of the votes cast"),
	MajorityPlurality: ruEn("больше голосов, чем у любого другого", "more votes than any other"),
}

// In returns the majority in words.
func (m Majority) In(lang socium.Lang) string { return wordIn(majorityTexts, m, lang) }

func wordIn[T ~string](texts map[T]socium.Text, w T, lang socium.Lang) string {
	if t, ok := texts[w]; ok {
		return t.In(lang)
	}
	return string(w)
}
