package actor

import "chancery/text"

// readGroups makes drafts of the words that name two or three actors at once:
// "both sides", "the two neighbouring countries", "their nations", "each other".
func (c *caster) readGroups() {
	for i := range c.words {
		if c.taken[i] || c.atomAt[i] != none && c.atomOf(i, officeAtom) == nil {
			continue
		}
		if first, end, d, ok := c.groupAt(i); ok {
			c.add(d, first, end)
			c.taken[i] = true
		}
	}
}

// groupAt reads a group whose noun, or last word, is token i.
func (c *caster) groupAt(i int) (first, end int, d draft, ok bool) {
	d = newDraft(ByGroup, needGroup)
	d.Plural, d.noun = true, c.low[i]
	next := c.at(i + 1)
	switch d.noun {
	case "other":
		if w := c.before(i); w != "each" {
			return 0, 0, d, false
		}
		return i - 1, i + 1, d, true
	case "another":
		if c.before(i) != "one" {
			return 0, 0, d, false
		}
		return i - 1, i + 1, d, true
	case "two", "three", "pair", "duo", "trio":
		return c.bareGroup(i, d)
	case "both":
		if c.bare(i) && next != "of" {
			d.count = 2
			return i, i + 1, d, true
		}
		return 0, 0, d, false
	}
	if _, fits := nation(d.noun); !fits {
		return 0, 0, d, false
	}
	return c.nounGroup(i, d)
}

// bareGroup reads "the two", "the three", "the pair" without a noun after it.
func (c *caster) bareGroup(i int, d draft) (first, end int, _ draft, ok bool) {
	if w := c.before(i); w != "the" && w != "these" || !c.bare(i) {
		return 0, 0, d, false
	}
	d.count = number(d.noun)
	switch d.noun {
	case "pair", "duo":
		d.count = 2
	case "trio":
		d.count = 3
	}
	return i - 1, i + 1, d, true
}

// bare says whether no noun follows token i that it could count or determine.
func (c *caster) bare(i int) bool {
	t := &c.p.Tokens[i]
	return !t.Rel.In(text.Nummod, text.Det, text.DetPredet, text.Amod, text.CcPreconj, text.Compound) || t.Head < i
}

// nounGroup reads the determiners before a noun such as "countries" at token i:
// it names a group when a definite word or "both" stands there.
func (c *caster) nounGroup(i int, d draft) (first, end int, _ draft, ok bool) {
	end = i + 1
	first = i
	definite := false
	for j, more := i-1, true; more && j >= c.sentenceFirst(i) && j >= i-5; j-- {
		w := c.low[j]
		switch more = false; {
		case number(w) > 0:
			d.count = number(w)
			definite = definite || w == "both" || c.before(j) == "between" || c.before(j) == "of"
			first, more = j, true
		case w == "the" || w == "these" || w == "those" || w == "their" || w == "our" || w == "all" && d.count > 0:
			first, definite = j, true
		case c.describes(j, i):
			more = true
		}
	}
	_, of := c.definedBy(end)
	if !definite || d.count == 0 && (of || !plainGroup(d.noun)) {
		return 0, 0, d, false
	}
	return first, end, d, true
}

// describes says whether token j is an ordinary modifier of the noun at i.
func (c *caster) describes(j, i int) bool {
	if c.atomAt[j] != none {
		return false
	}
	t := &c.p.Tokens[j]
	return c.words[j] == "-" || t.Head > j && t.Head <= i && t.Rel.In(text.Amod, text.Compound, text.Advmod, text.Nmod)
}

// definedBy says whether the noun before token i is told apart by words after
// it, so that it need not be one named before: "the countries of the region".
func (c *caster) definedBy(i int) (word string, ok bool) {
	switch w := c.at(i); w {
	case "of", "that", "which", "in", "with", "to":
		return w, true
	}
	return "", false
}
