package socium

import (
	"cmp"
	"database/sql/driver"
	"strings"
	"sync"

	"github.com/socium-go/socium/internal/checkdigit"
	"github.com/socium-go/socium/internal/clean"
)

// A Region is a subject of the federation (субъект Российской Федерации) by its code of the tax service: "77" is Moscow. The
// codes are also those of ИНН and ОГРН; they are not those of number plates. It is comparable and one byte long. The zero Region
// means "not given".
//
// The table is the edition with 89 subjects, see [RegionEdition]; [Region.Since] tells which are newer than the others.
type Region struct{ code uint8 }

// A RegionKind is the kind of a subject of the federation.
type RegionKind string

const (
	RegionRepublic         RegionKind = "republic"          // республика
	RegionKrai             RegionKind = "krai"              // край
	RegionOblast           RegionKind = "oblast"            // область
	RegionFederalCity      RegionKind = "federal-city"      // город федерального значения
	RegionAutonomousOblast RegionKind = "autonomous-oblast" // автономная область
	RegionAutonomousOkrug  RegionKind = "autonomous-okrug"  // автономный округ
)

var regionKinds = []RegionKind{
	RegionRepublic, RegionKrai, RegionOblast, RegionFederalCity, RegionAutonomousOblast, RegionAutonomousOkrug,
}

// AllRegionKinds returns every kind.
func AllRegionKinds() []RegionKind { return append([]RegionKind(nil), regionKinds...) }

// Valid reports whether k is one of the kinds.
func (k RegionKind) Valid() bool { return oneOf(k, regionKinds) }

type regionRow struct {
	kind  RegionKind
	oktmo uint16 // the first three digits
	name  Text
	also  []string // other names in use
	since Date
}

// RegionEdition names the edition of the table of regions. The list of the tax service in its edition of 28.10.2022 was read up to
// code 39 only, the others in public code lists.
func RegionEdition() Basis {
	return Basis{Act: "Справочник «Субъекты Российской Федерации» ФНС", Clause: "ред. от 28.10.2022", Evidence: Unverified}
}

// AllRegions returns the subjects of the federation in the order of their codes.
func AllRegions() []Region {
	list := make([]Region, 0, 89)
	for code := range regionTable {
		if regionTable[code].kind != "" {
			list = append(list, Region{uint8(code)})
		}
	}
	return list
}

// ParseRegion accepts exactly two digits and trims nothing. The error is within [CodeRegion] and says which rule failed (length,
// character, unknown code). It allocates nothing.
func ParseRegion(s string) (Region, error) { return parseRegion(s) }

// MustParseRegion is ParseRegion that panics: for literals in tests and package variables only.
func MustParseRegion(s string) Region { return must(ParseRegion(s)) }

// NormalizeRegion returns the code for a code or a name as people write them: "7", "г. Москва", "Омская обл.", "Удмуртия",
// "ХМАО". Case, ё, dashes and words like «область» do not matter. What it does not know comes back without its spaces.
func NormalizeRegion(s string) string {
	s = clean.Spaces(s)
	if len(s) == 1 && isDigitByte(s[0]) {
		return "0" + s
	}
	if len(s) <= clean.MaxLength {
		if r, ok := regionsByName()[regionKey(s)]; ok {
			return r.String()
		}
	}
	return clean.Identifier(s)
}

func parseRegion[T checkdigit.Text](s T) (Region, error) {
	if len(s) != 2 {
		return Region{}, lengthOr(s, errRegionLength, errRegionCharacter, isDigitByte)
	}
	n, ok := checkdigit.Number(s)
	if !ok {
		return Region{}, errRegionCharacter
	}
	r, ok := regionOfCode(n)
	if !ok {
		return Region{}, errRegionUnknown
	}
	return r, nil
}

func regionOfCode(code uint64) (Region, bool) {
	if code >= uint64(len(regionTable)) || regionTable[code].kind == "" {
		return Region{}, false
	}
	return Region{uint8(code)}, true
}

// A territory is what a prefix of two digits of ОКТМО and ОКАТО stands for.
type territory struct {
	oktmo, okato bool // the prefix is in use
	region       uint8
}

var territories = indexTerritories()

func indexTerritories() (list [256]territory) {
	for code, row := range regionTable {
		if row.kind == "" {
			continue
		}
		t := &list[row.oktmo/10]
		t.oktmo, t.okato = true, true
		if row.oktmo%10 == 0 {
			t.region = uint8(code)
		}
	}
	list[55].okato = true // Baikonur
	return list
}

// regionOfTerritory returns the subject of the first three digits of an ОКТМО.
func regionOfTerritory(prefix uint64) (Region, bool) {
	switch prefix {
	case 118:
		return Region{83}, true
	case 718:
		return Region{86}, true
	case 719:
		return Region{89}, true
	}
	r := Region{territories[prefix/10%100].region}
	return r, !r.IsZero()
}

var regionsByName = sync.OnceValue(func() map[string]Region {
	names := make(map[string]Region, 256)
	for _, r := range AllRegions() {
		row := r.row()
		for _, name := range append([]string{row.name.RU, row.name.EN}, row.also...) {
			names[regionKey(name)] = r
		}
	}
	return names
})

// regionKey reduces a name to the words that tell it from others. Altai the republic and Altai the krai differ in Russian by the
// ending, in English by the word krai, which stays.
func regionKey(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return strings.ContainsRune(" .,-–—−()«»\"\t", r)
	})
	key := make([]string, 0, len(words))
	for _, w := range words {
		switch w {
		case "республика", "область", "обл", "край", "город", "г", "гор", "автономный", "автономная", "округ", "ао",
			"republic", "of", "autonomous", "okrug":
		default:
			key = append(key, strings.ReplaceAll(w, "ё", "е"))
		}
	}
	return strings.Join(key, " ")
}

func (r Region) row() *regionRow { return &regionTable[r.code] }

// IsZero reports whether the region is not given.
func (r Region) IsZero() bool { return r == Region{} }

// Name returns the official name, and its usual English form.
func (r Region) Name() Text { return r.row().name }

// In returns the name in the language, "" for zero.
func (r Region) In(lang Lang) string { return r.row().name.In(lang) }

// Kind returns the kind of the subject, "" for zero.
func (r Region) Kind() RegionKind { return r.row().kind }

// Since returns the day since when the subject is in the list, zero for those that always were: 18 March 2014 for 91 and 92,
// 30 September 2022 for 90 and 93 to 95. The days are commonly stated and were not verified; the codes of the latter four
// appeared later in 2022.
func (r Region) Since() Date { return r.row().since }

// OKTMOPrefix returns the digits with which the ОКТМО codes of the region begin: two, or three for the autonomous okrugs within
// another subject; "" for zero. The prefix of the subject around an okrug ("71") begins the codes of the okrug too.
func (r Region) OKTMOPrefix() string {
	if r.IsZero() {
		return ""
	}
	digits := string(appendDigits(nil, uint64(r.row().oktmo), 3))
	return digits[:2] + strings.TrimPrefix(digits[2:], "0")
}

// Compare orders regions by code.
func (r Region) Compare(o Region) int { return cmp.Compare(r.code, o.code) }

// String returns the code, "" for zero.
func (r Region) String() string {
	var buf [32]byte
	b, _ := r.AppendText(buf[:0])
	return string(b)
}

// AppendText appends the code.
func (r Region) AppendText(b []byte) ([]byte, error) {
	if r.IsZero() {
		return b, nil
	}
	return append(b, '0'+r.code/10, '0'+r.code%10), nil
}

// MarshalText returns the code; "" for zero.
func (r Region) MarshalText() ([]byte, error) { return r.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts what ParseRegion accepts, and "" as zero.
func (r *Region) UnmarshalText(text []byte) error { return decodeText(r, text, parseRegion[[]byte]) }

// Value returns the code for SQL, NULL for zero.
func (r Region) Value() (driver.Value, error) { return sqlText(r.IsZero(), r.String()) }

// Scan accepts a string, []byte or NULL.
func (r *Region) Scan(src any) error { return scanText(r, src, parseRegion[[]byte]) }
