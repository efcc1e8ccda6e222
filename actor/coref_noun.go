package actor

import (
	"chancery/text"
)

// readCountry makes the draft of "the country", "that country", "his country".
func (c *caster) readCountry(i int) {
	t := &c.p.Tokens[i]
	if t.POS != text.NOUN && t.POS != text.PROPN || t.Rel.In(text.Compound) || c.at(i+1) == "of" || c.at(i+1) == "-" {
		return
	}
	d := newDraft(ByNoun, needNoun)
	first := i - 1
	if first >= c.sentenceFirst(i) && c.p.Tokens[first].POS == text.ADJ && c.atomAt[first] == none {
		first--
	}
	if first < c.sentenceFirst(i) {
		return
	}
	switch w := c.low[first]; {
	case w == "the" || w == "that" || w == "this":
		d.noun = w
	case pronounOf(c.p.Tokens[first]) && c.startsAt[first] != none:
		d.noun, d.poss = "his", c.startsAt[first]
	default:
		return
	}
	c.add(d, first, i+1)
}

// settleNoun resolves "the country", "that country" and "his country".
func (c *caster) settleNoun(k int32) {
	d := &c.drafts[k]
	if d.poss != none {
		if o := c.settle(d.poss); len(o.Actors) == 1 {
			d.Actors, d.Antecedent, d.Why = o.Actors, int(d.poss), "the state of the possessor"
		}
		return
	}
	var nearest, subject int32 = none, none
	for o := k - 1; o >= 0 && o >= k-maxLookBack; o-- {
		a := &c.drafts[o]
		if a.Sentence < d.Sentence-1 || nearest != none && a.Sentence != c.drafts[nearest].Sentence {
			break
		}
		c.settle(o)
		if len(a.Actors) != 1 || a.How == ByPronoun && d.noun == "that" || c.place(a) {
			continue
		}
		if nearest == none {
			nearest = o
		}
		if subject == none && c.subject(a.Head) && !(a.Sentence == d.Sentence && c.objectOf(d.Head, a.Head)) {
			subject = o
		}
	}
	switch {
	case d.noun == "that" && nearest != none:
		c.takeState(k, nearest, "the state named last")
	case subject != none:
		c.takeState(k, subject, "the state of the subject before it")
	case nearest != none && !(c.drafts[nearest].Sentence == d.Sentence && c.objectOf(d.Head, c.drafts[nearest].Head)):
		c.takeState(k, nearest, "the state named last")
	default:
		d.Why = "no state that it may mean"
	}
}

// objectOf says whether token i is an object of the verb whose subject is token subject:
// whoever visits the country visits another.
func (c *caster) objectOf(i, subject int) bool {
	t := &c.p.Tokens[i]
	return t.Rel.In(text.Obj, text.Iobj) && t.Head == c.p.Tokens[subject].Head
}

// takeState gives draft k the actors of draft o, and nothing of its office.
func (c *caster) takeState(k, o int32, why string) {
	d, a := &c.drafts[k], c.settle(o)
	d.Actors, d.Antecedent, d.Why = a.Actors, int(o), why
}

// place says whether a capital stands in the sentence as a place: "in Baku".
func (c *caster) place(d *draft) bool {
	if d.How != BySeat {
		return false
	}
	if d.First == c.datedAt {
		return true
	}
	switch c.before(d.First) {
	case "in", "at", "near", "outside", "around", "to", "from":
		return true
	}
	return false
}
