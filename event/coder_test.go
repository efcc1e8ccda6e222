package event_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
	"chancery/text"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected events of testdata")

// TestCases codes the reports of testdata/*.txtar: the text on top, the events below.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	coder := newCoder(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i+1 < len(ar.Files); i += 2 {
				got := coder.print(t, string(ar.Files[i].Data))
				if *update {
					ar.Files[i+1].Data = []byte(got)
					continue
				}
				if want := string(ar.Files[i+1].Data); got != want {
					t.Errorf("%s:\n%s\ngot\n%s\nwant\n%s", ar.Files[i].Name, ar.Files[i].Data, got, want)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// testCoder is the chain of stages that a case runs through.
type testCoder struct {
	analyzer *text.Analyzer
	resolver *actor.Resolver
	coder    *event.Coder
}

func newCoder(t testing.TB) *testCoder {
	t.Helper()
	analyzer, err := text.Default()
	if err != nil {
		t.Fatal(err)
	}
	return &testCoder{analyzer, actor.NewResolver(actor.DefaultTable()), event.NewCoder(event.DefaultLexicon(), actor.DefaultTable())}
}

func (c *testCoder) code(r *report.Report) event.Coding {
	p := c.analyzer.Parse(r.Text())
	return c.coder.Code(&event.Doc{Report: r, Parse: p, Cast: c.resolver.Cast(p, r.Published, nil)})
}

// print is a line an event: effects, modality, parties, time, evidence. A first
// line "Published: DATE" dates the report.
func (c *testCoder) print(t *testing.T, body string) string {
	t.Helper()
	var published day.Day
	if head, rest, ok := strings.Cut(body, "\n"); ok && strings.HasPrefix(head, "Published: ") {
		d, err := day.Parse(strings.TrimPrefix(head, "Published: "))
		if err != nil {
			t.Fatal(err)
		}
		published, body = d, rest
	}
	r := report.New(report.Report{Body: strings.TrimSpace(body), Published: published})
	var b strings.Builder
	for _, e := range c.code(r).Events {
		for _, eff := range e.Effects {
			fmt.Fprintf(&b, "%s.%s %s %s", eff.Facet, eff.Status, e.Modality, sides(e))
			if e.When.Known() || e.When.Partial != "" {
				fmt.Fprintf(&b, " | when %s", e.When.Human())
			}
			for _, extra := range []struct{ name, value string }{
				{"where", e.Where}, {"forum", e.Forum}, {"says", e.Attribution.Speaker}, {"reason", e.Reason},
			} {
				if extra.value != "" {
					fmt.Fprintf(&b, " | %s %s", extra.name, extra.value)
				}
			}
			if len(e.Mediators) > 0 {
				fmt.Fprintf(&b, " | mediators %v", e.Mediators)
			}
			if e.Amount != nil {
				fmt.Fprintf(&b, " | amount %g %s", e.Amount.Value, e.Amount.Unit)
			}
			fmt.Fprintf(&b, " | %s\n", strings.Join(strings.Fields(e.Evidence.Of(r.Text())), " "))
		}
	}
	return b.String()
}

func sides(e event.Event) string {
	side := func(ps []event.Party) string {
		var ids []string
		for _, p := range ps {
			for _, id := range p.Actors {
				ids = append(ids, string(id))
			}
		}
		return strings.Join(ids, ",")
	}
	if len(e.Recipients) == 0 {
		return side(e.Actors)
	}
	return side(e.Actors) + " > " + side(e.Recipients)
}
