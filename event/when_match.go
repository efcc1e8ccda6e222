package event

import (
	"chancery/day"
	"chancery/text"
)

// timeRef is a time as the words say it, before anything is resolved.
type timeRef struct {
	form    refForm
	year    int      // 0 where the words do not give it
	yearBy  relation // the year is said by "this year", "of that year"
	month   int
	day     int
	weekday int // time.Weekday + 1; 0 for none
	n       int // a count, the number of a half, quarter or season, a day.Day; by form
	unit    timeUnit
	rel     relation
	part    day.Part
	limit   relation // relEarlier or relLater: "earlier this year"
}

// refForm is what a timeRef names.
type refForm uint8

const (
	noRef      refForm = iota
	refDay             // day and month
	refMonth           //
	refYear            //
	refDecade          // n is its first year, or 0 to 90 for "the 90s"
	refSeason          // n
	refQuarter         // n
	refHalf            // n
	refWeekday         //
	refUnit            // rel and unit: "last month", "that day"
	refNear            // n units before (negative) or after the day of writing: "three weeks ago"
	refNearDay         // the day n units before the day of writing: "a year ago today"
	refFar             // n units before or after the last time mentioned: "two days later"
	refWithin          // some time in the next (past, negative) n units
	refToday           // n days from the day of writing
	refExact           // n is a day.Day
	refYears           // years year to n
)

// relation is how a word places a unit: "last", "this", "the following".
type relation uint8

const (
	noRelation relation = iota
	relThis             // this, current
	relLast             // last
	relNext             // next
	relComing           // coming: never today
	relThe              // "the year": that of writing, or the one spoken of
	relSame             // that, the same
	relFollowing
	relPrevious
	relEarlier
	relLater
)

// timeBound says which end of the interval is open.
type timeBound uint8

const (
	noBound     timeBound = iota
	boundSince            // from it on
	boundUntil            // up to and with it
	boundBefore           // up to it
	boundAfter            // from its end on
)

// timeExpr is one expression as matched: atoms [first, end).
type timeExpr struct {
	first, end int // tokens once matched
	sentence   int
	kind       TimeKind
	from, to   timeRef // to is zero where there is no range
	bound      timeBound
	hint       TimeHint // said by the words themselves: "ago", "coming"
	count      int      // years, of an anniversary
	based      bool     // from is counted from to: "two days after 8 August"
	ifFuture   bool     // a point in a sentence about the future, else a duration: "in 20 days"
	glance     int      // token before the expression, or -1: for dashes and brackets of a dateline
}

// timeMatcher finds the expressions in one text.
type timeMatcher struct {
	p     *text.Parse
	limit int // tokens to read; 0 for all
	atoms []timeAtom
	found []timeExpr
	last  int // end of the last match, in atoms of the sentence, or -1
	depth int // of wholes inside wholes
}

// matchAll fills m.found.
func (m *timeMatcher) matchAll() {
	p := m.p
	if len(p.Sentences) == 0 {
		m.sentence(0, 0, len(p.Tokens))
		return
	}
	for i, s := range p.Sentences {
		if m.limit > 0 && s.First >= m.limit {
			return
		}
		m.sentence(i, s.First, s.End)
	}
}

// sentence matches in tokens [first, end), a whole sentence.
func (m *timeMatcher) sentence(index, first, end int) {
	worth := false
	for i := first; i < end && !worth; i++ {
		s := m.p.Tokens[i].Span
		worth = !s.Empty() && hasCore(s.Of(m.p.Text))
	}
	if !worth {
		return
	}
	m.atoms, m.last = m.atoms[:0], -1
	for i := first; i < end; i++ {
		m.lex(i)
	}
	for i := 0; i < len(m.atoms); {
		e, next := m.at(i)
		if next <= i {
			i++
			continue
		}
		m.keep(e, index, i, next)
		i = next
	}
}

// keep finishes an expression of atoms [i, next) and adds it to the found.
func (m *timeMatcher) keep(e timeExpr, sentence, i, next int) {
	m.finish(&e, i, next)
	if n := len(m.found) - 1; n >= 0 && m.last >= 0 && m.joined(m.last, i) {
		shareYear(&m.found[n].from, e.from)
	}
	e.sentence, m.last = sentence, next
	e.first, e.end = int(m.atoms[i].tok), int(m.atoms[next-1].tok)+1
	if n := len(m.found); n > 0 && m.found[n-1].end > e.first {
		return // two pieces of one token
	}
	m.found = append(m.found, e)
}

// joined says whether only "and", "or" or a comma lies between the atoms.
func (m *timeMatcher) joined(end, first int) bool {
	return first == end+1 && (m.a(end).in(wordAnd, wordOr) || m.a(end).fits(atomComma))
}

// shareYear gives the first of two joined dates the year of the second: "in March and April 2021".
func shareYear(first *timeRef, second timeRef) {
	dated := first.form == refDay || first.form == refMonth
	if dated && (second.form == refDay || second.form == refMonth) && first.year == 0 && first.yearBy == noRelation {
		first.year, first.yearBy = second.year, second.yearBy
	}
}

// a is the atom i, or an atom of no use where i is outside the sentence.
func (m *timeMatcher) a(i int) timeAtom {
	if i < 0 || i >= len(m.atoms) {
		return timeAtom{kind: atomMark}
	}
	return m.atoms[i]
}

// skip is i moved past one atom that satisfies any of the kinds.
func (m *timeMatcher) skip(i int, k atomKind) int {
	if m.a(i).fits(k) {
		return i + 1
	}
	return i
}

// skipWord is i moved past one of the words.
func (m *timeMatcher) skipWord(i int, w ...timeWord) int {
	if m.a(i).in(w...) {
		return i + 1
	}
	return i
}

// at matches the longest expression that begins at atom i; next is i or less where there is none.
func (m *timeMatcher) at(i int) (e timeExpr, next int) {
	a := m.a(i)
	switch a.kind {
	case atomOther, atomMark, atomComma, atomDash:
		return e, 0
	case atomRepeat, atomWeekdays:
		return timeExpr{kind: Repeated}, i + 1
	case atomVague:
		if m.a(i - 1).is(wordAs) { // "as soon as"
			return e, 0
		}
		return timeExpr{kind: Vague, hint: TimeHint(a.val)}, i + 1
	}
	if e, next = m.anniversary(i); next > i {
		return e, next
	}
	if e, next = m.every(i); next > i {
		return e, next
	}
	if e, next = m.eve(i); next > i {
		return e, next
	}
	if e, next = m.stretch(i); next > i {
		return e, next
	}
	if e, next = m.counted(i); next > i {
		return e, next
	}
	return m.span(i)
}

// span matches a point or a range of two points: "3-5 May", "between 2010 and 2014".
func (m *timeMatcher) span(i int) (e timeExpr, next int) {
	if r, s, n := m.shortRange(i); n > i {
		return timeExpr{kind: Point, from: r, to: s}, n
	}
	r, n := m.point(i)
	if n <= i || !m.allowed(i, n, r) {
		return e, 0
	}
	e = timeExpr{kind: Point, from: r}
	if s, end := m.rangeEnd(i, n, r); end > n {
		e.to, n = s, end
	}
	return e, n
}

// rangeEnd matches what makes the point at [i, n) the start of a range.
func (m *timeMatcher) rangeEnd(i, n int, r timeRef) (timeRef, int) {
	a, lead := m.a(n), m.a(i-1)
	dash := a.fits(atomDash)
	switch {
	case dash, a.in(wordTo, wordUntil, wordThrough):
	case a.is(wordAnd) && lead.is(wordBetween):
	default:
		return timeRef{}, 0
	}
	s, end := m.point(n + 1)
	if end <= n+1 || s.form != r.form && (r.form != refDay || s.form != refExact) || s.part != r.part && s.part != day.Whole {
		return timeRef{}, 0
	}
	if s.form == refWeekday && dash && !a.has(flagGlued) {
		return timeRef{}, 0
	}
	return s, end
}

// finish settles what the words around [i, next) say: bounds, names that contain a date.
func (m *timeMatcher) finish(e *timeExpr, i, next int) {
	e.glance = -1
	if i > 0 {
		e.glance = int(m.a(i - 1).tok)
	}
	if e.kind != Point {
		return
	}
	if m.isModifier(e, i, next) {
		e.kind = Modifier
		return
	}
	if e.to.form == noRef {
		e.bound = m.boundOf(i, next)
	}
}

// boundOf reads the preposition before an expression.
func (m *timeMatcher) boundOf(i, next int) timeBound {
	if m.a(next).in(wordOnward) || m.a(next).is(wordOn) && m.a(i-1).is(wordFrom) && m.endsPhrase(next+1) {
		return boundSince
	}
	ownsNoun := m.a(next).is(wordPossessive)
	lead := m.a(i - 1)
	switch {
	case ownsNoun:
		return noBound
	case lead.in(wordBy, wordUntil, wordThrough):
		return boundUntil
	case lead.is(wordThan) && m.a(i-2).is(wordLater):
		return boundUntil
	case lead.is(wordSince), lead.is(wordStarting):
		return boundSince
	case lead.in(wordFrom, wordOn, wordIn) && m.a(i-2).in(wordStarting, wordEffect, wordEffective, wordBeginning):
		return boundSince
	case lead.is(wordEffective):
		return boundSince
	case lead.is(wordBeforeW), lead.is(wordTo) && m.a(i-2).is(wordPrior), lead.is(wordOf) && m.a(i-2).is(wordAhead):
		return boundBefore
	case lead.is(wordAfter):
		return boundAfter
	}
	return noBound
}

// endsPhrase says whether nothing that a preposition could govern begins at i.
func (m *timeMatcher) endsPhrase(i int) bool {
	a := m.a(i)
	return a.fits(atomMark) || a.fits(atomComma) || a.fits(atomDash)
}

// isModifier says whether a date stands inside a name: after an article or a
// possessive and before a noun ("the August 8 declaration", "its 2015 law").
func (m *timeMatcher) isModifier(e *timeExpr, i, next int) bool {
	r := e.from
	lead, after := m.a(i-1), m.a(next)
	if m.a(i).is(wordThe) {
		lead = m.a(i)
		i++
	}
	owner := lead.in(wordThe, wordA, wordPossessive) || lead.in(wordThis, wordThat)
	switch r.form {
	case refYear, refYears:
		if r.rel != noRelation || r.part != day.Whole || r.limit != noRelation || m.a(i).fits(atomFiscal) || m.a(i).isUnit() || m.a(i).is(wordFiscal) {
			return false
		}
		if after.is(wordFiscal) {
			return false
		}
		return owner || lead.is(wordOf) && !m.partOfYear(i-2) || m.a(i-1).fits(atomMark) && !m.a(i).isUnit()
	case refDay, refMonth, refExact:
		if r.rel != noRelation || r.part != day.Whole || m.a(i).fits(atomOrdinal) || m.a(i).isUnit() {
			return false
		}
		return owner && (after.fits(atomOther) || after.fits(atomUnit))
	case refWeekday:
		return owner && r.rel == noRelation && after.fits(atomOther)
	}
	return false
}

// partOfYear says whether "of" at i+1 follows a word that takes a year as its
// whole: "the course of 2025", "August of 2025", "as of 2025".
func (m *timeMatcher) partOfYear(i int) bool {
	a := m.a(i)
	if a.fits(atomOther) {
		switch m.p.Word(int(a.tok)) {
		case "course", "As", "as", "rest", "remainder", "most", "much", "all", "part", "parts", "months", "weeks", "days":
			return true
		}
		return false
	}
	return !a.fits(atomMark)
}
