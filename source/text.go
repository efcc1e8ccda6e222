package source

import (
	"strings"

	"golang.org/x/tools/txtar"

	"chancery/report"
)

// text reads a plain text: a header block where there is one, the rest is the body as it is.
func (s *sink) text(in input, b []byte) bool {
	body, detail, err := decode(b)
	if err != nil {
		return s.fail(in.name, err, detail)
	}
	return s.plain(in, body)
}

func (s *sink) plain(in input, body string) bool {
	r := report.Report{URL: in.url, Body: body}
	if n := header(&r, body); n > 0 {
		r.Body = body[n:]
	}
	return s.keep(in.name, r)
}

// header reads the header block at the head of a text into r and returns where
// the body begins; 0 where there is none. The block is lines "Key: value" up to
// an empty line, every key one of title, publisher, source, published, date, url
// and language.
func header(r *report.Report, body string) int {
	found := *r
	for at := 0; ; {
		line, _, more := strings.Cut(body[at:], "\n")
		if !more {
			return 0
		}
		at += len(line) + 1
		if line = strings.TrimSpace(line); line == "" {
			if found == *r {
				return 0
			}
			*r = found
			return at
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || !set(&found, strings.ToLower(key), strings.TrimSpace(value)) {
			return 0
		}
	}
}

// set gives r the value of a header line and says whether the key is known.
func set(r *report.Report, key, value string) bool {
	switch key {
	case "title":
		r.Title = value
	case "publisher", "source":
		r.Publisher = value
	case "published", "date":
		r.Published, _ = report.ParseDate(value)
	case "url":
		r.URL = value
	case "language":
		r.Language = languageTag(value)
	default:
		return false
	}
	return true
}

// archive reads the files named report.txt of a txtar archive, as plain texts.
func (s *sink) archive(in input, b []byte) bool {
	text, detail, err := decode(b)
	if err != nil {
		return s.fail(in.name, err, detail)
	}
	found := false
	for _, f := range txtar.Parse([]byte(text)).Files {
		if f.Name != "report.txt" && !strings.HasSuffix(f.Name, "/report.txt") {
			continue
		}
		found = true
		part := in
		part.name = in.name + ":" + f.Name
		if !s.plain(part, string(f.Data)) {
			return false
		}
	}
	if !found {
		return s.fail(in.name, ErrFormat, "a txtar archive without report.txt")
	}
	return true
}
