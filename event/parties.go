package event

import (
	"slices"
	"unicode"

	"chancery/actor"
	"chancery/text"
)

// fill finds the parties of a match; a reason where they are wanting.
func (d *coding) fill(m *match) string {
	if m.act.pair {
		return d.fillPair(m)
	}
	if m.act.thing && d.glosses(m.trigger) {
		return "it comments on the stance before it"
	}
	for _, s := range m.act.from {
		if m.from = d.parties(d.slot(m.roles, m.trigger, s), d.acting(m.act)); len(m.from) > 0 {
			break
		}
	}
	d.owners(m)
	for _, s := range m.act.to {
		heads := d.slot(m.roles, m.trigger, s)
		if m.act.thing {
			heads = slices.DeleteFunc(heads, func(h int) bool { return d.p.Tokens[h].POS == text.PRON })
		}
		to := d.parties(heads, d.receiving(m.act))
		if len(ids(m.from)) == 1 {
			to = slices.DeleteFunc(to, func(p party) bool { return within(p, m.from) })
		}
		if len(to) > 0 {
			m.to = to
			break
		}
	}
	if none, _ := m.act.implied(); len(m.from) == 0 && len(m.to) == 0 && !none {
		return "nobody acts and nobody is named"
	}
	if m.act.mutual && len(m.to) == 0 && len(ids(m.from)) > 1 {
		m.to = m.from
	}
	if m.act.mutual && len(m.from) == 0 && len(ids(m.to)) > 1 {
		m.from = m.to
	}
	if len(m.from) == 0 && m.roles.passive {
		m.from = d.parties(d.deciders(m), d.acting(m.act))
	}
	if len(m.from) == 0 && d.unresolved(m) {
		return "who acts could not be resolved"
	}
	if len(m.from) > 0 && len(m.to) > 0 {
		if len(union(ids(m.from), ids(m.to))) < 2 {
			return "one and the same party on both sides"
		}
		return ""
	}
	if len(m.to) == 0 && m.act.facet() == Stance {
		m.to = d.referredTo(m)
		if len(m.to) > 0 {
			return ""
		}
		if len(m.from) > 0 && d.aimed(m) {
			if m.to = d.onlyPartner(m); len(m.to) > 0 {
				return ""
			}
		}
	}
	if len(m.to) == 0 && len(ids(m.from)) > 1 {
		switch m.act.facet() {
		case Peace: // "both sides broke the truce"
			return ""
		case Commitment: // "the two promised to"
			if len(ids(m.from)) <= maxMutual {
				m.to = m.from
				return ""
			}
		}
	}
	if len(m.to) == 0 && d.verbal(m.trigger) && d.author == "" && m.act.facet() == Commitment {
		if m.to = d.onlyPartner(m); len(m.to) > 0 {
			return ""
		}
	}
	if !d.fromContext(m) {
		if len(m.from) == 0 {
			return "nobody acts"
		}
		return "nobody is acted upon"
	}
	return ""
}

// unresolved says whether a directed act has a subject in words that name nobody
// known; a pronoun may still be found out from the report.
func (d *coding) unresolved(m *match) bool {
	return slices.ContainsFunc(d.slot(m.roles, m.trigger, m.act.from[0]), func(h int) bool {
		return d.p.Tokens[h].POS != text.PRON
	})
}

// deciders are the subjects of the verb that governs a passive act without an agent:
// "Peru threatened that the envoy would be called home".
func (d *coding) deciders(m *match) []int {
	for _, g := range m.real.governors {
		if gov, ok := d.lex.governors[d.key(g)]; ok && d.verbal(g) && gov.manner == plain && g != m.trigger {
			if r := d.roles(g); len(r.subj) > 0 {
				return r.subj
			}
		}
	}
	if h := m.real.saying; h != text.Root && d.verbal(h) {
		switch d.p.Tokens[h].Lemma {
		case "announce", "declare", "decide":
			return d.roles(h).subj
		}
	}
	return nil
}

// maxMutual is how many can promise something to one another in a bilateral sense;
// what more undertake together is a common position.
const maxMutual = 3

// within says whether p names nobody who is not already in others.
func within(p party, others []party) bool {
	all := ids(others)
	return !slices.ContainsFunc(p.mention.Actors, func(id actor.ID) bool { return !slices.Contains(all, id) })
}

// fillPair gathers the parties of an undirected act: those who act, and those the other slots name.
func (d *coding) fillPair(m *match) string {
	for i, s := range m.act.from {
		ps := d.parties(d.slot(m.roles, m.trigger, s), d.acting(m.act))
		if i == 0 {
			m.from = ps
			continue
		}
		for _, p := range ps {
			if !within(p, m.from) &&
				!slices.ContainsFunc(m.to, func(q party) bool { return q.mention == p.mention }) {
				m.to = append(m.to, p)
			}
		}
	}
	all := union(ids(m.from), ids(m.to))
	if len(all) >= 2 || d.fromContext(m) {
		return ""
	}
	if len(all) == 0 {
		return "no party is named"
	}
	return "only one party is named"
}

// acting says which mentions can do an act: officials and states, everybody where the act allows.
func (d *coding) acting(a *act) func(*actor.Mention) bool {
	return func(m *actor.Mention) bool {
		if d.dateline(m) {
			return false
		}
		if a.people && m.How == actor.BySeat {
			return false
		}
		return a.admits(m)
	}
}

// admits says whether the act can be that of a mention: of an official, of an
// organisation where it can be a party, of business people where the act allows.
func (a *act) admits(m *actor.Mention) bool {
	if m.Kind == actor.Organisation || m.Kind == actor.Armed {
		return a.organised(m)
	}
	return a.any && m.Sector == actor.BUS || m.Sector.Official()
}

// organised says whether an organisation can be a party: where it binds or restricts,
// and where its people meet; what it thinks of states is no relation of two.
func (a *act) organised(m *actor.Mention) bool {
	if len(a.effects) == 0 {
		return true
	}
	switch a.facet() {
	case Stance:
		return false
	case Contact:
		return m.Rank != actor.NoRank && m.Kind == actor.Organisation
	case Peace:
		return m.Kind == actor.Armed
	}
	return m.Kind == actor.Organisation
}

// dateline says whether a mention is the place a text is dated from: "LIMA, 3 May –".
func (d *coding) dateline(m *actor.Mention) bool {
	if m.How != actor.BySeat && m.How != actor.ByName || m.First != d.p.Sentences[m.Sentence].First {
		return false
	}
	end := d.p.Sentences[m.Sentence].End
	for i := m.End; i < end && i < m.End+12; i++ {
		switch w := d.p.Word(i); w {
		case "—", "–", "-", "--":
			return true
		case ",", "(", ")", ".", "/", ":":
		default:
			if i == m.End || !d.isTime(i) && !unicode.IsUpper(rune(w[0])) {
				return false
			}
		}
	}
	return false
}

// receiving says which mentions an act can be done to: a stance and an aid reach
// people as well, other acts reach states.
func (d *coding) receiving(a *act) func(*actor.Mention) bool {
	wide := a.facet() == Stance || a.facet() == Commitment
	return func(m *actor.Mention) bool {
		if wide {
			return m.Sector != actor.REB && m.Sector != actor.OPP && m.Sector != actor.JRN
		}
		return a.admits(m)
	}
}

// owners mends the possessor of a war or an attack where it is a pronoun: "hold Russia
// to account for its aggression" means the state named last before it, not the subject.
func (d *coding) owners(m *match) {
	if d.verbal(m.trigger) || m.act.facet() != Peace {
		return
	}
	for i, p := range m.from {
		if p.mention.How != actor.ByPronoun {
			continue
		}
		sent := d.p.Sentences[d.p.SentenceOf(m.trigger)]
		var last *actor.Mention
		for k := range d.cast.Mentions {
			o := &d.cast.Mentions[k]
			if o.First >= sent.First && o.End <= p.head && o.How == actor.ByName && o.Kind == actor.State && len(o.Actors) == 1 {
				last = o
			}
		}
		if last != nil {
			m.from[i] = party{p.head, last}
		}
	}
}

// ids lists the actors of parties, each once, in order.
func ids(ps []party) []actor.ID {
	var out []actor.ID
	for _, p := range ps {
		out = union(out, p.mention.Actors)
	}
	return out
}

func actorsOf(ps []Party) []actor.ID {
	var out []actor.ID
	for _, p := range ps {
		out = union(out, p.Actors)
	}
	return out
}

// union appends the actors of b that are not in a.
func union(a, b []actor.ID) []actor.ID {
	a = slices.Clip(a)
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(a, id)
		}
	}
	return a
}
