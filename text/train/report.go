package train

import (
	"fmt"
	"path/filepath"
	"strings"

	"chancery/span"
	"chancery/text"
)

// devSet is a treebank to measure on.
type devSet struct {
	name string
	gold []*sentence
	read *text.Parse
}

func readDev(paths []string) ([]devSet, error) {
	var sets []devSet
	for _, path := range paths {
		gold, err := readTreebanks([]string{path})
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		sets = append(sets, devSet{name, gold, plain(gold)})
	}
	return sets, nil
}

// plain is the text of sentences, tokens apart by a space, not yet annotated.
func plain(sentences []*sentence) *text.Parse {
	p := &text.Parse{}
	var b strings.Builder
	for _, s := range sentences {
		first := len(p.Tokens)
		for _, w := range s.words {
			start := b.Len()
			b.WriteString(w)
			p.Tokens = append(p.Tokens, text.Token{Span: span.Span{Start: start, End: b.Len()}})
			b.WriteByte(' ')
		}
		p.Sentences = append(p.Sentences, text.Sentence{
			Span:  span.Span{Start: p.Tokens[first].Span.Start, End: b.Len() - 1},
			First: first, End: len(p.Tokens),
		})
	}
	p.Text = b.String()
	return p
}

// report measures the averaged model on the dev sets, from gold tokens:
// universal tags, heads, and heads with relation, subtypes ignored, of all tokens.
func (t *trainer) report(dev []devSet) error {
	if len(dev) == 0 {
		return nil
	}
	m, err := text.LoadModel(t.encode())
	if err != nil {
		return err
	}
	for _, d := range dev {
		m.Annotate(d.read)
		var pos, tag, heads, rels int
		i := 0
		for k, s := range d.gold {
			for j := range s.words {
				token := d.read.Tokens[i]
				i++
				pos += one(int32(token.POS)-1 == s.pos[j])
				tag += one(int32(token.Tag)-1 == s.tags[j])
				head := token.Head
				if head != text.Root {
					head -= d.read.Sentences[k].First
				}
				same := int32(head) == s.heads[j]
				heads += one(same)
				rels += one(same && token.Rel.Base() == text.Rel(s.rels[j]+1).Base())
			}
		}
		percent := func(n int) float64 { return 100 * float64(n) / float64(i) }
		fmt.Fprintf(t.options.Log, "  %s: UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f\n", d.name, percent(pos), percent(tag), percent(heads), percent(rels))
	}
	return nil
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
