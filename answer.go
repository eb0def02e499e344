package socium

// An Answer is a reply to a yes-or-no question that may not have been given yet. The zero Answer is [Unknown]:
// "not answered" is never taken for "no". JSON: true, false, null.
type Answer uint8

const (
	Unknown Answer = iota // not answered
	No                    // answered: no
	Yes                   // answered: yes
)

// AnswerOf returns [Yes] or [No].
func AnswerOf(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// Known reports whether there is an answer.
func (a Answer) Known() bool { return a == Yes || a == No }

// IsZero reports whether there is no answer.
func (a Answer) IsZero() bool { return a == Unknown }

// String returns "yes", "no" or "unknown".
func (a Answer) String() string { return a.In(EN) }

// In returns the answer in words.
func (a Answer) In(lang Lang) string {
	switch a {
	case Yes:
		return Text{RU: "да", EN: "yes"}.In(lang)
	case No:
		return Text{RU: "нет", EN: "no"}.In(lang)
	default:
		return Text{RU: "неизвестно", EN: "unknown"}.In(lang)
	}
}

// MarshalJSON writes true, false or null.
func (a Answer) MarshalJSON() ([]byte, error) { return a.AppendJSON(make([]byte, 0, 8)) }

// AppendJSON appends what MarshalJSON writes.
func (a Answer) AppendJSON(b []byte) ([]byte, error) {
	switch a {
	case Yes:
		return append(b, "true"...), nil
	case No:
		return append(b, "false"...), nil
	default:
		return append(b, "null"...), nil
	}
}

// UnmarshalJSON reads true, false or null.
func (a *Answer) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "true":
		*a = Yes
	case "false":
		*a = No
	case "null":
		*a = Unknown
	default:
		return errAnswerForm
	}
	return nil
}
