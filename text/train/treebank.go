package train

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"chancery/text"
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
	var all []*sentence
	s := &sentence{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" && s.len() > 0 {
			all = append(all, s)
			s = &sentence{}
		}
		cols := strings.Split(line, "\t")
		if len(cols) != 10 || strings.ContainsAny(cols[0], "-.") {
			continue
		}
		head, err := strconv.Atoi(cols[6])
		if err != nil {
			return nil, fmt.Errorf("line %d: head %q is not a number", n, cols[6])
		}
		s.words = append(s.words, cols[1])
		s.pos = append(s.pos, int32(text.ParsePOS(cols[3]))-1)
		s.tags = append(s.tags, int32(text.ParseTag(cols[4]))-1)
		s.rels = append(s.rels, int32(text.ParseRel(cols[7]))-1)
		s.heads = append(s.heads, int32(head)-1)
	}
	if s.len() > 0 {
		all = append(all, s)
	}
	return all, lines.Err()
}

// labels are the names of an enumeration from its first value after none.
func labels[T ~uint8](last T, name func(T) string) []string {
	var names []string
	for v := T(1); v <= last; v++ {
		names = append(names, name(v))
	}
	return names
}
