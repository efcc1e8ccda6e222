package event

import (
	"time"

	"chancery/day"
)

// point matches one place on the calendar at atom i, from a date to a decade.
func (m *timeMatcher) point(i int) (r timeRef, next int) {
	switch a := m.a(i); a.kind {
	case atomWeekday:
		return m.weekday(i)
	case atomMonth:
		return m.month(i)
	case atomNumber, atomOrdinal:
		if r, next = m.dayMonth(i); next > i {
			return r, next
		}
		if r, next = m.halfOf(i); next > i {
			return r, next
		}
		return m.year(i)
	case atomDate:
		return timeRef{form: refExact, n: int(a.val)}, i + 1
	case atomYears:
		return timeRef{form: refYears, year: int(a.val), n: int(a.more)}, i + 1
	case atomDecade:
		return timeRef{form: refDecade, n: int(a.val)}, i + 1
	case atomFiscal:
		return timeRef{form: refYear, year: int(a.val)}, i + 1
	case atomQuarter, atomHalf:
		r = timeRef{form: refQuarter, n: int(a.val)}
		if a.fits(atomHalf) {
			r.form = refHalf
		}
		next = i + 1
		if n := m.yearTail(next, &r); n > next {
			return r, n
		}
	case atomSeason:
		return m.season(i)
	case atomDeictic:
		return timeRef{form: refToday, n: int(a.val)}, m.skipWord(i+1, wordDaypart)
	case atomPart:
		return m.partOf(i)
	case atomWord:
		return m.pointWord(i)
	}
	return r, 0
}

// weekday matches "Friday", "Sunday, 14 December", "Friday, Aug. 8, 2025", "Friday night".
func (m *timeMatcher) weekday(i int) (r timeRef, next int) {
	w := int(m.a(i).val) + 1
	j := m.skipWord(i+1, wordDaypart)
	j = m.skipWord(m.skip(j, atomComma), wordThe)
	if m.a(j).fits(atomMonth) {
		r, next = m.month(j)
	} else {
		r, next = m.dayMonth(j)
	}
	switch {
	case next > j && r.form == refDay && r.part == day.Whole:
		r.weekday = w
		return r, next
	case m.a(j).fits(atomDate) && j > i+1:
		return timeRef{form: refExact, n: int(m.a(j).val)}, j + 1
	case m.a(i).has(flagShort):
		return timeRef{}, 0
	}
	return timeRef{form: refWeekday, weekday: w}, m.skipWord(i+1, wordDaypart)
}

// dayMonth matches "14 December", "29th Aug, 2025", "the 8th of August" without its article.
func (m *timeMatcher) dayMonth(i int) (r timeRef, next int) {
	d, ok := m.dayNumber(i)
	if !ok {
		return r, 0
	}
	j := m.skipWord(m.skip(i+1, atomDash), wordOf)
	j = m.skipWord(j, wordThis)
	month := m.a(j)
	if !month.fits(atomMonth) || !day.Valid(0, time.Month(month.val), d) {
		return r, 0
	}
	r = timeRef{form: refDay, month: int(month.val), day: d}
	j = m.dot(j+1, month)
	return r, max(j, m.yearTail(j, &r))
}

// dayNumber reads a day of the month at i: "8", "8th", "eighth".
func (m *timeMatcher) dayNumber(i int) (int, bool) {
	a := m.a(i)
	ok := (a.fits(atomOrdinal) || a.isNumber() && a.has(flagDigits) && !a.has(flagFour)) && a.val >= 1 && a.val <= 31
	return int(a.val), ok
}

// dot passes the full stop of an abbreviated month that is a token of its own.
func (m *timeMatcher) dot(i int, month timeAtom) int {
	if a := m.a(i); month.has(flagShort) && a.fits(atomMark) && a.has(flagGlued) && i < len(m.atoms) && m.p.Word(int(a.tok)) == "." {
		return i + 1
	}
	return i
}

// month matches "August 8, 2025", "August 8 this year", "August 2025", "August".
func (m *timeMatcher) month(i int) (r timeRef, next int) {
	a := m.a(i)
	j := m.dot(i+1, a)
	r = timeRef{form: refMonth, month: int(a.val)}
	k := m.skipWord(m.skip(j, atomDash), wordThe)
	if d, ok := m.dayNumber(k); ok && m.takesDay(i, k) && day.Valid(0, time.Month(a.val), d) {
		r.form, r.day = refDay, d
		return r, max(k+1, m.yearTail(k+1, &r))
	}
	return r, max(j, m.yearTail(j, &r))
}

// takesDay says whether the number at k is the day of the month at i rather than
// the count of what follows: "in July 20 people were killed".
func (m *timeMatcher) takesDay(i, k int) bool {
	after := m.a(k + 1)
	if m.a(i-1).is(wordIn) && m.a(k).isNumber() {
		return false
	}
	if after.isUnit() && !m.a(k).fits(atomOrdinal) {
		return false
	}
	return k == i+1 || m.a(k-1).is(wordThe) || !after.fits(atomMonth)
}

// yearTail reads the year that follows a date at i into r: ", 2025", "of 2025",
// "this year", "of that year". It is 0 where none follows.
func (m *timeMatcher) yearTail(i int, r *timeRef) int {
	j := i
	if m.a(j).fits(atomComma) || m.a(j).is(wordOf) || m.a(j).fits(atomDash) && m.a(j).has(flagGlued) {
		j++
	}
	if a := m.a(j); m.isYear(a) && !m.counts(j+1) {
		r.year = int(a.val)
		return j + 1
	}
	k := m.skipWord(j, wordThe)
	rel := m.relationOf(k)
	if k > j && j > i && m.a(k).isUnit() {
		rel, k = relThe, k-1 // "of the year"
	}
	if rel == noRelation || !m.a(k+1).isUnit() || m.a(k+1).unit() != unitYear || m.a(k+1).has(flagPlural) {
		return 0
	}
	if m.a(k-1).is(wordThe) && rel == relNext {
		rel = relFollowing
	}
	r.yearBy = rel
	return k + 2
}

// isYear says whether an atom is written as a year of history is.
func (m *timeMatcher) isYear(a timeAtom) bool {
	return a.isNumber() && a.has(flagFour) && a.val >= 1000 && a.val < 2150
}

// counts says whether the atom at i is something that people count, so that the
// four digits before it are no year.
func (m *timeMatcher) counts(i int) bool {
	a := m.a(i)
	if a.isUnit() {
		return a.has(flagPlural)
	}
	if !a.fits(atomOther) {
		return false
	}
	switch m.p.Word(int(a.tok)) {
	case "people", "persons", "troops", "soldiers", "civilians", "refugees", "families", "men", "women", "children", "students",
		"cases", "deaths", "jobs", "companies", "households", "visitors", "members", "workers", "prisoners",
		"tonnes", "tons", "barrels", "km", "kilometres", "kilometers", "miles", "metres", "meters", "feet", "hectares", "acres",
		"dollars", "euros", "pounds", "rupees", "per", "percent", "%", "GMT", "UTC", "MW", "million", "billion", "others", "-":
		return true
	}
	return false
}

// year matches a bare year, or two joined by a dash; allowed looks at the words before it.
func (m *timeMatcher) year(i int) (r timeRef, next int) {
	a := m.a(i)
	if !m.isYear(a) || m.counts(i+1) {
		return r, 0
	}
	if d, e := m.a(i+1), m.a(i+2); d.fits(atomDash) && d.has(flagGlued) && e.isNumber() && e.has(flagDigits) {
		last := e.val
		if last < 100 {
			last += a.val / 100 * 100
		}
		if last > a.val && last <= a.val+100 {
			return timeRef{form: refYears, year: int(a.val), n: int(last)}, i + 3
		}
	}
	return timeRef{form: refYear, year: int(a.val)}, i + 1
}

// season matches "spring 2022", "the spring of 2022" without its article, "winter 2024/25".
func (m *timeMatcher) season(i int) (r timeRef, next int) {
	r = timeRef{form: refSeason, n: int(m.a(i).val)}
	if y := m.a(m.skipWord(i+1, wordOf)); y.fits(atomYears) && y.more == y.val+1 {
		r.year, r.n = int(y.val), seasonAcross
		return r, m.skipWord(i+1, wordOf) + 1
	}
	if next = m.yearTail(i+1, &r); next > i {
		return r, next
	}
	return r, 0
}

// seasonAcross is the winter that runs from the named year into the next.
const seasonAcross = 4

// shortRange matches two days of one month: "3-5 May", "3 and 4 May 2025", "May 3 to 5".
func (m *timeMatcher) shortRange(i int) (from, to timeRef, next int) {
	if d, ok := m.dayNumber(i); ok {
		j := i + 1
		if !m.a(j).fits(atomDash) && !m.a(j).in(wordTo, wordAnd, wordUntil, wordThrough) {
			return from, to, 0
		}
		if to, next = m.dayMonth(m.skipWord(j+1, wordThe)); next == 0 || to.day <= d {
			return from, to, 0
		}
		from = to
		from.day = d
		return from, to, next
	}
	if !m.a(i).fits(atomMonth) {
		return from, to, 0
	}
	from, j := m.month(i)
	if from.form != refDay || from.year != 0 || from.yearBy != noRelation {
		return from, to, 0
	}
	if !m.a(j).fits(atomDash) && !m.a(j).in(wordTo, wordAnd, wordUntil, wordThrough) {
		return from, to, 0
	}
	d, ok := m.dayNumber(j + 1)
	if !ok || d <= from.day || m.a(j+2).fits(atomMonth) || m.a(j+2).fits(atomOther) && m.a(j).is(wordAnd) {
		return from, to, 0
	}
	next = max(j+2, m.yearTail(j+2, &from))
	to = from
	to.day = d
	return from, to, next
}

// allowed says whether the words around a point at [i, n) let it be one: a month
// or a year without more needs a word before it that governs times.
func (m *timeMatcher) allowed(i, n int, r timeRef) bool {
	lead := m.a(i - 1)
	governed := lead.in(wordIn, wordOn, wordSince, wordUntil, wordBy, wordFrom, wordTo, wordThrough, wordThroughout, wordDuring,
		wordBetween, wordBeforeW, wordAfter, wordOf, wordStarting, wordEffective, wordBeginning, wordFor, wordThan, wordAs)
	if lead.is(wordAbout) {
		governed = m.a(i-2).in(wordIn, wordSince, wordBy, wordUntil, wordFrom)
	}
	list := m.last == i-1 && i > 0 && m.joined(m.last, i)
	switch {
	case !m.a(i).fits(atomMonth) && !m.a(i).isNumber() && !m.a(i).fits(atomYears):
		return true
	case r.form == refMonth && r.year == 0 && r.yearBy == noRelation:
		return governed && !lead.is(wordTo) || list || m.isRangeStart(n)
	case r.form == refYear && lead.is(wordOf):
		return r.year >= 1800
	case r.form == refYear:
		owner := lead.in(wordThe, wordA, wordPossessive)
		return governed && !lead.in(wordOn, wordFor) || list && m.a(i).has(flagDigits) && m.afterYear() || owner || m.bracketed(i, n)
	}
	return true
}

// isRangeStart says whether the month that ends at n begins a range: "January to March 2025".
func (m *timeMatcher) isRangeStart(n int) bool {
	if a := m.a(n); !a.fits(atomDash) && !a.in(wordTo, wordUntil, wordThrough) {
		return false
	}
	r, next := m.point(n + 1)
	return next > n+1 && r.form == refMonth
}

// afterYear says whether the last expression found is a year, as in "in 2021, 2022 and 2023".
func (m *timeMatcher) afterYear() bool {
	n := len(m.found)
	return n > 0 && m.found[n-1].from.form == refYear
}

// bracketed says whether a year stands alone in brackets: "Resolution 2231 (2015)".
func (m *timeMatcher) bracketed(i, n int) bool {
	return i > 0 && n < len(m.atoms) && m.p.Word(int(m.a(i-1).tok)) == "(" && m.p.Word(int(m.a(n).tok)) == ")"
}
