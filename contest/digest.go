package contest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"github.com/socium-go/socium/internal/canon"
)

// digest is the SHA-256 of the canonical JSON of a sheet.
type digest [sha256.Size]byte

// sheetDigest hashes a sheet. The canonical form is written by hand where the texts need no escaping, because this runs once for each sheet
// of a stream; the result is that of [canon.JSON].
func (in *intake) sheetDigest(s *Sheet) digest {
	b, ok := appendSheet(in.buffer[:0], s)
	if !ok {
		slow, err := canon.JSON(s)
		if err != nil { // a moment outside of the years that JSON knows: told apart by its number
			slow = s.At.UTC().AppendFormat(b, time.RFC3339Nano)
		}
		b = append(b[:0], slow...)
	}
	in.buffer = b
	return sha256.Sum256(b)
}

func appendSheet(b []byte, s *Sheet) ([]byte, bool) {
	ok := plainText(s.Entry) && plainText(s.Juror) && plainText(string(s.State)) && plainText(s.Comment) && !s.Objective.Known() && s.At.IsZero()
	for i := range s.Marks {
		ok = ok && plainText(s.Marks[i].Criterion)
	}
	if !ok {
		return b, false
	}
	b = append(append(append(b, `{"entry":"`...), s.Entry...), `","juror":"`...)
	b = append(append(b, s.Juror...), '"')
	if s.State != "" {
		b = append(append(append(b, `,"state":"`...), s.State...), '"')
	}
	if len(s.Marks) > 0 {
		b = append(b, `,"marks":{`...)
		for i := range s.Marks {
			m := &s.Marks[i]
			if i > 0 {
				b = append(b, ',')
			}
			b = append(append(append(b, '"'), m.Criterion...), `":"`...)
			if m.Absence != "" {
				b = append(b, m.Absence...)
			} else {
				b, _ = m.Value.AppendText(b)
			}
			b = append(b, '"')
		}
		b = append(b, '}')
	}
	if s.Comment != "" {
		b = append(append(append(b, `,"comment":"`...), s.Comment...), '"')
	}
	return append(b, '}'), true
}

// plainText reports whether a text stands in JSON as it is.
func plainText(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 0x20 || c > 0x7e || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

// sheetsHash is one hash over all sheets, whatever their order.
func (in *intake) sheetsHash() string {
	list := slices.Clone(in.digests)
	slices.SortFunc(list, func(a, b digest) int { return bytes.Compare(a[:], b[:]) })
	h := sha256.New()
	for i := range list {
		h.Write(list[i][:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// factsHash is the hash of the facts; decisions on admission count with their own hashes, which do not depend on wording.
func factsHash(f *Facts) (string, error) {
	type admission struct {
		Entry string `json:"entry"`
		Hash  string `json:"hash"`
	}
	plain := *f
	plain.Admissions = nil
	content := struct {
		Facts      *Facts      `json:"facts"`
		Admissions []admission `json:"admissions"`
	}{Facts: &plain}
	for _, a := range f.Admissions {
		content.Admissions = append(content.Admissions, admission{a.Entry, a.Decision.Hash()})
	}
	return canon.Hash(content)
}
