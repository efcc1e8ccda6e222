package actor

import "iter"

// trie maps runs of words to values. A word is cut into pieces at hyphens and
// apostrophes and folded (case, diacritics, full stops), so that "U.S.", "US",
// "Guinea-Bissau", "Côte d'Ivoire" and "COTE D’IVOIRE" meet their rows however
// a tokenizer cuts them. Values under one run keep the order of insertion.
type trie[V any] struct {
	pieces  map[string]int32
	edges   map[edge]int32
	first   []int32 // by node, the index+1 of its first entry; 0 for none; node 0 is the root
	entries []entry[V]
}

type edge struct{ node, piece int32 }

type entry[V any] struct {
	value V
	caps  capitals // what the pieces ask of the surface
	next  int32    // the index+1 of the next entry of the node; 0 for none
}

// newTrie makes a trie with room for about size runs.
func newTrie[V any](size int) trie[V] {
	return trie[V]{
		pieces: make(map[string]int32, size), edges: make(map[edge]int32, 2*size),
		first: make([]int32, 1, 2*size), entries: make([]entry[V], 0, size),
	}
}

// letterCase is how a piece is capitalised.
type letterCase uint8

const (
	lower   letterCase = iota // no capital: "of", "al"
	capital                   // a capital first: "Pakistan"
	mixed                     // a capital inside, as in "LeT" and "eSwatini"
	upper                     // at least two letters, all capitals: "UAE"
)

// meets says whether a piece on the page may stand for a piece of a name that
// is written so. A name's small words may be capitalised, and a capitalised
// word may be all capitals; acronyms are as they are.
func (c letterCase) meets(want letterCase) bool {
	return c == want || c > want && want <= capital
}

// capitals holds the letter cases of up to maxPieces pieces, two bits each.
type capitals uint32

// maxPieces bounds a match; no name of the tables is longer, which a test proves.
const maxPieces = 16

func (c capitals) with(piece int, l letterCase) capitals { return c | capitals(l)<<(2*piece) }

func (c capitals) meet(want capitals) bool {
	for ; want != 0; c, want = c>>2, want>>2 {
		if !letterCase(c & 3).meets(letterCase(want & 3)) {
			return false
		}
	}
	return true
}

// add puts v under the pieces of text. With cased set, a match must carry the
// capitals of text.
func (t *trie[V]) add(text string, v V, cased bool) {
	node, piece := int32(0), 0
	var caps capitals
	for s := (scanner{rest: text}); s.next(); piece++ {
		id, ok := t.pieces[string(s.piece())]
		if !ok {
			id = int32(len(t.pieces))
			t.pieces[string(s.piece())] = id
		}
		to, ok := t.edges[edge{node, id}]
		if !ok {
			to = int32(len(t.first))
			t.edges[edge{node, id}] = to
			t.first = append(t.first, 0)
		}
		node = to
		if cased && piece < maxPieces {
			caps = caps.with(piece, s.letters)
		}
	}
	at := &t.first[node]
	for *at != 0 {
		at = &t.entries[*at-1].next
	}
	*at = int32(len(t.entries)) + 1
	t.entries = append(t.entries, entry[V]{value: v, caps: caps})
}

// under yields the entries of a node in the order of insertion.
func (t *trie[V]) under(node int32) iter.Seq[*entry[V]] {
	return func(yield func(*entry[V]) bool) {
		for k := t.first[node]; k != 0; k = t.entries[k-1].next {
			if !yield(&t.entries[k-1]) {
				return
			}
		}
	}
}

// longest walks words from i and returns the values of the longest run that
// has any which keep accepts (nil: all) and whose capitals the words carry,
// appended to buf, and the run's length in words; 0 where there is none.
func (t *trie[V]) longest(words []string, i int, buf []V, keep func(*V) bool) ([]V, int) {
	var caps capitals
	node, pieces, length := int32(0), 0, 0
	for j := i; j < len(words); j++ {
		if j > i && isHyphen(words[j]) {
			continue
		}
		before := pieces
		for s := (scanner{rest: words[j]}); s.next(); pieces++ {
			id, ok := t.pieces[string(s.piece())]
			if !ok || pieces == maxPieces {
				return buf, length
			}
			if node, ok = t.edges[edge{node, id}]; !ok {
				return buf, length
			}
			caps = caps.with(pieces, s.letters)
		}
		if pieces == before {
			return buf, length
		}
		found := false
		for e := range t.under(node) {
			if !caps.meet(e.caps) || keep != nil && !keep(&e.value) {
				continue
			}
			if !found {
				buf, found, length = buf[:0], true, j+1-i
			}
			buf = append(buf, e.value)
		}
	}
	return buf, length
}

// exact returns the values under exactly the pieces of text, capitals aside.
func (t *trie[V]) exact(text string) []V {
	node := int32(0)
	for s := (scanner{rest: text}); s.next(); {
		id, ok := t.pieces[string(s.piece())]
		if !ok {
			return nil
		}
		if node, ok = t.edges[edge{node, id}]; !ok {
			return nil
		}
	}
	var values []V
	for e := range t.under(node) {
		values = append(values, e.value)
	}
	return values
}

func isHyphen(word string) bool {
	return word == "-" || word == "‐" || word == "‑" || word == "–"
}
