package conllu

import (
	"strings"

	"chancery/span"
	"chancery/text"
)

// Documents groups sentences by the document they stand in. A file without
// document marks is one document.
func Documents(sentences []Sentence) [][]Sentence {
	var docs [][]Sentence
	first := 0
	for i := range sentences {
		if i > first && sentences[i].NewDocument() {
			docs = append(docs, sentences[first:i])
			first = i
		}
	}
	if first < len(sentences) {
		docs = append(docs, sentences[first:])
	}
	return docs
}

// Parse builds the gold analysis of one document over its raw text. The text is
// put together as the raw files of the CoNLL 2018 shared task are: forms one
// after another, a space after each unless MISC says SpaceAfter=No, and an empty
// line before a new paragraph; it is not wrapped. Where the words of a range do
// not spell the surface token, each but the last gets as many of its letters
// as the word has and the last the rest, at least one rune each as far as they
// go. A head that the file does not give is text.Root.
func Parse(doc []Sentence) *text.Parse {
	var b builder
	for i := range doc {
		b.sentence(&doc[i])
	}
	b.parse.Text = b.text.String()
	b.parse.Index()
	return &b.parse
}

type builder struct {
	parse text.Parse
	text  strings.Builder
	gap   bool // a space is due before the next form
}

func (b *builder) sentence(s *Sentence) {
	if len(s.Words) == 0 {
		return
	}
	if b.text.Len() > 0 && s.NewParagraph() {
		b.text.WriteString("\n\n")
		b.gap = false
	}
	first := len(b.parse.Tokens)
	ranges := s.Ranges
	for i := 0; i < len(s.Words); {
		if len(ranges) > 0 && ranges[0].First == i+1 {
			r := ranges[0]
			ranges = ranges[1:]
			words := s.Words[i:r.Last]
			start := b.write(r.Form, r.Misc)
			for k, part := range divide(r.Form, words) {
				b.token(&words[k], part.Shift(start), first)
			}
			i = r.Last
			continue
		}
		w := &s.Words[i]
		start := b.write(w.Form, w.Misc)
		b.token(w, span.Span{Start: start, End: start + len(w.Form)}, first)
		i++
	}
	end := len(b.parse.Tokens)
	b.parse.Sentences = append(b.parse.Sentences, text.Sentence{Span: b.parse.SpanOf(first, end), First: first, End: end})
}

// write puts a surface token into the text and returns where it starts.
func (b *builder) write(form, misc string) int {
	if b.gap {
		b.text.WriteByte(' ')
	}
	start := b.text.Len()
	b.text.WriteString(form)
	b.gap = spaceAfter(misc)
	return start
}

func (b *builder) token(w *Word, at span.Span, first int) {
	head := text.Root
	if w.Head > 0 {
		head = first + w.Head - 1
	}
	b.parse.Tokens = append(b.parse.Tokens, text.Token{
		Span: at, Lemma: w.Lemma, POS: text.ParsePOS(w.UPOS), Tag: text.ParseTag(w.XPOS),
		Rel: text.ParseRel(w.Rel), Head: head,
	})
}

// divide gives each word of a surface token its bytes of the form.
func divide(form string, words []Word) []span.Span {
	parts := make([]span.Span, len(words))
	at := 0
	for i, w := range words {
		end := len(form)
		if i < len(words)-1 {
			end = min(at+len(w.Form), len(form)-1)
			for end > at && end < len(form) && form[end]&0xC0 == 0x80 {
				end--
			}
			end = max(end, at)
		}
		parts[i] = span.Span{Start: at, End: end}
		at = end
	}
	return parts
}
