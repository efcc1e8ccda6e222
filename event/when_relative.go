package event

import "chancery/day"

// relationOf is what the word at i says of the unit after it.
func (m *timeMatcher) relationOf(i int) relation {
	a := m.a(i)
	if a.kind != atomWord {
		return noRelation
	}
	switch timeWord(a.val) {
	case wordThis, wordCurrent:
		return relThis
	case wordLast:
		return relLast
	case wordNext:
		return relNext
	case wordComing:
		return relComing
	case wordThat, wordSame:
		return relSame
	case wordFollowing:
		return relFollowing
	case wordPrevious:
		return relPrevious
	}
	return noRelation
}

// pointWord matches the points that begin with a function word.
func (m *timeMatcher) pointWord(i int) (r timeRef, next int) {
	j := m.skipWord(i, wordThe)
	if j == i {
		j = m.skipWord(i, wordThat) // "that same day"
		if !m.a(j).is(wordSame) {
			j = i
		}
	}
	switch a := m.a(j); {
	case a.in(wordEarlier, wordLater):
		return m.limited(j)
	case a.in(wordBeginning, wordMiddle, wordEnd):
		return m.edgeOf(j)
	case a.is(wordFiscal) || j > i && a.isUnit() || m.isMonthLabel(j):
		return m.labelled(j)
	case j > i && (a.fits(atomOrdinal) || a.isNumber() || a.fits(atomDecade) || a.fits(atomPart) || a.fits(atomYears)):
		r, next = m.point(j)
		if r.form == refDay && next == j { // not reached: point never returns j
			return r, 0
		}
		return r, next
	case j > i && a.fits(atomSeason):
		return m.seasonNamed(j)
	}
	return m.related(j, j > i)
}

// related matches "last month", "next Tuesday", "this August", "the following day",
// "last night": the word of relation at i, with its article before it where definite.
func (m *timeMatcher) related(i int, definite bool) (r timeRef, next int) {
	rel := m.relationOf(i)
	if rel == noRelation {
		return r, 0
	}
	if definite && rel == relNext {
		rel = relFollowing
	}
	j := i + 1
	if m.a(j).is(wordSame) { // "this same week"
		j++
	}
	r.rel = rel
	switch a := m.a(j); {
	case a.isUnit() && !a.has(flagPlural) && a.unit() >= unitDay:
		r.form, r.unit = refUnit, a.unit()
		if r.unit == unitDay && (rel == relNext || rel == relComing) {
			r.rel = relFollowing
		}
		lone := !definite && rel == relPrevious // "more than in any previous year"
		if lone || definite && rel == relLast || r.unit == unitDay && (rel == relThis || rel == relLast) {
			return timeRef{}, 0
		}
	case a.is(wordDaypart):
		return daypart(rel), j + 1
	case definite && rel != relFollowing && rel != relPrevious && rel != relComing:
		return timeRef{}, 0
	case a.fits(atomWeekday) && !a.has(flagShort):
		r.form, r.weekday = refWeekday, int(a.val)+1
		return r, m.skipWord(j+1, wordDaypart)
	case a.fits(atomMonth) && !a.has(flagShort):
		r.form, r.month = refMonth, int(a.val)
	case a.fits(atomSeason):
		r.form, r.n = refSeason, int(a.val)
	case a.is(wordQuarter):
		r.form = refQuarter
	default:
		return timeRef{}, 0
	}
	return r, j + 1
}

// daypart is "this morning", "last night", "the next evening".
func daypart(rel relation) timeRef {
	switch rel {
	case relThis:
		return timeRef{form: refToday}
	case relLast:
		return timeRef{form: refToday, n: -1}
	case relNext, relComing:
		rel = relFollowing
	}
	return timeRef{form: refUnit, unit: unitDay, rel: rel}
}

// maxWholes bounds "the end of the end of": no time is said so.
const maxWholes = 2

// whole matches what "the end of", "earlier in" and "early" divide; there the
// bare unit is one too: "the year".
func (m *timeMatcher) whole(i int) (r timeRef, next int) {
	if m.depth >= maxWholes {
		return r, 0
	}
	m.depth++
	defer func() { m.depth-- }()
	if j := m.skipWord(i, wordThe); j > i {
		if a := m.a(j); a.isUnit() && !a.has(flagPlural) && a.unit() >= unitDay && !m.isYear(m.a(j+1)) {
			return timeRef{form: refUnit, unit: a.unit(), rel: relThe}, j + 1
		}
	}
	return m.point(i)
}

// limited matches "earlier this year", "later in September", "earlier on Friday".
func (m *timeMatcher) limited(i int) (r timeRef, next int) {
	limit := relEarlier
	if m.a(i).is(wordLater) {
		limit = relLater
	}
	j := m.skipWord(i+1, wordIn, wordOn)
	if a := m.a(j); j == i+1 && (a.fits(atomNumber) || a.fits(atomOrdinal) || a.is(wordThe) && !m.a(j+1).isUnit()) {
		return r, 0
	}
	if r, next = m.whole(j); next <= j || r.limit != noRelation || r.form == refWithin {
		return timeRef{}, 0
	}
	if !r.short() {
		r.limit = limit
	}
	return r, next
}

// short says whether t is a day or less, which has no early or late part here.
func (t timeRef) short() bool {
	switch t.form {
	case refDay, refExact, refToday, refWeekday:
		return true
	case refUnit:
		return t.unit == unitDay
	}
	return false
}

// partOf matches "late December", "mid-2024", "early next year", "late on Friday".
func (m *timeMatcher) partOf(i int) (r timeRef, next int) {
	j := m.skipWord(m.skip(i+1, atomDash), wordIn, wordOn)
	if r, next = m.whole(j); next <= j || r.part != day.Whole {
		return timeRef{}, 0
	}
	if !r.short() {
		r.part = day.Part(m.a(i).val)
	}
	return r, next
}

// edgeOf matches "end of 2026", "beginning of this month".
func (m *timeMatcher) edgeOf(i int) (r timeRef, next int) {
	part := day.Late
	switch {
	case m.a(i).is(wordBeginning):
		part = day.Early
	case m.a(i).is(wordMiddle):
		part = day.Mid
	}
	j := m.skipWord(i+1, wordOf)
	if j == i+1 && !(m.isYear(m.a(j)) && m.a(i).is(wordEnd)) {
		return r, 0
	}
	if r, next = m.whole(j); next <= j || r.short() || r.part != day.Whole || r.rel == relThe && r.unit == unitDay {
		return timeRef{}, 0
	}
	r.part = part
	return r, next
}

// labelled matches "the year 2025", "fiscal year 2025", "the month of August", "the weekend".
func (m *timeMatcher) labelled(i int) (r timeRef, next int) {
	j := m.skipWord(i, wordFiscal)
	a := m.a(j)
	switch {
	case m.isMonthLabel(j):
		return m.month(j + 2)
	case a.isUnit() && a.unit() == unitYear && !a.has(flagPlural):
		if y := m.a(j + 1); m.isYear(y) {
			return timeRef{form: refYear, year: int(y.val)}, j + 2
		} else if y.fits(atomYears) {
			return timeRef{form: refYears, year: int(y.val), n: int(y.more)}, j + 2
		}
	case j > i && m.isYear(a):
		return timeRef{form: refYear, year: int(a.val)}, j + 1
	case j == i && a.isUnit() && a.unit() == unitWeekend && !a.has(flagPlural):
		return timeRef{form: refUnit, unit: unitWeekend, rel: relThe}, j + 1
	}
	return r, 0
}

// isMonthLabel says whether "month of" stands before a month: "the month of August".
func (m *timeMatcher) isMonthLabel(i int) bool {
	return m.a(i).isUnit() && m.a(i).unit() == unitMonth && m.a(i+1).is(wordOf) && m.a(i+2).fits(atomMonth)
}

// seasonNamed matches "the spring of 2022", and "the summer" without a year.
func (m *timeMatcher) seasonNamed(i int) (r timeRef, next int) {
	if r, next = m.season(i); next > i || m.a(i).has(flagShort) || !m.a(i-2).in(wordIn, wordDuring, wordOver) || !m.endsPhrase(i+1) {
		return r, next
	}
	return timeRef{form: refSeason, n: int(m.a(i).val)}, i + 1
}

// halfOf matches "first half of 2025", "third quarter", "second quarter of this year".
func (m *timeMatcher) halfOf(i int) (r timeRef, next int) {
	a, what := m.a(i), m.a(i+1)
	switch {
	case !a.fits(atomOrdinal) || a.val < 1 || a.val > 4:
		return r, 0
	case what.is(wordHalf) && a.val <= 2:
		r = timeRef{form: refHalf, n: int(a.val)}
		return r, m.yearTail(i+2, &r)
	case what.is(wordQuarter):
		r = timeRef{form: refQuarter, n: int(a.val)}
		if next = m.yearTail(i+2, &r); next == 0 && m.a(i-1).is(wordThe) && m.a(i-2).in(wordIn, wordBy, wordUntil, wordFor) {
			next = i + 2
		}
		return r, next
	}
	return r, 0
}
