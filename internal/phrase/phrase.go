// Package phrase fills the placeholders of message templates and picks plural forms.
package phrase

import "strings"

// Fill replaces {name} by the value of name and {name|one|few|many} by the form of the noun that goes with its number.
// A placeholder that lookup does not know, and a brace without its pair, stay as they are.
func Fill(template string, english bool, lookup func(name string) (text string, n int64, ok bool)) string {
	if !strings.Contains(template, "{") {
		return template
	}
	var b strings.Builder
	rest := template
	for {
		before, after, ok := strings.Cut(rest, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		inside, tail, ok := strings.Cut(after, "}")
		if !ok {
			b.WriteString("{" + after)
			return b.String()
		}
		name, forms, plural := strings.Cut(inside, "|")
		text, n, known := lookup(name)
		switch {
		case !known:
			b.WriteString("{" + inside + "}")
		case plural:
			b.WriteString(form(n, strings.Split(forms, "|"), english))
		default:
			b.WriteString(text)
		}
		rest = tail
	}
}

func form(n int64, forms []string, english bool) string {
	i := RussianForm(n)
	if english {
		i = EnglishForm(n)
	}
	return forms[min(i, len(forms)-1)]
}

// RussianForm returns which of the three Russian noun forms goes with n: 0 for 1, 21, 101 (балл), 1 for 2–4, 22–24
// (балла), 2 for 0, 5–20, 11–14, 111 (баллов).
func RussianForm(n int64) int {
	last, lastTwo := abs(n%10), abs(n%100)
	switch {
	case lastTwo >= 11 && lastTwo <= 14:
		return 2
	case last == 1:
		return 0
	case last >= 2 && last <= 4:
		return 1
	default:
		return 2
	}
}

// EnglishForm returns 0 (singular) for 1 and −1, else 1.
func EnglishForm(n int64) int {
	if n == 1 || n == -1 {
		return 0
	}
	return 1
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
