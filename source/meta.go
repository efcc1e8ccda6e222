package source

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"chancery/day"
	"chancery/report"
)

// meta is what a page says of itself.
type meta struct {
	headline, ogTitle, title string
	publisher, siteName      string
	url, language            string
	published                day.Day
}

// metaOf collects JSON-LD, OpenGraph and other <meta>, <time> and <title>. For
// the date JSON-LD counts before <meta>, and <meta> before the first <time>.
func metaOf(doc *html.Node) meta {
	var m meta
	var tagged, timed day.Day
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			m.language = languageTag(attr(n, "lang"))
		case atom.Title:
			if m.title == "" && n.Parent.DataAtom == atom.Head {
				m.title = strings.TrimSpace(textUnder(n))
			}
		case atom.Script:
			if attr(n, "type") == "application/ld+json" {
				m.linked(textUnder(n))
			}
		case atom.Meta:
			if d := m.tag(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")), attr(n, "content")); !tagged.Known() {
				tagged = d
			}
		case atom.Time:
			if !timed.Known() {
				timed, _ = report.ParseDate(first(attr(n, "datetime"), textUnder(n)))
			}
		}
	}
	for _, d := range []day.Day{tagged, timed} {
		if !m.published.Known() {
			m.published = d
		}
	}
	return m
}

// titleOf is the headline without the name of the site behind it.
func (m *meta) titleOf() string {
	title := first(m.headline, m.ogTitle, m.title)
	if m.siteName == "" {
		return title
	}
	for _, gap := range [...]string{" | ", " - ", " – ", " — "} {
		title = strings.TrimSuffix(title, gap+m.siteName)
	}
	return title
}

// tag reads one <meta>; it returns the day where the name is that of a date of publication.
func (m *meta) tag(name, content string) day.Day {
	content = strings.TrimSpace(content)
	switch strings.ToLower(name) {
	case "og:title":
		m.ogTitle = content
	case "og:site_name":
		m.siteName = content
	case "og:url":
		m.url = content
	case "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued",
		"pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date":
		d, _ := report.ParseDate(content)
		return d
	}
	return 0
}

// linked reads JSON-LD: the first object, at any depth of @graph, that is an article.
func (m *meta) linked(text string) {
	var v any
	if json.Unmarshal([]byte(text), &v) != nil {
		return
	}
	var walk func(any, int) bool
	walk = func(v any, depth int) bool {
		switch v := v.(type) {
		case []any:
			for _, item := range v {
				if depth > 0 && walk(item, depth-1) {
					return true
				}
			}
		case map[string]any:
			if m.article(v) {
				return true
			}
			return depth > 0 && walk(v["@graph"], depth-1)
		}
		return false
	}
	walk(v, 4)
}

// article takes what an object of JSON-LD says, and whether it is an article.
func (m *meta) article(v map[string]any) bool {
	published, dated := v["datePublished"].(string)
	headline, titled := v["headline"].(string)
	if !dated && !titled || m.published.Known() {
		return false
	}
	m.published, _ = report.ParseDate(published)
	m.headline = headline
	if p, ok := v["publisher"].(map[string]any); ok {
		m.publisher, _ = p["name"].(string)
	}
	return true
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textUnder is all text under n as it stands.
func textUnder(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
