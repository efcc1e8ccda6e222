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
