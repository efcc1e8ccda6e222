package nn

import (
	"unicode/utf8"
)

// AffixCount is the number of sub-word features of a token.
const AffixCount = 8

// Features are the rows of the embedding tables that stand for one token.
type Features struct {
	Word  int32             // row in Words; 0 is an unknown word
	Affix [AffixCount]int32 // rows in Affixes
}

// Lexicon numbers the words the network knows, from 1 in the order of the list.
type Lexicon struct {
	Words []string // lower case, as Normal writes them
	index map[string]int32
}

// NewLexicon indexes words, which it keeps.
func NewLexicon(words []string) *Lexicon {
	l := &Lexicon{Words: words, index: make(map[string]int32, len(words))}
	for i, w := range words {
		l.index[w] = int32(i + 1)
	}
	return l
}

// maxWord is how many bytes of a token are looked at; longer ones are cut.
const maxWord = 64

// Normal appends the form of word under which the lexicon knows it: lower case,
// digits as 0, typographic quotes and dashes as the plain ones, at most 64 bytes.
// dst must be empty.
func Normal(dst []byte, word string) []byte {
	for i := 0; i < len(word) && len(dst) < maxWord; {
		c := word[i]
		switch {
		case c >= 'A' && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c >= '0' && c <= '9':
			dst = append(dst, '0')
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		default:
			r, size := utf8.DecodeRuneInString(word[i:])
			dst = appendPlain(dst, r)
			i += size
			continue
		}
		i++
	}
	return dst[:min(len(dst), maxWord)]
}

// appendPlain appends a character outside ASCII.
func appendPlain(dst []byte, r rune) []byte {
	switch r {
	case '‘', '’', '`', '´', '′':
		return append(dst, '\'')
	case '“', '”', '„', '«', '»', '″':
		return append(dst, '"')
	case '–', '—', '―', '−', '‐', '‑':
		return append(dst, '-')
	case '…':
		return append(dst, "..."...)
	}
	return utf8.AppendRune(dst, lower(r))
}

// lower lowers the letters of Latin-1, Latin Extended-A, Greek and Cyrillic; others stand.
func lower(r rune) rune {
	switch {
	case r >= 'À' && r <= 'Þ' && r != '×', r >= 'Α' && r <= 'Ω', r >= 'А' && r <= 'Я':
		return r + 32
	case r >= 'Ѐ' && r <= 'Џ':
		return r + 80
	case r >= 'Ā' && r <= 'ķ' && r != 'ĸ', r >= 'Ŋ' && r <= 'ŷ':
		return r | 1
	case r >= 'Ĺ' && r <= 'Ň' && r&1 == 1, r >= 'Ź' && r <= 'Ž' && r&1 == 1:
		return r + 1
	}
	return r
}

// WordBuffer is scratch for Features; a caller keeps one to save the allocation.
type WordBuffer [maxWord + 8]byte

// Features finds the rows of the embedding tables for word.
func (f *File) Features(word string, buf *WordBuffer) Features {
	return f.Lexicon.Features(word, f.Net.AffixRows, buf)
}

// Features finds the rows for word among affixes rows of sub-word features.
func (l *Lexicon) Features(word string, affixes int, buf *WordBuffer) Features {
	form := Normal(buf[:0], word)
	n := len(form)
	f := Features{Word: l.index[string(form)]}
	for i, part := range [AffixCount][]byte{
		form[:min(n, 1)], form[:min(n, 3)], form[:min(n, 5)],
		form[max(0, n-1):], form[max(0, n-2):], form[max(0, n-3):], form[max(0, n-4):],
	} {
		f.Affix[i] = row(uint32(i), part, affixes)
	}
	var shape [maxWord]byte
	f.Affix[AffixCount-1] = row(AffixCount-1, Shape(shape[:0], word), affixes)
	return f
}

// row hashes (FNV-1a) one sub-word feature of a kind to a row of the table.
func row(kind uint32, part []byte, rows int) int32 {
	h := (uint32(2166136261) ^ kind) * 16777619
	for _, c := range part {
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	return int32(h % uint32(rows))
}

// Shape appends the outline of word: X for a capital, x for a small letter, 0
// for a digit, other signs as they are; a run of one kind is at most two long
// and the whole at most eight bytes.
func Shape(dst []byte, word string) []byte {
	for i := 0; i < len(word) && len(dst) < 8; i++ {
		c := word[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c = 'X'
		case c >= 'a' && c <= 'z' || c >= utf8.RuneSelf:
			c = 'x'
		case c >= '0' && c <= '9':
			c = '0'
		}
		if n := len(dst); n < 2 || dst[n-1] != c || dst[n-2] != c {
			dst = append(dst, c)
		}
	}
	return dst
}
