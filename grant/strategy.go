package grant

import (
	"slices"

	"github.com/socium-go/socium"
)

// A StrategyKind tells how a rating becomes money.
type StrategyKind string

// The words of StrategyKind.
const (
	// FundThreshold gives everyone who reached the pass mark what was asked; the sum is an outcome.
	FundThreshold StrategyKind = "threshold"
	// FundTop gives the first N of the rating what was asked.
	FundTop StrategyKind = "top"
	// FundStrict goes down the rating while money lasts; the first that does not fit ends the list.
	FundStrict StrategyKind = "budget-strict"
	// FundSkip goes down the rating and passes over what does not fit.
	FundSkip StrategyKind = "budget-skip"
	// FundPartial goes down the rating; the first that does not fit is given, or offered, what remains.
	FundPartial StrategyKind = "budget-partial"
	// FundByPoints divides the pot in proportion to points, nobody above the request.
	FundByPoints StrategyKind = "by-points"
	// FundByRequests cuts all requests in one proportion when they exceed the pot.
	FundByRequests StrategyKind = "by-requests"
	// FundByWeights divides the pot in proportion to weights of the caller when the requests exceed it.
	FundByWeights StrategyKind = "by-weights"
)

var strategyKinds = []named[StrategyKind]{
	{FundThreshold, text("все, кто набрал проходной балл", "everyone who reached the mark")},
	{FundTop, text("первые по рейтингу", "the first of the rating")},
	{FundStrict, text("по рейтингу, пока хватает денег, до первой непомещающейся заявки", "down the rating to the first that does not fit")},
	{FundSkip, text("по рейтингу с пропуском непомещающихся заявок", "down the rating, passing over what does not fit")},
	{FundPartial, text("по рейтингу, последней — остаток", "down the rating, the remainder to the last")},
	{FundByPoints, text("пропорционально баллам", "in proportion to points")},
	{FundByRequests, text("пропорционально запросам, если денег не хватает", "in proportion to requests when money is short")},
	{FundByWeights, text("пропорционально весам, если денег не хватает", "in proportion to weights when money is short")},
}

// AllStrategyKinds returns every kind.
func AllStrategyKinds() []StrategyKind { return wordsOf(strategyKinds) }

// Valid reports whether k is one of the kinds.
func (k StrategyKind) Valid() bool { return knows(strategyKinds, k) }

// In returns the kind in words.
func (k StrategyKind) In(lang socium.Lang) string { return nameOf(strategyKinds, k).In(lang) }

// needsPot reports whether the kind cannot work without a pot.
func (k StrategyKind) needsPot() bool { return k != FundThreshold && k != FundTop }

// goesDown reports whether the kind goes down the rating; the others divide in proportion.
func (k StrategyKind) goesDown() bool {
	return k == FundThreshold || k == FundTop || k == FundStrict || k == FundSkip || k == FundPartial
}

// A GroupBy is a trait by which caps and quotas group candidates.
type GroupBy string

// The words of GroupBy.
const (
	ByCategory  GroupBy = "category"
	ByTerritory GroupBy = "territory"
	ByDirection GroupBy = "direction"
	ByBand      GroupBy = "band"
)

var groupBys = []GroupBy{ByCategory, ByTerritory, ByDirection, ByBand}

// AllGroupBys returns every trait.
func AllGroupBys() []GroupBy { return slices.Clone(groupBys) }

// Valid reports whether g is one of the traits.
func (g GroupBy) Valid() bool { return contains(groupBys, g) }

func (g GroupBy) of(c *Candidate) string {
	switch g {
	case ByCategory:
		return c.Category
	case ByTerritory:
		return c.Territory
	case ByDirection:
		return c.Direction
	default:
		return c.Band
	}
}

// A Cap limits every single award, or those of a group.
type Cap struct {
	By     GroupBy      `json:"by,omitempty"` // empty: every award
	Key    string       `json:"key,omitempty"`
	Amount socium.Money `json:"amount"`
	Basis  socium.Basis `json:"basis,omitzero"`
}

// A Quota limits the awards of a group in number or in sum.
type Quota struct {
	By    GroupBy                  `json:"by"`
	Key   string                   `json:"key,omitempty"`   // empty: every group by itself
	Count int                      `json:"count,omitempty"` // 0: no limit
	Sum   socium.Opt[socium.Money] `json:"sum,omitzero"`
	Basis socium.Basis             `json:"basis,omitzero"`
}

// A TieKey orders candidates of equal rank.
type TieKey string

// The words of TieKey.
const (
	TieEarlierFiled TieKey = "earlier-filed"
	TieLowerRequest TieKey = "lower-request"
	TieNumber       TieKey = "number" // the earlier number of the application
)

var tieKeys = []TieKey{TieEarlierFiled, TieLowerRequest, TieNumber}

// AllTieKeys returns every key.
func AllTieKeys() []TieKey { return slices.Clone(tieKeys) }

// Valid reports whether k is one of the keys.
func (k TieKey) Valid() bool { return contains(tieKeys, k) }

// A Strategy is the rule by which a rating becomes money, as data. Zero fields are the defaults told.
type Strategy struct {
	Kind  StrategyKind `json:"kind"`
	Basis socium.Basis `json:"basis,omitzero"`
	Top   int          `json:"top,omitempty"` // of FundTop
	// MinScore is a mark for everyone, besides the pass marks; with Above the score must exceed it.
	MinScore socium.Opt[socium.Number] `json:"minScore,omitzero"`
	Above    bool                      `json:"above,omitempty"`
	// PerOrganisation is how many grants one organisation may get; 0: no limit. It chooses, else its highest rating counts, of
	// equal ratings the earlier number (which is a reading of ours).
	PerOrganisation int      `json:"perOrganisation,omitempty"`
	Ties            []TieKey `json:"ties,omitempty"` // what breaks equal ranks; what is left is decided by people
	Caps            []Cap    `json:"caps,omitempty"`
	Quotas          []Quota  `json:"quotas,omitempty"`
	// MinShare is the least part of its request, in per cent, that FundPartial gives; Consent asks the applicant first.
	MinShare socium.Number `json:"minShare,omitzero"`
	Consent  bool          `json:"consent,omitempty"`
	// SupportedOnly takes only the supported into the denominator of the proportional kinds; otherwise everyone rated.
	SupportedOnly bool `json:"supportedOnly,omitempty"`
	// Redistribute gives what a cap frees to the others; otherwise it stays in the pot.
	Redistribute bool `json:"redistribute,omitempty"`
	// Exact gives the kopecks that rounding down leaves to the largest fractions, so that the pot is spent; otherwise they stay.
	Exact bool `json:"exact,omitempty"`
	// Reserve is the length of the reserve list; 0: everyone who passed and got nothing, −1: none.
	Reserve int `json:"reserve,omitempty"`
}

// Lint reports what is wrong with a strategy; paths begin with "funding".
func (s *Strategy) Lint() socium.Violations {
	var vs socium.Violations
	report := func(field socium.Path, why socium.Text) {
		vs = append(vs, fillTexts(catalogue.Violation(CodeStrategy, socium.Path("funding").Join(field)), "{why}", why))
	}
	if !s.Kind.Valid() {
		report("kind", text("такого способа нет", "no such kind"))
	}
	if s.Kind == FundTop && s.Top <= 0 {
		report("top", text("нужно число победителей", "the number of winners is needed"))
	}
	if s.PerOrganisation < 0 || s.Top < 0 {
		report("perOrganisation", text("меньше нуля", "below zero"))
	}
	hundred := socium.Int(100)
	if s.MinShare.Sign() < 0 || s.MinShare.Compare(hundred) > 0 {
		report("minShare", text("доля вне пределов 0–100 %", "the share is outside 0–100 %"))
	}
	for i, k := range s.Ties {
		if !k.Valid() {
			report(socium.Path("ties").Index(i), text("такого признака нет", "no such key"))
		}
	}
	for i, c := range s.Caps {
		if c.Amount.Sign() < 0 || (c.By != "" && !c.By.Valid()) {
			report(socium.Path("caps").Index(i), text("предел задан неверно", "the cap is not well formed"))
		}
	}
	if len(s.Quotas) > 0 && s.Kind.needsPot() && !s.Kind.goesDown() {
		report("quotas", text("квоты действуют только при распределении по рейтингу", "quotas are only for going down a rating"))
	}
	for i, q := range s.Quotas {
		if !q.By.Valid() || q.Count < 0 || q.Sum.Or(socium.Money{}).Sign() < 0 {
			report(socium.Path("quotas").Index(i), text("квота задана неверно", "the quota is not well formed"))
		}
	}
	return vs
}
