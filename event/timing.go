package event

import (
	"slices"

	"chancery/actor"
	"chancery/day"
	"chancery/text"
)

// timeOf is the expression of time that dates the act of m, or nil: one that hangs
// on the act or its light verb; for what is less than actual also one on a word
// that governs it ("agreed on Friday to consider").
func (d *coding) timeOf(m *match) *Time {
	sent := d.p.Sentences[d.p.SentenceOf(m.trigger)]
	chain := d.chain(m)
	outer := len(chain)
	if h := m.real.saying; h != text.Root && d.verbal(h) { // "reports from late December described"
		for _, s := range d.roles(h).subj {
			if d.oneOf(d.lex.classes["@source"].items, s) {
				chain = append(chain, s)
			}
		}
	}
	chain = append(chain, d.meanwhile(m, chain)...)
	var best *Time
	bestRank, bestDist := len(chain), 0
	for i := range d.times {
		t := &d.times[i]
		if t.First < sent.First || t.End > sent.End || t.Kind != Point && t.Kind != Modifier {
			continue
		}
		rank := d.attach(t, chain)
		if rank < 0 || t.Kind == Modifier && rank > 0 {
			continue
		}
		if rank < outer && m.roles.carrier != text.Root && chain[rank] == m.roles.carrier {
			rank = 0
		}
		dist := max(t.First-m.trigger, m.trigger-t.End)
		if best == nil || rank < bestRank && !finer(best, t) || finer(t, best) || rank == bestRank && dist < bestDist && !finer(best, t) {
			best, bestRank, bestDist = t, rank, dist
		}
	}
	return best
}

// finer says whether a tells the same time as b more exactly: "in July" beside "this year".
func finer(a, b *Time) bool {
	return a.Interval.Known() && b.Interval.Known() && a.Interval.Precision > b.Interval.Precision && b.Interval.Contains(a.Interval.From)
}

// meanwhile lists the predicates of the clauses that tell what went on at the same
// time: "as they were hosted at the White House on August 8".
//
// Where the tree hangs such a clause elsewhere, it belongs to the act if its subject
// is the parties of the act.
func (d *coding) meanwhile(m *match, chain []int) []int {
	var out []int
	end := d.p.Sentences[d.p.SentenceOf(m.trigger)].End
	for v := m.trigger + 1; v < end; v++ {
		if d.p.Tokens[v].Rel == text.Advcl && d.verbal(v) && d.ofTheParties(m, v) {
			d.eachClause(v, 0, func(v int) { out = append(out, v) })
		}
	}
	for _, x := range chain {
		for _, k := range d.p.Children(x) {
			d.eachClause(int(k), 3, func(v int) { out = append(out, v) })
		}
	}
	return out
}

// ofTheParties says whether a pronoun for just the parties of the act is subject of verb v.
func (d *coding) ofTheParties(m *match, v int) bool {
	s := d.p.Child(v, text.Nsubj, text.NsubjPass)
	if s == text.Root || d.p.Tokens[s].POS != text.PRON {
		return false
	}
	mention := d.at(s)
	all := union(ids(m.from), ids(m.to))
	if mention == nil || len(mention.Actors) < 2 || len(mention.Actors) != len(all) {
		return false
	}
	return !slices.ContainsFunc(mention.Actors, func(id actor.ID) bool { return !slices.Contains(all, id) })
}

// eachClause calls do for the adverbial clauses of time at or under token k.
func (d *coding) eachClause(k, depth int, do func(int)) {
	tok := &d.p.Tokens[k]
	if tok.Rel.In(text.Advcl) && d.verbal(k) {
		for _, m := range d.p.Children(k) {
			if mt := &d.p.Tokens[m]; mt.Rel.In(text.Mark, text.Advmod) && (mt.Lemma == "as" || mt.Lemma == "when" || mt.Lemma == "while" || mt.Lemma == "where") {
				do(k)
				return
			}
		}
	}
	if depth > 0 && tok.Rel.In(text.Obj, text.Acl, text.Obl) {
		for _, m := range d.p.Children(k) {
			d.eachClause(int(m), depth-1, do)
		}
	}
}

// chain lists the predicates on which a time dates the act, nearest first: the act,
// its light verb, and the governors of its modality.
func (d *coding) chain(m *match) []int {
	chain := []int{m.trigger}
	if m.roles.carrier != text.Root {
		chain = append(chain, m.roles.carrier)
	}
	x := chain[len(chain)-1]
	for n := 0; n < maxChain; n++ {
		tok := &d.p.Tokens[x]
		h := tok.Head
		if h < 0 {
			break
		}
		if tok.Rel.In(text.AclRelcl, text.Parataxis) || tok.Rel.In(text.Advcl) && !d.complement(x) {
			break
		}
		saying := false
		if g, ok := d.lex.governors[d.key(h)]; ok && (g.manner == said || g.manner == claimed || g.manner == fact || g.modality == Denied) {
			saying = true
		}
		if saying && m.real.modality == Actual && !tok.Rel.In(text.Obl, text.Nmod) {
			break
		}
		chain = append(chain, h)
		x = h
	}
	return chain
}

// attach is the place in the chain of the predicate on which time t hangs, or -1.
func (d *coding) attach(t *Time, chain []int) int {
	x := t.First
	for i := t.First; i < t.End; i++ { // the head of the expression is its token with a head outside
		if h := d.p.Tokens[i].Head; h < t.First || h >= t.End {
			x = i
			break
		}
	}
	for n := 0; n < maxChain && x >= 0; n++ {
		if i := slices.Index(chain, x); i >= 0 {
			return i
		}
		if n > 0 && d.verbal(x) {
			return -1
		}
		if n > 0 && d.isAct(x) && !d.used[x] {
			return -1
		}
		x = d.p.Tokens[x].Head
	}
	return -1
}

// isAct says whether noun x is an act of its own, which a time near it dates first.
func (d *coding) isAct(x int) bool {
	return !d.verbal(x) && len(d.lex.acts[d.key(x)]) > 0
}

// when is the valid time of the act: its own time where one is given, else the
// time of the clause it reports.
func (d *coding) when(m *match, mod Modality) day.Interval {
	t := d.timeOf(m)
	if t == nil {
		return day.Interval{}
	}
	future := mod == Intended || mod == Agreed || mod == Possible || mod == Requested
	if !future && mod == Actual && t.Alt.Known() && t.Hint == HintFuture {
		return t.Alt
	}
	return t.Interval
}
