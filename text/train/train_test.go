package train

import (
	"bytes"
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/text"
	"chancery/text/nn"
)

// treebank is a few sentences, columns: word, part of speech, tag, head, relation.
const treebank = `
The DET DT 2 det
minister NOUN NN 3 nsubj
visited VERB VBD 0 root
Baku PROPN NNP 3 obj
. PUNCT . 3 punct

Both DET DT 2 det
sides NOUN NNS 3 nsubj
agreed VERB VBD 0 root
on ADP IN 6 case
a DET DT 6 det
text NOUN NN 3 obl

He PRON PRP 3 nsubj
will AUX MD 3 aux
sign VERB VB 0 root
it PRON PRP 3 obj
tomorrow NOUN NN 3 obl:unmarked
! PUNCT . 3 punct
`

// writeTreebank writes treebank as CoNLL-U.
func writeTreebank(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	n := 0
	for line := range strings.Lines(strings.TrimLeft(treebank, "\n")) {
		f := strings.Fields(line)
		if len(f) == 0 {
			b.WriteByte('\n')
			n = 0
			continue
		}
		n++
		cols := []string{string(rune('0' + n)), f[0], "_", f[1], f[2], "_", f[3], f[4], "_", "_"}
		b.WriteString(strings.Join(cols, "\t") + "\n")
	}
	path := filepath.Join(t.TempDir(), "few.conllu")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

var smallSize = nn.Size{Word: 16, AffixRows: 256, Affix: 16, Hidden: 32, Layers: 2, TagLayer: 1, ArcView: 32, RelView: 32}

func TestRunLearnsAndRepeatsItself(t *testing.T) {
	texts := filepath.Join(t.TempDir(), "texts.jsonl")
	line := `{"title":"A visit","text":"The minister visited Baku. Both sides agreed on a text of the treaty."}` + "\n"
	if err := os.WriteFile(texts, []byte(line), 0o600); err != nil {
		t.Fatal(err)
	}
	o := Options{Treebanks: []string{writeTreebank(t)}, Texts: []string{texts}, Seed: 3, Epochs: 300, Batch: 10, Rate: 0.01, Dropout: 0.1, Size: smallSize}
	first, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, again) {
		t.Error("the same options gave two different models")
	}
	m, err := text.LoadModel(first)
	if err != nil {
		t.Fatal(err)
	}
	gold, err := readTreebanks(o.Treebanks)
	if err != nil {
		t.Fatal(err)
	}
	p := plain(gold)
	m.Annotate(p)
	for i, token := range p.Tokens {
		s := gold[p.SentenceOf(i)]
		j := i - p.Sentences[p.SentenceOf(i)].First
		if int32(token.POS)-1 != s.pos[j] || int32(token.Rel)-1 != s.rels[j] {
			t.Errorf("%s: learned %v %v", p.Word(i), token.POS, token.Rel)
		}
	}
}

func TestTeachersTeach(t *testing.T) {
	dir := t.TempDir()
	texts, teacher := filepath.Join(dir, "texts.jsonl"), filepath.Join(dir, "teacher.model")
	if err := os.WriteFile(texts, []byte(`{"text":"Both sides visited Baku on a text."}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	o := Options{Treebanks: []string{writeTreebank(t)}, Seed: 4, Epochs: 100, Batch: 10, Rate: 0.01, Dropout: 0.1, Size: smallSize, Out: teacher}
	if _, err := Run(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	o.Texts, o.Teachers, o.Start, o.Share, o.Out, o.Epochs, o.Log = []string{texts}, []string{teacher, teacher}, teacher, 100, "", 3, &log
	o.Dev = o.Treebanks
	data, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := text.LoadModel(data); err != nil {
		t.Error(err)
	}
	if !strings.Contains(log.String(), "annotated 1 sentences, 8 words") || !strings.Contains(log.String(), "few: UPOS 100.00") {
		t.Errorf("log:\n%s", log.String())
	}
}

func TestRunRefuses(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.conllu")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Run(context.Background(), Options{Treebanks: []string{empty}}); !errors.Is(err, ErrNoSentences) {
		t.Errorf("empty treebank: %v", err)
	}
	if _, err := Run(context.Background(), Options{Treebanks: []string{empty + ".none"}}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no treebank: %v", err)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Run(stopped, Options{Treebanks: []string{writeTreebank(t)}, Size: smallSize}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// TestGradients compares, for every array of weights, the length of the gradient
// with the slope of the loss along it.
func TestGradients(t *testing.T) {
	tr := smallTrainer(t)
	b := newBatch(tr.sentences)
	n := tr.net
	loss := func() float64 {
		n.rng = rand.New(rand.NewPCG(5, 5)) // the same dropout every time
		l := n.learn(b)
		return (posWeight*l.tag + arcWeight*l.arc + relWeight*l.rel) / float64(b.tokens)
	}
	loss()
	params, grads := n.opt.params, n.opt.grads
	saved := make([][]float32, len(grads))
	for i, g := range grads {
		saved[i] = append([]float32(nil), g.Data...)
	}
	for i, p := range params {
		checkSlope(t, p, saved[i], loss)
	}
}

// TestGuessGradients is TestGradients for the guessing of hidden words.
func TestGuessGradients(t *testing.T) {
	tr := smallTrainer(t)
	b := newBatch(tr.sentences)
	g := newGuesser(tr.file.Net, tr.rng)
	for i := range g.output.weights.W {
		g.output.weights.W[i] = float32(i%7-3) / 10
	}
	loss := func() float64 {
		g.rng = rand.New(rand.NewPCG(6, 6))
		l := g.guess(b)
		return l / float64(len(g.hidden))
	}
	loss()
	saved := make([][]float32, len(g.opt.grads))
	for i, grad := range g.opt.grads {
		saved[i] = append([]float32(nil), grad.Data...)
	}
	for i, p := range g.opt.params {
		checkSlope(t, p, saved[i], loss)
	}
}

func smallTrainer(t *testing.T) *trainer {
	t.Helper()
	gold, err := readTreebanks([]string{writeTreebank(t)})
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Size: smallSize, Dropout: 0.2}
	o.fill()
	tr := newTrainer(o, gold, gold)
	tr.net = newNetwork(tr.file.Net, tr.counts, 0.2, tr.rng)
	return tr
}

// checkSlope moves the weights of p a little along their gradient, both ways.
func checkSlope(t *testing.T, p nn.Param, grad []float32, loss func() float64) {
	t.Helper()
	var sum float64
	for _, g := range grad {
		sum += float64(g) * float64(g)
	}
	norm := math.Sqrt(sum)
	if norm == 0 {
		return
	}
	const reach = 4e-3
	kept := append([]float32(nil), p.Data...)
	move := func(by float64) float64 {
		for i, g := range grad {
			p.Data[i] = kept[i] + float32(by*float64(g)/norm)
		}
		return loss()
	}
	slope := (move(reach) - move(-reach)) / (2 * reach)
	copy(p.Data, kept)
	if math.Abs(slope-norm) > 0.03*norm+1e-4 {
		t.Errorf("%s: the loss rises by %v along the gradient, whose length is %v", p.Name, slope, norm)
	}
}
