package event

import (
	"strings"

	"chancery/actor"
	"chancery/text"
)

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
	c.takeObject(r, h)
	return true
}

// takeObject makes noun h the object of a misread verb, with the phrases that hang on the noun.
func (c *clause) takeObject(r *roles, h int) {
	r.obj = append(r.obj, h)
	for _, k := range c.p.Children(h) {
		if c.p.Tokens[k].Rel.In(text.Nmod, text.Obl) {
			r.obl = append(r.obl, oblique{c.prep(int(k)), int(k)})
		}
	}
}

// misjoined fills r where the tree joins a verb and its object to the names before
// them: "Israel and Kosovo established diplomatic relations".
func (c *clause) misjoined(r *roles, t int) bool {
	h := c.p.Tokens[t].Head
	if h < 0 || h > t || !c.standsFor(h) || c.verbal(h) || c.p.Child(t, text.Nsubj, text.NsubjPass, text.Obj, text.Cc, text.Aux, text.AuxPass) != text.Root {
		return false
	}
	subj := c.mentionBefore(t)
	if len(subj) == 0 {
		return false
	}
	for _, k := range c.p.Children(h) {
		tok := &c.p.Tokens[k]
		if int(k) > t && tok.Rel == text.Conj && tok.POS.Nominal() && c.p.Child(int(k), text.Cc) == text.Root {
			r.subj = append(r.subj, subj...)
			c.takeObject(r, int(k))
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
		if h < t && c.standsFor(h) {
			out = append(out, h)
		}
	}
	if len(out) == 0 {
		out = append(out, k)
	}
	return out
}

// outermost is the largest mention that holds token i, or nil.
func (c *clause) outermost(i int) *actor.Mention {
	if k := c.over[i]; k >= 0 {
		return &c.cast.Mentions[k]
	}
	return nil
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
