package day

// An open end reaches as far as days go. Intervals without a known end have no
// place in time: they overlap, precede and contain nothing.

// bounds are the days i surely lies between.
func (i Interval) bounds() (from, to Day) {
	from, to = i.From, i.To
	if !from.Known() {
		from = First
	}
	if !to.Known() {
		to = Last
	}
	return from, to
}

// Contains says whether d is in i.
func (i Interval) Contains(d Day) bool {
	from, to := i.bounds()
	return i.Known() && d.Known() && from <= d && d <= to
}

// Overlaps says whether i and o share a day.
func (i Interval) Overlaps(o Interval) bool {
	from, to := i.bounds()
	oFrom, oTo := o.bounds()
	return i.Known() && o.Known() && from <= oTo && oFrom <= to
}

// Before says whether i surely ends before o begins.
func (i Interval) Before(o Interval) bool {
	return i.To.Known() && o.From.Known() && i.To < o.From
}

// After says whether i surely begins after o ends.
func (i Interval) After(o Interval) bool { return o.Before(i) }

// Intersect is the stretch that i and o share, with the finer precision of the
// two; the zero Interval where they share none.
func (i Interval) Intersect(o Interval) Interval {
	if !i.Overlaps(o) {
		return Interval{}
	}
	from := max(i.From, o.From) // an open start is 0, so the later start wins
	to := i.To
	if !to.Known() || o.To.Known() && o.To < to {
		to = o.To
	}
	return Interval{From: from, To: to, Precision: max(i.Precision, o.Precision)}
}

// Hull is the shortest interval that holds both, with the coarser precision; an
// end that is open in either is open. An interval not known adds nothing.
func (i Interval) Hull(o Interval) Interval {
	if !i.Known() {
		return o
	}
	if !o.Known() {
		return i
	}
	h := Interval{Precision: min(i.Precision, o.Precision)}
	if i.From.Known() && o.From.Known() {
		h.From = min(i.From, o.From)
	}
	if i.To.Known() && o.To.Known() {
		h.To = max(i.To, o.To)
	}
	return h
}

// Since is i without its end: from its first day on.
func (i Interval) Since() Interval { return Interval{From: i.From, Precision: i.Precision} }

// Until is i without its start: up to and with its last day.
func (i Interval) Until() Interval { return Interval{To: i.To, Precision: i.Precision} }
