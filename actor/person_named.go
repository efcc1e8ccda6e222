package actor

import (
	"chancery/text"
)

// readPersons makes drafts of the names of persons that stand without a title:
// those met with a title elsewhere, those the tables know, those a form of
// address marks, and those the tree holds together as a name.
func (c *caster) readPersons() {
	c.readInitials()
	for i := 0; i < len(c.words); {
		if c.taken[i] || !capitalised(c.words[i]) {
			i++
			continue
		}
		n, ok := c.nameFrom(i)
		if !ok || !c.person(n) {
			i++
			continue
		}
		d := newDraft(ByPerson, needPerson)
		d.human = true
		first := n.start
		if n.start > 1 && possessive(c.words[n.start-1]) && c.sentence[n.start-1] == c.sentence[n.start] {
			if k := c.endsAt[n.start-1]; k != none && c.drafts[k].need == needNothing {
				d.from, first = []int32{k}, c.drafts[k].First
			}
		}
		c.personify(&d, n)
		c.add(d, first, n.end)
		i = n.end
	}
}

// person says whether the capitalised words of n name a person.
func (c *caster) person(n nameSpan) bool {
	if c.before(n.start) == "the" {
		return false
	}
	if c.compounded(n) {
		a := c.atomOf(n.first, holderAtom)
		return a != nil && a.first == n.first && a.end == n.end || len(c.priorsOf(nameParts(c.spell(n)))) > 0
	}
	if n.addressed {
		return true
	}
	if c.inLongerName(n.first, n.end) || c.modifiesProper(n) {
		return false
	}
	if a := c.atomOf(n.first, holderAtom); a != nil && a.first == n.first {
		return true
	}
	parts := nameParts(c.spell(n))
	if who, ambiguous := c.roster.find(parts); who != none || ambiguous {
		return n.end-n.first == len(parts) || len(parts) > 1
	}
	if n.end-n.first < 2 {
		return c.p.Tokens[n.first].POS == text.PROPN && len(c.priorsOf(parts)) > 0
	}
	if c.located(n) {
		return false
	}
	for i := n.first; i < n.end; i++ {
		if t := &c.p.Tokens[i]; t.Rel == text.Flat && t.Head >= n.first && t.Head < n.end && t.POS == text.PROPN {
			return !c.headline[c.sentence[i]]
		}
	}
	return len(c.priorsOf(parts)) > 0
}

// located says whether an unknown name stands where places stand rather than
// persons: "in Rio de Janeiro", "the Nagorno-Karabakh conflict".
func (c *caster) located(n nameSpan) bool {
	switch c.before(n.start) {
	case "in", "at", "to", "near", "across", "on", "into", "around", "outside", "throughout":
		return true
	}
	return c.p.Tokens[c.headOf(n.first, n.end)].Rel.In(text.Compound)
}

// compounded says whether the tree reads the words as a noun with modifiers, and so
// as the name of a thing: "Sir Bani Yas Forum".
func (c *caster) compounded(n nameSpan) bool {
	last := n.end - 1
	if n.end-n.first < 2 || c.p.Tokens[last].Rel == text.Flat {
		return false
	}
	t := &c.p.Tokens[last-1]
	return t.Rel == text.Compound && t.Head == last
}

// modifiesProper says whether the name is a modifier in a longer proper name: "Trump Tower", "the Kennedy Center".
func (c *caster) modifiesProper(n nameSpan) bool {
	h := c.headOf(n.first, n.end)
	t := &c.p.Tokens[h]
	return t.Rel == text.Compound && t.Head >= n.end && t.Head < n.end+3 && capitalised(c.words[t.Head]) && !c.listed(t.Head)
}
