package actor

import (
	"strings"
)

// readTitles tells the roster of everybody whose title and state stand together.
func (c *caster) readTitles() {
	for k := range c.drafts {
		d := &c.drafts[k]
		if d.who == none || d.need != needOffice {
			continue
		}
		p := &c.roster.people[d.who]
		actors := c.plainActors(d)
		if better := p.first == none || len(p.actors) == 0 && len(actors) > 0 || d.Rank > p.rank && len(actors) > 0; !better {
			continue
		}
		p.first, p.actors, p.rank, p.office, p.sector, p.former = int32(k), actors, d.Rank, d.Office, d.Sector, d.Former
		p.title = d.title
		p.why = "title and state in the report"
	}
}

// plainActors are the actors that the words of an office name themselves,
// without what needs the rest of the report.
func (c *caster) plainActors(d *draft) []ID {
	var actors []ID
	for _, o := range d.from {
		switch a := &c.drafts[o]; a.need {
		case needNothing:
			actors = union(actors, a.Actors)
		case needOffice:
			actors = union(actors, c.plainActors(a))
		}
	}
	if len(actors) == 0 && d.inherits != none && d.who == none {
		actors = c.plainActors(&c.drafts[d.inherits])
	}
	if len(actors) == 0 && d.pointsAt != "" {
		actors = []ID{d.pointsAt}
	}
	return actors
}

// sharedAfter are the actors that a body shares with the one joined to it: "the people
// and government of Italy".
func (c *caster) sharedAfter(d *draft) []ID {
	if !d.Body || c.at(d.End) != "and" || d.End+1 >= len(c.words) {
		return nil
	}
	o := c.startsAt[d.End+1]
	if o == none || c.drafts[o].How != ByOffice || len(c.drafts[o].from) == 0 || c.drafts[c.drafts[o].from[0]].First == c.drafts[o].First {
		return nil
	}
	return c.plainActors(&c.drafts[o])
}

// sameOffice is the nearest draft before k that names the office or body of
// draft k with its state, or none; one of the very same words comes before one that is only like it.
func (c *caster) sameOffice(k int32) int32 {
	if o := c.officeBefore(k, func(d, a *draft) bool { return d.title == a.title }); o != none {
		return o
	}
	return c.officeBefore(k, sameTitle)
}

// officeBefore is the nearest draft before k with a state whose title fits that of draft k, or none.
func (c *caster) officeBefore(k int32, fits func(d, a *draft) bool) int32 {
	d := &c.drafts[k]
	for o := k - 1; o >= 0 && o >= k-3*maxLookBack; o-- {
		a := &c.drafts[o]
		if a.How != ByOffice && a.How != ByNoun && a.who == none || a.Body != d.Body || a.Plural != d.Plural || a.End > d.First {
			continue
		}
		if !fits(d, a) {
			continue
		}
		if a := c.settle(o); len(a.Actors) > 0 {
			return o
		}
	}
	return none
}

// sameTitle says whether the title of d may stand for that of a: the same, or its last
// words ("the minister" for a foreign minister), or for the highest of
// all ("the leader" for a president).
func sameTitle(d, a *draft) bool {
	fits := func(short, full string) bool {
		return short == full || strings.HasSuffix(full, " "+short) || strings.HasPrefix(full, short+" ")
	}
	if d.Office == a.Office && !(d.Rank == Minister && d.title != a.title && d.title != d.Office && !strings.Contains(a.title, d.title)) {
		return true
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(a.title, "/", " and "), " and ") {
		part = strings.Trim(part, " ,&")
		if deputised(part) == deputised(d.title) && fits(d.title, part) {
			return true
		}
	}
	for _, full := range a.offices {
		if full == d.Office {
			return true
		}
	}
	return d.Rank == Head && a.Rank == Head && d.Office == "leader"
}

// deputised says whether the words of a title make it that of a deputy.
func deputised(title string) bool {
	for _, w := range []string{"deputy", "vice", "assistant", "under", "undersecretary"} {
		if strings.HasPrefix(title, w) {
			return true
		}
	}
	return false
}

// learn collects the tenures, those whose state was only guessed left out, and gives every mention of a person the fullest name.
func (c *caster) learn() {
	type key struct {
		who    int32
		office string
		state  ID
	}
	seen := map[key]bool{}
	for k := range c.drafts {
		d := &c.drafts[k]
		if d.who == none {
			continue
		}
		p := &c.roster.people[d.who]
		d.Person = p.name
		if d.Rank == p.rank && strings.HasSuffix(p.title, " "+d.Office) || strings.HasPrefix(p.title, d.Office+" ") {
			d.Office = p.office // "Minister Mirzoyan" is the foreign minister
		}
		if d.How != ByOffice && d.need != needPartner || d.Former || len(d.Actors) != 1 || d.Rank == NoRank || !d.titled() || d.guessed || p.guessed {
			continue
		}
		for _, office := range d.offices {
			if id := (key{d.who, office, d.Actors[0]}); office != "" && !seen[id] {
				seen[id] = true
				c.tenures = append(c.tenures, Tenure{Person: p.name, Office: office, State: d.Actors[0], Rank: d.Rank, Span: d.Span, AsOf: c.published})
			}
		}
	}
}

// titled says whether the draft's own words give a name beside the title.
func (d *draft) titled() bool { return d.nameEnd > d.nameFirst }
