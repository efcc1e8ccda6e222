package record

import (
	"chancery/day"
	"chancery/event"
	"chancery/report"
)

// Provenance is what the record knows of the report a claim stands in.
type Provenance struct {
	Title     string
	Publisher string
	URL       string
	Source    string       // where it was read: a path, an address, "-"
	Published day.Day      // unknown where the report has no date
	Read      day.Day      // the day this record read it
	Story     report.Story // reports that are copies of one another share it
}

// Stamped is a claim with the provenance of its report.
type Stamped struct {
	Claim
	Provenance
}

// Known is the day the claim could be known: the day of publication, or the day
// it was read where the report has no date or one that had not yet come; not before
// the offices were told on which it rests.
func (s Stamped) Known() day.Day {
	if s.Correction != nil {
		return s.Correction.On
	}
	known := s.public()
	for _, l := range s.Learned {
		known = max(known, l.AsOf)
	}
	return known
}

// public is the day the report could be known: that of publication, or of reading where the
// report has no date or one that had not yet come.
func (s Stamped) public() day.Day {
	if s.Published.Known() && (!s.Read.Known() || s.Published <= s.Read) {
		return s.Published
	}
	return s.Read
}

// said is the day the words were published, unknown for a report without a date.
func (s Stamped) said() day.Day {
	switch {
	case s.Correction != nil:
		return s.Correction.On
	case !s.Published.Known():
		return 0
	}
	return s.public()
}

// latest is the last day on which the claimed deed can have happened, or the
// claimed state begun: the end of its interval, at most the day it was
// said; where the text gives no time, the day it was said. Unknown for an
// undated claim of an undated report.
func (s Stamped) latest() day.Day {
	w, said := s.When, s.said()
	switch {
	case w.To.Known() && said.Known() && w.From <= said:
		return min(w.To, said)
	case w.To.Known():
		return w.To
	case w.From.Known():
		return w.From
	}
	return said
}

// earliest is the first day on which the claim can be so: the start of its
// interval, and where that is open, its latest day.
func (s Stamped) earliest() day.Day {
	if s.When.From.Known() {
		return s.When.From
	}
	return s.latest()
}

// planned says whether the claim is a step still to be taken, of which the
// parties speak: on the ladder from requested to agreed, or actual in a status that is
// itself only preparation.
func (s Stamped) planned() bool {
	switch s.Modality {
	case event.Requested, event.Considered, event.Intended, event.Agreed:
		return true
	case event.Actual:
		return preparatory(s.Facet, s.Status)
	}
	return false
}

// spoken is the time from which a plan was under way: the time the text gives, where
// that had begun when it was said, else the day of the report.
func (s Stamped) spoken() day.Interval {
	said, w := s.said(), s.When
	switch {
	case !w.Known() && w.Partial != "" && !said.Known():
		return w
	case !w.Known() || s.due().Known():
		if !said.Known() {
			return day.Interval{}
		}
		return day.On(said)
	case said.Known() && w.To > said:
		w.To = said
	}
	return w
}

// due is the time for which a plan is announced: a time of the text that had not
// come when it was said. A year or month that was running is meant to come where
// something is intended or asked for, and is past where it was agreed on or considered.
func (s Stamped) due() day.Interval {
	said, w := s.said(), s.When
	ahead := s.Modality == event.Intended || s.Modality == event.Requested
	if said.Known() && (w.From > said || w.To > said && (ahead || !w.From.Known())) {
		return w
	}
	return day.Interval{}
}
