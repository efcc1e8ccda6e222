package actor

import (
	"unicode"
	"unicode/utf8"
)

// scanner cuts text into folded pieces. Spaces, hyphens and apostrophes part
// pieces and vanish; full stops vanish; any other mark is a piece of its own.
type scanner struct {
	rest    string
	letters letterCase // of the piece

	n   int // bytes of buf that are the piece
	buf [48]byte
}

// piece is the folded piece; good until the next call of next.
func (s *scanner) piece() []byte { return s.buf[:s.n] }

// next advances to the next piece; false at the end. A piece too long for any
// name is cut, which is harmless: no row has such a piece.
func (s *scanner) next() bool {
	s.n, s.letters = 0, lower
	letters, capitals := 0, 0
	for len(s.rest) > 0 {
		r, size := utf8.DecodeRuneInString(s.rest)
		kind := runeKind(r)
		if kind != inPiece && s.n > 0 && r != '.' {
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
			if s.n < len(s.buf)-utf8.UTFMax {
				s.n = len(appendFolded(s.buf[:s.n], r))
			}
		case ownPiece:
			s.n = len(utf8.AppendRune(s.buf[:0], r))
			return true
		}
	}
	if letters > 1 && capitals == letters {
		s.letters = upper
	}
	return s.n > 0
}

type pieceKind uint8

const (
	vanishes pieceKind = iota
	inPiece
	ownPiece
)

func runeKind(r rune) pieceKind {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return inPiece
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
