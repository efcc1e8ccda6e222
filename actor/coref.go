package actor

import "chancery/text"

// resolve finds, in the order of the text, whom the drafts stand for that say
// it only by something named elsewhere. First everybody whose title and state
// stand together is told to the roster, so that a headline may use what only the
// body spells out.
func (c *caster) resolve() {
	c.findDateline()
	c.readQuotes()
	c.readLabels()
	c.readTitles()
	for k := range c.drafts {
		c.settle(int32(k))
		c.observe(int32(k))
	}
	c.learn()
}

// settle resolves draft k, and before it the drafts it rests on. One that rests on
// itself stays open.
func (c *caster) settle(k int32) *draft {
	d := &c.drafts[k]
	if d.progress != open {
		return d
	}
	d.progress = working
	switch d.need {
	case needOffice:
		c.settleOffice(k)
	case needPerson:
		c.settlePerson(k)
	case needPartner:
		c.settlePartner(k)
	case needInitials:
		c.refer(k, d.who, "initials of the office")
	case needGroup:
		c.settleGroup(k)
	case needPronoun:
		c.settlePronoun(k)
	case needNoun:
		c.settleNoun(k)
	}
	d.progress = done
	return d
}

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

// maxLookBack bounds, in drafts, how far back an antecedent is sought.
const maxLookBack = 48

// subject says whether token i is a subject, or coordinated with one.
func (c *caster) subject(i int) bool {
	for range 6 {
		t := &c.p.Tokens[i]
		if t.Rel.In(text.Nsubj) {
			return true
		}
		if t.Rel != text.Conj || t.Head < 0 {
			return false
		}
		i = t.Head
	}
	return false
}

// refer makes draft k stand for a person of the roster.
func (c *caster) refer(k, who int32, why string) {
	d, p := &c.drafts[k], &c.roster.people[who]
	d.who, d.Person = who, p.name
	c.settlePerson(k)
	if d.Why == "" {
		d.Why = why
	}
}

// follow makes draft k stand for what draft o stands for.
func (c *caster) follow(k, o int32, why string) {
	a := c.settle(o)
	d := &c.drafts[k]
	d.Actors, d.Sector, d.Rank, d.Office, d.Person, d.Former, d.Place, d.Host = a.Actors, a.Sector, a.Rank, a.Office, a.Person, a.Former, a.Place, a.Host
	d.who, d.human, d.Body = a.who, a.human, a.Body
	d.Candidates = nil
	if len(a.Actors) == 0 {
		d.Candidates = a.Candidates
	}
	d.Antecedent, d.Why = int(o), why
	if a.Antecedent != none && a.How != ByOffice {
		d.Antecedent = a.Antecedent
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
		o = c.headedBy(c.mainSubject(d.Sentence-1), k)
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
