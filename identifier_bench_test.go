package socium_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/socium-go/socium"
)

// The hand-written versions read each digit once and stop at the first fault, as a careful programmer would write them.

func handINN10(s string) bool {
	if len(s) != 10 {
		return false
	}
	d0, d1, d2, d3, d4 := uint(s[0]-'0'), uint(s[1]-'0'), uint(s[2]-'0'), uint(s[3]-'0'), uint(s[4]-'0')
	d5, d6, d7, d8, d9 := uint(s[5]-'0'), uint(s[6]-'0'), uint(s[7]-'0'), uint(s[8]-'0'), uint(s[9]-'0')
	if d0 > 9 || d1 > 9 || d2 > 9 || d3 > 9 || d4 > 9 || d5 > 9 || d6 > 9 || d7 > 9 || d8 > 9 || d9 > 9 {
		return false
	}
	if d0|d1|d2|d3|d4|d5|d6|d7|d8|d9 == 0 {
		return false
	}
	return (2*d0+4*d1+10*d2+3*d3+5*d4+9*d5+4*d6+6*d7+8*d8)%11%10 == d9
}

func handINN12(s string) bool {
	if len(s) != 12 {
		return false
	}
	d0, d1, d2, d3, d4, d5 := uint(s[0]-'0'), uint(s[1]-'0'), uint(s[2]-'0'), uint(s[3]-'0'), uint(s[4]-'0'), uint(s[5]-'0')
	d6, d7, d8, d9, da, db := uint(s[6]-'0'), uint(s[7]-'0'), uint(s[8]-'0'), uint(s[9]-'0'), uint(s[10]-'0'), uint(s[11]-'0')
	if d0 > 9 || d1 > 9 || d2 > 9 || d3 > 9 || d4 > 9 || d5 > 9 || d6 > 9 || d7 > 9 || d8 > 9 || d9 > 9 || da > 9 || db > 9 {
		return false
	}
	if d0|d1|d2|d3|d4|d5|d6|d7|d8|d9|da|db == 0 {
		return false
	}
	return (7*d0+2*d1+4*d2+10*d3+3*d4+5*d5+9*d6+4*d7+6*d8+8*d9)%11%10 == da &&
		(3*d0+7*d1+2*d2+4*d3+10*d4+3*d5+5*d6+9*d7+4*d8+6*d9+8*da)%11%10 == db
}

func handOGRN(s string) bool {
	if len(s) != 13 {
		return false
	}
	n := uint64(0)
	for i := range 12 {
		d := uint64(s[i] - '0')
		if d > 9 {
			return false
		}
		n = n*10 + d
	}
	return s[0] != '0' && s[0] != '3' && n%11%10 == uint64(s[12]-'0')
}

func handOGRNIP(s string) bool {
	if len(s) != 15 {
		return false
	}
	n := uint64(0)
	for i := range 14 {
		d := uint64(s[i] - '0')
		if d > 9 {
			return false
		}
		n = n*10 + d
	}
	return (s[0] == '3' || s[0] == '4') && n%13%10 == uint64(s[14]-'0')
}

func handSNILS(s string) bool {
	if len(s) != 11 {
		return false
	}
	d0, d1, d2, d3, d4, d5 := uint(s[0]-'0'), uint(s[1]-'0'), uint(s[2]-'0'), uint(s[3]-'0'), uint(s[4]-'0'), uint(s[5]-'0')
	d6, d7, d8, d9, da := uint(s[6]-'0'), uint(s[7]-'0'), uint(s[8]-'0'), uint(s[9]-'0'), uint(s[10]-'0')
	if d0 > 9 || d1 > 9 || d2 > 9 || d3 > 9 || d4 > 9 || d5 > 9 || d6 > 9 || d7 > 9 || d8 > 9 || d9 > 9 || da > 9 {
		return false
	}
	n := ((((((((d0*10+d1)*10+d2)*10+d3)*10+d4)*10+d5)*10+d6)*10+d7)*10 + d8)
	if n <= 1001998 {
		return n > 0
	}
	return (9*d0+8*d1+7*d2+6*d3+5*d4+4*d5+3*d6+2*d7+d8)%101%100 == da*10+d9
}

// handAccount verifies the key of an ordinary bank account.
func handAccount(s, bik string) bool {
	if len(s) != 20 || len(bik) != 9 || bik[0] != '0' || bik[1] > '4' {
		return false
	}
	sum := uint(0)
	for i := range 3 {
		d := uint(bik[6+i] - '0')
		if d > 9 {
			return false
		}
		sum += d * keyWeights[i]
	}
	for i := range 20 {
		d := uint(s[i] - '0')
		if d > 9 {
			return false
		}
		sum += d * keyWeights[i%3]
	}
	return sum%10 == 0
}

var keyWeights = [3]uint{7, 1, 3}

// benchTexts returns texts of width digits, one in ten of them with a wrong digit.
func benchTexts(width int, first string, good func(string) bool) []string {
	r := rand.New(rand.NewPCG(42, uint64(width)))
	list := make([]string, 0, 1024)
	for len(list) < cap(list) {
		b := []byte(first)
		for len(b) < width {
			b = append(b, byte('0'+r.IntN(10)))
		}
		ok := good(string(b))
		for i := width - 1; !ok && i >= width-2; i-- {
			for d := byte('0'); !ok && d <= '9'; d++ {
				b[i] = d
				for e := byte('0'); !ok && e <= '9'; e++ {
					b[width-1] = e
					ok = good(string(b))
				}
			}
		}
		if len(list)%10 == 9 {
			b[width/2] = '0' + (b[width/2]-'0'+1)%10
		}
		list = append(list, string(b))
	}
	return list
}

func BenchmarkIdentifiers(b *testing.B) {
	for _, c := range []struct {
		name  string
		first string
		width int
		hand  func(string) bool
		parse func(string) error
	}{
		{"INN10", "77", 10, handINN10, func(s string) error { _, err := socium.ParseINN(s); return err }},
		{"INN12", "77", 12, handINN12, func(s string) error { _, err := socium.ParseINN(s); return err }},
		{"OGRN", "1", 13, handOGRN, func(s string) error { _, err := socium.ParseOGRN(s); return err }},
		{"OGRNIP", "3", 15, handOGRNIP, func(s string) error { _, err := socium.ParseOGRN(s); return err }},
		{"SNILS", "1", 11, handSNILS, func(s string) error { _, err := socium.ParseSNILS(s); return err }},
	} {
		texts := benchTexts(c.width, c.first, func(s string) bool { return c.parse(s) == nil })
		b.Run(fmt.Sprintf("%s/hand", c.name), func(b *testing.B) {
			b.ReportAllocs()
			i, n := 0, 0
			for b.Loop() {
				if c.hand(texts[i&1023]) {
					n++
				}
				i++
			}
		})
		b.Run(fmt.Sprintf("%s/socium", c.name), func(b *testing.B) {
			b.ReportAllocs()
			i, n := 0, 0
			for b.Loop() {
				if c.parse(texts[i&1023]) == nil {
					n++
				}
				i++
			}
		})
	}
}
