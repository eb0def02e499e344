package assign

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/moves"
)

// An Obstacle shows why something could not be had, by numbers that anybody can add up again.
//
// Of [TooFewReviewers]: the Entries have Need places that these Reviewers alone could still fill. At their greatest loads they
// give, together with what others give already, Have reviews: Missing less than Need. Without any one of the entries the
// difference would be smaller. Need and Have leave forced pairs out.
//
// Of [TooFewEntries]: the Reviewers must have Need reviews together, and the Entries, which are all that is open to them, have
// places for Have.
type Obstacle struct {
	Kind      ObstacleKind `json:"kind"`
	Entries   []string     `json:"entries"`   // ascending
	Reviewers []string     `json:"reviewers"` // ascending; may be empty: nobody is left to ask
	Need      int          `json:"need"`
	Have      int          `json:"have"`
	Missing   int          `json:"missing"`

	// Core is a smallest set of entries that cannot be satisfied together: without any one of them the rest can. It is left out
	// where it would take long to find (some 150 entries by 800 reviewers) and for other kinds.
	Core []string `json:"core,omitempty"`

	Quotas []QuotaStop `json:"quotas,omitempty"` // quotas that keep reviewers with room away
	Barred []Barred    `json:"barred,omitempty"` // what keeps reviewers away from the entries
}

// An ObstacleKind says what is too scarce.
type ObstacleKind string

const (
	TooFewReviewers ObstacleKind = "too-few-reviewers" // for these entries
	TooFewEntries   ObstacleKind = "too-few-entries"   // for the least loads of these reviewers
	QuotasOverlap   ObstacleKind = "quotas-overlap"    // overlapping quotas left these entries short; no set of numbers shows it
)

var obstacleKinds = []ObstacleKind{TooFewReviewers, TooFewEntries, QuotasOverlap}

// AllObstacleKinds returns every kind.
func AllObstacleKinds() []ObstacleKind { return slices.Clone(obstacleKinds) }

// Valid reports whether k is one of the known words.
func (k ObstacleKind) Valid() bool { return slices.Contains(obstacleKinds, k) }

// A QuotaStop is a quota that stands in the way at some of the entries.
type QuotaStop struct {
	Quota   Quota `json:"quota"`
	Label   Label `json:"label,omitempty"` // which label of a quota on each
	Least   bool  `json:"least,omitempty"` // the places are kept for the group; otherwise the group has its most
	Entries int   `json:"entries"`         // at how many of them
}

// Barred counts the pairs of the entries with any reviewer that one cause rules out. A pair can count for several causes.
type Barred struct {
	Why   Cause `json:"why"`
	Pairs int   `json:"pairs"`
}

// A Cause rules a pair out.
type Cause string

const (
	ByConflict  Cause = "conflict"   // listed in Task.Conflicts
	ByLabel     Cause = "label"      // a label that must not be shared
	ByQuota     Cause = "quota"      // a quota of none
	ByCandidate Cause = "candidates" // not among the entry's candidates
)

var causes = []Cause{ByConflict, ByLabel, ByQuota, ByCandidate}

// AllCauses returns every cause.
func AllCauses() []Cause { return slices.Clone(causes) }

// Valid reports whether c is one of the known words.
func (c Cause) Valid() bool { return slices.Contains(causes, c) }

// coreWork bounds the search for a core: entries squared times reviewers.
const coreWork = 10_000_000

// explain fills in gaps, unmet least loads and their reasons.
func (d *desk) explain(plan *Plan, s, reasons *moves.Solver, got []int32, loads []int) {
	at := func(blocks []moves.Block, list func(moves.Block) []int32, kind ObstacleKind) map[int32]int {
		where := map[int32]int{}
		for _, b := range blocks {
			for _, i := range list(b) {
				where[i] = len(plan.Obstacles)
			}
			plan.Obstacles = append(plan.Obstacles, d.obstacle(b, kind, reasons))
		}
		return where
	}
	overlap := -1
	reason := func(where map[int32]int, i int32) int {
		if k, ok := where[i]; ok {
			return k
		}
		if overlap < 0 {
			overlap = len(plan.Obstacles)
			plan.Obstacles = append(plan.Obstacles, Obstacle{Kind: QuotasOverlap})
		}
		return overlap
	}
	short := at(reasons.Short(), func(b moves.Block) []int32 { return b.Entries }, TooFewReviewers)
	for e, n := range got {
		if missing := int(d.need[e] - n); missing > 0 {
			k := reason(short, int32(e))
			if k == overlap {
				o := &plan.Obstacles[k]
				o.Entries, o.Missing = append(o.Entries, d.entry(int32(e)).ID), o.Missing+missing
			}
			plan.Gaps = append(plan.Gaps, Gap{d.entry(int32(e)).ID, missing, int(d.need[e]), k})
		}
	}
	idle := at(reasons.Idle(), func(b moves.Block) []int32 { return b.Reviewers }, TooFewEntries)
	for x, n := range loads {
		if missing := int(d.low[x]) - n; missing > 0 {
			k := reason(idle, int32(x))
			if k == overlap {
				o := &plan.Obstacles[k]
				o.Reviewers = append(o.Reviewers, d.reviewer(int32(x)).ID)
			}
			plan.Idle = append(plan.Idle, Idle{d.reviewer(int32(x)).ID, missing, int(d.low[x]), k})
		}
	}
}

func (d *desk) obstacle(b moves.Block, kind ObstacleKind, s *moves.Solver) Obstacle {
	o := Obstacle{
		Kind: kind, Entries: d.entryIDs(b.Entries), Reviewers: d.reviewerIDs(b.Reviewers), Need: b.Need, Have: b.Have, Missing: b.Need - b.Have,
	}
	if kind == TooFewReviewers {
		switch n := len(b.Entries); {
		case o.Missing == 1:
			o.Core = slices.Clone(o.Entries)
		case n*n*len(d.reviewers) <= coreWork:
			o.Core = d.entryIDs(s.Core(b.Entries))
		}
	}
	o.Quotas = d.stops(b.Quotas)
	o.Barred = d.barred(b.Entries)
	return o
}

func (d *desk) stops(list []moves.Bind) []QuotaStop {
	type stop struct {
		b     *bound
		least bool
	}
	count := map[stop]int{}
	var order []stop
	for _, q := range list {
		b := d.nodes[d.shapeOf[q.Entry]][q.Node]
		if b == nil {
			continue
		}
		st := stop{b, q.Least}
		if count[st]++; count[st] == 1 {
			order = append(order, st)
		}
	}
	var out []QuotaStop
	for _, st := range order { // one quota stands in several trees
		next := QuotaStop{st.b.quota, st.b.label, st.least, count[st]}
		i := slices.IndexFunc(out, func(q QuotaStop) bool {
			return q.Quota == next.Quota && q.Label == next.Label && q.Least == next.Least
		})
		if i < 0 {
			out = append(out, next)
		} else {
			out[i].Entries += next.Entries
		}
	}
	slices.SortStableFunc(out, func(a, b QuotaStop) int { return cmp.Compare(b.Entries, a.Entries) })
	return out
}

func (d *desk) barred(entries []int32) []Barred {
	pairs := map[Cause]int{}
	for _, e := range entries {
		pairs[ByConflict] += len(d.apart[e])
		for _, l := range d.entry(e).Labels {
			if slices.Contains(d.t.Apart, l.Kind()) {
				pairs[ByLabel] += len(d.holders[l])
			}
		}
		for _, b := range d.bounds[e] {
			if b.max == 0 {
				pairs[ByQuota] += b.members.size()
			}
		}
		if c := d.candidates[e]; c != nil {
			pairs[ByCandidate] += len(d.reviewers) - len(c)
		}
	}
	var out []Barred
	for _, c := range causes {
		if pairs[c] > 0 {
			out = append(out, Barred{c, pairs[c]})
		}
	}
	return out
}

var obstacleTexts = map[ObstacleKind]socium.Text{
	TooFewReviewers: {
		RU: "заявкам ({entries}) нужно ещё экспертиз: {need}; оставшиеся для них эксперты ({reviewers}) и уже назначенные дают не больше {have}; не хватает {missing}",
		EN: "the entries ({entries}) have {need} places; the reviewers left for them ({reviewers}) and those assigned give at most {have}; {missing} are missing",
	},
	TooFewEntries: {
		RU: "экспертам ({reviewers}) положено экспертиз не меньше {need}; доступные им заявки ({entries}) дают не больше {have}; не хватает {missing}",
		EN: "the reviewers ({reviewers}) must have at least {need} reviews; the entries open to them ({entries}) give at most {have}; {missing} are missing",
	},
	QuotasOverlap: {
		RU: "пересекающиеся квоты не дают выполнить все требования: {entries}; не хватает {missing}",
		EN: "overlapping quotas leave requirements unmet: {entries}; {missing} are missing",
	},
}

var causeTexts = map[Cause]socium.Text{
	ByConflict:  {RU: "отводы", EN: "conflicts"},
	ByLabel:     {RU: "общие пометки", EN: "common labels"},
	ByQuota:     {RU: "запрет по квоте", EN: "barred by a quota"},
	ByCandidate: {RU: "не в числе кандидатов", EN: "not among the candidates"},
}

// In returns the reason in words with its numbers. Long lists of ids are cut.
func (o Obstacle) In(lang socium.Lang) string {
	text := obstacleTexts[o.Kind].Fill(
		word("entries", ids(o.Entries, lang)), word("reviewers", ids(o.Reviewers, lang)),
		count("need", o.Need), count("have", o.Have), count("missing", o.Missing),
	).In(lang)
	for _, q := range o.Quotas {
		text += "; " + socium.Text{RU: "мешает квота", EN: "held by the quota"}.In(lang) + " «" + q.Quota.In(lang) + "»"
		if q.Label != "" {
			text += " [" + string(q.Label) + "]"
		}
	}
	for i, b := range o.Barred {
		sep := ", "
		if i == 0 {
			sep = "; " + socium.Text{RU: "исключено пар: ", EN: "pairs ruled out: "}.In(lang)
		}
		text += sep + causeTexts[b.Why].In(lang) + " " + socium.ValueOf(b.Pairs).In(lang)
	}
	return text
}

// shown is how many ids a sentence names.
const shown = 6

func ids(list []string, lang socium.Lang) string {
	if len(list) == 0 {
		return socium.Text{RU: "нет", EN: "none"}.In(lang)
	}
	text := ""
	for i, id := range list {
		if i == shown {
			text += socium.Text{RU: " и ещё {n}", EN: " and {n} more"}.Fill(count("n", len(list)-shown)).In(lang)
			break
		}
		if i > 0 {
			text += ", "
		}
		text += id
	}
	return text
}
