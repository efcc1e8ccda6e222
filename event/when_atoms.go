package event

import (
	"time"
	"unicode/utf8"

	"chancery/day"
)

// timeAtom is a token, or a piece of one between hyphens, as the grammar of time
// sees it: "mid-2024" is the same three atoms however the tokens were cut.
type timeAtom struct {
	tok  int32
	val  int32
	more int32 // second value, of atomYears
	kind atomKind
	flag atomFlag
}

func (a timeAtom) has(f atomFlag) bool   { return a.flag&f != 0 }
func (a timeAtom) is(w timeWord) bool    { return a.kind == atomWord && a.val == int32(w) }
func (a timeAtom) unit() timeUnit        { return timeUnit(a.val) }
func (a timeAtom) isUnit() bool          { return a.kind == atomUnit }
func (a timeAtom) isNumber() bool        { return a.kind == atomNumber }
func (a timeAtom) fits(k atomKind) bool  { return a.kind == k }
func (a timeAtom) in(w ...timeWord) bool { return a.kind == atomWord && oneOf(timeWord(a.val), w) }

func oneOf(w timeWord, of []timeWord) bool {
	for _, o := range of {
		if w == o {
			return true
		}
	}
	return false
}

// hasCore says whether a word may begin or carry an expression of time.
func hasCore(w string) bool {
	c := w[0]
	if '0' <= c && c <= '9' {
		return true
	}
	if len(w) > 15 {
		return indexDash(w) > 0
	}
	if timeWordShapes[c]&(1<<len(w)) != 0 || w[len(w)-1] == '.' && timeWordShapes[c]&(1<<(len(w)-1)) != 0 {
		return lookTimeWord(w).core
	}
	return len(w) > 2 && (w[1] >= '0' && w[1] <= '9' || indexDash(w) > 0)
}

// lookTimeWord finds a word in the lexicon, whatever its case; a final full stop
// is passed over. The zero lexeme stands for every other word.
func lookTimeWord(w string) timeLexeme {
	if n := len(w); n > 2 && w[n-1] == '.' {
		w = w[:n-1]
	}
	if len(w) == 0 || len(w) > maxTimeWord {
		return timeLexeme{}
	}
	var low [maxTimeWord]byte
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	l := timeWords[string(low[:len(w)])]
	if l.kind == atomMonth || l.kind == atomWeekday || l.kind == atomWeekdays {
		if w[0] >= 'a' { // these are written with a capital; "may", "march", "sun" are other words
			return timeLexeme{}
		}
	}
	return l
}

// lex appends the atoms of token tok to m.atoms.
func (m *timeMatcher) lex(tok int) {
	s := m.p.Tokens[tok].Span
	if s.Empty() {
		return
	}
	w, first := s.Of(m.p.Text), flagNewToken
	if tok > 0 && m.p.Tokens[tok-1].Span.End == s.Start {
		first |= flagGlued
	}
	for {
		cut := -1
		if _, whole := lexWhole(w); !whole && lookTimeWord(w).kind == atomOther {
			cut = indexDash(w)
		}
		if cut <= 0 {
			m.atoms = append(m.atoms, lexAtom(w, tok, first))
			return
		}
		m.atoms = append(m.atoms, lexAtom(w[:cut], tok, first), timeAtom{tok: int32(tok), kind: atomDash, flag: flagGlued})
		_, n := utf8.DecodeRuneInString(w[cut:])
		if w, first = w[cut+n:], flagGlued; w == "" {
			return
		}
	}
}

// indexDash is the place of the first hyphen or dash in w, or -1.
func indexDash(w string) int {
	for i := range len(w) {
		if w[i] == '-' || w[i] == 0xE2 && i+2 < len(w) && w[i+1] == 0x80 && w[i+2] >= 0x90 && w[i+2] <= 0x95 {
			return i
		}
	}
	return -1
}

// lexAtom reads one piece without a hyphen to cut at, or one token that is whole as it is.
func lexAtom(w string, tok int, flag atomFlag) timeAtom {
	a := timeAtom{tok: int32(tok), flag: flag}
	if w == "" {
		a.kind = atomMark
		return a
	}
	if w[0] >= 'A' && w[0] <= 'Z' {
		a.flag |= flagCapital
	}
	if whole, ok := lexWhole(w); ok {
		a.kind, a.val, a.more = whole.kind, whole.val, whole.more
		a.flag |= whole.flag
		return a
	}
	if l := lookTimeWord(w); l.kind != atomOther {
		a.kind, a.val = l.kind, int32(l.val)
		a.flag |= l.flag
		return a
	}
	switch {
	case w == ",":
		a.kind = atomComma
	case indexDash(w) == 0:
		a.kind = atomDash
	case isMark(w):
		a.kind = atomMark
	}
	return a
}

// isMark says whether w is punctuation: it holds neither letter nor digit.
func isMark(w string) bool {
	for i := range len(w) {
		c := w[i]
		if c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0xC3 && c != 0xE2 {
			return false
		}
	}
	return true
}

// lexWhole reads the forms that begin with digits, and "Q3", "H1", "FY2025", "'90s".
func lexWhole(w string) (a timeAtom, ok bool) {
	lead := digits(w)
	if lead == 0 {
		return lexLettered(w)
	}
	if lead > 4 {
		return a, false
	}
	n, rest := atoi(w[:lead]), w[lead:]
	switch {
	case rest == "":
		a.kind, a.val, a.flag = atomNumber, n, flagDigits
		if lead == 4 {
			a.flag |= flagFour
		}
		return a, true
	case lead <= 3 && isOrdinalEnd(rest):
		return timeAtom{kind: atomOrdinal, val: n, flag: flagDigits}, true
	case (lead == 4 || lead == 2) && n%10 == 0 && (rest == "s" || rest == "'s" || rest == "’s"):
		return timeAtom{kind: atomDecade, val: n}, true
	}
	return lexDate(w, lead, n, rest)
}

// lexDate reads "2025-08-29", "2024/25", "2010-2014" and, where only one order of
// day and month is possible, "23/07/2025".
func lexDate(w string, lead int, n int32, rest string) (a timeAtom, ok bool) {
	sep, size := separator(rest)
	rest = rest[size:]
	second := digits(rest)
	if size == 0 || second == 0 || second > 4 {
		return a, false
	}
	mid, tail := atoi(rest[:second]), rest[second:]
	if tail == "" {
		return lexYears(lead, n, sep, second, mid)
	}
	sep2, size := separator(tail)
	third := digits(tail[size:])
	if sep2 != sep || size+third != len(tail) {
		return a, false
	}
	last := atoi(tail[size:])
	var d day.Day
	switch {
	case lead == 4 && second == 2 && third == 2:
		d = validDay(n, mid, last)
	case third != 4 || lead > 2 || second > 2:
		return a, false
	case n > 12 || n == mid:
		d = validDay(last, mid, n)
	case mid > 12:
		d = validDay(last, n, mid)
	}
	return timeAtom{kind: atomDate, val: int32(d)}, d.Known()
}

// lexYears reads two years: "2010-2014", "2010–14", the fiscal "2024/25".
func lexYears(lead int, first int32, sep byte, digits int, second int32) (a timeAtom, ok bool) {
	if digits == 2 {
		second += first / 100 * 100
	}
	if lead != 4 || digits != 4 && digits != 2 || sep == '.' || first < 1000 || second <= first || second > first+100 {
		return a, false
	}
	if sep == '/' && second != first+1 {
		return a, false
	}
	return timeAtom{kind: atomYears, val: first, more: second}, true
}

// lexLettered reads the forms that begin with a letter or an apostrophe.
func lexLettered(w string) (a timeAtom, ok bool) {
	switch {
	case len(w) == 2 && (w[0] == 'Q' || w[0] == 'H') && w[1] >= '1' && w[1] <= '4':
		a.kind, a.val = atomQuarter, int32(w[1]-'0')
		if w[0] == 'H' {
			a.kind = atomHalf
		}
		return a, w[0] == 'Q' || a.val <= 2
	case len(w) == 6 && w[:2] == "FY" && digits(w[2:]) == 4:
		return timeAtom{kind: atomFiscal, val: atoi(w[2:])}, true
	case len(w) == 4 && w[0] == '\'' && digits(w[1:]) == 2 && w[3] == 's':
		return timeAtom{kind: atomDecade, val: atoi(w[1:3])}, true
	case len(w) == 6 && w[:3] == "’" && digits(w[3:]) == 2 && w[5] == 's':
		return timeAtom{kind: atomDecade, val: atoi(w[3:5])}, true
	}
	return a, false
}

// separator is the byte between the parts of a date and its length in s; en
// dashes count as hyphens.
func separator(s string) (sep byte, size int) {
	switch {
	case s == "":
		return 0, 0
	case s[0] == '-' || s[0] == '/' || s[0] == '.':
		return s[0], 1
	case len(s) > 3 && s[:3] == "–":
		return '-', 3
	}
	return 0, 0
}

// digits is how many ASCII digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// atoi reads at most four digits.
func atoi(s string) (n int32) {
	for i := range len(s) {
		n = n*10 + int32(s[i]-'0')
	}
	return n
}

func isOrdinalEnd(s string) bool {
	return s == "st" || s == "nd" || s == "rd" || s == "th"
}

// validDay is the day of those fields, unknown where there is none.
func validDay(year, month, dayOfMonth int32) day.Day {
	if year < 1 || !day.Valid(int(year), time.Month(month), int(dayOfMonth)) {
		return 0
	}
	return day.Of(int(year), time.Month(month), int(dayOfMonth))
}
