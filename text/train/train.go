package train

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"chancery/text"
	"chancery/text/nn"
)

// Options say what to train. The zero value of a number means its default.
type Options struct {
	Treebanks []string  // CoNLL-U files to learn from
	Dev       []string  // CoNLL-U files to report figures on; they teach nothing
	Texts     []string  // JSON Lines files with a "text" to read before the treebanks; may be none
	Readings  int       // passes over the texts; default 3
	Start     string    // model file to go on from, in place of Texts' readings; fixes Size and vocabulary
	Teachers  []string  // model files that annotate the Texts, which then are learned like a treebank
	Seed      uint64    // of all random choices
	Epochs    int       // passes over the treebanks; default 30
	Batch     int       // tokens of one step; default 800
	Rate      float64   // highest learning rate; default 0.002
	Dropout   float64   // share of values dropped; default 0.3
	Size      nn.Size   // shape of the network; vocabulary and labels are filled in
	Out       string    // file to write the model to, after the readings and every epoch; none if empty
	Made      string    // kept in the file: how the model was made
	Log       io.Writer // progress, a line an epoch; none if nil
}

// defaultSize is the shape of the committed model.
var defaultSize = nn.Size{
	Word: 96, AffixRows: 1 << 15, Affix: 96,
	Hidden: 128, Layers: 3, TagLayer: 2, ArcView: 128, RelView: 128,
}

// How often a word must occur to have an embedding of its own.
const (
	minCount     = 2 // in the treebanks
	minTextCount = 4 // in treebanks and texts together
)

func (o *Options) fill() {
	if o.Epochs == 0 {
		o.Epochs = 30
	}
	if o.Readings == 0 {
		o.Readings = 3
	}
	if o.Batch == 0 {
		o.Batch = 800
	}
	if o.Rate == 0 {
		o.Rate = 0.002
	}
	if o.Dropout == 0 {
		o.Dropout = 0.3
	}
	if o.Size.Hidden == 0 {
		o.Size = defaultSize
	}
	if o.Log == nil {
		o.Log = io.Discard
	}
}

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
	counts    []int // of every word in the treebanks, by row
	step      int
}

func newTrainer(o Options, sentences, texts []*sentence) *trainer {
	t := &trainer{options: o, sentences: sentences, rng: rand.New(rand.NewPCG(o.Seed, 1))}
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

// vocabulary lists the words that occur at least minCount times in the
// treebanks or minTextCount times in all, the most frequent first, and the count
// in the treebanks of every row: row 0 counts the rest.
func vocabulary(sentences, texts []*sentence) (words []string, counts []int) {
	taught, seen := countWords(sentences), countWords(texts)
	rest := 0
	for w, c := range taught {
		seen[w] += c
		if c < minCount && seen[w] < minTextCount {
			rest += c
		}
	}
	for w, c := range seen {
		if taught[w] >= minCount || c >= minTextCount {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		if seen[a] != seen[b] {
			return seen[b] - seen[a]
		}
		return strings.Compare(a, b)
	})
	counts = append(counts, rest)
	for _, w := range words {
		counts = append(counts, taught[w])
	}
	return words, counts
}

func countWords(sentences []*sentence) map[string]int {
	seen := map[string]int{}
	var buf []byte
	for _, s := range sentences {
		for _, w := range s.words {
			buf = nn.Normal(buf[:0], w)
			seen[string(buf)]++
		}
	}
	return seen
}

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

func (t *trainer) features(s *sentence) {
	var buf nn.WordBuffer
	s.features = make([]nn.Features, s.len())
	for i, w := range s.words {
		s.features[i] = t.file.Features(w, &buf)
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
