package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// Bounds of a web archive.
const (
	maxWARCLine    = 64 << 10
	maxWARCHeaders = 256
)

// errEndOfArchive is what a well-formed archive ends with.
var errEndOfArchive = errors.New("end of archive")

// warc reads a web archive (ISO 28500), a report a page: of its records those
// of type response with status 200, and resource and conversion, where they hold
// text. WARC-Date is when a page was captured and is not taken for its date.
func (s *sink) warc(in input, r *bufio.Reader) bool {
	if in.depth == maxDepth {
		return s.fail(in.name, ErrFormat, "archives within archives")
	}
	for n := 1; ; n++ {
		where := fmt.Sprintf("%s#%d", in.name, n)
		header, size, err := warcHeader(r)
		if err == errEndOfArchive {
			return n > 1 || s.fail(in.name, ErrEmpty, "an archive without records")
		}
		if err != nil {
			return s.fail(where, ErrFormat, "WARC: "+err.Error())
		}
		block := &io.LimitedReader{R: r, N: size}
		part, ok := warcPage(header, block)
		if ok {
			part.name, part.depth = where, in.depth+1
			if !s.read(part) {
				return false
			}
		}
		if _, err := io.Copy(io.Discard, block); err != nil || block.N > 0 {
			return s.fail(where, ErrFormat, "WARC: the record ends early")
		}
	}
}

// warcHeader reads the head of a record, and the length of its block.
func warcHeader(r *bufio.Reader) (header textproto.MIMEHeader, size int64, err error) {
	version, err := warcVersion(r)
	if err != nil {
		return nil, 0, err
	}
	if !bytes.HasPrefix(version, []byte("WARC/")) {
		return nil, 0, fmt.Errorf("a record begins %q", version[:min(len(version), 20)])
	}
	header = textproto.MIMEHeader{}
	for range maxWARCHeaders {
		line, tooLong, err := readLine(r, maxWARCLine)
		if err != nil || tooLong {
			return nil, 0, errors.New("a record's head is broken")
		}
		key, value, ok := strings.Cut(strings.TrimRight(string(line), "\r\n"), ":")
		if key == "" && !ok {
			size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
			if err != nil || size < 0 {
				return nil, 0, errors.New("a record without Content-Length")
			}
			return header, size, nil
		}
		header.Set(strings.TrimSpace(key), strings.TrimSpace(value))
	}
	return nil, 0, errors.New("a record's head is too long")
}

// warcVersion reads past the blank lines between records to the next line.
func warcVersion(r *bufio.Reader) ([]byte, error) {
	for {
		line, tooLong, err := readLine(r, maxWARCLine)
		line = bytes.TrimSpace(line)
		switch {
		case tooLong:
			return nil, errors.New("a line without end between records")
		case len(line) > 0:
			return line, nil
		case err == io.EOF:
			return nil, errEndOfArchive
		case err != nil:
			return nil, err
		}
	}
}

// warcPage is the page a record holds; ok is false where it holds none to be read.
func warcPage(header textproto.MIMEHeader, block io.Reader) (part input, ok bool) {
	part.url = strings.Trim(header.Get("WARC-Target-URI"), "<>")
	switch header.Get("WARC-Type") {
	case "response":
		if !strings.HasPrefix(part.url, "http") {
			return part, false
		}
		reply, err := http.ReadResponse(bufio.NewReader(block), nil)
		if err != nil || reply.StatusCode != http.StatusOK {
			return part, false
		}
		part.media, part.body = reply.Header.Get("Content-Type"), reply.Body
	case "resource", "conversion":
		part.media, part.body = header.Get("Content-Type"), block
	default:
		return part, false
	}
	return part, isTextMedia(part.media)
}

// isTextMedia says whether a media type is one that reports come in.
func isTextMedia(media string) bool {
	kind, _, err := mime.ParseMediaType(media)
	if err != nil {
		return media == ""
	}
	switch kind {
	case "text/html", "text/plain", "application/xhtml+xml", "application/xml", "text/xml",
		"application/rss+xml", "application/atom+xml", "application/json", "application/x-ndjson":
		return true
	}
	return false
}
