package actor

import (
	"strings"

	"chancery/text"
)

// readNamesOf reads the name of the person in office, or of several for a
// plural: right after the title, after a comma, or in parentheses.
func (c *caster) readNamesOf(ph *phrase) {
	i := ph.end
	if ph.head.Body && !ph.head.Plural || i >= len(c.words) || c.sentence[i] != c.sentence[ph.first] {
		return
	}
	apart := false // by a comma or parenthesis
	switch c.words[i] {
	case ",", "(", "–", "—", ":":
		i, apart = i+1, true
	}
	n, ok := c.nameFrom(i)
	if !ok || c.sentence[n.first] != c.sentence[ph.first] || apart && !c.apposed(ph, n) {
		return
	}
	if ph.head.Body || ph.head.Plural {
		c.readNameList(ph, n, apart)
		return
	}
	ph.names, ph.end = []nameSpan{n}, n.end
	if c.at(n.end) == ")" && c.words[i-1] == "(" {
		ph.end++
	}
	if c.at(ph.end) == "of" && len(ph.from) == 0 {
		c.readStatesAfter(ph, ph.end)
	}
}

// apposed says whether a name after a comma belongs to the title before it:
// the tree says so, or it is set off at the other end too.
func (c *caster) apposed(ph *phrase, n nameSpan) bool {
	if n.end-n.first < 2 && !n.addressed && c.atomOf(n.first, holderAtom) == nil {
		return false
	}
	h := c.headOf(n.first, n.end)
	t := &c.p.Tokens[h]
	if t.Head >= ph.first && t.Head < ph.end && t.Rel.In(text.Appos, text.Flat, text.Nmod, text.List, text.Parataxis) {
		return true
	}
	switch c.at(n.end) {
	case ",", ")", ".", "", ";", "–", "—", ":", "and":
		return !t.Rel.In(text.Nsubj) || c.at(n.end) == ")" || c.at(n.end) == ","
	}
	return false
}

// readNameList reads the names after a plural: "leaders from Armenia and
// Azerbaijan, Nikol Pashinyan and Ilham Aliyev".
func (c *caster) readNameList(ph *phrase, n nameSpan, apart bool) {
	names := []nameSpan{n}
	end := n.end
	for len(names) < 6 {
		i := end
		if c.at(i) == "," {
			i++
		}
		if c.at(i) == "and" {
			i++
		}
		m, ok := c.nameFrom(i)
		if i == end || !ok || c.sentence[m.first] != c.sentence[ph.first] {
			break
		}
		names, end = append(names, m), m.end
	}
	if len(names) < 2 && ph.head.Body || apart && len(names) < 2 && n.end-n.first < 2 {
		return
	}
	ph.names, ph.end = names, end
}

// readNameBefore reads the name that the phrase stands in apposition to:
// "Mawlawi Amir Khan Muttaqi, foreign minister of the Islamic Emirate".
func (c *caster) readNameBefore(ph *phrase) {
	i := ph.first - 1
	if ph.head.Body || ph.head.Plural || i < 1 || c.sentence[i-1] != c.sentence[ph.first] {
		return
	}
	switch c.words[i] {
	case ",", "(", "–", "—":
	default:
		return
	}
	n, ok := c.nameBefore(i)
	if !ok || c.anyTaken(n.start, n.end) {
		return
	}
	h := &c.p.Tokens[c.headOf(ph.first, ph.end)]
	apposed := h.Rel == text.Appos && h.Head >= n.first && h.Head < n.end
	if !apposed {
		switch c.at(ph.end) {
		case ",", ".", ")", "", ";", "–", "—", "who", ":":
		default:
			if ph.end < len(c.words) && c.sentence[ph.end] == c.sentence[i] {
				return
			}
		}
		if h.Rel == text.Conj || c.at(ph.end) == "," && c.startsCoordination(n, ph) {
			return
		}
	}
	ph.names, ph.first, ph.afterName = []nameSpan{n}, n.start, true
	if c.words[i] == "(" && c.at(ph.end) == ")" {
		ph.end++
	}
}

// startsCoordination says whether name and title are two members of a list:
// "Nikol Pashinyan, the Turkish president, and ...", which no comma tells from an apposition
// unless the list goes on.
func (c *caster) startsCoordination(n nameSpan, ph *phrase) bool {
	return c.at(ph.end+1) == "and" && c.before(n.start) == ","
}

// addOffice makes the draft of a phrase, the drafts of the persons of a plural, and
// tells the roster.
func (c *caster) addOffice(ph *phrase) int32 {
	d := newDraft(ByOffice, needOffice)
	if ph.partner {
		d.How, d.need = ByNoun, needPartner
	}
	d.poss, d.from, d.count, d.definite, d.host, d.inherits = ph.poss, ph.from, ph.count, ph.definite, ph.host, ph.inherits
	d.articled, d.Place = ph.articled, ph.head.Place
	for _, o := range ph.from {
		if a := &c.drafts[o]; a.How == ByDemonym { // "Armenian" in "Armenian officials" is no citizen
			a.Sector, a.human = NoSector, false
		}
	}
	c.readTitle(&d, ph)
	h := &c.p.Tokens[c.headOf(ph.first, ph.end)]
	level := len(ph.names) == 0 && h.Rel == text.Compound && h.Head >= ph.end
	d.modifier = level || ph.other || ph.afterName && !ph.definite
	d.human = !d.Body && !d.Plural && !level
	switch {
	case len(ph.names) == 1 && !d.Plural:
		c.personify(&d, ph.names[0])
		p := &c.roster.people[d.who]
		p.offices = append(p.offices, d.offices...)
	case len(ph.names) > 1 && d.count == 0:
		d.count = len(ph.names)
	}
	k := c.add(d, ph.first, ph.end)
	if d.Plural {
		c.addHolders(ph, k)
	}
	return k
}

// readTitle fills in what the words of the title say: of several titles of one
// person the highest counts.
func (c *caster) readTitle(d *draft, ph *phrase) {
	d.Sector, d.Rank, d.Plural, d.Body = ph.head.Sector, ph.head.Rank, ph.head.Plural, ph.head.Body
	d.Former = ph.former || ph.head.Former
	d.noun = c.low[ph.coreEnd-1]
	d.title = strings.Join(c.low[ph.coreFirst:ph.coreEnd], " ")
	for _, o := range ph.offices {
		d.offices = append(d.offices, strings.ToLower(o.Name))
		d.Former = d.Former || o.Former
		if o.State != "" {
			d.pointsAt = o.State
		}
		if o.Rank >= d.Rank && !d.Body {
			d.Rank, d.Office, d.Sector = o.Rank, strings.ToLower(o.Name), o.Sector
		}
	}
	if d.Office == "" {
		d.Office = strings.ToLower(ph.head.Name)
	}
	if ph.portfolio != "" {
		d.Office += " " + strings.ToLower(ph.portfolio)
		d.offices = []string{d.Office}
	}
	if d.Sector == NoSector && !d.Body && d.Rank > NoRank {
		d.Sector = GOV
	}
	for i := ph.coreFirst; i < ph.coreEnd; i++ {
		c.taken[i] = true
	}
}

// personify makes d a mention of the person named at n.
func (c *caster) personify(d *draft, n nameSpan) {
	d.who, d.Person, d.nameFirst, d.nameEnd = c.meet(n), c.spell(n), n.first, n.end
}

// meet tells the roster of a name and marks its words.
func (c *caster) meet(n nameSpan) int32 {
	for i := n.start; i < n.end; i++ {
		c.taken[i] = true
	}
	who := c.roster.meet(c.spell(n))
	p := &c.roster.people[who]
	if n.gender != 0 {
		p.gender = n.gender
	}
	p.learned = p.learned || n.learned
	return who
}

// addHolders makes a draft of each person named after a plural; where as many
// states stand before, they belong in order.
func (c *caster) addHolders(ph *phrase, k int32) {
	for i, n := range ph.names {
		d := newDraft(ByPerson, needPerson)
		d.human, d.Rank, d.Sector, d.Office = true, ph.head.Rank, ph.head.Sector, strings.ToLower(ph.head.Name)
		c.personify(&d, n)
		switch {
		case len(ph.from) == len(ph.names):
			d.from = []int32{ph.from[i]}
		case len(ph.from) == 1:
			d.from = ph.from
		}
		p := c.add(d, n.start, n.end)
		c.drafts[k].people = append(c.drafts[k].people, p)
	}
}
