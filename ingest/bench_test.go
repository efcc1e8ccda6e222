package ingest

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"chancery/report"
)

// sampleReports are the sample reports of the project.
func sampleReports(b *testing.B) []*report.Report {
	b.Helper()
	files, err := os.ReadDir("../samples")
	if err != nil {
		b.Fatal(err)
	}
	var out []*report.Report
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".txtar") {
			continue
		}
		a, err := txtar.ParseFile("../samples/" + f.Name())
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, report.New(report.Report{Body: string(a.Files[0].Data), Language: "en"}))
	}
	return out
}

// The whole way from report to claims, on one core.
func BenchmarkCode(b *testing.B) {
	engine, err := NewEngine()
	if err != nil {
		b.Fatal(err)
	}
	reports := sampleReports(b)
	words, sentences := 0, 0
	for _, r := range reports {
		words += len(strings.Fields(r.Text()))
		sentences += len(engine.analyzer.Parse(r.Text()).Sentences)
	}
	for b.Loop() {
		for _, r := range reports {
			engine.Code(r, nil)
		}
	}
	seconds := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(words)/seconds, "words/s")
	b.ReportMetric(float64(sentences)/seconds, "sentences/s")
}
