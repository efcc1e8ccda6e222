package actor

import (
	"slices"
	"strings"

	"chancery/text"
)

// readNames makes a draft of every name of a state, organisation, seat or
// people. A name that is a piece of a longer proper name ("Kabul University",
// "Michael Jordan") or means a language keeps its draft with Candidates but no Actors.
func (c *caster) readNames() {
	for k := range c.atoms {
		a := &c.atoms[k]
		if a.kind == nameAtom {
			c.introduceAlias(a, c.readName(a.first, a.end, a.names))
		}
	}
	if len(c.aliases) == 0 {
		return
	}
	for i, w := range c.words {
		if names, ok := c.aliases[w]; ok && c.atomAt[i] == none {
			c.readName(i, i+1, names)
		}
	}
}

// readName makes the draft of one name over the tokens [first, end).
func (c *caster) readName(first, end int, names []Name) int32 {
	name, actors, ambiguous := c.reading(names)
	d := newDraft(name.How, needNothing)
	d.named, d.Sector, d.Plural, d.Why = name, name.Sector, name.Plural, name.Source
	start := first
	if c.before(first) == "the" && !(name.Adjective && c.modifying(first, end)) {
		start = first - 1
	}
	if d.How == ByDemonym {
		c.readPeople(&d, first, end)
	}
	switch {
	case c.inLongerName(first, end):
		d.Candidates, d.Why = actors, "part of a longer name"
	case c.language(&d, first, end):
		d.Candidates, d.Why = actors, "a language"
	case ambiguous || len(actors) > 1:
		d.Candidates, d.tentative = actors, true
		d.Why = d.named.Ambiguous
	default:
		d.Actors = actors
	}
	return c.add(d, start, end)
}

// reading picks among the rows of one name those in use at the time.
func (c *caster) reading(names []Name) (first Name, actors []ID, ambiguous bool) {
	found := false
	for _, n := range names {
		if !within(c.published, n.From, n.To) || !c.published.Known() && n.To.Known() && current(names) {
			continue
		}
		if !found {
			first, actors, found = n, n.Actors, true
		} else if n.How == first.How || !slices.Equal(actors, n.Actors) {
			actors = union(actors, n.Actors)
		}
		ambiguous = ambiguous || n.Ambiguous != ""
	}
	if !found { // the name is of another time: "the Soviet Union" in a report of today
		return names[0], names[0].Actors, names[0].Ambiguous != ""
	}
	return first, actors, ambiguous
}

// current says whether one of the rows is still in use.
func current(names []Name) bool {
	return slices.ContainsFunc(names, func(n Name) bool { return !n.To.Known() })
}

// readPeople tells the people from the state: "Armenians" and "an Armenian"
// are citizens; "the Armenians" and the adjective may stand for the state.
func (c *caster) readPeople(d *draft, first, end int) {
	if !d.named.Noun && !d.Plural || d.named.Adjective && c.modifying(first, end) {
		return
	}
	d.human = !d.Plural
	if !d.Plural || c.before(first) != "the" {
		d.Sector = CVL
	}
}

// modifying says whether the words [first, end) stand before a noun that they modify.
func (c *caster) modifying(first, end int) bool {
	t := &c.p.Tokens[end-1]
	return t.Head >= end && t.Rel.In(text.Amod, text.Compound, text.Nmod) && !possessive(c.at(end)) || c.headsOffice(end)
}

// before is the word before token i in lower case, "" at the start of a sentence.
func (c *caster) before(i int) string {
	if i <= 0 || c.sentence[i-1] != c.sentence[i] {
		return ""
	}
	return c.low[i-1]
}

// at is token i in lower case, "" beyond the text.
func (c *caster) at(i int) string {
	if i < 0 || i >= len(c.low) {
		return ""
	}
	return c.low[i]
}

// inLongerName says whether the words [first, end) are a piece of a proper
// name that is no name of the tables: of a paper, a university, a person, an airline.
func (c *caster) inLongerName(first, end int) bool {
	if c.headline[c.sentence[first]] {
		return c.flatWith(first, end, end) && !c.listed(end)
	}
	if c.proper(end) && c.sentence[min(end, len(c.words)-1)] == c.sentence[first] && c.joined(first, end, end) {
		return true
	}
	if first > 0 && c.sentence[first-1] == c.sentence[first] && c.proper(first-1) && !c.headsOffice(first-1) &&
		c.joinedBack(first, end) {
		return true
	}
	if c.proper(end) && c.before(first) == "the" && c.sentence[min(end, len(c.words)-1)] == c.sentence[first] && c.p.Tokens[end-1].POS == text.PROPN {
		return true // "the Beijing Declaration"
	}
	// "the Bank of England", "the Gulf of Oman"
	return first > 2 && c.low[first-1] == "of" && c.proper(first-2) && c.before(first-2) == "the" && c.p.Tokens[first-2].Rel != text.Flat
}

// proper says whether token i is a capitalised word that the tables do not
// know and that may be a piece of a proper name.
func (c *caster) proper(i int) bool {
	if i < 0 || i >= len(c.words) || !capitalised(c.words[i]) || c.atomAt[i] != none {
		return false
	}
	if _, ok := address(c.low[i]); ok && !weakAddress(c.low[i]) {
		return false
	}
	switch c.p.Tokens[i].POS {
	case text.PROPN, text.NOUN, text.ADJ, text.X, text.NoPOS:
		return !calendar(c.low[i]) && !grammatical(c.low[i])
	}
	return false
}

// listed says whether token i is known to the tables.
func (c *caster) listed(i int) bool { return i < len(c.atomAt) && c.atomAt[i] != none }

// headsOffice says whether a title or body ends at token i.
func (c *caster) headsOffice(i int) bool { return c.atomOf(i, officeAtom) != nil }

// joined says whether the tree makes the proper word at next one phrase with
// the name: the name modifies it, or the two are a flat name.
func (c *caster) joined(first, end, next int) bool {
	if c.flatWith(first, end, next) {
		return true
	}
	// The name is a modifier of the run of proper words that starts at next.
	stop := next
	for stop < len(c.words) && c.proper(stop) && c.sentence[stop] == c.sentence[first] {
		stop++
	}
	if c.names(next, stop) {
		return false
	}
	for i := first; i < end; i++ {
		t := &c.p.Tokens[i]
		if t.Head >= next && t.Head < stop && t.Rel.In(text.Compound, text.Amod, text.Nmod, text.Det) {
			return t.Rel != text.NmodPoss
		}
	}
	return false
}

// names says whether the tokens [first, stop) read as the name of a person
// that the tree holds together: "Turkish Hakan Fidan" is no longer name of Turkey.
func (c *caster) names(first, stop int) bool {
	for i := first + 1; i < stop; i++ {
		if c.p.Tokens[i].Rel == text.Flat && c.p.Tokens[i].Head >= first && c.p.Tokens[i].Head < stop {
			return true
		}
	}
	return false
}

// flatWith says whether token next is a flat part of a name headed in [first, end).
func (c *caster) flatWith(first, end, next int) bool {
	if next >= len(c.words) || !capitalised(c.words[next]) || c.listed(next) {
		return false
	}
	t := &c.p.Tokens[next]
	return t.Rel == text.Flat && t.Head >= first && t.Head < end
}

// joinedBack says whether the name is the end of a proper name that starts before it: "Michael Jordan".
func (c *caster) joinedBack(first, end int) bool {
	for i := first; i < end; i++ {
		t := &c.p.Tokens[i]
		if t.Head < first && t.Head >= first-3 && t.Rel == text.Flat {
			return true
		}
		prev := &c.p.Tokens[first-1]
		if prev.Head == i && (prev.Rel.In(text.Compound, text.Flat) && prev.POS == text.PROPN || prev.Rel.In(text.Amod) && first-1 > c.sentenceFirst(first)) {
			return true
		}
	}
	return false
}

// language says whether an adjective stands for a language: "in French", "the English text" does not.
func (c *caster) language(d *draft, first, end int) bool {
	if d.How != ByDemonym || d.Plural || !d.named.Adjective {
		return false
	}
	if strings.HasPrefix(c.at(end), "language") {
		return true
	}
	t := &c.p.Tokens[end-1]
	if t.Rel.In(text.Amod, text.Compound, text.NmodPoss) || t.POS == text.ADJ {
		return false
	}
	switch c.before(first) {
	case "in", "into", "from", "speak", "speaks", "spoke", "speaking", "learn", "fluent":
		return c.at(end) == "" || !capitalised(c.words[end])
	}
	return false
}

// introduceAlias keeps the abbreviation that stands in parentheses after a name and is
// made of its capitals: "the Islamic Emirate of Afghanistan (IEA)".
func (c *caster) introduceAlias(a *atom, k int32) {
	i := a.end
	if len(c.drafts[k].Actors) == 0 || i+2 >= len(c.words) || c.words[i] != "(" || c.words[i+2] != ")" ||
		!allCapitals(c.words[i+1]) || c.listed(i+1) {
		return
	}
	capitals := make([]byte, 0, 8)
	for j := a.first; j < a.end; j++ {
		if w := c.words[j]; w[0] >= 'A' && w[0] <= 'Z' {
			capitals = append(capitals, w[0])
		}
	}
	if string(capitals) != c.words[i+1] {
		return
	}
	if c.aliases == nil {
		c.aliases = map[string][]Name{}
	}
	row := c.drafts[k].named
	row.Text, row.Source = c.words[i+1], "abbreviation that the report introduces"
	c.aliases[c.words[i+1]] = []Name{row}
}

// union is the sorted union of two sorted lists; a list that holds the other comes back as it is.
func union(a, b []ID) []ID {
	if slices.Equal(a, b) || len(b) == 0 {
		return a
	}
	u := append(slices.Clone(a), b...)
	slices.Sort(u)
	return slices.Compact(u)
}

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
		case len(fits) == 1:
			d.Actors, d.Why = fits, d.named.Source+": named so elsewhere in the report"
		case len(d.Candidates) == 1 && (c.besideState(d) || c.actsWithState(k)):
			d.Actors, d.Why = d.Candidates, d.named.Source+": beside another state or a national office"
		}
	}
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
