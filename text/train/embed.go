package train

import "chancery/text/nn"

// Dropout of whole embeddings: a word is taken for unknown with a probability
// that falls with its frequency (Kiperwasser and Goldberg 2016) above a floor,
// and a token now and then shows only its word or only its sub-word features.
const (
	rareDrop   = 0.25
	wordDrop   = 0.08
	affixDrop  = 0.05
	embedShare = 0.5 // of the dropout between layers, on single values of embeddings
)

// Positions of the embedding tables in nn.Net.Params.
const (
	wordParam = iota
	affixParam
)

// embed fills the embeddings of b: row i+1 holds token row i.
func (n *network) embed(b *batch) {
	size := n.weights.Size
	in := size.Word + size.Affix
	n.embedded = zeros(n.embedded, (nn.PadRows(b.rows)+2)*in)
	n.features = append(n.features[:0], make([]nn.Features, b.rows)...)
	n.embedMask = resize(n.embedMask, b.rows*in)
	for k, s := range b.spans {
		for i, f := range b.sentences[k].features {
			row := s[0] + i
			c := float64(n.counts[f.Word])
			if n.rng.Float64() < wordDrop+rareDrop/(rareDrop+c) {
				f.Word = 0
			}
			n.features[row] = f
			mask := n.embedMask[row*in : (row+1)*in]
			n.fillMask(mask, n.dropout*embedShare)
			if n.rng.Float64() < affixDrop {
				clear(mask[size.Word:])
			}
			n.embedToken(n.embedded[(row+1)*in:(row+2)*in], mask, &f)
		}
	}
}

func (n *network) embedToken(dst, mask []float32, f *nn.Features) {
	w := n.weights
	copy(dst, w.Words[int(f.Word)*w.Word:][:w.Word])
	sum := dst[w.Word:]
	for _, a := range f.Affix {
		nn.Add(sum, w.Affixes[int(a)*w.Affix:][:w.Affix])
	}
	for i, m := range mask {
		dst[i] *= m
	}
}

// embedGradient adds the gradients of the embeddings, from n.dtmp: for each row
// the gradients of the token before it, its own and that of the token after it.
func (n *network) embedGradient(b *batch) {
	w, g := n.weights, n.grads
	in := w.Word + w.Affix
	n.dembedded = zeros(n.dembedded, (nn.PadRows(b.rows)+2)*in)
	for row := range b.rows {
		nn.Add(n.dembedded[row*in:(row+3)*in], n.dtmp[row*3*in:])
	}
	for _, s := range b.spans {
		for row := s[0]; row < s[1]; row++ {
			d, f := n.dembedded[(row+1)*in:(row+2)*in], &n.features[row]
			for i, m := range n.embedMask[row*in : (row+1)*in] {
				d[i] *= m
			}
			n.opt.touch(wordParam, f.Word)
			nn.Add(g.Words[int(f.Word)*w.Word:][:w.Word], d)
			for _, a := range f.Affix {
				n.opt.touch(affixParam, a)
				nn.Add(g.Affixes[int(a)*w.Affix:][:w.Affix], d[w.Word:])
			}
		}
	}
}
