package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"chancery/actor"
	"chancery/event"
	"chancery/record"
	"chancery/report"
	"chancery/span"
)

// Every key that the program prints is in docs/format-record.md.
func TestKeysAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../docs/format-record.md")
	if err != nil {
		t.Fatal(err)
	}
	a, err := txtar.ParseFile("testdata/page/neighbours.txtar")
	if err != nil {
		t.Fatal(err)
	}
	claims := readExport(t, a.Files[0].Data)
	r := report.New(report.Report{Body: "Armenia"})
	printed := []any{
		record.Compute([2]actor.ID{"AFG", "PAK"}, claims, 0, 0),
		eventLine(r, &event.Event{Actors: []event.Party{{Span: span.Span{End: 7}}}}),
		readingJSON{Report: "r", Source: "s", Title: "t", Publisher: "p", Published: "d", Note: "n", Error: "e"},
		keptLine(record.Kept{Note: "n"}),
		linkJSON{exportJSON: exported(claims[0])},
	}
	for _, v := range printed {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var tree any
		if err := json.Unmarshal(b, &tree); err != nil {
			t.Fatal(err)
		}
		checkKeys(t, string(doc), tree)
	}
}

// checkKeys looks for every key of a JSON tree among the words in backquotes.
func checkKeys(t *testing.T, doc string, tree any) {
	t.Helper()
	switch v := tree.(type) {
	case []any:
		for _, e := range v {
			checkKeys(t, doc, e)
		}
	case map[string]any:
		for key, e := range v {
			if !strings.Contains(doc, "`"+key+"`") && !strings.Contains(doc, `"`+key+`":`) {
				t.Errorf("key %q is not documented", key)
			}
			checkKeys(t, doc, e)
		}
	}
}
