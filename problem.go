package socium

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// ProblemMediaType is the media type of a [Problem] in JSON.
const ProblemMediaType = "application/problem+json"

// A Problem is the answer of a service to a document that has violations, as RFC 9457 lays it out. Type, title, status, detail and
// instance are the members of the standard; the list of violations is our extension, each with its code, its JSON pointer and its
// texts in both languages. Serve it with the media type [ProblemMediaType].
type Problem struct {
	Type     string `json:"type,omitempty"` // a URI that names the kind of problem; empty: about:blank
	Title    string `json:"title,omitempty"`
	Status   int    `json:"status,omitempty"` // the HTTP status, usually 422
	Detail   string `json:"detail,omitempty"`
	Instance string `json:"instance,omitempty"` // a URI that names this occurrence

	Errors Violations `json:"-"` // written as "errors"
	Lang   Lang       `json:"-"` // the language of the members "detail" of the errors
}

// Problem returns the violations as a problem of status 422 with a title in the language. Fill in Type and Instance where the
// service has them.
func (vs Violations) Problem(lang Lang) Problem {
	n := ValueOf(len(vs))
	title := Text{
		RU: "Данные не прошли проверку: {n} {n|ошибка|ошибки|ошибок}", EN: "The data did not pass the check: {n} {n|error|errors}",
	}.Fill(Arg{"n", n})
	return Problem{Title: title.In(lang), Status: 422, Errors: vs, Lang: lang}
}

// problemError is one violation in a problem.
type problemError struct {
	Pointer  string   `json:"pointer"` // a URI fragment, "#/budget/items/2/amount"
	Detail   string   `json:"detail"`
	Code     Code     `json:"code"`
	Severity Severity `json:"severity,omitzero"`
	Basis    Basis    `json:"basis,omitzero"`
	Text     Text     `json:"text,omitzero"`
}

// problemJSON is the members of a problem without our methods.
type problemJSON Problem

// given returns the violations without nil ones, which say nothing.
func (p Problem) given() Violations {
	if !slices.Contains(p.Errors, nil) {
		return p.Errors
	}
	return slices.DeleteFunc(slices.Clone(p.Errors), func(v *Violation) bool { return v == nil })
}

// MarshalJSON writes the members of the standard and the member "errors". A nil violation is left out.
func (p Problem) MarshalJSON() ([]byte, error) {
	errs := make([]problemError, 0, len(p.Errors))
	for _, v := range p.given() {
		errs = append(errs, problemError{v.Path.fragment(), v.Text.In(p.Lang), v.Code, v.Severity, v.Basis, v.Text})
	}
	return json.Marshal(struct {
		problemJSON
		Errors []problemError `json:"errors"`
	}{problemJSON(p), errs})
}

// UnmarshalJSON reads what MarshalJSON writes; the language of the details is not kept. An error that is null is refused.
func (p *Problem) UnmarshalJSON(data []byte) error {
	var in struct {
		problemJSON
		Errors []*problemError `json:"errors"`
	}
	if err := decodeJSON(data, &in); err != nil {
		return err
	}
	if slices.Contains(in.Errors, nil) {
		return errJSONNull
	}
	*p = Problem(in.problemJSON)
	for _, e := range in.Errors {
		p.Errors = append(p.Errors, &Violation{Code: e.Code, Path: pathOfFragment(e.Pointer), Severity: e.Severity, Basis: e.Basis, Text: e.Text})
	}
	return nil
}

// Error makes a problem an error: title and violations, one a line.
func (p Problem) Error() string { return strings.TrimSuffix(p.Title+"\n"+p.given().Error(), "\n") }

// Unwrap lets errors.Is and errors.As look at the violations.
func (p Problem) Unwrap() []error { return p.given().Unwrap() }

// fragment returns the JSON pointer as a URI fragment: what a URI may not hold is percent-encoded (RFC 6901 section 6).
func (p Path) fragment() string {
	var b strings.Builder
	b.WriteByte('#')
	for _, c := range []byte(p.Pointer()) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~!$&'()*+,;=:@/?", c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteString(strings.ToUpper(strconv.FormatUint(uint64(c>>4), 16) + strconv.FormatUint(uint64(c&15), 16)))
	}
	return b.String()
}

// pathOfFragment undoes fragment: numbers become places in a list.
func pathOfFragment(fragment string) Path {
	var raw strings.Builder
	for rest := strings.TrimPrefix(fragment, "#"); rest != ""; {
		c := rest[0]
		if n, err := strconv.ParseUint(rest[min(1, len(rest)):min(3, len(rest))], 16, 8); c == '%' && err == nil {
			c, rest = byte(n), rest[2:]
		}
		raw.WriteByte(c)
		rest = rest[1:]
	}
	return ParsePointer(raw.String())
}
