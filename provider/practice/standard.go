package practice

import (
	"cmp"
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
)

// An Item is one line of a standard: what must be there, described level by level, and the level that every organisation must reach.
type Item struct {
	Code     socium.Code   `json:"code"`
	Title    socium.Text   `json:"title"`
	Block    string        `json:"block,omitempty"`  // a heading
	Levels   []socium.Text `json:"levels"`           // what levels 1, 2, … mean; level 0 is nothing
	Required int           `json:"required"`         // 0: wished for, not demanded
	Weight   int           `json:"weight,omitempty"` // 0 reads as 1
	Basis    socium.Basis  `json:"basis,omitzero"`
}

func (i *Item) weight() int { return max(i.Weight, 1) }

// A Standard is a unified standard as a checklist (единый стандарт): obligatory for all organisations, whatever the level of their staff. It
// is frozen and safe for concurrent use.
type Standard struct {
	id, version string
	title       socium.Text
	items       []Item
	hash        string
}

// NewStandard checks and freezes a standard: id, version and codes are given, codes are unique, each item has at least one level and its
// required level is one of them. The error is [socium.Violations] within [CodeStandard], with every fault.
func NewStandard(id, version string, title socium.Text, items ...Item) (*Standard, error) {
	s := &Standard{id: id, version: version, title: title, items: slices.Clone(items)}
	var vs socium.Violations
	if id == "" || version == "" || len(items) == 0 {
		vs = append(vs, texts.Violation(CodeStandardID, ""))
	}
	seen := map[socium.Code]bool{}
	for i := range s.items {
		it, path := &s.items[i], socium.Path("items").Index(i)
		it.Levels = slices.Clone(it.Levels)
		if it.Code == "" || seen[it.Code] {
			vs = append(vs, texts.Violation(CodeStandardCode, path.Field("code")))
		}
		seen[it.Code] = true
		if len(it.Levels) == 0 || it.Required < 0 || it.Required > len(it.Levels) || it.Weight < 0 || it.Weight > 1000 {
			vs = append(vs, texts.Violation(CodeStandardLevels, path.Field("levels")))
		}
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	hash, err := canon.Hash(struct {
		ID      string `json:"id"`
		Version string `json:"version"`
		Items   []Item `json:"items"`
	}{id, version, s.items})
	if err != nil {
		return nil, err
	}
	s.hash = hash
	return s, nil
}

// Ref names the standard: two standards with one hash say the same.
func (s *Standard) Ref() socium.RulebookRef {
	return socium.RulebookRef{ID: s.id, Version: s.version, Hash: s.hash}
}

// Title returns the title.
func (s *Standard) Title() socium.Text { return s.title }

// Items returns the items in their order.
func (s *Standard) Items() []Item {
	list := slices.Clone(s.items)
	for i := range list {
		list[i].Levels = slices.Clone(list[i].Levels)
	}
	return list
}

// A Mark is what an organisation has reached on an item, and what shows it. Items without a mark are no data.
type Mark struct {
	Code     socium.Code `json:"code"`
	Level    int         `json:"level"`
	Evidence string      `json:"evidence,omitempty"`
	On       socium.Date `json:"on,omitzero"`
}

// A Line is the outcome of one item.
type Line struct {
	Code     socium.Code    `json:"code"`
	Title    socium.Text    `json:"title"`
	Block    string         `json:"block,omitempty"`
	Verdict  socium.Verdict `json:"verdict"`
	Level    int            `json:"level"`
	Required int            `json:"required"`
	Gap      int            `json:"gap,omitempty"` // levels that are missing to the required one
	Next     socium.Text    `json:"next,omitzero"` // what the next level means
	Weight   int            `json:"weight"`
	Evidence string         `json:"evidence,omitempty"`
	Basis    socium.Basis   `json:"basis,omitzero"`
}

// A Report is the compliance report of an organisation against a standard on a day.
type Report struct {
	Provider string             `json:"provider"`
	Standard socium.RulebookRef `json:"standard"`
	On       socium.Date        `json:"on"`
	Lines    []Line             `json:"lines"`
	Faults   socium.Violations  `json:"faults,omitempty"` // marks that do not fit the standard
}

// Check compares the marks of an organisation with the standard. Marks for other items, levels that do not exist, marks of a later day and
// second marks are faults and do not count; of two marks the first counts.
func (s *Standard) Check(provider string, marks []Mark, on socium.Date) Report {
	r := Report{Provider: provider, Standard: s.Ref(), On: on, Lines: make([]Line, len(s.items))}
	index := make(map[socium.Code]int, len(s.items))
	for i := range s.items {
		it := &s.items[i]
		index[it.Code] = i
		r.Lines[i] = Line{Code: it.Code, Title: it.Title, Block: it.Block, Verdict: socium.NoData, Required: it.Required, Weight: it.weight(), Basis: it.Basis}
	}
	for k, m := range marks {
		path := socium.Path("marks").Index(k)
		i, ok := index[m.Code]
		switch {
		case !ok:
			r.Faults = append(r.Faults, texts.Violation(CodeMarkItem, path.Field("code")))
		case m.Level < 0 || m.Level > len(s.items[i].Levels):
			r.Faults = append(r.Faults, texts.Violation(CodeMarkLevel, path.Field("level")))
		case m.On.After(on):
			r.Faults = append(r.Faults, texts.Violation(CodeMarkDay, path.Field("on")))
		case r.Lines[i].Verdict != socium.NoData:
			r.Faults = append(r.Faults, texts.Violation(CodeMarkTwice, path))
		default:
			r.Lines[i].mark(&s.items[i], m)
		}
	}
	for i := range r.Lines {
		if l := &r.Lines[i]; l.Verdict == socium.NoData {
			l.Gap, l.Next = l.Required, s.items[i].Levels[0]
		}
	}
	return r
}

func (l *Line) mark(it *Item, m Mark) {
	l.Level, l.Evidence, l.Verdict = m.Level, m.Evidence, socium.Pass
	if m.Level < it.Required {
		l.Verdict, l.Gap = socium.Fail, it.Required-m.Level
	}
	if m.Level < len(it.Levels) {
		l.Next = it.Levels[m.Level]
	}
}

// Verdict returns [socium.Fail] when a required level is not reached, else [socium.NoData] when a required item has no mark, else
// [socium.Pass].
func (r *Report) Verdict() socium.Verdict {
	verdict := socium.Pass
	for i := range r.Lines {
		l := &r.Lines[i]
		switch {
		case l.Verdict == socium.Fail:
			return socium.Fail
		case l.Verdict == socium.NoData && l.Required > 0:
			verdict = socium.NoData
		}
	}
	return verdict
}

// Met returns the weight of the required items that are met and of all required items.
func (r *Report) Met() (met, all int) {
	for i := range r.Lines {
		if l := &r.Lines[i]; l.Required > 0 {
			all += l.Weight
			if l.Verdict == socium.Pass {
				met += l.Weight
			}
		}
	}
	return met, all
}

// Gaps returns the required items that are not met, the worst first: by weight times the share of the required level that is missing,
// compared exactly; then failures before items without a mark, then the order of the standard.
func (r *Report) Gaps() []Line {
	var list []Line
	for _, l := range r.Lines {
		if l.Required > 0 && l.Verdict != socium.Pass {
			list = append(list, l)
		}
	}
	slices.SortStableFunc(list, func(a, b Line) int {
		return cmp.Or(
			cmp.Compare(int64(b.Weight)*int64(b.Gap)*int64(a.Required), int64(a.Weight)*int64(a.Gap)*int64(b.Required)),
			cmp.Compare(a.Verdict, b.Verdict), // Fail comes before NoData
		)
	})
	return list
}

// Hash returns the SHA-256, in hex, of the canonical JSON of the report: the same on every machine.
func (r *Report) Hash() string {
	hash, _ := canon.Hash(r) // cannot fail: every part is plain data
	return hash
}

// Replay proves a report: the marks are checked again and compared. The error is [CodeReplay] when the outcome differs.
func (s *Standard) Replay(r Report, marks []Mark) error {
	again := s.Check(r.Provider, marks, r.On)
	if again.Hash() != r.Hash() {
		return texts.Violation(CodeReplay, "")
	}
	return nil
}
