package text

import (
	_ "embed"
	"encoding/binary"
	"sync"
)

// The classifier is linear over hashed features: the sum of the weights of a
// candidate's features is above zero where a sentence ends.
const (
	sentenceBits = 14 // the table has 1<<sentenceBits weights
	maxFeatures  = 24
	maxClosers   = 8 // quotes and brackets behind a mark
)

// sentenceModel holds the weights, little-endian 16-bit integers. It is made by
// TrainSentences.
//
//go:embed sentence.model
var sentenceModel []byte

var sentenceWeights = sync.OnceValue(func() []int16 {
	w := make([]int16, 1<<sentenceBits)
	for i := range min(len(w), len(sentenceModel)/2) {
		w[i] = int16(binary.LittleEndian.Uint16(sentenceModel[2*i:]))
	}
	return w
})

// afterMark says whether a sentence ends after token i within a line.
func (b *boundaries) afterMark(i int, g gap) bool {
	if b.beforeSpeech(i) {
		return true
	}
	n := b.candidate(i, g)
	if n == 0 {
		return false
	}
	score := 0
	for _, f := range b.features[:n] {
		score += int(b.weights[f])
	}
	return score > 0
}
