package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/day"
)

// The head of a text, in which a dateline may stand.
const (
	headBytes = 2000 // no further in than this
	headLines = 8    // nor after this many lines that are not empty
	paragraph = 200  // a line as long as this is the first paragraph and ends the head
)

// Dateline reads what stands at the head of a published text about the text
// itself: the day of publication, the place ("BAKU, Azerbaijan") and the agency
// ("TASS"), whichever are given. The forms are
//
//	ISLAMABAD, (UrduPoint - 29th Aug, 2025) ...   KUALA LUMPUR, 24 April 2006 – ...
//	WASHINGTON (AP) — ...                         Moscow, 8 August 2025. /TASS/ ...
//	Baku, August 8, AZERTAC                       MUSCAT: ...
//	Posted On: 12 JAN 2024 ...                    29 August 2025 (alone on a line)
//
// A date without a year is read past and gives no day. A date that belongs to
// the first sentence is no dateline; ok is false where there is none.
func Dateline(body string) (published day.Day, place, agency string, ok bool) {
	seen, before := 0, ""
	for line := range strings.Lines(body[:min(len(body), headBytes)]) {
		whole := len(line) >= paragraph || !strings.HasSuffix(line, "\n")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		d, found := labelled(line)
		if found && strings.HasSuffix(before, ",") { // the end of what a quotation is taken from
			found = false
		} else if !found {
			d, found = readDateline(line)
			found = found && (seen < 2 || !d.bare)
		}
		before = line
		if found {
			ok = true
			if !published.Known() {
				published = d.date.published()
			}
			if place == "" {
				place = strings.Join(d.places, ", ")
			}
			if agency == "" {
				agency = d.agency
			}
		}
		if seen++; whole || seen == headLines || published.Known() && place != "" {
			break
		}
	}
	return published, place, agency, ok
}

// labels stand before a date of publication, in lower case, longer before shorter.
var labels = [...]string{
	"publication date", "date of publication", "published on", "published at", "published",
	"release date", "released on", "posted on", "posted", "issued on", "issued", "date",
}

// labelled reads a line that is a date alone, or a date behind a label.
func labelled(line string) (dateline, bool) {
	c := cursor{s: line}
	if w, ok := c.date(); ok && w.year != 0 && c.onlyTime() {
		return dateline{date: w, dated: true}, true
	}
	for _, label := range labels {
		if len(line) <= len(label) || !strings.EqualFold(line[:len(label)], label) {
			continue
		}
		c := cursor{s: line, i: len(label)}
		sep := c.separator()
		if sep != none && sep != colon && sep != dash {
			return dateline{}, false
		}
		w, ok := c.date()
		if ok && w.year != 0 && (sep != none || label != "date" && c.onlyTime()) {
			return dateline{date: w, dated: true}, true
		}
		return dateline{}, false
	}
	return dateline{}, false
}

// dateline is what has been read of one.
type dateline struct {
	places []string
	agency string
	closed bool // the agency or the date stood in brackets or slashes
	date   written
	dated  bool
	bare   bool // a place and a colon alone, as the speakers in a transcript have too
}

// separator is what stands between the pieces of a dateline and before the text.
type separator uint8

const (
	none separator = iota // blanks or nothing
	comma
	stop
	colon
	dash
	lineEnd
)

func (c *cursor) separator() separator {
	from := c.i
	c.blanks()
	rest := c.rest()
	if rest == "" {
		return lineEnd
	}
	for _, mark := range [...]string{"--", "—", "–", "-", "|"} {
		hyphen := mark == "-" && c.i == from && !strings.HasPrefix(rest, "- ") // as in "COVID-19"
		if strings.HasPrefix(rest, mark) && !hyphen {
			c.i += len(mark)
			c.blanks()
			return dash
		}
	}
	sep := none
	switch rest[0] {
	case ',':
		sep = comma
	case '.':
		sep = stop
	case ':':
		sep = colon
	}
	if sep == none {
		return none
	}
	c.i++
	if next := c.separator(); next > sep { // ".:", ", --"
		return next
	}
	return sep
}

// maxPieces bounds the pieces of a dateline.
const maxPieces = 8

// readDateline reads a dateline at the head of a line: pieces as long as there
// are some, and of the prefixes so read the longest that is complete.
func readDateline(line string) (best dateline, ok bool) {
	c := cursor{s: line}
	var d dateline
	before := none
	for range maxPieces {
		c.blanks()
		last, found := c.piece(&d, before)
		if !found {
			break
		}
		before = c.separator()
		if d.complete(last, before) {
			d.bare = last == placePiece && before == colon && !d.dated && d.agency == ""
			best, ok = d, true
			best.places = slices.Clone(d.places)
		}
		if before == lineEnd {
			break
		}
	}
	return best, ok
}

// piece is the kind of what was read last.
type piece uint8

const (
	placePiece piece = iota + 1
	datePiece
	closedPiece
	barePiece // an agency without brackets
)

// piece reads the next date, agency or place into d.
func (c *cursor) piece(d *dateline, before separator) (piece, bool) {
	if !d.dated {
		if w, ok := c.date(); ok {
			d.date, d.dated = w, true
			return datePiece, true
		}
	}
	if !d.closed && c.closed(d) {
		return closedPiece, true
	}
	if before == dash || d.closed {
		return 0, false
	}
	if d.dated && d.agency == "" && len(d.places) > 0 {
		return barePiece, c.bareAgency(d, before)
	}
	if len(d.places) == 3 {
		return 0, false
	}
	words, ok := c.place()
	if ok {
		d.places = append(d.places, words)
	}
	return placePiece, ok
}

// complete says whether d, whose last piece and the separator after it are given, is a dateline.
func (d *dateline) complete(last piece, sep separator) bool {
	placed := len(d.places) > 0
	switch last {
	case placePiece:
		return (sep == dash || sep == colon) && (d.upper() || d.date.year != 0)
	case datePiece:
		switch sep {
		case dash, colon:
			return placed || d.closed || d.date.year != 0
		case stop, lineEnd:
			return placed || d.closed
		}
		return false
	case closedPiece:
		if d.dated && (placed || d.agency != "") {
			return true
		}
		return d.agency != "" && (sep == dash || sep == colon || sep == lineEnd && placed)
	}
	return true
}

// upper says whether the place is written in capitals, as datelines without date or agency are.
func (d *dateline) upper() bool {
	for _, r := range d.places[0] {
		if unicode.IsLower(r) {
			return false
		}
	}
	return utf8.RuneCountInString(d.places[0]) >= 3
}
