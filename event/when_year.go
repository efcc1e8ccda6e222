package event

import (
	"sort"
	"time"

	"chancery/day"
	"chancery/text"
)

// The rules by which a year that is not said is settled.
const (
	ruleSentenceYear = "year of the same sentence"
	ruleWeekdayYear  = "the year in which weekday and date agree, near a year mentioned"
)

// Limits of the search for a year.
const (
	nearYears    = 4   // on each side of a year mentioned
	maxMentions  = 16  // years mentioned that are tried
	maxSearch    = 400 // expressions that are looked at for them
	farOff       = 300 // days; an occurrence further off than this gives way to the one on the other side
	minHistories = 1   // first year of the calendar
)

// yearly resolves what comes once a year: dates, months, seasons, quarters, halves.
func (r *timeResolver) yearly(t timeRef) resolved {
	if t.n == 0 && t.form == refQuarter {
		return r.quarterNow(t)
	}
	if t.year != 0 {
		return resolved{in: t.inYear(t.year), rule: ruleExplicit}
	}
	if t.yearBy != noRelation {
		v := r.unit(timeRef{form: refUnit, unit: unitYear, rel: t.yearBy})
		if !v.in.Known() {
			return resolved{in: t.inNoYear(), rule: v.rule}
		}
		return resolved{in: t.inYear(v.in.From.Year()), rule: v.rule}
	}
	if y := r.sentenceYear(false); y != 0 && t.rel == noRelation && r.hint != HintFuture && r.matches(t, y) {
		return resolved{in: t.inYear(y), rule: ruleSentenceYear}
	}
	switch {
	case r.now.Known():
		return r.nearNow(t, t.inYear)
	case t.weekday != 0:
		if y := r.weekdayYear(t, r.exprs[r.at].first); y != 0 {
			return resolved{in: t.inYear(y), rule: ruleWeekdayYear}
		}
	}
	return resolved{in: t.inNoYear()}
}

// inYear is the time in that year; zero where it has no such day.
func (t timeRef) inYear(y int) day.Interval {
	if y < minHistories || y > 9998 {
		return day.Interval{}
	}
	switch t.form {
	case refDay:
		if !day.Valid(y, time.Month(t.month), t.day) {
			return day.Interval{}
		}
		return day.On(day.Of(y, time.Month(t.month), t.day))
	case refMonth:
		return day.InMonth(y, time.Month(t.month))
	case refQuarter:
		return months(y, 3*t.n-2, 3)
	case refHalf:
		return months(y, 6*t.n-5, 6)
	case refSeason:
		if t.n == seasonAcross {
			return months(y, 12, 3)
		}
		if t.n == winter && t.rel == noRelation { // "winter 2022" may begin or end that year
			return day.InYear(y)
		}
		return months(y, 3*t.n+3, 3)
	}
	return day.Interval{}
}

// winter is the number of the season that spans two years.
const winter = 3

// months is n calendar months, known as a part of the year.
func months(y, first, n int) day.Interval {
	from := day.Of(y, time.Month(first), 1)
	return day.Interval{From: from, To: from.AddMonths(n) - 1, Precision: day.Year}
}

// inNoYear is what remains where the year is not settled.
func (t timeRef) inNoYear() day.Interval {
	switch t.form {
	case refDay, refMonth:
		return day.SomeYear(time.Month(t.month), t.day)
	}
	return day.Interval{}
}

// matches says whether t can be in that year: the day exists and is the weekday said.
func (r *timeResolver) matches(t timeRef, y int) bool {
	i := t.inYear(y)
	return i.Known() && (t.weekday == 0 || i.From.Weekday() == time.Weekday(t.weekday-1))
}

// nearNow takes the occurrence the words point at: the last that began by the day
// of writing, or, in a sentence about the future, the first that has not ended.
// Without tense a last occurrence that is far off gives way to the next, and
// since nobody names a day so far ahead without its year, a next day that is far
// off to the last. A weekday said with the date overrules the choice. The
// occurrence of a year is inYear's.
func (r *timeResolver) nearNow(t timeRef, inYear func(int) day.Interval) resolved {
	y := r.now.Year()
	past, future := inYear(y), inYear(y)
	switch t.rel {
	case relLast:
		return resolved{in: r.before(t, y), rule: r.nowRule}
	case relNext, relComing, relFollowing:
		return resolved{in: r.after(t, y), rule: r.nowRule}
	case relThis:
		return resolved{in: past, rule: r.nowRule}
	}
	for k := y; k > y-2*nearYears && (!past.Known() || past.From > r.now); k-- {
		past = inYear(k - 1)
	}
	for k := y; k < y+2*nearYears && (!future.Known() || future.To < r.now); k++ {
		future = inYear(k + 1)
	}
	v := resolved{in: past, alt: future, rule: r.nowRule}
	ahead := r.hint == HintFuture
	switch {
	case r.hint == NoHint && past.From < r.now-farOff:
		ahead = true
	case t.form == refDay && future.From > r.now+farOff:
		ahead = false
	}
	if ahead {
		v.in, v.alt = future, past
	}
	if t.weekday != 0 && v.in.Known() && v.in.From.Weekday() != time.Weekday(t.weekday-1) {
		return r.byWeekday(t, v)
	}
	return v
}

// before is the last occurrence that was over when the unit of the day of writing began.
func (r *timeResolver) before(t timeRef, y int) day.Interval {
	i := t.inYear(y)
	for k := y; i.Known() && i.To >= r.now; k-- {
		i = t.inYear(k - 1)
	}
	return i
}

// after is the first occurrence that is still to begin.
func (r *timeResolver) after(t timeRef, y int) day.Interval {
	i := t.inYear(y - 1)
	for k := y; i.Known() && i.From <= r.now; k++ {
		i = t.inYear(k)
	}
	return i
}

// byWeekday moves a date to the nearest year in which it is the weekday said;
// where none is near the date stands as it was.
func (r *timeResolver) byWeekday(t timeRef, v resolved) resolved {
	y := r.now.Year()
	for n := range nearYears + 1 {
		for _, k := range [2]int{y - n, y + n} {
			if r.matches(t, k) {
				return resolved{in: t.inYear(k), rule: r.nowRule + " and weekday"}
			}
		}
	}
	return v
}

// quarterNow is "this quarter", "last quarter", "next quarter".
func (r *timeResolver) quarterNow(t timeRef) resolved {
	if !r.now.Known() {
		return resolved{}
	}
	y, m, _ := r.now.Date()
	first := (int(m)-1)/3*3 + 1
	switch t.rel {
	case relLast, relPrevious:
		first -= 3
	case relNext, relComing, relFollowing:
		first += 3
	}
	return resolved{in: months(y, first, 3), rule: r.nowRule}
}

// weekday resolves a weekday without a date.
func (r *timeResolver) weekday(t timeRef) resolved {
	if !r.now.Known() {
		return resolved{}
	}
	w := time.Weekday(t.weekday - 1)
	past, future := day.On(r.now.Latest(w)), day.On((r.now + 1).Coming(w))
	v := resolved{in: past, alt: future, rule: "weekday by the " + r.nowRule}
	switch t.rel {
	case relLast, relPrevious:
		return resolved{in: day.On((r.now - 1).Latest(w)), rule: v.rule}
	case relNext, relComing, relFollowing:
		return resolved{in: future, rule: v.rule}
	}
	if r.hint == HintFuture {
		v.in, v.alt = day.On(r.now.Coming(w)), past
	}
	return v
}

// sentenceYear is the year that the sentence of cur itself gives: that of a Point
// before cur in it, and where anywhere is set or no day of writing is known, before
// or after; 0 where there is none, or where they differ.
func (r *timeResolver) sentenceYear(anywhere bool) int {
	low, high := max(r.at-maxMentions, 0), r.at
	if anywhere || !r.now.Known() {
		high = min(r.at+maxMentions, len(r.exprs)-1)
	}
	year := 0
	for i := low; i <= high; i++ {
		e := &r.exprs[i]
		y := e.saidYear()
		if i == r.at || y == 0 || e.sentence != r.exprs[r.at].sentence {
			continue
		}
		if year != 0 && year != y {
			return 0
		}
		year = y
	}
	return year
}

// saidYear is the one year an expression gives in so many words, else 0.
func (e *timeExpr) saidYear() int {
	if e.kind != Point || e.to.form != noRef && e.to.year != e.from.year {
		return 0
	}
	switch e.from.form {
	case refExact:
		return day.Day(e.from.n).Year()
	case refYears, refDecade:
		return 0
	}
	return e.from.year
}

// weekdayYear is the year in which weekday and date of t agree: for the years the
// text mentions, the nearest to token first, the first for which exactly one year
// within nearYears fits; 0 where none does.
func (r *timeResolver) weekdayYear(t timeRef, token int) int {
	here := sort.Search(len(r.exprs), func(i int) bool { return r.exprs[i].first >= token })
	low, high := here-1, here
	for tried := 0; tried < maxMentions && high-low < maxSearch && (low >= 0 || high < len(r.exprs)); {
		i := low
		if low < 0 || high < len(r.exprs) && r.exprs[high].first-token < token-r.exprs[low].end {
			i = high
			high++
		} else {
			low--
		}
		said := r.exprs[i].saidYear()
		if said == 0 {
			continue
		}
		tried++
		if y := r.onlyYear(t, said); y != 0 {
			return y
		}
	}
	return 0
}

// onlyYear is the one year within nearYears of y in which t falls on its weekday; 0 for none or more.
func (r *timeResolver) onlyYear(t timeRef, y int) (only int) {
	for k := y - nearYears; k <= y+nearYears; k++ {
		if !r.matches(t, k) {
			continue
		}
		if only != 0 {
			return 0
		}
		only = k
	}
	return only
}

// newsYear is the year of the first weekday with its date that weekdayYear
// settles: news is told by the weekday in the week it happens. It is 0 where there is none.
func (r *timeResolver) newsYear() int {
	for i := range r.exprs {
		e := &r.exprs[i]
		if t := e.from; e.kind == Point && t.form == refDay && t.weekday != 0 {
			if t.year != 0 {
				return t.year
			}
			if y := r.weekdayYear(t, e.first); t.yearBy == noRelation && y != 0 {
				return y
			}
		}
	}
	return 0
}

// dateline is the full date at the head of the text, as Dateline describes it.
func dateline(p *text.Parse, exprs []timeExpr) day.Day {
	for i := range exprs {
		e := &exprs[i]
		if e.end > datelineTokens {
			return 0
		}
		d := e.fullDate()
		if e.kind != Point && e.kind != Modifier || !d.Known() {
			continue
		}
		if e.end >= len(p.Tokens) || closesDateline(p.Word(e.end)) || e.alone(p) {
			return d
		}
	}
	return 0
}

// fullDate is the day an expression gives in so many words, else unknown.
func (e *timeExpr) fullDate() day.Day {
	t := e.from
	switch {
	case e.to.form != noRef || e.bound != noBound:
		return 0
	case t.form == refExact:
		return day.Day(t.n)
	case t.form == refDay && t.year != 0:
		return t.inYear(t.year).From
	}
	return 0
}

// alone says whether the expression is all there is in its sentence.
func (e *timeExpr) alone(p *text.Parse) bool {
	if e.sentence >= len(p.Sentences) {
		return false
	}
	s := p.Sentences[e.sentence]
	return s.First == e.first && s.End == e.end
}

func closesDateline(w string) bool {
	switch w {
	case ")", "]", "(", "-", "–", "—", "--", ":", "/":
		return true
	}
	return false
}
