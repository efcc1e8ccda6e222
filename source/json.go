package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"chancery/report"
)

// object is a report as JSON. Several names are read for one thing because those
// who publish such files never agreed; the first that is given counts.
type object struct {
	Title, Headline                                                       value
	Text, Body, Content, Article                                          value
	Published, Date, PublishedAt, PublicationDate, DatePublished, Pubdate value
	Publisher, Source                                                     value
	URL, Link                                                             value
	Language, Lang                                                        value
}

// value is a JSON string, or the name of an object that has one; anything else is empty.
type value string

func (v *value) UnmarshalJSON(b []byte) error {
	var named struct{ Name, Title string }
	switch b[0] {
	case '"':
		return json.Unmarshal(b, (*string)(v))
	case '{':
		if json.Unmarshal(b, &named) == nil {
			*v = first(value(named.Name), value(named.Title))
		}
	}
	return nil
}

// first is the first value that is not empty.
func first[T ~string](values ...T) T {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// errNoText is the detail of an object that is no report.
var errNoText = errors.New("an object needs a field text, body or content, or at least a title")

// reportOf reads one JSON object.
func reportOf(b []byte) (report.Report, error) {
	var o object
	if err := json.Unmarshal(b, &o); err != nil {
		return report.Report{}, jsonError(err)
	}
	r := report.Report{
		Title:     string(first(o.Title, o.Headline)),
		Body:      string(first(o.Text, o.Body, o.Content, o.Article)),
		Publisher: string(first(o.Publisher, o.Source)),
		URL:       string(first(o.URL, o.Link)),
		Language:  languageTag(string(first(o.Language, o.Lang))),
	}
	if r.Title == "" && r.Body == "" {
		return report.Report{}, errNoText
	}
	date := first(o.Published, o.Date, o.PublishedAt, o.PublicationDate, o.DatePublished, o.Pubdate)
	r.Published, _ = report.ParseDate(string(date))
	return r, nil
}

// jsonError words an error of encoding/json for people.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON: %v at byte %d", syntax, syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Errorf("a JSON %s where an object should be", kind.Value)
	}
	return fmt.Errorf("not JSON: %w", err)
}

// lines reads one JSON object a line. A line that is no report is an error of its
// own, named by its number, and the next are read.
func (s *sink) lines(in input, r *bufio.Reader) bool {
	empty := true
	for n := 1; ; n++ {
		line, tooLong, err := readLine(r, MaxDocument)
		where := fmt.Sprintf("%s:%d", in.name, n)
		if n == 1 {
			line = bytes.TrimPrefix(line, utf8Mark)
		}
		empty = empty && !tooLong && len(bytes.TrimSpace(line)) == 0
		switch {
		case tooLong:
			if !s.fail(where, ErrTooLarge, "more than "+megabytes(MaxDocument)) {
				return false
			}
		case len(bytes.TrimSpace(line)) > 0:
			if !s.object(where, in, line) {
				return false
			}
		}
		switch {
		case err == io.EOF && empty:
			return s.fail(in.name, ErrEmpty, "")
		case err == io.EOF:
			return true
		case err != nil:
			return s.fail(where, systemKind(err), err.Error())
		}
		if s.ctx.Err() != nil {
			s.yield(nil, s.ctx.Err())
			return false
		}
	}
}

// object reads one JSON object as a report.
func (s *sink) object(where string, in input, b []byte) bool {
	if !utf8.Valid(b) {
		text, detail, err := decode(b)
		if err != nil {
			return s.fail(where, err, detail)
		}
		b = []byte(text)
	}
	r, err := reportOf(b)
	if err != nil {
		return s.fail(where, ErrFormat, err.Error())
	}
	if r.URL == "" {
		r.URL = in.url
	}
	return s.keep(where, r)
}

// readLine reads a line without its end. Of a line longer than max nothing is
// kept: it is read past, and tooLong is true. err is io.EOF with the last line.
func readLine(r *bufio.Reader, max int) (line []byte, tooLong bool, err error) {
	for {
		piece, err := r.ReadSlice('\n')
		if !tooLong {
			line = append(line, piece...)
		}
		if len(line) > max {
			line, tooLong = nil, true
		}
		if err != bufio.ErrBufferFull {
			return line, tooLong, err
		}
	}
}

// document reads a JSON document: an object, an array of them, or an object one
// of whose fields (articles, reports, items, documents, results) is such an array.
func (s *sink) document(in input, b []byte) bool {
	text, detail, err := decode(b)
	if err != nil {
		return s.fail(in.name, err, detail)
	}
	b = []byte(text)
	if strings.HasPrefix(strings.TrimSpace(text), "[") {
		return s.array(in, b)
	}
	var holder struct{ Articles, Reports, Items, Documents, Results json.RawMessage }
	if json.Unmarshal(b, &holder) == nil {
		for _, list := range []json.RawMessage{holder.Articles, holder.Reports, holder.Items, holder.Documents, holder.Results} {
			if len(list) > 0 && list[0] == '[' {
				return s.array(in, list)
			}
		}
	}
	return s.object(in.name, in, b)
}

func (s *sink) array(in input, b []byte) bool {
	var list []json.RawMessage
	if err := json.Unmarshal(b, &list); err != nil {
		return s.fail(in.name, ErrFormat, jsonError(err).Error())
	}
	if len(list) == 0 {
		return s.fail(in.name, ErrEmpty, "an empty array")
	}
	for i, item := range list {
		if !s.object(fmt.Sprintf("%s[%d]", in.name, i), in, item) {
			return false
		}
	}
	return true
}
