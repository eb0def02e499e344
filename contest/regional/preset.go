package regional

import (
	"github.com/socium-go/socium"
	"github.com/socium-go/socium/contest"
)

// A Preset is one regulation as far as it was seen.
type Preset struct {
	ID      string
	Region  string // in Russian, as the act names it; empty: federal, or the page does not say
	Title   socium.Text
	Source  socium.Basis
	Unknown []string // what was not seen, in Russian
	build   func(*contest.Regulation, Parameters)
}

// Parameters is what the sources leave open. Zero fields are defaults.
type Parameters struct {
	Forms       []contest.Form       // sheet forms; nil: those seen, or one criterion for all points from 0 to 100
	Nominations []contest.Nomination // nil: those seen, or one
	Stage       contest.Stage
	// Cap is the most that items give where the source is cut off before the number.
	Cap socium.Opt[socium.Number]
}

// Regulation writes the preset down; what the parameters bring goes before what was seen.
func (p Preset) Regulation(with Parameters) contest.Regulation {
	reg := contest.Regulation{ID: p.ID, Title: p.Title, Basis: p.Source, Stage: with.Stage}
	p.build(&reg, with)
	if with.Forms != nil {
		reg.Forms = with.Forms
	}
	if with.Nominations != nil {
		reg.Nominations = with.Nominations
	}
	if len(reg.Forms) == 0 && reg.Decide != contest.DecideVotes {
		reg.Forms = []contest.Form{{ID: "sheet", Criteria: []contest.Criterion{{
			ID: "points", Title: text("сумма баллов", "all points"), Scale: contest.Scale{Max: socium.Int(100)}, Basis: p.Source.As(socium.Unverified),
		}}}}
	}
	if len(reg.Nominations) == 0 {
		reg.Nominations = []contest.Nomination{{ID: "main", Title: p.Title}}
	}
	return reg
}

// All returns every preset: contests of social services, regulations seen for their way of counting, grant selections.
func All() []Preset { return append([]Preset(nil), presets...) }

// Named returns the preset of that ID, and false when there is none.
func Named(id string) (Preset, bool) {
	for _, p := range presets {
		if p.ID == id {
			return p, true
		}
	}
	return Preset{}, false
}

func text(ru, en string) socium.Text { return socium.Text{RU: ru, EN: en} }

// page is a document of the collection docs.cntd.ru by its number.
func page(number string) socium.Basis {
	return socium.Basis{Act: "docs.cntd.ru/" + number, URL: "https://docs.cntd.ru/document/" + number}
}

// garant is a document of base.garant.ru by its number.
func garant(number string) socium.Basis {
	return socium.Basis{Act: "base.garant.ru/" + number, URL: "https://base.garant.ru/" + number}
}

// site is another page.
func site(name string) socium.Basis { return socium.Basis{Act: name} }

func number(s string) socium.Number { return socium.MustParseNumber(s) }

func some(s string) socium.Opt[socium.Number] { return socium.Some(number(s)) }

func points(s string) contest.Points { return contest.PointsOf(number(s)) }

func twoThirds() contest.Points {
	return contest.PointsOf(socium.Int(2)).Over(3)
}

// money is a place with a prize in roubles, 0 where the sum was not seen.
func money(sum int64, ru, en string) contest.Place {
	prize := contest.Prize{Kind: contest.PrizeMoney}
	if sum > 0 {
		prize.Amount = socium.Some(socium.Rubles(sum))
	}
	return contest.Place{Title: text(ru, en), Prizes: []contest.Prize{prize}}
}

func threePlaces(first, second, third int64) []contest.Place {
	return []contest.Place{
		money(first, "первое место", "first place"), money(second, "второе место", "second place"), money(third, "третье место", "third place"),
	}
}

func winners(n int) []contest.Place {
	return []contest.Place{{Title: text("победитель", "winner"), Holders: n}}
}

func mark(id, ru, en, most string) contest.Criterion {
	return contest.Criterion{ID: id, Title: text(ru, en), Scale: contest.Scale{Max: number(most)}}
}

func earlier() []contest.TieStep { return []contest.TieStep{{By: contest.TieEarlier}} }
