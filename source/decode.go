package source

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// The byte order marks.
var (
	utf8Mark    = []byte("\xef\xbb\xbf")
	utf16LEMark = []byte("\xff\xfe")
	utf16BEMark = []byte("\xfe\xff")
)

// decode turns the bytes of a text into UTF-8 without byte order mark. Valid
// UTF-8 comes back as it is, so offsets into it are offsets into the file. The
// detail says what binary bytes look like where it fails with ErrBinary.
func decode(b []byte) (text, detail string, err error) {
	if rest, ok := bytes.CutPrefix(b, utf8Mark); ok {
		b = rest
	}
	if enc := utf16Of(b); enc != nil {
		return decodeWith(enc, b)
	}
	if detail := binary(b); detail != "" {
		return "", detail, ErrBinary
	}
	if utf8.Valid(b) {
		return string(b), "", nil
	}
	if mostlyUTF8(b) {
		return strings.ToValidUTF8(string(b), "\uFFFD"), "", nil
	}
	return decodeWith(singleByte(b), b)
}

func decodeWith(enc encoding.Encoding, b []byte) (text, detail string, err error) {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return "", err.Error(), ErrBinary
	}
	if detail := binary(out); detail != "" {
		return "", detail, ErrBinary
	}
	return strings.ToValidUTF8(string(out), "\uFFFD"), "", nil
}

// utf16Of tells UTF-16 by its byte order mark or, in Latin script, by a NUL in
// nearly every other byte; nil for anything else.
func utf16Of(b []byte) encoding.Encoding {
	head := b[:min(len(b), peekBytes)]
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	pairs := len(head) / 2
	switch {
	case bytes.HasPrefix(b, utf16LEMark) || pairs > 1 && nul[0] == 0 && nul[1]*10 > pairs*7:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(b, utf16BEMark) || pairs > 1 && nul[1] == 0 && nul[0]*10 > pairs*7:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// binary says what shows that b is no text, "" where nothing does.
func binary(b []byte) string {
	head := b[:min(len(b), peekBytes)]
	if media := http.DetectContentType(head); !strings.HasPrefix(media, "text/") && media != "application/octet-stream" {
		return "it looks like " + media
	}
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return "a NUL byte at offset " + strconv.Itoa(i)
	}
	control := 0
	for _, c := range head {
		if c < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(c)) {
			control++
		}
	}
	if control*20 > len(head) {
		return "full of control characters"
	}
	return ""
}

// mostlyUTF8 says whether b is UTF-8 with an odd broken byte: one in a hundred
// of the bytes beyond ASCII at most.
func mostlyUTF8(b []byte) bool {
	beyond, broken := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if b[i] >= utf8.RuneSelf {
			beyond += n
		}
		if r == utf8.RuneError && n == 1 {
			broken++
		}
		i += n
	}
	return broken*100 <= beyond
}

// singleByte guesses the encoding of text that is not UTF-8; Windows-1252 where nothing speaks for another.
func singleByte(b []byte) encoding.Encoding {
	best, err := chardet.NewTextDetector().DetectBest(b[:min(len(b), peekBytes)])
	if err != nil || best.Confidence < 20 {
		return charmap.Windows1252
	}
	enc, _ := charset.Lookup(best.Charset)
	if enc == nil || enc == encoding.Replacement {
		return charmap.Windows1252
	}
	return enc
}
