package actor

import (
	"slices"
	"strings"
)

func (c *caster) fromContext(k int32) {
	d := &c.drafts[k]
	if !d.Sector.Official() || d.Body && (d.Sector == COP || d.Sector == JUD || d.Sector == SPY) || d.Place || d.modifier || d.Rank == NoRank && !d.Body ||
		!d.definite && (d.Plural || d.Body || !capitalised(c.words[d.First]) && !(d.articled && d.Rank >= Deputy && d.Office != "leader")) ||
		d.who != none && d.Rank < Minister {
		d.Why = "no state named for it"
		return
	}
	own := c.dateline
	if c.known[own] < 2 {
		own = ""
	}
	subjects, together := c.subjectStates(k)
	for _, o := range subjects {
		if id := c.drafts[o].Actors[0]; id == own || o == subjects[0] && !(own != "" && c.among(subjects, own)) {
			if c.contradicted(d, id) || d.who != none && id == c.speakerState(d) {
				continue
			}
			if s := c.speakerState(d); s != "" && s != id {
				d.Candidates, d.Why = union([]ID{id}, []ID{s}), "the state of the subject before it or of the speaker"
				return
			}
			d.Actors, d.Antecedent, d.Why = []ID{id}, int(o), "the state of the subject before it"
			return
		}
	}
	if id := c.speakerState(d); id != "" && len(subjects) == 0 && d.Rank == Head && d.definite && d.who == none {
		d.Actors, d.Why = []ID{id}, "the state of the speaker"
		return
	}
	switch {
	case own != "" && !c.contradicted(d, own):
		d.Actors, d.Why = []ID{own}, "the state the report is dated from"
	case len(together) > 0:
		together = slices.DeleteFunc(slices.Clone(together), func(id ID) bool { return c.contradicted(d, id) || d.who != none && id == c.speakerState(d) })
		if len(together) == 1 {
			d.Actors, d.Why = together, "the one of the states before it that has no other holder"
			return
		}
		d.Candidates, d.Why = together, "several states before it"
	default:
		d.Why = "no state named for it"
	}
}

func (c *caster) subjectStates(k int32) (subjects []int32, together []ID) {
	d := &c.drafts[k]
	for o := k - 1; o >= 0 && o >= k-maxLookBack; o-- {
		a := &c.drafts[o]
		if a.Sentence < d.Sentence-2 {
			break
		}
		if a.human && (d.who != none || a.Sentence == d.Sentence && !d.Body) {
			continue // whom a minister meets is seldom of his own state
		}
		if a.Within != none || a.End > d.First || a.How == ByPronoun || !c.subject(a.Head) || len(c.settle(o).Actors) != 1 || !isState(a.Actors[0]) || c.place(a) {
			continue
		}
		if r := c.runOf(a); r != nil {
			together = union(together, r.ids)
		} else {
			subjects = append(subjects, o)
		}
	}
	return subjects, together
}

func (c *caster) speakerState(d *draft) ID {
	speaker := c.author
	if q := c.quoteAt[d.First]; q != none {
		speaker = c.speakerOf(q)
	} else if l := c.labelAt(d.First); l != nil {
		speaker = l.speaker
	}
	if speaker == none {
		return ""
	}
	if a := c.settle(speaker); len(a.Actors) == 1 && a.Sector.Official() && isState(a.Actors[0]) {
		return a.Actors[0]
	}
	return ""
}

func (c *caster) among(drafts []int32, id ID) bool {
	return slices.ContainsFunc(drafts, func(o int32) bool { return c.drafts[o].Actors[0] == id })
}

func (c *caster) contradicted(d *draft, id ID) bool {
	if d.who != none && d.Rank >= Minister && d.Office != "minister" && d.Office != "secretary" {
		for k := range c.roster.people {
			if p := &c.roster.people[k]; int32(k) != d.who && p.office == d.Office && !p.former && len(p.actors) == 1 && p.actors[0] == id {
				return true
			}
		}
	}
	if d.Rank != Head || d.who == none {
		return false
	}
	holders := c.table.HoldersOf(id, c.published)
	for _, h := range holders {
		if c.compatibleName(d, h) {
			return false
		}
	}
	return len(holders) > 0
}

func (c *caster) runOf(a *draft) *run {
	for r := len(c.runs) - 1; r >= 0 && c.runs[r].sentence >= a.Sentence; r-- {
		if !c.runs[r].met && c.runs[r].first <= a.First && a.End <= c.runs[r].end {
			return &c.runs[r]
		}
	}
	return nil
}

func isState(id ID) bool { return !strings.HasPrefix(string(id), "org:") }

func (c *caster) findDateline() {
	for k := range c.drafts {
		d := &c.drafts[k]
		if d.Sentence > 3 {
			return
		}
		start := d.First == 0 || newline(c.gap(d.First))
		if !start || d.How != BySeat || len(d.Actors) != 1 || d.End >= len(c.words) {
			continue
		}
		switch c.words[d.End] {
		case ",", "(", "–", "—", "-", ":", "/":
			c.dateline, c.datedAt = d.Actors[0], d.First
			return
		}
	}
}
