package main

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"chancery/day"
	"chancery/event"
	"chancery/record"
)

// undated is said of a claim that neither the text nor the report dates.
const undated = "the report gives no date"

// holds is what a standing says, in one sentence.
func (v *view) holds(f event.Facet, s *record.Standing) string {
	c := s.Proof[0]
	var b strings.Builder
	switch f {
	case event.Stance:
		b.WriteString(v.stance(c) + apart(v.dated(c, s.Since)))
	case event.Recognition:
		if !s.Directed {
			b.WriteString("each " + v.in(bold, recognition(s.Holds)) + " the other" + apart(v.dated(c, s.Since)))
			break
		}
		b.WriteString(v.names.of(c.Parties[0]) + " " + v.in(bold, recognition(s.Holds)) + " " + v.names.of(c.Parties[1]) + apart(v.dated(c, s.Since)))
	case event.Contact:
		b.WriteString(v.in(bold, string(s.Holds)))
		if c.Kind != "" {
			b.WriteString(" of " + oneLine(c.Kind) + "s")
		}
		if when := apart(v.dated(c, s.Since)); strings.HasPrefix(when, " (") {
			b.WriteString(v.names.circumstances(c.Claim) + when)
		} else {
			b.WriteString(when + v.names.circumstances(c.Claim))
		}
		if len(c.Parties) > 2 {
			b.WriteString("; " + v.names.all(c.Parties))
		}
		if who := v.names.people(c.People); who != "" {
			b.WriteString("; " + who)
		}
		return b.String() + v.also(c, s.Witnesses())
	default:
		b.WriteString(v.direction(s))
		if f == event.Restriction {
			b.WriteString(restriction(s.Kind) + " ")
		}
		b.WriteString(v.in(bold, statusWord(f, s.Holds)))
		if sub := subjectOf(c.Claim); sub != "" && (f == event.Agreement || f == event.Commitment) {
			b.WriteString(" " + sub)
		}
		b.WriteString(apart(v.lasting(f, c, s.Since)))
	}
	return b.String() + v.names.circumstances(c.Claim) + v.also(c, s.Witnesses())
}

// apart is a time after what happened: "call on 29 August 2025", "none, as told on 29
// August 2025", "call (the report gives no date)".
func apart(when string) string {
	switch {
	case when == undated:
		return " (" + when + ")"
	case strings.HasPrefix(when, "on "), strings.HasPrefix(when, "in "):
		return " " + when
	}
	return ", " + when
}

// stance says what a stance is: "Pakistan to Azerbaijan: congratulates, “historic agreement”".
func (v *view) stance(c record.Stamped) string {
	who := v.names.of(c.Parties[0])
	if c.Subject == "" {
		return who + " " + v.in(bold, string(c.Status)) + " " + v.names.all(c.Parties[1:])
	}
	return who + " to " + v.names.all(c.Parties[1:]) + ": " + v.in(bold, string(c.Status)) + " “" + oneLine(c.Subject) + "”"
}

// recognition is a status of recognition as a verb.
func recognition(s event.Status) string {
	switch s {
	case "none":
		return "does not recognise"
	case "refused":
		return "refuses to recognise"
	case "withdrawn":
		return "withdrew its recognition of"
	}
	return string(s)
}

// also is the reason a claim gives, whether its parties were inferred, and the number of its
// witnesses, where there are several.
func (v *view) also(c record.Stamped, witnesses int) string {
	s := ""
	if c.Reason != "" {
		s += " - because of “" + oneLine(c.Reason) + "”"
	}
	if c.Inferred() {
		s += " " + v.in(amber, "[inferred]")
		v.inferred = true
	}
	if witnesses > 1 {
		s += " " + v.in(good, fmt.Sprintf("[%d independent reports]", witnesses))
	}
	return s
}

// dated is when a deed was done: "on 29 August 2025", or by when it was told.
func (v *view) dated(c record.Stamped, when day.Interval) string {
	if s := on(when); s != "" {
		return s
	}
	return v.told(c)
}

// lasting is since when a state holds; of an agreement or a change, when it was made.
func (v *view) lasting(f event.Facet, c record.Stamped, when day.Interval) string {
	s := since(when)
	if f == event.Agreement || f == event.Peace && (c.Status == "signed" || c.Status == "initialled" || c.Status == "ratified") {
		s = on(when)
	}
	if s != "" {
		return s
	}
	return v.told(c)
}

// beginning is when a step came up, with the space before it: what goes on or is being
// considered has gone on since then, the rest was said at that time. It is "" where unknown.
func beginning(p *record.Prospect) string {
	s := since(p.Since)
	switch p.Modality {
	case event.Agreed, event.Intended, event.Requested:
		s = on(p.Since)
	}
	if s == "" {
		return ""
	}
	return " " + s
}

// told is the day of the report, for a claim without a time of its own.
func (v *view) told(c record.Stamped) string {
	if c.Published.Known() {
		return "as told on " + date(c.Published)
	}
	return undated
}

// mostQuoted is how many claims of one answer are quoted.
const mostQuoted = 2

// proof quotes the words of the first claims, one of each story, with who published them.
func (v *view) proof(claims []record.Stamped) {
	quoted := 0
	for i, c := range claims {
		if i > 0 && (c.Story == claims[0].Story || quoted == mostQuoted) {
			continue
		}
		v.quote(c, 2, faint)
		quoted++
	}
}

// publisher is who published a report, or by what else people know it.
func publisher(p record.Provenance) string {
	if p.Publisher != "" {
		return oneLine(p.Publisher)
	}
	if u, err := url.Parse(p.URL); err == nil && u.Host != "" {
		return oneLine(u.Host)
	}
	if p.Title != "" {
		return "“" + oneLine(p.Title) + "”"
	}
	if p.Source != "" && p.Source != "-" {
		return oneLine(filepath.Base(p.Source))
	}
	return "a report without publisher"
}

// byline is who says so, where it was published and when.
func byline(c record.Stamped) string {
	var parts []string
	if c.Attribution.Speaker != "" {
		parts = append(parts, "said by "+oneLine(c.Attribution.Speaker))
	}
	parts = append(parts, publisher(c.Provenance))
	if c.Published.Known() {
		parts = append(parts, date(c.Published))
	} else {
		parts = append(parts, "undated, read "+date(c.Read))
	}
	return "- " + strings.Join(parts, ", ")
}
