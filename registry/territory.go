package registry

import (
	"slices"
	"strings"

	"github.com/socium-go/socium/provider"
)

// Groups of territories. A provider stands in the group of each subject (the first two digits of its ОКТМО codes) and in that of each
// district (the first five). A code that is shorter than a district holds every district that begins with it: its provider
// stands in the group of short codes of the subject, which a search for a district goes through as well. Codes that are no
// codes stand in one group more, and so do providers without any code.
const (
	groupNone     = 0
	groupSubject  = 1                      // + 0…99
	groupShort    = groupSubject + 100     // + 0…99
	groupOdd      = groupShort + 100       // one
	groupDistrict = groupOdd + 1           // + 0…99999
	groupEnd      = groupDistrict + 1e5    // below 2^17
	_             = uint(1<<17 - groupEnd) // fails to compile otherwise
)

// territory is a code as it counts: without the zeros by which a code of 8 digits names a subject or a district, as in
// [provider.Card.Serves].
func territory(code string) string {
	if len(code) == 8 && code[5:] == "000" {
		code = code[:5]
	}
	if len(code) == 5 && code[2:] == "000" {
		code = code[:2]
	}
	return code
}

// digitsOf reads the first n digits of a code.
func digitsOf(code string, n int) (value int, ok bool) {
	if len(code) < n {
		return 0, false
	}
	for i := range n {
		if !digit(code[i]) {
			return 0, false
		}
		value = value*10 + int(code[i]-'0')
	}
	return value, true
}

// groupsOf appends the groups in which a provider with the codes stands, each once.
func groupsOf(groups []int, codes []string) []int {
	if len(codes) == 0 {
		return append(groups, groupNone)
	}
	add := func(g int) {
		if !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	for _, code := range codes {
		subject, ok := digitsOf(code, 2)
		switch {
		case !ok:
			add(groupOdd)
		case len(code) < 5:
			add(groupSubject + subject)
			add(groupShort + subject)
		default:
			add(groupSubject + subject)
			if district, ok := digitsOf(code, 5); ok {
				add(groupDistrict + district)
			} else {
				add(groupOdd)
			}
		}
	}
	return groups
}

// A reach is a territory that is asked for, as the index sees it.
type reach struct {
	code   string
	groups [3]int // where its providers stand
	n      int
	exact  bool // whoever stands in the first group serves it
	wide   bool // it is no code of a subject or district: everybody is looked at
}

func reachOf(code string) reach {
	t := reach{code: territory(code)}
	add := func(g int) {
		t.groups[t.n] = g
		t.n++
	}
	subject, ok := digitsOf(t.code, 2)
	district, inside := digitsOf(t.code, 5)
	switch {
	case !ok, len(t.code) >= 5 && !inside: // "5", or no code at all
		t.wide = true
		return t
	case inside:
		add(groupDistrict + district)
		add(groupShort + subject)
		t.exact = len(t.code) == 5
	default:
		add(groupSubject + subject)
		t.exact = len(t.code) == 2
	}
	add(groupOdd)
	return t
}

// serves reports whether one of the codes holds the territory or lies within it.
func (t *reach) serves(codes []string) bool {
	for _, c := range codes {
		if strings.HasPrefix(c, t.code) || strings.HasPrefix(t.code, c) {
			return true
		}
	}
	return false
}

// earlier reports whether a provider with the codes stands in one of the groups before number i, so that it has been met already.
func (t *reach) earlier(i int, codes []string) bool {
	var buffer [16]int
	groups := groupsOf(buffer[:0], codes)
	for _, g := range t.groups[:i] {
		if slices.Contains(groups, g) {
			return true
		}
	}
	return false
}

// codesOf appends the territories of a card as they count, each once, sorted.
func codesOf(codes []string, c *provider.Card) []string {
	codes = c.AppendTerritoryCodes(codes)
	for i, code := range codes {
		codes[i] = territory(code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
