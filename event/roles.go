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

// at returns the heads of the dependents marked by prep.
func (r *roles) at(prep string) []int {
	var heads []int
	for _, o := range r.obl {
		if o.prep == prep {
			heads = append(heads, o.head)
		}
	}
	return heads
}

// clause reads predicates off one parse.
type clause struct {
	p    *text.Parse
	lex  *Lexicon
	cast *actor.Cast
	head map[int]int // token -> index of the mention it heads

	author actor.ID // for whom "we" speaks outside quotations, where the report is a government's own
}

// newClause reads p with its cast.
func newClause(p *text.Parse, lex *Lexicon, cast *actor.Cast) clause {
	c := clause{p: p, lex: lex, cast: cast, head: map[int]int{}}
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

// at is the mention that token t heads: the largest that t is the first head of,
// or one nested in it where t is a later head ("an embassy in Accra" whose place
// the tree attaches to the verb); nil where t heads none.
func (c *clause) at(t int) *actor.Mention {
	i, ok := c.head[t]
	if !ok {
		return c.institution(t)
	}
	m := &c.cast.Mentions[i]
	if len(m.Actors) == 0 && m.Sector.Official() && c.author != "" && m.How == actor.ByPronoun && c.firstPerson(t) && !c.quoted(t) {
		own := *m
		own.Actors, own.Kind, own.Sector = []actor.ID{c.author}, actor.State, actor.GOV
		return &own
	}
	return m
}

// institution is the body that a proper noun with a state as possessor names, where
// the tables know none: "Pakistan's National Security Committee" acts for Pakistan.
func (c *clause) institution(t int) *actor.Mention {
	if tok := &c.p.Tokens[t]; tok.POS != text.PROPN || tok.Tag != text.TagNNP {
		return nil
	}
	for _, k := range c.p.Children(t) {
		i, ok := c.head[int(k)]
		if !ok || c.p.Tokens[k].Rel != text.NmodPoss {
			continue
		}
		owner := &c.cast.Mentions[i]
		if owner.How != actor.ByName || len(owner.Actors) != 1 || owner.Kind != actor.State || !c.bodyWord(t) {
			return nil
		}
		m := *owner
		m.How, m.Sector, m.Head, m.End = actor.ByOffice, actor.GOV, t, t+1
		m.Span = c.p.SpanOf(m.First, t+1)
		return &m
	}
	return nil
}

// bodyWord says whether noun t names a kind of public body.
func (c *clause) bodyWord(t int) bool {
	switch c.lemma(t) {
	case "committee", "council", "commission", "assembly", "board", "agency", "directorate", "bureau", "secretariat", "department", "authority", "service", "office", "chamber", "guard", "command":
		return true
	}
	return false
}

func (c *clause) firstPerson(t int) bool {
	switch strings.ToLower(c.p.Word(t)) {
	case "we", "us", "our", "ours", "i", "me", "my":
		return true
	}
	return false
}

// quoted says whether token t stands in a quotation opened in its paragraph.
func (c *clause) quoted(t int) bool {
	at := c.p.Tokens[t].Span.Start
	from := strings.LastIndexByte(c.p.Text[:at], '\n') + 1
	open := false
	for _, r := range c.p.Text[from:at] {
		switch r {
		case '"':
			open = !open
		case '“', '«':
			open = true
		case '”', '»':
			open = false
		}
	}
	return open
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

// agentive says whether one of the heads names somebody who acts: a state, an office, a person.
func (c *clause) agentive(heads []int) bool {
	return slices.ContainsFunc(heads, func(h int) bool { return c.names1(h) && !c.oneOf(c.lex.classes["@mission"].items, h) })
}

// misread fills r where the tree takes a predicate before a noun for its
// attribute: "both thanked Malaysia", "we are resuming operations".
func (c *clause) misread(r *roles, t int) bool {
	tok := &c.p.Tokens[t]
	h := tok.Head
	if tok.Rel == text.Conj {
		return c.misjoined(r, t)
	}
	if tok.Rel != text.Amod || h < t {
		return false
	}
	noun := &c.p.Tokens[h]
	switch tok.Tag {
	case text.TagVBN, text.TagVBD:
		if !c.pastVerb(t) {
			return false
		}
		r.subj = append(r.subj, c.mentionBefore(t)...)
	case text.TagVBG:
		cop := c.p.Child(h, text.Cop)
		if cop == text.Root || cop > t || c.p.Child(h, text.Det) != text.Root {
			return false
		}
		for _, k := range c.p.Children(h) {
			if c.p.Tokens[k].Rel == text.Nsubj {
				r.subj = append(r.subj, int(k))
			}
		}
	case text.TagVB:
		if !c.hasTo(t) || noun.Head < 0 {
			return false
		}
		r.subj = append(r.subj, c.holder(noun.Head, 0)...)
	default:
		if !c.pastVerb(t) {
			return false
		}
		r.subj = append(r.subj, c.mentionBefore(t)...)
	}
	r.obj = append(r.obj, h)
	for _, k := range c.p.Children(h) {
		if c.p.Tokens[k].Rel.In(text.Nmod, text.Obl) {
			r.obl = append(r.obl, oblique{c.prep(int(k)), int(k)})
		}
	}
	return true
}

// misjoined fills r where the tree joins a verb and its object to the names before
// them: "Israel and Kosovo established diplomatic relations".
func (c *clause) misjoined(r *roles, t int) bool {
	h := c.p.Tokens[t].Head
	if h < 0 || h > t || !c.names1(h) || c.verbal(h) || c.p.Child(t, text.Nsubj, text.NsubjPass, text.Obj, text.Cc, text.Aux, text.AuxPass) != text.Root {
		return false
	}
	subj := c.mentionBefore(t)
	if len(subj) == 0 {
		return false
	}
	for _, k := range c.p.Children(h) {
		tok := &c.p.Tokens[k]
		if int(k) > t && tok.Rel == text.Conj && tok.POS.Nominal() && c.p.Child(int(k), text.Cc) == text.Root {
			r.subj, r.obj = append(r.subj, subj...), append(r.obj, int(k))
			for _, n := range c.p.Children(int(k)) {
				if c.p.Tokens[n].Rel.In(text.Nmod, text.Obl) {
					r.obl = append(r.obl, oblique{c.prep(int(n)), int(n)})
				}
			}
			return true
		}
	}
	return false
}

// finite says whether verb t is in a finite form and so wants a subject of its own.
func (c *clause) finite(t int) bool {
	switch c.p.Tokens[t].Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBP:
		return true
	case text.TagVBN, text.TagVBG, text.TagVB:
		return c.p.Child(t, text.Aux) != text.Root || c.p.Tokens[t].Tag == text.TagVBN && c.p.Tokens[t].Rel == text.RootRel
	}
	return false
}

// pastVerb says whether token t, which the tree takes for an attribute of the noun
// after it, is a past tense: a mention stands right before it as subject, and no
// article opens the noun ("London severed relations").
func (c *clause) pastVerb(t int) bool {
	tok := &c.p.Tokens[t]
	if tok.Rel != text.Amod || tok.Head < t || !strings.HasSuffix(c.p.Word(t), "ed") && tok.Tag != text.TagVBN && tok.Tag != text.TagVBD {
		return false
	}
	for _, k := range c.p.Children(tok.Head) {
		if kt := &c.p.Tokens[k]; int(k) < t && kt.Rel.In(text.Det, text.NmodPoss, text.Amod) {
			return false
		}
	}
	return len(c.mentionBefore(t)) > 0
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

// mentionBefore lists the heads of the mention that ends right before verb t, but
// for commas, adverbs, auxiliaries and "both", with what is coordinated with it. It
// finds the subject that a tree full of names has lost.
func (c *clause) mentionBefore(t int) []int {
	first := c.p.Sentences[c.p.SentenceOf(t)].First
	for i := t - 1; i >= first && i >= t-8; i-- {
		if m := c.outermost(i); m != nil && len(m.Actors) > 0 && m.How != actor.ByDemonym {
			for k := m.First; k < m.End; k++ {
				if c.at(k) == m {
					return c.coordinated(k, t)
				}
			}
			return nil
		}
		switch tok := &c.p.Tokens[i]; tok.POS {
		case text.ADV, text.AUX, text.CCONJ:
		case text.PUNCT:
			if w := c.p.Word(i); w != "," && w != "\"" && w != "”" && w != ")" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// coordinated is mention head k with the mention heads before verb t that are coordinated with it.
func (c *clause) coordinated(k, t int) []int {
	top := k
	for n := 0; n < maxChain && c.p.Tokens[top].Rel == text.Conj && c.p.Tokens[top].Head >= 0; n++ {
		top = c.p.Tokens[top].Head
	}
	var out []int
	for _, h := range c.conjuncts(top) {
		if h < t && c.names1(h) {
			out = append(out, h)
		}
	}
	if len(out) == 0 {
		out = append(out, k)
	}
	return out
}

// names1 says whether token h itself heads a mention that stands for somebody.
func (c *clause) names1(h int) bool {
	m := c.at(h)
	return m != nil && len(m.Actors) > 0
}

// outermost is the largest mention that holds token i, or nil.
func (c *clause) outermost(i int) *actor.Mention {
	var best *actor.Mention
	for k := range c.cast.Mentions {
		m := &c.cast.Mentions[k]
		if m.First > i {
			break
		}
		if i < m.End && (best == nil || m.End-m.First > best.End-best.First) {
			best = m
		}
	}
	return best
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

// absolute says whether noun k after "with" is the subject of a clause of its own and
// no partner: "signed the treaty with the president looking on", "with X as witness".
func (c *clause) absolute(k int) bool {
	for _, n := range c.p.Children(k) {
		tok := &c.p.Tokens[n]
		if tok.Rel.In(text.Acl) && tok.Tag == text.TagVBG || tok.Rel.In(text.Nmod, text.Obl) && c.prep(int(n)) == "as" {
			return true
		}
	}
	end := k + 1
	if m := c.outermost(k); m != nil {
		end = m.End
	}
	return end < len(c.p.Tokens) && (c.p.Tokens[end].Tag == text.TagVBG || strings.EqualFold(c.p.Word(end), "as"))
}

// particle is the word after verb t that with it makes another verb of the lexicon
// ("break off", "hand over"), or "".
func (c *clause) particle(t int) string {
	particles := c.lex.particles[strings.ToLower(c.p.Tokens[t].Lemma)]
	if len(particles) == 0 {
		return ""
	}
	for _, k := range c.p.Children(t) {
		if c.p.Tokens[k].Rel.In(text.CompoundPrt, text.Advmod, text.Obl, text.Xcomp) {
			if w := strings.ToLower(c.p.Word(int(k))); slices.Contains(particles, w) {
				return w
			}
		}
	}
	if t+1 < len(c.p.Tokens) && c.p.Tokens[t+1].Rel == text.Case {
		if w := strings.ToLower(c.p.Word(t + 1)); slices.Contains(particles, w) && w != "into" && w != "to" {
			return w
		}
	}
	return ""
}

// complexPreps are nouns that with a preposition on either side make one: "with respect to".
func complexPrep(lemma string) bool {
	switch lemma {
	case "respect", "regard", "relation", "behalf", "response", "retaliation", "protest", "answer", "exchange", "return", "favor", "favour", "support", "reaction":
		return true
	}
	return false
}

// beyond adds what a complex preposition with noun k introduces: "with respect to Peru".
func (c *clause) beyond(r *roles, prep string, k int) {
	lemma := strings.ToLower(c.p.Tokens[k].Lemma)
	if prep == "" || !complexPrep(lemma) {
		return
	}
	for _, n := range c.p.Children(k) {
		if c.p.Tokens[n].Rel == text.Nmod {
			r.obl = append(r.obl, oblique{prep + " " + lemma + " " + c.prep(int(n)), int(n)})
		}
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

// pastVerbOf is the past tense that the tree takes for an attribute of noun h, or text.Root.
func (c *clause) pastVerbOf(h int) int {
	for _, k := range c.p.Children(h) {
		if c.p.Tokens[k].Rel == text.Amod && c.pastVerb(int(k)) {
			return int(k)
		}
	}
	return text.Root
}

// pastLemma is the lemma of token t read as a past tense.
func (c *clause) pastLemma(t int) string {
	return text.Lemma(strings.ToLower(c.p.Word(t)), text.VERB, text.TagVBD)
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

// prep is the preposition of token k: the lemmas of its case markers and their
// fixed parts, joined by spaces; "" where it has none.
func (c *clause) prep(k int) string {
	first, more := "", ""
	for _, m := range c.p.Children(k) {
		tok := &c.p.Tokens[m]
		if tok.Rel != text.Case || tok.Tag.String() == "POS" {
			continue
		}
		word := strings.ToLower(c.p.Word(int(m)))
		for _, f := range c.p.Children(int(m)) {
			if c.p.Tokens[f].Rel == text.Fixed {
				word += " " + strings.ToLower(c.p.Word(int(f)))
			}
		}
		if first == "" {
			first = word
		} else {
			more += " " + word
		}
	}
	return first + more
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
