package text

import (
	"strings"

	"chancery/span"
)

// Sentences are cut by force between these numbers of tokens: where a comma or
// another mark first allows it, and at last anywhere.
const (
	longSentence = 384
	maxSentence  = 512
)

// split finds the sentences of the tokens of s. Line and paragraph breaks are
// judged by rules, full stops and their kind within a line by a classifier.
func split(s string, tokens []Token) []Sentence {
	if len(tokens) == 0 {
		return nil
	}
	b := boundaries{s: s, tokens: tokens, weights: sentenceWeights()}
	sentences := make([]Sentence, 0, len(tokens)/16+1)
	for i := range tokens {
		if i+1 < len(tokens) && !b.after(i) {
			continue
		}
		sentences = append(sentences, Sentence{
			Span:  span.Span{Start: tokens[b.first].Span.Start, End: tokens[i].Span.End},
			First: b.first, End: i + 1,
		})
		b.begin(i + 1)
	}
	return sentences
}

// boundaries is the state of split: the sentence that is open and the block of
// lines it stands in.
type boundaries struct {
	s       string
	tokens  []Token
	weights []int16

	first    int // first token of the open sentence
	brackets int // open round and square brackets in it
	quotes   int // straight double quotes and open curly ones in it
	block    block
	features [maxFeatures]uint32
}

func (b *boundaries) begin(first int) {
	b.first, b.brackets, b.quotes = first, 0, 0
}

// gap is what stands between two tokens.
type gap uint8

const (
	touching  gap = iota // nothing
	spaced               // white space within a line
	tabbed               // a tab: the border of a cell
	newLine              // one line break
	emptyLine            // an empty line
)

// gapAfter is the gap between tokens i and i+1.
func (b *boundaries) gapAfter(i int) gap {
	from, to := b.tokens[i].Span.End, b.tokens[i+1].Span.Start
	if from == to {
		return touching
	}
	if to == from+1 && b.s[from] == ' ' {
		return spaced
	}
	lines, tab := 0, false
	for _, c := range []byte(b.s[from:to]) {
		switch c {
		case '\n', '\v', '\f':
			lines++
		case '\t':
			tab = true
		}
	}
	switch {
	case lines >= 2 || strings.Contains(b.s[from:to], "\u2029"):
		return emptyLine
	case lines == 1 || strings.Contains(b.s[from:to], "\r"):
		return newLine
	case tab:
		return tabbed
	}
	return spaced
}

// after says whether a sentence ends after token i, which is not the last.
func (b *boundaries) after(i int) bool {
	b.count(i)
	ends := false
	switch g := b.gapAfter(i); g {
	case emptyLine, newLine:
		ends = b.afterLine(i, g)
	case tabbed:
		ends = i > b.first || !b.listMark(i)
	case spaced, touching:
		ends = b.afterDateline(i) || b.afterMark(i, g)
	}
	n := i + 1 - b.first
	return ends || n >= maxSentence || n >= longSentence && kinds256[b.s[b.tokens[i].Span.Start]]&(isLetter|isDigit|isHigh) == 0
}

// count keeps the number of open brackets and quotes.
func (b *boundaries) count(i int) {
	switch w := b.word(i); w {
	case "(", "[":
		b.brackets++
	case ")", "]":
		b.brackets = max(b.brackets-1, 0)
	case `"`:
		b.quotes ^= 1
	case "“", "«":
		b.quotes = 1
	case "”", "»":
		b.quotes = 0
	}
}

func (b *boundaries) word(i int) string { return b.tokens[i].Span.Of(b.s) }

// listMark says whether token i is the mark of a list's item: a bullet, "1." or "a)".
func (b *boundaries) listMark(i int) bool {
	w := b.word(i)
	switch w {
	case "-", "*", "•", "–", "—", "·", "▪", "◦", "●", "■", "►", "➢", "o", ">", "+":
		return true
	}
	n := digits(w)
	return n > 0 && (n == len(w) || w[n:] == ".") && n <= 2 || len(w) == 2 && w[1] == '.' && isLetterASCII(w[0])
}
