// Package eval measures an Analyzer on treebanks by the definitions of the CoNLL
// 2018 shared task (universaldependencies.org/conll18/evaluation.html): once on
// the gold tokens and sentences, once from raw text.
package eval

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"chancery/text"
	"chancery/text/conllu"
)

// ErrNoWords is returned where the files hold nothing to measure on.
var ErrNoWords = errors.New("no words to measure on")

// Result holds F1 scores between 0 and 1 over all files together. Subtypes of
// relations are ignored. On gold tokens precision and recall are the same, so
// the scores are accuracies.
type Result struct {
	Gold           GoldScores `json:"gold_tokens"`
	Raw            RawScores  `json:"raw"`
	WordsPerSecond float64    `json:"words_per_second"` // raw text to trees, one goroutine
}

// GoldScores are the scores given the tokens and sentences of the treebank.
type GoldScores struct {
	UPOS float64 `json:"upos"`
	UAS  float64 `json:"uas"`
	LAS  float64 `json:"las"`
}

// RawScores are the scores from raw text: Tokens counts surface tokens, of which
// "don't" is one; the others count words or whole sentences.
type RawScores struct {
	Tokens    float64 `json:"tokens"`
	Sentences float64 `json:"sentences"`
	UPOS      float64 `json:"upos"`
	UAS       float64 `json:"uas"`
	LAS       float64 `json:"las"`
}

// Score measures a on the CoNLL-U files together. Errors name the file.
func Score(ctx context.Context, a *text.Analyzer, files []string) (Result, error) {
	var docs [][]conllu.Sentence
	for _, name := range files {
		sentences, err := read(name)
		if err != nil {
			return Result{}, fmt.Errorf("%s: %w", name, err)
		}
		docs = append(docs, conllu.Documents(sentences)...)
	}
	var gold, raw Tally
	var spent time.Duration
	words := 0
	for _, doc := range docs {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		want := conllu.Parse(doc)
		got := bare(want)
		a.Annotate(got)
		gold.Add(want, got)

		start := time.Now()
		got = a.Parse(want.Text)
		spent += time.Since(start)
		words += len(got.Tokens)
		raw.Add(want, got)
	}
	if gold.Words.Gold == 0 {
		return Result{}, ErrNoWords
	}
	return Result{
		Gold: GoldScores{UPOS: gold.UPOS.F1(), UAS: gold.UAS.F1(), LAS: gold.LAS.F1()},
		Raw: RawScores{
			Tokens: raw.Tokens.F1(), Sentences: raw.Sentences.F1(),
			UPOS: raw.UPOS.F1(), UAS: raw.UAS.F1(), LAS: raw.LAS.F1(),
		},
		WordsPerSecond: float64(words) / spent.Seconds(),
	}, nil
}

func read(name string) ([]conllu.Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return conllu.ReadAll(f)
}

// bare is p with its tokens and sentences alone.
func bare(p *text.Parse) *text.Parse {
	b := &text.Parse{Text: p.Text, Tokens: make([]text.Token, len(p.Tokens)), Sentences: p.Sentences}
	for i, t := range p.Tokens {
		b.Tokens[i] = text.Token{Span: t.Span, Head: text.Root}
	}
	b.Index()
	return b
}
