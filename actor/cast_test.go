package actor

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"chancery/day"
	"chancery/span"
	"chancery/text"
)

var update = flag.Bool("update", false, "rewrite the expectations of testdata/cast")

// TestCast reads each page of testdata/cast: a text and below it the mentions expected, one a line:
//
//	words | how | actors | sector | rank | person | office
//
// A mention inside another is indented. "?" before actors says that the words may name
// them and the text does not settle it; "@" names the host of a mission. The first lines of a file
// may say "published: DATE" and "prior: PERSON | OFFICE | STATE | DATE".
func TestCast(t *testing.T) {
	paths, err := filepath.Glob("testdata/cast/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no pages in testdata/cast: %v", err)
	}
	resolver := NewResolver(DefaultTable())
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			page, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			published, prior := header(t, string(page.Comment))
			got := castPage(t, resolver, string(page.Files[0].Data), published, prior)
			if *update {
				page.Files = []txtar.File{page.Files[0], {Name: "mentions", Data: got}}
				if err := os.WriteFile(path, txtar.Format(page), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := page.Files[1].Data; !bytes.Equal(got, want) {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", page.Files[0].Data, got, want)
			}
		})
	}
}

func header(t *testing.T, comment string) (published day.Day, prior []Tenure) {
	for line := range strings.Lines(comment) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "published":
			d, err := day.Parse(value)
			if err != nil {
				t.Fatal(err)
			}
			published = d
		case "prior":
			f := strings.Split(value, " | ")
			asOf := day.Day(0)
			if len(f) > 3 {
				d, err := day.Parse(f[3])
				if err != nil {
					t.Fatal(err)
				}
				asOf = d
			}
			prior = append(prior, Tenure{Person: f[0], Office: f[1], State: ID(f[2]), Rank: Minister, AsOf: asOf})
		}
	}
	return published, prior
}

func castPage(t *testing.T, r *Resolver, body string, published day.Day, prior []Tenure) []byte {
	analyzer, err := text.Default()
	if err != nil {
		t.Fatal(err)
	}
	body = strings.TrimSpace(body)
	p := analyzer.Parse(body)
	c := r.Cast(p, published, prior)
	var b bytes.Buffer
	for k := range c.Mentions {
		m := &c.Mentions[k]
		for w := m.Within; w >= 0; w = c.Mentions[w].Within {
			b.WriteString("  ")
		}
		actors := ids(m.Actors)
		if len(m.Candidates) > 0 {
			actors = "? " + ids(m.Candidates)
		}
		if m.Host != "" {
			actors += " @" + string(m.Host)
		}
		words := strings.Join(strings.Fields(m.Span.Of(body)), " ")
		line := fmt.Sprintf("%s | %s | %s | %s | %s | %s | %s", words, m.How, actors, m.Sector, rankName(m.Rank), m.Person, m.Office)
		b.WriteString(strings.TrimRight(line, " |"))
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func ids(list []ID) string {
	s := make([]string, len(list))
	for i, id := range list {
		s[i] = string(id)
	}
	return strings.Join(s, " ")
}

func rankName(r Rank) string {
	return [...]string{"", "official", "ambassador", "deputy", "minister", "head"}[r]
}

// checkCast fails where a cast breaks what every cast keeps.
func checkCast(t *testing.T, p *text.Parse, c *Cast) {
	t.Helper()
	for k := range c.Mentions {
		m := &c.Mentions[k]
		if m.First >= m.End || m.Head < m.First || m.Head >= m.End || m.Span != p.SpanOf(m.First, m.End) {
			t.Fatalf("mention %d is crooked: %+v", k, m)
		}
		if p.SentenceOf(m.First) != p.SentenceOf(m.End-1) {
			t.Fatalf("mention %d runs over the end of a sentence: %q", k, m.Span.Of(p.Text))
		}
		if m.How == InvalidHow || m.Within >= len(c.Mentions) || m.Antecedent >= len(c.Mentions) || m.Antecedent == k {
			t.Fatalf("mention %d: %+v", k, m)
		}
		if len(m.Actors) > 0 && len(m.Candidates) > 0 {
			t.Fatalf("mention %d is both settled and open: %+v", k, m)
		}
		if w := m.Within; w >= 0 && (c.Mentions[w].First > m.First || c.Mentions[w].End < m.End) {
			t.Fatalf("mention %d is not within %d", k, w)
		}
		if c.At(m.Head) == nil || c.Over(m.First) == nil {
			t.Fatalf("mention %d is not found by its head", k)
		}
	}
}

func FuzzCast(f *testing.F) {
	f.Add("Armenia's Foreign Minister Ararat Mirzoyan met his Pakistani counterpart (Mohammad Ishaq Dar) in \"Baku\".")
	f.Add("SECRETARY X: We, the two leaders of A and B's C's D, agreed.")
	f.Add("the, the of Georgia and and ' ' 's “ ” \" ( IEA ) DPM/FM / -")
	analyzer, err := text.Default()
	if err != nil {
		f.Fatal(err)
	}
	resolver := NewResolver(DefaultTable())
	f.Fuzz(func(t *testing.T, s string) {
		p := analyzer.Parse(s)
		checkCast(t, p, resolver.Cast(p, 0, nil))
	})
}

// TestCastHostile reads texts made to be slow: the work must stay linear.
func TestCastHostile(t *testing.T) {
	resolver := NewResolver(DefaultTable())
	for _, unit := range []string{
		"Armenia and ", "the head of the office of ", "the minister 's ", "they said it and he ", "\" I ", "President Smith , ",
		"Armenia 's and Azerbaijan 's ", "the two countries ", "DPM / ", "( IEA ) ", "Mr. A. B. ", "Georgia of ",
	} {
		p := chain(strings.Repeat(unit, 10000))
		checkCast(t, p, resolver.Cast(p, 0, nil))
	}
}

// chain is a parse of words parted by spaces as one sentence in which each word
// hangs on the one before.
func chain(s string) *text.Parse {
	p := &text.Parse{Text: s}
	at := 0
	for w := range strings.SplitSeq(s, " ") {
		if w != "" {
			k := len(p.Tokens)
			p.Tokens = append(p.Tokens, text.Token{Span: span.Span{Start: at, End: at + len(w)}, POS: text.PROPN, Rel: text.Nsubj, Head: k - 1})
		}
		at += len(w) + 1
	}
	p.Sentences = []text.Sentence{{Span: span.Span{End: len(s)}, End: len(p.Tokens)}}
	p.Index()
	return p
}

// TestCastSame says that one text has one cast, whoever else is reading.
func TestCastSame(t *testing.T) {
	analyzer, err := text.Default()
	if err != nil {
		t.Fatal(err)
	}
	resolver := NewResolver(DefaultTable())
	p := analyzer.Parse("Leaders from Armenia and Azerbaijan, Nikol Pashinyan and Ilham Aliyev, met. The two ministers of Georgia and Iran spoke. Both sides agreed; they thanked Donald Trump.")
	want := resolver.Cast(p, 0, nil)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := resolver.Cast(p, 0, nil); !reflect.DeepEqual(got, want) {
				t.Error("two readings differ")
			}
		})
	}
	wait.Wait()
}
