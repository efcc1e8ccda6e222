package actor

import (
	"slices"
	"strings"
)

// settleNames decides names that fit several actors, or an actor and something
// else, by what the report names without doubt; the others stay open.
func (c *caster) settleNames() {
	for k := range c.drafts {
		if d := &c.drafts[k]; !d.tentative {
			for _, id := range d.Actors {
				c.known[id]++
			}
		}
	}
	for k := range c.drafts {
		d := &c.drafts[k]
		if !d.tentative {
			continue
		}
		var fits []ID
		for _, id := range d.Candidates {
			if a, ok := c.table.Actor(id); c.known[id] > 0 || ok && a.Kind == Organisation && a.Parent != "" && c.known[a.Parent] > 0 {
				fits = append(fits, id)
			}
		}
		switch {
		case len(d.Candidates) == 1 && c.dated(d):
			d.Actors, d.Why = d.Candidates, d.named.Source+": the place the report is dated from"
		case len(fits) == 1:
			d.Actors, d.Why = fits, d.named.Source+": named so elsewhere in the report"
		case len(d.Candidates) == 1 && (c.besideState(d) || c.actsWithState(k)):
			d.Actors, d.Why = d.Candidates, d.named.Source+": beside another state or a national office"
		}
	}
}

// dated says whether a seat stands in capitals at the start of a line, as the place a report is dated from.
func (c *caster) dated(d *draft) bool {
	return d.How == BySeat && d.Sentence < 3 && d.End < len(c.words) && allCapitals(c.words[d.First]) &&
		(d.First == 0 || newline(c.gap(d.First))) && coordinator(c.low[d.End])
}

// besideState says whether an ambiguous name is coordinated with an
// unambiguous one, or is part of the phrase of an office that only states have.
func (c *caster) besideState(d *draft) bool {
	if d.Within != none {
		if o := &c.drafts[d.Within]; o.How == ByOffice && (o.Rank >= Minister || (o.Sector == MIL || o.Sector == GOV) && o.Body) {
			return true
		}
	}
	if d.First >= 2 && coordinator(c.low[d.First-1]) {
		if k := c.endsAt[d.First-1]; k != none && len(c.drafts[k].Actors) == 1 && !c.drafts[k].tentative {
			return true
		}
	}
	if d.End+1 < len(c.words) && coordinator(c.low[d.End]) {
		i := d.End + 1
		if k := c.startsAt[i]; k != none && len(c.drafts[k].Actors) == 1 && !c.drafts[k].tentative {
			return true
		}
	}
	return false
}

// actsWithState says whether an ambiguous name is the subject of its clause, or what the
// subject deals with, in a sentence that names another actor. The actor that the
// row itself tells apart from it ("US state") is no help.
func (c *caster) actsWithState(k int) bool {
	d := &c.drafts[k]
	switch c.before(d.First) {
	case "with", "between", "against":
	default:
		if !c.subject(d.Head) {
			return false
		}
	}
	words := strings.Fields(d.named.Ambiguous)
	for o := max(0, k-maxLookBack); o < min(len(c.drafts), k+maxLookBack); o++ {
		a := &c.drafts[o]
		if a.Sentence != d.Sentence || a.tentative || a.need != needNothing || len(a.Actors) != 1 || c.place(a) {
			continue
		}
		if names, n := c.table.Match(words, 0); n == 0 || !slices.Equal(names[0].Actors, a.Actors) {
			return true
		}
	}
	return false
}

// coordinator says whether the word joins parts of one list.
func coordinator(w string) bool {
	switch w {
	case "and", "&", ",", "or", "-", "–", "/":
		return true
	}
	return false
}
