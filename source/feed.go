package source

import (
	"bytes"
	"fmt"
	"time"

	"github.com/mmcdole/gofeed"

	"chancery/day"
	"chancery/report"
)

// feed reads RSS, Atom or RDF: a report an entry. The text of an entry is its
// content, or its description where there is none.
func (s *sink) feed(in input, b []byte) bool {
	if bytes.Count(b, []byte("<")) > maxTags {
		return s.fail(in.name, ErrTooLarge, fmt.Sprintf("more than %d tags", maxTags))
	}
	var parsed *gofeed.Feed
	err := guard(func() (err error) {
		parsed, err = gofeed.NewParser().Parse(bytes.NewReader(b))
		return err
	})
	if err != nil {
		return s.fail(in.name, ErrFormat, "no RSS or Atom feed: "+err.Error())
	}
	if len(parsed.Items) == 0 {
		return s.fail(in.name, ErrEmpty, "a feed without entries")
	}
	for i, item := range parsed.Items {
		r := report.Report{
			Title:     plainText(item.Title),
			Publisher: plainText(parsed.Title),
			URL:       item.Link,
			Published: dayOf(item.PublishedParsed, item.UpdatedParsed),
			Body:      plainText(first(item.Content, item.Description)),
			Language:  languageTag(parsed.Language),
		}
		if !s.keep(fmt.Sprintf("%s[%d]", in.name, i), r) {
			return false
		}
	}
	return true
}

// dayOf is the day of the first moment that is known.
func dayOf(moments ...*time.Time) day.Day {
	for _, t := range moments {
		if t != nil && t.Year() >= 1 && t.Year() <= 9999 {
			return day.FromTime(*t)
		}
	}
	return 0
}

// guard runs a parser of somebody else's making and turns a panic of its into an
// error: any bytes at all must end in reports or an error.
func guard(parse func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the parser failed on it: %v", p)
		}
	}()
	return parse()
}
