// Package report holds the report: one published text as it was received, with
// an id made from its content, and the stories that group copies of one text.
package report

import (
	"crypto/sha256"
	"encoding/hex"

	"chancery/day"
	"chancery/span"
)

// ID names a report by its content: 16 hexadecimal digits of the SHA-256 of
// publisher, publication day, title and body. The same text read twice is one report.
type ID string

// Report is one published text. It is immutable once made by New.
type Report struct {
	ID        ID
	Title     string  // empty where the source keeps no title apart from the body
	Publisher string  // empty where unknown
	URL       string  // empty where unknown
	Published day.Day // unknown where neither the source nor the dateline tells
	Language  string  // ISO 639-1, "" where undetermined
	Body      string  // valid UTF-8
	Source    string  // where it was read: a path, a URL, "-"; for messages, not part of the id
}

// titleGap stands between title and body in Text.
const titleGap = "\n\n"

// New makes a report and its id.
func New(r Report) *Report {
	h := sha256.New()
	for _, s := range []string{r.Publisher, r.Published.String(), r.Title, r.Body} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	r.ID = ID(hex.EncodeToString(h.Sum(nil))[:16])
	return &r
}

// Text is what the stages read: the title, a blank line and the body, or the
// body alone where there is no title. All spans of the stages are into Text.
func (r *Report) Text() string {
	if r.Title == "" {
		return r.Body
	}
	return r.Title + titleGap + r.Body
}

// Part names the piece of a report a quote stands in.
type Part uint8

// The parts of a report.
const (
	InBody Part = iota
	InTitle
)

// Locate turns a span of Text into the part that holds it and the span in that
// part, so that part[s.Start:s.End] is the quote. A span over the gap is cut to the title.
func (r *Report) Locate(s span.Span) (Part, span.Span) {
	if r.Title == "" {
		return InBody, s
	}
	if offset := len(r.Title) + len(titleGap); s.Start >= offset {
		return InBody, s.Shift(-offset)
	}
	return InTitle, span.Span{Start: min(s.Start, len(r.Title)), End: min(s.End, len(r.Title))}
}
