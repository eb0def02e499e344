package contest

import (
	"crypto/md5"
	"crypto/sha256"
	"math/big"
	"slices"
	"strings"

	"github.com/socium-go/socium"
)

// A Draw (жеребьёвка) is a verifiable drawing of lots by RFC 3797: the pool and the public sources of chance are announced in advance, and
// everyone can work the result out. The sources are numbers that nobody can know or influence beforehand: a lottery, a statistic.
//
// It uses MD5 as the RFC says, because the result must be the same for everyone who follows it; the strength of the hash does not
// matter for the draw. SHA-256 is a variant that has to be announced.
type Draw struct {
	Pool    []string     `json:"pool"`           // in the announced order
	Sources []DrawSource `json:"sources"`        // in the announced order
	Hash    DrawHash     `json:"hash,omitempty"` // empty: [DrawMD5]
}

// A DrawSource is one source of chance: the values that it came out with. A set of numbers, such as those of a lottery, is sorted ascending; values
// of another kind are taken in their order.
type DrawSource struct {
	Title  socium.Text `json:"title,omitzero"`
	Values []string    `json:"values"`
	Set    bool        `json:"set,omitempty"` // the values are a set of whole numbers, to be sorted
}

// A DrawHash is the hash function of a draw.
type DrawHash string

const (
	DrawMD5    DrawHash = "md5"    // RFC 3797
	DrawSHA256 DrawHash = "sha256" // a declared variant
)

var drawHashes = []DrawHash{DrawMD5, DrawSHA256}

// AllDrawHashes returns both.
func AllDrawHashes() []DrawHash { return append([]DrawHash(nil), drawHashes...) }

// Valid reports whether h is one of the two.
func (h DrawHash) Valid() bool { return known(drawHashes, h) }

// Check reports everything that is wrong with a draw: an empty pool or one with a name twice, no source of chance, values that are not
// plain numbers or texts. The error is within [CodeDraw].
func (d Draw) Check() error {
	var vs socium.Violations
	seen := map[string]bool{}
	for i, name := range d.Pool {
		if name == "" || seen[name] {
			vs = append(vs, catalogue.Violation(CodeDrawPool, socium.Path("pool").Index(i)))
		}
		seen[name] = true
	}
	if len(d.Pool) == 0 || len(d.Pool) > 65535 {
		vs = append(vs, catalogue.Violation(CodeDrawPool, "pool"))
	}
	if len(d.Sources) == 0 {
		vs = append(vs, catalogue.Violation(CodeDrawSource, "sources"))
	}
	for i, s := range d.Sources {
		if len(s.Values) == 0 {
			vs = append(vs, catalogue.Violation(CodeDrawSource, socium.Path("sources").Index(i)))
		}
		for k, v := range s.Values {
			path := socium.Path("sources").Index(i).Field("values").Index(k)
			n, isNumber := new(big.Int).SetString(v, 10)
			if v == "" || len(v) > 200 || strings.ContainsAny(v, "./ \t\r\n") || s.Set && (!isNumber || n.Sign() < 0) {
				vs = append(vs, catalogue.Violation(CodeDrawSource, path))
			}
		}
	}
	if d.Hash != "" && !d.Hash.Valid() {
		vs = append(vs, catalogue.Violation(CodeDrawHash, "hash", arg("word", string(d.Hash))))
	}
	return vs.Err()
}

// Seed is the text that is hashed: the values of each source, each followed by a point, each source ended by a slash: "1.7.12./2024./".
func (d Draw) Seed() string {
	var b strings.Builder
	for _, s := range d.Sources {
		values := slices.Clone(s.Values)
		if s.Set {
			slices.SortStableFunc(values, compareNumbers)
		}
		for _, v := range values {
			b.WriteString(v)
			b.WriteByte('.')
		}
		b.WriteByte('/')
	}
	return b.String()
}

func compareNumbers(a, b string) int {
	x, ok := new(big.Int).SetString(a, 10)
	y, ok2 := new(big.Int).SetString(b, 10)
	if !ok || !ok2 {
		return strings.Compare(a, b)
	}
	return x.Cmp(y)
}

// Order draws the whole pool, first to last. A draw that does not pass [Draw.Check] gives nothing.
func (d Draw) Order() []string { return d.Take(len(d.Pool)) }

// Take draws n of the pool, in the order in which they are drawn: for draw t the hash of t, seed and t, as a number, modulo what is left of the pool.
func (d Draw) Take(n int) []string {
	if d.Check() != nil {
		return nil
	}
	pool := slices.Clone(d.Pool)
	seed := d.Seed()
	var drawn []string
	for t := 0; t < n && len(pool) > 0; t++ {
		at := []byte{byte(t >> 8), byte(t)}
		text := append(append(slices.Clone(at), seed...), at...)
		i := new(big.Int)
		if d.Hash == DrawSHA256 {
			sum := sha256.Sum256(text)
			i.SetBytes(sum[:])
		} else {
			sum := md5.Sum(text)
			i.SetBytes(sum[:])
		}
		k := int(i.Mod(i, big.NewInt(int64(len(pool)))).Int64())
		drawn = append(drawn, pool[k])
		pool = slices.Delete(pool, k, k+1)
	}
	return drawn
}
