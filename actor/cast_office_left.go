package actor

import (
	"chancery/text"
)

// readLeft reads what stands before the title: states, determiner, number,
// possessive pronoun, adjectives.
func (c *caster) readLeft(ph *phrase) {
	start := c.sentenceFirst(ph.coreFirst)
	i := ph.first - 1
	direct := true // nothing but the state stands before the title so far
	for steps := 0; i >= start && steps < 10; steps++ {
		w := c.low[i]
		switch {
		case possessive(c.words[i]):
			c.readPossessor(ph, i)
			return
		case pronounOf(c.p.Tokens[i]):
			ph.first, ph.poss, ph.definite = i, c.startsAt[i], true
			return
		case c.endsAt[i+1] != none && !c.taken[i]:
			c.readModifier(ph, i, direct)
			return
		case ph.head.Body && direct && c.readRuler(ph, i):
			return
		case w == "the" || (w == "this" || w == "that" || w == "these" || w == "those") && c.p.Tokens[i].POS == text.DET:
			ph.first, ph.definite = i, true
			return
		case w == "both":
			ph.first, ph.count, ph.definite = i, 2, true
			return
		case w == "a" || w == "an" || c.p.Tokens[i].POS == text.DET:
			ph.first, ph.articled = i, w == "a" || w == "an"
			return
		case number(w) > 0:
			ph.first, ph.count = i, number(w)
		case former(w) || w == "-" && former(c.before(i)):
			ph.first, ph.former = i, true
		case c.modifies(i, ph):
			ph.first = i
			ph.other = ph.other || elsewhere(w) || c.p.Tokens[i].POS == text.ADJ && capitalised(c.words[i]) && ph.head.Body && i > start
		case (w == "and" || w == ",") && direct:
			c.inherit(ph, i)
			return
		default:
			return
		}
		direct = false
		i--
	}
}

// readRuler takes in the name of the person whose government or army it is,
// where the tables know it: "the Obama administration".
func (c *caster) readRuler(ph *phrase, i int) bool {
	a := c.atomOf(i, holderAtom)
	if a == nil || a.end != i+1 || c.anyTaken(a.first, a.end) || c.atomOf(a.first-1, officeAtom) != nil {
		return false
	}
	d := newDraft(ByPerson, needPerson)
	d.human, d.definite = true, true
	c.personify(&d, nameSpan{start: a.first, first: a.first, end: a.end})
	ph.from = append(ph.from, c.add(d, a.first, a.end))
	ph.first = a.first
	if c.before(a.first) == "the" {
		ph.first, ph.definite = a.first-1, true
	}
	return true
}

// modifies says whether token i is an ordinary modifier of the title.
func (c *caster) modifies(i int, ph *phrase) bool {
	t := &c.p.Tokens[i]
	if c.atomAt[i] != none || c.taken[i] {
		return false
	}
	switch t.POS {
	case text.ADJ, text.NUM, text.ADV:
	case text.NOUN, text.PROPN:
		if !t.Rel.In(text.Compound, text.Amod, text.Nmod, text.Nummod) {
			return false
		}
	case text.PUNCT:
		return c.words[i] == "-" && i+1 < len(c.words)
	default:
		return false
	}
	return t.Head > i && t.Head < max(ph.coreEnd, ph.end)
}

// pronounOf says whether the token is a possessive pronoun.
func pronounOf(t text.Token) bool {
	return t.Tag == text.TagPRPS || t.POS == text.PRON && t.Rel == text.NmodPoss
}

// readPossessor takes in what stands before the possessive mark at token i:
// "Pakistan's", "the two countries'", "the prime minister's".
func (c *caster) readPossessor(ph *phrase, i int) {
	k := c.endsAt[i]
	if k == none && c.readRuler(ph, i-1) {
		return
	}
	if k == none || ph.end-c.drafts[k].First > maxPhrase {
		return
	}
	ph.first, ph.definite = c.drafts[k].First, true
	ph.from = append(ph.from, k)
	c.readCoordinated(ph, k)
}

// readModifier takes in a name without possessive mark that ends before token i+1: "US",
// "Pakistani", "Armenian and Azerbaijani".
func (c *caster) readModifier(ph *phrase, i int, direct bool) {
	k := c.endsAt[i+1]
	d := &c.drafts[k]
	if d.How != ByName && d.How != ByDemonym && d.How != BySeat {
		return
	}
	if !d.named.Adjective && !(direct && c.attached(d, ph)) {
		return
	}
	ph.first = d.First
	ph.from = append(ph.from, k)
	c.readCoordinated(ph, k)
	if i := ph.first - 1; i >= c.sentenceFirst(ph.first) {
		switch w := c.low[i]; {
		case w == "a" || w == "an":
			ph.first, ph.articled = i, true
		case pronounOf(c.p.Tokens[i]) && c.startsAt[i] != none:
			ph.first, ph.poss, ph.definite = i, c.startsAt[i], true
		case number(w) > 0 || c.p.Tokens[i].POS == text.NUM && c.p.Tokens[i].Head < ph.coreEnd && c.p.Tokens[i].Head >= ph.coreFirst:
			ph.first = i
		}
	}
}

// attached says whether the tree, or the want of a preposition, makes the name a modifier of the title.
func (c *caster) attached(d *draft, ph *phrase) bool {
	head := c.p.Tokens[d.Head].Head
	if head >= ph.first && head < ph.end+4 {
		return true
	}
	if d.First == c.sentenceFirst(d.First) {
		return true
	}
	switch c.low[d.First-1] {
	case "in", "to", "from", "at", "near", "for":
		return allCapitals(c.words[d.First])
	}
	return capitalised(c.words[ph.coreFirst])
}

// readCoordinated takes in names coordinated with the one at draft k: "the
// Armenian and Azerbaijani foreign ministers", "Armenia's and Azerbaijan's leaders".
func (c *caster) readCoordinated(ph *phrase, k int32) {
	for range 6 {
		d := &c.drafts[k]
		i := d.First - 1
		if c.before(d.First) == "the" {
			i--
		}
		if i < 1 || c.sentence[i] != c.sentence[d.First] || !coordinator(c.low[i]) || c.low[i] == "," && len(ph.from) < 2 {
			break
		}
		end := i
		if c.before(end) == "," {
			end--
		}
		if end > 0 && possessive(c.words[end-1]) {
			end--
		}
		o := c.endsAt[end]
		if o == none || c.drafts[o].How != d.How || c.drafts[o].need != needNothing || !ph.head.Plural && !ph.head.Body {
			break
		}
		if !possessive(c.words[d.End]) && !d.named.Adjective {
			break
		}
		ph.from = append(ph.from, o)
		ph.first = c.drafts[o].First
		k = o
	}
	if first := ph.first; c.before(first) == "the" || c.before(first) == "both" {
		ph.first, ph.definite = first-1, true
	}
}

// inherit notes the state of a title coordinated with the one before:
// "Pakistan's prime minister and foreign minister".
func (c *caster) inherit(ph *phrase, i int) {
	k := c.endsAt[i]
	if k == none || c.drafts[k].How != ByOffice || c.drafts[k].Person != "" || len(c.drafts[k].from) == 0 {
		return
	}
	if c.drafts[k].Body == ph.head.Body && (ph.head.Body || c.low[i] == "and") {
		ph.inherits = k
	}
}
