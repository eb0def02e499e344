package registry

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Cursor marks where a page ended, for the next one. It is short, good for an address, and means nothing but to [Snapshot.Page] with
// the same query. The zero Cursor is the beginning, and as the next one of a page that there is no more.
type Cursor string

// A Page is a part of the answer to a query.
type Page struct {
	Entries []Entry
	Next    Cursor // of the page after this one; "" at the end
}

// Page returns the entries after a cursor, at most limit of them. Pages may be taken from different snapshots: the next one begins
// after the place where the last one ended, so that an entry that has moved in between may be seen twice or not at all; take all
// from one snapshot where that matters. The error is [CodeCursor].
func (s Snapshot) Page(q Query, after Cursor, limit int) (Page, error) {
	start, err := parseCursor(after, q.Sort)
	if err != nil {
		return Page{}, err
	}
	var p plan
	if !p.prepare(s, q) || limit <= 0 {
		return Page{}, nil
	}
	list := p.first(nil, start, min(limit, math.MaxInt-1)+1)
	var page Page
	for i, at := range list {
		if i == limit {
			page.Next = cursorAt(q.Sort, list[i-1])
			break
		}
		if e, ok := s.At(at.record); ok {
			page.Entries = append(page.Entries, e)
		}
	}
	return page, nil
}

func cursorAt(sort Sort, at position) Cursor {
	return Cursor(fmt.Sprintf("%s.%x.%x", sort, at.rank, at.record))
}

func parseCursor(c Cursor, sort Sort) (position, error) {
	if c == "" {
		return beginning, nil
	}
	fault := catalogue.Violation(CodeCursor, "after")
	parts := strings.Split(string(c), ".")
	if len(parts) != 3 || parts[0] != string(sort) {
		return position{}, fault
	}
	rank, err1 := strconv.ParseUint(parts[1], 16, 64)
	record, err2 := strconv.ParseUint(parts[2], 16, recordBits)
	if err1 != nil || err2 != nil || sort == MostFree && rank > freeNoLimit {
		return position{}, fault
	}
	return position{rank, int(record)}, nil
}
