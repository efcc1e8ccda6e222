package source

import (
	"bytes"
	"net/http"
	"strings"
)

// format is how an input is to be read.
type format uint8

const (
	plain format = iota
	gzipped
	page
	feed
	document // one JSON value
	lines    // one JSON object a line
	warc
	archive // txtar
)

// sniff judges the format by the first bytes, the name and the server's word.
func sniff(in input, head []byte) format {
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		return gzipped
	}
	if bytes.HasPrefix(head, []byte("WARC/")) {
		return warc
	}
	named := extension(in.name)
	switch named {
	case linesExt:
		return lines
	case warcExt:
		return warc
	case archiveExt:
		return archive
	}
	start := opening(head)
	switch {
	case strings.HasPrefix(start, "<"):
		return sniffMarkup(start, named, in.media)
	case named == jsonExt, opensJSON(start) && named != textExt:
		if strings.HasPrefix(start, "{") && oneLine(head) {
			return lines
		}
		return document
	case named == htmlExt:
		return page
	}
	return plain
}

// opening is the beginning of head in lower case, without byte order mark and blanks.
func opening(head []byte) string {
	const enough = 2048
	b := head[:min(len(head), enough)]
	for _, mark := range [][]byte{utf8Mark, utf16LEMark, utf16BEMark} {
		b = bytes.TrimPrefix(b, mark)
	}
	return strings.ToLower(string(bytes.TrimLeft(b, " \t\r\n")))
}

func sniffMarkup(start string, named ext, media string) format {
	if strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") {
		return page
	}
	for _, root := range [...]string{"<?xml", "<rss", "<feed", "<rdf:rdf"} {
		if strings.HasPrefix(start, root) {
			if strings.Contains(start, "<html") {
				return page
			}
			return feed
		}
	}
	switch {
	case named == feedExt:
		return feed
	case named == htmlExt, strings.Contains(media, "html"), strings.HasPrefix(http.DetectContentType([]byte(start)), "text/html"):
		return page
	}
	return plain
}

// opensJSON says whether a JSON object, or an array of them, begins.
func opensJSON(start string) bool {
	start, array := strings.CutPrefix(start, "[")
	if array {
		start = strings.TrimLeft(start, " \t\r\n")
	}
	object, ok := strings.CutPrefix(start, "{")
	object = strings.TrimLeft(object, " \t\r\n")
	return ok && (object == "" || object[0] == '"' || object[0] == '}')
}

// oneLine says whether the first line of head that is not blank is a whole object, or longer than head.
func oneLine(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	line, _, more := bytes.Cut(head, []byte("\n"))
	return !more && len(head) > peekBytes/2 || bytes.HasSuffix(bytes.TrimSpace(line), []byte("}"))
}
