package day

import "time"

// First and Last are the first and the last day this package can name.
const (
	First Day = 1       // 1 January 1
	Last  Day = 3652059 // 31 December 9999
)

// Year is the calendar year of d; 0 for the unknown day.
func (d Day) Year() int { y, _, _ := d.Date(); return y }

// AddMonths moves d by n calendar months; a day of the month that the month
// reached lacks becomes its last (31 January and one month is 28 or 29 February).
// The unknown day stays unknown.
func (d Day) AddMonths(n int) Day {
	if !d.Known() {
		return d
	}
	y, m, dom := d.Date()
	first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	y, m, _ = first.Date()
	return Of(y, m, min(dom, DaysIn(y, m)))
}

// Latest is the last day of the given weekday that is not after d.
func (d Day) Latest(w time.Weekday) Day {
	return d - Day((d.Weekday()-w+7)%7)
}

// Coming is the first day of the given weekday that is not before d.
func (d Day) Coming(w time.Weekday) Day {
	return d + Day((w-d.Weekday()+7)%7)
}

// DaysIn is the number of days of a month.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Valid says whether the day of the month exists in that year. Year 0 stands for
// a year that is not known: 29 February is then valid.
func Valid(year int, month time.Month, dayOfMonth int) bool {
	if month < time.January || month > time.December || dayOfMonth < 1 || year < 0 || year > 9999 {
		return false
	}
	if year == 0 {
		year = 2000 // a leap year
	}
	return dayOfMonth <= DaysIn(year, month)
}
