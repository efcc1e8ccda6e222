package actor

import (
	"slices"

	"chancery/text"
)

// pair is two or three actors that the report names together.
type pair struct {
	ids   []ID
	score float64 // at sentence last
	last  int
	lead  bool // named together in the title or the first sentence
}

// run is a coordination: "Pakistan and Armenia", "Ararat Mirzoyan and I".
type run struct {
	sentence   int
	first, end int
	ids        []ID
	people     bool
	subject    bool
	met        bool // not coordinated: one met or called the other
}

// The weight of one naming, how much of it is left a sentence later, what the
// lead adds for good, and how many pairs are kept. Chosen by eye on reports.
const (
	coordinated = 3.0
	clause      = 1.5
	repeated    = 1.0
	nominal     = 0.5
	decay       = 0.6
	leadBonus   = 1.5
	maxPairs    = 24
)

// observe takes note of draft k for groups that follow: with what it is coordinated,
// and of which subject the clause says something about it.
func (c *caster) observe(k int32) {
	d := &c.drafts[k]
	if len(d.Actors) == 0 || c.inside(d) || !d.Official() {
		return
	}
	if len(d.Actors) > 1 {
		weight := coordinated
		if d.How == ByGroup || d.How == ByPronoun {
			weight = repeated
		}
		c.note(d.Actors, weight, d.Sentence)
		c.runs = append(c.runs, c.runFrom(d))
		return
	}
	if c.extendRun(d) {
		return
	}
	c.run = c.runFrom(d)
	if c.place(d) {
		return
	}
	c.join(k)
}

// join notes draft k with the subject of its clause, and with the one whose talks, call
// or visit it is: "Blinken's call with Truss". Two persons so joined are "they" after.
func (c *caster) join(k int32) {
	d := &c.drafts[k]
	with := c.before(d.First) == "with"
	for o := k - 1; o >= 0 && o >= k-maxLookBack && c.drafts[o].Sentence == d.Sentence; o-- {
		a := &c.drafts[o]
		if a.Within != none || len(a.Actors) != 1 || a.Actors[0] == d.Actors[0] || !a.Sector.Official() {
			continue
		}
		subject := c.subject(a.Head)
		if !subject && !(with && possessive(c.at(a.End))) {
			continue
		}
		ids := union(a.Actors, d.Actors)
		if !subject && !(a.human && d.human) {
			c.note(ids, nominal, d.Sentence) // "Pakistan's border with India"
			return
		}
		if !a.human || !d.human || !with && !c.p.Tokens[d.Head].Rel.In(text.Obj) {
			c.note(ids, clause, d.Sentence)
			return
		}
		c.note(ids, coordinated, d.Sentence)
		c.runs = append(c.runs, run{sentence: d.Sentence, first: a.First, end: d.End, ids: ids, people: true, subject: true, met: true})
		return
	}
}

// runFrom is a run of one draft.
func (c *caster) runFrom(d *draft) run {
	return run{sentence: d.Sentence, first: d.First, end: d.End, ids: d.Actors, people: d.human, subject: c.subject(d.Head)}
}

// inside says whether a larger draft with actors speaks for d.
func (c *caster) inside(d *draft) bool {
	for w := d.Within; w != none; w = c.drafts[w].Within {
		if len(c.drafts[w].Actors) > 0 {
			return true
		}
	}
	return false
}

// extendRun joins d to the coordination that ends before it.
func (c *caster) extendRun(d *draft) bool {
	r := &c.run
	if len(r.ids) == 0 || r.sentence != d.Sentence || d.First < r.end || d.First-r.end > 3 {
		return false
	}
	if !r.subject && c.p.Tokens[d.Head].Rel.In(text.Nsubj) {
		return false // "stood by Azerbaijan, and we stand"
	}
	joined := false
	for i := r.end; i < d.First; i++ {
		switch w := c.low[i]; w {
		case "and", "&", ",", "-", "–", "as", "well", "both":
			joined = true
		case "the":
		default:
			return false
		}
	}
	if !joined {
		return false
	}
	c.extendMeeting(r.end, d)
	r.end, r.people = d.End, r.people && d.human
	if slices.Contains(r.ids, d.Actors[0]) {
		return true
	}
	r.ids = union(r.ids, d.Actors)
	switch len(r.ids) {
	case 2:
		c.note(r.ids, coordinated, d.Sentence)
		c.runs = append(c.runs, *r)
	case 3:
		c.note(r.ids, coordinated, d.Sentence)
		c.runs[len(c.runs)-1] = *r
	default:
		if n := len(c.runs); n > 0 {
			c.runs[n-1] = *r
		}
	}
	return true
}

// extendMeeting adds d to a meeting whose last party ended at token end: "spoke
// with the Japanese and the Korean ministers".
func (c *caster) extendMeeting(end int, d *draft) {
	for k := len(c.runs) - 1; k >= 0 && k >= len(c.runs)-2; k-- {
		if u := &c.runs[k]; u.met && u.end == end && d.human {
			u.ids, u.end = union(u.ids, d.Actors), d.End
			c.note(u.ids, coordinated, d.Sentence)
			return
		}
	}
}

// note adds weight to the pair or triple of ids.
func (c *caster) note(ids []ID, weight float64, sentence int) {
	if len(ids) < 2 || len(ids) > 3 {
		return
	}
	worst := 0
	for k := range c.pairs {
		p := &c.pairs[k]
		if slices.Equal(p.ids, ids) {
			p.score = p.at(sentence) + weight
			p.last = sentence
			return
		}
		if p.at(sentence) < c.pairs[worst].at(sentence) {
			worst = k
		}
	}
	p := pair{ids: ids, score: weight, last: sentence, lead: sentence < 2}
	if len(c.pairs) < maxPairs {
		c.pairs = append(c.pairs, p)
	} else {
		c.pairs[worst] = p
	}
}

// at is what is left of the score at a later sentence.
func (p *pair) at(sentence int) float64 {
	s := p.score
	for i := p.last; i < sentence && s > 0.01; i++ {
		s *= decay
	}
	return s
}

// group is the pair, or the three, that a group named in a sentence means; nil where the report names none.
func (c *caster) group(count, sentence int, statesOnly bool) []ID {
	if count != 3 {
		count = 2
	}
	var best []ID
	top := -1.0
	for k := range c.pairs {
		p := &c.pairs[k]
		if len(p.ids) != count || statesOnly && !allStates(p.ids) {
			continue
		}
		score := p.at(sentence)
		if p.lead {
			score += leadBonus
		}
		if score > top {
			best, top = p.ids, score
		}
	}
	if best != nil {
		return best
	}
	var states []ID
	for id := range c.known {
		if isState(id) {
			states = append(states, id)
		}
	}
	if len(states) != count {
		return nil
	}
	slices.Sort(states)
	return states
}

// allStates says whether each of ids is a state.
func allStates(ids []ID) bool {
	for _, id := range ids {
		if !isState(id) {
			return false
		}
	}
	return true
}

// settleGroup resolves "both sides", "the two leaders", "each other".
func (c *caster) settleGroup(k int32) {
	d := &c.drafts[k]
	sides, isNation := nation(d.noun)
	statesOnly := isNation && !sides
	if d.count > 3 {
		c.settleMany(d)
		return
	}
	if ids := c.group(d.count, d.Sentence, statesOnly); ids != nil {
		d.Actors, d.Why = ids, "the two named together most and last"
		if len(ids) == 3 {
			d.Why = "the three named together most and last"
		}
		return
	}
	d.Why = "no pair named before it"
}

// settleMany resolves "the four states" by the last list of as many.
func (c *caster) settleMany(d *draft) {
	d.Why = "no list of so many before it"
	for r := len(c.runs) - 1; r >= 0; r-- {
		if u := &c.runs[r]; len(u.ids) == d.count && u.end <= d.First {
			d.Actors, d.Why = u.ids, "the last list of so many"
			return
		}
	}
}

// settleSeveral resolves "they" by the coordinated or plural subject of the
// nearest sentence that has one.
func (c *caster) settleSeveral(k int32) {
	d := &c.drafts[k]
	subjective := c.p.Tokens[d.Head].Rel.In(text.Nsubj)
	for r := len(c.runs) - 1; r >= 0 && c.runs[r].sentence >= d.Sentence-3; r-- {
		if u := &c.runs[r]; u.end <= d.First && !(u.met && (!subjective || u.sentence == d.Sentence)) && (u.subject || c.verbAt(u.end)) && !c.closerPlural(k, u) {
			d.Actors, d.Why = u.ids, "the coordinated subject before it"
			d.human = u.people
			return
		}
	}
	for o := k - 1; o >= 0 && o >= k-maxLookBack && c.drafts[o].Sentence >= d.Sentence-2; o-- {
		a := &c.drafts[o]
		if a.Plural && a.End <= d.First && a.How != ByPronoun && (c.subject(a.Head) || !subjective && a.Sentence == d.Sentence) && len(c.settle(o).Actors) > 0 {
			c.follow(k, o, "the plural subject before it")
			return
		}
	}
	d.Why = "no plural subject before it"
}

// verbAt says whether a finite verb stands at token i: what stands before it is
// its subject even where the tree has it otherwise.
func (c *caster) verbAt(i int) bool {
	if i >= len(c.words) {
		return false
	}
	switch c.p.Tokens[i].Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
		return true
	}
	return false
}

// closerPlural says whether a plural subject stands between the run and draft k: another
// one whom "they" means.
func (c *caster) closerPlural(k int32, u *run) bool {
	d := &c.drafts[k]
	for o := k - 1; o >= 0 && o >= k-maxLookBack && c.drafts[o].First >= u.end; o-- {
		if a := &c.drafts[o]; a.Plural && a.End <= d.First && a.How != ByPronoun && c.subject(a.Head) {
			return true
		}
	}
	return false
}
