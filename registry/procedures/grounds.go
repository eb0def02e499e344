package procedures

import (
	"slices"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/provider"
	"github.com/socium-go/socium/registry"
	"github.com/socium-go/socium/registry/journal"
)

type (
	rule  = socium.Rule[*registry.Case]
	check = func(c *registry.Case, on socium.Date) socium.Ruling
)

// required are the items of art. 25 part 3 of 442-FZ that a card must tell for inclusion, and the identifiers that every regional
// form adds to them. Source: memory, with high confidence for the federal list.
var required = []provider.Item{
	provider.ItemFullName, provider.ItemRegistered, provider.ItemLegalForm, provider.ItemSeat, provider.ItemServicePlace,
	provider.ItemPhone, provider.ItemEmail, provider.ItemHead, provider.ItemForms, provider.ItemServices, provider.ItemTariffs,
	provider.ItemPlaces, provider.ItemConditions, provider.ItemInspections, provider.ItemExperience,
	provider.ItemINN, provider.ItemOGRN,
}

// refusal returns the grounds of refusal: the union of the usual lists.
func refusal(id string, region socium.Region, docs []registry.Document, basis socium.Basis) *socium.Rulebook[*registry.Case] {
	basis = basis.As(socium.Unverified)
	ground := func(code socium.Code, check check) rule {
		return journal.Ground(code, catalogue.Text(code), basis, check)
	}
	rules := journal.Attachments(CodeDocuments, docs)
	for i := range rules {
		rules[i].Severity = socium.Correct
	}
	for _, item := range required {
		rules = append(rules, data(item, basis))
	}
	rules = append(rules,
		ground(CodeFalseData, nil),
		ground(CodeNotAProvider, nil),
		ground(CodeLiquidation, nil),
		ground(CodeNoLicence, licence),
		ground(CodeDuplicate, func(*registry.Case, socium.Date) socium.Ruling { return socium.Passed() }), // the ledger sees to it
		ground(CodeWrongTerritory, territory(region)),
		ground(CodeStandardMismatch, nil),
	)
	return socium.MustRulebook(id+"-refusal", "2015", rules)
}

// data asks for one item of the card.
func data(item provider.Item, basis socium.Basis) rule {
	name := socium.Text{RU: item.In(socium.RU), EN: item.In(socium.EN)}
	return rule{
		Code: CodeData + "." + socium.Code(item), Title: name, Basis: basis, Severity: socium.Correct, Fact: name,
		Explain: socium.Text{RU: "не указано: {fact}", EN: "not given: {fact}"},
		Check: func(c *registry.Case, _ socium.Date) socium.Ruling {
			return socium.Holds(c.Entry.Has(item), item.Path(), socium.Value{}, socium.Value{})
		},
		Remedies: func(*registry.Case, socium.Date) []socium.Remedy {
			return []socium.Remedy{{Kind: socium.RemedyProvide, Path: item.Path(), Fact: name}}
		},
	}
}

// licence passes where nothing that may need a licence is offered, or there is one; otherwise the keeper judges.
func licence(c *registry.Case, on socium.Date) socium.Ruling {
	if _, ok := c.Entry.LicenceFor(provider.MedicalLicence, on); ok || !c.Entry.Offers("", provider.Medical) {
		return socium.Passed()
	}
	return socium.Missing(provider.ItemLicences.Path())
}

// territory passes where the card serves the region, and fails where it names others only.
func territory(region socium.Region) check {
	return func(c *registry.Case, _ socium.Date) socium.Ruling {
		own := c.Entry.RegionCode()
		switch {
		case c.Entry.Serves(region.OKTMOPrefix()) || own == region:
			return socium.Passed()
		case own.IsZero() && len(c.Entry.TerritoryCodes()) == 0:
			return socium.Missing(provider.ItemTerritories.Path())
		}
		return socium.Failed(provider.ItemTerritories.Path(), socium.Word(own.String()), socium.Word(region.String()))
	}
}

var exclusions = []socium.Code{
	CodeOwnRequest, CodeEnded, CodeLicenceLost, CodeFalseFound, CodeRepeated, CodeCourtDecision, CodeNoUpdates, CodeDeath,
}

// exclusion returns the usual grounds of exclusion, all for the keeper to judge.
func exclusion(id string, basis socium.Basis) *socium.Rulebook[*registry.Case] {
	var rules []rule
	for _, code := range exclusions {
		rules = append(rules, journal.Ground[provider.Card](code, catalogue.Text(code), basis.As(socium.Unverified), nil))
	}
	return socium.MustRulebook(id+"-exclusion", "2015", rules)
}

// ForKeeper returns the grounds of refusal that no card can tell: the keeper examines each and names it as a ground, or as
// cleared.
func ForKeeper() []socium.Code {
	return slices.Clone([]socium.Code{CodeFalseData, CodeNotAProvider, CodeLiquidation, CodeStandardMismatch})
}
