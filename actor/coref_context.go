package actor

import (
	"slices"
	"strings"
)

// fromContext finds the state of an office by the sentences before it and by
// the place the report is dated from: newspapers call their own ministers without a state.
func (c *caster) fromContext(k int32) {
	d := &c.drafts[k]
	defer func() { d.guessed = len(d.Actors) > 0 }()
	d.Why = "no state named for it"
	if !d.wantsContext() || !d.definite && !capitalised(c.words[d.First]) && !(d.articled && d.Rank >= Deputy && d.Office != "leader") {
		return
	}
	own := c.dateline
	if c.known[own] < 2 {
		own = "" // a place where reporters happen to be
	}
	subjects, together := c.subjectStates(k)
	if c.fromSubject(d, subjects, own) {
		return
	}
	speaker := c.speakerState(d)
	switch {
	case speaker != "" && len(subjects) == 0 && d.Rank == Head && d.definite && d.who == none:
		d.Actors, d.Why = []ID{speaker}, "the state of the speaker"
	case own != "" && !c.contradicted(d, own):
		d.Actors, d.Why = []ID{own}, "the state the report is dated from"
	case len(together) > 0:
		fits := slices.DeleteFunc(slices.Clone(together), func(id ID) bool {
			return c.contradicted(d, id) || d.who != none && id == speaker
		})
		if len(fits) == 1 {
			d.Actors, d.Why = fits, "the one of the states before it that has no other holder"
			return
		}
		d.Candidates, d.Why = fits, "several states before it"
	}
}

// wantsContext says whether an office is of the kind whose state goes without
// saying: a minister, a government, an army; no embassy, no police, no people.
func (d *draft) wantsContext() bool {
	if !d.Sector.Official() || d.Place || d.modifier {
		return false
	}
	if d.Body {
		return d.definite && d.Sector != COP && d.Sector != JUD && d.Sector != SPY
	}
	return d.Rank > NoRank && (d.definite || !d.Plural) && (d.who == none || d.Rank >= Minister || d.Rank == Deputy && d.definite)
}

// fromSubject takes the state of the nearest subject, or of the one that is the state the
// report is dated from. A speaker of another state leaves it open.
func (c *caster) fromSubject(d *draft, subjects []int32, own ID) bool {
	preferOwn := own != "" && c.among(subjects, own)
	speaker := c.speakerState(d)
	for i, o := range subjects {
		id := c.drafts[o].Actors[0]
		if id != own && (i > 0 || preferOwn) || c.contradicted(d, id) || d.who != none && id == speaker {
			continue
		}
		if speaker != "" && speaker != id {
			d.Candidates, d.Why = union([]ID{id}, []ID{speaker}), "the state of the subject before it or of the speaker"
		} else {
			d.Actors, d.Antecedent, d.Why = []ID{id}, int(o), "the state of the subject before it"
		}
		return true
	}
	return false
}

// subjectStates are the drafts of single states and of what acts for one that are subjects in the
// sentence before draft k and the two before that, nearest first, and the states that are subjects together.
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

// speakerState is the one state of the speaker of the words of d, "" where there is none.
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

// among says whether one of the drafts stands for the state id.
func (c *caster) among(drafts []int32, id ID) bool {
	return slices.ContainsFunc(drafts, func(o int32) bool { return c.drafts[o].Actors[0] == id })
}

// contradicted says whether somebody else holds the office of draft d in a
// state: another person of the report, or of the tables on the day.
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

// runOf is the coordination that a draft is part of, or nil.
func (c *caster) runOf(a *draft) *run {
	for r := len(c.runs) - 1; r >= 0 && c.runs[r].sentence >= a.Sentence; r-- {
		if !c.runs[r].met && c.runs[r].first <= a.First && a.End <= c.runs[r].end {
			return &c.runs[r]
		}
	}
	return nil
}

// isState says whether an id is that of a state or territory.
func isState(id ID) bool { return !strings.HasPrefix(string(id), "org:") }

// findDateline looks for the place the report is dated from: a seat at the
// start of a line, in capitals or before a date or dash, within the first lines.
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
