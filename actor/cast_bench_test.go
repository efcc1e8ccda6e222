package actor

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/text"
)

// BenchmarkCast reads the reports under ../../shared/reports, or a short text
// of the same kind where they are absent, and tells words per second.
func BenchmarkCast(b *testing.B) {
	analyzer, err := text.Default()
	if err != nil {
		b.Fatal(err)
	}
	var parses []*text.Parse
	words := 0
	for _, s := range benchTexts(b) {
		p := analyzer.Parse(s)
		parses = append(parses, p)
		words += len(p.Tokens)
	}
	r := NewResolver(DefaultTable())
	b.ResetTimer()
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range parses {
			r.Cast(p, 0, nil)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func benchTexts(b *testing.B) []string {
	paths, err := filepath.Glob("../../shared/reports/*.txt")
	if err != nil || len(paths) == 0 {
		return []string{strings.Repeat("Armenian Prime Minister Nikol Pashinyan met his Georgian counterpart in Tbilisi on Monday. They spoke for an hour. ", 20)}
	}
	var texts []string
	for _, path := range paths {
		s, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(s))
	}
	return texts
}
