package event

import (
	"slices"

	"chancery/actor"
	"chancery/text"
)

// fill finds the parties of a match; a reason where they are wanting.
func (d *coding) fill(m *match) string {
	if m.act.pair {
		return d.fillPair(m)
	}
	for _, s := range m.act.from {
		if m.from = d.parties(d.slot(m.roles, m.trigger, s), d.acting(m.act)); len(m.from) > 0 {
			break
		}
	}
	for _, s := range m.act.to {
		heads := d.slot(m.roles, m.trigger, s)
		to := d.parties(heads, d.receiving(m.act))
		to = slices.DeleteFunc(to, func(p party) bool { return within(p, m.from) })
		if len(to) > 0 {
			m.to = to
			break
		}
	}
	if len(m.from) == 0 && len(m.to) == 0 && !m.act.ctx {
		return "nobody acts and nobody is named"
	}
	if m.act.mutual && len(m.to) == 0 && len(ids(m.from)) > 1 {
		m.to = m.from
	}
	if m.act.mutual && len(m.from) == 0 && len(ids(m.to)) > 1 {
		m.from = m.to
	}
	if len(m.from) > 0 && len(m.to) > 0 {
		if len(union(ids(m.from), ids(m.to))) < 2 {
			return "one and the same party on both sides"
		}
		return ""
	}
	if !d.fromContext(m) {
		if len(m.from) == 0 {
			return "nobody acts"
		}
		return "nobody is acted upon"
	}
	return ""
}

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
			if !slices.ContainsFunc(m.from, func(q party) bool { return q.mention == p.mention }) &&
				!slices.ContainsFunc(m.to, func(q party) bool { return q.mention == p.mention }) {
				m.to = append(m.to, p)
			}
		}
	}
	all := union(ids(m.from), ids(m.to))
	if len(all) >= 2 {
		return ""
	}
	if (m.act.ctx || m.act.ctx1 && len(all) == 1) && d.fromContext(m) {
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
		if a.people && m.Rank == actor.NoRank && m.How != actor.ByPerson && m.How != actor.ByOffice && !a.any {
			return m.How == actor.ByName
		}
		return a.any && m.Sector != actor.REB || m.Sector.Official() || m.Kind == actor.Organisation
	}
}

// receiving says which mentions an act can be done to: a stance and an aid reach
// people as well, other acts reach states.
func (d *coding) receiving(a *act) func(*actor.Mention) bool {
	wide := len(a.effects) > 0 && (a.effects[0].Facet == Stance || a.effects[0].Facet == Commitment)
	return func(m *actor.Mention) bool {
		if wide {
			return m.Sector != actor.REB && m.Sector != actor.OPP && m.Sector != actor.JRN
		}
		return a.any || m.Sector.Official() || m.Kind == actor.Organisation
	}
}

// fromContext takes the parties a sentence leaves out from the acts before it:
// the latest pair, or the latest that includes the one party named.
func (d *coding) fromContext(m *match) bool {
	if !m.act.ctx && !m.act.ctx1 {
		return false
	}
	have := union(ids(m.from), ids(m.to))
	if len(have) > 1 || m.act.ctx1 && len(have) == 0 {
		return false
	}
	for i := len(d.pairs) - 1; i >= 0; i-- {
		pair := d.pairs[i]
		if len(have) == 1 && !slices.Contains(pair[:], have[0]) {
			continue
		}
		m.ctx = true
		other := pair[1]
		if len(have) == 1 && have[0] == other {
			other = pair[0]
		}
		switch {
		case len(have) == 0:
			m.from = []party{d.stand(pair[0], m.trigger)}
			m.to = []party{d.stand(pair[1], m.trigger)}
			if m.act.mutual {
				m.from = append(m.from, m.to...)
				m.to = m.from
			}
		case len(m.from) == 0:
			m.from = []party{d.stand(other, m.trigger)}
		default:
			m.to = []party{d.stand(other, m.trigger)}
		}
		return true
	}
	return false
}

// stand is a party taken from the report, without words of its own at the trigger.
func (d *coding) stand(id actor.ID, trigger int) party {
	return party{text.Root, &actor.Mention{Actors: []actor.ID{id}, Kind: actor.State, Head: trigger, Span: d.p.Tokens[trigger].Span}}
}

// remember keeps the pair of an event for the sentences that name nobody.
func (d *coding) remember(e *Event) {
	all := union(actorsOf(e.Actors), actorsOf(e.Recipients))
	if len(all) == 2 && e.Confidence > 0 {
		d.pairs = append(d.pairs, [2]actor.ID{all[0], all[1]})
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
