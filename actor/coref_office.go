package actor

// settleOffice finds whose office or body draft k is: by its own words, by the
// person, by the same office named before, by who the tables say was in
// office, and last by the state that the sentences before speak of.
func (c *caster) settleOffice(k int32) {
	d := &c.drafts[k]
	if d.host != none {
		if h := c.settle(d.host); len(h.Actors) == 1 {
			d.Host = h.Actors[0]
		}
	}
	for _, o := range d.from {
		d.Actors = union(d.Actors, c.settle(o).Actors)
		d.Candidates = union(d.Candidates, c.drafts[o].Candidates)
	}
	d.Why = "title and state"
	switch {
	case len(d.Actors) > 0:
	case len(d.from) > 0:
		d.Why = "the name before the title is not settled"
	case d.poss != none:
		if a := c.settle(d.poss); len(a.Actors) > 0 {
			d.Actors, d.Why = a.Actors, "the state of the possessor"
		} else {
			d.Candidates, d.Why = a.Candidates, "the pronoun before the title is not settled"
		}
	case d.who != none && c.toldElsewhere(d, k):
		c.settleHolder(k)
	case d.inherits != none && d.who == none && len(c.settle(d.inherits).Actors) > 0:
		d.Actors, d.Why = c.drafts[d.inherits].Actors, "the state of the title it is joined with"
	case d.who != none:
		c.settleHolder(k)
	default:
		c.settleUnnamed(k)
	}
	if d.who != none {
		c.enrol(k)
	}
	if d.Former {
		d.Sector = CVL
	}
}

// settleUnnamed finds the state of an office or body named without person and state.
func (c *caster) settleUnnamed(k int32) {
	d := &c.drafts[k]
	switch {
	case len(d.people) > 1 && c.settlePeople(d):
		return
	case d.Plural && d.count > 1 && !d.Body:
		c.settleGroup(k)
		return
	case d.definite || !d.Plural && !d.Body && d.First > 0 && c.p.Tokens[d.First].Span.Start > 0 && capitalised(c.words[d.First]):
		if o := c.sameOffice(k); o != none {
			c.follow(k, o, "the same office before it")
			c.drafts[k].How = ByNoun
			return
		}
	}
	switch {
	case d.pointsAt != "":
		d.Actors, d.Why = []ID{d.pointsAt}, "the title belongs to one state"
	case len(c.sharedAfter(d)) > 0:
		d.Actors, d.Why = c.sharedAfter(d), "the state of the body it is joined with"
	case d.Plural && d.definite && !d.Body && d.Rank >= Minister:
		c.settleGroup(k)
	default:
		c.fromContext(k)
	}
}

// settlePeople gives a plural the states of the persons it names, where all of them are known.
func (c *caster) settlePeople(d *draft) bool {
	var actors []ID
	for _, o := range d.people {
		a := c.settle(o)
		if len(a.Actors) == 0 {
			return false
		}
		actors = union(actors, a.Actors)
	}
	d.Actors, d.Why = actors, "the states of the persons named"
	return true
}

// settlePartner resolves "his Pakistani counterpart": the office and rank of
// the person meant by "his", in the state that the words or the name tell.
func (c *caster) settlePartner(k int32) {
	d := &c.drafts[k]
	var model int32 = none
	if d.poss != none {
		if a := c.settle(d.poss); a.Rank > NoRank || a.who != none {
			model = d.poss
		}
	}
	for o := k - 1; model == none && o >= 0 && o >= k-maxLookBack && c.drafts[o].Sentence >= d.Sentence-1; o-- {
		if a := &c.drafts[o]; a.human && a.End <= d.First && !a.Plural && c.settle(o).Rank > NoRank {
			model = o
		}
	}
	d.Sector, d.Office, d.offices = NoSector, "", nil
	if model != none {
		a := &c.drafts[model]
		d.Rank, d.Office, d.Sector, d.Antecedent = a.Rank, a.Office, a.Sector, int(model)
		d.offices = []string{a.Office}
	}
	for _, o := range d.from {
		d.Actors = union(d.Actors, c.settle(o).Actors)
		d.Candidates = union(d.Candidates, c.drafts[o].Candidates)
	}
	d.Why = "counterpart of the person before it"
	if len(d.Actors) == 0 && d.who != none {
		c.settleHolder(k)
	}
	if len(d.Actors) == 0 {
		d.Why = "a counterpart whose state is not named"
	}
	if d.who != none {
		c.enrol(k)
	}
}
