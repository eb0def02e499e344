package cooperation

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/socium-go/socium"
)

// Minutes is a duration of work in whole minutes: hours of volunteers add up exactly. The text form is "12:45", hours and minutes.
type Minutes int64

// ErrMinutes is the error of a text that is no duration.
var ErrMinutes = errors.New("cooperation: a duration must be written as 12:45 or 12.75")

// HM returns h hours and m minutes.
func HM(h, m int) Minutes { return Minutes(h)*60 + Minutes(m) }

// ParseMinutes reads "12:45" or a number of hours that is a whole number of minutes: "12", "12.75", "0,5". The error is [ErrMinutes].
func ParseMinutes(s string) (Minutes, error) {
	if h, m, ok := strings.Cut(s, ":"); ok {
		hours, err1 := strconv.ParseUint(h, 10, 31)
		minutes, err2 := strconv.ParseUint(m, 10, 31)
		if err1 != nil || err2 != nil || minutes > 59 || len(m) != 2 {
			return 0, ErrMinutes
		}
		return Minutes(hours*60 + minutes), nil
	}
	n, err := socium.ParseNumber(s)
	if err != nil || n.Sign() < 0 {
		return 0, ErrMinutes
	}
	n, err = n.Mul(socium.Int(60))
	whole, ok := n.Int64()
	if err != nil || !ok {
		return 0, ErrMinutes
	}
	return Minutes(whole), nil
}

// Hours returns the duration in hours, to two decimals, half up.
func (m Minutes) Hours() socium.Number {
	n, _ := socium.Int(int64(m)).Div(socium.Int(60), 2, socium.HalfUp) // 60 is not zero
	return n
}

// String returns "12:45".
func (m Minutes) String() string { b, _ := m.AppendText(nil); return string(b) }

// AppendText appends "12:45".
func (m Minutes) AppendText(b []byte) ([]byte, error) {
	n := int64(m)
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/60, 10)
	return append(b, ':', byte('0'+n%60/10), byte('0'+n%60%10)), nil
}

// MarshalText returns "12:45".
func (m Minutes) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText accepts what ParseMinutes accepts.
func (m *Minutes) UnmarshalText(text []byte) error {
	v, err := ParseMinutes(string(text))
	if err == nil {
		*m = v
	}
	return err
}

// A Shift is a piece of work of a volunteer.
type Shift struct {
	On     socium.Date `json:"on"`
	Time   Minutes     `json:"time"`
	Action string      `json:"action,omitempty"`
}

// A Volunteer is a volunteer (доброволец), 135-FZ, without a name: a caller keeps who it is.
type Volunteer struct {
	ID         string        `json:"id"`
	Registered socium.Answer `json:"registered,omitzero"` // in the unified information system
	Contract   socium.Answer `json:"contract,omitzero"`   // in writing
	Expenses   socium.Answer `json:"expenses,omitzero"`   // are reimbursed
	Minor      socium.Answer `json:"minor,omitzero"`
	Shifts     []Shift       `json:"shifts,omitzero"`
}

// Time returns the time of the shifts within the period.
func (v *Volunteer) Time(within socium.Period) Minutes {
	var sum Minutes
	for _, s := range v.Shifts {
		if within.Contains(s.On) {
			sum += s.Time
		}
	}
	return sum
}

// Validate returns what is wrong: no id, work of no time or of more than a day, expenses that are reimbursed without a written contract
// (135-FZ, commonly stated, the article was not read).
func (v *Volunteer) Validate() socium.Violations {
	var vs socium.Violations
	if v.ID == "" {
		vs = append(vs, texts.Violation(CodeVolunteerID, "id"))
	}
	if v.Expenses == socium.Yes && v.Contract != socium.Yes {
		vs = append(vs, texts.Violation(CodeVolunteerContract, "contract").On(socium.Basis{Act: "135-ФЗ", Evidence: socium.Unverified}))
	}
	byDay := map[socium.Date]Minutes{}
	for i, s := range v.Shifts {
		byDay[s.On] += s.Time
		if s.Time <= 0 || byDay[s.On] > 24*60 || s.On.IsZero() {
			vs = append(vs, texts.Violation(CodeShift, socium.Path("shifts").Index(i)))
		}
	}
	return vs
}

// A Team is a team of volunteers (волонтёрский отряд).
type Team struct {
	Title      string      `json:"title"`
	Of         string      `json:"of"` // the organiser
	From       socium.Date `json:"from,omitzero"`
	Volunteers []Volunteer `json:"volunteers,omitzero"`
}

// A TeamSummary sums up a team in a period.
type TeamSummary struct {
	Volunteers int     `json:"volunteers"` // who worked in the period
	Shifts     int     `json:"shifts"`
	Time       Minutes `json:"time"`
	Busiest    string  `json:"busiest,omitempty"` // the id of who worked most, the first by id among equals
}

// Summary sums up the work of the team within the period.
func (t *Team) Summary(within socium.Period) TeamSummary {
	var s TeamSummary
	var most Minutes
	order := make([]int, len(t.Volunteers))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(t.Volunteers[a].ID, t.Volunteers[b].ID) })
	for _, i := range order {
		v := &t.Volunteers[i]
		shifts := 0
		for _, w := range v.Shifts {
			if within.Contains(w.On) {
				shifts++
			}
		}
		time := v.Time(within)
		s.Time += time
		s.Shifts += shifts
		if shifts > 0 {
			s.Volunteers++
		}
		if time > most {
			most, s.Busiest = time, v.ID
		}
	}
	return s
}
