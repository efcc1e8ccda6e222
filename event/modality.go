package event

import (
	"slices"
	"strings"

	"chancery/text"
)

// reality is what the words around an act say of it.
type reality struct {
	modality  Modality
	refused   bool   // the weakest word was a refusal
	refuser   int    // the token whose subject refuses, or text.Root
	negated   bool   // the act itself or its light verb is negated
	governors []int  // tokens that decided, innermost first
	saying    int    // the nearest verb or noun of saying above the act, or text.Root
	vouched   bool   // the speaker's word is all there is, and the reporter keeps a distance
	will      bool   // said with "will" or "would"
	effort    bool   // striven for, not yet decided: "steps to", "work towards"
	top       int    // the outermost predicate of the chain
	why       string // the word that decided, for --explain
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
	r := &reality{modality: Actual, saying: text.Root, refuser: text.Root}
	c.own(r, t)
	r.negated = c.negated(t) || carrier == text.Root && c.negatedByDet(t)
	if carrier != text.Root && carrier != t {
		c.own(r, carrier)
		r.negated = r.negated || c.negated(carrier) || c.negatedByDet(t)
	}
	if r.negated {
		r.weaken(Denied, t, "negated")
	}
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
		if tok := &c.p.Tokens[k]; tok.Rel.In(text.Nsubj, text.NsubjPass, text.Obj) && c.negatedByDet(int(k)) {
			n++
		}
	}
	return n%2 == 1
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
	if c.p.Tokens[x].Tag != text.TagVBG {
		return ""
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
	case known && (g.manner == said || g.manner == claimed):
		c.attribute(r, h, g)
		if negated && c.verbal(h) {
			r.weaken(Possible, h, "not "+c.p.Tokens[h].Lemma)
		}
	case known && negated:
		if g.modality == Denied {
			r.weaken(Possible, h, "not "+c.p.Tokens[h].Lemma)
		} else if g.manner != fact {
			c.refuse(r, h, Denied, g.modality == Considered || g.modality == Agreed || g.modality == Intended)
		}
	case !known && tok.Rel == text.Acl && c.hasTo(x) && c.names1(h): // a headline: "Spain to recognise Palestine"
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
		r.refused, r.refuser = true, h
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
		r.vouched = g.manner == claimed
	}
	if g.manner == claimed {
		r.weaken(Possible, h, c.p.Tokens[h].Lemma)
	}
}
