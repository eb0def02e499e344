package contest

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// A Chain is an append-only journal of records whose hashes hang together: h₀ is 64 zeros, hᵢ = SHA-256(hᵢ₋₁ "\n" record). Whoever knows the
// last hash can see that no record was changed, removed or put in between. The zero Chain is empty and ready to use.
type Chain struct {
	Links []Link `json:"links"`
}

// A Link is one record with the hash that ends with it.
type Link struct {
	Record string `json:"record"` // canonical JSON: fixed order of keys, no spaces, numbers as decimal strings, no HTML escaping
	Hash   string `json:"hash"`
}

// chainStart is the hash before the first record.
const chainStart = "0000000000000000000000000000000000000000000000000000000000000000"

// Head returns the last hash, 64 zeros for an empty chain: publish it.
func (c Chain) Head() string {
	if len(c.Links) == 0 {
		return chainStart
	}
	return c.Links[len(c.Links)-1].Hash
}

// Append returns the chain with one more record. The caller's chain is not changed.
func (c Chain) Append(record string) Chain {
	links := append(c.Links[:len(c.Links):len(c.Links)], Link{record, link(c.Head(), record)})
	return Chain{links}
}

// AppendSheet appends the canonical JSON of a sheet. The error is that of its JSON form, such as a moment beyond the year 9999.
func (c Chain) AppendSheet(s Sheet) (Chain, error) {
	data, err := canon.JSON(s)
	if err != nil {
		return c, err
	}
	return c.Append(string(data)), nil
}

func link(before, record string) string { return canon.Sum([]byte(before + "\n" + record)) }

// Verify checks every link, and that the chain ends with a published head where one is given ("" for none). The error is
// [CodeChainLink] with the first link that does not follow, or [CodeChainHead].
func (c Chain) Verify(head string) error {
	before := chainStart
	for i, l := range c.Links {
		if l.Hash != link(before, l.Record) {
			return catalogue.Violation(CodeChainLink, socium.Path("links").Index(i))
		}
		before = l.Hash
	}
	if head != "" && head != before {
		return catalogue.Violation(CodeChainHead, "")
	}
	return nil
}

// A Commitment is a sealed sheet (запечатанный лист): published before the marks are known to anyone else, it binds the juror to them without
// telling them. After the closing the juror reveals sheet and nonce, and everyone can compare.
type Commitment struct {
	Entry string `json:"entry"`
	Juror string `json:"juror"`
	Hash  string `json:"hash"`
}

// minNonce is how many bytes a nonce must have, so that nobody can try all sheets.
const minNonce = 16

// Seal commits a juror to a sheet. The nonce must be long and random: at least 16 bytes from a source of chance that the caller brings. The error
// is [CodeSealNonce], or that of the JSON form of the sheet.
func Seal(s Sheet, nonce string) (Commitment, error) {
	if len(nonce) < minNonce {
		return Commitment{}, catalogue.Violation(CodeSealNonce, "nonce", numberArg("need", minNonce))
	}
	data, err := canon.JSON(s)
	if err != nil {
		return Commitment{}, err
	}
	sum := sha256.Sum256([]byte(SealText(s.Juror, s.Entry, string(data), nonce)))
	return Commitment{Entry: s.Entry, Juror: s.Juror, Hash: hex.EncodeToString(sum[:])}, nil
}

// SealText is the text that is hashed: juror, entry, what is sealed and nonce, with bars between. A bar or a backslash in a part is written after a
// backslash, so that no other parts give the same text.
func SealText(juror, entry, sealed, nonce string) string {
	escape := strings.NewReplacer(`\`, `\\`, `|`, `\|`)
	return escape.Replace(juror) + "|" + escape.Replace(entry) + "|" + escape.Replace(sealed) + "|" + escape.Replace(nonce)
}

// Open reports whether the revealed sheet is the sealed one. The error is [CodeSealBroken], or that of [Seal].
func (c Commitment) Open(s Sheet, nonce string) error {
	again, err := Seal(s, nonce)
	if err != nil {
		return err
	}
	if s.Entry != c.Entry || s.Juror != c.Juror || again.Hash != c.Hash {
		return catalogue.Violation(CodeSealBroken, "hash", arg("juror", c.Juror), arg("entry", c.Entry))
	}
	return nil
}

// A Reveal is a sheet with the nonce that opens its commitment.
type Reveal struct {
	Sheet Sheet  `json:"sheet"`
	Nonce string `json:"nonce"`
}

// OpenAll opens sealed sheets after the closing and returns the sheets that may be judged. The error names everything at once: reveals
// that do not match their commitment or have none, commitments that were not revealed, two commitments of a juror for one entry.
func OpenAll(sealed []Commitment, reveals []Reveal) ([]Sheet, error) {
	var vs socium.Violations
	type key struct{ juror, entry string }
	open := map[key]*Commitment{}
	for i := range sealed {
		k := key{sealed[i].Juror, sealed[i].Entry}
		if open[k] != nil {
			vs = append(vs, catalogue.Violation(CodeSealTwice, socium.Path("sealed").Index(i), arg("juror", k.juror), arg("entry", k.entry)))
		}
		open[k] = &sealed[i]
	}
	revealed := map[key]bool{}
	var sheets []Sheet
	for i := range reveals {
		r := &reveals[i]
		k := key{r.Sheet.Juror, r.Sheet.Entry}
		path := socium.Path("reveals").Index(i)
		c := open[k]
		if c == nil || revealed[k] {
			vs = append(vs, catalogue.Violation(CodeSealMissing, path, arg("juror", k.juror), arg("entry", k.entry)))
			continue
		}
		revealed[k] = true
		if err := c.Open(r.Sheet, r.Nonce); err != nil {
			vs = append(vs, catalogue.Violation(CodeSealBroken, path, arg("juror", k.juror), arg("entry", k.entry)))
			continue
		}
		sheets = append(sheets, r.Sheet)
	}
	for i := range sealed {
		if k := (key{sealed[i].Juror, sealed[i].Entry}); !revealed[k] {
			vs = append(vs, catalogue.Violation(CodeSealUnopened, socium.Path("sealed").Index(i), arg("juror", k.juror), arg("entry", k.entry)))
		}
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	return sheets, nil
}

// Journal returns the protocol's records as a chain: a line for every sheet that counted, in the order of the protocol, and a last one with
// the protocol's hash.
func (p Protocol) Journal() (Chain, error) {
	var c Chain
	n := 0
	for i := range p.Nominations {
		for k := range p.Nominations[i].Standings {
			e := &p.Nominations[i].Standings[k]
			for _, s := range e.Sheets {
				n++
				data, err := canon.JSON(struct {
					Seq   int    `json:"seq"`
					Type  string `json:"type"`
					Juror string `json:"juror"`
					Entry string `json:"entry"`
					Marks Marks  `json:"marks"`
				}{n, "sheet", s.Juror, e.Entry, s.Marks})
				if err != nil {
					return Chain{}, err
				}
				c = c.Append(string(data))
			}
		}
	}
	return c.Append(`{"seq":` + strconv.Itoa(n+1) + `,"type":"close","sheets":` + strconv.Itoa(n) + `,"protocol":"` + p.Hash + `"}`), nil
}
