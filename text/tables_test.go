package text

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// The table of lemmas is in order, without doubles, and says what no rule says.
func TestLemmaTable(t *testing.T) {
	before := ""
	for i, line := range strings.Split(strings.TrimSuffix(lemmaFile, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, lemma, _ := strings.Cut(line, "\t")
		switch {
		case len(key) < 2 || !strings.Contains("xvNnsdgarPQ", key[:1]):
			t.Errorf("line %d: no kind of inflection: %q", i+1, line)
		case key <= before:
			t.Errorf("line %d: %q is not after %q", i+1, key, before)
		case key[1:] != strings.ToLower(key[1:]):
			t.Errorf("line %d: %q is not in lower case", i+1, key)
		case len(key) > maxLemmaWord+1:
			t.Errorf("line %d: %q is too long to be found", i+1, key)
		case strings.ContainsAny(lemma, " \t"):
			t.Errorf("line %d: lemma %q", i+1, lemma)
		}
		before = key
	}
}

func TestSentenceModelIsWhole(t *testing.T) {
	if len(sentenceModel) != 2<<sentenceBits {
		t.Errorf("%d bytes, want %d", len(sentenceModel), 2<<sentenceBits)
	}
}

func TestTrainSentencesIsReproducible(t *testing.T) {
	s := "He met Dr. Asif. They spoke at 5 p.m. on Monday.\n\nNo text was signed: it is a draft. “Why?” he asked."
	p := &Parse{Text: s}
	for _, end := range []string{"Asif.", "Monday.", "signed:", "draft.", "asked."} {
		i := strings.Index(s, end) + len(end)
		p.Sentences = append(p.Sentences, Sentence{})
		p.Sentences[len(p.Sentences)-1].Span.End = i
	}
	a, b := TrainSentences([]*Parse{p}), TrainSentences([]*Parse{p})
	if !bytes.Equal(a, b) {
		t.Error("two trainings differ")
	}
	if slices.Max(a) == 0 {
		t.Error("nothing learned")
	}
}
