package text

import (
	_ "embed"
	"strings"
	"sync"
)

// lemmaFile is the table of words whose lemma no rule gives, and of the words that
// are so common that their lemma is shared instead of made. Its format is at its top.
//
//go:embed lemmas.tsv
var lemmaFile string

// A lemmaKind is the kind of inflection that a word may have.
type lemmaKind byte

const (
	asIs   lemmaKind = 'x' // no inflection
	base   lemmaKind = 'v' // verb, infinitive or present
	single lemmaKind = 'N' // noun, singular
	plural lemmaKind = 'n' // noun, plural
	verbS  lemmaKind = 's' // verb, third person
	verbED lemmaKind = 'd' // verb, past or past participle
	verbNG lemmaKind = 'g' // verb, -ing
	degree lemmaKind = 'a' // adjective, comparative or superlative
	adverb lemmaKind = 'r' // adverb, comparative or superlative
	proper lemmaKind = 'P' // adjective of a name: Iranian
	onlyPl lemmaKind = 'Q' // plural name that keeps its ending: Netherlands
)

// maxLemmaWord bounds the words that are looked up, in bytes.
const maxLemmaWord = 30

// lemmaTable is keyed by a lemmaKind and a lower-case word.
var lemmaTable = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, strings.Count(lemmaFile, "\n"))
	for line := range strings.Lines(lemmaFile) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		key, lemma, ok := strings.Cut(line, "\t")
		if !ok {
			lemma = key[1:]
		}
		m[key] = lemma
	}
	return m
})

// Lemma is the dictionary form of a word given its part of speech and Penn tag,
// as the English treebanks have it: "was" is "be", "states" is "state", "better" is
// "good", "n't" is "not". It is in lower case except for names, what is made
// of them ("Iranian") and abbreviations in capitals. Numbers lose their commas;
// curly and doubled quotes and dashes become plain. Of two readings that the tag leaves open
// it gives the commoner ('s is "be").
func Lemma(word string, pos POS, tag Tag) string {
	if word == "" {
		return ""
	}
	switch pos {
	case PUNCT, SYM:
		return markLemma(word)
	case PROPN:
		return nameLemma(word, tag)
	case NUM:
		return numberLemma(word)
	case X:
		return word
	case NOUN, ADJ:
		if n := keptCase(word, pos, tag); n > 0 {
			return word[:n]
		}
	case AUX, PART, PRON:
		if l := closedLemma(word, pos, tag); l != "" {
			return l
		}
	}
	if tag == TagNNP && startsUpper(word) {
		return word
	}
	kind := kindOf(pos, tag)
	if l, ok := lookup(kind, word); ok {
		return l
	}
	low := strings.ToLower(word)
	return inflected(low, kind)
}

// kindOf tells how a word of the part of speech may be inflected.
func kindOf(pos POS, tag Tag) lemmaKind {
	switch pos {
	case VERB, AUX:
		switch tag {
		case TagVBZ, TagNNS: // a tagger may err in one of the two
			return verbS
		case TagVBD, TagVBN:
			return verbED
		case TagVBG:
			return verbNG
		}
		return base
	case NOUN:
		if tag == TagNNS || tag == TagNNPS || tag == TagVBZ {
			return plural
		}
		return single
	case ADJ:
		if tag == TagJJR || tag == TagJJS {
			return degree
		}
	case ADV:
		if tag == tagRBR || tag == tagRBS {
			return adverb
		}
	}
	return asIs
}

var (
	tagRBR = ParseTag("RBR")
	tagRBS = ParseTag("RBS")
)

// lookup finds the entry of a word in any case, without allocating.
func lookup(kind lemmaKind, word string) (string, bool) {
	if len(word) > maxLemmaWord {
		return "", false
	}
	var buf [maxLemmaWord + 1]byte
	buf[0] = byte(kind)
	n := 1
	for i := 0; i < len(word); i++ {
		c := word[i]
		if isUpperASCII(c) {
			c |= 0x20
		}
		if a := apostrophe(word, i, len(word)); a > 1 {
			c = '\''
			i += a - 1
		}
		buf[n] = c
		n++
	}
	l, ok := lemmaTable()[string(buf[:n])]
	return l, ok
}

// keptCase returns how many bytes of a noun or adjective with capitals are its
// lemma as they stand: adjectives made of names, abbreviations (NATO) and their
// plurals (NGOs). It is 0 for words that are written with a capital by place or for weight.
func keptCase(word string, pos POS, tag Tag) int {
	if !startsUpper(word) {
		return 0
	}
	if pos == ADJ {
		if _, ok := lookup(proper, word); ok {
			return len(word)
		}
	}
	stem := word
	if tag == TagNNS {
		stem = strings.TrimSuffix(word, "s")
	}
	upper := 0
	for i := range len(stem) {
		if isUpperASCII(stem[i]) {
			upper++
		}
	}
	if upper < 2 || upper == len(word) && (len(word) > 5 || commonWord(word)) {
		return 0
	}
	return len(stem)
}

// commonWord says whether the table knows the word as one of common speech.
func commonWord(word string) bool {
	_, ok := lookup(asIs, word)
	if !ok {
		_, ok = lookup(single, word)
	}
	return ok
}

// closedLemma is the lemma of an auxiliary, particle or pronoun whose form alone
// does not decide it, or "".
func closedLemma(word string, pos POS, tag Tag) string {
	w := word
	clitic := false
	if n := apostrophe(w, 0, len(w)); n > 0 {
		w, clitic = w[n:], true
	}
	switch pos {
	case PART:
		switch {
		case isNot(word) || strings.EqualFold(w, "nt"):
			return "not"
		case tag == tagPOS || clitic && strings.EqualFold(w, "s"):
			return "'s"
		}
		return ""
	case PRON:
		switch {
		case clitic && strings.EqualFold(w, "s"):
			return "we"
		case tag == TagPRP && strings.EqualFold(w, "her"):
			return "she"
		}
		return ""
	}
	return auxiliary(w, tag)
}

// auxiliary is the lemma of an auxiliary written onto another word, without its
// apostrophe, or "".
func auxiliary(w string, tag Tag) string {
	switch strings.ToLower(w) {
	case "s", "m", "re":
		return "be"
	case "ve":
		return "have"
	case "ll":
		return "will"
	case "d":
		if tag == TagVBD {
			return "have"
		}
		return "would"
	}
	return ""
}

var tagPOS = ParseTag("POS")

// LemmaKey is the key of a word in lower case in the table of lemmas.
func LemmaKey(low string, pos POS, tag Tag) string { return string(kindOf(pos, tag)) + low }

// RuleLemma is the lemma that the rules alone give for a key of the table.
func RuleLemma(key string) string { return inflected(key[1:], lemmaKind(key[0])) }
