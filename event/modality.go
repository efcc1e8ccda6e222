package event

import (
	"strings"

	"chancery/text"
)

// reality is what the words around an act say of it.
type reality struct {
	modality  Modality
	own       Modality // what the act's own words say, whatever governs it
	refused   bool     // the weakest word was a refusal
	negated   bool     // the act itself or its light verb is negated
	governors []int    // tokens that decided, innermost first
	saying    int      // the nearest verb or noun of saying above the act, or text.Root
	will      bool     // said with "will" or "would"
	effort    bool     // striven for, not yet decided: "steps to", "work towards"
	top       int      // the outermost predicate of the chain
	why       string   // the word that decided, for --explain
}

// weaken lowers the modality to m because of token t.
func (r *reality) weaken(m Modality, t int, why string) {
	if m != NoModality && m < r.modality {
		r.modality, r.why = m, why
		r.governors = append(r.governors, t)
	}
}

// reality climbs from the act at t (with its light verb, or text.Root) to the
// root of the sentence and stacks what each governing word says.
func (c *clause) reality(t, carrier int) *reality {
	r := &reality{modality: Actual, saying: text.Root}
	c.own(r, t)
	r.negated = c.negated(t) || carrier == text.Root && c.negatedByDet(t)
	if carrier != text.Root && carrier != t {
		c.own(r, carrier)
		r.negated = r.negated || c.negated(carrier) || c.negatedByDet(t)
	}
	if r.negated {
		r.weaken(Denied, t, "negated")
	}
	r.own = r.modality
	x := t
	if carrier != text.Root {
		x = carrier
		if g, ok := c.lex.governors[c.key(carrier)]; ok && g.nominal && g.manner == plain { // "cancelled talks", "plans a visit"
			r.weaken(g.modality, carrier, c.lemma(carrier))
		}
	}
	r.top = x
	for n := 0; n < maxChain; n++ {
		h, ok := c.climb(r, x)
		if !ok {
			break
		}
		x = h
		r.top = x
	}
	if last := c.p.Tokens[c.sentenceEnd(t)]; last.Span.Of(c.p.Text) == "?" {
		r.weaken(Possible, t, "question")
	}
	return r
}

func (c *clause) sentenceEnd(t int) int { return c.p.Sentences[c.p.SentenceOf(t)].End - 1 }

// own applies the auxiliaries, adverbs, adjectives and conjunctions that stand with predicate t.
func (c *clause) own(r *reality, t int) {
	for _, k := range c.p.Children(t) {
		tok := &c.p.Tokens[k]
		if !tok.Rel.In(text.Aux, text.Advmod, text.Amod, text.Mark, text.Cc) || tok.Rel == text.Amod && c.verbal(t) {
			continue
		}
		word := c.word(int(k))
		if m, ok := c.lex.modifiers[word]; ok && !m.not && !(word == "whether" && c.weighed(t)) {
			r.will = r.will || m.modality == Intended && tok.Rel.In(text.Aux)
			if m.modality == Intended && r.modality == Actual && c.conditional(t) {
				r.weaken(Hypothetical, int(k), word)
				continue
			}
			r.weaken(m.modality, int(k), word)
		}
	}
	c.sharedAux(r, t)
	if c.inverted(t) {
		r.weaken(Hypothetical, t, "had")
	}
	if c.headlineInfinitive(t) || c.isTo(t) {
		r.weaken(Intended, t, "to")
	}
}

// inverted says whether clause t is a condition by its order of words: "Had Peru signed, ...".
func (c *clause) inverted(t int) bool {
	aux, subj := c.p.Child(t, text.Aux), c.p.Child(t, text.Nsubj, text.NsubjPass)
	if aux == text.Root || subj == text.Root || aux > subj || c.p.Word(c.sentenceEnd(t)) == "?" {
		return false
	}
	switch c.word(aux) {
	case "had", "should", "were":
		return true
	}
	return false
}

// isTo says whether t is an infinitive that a form of "be" makes an aim or an order:
// "the objective is to disarm", "the ministers are to meet".
func (c *clause) isTo(t int) bool {
	if tok := &c.p.Tokens[t]; tok.Rel == text.Conj && tok.Head >= 0 && tok.Tag == text.TagVB && c.p.Child(t, text.Nsubj, text.NsubjPass, text.Aux) == text.Root {
		return c.isTo(tok.Head)
	}
	return c.hasTo(t) && c.p.Child(t, text.Cop, text.Aux) != text.Root && c.verbal(t)
}

// weighed says whether clause t is what somebody weighs: "is considering whether to".
func (c *clause) weighed(t int) bool {
	h := c.p.Tokens[t].Head
	if h < 0 {
		return false
	}
	g, ok := c.lex.governors[c.key(h)]
	return ok && g.modality == Considered
}

// conditional says whether predicate t has an if-clause.
func (c *clause) conditional(t int) bool {
	for _, k := range c.p.Children(t) {
		if c.p.Tokens[k].Rel == text.Advcl {
			for _, m := range c.p.Children(int(k)) {
				if l := c.p.Tokens[m].Lemma; c.p.Tokens[m].Rel == text.Mark && (l == "if" || l == "unless") {
					return true
				}
			}
		}
	}
	return false
}

// sharedAux lends a coordinated bare verb the auxiliary of the first: "will open an embassy and send an envoy".
func (c *clause) sharedAux(r *reality, t int) {
	tok := &c.p.Tokens[t]
	if tok.Rel != text.Conj || tok.Head < 0 || tok.Tag != text.TagVB && tok.Tag != text.TagVBN || c.p.Child(t, text.Aux) != text.Root {
		return
	}
	for _, k := range c.p.Children(tok.Head) {
		if a := &c.p.Tokens[k]; a.Rel.In(text.Aux) {
			if m, ok := c.lex.modifiers[c.word(int(k))]; ok && !m.not {
				r.weaken(m.modality, int(k), c.p.Word(int(k)))
			}
		}
	}
}

// headlineInfinitive says whether t is the infinitive of a headline: "Spain to recognise Palestine".
func (c *clause) headlineInfinitive(t int) bool {
	tok := &c.p.Tokens[t]
	if tok.Rel != text.RootRel && tok.Rel != text.Parataxis && tok.Rel != text.Acl || !c.verbal(t) {
		return false
	}
	return tok.Rel == text.RootRel && c.hasTo(t) && c.p.Child(t, text.Nsubj, text.NsubjPass) != text.Root
}

// hasTo says whether verb t is an infinitive with "to".
func (c *clause) hasTo(t int) bool {
	for _, k := range c.p.Children(t) {
		if tok := &c.p.Tokens[k]; tok.Rel == text.Mark && tok.Tag == text.TagTO {
			return true
		}
	}
	return false
}

// negated says whether predicate t has a negative word of its own.
func (c *clause) negated(t int) bool {
	n := 0
	for _, k := range c.p.Children(t) {
		tok := &c.p.Tokens[k]
		if !tok.Rel.In(text.Advmod, text.Mark, text.Cc, text.Aux) {
			continue
		}
		if m, ok := c.lex.modifiers[c.word(int(k))]; ok && m.not && !c.notOnly(int(k)) {
			n++
		}
	}
	for _, k := range c.p.Children(t) { // "no party signed", "neither side"
		if tok := &c.p.Tokens[k]; tok.Rel.In(text.Nsubj, text.NsubjPass, text.Obj) && (c.negatedByDet(int(k)) || nobody(tok.Lemma)) {
			n++
		}
	}
	return n%2 == 1
}

// nobody says whether a pronoun denies by itself: "nothing was signed".
func nobody(lemma string) bool {
	switch lemma {
	case "nothing", "nobody", "none", "neither", "no-one", "noone":
		return true
	}
	return false
}

// word is token t in lower case with a straight apostrophe.
func (c *clause) word(t int) string {
	return strings.ReplaceAll(strings.ToLower(c.p.Word(t)), "’", "'")
}

// notOnly says whether the negative at token k is that of "not only", which affirms.
func (c *clause) notOnly(k int) bool {
	if k+1 >= len(c.p.Tokens) {
		return false
	}
	switch c.word(k + 1) {
	case "only", "just", "merely", "simply", "solely":
		return true
	}
	return false
}

// negatedByDet says whether noun t has "no" or stands after "without".
func (c *clause) negatedByDet(t int) bool {
	for _, k := range c.p.Children(t) {
		tok := &c.p.Tokens[k]
		if !tok.Rel.In(text.Det, text.Case, text.Cc, text.Advmod) {
			continue
		}
		if m, ok := c.lex.modifiers[c.word(int(k))]; ok && m.not {
			return true
		}
	}
	return false
}

// climb moves from predicate x to the word that governs it, applying what that
// word says of x; false at the top, or where x asserts itself (a relative clause).
func (c *clause) climb(r *reality, x int) (int, bool) {
	tok := &c.p.Tokens[x]
	h := tok.Head
	if h < 0 {
		return x, false
	}
	switch {
	case tok.Rel == text.Conj:
		return c.climbConj(r, x, h)
	case tok.Rel == text.AclRelcl && c.complementiser(x): // "reports that", which the tree takes for a relative
		c.govern(r, x, h)
		return h, true
	case tok.Rel == text.AclRelcl || tok.Rel == text.AdvclRelcl:
		return x, false
	case tok.Rel == text.Parataxis:
		c.parataxis(r, x, h)
		return x, false
	case tok.Rel == text.Amod && c.verbal(x) && c.hasTo(x): // an infinitive the tree has lost
		r.weaken(Intended, x, "to")
		return h, true
	case tok.Rel.In(text.Advcl) && c.predicative(x): // "rejected as baseless the reports that"
		c.govern(r, x, h)
		return h, true
	case tok.Rel.In(text.Advcl):
		return tok.Head, c.adverbial(r, x)
	case tok.Rel.In(text.Nsubj, text.NsubjPass, text.Csubj):
		return h, c.asSubject(r, x, h)
	case tok.Rel.In(text.Xcomp, text.Ccomp, text.Obj, text.Iobj, text.Obl, text.Nmod, text.Acl, text.Appos, text.Compound, text.Amod, text.Dep):
		c.govern(r, x, h)
		return h, tok.Rel != text.Appos
	}
	return x, false
}

// predicative says whether x is an adjective after "as" that says something of the
// object of its verb.
func (c *clause) predicative(x int) bool {
	if c.p.Tokens[x].Tag.String() != "JJ" {
		return false
	}
	for _, k := range c.p.Children(x) {
		if tok := &c.p.Tokens[k]; tok.Rel.In(text.Mark, text.Case) && c.word(int(k)) == "as" {
			return true
		}
	}
	return false
}

// complementiser says whether clause x opens with "that" as a conjunction.
func (c *clause) complementiser(x int) bool {
	for _, k := range c.p.Children(x) {
		if tok := &c.p.Tokens[k]; tok.Rel == text.Mark && tok.Lemma == "that" {
			return true
		}
	}
	return false
}

// climbConj passes a coordinated predicate on to what governs the first one.
func (c *clause) climbConj(r *reality, x, h int) (int, bool) {
	if c.verbal(x) && c.verbal(h) && c.p.Child(x, text.Nsubj, text.NsubjPass) != text.Root && !c.hasTo(h) {
		if c.p.Tokens[h].Rel != text.Ccomp {
			return x, false // a clause of its own
		}
	}
	// "not only ... but", a negated first conjunct says nothing of the second
	return c.climb(r, h)
}

// parataxis attributes a clause to the verb of saying beside it: "X, the minister said".
func (c *clause) parataxis(r *reality, x, h int) {
	if g, ok := c.lex.governors[c.key(h)]; ok && (g.manner == said || g.manner == claimed) {
		c.attribute(r, h, g)
	}
}

// adverbial applies what the conjunction of an adverbial clause says: purpose is
// intended, condition hypothetical, "before" not yet; others stand by themselves.
func (c *clause) adverbial(r *reality, x int) bool {
	if c.hasTo(x) {
		if c.complement(x) {
			c.govern(r, x, c.p.Tokens[x].Head)
			return true
		}
		r.weaken(Intended, x, "to")
		return false
	}
	if c.misattached(r, x) {
		return false
	}
	if prep := c.gerundPrep(x); prep != "" {
		c.govern(r, x, c.p.Tokens[x].Head)
		return true
	}
	for _, k := range c.p.Children(x) {
		if c.p.Tokens[k].Rel != text.Mark {
			continue
		}
		switch strings.ToLower(c.p.Word(int(k))) {
		case "before", "until", "once", "so", "for", "towards":
			r.weaken(Intended, int(k), c.p.Word(int(k)))
		}
	}
	return false
}

// asSubject: a nominal act that is subject of a verb is what the verb says.
func (c *clause) asSubject(r *reality, x, h int) bool {
	if c.verbal(h) {
		passive := c.p.Tokens[x].Rel == text.NsubjPass
		if passive {
			c.govern(r, x, h)
		} else {
			c.own(r, h)
			if c.negated(h) {
				r.weaken(Denied, h, "negated")
			}
			if c.p.Child(h, text.Xcomp) != text.Root {
				if g, ok := c.lex.governors[c.key(h)]; ok && g.manner == plain && g.modality != Agreed {
					r.weaken(g.modality, h, c.p.Tokens[h].Lemma)
				}
			}
		}
		return true
	}
	if c.p.Child(h, text.Cop) != text.Root {
		c.own(r, h)
		if c.negated(h) {
			r.weaken(Denied, h, "not "+c.p.Tokens[h].Lemma)
		}
		if c.verbal(x) && c.hasTo(x) { // "it is too early to say"
			r.weaken(Possible, h, c.p.Tokens[h].Lemma)
		}
		if g, ok := c.lex.governors[c.key(h)]; ok && g.manner == plain {
			r.weaken(g.modality, h, c.p.Tokens[h].Lemma)
		}
		return true
	}
	return false
}
