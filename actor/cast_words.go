package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The closed classes of English that the patterns of this package need: words of
// grammar, of address and of number. What names a state, a body or an office is
// in the tables.

// lowered is w in lower case; most words come back as they are.
func lowered(w string) string {
	for i := 0; i < len(w); i++ {
		if b := w[i]; b >= utf8.RuneSelf || 'A' <= b && b <= 'Z' {
			return strings.ToLower(w)
		}
	}
	return w
}

// capitalised says whether w begins with a capital letter.
func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// allCapitals says whether w is two letters or more, all of them capitals.
func allCapitals(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1
}

// lettered says whether w holds a letter.
func lettered(w string) bool { return strings.IndexFunc(w, unicode.IsLetter) >= 0 }

// possessive says whether w is the mark of the possessive.
func possessive(w string) bool {
	switch w {
	case "'s", "’s", "'", "’", "'S", "’S":
		return true
	}
	return false
}

// address says whether the word, in lower case, is a form of address that may stand before a name,
// and which gender it tells: 'm', 'f' or 0.
func address(w string) (gender byte, ok bool) {
	switch w {
	case "mr", "mr.", "sir", "lord", "sheikh", "shaikh", "sayyid", "king", "prince", "sultan", "emir", "father", "brother":
		return 'm', true
	case "mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "mme", "dame", "lady", "queen", "princess", "sister":
		return 'f', true
	case "dr", "dr.", "prof", "prof.", "professor", "h.e.", "h.e", "he.", "hon", "hon.", "honourable", "honorable", "rt",
		"excellency", "his", "her", "eng", "eng.", "gen", "gen.", "general", "lt", "lt.", "lieutenant", "col", "col.",
		"colonel", "maj", "maj.", "major", "capt", "capt.", "captain", "brig", "brig.", "brigadier", "admiral", "adm",
		"adm.", "vice-admiral", "marshal", "field", "air", "chief", "sen", "sen.", "senator", "rep", "rep.", "mawlawi",
		"maulvi", "mullah", "maulana", "ayatollah", "imam", "hojatoleslam", "patriarch", "pope", "cardinal", "archbishop",
		"sergeant", "sgt", "sgt.", "corporal", "commander", "commodore", "comrade", "shri", "amb", "amb.", "ambassador":
		return 0, true
	}
	return 0, false
}

// weakAddress says whether a form of address is also an ordinary word, so that
// it needs another one or a title beside it.
func weakAddress(w string) bool {
	switch w {
	case "he.", "rt", "his", "her", "field", "air", "chief", "major", "general", "father", "brother", "sister":
		return true
	}
	return false
}

// learned says whether a form of address marks a scholar.
func learned(w string) bool {
	switch w {
	case "dr", "dr.", "prof", "prof.", "professor":
		return true
	}
	return false
}

// particle says whether the word may stand in lower case inside a name of a person.
func particle(w string) bool {
	switch w {
	case "al", "bin", "bint", "ibn", "ben", "de", "del", "della", "di", "da", "dos", "das", "do", "van", "von", "der", "den",
		"el", "la", "le", "ter", "ud", "ul", "ur", "af", "of", "e", "y":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-")
}

// calendar says whether the word names a weekday or a month; "may" among them.
func calendar(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
		"april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
		"apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// grammatical says whether the word belongs to the grammar, so that it never
// is a part of a name even with a capital.
func grammatical(w string) bool {
	switch w {
	case "the", "a", "an", "and", "or", "but", "in", "on", "at", "to", "for", "from", "by", "with", "as", "of", "that", "this",
		"these", "those", "it", "its", "he", "she", "his", "her", "him", "they", "their", "them", "we", "our", "us", "i", "my",
		"you", "your", "who", "which", "what", "when", "where", "why", "how", "if", "while", "after", "before", "since",
		"during", "also", "both", "all", "not", "no", "is", "are", "was", "were", "has", "have", "had", "will", "would",
		"said", "says", "told", "over", "under", "about", "into", "between", "among", "amid", "against", "despite",
		"however", "meanwhile", "earlier", "later", "today", "yesterday", "tomorrow", "there", "here", "then", "than",
		"so", "such", "some", "any", "many", "most", "more", "other", "another", "each", "one", "two", "three", "mr", "mrs",
		"ms", "dr", "new", "speaking", "according", "because", "although", "though", "thus", "instead":
		return true
	}
	return false
}

// region says whether the word is a part of the world, which is no name of a person.
func region(w string) bool {
	switch w {
	case "europe", "asia", "africa", "america", "americas", "eurasia", "oceania", "caucasus", "balkans", "caribbean", "pacific", "atlantic",
		"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central":
		return true
	}
	return false
}

// number is the value of a small number that counts a group; 0 for other words.
func number(w string) int {
	switch w {
	case "two", "2", "both":
		return 2
	case "three", "3":
		return 3
	case "four", "4":
		return 4
	case "five", "5":
		return 5
	}
	return 0
}

// nation says whether the plural noun names states as a group: "the two
// countries". sides says that it also fits organisations: "both sides".
func nation(w string) (sides, ok bool) {
	switch w {
	case "countries", "nations", "states", "governments", "capitals", "neighbours", "neighbors", "republics", "peoples":
		return false, true
	case "sides", "parties", "partners", "foes", "rivals", "enemies", "adversaries", "signatories", "delegations",
		"belligerents", "leaderships", "administrations", "militaries", "armies":
		return true, true
	}
	return false, false
}

// plainGroup says whether the article alone makes the noun a group of those
// named before: "the sides", but not "the partners".
func plainGroup(w string) bool {
	switch w {
	case "countries", "nations", "governments", "sides", "parties":
		return true
	}
	return false
}

// elsewhere says whether the adjective before a body tells it from that of the state spoken of.
func elsewhere(w string) bool {
	switch w {
	case "local", "host", "foreign", "regional", "provincial", "municipal", "other", "another", "neighbouring", "neighboring", "federal":
		return true
	}
	return false
}

// country says whether the singular noun stands for a state named before: "the country".
func country(w string) bool {
	switch w {
	case "country", "nation", "state", "republic", "kingdom", "sultanate", "emirate", "neighbour", "neighbor", "federation":
		return true
	}
	return false
}

// partner says whether the noun names somebody of the same office in another
// state: "his counterpart", and whether it is plural.
func partner(w string) (plural, ok bool) {
	switch w {
	case "counterpart", "colleague", "homologue":
		return false, true
	case "counterparts", "colleagues", "homologues":
		return true, true
	}
	return false, false
}

// former says whether the word before a title says that the office is over.
func former(w string) bool {
	switch w {
	case "former", "ex", "onetime", "one-time", "erstwhile", "late", "deposed", "ousted", "retired", "toppled", "exiled":
		return true
	}
	return false
}

// pronounClass says which persons a pronoun may stand for.
type pronounClass uint8

const (
	notPronoun pronounClass = iota
	firstSingular
	firstPlural
	male
	female
	thing
	several
)

// pronoun is the class of a personal or possessive pronoun, notPronoun for other words.
func pronoun(w string) pronounClass {
	switch w {
	case "i", "me", "my", "mine", "myself":
		return firstSingular
	case "we", "us", "our", "ours", "ourselves":
		return firstPlural
	case "he", "him", "his", "himself":
		return male
	case "she", "her", "hers", "herself":
		return female
	case "it", "its", "itself":
		return thing
	case "they", "them", "their", "theirs", "themselves":
		return several
	}
	return notPronoun
}
