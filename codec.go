package socium

import (
	"database/sql/driver"
	"fmt"
)

// The two doors below end in the parser of the type, so that there is no second set of checks.

// decodeText serves UnmarshalText: empty text is the zero value; on an error dst is unchanged.
func decodeText[T any](dst *T, text []byte, parse func([]byte) (T, error)) error {
	var v T
	if len(text) > 0 {
		var err error
		if v, err = parse(text); err != nil {
			return err
		}
	}
	*dst = v
	return nil
}

// scanText serves sql.Scanner: NULL is the zero value, string and []byte are parsed, other types are refused.
func scanText[T any](dst *T, src any, parse func([]byte) (T, error)) error {
	switch src := src.(type) {
	case nil:
		return decodeText(dst, nil, parse)
	case []byte:
		return decodeText(dst, src, parse)
	case string:
		return decodeText(dst, []byte(src), parse)
	default:
		return fmt.Errorf("socium: scan %T into %T: %w", src, *dst, CodeScanType)
	}
}

// sqlText serves driver.Valuer: NULL for the zero value, else text.
func sqlText(zero bool, text string) (driver.Value, error) {
	if zero {
		return nil, nil
	}
	return text, nil
}
