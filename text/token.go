package text

import "chancery/span"

// bytesPerToken sizes the first allocation of Tokenize; English text has about
// five bytes a token, spaces included.
const bytesPerToken = 5

// Tokenize finds the words and sentences of s. Words are those of Universal
// Dependencies as the English Web Treebank writes them: "don't" is "do" and
// "n't", "Iran's" is "Iran" and "'s", "$5" is two, "state-run" three. Tokens
// are in order, never overlap, begin and end between runes, and cover every
// byte of s that is not white space. It takes any bytes, in time proportional
// to their number. POS, Tag, Lemma and Rel of the tokens are empty, Head is
// Root, and the parse is indexed.
func Tokenize(s string) *Parse {
	t := tokenizer{s: s}
	t.tokens = make([]Token, 0, len(s)/bytesPerToken+8)
	t.run()
	p := &Parse{Text: s, Tokens: t.tokens}
	p.Sentences = split(s, t.tokens)
	p.Index()
	return p
}

// A tokenizer cuts a text at white space into chunks and each chunk into tokens.
type tokenizer struct {
	s         string
	tokens    []Token
	lineStart bool // the chunk is the first of its line
	chunkFrom int  // tokens before the chunk
}

func (t *tokenizer) run() {
	s := t.s
	t.lineStart = true
	for i := 0; i < len(s); {
		if w := spaceLen(s, i); w > 0 {
			t.lineStart = t.lineStart || s[i] == '\n' || s[i] == '\r'
			i += w
			continue
		}
		end, kinds := i, kind(0)
		for end < len(s) {
			k := kinds256[s[end]]
			if k&(isSpace|maybeSpace) != 0 && spaceLen(s, end) > 0 {
				break
			}
			kinds |= k
			end++
		}
		t.chunk(i, end, kinds)
		t.lineStart = false
		i = end
	}
}

// chunk cuts s[a:b], which holds no white space, into tokens. kinds is the
// union of the kinds of its bytes.
func (t *tokenizer) chunk(a, b int, kinds kind) {
	t.chunkFrom = len(t.tokens)
	if kinds&^isLetter == 0 {
		t.letters(a, b)
		return
	}
	linked := kinds&isLink != 0 && looksLinked(t.s[a:b])
	for i := a; i < b; {
		switch k := kinds256[t.s[i]]; {
		case k&(isLetter|isDigit|isHigh) != 0 && wordRune(t.s, i, b) > 0:
			if linked {
				if end := linkEnd(t.s, i, b); end > i {
					t.add(i, end)
					i = end
					continue
				}
			}
			i = t.word(i, b)
		default:
			i = t.mark(i, b)
		}
	}
}

func (t *tokenizer) add(a, b int) {
	t.tokens = append(t.tokens, Token{Span: span.Span{Start: a, End: b}, Head: Root})
}

// letters adds a run of ASCII letters, split where it is a contraction written as one.
func (t *tokenizer) letters(a, b int) {
	if n := fusedSplit(t.s[a:b]); n > 0 {
		t.add(a, a+n)
		t.add(a+n, b)
		return
	}
	t.add(a, b)
}
