package actor

import (
	"slices"
)

// toldElsewhere says whether another mention tells the state of the person of draft k.
func (c *caster) toldElsewhere(d *draft, k int32) bool {
	p := &c.roster.people[d.who]
	return len(p.actors) > 0 && p.first != k
}

// settleHolder finds the state of a named person whose title gives none.
func (c *caster) settleHolder(k int32) {
	d := &c.drafts[k]
	p := &c.roster.people[d.who]
	switch {
	case len(p.actors) > 0 && p.first != k:
		d.Actors, d.Antecedent, d.Why = p.actors, int(p.first), "the person's title elsewhere in the report"
	case d.pointsAt != "":
		d.Actors, d.Why = []ID{d.pointsAt}, "the title belongs to one state"
	case c.fromTable(k) || c.fromPrior(k):
	default:
		c.fromContext(k)
	}
}

// enrol keeps what draft k has found of its person, for those that refer to it.
func (c *caster) enrol(k int32) {
	d := &c.drafts[k]
	p := &c.roster.people[d.who]
	if len(p.actors) == 0 && len(d.Actors) > 0 || p.first == none {
		p.first, p.actors, p.rank, p.office, p.sector, p.former, p.why, p.guessed = k, d.Actors, d.Rank, d.Office, d.Sector, d.Former, d.Why, d.guessed
	}
}

// settlePerson finds the state and office of a person named without title.
func (c *caster) settlePerson(k int32) {
	d := &c.drafts[k]
	p := &c.roster.people[d.who]
	for _, o := range d.from {
		d.Actors = union(d.Actors, c.settle(o).Actors)
		d.Why = "the state before the name"
	}
	if p.first != none && p.first != k && !c.unsettledTitle(p.first) {
		if len(d.Actors) == 0 || len(p.actors) > 0 {
			d.Actors = p.actors
		}
		d.Rank, d.Office, d.Sector, d.Former = p.rank, p.office, p.sector, p.former
		d.Antecedent, d.Why = int(p.first), "named with title in the report"
		if d.Former {
			d.Sector = CVL
		}
		if len(d.Actors) > 0 {
			return
		}
	}
	if len(d.Actors) == 0 || d.Rank == NoRank {
		if c.fromTable(k) || c.fromPrior(k) {
			c.enrol(k)
			return
		}
	}
	if len(d.Actors) > 0 && d.Rank > NoRank {
		c.enrol(k)
		return
	}
	if d.Sector == NoSector {
		d.Sector = CVL
		if p.learned {
			d.Sector = EDU
		}
	}
	if d.Why == "" {
		d.Why = "a person whose office the report does not tell"
	}
}

// unsettledTitle settles the draft that told the roster of a person, where that is safe now,
// and says whether it is still being worked on.
func (c *caster) unsettledTitle(k int32) bool {
	if c.drafts[k].progress == working {
		return true
	}
	c.settle(k)
	return false
}

// fromTable finds the office of a named person by the tables and the day of
// publication. Where that day is unknown, a bare surname needs its state named in the report besides.
func (c *caster) fromTable(k int32) bool {
	d := &c.drafts[k]
	fits, others := c.holdersOf(d)
	if len(fits) == 0 {
		for _, h := range others {
			d.Candidates = union(d.Candidates, []ID{h.State})
			d.Why = "in office at another time by the tables"
		}
		return false
	}
	var states []ID
	for _, h := range fits {
		states = union(states, []ID{h.State})
	}
	if len(states) > 1 {
		d.Candidates, d.Why = states, "several of this name in office by the tables"
		return false
	}
	h := highest(fits)
	d.Actors, d.Why = states, "in office by the tables: "+h.Person+", "+h.Office
	if d.How == ByPerson && d.Rank == NoRank {
		d.Rank, d.Office, d.Sector = h.Rank, h.Office, GOV
	}
	p := &c.roster.people[d.who]
	if parts := nameParts(h.Person); len(parts) > len(p.parts) && len(p.parts) == 1 {
		p.name, p.parts = h.Person, parts
		c.roster.index(d.who)
	}
	return true
}

// holdersOf are the holders whom the name in draft d may mean: those in office on the
// day, and the others.
func (c *caster) holdersOf(d *draft) (fits, others []Holder) {
	for i := d.nameFirst; i < d.nameEnd; i++ {
		holders, n := c.table.Holders(c.words, i)
		if n == 0 || i+n != d.nameEnd {
			continue
		}
		surname := n == 1 || n < d.nameEnd-d.nameFirst
		bare := d.nameEnd-d.nameFirst == 1 && d.How == ByPerson && !d.definite
		for _, h := range holders {
			switch {
			case bare && !c.published.Known() && c.known[h.State] == 0:
			case d.How == ByOffice && d.Rank != NoRank && d.Rank != h.Rank && n == 1:
			case surname && !c.compatibleName(d, h):
			case h.On(c.published) || d.Former:
				fits = append(fits, h)
			default:
				others = append(others, h)
			}
		}
		break
	}
	return fits, others
}

// compatibleName says whether the holder's full name does not contradict the words of the name.
func (c *caster) compatibleName(d *draft, h Holder) bool {
	return compatible(c.roster.people[d.who].parts, nameParts(h.Person))
}

// highest is the holder of the highest rank, the latest of equals.
func highest(list []Holder) Holder {
	return slices.MaxFunc(list, func(a, b Holder) int {
		if a.Rank != b.Rank {
			return int(a.Rank) - int(b.Rank)
		}
		return int(a.From) - int(b.From)
	})
}
