package actor

import (
	"chancery/text"
)

// inLongerName says whether the words [first, end) are a piece of a proper
// name that is no name of the tables: of a paper, a university, a person, an airline.
func (c *caster) inLongerName(first, end int) bool {
	if c.headline[c.sentence[first]] {
		return c.flatWith(first, end, end) && !c.listed(end)
	}
	if c.proper(end) && c.sentence[min(end, len(c.words)-1)] == c.sentence[first] && c.joined(first, end, end) {
		return true
	}
	if first > 0 && c.sentence[first-1] == c.sentence[first] && c.proper(first-1) && !c.headsOffice(first-1) &&
		c.joinedBack(first, end) {
		return true
	}
	if a := c.atomOf(first, nameAtom); a != nil && !a.names[0].Adjective && c.proper(end) && c.before(first) == "the" && c.sentence[min(end, len(c.words)-1)] == c.sentence[first] && c.p.Tokens[end-1].POS == text.PROPN {
		return true // "the Beijing Declaration"
	}
	// "the Bank of England", "the Gulf of Oman"
	return first > 2 && c.low[first-1] == "of" && c.proper(first-2) && c.before(first-2) == "the" && c.p.Tokens[first-2].Rel != text.Flat
}

// proper says whether token i is a capitalised word that the tables do not
// know and that may be a piece of a proper name.
func (c *caster) proper(i int) bool {
	if i < 0 || i >= len(c.words) || !capitalised(c.words[i]) || c.atomAt[i] != none {
		return false
	}
	if _, ok := address(c.low[i]); ok && !weakAddress(c.low[i]) {
		return false
	}
	switch c.p.Tokens[i].POS {
	case text.PROPN, text.NOUN, text.ADJ, text.X, text.NoPOS:
		return !calendar(c.low[i]) && !grammatical(c.low[i])
	}
	return false
}

// listed says whether token i is known to the tables.
func (c *caster) listed(i int) bool { return i < len(c.atomAt) && c.atomAt[i] != none }

// headsOffice says whether a title or body ends at token i.
func (c *caster) headsOffice(i int) bool { return c.atomOf(i, officeAtom) != nil }

// joined says whether the tree makes the proper word at next one phrase with
// the name: the name modifies it, or the two are a flat name.
func (c *caster) joined(first, end, next int) bool {
	if c.flatWith(first, end, next) {
		return true
	}
	// The name is a modifier of the run of proper words that starts at next.
	stop := next
	for stop < len(c.words) && c.proper(stop) && c.sentence[stop] == c.sentence[first] {
		stop++
	}
	if c.names(next, stop) {
		return false
	}
	for i := first; i < end; i++ {
		t := &c.p.Tokens[i]
		if t.Head >= next && t.Head < stop && t.Rel.In(text.Compound, text.Amod, text.Nmod, text.Det) {
			return t.Rel != text.NmodPoss
		}
	}
	return false
}

// names says whether the tokens [first, stop) read as the name of a person
// that the tree holds together: "Turkish Hakan Fidan" is no longer name of Turkey.
func (c *caster) names(first, stop int) bool {
	for i := first + 1; i < stop; i++ {
		if c.p.Tokens[i].Rel == text.Flat && c.p.Tokens[i].Head >= first && c.p.Tokens[i].Head < stop {
			return true
		}
	}
	return false
}

// flatWith says whether token next is a flat part of a name headed in [first, end).
func (c *caster) flatWith(first, end, next int) bool {
	if next >= len(c.words) || !capitalised(c.words[next]) || c.listed(next) {
		return false
	}
	t := &c.p.Tokens[next]
	return t.Rel == text.Flat && t.Head >= first && t.Head < end
}

// joinedBack says whether the name is the end of a proper name that starts before it: "Michael Jordan".
func (c *caster) joinedBack(first, end int) bool {
	for i := first; i < end; i++ {
		t := &c.p.Tokens[i]
		if t.Head < first && t.Head >= first-3 && t.Rel == text.Flat {
			return true
		}
		prev := &c.p.Tokens[first-1]
		if prev.Head == i && (prev.Rel.In(text.Compound, text.Flat) && prev.POS == text.PROPN || prev.Rel.In(text.Amod) && first-1 > c.sentenceFirst(first)) {
			return true
		}
	}
	return false
}
