package day

import (
	"fmt"
	"time"
)

// InMonth is a calendar month.
func InMonth(year int, month time.Month) Interval {
	return Interval{From: Of(year, month, 1), To: Of(year, month+1, 1) - 1, Precision: Month}
}

// InYear is a calendar year.
func InYear(year int) Interval { return InYears(year, year) }

// InYears is the calendar years from first to last, to the precision of a year.
func InYears(first, last int) Interval {
	return Interval{From: Of(first, time.January, 1), To: Of(last, time.December, 31), Precision: Year}
}

// InWeek is the week, Monday to Sunday, that holds d.
func InWeek(d Day) Interval {
	monday := d.Latest(time.Monday)
	return Interval{From: monday, To: monday + 6, Precision: Week}
}

// SomeYear is a day of a month in a year that is not known; dayOfMonth 0 stands
// for the whole month.
func SomeYear(month time.Month, dayOfMonth int) Interval {
	if dayOfMonth == 0 {
		return Interval{Precision: Month, Partial: fmt.Sprintf("--%02d", month)}
	}
	return Interval{Precision: ToDay, Partial: fmt.Sprintf("--%02d-%02d", month, dayOfMonth)}
}

// SomeYears is the stretch from one partial day or month to another, both in a
// year that is not known: "late December" is "--12-21/--12-31". An interval that
// is not partial makes it unknown.
func SomeYears(from, to Interval, precision Precision) Interval {
	if from.Partial == "" || to.Partial == "" {
		return Interval{}
	}
	if from.Partial == to.Partial {
		return from
	}
	return Interval{Precision: precision, Partial: from.Partial + "/" + to.Partial}
}

// Part is a third of a month, a year or a decade, as words divide them.
type Part uint8

// The thirds; the zero Part is the whole.
const (
	Whole Part = iota
	Early
	Mid
	Late
)

var partNames = [...]string{"", "early", "mid", "late"}

// String is the word for it, "" for the whole.
func (p Part) String() string { return partNames[p] }

// Days of the month on which the thirds begin.
const (
	midMonth  = 11
	lateMonth = 21
)

// bounds are the first and last day of a part of a month of n days.
func (p Part) bounds(n int) (first, last int) {
	switch p {
	case Early:
		return 1, midMonth - 1
	case Mid:
		return midMonth, lateMonth - 1
	case Late:
		return lateMonth, n
	}
	return 1, n
}

// Of narrows an interval to the part: days 1-10, 11-20 and 21 to the end of a
// month (also a partial one), four months of a year, and of a decade its
// first four, next three and last three years. The precision stays. Any other interval comes back as it is.
func (p Part) Of(i Interval) Interval {
	switch {
	case p == Whole:
		return i
	case i.Partial != "":
		return p.ofPartial(i)
	case !i.From.Known() || !i.To.Known():
		return i
	case i.Precision == Month:
		y, m, _ := i.From.Date()
		first, last := p.bounds(DaysIn(y, m))
		i.From, i.To = Of(y, m, first), Of(y, m, last)
	case i.Precision == Year && i.From.Year() != i.To.Year():
		return p.ofYears(i)
	case i.Precision == Year:
		start, n := Of(i.From.Year(), time.January, 1), int(p-Early)
		i.From, i.To = start.AddMonths(4*n), start.AddMonths(4*n+4)-1
	case i.Precision == Week:
		third := (i.To - i.From + 1) / 3
		i.From += Day(p-Early) * third
		if p != Late {
			i.To = i.From + third
		}
	}
	return i
}

// ofYears is the part of several years, in whole years: of a decade four, three and three.
func (p Part) ofYears(i Interval) Interval {
	first, n, third := i.From.Year(), i.To.Year()-i.From.Year()+1, int(p-Early)
	return InYears(first+(third*n+2)/3, first+((third+1)*n+2)/3-1)
}

func (p Part) ofPartial(i Interval) Interval {
	month, dom, ok := splitPartial(i.Partial)
	if !ok || dom != 0 {
		return i
	}
	first, last := p.bounds(DaysIn(2000, month))
	return SomeYears(SomeYear(month, first), SomeYear(month, last), Month)
}

// splitPartial reads "--12-14" or "--12" (day 0).
func splitPartial(s string) (month time.Month, dayOfMonth int, ok bool) {
	if len(s) != 4 && len(s) != 7 || s[:2] != "--" {
		return 0, 0, false
	}
	m, d := twoDigits(s[2:4]), 0
	if len(s) == 7 {
		if d = twoDigits(s[5:7]); s[4] != '-' || d == 0 {
			return 0, 0, false
		}
	}
	if d == 0 {
		return time.Month(m), 0, Valid(0, time.Month(m), 1)
	}
	return time.Month(m), d, Valid(0, time.Month(m), d)
}

// twoDigits reads two ASCII digits; anything else is 0.
func twoDigits(s string) int {
	if s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0
	}
	return int(s[0]-'0')*10 + int(s[1]-'0')
}
