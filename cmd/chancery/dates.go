package main

import (
	"fmt"
	"strconv"
	"strings"

	"chancery/day"
)

// date is a day as people write it: "29 August 2025", "" where unknown.
func date(d day.Day) string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format("2 January 2006")
}

// stretch is an interval as people write it: "29 August 2025", "August 2025", "1992",
// "14 December (year unknown)", "until 29 August 2025", "" where unknown.
func stretch(i day.Interval) string {
	switch {
	case i.Partial != "":
		return i.Human() + " (year unknown)"
	case !i.Known():
		return ""
	case !i.From.Known():
		return "until " + date(i.To)
	case i.From == i.To:
		return date(i.From)
	}
	switch i.Precision {
	case day.Year:
		return i.From.Time().Format("2006")
	case day.Month:
		return i.From.Time().Format("January 2006")
	case day.Week:
		return "about " + date(i.From)
	}
	if !i.To.Known() {
		return date(i.From)
	}
	return date(i.From) + " to " + date(i.To)
}

// on is a point in time with its preposition: "on 29 August 2025", "in August 2025".
func on(i day.Interval) string {
	s := stretch(i)
	switch {
	case s == "" || strings.HasPrefix(s, "until ") || strings.HasPrefix(s, "about "):
		return s
	case i.Known() && i.From != i.To && !i.To.Known():
		return "from " + s
	case i.Precision == day.Year, i.Precision == day.Month, !i.Known() && !strings.ContainsAny(s[:1], "0123456789"):
		return "in " + s
	case i.From != i.To:
		return "from " + s
	}
	return "on " + s
}

// since is a beginning: "since 29 August 2025".
func since(i day.Interval) string {
	s := stretch(i)
	if s == "" || strings.HasPrefix(s, "until ") {
		return s
	}
	if i.Known() && i.From != i.To && i.Precision == day.ToDay {
		s = date(i.From)
	}
	return "since " + s
}

// number is a number as people write it: 2,000,000,000 is "2 billion".
func number(x float64) string {
	for _, m := range []struct {
		value float64
		name  string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if x >= m.value {
			return strconv.FormatFloat(x/m.value, 'f', -1, 64) + m.name
		}
	}
	if x == float64(int64(x)) {
		return grouped(int64(x))
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// grouped is an integer with commas between thousands.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count is a number of things: "1 report", "2 reports".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%s %s", grouped(int64(n)), many)
}
