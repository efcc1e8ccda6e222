package source

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"chancery/report"
)

// FuzzRead holds for every format that any bytes end in reports or in errors of
// this package, and that what is yielded is fit for the stages: valid UTF-8 with a letter.
func FuzzRead(f *testing.F) {
	names := []string{"-", "a.txt", "a.html", "a.xml", "a.json", "a.jsonl", "a.warc", "a.txtar"}
	for _, seed := range []string{
		sentence, "Title: T\n\n" + sentence, "\xff\xfea\x00b\x00", "\xef\xbb\xbftext", "caf\xe9 au lait",
		"<html><p>" + sentence, `<html><head><script type="application/ld+json">{"headline":"H"}</script></head><p>x`,
		`<rss version="2.0"><channel><item><title>x</title></item></channel></rss>`, `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title></entry></feed>`,
		`{"text":"x"}`, `[{"title":"x"}]`, "{\"text\":\"x\"}\n{}\n", "\x1f\x8b\x08",
		record("conversion", "https://example.org/5", "text/plain", sentence),
		record("response", "https://example.org/5", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"),
		"-- report.txt --\nx\n",
	} {
		for kind := range names {
			f.Add(uint8(kind), []byte(seed))
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, b []byte) {
		results := 0
		s := sink{ctx: context.Background()}
		s.yield = func(r *report.Report, err error) bool {
			results++
			var e *Error
			switch {
			case err != nil && (!errors.As(err, &e) || e.Kind == nil || e.Where == "" || r != nil):
				t.Errorf("error %v is not of this package", err)
			case err == nil && (!utf8.ValidString(r.Text()) || strings.ContainsRune(r.Text(), 0) || r.ID == ""):
				t.Errorf("report %+v is not fit to be read", r)
			}
			return true
		}
		s.read(input{name: names[int(kind)%len(names)], body: strings.NewReader(string(b))})
		if results == 0 && !strings.Contains(string(b), "WARC/") {
			t.Errorf("neither a report nor an error of %q", b)
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"plain", "caf\xe9", "\xff\xfea\x00", "\xfe\xff\x00a", "a\x00b\x00c\x00", "\x8fo\xa4\xaa", "<meta charset=shift_jis>\x83"} {
		f.Add([]byte(seed), "text/html; charset=koi8-r")
	}
	f.Fuzz(func(t *testing.T, b []byte, media string) {
		for _, read := range []func() (string, string, error){
			func() (string, string, error) { return decode(b) },
			func() (string, string, error) { return decodePage(b, media) },
		} {
			text, _, err := read()
			if err == nil && !utf8.ValidString(text) {
				t.Errorf("%q is not valid UTF-8", text)
			}
			if err != nil && !errors.Is(err, ErrBinary) {
				t.Errorf("error %v", err)
			}
		}
		languageOf(string(b), media)
	})
}
