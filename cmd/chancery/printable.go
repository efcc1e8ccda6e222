package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// printable is text that people may be shown: what a terminal would obey rather than
// print (control characters but for the ends of lines and tabs, and marks that turn the direction of
// writing) and what is no text at all stands as the replacement character.
func printable(s string) string {
	if !strings.ContainsFunc(s, obeyed) && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if obeyed(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// obeyed says whether a terminal does as r says, instead of printing it.
func obeyed(r rune) bool {
	switch {
	case r == '\n' || r == '\t' || r == '\r':
		return false
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069': // embeddings, overrides, isolates
		return true
	}
	return unicode.IsControl(r)
}

// oneLine is printable text with every run of white space as one space.
func oneLine(s string) string { return strings.Join(strings.Fields(printable(s)), " ") }
