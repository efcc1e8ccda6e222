package sqlite

import (
	"context"
	"strings"
	"unicode"

	"chancery/record"
	"chancery/span"
)

// The marks FTS5 puts around a match: characters of private use, which texts do without.
const (
	markOn  = "\ue000"
	markOff = "\ue001"
)

// Search implements record.Store.
func (s *Store) Search(ctx context.Context, words string, limit int) ([]record.Hit, error) {
	match := matchOf(words)
	if match == "" {
		return nil, nil
	}
	var out []record.Hit
	err := s.each(ctx, func(scan func(...any) error) error {
		var h record.Hit
		var marked string
		if err := scanKept(scan, &h.Kept, &marked, &h.Claims); err != nil {
			return err
		}
		h.Snippet, h.Marks = unmark(marked)
		out = append(out, h)
		return nil
	}, `SELECT `+keptColumns+`, snippet(reports_words, -1, ?, ?, '…', 40), (SELECT count(*) FROM claims c WHERE c.report = r.seq)
		FROM reports_words JOIN reports r ON r.seq = reports_words.rowid
		WHERE reports_words MATCH ? ORDER BY bm25(reports_words, 4, 1), r.seq LIMIT ?`, markOn, markOff, match, limit)
	return out, err
}

// matchOf writes the words people type as a query of FTS5: all of them, each as it
// stands, so that nothing they type is an operator. It is "" where there is no word.
func matchOf(words string) string {
	var terms []string
	for i, part := range strings.Split(words, `"`) {
		pieces := []string{part} // between two quotation marks: a phrase
		if i%2 == 0 {
			pieces = strings.Fields(part)
		}
		for _, p := range pieces {
			if strings.ContainsFunc(p, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				terms = append(terms, `"`+p+`"`)
			}
		}
	}
	return strings.Join(terms, " ")
}

// unmark takes the marks out of a snippet and says where they stood.
func unmark(marked string) (string, []span.Span) {
	var b strings.Builder
	var marks []span.Span
	for _, r := range marked {
		switch string(r) {
		case markOn:
			marks = append(marks, span.Span{Start: b.Len(), End: b.Len()})
		case markOff:
			if n := len(marks); n > 0 {
				marks[n-1].End = b.Len()
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), marks
}
