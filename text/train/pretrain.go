package train

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"chancery/text"
	"chancery/text/nn"
)

// Before it sees a tree, the network reads plain text and learns to guess words
// that are hidden from it (Devlin et al. 2019). Its embeddings and recurrent
// layers then know the words of the news beside those of the treebanks.
const (
	hiddenShare   = 0.15      // of the words of a sentence, hidden
	guessedWords  = 8192      // only the most frequent words are guessed
	pretrainBatch = 2000      // tokens of one step
	pretrainDrop  = 0.1       // dropout
	shortestText  = 5         // sentences of fewer tokens teach nothing
	longestLine   = 256 << 20 // bytes of one line of a text file
)

// readTexts reads the "title" and "text" of every line of JSON Lines files, as
// sentences without labels; a sentence that was there before is left out.
func readTexts(paths []string) ([]*sentence, error) {
	r := textReader{seen: map[string]bool{}}
	for _, path := range paths {
		if err := r.file(path); err != nil {
			return nil, fmt.Errorf("read the texts: %w", err)
		}
	}
	return r.sentences, nil
}

type textReader struct {
	sentences []*sentence
	seen      map[string]bool
}

func (r *textReader) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		var report struct{ Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &report); err != nil {
			return fmt.Errorf("%s, line %d: %w", path, n, err)
		}
		r.add(report.Title)
		r.add(report.Text)
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func (r *textReader) add(body string) {
	p := text.Tokenize(body)
	for _, s := range p.Sentences {
		key := s.Span.Of(p.Text)
		n := s.End - s.First
		if n < shortestText || n > nn.MaxSentence || r.seen[key] {
			continue
		}
		r.seen[key] = true
		words := make([]string, n)
		for i := range words {
			words[i] = p.Word(s.First + i)
		}
		r.sentences = append(r.sentences, &sentence{words: words})
	}
}

// guesser is a network that learns to guess hidden words.
type guesser struct {
	*network
	output     *affine
	hidden     []int32 // rows whose word is hidden
	wanted     []int32 // and the class of that word
	gathered   []float32
	dgathered  []float32
	scores     []float32
	guessRange int
}

func newGuesser(weights *nn.Net, rng *rand.Rand) *guesser {
	counts := make([]int, weights.WordRows)
	g := &guesser{network: newNetwork(weights, counts, pretrainDrop, rng), guessRange: min(guessedWords, weights.WordRows)}
	linear := func() *nn.Linear {
		in, out := 2*weights.Hidden, g.guessRange
		return &nn.Linear{In: in, Out: out, W: make([]float32, in*out), B: make([]float32, out)}
	}
	w, grad := linear(), linear()
	g.output = newAffine(w, grad)
	g.opt.extend("guess", w, grad)
	return g
}

// pretrain teaches the network the given texts for some epochs.
func (t *trainer) pretrain(ctx context.Context, texts []*sentence, epochs int) error {
	g := newGuesser(t.file.Net, t.rng)
	words, step := 0, 0
	for _, s := range texts {
		words += s.len()
	}
	fmt.Fprintf(t.options.Log, "texts: %d sentences, %d words\n", len(texts), words)
	for epoch := range epochs {
		var loss float64
		guesses := 0
		err := t.batches(ctx, texts, pretrainBatch, func(b *batch, done float64) {
			loss += g.guess(b)
			guesses += len(g.hidden)
			step++
			done = (float64(epoch) + done) / float64(epochs)
			g.opt.step(t.options.Rate * min(1, float64(step)/warmup) * (0.5 + 0.5*math.Cos(math.Pi*done)))
		})
		if err != nil {
			return fmt.Errorf("stop in epoch %d over the texts: %w", epoch+1, err)
		}
		fmt.Fprintf(t.options.Log, "texts, epoch %d: loss of hidden words %.4f\n", epoch+1, loss/float64(max(guesses, 1)))
	}
	if t.options.Out == "" {
		return nil
	}
	return writeModel(t.options.Out, t.file.Encode())
}

// guess computes the loss of a batch and adds its gradients.
func (g *guesser) guess(b *batch) (loss float64) {
	for _, l := range g.affines() {
		l.prepare()
	}
	g.output.prepare()
	g.embed(b)
	g.hide(b)
	g.encode(b)
	size := g.weights.Size
	width, cols := 2*size.Hidden, nn.PadCols(g.guessRange)
	x := g.masked[len(g.layers)]
	rows := len(g.hidden)
	g.gathered = zeros(g.gathered, nn.PadRows(rows)*width)
	for i, row := range g.hidden {
		copy(g.gathered[i*width:(i+1)*width], x[int(row)*width:])
	}
	g.scores = resize(g.scores, nn.PadRows(rows)*cols)
	g.output.apply(g.scores, g.gathered, width, rows)
	for i, want := range g.wanted {
		loss += crossEntropy(g.scores[i*cols:i*cols+g.guessRange], int(want), -1, 1/float32(rows))
	}
	clear(g.scores[rows*cols:])
	g.dgathered = resize(g.dgathered, nn.PadRows(rows)*width)
	g.output.backward(g.dgathered, g.scores, g.gathered, width, rows)
	dtop := zeros(g.dtmp, nn.PadRows(b.rows)*max(width, g.weights.Input.In))
	for i, row := range g.hidden {
		copy(dtop[int(row)*width:(int(row)+1)*width], g.dgathered[i*width:])
	}
	g.dtmp = dtop
	g.dtagged = zeros(g.dtagged, nn.PadRows(b.rows)*width)
	g.descend(b)
	g.embedGradient(b)
	return loss
}

// hide chooses the words to guess and clears their embeddings.
func (g *guesser) hide(b *batch) {
	in := g.weights.Word + g.weights.Affix
	g.hidden, g.wanted = g.hidden[:0], g.wanted[:0]
	for k, s := range b.spans {
		for i, f := range b.sentences[k].features {
			if f.Word == 0 || int(f.Word) >= g.guessRange || g.rng.Float64() >= hiddenShare {
				continue
			}
			row := s[0] + i
			g.hidden, g.wanted = append(g.hidden, int32(row)), append(g.wanted, f.Word)
			clear(g.embedded[(row+1)*in : (row+2)*in])
			clear(g.embedMask[row*in : (row+1)*in])
		}
	}
}
