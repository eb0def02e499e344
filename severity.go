package socium

// Severity orders findings by what they do to the case. The numbers only give the order;
// JSON and logs carry the word. The zero Severity in a [Rule] or a [Violation] reads as [Refuse].
type Severity uint8

const (
	Note    Severity = iota + 1 // worth telling, changes nothing
	Warning                     // likely wrong, somebody should look; does not stop the case
	Correct                     // goes back for correction
	Refuse                      // stops the case: a violation
)

var severityWords = wordsOf("severity", map[Severity]string{
	Note: "note", Warning: "warning", Correct: "correct", Refuse: "refuse",
})

// Blocks reports whether a failure of this severity keeps the case from passing: [Correct] and [Refuse] do.
func (s Severity) Blocks() bool { return s.orRefuse() >= Correct }

func (s Severity) orRefuse() Severity {
	if s == 0 {
		return Refuse
	}
	return s
}

// String returns the word: "refuse" for [Refuse] and for zero.
func (s Severity) String() string { return severityWords.word(s.orRefuse()) }

// AppendText appends the word.
func (s Severity) AppendText(b []byte) ([]byte, error) { return append(b, s.String()...), nil }

// MarshalText returns the word.
func (s Severity) MarshalText() ([]byte, error) { return s.AppendText(make([]byte, 0, 24)) }

// UnmarshalText accepts the words of String.
func (s *Severity) UnmarshalText(text []byte) error { return severityWords.unmarshal(s, text) }
