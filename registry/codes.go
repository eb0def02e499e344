package registry

import "github.com/socium-go/socium"

// The codes of the register of providers; those of the mechanism are in package journal.
const (
	CodeNoName socium.Code = "provider-register.name"
)

var catalogue = socium.NewCatalogue(
	socium.CodeText{Code: CodeNoName, Text: socium.Text{
		RU: "у поставщика нет ни полного, ни сокращённого наименования",
		EN: "the provider has neither a full nor a short name",
	}},
)

// Codes returns every code of the package with its texts.
func Codes() []socium.CodeText { return catalogue.All() }
