package train

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/text"
)

// swapShare is the share of the words that may be replaced which are, in a
// sentence where words are replaced.
const swapShare = 0.5

// swap returns s with some of its names, verbs, nouns and adjectives replaced by
// others that could stand in the same place of the same tree, so that endings
// and the order of words teach more and single words less.
func (t *trainer) swap(s *sentence) *sentence {
	children := relationsBelow(s)
	v := *s
	v.words = slices.Clone(s.words)
	for i := range v.words {
		class := t.swapClass(s, i, children)
		if class == "" || t.rng.Float64() >= swapShare {
			continue
		}
		w := t.classes.draw(class, text.Tag(s.tags[i]+1), t.rng)
		if first, _ := utf8.DecodeRuneInString(s.words[i]); strings.ToLower(string(first)) != string(first) {
			w = capitalize(w)
		}
		v.words[i] = w
		fitArticle(v.words, i)
	}
	t.features(&v)
	return &v
}

// relSet is a set of relations, subtypes apart.
type relSet uint64

func relsOf(rels ...text.Rel) (set relSet) {
	for _, r := range rels {
		set |= 1 << r
	}
	return set
}

// relationsBelow are the relations of every token's children.
func relationsBelow(s *sentence) []relSet {
	sets := make([]relSet, s.len())
	for i, h := range s.heads {
		if h >= 0 {
			sets[h] |= 1 << (s.rels[i] + 1)
		}
	}
	return sets
}

// swapClass is the class of words.txt that may replace token i, or "".
func (t *trainer) swapClass(s *sentence, i int, children []relSet) string {
	rel, below := text.Rel(s.rels[i]+1), children[i]
	if rel == text.CompoundPrt || rel.In(text.Fixed, text.Goeswith, text.Case, text.Mark, text.OblUnmarked, text.Discourse) || below&relsOf(text.Fixed, text.Goeswith) != 0 {
		return ""
	}
	switch tag := text.Tag(s.tags[i] + 1); text.POS(s.pos[i] + 1) {
	case text.PROPN:
		return t.nameClass(s, i, below)
	case text.VERB:
		return verbClass(rel, tag, below)
	case text.NOUN:
		return nounClass(tag, below)
	case text.ADJ:
		switch {
		case slices.Contains(t.classes["demonym"], s.words[i]):
			return "demonym"
		case tag == text.ParseTag("JJ") && rel == text.Amod && below == 0:
			return "adjective"
		}
	}
	return ""
}

// nameClass is the class of a name of one token, or of a part of a person's name.
func (t *trainer) nameClass(s *sentence, i int, below relSet) string {
	const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	w := s.words[i]
	if text.Tag(s.tags[i]+1) != text.TagNNP || len(w) < 4 || strings.Trim(w, capitals) == "" || strings.ContainsAny(w, ".-@/0123456789") ||
		slices.Contains(t.classes["month"], w) || slices.Contains(t.classes["weekday"], w) || slices.Contains(t.classes["title"], w) {
		return ""
	}
	switch rel := text.Rel(s.rels[i] + 1); {
	case rel == text.Flat:
		return "surname"
	case rel == text.Compound || rel.In(text.NmodDesc, text.Amod) || below&relsOf(text.Compound, text.Amod, text.Det) != 0:
		return ""
	case below&relsOf(text.Flat) != 0:
		return "given"
	}
	return []string{"state", "capital", "surname"}[t.rng.IntN(3)]
}

// nounClass is the class of a noun with the given children, or "" where it could
// be one that cannot be counted or one that takes a clause.
func nounClass(tag text.Tag, below relSet) string {
	bound := relsOf(text.Ccomp, text.Acl, text.Xcomp, text.Advcl, text.Nummod, text.NmodDesc)
	if below&bound == 0 && (tag == text.TagNNS || tag == text.TagNN && below&relsOf(text.Det) != 0) {
		return "noun"
	}
	return ""
}

// verbClass is the class of a verb with the given children: one that takes an
// object, one that takes nothing, or "" where more hangs on the very verb.
func verbClass(rel text.Rel, tag text.Tag, below relSet) string {
	bound := relsOf(text.Xcomp, text.Ccomp, text.Csubj, text.CompoundPrt, text.Iobj, text.Expl, text.Parataxis)
	if below&bound != 0 || rel.In(text.Amod, text.Advmod) {
		return ""
	}
	switch {
	case below&relsOf(text.Obj, text.NsubjPass) != 0, tag == text.TagVBN && rel == text.Acl:
		return "transitive"
	case below&relsOf(text.Nsubj) != 0 && below&relsOf(text.AuxPass) == 0:
		return "intransitive"
	}
	return ""
}

// fitArticle writes an "a" or "an" before token i as the new word i asks for.
func fitArticle(words []string, i int) {
	if i == 0 || words[i-1] != "a" && words[i-1] != "an" {
		return
	}
	words[i-1] = "a"
	if strings.ContainsRune("aeiou", rune(words[i][0])) {
		words[i-1] = "an"
	}
}
