package event

import (
	"strings"

	"chancery/text"
)

// Venue is the name of the place whose head is the given token, without article,
// state or whatever else follows a comma: "White House", "St. Petersburg", "Abu
// Dhabi". Where the head is a common noun the words before it that belong to it
// are kept: "presidential palace".
func Venue(p *text.Parse, token int) string {
	if token < 0 || token >= len(p.Tokens) {
		return ""
	}
	first, end := token, token+1
	if !isName(p, token) {
		for first > 0 && describes(p, first-1) {
			first--
		}
		return joined(p, first, end)
	}
	for first > 0 && token-first < maxName && isName(p, first-1) {
		first--
	}
	for end < len(p.Tokens) && end-token < maxName {
		switch {
		case isName(p, end):
			end++
		case linksNames(p.Word(end)) && end+1 < len(p.Tokens) && isName(p, end+1):
			end += 2
		default:
			return joined(p, first, end)
		}
	}
	return joined(p, first, end)
}

// maxName bounds how many tokens a name may stretch to one side of its head.
const maxName = 8

// isName says whether token i can be part of a proper name: it begins with a
// capital, is no time and, where tags are present, no verb or pronoun.
func isName(p *text.Parse, i int) bool {
	w := p.Word(i)
	if w == "" || !(w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0xC3 && w[0] < 0xE2) {
		return false
	}
	switch lookTimeWord(w).kind {
	case atomMonth, atomWeekday, atomWeekdays:
		return false
	}
	switch w {
	case "The", "A", "An", "In", "At", "On", "He", "She", "It", "They":
		return false
	}
	switch p.Tokens[i].POS {
	case text.VERB, text.AUX, text.PRON, text.ADP, text.CCONJ, text.SCONJ, text.DET:
		return false
	}
	return true
}

// linksNames says whether a small word may stand inside a name: "Palace of Nations", "Rio de Janeiro".
func linksNames(w string) bool {
	switch w {
	case "of", "de", "du", "da", "del", "la", "el", "al", "-", "–", "&":
		return true
	}
	return false
}

// describes says whether token i, before a common noun, belongs to it.
func describes(p *text.Parse, i int) bool {
	switch p.Tokens[i].POS {
	case text.ADJ, text.NOUN, text.PROPN:
		return true
	case text.NoPOS:
		return isName(p, i)
	}
	return false
}

// joined is the text of tokens [first, end) on one line.
func joined(p *text.Parse, first, end int) string {
	return strings.Join(strings.Fields(p.SpanOf(first, end).Of(p.Text)), " ")
}

// Forum is the name of the gathering that tokens [first, end) name after "on the
// sidelines of", "at" and the like, these words and the article left out: "Sir Bani
// Yas Forum", "79th session of the UN General Assembly", "informal CIS gathering".
// The name ends where a clause, a place, a time or the host begins. It is "" where
// nothing but a common noun is left ("the event").
func Forum(p *text.Parse, first, end int) string {
	first, end = max(first, 0), min(end, len(p.Tokens))
	for first < end && leadsForum(p, first) {
		first++
	}
	last := first
	for last < end && !endsForum(p, first, last) {
		last++
	}
	for last > first && !isNoun(p, last-1) {
		last--
	}
	if first == last || last == first+1 && p.Word(first)[0] >= 'a' {
		return ""
	}
	return joined(p, first, last)
}

// leadsForum says whether token i stands before the name: prepositions, articles,
// "sidelines of", "this year's".
func leadsForum(p *text.Parse, i int) bool {
	w := p.Word(i)
	switch w {
	case "on", "On", "at", "At", "in", "In", "beside", "Beside", "besides", "alongside", "Alongside", "during", "During", "of", "from", "to", "within",
		"the", "The", "a", "an", "its", "their", "his", "her", "this", "that", "'s", "’s", "last", "next", "ongoing", "upcoming",
		"sideline", "sidelines", "side", "lines", "margin", "margins", "fringe", "fringes", "edges", "-", "framework", "occasion":
		return true
	}
	k := lookTimeWord(w).kind
	return k == atomUnit || k == atomMonth || k == atomWeekday
}

// endsForum says whether the name that began at first is over at token i.
func endsForum(p *text.Parse, first, i int) bool {
	w := p.Word(i)
	named := i+1 < len(p.Tokens) && isName(p, i+1)
	switch w {
	case "of", "'s", "’s", "-", "–", "&", "the":
		return false
	case "and":
		return !named
	case "on", "for", "to":
		return !named || i == first || !isName(p, i-1)
	case "in", "at", "with", "by", "from", "where", "which", "that", "who", "when", "while", "as", "after", "before", "during", "under", "between", "this", "last", "next", "beyond", "earlier", "later", "here", "there":
		return true
	}
	if isMark(w) {
		return true
	}
	switch lookTimeWord(w).kind {
	case atomMonth, atomWeekday, atomDeictic, atomDate:
		return true
	}
	return isClause(p.Tokens[i], w)
}

// isClause says whether a word opens what is said about the forum rather than its
// name: "organised by", "taking place", "earlier in June".
func isClause(t text.Token, w string) bool {
	switch t.POS {
	case text.VERB, text.AUX, text.PRON, text.ADP, text.ADV, text.SCONJ:
		return true
	case text.NoPOS:
		return w[0] >= 'a' && (strings.HasSuffix(w, "ed") && w != "united" || w == "held" || w == "taking" || w == "is" || w == "was")
	}
	return false
}

// isNoun says whether a forum's name may end with token i.
func isNoun(p *text.Parse, i int) bool {
	switch w := p.Word(i); w {
	case "of", "the", "and", "'s", "’s", "-", "–", "&", "on", "for", "to":
		return false
	}
	return true
}
