package actor

import (
	"slices"

	"chancery/text"
)

// phrase is a noun phrase of an office or a body in the making.
type phrase struct {
	first, end         int // the whole phrase
	coreFirst, coreEnd int // the title or body alone
	head               Office
	offices            []Office // all titles of one person
	portfolio          string   // "agriculture" in "Minister of Agriculture", as written
	names              []nameSpan
	from               []int32 // drafts of the states or bodies it belongs to
	poss               int32
	host               int32
	count              int
	definite, former   bool
	afterName          bool // "Antony J. Blinken, Secretary of State"
	articled           bool // "a minister"
	other              bool // "the local government"
	partner            bool // "counterpart" in the place of a title
	inherits           int32
}

// readOffices makes a draft of every phrase of an office or a body with all
// that belongs to it: "the Indian external affairs minister, S. Jaishankar".
//
// Headlines come last: where every word has a capital, the names that the body
// tells show where a name ends.
func (c *caster) readOffices() {
	for s, sent := range c.segments {
		if !c.headline[s] {
			c.readOfficesIn(sent.First, sent.End)
		}
	}
	for s, sent := range c.segments {
		if c.headline[s] {
			c.readOfficesIn(sent.First, sent.End)
		}
	}
}

// readOfficesIn reads the phrases of one sentence.
func (c *caster) readOfficesIn(first, end int) {
	for i := first; i < end; i++ {
		if c.taken[i] {
			continue
		}
		if a := c.atomOf(i, officeAtom); a != nil && a.first == i {
			if !c.anyTaken(a.first, a.end) && !c.hyphened(a) && !c.inPersonName(a) && !c.inThing(a) && !(allCapitals(c.words[i]) && c.slashed(i)) {
				c.readOffice(i, 0)
			}
		} else if _, ok := partner(c.low[i]); (ok || c.chief(i) || c.side(i)) && c.p.Tokens[i].POS != text.VERB {
			c.readOffice(i, 0)
		}
	}
}

// hyphened says whether the words are a piece of a compound: "people-to-people".
func (c *caster) hyphened(a *atom) bool {
	return a.end+1 < len(c.words) && c.words[a.end] == "-" && c.touches(a.end) && c.touches(a.end+1) ||
		a.first > 1 && c.words[a.first-1] == "-" && c.touches(a.first) && c.touches(a.first-1) && c.endsAt[a.first-1] == none && !former(c.low[a.first-2])
}

// inPersonName says whether a title is a word of a person's name: "Mawlawi Amir
// Khan Muttaqi" is no emir.
func (c *caster) inPersonName(a *atom) bool {
	if a.first == 0 || a.end != a.first+1 || !capitalised(c.words[a.first-1]) {
		return false
	}
	_, ok := address(c.low[a.first-1])
	return ok && c.listed(a.first) && !c.headsOffice(a.first-1) && a.end < len(c.words) && c.nameWord(a.end, a.first)
}

// inThing says whether a title is the beginning of the proper name of a thing: "the
// General Border Committee".
func (c *caster) inThing(a *atom) bool {
	if a.end != a.first+1 || a.end+1 >= len(c.words) || !capitalised(c.words[a.first]) || c.headline[c.sentence[a.first]] {
		return false
	}
	n, ok := c.nameFrom(a.end)
	return ok && c.sentence[n.start] == c.sentence[a.first] && c.compounded(n)
}

// side says whether token i is the noun by which reports call those who act for a
// state or an office: "the Armenian side", "the prime minister's team".
func (c *caster) side(i int) bool {
	if w := c.low[i]; w != "side" && w != "team" {
		return false
	}
	j := i
	for j > i-3 && j > c.sentenceFirst(i) && c.low[i] == "team" && c.endsAt[j] == none && !possessive(c.words[j-1]) {
		j--
	}
	if j > 0 && possessive(c.words[j-1]) {
		j--
		return c.endsAt[j] != none && c.drafts[c.endsAt[j]].How == ByOffice
	}
	k := c.endsAt[j]
	return k != none && j == i && c.drafts[k].need == needNothing && len(c.drafts[k].Actors) > 0 && c.before(c.drafts[k].First) != "to"
}

// chief says whether token i is "head" or "chief" of an organisation or body: "Arab League
// chief", "the head of Israel's Mossad".
func (c *caster) chief(i int) bool {
	if w := c.low[i]; w != "head" && w != "chief" && w != "boss" || c.p.Tokens[i].POS == text.VERB {
		return false
	}
	if k := c.endsAt[i]; k != none {
		if ids := c.drafts[k].Actors; len(ids) == 1 && !isState(ids[0]) || c.drafts[k].How == ByOffice {
			return true
		}
	}
	if c.at(i+1) != "of" {
		return false
	}
	for j := i + 2; j < min(i+8, c.sentenceEnd(i)); j++ {
		if c.headsOffice(j) {
			return true
		}
		if k := c.startsAt[j]; k != none {
			if ids := c.drafts[k].Actors; len(ids) == 1 && !isState(ids[0]) {
				return true
			}
		} else if c.low[j] != "the" && !possessive(c.words[j]) && c.p.Tokens[j].POS != text.ADJ {
			return false
		}
	}
	return false
}

// anyTaken says whether a token of [first, end) belongs to a name or a title already.
func (c *caster) anyTaken(first, end int) bool { return slices.Contains(c.taken[first:end], true) }

// maxDepth bounds "the head of the office of the deputy of ...".
const maxDepth = 3

// maxPhrase bounds a phrase, in tokens; only broken text has longer ones.
const maxPhrase = 48

// readOffice reads the phrase whose title or body starts at token i.
func (c *caster) readOffice(i, depth int) int32 {
	ph := &phrase{poss: none, host: none, inherits: none}
	c.readCore(ph, i)
	c.readLeft(ph)
	c.readRight(ph, depth)
	c.readNamesOf(ph)
	if len(ph.names) == 0 {
		c.readNameBefore(ph)
	}
	return c.addOffice(ph)
}

// readCore reads the title, several of one person ("Deputy Prime Minister and
// Foreign Minister"), or a body with its officer ("Parliament speaker").
func (c *caster) readCore(ph *phrase, i int) {
	a := c.atomOf(i, officeAtom)
	if a == nil {
		plural, ok := partner(c.low[i])
		ph.partner, ph.head = ok, Office{Name: c.low[i], Sector: GOV, Plural: plural}
		switch {
		case c.side(i):
			ph.head.Body = true
		case !ok:
			ph.head.Rank = Official
		}
		ph.offices = []Office{ph.head}
		ph.first, ph.coreFirst, ph.end, ph.coreEnd = i, i, i+1, i+1
		return
	}
	ph.first, ph.coreFirst, ph.end, ph.coreEnd = a.first, a.first, a.end, a.end
	ph.head, ph.offices = a.office, []Office{a.office}
	for len(ph.offices) < 4 {
		j, joined := ph.end, false
		switch c.at(j) {
		case "/":
			j, joined = j+1, true
		case "and", "&":
			j++
		}
		b := c.atomOf(j, officeAtom)
		if b == nil || b.first != j || c.taken[j] || c.sentence[j] != c.sentence[i] {
			return
		}
		adjacent := j == ph.end
		if !adjacent && !joined && !c.oneHolder(ph, b) {
			return
		}
		switch {
		case adjacent && ph.head.Body:
			body := ph.head
			ph.head = b.office
			if ph.head.State == "" {
				ph.head.State = body.State // "State Department spokesperson"
			}
			ph.offices = []Office{ph.head}
		case !b.office.Body:
			ph.offices = append(ph.offices, b.office)
		}
		ph.end, ph.coreEnd = b.end, b.end
	}
}

// oneHolder says whether two titles joined by "and" are those of one person: a
// name follows, and not "the Secretary and First Lady Zelenska".
func (c *caster) oneHolder(ph *phrase, b *atom) bool {
	a := ph.head
	if a.Body || a.Plural || b.office.Body || b.office.Plural || a.Sector != b.office.Sector {
		return false
	}
	return c.nameFollows(b.end) && (c.before(ph.first) != "the" || c.at(b.end) == ",")
}

// nameFollows says whether a name of a person stands after a title that ends at
// token i, with a state between or not.
func (c *caster) nameFollows(i int) bool {
	if c.at(i) == "of" {
		j := i + 1
		if c.at(j) == "the" && (j >= len(c.words) || c.startsAt[j] == none) {
			j++
		}
		if j < len(c.words) && c.startsAt[j] != none {
			i = c.drafts[c.startsAt[j]].End
		}
	}
	if c.at(i) == "," {
		i++
	}
	_, ok := c.nameFrom(i)
	return ok
}
