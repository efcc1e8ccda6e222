package conllu

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"chancery/text"
)

// Write writes sentences as CoNLL-U.
func Write(w io.Writer, sentences []Sentence) error {
	out := bufio.NewWriter(w)
	for i := range sentences {
		writeSentence(out, &sentences[i])
	}
	return out.Flush()
}

func writeSentence(out *bufio.Writer, s *Sentence) {
	for _, c := range s.Comments {
		out.WriteString("# " + c + "\n")
	}
	ranges := s.Ranges
	for i, w := range s.Words {
		if len(ranges) > 0 && ranges[0].First == i+1 {
			r := ranges[0]
			ranges = ranges[1:]
			id := strconv.Itoa(r.First) + "-" + strconv.Itoa(r.Last)
			writeRow(out, id, r.Form, "_", "_", "_", "_", "_", "_", "_", r.Misc)
		}
		head := "_"
		if w.Head >= 0 {
			head = strconv.Itoa(w.Head)
		}
		writeRow(out, strconv.Itoa(i+1), w.Form, w.Lemma, w.UPOS, w.XPOS, w.Feats, head, w.Rel, w.Deps, w.Misc)
	}
	out.WriteByte('\n')
}

func writeRow(out *bufio.Writer, columns ...string) {
	for i, c := range columns {
		if i > 0 {
			out.WriteByte('\t')
		}
		if c == "" {
			c = "_"
		}
		out.WriteString(c)
	}
	out.WriteByte('\n')
}

// FromParse turns a parse into sentences, one document, with the text of each
// as a comment. Words that CoNLL-U cannot hold, such as a form with a tab in it,
// do not come out of Tokenize.
func FromParse(p *text.Parse) []Sentence {
	sentences := make([]Sentence, len(p.Sentences))
	for i, ps := range p.Sentences {
		s := &sentences[i]
		if i == 0 {
			s.Comments = append(s.Comments, "newdoc")
		} else if strings.Count(p.Text[p.Sentences[i-1].Span.End:ps.Span.Start], "\n") > 1 {
			s.Comments = append(s.Comments, "newpar")
		}
		s.Comments = append(s.Comments, "text = "+strings.Join(strings.Fields(ps.Span.Of(p.Text)), " "))
		for k := ps.First; k < ps.End; k++ {
			s.Words = append(s.Words, wordOf(p, k, ps))
		}
		s.Ranges = rangesOf(p, ps)
	}
	return sentences
}

func wordOf(p *text.Parse, i int, s text.Sentence) Word {
	t := p.Tokens[i]
	head := 0
	if t.Head >= 0 {
		head = t.Head - s.First + 1
	}
	misc := "_"
	inRange := i > s.First && p.JoinsPrevious(i) || i+1 < s.End && p.JoinsPrevious(i+1)
	if !inRange && !spaceFollows(p, i) {
		misc = "SpaceAfter=No"
	}
	return Word{
		Form: p.Word(i), Lemma: t.Lemma, UPOS: t.POS.String(), XPOS: t.Tag.String(),
		Head: head, Rel: t.Rel.String(), Misc: misc,
	}
}

// rangesOf finds the surface tokens of several words. As in the treebanks, the
// range says whether a space follows, its words do not.
func rangesOf(p *text.Parse, s text.Sentence) []Range {
	var ranges []Range
	for i := s.First; i < s.End; i++ {
		if i == s.First || !p.JoinsPrevious(i) {
			continue
		}
		first := i - 1
		for i+1 < s.End && p.JoinsPrevious(i+1) {
			i++
		}
		r := Range{First: first - s.First + 1, Last: i - s.First + 1, Form: p.SpanOf(first, i+1).Of(p.Text)}
		if !spaceFollows(p, i) {
			r.Misc = "SpaceAfter=No"
		}
		ranges = append(ranges, r)
	}
	return ranges
}

func spaceFollows(p *text.Parse, i int) bool {
	return i+1 == len(p.Tokens) || p.Tokens[i+1].Span.Start > p.Tokens[i].Span.End
}
