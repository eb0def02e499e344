package cooperation

import (
	"iter"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/wordlist"
)

// An ActionKind is a kind of action of a project. Sources use many words: one that is not in the list is kept and noted.
type ActionKind string

// The kinds met in the texts.
const (
	Campaign   ActionKind = "campaign" // акция
	Tournament ActionKind = "tournament"
	Lecture    ActionKind = "lecture"
	Training   ActionKind = "training" // тренинг, семинар, мастер-класс
	RoundTable ActionKind = "round-table"
	Circle     ActionKind = "circle" // тематический круг
	Excursion  ActionKind = "excursion"
	Concert    ActionKind = "concert"
	CleanUp    ActionKind = "clean-up"   // субботник
	Collection ActionKind = "collection" // сбор вещей, средств
	Meeting    ActionKind = "meeting"
)

var actionKinds = wordlist.List[ActionKind]{
	{Campaign, "акция", "campaign"},
	{Tournament, "турнир", "tournament"},
	{Lecture, "лекция", "lecture"},
	{Training, "обучающее занятие", "training"},
	{RoundTable, "круглый стол", "round table"},
	{Circle, "тематический круг", "thematic circle"},
	{Excursion, "экскурсия", "excursion"},
	{Concert, "концерт", "concert"},
	{CleanUp, "субботник", "clean-up"},
	{Collection, "сбор помощи", "collection"},
	{Meeting, "мероприятие", "event"},
}

// AllActionKinds returns the kinds met in the texts.
func AllActionKinds() []ActionKind { return actionKinds.All() }

// Valid reports whether k is one of the kinds.
func (k ActionKind) Valid() bool { return actionKinds.Has(k) }

// In returns the kind in words.
func (k ActionKind) In(lang socium.Lang) string { return inWords(actionKinds, k, lang) }

// An Action is what is done in a project: a platform holds actions of its own.
type Action struct {
	Kind         ActionKind         `json:"kind,omitempty"`
	Title        string             `json:"title"`
	On           socium.PartialDate `json:"on,omitzero"`
	Last         socium.PartialDate `json:"last,omitzero"`
	Place        string             `json:"place,omitempty"`
	Participants socium.Count       `json:"participants,omitzero"` // unknown is not zero
	Groups       []string           `json:"groups,omitzero"`       // target groups
	With         []Party            `json:"with,omitzero"`
	Parts        []Action           `json:"parts,omitzero"`
}

// A Project is a joint project of a provider and its partners.
type Project struct {
	Title    string             `json:"title"`
	Goal     string             `json:"goal,omitempty"`
	Leader   Party              `json:"leader"`
	Partners []Party            `json:"partners,omitzero"`
	Groups   []string           `json:"groups"` // target groups
	From     socium.PartialDate `json:"from,omitzero"`
	Last     socium.PartialDate `json:"last,omitzero"`
	Actions  []Action           `json:"actions,omitzero"`
	Basis    string             `json:"basis,omitempty"` // the agreement, programme or grant
}

// maxNesting bounds platforms within platforms.
const maxNesting = 16

// Term returns the months that the project touches: December 2015 – December 2016 is 13. It is false when a side is not given.
func (p *Project) Term() (months int, ok bool) {
	period, err := p.From.Through(p.Last)
	if err != nil {
		return 0, false
	}
	return period.Months()
}

// Walk yields every action with its depth, platforms before their parts.
func (p *Project) Walk() iter.Seq2[int, *Action] {
	return func(yield func(int, *Action) bool) { walk(p.Actions, 0, yield) }
}

func walk(list []Action, depth int, yield func(int, *Action) bool) bool {
	if depth > maxNesting {
		return true
	}
	for i := range list {
		if !yield(depth, &list[i]) || !walk(list[i].Parts, depth+1, yield) {
			return false
		}
	}
	return true
}

// Participants adds up the participants of the actions: unknown ones make it "at least". An action with a number of its own counts
// instead of its parts. People who took part twice are counted twice: sources do not tell.
func (p *Project) Participants() socium.Count {
	if len(p.Actions) == 0 {
		return socium.Count{}
	}
	return participants(p.Actions, 0)
}

func participants(list []Action, depth int) socium.Count {
	return socium.SumCounts(func(yield func(socium.Count) bool) {
		for i := range list {
			a := &list[i]
			n := a.Participants
			if n.IsZero() && len(a.Parts) > 0 && depth < maxNesting {
				n = participants(a.Parts, depth+1)
			}
			if !yield(n) {
				return
			}
		}
	})
}

// Validate returns what is wrong with the project: no title, leader or target group, days out of order, an action outside the term.
func (p *Project) Validate() socium.Violations {
	var vs socium.Violations
	if p.Title == "" {
		vs = append(vs, texts.Violation(CodeTitle, "title"))
	}
	vs = append(vs, p.Leader.faults("leader")...)
	for i := range p.Partners {
		vs = append(vs, p.Partners[i].faults(socium.Path("partners").Index(i))...)
	}
	if len(p.Groups) == 0 {
		vs = append(vs, texts.Violation(CodeGroups, "groups").With(socium.Warning))
	}
	term, err := p.From.Through(p.Last)
	if err != nil {
		vs = append(vs, texts.Violation(CodeDays, "last"))
		return vs
	}
	return append(vs, actionFaults(p.Actions, "actions", term, 0)...)
}

func actionFaults(list []Action, path socium.Path, term socium.Period, depth int) socium.Violations {
	var vs socium.Violations
	if depth > maxNesting {
		return socium.Violations{texts.Violation(CodeNesting, path)}
	}
	for i := range list {
		a, at := &list[i], path.Index(i)
		if a.Title == "" {
			vs = append(vs, texts.Violation(CodeTitle, at.Field("title")))
		}
		if a.Kind != "" && !a.Kind.Valid() {
			vs = append(vs, texts.Violation(CodeWord, at.Field("kind")).With(socium.Note))
		}
		days, err := a.On.Through(a.Last)
		if a.Last.IsZero() && !a.On.IsZero() {
			days, err = a.On.Through(a.On)
		}
		switch {
		case err != nil:
			vs = append(vs, texts.Violation(CodeDays, at.Field("last")))
		case !a.On.IsZero() && !days.Overlaps(term):
			vs = append(vs, texts.Violation(CodeOutside, at.Field("on")).With(socium.Warning))
		}
		vs = append(vs, actionFaults(a.Parts, at.Field("parts"), term, depth+1)...)
	}
	return vs
}
