package source

import (
	"strings"
	"unicode"

	"chancery/report"
)

// keep completes a report from the options and its dateline and yields it, or
// yields why it cannot be kept.
func (s *sink) keep(where string, r report.Report) bool {
	r.Source = where
	r.Title, r.Publisher, r.URL = singleLine(r.Title), singleLine(r.Publisher), singleLine(r.URL)
	r.Body = strings.ToValidUTF8(r.Body, "\uFFFD")
	switch {
	case r.Title == "" && strings.TrimSpace(r.Body) == "":
		return s.fail(where, ErrEmpty, "")
	case len(r.Title)+len(r.Body) > MaxReport:
		return s.fail(where, ErrTooLarge, "more than "+megabytes(MaxReport)+" of text")
	case strings.ContainsRune(r.Title, 0) || strings.ContainsRune(r.Body, 0):
		return s.fail(where, ErrBinary, "a NUL character in the text")
	case strings.IndexFunc(r.Title, unicode.IsLetter) < 0 && strings.IndexFunc(r.Body, unicode.IsLetter) < 0:
		return s.fail(where, ErrNoWords, "")
	}
	if s.opts.Publisher != "" {
		r.Publisher = s.opts.Publisher
	}
	if s.opts.Published.Known() {
		r.Published = s.opts.Published
	}
	published, _, agency, _ := report.Dateline(r.Body)
	if !r.Published.Known() {
		r.Published = published
	}
	if r.Publisher == "" {
		r.Publisher = agency
	}
	if s.opts.Today.Known() && r.Published > s.opts.Today+1 {
		return s.fail(where, ErrFuture, r.Published.String())
	}
	r.Language = languageOf(r.Title+"\n"+r.Body[:min(len(r.Body), languageBytes)], r.Language)
	return s.yield(report.New(r), nil)
}

// singleLine is s as valid UTF-8 on one line, without control characters.
func singleLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != 0 {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}
