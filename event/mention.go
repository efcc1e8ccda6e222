package event

import (
	"slices"
	"strings"

	"chancery/actor"
	"chancery/text"
)

// at returns the heads of the dependents marked by prep.
func (r *roles) at(prep string) []int {
	var heads []int
	for _, o := range r.obl {
		if o.prep == prep {
			heads = append(heads, o.head)
		}
	}
	return heads
}

// at is the mention that token t heads: the largest that t is the first head of,
// or one nested in it where t is a later head ("an embassy in Accra" whose place
// the tree attaches to the verb); nil where t heads none.
func (c *clause) at(t int) *actor.Mention {
	i, ok := c.head[t]
	if !ok {
		return c.institution(t)
	}
	m := &c.cast.Mentions[i]
	if len(m.Actors) == 0 && m.Sector.Official() && c.author != "" && m.How == actor.ByPronoun && c.firstPerson(t) && !c.quoted(t) {
		own := *m
		own.Actors, own.Kind, own.Sector = []actor.ID{c.author}, actor.State, actor.GOV
		return &own
	}
	return m
}

// institution is the body that a proper noun with a state as possessor names, where
// the tables know none: "Pakistan's National Security Committee" acts for Pakistan.
func (c *clause) institution(t int) *actor.Mention {
	if tok := &c.p.Tokens[t]; tok.POS != text.PROPN || tok.Tag != text.TagNNP {
		return nil
	}
	for _, k := range c.p.Children(t) {
		i, ok := c.head[int(k)]
		if !ok || c.p.Tokens[k].Rel != text.NmodPoss {
			continue
		}
		owner := &c.cast.Mentions[i]
		if owner.How != actor.ByName || len(owner.Actors) != 1 || owner.Kind != actor.State || !c.bodyWord(t) {
			return nil
		}
		m := *owner
		m.How, m.Sector, m.Head, m.End = actor.ByOffice, actor.GOV, t, t+1
		m.Span = c.p.SpanOf(m.First, t+1)
		return &m
	}
	return nil
}

// bodyWord says whether noun t names a kind of public body.
func (c *clause) bodyWord(t int) bool {
	switch c.lemma(t) {
	case "committee", "council", "commission", "assembly", "board", "agency", "directorate", "bureau", "secretariat", "department", "authority", "service", "office", "chamber", "guard", "command":
		return true
	}
	return false
}

func (c *clause) firstPerson(t int) bool {
	switch strings.ToLower(c.p.Word(t)) {
	case "we", "us", "our", "ours", "i", "me", "my":
		return true
	}
	return false
}

// quoted says whether token t stands in a quotation opened in its paragraph.
func (c *clause) quoted(t int) bool {
	at := c.p.Tokens[t].Span.Start
	from := strings.LastIndexByte(c.p.Text[:at], '\n') + 1
	open := false
	for _, r := range c.p.Text[from:at] {
		switch r {
		case '"':
			open = !open
		case '“', '«':
			open = true
		case '”', '»':
			open = false
		}
	}
	return open
}

// agentive says whether one of the heads names somebody who acts: a state, an office, a person.
func (c *clause) agentive(heads []int) bool {
	return slices.ContainsFunc(heads, func(h int) bool { return c.standsFor(h) && !c.oneOf(c.lex.classes["@mission"].items, h) })
}

// standsFor says whether token h itself heads a mention that stands for somebody.
func (c *clause) standsFor(h int) bool {
	m := c.at(h)
	return m != nil && len(m.Actors) > 0
}
