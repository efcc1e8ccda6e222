package text

// tag sets part of speech and tag of the tokens of the batch.
func (a *annotator) tag(p *Parse) {
	m := a.model
	for i, c := range a.pieces {
		row := a.nn.Sentences[i][0]
		for j := c.first; j < c.end; j, row = j+1, row+1 {
			pos, tags := m.runner.TagScores(&a.nn, row)
			t := &p.Tokens[j]
			t.POS, t.Tag = m.pos[argmax(pos)], m.tags[argmax(tags)]
		}
	}
}

// argmax is the index of the greatest value, the first of equals.
func argmax(values []float32) int {
	best := 0
	for i, v := range values {
		if v > values[best] {
			best = i
		}
	}
	return best
}
