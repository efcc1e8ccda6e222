package source

import (
	"fmt"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"chancery/report"
)

// maxTags bounds a page beyond its bytes: an element takes a hundred times the
// memory of its tag, and finding the article visits each several times.
const maxTags = 200_000

// page reads a page of HTML: title, publisher and date from what the page says
// of itself, the body from its article. Where no article stands out the body is
// all text of the page.
func (s *sink) page(in input, b []byte) bool {
	text, detail, err := decodePage(b, in.media)
	if err != nil {
		return s.fail(in.name, err, detail)
	}
	if strings.Count(text, "<") > maxTags {
		return s.fail(in.name, ErrTooLarge, fmt.Sprintf("more than %d tags", maxTags))
	}
	var doc *html.Node
	err = guard(func() (err error) {
		doc, err = html.Parse(strings.NewReader(text))
		return err
	})
	if err != nil {
		return s.fail(in.name, ErrFormat, err.Error())
	}
	m := metaOf(doc)
	r := report.Report{
		Title:     m.titleOf(),
		Publisher: first(m.publisher, m.siteName),
		URL:       first(in.url, m.url),
		Published: m.published,
		Language:  m.language,
	}
	r.Body = article(doc, in.url)
	if first, rest, _ := strings.Cut(r.Body, "\n\n"); first == r.Title && rest != "" {
		r.Body = rest
	}
	return s.keep(in.name, r)
}

// decodePage is decode with the encodings a page names: a byte order mark first,
// then the server's word, then <meta charset>.
func decodePage(b []byte, media string) (text, detail string, err error) {
	enc, name, certain := charset.DetermineEncoding(b, media)
	if certain && name != "utf-8" && utf16Of(b) == nil {
		return decodeWith(enc, b)
	}
	return decode(b)
}

// article is the text of the article of a page, or of all of its body.
func article(doc *html.Node, address string) string {
	where, err := url.Parse(address)
	if err != nil || !where.IsAbs() {
		where = nil
	}
	var found readability.Article
	err = guard(func() (err error) {
		found, err = readability.FromDocument(doc, where)
		return err
	})
	if err == nil && found.Node != nil {
		if text := textOf(found.Node); text != "" {
			return text
		}
	}
	return textOf(doc)
}

// plainText is the text of a fragment of HTML, as feeds hold it.
func plainText(fragment string) string {
	if !strings.ContainsAny(fragment, "<&") {
		return strings.TrimSpace(fragment)
	}
	var text string
	err := guard(func() error {
		doc, err := html.Parse(strings.NewReader(fragment))
		if err == nil {
			text = textOf(doc)
		}
		return err
	})
	if err != nil {
		return strings.TrimSpace(fragment)
	}
	return text
}

// textOf is the text under n: a blank line between paragraphs, blanks run together.
func textOf(n *html.Node) string {
	var paragraphs []string
	var line strings.Builder
	flush := func() {
		if words := strings.Fields(line.String()); len(words) > 0 {
			paragraphs = append(paragraphs, strings.Join(words, " "))
		}
		line.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			line.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && isHidden(n):
			return
		}
		block := n.Type == html.ElementNode && isBlock(n.DataAtom)
		if block {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if block {
			flush()
		}
	}
	walk(n)
	flush()
	return strings.Join(paragraphs, "\n\n")
}

// isHidden says whether an element holds no text for a reader of the page.
func isHidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Nav, atom.Form,
		atom.Button, atom.Select, atom.Textarea, atom.Iframe, atom.Object, atom.Figcaption:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" {
			return true
		}
	}
	return false
}

// isBlock says whether an element stands on lines of its own.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Blockquote,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Tr, atom.Td, atom.Th, atom.Pre, atom.Br, atom.Hr, atom.Figure, atom.Address, atom.Body:
		return true
	}
	return false
}
