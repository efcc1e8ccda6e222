package event

import (
	"slices"
	"strings"

	"chancery/text"
)

// complement says whether infinitive x, which the tree takes for an adverbial, is what
// its governor is about: "agreed on Friday to sign".
func (c *clause) complement(x int) bool {
	h := c.p.Tokens[x].Head
	g, ok := c.lex.governors[c.key(h)]
	return ok && c.hasTo(x) && c.verbal(h) && g.clause && g.manner != said && g.manner != claimed
}

// gerundPrep is the preposition that makes gerund x a complement of what governs it
// ("accused of attacking", "warned against signing"); "" where it tells a time or a
// means ("after signing", "by signing"), which is a fact.
func (c *clause) gerundPrep(x int) string {
	if aux := c.p.Child(x, text.Aux); c.p.Tokens[x].Tag != text.TagVBG && (aux == text.Root || c.p.Tokens[aux].Tag != text.TagVBG) {
		return "" // neither "violating" nor "having violated"
	}
	for _, k := range c.p.Children(x) {
		if !c.p.Tokens[k].Rel.In(text.Mark, text.Case) {
			continue
		}
		switch w := c.word(int(k)); w {
		case "of", "from", "against", "about", "to", "toward", "towards", "at", "on", "over", "for", "into", "with":
			return w
		}
	}
	return ""
}

// misattached applies the noun before a preposition that introduces clause x where
// the tree hangs the clause on the verb: "held talks on restoring relations".
func (c *clause) misattached(r *reality, x int) bool {
	for _, k := range c.p.Children(x) {
		if !c.p.Tokens[k].Rel.In(text.Mark, text.Case) || k == 0 {
			continue
		}
		g, ok := c.lex.governors[c.key(int(k)-1)]
		if ok && g.manner == plain && slices.Contains(g.preps, strings.ToLower(c.p.Word(int(k)))) {
			r.weaken(g.modality, int(k)-1, c.p.Tokens[k-1].Lemma)
			return true
		}
	}
	return false
}

// key is the entry of a token in the tables of governors and acts.
func (c *clause) key(t int) string {
	tok := &c.p.Tokens[t]
	lemma := c.lemma(t)
	switch {
	case tok.Rel == text.Amod && c.pastVerb(t):
		return c.pastLemma(t) + "/V"
	case c.verbal(t):
		if particle := c.particle(t); particle != "" {
			return lemma + " " + particle + "/V"
		}
		return lemma + "/V"
	case tok.POS == text.ADJ || tok.POS == text.ADV:
		return lemma + "/A"
	}
	return lemma + "/N"
}

// govern applies what head h says of its complement x.
func (c *clause) govern(r *reality, x, h int) {
	tok := &c.p.Tokens[x]
	if tok.Rel.In(text.Compound, text.Amod) {
		return
	}
	prep := ""
	if tok.Rel.In(text.Obl, text.Nmod) {
		prep = c.prep(x)
		c.byPrep(r, x, prep)
	}
	g, known := c.lex.governors[c.key(h)]
	clausal := c.verbal(x) && (tok.Rel.In(text.Xcomp, text.Ccomp, text.Obj, text.Advcl) || tok.Rel.In(text.Acl) && c.p.Child(x, text.Mark) != text.Root)
	if known {
		known = c.takes(g, x, clausal, prep)
	}
	negated := c.negated(h) || !c.verbal(h) && c.negatedByDet(h)
	switch {
	case known && (g.manner == said || g.manner == claimed) && clausal && c.hasTo(x): // "told to sign"
		r.weaken(Requested, h, c.p.Tokens[h].Lemma+" to")
	case known && (g.manner == said || g.manner == claimed):
		c.attribute(r, h, g)
		if clausal && c.gerundPrep(x) != "" { // "spoke about renewing"
			r.weaken(Considered, h, c.p.Tokens[h].Lemma+" about")
		}
		if negated && c.verbal(h) {
			r.weaken(Possible, h, "not "+c.p.Tokens[h].Lemma)
		}
	case known && negated:
		if g.modality == Denied {
			r.weaken(Possible, h, "not "+c.p.Tokens[h].Lemma)
		} else if g.manner != fact {
			c.refuse(r, h, Denied, g.modality == Considered || g.modality == Agreed || g.modality == Intended)
		}
	case !known && tok.Rel == text.Acl && c.hasTo(x) && c.standsFor(h): // a headline: "Spain to recognise Palestine"
		r.weaken(Intended, x, "to")
	case known && g.manner == refused:
		c.refuse(r, h, Denied, true)
	case known && g.manner == plain:
		r.weaken(g.modality, h, c.p.Tokens[h].Lemma)
		r.effort = r.effort || g.effort
	case !known && c.infinitive(x):
		r.weaken(Intended, h, "to after "+c.p.Tokens[h].Lemma)
		fallthrough
	default:
		if negated && clausal {
			r.weaken(Denied, h, "not "+c.p.Tokens[h].Lemma)
		}
		if !known && clausal && !(tok.Rel == text.Acl && c.hasTo(x) && c.ranked(h)) { // what an unknown word makes of its complement is not vouched for
			r.weaken(Possible, h, "complement of "+c.p.Tokens[h].Lemma)
		}
	}
	if c.verbal(h) || tok.Rel.In(text.Acl, text.Nmod, text.Xcomp) {
		c.own(r, h)
	}
}

// infinitive says whether x is an unrealised clause: an infinitive with "to" under a verb or noun.
func (c *clause) infinitive(x int) bool {
	tok := &c.p.Tokens[x]
	if !c.verbal(x) || !c.hasTo(x) || !tok.Rel.In(text.Xcomp, text.Acl) {
		return false
	}
	return tok.Rel != text.Acl || !c.ranked(tok.Head)
}

// ranked says whether noun h is picked out by rank, so that an infinitive on it
// tells a deed: "the first country to recognise".
func (c *clause) ranked(h int) bool {
	for _, k := range c.p.Children(h) {
		tok := &c.p.Tokens[k]
		if !tok.Rel.In(text.Amod, text.Nummod, text.Advmod) {
			continue
		}
		switch tok.Lemma {
		case "first", "second", "third", "last", "latest", "only", "early", "next":
			return tok.Lemma != "next"
		}
		if tok.Tag == text.TagJJS {
			return true
		}
	}
	switch c.p.Tokens[h].Lemma {
	case "first", "second", "third", "last", "latest":
		return true
	}
	return false
}

// refuse lowers the modality to denied and remembers who refuses where it is a refusal of will.
func (c *clause) refuse(r *reality, h int, m Modality, will bool) {
	before := r.modality
	r.weaken(m, h, c.p.Tokens[h].Lemma)
	if will && before > Denied && r.saying == text.Root { // to reject a report of it is to deny it
		r.refused = true
	}
}

// byPrep applies prepositions that put an act in the future or in doubt whatever governs them.
func (c *clause) byPrep(r *reality, x int, prep string) {
	switch prep {
	case "towards", "toward":
		r.weaken(Intended, x, prep)
		r.effort = true
	case "ahead of", "before", "until", "pending", "prior to":
		r.weaken(Intended, x, prep)
	case "without", "instead of", "rather than":
		r.weaken(Denied, x, prep)
	case "in case of", "in the event of":
		r.weaken(Hypothetical, x, prep)
	}
}

// takes says whether governor g has x as its kind of complement.
func (c *clause) takes(g governor, x int, clausal bool, prep string) bool {
	if clausal {
		if g.clause {
			return true
		}
		for _, k := range c.p.Children(x) { // "talks on establishing"
			if kt := &c.p.Tokens[k]; kt.Rel.In(text.Mark, text.Case) && slices.Contains(g.preps, strings.ToLower(c.p.Word(int(k)))) {
				return true
			}
		}
		return false
	}
	if prep != "" {
		return slices.Contains(g.preps, prep)
	}
	return g.nominal
}

// attribute records the nearest saying above the act.
func (c *clause) attribute(r *reality, h int, g governor) {
	if r.saying == text.Root {
		r.saying = h
	}
	if g.manner == claimed {
		r.weaken(Possible, h, c.p.Tokens[h].Lemma)
	}
}
