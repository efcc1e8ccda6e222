package text

import (
	"unicode"
	"unicode/utf8"
)

// kind is a set of classes of a byte.
type kind uint8

const (
	isLetter   kind = 1 << iota // an ASCII letter
	isDigit                     // an ASCII digit
	isSpace                     // ASCII white space or control
	isHigh                      // part of a rune outside ASCII
	isLink                      // '@', '/' or '.', without which there is no link
	isMark                      // other ASCII
	maybeSpace                  // may begin a white space rune outside ASCII
)

var kinds256 = func() (k [256]kind) {
	for c := range 256 {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z' && c < 0x80:
			k[c] = isLetter
		case '0' <= c && c <= '9':
			k[c] = isDigit
		case c <= ' ' || c == 0x7f:
			k[c] = isSpace
		case c >= 0x80:
			k[c] = isHigh
		case c == '@' || c == '/' || c == '.':
			k[c] = isLink | isMark
		default:
			k[c] = isMark
		}
	}
	for _, c := range []byte{0xC2, 0xE1, 0xE2, 0xE3, 0xEF} {
		k[c] |= maybeSpace
	}
	return k
}()

// spaceLen is the length of the white space rune of s at i, 0 where there is
// another rune. Controls, the byte order mark and zero-width spaces are white space too:
// no word is made of them.
func spaceLen(s string, i int) int {
	k := kinds256[s[i]]
	if k&isSpace != 0 {
		return 1
	}
	if k&maybeSpace == 0 {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError:
		return 0
	case unicode.IsSpace(r), r == 0x200B, r == 0x200E, r == 0x200F, r == 0x2060, r == 0xFEFF, 0x80 <= r && r < 0xA0:
		return n
	}
	return 0
}

// wordRune is the length of the rune of s[:b] at i when words are made of it:
// letters, digits, marks that combine with them, and bytes that are no rune;
// otherwise 0.
func wordRune(s string, i, b int) int {
	k := kinds256[s[i]]
	if k&(isLetter|isDigit) != 0 {
		return 1
	}
	if k&isHigh == 0 {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:b])
	if r == utf8.RuneError || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == 0x200D || r == 0x200C || r == 0xAD {
		return n
	}
	return 0
}

// apostrophe is the length of the apostrophe of s[:b] at i: straight, curly or
// a backtick or acute accent in its place; 0 where there is none.
func apostrophe(s string, i, b int) int {
	if i >= b {
		return 0
	}
	switch s[i] {
	case '\'', '`':
		return 1
	case 0xE2:
		if i+2 < b && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98) {
			return 3
		}
	case 0xC2:
		if i+1 < b && s[i+1] == 0xB4 {
			return 2
		}
	}
	return 0
}

func isUpperASCII(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLowerASCII(c byte) bool { return 'a' <= c && c <= 'z' }
func isDigitASCII(c byte) bool { return '0' <= c && c <= '9' }

// startsUpper says whether s begins with an upper-case letter.
func startsUpper(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return isUpperASCII(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// startsLower says whether s begins with a lower-case letter.
func startsLower(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return isLowerASCII(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
