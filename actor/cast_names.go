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
	if c.before(first) == "the" && !c.modifying(first, end) && c.at(end) != "-" {
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
