package assign

import "github.com/socium-go/socium"

// The codes of the package. A family stands before its members.
const (
	// What is wrong with a task.
	CodeTask      socium.Code = "assign.task"
	CodeID        socium.Code = "assign.task.id"
	CodeTwice     socium.Code = "assign.task.twice"
	CodeUnknown   socium.Code = "assign.task.unknown"
	CodeReviews   socium.Code = "assign.task.reviews"
	CodeLoad      socium.Code = "assign.task.load"
	CodeScore     socium.Code = "assign.task.score"
	CodeAffinity  socium.Code = "assign.task.affinity"
	CodeLabel     socium.Code = "assign.task.label"
	CodeKind      socium.Code = "assign.task.kind"
	CodeObjective socium.Code = "assign.task.objective"
	CodeSize      socium.Code = "assign.task.size"
	CodeQuota     socium.Code = "assign.task.quota"
	CodeQuotaSum  socium.Code = "assign.task.quota-sum"

	// What is wrong with pairs.
	CodePair          socium.Code = "assign.pair"
	CodePairConflict  socium.Code = "assign.pair.conflict"
	CodePairCandidate socium.Code = "assign.pair.candidate"
	CodePairTwice     socium.Code = "assign.pair.twice"
	CodePairUnknown   socium.Code = "assign.pair.unknown"

	// What a plan lacks.
	CodeShort      socium.Code = "assign.short"
	CodeOver       socium.Code = "assign.over"
	CodeIdle       socium.Code = "assign.idle"
	CodeOverloaded socium.Code = "assign.overloaded"
	CodeQuotaMost  socium.Code = "assign.quota.most"
	CodeQuotaLeast socium.Code = "assign.quota.least"
	CodeForced     socium.Code = "assign.forced"
)

var catalogue = socium.NewCatalogue(
	socium.CodeText{Code: CodeID, Text: socium.Text{RU: "нет идентификатора", EN: "an id is required"}},
	socium.CodeText{Code: CodeTwice, Text: socium.Text{RU: "{id} встречается дважды", EN: "{id} occurs twice"}},
	socium.CodeText{Code: CodeUnknown, Text: socium.Text{RU: "{id} нет в списке", EN: "{id} is not in the list"}},
	socium.CodeText{Code: CodeReviews, Text: socium.Text{RU: "заявке нужна хотя бы одна экспертиза", EN: "an entry must need at least one review"}},
	socium.CodeText{Code: CodeLoad, Text: socium.Text{RU: "нагрузка задаётся числами от 0, наименьшее не больше наибольшего", EN: "a load must be from 0, its min not above its max"}},
	socium.CodeText{Code: CodeScore, Text: socium.Text{RU: "оценка соответствия должна быть от 0 до 1", EN: "a score must be between 0 and 1"}},
	socium.CodeText{Code: CodeAffinity, Text: socium.Text{RU: "в таблице соответствия должно быть строк: {rows}, чисел в каждой: {columns}", EN: "the affinity table must have {rows} rows of {columns} scores"}},
	socium.CodeText{Code: CodeLabel, Text: socium.Text{RU: "у пометки нет вида (до двоеточия)", EN: "a label must have a kind before the colon"}},
	socium.CodeText{Code: CodeKind, Text: socium.Text{RU: "неизвестная причина отвода", EN: "the kind of conflict is not in the list"}},
	socium.CodeText{Code: CodeObjective, Text: socium.Text{RU: "неизвестная цель распределения", EN: "the objective is not in the list"}},
	socium.CodeText{Code: CodeSize, Text: socium.Text{RU: "не больше {limit}", EN: "at most {limit} are allowed"}},
	socium.CodeText{Code: CodeQuota, Text: socium.Text{RU: "квота: наименьшее от 0 и не больше наибольшего, группа названа, область известна", EN: "a quota must have 0 ≤ min ≤ max, a group and a known scope"}},
	socium.CodeText{Code: CodeQuotaSum, Text: socium.Text{RU: "заявка {entry}: квоты требуют больше экспертиз, чем ей нужно ({reviews})", EN: "entry {entry}: the quotas ask for more reviews than it needs ({reviews})"}},

	socium.CodeText{Code: CodePairConflict, Text: socium.Text{RU: "эксперт {reviewer} не может оценивать заявку {entry}", EN: "reviewer {reviewer} must not review entry {entry}"}},
	socium.CodeText{Code: CodePairCandidate, Text: socium.Text{RU: "эксперта {reviewer} нет среди кандидатов заявки {entry}", EN: "reviewer {reviewer} is not a candidate of entry {entry}"}},
	socium.CodeText{Code: CodePairTwice, Text: socium.Text{RU: "пара встречается дважды", EN: "the pair occurs twice"}},
	socium.CodeText{Code: CodePairUnknown, Text: socium.Text{RU: "{id} нет в списке", EN: "{id} is not in the list"}},

	socium.CodeText{Code: CodeShort, Text: socium.Text{RU: "заявка {entry}: не хватает экспертиз: {missing} из {need}", EN: "entry {entry} lacks {missing} of {need} reviews"}},
	socium.CodeText{Code: CodeOver, Text: socium.Text{RU: "заявка {entry}: экспертиз {have}, нужно {need}", EN: "entry {entry} has {have} reviews and needs {need}"}},
	socium.CodeText{Code: CodeIdle, Text: socium.Text{RU: "эксперт {reviewer}: экспертиз {have}, должно быть не меньше {need}", EN: "reviewer {reviewer} has {have} reviews and must have at least {need}"}},
	socium.CodeText{Code: CodeOverloaded, Text: socium.Text{RU: "эксперт {reviewer}: экспертиз {have}, должно быть не больше {need}", EN: "reviewer {reviewer} has {have} reviews and must have at most {need}"}},
	socium.CodeText{Code: CodeQuotaMost, Text: socium.Text{RU: "заявка {entry}: экспертов группы {have}, должно быть не больше {need}", EN: "entry {entry} has {have} reviewers of the group and must have at most {need}"}},
	socium.CodeText{Code: CodeQuotaLeast, Text: socium.Text{RU: "заявка {entry}: экспертов группы {have}, должно быть не меньше {need}", EN: "entry {entry} has {have} reviewers of the group and must have at least {need}"}},
	socium.CodeText{Code: CodeForced, Text: socium.Text{RU: "обязательной пары нет", EN: "a forced pair is missing"}},
)

// Codes returns every code of the package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return catalogue.All() }

func word(name string, v string) socium.Arg { return socium.Arg{Name: name, Value: socium.Word(v)} }

func count(name string, v int) socium.Arg { return socium.Arg{Name: name, Value: socium.ValueOf(v)} }
