package text

import "strings"

// A block is a run of lines without an empty one between.
type block struct {
	end   int // where it ends in the text
	width int // of its longest line, in bytes
}

// Lines of these widths may be the work of a program that wraps paragraphs.
const (
	minWrap = 40
	maxWrap = 132
)

// afterLine says whether a sentence ends with the line of token i. A line that
// ends in mid-sentence is told by what follows, by its last word, and by its
// width where the text is wrapped.
func (b *boundaries) afterLine(i int, g gap) bool {
	next := b.word(i + 1)
	if b.listMark(i+1) && b.nextTouchesOrSpaced(i+1) {
		return true
	}
	ended, comma := b.ended(i), b.word(i) == ","
	switch {
	case comma && i-b.first < 4 && g == emptyLine: // a salutation
		return true
	case ended == "" && startsLower(next):
		return false
	case ended == "" && i > b.first && dangling(b.word(i)):
		return false
	}
	if g == newLine && b.wrapped(i) {
		if ended == "" {
			return false
		}
		return b.afterMark(i, spaced)
	}
	return true
}

// nextTouchesOrSpaced says whether token i is followed by another on its line.
func (b *boundaries) nextTouchesOrSpaced(i int) bool {
	return i+1 < len(b.tokens) && b.gapAfter(i) <= tabbed
}

// ended is the mark with which the words up to token i come to an end: a full
// stop or its kind, a colon or semicolon, behind closing quotes and brackets;
// "" where they do not.
func (b *boundaries) ended(i int) string {
	for n := 0; n < maxClosers && i > b.first && closes(b.word(i)); n++ {
		i--
	}
	w := b.word(i)
	switch w[len(w)-1] {
	case '.', '!', '?', ':', ';', '-', '=', '*', '_':
		return w
	}
	switch w {
	case "…", "—", "–", "。":
		return w
	}
	return ""
}

// closes says whether w closes a quotation or bracket.
func closes(w string) bool {
	switch w {
	case `"`, "'", "”", "’", "''", "’’", ")", "]", "»", "}":
		return true
	}
	return false
}

// dangling says whether w cannot be the last word of a sentence.
func dangling(w string) bool {
	switch w {
	case "the", "a", "an", "of", "for", "to", "and", "in", "with", "by", "on", "at", "from", "that", "or", "but", "as", "between",
		"its", "their", "his", "her", "our", "into", "who", "which", "whose", "be", "is", "are", "was", "were", "has", "have", "had",
		"will", "would", "shall", "should", "may", "must", "can", "could", "against", "towards", "toward", "under", "via", "than":
		return true
	}
	return false
}

// wrapped says whether the line of token i was broken because its next word did
// not fit, as in text wrapped at a width.
func (b *boundaries) wrapped(i int) bool {
	from, to := b.tokens[i].Span.End, b.tokens[i+1].Span.Start
	if b.block.end <= from {
		b.block = blockAt(b.s, from)
	}
	if b.block.width < minWrap || b.block.width > maxWrap {
		return false
	}
	start := strings.LastIndexByte(b.s[max(0, from-maxWrap-1):from], '\n')
	if start < 0 {
		return from > maxWrap
	}
	line := min(from, maxWrap+1) - start - 1
	word := strings.IndexAny(b.s[to:min(to+maxWrap, len(b.s))], " \t\n")
	return word < 0 || line+1+word > b.block.width
}

// blockAt measures the block of the line that holds byte at, from that line on.
func blockAt(s string, at int) block {
	start := strings.LastIndexByte(s[:at], '\n') + 1
	k := block{end: len(s)}
	for start < len(s) {
		end := strings.IndexByte(s[start:], '\n')
		if end < 0 {
			end = len(s) - start
		}
		line := strings.TrimRight(s[start:start+end], " \t\r")
		if line == "" {
			k.end = start
			break
		}
		k.width = max(k.width, len(line))
		start += end + 1
	}
	return k
}
