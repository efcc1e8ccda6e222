package event_test

import (
	"path/filepath"
	"strings"
	"testing"

	"chancery/event"
	"chancery/report"

	"golang.org/x/tools/txtar"
)

// BenchmarkCode codes the reports of the cases, parsed and cast beforehand.
func BenchmarkCode(b *testing.B) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		b.Fatal(err)
	}
	var body strings.Builder
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			b.Fatal(err)
		}
		for i := 0; i < len(ar.Files); i += 2 {
			_, text, _ := strings.Cut(string(ar.Files[i].Data), "\n")
			body.WriteString(text + "\n\n")
		}
	}
	coder := newCoder(b)
	r := report.New(report.Report{Body: body.String()})
	p := coder.analyzer.Parse(r.Text())
	doc := &event.Doc{Report: r, Parse: p, Cast: coder.resolver.Cast(p, r.Published, nil)}
	b.ReportAllocs()
	for b.Loop() {
		coder.coder.Code(doc)
	}
	b.ReportMetric(float64(len(p.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
