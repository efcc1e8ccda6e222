package text

import "slices"

// parse sets head and relation of the tokens of the batch.
func (a *annotator) parse(p *Parse) {
	m := a.model
	a.heads = slices.Grow(a.heads[:0], a.nn.Rows())[:a.nn.Rows()]
	for i, c := range a.pieces {
		first, end := a.nn.Sentences[i][0], a.nn.Sentences[i][1]
		scores, stride := m.runner.Arcs(&a.nn, first, end)
		for j, head := range a.tree.Find(scores, stride, c.end-c.first)[1:] {
			token := &p.Tokens[c.first+j]
			if head == 0 {
				a.heads[first+j], token.Head = -1, Root
			} else {
				a.heads[first+j], token.Head = int32(first)+head-1, c.first+int(head)-1
			}
		}
	}
	m.runner.Relations(&a.nn, a.heads)
	for i, c := range a.pieces {
		row := a.nn.Sentences[i][0]
		for j := c.first; j < c.end; j, row = j+1, row+1 {
			p.Tokens[j].Rel = m.relation(m.runner.RelScores(&a.nn, row), p.Tokens[j].Head == Root)
		}
		if c.first != c.anchor {
			p.hang(c)
		}
	}
}

// relation is the best relation; root is for roots only.
func (m *Model) relation(scores []float32, root bool) Rel {
	if root {
		return RootRel
	}
	best := -1
	for i, s := range scores {
		if m.rels[i] != RootRel && (best < 0 || s > scores[best]) {
			best = i
		}
	}
	return m.rels[best]
}

// hang attaches the root of a later piece of a long sentence to the root of the first.
func (p *Parse) hang(c piece) {
	root := c.anchor
	for p.Tokens[root].Head != Root {
		root = p.Tokens[root].Head
	}
	for i := c.first; i < c.end; i++ {
		if t := &p.Tokens[i]; t.Head == Root {
			t.Head, t.Rel = root, Parataxis
			return
		}
	}
}
