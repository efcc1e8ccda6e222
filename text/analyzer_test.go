package text_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"chancery/text"
)

const news = `KABUL: Afghanistan and Pakistan have agreed to upgrade their ties to the level of ambassadors, both ministries said on Monday.

"We don't expect a delay," the foreign minister's spokesman told reporters. He added that US$2 billion of trade was the aim for 2026, up from $1.1bn in 2024.

Gen. J. Smith, who led the U.S. delegation at the talks in St. Petersburg, welcomed the long-awaited step; the two sides will meet again on 29th Aug, 2025.

`

func TestParseIsTheSameForAll(t *testing.T) {
	a, err := text.Default()
	if err != nil {
		t.Fatal(err)
	}
	want := a.Parse(news)
	if len(want.Sentences) != 5 {
		t.Errorf("%d sentences, want 5", len(want.Sentences))
	}
	for i, tok := range want.Tokens {
		if tok.Lemma == "" || tok.POS == text.NoPOS {
			t.Errorf("%q has no lemma or part of speech", want.Word(i))
		}
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 3 {
				if !reflect.DeepEqual(a.Parse(news), want) {
					t.Error("another parse of the same text")
				}
			}
		})
	}
	wg.Wait()
}

func TestParseOfNothing(t *testing.T) {
	a, err := text.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"", "\n\n", "\xff\xfe"} {
		if p := a.Parse(s); len(p.Sentences) > 1 {
			t.Errorf("%q has %d sentences", s, len(p.Sentences))
		}
	}
}

// The working memory of Tokenize does not grow with the number of tokens but by
// the lists it returns.
func TestTokenizeAllocates(t *testing.T) {
	long := strings.Repeat(news, 50)
	allocs := testing.AllocsPerRun(5, func() { text.Tokenize(long) })
	if allocs > 12 {
		t.Errorf("%v allocations for %d bytes", allocs, len(long))
	}
}

func BenchmarkTokenize(b *testing.B) {
	b.ReportAllocs()
	long := strings.Repeat(news, 20)
	words := 0
	for b.Loop() {
		words += len(text.Tokenize(long).Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLemma(b *testing.B) {
	b.ReportAllocs()
	a, err := text.Default()
	if err != nil {
		b.Fatal(err)
	}
	p := a.Parse(news)
	words := 0
	for b.Loop() {
		for i, t := range p.Tokens {
			text.Lemma(p.Word(i), t.POS, t.Tag)
		}
		words += len(p.Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	a, err := text.Default()
	if err != nil {
		b.Fatal(err)
	}
	long := strings.Repeat(news, 20)
	words := 0
	for b.Loop() {
		words += len(a.Parse(long).Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
