package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"chancery/span"
)

func TestSentenceAround(t *testing.T) {
	text := "It rained. Dr. Asif met H.E. Mr. Dar in St. Petersburg, he said. \"Talks go on\", she added. Nobody\nHeadline without a stop\nThe end"
	cases := map[string]string{
		"met":      "Dr. Asif met H.E. Mr. Dar in St. Petersburg, he said.",
		"Talks":    "Talks go on\", she added.",
		"Headline": "Headline without a stop",
		"end":      "The end",
		"rained":   "It rained.",
	}
	for quote, want := range cases {
		i := strings.Index(text, quote)
		before, after := sentenceAround(text, span.Span{Start: i, End: i + len(quote)})
		if got := before + quote + after; got != want {
			t.Errorf("around %q: %q, want %q", quote, got, want)
		}
	}
	long := strings.Repeat("word ", 100) + "KEY" + strings.Repeat(" word", 100)
	i := strings.Index(long, "KEY")
	before, after := sentenceAround(long, span.Span{Start: i, End: i + 3})
	if !strings.HasPrefix(before, "… word") || !strings.HasSuffix(after, "word …") || len(before)+len(after) > 2*mostAround+10 {
		t.Errorf("a long sentence: %q, %q", before, after)
	}
}

// Whatever the text, the words around a span are words of the text.
func FuzzSentenceAround(f *testing.F) {
	f.Add("It rained. Talks go on. The end", 11, 5)
	f.Add("“é”…", 3, 2)
	f.Add("", 0, 0)
	f.Fuzz(func(t *testing.T, text string, start, length int) {
		text = strings.ToValidUTF8(text, "") // as reports are, and spans never part a letter
		whole := func(i int) int {
			for i < len(text) && !utf8.RuneStart(text[i]) {
				i++
			}
			return min(i, len(text))
		}
		start = whole(max(start, 0))
		s := span.Span{Start: start, End: whole(start + max(length, 0)%100)}
		before, after := sentenceAround(text, s)
		shown := printable(text)
		for _, word := range strings.Fields(before + " " + after) {
			if word != "…" && !strings.Contains(shown, strings.Trim(word, "…")) {
				t.Errorf("%q is not in the text", word)
			}
		}
		for _, l := range wrap(before+after, 40) {
			if l == "" {
				t.Error("an empty line")
			}
		}
	})
}
