package train

import "chancery/text/nn"

// Weights of the four losses.
const (
	posWeight = 0.5
	tagWeight = 0.5
	arcWeight = 1
	relWeight = 1
)

// tag computes the loss of the tagger and sets dtagged, its gradient at the layer it reads.
func (n *network) tag(b *batch) float64 {
	size := n.weights.Size
	padded, width, cols := nn.PadRows(b.rows), 2*size.Hidden, nn.PadCols(n.weights.Tagger.Out)
	x := n.masked[size.TagLayer]
	n.tagScores = resize(n.tagScores, padded*cols)
	n.tagger.apply(n.tagScores, x, width, b.rows)
	share := 1 / float32(b.tokens)
	var loss float64
	rows := rowIterator{scores: n.tagScores, cols: cols}
	for k, s := range b.spans {
		rows.clearBefore(s[0])
		for i := range s[1] - s[0] {
			scores := rows.next()
			pos, tags := scores[:size.POS], scores[size.POS:size.POS+size.Tags]
			loss += learnLabel(pos, b.sentences[k].pos[i], -1, posWeight*share)
			loss += learnLabel(tags, b.sentences[k].tags[i], -1, tagWeight*share)
			clear(scores[size.POS+size.Tags:])
		}
	}
	rows.clearBefore(padded)
	n.dtmp = resize(n.dtmp, padded*width)
	n.tagger.backward(n.dtmp, n.tagScores, x, width, b.rows)
	n.dtagged = zeros(n.dtagged, padded*width)
	undrop(n.dtagged, n.dtmp, n.masks[size.TagLayer], width, b)
	return loss
}

// learnLabel is crossEntropy, or no loss where the treebank has no label the network knows.
func learnLabel(scores []float32, want int32, skip int, weight float32) float64 {
	if want < 0 {
		clear(scores)
		return 0
	}
	return crossEntropy(scores, int(want), skip, weight)
}

// rowIterator walks the rows of a score matrix in order, clearing those of no token.
type rowIterator struct {
	scores   []float32
	cols, at int
}

func (r *rowIterator) next() []float32 {
	r.at++
	return r.scores[(r.at-1)*r.cols : r.at*r.cols]
}

func (r *rowIterator) clearBefore(row int) {
	clear(r.scores[r.at*r.cols : row*r.cols])
	r.at = row
}

// parse computes the losses of heads and relations and sets dviewed.
func (n *network) parse(b *batch) (arc, rel float64) {
	w := n.weights
	padded, k, out := nn.PadRows(b.rows), w.ArcView, w.Views.Out
	n.dviewed = zeros(n.dviewed, padded*out)
	n.viewMask = resize(n.viewMask, len(b.spans)*2*k)
	for i, s := range b.spans {
		mask := n.viewMask[i*2*k : (i+1)*2*k]
		n.fillMask(mask, n.dropout)
		for row := s[0]; row < s[1]; row++ {
			view := n.viewed[row*out:][:2*k]
			nn.Leaky(view)
			for j, m := range mask {
				view[j] *= m
			}
		}
	}
	n.turned = resize(n.turned, (padded+nn.RowBlock)*k)
	n.arc.apply(n.turned, n.viewed, out, b.rows)
	n.dturned = zeros(n.dturned, (padded+nn.RowBlock)*k)
	for i, s := range b.spans {
		arc += n.arcLoss(b.sentences[i], s[0], s[1]-s[0], 1/float32(b.tokens))
	}
	n.darc = resize(n.darc, padded*k)
	n.arc.backward(n.darc, n.dturned, n.viewed, out, b.rows)
	for row := range b.rows {
		nn.Add(n.dviewed[row*out:][:k], n.darc[row*k:])
	}
	rel = n.relLoss(b)
	for i, s := range b.spans {
		mask := n.viewMask[i*2*k : (i+1)*2*k]
		for row := s[0]; row < s[1]; row++ {
			d := n.dviewed[row*out:][:2*k]
			for j, m := range mask {
				d[j] *= m
			}
			leakyGradient(d, n.viewed[row*out:])
		}
	}
	return arc, rel
}

// arcBuffers are the values of the arcs of one sentence.
type arcBuffers struct {
	heads, byHead, byToken        nn.Panels
	views, scores, turned, dviews []float32
	dturned                       []float32
}

// arcLoss scores the heads of a sentence of count tokens from row first on, and
// adds the gradients to dturned and the head views of dviewed.
func (n *network) arcLoss(s *sentence, first, count int, share float32) (loss float64) {
	w, a := n.weights, &n.arcs
	k, out := w.ArcView, w.Views.Out
	nodes, stride := count+1, nn.PadCols(count+1)
	a.views = zeros(a.views, nn.PadRows(nodes)*k)
	copy(a.views, w.ArcRoot)
	for i := range count {
		copy(a.views[(i+1)*k:(i+2)*k], n.viewed[(first+i)*out+k:])
	}
	a.heads.PackTransposed(a.views, k, nodes, k)
	a.scores = zeros(a.scores, nn.PadRows(count)*stride)
	for i := range count {
		for j := range nodes {
			a.scores[i*stride+j] = w.Distance[class(i, j)]
		}
	}
	nn.MulAdd(a.scores, stride, n.turned[first*k:], k, count, &a.heads)
	for i := range count {
		row := a.scores[i*stride : (i+1)*stride]
		loss += crossEntropy(row[:nodes], int(s.heads[i])+1, i+1, arcWeight*share)
		clear(row[nodes:])
		for j, d := range row[:nodes] {
			if j != i+1 {
				n.grads.Distance[class(i, j)] += d
			}
		}
	}
	clear(a.scores[count*stride:])
	n.arcGradient(first, count, stride)
	return loss
}

// class is the distance class of head node j for token i.
func class(i, j int) int {
	switch j {
	case 0, i + 1:
		return 0
	}
	return nn.DistanceClass(j - 1 - i)
}

// arcGradient carries the gradient of a sentence's arc scores to both sides.
func (n *network) arcGradient(first, count, stride int) {
	w, a := n.weights, &n.arcs
	k, out, nodes := w.ArcView, w.Views.Out, count+1
	a.byHead.Pack(a.views, nodes, k, k)
	a.dturned = zeros(a.dturned, nn.PadRows(count)*k)
	nn.MulAdd(a.dturned, k, a.scores, stride, count, &a.byHead)
	copy(n.dturned[first*k:(first+count)*k], a.dturned)

	a.turned = zeros(a.turned, nn.PadRows(nodes)*count)
	transpose(a.turned, a.scores, nodes, stride, count)
	a.byToken.Pack(n.turned[first*k:], count, k, k)
	a.dviews = zeros(a.dviews, nn.PadRows(nodes)*k)
	nn.MulAdd(a.dviews, k, a.turned, count, nodes, &a.byToken)
	nn.Add(n.grads.ArcRoot, a.dviews)
	for i := range count {
		nn.Add(n.dviewed[(first+i)*out+k:][:k], a.dviews[(i+1)*k:])
	}
}

// relLoss scores the relation of every token to its true head and adds the gradients to dviewed.
func (n *network) relLoss(b *batch) (loss float64) {
	w := n.weights
	k, from, out := w.RelView, 2*w.ArcView, w.Views.Out
	padded, cols := nn.PadRows(b.rows), nn.PadCols(w.Relation.Out)
	n.z = zeros(n.z, padded*k)
	n.zMask = resize(n.zMask, padded*k)
	n.fillMask(n.zMask, n.dropout)
	for i, s := range b.spans {
		for j, head := range b.sentences[i].heads {
			row := s[0] + j
			view := w.RelRoot
			if head >= 0 {
				view = n.viewed[(s[0]+int(head))*out+from+k:][:k]
			}
			z := n.z[row*k : (row+1)*k]
			for l, v := range n.viewed[row*out+from:][:k] {
				z[l] = v + view[l]
			}
			nn.Leaky(z)
			for l := range z {
				z[l] *= n.zMask[row*k+l]
			}
		}
	}
	n.relScores = resize(n.relScores, padded*cols)
	n.relation.apply(n.relScores, n.z, k, b.rows)
	rows := rowIterator{scores: n.relScores, cols: cols}
	for i, s := range b.spans {
		rows.clearBefore(s[0])
		for j := range s[1] - s[0] {
			scores := rows.next()
			loss += learnLabel(scores[:w.Rels], b.sentences[i].rels[j], -1, relWeight/float32(b.tokens))
			clear(scores[w.Rels:])
		}
	}
	rows.clearBefore(padded)
	n.dz = resize(n.dz, padded*k)
	n.relation.backward(n.dz, n.relScores, n.z, k, b.rows)
	n.relGradient(b)
	return loss
}

// relGradient carries the gradient dz to the dependents' and heads' relation views.
func (n *network) relGradient(b *batch) {
	w := n.weights
	k, from, out := w.RelView, 2*w.ArcView, w.Views.Out
	for i, s := range b.spans {
		for j, head := range b.sentences[i].heads {
			row := s[0] + j
			d := n.dz[row*k : (row+1)*k]
			for l := range d {
				d[l] *= n.zMask[row*k+l]
			}
			leakyGradient(d, n.z[row*k:])
			nn.Add(n.dviewed[row*out+from:][:k], d)
			if head >= 0 {
				nn.Add(n.dviewed[(s[0]+int(head))*out+from+k:][:k], d)
			} else {
				nn.Add(n.grads.RelRoot, d)
			}
		}
	}
}
