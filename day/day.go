// Package day holds calendar days and the intervals, open at either end, in
// which something was so: valid time with its precision.
package day

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar; the zero Day is unknown.
// Days order and subtract as integers: b-a is the number of days from a to b.
type Day int32

// Of returns the day of a year (1 to 9999), month and day of the month.
// Values out of range carry over as in time.Date.
func Of(year int, month time.Month, dayOfMonth int) Day {
	t := time.Date(year, month, dayOfMonth, 0, 0, 0, 0, time.UTC)
	return FromTime(t)
}

// FromTime returns the calendar day of t in t's own location.
func FromTime(t time.Time) Day {
	y, m, d := t.Date()
	return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400) + epoch
}

// epoch is the Day of 1 January 1970, counted from 1 January of year 1 as Day 1.
const epoch Day = 719163

// Parse reads "2025-08-29".
func Parse(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a date such as 2025-08-29", s)
	}
	return FromTime(t), nil
}

// Known says whether d is a day at all.
func (d Day) Known() bool { return d != 0 }

// Time is midnight UTC of d.
func (d Day) Time() time.Time { return time.Unix(int64(d-epoch)*86400, 0).UTC() }

// Date returns the calendar fields of d; all are zero for the unknown day.
func (d Day) Date() (year int, month time.Month, dayOfMonth int) {
	if !d.Known() {
		return 0, 0, 0
	}
	return d.Time().Date()
}

// Weekday is the day of the week of d.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// String is "2025-08-29", or "" for the unknown day.
func (d Day) String() string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// MarshalText writes d as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, err := Parse(string(b))
	*d = v
	return err
}
