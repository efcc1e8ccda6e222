package actor

import (
	"unicode"
	"unicode/utf8"
)

// trie maps runs of words to values. A word is cut into pieces at hyphens and
// apostrophes and folded (case, diacritics, full stops), so that "U.S.", "US",
// "Guinea-Bissau", "Côte d'Ivoire" and "COTE D’IVOIRE" meet their rows however
// a tokenizer cuts them. Values under one run keep the order of insertion.
type trie[V any] struct {
	pieces map[string]int32
	edges  map[edge]int32
	values [][]entry[V] // by node; node 0 is the root
}

type edge struct{ node, piece int32 }

type entry[V any] struct {
	value V
	caps  []letterCase // what each piece asks of the surface; nil asks nothing
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

// add puts v under the pieces of text. With cased set, a match must carry the
// capitals of text.
func (t *trie[V]) add(text string, v V, cased bool) {
	if t.pieces == nil {
		t.pieces, t.edges, t.values = map[string]int32{}, map[edge]int32{}, make([][]entry[V], 1)
	}
	node := int32(0)
	var caps []letterCase
	for s := (scanner{rest: text}); s.next(); {
		id, ok := t.pieces[string(s.piece)]
		if !ok {
			id = int32(len(t.pieces))
			t.pieces[string(s.piece)] = id
		}
		to, ok := t.edges[edge{node, id}]
		if !ok {
			to = int32(len(t.values))
			t.edges[edge{node, id}] = to
			t.values = append(t.values, nil)
		}
		node = to
		if cased {
			caps = append(caps, s.letters)
		}
	}
	t.values[node] = append(t.values[node], entry[V]{v, caps})
}

// maxPieces bounds a match; no name of the tables is longer.
const maxPieces = 16

// longest walks words from i and returns the values of the longest run that
// has any which keep accepts and whose capitals the words carry, appended to
// buf, and the run's length in words; 0 where there is none.
func (t *trie[V]) longest(words []string, i int, buf []V, keep func(*V, int) bool) ([]V, int) {
	var seen [maxPieces]letterCase
	node, pieces, length := int32(0), 0, 0
	for j := i; j < len(words); j++ {
		if j > i && isHyphen(words[j]) {
			continue
		}
		before := pieces
		for s := (scanner{rest: words[j]}); s.next(); pieces++ {
			id, ok := t.pieces[string(s.piece)]
			if !ok || pieces == maxPieces {
				return buf, length
			}
			if node, ok = t.edges[edge{node, id}]; !ok {
				return buf, length
			}
			seen[pieces] = s.letters
		}
		if pieces == before {
			return buf, length
		}
		found := false
		for k := range t.values[node] {
			e := &t.values[node][k]
			if !carries(seen[:pieces], e.caps) || keep != nil && !keep(&e.value, j+1-i) {
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
func (t *trie[V]) exact(text string) []entry[V] {
	node := int32(0)
	for s := (scanner{rest: text}); s.next(); {
		id, ok := t.pieces[string(s.piece)]
		if !ok {
			return nil
		}
		if node, ok = t.edges[edge{node, id}]; !ok {
			return nil
		}
	}
	return t.values[node]
}

func carries(seen, want []letterCase) bool {
	for k, w := range want {
		if !seen[k].meets(w) {
			return false
		}
	}
	return true
}

func isHyphen(word string) bool {
	return word == "-" || word == "‐" || word == "‑" || word == "–"
}

// scanner cuts text into folded pieces. Spaces, hyphens and apostrophes part
// pieces and vanish; full stops vanish; any other mark is a piece of its own.
type scanner struct {
	rest    string
	piece   []byte
	letters letterCase

	buf [48]byte
}

// next advances to the next piece; false at the end. A piece too long for any
// name is cut, which is harmless: no row has such a piece.
func (s *scanner) next() bool {
	s.piece, s.letters = s.buf[:0], lower
	letters, capitals := 0, 0
	for len(s.rest) > 0 {
		r, size := utf8.DecodeRuneInString(s.rest)
		kind := runeKind(r)
		if kind != inPiece && len(s.piece) > 0 && r != '.' {
			break
		}
		s.rest = s.rest[size:]
		switch kind {
		case inPiece:
			if unicode.IsUpper(r) {
				capitals++
				if s.letters = capital; letters > 0 {
					s.letters = mixed
				}
			}
			letters++
			if len(s.piece) < len(s.buf)-utf8.UTFMax {
				s.piece = appendFolded(s.piece, r)
			}
		case ownPiece:
			s.piece = utf8.AppendRune(s.piece, r)
			return true
		}
	}
	if letters > 1 && capitals == letters {
		s.letters = upper
	}
	return len(s.piece) > 0
}

type pieceKind uint8

const (
	vanishes pieceKind = iota
	inPiece
	ownPiece
)

func runeKind(r rune) pieceKind {
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
		return inPiece
	case r == '.' || r == '-' || r == '‐' || r == '‑' || r == '–' || r == '\'' || r == '’' || r == '‘' || r == 'ʻ' || r == '`' || unicode.IsSpace(r):
		return vanishes
	}
	return ownPiece
}

// folded pairs each Latin letter with marks that names in the news carry with
// its plain letter.
var folded = func() map[rune]byte {
	m := map[rune]byte{}
	for _, row := range []string{
		"aàáâãäåāăąǎạảấầẩẫậắằẳẵặə", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħḥ",
		"iìíîïĩīĭįıịỉ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ", "oòóôõöøōŏőơọỏốồổỗộớờởỡợ", "rŕŗř",
		"sśŝşšșṣ", "tţťŧțṭ", "uùúûüũūŭůűųưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżž",
	} {
		for _, r := range row[1:] {
			m[r] = row[0]
		}
	}
	return m
}()

// appendFolded appends r in small letters without its marks.
func appendFolded(b []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	}
	if unicode.Is(unicode.Mn, r) {
		return b
	}
	r = unicode.ToLower(r)
	switch r {
	case 'ß':
		return append(b, "ss"...)
	case 'æ':
		return append(b, "ae"...)
	case 'i':
		return append(b, 'i')
	}
	if plain, ok := folded[r]; ok {
		return append(b, plain)
	}
	return utf8.AppendRune(b, r)
}
