package day

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Human is d as people write it, "29 August 2025"; "" for the unknown day.
func (d Day) Human() string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format("2 January 2006")
}

// Human is i as people write it: "29 August 2025", "3–5 May 2025", "August 2025",
// "late December 2023", "late December", "1992", "the 1990s", "since 1991",
// "until 30 June 2030"; "" where nothing is known.
func (i Interval) Human() string {
	switch {
	case i.Partial != "":
		return humanPartial(i.Partial)
	case !i.Known():
		return ""
	case !i.To.Known():
		return "since " + edge(i.From, i.Precision, true)
	case !i.From.Known():
		return "until " + edge(i.To, i.Precision, false)
	case i.From == i.To:
		return i.From.Human()
	}
	switch i.Precision {
	case Year, Month:
		if s := i.humanMonths(); s != "" {
			return s
		}
	case Week:
		if i == InWeek(i.From) {
			return "the week of " + i.From.Human()
		}
	}
	return dash(i.From.Human(), i.To.Human())
}

// edge is the open interval's known end, no finer than it is known: the year
// where it is known to the year and lies on the year's own edge.
func edge(d Day, p Precision, first bool) string {
	y, m, dom := d.Date()
	onMonth, onYear := dom == 1, m == time.January
	if !first {
		onMonth, onYear = dom == DaysIn(y, m), m == time.December
	}
	switch {
	case p == Year && onMonth && onYear:
		return strconv.Itoa(y)
	case (p == Year || p == Month) && onMonth:
		return fmt.Sprintf("%s %d", m, y)
	}
	return d.Human()
}

// humanMonths writes intervals that begin and end with a month, or are a third
// of one; "" for others.
func (i Interval) humanMonths() string {
	y, m, dom := i.From.Date()
	y2, m2, dom2 := i.To.Date()
	whole := dom == 1 && dom2 == DaysIn(y2, m2)
	switch {
	case whole && m == time.January && m2 == time.December:
		return humanYears(y, y2)
	case whole && y == y2 && m == m2:
		return fmt.Sprintf("%s %d", m, y)
	case y == y2 && m == m2:
		if p := partOf(dom, dom2, DaysIn(y, m)); p != Whole {
			return fmt.Sprintf("%s %s %d", p, m, y)
		}
	case whole && y == y2:
		for _, p := range []Part{Early, Mid, Late} {
			if p.Of(InYear(y)) == i {
				return fmt.Sprintf("%s %d", p, y)
			}
		}
		return fmt.Sprintf("%s–%s %d", m, m2, y)
	case whole:
		return dash(fmt.Sprintf("%s %d", m, y), fmt.Sprintf("%s %d", m2, y2))
	}
	return ""
}

func humanYears(first, last int) string {
	switch {
	case first == last:
		return strconv.Itoa(first)
	case first%10 == 0 && last == first+9:
		return fmt.Sprintf("the %ds", first)
	}
	return fmt.Sprintf("%d–%d", first, last)
}

// partOf is the third of a month of n days that the days are exactly, else Whole.
func partOf(first, last, n int) Part {
	for _, p := range []Part{Early, Mid, Late} {
		if f, l := p.bounds(n); f == first && l == last {
			return p
		}
	}
	return Whole
}

// humanPartial writes "--12-14" as "14 December" and "--12-21/--12-31" as "late
// December"; what it cannot read comes back as it is.
func humanPartial(s string) string {
	a, b, isRange := strings.Cut(s, "/")
	m, dom, ok := splitPartial(a)
	if !ok {
		return s
	}
	if !isRange {
		return monthDay(m, dom)
	}
	m2, dom2, ok := splitPartial(b)
	if !ok {
		return s
	}
	if m == m2 {
		if p := partOf(dom, dom2, DaysIn(2000, m)); p != Whole {
			return p.String() + " " + m.String()
		}
	}
	return dash(monthDay(m, dom), monthDay(m2, dom2))
}

func monthDay(m time.Month, dom int) string {
	if dom == 0 {
		return m.String()
	}
	return fmt.Sprintf("%d %s", dom, m)
}

// dash joins two dates, saying once what ends both: "3–5 May 2025".
func dash(a, b string) string {
	x, y := strings.Fields(a), strings.Fields(b)
	shared := 0
	for shared < min(len(x), len(y))-1 && x[len(x)-1-shared] == y[len(y)-1-shared] {
		shared++
	}
	x = x[:len(x)-shared]
	if len(x) == 1 && len(y)-shared == 1 {
		return x[0] + "–" + b
	}
	return strings.Join(x, " ") + " – " + b
}
