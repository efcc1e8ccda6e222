package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The longest name of an agency in brackets, of a place, and of a word in it.
const (
	maxAgency     = 100
	maxPlaceWords = 4
)

// closed reads "(Reuters)", "/TASS/", "(UrduPoint - 29th Aug, 2025)" or "(8 August 2025)".
func (c *cursor) closed(d *dateline) bool {
	closing := byte('/')
	if strings.HasPrefix(c.rest(), "(") {
		closing = ')'
	}
	if !c.any("(/") {
		return false
	}
	rest := c.rest()
	end := strings.IndexByte(rest[:min(len(rest), maxAgency)], closing)
	if end <= 0 {
		c.i--
		return false
	}
	agency, w, dated := splitAgency(strings.TrimSpace(rest[:end]))
	if agency != "" && !isName(agency) || dated && d.dated {
		c.i--
		return false
	}
	if dated {
		d.date, d.dated = w, true
	}
	d.agency, d.closed = agency, true
	c.i += end + 1
	return true
}

// splitAgency parts a date at the end from the agency before it.
func splitAgency(s string) (agency string, w written, dated bool) {
	for i := 0; i < len(s); i++ {
		if i > 0 && strings.IndexByte(" -,/", s[i-1]) < 0 {
			continue
		}
		c := cursor{s: s, i: i}
		if w, ok := c.date(); ok && c.i == len(s) {
			return strings.TrimRight(s[:i], " -–—,/|"), w, true
		}
	}
	return s, written{}, false
}

// isName says whether s may name an agency: up to six words, the first with a capital, no digit.
func isName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && len(strings.Fields(s)) <= 6 && !strings.ContainsAny(s, "0123456789")
}

// bareAgency reads the agency of "Baku, August 8, AZERTAC": after a comma one
// word in capitals; before a dash or the end of the line any capitalised words.
func (c *cursor) bareAgency(d *dateline, before separator) bool {
	from := c.i
	words, ok := c.place()
	if !ok {
		return false
	}
	first, _, _ := strings.Cut(words, " ")
	at := c.i
	after := c.separator()
	c.i = at
	switch {
	case after == dash || after == lineEnd || after == colon:
		d.agency = words
	case before == comma && first == strings.ToUpper(first) && len(first) >= 3:
		d.agency = first
		c.i = from + len(first)
	case before == stop && after == stop && words == strings.ToUpper(words):
		d.agency = words
	default:
		c.i = from
		return false
	}
	return true
}

// place reads a run of capitalised words that may name a place.
func (c *cursor) place() (string, bool) {
	from, end, words := c.i, c.i, 0
	for words < maxPlaceWords {
		at := c.i
		word := c.word()
		if word == "" || words == 0 && opensSentence(word) || isTitle(word) {
			c.i = at
			break
		}
		words++
		end = c.i
		if !c.any(" ") {
			break
		}
	}
	c.i = end
	return c.s[from:end], words > 0
}

// word reads one word with a capital first letter, with the full stops of "D.C." and "St.".
func (c *cursor) word() string {
	from := c.i
	first, _ := utf8.DecodeRuneInString(c.rest())
	if !unicode.IsUpper(first) {
		return ""
	}
	for i, r := range c.rest() {
		if !unicode.IsLetter(r) && !strings.ContainsRune("'’‘-", r) {
			c.i = from + i
			break
		}
		c.i = from + i + utf8.RuneLen(r)
	}
	if c.s[c.i-1] == '-' { // "BAKU- The president": the dash parts dateline and text
		c.i--
	}
	if word := c.s[from:c.i]; len(word) == 1 || word == "St" {
		for c.any(".") {
			c.any("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		}
	}
	return c.s[from:c.i]
}

// opensSentence says whether a word opens a sentence or a heading rather than a dateline.
func opensSentence(word string) bool {
	word = strings.ToLower(word)
	if _, ok := monthNamed(word); ok || isWeekday(word) {
		return true
	}
	switch word {
	case "a", "an", "the", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i",
		"in", "on", "at", "after", "before", "since", "until", "from", "by", "with", "during", "as", "when", "while", "for",
		"and", "but", "or", "if", "there", "here", "what", "why", "how", "who", "where", "earlier", "late", "early", "last", "next",
		"breaking", "watch", "video", "photo", "photos", "update", "updated", "exclusive", "opinion", "analysis", "view", "live",
		"explainer", "editorial", "q", "question", "answer", "moderator", "note", "read", "related", "advertisement", "summary":
		return true
	}
	return false
}

// isTitle says whether a word is a title or a role, as the speakers of a transcript have.
func isTitle(word string) bool {
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "mr", "mrs", "ms", "dr", "president", "minister", "secretary", "ambassador", "senator", "premier", "chancellor",
		"staff", "senior", "official", "representative", "participant", "reporter", "interpreter", "voice", "host", "press",
		"spokesperson", "spokesman", "spokeswoman", "general", "admiral", "governor", "chairman", "sir", "king", "queen", "prince":
		return true
	}
	return false
}
