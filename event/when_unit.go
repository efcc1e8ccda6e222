package event

import (
	"time"

	"chancery/day"
)

// unitAround is the unit of the calendar that holds d: its month, its week. A
// weekend is that of the week of d.
func unitAround(d day.Day, u timeUnit) day.Interval {
	switch u {
	case unitWeek:
		return day.InWeek(d)
	case unitWeekend:
		w := day.InWeek(d)
		w.From = w.To - 1
		return w
	case unitMonth:
		y, m, _ := d.Date()
		return day.InMonth(y, m)
	case unitYear:
		return yearIn(d.Year())
	case unitDecade:
		return yearsIn(d.Year()/10*10, d.Year()/10*10+9)
	case unitCentury:
		return yearsIn((d.Year()-1)/100*100+1, (d.Year()-1)/100*100+100)
	}
	return day.On(d)
}

// moveDay is the day n units after d; unknown where d is, or outside the calendar.
func moveDay(d day.Day, u timeUnit, n int) day.Day {
	if !d.Known() || n > 10_000 || n < -10_000 {
		return 0
	}
	moved := d
	switch u {
	case unitWeek, unitWeekend:
		moved += day.Day(7 * n)
	case unitMonth:
		moved = d.AddMonths(n)
	case unitYear:
		moved = d.AddMonths(12 * n)
	case unitDecade:
		moved = d.AddMonths(120 * n)
	case unitCentury:
		moved = d.AddMonths(1200 * n)
	default:
		moved += day.Day(n)
	}
	if moved < day.First || moved > day.Last {
		return 0
	}
	return moved
}

// yearIn is a calendar year, or the zero Interval for one outside the calendar.
func yearIn(y int) day.Interval { return yearsIn(y, y) }

func yearsIn(first, last int) day.Interval {
	if first < 1 || last > 9999 {
		return day.Interval{}
	}
	return day.InYears(first, last)
}

// shiftUnits moves an interval by n units. It stays as exact as the coarser of
// interval and unit: the day after some day of September is known to the month,
// three years after 8 August 2021 to the year.
func shiftUnits(i day.Interval, u timeUnit, n int) day.Interval {
	if i.Partial != "" {
		if i.Precision != day.ToDay {
			if u == unitDay {
				return i
			}
			return day.Interval{}
		}
		if u == unitDay {
			return i.Shift(n)
		}
		return day.Interval{}
	}
	if !i.From.Known() || !i.To.Known() || n > 100_000 || n < -100_000 {
		return day.Interval{}
	}
	switch u {
	case unitDay:
		if i.Precision != day.ToDay {
			return i
		}
		return i.Shift(n)
	case unitWeek, unitWeekend:
		if i.Precision == day.Month || i.Precision == day.Year {
			return i
		}
		if s := i.Shift(7 * n); s.Known() {
			return unitAround(s.From, u)
		}
		return day.Interval{}
	case unitMonth:
		return shiftMonths(i, n)
	case unitYear:
		return shiftYears(i, n, 1)
	case unitDecade:
		return shiftYears(i, n, 10)
	case unitCentury:
		return shiftYears(i, n, 100)
	}
	return i
}

func shiftMonths(i day.Interval, n int) day.Interval {
	if i.Precision == day.Year {
		return i
	}
	y, m, _ := i.From.Date()
	month := y*12 + int(m) - 1 + n
	if y = month / 12; y < 1 || y > 9998 {
		return day.Interval{}
	}
	return day.InMonth(y, time.Month(month%12+1))
}

// shiftYears moves by n times size years; decades and centuries are counted to the year.
func shiftYears(i day.Interval, n, size int) day.Interval {
	return yearsIn(i.From.Year()+n*size, i.To.Year()+n*size)
}

// unit resolves "last month", "this week", "the following day", "that year".
func (r *timeResolver) unit(t timeRef) resolved {
	switch t.rel {
	case relSame, relFollowing, relPrevious:
		return r.unitFromAnchor(t)
	case relThe:
		if t.unit == unitDay {
			return r.unitFromAnchor(t)
		}
	}
	shift := map[relation]int{relLast: -1, relNext: 1, relComing: 1}[t.rel]
	if !r.now.Known() {
		switch {
		case t.unit == unitYear && r.year > 0:
			return resolved{in: yearIn(r.year + shift), rule: r.yearRule()}
		case t.rel == relThe:
			return r.unitFromAnchor(t)
		case t.rel == relThis && t.unit == unitYear:
			if y := r.sentenceYear(true); y != 0 {
				return resolved{in: day.InYear(y), rule: ruleSentenceYear}
			}
		}
		return resolved{}
	}
	base := unitAround(r.now, t.unit)
	if t.unit == unitWeekend {
		return r.weekend(t.rel, base)
	}
	return resolved{in: shiftUnits(base, t.unit, shift), rule: r.nowRule}
}

// weekend is the last one, the coming one, or, for "the weekend", by tense.
func (r *timeResolver) weekend(rel relation, base day.Interval) resolved {
	before, after := base, base
	if base.From > r.now {
		before = shiftUnits(base, unitWeek, -1)
		before.From = before.To - 1
	}
	if base.From <= r.now {
		after = day.InWeek(base.To + 1)
		after.From = after.To - 1
	}
	switch rel {
	case relLast:
		return resolved{in: before, rule: r.nowRule}
	case relNext, relComing:
		return resolved{in: after, rule: r.nowRule}
	case relThis:
		return resolved{in: base, rule: r.nowRule}
	}
	if r.hint == HintFuture {
		before, after = after, before
	}
	return resolved{in: before, alt: after, rule: r.nowRule}
}

// unitFromAnchor resolves what follows the last time mentioned. Where that is not
// known as exactly as the unit, neither is this.
func (r *timeResolver) unitFromAnchor(t timeRef) resolved {
	base, rule := r.anchor()
	n := 0
	switch t.rel {
	case relFollowing:
		n = 1
	case relPrevious:
		n = -1
	}
	if base.Partial != "" {
		if n != 0 || t.unit == unitDay {
			return resolved{in: shiftUnits(base, t.unit, n), rule: rule}
		}
		if t.unit == unitMonth && len(base.Partial) == len("--12-14") {
			return resolved{in: day.Interval{Partial: base.Partial[:len("--12")], Precision: day.Month}, rule: rule}
		}
		return resolved{in: base, rule: rule}
	}
	if !base.From.Known() || !base.To.Known() {
		return resolved{}
	}
	if around := unitAround(base.From, t.unit); around.To >= base.To {
		base = around
	}
	return resolved{in: shiftUnits(base, t.unit, n), rule: rule}
}
