package event

import (
	"slices"
	"strings"

	"chancery/text"
)

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
