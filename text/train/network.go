package train

import (
	"math/rand/v2"

	"chancery/text/nn"
)

// batch is the sentences of one step. Rows are laid out as in nn.Scratch: an
// empty row before, between and after the sentences.
type batch struct {
	sentences []*sentence
	spans     [][2]int // rows [first, end) of each sentence
	rows      int
	tokens    int
}

func newBatch(sentences []*sentence) *batch {
	b := &batch{sentences: sentences, rows: 1}
	for _, s := range sentences {
		b.spans = append(b.spans, [2]int{b.rows, b.rows + s.len()})
		b.rows += s.len() + 1
		b.tokens += s.len()
	}
	return b
}

// network is a net in training: its weights, their gradients, and the values of one batch.
type network struct {
	weights, grads *nn.Net
	opt            *optimizer
	rng            *rand.Rand
	dropout        float32
	counts         []int // of every word in the treebanks, by row

	input, tagger, views, arc, relation *affine
	layers                              []*recurrence

	features                       []nn.Features // by row, with dropped words unknown
	embedded, dembedded, embedMask []float32
	xs, masked, masks              [][]float32
	dx, dy, dtmp                   []float32
	tagScores, dtagged             []float32
	viewed, viewMask, dviewed      []float32
	turned, dturned, darc          []float32
	arcs                           arcBuffers
	z, zMask, dz, relScores        []float32
}

func newNetwork(weights *nn.Net, counts []int, dropout float32, rng *rand.Rand) *network {
	n := &network{weights: weights, grads: nn.New(weights.Size), rng: rng, dropout: dropout, counts: counts}
	n.opt = newOptimizer(weights, n.grads)
	n.input = newAffine(&weights.Input, &n.grads.Input)
	n.tagger = newAffine(&weights.Tagger, &n.grads.Tagger)
	n.views = newAffine(&weights.Views, &n.grads.Views)
	n.arc = newAffine(&weights.Arc, &n.grads.Arc)
	n.relation = newAffine(&weights.Relation, &n.grads.Relation)
	for i := range weights.Layers {
		w, g := &weights.Layers[i], &n.grads.Layers[i]
		n.layers = append(n.layers, &recurrence{affine: newAffine(&w.Linear, &g.Linear), v: w.V, dv: g.V})
	}
	n.xs = make([][]float32, len(n.layers)+1)
	n.masks = make([][]float32, len(n.layers)+1)
	n.masked = make([][]float32, len(n.layers)+1)
	return n
}

// losses are summed over the tokens of a batch.
type losses struct{ tag, arc, rel float64 }

// learn computes the losses of a batch and adds their gradients.
func (n *network) learn(b *batch) losses {
	for _, l := range n.affines() {
		l.prepare()
	}
	n.embed(b)
	n.encode(b)
	var l losses
	l.tag = n.tag(b)
	l.arc, l.rel = n.parse(b)
	n.decodeGradient(b)
	n.embedGradient(b)
	return l
}

func (n *network) affines() []*affine {
	list := []*affine{n.input, n.tagger, n.views, n.arc, n.relation}
	for _, l := range n.layers {
		list = append(list, l.affine)
	}
	return list
}

// encode computes the layers up to the views, with dropout.
func (n *network) encode(b *batch) {
	size := n.weights.Size
	padded, width, in := nn.PadRows(b.rows), 2*size.Hidden, size.Word+size.Affix
	for i := range n.xs {
		n.xs[i] = resize(n.xs[i], padded*width)
	}
	n.input.apply(n.xs[0], n.embedded, in, b.rows)
	nn.Leaky(n.xs[0])
	for i, l := range n.layers {
		n.masked[i], n.masks[i] = n.drop(n.masked[i], n.masks[i], n.xs[i], width, b)
		l.forward(n.xs[i+1], n.xs[i], n.masked[i], b, size.Hidden)
	}
	last := len(n.layers)
	n.masked[last], n.masks[last] = n.drop(n.masked[last], n.masks[last], n.xs[last], width, b)
	n.viewed = resize(n.viewed, padded*n.weights.Views.Out)
	n.views.apply(n.viewed, n.masked[last], width, b.rows)
}

// drop sets out to x times a dropout mask that is the same for all tokens of a
// sentence (Gal and Ghahramani 2016); rows of no token become zero.
func (n *network) drop(out, mask, x []float32, width int, b *batch) (outs, masks []float32) {
	out, mask = zeros(out, len(x)), resize(mask, len(b.spans)*width)
	for k, s := range b.spans {
		m := mask[k*width : (k+1)*width]
		n.fillMask(m, n.dropout)
		for row := s[0]; row < s[1]; row++ {
			for j, v := range x[row*width : (row+1)*width] {
				out[row*width+j] = v * m[j]
			}
		}
	}
	return out, mask
}

// undrop adds to dx the gradient dout times the mask that drop used.
func undrop(dx, dout, mask []float32, width int, b *batch) {
	for k, s := range b.spans {
		m := mask[k*width : (k+1)*width]
		for row := s[0]; row < s[1]; row++ {
			for j, v := range dout[row*width : (row+1)*width] {
				dx[row*width+j] += v * m[j]
			}
		}
	}
}

// fillMask draws a dropout mask: zero with probability p, else 1/(1-p).
func (n *network) fillMask(m []float32, p float32) {
	keep, threshold := 1/(1-p), uint32(float64(p)*(1<<32))
	for i := range m {
		m[i] = keep
		if n.rng.Uint32() < threshold {
			m[i] = 0
		}
	}
}

// decodeGradient carries the gradients of views and tagger back to the embeddings.
func (n *network) decodeGradient(b *batch) {
	size := n.weights.Size
	padded, width := nn.PadRows(b.rows), 2*size.Hidden
	last := len(n.layers)
	n.dtmp = resize(n.dtmp, padded*max(width, n.weights.Input.In))
	n.views.backward(n.dtmp, n.dviewed, n.masked[last], width, b.rows)
	n.descend(b)
}

// descend carries the gradient in dtmp, that of the last layer's output after
// dropout, down to the embeddings, taking up that of the tagger on its way.
func (n *network) descend(b *batch) {
	size := n.weights.Size
	padded, width := nn.PadRows(b.rows), 2*size.Hidden
	last := len(n.layers)
	n.dx = zeros(n.dx, padded*width)
	undrop(n.dx, n.dtmp, n.masks[last], width, b)
	for i := last - 1; i >= 0; i-- {
		if i+1 == size.TagLayer {
			nn.Add(n.dx, n.dtagged)
		}
		l := n.layers[i]
		n.dy = zeros(n.dy, padded*width)
		l.backwardRecur(n.dy, n.dx, b, size.Hidden)
		l.backward(n.dtmp, l.dproducts, n.masked[i], width, b.rows)
		undrop(n.dy, n.dtmp, n.masks[i], width, b)
		n.dx, n.dy = n.dy, n.dx
	}
	leakyGradient(n.dx, n.xs[0])
	n.input.backward(n.dtmp, n.dx, n.embedded, size.Word+size.Affix, b.rows)
}

// leakyGradient turns the gradient of nn.Leaky's result, y, into that of its argument.
func leakyGradient(d, y []float32) {
	for i, v := range y[:len(d)] {
		if v < 0 {
			d[i] *= 0.125
		}
	}
}
