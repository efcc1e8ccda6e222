package source

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"chancery/report"
)

func benchmark(b *testing.B, name, content string) {
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		s := sink{ctx: context.Background(), yield: func(r *report.Report, err error) bool {
			if err != nil {
				b.Fatal(err)
			}
			return true
		}}
		s.read(input{name: name, body: strings.NewReader(content)})
	}
}

func BenchmarkText(b *testing.B) {
	benchmark(b, "a.txt", strings.Repeat(firstParagraph+"\n\n"+secondParagraph+"\n\n", 10))
}

func BenchmarkJSONLines(b *testing.B) {
	line, err := json.Marshal(map[string]string{"title": "Ministers speak", "text": strings.Repeat(firstParagraph+"\n\n", 20)})
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, "a.jsonl", strings.Repeat(string(line)+"\n", 50))
}

func BenchmarkPage(b *testing.B) {
	benchmark(b, "a.html", "<!DOCTYPE html><html><head><title>T</title></head><body><nav>"+strings.Repeat(`<a href="/">Home</a>`, 50)+
		"</nav><article>"+strings.Repeat("<p>"+firstParagraph+"</p>\n<p>"+secondParagraph+"</p>\n", 10)+"</article></body></html>")
}
