package text

import "strings"

// word adds the word of s[:b] that begins at i and returns where it ends. A word
// may come out as several tokens.
func (t *tokenizer) word(i, b int) int {
	s := t.s
	end := i
	for {
		for end < b {
			n := wordRune(s, end, b)
			if n == 0 {
				break
			}
			end += n
		}
		if end >= b {
			break
		}
		n, stop := t.joint(i, end, b)
		end += n
		if stop {
			break
		}
	}
	t.addWord(i, end)
	return end
}

// joint looks at the byte after the part s[i:end] of a word. It returns how many
// bytes of joining marks belong to the word, and whether the word stops after them.
func (t *tokenizer) joint(i, end, b int) (n int, stop bool) {
	s := t.s
	after := end + 1
	follows := after < b && wordRune(s, after, b) > 0
	switch c := s[end]; c {
	case '.':
		return t.period(i, end, b, follows)
	case '-':
		if follows && hyphenJoins(s[i:end], s[after:b]) {
			return 1, false
		}
		if after == b && end-i > 1 && boundPrefixes[strings.ToLower(s[i:end])] {
			return 1, true // pre- and post-war
		}
	case ',':
		if follows && isDigitASCII(s[end-1]) && thousands(s[after:b]) {
			return 1, false
		}
	case ':':
		if follows && isDigitASCII(s[end-1]) && isDigitASCII(s[after]) {
			return 1, false
		}
	case '/':
		if follows && slashJoins(s[i:end], s[after:b]) {
			return 1, false
		}
	case '&':
		if follows && ampersandJoins(s[i:end], s[after:b]) {
			return 1, false
		}
	case '_':
		return 1, !follows
	case '*', '@':
		if follows && !isDigitASCII(s[after]) && !isDigitASCII(s[end-1]) {
			return 1, false
		}
	case '$':
		if isDollarPrefix(s[i:end]) {
			return 1, true
		}
	default:
		if n := apostrophe(s, end, b); n > 0 && end+n < b && wordRune(s, end+n, b) > 0 {
			return n, false
		}
	}
	return 0, true
}

// addWord adds s[i:end], cut where a clitic or a unit begins.
func (t *tokenizer) addWord(i, end int) {
	w := t.s[i:end]
	if isDigitASCII(w[0]) {
		if n := unitSplit(w); n > 0 {
			t.add(i, i+n)
			t.add(i+n, end)
			return
		}
	}
	if n := letterRun(w); n >= 2 && n <= 3 && n < len(w) && isDigitASCII(w[n]) && currencies[w[:n]] {
		t.add(i, i+n)
		t.addWord(i+n, end)
		return
	}
	if n := fusedSplit(w); n > 0 {
		t.add(i, i+n)
		t.add(i+n, end)
		return
	}
	t.addClitics(i, end, maxClitics)
}

// maxClitics is how many clitics a word may carry: "I'd've" has two.
const maxClitics = 3

func (t *tokenizer) addClitics(i, end, left int) {
	if n := cliticSplit(t.s[i:end]); n > 0 && left > 0 {
		t.addClitics(i, i+n, left-1)
		t.add(i+n, end)
		return
	}
	t.add(i, end)
}

// thousands says whether rest begins with exactly three digits.
func thousands(rest string) bool {
	return len(rest) >= 3 && digits(rest) == 3
}

// digits counts the ASCII digits with which s begins.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigitASCII(s[n]) {
		n++
	}
	return n
}

// hyphenJoins says whether the hyphen between left and what rest begins with is
// inside one token: after a prefix (non-, anti-, re-) and in telephone numbers and
// dates written with hyphens. Other compounds are three tokens.
func hyphenJoins(left, rest string) bool {
	if isDigitASCII(left[0]) {
		return numberHyphen(left, rest)
	}
	return len(left) <= 7 && boundPrefixes[strings.ToLower(left)]
}

// numberHyphen tells numbers with hyphens in them (555-0123, 2025-08-29) from ranges (10-12).
func numberHyphen(left, rest string) bool {
	n := digits(rest)
	after := rest[n:]
	if n == 0 || (after != "" && (isLetterASCII(after[0]) || after[0] == ':' && len(after) > 1)) {
		return false
	}
	if strings.IndexByte(left, '-') >= 0 {
		return true
	}
	if digits(left) != len(left) {
		return n == 4 && strings.IndexByte(left, '/') == 3 && len(left) == 7 // 713/555-0123
	}
	if len(after) > 1 && after[0] == '-' && isDigitASCII(after[1]) {
		return true
	}
	return n == 4 && len(left) != 4
}

func isLetterASCII(c byte) bool { return kinds256[c]&isLetter != 0 }

// slashJoins keeps dates and fractions (9/11, 11/28/2000) and pairs of single
// letters (w/o, c/o) in one token.
func slashJoins(left, rest string) bool {
	if isDigitASCII(left[len(left)-1]) {
		n := digits(rest)
		return n > 0 && n <= 4 && (n == len(rest) || !isLetterASCII(rest[n]))
	}
	return len(left) == 1 && (len(rest) == 1 || kinds256[rest[1]]&(isLetter|isDigit|isHigh) == 0) && isLetterASCII(rest[0])
}

// ampersandJoins keeps AT&T, P&L and R&D in one token.
func ampersandJoins(left, rest string) bool {
	n := 0
	for n < len(rest) && isLetterASCII(rest[n]) {
		n++
	}
	return n > 0 && (len(left) == 1 && n == 1 || allUpper(left) && allUpper(rest[:n]))
}

func allUpper(s string) bool {
	for i := range len(s) {
		if !isUpperASCII(s[i]) {
			return false
		}
	}
	return true
}

// unitSplit returns where the unit begins in a number with a unit on it (5pm,
// 10km, 2bn), or 0 where there is none: ordinals, decades and codes are one token.
func unitSplit(w string) int {
	n := 0
	for n < len(w) && (isDigitASCII(w[n]) || (w[n] == '.' || w[n] == ',' || w[n] == ':') && n+1 < len(w) && isDigitASCII(w[n+1])) {
		n++
	}
	if n < len(w) && len(w)-n <= 5 && units[w[n:]] {
		return n
	}
	return 0
}
