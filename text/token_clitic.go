package text

import "strings"

// fusedSplit returns where the second word begins in two words written as one
// without an apostrophe (cannot, gonna, dont), or 0.
func fusedSplit(w string) int {
	if len(w) < 2 || len(w) > 8 {
		return 0
	}
	var buf [8]byte
	for i := range len(w) {
		buf[i] = w[i] | 0x20
	}
	switch string(buf[:len(w)]) {
	case "cannot", "gonna", "gotta", "wanna", "didnt":
		return 3
	case "dont", "aint", "cant", "wont", "isnt":
		return len(w) - 2
	case "doesnt":
		return 4
	case "im", "ive":
		if len(w) == 3 || w != "IM" {
			return 1
		}
	}
	return 0
}

// cliticSplit returns where the last clitic of w begins ('s, 'll, n't), or 0.
func cliticSplit(w string) int {
	for i := len(w) - 1; i > 0; i-- {
		n := apostrophe(w, i, len(w))
		if n == 0 {
			continue
		}
		suffix := w[i+n:]
		switch {
		case (suffix == "t" || suffix == "T") && i > 1 && w[i-1]|0x20 == 'n':
			return i - 1
		case isClitic(suffix) && !(suffix == "s" && decade(w[:i])):
			return i
		}
		return 0
	}
	return 0
}

// decade says whether w is a decade or a year's last two digits: 1990, 50.
func decade(w string) bool {
	return (len(w) == 2 || len(w) == 4) && digits(w) == len(w) && w[len(w)-1] == '0'
}

// isClitic says whether a word with an apostrophe before it is written onto the word before.
func isClitic(w string) bool {
	switch len(w) {
	case 1:
		switch w[0] | 0x20 {
		case 's', 'd', 'm':
			return true
		}
	case 2:
		return strings.EqualFold(w, "re") || strings.EqualFold(w, "ve") || strings.EqualFold(w, "ll")
	}
	return false
}

// isNot says whether w is "n't".
func isNot(w string) bool {
	return len(w) >= 3 && w[0]|0x20 == 'n' && w[len(w)-1]|0x20 == 't' && 2+apostrophe(w, 1, len(w)) == len(w)
}

// JoinsPrevious says whether token i is written onto the one before as one
// surface token, as "n't" in "don't": what CoNLL-U calls a multiword token.
func (p *Parse) JoinsPrevious(i int) bool {
	if i == 0 || p.Tokens[i-1].Span.End != p.Tokens[i].Span.Start {
		return false
	}
	before, w := p.Word(i-1), p.Word(i)
	if n := apostrophe(w, 0, len(w)); n > 0 {
		return isClitic(w[n:]) || n == len(w) && p.Tokens[i].POS == PART
	}
	if isNot(w) {
		return true
	}
	whole := p.Text[p.Tokens[i-1].Span.Start:p.Tokens[i].Span.End]
	return fusedSplit(whole) == len(before)
}
