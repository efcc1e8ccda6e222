package text

import "chancery/span"

// split finds the sentences of the tokens of s.
func split(s string, tokens []Token) []Sentence {
	if len(tokens) == 0 {
		return nil
	}
	sentences := make([]Sentence, 0, len(tokens)/16+1)
	first := 0
	for i := range tokens {
		if i+1 < len(tokens) && !(i-first >= 3 && (tokens[i].Span.Of(s) == "." || tokens[i].Span.Of(s) == "?")) {
			continue
		}
		sentences = append(sentences, Sentence{
			Span:  span.Span{Start: tokens[first].Span.Start, End: tokens[i].Span.End},
			First: first, End: i + 1,
		})
		first = i + 1
	}
	return sentences
}
