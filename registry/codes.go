package registry

import "github.com/socium-go/socium"

// The codes of the register of providers; those of the mechanism are in package journal.
const (
	CodeNoName socium.Code = "provider-register.name"
	CodeCursor socium.Code = "provider-register.cursor"
)

var catalogue = socium.NewCatalogue(
	socium.CodeText{Code: CodeNoName, Text: socium.Text{
		RU: "у поставщика нет ни полного, ни сокращённого наименования",
		EN: "the provider has neither a full nor a short name",
	}},
	socium.CodeText{Code: CodeCursor, Text: socium.Text{
		RU: "указатель страницы не от этого запроса",
		EN: "the cursor does not belong to this query",
	}},
)

// Codes returns every code of the package with its texts.
func Codes() []socium.CodeText { return catalogue.All() }
