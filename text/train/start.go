package train

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"

	"chancery/text/nn"
)

// initialize draws the first weights: matrices by the size of their input
// (Glorot and Bengio 2010), embeddings small, the rest zero.
func initialize(net *nn.Net, rng *rand.Rand) {
	for _, p := range net.Params() {
		bound := 0.1
		switch {
		case p.Sparse:
		case strings.HasSuffix(p.Name, ".root"):
		case p.Rows == 1:
			continue
		case strings.HasSuffix(p.Name, ".gates"):
			bound = 0.5
		default:
			bound = math.Sqrt(3 / float64(p.Rows))
		}
		for i := range p.Data {
			p.Data[i] = float32((2*rng.Float64() - 1) * bound)
		}
	}
}

// clearUnseen makes the embeddings that no sentence uses zero, so that they say
// nothing when a word first meets them.
func clearUnseen(net *nn.Net, lists ...[]*sentence) {
	words, affixes := make([]bool, net.WordRows), make([]bool, net.AffixRows)
	for _, list := range lists {
		for _, s := range list {
			for _, f := range s.features {
				words[f.Word] = true
				for _, a := range f.Affix {
					affixes[a] = true
				}
			}
		}
	}
	for row, used := range words {
		if !used {
			clear(net.Words[row*net.Word : (row+1)*net.Word])
		}
	}
	for row, used := range affixes {
		if !used {
			clear(net.Affixes[row*net.Affix : (row+1)*net.Affix])
		}
	}
}

func writeModel(path string, data []byte) error {
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return fmt.Errorf("write the model: %w", err)
	}
	return nil
}

// readModel reads a model file.
func readModel(path string) (*nn.File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the model: %w", err)
	}
	f, err := nn.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("read the model %s: %w", path, err)
	}
	return f, nil
}
