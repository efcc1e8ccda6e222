package actor

import (
	"chancery/text"
)

// readPronouns makes drafts of personal pronouns, and of "the country" and
// the like.
func (c *caster) readPronouns() {
	for i := range c.words {
		if c.taken[i] || c.atomAt[i] != none {
			continue
		}
		if class := pronoun(c.low[i]); class != notPronoun {
			if t := &c.p.Tokens[i]; t.Rel != text.Expl && (t.POS == text.PRON || t.POS == text.NoPOS) && c.words[i] != "US" {
				d := newDraft(ByPronoun, needPronoun)
				d.noun, d.Plural = c.low[i], class == firstPlural || class == several
				c.add(d, i, i+1)
			}
			continue
		}
		if country(c.words[i]) {
			c.readCountry(i)
		}
	}
}

// settlePronoun finds the antecedent of a pronoun where it is safe.
func (c *caster) settlePronoun(k int32) {
	switch pronoun(c.drafts[k].noun) {
	case firstSingular, firstPlural:
		c.settleFirstPerson(k)
	case male:
		c.settleThirdPerson(k, 'm')
	case female:
		c.settleThirdPerson(k, 'f')
	case thing:
		c.settleThing(k)
	case several:
		c.settleSeveral(k)
	}
}

// settleThirdPerson resolves "he" and "she": the nearest sentence that names a
// person decides; if it names several, the one who is its subject.
func (c *caster) settleThirdPerson(k int32, gender byte) {
	d := &c.drafts[k]
	quote := c.quoteAt[d.First]
	sentence, distinct := none, 0
	var last, subject int32 = none, none
	subjects := 0
	for o := k - 1; o >= 0 && o >= k-maxLookBack; o-- {
		a := &c.drafts[o]
		if a.Sentence < d.Sentence-3 || sentence != none && a.Sentence != sentence {
			break
		}
		if !a.human || a.End > d.First || c.quoteAt[a.First] != none && c.quoteAt[a.First] != quote {
			continue
		}
		c.settle(o)
		if a.who != none {
			if g := c.roster.people[a.who].gender; g != 0 && g != gender {
				continue
			}
		} else if a.How == ByPronoun {
			continue
		}
		sentence = a.Sentence
		if last == none || !c.same(last, o) {
			distinct++
			last = o
		}
		if c.subject(a.Head) && (subject == none || !c.same(subject, o)) {
			subjects++
			subject = o
		}
	}
	object := c.p.Tokens[d.Head].Rel.In(text.Obj, text.Iobj, text.Obl) && sentence == d.Sentence
	switch {
	case distinct == 1 && !(object && subject != none):
		c.follow(k, last, "the only person of the sentence")
	case subjects == 1 && !object:
		c.follow(k, subject, "subject of the sentence before it")
	default:
		d.Why = "no person or several that the pronoun may mean"
		return
	}
	if d.who != none {
		c.roster.people[d.who].gender = gender
	}
}

// same says whether two drafts mean one person.
func (c *caster) same(a, b int32) bool {
	x, y := &c.drafts[a], &c.drafts[b]
	if x.who != none || y.who != none {
		return x.who == y.who
	}
	return x.Antecedent != none && x.Antecedent == y.Antecedent || x.Antecedent == int(b) || y.Antecedent == int(a)
}

// settleThing resolves "it" and "its" by the nearest subject before it in the
// sentence, or by the subject of the sentence before; that must be a state, an
// organisation or a body.
func (c *caster) settleThing(k int32) {
	d := &c.drafts[k]
	i := c.subjectBefore(d.First)
	o := c.headedBy(i, k)
	for o != none && (c.settle(o).human || c.drafts[o].need == needPronoun && pronoun(c.drafts[o].noun) != thing) {
		i = c.subjectBefore(i) // "Malaysia, he added, ... but it objects"
		o = c.headedBy(i, k)
	}
	if i == none && d.Sentence > 0 {
		i = c.mainSubject(d.Sentence - 1)
		o = c.headedBy(i, k)
	}
	if o == none {
		o = c.ownerOf(i, k)
	}
	if o != none {
		if a := c.settle(o); !a.human && (!a.Plural || a.Body) && len(a.Actors) == 1 {
			continued := a.Sentence != d.Sentence && c.inSubject(d.Head)
			if other := c.rivalBetween(o, k); other != none && !continued && !c.sameClause(a.Head, d.Head) {
				d.Candidates, d.Why = union(a.Actors, c.drafts[other].Actors), "two that it may mean"
				return
			}
			c.follow(k, o, "subject before it")
			return
		}
	}
	d.Why = "the subject before it is no state"
}

// inSubject says whether token i is the subject of its clause, or a possessor in it: "It", "Its government".
func (c *caster) inSubject(i int) bool {
	if t := &c.p.Tokens[i]; t.Rel.In(text.NmodPoss) && t.Head >= 0 {
		i = t.Head
	}
	return c.subject(i)
}

// rivalBetween is a draft between o and k that stands for another single
// state, or none.
func (c *caster) rivalBetween(o, k int32) int32 {
	for r := k - 1; r > o; r-- {
		a := &c.drafts[r]
		if a.need == needNothing && a.First >= c.drafts[o].End && a.Within == none && len(a.Actors) == 1 && a.Actors[0] != c.drafts[o].Actors[0] &&
			!c.place(a) && !(a.How == ByDemonym && c.modifying(a.First, a.End)) {
			return r
		}
	}
	return none
}

// sameClause says whether token i stands in the clause whose subject is token subject.
func (c *caster) sameClause(subject, i int) bool {
	verb := c.p.Tokens[subject].Head
	for range 12 {
		t := &c.p.Tokens[i]
		if t.Head == verb {
			return !t.Rel.In(clausal...)
		}
		if t.Head < 0 || t.Rel.In(clausal...) {
			return false
		}
		i = t.Head
	}
	return false
}

// subjectBefore is the nearest subject before token i in its sentence, or none.
func (c *caster) subjectBefore(i int) int {
	for j := i - 1; j >= c.sentenceFirst(i); j-- {
		if c.p.Tokens[j].Rel.In(text.Nsubj) && c.p.Tokens[j].Head != i {
			return j
		}
	}
	return none
}

// clausal are the relations that begin a clause of its own. Read-only.
var clausal = []text.Rel{text.Acl, text.Advcl, text.Ccomp, text.Xcomp, text.Csubj, text.Parataxis}

// mainSubject is the subject of the root of a sentence, or none.
func (c *caster) mainSubject(sentence int) int {
	s := c.segments[sentence]
	for i := s.First; i < s.End; i++ {
		if t := &c.p.Tokens[i]; t.Rel.In(text.Nsubj) && t.Head >= 0 && c.p.Tokens[t.Head].Head == text.Root {
			return i
		}
	}
	return none
}

// ownerOf is the mention that possesses the institution named at token i, where the
// words name no actor of their own: "Pakistan's National Security Committee".
func (c *caster) ownerOf(i int, k int32) int32 {
	if i == none || c.p.Tokens[i].POS != text.PROPN {
		return none
	}
	for _, child := range c.p.Children(i) {
		if c.p.Tokens[child].Rel == text.NmodPoss {
			return c.headedBy(int(child), k)
		}
	}
	return none
}

// headedBy is the outermost draft before k whose Head is token i, or none.
func (c *caster) headedBy(i int, k int32) int32 {
	found := int32(none)
	if i == none {
		return found
	}
	for o := k - 1; o >= 0 && o >= k-2*maxLookBack && c.drafts[o].End > i-maxPhrase; o-- {
		if c.drafts[o].Head == i {
			found = o
		}
	}
	return found
}
