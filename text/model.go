package text

import (
	_ "embed"
	"fmt"
	"sync"

	"chancery/text/nn"
)

//go:embed english.model
var english []byte

// English loads the model of English that the program carries.
func English() (*Model, error) { return LoadModel(english) }

// Model tags words and finds dependency trees. It is read-only: any number of
// goroutines share one.
type Model struct {
	file    *nn.File
	runner  *nn.Runner
	pos     []POS
	tags    []Tag
	rels    []Rel
	scratch sync.Pool // of *annotator
}

// LoadModel reads a model file. Its error wraps nn.ErrDamaged or nn.ErrNewer.
// The model keeps nothing of data.
func LoadModel(data []byte) (*Model, error) {
	file, err := nn.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("load the parser's model: %w", err)
	}
	m := &Model{file: file, runner: nn.NewRunner(file.Net)}
	for _, name := range file.POS {
		m.pos = append(m.pos, ParsePOS(name))
	}
	for _, name := range file.Tags {
		m.tags = append(m.tags, ParseTag(name))
	}
	for _, name := range file.Rels {
		m.rels = append(m.rels, ParseRel(name))
	}
	m.scratch.New = func() any { return &annotator{model: m} }
	return m, nil
}

// Made says how the model was trained.
func (m *Model) Made() string { return m.file.Made }

// batchRows is how many tokens are computed together: enough to keep the matrix
// products busy, few enough to stay in the cache.
const batchRows = 320

// Annotate fills POS, Tag, Rel and Head of every token of p from its words and
// sentences, then prepares Children. Every sentence becomes one tree with one
// root. A sentence of more than 192 tokens is read in pieces, and the roots of the
// later pieces hang from the first as parataxis.
func (m *Model) Annotate(p *Parse) {
	a := m.scratch.Get().(*annotator)
	a.annotate(p)
	m.scratch.Put(a)
	p.Index()
}

// annotator is the working memory of one Annotate.
type annotator struct {
	model  *Model
	nn     nn.Scratch
	tree   nn.TreeFinder
	pieces []piece
	heads  []int32
	word   nn.WordBuffer
}

// piece is a run of tokens of one sentence, in the order of the batch.
type piece struct {
	first, end int // in Parse.Tokens
	anchor     int // first token of the sentence
}

func (a *annotator) annotate(p *Parse) {
	a.reset()
	for _, s := range p.Sentences {
		for first := s.First; first < s.End; first += nn.MaxSentence {
			end := min(first+nn.MaxSentence, s.End)
			if a.nn.Rows()+end-first > batchRows && len(a.pieces) > 0 {
				a.flush(p)
			}
			a.add(p, piece{first, end, s.First})
		}
	}
	a.flush(p)
}

func (a *annotator) reset() {
	a.nn.Reset()
	a.pieces = a.pieces[:0]
}

func (a *annotator) add(p *Parse, c piece) {
	for i := c.first; i < c.end; i++ {
		a.nn.Add(a.model.file.Features(p.Word(i), &a.word))
	}
	a.nn.EndSentence()
	a.pieces = append(a.pieces, c)
}

// flush annotates the sentences of the batch and begins a new one.
func (a *annotator) flush(p *Parse) {
	if len(a.pieces) > 0 {
		a.model.runner.Encode(&a.nn)
		a.tag(p)
		a.parse(p)
	}
	a.reset()
}
