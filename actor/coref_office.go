package actor

import (
	"slices"
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

// settleUnnamed finds the state of an office or body named without person and state.
func (c *caster) settleUnnamed(k int32) {
	d := &c.drafts[k]
	switch {
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

// enrol keeps what draft k has found of its person, for those that refer to it.
func (c *caster) enrol(k int32) {
	d := &c.drafts[k]
	p := &c.roster.people[d.who]
	if len(p.actors) == 0 && len(d.Actors) > 0 || p.first == none {
		p.first, p.actors, p.rank, p.office, p.sector, p.former, p.why = k, d.Actors, d.Rank, d.Office, d.Sector, d.Former, d.Why
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
// publication. A bare surname needs its state named in the report besides.
func (c *caster) fromTable(k int32) bool {
	d := &c.drafts[k]
	var fits, others []Holder
	for i := d.nameFirst; i < d.nameEnd; i++ {
		holders, n := c.table.Holders(c.words, i)
		if n == 0 || i+n != d.nameEnd {
			continue
		}
		bare := n == 1 && d.nameEnd-d.nameFirst == 1 && d.How == ByPerson
		whole := d.nameEnd-d.nameFirst == n
		for _, h := range holders {
			switch {
			case bare && c.known[h.State] == 0, d.How == ByOffice && d.Rank != NoRank && d.Rank != h.Rank, !whole && !c.compatibleName(d, h):
			case h.On(c.published):
				fits = append(fits, h)
			default:
				others = append(others, h)
			}
		}
		break
	}
	if len(fits) == 0 {
		for _, h := range others {
			d.Candidates = union(d.Candidates, []ID{h.State})
			d.Why = "in office at another time by the tables"
		}
		return false
	}
	states := []ID{}
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

// compatibleName says whether the holder's full name does not contradict the words of the name.
func (c *caster) compatibleName(d *draft, h Holder) bool {
	return compatible(nameParts(d.Person), nameParts(h.Person))
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

// fromPrior finds the office of a named person by the tenures of earlier reports.
func (c *caster) fromPrior(k int32) bool {
	d := &c.drafts[k]
	fits := c.priorsOf(nameParts(d.Person))
	if len(fits) == 0 {
		return false
	}
	for _, f := range fits {
		if c.prior[f].State != c.prior[fits[0]].State {
			d.Candidates = union(d.Candidates, []ID{c.prior[f].State})
		}
	}
	t := &c.prior[fits[0]]
	if len(d.Candidates) > 0 && c.known[t.State] == 0 {
		d.Candidates, d.Why = union(d.Candidates, []ID{t.State}), "several of this name in earlier reports"
		return false
	}
	d.Actors, d.Candidates, d.Why = []ID{t.State}, nil, "office in an earlier report"
	if d.Rank == NoRank {
		d.Rank, d.Office, d.Sector = t.Rank, t.Office, GOV
	}
	return true
}

// fromContext finds the state of an office by the sentences before it and by
// the place the report is dated from: newspapers call their own ministers without a state.
func (c *caster) fromContext(k int32) {
	d := &c.drafts[k]
	if !d.Sector.Official() || d.Body && (d.Sector == COP || d.Sector == JUD || d.Sector == SPY) || d.Place || d.modifier || d.Rank == NoRank && !d.Body ||
		!d.definite && (d.Plural || d.Body || !capitalised(c.words[d.First]) && !(d.articled && d.Rank >= Deputy && d.Office != "leader")) ||
		d.who != none && d.Rank < Deputy {
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

// learn collects the tenures and gives every mention of a person the fullest name.
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
		if d.How != ByOffice && d.need != needPartner || d.Former || len(d.Actors) != 1 || d.Rank == NoRank || !d.titled() {
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
