package socium

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/socium-go/socium/internal/canon"
)

// A ValueKind tells what a [Value] holds.
type ValueKind string

const (
	ValueNone    ValueKind = ""         // nothing
	ValueInt     ValueKind = "int"      // a whole number
	ValueMoney   ValueKind = "money"    // a sum
	ValueNumber  ValueKind = "number"   // a decimal
	ValueDate    ValueKind = "date"     // a day
	ValueAnswer  ValueKind = "answer"   // yes, no, unknown
	ValueWord    ValueKind = "word"     // a word of a code list or a text of the document
	ValuePrivate ValueKind = "personal" // personal data that was not kept
	ValueMoment  ValueKind = "moment"   // a day with a time of day
)

// A Value is a fact or a bound as evidence holds it: a number, a sum, a day, a moment, an answer or a word, nothing formatted.
// It is comparable. The zero Value is nothing.
type Value struct {
	kind  kind
	scale uint8
	num   int64
	word  string
}

type kind uint8

const (
	kindNone kind = iota
	kindInt
	kindMoney
	kindNumber
	kindDate
	kindAnswer
	kindWord
	kindPrivate
	kindMoment
)

var valueKinds = []ValueKind{ValueNone, ValueInt, ValueMoney, ValueNumber, ValueDate, ValueAnswer, ValueWord, ValuePrivate, ValueMoment}

const secondsOfDay = 24 * 60 * 60

// A Measure is a quantity that can be compared and kept as evidence.
type Measure interface {
	int | int64 | Money | Number | Date
}

// ValueOf returns a quantity as a Value.
func ValueOf[T Measure](v T) Value {
	switch v := any(v).(type) {
	case int:
		return Value{kind: kindInt, num: int64(v)}
	case int64:
		return Value{kind: kindInt, num: v}
	case Money:
		return Value{kind: kindMoney, num: v.kopecks}
	case Number:
		return Value{kind: kindNumber, num: v.coef, scale: v.scale}
	case Date:
		return Value{kind: kindDate, num: int64(v.ordinal)}
	default:
		return Value{}
	}
}

// Word returns a word of a code list, or a text of the document, as a Value.
func Word[T ~string](w T) Value { return Value{kind: kindWord, word: string(w)} }

// AnswerValue returns an answer as a Value.
func AnswerValue(a Answer) Value { return Value{kind: kindAnswer, num: int64(a)} }

// PrivateValue stands for personal data: it says that there was a value, and not which.
func PrivateValue() Value { return Value{kind: kindPrivate} }

// MomentValue returns a moment as a Value: the day and the time of day, to the second, that clocks of the zone show. The zone is not
// kept: name it in the text where it matters. A moment beyond the years of [Date] is nothing.
func MomentValue(t time.Time, zone Zone) Value {
	t = t.In(zone.location())
	day := DateOf(t)
	if day.IsZero() {
		return Value{}
	}
	hour, minute, second := t.Clock()
	return Value{kind: kindMoment, num: int64(day.ordinal)*secondsOfDay + int64((hour*60+minute)*60+second)}
}

// Kind tells what v holds.
func (v Value) Kind() ValueKind { return valueKinds[v.kind] }

// IsZero reports whether v is nothing.
func (v Value) IsZero() bool { return v.kind == kindNone }

// Int returns a whole number, and false for another kind.
func (v Value) Int() (int64, bool) { return v.num, v.kind == kindInt }

// Money returns a sum, and false for another kind.
func (v Value) Money() (Money, bool) { return Money{v.num}, v.kind == kindMoney }

// Number returns a decimal, and false for another kind.
func (v Value) Number() (Number, bool) { return Number{v.num, v.scale}, v.kind == kindNumber }

// Date returns a day, and false for another kind.
func (v Value) Date() (Date, bool) { return Date{int32(v.num)}, v.kind == kindDate }

// Answer returns an answer, and false for another kind.
func (v Value) Answer() (Answer, bool) { return Answer(v.num), v.kind == kindAnswer }

// Word returns a word, and false for another kind.
func (v Value) Word() (string, bool) { return v.word, v.kind == kindWord }

// Moment returns the day and the time since midnight of a moment, and false for another kind.
func (v Value) Moment() (Date, time.Duration, bool) {
	if v.kind != kindMoment {
		return Date{}, 0, false
	}
	return Date{int32(v.num / secondsOfDay)}, time.Duration(v.num%secondsOfDay) * time.Second, true
}

// clock returns the time of day of a moment: "00:10:00".
func (v Value) clock() string {
	s := v.num % secondsOfDay
	return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
}

// String returns the value in English.
func (v Value) String() string { return v.In(EN) }

// In returns the value as people write it in the language. A missing day is "—".
func (v Value) In(lang Lang) string {
	switch v.kind {
	case kindInt:
		if v.num > -1000 && v.num < 10000 {
			return strconv.FormatInt(v.num, 10)
		}
		return Int(v.num).In(lang)
	case kindMoney:
		return Money{v.num}.In(lang)
	case kindNumber:
		return Number{v.num, v.scale}.In(lang)
	case kindDate:
		return or(Date{int32(v.num)}.In(lang), "—")
	case kindAnswer:
		return Answer(v.num).In(lang)
	case kindWord:
		return v.word
	case kindPrivate:
		return Text{RU: "(персональные данные)", EN: "(personal data)"}.In(lang)
	case kindMoment:
		return Date{int32(v.num / secondsOfDay)}.In(lang) + " " + v.clock()
	default:
		return "—"
	}
}

// count returns the number that a noun goes with; a fraction takes the genitive singular, as 2 does.
func (v Value) count() int64 {
	switch {
	case v.kind == kindInt, v.kind == kindNumber && v.scale == 0:
		return v.num
	case v.kind == kindNumber:
		return 2
	default:
		return 0
	}
}

func (v *Value) bare(data []byte) error {
	switch data[0] {
	case 'n':
		*v = Value{}
		return nil
	case 't', 'f':
		*v = AnswerValue(AnswerOf(data[0] == 't'))
		return nil
	case '"':
		var word string
		if err := json.Unmarshal(data, &word); err != nil {
			return err
		}
		if day, err := parseDate(word); err == nil {
			*v = ValueOf(day)
		} else {
			*v = Word(word)
		}
		return nil
	}
	var n Number
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	if whole, ok := n.Int64(); ok {
		*v = ValueOf(whole)
	} else {
		*v = ValueOf(n)
	}
	return nil
}

// A value is written as an object of one member whose name is its kind: {"money":"1000.00"}.
type valueJSON struct {
	Int      *int64  `json:"int,omitempty"`
	Money    *Money  `json:"money,omitempty"`
	Number   *Number `json:"number,omitempty"`
	Date     *Date   `json:"date,omitempty"`
	Answer   *Answer `json:"answer,omitempty"`
	Word     *string `json:"word,omitempty"`
	Personal bool    `json:"personal,omitempty"`
	Moment   *string `json:"moment,omitempty"`
	Overflow bool    `json:"overflow,omitempty"` // a sum that has left the range of Money
}

// MarshalJSON writes an object of one member whose name is the kind: {"date":"2026-04-15"}; {} for nothing, {"overflow":true}
// for a sum that has left its range: the evidence of a decision is always written.
func (v Value) MarshalJSON() ([]byte, error) { return v.AppendJSON(nil) }

// AppendJSON appends what MarshalJSON writes.
func (v *Value) AppendJSON(b []byte) ([]byte, error) {
	var out valueJSON
	switch v.kind {
	case kindInt:
		out.Int = &v.num
	case kindMoney:
		if out.Overflow = v.num == overflow; !out.Overflow {
			out.Money = &Money{v.num}
		}
	case kindNumber:
		out.Number = &Number{v.num, v.scale}
	case kindDate:
		out.Date = &Date{int32(v.num)}
	case kindAnswer:
		a := Answer(v.num)
		if a == Unknown {
			return append(b, `{"answer":null}`...), nil
		}
		out.Answer = &a
	case kindWord:
		out.Word = &v.word
	case kindPrivate:
		out.Personal = true
	case kindMoment:
		text := Date{int32(v.num / secondsOfDay)}.String() + "T" + v.clock()
		out.Moment = &text
	}
	return canon.Append(b, &out)
}

// UnmarshalJSON reads what MarshalJSON writes, and, for documents that people write, the bare forms: 7 and 0.5, true and false, "higher" as a
// word, "2026-04-15" as a day. null is nothing.
func (v *Value) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] != '{' {
		return v.bare(data)
	}
	var in valueJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	switch {
	case in.Int != nil:
		*v = Value{kind: kindInt, num: *in.Int}
	case in.Money != nil:
		*v = ValueOf(*in.Money)
	case in.Number != nil:
		*v = ValueOf(*in.Number)
	case in.Date != nil:
		*v = ValueOf(*in.Date)
	case in.Answer != nil:
		*v = AnswerValue(*in.Answer)
	case in.Word != nil:
		*v = Word(*in.Word)
	case in.Overflow:
		*v = ValueOf(Money{overflow})
	case in.Personal:
		*v = PrivateValue()
	case in.Moment != nil:
		t, err := time.Parse("2006-01-02T15:04:05", *in.Moment)
		moment := MomentValue(t, Zone{})
		if err != nil || moment.IsZero() {
			return errDateForm
		}
		*v = moment
	case string(data) == `{"answer":null}`:
		*v = AnswerValue(Unknown)
	default:
		*v = Value{}
	}
	return nil
}
