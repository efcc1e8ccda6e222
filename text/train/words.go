package train

import (
	_ "embed"
	"math/rand/v2"
	"slices"
	"strings"

	"chancery/text"
)

//go:embed words.txt
var wordsFile string

// wordClasses are the lists of words.txt by class.
type wordClasses map[string][]string

func readClasses(file string) wordClasses {
	classes := wordClasses{}
	for line := range strings.Lines(file) {
		if class, words, ok := strings.Cut(line, ":"); ok && line[0] != '#' {
			classes[class] = append(classes[class], strings.Fields(words)...)
		}
	}
	return classes
}

// draw is a word of the class in the form that the Penn tag asks for.
func (c wordClasses) draw(class string, tag text.Tag, rng *rand.Rand) string {
	list := c[class]
	return inflect(list[rng.IntN(len(list))], tag)
}

// inflect is the form of a regular verb or noun that the Penn tag asks for, or
// the word itself where the tag asks for none.
func inflect(word string, tag text.Tag) string {
	stem, last := word[:len(word)-1], word[len(word)-1]
	switch tag {
	case text.TagVBD, text.TagVBN:
		switch {
		case last == 'e':
			return word + "d"
		case endsInY(word):
			return stem + "ied"
		}
		return word + "ed"
	case text.TagVBG:
		if last == 'e' && !strings.HasSuffix(word, "ee") && !strings.HasSuffix(word, "oe") && !strings.HasSuffix(word, "ie") {
			return stem + "ing"
		}
		if strings.HasSuffix(word, "ie") {
			return word[:len(word)-2] + "ying"
		}
		return word + "ing"
	case text.TagVBZ, text.TagNNS:
		switch {
		case endsInY(word):
			return stem + "ies"
		case slices.ContainsFunc([]string{"s", "x", "z", "ch", "sh"}, func(end string) bool { return strings.HasSuffix(word, end) }):
			return word + "es"
		}
		return word + "s"
	}
	return word
}

// endsInY says whether word ends in a consonant and y.
func endsInY(word string) bool {
	n := len(word)
	return n > 1 && word[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(word[n-2]))
}
