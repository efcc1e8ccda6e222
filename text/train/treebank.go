package train

import (
	"fmt"
	"io"
	"os"

	"chancery/text"
	"chancery/text/conllu"
	"chancery/text/nn"
)

// sentence is one sentence of a treebank. Labels are the values of text's
// enumerations less one, so that -1 is one the network does not learn.
type sentence struct {
	words           []string
	features        []nn.Features
	pos, tags, rels []int32
	heads           []int32 // index of the head, or -1 for the root
}

func (s *sentence) len() int { return len(s.words) }

// readTreebanks reads the sentences of all files, in order.
func readTreebanks(paths []string) ([]*sentence, error) {
	var all []*sentence
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("read the treebank: %w", err)
		}
		read, err := readConllu(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("read the treebank %s: %w", path, err)
		}
		all = append(all, read...)
	}
	return all, nil
}

func readConllu(r io.Reader) ([]*sentence, error) {
	read, err := conllu.ReadAll(r)
	if err != nil {
		return nil, err
	}
	all := make([]*sentence, 0, len(read))
	for i := range read {
		s := &sentence{}
		for _, w := range read[i].Words {
			s.words = append(s.words, w.Form)
			s.pos = append(s.pos, int32(text.ParsePOS(w.UPOS))-1)
			s.tags = append(s.tags, int32(text.ParseTag(w.XPOS))-1)
			s.rels = append(s.rels, int32(text.ParseRel(w.Rel))-1)
			s.heads = append(s.heads, int32(w.Head)-1)
		}
		all = append(all, s)
	}
	return all, nil
}

// labels are the names of an enumeration from its first value after none.
func labels[T ~uint8](last T, name func(T) string) []string {
	var names []string
	for v := T(1); v <= last; v++ {
		names = append(names, name(v))
	}
	return names
}
