package source

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// article paragraphs are long enough for the article to be told from the page around it.
const (
	firstParagraph  = "The foreign ministers of Armenia and Pakistan spoke by telephone on Friday, and agreed to consider opening diplomatic relations between their countries, which have had none since 1991."
	secondParagraph = "Both ministers welcomed the peace text initialled in Washington earlier in the month, and said that their deputies would meet in New York on the sidelines of the General Assembly, in late September."
)

func TestPage(t *testing.T) {
	content := `<!DOCTYPE html><html lang="en-GB"><head><title>Ministers speak | The Paper</title>
<meta property="og:title" content="Ministers speak"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2025-08-29T22:10:00+05:00"><meta property="og:url" content="https://example.org/speak"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><script>var tracking = 1;</script>
<article><h1>Ministers speak</h1><p>` + firstParagraph + `</p><p>` + secondParagraph + `</p><p>` + firstParagraph + `</p></article>
<footer>All rights reserved. <a href="/terms">Terms</a></footer></body></html>`
	r := one(t, "a.html", content)
	if want := firstParagraph + "\n\n" + secondParagraph + "\n\n" + firstParagraph; r.Body != want {
		t.Errorf("body %q\nwant %q", r.Body, want)
	}
	if r.Title != "Ministers speak" || r.Publisher != "The Paper" || r.Published.String() != "2025-08-29" || r.URL != "https://example.org/speak" || r.Language != "en" {
		t.Errorf("got %+v", r)
	}
}

func TestPageMetadata(t *testing.T) {
	for name, test := range map[string]struct{ head, body, date, title, publisher string }{
		"JSON-LD": {head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2025-08-29","publisher":{"name":"P"}}</script>`, date: "2025-08-29", title: "H", publisher: "P"},
		"JSON-LD graph": {
			head: `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"headline":"H","datePublished":"2025-08-29T01:00:00Z"}]}</script>`,
			date: "2025-08-29", title: "H",
		},
		"broken JSON-LD":     {head: `<script type="application/ld+json">{"headline":</script><title>T</title>`, title: "T"},
		"meta before time":   {head: `<meta name="date" content="2025-08-28">`, body: `<time datetime="2025-08-29">yesterday</time>`, date: "2025-08-28"},
		"time":               {body: `<time datetime="2025-08-29">yesterday</time><time datetime="2025-08-30">later</time>`, date: "2025-08-29"},
		"ambiguous date":     {head: `<meta name="date" content="08/09/2025">`},
		"dateline":           {body: `<p>KUALA LUMPUR, 24 April 2006 – The two met.</p>`, date: "2006-04-24"},
		"title with site":    {head: `<title>T - The Paper</title><meta property="og:site_name" content="The Paper">`, title: "T", publisher: "The Paper"},
		"title of a drawing": {body: `<svg><title>logo</title></svg>`},
	} {
		r := one(t, "a.html", "<html><head>"+test.head+"</head><body>"+test.body+"<p>"+sentence+"</p></body></html>")
		if r.Published.String() != test.date || r.Title != test.title || r.Publisher != test.publisher {
			t.Errorf("%s: published %q, title %q, publisher %q", name, r.Published, r.Title, r.Publisher)
		}
	}
}

func TestFeeds(t *testing.T) {
	rss := `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title><language>en-us</language>
<item><title>Ministers &amp; talks</title><link>https://example.org/1</link><pubDate>Fri, 29 Aug 2025 22:00:00 +0500</pubDate><description>&lt;p&gt;One. ` + sentence + `&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>
<item><title>A headline alone</title></item></channel></rss>`
	atom := `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title>
<entry><title>Ministers &amp; talks</title><link href="https://example.org/1"/><published>2025-08-29T22:00:00+05:00</published><content type="html">&lt;p&gt;One. ` + sentence + `&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry>
<entry><title>A headline alone</title></entry></feed>`
	for name, content := range map[string]string{"a.rss": rss, "a.xml": atom, "unnamed": atom} {
		reports, errs := collect(file(t, name, content), Options{})
		if len(reports) != 2 || len(errs) != 0 {
			t.Errorf("%s: %d reports, errors %v", name, len(reports), errs)
			continue
		}
		r := reports[0]
		if r.Title != "Ministers & talks" || r.Publisher != "The Paper" || r.URL != "https://example.org/1" ||
			r.Published.String() != "2025-08-29" || r.Body != "One. "+sentence+"\n\nTwo." {
			t.Errorf("%s: got %+v", name, r)
		}
		if r := reports[1]; r.Title != "A headline alone" || r.Body != "" || r.Published.Known() {
			t.Errorf("%s: got %+v", name, r)
		}
	}
}

func TestJSONLines(t *testing.T) {
	content := `{"id":"1","title":"T","text":"` + sentence + `","publisher":"P","published":"2025-08-29","url":"https://example.org/1"}

not json
{"headline":"T","body":"` + sentence + `","source":{"name":"P"},"date":"29 August 2025","link":"https://example.org/1"}
{"title":"\u001b[31m","content":"` + sentence + `","published":null}
{"title":"","text":""}
`
	reports, errs := collect(file(t, "a.jsonl", content), Options{})
	if len(reports) != 3 || len(errs) != 2 {
		t.Fatalf("%d reports, errors %v", len(reports), errs)
	}
	for i, line := range []string{"a.jsonl:3: ", "a.jsonl:6: "} {
		if !errors.Is(errs[i], ErrFormat) || !strings.Contains(errs[i].Error(), line) {
			t.Errorf("error %q does not name %q", errs[i], line)
		}
	}
	if reports[0].ID != reports[1].ID {
		t.Errorf("one report in two spellings has the ids %s and %s", reports[0].ID, reports[1].ID)
	}
	if r := reports[2]; r.Title != "[31m" || r.Body != sentence || r.Published.Known() {
		t.Errorf("got %+v", r)
	}
}

func TestJSONDocuments(t *testing.T) {
	object := `{"title":"T",` + "\n" + `"text":"` + sentence + `"}`
	for name, test := range map[string]struct {
		content string
		want    int
	}{
		"object.json":   {object, 1},
		"array.json":    {"[" + object + "," + object + "]", 2},
		"holder.json":   {`{"status":"ok",` + "\n" + `"articles":[` + object + "]}", 1},
		"lines.json":    {strings.ReplaceAll(object, "\n", "") + "\n" + strings.ReplaceAll(object, "\n", ""), 2},
		"unnamed":       {object, 1},
		"not-json.text": {"{Reuters} " + sentence, 1},
		"brackets.text": {"[Reuters] " + sentence, 1},
	} {
		if reports, errs := collect(file(t, name, test.content), Options{}); len(reports) != test.want || len(errs) != 0 {
			t.Errorf("%s: %d reports, errors %v, want %d", name, len(reports), errs, test.want)
		}
	}
}

// record is one record of a web archive.
func record(kind, uri, media, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, media, len(block), block)
}

func TestWARC(t *testing.T) {
	reply := func(status, media, body string) string {
		return fmt.Sprintf("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", status, media, len(body), body)
	}
	const page = "<html><title>T</title><p>" + sentence
	content := record("warcinfo", "", "application/warc-fields", "software: x\r\n") +
		record("request", "https://example.org/1", "application/http", "GET / HTTP/1.1\r\n\r\n") +
		record("response", "https://example.org/1", "application/http; msgtype=response", reply("200 OK", "text/html; charset=utf-8", page)) +
		record("response", "https://example.org/2", "application/http; msgtype=response", reply("404 Not Found", "text/html", page)) +
		record("response", "https://example.org/3", "application/http; msgtype=response", reply("200 OK", "image/png", "\x89PNG")) +
		record("response", "https://example.org/4", "application/http; msgtype=response", reply("200 OK", "text/html", "")) +
		record("conversion", "https://example.org/5", "text/plain", sentence)
	reports, errs := collect(file(t, "a.warc", content), Options{})
	if len(reports) != 2 || len(errs) != 1 {
		t.Fatalf("%d reports, errors %v", len(reports), errs)
	}
	if r := reports[0]; r.Title != "T" || r.Body != sentence || r.URL != "https://example.org/1" {
		t.Errorf("got %+v", r)
	}
	if r := reports[1]; r.Body != sentence || r.URL != "https://example.org/5" {
		t.Errorf("got %+v", r)
	}
	if !errors.Is(errs[0], ErrEmpty) || !strings.Contains(errs[0].Error(), "a.warc#6") {
		t.Errorf("error %q does not say that record 6 is empty", errs[0])
	}
	reports, errs = collect(file(t, "cut.warc", content[:len(content)-20]), Options{})
	if len(errs) != 2 || len(reports) != 2 || !errors.Is(errs[1], ErrFormat) {
		t.Errorf("an archive cut short: %d reports, errors %v", len(reports), errs)
	}
}

func TestArchive(t *testing.T) {
	r := one(t, "001-case.txtar", "A case.\n\n-- report.txt --\nTitle: T\nPublished: 2025-08-29\n\n"+sentence+"\n-- facts --\n{}\n")
	if r.Title != "T" || r.Body != sentence+"\n" || r.Published.String() != "2025-08-29" {
		t.Errorf("got %+v", r)
	}
}
