package socium

import "encoding/json"

// decodeJSON is json.Unmarshal for documents with lists, which must not hold more than MaxListItems elements in all: "[{},{},{}" of a
// mebibyte would become hundreds of mebibytes of structs.
func decodeJSON(data []byte, v any) error {
	if listItems(data) > MaxListItems {
		return errJSONItems
	}
	return json.Unmarshal(data, v)
}

// listItems counts the elements of all lists in a JSON text; an empty list counts as one. What lies deeper than 64 levels is not counted:
// none of our types is as deep, so nothing is built of it.
func listItems(data []byte) int {
	var lists uint64 // a bit a level: it is a list
	items, depth := 0, 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			for i++; i < len(data) && data[i] != '"'; i++ {
				if data[i] == '\\' {
					i++
				}
			}
		case '[', '{':
			if bit := uint64(1) << depth; data[i] == '[' { // beyond 63 the bit is zero
				lists |= bit
				items++
			} else {
				lists &^= bit
			}
			depth++
		case ']', '}':
			depth = max(depth-1, 0)
		case ',':
			if depth > 0 && lists>>(depth-1)&1 == 1 {
				items++
			}
		}
	}
	return items
}
