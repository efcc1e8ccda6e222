package text

import "sync"

// An Analyzer turns text into trees. It is safe for use by many goroutines at
// once and holds one copy of its model for all.
type Analyzer struct{ model *Model }

// NewAnalyzer makes an Analyzer of a model.
func NewAnalyzer(m *Model) *Analyzer { return &Analyzer{model: m} }

// Default is the Analyzer with the model that the program carries, loaded at the
// first call and shared by all callers.
func Default() (*Analyzer, error) { return shared() }

var shared = sync.OnceValues(func() (*Analyzer, error) {
	m, err := English()
	if err != nil {
		return nil, err
	}
	return NewAnalyzer(m), nil
})

// Parse is the whole analysis of s. It takes any bytes.
func (a *Analyzer) Parse(s string) *Parse {
	p := Tokenize(s)
	a.Annotate(p)
	return p
}

// Annotate adds tags, trees and lemmas to a parse that has tokens and sentences.
func (a *Analyzer) Annotate(p *Parse) {
	a.model.Annotate(p)
	for i := range p.Tokens {
		t := &p.Tokens[i]
		t.Lemma = Lemma(t.Span.Of(p.Text), t.POS, t.Tag)
	}
}
