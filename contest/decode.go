package contest

import (
	"errors"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/strictjson"
)

// ParseFacts reads the JSON form of [Facts]. The error is [socium.Violations] within [CodeRegulationForm] with the path of every value that
// does not fit and of every field that there is none of.
func ParseFacts(data []byte) (Facts, error) {
	var f Facts
	if err := decode(data, &f); err != nil {
		return Facts{}, err
	}
	return f, nil
}

// ParseSheets reads a JSON array of sheets. Errors are as in [ParseFacts]; paths begin with the number of the sheet: "[3].marks".
func ParseSheets(data []byte) ([]Sheet, error) {
	var list []Sheet
	if err := decode(data, &list); err != nil {
		return nil, err
	}
	return list, nil
}

func decode(data []byte, target any) error {
	var vs socium.Violations
	for _, f := range strictjson.Decode(data, target) {
		path := socium.Path(f.Path)
		if f.Err == nil {
			vs = append(vs, catalogue.Violation(CodeRegulationField, path))
			continue
		}
		v := catalogue.Violation(CodeRegulationForm, path)
		if code := socium.Code(""); errors.As(f.Err, &code) {
			v.Text.RU += " (" + string(code) + ")"
			v.Text.EN += " (" + string(code) + ")"
		}
		var inner *socium.Violation
		if errors.As(f.Err, &inner) {
			v.Text = inner.Text
		}
		vs = append(vs, v)
	}
	return slices.Clip(vs).Err()
}
