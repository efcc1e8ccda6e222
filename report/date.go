package report

import (
	"strings"
	"time"
	"unicode/utf8"

	"chancery/day"
)

// written is a date as words give it; year 0 where they leave it open.
type written struct {
	year  int
	month time.Month
	day   int
}

// published is the day of w, unknown without a year.
func (w written) published() day.Day {
	if w.year == 0 {
		return 0
	}
	return day.Of(w.year, w.month, w.day)
}

// ParseDate reads a text that is one whole date in a form that publishers use:
// "2025-08-29T10:00:00Z", "29 August 2025", "Friday, August 29th, 2025 5:14 pm",
// "12 JAN 2024", "29.08.2025". A numeric date whose month and day could be
// exchanged ("08/09/2025") and a date without a year are not read. A moment with
// a zone counts as the day it was in that zone.
func ParseDate(s string) (day.Day, bool) {
	c := cursor{s: strings.TrimSpace(s)}
	w, ok := c.date()
	if !ok || w.year == 0 || !c.onlyTime() {
		return 0, false
	}
	return w.published(), true
}

// cursor reads the head of a text piece by piece; a method that fails leaves it where it was.
type cursor struct {
	s string
	i int
}

func (c *cursor) rest() string { return c.s[c.i:] }

func (c *cursor) blanks() {
	for c.i < len(c.s) && (c.s[c.i] == ' ' || c.s[c.i] == '\t') {
		c.i++
	}
	for strings.HasPrefix(c.rest(), "\u00a0") {
		c.i += len("\u00a0")
		c.blanks()
	}
}

// any reads one of the given bytes.
func (c *cursor) any(set string) bool {
	if c.i < len(c.s) && strings.IndexByte(set, c.s[c.i]) >= 0 {
		c.i++
		return true
	}
	return false
}

// number reads a run of at most max digits and says how many there were.
func (c *cursor) number(max int) (n, digits int) {
	for c.i < len(c.s) && digits < max && '0' <= c.s[c.i] && c.s[c.i] <= '9' {
		n = n*10 + int(c.s[c.i]-'0')
		c.i++
		digits++
	}
	return n, digits
}

// letters reads a run of ASCII letters, in lower case.
func (c *cursor) letters() string {
	from := c.i
	for c.i < len(c.s) && isLetter(c.s[c.i]) {
		c.i++
	}
	return strings.ToLower(c.s[from:c.i])
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// date reads a date with an optional weekday before it.
func (c *cursor) date() (written, bool) {
	from := c.i
	if isWeekday(c.letters()) {
		c.any(".")
		c.any(",")
		c.blanks()
	} else {
		c.i = from
	}
	for _, form := range []func(*cursor) (written, bool){(*cursor).numeric, (*cursor).dayFirst, (*cursor).monthFirst} {
		at := c.i
		if w, ok := form(c); ok && day.Valid(w.year, w.month, w.day) && c.atBoundary() {
			return w, true
		}
		c.i = at
	}
	c.i = from
	return written{}, false
}

// atBoundary says whether no letter or digit follows; a T before a time is no letter.
func (c *cursor) atBoundary() bool {
	r, _ := utf8.DecodeRuneInString(c.rest())
	if c.i == len(c.s) || r == 'T' && c.i+1 < len(c.s) && '0' <= c.s[c.i+1] && c.s[c.i+1] <= '9' {
		return true
	}
	return r != '_' && (r >= utf8.RuneSelf || !isLetter(byte(r)) && (r < '0' || r > '9'))
}

// dayFirst reads "29th Aug, 2025", "24 April 2006", "8 August".
func (c *cursor) dayFirst() (written, bool) {
	d, digits := c.number(2)
	if digits == 0 {
		return written{}, false
	}
	c.ordinal()
	c.blanks()
	if c.any("-") {
		c.blanks()
	}
	m, ok := c.month()
	if !ok {
		return written{}, false
	}
	return written{c.year(), m, d}, true
}

// monthFirst reads "August 29th, 2025", "Aug. 8".
func (c *cursor) monthFirst() (written, bool) {
	m, ok := c.month()
	if !ok {
		return written{}, false
	}
	c.blanks()
	d, digits := c.number(2)
	if digits == 0 {
		return written{}, false
	}
	c.ordinal()
	return written{c.year(), m, d}, true
}

// numeric reads "2025-08-29", "2025/08/29", "29.08.2025", "08/29/2025"; slashes
// and dashes with the year last only where one number cannot be a month.
func (c *cursor) numeric() (written, bool) {
	a, first := c.number(4)
	at := c.i
	if first == 0 || first == 3 || !c.any("-/.") {
		return written{}, false
	}
	mark := c.s[at]
	b, second := c.number(2)
	if second == 0 || !c.any(string(mark)) {
		return written{}, false
	}
	if first == 4 {
		d, digits := c.number(2)
		return written{a, time.Month(b), d}, digits > 0
	}
	y, digits := c.number(4)
	switch {
	case digits != 4:
		return written{}, false
	case mark == '.' || a > 12 || a == b:
		return written{y, time.Month(b), a}, true
	case b > 12:
		return written{y, time.Month(a), b}, true
	}
	return written{}, false
}

func (c *cursor) ordinal() {
	from := c.i
	switch c.letters() {
	case "st", "nd", "rd", "th":
	default:
		c.i = from
	}
}

func (c *cursor) month() (time.Month, bool) {
	m, ok := monthNamed(c.letters())
	if ok {
		c.any(".")
	}
	return m, ok
}

// year reads ", 2025", " 2025" or "-2025" after day and month; 0 where there is none.
func (c *cursor) year() int {
	from := c.i
	c.any(",-")
	c.blanks()
	if n, digits := c.number(5); digits == 4 && n >= 1000 {
		return n
	}
	c.i = from
	return 0
}

// onlyTime says whether nothing but a time of day and its zone follows.
func (c *cursor) onlyTime() bool {
	if c.i == len(c.s) {
		return true
	}
	digit := false
	for _, r := range c.rest() {
		switch {
		case '0' <= r && r <= '9':
			digit = true
		case strings.ContainsRune(" \t\u00a0\u202f:.,+-–|()/@", r):
		case r < utf8.RuneSelf && isLetter(byte(r)):
		default:
			return false
		}
	}
	return digit && len(c.rest()) <= 32
}

// monthNamed reads an English month, whole or shortened, in lower case.
func monthNamed(name string) (time.Month, bool) {
	if len(name) < 3 {
		return 0, false
	}
	if name == "sept" {
		return time.September, true
	}
	for m := time.January; m <= time.December; m++ {
		full := strings.ToLower(m.String())
		if name == full || name == full[:3] {
			return m, true
		}
	}
	return 0, false
}

func isWeekday(name string) bool {
	if len(name) < 3 {
		return false
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		full := strings.ToLower(d.String())
		if name == full || name == full[:3] || len(name) < 6 && strings.HasPrefix(full, name) {
			return true
		}
	}
	return false
}
