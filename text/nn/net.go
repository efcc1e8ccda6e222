package nn

import "slices"

// Size is the shape of a network. Hidden, ArcView and RelView are multiples of ColBlock.
type Size struct {
	WordRows, Word   int // vocabulary with the unknown word as row 0; values per word
	AffixRows, Affix int // hashed sub-word features; values per feature
	Hidden           int // values of one direction of a recurrent layer
	Layers           int // recurrent layers
	TagLayer         int // the tagger reads the output of this many layers
	ArcView, RelView int // values by which heads are chosen, and relations
	POS, Tags, Rels  int // labels
}

// Distances is the number of classes a head's direction and distance fall into.
const Distances = 24

// Param is one array of weights: Rows by Cols. A Sparse one is an embedding
// table, of which a sentence touches few rows.
type Param struct {
	Name       string
	Rows, Cols int
	Data       []float32
	Sparse     bool
}

// Linear is a matrix product plus bias: In rows by Out columns.
type Linear struct {
	In, Out int
	W, B    []float32
}

// Layer is a recurrent layer of both directions: six products per hidden value
// (u, uf, ur forward, then backward) and the recurrent gate weights V, [vf, vr]
// forward, then backward.
type Layer struct {
	Linear
	V []float32
}

// Net holds the weights of the tagger and parser.
//
// A token is the embedding of its word beside the sum of the embeddings of its
// sub-word features. Input mixes it with its two neighbours; Layers read the
// sentence both ways; Tagger scores parts of speech and tags after TagLayer of
// them. Four linear views follow: the token as dependent and as head, for
// choosing the arc and for naming the relation. Arc turns the dependent's view so
// that its product with a head's view is the score of that head (Dozat and
// Manning 2017), to which Distance adds a weight for direction and length;
// Relation scores the names of the chosen arc.
type Net struct {
	Size
	Words, Affixes   []float32
	Input            Linear
	Layers           []Layer
	Tagger           Linear
	Views            Linear // [arc dependent, arc head, relation dependent, relation head]
	ArcRoot, RelRoot []float32
	Arc              Linear
	Distance         []float32
	Relation         Linear
}

// New returns a network of the given shape with all weights zero.
func New(s Size) *Net {
	in, width := s.Word+s.Affix, 2*s.Hidden
	n := &Net{
		Size:     s,
		Words:    make([]float32, s.WordRows*s.Word),
		Affixes:  make([]float32, s.AffixRows*s.Affix),
		Input:    newLinear(3*in, width),
		Tagger:   newLinear(width, s.POS+s.Tags),
		Views:    newLinear(width, 2*s.ArcView+2*s.RelView),
		ArcRoot:  make([]float32, s.ArcView),
		RelRoot:  make([]float32, s.RelView),
		Arc:      newLinear(s.ArcView, s.ArcView),
		Distance: make([]float32, Distances),
		Relation: newLinear(s.RelView, s.Rels),
	}
	for range s.Layers {
		n.Layers = append(n.Layers, Layer{newLinear(width, 6*s.Hidden), make([]float32, 4*s.Hidden)})
	}
	return n
}

func newLinear(in, out int) Linear {
	return Linear{in, out, make([]float32, in*out), make([]float32, out)}
}

// Params lists all weights in a fixed order. The arrays are the network's own.
func (n *Net) Params() []Param {
	ps := []Param{
		{"words", n.WordRows, n.Word, n.Words, true},
		{"affixes", n.AffixRows, n.Affix, n.Affixes, true},
	}
	linear := func(name string, l Linear) {
		ps = append(ps, Param{name, l.In, l.Out, l.W, false}, Param{name + ".bias", 1, l.Out, l.B, false})
	}
	linear("input", n.Input)
	for i, l := range n.Layers {
		name := "layer" + string(rune('1'+i))
		linear(name, l.Linear)
		ps = append(ps, Param{name + ".gates", 4, n.Hidden, l.V, false})
	}
	linear("tagger", n.Tagger)
	linear("views", n.Views)
	linear("arc", n.Arc)
	linear("relation", n.Relation)
	return append(ps,
		Param{"arc.root", 1, n.ArcView, n.ArcRoot, false},
		Param{"relation.root", 1, n.RelView, n.RelRoot, false},
		Param{"distance", 1, Distances, n.Distance, false})
}

// distanceBounds are the largest lengths of the classes of Distance.
var distanceBounds = [...]int{1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 1 << 30}

// DistanceClass is the class of a head d tokens to the right of its dependent (d < 0: left). Class 0 is the root's.
func DistanceClass(d int) int {
	class, length := 1, d
	if d < 0 {
		class, length = 1+len(distanceBounds), -d
	}
	i, _ := slices.BinarySearch(distanceBounds[:], length)
	return class + i
}
