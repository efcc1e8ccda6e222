// Package span holds the half-open byte range by which every reading points at
// its words: tokens, mentions, events and claims are spans into a report's text.
package span

// Span is the half-open byte range [Start, End) of a text.
// The zero Span is empty and stands for "no words".
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the words of the text under s. It panics where s is not inside
// text, as slicing does: a span is only ever used with the text it was made on.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty says whether s holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains says whether o lies wholly in s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps says whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Union is the smallest span that holds both; an empty one adds nothing.
func (s Span) Union(o Span) Span {
	if s.Empty() {
		return o
	}
	if o.Empty() {
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Shift moves s by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }
