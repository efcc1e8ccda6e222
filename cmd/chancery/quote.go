package main

import (
	"context"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/record"
	"chancery/report"
	"chancery/span"
)

// texts fetches the reports whose words are quoted, each once.
type texts struct {
	ctx   context.Context // of the one command that shows them
	store record.Store
	kept  map[report.ID]*record.Reading
}

func newTexts(ctx context.Context, s record.Store) *texts {
	return &texts{ctx: ctx, store: s, kept: map[report.ID]*record.Reading{}}
}

// reading is a report of the record, nil where it cannot be had.
func (t *texts) reading(id report.ID) *record.Reading {
	if t == nil {
		return nil
	}
	r, ok := t.kept[id]
	if !ok {
		if reading, err := t.store.Reading(t.ctx, id); err == nil {
			r = &reading
		}
		t.kept[id] = r
	}
	return r
}

// of is the part of a report that holds the evidence, "" where it cannot be had.
func (t *texts) of(c record.Stamped) string {
	r := t.reading(c.Report)
	switch {
	case r == nil:
		return ""
	case c.Evidence.Part == report.InTitle:
		return r.Report.Title
	}
	return r.Report.Body
}

// byline is who published a report and when; its id where it cannot be had.
func (t *texts) byline(id report.ID) string {
	r := t.reading(id)
	if r == nil {
		return "report " + string(id)
	}
	p := r.Report
	by := record.Provenance{Title: p.Title, Publisher: p.Publisher, URL: p.URL, Source: p.Source}
	if !p.Published.Known() {
		return fmt.Sprintf("%s, undated, report %s", publisher(by), id)
	}
	return fmt.Sprintf("%s, %s, report %s", publisher(by), date(p.Published), id)
}

// quote writes the words of a claim and who says so; the words just quoted are not said again.
func (v *view) quote(c record.Stamped, indent int, i ink) {
	words, by := v.quoted(c), byline(c)
	if key := string(c.Report) + by + strings.TrimRight(words, ".”"); key != v.words {
		v.words = key
		v.block("", plain, indent, words, i)
		v.block("", plain, indent, by, faint)
		return
	}
	v.block("", plain, indent, "- by the same words", faint)
}

// The lengths of quotes, in bytes.
const (
	longEnough = 100 // a quote that stands by itself
	mostAround = 130 // words around a shorter one, on each side
)

// quoted is the evidence of a claim in quotation marks, a short one within its sentence.
func (v *view) quoted(c record.Stamped) string {
	quote := oneLine(c.Evidence.Quote)
	text := v.texts.of(c)
	if len(quote) >= longEnough || c.Evidence.Span.End > len(text) {
		return "“" + quote + "”"
	}
	before, after := sentenceAround(text, c.Evidence.Span)
	return "“" + before + v.in(underlined, quote) + after + "”"
}

// sentenceAround is what stands before and after a span in its sentence, cut to
// mostAround at a word on either side.
func sentenceAround(text string, s span.Span) (before, after string) {
	from := max(s.Start-mostAround, 0)
	for from < s.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	before = text[from:s.Start]
	if i := lastEnd(before); i >= 0 {
		before = before[i:]
	} else if i := strings.IndexByte(before, ' '); from > 0 && i >= 0 {
		before = "…" + before[i:]
	}
	to := min(s.End+mostAround, len(text))
	for to > s.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	after = text[s.End:to]
	if i := firstEnd(after); i >= 0 {
		after = after[:i]
	} else if i := strings.LastIndexByte(after, ' '); to < len(text) && i >= 0 {
		after = after[:i] + " …"
	}
	return spaced(before), spaced(after)
}

// spaced is text with every run of white space as one space, those at its ends too.
func spaced(s string) string {
	inner := oneLine(s)
	if inner == "" {
		if s != "" {
			return " "
		}
		return ""
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		inner = " " + inner
	}
	if r, _ := utf8.DecodeLastRuneInString(s); unicode.IsSpace(r) {
		inner += " "
	}
	return inner
}

// firstEnd is the place after the first end of a sentence in s, or -1. A full stop
// after a short capitalised word ("Dr.", "St.", "U.S.") ends none.
func firstEnd(s string) int {
	for i, r := range s {
		switch {
		case r == '\n':
			return i
		case r == '.' && shortened(s[:i]):
		case strings.ContainsRune(".!?", r):
			next, size := utf8.DecodeRuneInString(s[i+1:])
			if size == 0 || unicode.IsSpace(next) && startsSentence(s[i+1:]) || next == '”' || next == '"' {
				return i + 1
			}
		}
	}
	return -1
}

// shortened says whether text ends in what looks like an abbreviation.
func shortened(text string) bool {
	word := text[strings.LastIndexAny(text, " \n(“\"")+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && (len(word) <= 3 || strings.Contains(word, "."))
}

// lastEnd is the place after the last end of a sentence in s and its white space, or -1.
func lastEnd(s string) int {
	at := -1
	for from := 0; ; {
		i := firstEnd(s[from:])
		if i < 0 || from+i >= len(s) {
			return at
		}
		from += i
		from += len(s[from:]) - len(strings.TrimLeft(s[from:], " \n\t\r”\""))
		at = from
	}
}

// startsSentence says whether s goes on with a word that can begin a sentence.
func startsSentence(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n“\"‘'")
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || unicode.IsUpper(r) || unicode.IsDigit(r)
}
