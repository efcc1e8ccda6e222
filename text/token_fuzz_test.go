package text_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"chancery/text"
)

// checkTokens says what is wrong with the tokens and sentences of p, or "".
func checkTokens(p *text.Parse) string {
	end := 0
	valid := utf8.ValidString(p.Text)
	for i, t := range p.Tokens {
		switch {
		case t.Span.Empty():
			return "an empty token"
		case t.Span.Start < end || t.Span.End > len(p.Text):
			return "tokens out of order"
		case hasWord(p.Text[end:t.Span.Start]):
			return "a byte that no token covers"
		case valid && !utf8.ValidString(p.Word(i)):
			return "a token that splits a rune"
		case strings.ContainsAny(p.Word(i), " \t\r\n"):
			return "a token with white space in it"
		}
		end = t.Span.End
	}
	if hasWord(p.Text[end:]) {
		return "a byte after the last token"
	}
	next := 0
	for _, s := range p.Sentences {
		if s.First != next || s.End <= s.First {
			return "sentences that leave tokens out"
		}
		if s.Span != p.SpanOf(s.First, s.End) {
			return "a sentence with another span than its tokens"
		}
		next = s.End
	}
	if next != len(p.Tokens) {
		return "tokens outside sentences"
	}
	return ""
}

// hasWord says whether s holds more than white space, controls and invisible marks.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.IsControl(r) && !strings.ContainsRune("\u200b\u200e\u200f\u2060\ufeff", r)
	})
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{
		"", "\x00", "Don't can't. (J. Smith's) 'tis “so”… US$2bn 5pm 1,500 a.b.c Dr.No e@x.com http://x.y/z) #a @b",
		"ISLAMABAD, (APP - 2nd Aug, 2025) It\n\nis.\n- a\n1. b\tc\r\nd\u2029e", "a\xffb\xe2\x80", "'''\"\"``’’‘s n't", "-.-,-:;)8-)[...]+1+",
		"can\u00a0not\u200bcan\ufeffnot 1-2-3-4 1/2/3 x-y-z A&B a_b_ $US$ C$ ’99 '90s", "www.a.b. mailto:x@y.z:: a@@b @",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := text.Tokenize(s)
		if wrong := checkTokens(p); wrong != "" {
			t.Errorf("%q has %s", s, wrong)
		}
		for i := range p.Tokens {
			for pos := text.NoPOS; pos <= text.X; pos++ {
				text.Lemma(p.Word(i), pos, text.Tag(uint8(i)%50))
			}
		}
	})
}

// Hostile texts come back whole and soon: the work grows with the length alone.
func TestTokenizeHostileText(t *testing.T) {
	const n = 1 << 16
	tests := []struct{ name, text string }{
		{"nested quotes", strings.Repeat(`"`, 10_000) + "a" + strings.Repeat(`"`, 10_000)},
		{"spaced quotes", strings.Repeat(`" `, n)},
		{"curly quotes", strings.Repeat("“‘", n) + strings.Repeat("’”", n)},
		{"one word", strings.Repeat("a", n)},
		{"apostrophes", strings.Repeat("a'", n)},
		{"clitics", strings.Repeat("a's", n)},
		{"hyphens", strings.Repeat("a-", n)},
		{"digits and hyphens", strings.Repeat("1-", n)},
		{"dots", strings.Repeat("a.", n)},
		{"dotted names", strings.Repeat("ab.cd.", n)},
		{"domains", strings.Repeat("a.com/", n)},
		{"addresses", strings.Repeat("a@b.c,", n)},
		{"links", strings.Repeat("http://", n)},
		{"brackets", strings.Repeat("http://(", n) + strings.Repeat(")", n)},
		{"slashes", strings.Repeat("1/", n)},
		{"commas", strings.Repeat("1,000,", n)},
		{"line breaks", strings.Repeat("a\n", n)},
		{"short lines", strings.Repeat("He went to the market and\n", n/16)},
		{"open brackets", strings.Repeat("( ", n)},
		{"one sentence", strings.Repeat("word ", n)},
		{"closing quotes", "a." + strings.Repeat(` "`, n)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := text.Tokenize(test.text)
			if wrong := checkTokens(p); wrong != "" {
				t.Error(wrong)
			}
			for _, s := range p.Sentences {
				if s.End-s.First > 512 {
					t.Errorf("a sentence of %d tokens", s.End-s.First)
				}
			}
		})
	}
}
