package actor

import (
	"slices"
	"strings"

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

// readLeft reads what stands before the title: states, determiner, number,
// possessive pronoun, adjectives.
func (c *caster) readLeft(ph *phrase) {
	start := c.sentenceFirst(ph.coreFirst)
	i := ph.first - 1
	direct := true // nothing but the state stands before the title so far
	for steps := 0; i >= start && steps < 10; steps++ {
		w := c.low[i]
		switch {
		case possessive(c.words[i]):
			c.readPossessor(ph, i)
			return
		case pronounOf(c.p.Tokens[i]):
			ph.first, ph.poss, ph.definite = i, c.startsAt[i], true
			return
		case c.endsAt[i+1] != none && !c.taken[i]:
			c.readModifier(ph, i, direct)
			return
		case w == "the" || w == "this" || w == "that" || w == "these" || w == "those":
			ph.first, ph.definite = i, true
			return
		case w == "both":
			ph.first, ph.count, ph.definite = i, 2, true
			return
		case w == "a" || w == "an" || c.p.Tokens[i].POS == text.DET:
			ph.first, ph.articled = i, w == "a" || w == "an"
			return
		case number(w) > 0:
			ph.first, ph.count = i, number(w)
		case former(w) || w == "-" && former(c.before(i)):
			ph.first, ph.former = i, true
		case c.modifies(i, ph):
			ph.first = i
			ph.other = ph.other || elsewhere(w) || c.p.Tokens[i].POS == text.ADJ && capitalised(c.words[i]) && ph.head.Body && i > start
		case (w == "and" || w == ",") && direct:
			c.inherit(ph, i)
			return
		default:
			return
		}
		direct = false
		i--
	}
}

// modifies says whether token i is an ordinary modifier of the title.
func (c *caster) modifies(i int, ph *phrase) bool {
	t := &c.p.Tokens[i]
	if c.atomAt[i] != none || c.taken[i] {
		return false
	}
	switch t.POS {
	case text.ADJ, text.NUM, text.ADV:
	case text.NOUN, text.PROPN:
		if !t.Rel.In(text.Compound, text.Amod, text.Nmod, text.Nummod) {
			return false
		}
	case text.PUNCT:
		return c.words[i] == "-" && i+1 < len(c.words)
	default:
		return false
	}
	return t.Head > i && t.Head < max(ph.coreEnd, ph.end)
}

// pronounOf says whether the token is a possessive pronoun.
func pronounOf(t text.Token) bool {
	return t.Tag == text.TagPRPS || t.POS == text.PRON && t.Rel == text.NmodPoss
}

// readPossessor takes in what stands before the possessive mark at token i:
// "Pakistan's", "the two countries'", "the prime minister's".
func (c *caster) readPossessor(ph *phrase, i int) {
	k := c.endsAt[i]
	if k == none || ph.end-c.drafts[k].First > maxPhrase {
		return
	}
	ph.first, ph.definite = c.drafts[k].First, true
	ph.from = append(ph.from, k)
	c.readCoordinated(ph, k)
}

// readModifier takes in a name without possessive mark that ends before token i+1: "US",
// "Pakistani", "Armenian and Azerbaijani".
func (c *caster) readModifier(ph *phrase, i int, direct bool) {
	k := c.endsAt[i+1]
	d := &c.drafts[k]
	if d.How != ByName && d.How != ByDemonym && d.How != BySeat {
		return
	}
	if !d.named.Adjective && !(direct && c.attached(d, ph)) {
		return
	}
	ph.first = d.First
	ph.from = append(ph.from, k)
	c.readCoordinated(ph, k)
	if i := ph.first - 1; i >= c.sentenceFirst(ph.first) {
		switch w := c.low[i]; {
		case w == "a" || w == "an":
			ph.first, ph.articled = i, true
		case pronounOf(c.p.Tokens[i]) && c.startsAt[i] != none:
			ph.first, ph.poss, ph.definite = i, c.startsAt[i], true
		case number(w) > 0 || c.p.Tokens[i].POS == text.NUM && c.p.Tokens[i].Head < ph.coreEnd && c.p.Tokens[i].Head >= ph.coreFirst:
			ph.first = i
		}
	}
}

// attached says whether the tree, or the want of a preposition, makes the name a modifier of the title.
func (c *caster) attached(d *draft, ph *phrase) bool {
	head := c.p.Tokens[d.Head].Head
	if head >= ph.first && head < ph.end+4 {
		return true
	}
	if d.First == c.sentenceFirst(d.First) {
		return true
	}
	switch c.low[d.First-1] {
	case "in", "to", "from", "at", "near", "for":
		return allCapitals(c.words[d.First])
	}
	return capitalised(c.words[ph.coreFirst])
}

// readCoordinated takes in names coordinated with the one at draft k: "the
// Armenian and Azerbaijani foreign ministers", "Armenia's and Azerbaijan's leaders".
func (c *caster) readCoordinated(ph *phrase, k int32) {
	for range 6 {
		d := &c.drafts[k]
		i := d.First - 1
		if c.before(d.First) == "the" {
			i--
		}
		if i < 1 || c.sentence[i] != c.sentence[d.First] || !coordinator(c.low[i]) || c.low[i] == "," && len(ph.from) < 2 {
			break
		}
		end := i
		if c.before(end) == "," {
			end--
		}
		if end > 0 && possessive(c.words[end-1]) {
			end--
		}
		o := c.endsAt[end]
		if o == none || c.drafts[o].How != d.How || c.drafts[o].need != needNothing || !ph.head.Plural && !ph.head.Body {
			break
		}
		if !possessive(c.words[d.End]) && !d.named.Adjective {
			break
		}
		ph.from = append(ph.from, o)
		ph.first = c.drafts[o].First
		k = o
	}
	if first := ph.first; c.before(first) == "the" || c.before(first) == "both" {
		ph.first, ph.definite = first-1, true
	}
}

// inherit notes the state of a title coordinated with the one before:
// "Pakistan's prime minister and foreign minister".
func (c *caster) inherit(ph *phrase, i int) {
	k := c.endsAt[i]
	if k == none || c.drafts[k].How != ByOffice || c.drafts[k].Person != "" || len(c.drafts[k].from) == 0 {
		return
	}
	if c.drafts[k].Body == ph.head.Body && (ph.head.Body || c.low[i] == "and") {
		ph.inherits = k
	}
}

// readRight reads what follows the title: the state it belongs to, the body it
// heads, its portfolio, the state that receives it.
func (c *caster) readRight(ph *phrase, depth int) {
	if i := ph.end; ph.head.Place && i < c.sentenceEnd(ph.first) && c.startsAt[i] != none && c.drafts[c.startsAt[i]].How == BySeat {
		ph.host, ph.end = c.startsAt[i], c.drafts[c.startsAt[i]].End // "U.S. Embassy Kyiv"
		return
	}
	for range 3 {
		i := ph.end
		if i+1 >= len(c.words) || c.sentence[i+1] != c.sentence[ph.first] {
			return
		}
		w := c.low[i]
		switch w {
		case "of", "for", "from", "in", "to", "at":
		default:
			return
		}
		if !c.readBodyAfter(ph, i, depth) && !c.readStatesAfter(ph, i) && !c.readPortfolio(ph, i) {
			return
		}
	}
}

// readBodyAfter reads "of the army", "for the Armenian Foreign Ministry" at token i.
func (c *caster) readBodyAfter(ph *phrase, i, depth int) bool {
	if depth >= maxDepth || ph.head.Body && !ph.head.Plural && c.low[i] != "of" || c.low[i] == "in" || c.low[i] == "from" {
		return false
	}
	for j := i + 1; j < min(i+9, c.sentenceEnd(i)); j++ {
		if a := c.atomOf(j, officeAtom); a != nil && a.first == j && !c.taken[j] {
			if !a.office.Body && c.low[i] == "of" {
				return false
			}
			k := c.readOffice(j, depth+1)
			if d := &c.drafts[k]; d.First <= i+1 && d.End-ph.first <= maxPhrase {
				ph.from = append(ph.from, k)
				ph.end = d.End
				return true
			}
			return false
		}
		if c.atomOf(j, nameAtom) == nil && !possessive(c.words[j]) && c.low[j] != "the" && c.p.Tokens[j].POS != text.ADJ {
			return false
		}
	}
	return false
}

// readStatesAfter reads the states after the preposition at token i, a list of them
// too, and what they are to the office: its own, or its host.
func (c *caster) readStatesAfter(ph *phrase, i int) bool {
	own := false
	switch c.low[i] {
	case "of":
		own = true
	case "from":
		own = !ph.head.Place && ph.head.Rank != Ambassador
		if !own {
			return false
		}
	case "in", "at":
		own = !ph.head.Place && (ph.head.Body || ph.head.Plural) && ph.head.Rank != Ambassador
		if !own && !ph.head.Place && ph.head.Rank != Ambassador {
			return false
		}
	case "to":
		if ph.head.Rank > Ambassador && ph.head.Rank != NoRank {
			return false
		}
	case "for":
		if ph.head.Rank != Official {
			return false
		}
	}
	list, end := c.namesFrom(i + 1)
	if len(list) == 0 {
		return false
	}
	if !own {
		ph.host, ph.end = list[0], c.drafts[list[0]].End
		return true
	}
	if len(ph.from) > 0 && c.low[i] == "in" { // "the Palestinian Authority in Ramallah"
		return false
	}
	ph.from = append(ph.from, list...)
	ph.end = end
	return true
}

// namesFrom is the list of names or groups that starts at token i: "Armenia",
// "France, Germany and Italy", "the two countries".
func (c *caster) namesFrom(i int) (list []int32, end int) {
	for range 12 {
		if c.at(i) == "the" && c.startsAt[i] == none || c.at(i) == "both" && c.startsAt[i] == none {
			i++
		}
		if i >= len(c.words) || c.startsAt[i] == none {
			break
		}
		k := c.startsAt[i]
		d := &c.drafts[k]
		plain := d.How == ByName || d.How == BySeat || d.How == ByGroup
		if !plain || c.at(d.End) == "-" && c.touches(d.End) || len(list) > 0 && d.End < len(c.words) && (possessive(c.words[d.End]) || c.headsOffice(d.End)) {
			break
		}
		list, end = append(list, k), d.End
		i = d.End
		if c.at(i) == "," && c.listGoesOn(i+1) {
			i++
		}
		if w := c.at(i); w == "and" || w == "&" {
			i++
		} else if i == d.End {
			break
		}
	}
	return list, end
}

// listGoesOn says whether a list of names continues after a comma before token
// i: another name, with "and" or one more comma behind it, or "and" itself.
func (c *caster) listGoesOn(i int) bool {
	if c.at(i) == "and" {
		return true
	}
	if i >= len(c.words) || c.startsAt[i] == none {
		return false
	}
	w := c.at(c.drafts[c.startsAt[i]].End)
	return w == "and" || w == ","
}

// readPortfolio reads "of Agriculture and Water" at token i, after a title with
// a capital.
func (c *caster) readPortfolio(ph *phrase, i int) bool {
	if w := c.low[i]; w != "of" && w != "for" || !capitalised(c.words[ph.coreFirst]) || ph.portfolio != "" || ph.head.Body {
		return false
	}
	end := i + 1
	for j := i + 1; j < min(i+12, c.sentenceEnd(i)); j++ {
		switch {
		case capitalised(c.words[j]) && c.atomAt[j] == none && !c.taken[j] && !c.inFlatName(j):
			end = j + 1
		case c.low[j] == "and" || c.low[j] == "of" || c.low[j] == "the" || c.low[j] == "," || c.low[j] == "-":
			if c.low[j] == "," && !c.listedPortfolio(j) {
				j = len(c.words)
			}
		default:
			j = len(c.words)
		}
	}
	if end == i+1 {
		return false
	}
	if run := end - c.runStart(end); run > 2 {
		if n, ok := c.nameFrom(end - 2); ok && n.end == end && !c.compounded(n) {
			end -= 2 // "for Near Eastern Affairs Joey Hood"
		}
	}
	ph.portfolio = strings.Join(strings.Fields(c.p.SpanOf(i, end).Of(c.p.Text)), " ")
	ph.end = end
	return true
}

// listedPortfolio says whether the comma at token i stands inside a portfolio:
// "Minister of Trade, Industry and Energy".
func (c *caster) listedPortfolio(i int) bool {
	return c.at(i+1) == "and" || i+2 < len(c.words) && capitalised(c.words[i+1]) && (c.low[i+2] == "and" || c.low[i+2] == "," && c.at(i+3) == "and")
}

// runStart is the first of the capitalised words in a row that end before token end.
func (c *caster) runStart(end int) int {
	for end > 0 && capitalised(c.words[end-1]) {
		end--
	}
	return end
}
