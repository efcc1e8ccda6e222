package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/record"
	"chancery/report"
)

var update = flag.Bool("update", false, "rewrite the expectations of the pages")

// TestPages holds the pages of testdata/page to claims that are written there, so that
// they do not move with the coder. The file "claims" has the lines of `chancery export`;
// the others are named by their command: "show PAK ARM", "timeline ARM", "why PAK ARM relations".
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/page/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			claims := readExport(t, a.Files[0].Data)
			for i, f := range a.Files[1:] {
				got := render(t, strings.Fields(f.Name), claims)
				if *update {
					a.Files[i+1].Data = []byte(got)
				} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
					t.Errorf("%s: want -, got +\n%s", f.Name, diff)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// readExport reads lines as `chancery export` writes them.
func readExport(t *testing.T, lines []byte) []record.Stamped {
	t.Helper()
	var out []record.Stamped
	for d := json.NewDecoder(bytes.NewReader(lines)); d.More(); {
		var e exportJSON
		if err := d.Decode(&e); err != nil {
			t.Fatal(err)
		}
		out = append(out, record.Stamped{Claim: e.Claim, Provenance: record.Provenance{
			Title: e.Title, Publisher: e.Publisher, URL: e.URL, Published: e.Published, Read: e.Read, Story: report.Story(e.Story),
		}})
	}
	return out
}

// render writes the page of a command; a last word "colour" asks for inks, a number for that width.
func render(t *testing.T, words []string, claims []record.Stamped) string {
	t.Helper()
	var out bytes.Buffer
	v := &view{page: &page{out: &out, width: 88}, names: newNames(), most: mostShown}
	switch last := words[len(words)-1]; {
	case last == "colour":
		v.colour = true
	default:
		if w, err := strconv.Atoi(last); err == nil {
			v.width = w
		}
	}
	today := day.Of(2026, 11, 22)
	if words[0] == "timeline" {
		v.timeline([]actor.ID{actor.ID(words[1])}, record.Timeline(claims, 0))
		return out.String()
	}
	pair := [2]actor.ID{actor.ID(words[1]), actor.ID(words[2])}
	rel := record.Compute(pair, claims, today, today)
	if words[0] == "why" {
		v.why(&rel, event.Facet(words[3]), record.About(pair, event.Facet(words[3]), claims, today))
	} else {
		v.relation(&rel, today)
	}
	return out.String()
}
