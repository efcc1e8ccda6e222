package train

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"

	"chancery/text"
)

//go:embed news.txt
var newsFile string

// grammar writes sentences with their trees: for every name, the ways to write it.
type grammar map[string][][]item

// item is one part of a way: a name to write, or a word.
type item struct {
	rel      text.Rel // to the head; none for the head itself
	optional bool
	name     string   // empty for a word
	word     string   // as it is, where no class is given
	classes  []string // of words.txt
	pos      text.POS
	tag      text.Tag
}

// readGrammar reads the format described at the top of news.txt.
func readGrammar(file string) (grammar, error) {
	g := grammar{}
	for line := range strings.Lines(file) {
		name, way, ok := strings.Cut(line, ": ")
		if !ok || line[0] == '#' {
			continue
		}
		var items []item
		for _, field := range strings.Fields(way) {
			it, err := readItem(field)
			if err != nil {
				return nil, fmt.Errorf("grammar, %s: %w", name, err)
			}
			items = append(items, it)
		}
		g[name] = append(g[name], items)
	}
	return g, nil
}

func readItem(field string) (item, error) {
	rel, what, ok := strings.Cut(field, "=")
	var it item
	what, it.optional = strings.CutSuffix(what, "?")
	it.rel = text.ParseRel(rel)
	if !ok || rel != "*" && it.rel.String() != rel {
		return item{}, fmt.Errorf("%q: want relation=item", field)
	}
	parts := strings.Split(what, "/")
	if len(parts) == 1 {
		it.name = what
		return it, nil
	}
	if len(parts) != 3 {
		return item{}, fmt.Errorf("%q: want word/POS/TAG", field)
	}
	it.word, it.pos, it.tag = parts[0], text.ParsePOS(parts[1]), text.ParseTag(parts[2])
	if it.pos == text.NoPOS || it.tag == text.NoTag {
		return item{}, fmt.Errorf("%q: no such part of speech or tag", field)
	}
	if strings.HasPrefix(it.word, "<") {
		it.classes = strings.Split(strings.Trim(it.word, "<>"), "|")
	}
	return it, nil
}

// writer writes one sentence by a grammar.
type writer struct {
	grammar grammar
	classes wordClasses
	rng     *rand.Rand
	made    *sentence
}

// news are n sentences of the grammar in news.txt.
func (t *trainer) news(n int) ([]*sentence, error) {
	g, err := readGrammar(newsFile)
	if err != nil {
		return nil, err
	}
	all := make([]*sentence, n)
	for i := range all {
		w := writer{g, t.classes, t.rng, &sentence{}}
		root := w.write("S")
		w.attach(root, -1, text.RootRel)
		w.made.words[0] = capitalize(w.made.words[0])
		t.features(w.made)
		all[i] = w.made
	}
	return all, nil
}

// write adds one way to write name and returns the index of its head, not yet attached.
func (w *writer) write(name string) (head int) {
	ways := w.grammar[name]
	var heads []int
	var rels []text.Rel
	for _, it := range ways[w.rng.IntN(len(ways))] {
		if it.optional && w.rng.IntN(2) == 0 {
			continue
		}
		i := w.writeItem(it)
		if it.rel == text.NoRel {
			head = i
			continue
		}
		heads, rels = append(heads, i), append(rels, it.rel)
	}
	for k, i := range heads {
		w.attach(i, head, rels[k])
	}
	return head
}

func (w *writer) writeItem(it item) int {
	if it.name != "" {
		return w.write(it.name)
	}
	word := it.word
	if len(it.classes) > 0 {
		word = w.classes.draw(it.classes[w.rng.IntN(len(it.classes))], it.tag, w.rng)
	}
	s := w.made
	s.words = append(s.words, word)
	fitArticle(s.words, s.len()-1)
	s.pos, s.tags = append(s.pos, int32(it.pos)-1), append(s.tags, int32(it.tag)-1)
	s.heads, s.rels = append(s.heads, -1), append(s.rels, -1)
	return s.len() - 1
}

func (w *writer) attach(i, head int, rel text.Rel) {
	w.made.heads[i], w.made.rels[i] = int32(head), int32(rel)-1
}
