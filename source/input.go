package source

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
	"golang.org/x/text/transform"
)

// input is one stream of bytes to be read as some format.
type input struct {
	name  string    // for messages and Report.Source
	url   string    // the page's address, "" where unknown
	media string    // the media type a server gave, "" where none did
	body  io.Reader // read once
	depth int       // how many containers (gzip, WARC) it came out of
}

// maxDepth bounds containers within containers.
const maxDepth = 3

// ext is what a file name says of the format.
type ext uint8

const (
	unknownExt ext = iota
	noExt
	textExt
	htmlExt
	feedExt
	jsonExt
	linesExt
	warcExt
	archiveExt
)

// extension reads the format off a name; ".gz" is looked through.
func extension(name string) ext {
	name = strings.TrimSuffix(strings.ToLower(filepath.Base(name)), ".gz")
	switch path.Ext(name) {
	case "":
		return noExt
	case ".txt", ".text":
		return textExt
	case ".html", ".htm", ".xhtml":
		return htmlExt
	case ".rss", ".atom", ".xml":
		return feedExt
	case ".json":
		return jsonExt
	case ".jsonl", ".ndjson":
		return linesExt
	case ".warc":
		return warcExt
	case ".txtar":
		return archiveExt
	}
	return unknownExt
}

func isRegular(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// peekBytes is how much of an input its format is judged by.
const peekBytes = 64 << 10

// read finds the format of in and reads it.
func (s *sink) read(in input) bool {
	if err := s.ctx.Err(); err != nil {
		s.yield(nil, err)
		return false
	}
	r := bufio.NewReaderSize(in.body, peekBytes)
	head, err := r.Peek(peekBytes)
	if len(head) == 0 {
		if err != nil && err != io.EOF {
			return s.fail(in.name, systemKind(err), err.Error())
		}
		return s.fail(in.name, ErrEmpty, "")
	}
	in.body = r
	wide := utf16Of(head)
	if wide != nil {
		head = bytes.ReplaceAll(head, []byte{0}, nil) // enough to judge by
	}
	switch sniff(in, head) {
	case gzipped:
		return s.gzip(in)
	case lines:
		if wide != nil {
			r = bufio.NewReaderSize(transform.NewReader(r, wide.NewDecoder()), peekBytes)
		}
		return s.lines(in, r)
	case warc:
		return s.warc(in, r)
	case document:
		return s.whole(in, MaxDocument, s.document)
	case page:
		return s.whole(in, MaxMarkup, s.page)
	case feed:
		return s.whole(in, MaxMarkup, s.feed)
	case archive:
		return s.whole(in, MaxReport, s.archive)
	}
	return s.whole(in, MaxReport, s.text)
}

// whole reads all of in, up to max bytes, and hands it on.
func (s *sink) whole(in input, max int, next func(input, []byte) bool) bool {
	b, err := io.ReadAll(io.LimitReader(in.body, int64(max)+1))
	switch {
	case len(b) > max:
		if detail := binary(b[:peekBytes]); detail != "" && utf16Of(b) == nil {
			return s.fail(in.name, ErrBinary, detail)
		}
		return s.fail(in.name, ErrTooLarge, "more than "+megabytes(max))
	case err != nil:
		return s.fail(in.name, systemKind(err), err.Error())
	}
	return next(in, b)
}

func megabytes(n int) string { return strconv.Itoa(n>>20) + " MiB" }

// gzip reads what a gzip stream holds.
func (s *sink) gzip(in input) bool {
	if in.depth == maxDepth {
		return s.fail(in.name, ErrFormat, "archives within archives")
	}
	r, err := gzip.NewReader(in.body)
	if err != nil {
		return s.fail(in.name, ErrFormat, "gzip: "+err.Error())
	}
	defer r.Close()
	in.body, in.depth = r, in.depth+1
	return s.read(in)
}
