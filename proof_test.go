package socium_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/socium-go/socium"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A checkRule is a rule of check digits in the slow form of a textbook: independent of the eight digits in one word.
type checkRule struct {
	name      string
	digits    int    // without the check digits
	first     string // what a number must begin with
	checks    int    // how many check digits follow
	remainder func(body string) []int
	expect    func(body string) string
	parse     func(s string) error
	// the detection rates that the doc comment states, in tenths of a percent
	single, swap int
}

func weighted(s string, weights ...int64) *big.Int {
	sum := new(big.Int)
	for i, w := range weights {
		sum.Add(sum, new(big.Int).Mul(big.NewInt(w), big.NewInt(int64(s[i]-'0'))))
	}
	return sum
}

func mod(n *big.Int, m int64) int { return int(new(big.Int).Mod(n, big.NewInt(m)).Int64()) }

func whole(s string) *big.Int {
	n, _ := new(big.Int).SetString(s, 10)
	return n
}

func checkRules() []checkRule {
	inn10 := []int64{2, 4, 10, 3, 5, 9, 4, 6, 8}
	inn11 := append([]int64{7}, inn10...)
	inn12 := append([]int64{3}, inn11...)
	okpo := func(s string) (int, int) {
		first := []int64{1, 2, 3, 4, 5, 6, 7, 8, 9}[:len(s)]
		second := []int64{3, 4, 5, 6, 7, 8, 9, 10, 1}[:len(s)]
		return mod(weighted(s, first...), 11), mod(weighted(s, second...), 11)
	}
	okpoDigit := func(s string) string {
		a, b := okpo(s)
		switch {
		case a < 10:
			return fmt.Sprint(a)
		case b < 10:
			return fmt.Sprint(b)
		default:
			return "0"
		}
	}
	okpoRemainder := func(s string) []int { a, b := okpo(s); return []int{a, b} }
	inn := func(s string) error { _, err := socium.ParseINN(s); return err }
	ogrn := func(s string) error { _, err := socium.ParseOGRN(s); return err }
	okpoParse := func(s string) error { _, err := socium.ParseOKPO(s); return err }
	return []checkRule{
		{"INN10", 9, "", 1, func(s string) []int { return []int{mod(weighted(s, inn10...), 11)} },
			func(s string) string { return fmt.Sprint(mod(weighted(s, inn10...), 11) % 10) }, inn, 983, 982},
		{"INN12", 10, "", 2, func(s string) []int { return []int{mod(weighted(s, inn11...), 11)} },
			func(s string) string {
				s += fmt.Sprint(mod(weighted(s, inn11...), 11) % 10)
				return s[10:] + fmt.Sprint(mod(weighted(s, inn12...), 11)%10)
			}, inn, 1000, 1000},
		{"OGRN", 12, "1", 1, func(s string) []int { return []int{mod(whole(s), 11)} },
			func(s string) string { return fmt.Sprint(mod(whole(s), 11) % 10) }, ogrn, 985, 982},
		{"OGRNIP", 14, "3", 1, func(s string) []int { return []int{mod(whole(s), 13)} },
			func(s string) string { return fmt.Sprint(mod(whole(s), 13) % 10) }, ogrn, 965, 962},
		{"SNILS", 9, "1", 2, func(s string) []int { return []int{mod(weighted(s, 9, 8, 7, 6, 5, 4, 3, 2, 1), 101)} },
			func(s string) string {
				sum := weighted(s, 9, 8, 7, 6, 5, 4, 3, 2, 1).Int64()
				for sum > 101 { // the order of the regulation, step by step
					sum %= 101
				}
				if sum == 100 || sum == 101 {
					sum = 0
				}
				return fmt.Sprintf("%02d", sum)
			}, func(s string) error { _, err := socium.ParseSNILS(s); return err }, 1000, 999},
		{"OKPO8", 7, "", 1, okpoRemainder, okpoDigit, okpoParse, 984, 982},
		{"OKPO10", 9, "", 1, okpoRemainder, okpoDigit, okpoParse, 984, 982},
	}
}

func body(r *rand.Rand, rule checkRule) string {
	b := []byte(rule.first)
	for len(b) < rule.digits {
		b = append(b, byte('0'+r.IntN(10)))
	}
	return string(b)
}

// Exactly the check digits of the second formula are accepted, for every remainder that the rule knows.
func TestCheckDigits(t *testing.T) {
	const seed = 20
	for _, rule := range checkRules() {
		r := rand.New(rand.NewPCG(seed, 0))
		seen := map[int]bool{}
		for range 3000 {
			s := body(r, rule)
			if whole(s).Sign() == 0 {
				continue
			}
			for i, rem := range rule.remainder(s) {
				seen[i*1000+rem] = true
			}
			want := rule.expect(s)
			limit := 10
			if rule.checks == 2 {
				limit = 100
			}
			for c := range limit {
				check := fmt.Sprintf("%0*d", rule.checks, c)
				require.Equal(t, check == want, rule.parse(s+check) == nil, "seed %d %s: %s%s", seed, rule.name, s, check)
			}
		}
		remainders := map[string]int{"INN10": 11, "INN12": 11, "OGRN": 11, "OGRNIP": 13, "SNILS": 101, "OKPO8": 22, "OKPO10": 22}[rule.name]
		assert.Len(t, seen, remainders, "%s: every remainder was met", rule.name)
	}
}

// The rates at which slips are noticed are those that the doc comments state.
func TestDetectionRates(t *testing.T) {
	const seed = 21
	for _, rule := range checkRules() {
		r := rand.New(rand.NewPCG(seed, 0))
		var single, caught, swaps, noticed int
		for range 2000 {
			s := body(r, rule)
			s += rule.expect(s)
			if rule.parse(s) != nil {
				continue // all zeros
			}
			for i := range s {
				for d := byte('0'); d <= '9'; d++ {
					if d != s[i] && (i >= len(rule.first) || rule.name == "SNILS") {
						single++
						if rule.parse(s[:i]+string(d)+s[i+1:]) != nil {
							caught++
						}
					}
				}
				if i > len(rule.first) && s[i] != s[i-1] {
					swaps++
					if rule.parse(s[:i-1]+string(s[i])+string(s[i-1])+s[i+1:]) != nil {
						noticed++
					}
				}
			}
		}
		a, b := float64(caught)/float64(single)*100, float64(noticed)/float64(swaps)*100
		t.Logf("%s: %.2f %% of %d single errors, %.2f %% of %d swaps", rule.name, a, single, b, swaps)
		assert.InDelta(t, float64(rule.single)/10, a, 0.3, "%s single", rule.name)
		assert.InDelta(t, float64(rule.swap)/10, b, 0.3, "%s swap", rule.name)
	}
}

// The key of an account notices every error in a single digit, and every swap of neighbours that do not differ by 5.
func TestAccountKeyDetects(t *testing.T) {
	bik := socium.MustParseBIK("044525225")
	for _, s := range benchTexts(20, "40703810", func(s string) bool { _, err := socium.ParseAccount(s, bik); return err == nil })[:300] {
		if _, err := socium.ParseAccount(s, bik); err != nil {
			continue
		}
		for i := 3; i < len(s); i++ { // the first digits choose the rule
			for d := byte('0'); d <= '9'; d++ {
				_, err := socium.ParseAccount(s[:i]+string(d)+s[i+1:], bik)
				require.Equal(t, d == s[i], err == nil, "%s at %d", s, i)
			}
			if i > 3 {
				_, err := socium.ParseAccount(s[:i-1]+string(s[i])+string(s[i-1])+s[i+1:], bik)
				difference := (int(s[i]) - int(s[i-1])) % 5
				require.Equal(t, difference == 0, err == nil, "%s at %d", s, i)
			}
		}
	}
}

// The key by the textbook: 23 digits with the weights 7, 1, 3.
func TestAccountKeyOracle(t *testing.T) {
	const seed = 22
	r := rand.New(rand.NewPCG(seed, 0))
	digits := func(prefix string, n int) string {
		for len(prefix) < n {
			prefix += fmt.Sprint(r.IntN(10))
		}
		return prefix
	}
	for range 20000 {
		bikText := digits([]string{"04", "00", "01", "02"}[r.IntN(4)], 9)
		if r.IntN(4) == 0 {
			bikText = bikText[:6] + "00" + bikText[8:]
		}
		bik, err := socium.ParseBIK(bikText)
		if err != nil {
			continue
		}
		s := digits([]string{"", "301", "40102", "03", "407"}[r.IntN(5)], 20)
		prefix := bikText[6:]
		if s[:3] == "301" || s[:5] == "40102" || bikText[6:8] == "00" {
			prefix = "0" + bikText[4:6]
		}
		sum := weighted(prefix+s, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1)
		_, err = socium.ParseAccount(s, bik)
		require.Equal(t, s[:2] == "03" || mod(sum, 10) == 0, err == nil, "seed %d: %s %s", seed, s, bikText)
	}
}
