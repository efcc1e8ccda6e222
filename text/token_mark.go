package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark adds the token of s[:b] at i that does not begin with a letter or digit
// and returns where it ends.
func (t *tokenizer) mark(i, b int) int {
	end := t.markEnd(i, b)
	t.add(i, end)
	return end
}

func (t *tokenizer) markEnd(i, b int) int {
	s := t.s
	switch c := s[i]; c {
	case '.':
		if i+1 < b && isDigitASCII(s[i+1]) && (i == 0 || wordByteBefore(s, i) == 0) {
			return i + 1 + digits(s[i+1:b])
		}
		return runOf(s, i, b, ".!?")
	case '!', '?':
		return runOf(s, i, b, ".!?")
	case '+':
		if n := digits(s[i+1 : b]); n > 0 && (i == 0 || spaceBefore(s, i)) {
			end := i + 1 + n
			if end+1 < b && s[end] == '.' && isDigitASCII(s[end+1]) {
				end += 1 + digits(s[end+1:b])
			}
			return end
		}
		return runOf(s, i, b, "+")
	case '[':
		if strings.HasPrefix(s[i:b], "[...]") {
			return i + len("[...]")
		}
		return i + 1
	case '-', '=', '*', '_', '~', '<', '>', '#', '|', '\\', '^':
		if c == '#' && i+1 < b && isLetterASCII(s[i+1]) {
			return handleEnd(s, i+1, b)
		}
		return runOf(s, i, b, s[i:i+1])
	case '@':
		if i+1 < b && isLetterASCII(s[i+1]) {
			return handleEnd(s, i+1, b)
		}
		return i + 1
	case '\'', '`':
		if i+1 < b && s[i+1] == c {
			return i + 2
		}
		return t.quoteEnd(i, b, 1)
	case ':', ';':
		return i + max(emoticon(s[i:b]), 1)
	case '"', ',', '(', ')', ']', '{', '}', '$', '%', '&', '/':
		return i + 1
	}
	if n := apostrophe(s, i, b); n > 0 {
		if m := apostrophe(s, i+n, b); m > 0 {
			return i + n + m
		}
		return t.quoteEnd(i, b, n)
	}
	return highEnd(s, i, b)
}

// runOf is the end of the run of bytes out of set that begins at i.
func runOf(s string, i, b int, set string) int {
	for i < b && strings.IndexByte(set, s[i]) >= 0 {
		i++
	}
	return i
}

// spaceBefore says whether white space stands before i.
func spaceBefore(s string, i int) bool { return kinds256[s[i-1]]&isSpace != 0 }

// wordByteBefore is the byte before i when words are made of it, else 0.
func wordByteBefore(s string, i int) byte {
	if c := s[i-1]; kinds256[c]&(isLetter|isDigit|isHigh) != 0 {
		return c
	}
	return 0
}

// handleEnd is the end of a handle or hashtag whose name begins at i.
func handleEnd(s string, i, b int) int {
	for i < b && (kinds256[s[i]]&(isLetter|isDigit) != 0 || s[i] == '_') {
		i++
	}
	return i
}

// quoteEnd is the end of the token that begins with an apostrophe of n bytes: a
// clitic after a mark or on its own ('s), a short year ('72), a clipped word
// ('em), or the quotation mark alone.
func (t *tokenizer) quoteEnd(i, b, n int) int {
	s := t.s
	end := i + n
	if end >= b {
		return end
	}
	word := end
	for word < b && kinds256[s[word]]&(isLetter|isDigit) != 0 {
		word++
	}
	switch w := s[end:word]; {
	case w == "":
		return end
	case digits(w) == 2 && (len(w) == 2 || w[2:] == "s") && (word == b || apostrophe(s, word, b) == 0):
		return word
	case isClitic(w) || len(w) <= 5 && clipped[strings.ToLower(w)]:
		if word == b || kinds256[s[word]]&isHigh == 0 && s[word] != '\'' {
			return word
		}
	}
	return end
}

// emoticon is the length of the smiling face with which s begins, else 0. It
// must be followed by nothing or by a mark.
func emoticon(s string) int {
	n := 1
	if n < len(s) && s[n] == '-' {
		n++
	}
	if n >= len(s) || strings.IndexByte(")(DPp", s[n]) < 0 {
		return 0
	}
	n++
	if n < len(s) && kinds256[s[n]]&(isLetter|isDigit|isHigh) != 0 {
		return 0
	}
	return n
}

// highEnd is the end of the mark at i: one rune with what combines with it; dashes
// and ellipses of the same kind run together.
func highEnd(s string, i, b int) int {
	r, n := utf8.DecodeRuneInString(s[i:b])
	end := i + n
	for end < b && s[end] >= utf8.RuneSelf {
		next, m := utf8.DecodeRuneInString(s[end:b])
		same := next == r && (r == '—' || r == '–' || r == '…' || r == '―')
		if !same && !unicode.IsMark(next) && next != 0x200D {
			break
		}
		end += m
	}
	return end
}
