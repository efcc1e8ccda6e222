package train

import (
	"fmt"
	"math"

	"chancery/text"
	"chancery/text/nn"
)

// teachers are trained models that together annotate texts nobody has
// annotated, for a single model to learn from (tri-training with one student;
// Zhou and Li 2005, Kuncoro et al. 2016). Their probabilities are averaged.
type teachers struct {
	files   []*nn.File
	runners []*nn.Runner
	scratch []nn.Scratch
	tree    nn.TreeFinder
	words   nn.WordBuffer

	pos, tags, rels, arcs []float32 // averages over the teachers; rows of the batch, arcs of one sentence
}

// The mixture that a student learns from in one epoch.
const (
	goldCopies  = 2  // of the treebanks
	silverWords = 60 // sentences of more words are left out
)

// teach adds a share of the texts, annotated by the teachers, and copies of the
// treebanks to what is learned. It does nothing where there are no teachers.
func (t *trainer) teach(texts []*sentence) error {
	if len(t.options.Teachers) == 0 {
		return nil
	}
	all, err := readTeachers(t.options.Teachers)
	if err != nil {
		return err
	}
	var silver []*sentence
	for _, s := range texts {
		if t.rng.IntN(100) < t.options.Share && s.len() <= silverWords {
			t.features(s)
			silver = append(silver, s)
		}
	}
	all.annotate(silver)
	gold := t.sentences
	for range goldCopies - 1 {
		t.sentences = append(t.sentences, gold...)
	}
	t.sentences = append(t.sentences, silver...)
	words := 0
	for _, s := range silver {
		words += s.len()
	}
	fmt.Fprintf(t.options.Log, "annotated %d sentences, %d words\n", len(silver), words)
	return nil
}

func readTeachers(paths []string) (*teachers, error) {
	t := &teachers{scratch: make([]nn.Scratch, len(paths))}
	for _, path := range paths {
		f, err := readModel(path)
		if err != nil {
			return nil, err
		}
		t.files, t.runners = append(t.files, f), append(t.runners, nn.NewRunner(f.Net))
	}
	return t, nil
}

// annotate sets the labels of sentences, some at a time.
func (t *teachers) annotate(sentences []*sentence) {
	const together = 16
	for len(sentences) > 0 {
		n := min(together, len(sentences))
		t.annotateBatch(sentences[:n])
		sentences = sentences[n:]
	}
}

func (t *teachers) annotateBatch(sentences []*sentence) {
	size := t.files[0].Net.Size
	for i := range t.runners {
		s := &t.scratch[i]
		s.Reset()
		for _, c := range sentences {
			for _, w := range c.words {
				s.Add(t.files[i].Features(w, &t.words))
			}
			s.EndSentence()
		}
		t.runners[i].Encode(s)
	}
	rows := t.scratch[0].Rows()
	heads := make([]int32, rows)
	for k, c := range sentences {
		first := t.scratch[0].Sentences[k][0]
		c.heads = t.heads(k, c.len())
		for j, h := range c.heads {
			heads[first+j] = -1
			if h >= 0 {
				heads[first+j] = int32(first) + h
			}
		}
	}
	t.pos, t.tags, t.rels = zeros(t.pos, size.POS), zeros(t.tags, size.Tags), zeros(t.rels, size.Rels)
	for i := range t.runners {
		t.runners[i].Relations(&t.scratch[i], heads)
	}
	for k, c := range sentences {
		t.label(c, t.scratch[0].Sentences[k][0])
	}
}

// heads are those of the best tree for sentence k of the batch, by the average of all teachers.
func (t *teachers) heads(k, n int) []int32 {
	var stride int
	for i, r := range t.runners {
		rows := t.scratch[i].Sentences[k]
		var scores []float32
		scores, stride = r.Arcs(&t.scratch[i], rows[0], rows[1])
		if i == 0 {
			t.arcs = zeros(t.arcs, n*stride)
		}
		for j := range n {
			addProbabilities(t.arcs[j*stride:j*stride+n+1], scores[j*stride:], j+1)
		}
	}
	for i, p := range t.arcs {
		t.arcs[i] = float32(math.Log(float64(p) + 1e-9))
	}
	heads := make([]int32, n)
	for j, h := range t.tree.Find(t.arcs, stride, n)[1:] {
		heads[j] = h - 1
	}
	return heads
}

// label sets part of speech, tag and relation of the tokens of c, which stand from row first on.
func (t *teachers) label(c *sentence, first int) {
	n := c.len()
	c.pos, c.tags, c.rels = make([]int32, n), make([]int32, n), make([]int32, n)
	for j := range n {
		clear(t.pos)
		clear(t.tags)
		clear(t.rels)
		for i, r := range t.runners {
			pos, tags := r.TagScores(&t.scratch[i], first+j)
			addProbabilities(t.pos, pos, -1)
			addProbabilities(t.tags, tags, -1)
			addProbabilities(t.rels, r.RelScores(&t.scratch[i], first+j), -1)
		}
		if c.heads[j] < 0 {
			t.rels[text.RootRel-1] = float32(len(t.runners)) + 1
		} else {
			t.rels[text.RootRel-1] = 0
		}
		c.pos[j], c.tags[j], c.rels[j] = best(t.pos), best(t.tags), best(t.rels)
	}
}

// addProbabilities adds the softmax of scores to sum, class skip left out.
func addProbabilities(sum, scores []float32, skip int) {
	scores = scores[:len(sum)]
	top := float32(math.Inf(-1))
	for i, s := range scores {
		if i != skip {
			top = max(top, s)
		}
	}
	var total float64
	for i, s := range scores {
		if i != skip {
			total += math.Exp(float64(s - top))
		}
	}
	for i, s := range scores {
		if i != skip {
			sum[i] += float32(math.Exp(float64(s-top)) / total)
		}
	}
}

func best(values []float32) int32 {
	top := 0
	for i, v := range values {
		if v > values[top] {
			top = i
		}
	}
	return int32(top)
}
