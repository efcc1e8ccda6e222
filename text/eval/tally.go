package eval

import (
	"chancery/span"
	"chancery/text"
)

// Count says how much was found of how much there is.
type Count struct{ Right, Gold, System int }

// F1 is the harmonic mean of precision and recall, 0 where there is nothing.
func (c Count) F1() float64 {
	if c.Gold+c.System == 0 {
		return 0
	}
	return 2 * float64(c.Right) / float64(c.Gold+c.System)
}

// A Tally counts over any number of texts. Words are aligned by their spans in
// the text, which is what the alignment of the shared task comes to where the
// words of a surface token spell it.
type Tally struct {
	Tokens, Sentences, Words, UPOS, UAS, LAS, Lemmas Count
}

// Add counts one text. Both parses are of the same text.
func (t *Tally) Add(gold, system *text.Parse) {
	t.Tokens.spans(surface(gold), surface(system))
	t.Sentences.spans(sentences(gold), sentences(system))
	toGold := align(gold, system)
	for _, c := range []*Count{&t.Words, &t.UPOS, &t.UAS, &t.LAS, &t.Lemmas} {
		c.Gold += len(gold.Tokens)
		c.System += len(system.Tokens)
	}
	for i, g := range toGold {
		if g < 0 {
			continue
		}
		t.Words.Right++
		want, got := gold.Tokens[g], system.Tokens[i]
		if got.POS == want.POS {
			t.UPOS.Right++
		}
		if got.Lemma == want.Lemma || want.Lemma == "_" {
			t.Lemmas.Right++
		}
		if !sameHead(want.Head, got.Head, toGold) {
			continue
		}
		t.UAS.Right++
		if got.Rel.Base() == want.Rel.Base() {
			t.LAS.Right++
		}
	}
}

func sameHead(want, got int, toGold []int) bool {
	if want == text.Root || got == text.Root {
		return want == got
	}
	return toGold[got] == want
}

// align gives for each word of the system the gold word of the same span, or -1.
func align(gold, system *text.Parse) []int {
	toGold := make([]int, len(system.Tokens))
	g := 0
	for i, t := range system.Tokens {
		for g < len(gold.Tokens) && before(gold.Tokens[g].Span, t.Span) {
			g++
		}
		toGold[i] = -1
		if g < len(gold.Tokens) && gold.Tokens[g].Span == t.Span {
			toGold[i] = g
			g++
		}
	}
	return toGold
}

func before(a, b span.Span) bool { return a.Start < b.Start || a.Start == b.Start && a.End < b.End }

// spans counts the spans that both lists hold; both are in order.
func (c *Count) spans(gold, system []span.Span) {
	c.Gold += len(gold)
	c.System += len(system)
	g := 0
	for _, s := range system {
		for g < len(gold) && before(gold[g], s) {
			g++
		}
		if g < len(gold) && gold[g] == s {
			c.Right++
			g++
		}
	}
}

func sentences(p *text.Parse) []span.Span {
	spans := make([]span.Span, len(p.Sentences))
	for i, s := range p.Sentences {
		spans[i] = s.Span
	}
	return spans
}

// surface gives the spans of the surface tokens of p.
func surface(p *text.Parse) []span.Span {
	var spans []span.Span
	for i, t := range p.Tokens {
		if p.JoinsPrevious(i) {
			spans[len(spans)-1].End = t.Span.End
			continue
		}
		spans = append(spans, t.Span)
	}
	return spans
}
