package event

import (
	"chancery/day"
	"chancery/span"
	"chancery/text"
)

// TimeKind says what a time expression does in its sentence.
type TimeKind uint8

// The kinds. Only a Point, and a Modifier of the act's own word ("the August 8
// meeting"), date an act.
const (
	NoTime      TimeKind = iota
	Point                // a time on the calendar, from a day to a decade; bounds and ranges too
	Duration             // how long: "for 30 years", "a two-day visit"; no interval
	Repeated             // again and again: "every year", "on Mondays"; no interval
	Vague                // near the time of writing, or tied to another event: "in recent months"; no interval
	Anniversary          // "the 30th anniversary of": the interval is the year of origin, where it follows
	Modifier             // belongs to a name: "the 2015 agreement"
)

var timeKindNames = [...]string{"", "point", "duration", "repeated", "vague", "anniversary", "modifier"}

// String is the kind in lower case.
func (k TimeKind) String() string { return timeKindNames[k] }

// TimeHint says on which side of the time of writing a time lies.
type TimeHint uint8

// The hints. A time that holds the day of writing, or about which nothing is known, has none.
const (
	NoHint TimeHint = iota
	HintPast
	HintFuture
)

// Time is one expression of time in a text. Its words are without the
// preposition that governs it, but with "ago", "later" and the like.
type Time struct {
	First, End int          // tokens [First, End)
	Span       span.Span    // of those tokens
	Interval   day.Interval // zero where the text does not settle it; Partial where only the year is open
	Alt        day.Interval // the reading with the other tense, where there is one: the coming Friday for the last
	Kind       TimeKind
	Hint       TimeHint
	Anchored   string // the rule that placed it, for an explanation; "" where nothing did
}

// FindTimes finds the expressions of time in p, in the order of the text and
// without overlap. It needs tokens and sentences only; tags make the reading of
// tense better where they are present.
//
// What is said relative to the day of writing resolves against published. Where
// published is unknown the dateline stands in for it (see Dateline). Failing
// both, such times stay unresolved and dates without a year stay partial, with
// these exceptions, in this order:
//
//   - a date takes the year of another Point in its own sentence, where all
//     explicit years of the sentence are one and the same;
//   - a weekday with its date takes the year in which the two agree: of the years
//     mentioned in the text, the nearest for which exactly one year within four
//     of it fits;
//   - "this year" and its neighbours count from the year so found, since news is
//     told by the weekday in the week it happens.
//
// Words such as "the following day" and "that month" follow the last Point before them.
func FindTimes(p *text.Parse, published day.Day) []Time {
	m := timeMatcher{p: p}
	m.matchAll()
	if len(m.found) == 0 {
		return nil
	}
	r := timeResolver{p: p, exprs: m.found, now: published, nowRule: "publication date"}
	return r.resolveAll()
}

// Dateline is the day on which the text says it was written: the full date that
// stands in its first sixty tokens, followed by a dash, a colon or a bracket as
// datelines are ("LONDON, 2 July 2019 –"), or alone in its sentence. It is unknown
// where there is none.
func Dateline(p *text.Parse) day.Day {
	m := timeMatcher{p: p, limit: datelineTokens}
	m.matchAll()
	return dateline(p, m.found)
}

// datelineTokens is how far into a text a dateline may end.
const datelineTokens = 60
