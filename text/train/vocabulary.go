package train

import (
	"slices"
	"strings"

	"chancery/text/nn"
)

// How often a word must occur to have an embedding of its own.
const (
	minCount     = 2 // in the treebanks
	minTextCount = 4 // in treebanks and texts together
)

// vocabulary lists the words that occur at least minCount times in the
// treebanks or minTextCount times in all, the most frequent first, and the count
// in the treebanks of every row: row 0 counts the rest.
func vocabulary(sentences, texts []*sentence) (words []string, counts []int) {
	taught, seen := countWords(sentences), countWords(texts)
	rest := 0
	for w, c := range taught {
		seen[w] += c
		if c < minCount && seen[w] < minTextCount {
			rest += c
		}
	}
	for w, c := range seen {
		if taught[w] >= minCount || c >= minTextCount {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		if seen[a] != seen[b] {
			return seen[b] - seen[a]
		}
		return strings.Compare(a, b)
	})
	counts = append(counts, rest)
	for _, w := range words {
		counts = append(counts, taught[w])
	}
	return words, counts
}

func countWords(sentences []*sentence) map[string]int {
	seen := map[string]int{}
	var buf []byte
	for _, s := range sentences {
		for _, w := range s.words {
			buf = nn.Normal(buf[:0], w)
			seen[string(buf)]++
		}
	}
	return seen
}
