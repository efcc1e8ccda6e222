package actor

import (
	"chancery/text"
)

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

// readCountry makes the draft of "the country", "that country", "his country".

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

// settleThirdPerson resolves "he" and "she": the nearest sentence that names a

// person decides; if it names several, the one who is its subject.

// same says whether two drafts mean one person.

// settleThing resolves "it" and "its" by the nearest subject before it in the

// sentence, or by the subject of the sentence before; that must be a state, an

// organisation or a body.

// inSubject says whether token i is the subject of its clause, or a possessor in it: "It", "Its government".

// rivalBetween is a draft between o and k that stands for another single

// state, or none.

// sameClause says whether token i stands in the clause whose subject is token subject.

// subjectBefore is the nearest subject before token i in its sentence, or none.

// clausal are the relations that begin a clause of its own. Read-only.

// mainSubject is the subject of the root of a sentence, or none.

// headedBy is the outermost draft before k whose Head is token i, or none.

// settleNoun resolves "the country", "that country" and "his country".

// objectOf says whether token i is an object of the verb whose subject is token subject:

// whoever visits the country visits another.

// takeState gives draft k the actors of draft o, and nothing of its office.

// place says whether a capital stands in the sentence as a place: "in Baku".
