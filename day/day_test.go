package day_test

import (
	"encoding/json"
	"testing"
	"testing/quick"
	"time"

	"chancery/day"
)

func d(s string) day.Day {
	v, err := day.Parse(s)
	if err != nil {
		panic(err)
	}
	return v
}

func between(from, to string, p day.Precision) day.Interval {
	i := day.Interval{Precision: p}
	if from != "" {
		i.From = d(from)
	}
	if to != "" {
		i.To = d(to)
	}
	return i
}

func TestCalendar(t *testing.T) {
	if day.Of(1, time.January, 1) != day.First || day.Of(9999, time.December, 31) != day.Last {
		t.Errorf("First, Last = %v, %v", day.Of(1, time.January, 1), day.Of(9999, time.December, 31))
	}
	if got := d("2025-01-31").AddMonths(1); got != d("2025-02-28") {
		t.Errorf("31 January and a month = %v", got)
	}
	if got := d("2025-01-31").AddMonths(-11); got != d("2024-02-29") {
		t.Errorf("31 January less eleven months = %v", got)
	}
	friday := d("2025-08-29")
	if got := friday.Latest(time.Friday); got != friday {
		t.Errorf("Latest(Friday) = %v", got)
	}
	if got := friday.Latest(time.Saturday); got != d("2025-08-23") {
		t.Errorf("Latest(Saturday) = %v", got)
	}
	if got := friday.Coming(time.Thursday); got != d("2025-09-04") {
		t.Errorf("Coming(Thursday) = %v", got)
	}
	if day.Valid(2025, time.February, 29) || !day.Valid(0, time.February, 29) || day.Valid(2025, 13, 1) {
		t.Error("Valid is wrong about 29 February or month 13")
	}
	if got := day.Day(0).AddMonths(3); got.Known() {
		t.Errorf("the unknown day and three months = %v", got)
	}
}

func TestHuman(t *testing.T) {
	late := day.Late.Of(day.SomeYear(time.December, 0))
	for _, c := range []struct {
		in   day.Interval
		want string
	}{
		{day.Interval{}, ""},
		{day.On(d("2025-08-29")), "29 August 2025"},
		{between("2025-05-03", "2025-05-05", day.ToDay), "3–5 May 2025"},
		{between("2025-05-28", "2025-06-03", day.ToDay), "28 May – 3 June 2025"},
		{between("2024-12-30", "2025-01-02", day.ToDay), "30 December 2024 – 2 January 2025"},
		{day.InMonth(2025, time.August), "August 2025"},
		{day.Early.Of(day.InMonth(2021, time.March)), "early March 2021"},
		{day.Late.Of(day.InMonth(2024, time.February)), "late February 2024"},
		{between("2025-08-04", "2025-08-29", day.Month), "4–29 August 2025"},
		{day.InYear(1992), "1992"},
		{day.InYears(1990, 1999), "the 1990s"},
		{day.InYears(2010, 2014), "2010–2014"},
		{day.Mid.Of(day.InYear(2024)), "mid 2024"},
		{between("2025-07-01", "2025-09-30", day.Year), "July–September 2025"},
		{between("2024-11-01", "2025-02-28", day.Year), "November 2024 – February 2025"},
		{day.InWeek(d("2025-08-29")), "the week of 25 August 2025"},
		{day.InYear(1991).Since(), "since 1991"},
		{day.InMonth(2021, time.August).Since(), "since August 2021"},
		{day.InYear(2030).Until(), "until 2030"},
		{day.On(d("2030-06-30")).Until(), "until 30 June 2030"},
		{day.SomeYear(time.December, 14), "14 December"},
		{day.SomeYear(time.December, 0), "December"},
		{late, "late December"},
		{day.SomeYears(day.SomeYear(time.May, 3), day.SomeYear(time.May, 5), day.ToDay), "3–5 May"},
		{day.Interval{Partial: "whenever"}, "whenever"},
	} {
		if got := c.in.Human(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.in, got, c.want)
		}
	}
	if late.Partial != "--12-21/--12-31" {
		t.Errorf("late December is %q", late.Partial)
	}
}

func TestRelations(t *testing.T) {
	aug, sep := day.InMonth(2025, time.August), day.InMonth(2025, time.September)
	year, since := day.InYear(2025), day.InYear(1991).Since()
	if !aug.Before(sep) || !sep.After(aug) || aug.Overlaps(sep) || since.Before(aug) {
		t.Error("August and September 2025 are out of order")
	}
	if !since.Contains(d("2025-08-29")) || since.Contains(d("1990-12-31")) || (day.Interval{}).Contains(d("2025-01-01")) {
		t.Error("since 1991 contains the wrong days")
	}
	if got := year.Intersect(aug); got != aug {
		t.Errorf("2025 and August 2025 share %v", got)
	}
	if got := since.Intersect(sep.Until()); got.From != d("1991-01-01") || got.To != d("2025-09-30") {
		t.Errorf("since 1991 and until September 2025 share %v", got)
	}
	if got := aug.Hull(sep); got.From != aug.From || got.To != sep.To {
		t.Errorf("the hull of August and September is %v", got)
	}
}

func TestShift(t *testing.T) {
	for _, c := range []struct {
		in   day.Interval
		n    int
		want string
	}{
		{day.On(d("2025-08-29")), 3, "1 September 2025"},
		{between("2025-05-03", "2025-05-05", day.ToDay), -3, "30 April – 2 May 2025"},
		{day.SomeYear(time.December, 31), 1, "1 January"},
		{day.SomeYear(time.February, 27), 3, ""}, // 1 or 2 March
		{day.SomeYear(time.September, 0), 1, ""},
		{day.On(day.Last), 1, ""},
		{day.InYear(1991).Since(), 31, "since February 1991"},
	} {
		if got := c.in.Shift(c.n).Human(); got != c.want {
			t.Errorf("%+v and %d days: %q, want %q", c.in, c.n, got, c.want)
		}
	}
}

// interval makes any interval from any numbers.
func interval(a, b uint32, p uint8) day.Interval {
	from, to := day.Day(a%uint32(day.Last+1)), day.Day(b%uint32(day.Last+1))
	if to.Known() && from > to {
		from, to = to, from
	}
	return day.Interval{From: from, To: to, Precision: day.Precision(p % 5)}
}

func TestProperties(t *testing.T) {
	for name, f := range map[string]any{
		"a day is its fields": func(n uint32) bool {
			a := day.Day(n%uint32(day.Last)) + 1
			return day.Of(a.Date()) == a && a.Latest(a.Weekday()) == a && a.Coming(a.Weekday()) == a
		},
		"weekdays come within a week": func(n uint32, w uint8) bool {
			a, wd := day.Day(n%1e6)+100, time.Weekday(w%7)
			l, c := a.Latest(wd), a.Coming(wd)
			return l.Weekday() == wd && c.Weekday() == wd && a-l < 7 && c-a < 7 && l <= a && a <= c
		},
		"JSON comes back": func(a, b uint32, p uint8) bool {
			in, out := interval(a, b, p), day.Interval{}
			text, err := json.Marshal(in)
			return err == nil && json.Unmarshal(text, &out) == nil && in == out
		},
		"overlap is mutual, and excludes order": func(a, b, c, e uint32, p uint8) bool {
			x, y := interval(a, b, p), interval(c, e, p)
			return x.Overlaps(y) == y.Overlaps(x) && !(x.Overlaps(y) && (x.Before(y) || x.After(y)))
		},
		"what both contain is what they share": func(a, b, c, e, n uint32, p uint8) bool {
			x, y, at := interval(a, b, p), interval(c, e, p), day.Day(n%uint32(day.Last))+1
			both := x.Contains(at) && y.Contains(at)
			shared := x.Intersect(y)
			return both == shared.Contains(at) || !shared.Known() && !both
		},
		"the hull contains both": func(a, b, c, e, n uint32, p uint8) bool {
			x, y, at := interval(a, b, p), interval(c, e, p), day.Day(n%uint32(day.Last))+1
			h := x.Hull(y)
			return !h.Known() || !(x.Contains(at) || y.Contains(at)) || h.Contains(at)
		},
		"the thirds part a month and a year": func(n uint32) bool {
			y, m, _ := (day.Day(n%1e6) + 1000).Date()
			for _, whole := range []day.Interval{day.InMonth(y, m), day.InYear(y), day.InYears(y, y+9)} {
				e, mid, l := day.Early.Of(whole), day.Mid.Of(whole), day.Late.Of(whole)
				if e.From != whole.From || mid.From != e.To+1 || l.From != mid.To+1 || l.To != whole.To {
					return false
				}
			}
			return true
		},
		"every known interval has words": func(a, b uint32, p uint8) bool {
			i := interval(a, b, p)
			return (i.Human() != "") == i.Known()
		},
	} {
		if err := quick.Check(f, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2025-08-29", "0001-01-01", "9999-12-31", "2025-02-29", "", "--12-14", "29 August 2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := day.Parse(s)
		if err == nil && a.Known() && a.String() != s {
			t.Errorf("%q reads as %v", s, a)
		}
		_ = day.Interval{Partial: s}.Human()
		_ = day.Late.Of(day.Interval{Partial: s, Precision: day.Month})
	})
}

func FuzzIntervalJSON(f *testing.F) {
	f.Add([]byte(`{"from":"2025-08-29","to":"","precision":"day"}`))
	f.Add([]byte(`{"from":"","to":"","precision":"month","partial":"--12"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var i, again day.Interval
		if json.Unmarshal(b, &i) != nil {
			return
		}
		text, err := json.Marshal(i)
		if err != nil || json.Unmarshal(text, &again) != nil || again != i {
			t.Errorf("%s: %+v came back as %+v (%v)", b, i, again, err)
		}
	})
}
