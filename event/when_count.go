package event

// quantity reads a number of units at i: "20", "three", "a", "several", "a couple
// of", "some 30". A number that words leave open is 0.
func (m *timeMatcher) quantity(i int) (n int, next int) {
	j := i
	if m.a(j).in(wordSeveral, wordAbout) && m.a(j+1).isNumber() {
		j++
	}
	switch a := m.a(j); {
	case a.isNumber():
		n, j = int(a.val), j+1
		if d, u := m.a(j), m.a(j+1); d.fits(atomDash) && u.isNumber() && n >= 20 && n%10 == 0 && u.val < 10 && !a.has(flagDigits) {
			n, j = n+int(u.val), j+2
		}
		return n, j
	case a.in(wordSeveral):
		return 0, j + 1
	case a.is(wordA) && m.a(j+1).is(wordSeveral):
		return 0, j + 2
	case a.is(wordA) && m.a(j+1).is(wordCouple):
		return 0, m.skipWord(j+2, wordOf)
	case a.is(wordA):
		return 1, j + 1
	}
	return 0, 0
}

// anniversary matches "the 30th anniversary", "30-year anniversary", "centenary".
func (m *timeMatcher) anniversary(i int) (e timeExpr, next int) {
	e.kind = Anniversary
	j := m.skipWord(i, wordThe)
	if m.a(j).is(wordCentenary) {
		e.count = 100
		return e, j + 1
	}
	a := m.a(j)
	if !a.fits(atomOrdinal) && !a.isNumber() {
		return e, 0
	}
	e.count, j = int(a.val), j+1
	if a.isNumber() {
		k := m.skip(j, atomDash)
		if u := m.a(k); !u.isUnit() || u.unit() != unitYear {
			return e, 0
		}
		j = k + 1
	}
	if !m.a(j).is(wordAnniversary) {
		return e, 0
	}
	return e, j + 1
}

// every matches "every year", "each Friday", "every two years".
func (m *timeMatcher) every(i int) (e timeExpr, next int) {
	if !m.a(i).is(wordEvery) {
		return e, 0
	}
	j := m.skip(m.skip(m.skipWord(i+1, wordSingle), atomNumber), atomOrdinal)
	if a := m.a(j); a.isUnit() || a.fits(atomWeekday) || a.fits(atomMonth) || a.fits(atomSeason) || a.is(wordDaypart) {
		return timeExpr{kind: Repeated}, j + 1
	}
	return e, 0
}

// eve matches "the eve of 8 May", a day before, and "the eve of the summit", which is vague.
func (m *timeMatcher) eve(i int) (e timeExpr, next int) {
	j := m.skipWord(i, wordThe)
	if !m.a(j).is(wordEve) || !m.a(j+1).is(wordOf) {
		return e, 0
	}
	if r, end := m.point(j + 2); end > j+2 && r.short() {
		return timeExpr{kind: Point, from: timeRef{form: refFar, unit: unitDay, n: -1}, to: r, based: true}, end
	}
	return timeExpr{kind: Vague}, j + 2
}

// stretch matches the time up to now and from now on: "the past three years",
// "recent months", "the next 20 days", "the months ahead", "the near future".
func (m *timeMatcher) stretch(i int) (e timeExpr, next int) {
	j := m.skipWord(i, wordThe)
	a := m.a(j)
	switch {
	case a.is(wordNear) && m.a(j+1).is(wordFuture):
		return timeExpr{kind: Vague, hint: HintFuture}, j + 2
	case j > i && a.isUnit() && a.has(flagPlural) && m.a(j+1).is(wordAhead):
		return timeExpr{kind: Vague, hint: HintFuture}, j + 2
	case !a.in(wordPast, wordLast, wordNext, wordComing, wordFollowing, wordRecent, wordPrevious):
		return e, 0
	case a.is(wordFollowing) && j == i: // the preposition
		return e, 0
	}
	e.hint = HintPast
	sign := -1
	if a.in(wordNext, wordComing, wordFollowing) {
		e.hint, sign = HintFuture, 1
	}
	n, k := m.quantity(j + 1)
	if k == 0 || m.a(j+1).is(wordA) {
		n, k = 0, j+1
	}
	u := m.a(k)
	switch {
	case !u.isUnit():
		return timeExpr{}, 0
	case !u.has(flagPlural) && (a.is(wordPast) || j > i && a.is(wordLast) || j > i && a.is(wordNext) && m.a(i-1).in(wordIn, wordOver, wordWithin, wordDuring, wordFor)) && u.unit() >= unitDay:
		n = 1
	case !u.has(flagPlural):
		return timeExpr{}, 0
	}
	lasting := m.a(i-1).in(wordFor, wordOver, wordDuring, wordThroughout, wordThrough)
	switch {
	case sign < 0 && (lasting || n == 0 && j > i && !a.is(wordRecent)):
		e.kind = Duration
	case n == 0:
		e.kind = Vague
	default:
		e.kind, e.from = Point, timeRef{form: refWithin, unit: u.unit(), n: sign * n}
	}
	return e, k + 1
}

// counted matches a number of units and what follows it: "three weeks ago", "two
// days later", "in 20 days", "30 years", "two-day".
func (m *timeMatcher) counted(i int) (e timeExpr, next int) {
	n, j := m.quantity(i)
	if j == 0 {
		n, j = 0, i
	}
	article := j > i && m.a(i).is(wordA) && j == i+1
	if m.a(i).is(wordThe) {
		n, j, article = 1, i+1, true
	}
	u := m.a(m.skip(j, atomDash))
	if !u.isUnit() || j == i && !u.has(flagPlural) || m.a(i).is(wordThe) && u.has(flagPlural) {
		return e, 0
	}
	j = m.skip(j, atomDash) + 1
	if e, next = m.shifted(n, u.unit(), j); next > 0 {
		return e, next
	}
	if article {
		return timeExpr{}, 0
	}
	e = timeExpr{kind: Duration}
	unit := u.unit()
	if unit == unitHour && n%24 == 0 {
		n, unit = n/24, unitDay
	}
	switch lead := m.a(i - 1); {
	case n == 0 || !u.has(flagPlural) && n != 1 || unit < unitDay:
	case lead.is(wordIn):
		e.from, e.ifFuture = timeRef{form: refNear, unit: unit, n: n}, true
	case lead.is(wordWithin):
		e.from, e.ifFuture = timeRef{form: refWithin, unit: unit, n: n}, true
	}
	return e, j
}

// shifted matches what turns n units that end at atom j into a point: "ago",
// "later", "before". The number 0 leaves it vague.
func (m *timeMatcher) shifted(n int, u timeUnit, j int) (e timeExpr, next int) {
	sign, form := 1, refFar
	switch a := m.a(j); {
	case a.is(wordAgo):
		sign, form, e.hint = -1, refNear, HintPast
		if today := m.a(j + 1); today.fits(atomDeictic) && today.val == 0 {
			form, j = refNearDay, j+1
		}
	case a.in(wordLater):
	case a.in(wordEarlier):
		sign = -1
	case a.is(wordAhead) && m.a(j+1).is(wordOf), a.is(wordPrior) && m.a(j+1).is(wordTo):
		return m.shiftedFrom(n, -1, u, j+2)
	case a.is(wordAfter):
		return m.shiftedFrom(n, 1, u, j+1)
	case a.is(wordBeforeW):
		return m.shiftedFrom(n, -1, u, j+1)
	default:
		return e, 0
	}
	if n == 0 || u < unitDay {
		e.kind = Vague
		return e, j + 1
	}
	e.kind, e.from = Point, timeRef{form: form, unit: u, n: sign * n}
	return e, j + 1
}

// shiftedFrom matches "two days after" and what it counts from, at atom j: a date,
// nothing (the last time mentioned), or an event, which leaves it vague.
func (m *timeMatcher) shiftedFrom(n, sign int, u timeUnit, j int) (timeExpr, int) {
	r, end := m.point(j)
	dated := end > j && m.allowed(j, end, r) && !m.a(end).is(wordPossessive)
	switch {
	case n == 0 || u < unitDay || !dated && !m.endsPhrase(j):
		return timeExpr{kind: Vague}, j
	case dated:
		return timeExpr{kind: Point, from: timeRef{form: refFar, unit: u, n: sign * n}, to: r, based: true}, end
	}
	return timeExpr{kind: Point, from: timeRef{form: refFar, unit: u, n: sign * n}}, j
}
