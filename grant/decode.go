package grant

import (
	"encoding/json"
	"errors"
	"strconv"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/jsonscan"
)

// The limits of the JSON documents that are read. They are far above what forms of contests allow; what is larger is refused before
// anything is built of it.
const (
	MaxDocumentBytes = 4 << 20 // of an application or a call
	MaxDocumentItems = 50_000  // elements of all its lists
)

// ParseApplication reads the JSON form of an application. Identifiers that are not well formed are kept in Applicant.Printed;
// words outside the lists are kept as they are. Errors are those of the JSON syntax and of sums, numbers and days that cannot
// be read; they are within [CodeApplicationForm] or carry the code of the value, and never repeat what was rejected. A document beyond
// [MaxDocumentBytes] or [MaxDocumentItems] is refused with [CodeApplicationSize].
func ParseApplication(data []byte) (Application, error) {
	var a Application
	if err := withinLimits(data, CodeApplicationSize); err != nil {
		return Application{}, err
	}
	if err := json.Unmarshal(data, &a); err != nil {
		return Application{}, decodeFault(CodeApplicationForm, err)
	}
	return a, nil
}

// withinLimits refuses a document that is larger than any form: "[{},{},{}" of a megabyte would become hundreds of megabytes of structs.
func withinLimits(data []byte, code socium.Code) error {
	limits := []socium.Arg{arg("bytes", socium.ValueOf(MaxDocumentBytes)), arg("items", socium.ValueOf(MaxDocumentItems))}
	if len(data) > MaxDocumentBytes {
		return catalogue.Violation(code, "", limits...)
	}
	r := jsonscan.NewReader(data, jsonscan.Limits{})
	if countItems(r, 0) > MaxDocumentItems || errors.Is(r.Err(), jsonscan.ErrDepth) { // none of our documents is as deep
		return catalogue.Violation(code, "", limits...)
	}
	return nil
}

// countItems adds the elements of all lists of the next value to n, and stops looking into them beyond the limit. What is no JSON counts
// as far as it can be read: the decoder has its own say.
func countItems(r *jsonscan.Reader, n int) int {
	switch {
	case n > MaxDocumentItems:
		r.Skip()
	case r.Kind() == jsonscan.Array:
		r.Array(func(int) { n = countItems(r, n+1) })
	case r.Kind() == jsonscan.Object:
		r.Object(func([]byte, bool) { n = countItems(r, n) })
	default:
		r.Skip()
	}
	return n
}

// decodeFault turns an error of encoding/json into a violation without the rejected text.
func decodeFault(code socium.Code, err error) error {
	var known *socium.Violation
	if errors.As(err, &known) {
		return known
	}
	var wrongType *json.UnmarshalTypeError
	if errors.As(err, &wrongType) {
		return catalogue.Violation(code, socium.Path(wrongType.Field), arg("reason", socium.Word("the type of the value does not fit")))
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return catalogue.Violation(code, "", arg("reason", socium.Word("JSON syntax, byte "+strconv.FormatInt(syntax.Offset, 10))))
	}
	return catalogue.Violation(code, "", arg("reason", socium.Word("the value cannot be read")))
}

// applicantJSON reads identifiers as texts, so that a slip of the pen does not lose the document.
type applicantJSON struct {
	applicantFields
	OGRN   string `json:"ogrn,omitempty"`
	INN    string `json:"inn,omitempty"`
	Region string `json:"region,omitempty"`
}

type applicantFields Applicant

// UnmarshalJSON reads an applicant; identifiers that are not well formed go to Printed.
func (a *Applicant) UnmarshalJSON(data []byte) error {
	var in applicantJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	out := Applicant(in.applicantFields)
	if out.OGRN.UnmarshalText([]byte(in.OGRN)) != nil {
		out.Printed.OGRN = in.OGRN
	}
	if out.INN.UnmarshalText([]byte(in.INN)) != nil {
		out.Printed.INN = in.INN
	}
	if out.Region.UnmarshalText([]byte(in.Region)) != nil {
		out.Printed.Region = in.Region
	}
	*a = out
	return nil
}
