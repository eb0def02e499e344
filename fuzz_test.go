package socium_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"github.com/socium-go/socium"
)

// A parser is one type with its strict parser, seen through text.
type parser struct {
	name  string
	parse func(s string) (v any, text string, err error)
	zero  any
	clean func(string) string // the Normalize function, if there is one
}

func parserOf[T interface {
	comparable
	encoding.TextMarshaler
}](name string, parse func(string) (T, error), clean func(string) string) parser {
	return parser{name, func(s string) (any, string, error) {
		v, err := parse(s)
		if err != nil {
			return v, "", err
		}
		text, err := v.MarshalText()
		return v, string(text), err
	}, *new(T), clean}
}

func parsers() []parser {
	same := func(s string) string { return s }
	account := func(s string) (socium.Account, error) {
		var a socium.Account
		err := a.UnmarshalText([]byte(s))
		if s == "" {
			err = socium.CodeAccountBank
		}
		return a, err
	}
	return []parser{
		parserOf("INN", socium.ParseINN, socium.NormalizeINN), parserOf("KPP", socium.ParseKPP, socium.NormalizeKPP),
		parserOf("OGRN", socium.ParseOGRN, socium.NormalizeOGRN), parserOf("SNILS", socium.ParseSNILS, socium.NormalizeSNILS),
		parserOf("OKPO", socium.ParseOKPO, socium.NormalizeOKPO), parserOf("OKTMO", socium.ParseOKTMO, socium.NormalizeOKTMO),
		parserOf("OKATO", socium.ParseOKATO, socium.NormalizeOKATO), parserOf("OKVED", socium.ParseOKVED, socium.NormalizeOKVED),
		parserOf("LegalForm", socium.ParseLegalForm, socium.NormalizeLegalForm), parserOf("Region", socium.ParseRegion, socium.NormalizeRegion),
		parserOf("BIK", socium.ParseBIK, socium.NormalizeBIK), parserOf("Account", account, socium.NormalizeAccount),
		parserOf("KBK", socium.ParseKBK, socium.NormalizeKBK), parserOf("PostalIndex", socium.ParsePostalIndex, socium.NormalizePostalIndex),
		parserOf("Date", socium.ParseDate, socium.NormalizeDate), parserOf("PartialDate", socium.ParsePartialDate, socium.NormalizeDate),
		parserOf("Deadline", socium.ParseDeadline, same), parserOf("Money", socium.ParseMoney, same), parserOf("Number", socium.ParseNumber, same),
		parserOf("Count", socium.ParseCount, socium.NormalizeCount), parserOf("Share", socium.ParseShare, same),
	}
}

func seedTexts(f *testing.F) {
	for _, s := range []string{
		"", "7707083893", "ИНН 500100732259", "773601001", "1027700132195", "304500116000157", "112-233-445 95", "00032537", "45000000", "45286575000", "88.10",
		"71400", "77", "г. Москва", "044525225", "40703810538000001234/044525225", "1481002043P190059244", "101000", "2026-03-01", "2 марта 2026 г.", "2015-12",
		"2025-10-15T23:30+03:00[Europe/Moscow]", "0001-10-01T00:00+00:00[\x80]", "1 234 567,80 ₽", "12 руб. 50 коп.", "1,5 млн руб.", "1e20000000", "-0.5", "около 1 млн", "almost 1/3", "at-least 59",
		"\xff\xfe", "７７０７", strings.Repeat("9", 100), "((((", "1 000 (одна тысяча) рублей",
	} {
		f.Add(s)
	}
}

// An error means the zero value; otherwise text, JSON and the strict parser agree, and the text is canonical. What Normalize has
// cleaned stays clean.
func FuzzParsers(f *testing.F) {
	seedTexts(f)
	all := parsers()
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range all {
			for _, in := range []string{s, p.clean(s)} {
				v, text, err := p.parse(in)
				if err != nil {
					if v != p.zero {
						t.Fatalf("%s of %q: an error and %v", p.name, in, v)
					}
					continue
				}
				again, text2, err := p.parse(text)
				if err != nil || again != v || text2 != text {
					t.Fatalf("%s of %q: %q is read back as %v, %v", p.name, in, text, again, err)
				}
				data, err := json.Marshal(v)
				back := reflect.New(reflect.TypeOf(v))
				if err != nil || json.Unmarshal(data, back.Interface()) != nil || back.Elem().Interface() != v {
					t.Fatalf("%s of %q: JSON %s is not read back", p.name, in, data)
				}
				if p.clean(text) != text && p.name != "Count" && p.name != "OKVED" {
					t.Fatalf("%s: Normalize changes the canonical %q to %q", p.name, text, p.clean(text))
				}
			}
		}
	})
}

// Numbers of ours, of shopspring/decimal and of JSON agree.
func FuzzNumbers(f *testing.F) {
	seedTexts(f)
	f.Fuzz(func(t *testing.T, s string) {
		n, err := socium.ParseNumber(s)
		if err != nil {
			return
		}
		d, err := socium.NumberOf(n.Decimal())
		if err != nil || d != n {
			t.Fatalf("%s becomes %s as a decimal", n, d)
		}
		if exact := decimal.RequireFromString(n.String()); !exact.Equal(n.Decimal()) {
			t.Fatalf("%s is another decimal: %s", n, exact)
		}
		if m, err := socium.ParseMoney(n.String()); err == nil {
			if k, ok := n.At(2); !ok || m.Kopecks() != k {
				t.Fatalf("%s is %s as money", n, m)
			}
		}
		_ = n.In(socium.RU) + n.Fixed(2, socium.HalfUp)
	})
}

// Whatever the bytes, decoding neither panics nor writes something that it does not read.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{
		`{"from":"2026-01-01","last":"2026-12-31"}`, `{"money":"5.00"}`, `{"about":5}`, `[{"upTo":"5.00","value":1}]`, `[{"from":"2026-01-01","value":1}]`, `[null]`, `"fail"`, `{"errors":[{"pointer":"#/a/1","code":"x"}]}`,
		`{"rulebook":{"id":"a"},"on":"2026-01-01","findings":[{"code":"a","verdict":"fail","severity":"refuse","private":true,"have":{"int":1}}]}`,
		`{"weekend":[0,6],"transfers":[{"from":"2026-01-03","to":"2026-01-09"}]}`, `"Фамилия И. О."`, `{"family":"Ф"}`, `true`, `null`, `"1 234,5 ₽"`, `1e400`, `[[[[`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, v := range []any{
			new(socium.Period), new(socium.Value), new(socium.Count), new(socium.Bands[int]), new(socium.Problem), new(socium.Decision), new(socium.Violations),
			new(socium.PersonName), new(socium.Answer), new(socium.Opt[socium.Money]), new(socium.Opt[int]), new(socium.Remedy), new(socium.Money), new(socium.Number),
			new(socium.Timeline[int]), new(socium.Finding), new(socium.WaiverInfo), new(socium.Severity), new(socium.Verdict), new(socium.Rounding),
		} {
			if json.Unmarshal(data, v) != nil {
				continue
			}
			first, err := json.Marshal(v)
			if err != nil {
				t.Fatalf("%T reads %q and does not write it: %v", v, data, err)
			}
			back := reflect.New(reflect.TypeOf(v).Elem()).Interface()
			if err := json.Unmarshal(first, back); err != nil {
				t.Fatalf("%T does not read what it wrote: %s: %v", v, first, err)
			}
			second, _ := json.Marshal(back)
			if string(first) != string(second) {
				t.Fatalf("%T: %s became %s", v, first, second)
			}
			if d, ok := v.(*socium.Decision); ok {
				_, _ = d.Hash(), d.Verdict()
				for finding := range d.Failed() {
					_ = finding.In(socium.RU)
				}
			}
		}
		var calendar socium.CalendarData
		if json.Unmarshal(data, &calendar) == nil {
			if c, err := socium.NewCalendar(calendar); err == nil {
				c.IsWorkday(day("2026-03-01"))
			}
		}
	})
}

// A rulebook decides on any facts, and replays its decision.
func FuzzRulebook(f *testing.F) {
	f.Add([]byte(`{"members":9,"founded":"2025-04-15","debt":"1000.01","kind":"poker","agent":true,"rating":"4.49","rural":true}`), "2026-03-01")
	f.Add([]byte(`{"debt":"92233720368547758.06","founded":"9999-12-31"}`), "9999-12-31")
	f.Add([]byte(`{"founded":"0001-01-01"}`), "0001-01-01")
	book := socium.MustRulebook("clubs", "2026", clubRules())
	f.Fuzz(func(t *testing.T, data []byte, on string) {
		var facts club
		today, err := socium.ParseDate(on)
		if json.Unmarshal(data, &facts) != nil || err != nil {
			return
		}
		d := book.Decide(&facts, today)
		if d.Verdict() != book.Allows(&facts, today) {
			t.Fatalf("%s, and in short %s", d.Verdict(), book.Allows(&facts, today))
		}
		if err := book.Replay(&facts, d); err != nil {
			t.Fatal(err)
		}
		stored, err := d.JSON()
		if err != nil {
			t.Fatal(err)
		}
		var read socium.Decision
		if err := json.Unmarshal(stored, &read); err != nil || read.Hash() != d.Hash() {
			t.Fatalf("the stored decision is another one: %v", err)
		}
		for finding := range d.Failed() {
			for r := range finding.Remedies() {
				_ = r.In(socium.EN)
			}
		}
	})
}

// Templates, paths and names take any text.
func FuzzTexts(f *testing.F) {
	for _, s := range []string{"{n} {n|балл|балла|баллов}", "{", "}{", "{n|}", "a.b[2].c", "/a/1/b~0c", "#/%D0%B7", "{n|a|b|c|d}", "Фамилия Имя Отчество"} {
		f.Add(s, int64(5))
	}
	f.Fuzz(func(t *testing.T, s string, n int64) {
		filled := socium.Text{RU: s, EN: s}.Fill(socium.Arg{Name: "n", Value: socium.ValueOf(n)})
		if len(filled.RU) > 40*len(s)+40 {
			t.Fatalf("%q grew to %d bytes", s, len(filled.RU))
		}
		if utf8.ValidString(s) {
			p := socium.ParsePointer(socium.Path(s).Pointer())
			_ = p.Pointer()
		}
		name := socium.ParsePersonName(s)
		if shown := fmt.Sprintf("%v %+v %#v", name, name, name); len(name.Family) > 3 && strings.Contains(shown, name.Family) && !strings.Contains("socium.PersonName(***)", name.Family) {
			t.Fatalf("%q is shown as %s", s, shown)
		}
	})
}
