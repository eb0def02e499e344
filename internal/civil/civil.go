// Package civil converts between days of the proleptic Gregorian calendar and their ordinal numbers,
// where 1 is 0001-01-01. The algorithm counts eras of 400 years that begin on 1 March, so that the leap day is the last.
package civil

// MaxOrdinal is 9999-12-31.
const MaxOrdinal = 3652059

// Ordinal returns the number of the day; the date must exist.
func Ordinal(year, month, day int) int {
	y := year
	if month <= 2 {
		y--
	}
	era := y / 400 // y ≥ 0: years start at 1
	yearOfEra := y - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + day - 1
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 305
}

// Split returns year, month and day of an ordinal from 1 to MaxOrdinal.
func Split(ordinal int) (year, month, day int) {
	z := ordinal + 305
	era := z / 146097
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	mp := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*mp+2)/5 + 1
	month = mp + 3
	if month > 12 {
		month -= 12
	}
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// DaysIn returns the number of days of a month.
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}
