package text

import "encoding/binary"

// sentenceRounds is how often TrainSentences goes over its examples.
const sentenceRounds = 12

// example is a place where a sentence may end.
type example struct {
	features []uint32
	ends     bool
}

// TrainSentences learns where sentences end from texts whose sentences are
// known, and returns the weights for sentence.model: those of an averaged
// perceptron (Freund and Schapire 1999) over all places behind a mark. The same
// texts in the same order give the same bytes.
func TrainSentences(gold []*Parse) []byte {
	var examples []example
	for _, p := range gold {
		examples = appendExamples(examples, p)
	}
	n := 1 << sentenceBits
	weights, sums, changed := make([]int32, n), make([]int64, n), make([]int64, n)
	step := int64(0)
	for range sentenceRounds {
		for _, e := range shuffled(examples) {
			step++
			score := int32(0)
			for _, f := range e.features {
				score += weights[f]
			}
			if score > 0 == e.ends {
				continue
			}
			d := int32(1)
			if !e.ends {
				d = -1
			}
			for _, f := range e.features {
				sums[f] += int64(weights[f]) * (step - changed[f])
				changed[f] = step
				weights[f] += d
			}
		}
	}
	out := make([]byte, 2*n)
	for f, w := range weights {
		sums[f] += int64(w) * (step - changed[f])
		mean := float64(sums[f]) / float64(max(step, 1)) * 64
		binary.LittleEndian.PutUint16(out[2*f:], uint16(int16(min(max(mean, -32768), 32767))))
	}
	return out
}

// shuffled deals the examples like cards into piles, so that neighbours come apart.
func shuffled(examples []example) []example {
	const piles = 97
	dealt := make([]example, 0, len(examples))
	for pile := range piles {
		for i := pile; i < len(examples); i += piles {
			dealt = append(dealt, examples[i])
		}
	}
	return dealt
}

// appendExamples tokenizes the text of p and adds the places where a sentence may
// end, read as if all sentences before were found.
func appendExamples(examples []example, p *Parse) []example {
	t := tokenizer{s: p.Text}
	t.run()
	ends := map[int]bool{}
	for _, s := range p.Sentences {
		ends[s.Span.End] = true
	}
	b := boundaries{s: p.Text, tokens: t.tokens}
	for i := range len(t.tokens) - 1 {
		b.count(i)
		end := ends[t.tokens[i].Span.End]
		if g := b.gapAfter(i); g <= spaced {
			if n := b.candidate(i, g); n > 0 {
				examples = append(examples, example{append([]uint32(nil), b.features[:n]...), end})
			}
		}
		if end {
			b.begin(i + 1)
		}
	}
	return examples
}
