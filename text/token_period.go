package text

import "strings"

// period decides on the full stop at end, after the part s[i:end] of a word: n
// and stop are those of joint.
func (t *tokenizer) period(i, end, b int, follows bool) (n int, stop bool) {
	s := t.s
	left := s[i:end]
	if !follows {
		if end+1 < b && s[end+1] == '.' && (end+2 < b && s[end+2] == '.' || !spelled(left) || len(left) == 1) {
			return 0, true
		}
		if t.abbreviates(i, end, b) {
			return 1, true
		}
		return 0, true
	}
	next := s[end+1]
	switch {
	case isDigitASCII(s[end-1]) && isDigitASCII(next):
		return 1, false
	case spelled(left) && isLetterASCII(next):
		if end+2 >= b || wordRune(s, end+2, b) == 0 {
			return 1, false // U.S, e.g
		}
		if len(left) == 1 && !isUpperASCII(left[0]) || len(left) > 1 && !isUpperASCII(next) {
			break
		}
		return 1, true // J.Smith
	case left == "Ph" && next == 'D':
		return 1, false
	case isDigitASCII(next) && abbreviations[left] == beforeDigit:
		return 1, true // No.5
	}
	if n := domainEnd(s[i:b]); n > end-i {
		return n - (end - i), true
	}
	if abbreviations[left] != notAbbreviation && abbreviations[left] != beforeDigit {
		return 1, true // Dr.Smith
	}
	return 0, true
}

// maxSpelled bounds what spelled looks at, in bytes.
const maxSpelled = 16

// spelled says whether w is single letters with full stops between: U, U.S, p.m.
func spelled(w string) bool {
	if len(w) > maxSpelled {
		return false
	}
	for i := range len(w) {
		if i%2 == 0 && !isLetterASCII(w[i]) || i%2 == 1 && w[i] != '.' {
			return false
		}
	}
	return len(w)%2 == 1
}

// abbreviates says whether the full stop at end, the last of its word, belongs
// to the abbreviation s[i:end] rather than to the sentence.
func (t *tokenizer) abbreviates(i, end, b int) bool {
	s := t.s
	w := s[i:end]
	if spelled(w) {
		if len(w) > 1 {
			return true
		}
		return t.initial(i, end, b)
	}
	if w == "Ph.D" {
		return true
	}
	if isDigitASCII(w[0]) {
		return end+1 == b && len(w) <= 2 && digits(w) == len(w) && t.itemBegins()
	}
	if w == "etc" {
		next := nextWord(s, end+1)
		return startsLower(next) || end+1 < b
	}
	switch abbreviations[w] {
	case always:
		return true
	case beforeDigit:
		next := nextWord(s, end+1)
		return next != "" && isDigitASCII(next[0])
	case beforeName:
		next := nextWord(s, end+1)
		return startsUpper(next) && !openers[next]
	}
	return false
}

// itemBegins says whether an item of a list may begin with the next token: on a new
// line or, before a capital, after a colon or semicolon.
func (t *tokenizer) itemBegins() bool {
	if len(t.tokens) != t.chunkFrom {
		return false
	}
	if t.lineStart {
		return true
	}
	w := t.tokens[len(t.tokens)-1].Span.Of(t.s)
	if w == "and" && len(t.tokens) > 1 {
		w = t.tokens[len(t.tokens)-2].Span.Of(t.s)
	}
	return w == ";" || w == ":"
}

// initial says whether the single letter s[i:end] is an initial, with its full
// stop: "J. Smith", "George W. Bush", or the letter of a list.
func (t *tokenizer) initial(i, end, b int) bool {
	s := t.s
	next := nextWord(s, end+1)
	if !isUpperASCII(s[i]) {
		switch {
		case t.lineStart && len(t.tokens) == t.chunkFrom && end+1 == b:
			return next != ""
		case strings.IndexByte("pcbdv", s[i]) >= 0:
			return next != "" && isDigitASCII(next[0])
		}
		return false
	}
	if next == "" || end+1 < b && s[end+1] != ',' && kinds256[s[end+1]]&isLetter == 0 {
		return end+1 < b && next != "" && s[end+1] == '-'
	}
	if s[i] == 'I' && len(t.tokens) > 0 && !startsUpper(t.tokens[len(t.tokens)-1].Span.Of(s)) {
		return false
	}
	return startsUpper(next) && !openers[next] || end+1 < b
}

// nextWord is the word after i, up to the next byte that is no ASCII letter or digit,
// at most 16 bytes; "" where a mark comes first or the line ends.
func nextWord(s string, i int) string {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	end := i
	for end < len(s) && end-i < 16 && kinds256[s[end]]&(isLetter|isDigit|isHigh) != 0 {
		end++
	}
	return s[i:end]
}
