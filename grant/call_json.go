package grant

import (
	"encoding/json"
	"maps"

	"github.com/socium-go/socium"
)

// callFields is a Call without its methods.
type callFields Call

type callJSON struct {
	callFields
	Rulebooks map[string]socium.RulebookRef `json:"rulebooks,omitempty"`
}

// Books are the rulebooks of a call. They hold functions and so have no JSON form of their own: a call in JSON names them.
type Books struct {
	Eligibility *socium.Rulebook[Facts]       // who may take part
	Budget      *socium.Rulebook[BudgetFacts] // what a budget may hold
}

func (b Books) refs() map[string]socium.RulebookRef {
	refs := map[string]socium.RulebookRef{}
	if b.Eligibility != nil {
		refs["eligibility"] = b.Eligibility.Ref()
	}
	if b.Budget != nil {
		refs["budget"] = b.Budget.Ref()
	}
	return refs
}

// Books returns the rulebooks of the call.
func (c *Call) Books() Books { return Books{Eligibility: c.Eligibility, Budget: c.BudgetRules} }

// MarshalJSON writes the call with the names and hashes of its rulebooks.
func (c Call) MarshalJSON() ([]byte, error) {
	refs := c.Books().refs()
	for name, ref := range c.refs {
		if _, bound := refs[name]; !bound {
			refs[name] = ref
		}
	}
	return json.Marshal(callJSON{callFields(c), refs})
}

// UnmarshalJSON reads what MarshalJSON writes. The rulebooks are then only named: give them with [Call.Bind].
func (c *Call) UnmarshalJSON(data []byte) error {
	var in callJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*c = Call(in.callFields)
	c.refs = in.Rulebooks
	return nil
}

// ParseCall reads the JSON form of a call and binds its rulebooks. The error is within [CodeCallForm] or that of [Call.Bind]. A document
// beyond [MaxDocumentBytes] or [MaxDocumentItems] is refused with [CodeCallSize].
func ParseCall(data []byte, books Books) (*Call, error) {
	var c Call
	if err := withinLimits(data, CodeCallSize); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, decodeFault(CodeCallForm, err)
	}
	return c.Bind(books)
}

// Bind returns the call with the rulebooks. A call that was read from JSON takes only the books it names: the error is
// [CodeCallBook] for a book that is missing or says something else.
func (c *Call) Bind(books Books) (*Call, error) {
	given := books.refs()
	if c.refs != nil && !maps.Equal(c.refs, given) {
		return nil, catalogue.Violation(CodeCallBook, "rulebooks")
	}
	d := *c
	d.Eligibility, d.BudgetRules, d.refs = books.Eligibility, books.Budget, nil
	return &d, nil
}
