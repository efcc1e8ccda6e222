package event

import (
	"strconv"
	"strings"

	"chancery/span"
	"chancery/text"
)

// AmountBound says which side of the number the words leave open.
type AmountBound uint8

// The bounds.
const (
	Exactly AmountBound = iota
	AtLeast             // "more than", "over", "at least"
	UpTo                // "up to", "less than", "no more than"
	Around              // "about", "nearly", "some"
)

// AmountExpr is one number with its unit in a text. The words that bound it are
// not part of the span.
type AmountExpr struct {
	First, End int       // tokens [First, End)
	Span       span.Span // of those tokens
	Amount     Amount
	Approx     bool // the number is not meant to the last digit: Bound is not Exactly
	Bound      AmountBound
}

// FindAmounts finds the sums of money, the shares and the counted things in p, in
// order and without overlap. A bare "$" is the dollar of the United States unless
// the word before it says another; a word for money that several states share has
// the code of the only such state the text names, and stays the word where that
// is open ("rupee"). Things are counted by the head noun in the singular: by its
// lemma where p has them. Dates, ordinals, stretches of time, numbers without a
// unit, numbers below ten in letters ("two countries") and vague ones ("dozens")
// are no amounts.
func FindAmounts(p *text.Parse) []AmountExpr {
	m := amountMatcher{p: p}
	var found []AmountExpr
	for i := 0; i < len(p.Tokens); i++ {
		if !m.mayBegin(i) {
			continue
		}
		e, ok := m.at(i)
		if !ok {
			continue
		}
		e.Span = p.SpanOf(e.First, e.End)
		e.Bound = m.boundBefore(e.First)
		e.Approx = e.Bound != Exactly
		found = append(found, e)
		i = e.End - 1
	}
	return found
}

// amountMatcher reads amounts in one text.
type amountMatcher struct {
	p       *text.Parse
	settled map[string]string // currency by name -> what inText says
}

// word is token i, or "" outside the sentence it may be in.
func (m *amountMatcher) word(i int) string {
	if i < 0 || i >= len(m.p.Tokens) {
		return ""
	}
	return m.p.Word(i)
}

// mayBegin says at a glance whether an amount can begin at token i.
func (m *amountMatcher) mayBegin(i int) bool {
	s := m.p.Tokens[i].Span
	if s.Empty() {
		return false
	}
	w := s.Of(m.p.Text)
	c := w[0]
	switch {
	case c >= '0' && c <= '9', c == '$', c >= 0x80:
		return true
	case c >= 'A' && c <= 'Z':
		_, sign := moneySigns[w]
		return sign || w == "US" || len(w) <= 9 && beginsNumber(c|0x20)
	case len(w) < 3 || len(w) > 9:
		return w == "a"
	}
	return beginsNumber(c)
}

// beginsNumber says whether a number in letters may begin with the small letter c.
func beginsNumber(c byte) bool {
	switch c {
	case 'o', 't', 'f', 's', 'e', 'n', 'h', 'a':
		return true
	}
	return false
}

// at reads an amount that begins at token i.
func (m *amountMatcher) at(i int) (AmountExpr, bool) {
	if code, sign, n := m.sign(i); n > 0 {
		v, end, ok := m.number(i+n, true)
		if !ok {
			return AmountExpr{}, false
		}
		if code == "" || sign.name != "" {
			code = m.codeAt(sign, i-1)
		}
		end = m.skipSumTail(end)
		return AmountExpr{First: i, End: end, Amount: Amount{v, code}}, true
	}
	v, end, ok := m.number(i, false)
	if !ok {
		return AmountExpr{}, false
	}
	unit, end, ok := m.unit(i, end)
	if !ok || unit == "" {
		return AmountExpr{}, false
	}
	return AmountExpr{First: i, End: end, Amount: Amount{v, unit}}, true
}

// sign reads the sign or code of a currency before a sum, n tokens long: its code,
// or the currency whose state is to be found.
func (m *amountMatcher) sign(i int) (code string, open currency, n int) {
	w := m.word(i)
	if w == "US" && m.word(i+1) == "$" {
		return "USD", currency{}, 2
	}
	code, ok := moneySigns[w]
	switch {
	case !ok:
		return "", currency{}, 0
	case w == "$":
		return "", dollar, 1
	case code == "":
		return "", rupee, 1
	}
	return code, currency{}, 1
}

// codeAt is the code of a currency with the words beside the sum, else by the text.
func (m *amountMatcher) codeAt(c currency, beside ...int) string {
	if code := c.near(m.p, beside...); code != "" {
		return code
	}
	if c.alone != "" {
		return c.alone
	}
	code, known := m.settled[c.name]
	if !known {
		if m.settled == nil {
			m.settled = map[string]string{}
		}
		code = c.inText(m.p)
		m.settled[c.name] = code
	}
	return code
}

// skipSumTail passes what repeats the sign after the number: "$2 billion dollars", "$2bn USD".
func (m *amountMatcher) skipSumTail(i int) int {
	w := m.word(i)
	if _, ok := currencyWords[w]; ok && w != "won" {
		return i + 1
	}
	if code := moneySigns[w]; code != "" && len(w) == 3 && w == code {
		return i + 1
	}
	return i
}

// number reads a number with its scale: "2", "30,000", "1.5 million", "half a
// billion", "two dozen". After a sign abbreviations of scales are read with a space too.
func (m *amountMatcher) number(i int, money bool) (v float64, end int, ok bool) {
	w := m.word(i)
	switch {
	case strings.EqualFold(w, "half") && m.isScale(m.skipDash(i+1)):
		s := m.skipDash(i + 1)
		return scales[m.word(s)] / 2, s + 1, true
	case strings.EqualFold(w, "half") && m.word(i+1) == "a" && m.isScale(i+2):
		return scales[m.word(i+2)] / 2, i + 3, true
	case (w == "a" || w == "A") && m.isScale(i+1) && !abbreviated(m.word(i+1)):
		v, end = 1, i+1
	default:
		if v, end, ok = m.digitsOrWord(i); !ok {
			return 0, 0, false
		}
	}
	for n := 0; n < 2; n++ {
		s := m.skipDash(end)
		w := m.word(s)
		glued := m.glued(s)
		if !m.isScale(s) || abbreviated(w) && !glued && !money || !money && len(w) == 1 && !glued {
			break
		}
		if w == "m" && !money { // "500 m"
			break
		}
		v *= scales[w]
		end = s + 1
	}
	return v, end, true
}

// glued says whether no space stands before token i.
func (m *amountMatcher) glued(i int) bool {
	return i > 0 && i < len(m.p.Tokens) && m.p.Tokens[i].Span.Start == m.p.Tokens[i-1].Span.End
}

func (m *amountMatcher) isScale(i int) bool {
	_, ok := scales[m.word(i)]
	return ok
}

// skipDash is i moved past a hyphen.
func (m *amountMatcher) skipDash(i int) int {
	if w := m.word(i); w == "-" || w == "–" {
		return i + 1
	}
	return i
}

// digitsOrWord reads one number without its scale. A small number in letters
// counts only before a scale, a share or money, which the caller's unit decides:
// it is read here where one of those follows.
func (m *amountMatcher) digitsOrWord(i int) (v float64, end int, ok bool) {
	w := m.word(i)
	if w == "" {
		return 0, 0, false
	}
	if w[0] >= '0' && w[0] <= '9' {
		v, ok = parseNumber(w)
		return v, i + 1, ok
	}
	v, ok = numberWords[lowerFirst(w)]
	if !ok {
		return 0, 0, false
	}
	end = i + 1
	if d := m.skipDash(end); d > end && v >= 20 {
		if u := numberWords[m.word(d)]; u > 0 && u < 10 {
			v, end = v+u, d+1
		}
	}
	if next := m.skipDash(end); v < smallNumber && !m.isScale(next) && !m.isShare(next) && !m.isMoneyWord(next) {
		return 0, 0, false
	}
	return v, end, true
}

// lowerFirst is w with a capital at its start made small, for the words of a sentence's start.
func lowerFirst(w string) string {
	if len(w) <= 9 && w[0] >= 'A' && w[0] <= 'Z' {
		return strings.ToLower(w)
	}
	return w
}

// parseNumber reads "2", "2.5", "30,000". Other tokens that begin with a digit
// ("29th", "3,5", "10:30") are no numbers.
func parseNumber(w string) (float64, bool) {
	if len(w) > 24 || !groupsOfThree(w) {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
	return v, err == nil
}

// groupsOfThree says whether w is digits with at most one point, and its commas
// part groups of three digits before that.
func groupsOfThree(w string) bool {
	whole, part, point := strings.Cut(w, ".")
	if point && (part == "" || digits(part) != len(part)) {
		return false
	}
	first, rest, grouped := strings.Cut(whole, ",")
	if first == "" || digits(first) != len(first) || grouped && len(first) > 3 {
		return false
	}
	for grouped {
		var group string
		group, rest, grouped = strings.Cut(rest, ",")
		if len(group) != 3 || digits(group) != 3 {
			return false
		}
	}
	return true
}

// boundBefore reads the words before token i that bound a number.
func (m *amountMatcher) boundBefore(i int) AmountBound {
	one, two, three := strings.ToLower(m.word(i-1)), strings.ToLower(m.word(i-2)), strings.ToLower(m.word(i-3))
	switch one {
	case "about", "around", "some", "roughly", "approximately", "nearly", "almost", "circa", "estimated":
		return Around
	case "to":
		if two == "up" {
			return UpTo
		}
		if two == "close" {
			return Around
		}
	case "over", "above", "exceeding":
		return AtLeast
	case "under", "below", "maximum":
		return UpTo
	case "least", "minimum":
		return AtLeast
	case "most":
		return UpTo
	case "than":
		less := two == "less" || two == "fewer"
		if less || two == "more" || two == "greater" || two == "higher" {
			if negated := three == "no" || three == "not"; less != negated {
				return UpTo
			}
			return AtLeast
		}
	case "as":
		if (two == "much" || two == "many") && three == "as" {
			return UpTo
		}
	case "of":
		if two == "excess" && three == "in" || two == "upwards" || two == "upward" {
			return AtLeast
		}
	}
	return Exactly
}
