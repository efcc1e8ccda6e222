package source

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"chancery/day"
	"chancery/report"
)

// collect reads where and parts reports from errors.
func collect(where string, opts Options) (reports []*report.Report, errs []error) {
	for r, err := range Read(context.Background(), where, opts) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		reports = append(reports, r)
	}
	return reports, errs
}

// file writes content under name in a new folder and returns its path.
func file(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// one reads a file that holds one report.
func one(t *testing.T, name, content string) *report.Report {
	t.Helper()
	reports, errs := collect(file(t, name, content), Options{})
	if len(reports) != 1 || len(errs) != 0 {
		t.Fatalf("%s: %d reports and errors %v, want one report", name, len(reports), errs)
	}
	return reports[0]
}

const sentence = "Pakistan and Armenia agreed on Friday to consider relations."

func TestPlainText(t *testing.T) {
	content := "KUALA LUMPUR, 24 April 2006 – " + sentence + "\r\n\r\nThe end.\n"
	r := one(t, "a.txt", content)
	if r.Body != content || r.Title != "" {
		t.Errorf("title %q, body %q: the body should be the file as it is", r.Title, r.Body)
	}
	if r.Published.String() != "2006-04-24" || r.Language != "en" {
		t.Errorf("published %q, language %q", r.Published, r.Language)
	}
}

func TestHeaderBlock(t *testing.T) {
	r := one(t, "a.txt", "Title: Two  states\nPublisher: The Paper\nDate: 29 August 2025\nURL: https://example.org/a\n\n"+sentence)
	got := report.Report{Title: r.Title, Publisher: r.Publisher, Published: r.Published, URL: r.URL, Body: r.Body}
	want := report.Report{Title: "Two states", Publisher: "The Paper", Published: day.Of(2025, 8, 29), URL: "https://example.org/a", Body: sentence}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	for _, body := range []string{
		"Note: this is no header\n\n" + sentence,
		"Title: no end of the block",
		"Title: one\nsome words\n\n" + sentence,
		"\n" + sentence + "\n\n",
	} {
		if r := one(t, "a.txt", body); r.Body != body {
			t.Errorf("of %q the body is %q", body, r.Body)
		}
	}
}

func TestOptionsOutrankTheReport(t *testing.T) {
	path := file(t, "a.txt", "Publisher: The Paper\nPublished: 2025-08-29\n\n"+sentence)
	reports, _ := collect(path, Options{Published: day.Of(2025, 9, 1), Publisher: "Desk"})
	if r := reports[0]; r.Published.String() != "2025-09-01" || r.Publisher != "Desk" {
		t.Errorf("published %q by %q", r.Published, r.Publisher)
	}
}

func TestEncodings(t *testing.T) {
	text := "The chargé d’affaires – an “old hand” – left Chișinău for Zürich on Monday with his staff."
	wide := func(mark bool, big bool) string {
		var b bytes.Buffer
		units := utf16.Encode([]rune(text))
		if mark {
			units = append([]uint16{0xfeff}, units...)
		}
		for _, u := range units {
			pair := []byte{byte(u), byte(u >> 8)}
			if big {
				pair[0], pair[1] = pair[1], pair[0]
			}
			b.Write(pair)
		}
		return b.String()
	}
	for name, content := range map[string]string{
		"UTF-8":                  text,
		"UTF-8 with mark":        "\ufeff" + text,
		"UTF-16LE with mark":     wide(true, false),
		"UTF-16BE with mark":     wide(true, true),
		"UTF-16LE without mark":  wide(false, false),
		"UTF-16BE without mark ": wide(false, true),
	} {
		if r := one(t, "a.txt", content); r.Body != text {
			t.Errorf("%s: body %q", name, r.Body)
		}
	}
	lines := strings.ReplaceAll("{\"text\":\""+sentence+"\"}\r\n", "", "\x00")
	if r := one(t, "a.jsonl", "\xfe\xff"+strings.TrimSuffix(lines, "\x00")); r.Body != sentence {
		t.Errorf("UTF-16 JSON Lines: body %q", r.Body)
	}
	if r := one(t, "a.jsonl", "{\"text\":\"Z\xfcrich: "+sentence+"\"}"); r.Body != "Zürich: "+sentence {
		t.Errorf("Windows-1252 JSON Lines: body %q", r.Body)
	}
	latin := "The charg\xe9 d\x92affaires \x96 an \x93old hand\x94 \x96 left for Z\xfcrich on Monday with his staff."
	if r := one(t, "a.txt", latin); r.Body != "The chargé d’affaires – an “old hand” – left for Zürich on Monday with his staff." {
		t.Errorf("Windows-1252: body %q", r.Body)
	}
}

func TestBadInput(t *testing.T) {
	for _, test := range []struct {
		name, content string
		kind          error
	}{
		{"empty.txt", "", ErrEmpty},
		{"blank.txt", " \n\t\n", ErrEmpty},
		{"empty.jsonl", "", ErrEmpty},
		{"nul.txt", "one\x00two\x00", ErrBinary},
		{"image.txt", "\x89PNG\r\n\x1a\n\x00\x00", ErrBinary},
		{"paper.pdf", "%PDF-1.7\nsome text", ErrBinary},
		{"control.txt", strings.Repeat("a\x01\x02", 50), ErrBinary},
		{"digits.txt", "12345 67890 --- !!!", ErrNoWords},
		{"broken.json", `{"title": "x", `, ErrFormat},
		{"other.json", `{"name": "x", "version": 3}`, ErrFormat},
		{"numbers.json", `[1]`, ErrFormat},
		{"none.json", `[]`, ErrEmpty},
		{"other.xml", `<?xml version="1.0"?><config/>`, ErrFormat},
		{"none.rss", `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>`, ErrEmpty},
		{"blank.html", "<html><body><script>var x</script></body></html>", ErrEmpty},
		{"deep.html", "<html>" + strings.Repeat("<div>", 5000) + "x", ErrFormat},
		{"wide.html", "<html>" + strings.Repeat("<p>", maxTags) + "x", ErrTooLarge},
		{"broken.gz", "\x1f\x8bnot gzip", ErrFormat},
		{"broken.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n", ErrFormat},
		{"case.txtar", "-- facts --\n", ErrFormat},
	} {
		reports, errs := collect(file(t, test.name, test.content), Options{})
		if len(reports) != 0 || len(errs) != 1 || !errors.Is(errs[0], test.kind) {
			t.Errorf("%s: %d reports, errors %v, want %v", test.name, len(reports), errs, test.kind)
			continue
		}
		var e *Error
		if !errors.As(errs[0], &e) || !strings.Contains(errs[0].Error(), test.name) {
			t.Errorf("%s: the error %q does not name it", test.name, errs[0])
		}
	}
}

func TestFileSystemErrors(t *testing.T) {
	if _, errs := collect(filepath.Join(t.TempDir(), "absent"), Options{}); len(errs) != 1 || !errors.Is(errs[0], ErrNotFound) {
		t.Errorf("absent file: %v", errs)
	}
	if _, errs := collect(t.TempDir(), Options{}); len(errs) != 1 || !errors.Is(errs[0], ErrNoReports) {
		t.Errorf("empty folder: %v", errs)
	}
	if os.Geteuid() == 0 {
		t.Skip("the superuser may read every file: permissions cannot be tested")
	}
	path := file(t, "a.txt", sentence)
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if _, errs := collect(path, Options{}); len(errs) != 1 || !errors.Is(errs[0], ErrPermission) {
		t.Errorf("unreadable file: %v", errs)
	}
}

// endless is a line without end.
type endless struct{ read int }

func (e *endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'a'
	}
	e.read += len(b)
	return len(b), nil
}

func TestEndlessLine(t *testing.T) {
	in := &endless{}
	_, errs := collect("-", Options{Stdin: in})
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) {
		t.Errorf("errors %v, want %v", errs, ErrTooLarge)
	}
	if in.read > MaxReport+2*peekBytes {
		t.Errorf("%d bytes read, far beyond the bound", in.read)
	}
}

func TestLargeBinary(t *testing.T) {
	zeros := strings.NewReader(strings.Repeat("\x00", MaxReport+1))
	if _, errs := collect("-", Options{Stdin: zeros}); len(errs) != 1 || !errors.Is(errs[0], ErrBinary) {
		t.Errorf("errors %v, want %v", errs, ErrBinary)
	}
}

func TestFuture(t *testing.T) {
	path := file(t, "a.txt", "Published: 2031-01-01\n\n"+sentence)
	if _, errs := collect(path, Options{Today: day.Of(2026, 1, 1)}); len(errs) != 1 || !errors.Is(errs[0], ErrFuture) {
		t.Errorf("errors %v, want %v", errs, ErrFuture)
	}
	if reports, _ := collect(path, Options{Today: day.Of(2030, 12, 31)}); len(reports) != 1 {
		t.Error("a report dated tomorrow, where it may be tomorrow already, was refused")
	}
}

func TestFolder(t *testing.T) {
	root := t.TempDir()
	for name, content := range map[string]string{
		"b.txt": "B. " + sentence, "a/z.txt": "Z. " + sentence, "c.html": "<p>C. " + sentence, "noext": "N. " + sentence,
		"README.md": "no report", ".hidden.txt": "no report", ".git/config.txt": "no report", "d.txt": "", "x.go": "package x",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	reports, errs := collect(root, Options{})
	var order string
	for _, r := range reports {
		order += r.Body[:1]
	}
	if order != "ZBCN" {
		t.Errorf("read in the order %q, want ZBCN", order)
	}
	if len(errs) != 1 || !errors.Is(errs[0], ErrEmpty) || !strings.Contains(errs[0].Error(), "d.txt") {
		t.Errorf("errors %v, want d.txt empty", errs)
	}
}

func TestStopEarly(t *testing.T) {
	path := file(t, "a.jsonl", strings.Repeat(`{"text":"`+sentence+`"}`+"\n", 5))
	n := 0
	for range Read(context.Background(), path, Options{}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d reports after the reader stopped at 2", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for r, err := range Read(ctx, path, Options{}) {
		if r != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("after cancelling: %v, %v", r, err)
		}
	}
}

func TestGzip(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	fmt.Fprintf(w, `{"text":%q}`, sentence)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if r := one(t, "a.jsonl.gz", b.String()); r.Body != sentence {
		t.Errorf("body %q", r.Body)
	}
}

func TestFetch(t *testing.T) {
	pages := map[string]struct{ media, body string }{
		"/page":  {"text/html; charset=windows-1252", "<title>A charg\xe9</title><p>" + sentence},
		"/text":  {"text/plain", sentence},
		"/image": {"image/png", "\x89PNG"},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", p.media)
		_, _ = io.WriteString(w, p.body)
	}))
	defer server.Close()
	opts := Options{Client: server.Client()}
	for path, kind := range map[string]error{"/image": ErrBinary, "/absent": ErrUnreachable} {
		if _, errs := collect(server.URL+path, opts); len(errs) != 1 || !errors.Is(errs[0], kind) {
			t.Errorf("%s: errors %v, want %v", path, errs, kind)
		}
	}
	reports, errs := collect(server.URL+"/page", opts)
	if len(errs) != 0 || len(reports) != 1 {
		t.Fatalf("%d reports, errors %v", len(reports), errs)
	}
	if r := reports[0]; r.Title != "A chargé" || r.Body != sentence || r.URL != server.URL+"/page" {
		t.Errorf("got %+v", r)
	}
	if _, errs := collect(server.URL+"/page", Options{}); len(errs) != 1 || !errors.Is(errs[0], ErrForbidden) {
		t.Errorf("a private address: errors %v, want %v", errs, ErrForbidden)
	}
	if _, errs := collect("http://", Options{}); len(errs) != 1 || !errors.Is(errs[0], ErrUnreachable) {
		t.Errorf("no host: errors %v, want %v", errs, ErrUnreachable)
	}
}

func TestIsPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true,
		"127.0.0.1": false, "10.1.2.3": false, "192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false,
		"0.0.0.0": false, "255.255.255.255": false, "::1": false, "fe80::1": false, "fd00::1": false, "64:ff9b::a00:1": false,
	} {
		if got := isPublic(netip.MustParseAddr(address)); got != want {
			t.Errorf("isPublic(%s) = %v", address, got)
		}
	}
}
