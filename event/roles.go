package event

import (
	"slices"
	"strings"

	"chancery/actor"
	"chancery/text"
)

// oblique is a dependent with its preposition: "with Armenia".
type oblique struct {
	prep string // lemma of the case marker, several joined by a space ("on behalf of"); "" where bare
	head int
}

// roles is a predicate with its arguments as they are understood, whatever the
// surface: passives, relative clauses, control and shared subjects undone.
// Every argument is a token; coordination is expanded where it is used.
type roles struct {
	subj, obj []int
	poss      []int // possessors of a nominal predicate
	mod       []int // nouns and adjectives before a nominal: "the US embassy", "Armenian sanctions"
	obl       []oblique
	passive   bool
	carrier   int // the light verb that carries a nominal predicate ("held talks"), or text.Root
}

// clause reads predicates off one parse.
type clause struct {
	p    *text.Parse
	lex  *Lexicon
	cast *actor.Cast
	head map[int]int // token -> index of the mention it heads
	over []int       // token -> index of the largest mention over it, or -1

	author actor.ID // for whom "we" speaks outside quotations, where the report is a government's own
}

// newClause reads p with its cast.
func newClause(p *text.Parse, lex *Lexicon, cast *actor.Cast) clause {
	c := clause{p: p, lex: lex, cast: cast, head: map[int]int{}, over: slices.Repeat([]int{-1}, len(p.Tokens))}
	order := make([]int, len(cast.Mentions))
	for i := range order {
		order[i] = i
	}
	size := func(i int) int { return cast.Mentions[i].End - cast.Mentions[i].First }
	slices.SortStableFunc(order, func(a, b int) int { return size(a) - size(b) })
	for _, i := range order {
		m := &cast.Mentions[i]
		first := true
		for t := m.First; t < m.End; t++ {
			if c.over[t] < 0 || size(c.over[t]) < size(i) {
				c.over[t] = i
			}
			if h := p.Tokens[t].Head; h >= m.First && h < m.End {
				continue
			}
			if _, nested := c.head[t]; first || !nested {
				c.head[t] = i
			}
			first = false
		}
	}
	return c
}

// maxChain bounds every walk up the tree.
const maxChain = 32

// roles finds the arguments of the predicate at token t, a verb, noun or adjective.
func (c *clause) roles(t int) *roles {
	r := &roles{carrier: text.Root}
	if c.verbal(t) {
		c.verb(r, t, 0)
	} else {
		c.noun(r, t)
	}
	return r
}

// verbal says whether token t is used as a verb.
func (c *clause) verbal(t int) bool {
	tok := &c.p.Tokens[t]
	return tok.POS == text.VERB || tok.POS == text.AUX || tok.POS == text.ADJ && c.pastVerb(t)
}

// verb fills r for a verb; depth bounds the walk over shared subjects.
func (c *clause) verb(r *roles, t, depth int) {
	if c.misread(r, t) {
		return
	}
	r.passive = c.isPassive(t)
	for _, k := range c.p.Children(t) {
		c.argument(r, t, int(k))
	}
	if depth > 4 {
		return
	}
	c.sharedObject(r, t)
	missing := len(r.subj) == 0 && !r.passive || r.passive && len(r.obj) == 0
	if missing {
		c.inherit(r, t, depth)
	}
	if len(r.subj) == 0 && !r.passive && c.finite(t) {
		r.subj = append(r.subj, c.mentionBefore(t)...)
	}
	if len(r.obj) == 0 && !r.passive && c.lex.ergative[c.p.Tokens[t].Lemma] && !c.agentive(r.subj) {
		r.obj, r.subj = r.subj, nil
	}
}

// lemma is the lemma of token t in lower case; a common noun in capitals ("Embassies") has its own.
func (c *clause) lemma(t int) string {
	tok := &c.p.Tokens[t]
	if tok.POS == text.PROPN {
		tag := text.TagNN
		if tok.Tag == text.TagNNPS || tok.Tag == text.TagNNS || strings.HasSuffix(c.p.Word(t), "s") {
			tag = text.TagNNS
		}
		return text.Lemma(strings.ToLower(c.p.Word(t)), text.NOUN, tag)
	}
	return strings.ToLower(tok.Lemma)
}

// argument files child k of verb t under its role.
func (c *clause) argument(r *roles, t, k int) {
	tok := &c.p.Tokens[k]
	switch {
	case tok.Rel == text.NsubjPass:
		r.obj = append(r.obj, c.antecedent(t, k))
	case tok.Rel == text.Nsubj || tok.Rel == text.NsubjOuter:
		if c.p.Tokens[t].Tag == text.TagVBN && r.passive {
			r.obj = append(r.obj, c.antecedent(t, k))
		} else {
			r.subj = append(r.subj, c.antecedent(t, k))
		}
	case tok.Rel == text.Obj:
		r.obj = append(r.obj, c.antecedent(t, k))
	case tok.Rel == text.Iobj:
		r.obl = append(r.obl, oblique{"to", k})
	case tok.Rel == text.OblAgent && r.passive:
		r.subj = append(r.subj, k)
	case tok.Rel.In(text.Obl, text.Nmod):
		prep := c.prep(k)
		if prep == "with" && c.absolute(k) {
			return
		}
		if prep != "" && prep == c.particle(t) { // "handed over his credentials"
			r.obj = append(r.obj, k)
			return
		}
		if prep == "by" && r.passive {
			r.subj = append(r.subj, k)
			return
		}
		r.obl = append(r.obl, oblique{prep, c.antecedent(t, k)})
		c.beyond(r, prep, k)
		if strings.HasPrefix(prep, "between") || strings.HasPrefix(prep, "among") {
			r.subj = append(r.subj, k)
		}
	case tok.Rel == text.Advmod && c.isRelative(k):
		r.obl = append(r.obl, oblique{"in", c.antecedent(t, k)})
	}
}

// isPassive says whether verb t is a passive form: with a passive auxiliary or
// subject, or a bare past participle after its noun ("a truce mediated by Oman").
func (c *clause) isPassive(t int) bool {
	if c.p.Child(t, text.AuxPass) != text.Root || c.p.Child(t, text.NsubjPass) != text.Root {
		return true
	}
	tok := &c.p.Tokens[t]
	if tok.Tag != text.TagVBN {
		return false
	}
	for _, k := range c.p.Children(t) {
		if k := &c.p.Tokens[k]; k.Rel == text.Aux && (k.Lemma == "have" || k.Lemma == "'ve") {
			return false
		}
		if k := &c.p.Tokens[k]; k.Rel == text.Obj {
			return false
		}
	}
	switch tok.Rel {
	case text.Acl, text.Advcl, text.Amod:
		return true
	case text.Conj:
		return tok.Head >= 0 && c.verbal(tok.Head) && c.isPassive(tok.Head)
	}
	return c.p.Child(t, text.Aux) == text.Root && c.p.Child(t, text.Nsubj) != text.Root && tok.Rel == text.RootRel
}

// sharedObject gives t the object it shares with a coordinated verb: "condemned and rejected the plan".
func (c *clause) sharedObject(r *roles, t int) {
	if len(r.obj) > 0 || r.passive {
		return
	}
	tok := &c.p.Tokens[t]
	if tok.Rel == text.Conj && tok.Head >= 0 && c.verbal(tok.Head) {
		if o := c.p.Child(tok.Head, text.Obj); o > t {
			r.obj = append(r.obj, o)
		}
		return
	}
	for _, k := range c.p.Children(t) {
		kt := &c.p.Tokens[k]
		if kt.Rel == text.Conj && kt.POS == text.VERB && int(k)-t <= 3 && !c.isPassive(int(k)) {
			if o := c.p.Child(int(k), text.Obj); o != text.Root {
				r.obj = append(r.obj, o)
			}
			return
		}
	}
}

// inherit finds the understood subject of a verb that has none of its own.
func (c *clause) inherit(r *roles, t, depth int) {
	tok := &c.p.Tokens[t]
	h := tok.Head
	if h < 0 {
		return
	}
	give := func(heads ...int) {
		if r.passive {
			r.obj = append(r.obj, heads...)
		} else {
			r.subj = append(r.subj, heads...)
		}
	}
	switch tok.Rel {
	case text.AclRelcl:
		c.relative(r, t, h)
	case text.Acl:
		if tok.Tag == text.TagVBN || tok.Tag == text.TagVBG && c.p.Child(t, text.Mark) == text.Root {
			give(h)
			return
		}
		if c.names(h) && c.hasTo(t) { // a headline: "Spain to recognise Palestine"; "the first state to"
			give(h)
			return
		}
		if x := c.addressee(h, t); x != text.Root {
			give(x)
			return
		}
		give(c.holder(h, depth)...)
	case text.Conj, text.Xcomp, text.Ccomp, text.Advcl, text.Parataxis, text.Obj, text.Obl, text.Csubj, text.Dep:
		if tok.Rel == text.Ccomp && c.p.Child(t, text.Mark) != text.Root && c.p.Child(t, text.Expl) != text.Root {
			return
		}
		if !c.verbal(h) {
			give(c.holder(h, depth)...)
			return
		}
		var up roles
		c.verb(&up, h, depth+1)
		if tok.Rel == text.Advcl && c.gerundPrep(t) != "" { // "accused Iran of attacking"
			if o := c.p.Child(h, text.Obj, text.Iobj); o != text.Root {
				give(o)
				return
			}
		}
		if x := c.addressee(h, t); x != text.Root && tok.Rel != text.Conj {
			give(x)
			return
		}
		switch {
		case tok.Rel == text.Conj && up.passive != r.passive && up.passive:
			give(up.obj...) // "was received by X and met Y"
		case tok.Rel == text.Xcomp && len(up.obj) > 0 && !up.passive && !c.lex.subjectControl(c.p.Tokens[h].Lemma):
			give(up.obj...)
		case up.passive && tok.Rel != text.Conj:
			give(up.obj...)
		case up.passive:
			give(up.obj...)
		default:
			give(up.subj...)
		}
	}
}

// addressee is who is asked to do infinitive t by a word of asking h: "calls for the
// government to withdraw", "appealed to both sides to stop"; text.Root where nobody is.
func (c *clause) addressee(h, t int) int {
	if g, ok := c.lex.governors[c.key(h)]; !ok || g.modality != Requested || !c.hasTo(t) {
		return text.Root
	}
	for _, k := range c.p.Children(h) {
		if tok := &c.p.Tokens[k]; int(k) > h && int(k) < t && tok.Rel.In(text.Nmod, text.Obl) {
			switch c.prep(int(k)) {
			case "for", "on", "upon", "to":
				return int(k)
			}
		}
	}
	return text.Root
}

// relative fills the gap of a relative clause t on noun h that has no relative pronoun as subject.
func (c *clause) relative(r *roles, t, h int) {
	switch {
	case r.passive:
		r.obj = append(r.obj, h)
	case len(r.subj) > 0 && len(r.obj) == 0:
		r.obj = append(r.obj, h)
	case len(r.subj) == 0:
		r.subj = append(r.subj, h)
	}
}

// holder is who has a nominal or adjectival predicate h: its possessor, its
// by-phrase, or the subject of the verb or copula it stands with.
func (c *clause) holder(h, depth int) []int {
	var up roles
	if c.verbal(h) {
		c.verb(&up, h, depth+1)
		return up.subj
	}
	c.noun(&up, h)
	if len(up.subj) > 0 {
		return up.subj
	}
	return up.poss
}

// noun fills r for a nominal or adjectival predicate and, under a light verb,
// adds the arguments of that verb.
func (c *clause) noun(r *roles, t int) {
	for _, k := range c.p.Children(t) {
		c.nominal(r, int(k))
	}
	tok := &c.p.Tokens[t]
	h := t
	for n := 0; c.p.Tokens[h].Rel == text.Conj && c.p.Tokens[h].Head >= 0 && n < maxChain; n++ {
		h = c.p.Tokens[h].Head
		if h != t && !c.verbal(h) {
			c.sharedModifiers(r, h)
		}
	}
	if c.p.Tokens[h].Rel == text.Nmod && c.prep(h) == "of" && c.p.Tokens[h].Head >= 0 && c.lex.container(c.p.Tokens[c.p.Tokens[h].Head].Lemma) {
		h = c.p.Tokens[h].Head
		for _, k := range c.p.Children(h) {
			if int(k) != t {
				c.nominal(r, int(k))
			}
		}
	}
	if v := c.pastVerbOf(h); v != text.Root && c.lex.light(c.pastLemma(v)) {
		r.carrier = v
		r.subj = append(r.subj, c.mentionBefore(v)...)
		return
	}
	rel, gov := c.p.Tokens[h].Rel, c.p.Tokens[h].Head
	if gov < 0 || !c.verbal(gov) || tok.POS == text.ADJ && rel != text.Xcomp {
		return
	}
	if !c.lex.light(c.p.Tokens[gov].Lemma) {
		return
	}
	if !rel.In(text.Obj, text.NsubjPass, text.Nsubj, text.Obl) {
		return
	}
	if rel == text.Obl && !c.lex.lightPrep(c.p.Tokens[gov].Lemma, c.prep(h)) {
		return
	}
	var up roles
	c.verb(&up, gov, 0)
	hosted := c.lex.hosting(c.lemma(gov)) && len(r.at("between")) > 0 // who hosts talks between others is none of them
	if rel != text.Nsubj {
		r.carrier = gov
	}
	if rel != text.Nsubj && !hosted {
		for _, s := range up.subj {
			if s != h {
				r.subj = append(r.subj, s)
			}
		}
	}
	for _, o := range up.obl {
		if o.head != h {
			r.obl = append(r.obl, o)
		}
	}
}

// sharedModifiers gives a coordinated noun the possessor of the first: "its embassy and consulate".
func (c *clause) sharedModifiers(r *roles, h int) {
	if len(r.poss) > 0 {
		return
	}
	for _, k := range c.p.Children(h) {
		if c.p.Tokens[k].Rel == text.NmodPoss {
			r.poss = append(r.poss, int(k))
		}
	}
}

// nominal files child k of a noun under its role.
func (c *clause) nominal(r *roles, k int) {
	tok := &c.p.Tokens[k]
	switch {
	case tok.Rel == text.NmodPoss:
		r.poss = append(r.poss, k)
	case tok.Rel.In(text.Compound, text.Amod, text.NmodDesc) && tok.Rel != text.CompoundPrt:
		r.mod = append(r.mod, k)
	case tok.Rel == text.Nsubj:
		r.subj = append(r.subj, c.antecedent(tok.Head, k))
	case tok.Rel.In(text.Nmod, text.Obl):
		prep := c.prep(k)
		if prep == "with" && c.absolute(k) {
			return
		}
		r.obl = append(r.obl, oblique{prep, k})
		c.beyond(r, prep, k)
		switch prep {
		case "by", "between", "among", "amongst":
			r.subj = append(r.subj, k)
		case "of":
			r.obj = append(r.obj, k)
			for _, g := range c.p.Children(k) { // "the expulsion of two diplomats by Albania"
				if c.p.Tokens[g].Rel.In(text.Nmod) && c.prep(int(g)) == "by" {
					r.subj = append(r.subj, int(g))
				}
			}
		}
	}
}

// isRelative says whether token k is a relative pronoun or adverb.
func (c *clause) isRelative(k int) bool {
	switch c.p.Tokens[k].Lemma {
	case "who", "whom", "which", "that", "where", "whose":
		tag := c.p.Tokens[k].Tag.String()
		return tag != "IN" && tag != "DT"
	}
	return false
}

// antecedent is the noun a relative pronoun k of verb t stands for, or k itself.
func (c *clause) antecedent(t, k int) int {
	if !c.isRelative(k) {
		return k
	}
	for n := 0; t >= 0 && n < maxChain; n++ {
		tok := &c.p.Tokens[t]
		if tok.Rel == text.AclRelcl && tok.Head >= 0 {
			return tok.Head
		}
		t = tok.Head
	}
	return k
}

// conjuncts is h with everything coordinated with it.
func (c *clause) conjuncts(h int) []int {
	out := []int{h}
	for i := 0; i < len(out) && len(out) < 256; i++ {
		for _, k := range c.p.Children(out[i]) {
			if c.p.Tokens[k].Rel == text.Conj {
				out = append(out, int(k))
			}
		}
	}
	return out
}
