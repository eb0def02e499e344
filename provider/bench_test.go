package provider_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/socium-go/socium"
	"github.com/socium-go/socium/internal/canon"
	"github.com/socium-go/socium/provider"
)

// badInput is goodInput with six faults.
func badInput() *provider.Input {
	in := goodInput()
	in.INN, in.FullName, in.Registered = "7700000071", "", "2004-02-30"
	in.Services[3].Form, in.Services[7].Form = "на колесах", "residential"
	in.Places[0].Free = "500"
	return in
}

func BenchmarkValidate(b *testing.B) {
	for _, tt := range []struct {
		name string
		in   *provider.Input
	}{{"good", goodInput()}, {"six faults", badInput()}} {
		card := tt.in.Card()
		b.Run(tt.name+"/card", func(b *testing.B) {
			b.ReportAllocs()
			var vs socium.Violations
			for b.Loop() {
				vs = provider.Check{}.Append(vs[:0], card)
			}
		})
		b.Run(tt.name+"/strings to card and check", func(b *testing.B) {
			b.ReportAllocs()
			var vs socium.Violations
			for b.Loop() {
				vs = provider.Check{}.Append(vs[:0], tt.in.Card())
			}
		})
		b.Run(tt.name+"/validator tags", func(b *testing.B) {
			v := tags(b)
			b.ReportAllocs()
			for b.Loop() {
				_ = v.Struct(tt.in)
			}
		})
		b.Run(tt.name+"/hand on the card", func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n += byHand(card)
			}
			_ = n
		})
	}
}

// byHand is what somebody would write for the card at hand: required fields, words, references between lists, figures. It counts
// faults and explains none.
func byHand(c *provider.Card) int {
	faults := 0
	bad := func(cond bool) {
		if cond {
			faults++
		}
	}
	bad(c.FullName == "" || len(c.FullName) > 4000)
	bad(c.Registered.IsZero())
	bad(c.LegalForm.IsZero())
	bad(len(c.Addresses) == 0)
	bad(len(c.Contacts) == 0)
	bad(c.Head.Name.IsZero())
	bad(c.Conditions.Text == "")
	bad(c.Experience.Text == "")
	bad(c.Inspected == nil)
	bad(!c.INN.Known())
	bad(!c.OGRN.Known())
	bad(!c.KPP.Known())
	for i := range c.Contacts {
		bad(c.Contacts[i].Kind == provider.Email && !strings.Contains(c.Contacts[i].Text, "@"))
	}
	declared := uint8(0)
	for _, f := range c.Forms {
		declared |= handForm(f)
	}
	for i := range c.Services {
		s := &c.Services[i]
		bad(s.ID == "" && s.Name == "")
		bit := handForm(s.Form)
		bad(bit == 0 || declared&bit == 0)
		switch s.Kind {
		case provider.Household, provider.Medical, provider.Psychological, provider.Pedagogical, provider.Labour, provider.Legal, provider.Communicative, provider.Urgent:
		default:
			faults++
		}
	}
	for i := range c.Tariffs {
		t := &c.Tariffs[i]
		price, ok := t.Price.Get()
		bad(!ok || price.Sign() < 0)
		bad(i >= len(c.Services) || t.Service != c.Services[i].ID)
	}
	for i := range c.Places {
		p := &c.Places[i]
		bad(p.Free.Number > p.Total.Number)
		bad(declared&handForm(p.Form) == 0)
	}
	return faults
}

func handForm(f provider.Form) uint8 {
	switch f {
	case provider.Home:
		return 1
	case provider.SemiResidential:
		return 2
	case provider.Residential:
		return 4
	}
	return 0
}

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		rows := make([]*provider.Input, n)
		for i := range rows {
			rows[i] = goodInput()
			if i%10 == 0 {
				rows[i] = badInput()
			}
		}
		for name, load := range map[string]func(iter.Seq[*provider.Input]) iter.Seq[provider.Loaded]{
			"kept": provider.Check{}.Load, "one at a time": provider.Check{}.Scan,
		} {
			b.Run(fmt.Sprintf("%s/rows=%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					var sum provider.LoadSummary
					for l := range load(slices.Values(rows)) {
						sum.Add(l)
					}
					if sum.Rows != n {
						b.Fatal(sum.Rows)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/row")
			})
		}
	}
}

func BenchmarkJSON(b *testing.B) {
	card := goodCard()
	data, err := json.Marshal(card)
	if err != nil {
		b.Fatal(err)
	}
	type plain provider.Card // without the methods of Card: encoding/json on its own
	b.Run("parse", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := provider.ParseCard(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("parse by encoding/json", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			var p plain
			if err := json.Unmarshal(data, &p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("canonical", func(b *testing.B) {
		b.ReportAllocs()
		var buffer []byte
		for b.Loop() {
			if buffer, err = canon.Append(buffer[:0], card); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("canonical, not appended", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := canon.JSON(card); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(card); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkAccess(b *testing.B) {
	card := goodCard()
	b.Run("free", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			card.Free(provider.Home, provider.Budget)
		}
	})
	b.Run("kinds", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			card.KindSet(provider.Home)
		}
	})
	b.Run("price", func(b *testing.B) {
		b.ReportAllocs()
		q := provider.PriceQuery{Service: card.Services[19], On: day("2026-02-03")}
		for b.Loop() {
			if _, ok := card.Price(q); !ok {
				b.Fatal()
			}
		}
	})
	b.Run("next opening", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			card.Schedule.NextOpening(day("2026-02-07"), 0)
		}
	})
}

func BenchmarkHostile(b *testing.B) {
	documents := hostile()
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_ = ask(documents[name])
			}
		})
	}
}
