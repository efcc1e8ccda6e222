package text

import (
	"sort"

	"chancery/span"
)

// Token is one word in the sense of Universal Dependencies: "don't" is two.
type Token struct {
	Span  span.Span // in Parse.Text
	Lemma string
	POS   POS // universal part of speech
	Tag   Tag // Penn Treebank tag, for tense and number
	Rel   Rel // relation to the head
	Head  int // index in Parse.Tokens, or Root
}

// Root is the Head of a sentence's root.
const Root = -1

// Sentence is a run of tokens, [First, End) in Parse.Tokens.
type Sentence struct {
	Span       span.Span
	First, End int
}

// Parse is the analysis of one text: its sentences and, for each token, part of
// speech, lemma and place in the dependency tree. Tokens and sentences are in
// the order of the text and never overlap. A Parse is read-only once made.
type Parse struct {
	Text      string
	Tokens    []Token
	Sentences []Sentence

	kids     []int32 // children of all tokens, grouped by head, in order
	kidsFrom []int32 // kids[kidsFrom[i]:kidsFrom[i+1]] are the children of i
}

// Index prepares Children; whoever builds or changes a Parse by hand calls it once after.
func (p *Parse) Index() {
	n := len(p.Tokens)
	p.kidsFrom = make([]int32, n+1)
	for _, t := range p.Tokens {
		if t.Head >= 0 {
			p.kidsFrom[t.Head+1]++
		}
	}
	for i := range n {
		p.kidsFrom[i+1] += p.kidsFrom[i]
	}
	p.kids = make([]int32, p.kidsFrom[n])
	next := make([]int32, n)
	for i, t := range p.Tokens {
		if t.Head >= 0 {
			p.kids[p.kidsFrom[t.Head]+next[t.Head]] = int32(i)
			next[t.Head]++
		}
	}
}

// Children are the tokens whose head is i, in the order of the text. The slice belongs to p.
func (p *Parse) Children(i int) []int32 { return p.kids[p.kidsFrom[i]:p.kidsFrom[i+1]] }

// Word is the surface form of token i.
func (p *Parse) Word(i int) string { return p.Tokens[i].Span.Of(p.Text) }

// Child is the first child of i by any of the given relations (a basic relation
// also matches its subtypes), or Root where there is none.
func (p *Parse) Child(i int, rels ...Rel) int {
	for _, k := range p.Children(i) {
		if p.Tokens[k].Rel.In(rels...) {
			return int(k)
		}
	}
	return Root
}

// Subtree is the smallest token range [first, end) that holds i and all its descendants.
func (p *Parse) Subtree(i int) (first, end int) {
	first, end = i, i+1
	for _, k := range p.Children(i) {
		f, e := p.Subtree(int(k))
		first, end = min(first, f), max(end, e)
	}
	return first, end
}

// SpanOf is the byte range of the tokens [first, end).
func (p *Parse) SpanOf(first, end int) span.Span {
	return span.Span{Start: p.Tokens[first].Span.Start, End: p.Tokens[end-1].Span.End}
}

// SentenceOf is the index of the sentence that holds token i.
func (p *Parse) SentenceOf(i int) int {
	return sort.Search(len(p.Sentences), func(s int) bool { return p.Sentences[s].End > i })
}
