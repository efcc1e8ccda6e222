package train

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"chancery/text"
	"chancery/text/nn"
)

// ErrNoSentences says that the treebanks hold nothing to learn from.
var ErrNoSentences = errors.New("no sentences to learn from")

// Run trains a model and returns its file's bytes. It stops early with the
// context's error; what was written to Out stays.
func Run(ctx context.Context, o Options) ([]byte, error) {
	o.fill()
	sentences, err := readTreebanks(o.Treebanks)
	if err != nil {
		return nil, err
	}
	if len(sentences) == 0 {
		return nil, fmt.Errorf("train on %s: %w", strings.Join(o.Treebanks, ", "), ErrNoSentences)
	}
	dev, err := readDev(o.Dev)
	if err != nil {
		return nil, err
	}
	texts, err := readTexts(o.Texts)
	if err != nil {
		return nil, err
	}
	t := newTrainer(o, sentences, texts)
	switch {
	case o.Start != "":
		err = t.start(o.Start)
	case len(texts) > 0:
		err = t.pretrain(ctx, texts, o.Readings)
	}
	if err != nil {
		return nil, err
	}
	if err := t.teach(texts); err != nil {
		return nil, err
	}
	news, err := t.news(o.News)
	if err != nil {
		return nil, err
	}
	t.sentences = append(t.sentences, news...)
	t.net = newNetwork(t.file.Net, t.counts, float32(o.Dropout), t.rng)
	for epoch := range o.Epochs {
		l, err := t.epoch(ctx, epoch)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(o.Log, "epoch %d: loss of tags %.4f, heads %.4f, relations %.4f\n", epoch+1, l.tag, l.arc, l.rel)
		if err := t.report(dev); err != nil {
			return nil, err
		}
		if o.Out != "" {
			if err := writeModel(o.Out, t.encode()); err != nil {
				return nil, err
			}
		}
	}
	return t.encode(), nil
}

// trainer is one run of training.
type trainer struct {
	options   Options
	sentences []*sentence
	file      *nn.File
	net       *network
	rng       *rand.Rand
	classes   wordClasses
	buf       nn.WordBuffer
	counts    []int // of every word in the treebanks, by row
	step      int
}

func newTrainer(o Options, sentences, texts []*sentence) *trainer {
	t := &trainer{options: o, sentences: sentences, rng: rand.New(rand.NewPCG(o.Seed, 1)), classes: readClasses(wordsFile)}
	words, counts := vocabulary(sentences, texts)
	t.counts = counts
	f := &nn.File{
		Lexicon: nn.NewLexicon(words),
		POS:     labels(text.X, text.POS.String),
		Tags:    labels(text.ParseTag("WP$"), text.Tag.String),
		Rels:    labels(text.Dep, text.Rel.String),
		Made:    o.Made,
	}
	size := o.Size
	size.WordRows, size.POS, size.Tags, size.Rels = len(words)+1, len(f.POS), len(f.Tags), len(f.Rels)
	f.Net = nn.New(size)
	initialize(f.Net, rand.New(rand.NewPCG(o.Seed, 2)))
	t.file = f
	for _, list := range [][]*sentence{sentences, texts} {
		for _, s := range list {
			t.features(s)
		}
	}
	clearUnseen(f.Net, sentences, texts)
	return t
}

// start takes the network and vocabulary of a model file.
func (t *trainer) start(path string) error {
	f, err := readModel(path)
	if err != nil {
		return err
	}
	f.Made = t.options.Made
	t.file = f
	seen := countWords(t.sentences)
	t.counts = []int{0}
	for _, w := range f.Lexicon.Words {
		t.counts = append(t.counts, seen[w])
		delete(seen, w)
	}
	for _, c := range seen {
		t.counts[0] += c
	}
	for _, s := range t.sentences {
		t.features(s)
	}
	return nil
}

func (t *trainer) features(s *sentence) {
	s.features = make([]nn.Features, s.len())
	for i, w := range s.words {
		s.features[i] = t.file.Features(w, &t.buf)
	}
}

// epoch makes one pass over the treebanks in a new order.
func (t *trainer) epoch(ctx context.Context, epoch int) (sum losses, err error) {
	seen := 0.0
	err = t.batches(ctx, t.sentences, t.options.Batch, func(b *batch, done float64) {
		l := t.net.learn(b)
		t.move(float64(epoch) + done)
		sum.tag, sum.arc, sum.rel = sum.tag+l.tag, sum.arc+l.arc, sum.rel+l.rel
		seen += float64(b.tokens)
	})
	if err != nil {
		return sum, fmt.Errorf("stop in epoch %d: %w", epoch+1, err)
	}
	return losses{sum.tag / seen, sum.arc / seen, sum.rel / seen}, nil
}

// batches calls f with all sentences in a new order, some size tokens at a time;
// done is the share of sentences behind. Sentences too long for the network are left out.
func (t *trainer) batches(ctx context.Context, sentences []*sentence, size int, f func(b *batch, done float64)) error {
	order := t.rng.Perm(len(sentences))
	var chosen []*sentence
	tokens := 0
	for i, k := range order {
		if s := t.vary(sentences[k]); s.len() <= nn.MaxSentence {
			chosen = append(chosen, s)
			tokens += s.len()
		}
		if tokens < size && i+1 < len(order) || tokens == 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		f(newBatch(chosen), float64(i)/float64(len(order)))
		chosen, tokens = chosen[:0], 0
	}
	return nil
}

const (
	warmup     = 200  // steps over which the learning rate rises
	blendEvery = 10   // steps between two updates of the average
	blendShare = 0.03 // of the new weights in the average
)

// move changes the weights after a batch: done epochs are behind. The rate rises
// over the first steps, then falls as half a cosine wave to nothing.
func (t *trainer) move(done float64) {
	t.step++
	rate := t.options.Rate * min(1, float64(t.step)/warmup)
	rate *= 0.5 + 0.5*math.Cos(math.Pi*done/float64(t.options.Epochs))
	t.net.opt.step(rate)
	if t.step%blendEvery == 0 {
		// Early on the average forgets faster, so that it is never of the first random weights.
		t.net.opt.blend(max(blendShare, 1/float32(t.step/blendEvery)))
	}
}

// encode is the model file of the averaged weights.
func (t *trainer) encode() []byte {
	averaged := *t.file
	averaged.Net = nn.New(t.file.Net.Size)
	t.net.opt.averaged(averaged.Net)
	return averaged.Encode()
}
