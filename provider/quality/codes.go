package quality

import "github.com/socium-go/socium"

// The codes of this package. A family stands before its members.
const (
	CodeQuality         socium.Code = "quality"
	CodeShare           socium.Code = "quality.share"
	CodeCount           socium.Code = "quality.count"
	CodeMethod          socium.Code = "quality.method"
	CodeMethodIndicator socium.Code = "quality.method.indicator"
	CodeMethodWeights   socium.Code = "quality.method.weights"
	CodePolicy          socium.Code = "quality.policy"
	CodeMixed           socium.Code = "quality.mixed"
	CodeReplay          socium.Code = "quality.replay"
)

var texts = socium.NewCatalogue(
	line(CodeShare, "положительных ответов не может быть больше, чем опрошенных, и меньше нуля", "there cannot be more positive answers than persons asked, nor fewer than none"),
	line(CodeCount, "число меньше нуля или больше ста баллов", "the number is below zero or above a hundred points"),
	line(CodeMethod, "в методике нет критериев", "the method has no criteria"),
	line(CodeMethodIndicator, "такого показателя нет, он повторяется или у него нет веса", "there is no such indicator, it occurs twice or has no weight"),
	line(CodeMethodWeights, "веса показателей критерия должны составлять единицу", "the weights of the indicators of a criterion must add up to 1"),
	line(CodePolicy, "такого правила округления или пропусков нет", "there is no such policy of rounding or of missing data"),
	line(CodeMixed, "итоги по разным методикам или правилам округления не сравниваются", "totals under different methods or policies cannot be compared"),
	line(CodeReplay, "те же данные дают другую оценку", "the same data give another assessment"),
)

func line(code socium.Code, ru, en string) socium.CodeText {
	return socium.CodeText{Code: code, Text: socium.Text{RU: ru, EN: en}}
}

// Codes returns every code of this package with its texts, in the order of the documentation.
func Codes() []socium.CodeText { return texts.All() }
