package actor

import (
	"strings"

	"chancery/text"
)

// nameSpan is the name of a person over tokens.
type nameSpan struct {
	start      int // with the forms of address
	first, end int // the name alone
	gender     byte
	learned    bool // "Dr", "Professor"
	addressed  bool // some form of address stands before it
}

// maxName bounds a name of a person, in tokens.
const maxName = 7

// nameFrom reads the name of a person that starts at token i, forms of address
// included: "H.E. Ararat Mirzoyan", "General Sahir Shamshad Mirza", "Blinken".
func (c *caster) nameFrom(i int) (nameSpan, bool) {
	n := nameSpan{start: i}
	if i >= len(c.words) {
		return n, false
	}
	end := c.sentenceEnd(i)
	for i < end {
		if c.words[i] == "H" && c.words[min(i+1, end-1)] == "E" { // "H E Dr Khalid bin Mohamed"
			n.addressed = true
			i += 2
			continue
		}
		g, ok := address(c.low[i])
		if !ok || !capitalised(c.words[i]) {
			break
		}
		if g != 0 {
			n.gender = g
		}
		n.learned = n.learned || learned(c.low[i])
		n.addressed = n.addressed || !weakAddress(c.low[i])
		i++
		if i < end && c.words[i] == "." {
			i++
		}
	}
	n.first, n.end = i, i
	for i < end && i < n.first+maxName {
		step := c.nameStep(i, n.first, end)
		if step == 0 {
			break
		}
		i += step
		n.end = i
	}
	if _, known := c.table.Holders(c.words, n.first); n.end > n.first && known > n.end-n.first && n.first+known <= end {
		n.end = n.first + known // "Theresa May": the tables know the name in full
	}
	if n.end > n.first+1 && c.headline[c.sentence[n.first]] && c.at(n.end) != "," && !possessive(c.at(n.end)) {
		c.cutToKnown(&n)
	}
	return n, n.end > n.first
}

// cutToKnown ends a name in a headline where a name that the body or the tables tell ends; an
// unknown one after two words.
func (c *caster) cutToKnown(n *nameSpan) {
	for end := n.end; end > n.first; end-- {
		known := *n
		known.end = end
		if who, _ := c.roster.find(nameParts(c.spell(known))); who != none {
			n.end = end
			return
		}
	}
	if a := c.atomOf(n.first, holderAtom); a != nil && a.first == n.first {
		n.end = min(n.end, a.end)
		return
	}
	n.end = min(n.end, n.first+2)
}

// nameStep is the number of tokens from i that go on with a name that began at first; 0 where it ends.
func (c *caster) nameStep(i, first, end int) int {
	w := c.words[i]
	if i > first && strings.Contains(c.gap(i), "\n\n") {
		return 0
	}
	switch {
	case w == "-" && i > first && i+1 < end && c.touches(i) && c.touches(i+1) && lettered(c.words[i+1]):
		return 2
	case w == "." && i > first && len(c.words[i-1]) == 1 && i+1 < end && capitalised(c.words[i+1]):
		return 1
	case !capitalised(w):
		if particle(c.low[i]) && c.low[i] != "of" && i+1 < end && c.nameWord(i+1, first) {
			return 2
		}
		if particle(c.low[i]) && i+2 < end && c.words[i+1] == "-" && c.touches(i+1) && c.touches(i+2) && capitalised(c.words[i+2]) {
			return 3 // "al-Sudani"
		}
		if strings.HasPrefix(c.low[i], "al-") || strings.HasPrefix(c.low[i], "el-") {
			return 1
		}
		return 0
	case c.nameWord(i, first):
		return 1
	}
	return 0
}

// nameWord says whether token i may be a word of a name that began at first.
func (c *caster) nameWord(i, first int) bool {
	if !capitalised(c.words[i]) || c.taken[i] || grammatical(c.low[i]) && len(c.words[i]) > 1 {
		return false
	}
	t := &c.p.Tokens[i]
	if region(c.low[i]) || i == c.sentenceFirst(i) && !nameable(t.POS) {
		return false
	}
	if calendar(c.low[i]) && !(c.low[i] == "may" && t.Rel == text.Flat) {
		return false
	}
	if a := c.atomOf(i, officeAtom); a != nil {
		_, addressed := address(c.before(i))
		return a.end == i+1 && i+1 < len(c.words) && (addressed && i == first || t.Rel == text.Flat && i > first) && c.atomAt[i+1] == none && capitalised(c.words[i+1])
	}
	if c.atomOf(i, nameAtom) != nil {
		return c.nameLikeState(i, first)
	}
	if c.atomOf(i, holderAtom) != nil {
		return true
	}
	if c.headline[c.sentence[i]] {
		return t.POS == text.PROPN || t.POS == text.X || t.POS == text.NoPOS
	}
	return true
}

// nameable says whether a word of this kind may begin a name at the start of a sentence,
// where every word has a capital.
func nameable(p text.POS) bool {
	switch p {
	case text.PROPN, text.NOUN, text.X, text.NoPOS, text.VERB, text.ADJ:
		return true
	}
	return false
}

// nameLikeState says whether the name of a state at token i is a word of a
// person's name: "Foreign Minister Israel Katz", "Michael Jordan"; but not
// "Foreign Minister Pakistan Ishaq Dar".
func (c *caster) nameLikeState(i, first int) bool {
	if i > first {
		return c.p.Tokens[i].Rel == text.Flat && c.p.Tokens[i].Head >= first
	}
	a := c.atomOf(i, nameAtom)
	if a.end != i+1 || a.names[0].How != ByName || i == c.sentenceFirst(i) {
		return false
	}
	follow := 0
	for j := i + 1; j < c.sentenceEnd(i) && capitalised(c.words[j]) && c.atomAt[j] == none && c.p.Tokens[j].POS == text.PROPN; j++ {
		follow++
	}
	return follow == 1
}

// gap is the text between token i-1 and token i.
func (c *caster) gap(i int) string {
	return c.p.Text[c.p.Tokens[i-1].Span.End:c.p.Tokens[i].Span.Start]
}

// touches says whether no space stands before token i.
func (c *caster) touches(i int) bool { return c.p.Tokens[i-1].Span.End == c.p.Tokens[i].Span.Start }

// inFlatName says whether the tree makes token i part of a name of several words.
func (c *caster) inFlatName(i int) bool {
	if c.p.Tokens[i].Rel == text.Flat {
		return true
	}
	return c.p.Child(i, text.Flat) != text.Root
}

// nameBefore reads backwards the name of a person that ends before token end:
// "Mawlawi Amir Khan Muttaqi" before ", foreign minister".
func (c *caster) nameBefore(end int) (nameSpan, bool) {
	if end <= 0 {
		return nameSpan{}, false
	}
	first := c.sentenceFirst(end - 1)
	i := end
	for i > first && i > end-maxName-3 {
		w, low := c.words[i-1], c.low[i-1]
		_, title := address(low)
		ok := title && capitalised(w) || c.nameWord(i-1, max(first, i-2)) || i < end && (particle(low) && low != "of" || w == "-" || w == "." && len(c.at(i-2)) < 6)
		if !ok {
			break
		}
		i--
	}
	for i < end && !capitalised(c.words[i]) {
		i++
	}
	if i == end {
		return nameSpan{}, false
	}
	n, ok := c.nameFrom(i)
	if !ok || n.end != end {
		return nameSpan{}, false
	}
	return n, n.end-n.first > 1 || n.addressed || c.atomOf(n.first, holderAtom) != nil
}

// spell is the name as it stands in the text, with single spaces.
func (c *caster) spell(n nameSpan) string {
	s := c.p.SpanOf(n.first, n.end).Of(c.p.Text)
	if strings.ContainsAny(s, "\n\t\r") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
