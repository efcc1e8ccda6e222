package nn

// Runner computes a network's scores. It is read-only and shared; what changes
// from text to text is in a Scratch.
type Runner struct {
	net                                  *Net
	input, tagger, views, arc, relations Panels
	layers                               []Panels
	reach                                []float32 // Distance by length: right of the dependent, then left
}

// MaxSentence is the largest number of tokens in one sentence given to a Runner.
const MaxSentence = 192

// NewRunner prepares net, which must not change afterwards.
func NewRunner(net *Net) *Runner {
	r := &Runner{net: net, layers: make([]Panels, len(net.Layers))}
	pack := func(p *Panels, l Linear) { p.Pack(l.W, l.In, l.Out, l.Out) }
	pack(&r.input, net.Input)
	for i := range net.Layers {
		pack(&r.layers[i], net.Layers[i].Linear)
	}
	pack(&r.tagger, net.Tagger)
	pack(&r.views, net.Views)
	pack(&r.arc, net.Arc)
	pack(&r.relations, net.Relation)
	r.reach = make([]float32, 2*MaxSentence+1)
	for d := 1; d <= MaxSentence; d++ {
		r.reach[MaxSentence+d] = net.Distance[DistanceClass(d)]
		r.reach[MaxSentence-d] = net.Distance[DistanceClass(-d)]
	}
	return r
}

// Scratch holds the tokens of a batch of sentences and what is computed for
// them. Rows are numbered from 0 with an empty row before, between and after
// the sentences, so that a token's neighbours are always the rows beside it.
// It serves one goroutine at a time and grows to the largest batch seen.
type Scratch struct {
	Sentences [][2]int // rows [first, end) of each sentence of the batch

	features []Features
	rows     int

	embedded, x, y, products, tags, views, turned, relation, state []float32

	arcs      []float32
	heads     Panels
	headViews []float32
}

// Reset forgets the batch.
func (s *Scratch) Reset() {
	s.Sentences, s.features, s.rows = s.Sentences[:0], s.features[:0], 1
	s.features = append(s.features, Features{})
}

// Rows is the number of rows in use, empty ones included.
func (s *Scratch) Rows() int { return s.rows }

// Add appends one token to the sentence being built.
func (s *Scratch) Add(f Features) { s.features = append(s.features, f) }

// EndSentence closes the sentence made of the tokens added since the last one.
func (s *Scratch) EndSentence() {
	s.Sentences = append(s.Sentences, [2]int{s.rows, len(s.features)})
	s.features = append(s.features, Features{})
	s.rows = len(s.features)
}

// grow returns a slice of n values, its contents unspecified, reusing buf where it can.
func grow(buf *[]float32, n int) []float32 {
	if cap(*buf) < n {
		*buf = make([]float32, n+n/4)
	}
	*buf = (*buf)[:n]
	return *buf
}

// Encode computes tag scores and views for the whole batch.
func (r *Runner) Encode(s *Scratch) {
	net := r.net
	padded, width := PadRows(s.rows), 2*net.Hidden
	r.embed(s, padded)
	x, y := grow(&s.x, padded*width), grow(&s.y, padded*width)
	affine(x, width, s.embedded, net.Word+net.Affix, s.rows, &net.Input, &r.input)
	Leaky(x)
	products := grow(&s.products, padded*6*net.Hidden)
	state := grow(&s.state, net.Hidden)
	for i := range net.Layers {
		layer := &net.Layers[i]
		affine(products, 6*net.Hidden, x, width, s.rows, &layer.Linear, &r.layers[i])
		for _, rows := range s.Sentences {
			net.recur(layer, y, x, products, state, rows[0], rows[1])
		}
		x, y = y, x
		if i+1 == net.TagLayer {
			cols := PadCols(net.Tagger.Out)
			affine(grow(&s.tags, padded*cols), cols, x, width, s.rows, &net.Tagger, &r.tagger)
		}
	}
	affine(grow(&s.views, padded*net.Views.Out), net.Views.Out, x, width, s.rows, &net.Views, &r.views)
	for row := range s.rows {
		Leaky(s.views[row*net.Views.Out:][:2*net.ArcView])
	}
	affine(grow(&s.turned, padded*net.ArcView), net.ArcView, s.views, net.Views.Out, s.rows, &net.Arc, &r.arc)
}

// recur runs both directions of a layer over the rows [first, end).
func (n *Net) recur(l *Layer, out, x, products, state []float32, first, end int) {
	h := n.Hidden
	Recur(out, x, products, 2*h, 0, 6*h, 0, l.V[:2*h], state, first, 1, end-first)
	Recur(out, x, products, 2*h, h, 6*h, 3*h, l.V[2*h:], state, end-1, -1, end-first)
}

// embed fills s.embedded: row i+1 is token row i, so that the window of a token begins at row i.
func (r *Runner) embed(s *Scratch, padded int) {
	net := r.net
	in := net.Word + net.Affix
	e := grow(&s.embedded, (padded+2)*in)
	clear(e)
	for _, rows := range s.Sentences {
		for i := rows[0]; i < rows[1]; i++ {
			net.embedToken(e[(i+1)*in:(i+2)*in], &s.features[i])
		}
	}
}

// embedToken writes the embedding of a token to dst, which must be zero.
func (n *Net) embedToken(dst []float32, f *Features) {
	copy(dst, n.Words[int(f.Word)*n.Word:][:n.Word])
	sum := dst[n.Word:]
	for _, a := range f.Affix {
		Add(sum, n.Affixes[int(a)*n.Affix:])
	}
}

// affine sets c to a·W + B over the given rows; columns past the bias are zero.
func affine(c []float32, ldc int, a []float32, lda, rows int, l *Linear, w *Panels) {
	for row := range PadRows(rows) {
		dst := c[row*ldc : (row+1)*ldc]
		clear(dst[copy(dst, l.B):])
	}
	MulAdd(c, ldc, a, lda, rows, w)
}

// TagScores are the scores of the parts of speech and the tags of a row.
func (r *Runner) TagScores(s *Scratch, row int) (pos, tags []float32) {
	scores := s.tags[row*PadCols(r.net.Tagger.Out):]
	return scores[:r.net.POS], scores[r.net.POS:][:r.net.Tags]
}

// Arcs scores the heads of the sentence in rows [first, end) of n tokens:
// element i*stride+j is the score of token j-1 as the head of token i, of the
// root where j is 0. The slice is valid until the next call.
func (r *Runner) Arcs(s *Scratch, first, end int) (scores []float32, stride int) {
	net, n := r.net, end-first
	k := net.ArcView
	stride = PadCols(n + 1)
	views := grow(&s.headViews, (n+1)*k)
	copy(views, net.ArcRoot)
	for i := range n {
		copy(views[(i+1)*k:(i+2)*k], s.views[(first+i)*net.Views.Out+k:])
	}
	s.heads.PackTransposed(views, k, n+1, k)
	scores = grow(&s.arcs, PadRows(n)*stride)
	clear(scores[n*stride:])
	for i := range n {
		row := scores[i*stride : (i+1)*stride]
		row[0] = net.Distance[0]
		clear(row[1+copy(row[1:n+1], r.reach[MaxSentence-i:MaxSentence-i+n]):])
	}
	// Rows past the sentence are computed too and ignored; pad the input so that they exist.
	MulAdd(scores, stride, s.paddedTurned(first, n, k), k, n, &s.heads)
	return scores, stride
}

// paddedTurned is the turned dependents' views from row first on, long enough for whole blocks.
func (s *Scratch) paddedTurned(first, n, k int) []float32 {
	if need := (first + PadRows(n)) * k; need > len(s.turned) {
		if cap(s.turned) < need {
			s.turned = append(make([]float32, 0, need+need/4), s.turned...)
		}
		s.turned = s.turned[:need]
	}
	return s.turned[first*k:]
}

// Relations scores the relation of every token of the batch to its head.
// heads[row] is the row of the head, or -1 for the root; the heads of empty rows
// are not looked at. RelScores reads the result.
func (r *Runner) Relations(s *Scratch, heads []int32) {
	net := r.net
	k, from := net.RelView, 2*net.ArcView
	padded := PadRows(s.rows)
	z := grow(&s.x, padded*k)
	clear(z)
	for _, rows := range s.Sentences {
		for i := rows[0]; i < rows[1]; i++ {
			head := net.RelRoot
			if h := int(heads[i]); h >= 0 {
				head = s.views[h*net.Views.Out+from+k:][:k]
			}
			dst := z[i*k : (i+1)*k]
			copy(dst, s.views[i*net.Views.Out+from:][:k])
			Add(dst, head)
			Leaky(dst)
		}
	}
	cols := PadCols(net.Relation.Out)
	affine(grow(&s.relation, padded*cols), cols, z, k, s.rows, &net.Relation, &r.relations)
}

// RelScores are the scores of the relations of a row, after Relations.
func (r *Runner) RelScores(s *Scratch, row int) []float32 {
	return s.relation[row*PadCols(r.net.Relation.Out):][:r.net.Rels]
}
