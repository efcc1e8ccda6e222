package event

import (
	"strings"

	"chancery/text"
)

// maxNounPhrase is how many tokens may stand between a number and its noun.
const maxNounPhrase = 5

// unit reads what is counted after the number at [first, i): money, a share or a noun.
func (m *amountMatcher) unit(first, i int) (unit string, end int, ok bool) {
	j := m.skipDash(i)
	w := m.word(j)
	switch {
	case w == "%":
		return "%", j + 1, true
	case m.isShare(j):
		return "%", m.shareEnd(j), true
	}
	if code, n := m.moneyAfter(j); n > 0 {
		return code, j + n, true
	}
	if j > i || m.looksLikeYear(first, i) || m.isLabel(first, i) {
		return "", 0, false
	}
	return m.counted(i)
}

// isShare says whether "per cent" or "percentage points" begins at i.
func (m *amountMatcher) isShare(i int) bool {
	switch m.word(i) {
	case "percent", "%":
		return true
	case "per":
		return m.word(i+1) == "cent"
	case "percentage":
		return strings.HasPrefix(m.word(i+1), "point")
	}
	return false
}

func (m *amountMatcher) shareEnd(i int) int {
	if w := m.word(i); w == "per" || w == "percentage" {
		return i + 2
	}
	return i + 1
}

// isMoneyWord says whether a word for money or its state begins at i.
func (m *amountMatcher) isMoneyWord(i int) bool {
	_, n := m.moneyAfter(i)
	return n > 0
}

// moneyAfter reads the currency after a number, n tokens long: "dollars", "US
// dollars", "Pakistani rupees", "USD", "in euros" is not one.
func (m *amountMatcher) moneyAfter(i int) (code string, n int) {
	w := m.word(i)
	if code = moneySigns[w]; code != "" && len(w) >= 3 && w == code || w == "€" || w == "£" {
		return moneySigns[w], 1
	}
	if c, ok := currencyWords[w]; ok {
		return m.codeAt(c), 1
	}
	if w == "" || w[0] < 'A' || w[0] > 'Z' {
		return "", 0
	}
	for k := 1; k <= 2; k++ { // "US dollars", "Hong Kong dollars"
		c, ok := currencyWords[m.word(i+k)]
		if !ok {
			continue
		}
		if code = c.near(m.p, i+k-1); code != "" {
			return code, k + 1
		}
		return m.codeAt(c), k + 1
	}
	return "", 0
}

// looksLikeYear says whether the number at [first, end) is four digits that a
// reader takes for a year.
func (m *amountMatcher) looksLikeYear(first, end int) bool {
	w := m.word(first)
	return end == first+1 && len(w) == 4 && digits(w) == 4 && (w[:2] == "19" || w[:2] == "20" || w[:2] == "18")
}

// isLabel says whether the number at [first, end) names rather than counts: the day
// of a date, or the number of a document.
func (m *amountMatcher) isLabel(first, end int) bool {
	before := m.word(first - 1)
	switch before {
	case "Resolution", "resolution", "Article", "article", "Chapter", "chapter", "Section", "section", "No", "No.", "Protocol", "Title", "Order", "Phase", "Flight":
		return true
	}
	if before == "-" && m.glued(first) && !startsWithDigit(m.word(first-2)) { // "COVID-19"
		return true
	}
	return lookTimeWord(before).kind == atomMonth || lookTimeWord(m.word(end)).kind == atomMonth
}

func startsWithDigit(w string) bool { return digits(w) > 0 }

// counted reads the noun phrase that a number counts, from token i: its head noun
// in the singular, with "per" and its noun where that follows.
func (m *amountMatcher) counted(i int) (unit string, end int, ok bool) {
	head, compound := m.headNoun(i)
	if head < 0 {
		return "", 0, false
	}
	unit = m.singular(head)
	if isTimeUnit(unit) || lookTimeWord(m.word(head)).kind == atomMonth || unit == "" {
		return "", 0, false
	}
	if !isPlural(m.p.Tokens[head], m.word(head)) || strings.Contains(m.p.SpanOf(i-1, head+1).Of(m.p.Text), "\n") {
		return "", 0, false // "19 pandemic"; a number and a word of the next line
	}
	if compound >= 0 && m.word(compound)[0] >= 'a' {
		unit = strings.ToLower(m.word(compound)) + " " + unit
	}
	end = head + 1
	if m.word(end) == "per" && m.word(end+1) != "cent" && m.word(end+1) != "" {
		return unit + " per " + strings.ToLower(m.word(end+1)), end + 2, true
	}
	return unit, end, true
}

// headNoun is the last noun of the phrase that begins at i, or -1, and the common
// noun before it that belongs to it ("business representatives"), or -1.
func (m *amountMatcher) headNoun(i int) (head, compound int) {
	head, compound = -1, -1
	for j := i; j < min(i+maxNounPhrase, len(m.p.Tokens)); j++ {
		t, w := m.p.Tokens[j], m.p.Word(j)
		switch {
		case t.POS == text.ADJ || t.POS == text.PROPN:
			if head >= 0 {
				return head, compound
			}
			continue
		case t.POS == text.NOUN:
			if head >= 0 {
				compound = head
			}
			head = j
			if isPlural(t, w) {
				return head, compound
			}
			continue
		case t.POS != text.NoPOS || !isWord(w):
			return head, compound
		case w[0] >= 'A' && w[0] <= 'Z' && head < 0: // an adjective of a state
			continue
		case head >= 0:
			return head, compound
		}
		head = m.plural(j)
		if head < 0 {
			return -1, -1
		}
		if head > j && !isAdjective(m.p.Word(head-1)) {
			compound = head - 1
		}
		return head, compound
	}
	return head, compound
}

// plural is, in a text without tags, the first word of up to three from i on that
// looks like a plural; i itself where it follows the number directly and is one of
// the nouns without a plural; else -1.
func (m *amountMatcher) plural(i int) int {
	for j := i; j < min(i+3, len(m.p.Tokens)); j++ {
		w := m.p.Word(j)
		if !isWord(w) || w[0] < 'a' {
			return -1
		}
		if looksPlural(w) {
			return j
		}
	}
	return -1
}

func looksPlural(w string) bool {
	if hasOnePlural(w) {
		return true
	}
	switch w {
	case "is", "was", "has", "as", "this", "its", "his", "us", "across", "plus", "minus", "versus", "less", "times":
		return false
	}
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// hasOnePlural says whether a noun is plural, or may be, without ending as plurals do.
func hasOnePlural(w string) bool {
	switch w {
	case "people", "men", "women", "children", "personnel", "staff", "police", "aircraft", "troops", "km", "kg", "MW", "GW":
		return true
	}
	return false
}

// isAdjective says, of a word without a tag, whether its ending is an adjective's.
func isAdjective(w string) bool {
	for _, end := range []string{"al", "an", "ian", "ive", "ous", "ful", "less", "able", "ary", "ic", "ish", "ese", "ed", "ing", "new", "more", "other", "such"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// isWord says whether w is made of letters, with hyphens and apostrophes inside.
func isWord(w string) bool {
	for i := range len(w) {
		c := w[i]
		if (c|0x20 < 'a' || c|0x20 > 'z') && c != '-' && c != '\'' && c < 0x80 {
			return false
		}
	}
	return w != "" && w[0]|0x20 >= 'a' && w[0]|0x20 <= 'z'
}

func isPlural(t text.Token, w string) bool {
	switch t.Tag {
	case text.TagNNS, text.TagNNPS:
		return true
	case text.NoTag:
		return looksPlural(w)
	}
	return hasOnePlural(w)
}

// singular is the lemma of token i, or, in a text without lemmas, its word
// without the ending of a plural.
func (m *amountMatcher) singular(i int) string {
	w := strings.ToLower(m.p.Word(i))
	if l := m.p.Tokens[i].Lemma; l != "" && w != "people" {
		return strings.ToLower(l)
	}
	switch {
	case w == "people" || w == "personnel" || w == "troops":
		return map[string]string{"people": "person", "personnel": "personnel", "troops": "troop"}[w]
	case w == "men" || w == "women":
		return w[:len(w)-2] + "an"
	case w == "children":
		return "child"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// isTimeUnit says whether a noun measures time, which is no amount here.
func isTimeUnit(w string) bool {
	k := lookTimeWord(w).kind
	return k == atomUnit || k == atomSeason || k == atomDeictic || w == "second" || w == "o'clock" || w == "gmt" || w == "anniversary" || w == "time"
}
