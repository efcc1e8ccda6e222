package train

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shares of sentences that are varied, so that headlines and datelines do not
// surprise the model.
const (
	upperShare = 0.03 // all in capitals
	titleShare = 0.02 // every word with a capital
	lowerShare = 0.02 // no capitals
	openShare  = 0.05 // without the final mark
)

// vary returns s, or now and then a variant of it.
func (t *trainer) vary(s *sentence) *sentence {
	if t.options.Swap > 0 && len(s.heads) > 0 && t.rng.IntN(100) < t.options.Swap {
		s = t.swap(s)
	}
	c := s
	if last := s.len() - 1; t.rng.Float64() < openShare && last > 1 && len(s.heads) > 0 && isFinalMark(s, last) {
		c = &sentence{s.words[:last], s.features[:last], s.pos[:last], s.tags[:last], s.rels[:last], s.heads[:last]}
	}
	var change func(string) string
	switch r := t.rng.Float64(); {
	case r < upperShare:
		change = strings.ToUpper
	case r < upperShare+titleShare:
		change = capitalize
	case r < upperShare+titleShare+lowerShare:
		change = strings.ToLower
	default:
		return c
	}
	v := *c
	v.words = slices.Clone(c.words)
	for i, w := range v.words {
		v.words[i] = change(w)
	}
	t.features(&v)
	return &v
}

// isFinalMark says whether token i is a full stop or the like that nothing hangs from.
func isFinalMark(s *sentence, i int) bool {
	return strings.Contains(".!?", s.words[i]) && !slices.Contains(s.heads, int32(i)) && s.heads[i] >= 0
}

func capitalize(w string) string {
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[size:]
}
