package honours

import (
	"slices"

	"github.com/socium-go/socium"
)

// A Kind is what an award is.
type Kind string

const (
	State       Kind = "state"       // state award (государственная награда)
	Title       Kind = "title"       // honorary title (почётное звание)
	Medal       Kind = "medal"       // medal (медаль)
	Insignia    Kind = "insignia"    // departmental insignia (ведомственный знак отличия)
	Badge       Kind = "badge"       // badge, memorial sign (нагрудный, памятный знак)
	Diploma     Kind = "diploma"     // honorary diploma (почётная грамота)
	Thanks      Kind = "thanks"      // gratitude, letter of thanks (благодарность, благодарственное письмо)
	Prize       Kind = "prize"       // prize in money (премия)
	Certificate Kind = "certificate" // qualification certificate
)

var kinds = []Kind{State, Title, Medal, Insignia, Badge, Diploma, Thanks, Prize, Certificate}

// AllKinds returns every kind.
func AllKinds() []Kind { return slices.Clone(kinds) }

// Valid reports whether k is one of the kinds.
func (k Kind) Valid() bool { return slices.Contains(kinds, k) }

var kindTexts = map[Kind]socium.Text{
	State: {RU: "государственная награда", EN: "state award"}, Title: {RU: "почётное звание", EN: "honorary title"}, Medal: {RU: "медаль", EN: "medal"},
	Insignia: {RU: "ведомственный знак отличия", EN: "departmental insignia"}, Badge: {RU: "знак", EN: "badge"}, Diploma: {RU: "почётная грамота", EN: "honorary diploma"},
	Thanks: {RU: "благодарность", EN: "letter of thanks"}, Prize: {RU: "премия", EN: "prize"}, Certificate: {RU: "квалификационный сертификат", EN: "qualification certificate"},
}

// In returns the kind in words.
func (k Kind) In(lang socium.Lang) string {
	if t, ok := kindTexts[k]; ok {
		return t.In(lang)
	}
	return string(k)
}

// A Level is who gives an award.
type Level string

const (
	Federal            Level = "federal"             // the state
	Parliament         Level = "parliament"          // a federal chamber
	Ministry           Level = "ministry"            // a federal ministry
	RegionHead         Level = "region-head"         // governor, collegium of the administration
	RegionalParliament Level = "regional-parliament" // legislature of a region
	RegionalMinistry   Level = "regional-ministry"   // department, ministry of a region
	Municipality       Level = "municipality"        // a town or district
	Organisation       Level = "organisation"        // the employer
	Partner            Level = "partner"             // trade union or another partner
)

var levels = []Level{Federal, Parliament, Ministry, RegionHead, RegionalParliament, RegionalMinistry, Municipality, Organisation, Partner}

// levelTexts say at which level an award was given, as a part of a sentence: "diploma of a federal ministry".
var levelTexts = map[Level]socium.Text{
	Federal: {RU: "федерального уровня", EN: "of the state"}, Parliament: {RU: "уровня палаты Федерального Собрания", EN: "of a federal chamber"},
	Ministry: {RU: "уровня федерального министерства", EN: "of a federal ministry"}, RegionHead: {RU: "уровня главы региона", EN: "of the head of a region"},
	RegionalParliament: {RU: "уровня законодательного органа региона", EN: "of the legislature of a region"},
	RegionalMinistry:   {RU: "уровня министерства региона", EN: "of a regional ministry"}, Municipality: {RU: "муниципального уровня", EN: "of a municipality"},
	Organisation: {RU: "уровня организации", EN: "of an organisation"}, Partner: {RU: "уровня партнёра", EN: "of a partner"},
}

// AllLevels returns every level, the highest first.
func AllLevels() []Level { return slices.Clone(levels) }

// Valid reports whether l is one of the levels.
func (l Level) Valid() bool { return slices.Contains(levels, l) }

// An Order says which of two awards is higher: the level first, then the kind. It is a table, because no act read sets it for all.
type Order struct {
	Levels []Level      `json:"levels"` // the highest first; a level that is not there is the lowest
	Kinds  []Kind       `json:"kinds"`  // likewise
	Basis  socium.Basis `json:"basis,omitzero"`
}

// UsualOrder is the commonly stated order: level before kind, and state award, title, medal, insignia and badge, honorary diploma, letter of thanks.
func UsualOrder() Order {
	return Order{
		Levels: AllLevels(), Kinds: []Kind{State, Title, Medal, Insignia, Badge, Diploma, Thanks},
		Basis: socium.Basis{Act: "обычный порядок наград"}.As(socium.Unverified),
	}
}

// Compare returns −1 when a is higher than b, +1 when it is lower, 0 when the order does not tell. Insignia and badges are equal.
func (o Order) Compare(a, b *Award) int {
	if d := place(o.Levels, a.Level) - place(o.Levels, b.Level); d != 0 {
		return sign(d)
	}
	level := func(k Kind) int {
		if k == Badge {
			k = Insignia
		}
		return place(o.Kinds, k)
	}
	return sign(level(a.Kind) - level(b.Kind))
}

func place[T comparable](list []T, v T) int {
	if i := slices.Index(list, v); i >= 0 {
		return i
	}
	return len(list)
}

func sign(n int) int { return min(max(n, -1), 1) }

// Highest returns the highest of some awards; of equals the first. It is false for an empty list.
func (o Order) Highest(list []Award) (Award, bool) {
	if len(list) == 0 {
		return Award{}, false
	}
	best := &list[0]
	for i := range list {
		if o.Compare(&list[i], best) < 0 {
			best = &list[i]
		}
	}
	return *best, true
}
