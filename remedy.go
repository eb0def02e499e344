package socium

// A RemedyKind tells what a [Remedy] asks for.
type RemedyKind string

const (
	RemedyWait    RemedyKind = "wait"     // decide again from the day Value
	RemedyAtMost  RemedyKind = "at-most"  // lower the fact at Path to Value
	RemedyAtLeast RemedyKind = "at-least" // raise the fact at Path to Value
	RemedyChange  RemedyKind = "change"   // change the fact at Path to Value
	RemedyProvide RemedyKind = "provide"  // tell the fact at Path
	RemedyAttach  RemedyKind = "attach"   // attach the document at Path
	RemedyCorrect RemedyKind = "correct"  // correct the mistyped fact at Path
	RemedyOther   RemedyKind = "other"    // what Text says
)

var remedyKinds = []RemedyKind{RemedyWait, RemedyAtMost, RemedyAtLeast, RemedyChange, RemedyProvide, RemedyAttach, RemedyCorrect, RemedyOther}

// AllRemedyKinds returns every kind.
func AllRemedyKinds() []RemedyKind { return append([]RemedyKind(nil), remedyKinds...) }

// Valid reports whether k is one of the kinds.
func (k RemedyKind) Valid() bool { return oneOf(k, remedyKinds) }

// A Remedy is one way to cure a failure or to fill a gap, as data. Each remedy of a finding is enough by itself.
type Remedy struct {
	Kind  RemedyKind `json:"kind"`
	Path  Path       `json:"path,omitempty"`
	Value Value      `json:"value,omitzero"`
	// Text says it in words; when it is empty, [Remedy.In] builds the sentence from the other fields.
	// It may hold the placeholder {value}.
	Text Text `json:"text,omitzero"`
	// Fact names the fact at Path for people; the path itself when empty.
	Fact Text `json:"fact,omitzero"`
}

var remedyTexts = map[RemedyKind]Text{
	RemedyWait:    {RU: "можно с {value}", EN: "possible from {value}"},
	RemedyAtMost:  {RU: "{fact}: снизить до {value} или ниже", EN: "{fact}: lower to {value} or less"},
	RemedyAtLeast: {RU: "{fact}: поднять до {value} или выше", EN: "{fact}: raise to {value} or more"},
	RemedyChange:  {RU: "{fact}: изменить на {value}", EN: "{fact}: change to {value}"},
	RemedyProvide: {RU: "указать: {fact}", EN: "provide: {fact}"},
	RemedyAttach:  {RU: "приложить: {fact}", EN: "attach: {fact}"},
	RemedyCorrect: {RU: "исправить: {fact}", EN: "correct: {fact}"},
}

// In returns the remedy in words: "possible from 2026-04-15".
func (r Remedy) In(lang Lang) string {
	text := r.Text
	if text.IsZero() {
		text = remedyTexts[r.Kind]
	}
	return text.Fill(Arg{"value", r.Value}, Arg{"fact", Word(factName(r.Fact, r.Path, lang))}).In(lang)
}

func factName(fact Text, path Path, lang Lang) string { return or(fact.In(lang), string(path)) }

// remedy returns what cures a ruling by its shape; waiting is found by the rulebook.
func (r Ruling) remedy(fact Text) (Remedy, bool) {
	kind := shapeRemedies[r.traits.shape()]
	return Remedy{Kind: kind, Path: r.Path, Value: r.Need(), Fact: fact}, kind != ""
}

var shapeRemedies = [shapes]RemedyKind{
	shapeMissing: RemedyProvide, shapeAttached: RemedyAttach, shapeAtMost: RemedyAtMost, shapeAtLeast: RemedyAtLeast,
	shapeEqual: RemedyChange, shapeWellFormed: RemedyCorrect,
}
