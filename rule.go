package socium

// A Rule is one requirement as a value: what it demands, on which ground, in which period, and the small function that
// looks at typed facts. Rules of one law are a table.
type Rule[F any] struct {
	Code     Code
	Title    Text     // the requirement in one sentence
	Basis    Basis    // act and clause
	From     Date     // in force from this day; zero: always was
	Until    Date     // and before this day; zero: still is
	Severity Severity // zero: [Refuse]
	// Fact names for people the fact that the check looks at ("число членов"); the path of the ruling when empty.
	Fact Text
	// Explain says why the check failed, with the placeholders {have}, {need} and {fact};
	// when empty, the shape of the ruling gives the sentence.
	Explain Text
	// Params are the figures that the check holds, so that they show in lists of rules and count in the hash of the book.
	Params []Param
	// Applies tells whether the rule is about the case; nil: about every case.
	Applies func(facts F) bool
	// Check looks at the facts on the day of the decision. It must be a pure function: no clock, no I/O, no memory. A zero [Ruling]
	// reads as a missing fact, never as a pass.
	Check func(facts F, on Date) Ruling
	// Test says the same as data, see [Ask]. A rule has a Check or a Test.
	Test Test[F]
	// Remedies adds ways to cure a failure to those that the shape of the ruling gives. It is asked only after a failure.
	Remedies func(facts F, on Date) []Remedy
}

// A Param is a named figure of a rule.
type Param struct {
	Name  string `json:"name"`
	Value Value  `json:"value"`
}

// A Requirement is a rule without its functions: what a list of rules shows and what a finding refers to.
type Requirement struct {
	Code     Code     `json:"code"`
	Asks     Path     `json:"asks,omitempty"` // the path of the fact that a [Test] asks for
	Title    Text     `json:"title,omitzero"`
	Basis    Basis    `json:"basis,omitzero"`
	From     Date     `json:"from,omitzero"`
	Until    Date     `json:"until,omitzero"`
	Severity Severity `json:"severity"`
	Fact     Text     `json:"fact,omitzero"`
	Explain  Text     `json:"explain,omitzero"`
	Params   []Param  `json:"params,omitempty"`
}

func (r *Rule[F]) requirement() Requirement {
	params := append([]Param(nil), r.Params...)
	if r.Test.need.Name != "" {
		params = append([]Param{r.Test.need}, params...)
	}
	return Requirement{
		Code: r.Code, Asks: r.Test.path, Title: r.Title, Basis: r.Basis, From: r.From, Until: r.Until, Severity: r.Severity.orRefuse(),
		Fact: r.Fact, Explain: r.Explain, Params: params,
	}
}

// A Waiver lifts rules for some cases and some time: a failed rule that is waived stays in the decision with its evidence
// and does not block.
type Waiver[F any] struct {
	Codes []Code // the rules that are lifted
	Scope Text   // whom and what the waiver is for, in words
	Basis Basis  // who granted it
	From  Date   // in force from this day; zero: always was
	Until Date   // and before this day; zero: no end
	// Applies tells whether the case is within the scope; nil: every case.
	Applies func(facts F) bool
}

// A WaiverInfo is a waiver without its function: what a decision shows.
type WaiverInfo struct {
	Codes []Code `json:"codes"`
	Scope Text   `json:"scope,omitzero"`
	Basis Basis  `json:"basis,omitzero"`
	From  Date   `json:"from,omitzero"`
	Until Date   `json:"until,omitzero"`
}
