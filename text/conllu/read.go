package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ErrFormat is in the chain of every error about what a file says, as opposed to
// an error of reading it.
var ErrFormat = errors.New("not valid CoNLL-U")

// maxLine bounds one line of a file, in bytes.
const maxLine = 1 << 20

// A Reader reads sentences one by one.
type Reader struct {
	scan *bufio.Scanner
	line int
	err  error
}

// NewReader reads from r.
func NewReader(r io.Reader) *Reader {
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 0, 64<<10), maxLine)
	return &Reader{scan: scan}
}

// ReadAll reads all sentences of r.
func ReadAll(r io.Reader) ([]Sentence, error) {
	var all []Sentence
	for reader := NewReader(r); ; {
		s, err := reader.Next()
		switch {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, err
		}
		all = append(all, *s)
	}
}

// Next returns the next sentence, and io.EOF after the last. Any other error
// names the line and is returned again by later calls.
func (r *Reader) Next() (*Sentence, error) {
	if r.err != nil {
		return nil, r.err
	}
	s := &Sentence{}
	for r.scan.Scan() {
		r.line++
		line := strings.TrimSuffix(r.scan.Text(), "\r")
		if line == "" {
			if s.Line == 0 {
				continue
			}
			return r.finish(s)
		}
		if s.Line == 0 {
			s.Line = r.line
		}
		if err := s.add(line); err != nil {
			r.err = fmt.Errorf("line %d: %w: %w", r.line, ErrFormat, err)
			return nil, r.err
		}
	}
	if err := r.scan.Err(); err != nil {
		r.err = fmt.Errorf("line %d: %w", r.line+1, err)
		return nil, r.err
	}
	if s.Line > 0 {
		return r.finish(s)
	}
	r.err = io.EOF
	return nil, r.err
}

// finish checks a whole sentence.
func (r *Reader) finish(s *Sentence) (*Sentence, error) {
	if err := s.check(); err != nil {
		r.err = fmt.Errorf("sentence at line %d: %w: %w", s.Line, ErrFormat, err)
		return nil, r.err
	}
	return s, nil
}

// add takes one line into the sentence.
func (s *Sentence) add(line string) error {
	if line[0] == '#' {
		s.Comments = append(s.Comments, strings.TrimSpace(line[1:]))
		return nil
	}
	var col [10]string
	n := 0
	for f := range strings.SplitSeq(line, "\t") {
		if n < len(col) {
			col[n] = f
		}
		n++
	}
	if n != len(col) {
		return fmt.Errorf("%d columns where 10 belong", n)
	}
	if strings.Contains(col[0], ".") { // an empty node of the enhanced graph
		return nil
	}
	if first, last, ok := strings.Cut(col[0], "-"); ok {
		return s.addRange(first, last, col[1], col[9])
	}
	id, err := strconv.Atoi(col[0])
	if err != nil || id != len(s.Words)+1 {
		return fmt.Errorf("word id %q where %d belongs", col[0], len(s.Words)+1)
	}
	head := -1
	if col[6] != "_" {
		if head, err = strconv.Atoi(col[6]); err != nil || head < 0 {
			return fmt.Errorf("head %q is not a word id", col[6])
		}
	}
	if col[1] == "" {
		return errors.New("a word without form")
	}
	s.Words = append(s.Words, Word{
		Form: col[1], Lemma: col[2], UPOS: col[3], XPOS: col[4], Feats: col[5],
		Head: head, Rel: col[7], Deps: col[8], Misc: col[9],
	})
	return nil
}

func (s *Sentence) addRange(first, last, form, misc string) error {
	a, err := strconv.Atoi(first)
	b, err2 := strconv.Atoi(last)
	if err != nil || err2 != nil || a != len(s.Words)+1 || b < a {
		return fmt.Errorf("word range %s-%s where one from %d belongs", first, last, len(s.Words)+1)
	}
	if n := len(s.Ranges); n > 0 && s.Ranges[n-1].Last >= a {
		return fmt.Errorf("word range %s-%s overlaps the one before", first, last)
	}
	s.Ranges = append(s.Ranges, Range{First: a, Last: b, Form: form, Misc: misc})
	return nil
}

func (s *Sentence) check() error {
	if n := len(s.Ranges); n > 0 && s.Ranges[n-1].Last > len(s.Words) {
		return fmt.Errorf("word range up to %d in a sentence of %d words", s.Ranges[n-1].Last, len(s.Words))
	}
	for i, w := range s.Words {
		if w.Head > len(s.Words) || w.Head == i+1 {
			return fmt.Errorf("word %d has head %d in a sentence of %d words", i+1, w.Head, len(s.Words))
		}
	}
	return s.checkCycles()
}

// checkCycles walks from each word up to a root or to a word that was walked before.
func (s *Sentence) checkCycles() error {
	walk := make([]int, len(s.Words)+1) // the word from which each was reached
	for i := range s.Words {
		for k := i + 1; k > 0 && walk[k] == 0; k = s.Words[k-1].Head {
			walk[k] = i + 1
			if h := s.Words[k-1].Head; h > 0 && walk[h] == i+1 {
				return fmt.Errorf("word %d is its own head by way of others", h)
			}
		}
	}
	return nil
}
