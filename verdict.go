package socium

// A Verdict is the outcome of one rule, or of a whole [Decision]. The zero Verdict means that nothing was decided.
type Verdict uint8

const (
	Pass          Verdict = iota + 1 // the requirement is met
	Fail                             // the requirement is not met
	NotApplicable                    // the rule is not about this case
	NotInForce                       // the rule was not in force on that day
	NoData                           // a fact is missing: neither yes nor no
)

var verdictWords = wordsOf("verdict", map[Verdict]string{
	Pass: "pass", Fail: "fail", NotApplicable: "not-applicable", NotInForce: "not-in-force", NoData: "no-data",
})

var verdictTexts = [...]Text{
	{RU: "не решено", EN: "not decided"},
	Pass:          {RU: "да", EN: "yes"},
	Fail:          {RU: "нет", EN: "no"},
	NotApplicable: {RU: "не относится", EN: "does not apply"},
	NotInForce:    {RU: "не действовало", EN: "not in force"},
	NoData:        {RU: "нет данных", EN: "no data"},
}

// String returns the word: "not-in-force".
func (v Verdict) String() string { return verdictWords.word(v) }

// known reports whether v is one of the five.
func (v Verdict) known() bool { return v-1 < NoData }

// orNoData turns what a check leaves undecided, the zero [Ruling], into no data: it is never a pass.
func (v Verdict) orNoData() Verdict {
	if !v.known() {
		return NoData
	}
	return v
}

// In returns the verdict in words.
func (v Verdict) In(lang Lang) string {
	if int(v) >= len(verdictTexts) {
		return ""
	}
	return verdictTexts[v].In(lang)
}

// AppendText appends the word.
func (v Verdict) AppendText(b []byte) ([]byte, error) { return append(b, v.String()...), nil }

// MarshalText returns the word.
func (v Verdict) MarshalText() ([]byte, error) { return v.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts the words of String.
func (v *Verdict) UnmarshalText(text []byte) error { return verdictWords.unmarshal(v, text) }
