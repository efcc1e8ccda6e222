package day

// Shift moves i by n days, keeping its length. A partial day moves too where the
// result is the same in leap years and others; else, and where nothing is known,
// the zero Interval comes back. Days never leave the calendar: an interval that would is zero.
func (i Interval) Shift(n int) Interval {
	if i.Partial != "" {
		return i.shiftPartial(n)
	}
	if n > int(Last) || n < -int(Last) {
		return Interval{}
	}
	for _, end := range []*Day{&i.From, &i.To} {
		if !end.Known() {
			continue
		}
		if *end += Day(n); *end < First || *end > Last {
			return Interval{}
		}
	}
	return i
}

func (i Interval) shiftPartial(n int) Interval {
	month, dom, ok := splitPartial(i.Partial)
	if !ok || dom == 0 || n > 366 || n < -366 {
		return Interval{}
	}
	_, m, d := (Of(2001, month, dom) + Day(n)).Date()
	_, leapMonth, leapDay := (Of(2004, month, dom) + Day(n)).Date()
	if m != leapMonth || d != leapDay {
		return Interval{}
	}
	return SomeYear(m, d)
}
