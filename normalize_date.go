package socium

import (
	"strings"

	"github.com/socium-go/socium/internal/clean"
)

// NormalizeDate cleans a date as people write it for [ParseDate] and [ParsePartialDate]: "02.03.2025", "2.3.2025 г.", "02/03/2025",
// "«02» марта 2025 года", "March 2, 2025", "март 2025", "03.2025", "2025 год" and dates with a time. Between numbers the day comes before
// the month. Years have four digits: what a year of two digits means nobody can tell. What it does not recognise comes back
// trimmed.
func NormalizeDate(s string) string {
	parts, ok := dateParts(clean.Words(s))
	if !ok {
		return clean.Spaces(s)
	}
	return strings.Join(parts, "-")
}

// dateParts orders the words of a date as year, month, day.
func dateParts(words []string) ([]string, bool) {
	var parts []string
	named := -1 // where the month stands by name
	for _, w := range words {
		if len(parts) == 3 {
			break // a time may follow
		}
		switch month := monthOf(w); {
		case w == "г" || w == "год" || w == "года" || w == "году":
		case month != "" && named < 0:
			named = len(parts)
			parts = append(parts, month)
		case w[0] <= '9' && len(w) <= 4:
			parts = append(parts, w)
		default:
			return nil, false
		}
	}
	switch n := len(parts); {
	case n == 0:
		return nil, false
	case len(parts[0]) == 4: // year first
	case len(parts[n-1]) != 4:
		return nil, false
	case named == 0 && n == 3: // March 2, 2025
		parts[0], parts[1], parts[2] = parts[2], parts[0], parts[1]
	case n == 3:
		parts[0], parts[2] = parts[2], parts[0]
	case n == 2:
		parts[0], parts[1] = parts[1], parts[0]
	}
	for i, p := range parts[1:] {
		if len(p) > 2 {
			return nil, false
		}
		if len(p) == 1 {
			parts[i+1] = "0" + p
		}
	}
	return parts, true
}

// monthOf returns the number of a month by the beginning of its Russian or English name, "" for other words.
func monthOf(word string) string {
	if word == "мая" {
		return "05"
	}
	for month := 1; month <= 12; month++ {
		for _, name := range []string{monthNames[month].RU, strings.ToLower(monthNames[month].EN)} {
			if strings.HasPrefix(word, string([]rune(name)[:3])) {
				return string(appendDigits(nil, uint64(month), 2))
			}
		}
	}
	return ""
}
