package event

import (
	"time"

	"chancery/day"
	"chancery/text"
)

// timeResolver places the expressions of one text on the calendar.
type timeResolver struct {
	p       *text.Parse
	exprs   []timeExpr
	now     day.Day // the day of writing, or unknown
	nowRule string  // where it is from
	year    int     // the year of writing where the day is unknown; 0 where that is too
	last    day.Interval
	at      int      // the expression being resolved
	hint    TimeHint // tense around it
}

// resolved is an interval and how it came about.
type resolved struct {
	in, alt day.Interval
	rule    string
}

// resolveAll turns every expression into a Time.
func (r *timeResolver) resolveAll() []Time {
	if !r.now.Known() {
		r.now, r.nowRule = dateline(r.p, r.exprs), "dateline"
	}
	if r.now.Known() {
		r.year = r.now.Year()
	} else {
		r.year = r.newsYear()
	}
	times := make([]Time, len(r.exprs))
	for i := range r.exprs {
		r.at = i
		times[i] = r.resolve(&r.exprs[i])
	}
	return times
}

func (r *timeResolver) resolve(e *timeExpr) Time {
	t := Time{First: e.first, End: e.end, Span: r.p.SpanOf(e.first, e.end), Kind: e.kind, Hint: e.hint}
	if e.from.form == noRef && e.kind != Anniversary {
		return t
	}
	r.hint = r.tense(e.first, e.end)
	if e.ifFuture {
		if r.hint != HintFuture {
			return t
		}
		t.Kind = Point
	}
	if r.hint == NoHint && (e.bound == boundUntil && e.from.form != refYear || e.ifFuture) {
		r.hint = HintFuture
	}
	v := r.interval(e)
	t.Interval, t.Alt, t.Anchored = openEnd(v.in, e.bound), openEnd(v.alt, e.bound), v.rule
	if t.Alt == t.Interval {
		t.Alt = day.Interval{}
	}
	if t.Hint == NoHint {
		t.Hint = r.side(t.Interval)
	}
	if e.kind == Point && e.bound == noBound && e.from.form != refWithin && (v.in.From.Known() && v.in.To.Known() || v.in.Partial != "") {
		r.last = v.in
	}
	return t
}

// side says on which side of the day of writing an interval lies; without such a
// day the tense around it decides.
func (r *timeResolver) side(i day.Interval) TimeHint {
	switch {
	case !r.now.Known() || !i.Known():
		return r.hint
	case i.To.Known() && i.To < r.now:
		return HintPast
	case i.From.Known() && i.From > r.now:
		return HintFuture
	case i.To.Known() && !i.From.Known() && i.To > r.now: // "by 2030"
		return HintFuture
	}
	return NoHint
}

// openEnd opens the end of i that a preposition opens. A partial interval stays as it is.
func openEnd(i day.Interval, b timeBound) day.Interval {
	if i.Partial != "" || !i.Known() {
		return i
	}
	switch b {
	case boundSince:
		return i.Since()
	case boundUntil:
		return i.Until()
	case boundBefore:
		return day.Interval{To: max(i.From-1, day.First), Precision: i.Precision}
	case boundAfter:
		return day.Interval{From: min(i.To+1, day.Last), Precision: i.Precision}
	}
	return i
}

// interval is the time an expression names.
func (r *timeResolver) interval(e *timeExpr) resolved {
	switch {
	case e.kind == Anniversary:
		return r.origin(e)
	case e.based:
		base := r.ref(e.to)
		base.in = shiftUnits(base.in, e.from.unit, e.from.n)
		base.alt = shiftUnits(base.alt, e.from.unit, e.from.n)
		return base
	case e.to.form != noRef:
		return r.rangeOf(e.from, e.to)
	}
	return r.ref(e.from)
}

// rangeOf is from the start of one time to the end of another, which gives the
// first its year where it has none.
func (r *timeResolver) rangeOf(a, b timeRef) resolved {
	if dated := a.form == refDay || a.form == refMonth; dated && a.year == 0 && a.yearBy == noRelation {
		a.yearBy = b.yearBy
		if a.year = b.year; b.year != 0 && (a.month > b.month || a.month == b.month && a.day > b.day) {
			a.year--
		}
	}
	if a.form == refDay && b.form == refDay && b.year == 0 && b.yearBy == noRelation && a.weekday == 0 && r.now.Known() && r.sentenceYear(false) == 0 {
		return r.nearNow(b, func(y int) day.Interval { return daysInYear(a, b, y) })
	}
	to := r.ref(b)
	from := r.ref(a)
	if a.form == refWeekday && to.in.From.Known() {
		from.in = day.On((to.in.From - 1).Latest(time.Weekday(a.weekday - 1)))
	}
	if to.in.Partial != "" && from.in.Partial != "" {
		return resolved{in: day.SomeYears(from.in, to.in, min(from.in.Precision, to.in.Precision)), rule: to.rule}
	}
	whole := from.in.Hull(to.in)
	if from.in.From > to.in.To || !from.in.Known() || !to.in.Known() {
		whole = day.Interval{}
	}
	return resolved{in: whole, rule: to.rule}
}

// daysInYear is the range of two days that ends in year y.
func daysInYear(a, b timeRef, y int) day.Interval {
	from, to := a.inYear(y), b.inYear(y)
	if from.From > to.From {
		from = a.inYear(y - 1)
	}
	return from.Hull(to)
}

// origin is the year an anniversary counts from: the year the sentence gives the
// anniversary, else that of writing, less the count.
func (r *timeResolver) origin(e *timeExpr) resolved {
	y, rule := r.year, r.yearRule()
	if s := r.sentenceYear(true); s != 0 {
		y, rule = s, ruleSentenceYear
	}
	if y-e.count < 1 || y == 0 {
		return resolved{}
	}
	return resolved{in: day.InYear(y - e.count), rule: rule + ", less the anniversary's years"}
}

// ref is the time one timeRef names.
func (r *timeResolver) ref(t timeRef) resolved {
	v := r.plain(t)
	if t.part != day.Whole {
		v.in, v.alt = t.part.Of(v.in), t.part.Of(v.alt)
	}
	if t.limit != noRelation && v.in.Contains(r.now) {
		if t.limit == relEarlier {
			v.in.To = r.now
		} else {
			v.in.From = r.now
		}
		v.alt = day.Interval{}
	}
	return v
}

// plain is ref before parts and limits.
func (r *timeResolver) plain(t timeRef) resolved {
	switch t.form {
	case refExact:
		return resolved{in: day.On(day.Day(t.n)), rule: ruleExplicit}
	case refYear:
		return resolved{in: day.InYear(t.year), rule: ruleExplicit}
	case refYears:
		return resolved{in: day.InYears(t.year, t.n), rule: ruleExplicit}
	case refDecade:
		return r.decade(t.n)
	case refDay, refMonth, refSeason, refQuarter, refHalf:
		return r.yearly(t)
	case refWeekday:
		return r.weekday(t)
	case refToday:
		if !r.now.Known() {
			return resolved{}
		}
		return resolved{in: day.On(r.now).Shift(t.n), rule: r.nowRule}
	case refUnit:
		return r.unit(t)
	case refNear:
		return r.near(t)
	case refNearDay:
		if d := moveDay(r.now, t.unit, t.n); d.Known() {
			return resolved{in: day.On(d), rule: r.nowRule}
		}
	case refWithin:
		return r.within(t)
	case refFar:
		return r.far(t)
	}
	return resolved{}
}

// ruleExplicit is the rule of a date that needs no other.
const ruleExplicit = "explicit date"

// decade reads "1990s" and "90s", which are those of the last century unless that lies ahead.
func (r *timeResolver) decade(n int) resolved {
	if n < 100 {
		n += 1900
		if n < 1930 {
			n += 100
		}
	}
	if n < 1 {
		return resolved{}
	}
	if n%100 == 0 && n < 2000 { // "the 1800s" is a century
		return resolved{in: day.InYears(n, n+99), rule: ruleExplicit}
	}
	return resolved{in: day.InYears(n, n+9), rule: ruleExplicit}
}

// near counts units from the day of writing: "three weeks ago". The precision is the unit's.
func (r *timeResolver) near(t timeRef) resolved {
	if !r.now.Known() {
		if t.unit == unitYear && r.year > 0 {
			return resolved{in: yearIn(r.year + t.n), rule: r.yearRule()}
		}
		return resolved{}
	}
	return resolved{in: shiftUnits(unitAround(r.now, t.unit), t.unit, t.n), rule: r.nowRule}
}

// within is the stretch of n units up to the day of writing or from it on.
func (r *timeResolver) within(t timeRef) resolved {
	end := moveDay(r.now, t.unit, t.n)
	if !end.Known() {
		return resolved{}
	}
	i := day.Interval{From: min(r.now, end), To: max(r.now, end)}
	switch n := i.To - i.From; {
	case n <= 10:
		i.Precision = day.Week
	case n <= 62:
		i.Precision = day.Month
	default:
		i.Precision = day.Year
	}
	return resolved{in: i, rule: r.nowRule}
}

// far counts units from the last time mentioned: "two days later".
func (r *timeResolver) far(t timeRef) resolved {
	base, rule := r.anchor()
	return resolved{in: shiftUnits(base, t.unit, t.n), rule: rule}
}

// anchor is the last time mentioned, else the day of writing.
func (r *timeResolver) anchor() (day.Interval, string) {
	switch {
	case r.last.Known() || r.last.Partial != "":
		return r.last, "last time mentioned"
	case r.now.Known():
		return day.On(r.now), r.nowRule
	}
	return day.Interval{}, ""
}

// yearRule names what the year of writing is known from.
func (r *timeResolver) yearRule() string {
	if r.now.Known() {
		return r.nowRule
	}
	return ruleWeekdayYear
}
