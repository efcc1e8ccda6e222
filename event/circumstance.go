package event

import (
	"cmp"
	"slices"
	"strings"

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
		if n > 0 && d.verbal(x) && !d.transparent(x) {
			return -1
		}
		if n > 0 && d.isAct(x) && !d.used[x] {
			return -1
		}
		x = d.p.Tokens[x].Head
	}
	return -1
}

// transparent says whether a time on verb x may date what governs it: a bare participle does.
func (d *coding) transparent(x int) bool { return d.p.Tokens[x].Rel == text.Case }

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

// where is the place of the act and the forum beside or at which it took place.
func (d *coding) where(m *match) (place, forum string) {
	chain := append([]int{m.trigger, m.roles.carrier}, m.roles.obj...)
	for _, x := range append(append(chain, m.real.top), d.meanwhile(m, []int{m.trigger})...) {
		if x == text.Root {
			continue
		}
		for _, k := range d.p.Children(x) {
			if !d.p.Tokens[k].Rel.In(text.Obl, text.Nmod) {
				continue
			}
			if int(k) == m.trigger || int(k) == m.roles.carrier {
				continue
			}
			p, f := d.venue(int(k))
			if place == "" {
				place = p
			}
			if forum == "" {
				forum = f
			}
		}
	}
	if isContact(m.act) && forum == "" {
		p, f := d.setting(m.trigger)
		place, forum = cmp.Or(place, p), f
	}
	return place, forum
}

// named is the text of tokens [first, end) without the article.
func (d *coding) named(first, end int) string {
	if d.p.Tokens[first].POS == text.DET && first+1 < end {
		first++
	}
	if first+1 == end {
		return "" // "at the summit" names none
	}
	return strings.Join(strings.Fields(d.p.SpanOf(first, end).Of(d.p.Text)), " ")
}

// gathering says whether token k is the noun, which the tree may take for a verb.
func (d *coding) gathering(k int) bool { return strings.EqualFold(d.p.Word(k), "gathering") }

func isContact(a *act) bool {
	return slices.ContainsFunc(a.effects, func(e Effect) bool { return e.Facet == Contact })
}

// setting reads the forum and place from the words before the act in its sentence,
// whatever the tree makes of them: "In talks at a summit in Samarkand, the two ...".
func (d *coding) setting(trigger int) (place, forum string) {
	first := d.p.Sentences[d.p.SentenceOf(trigger)].First
	for i := first; i < trigger; i++ {
		switch strings.ToLower(d.p.Word(i)) {
		case "at", "sidelines", "margins":
			end := i + 1
			for end < trigger && end < i+12 && d.p.Tokens[end].POS != text.PUNCT && (d.p.Tokens[end].POS != text.VERB || d.gathering(end)) {
				end++
			}
			for k := i + 1; k < min(end+1, trigger); k++ {
				if d.isForum(k) || d.gathering(k) {
					forum = d.named(i+1, k+1)
				}
				if forum != "" && strings.EqualFold(d.p.Word(k), "in") && k+1 < trigger && d.proper(k+1) {
					head := k + 1
					for head+1 < trigger && d.proper(head+1) {
						head++
					}
					return strings.TrimSpace(d.p.SpanOf(k+1, head+1).Of(d.p.Text)), forum
				}
			}
		}
	}
	return place, forum
}

// venue reads the dependent k of an act as a place or a forum.
func (d *coding) venue(k int) (place, forum string) {
	prep := d.prep(k)
	first, end := d.p.Subtree(k)
	switch {
	case strings.HasPrefix(prep, "on the sidelines") || strings.HasPrefix(prep, "on the margins"):
		return "", Forum(d.p, first, end)
	case (prep == "on" || prep == "at" || prep == "in") && d.beside2(k, "sideline", "margin", "fringe"):
		for _, c := range d.p.Children(k) {
			if d.p.Tokens[c].Rel == text.Nmod {
				f, e := d.p.Subtree(int(c))
				return d.inside(k), Forum(d.p, f, e)
			}
		}
	case prep == "beside" || prep == "alongside":
		return "", Forum(d.p, first, end)
	case prep == "at" && d.isForum(k):
		return d.inside(k), Forum(d.p, first, end)
	case (prep == "in" || prep == "at") && d.proper(k) && !d.isTime(k):
		return Venue(d.p, k), ""
	}
	return "", ""
}

func (d *coding) beside2(k int, lemmas ...string) bool {
	return slices.Contains(lemmas, strings.ToLower(d.p.Tokens[k].Lemma))
}

// inside is the place named under a forum: "at the summit in Samarkand".
func (d *coding) inside(k int) string {
	for _, c := range d.p.Children(k) {
		if d.p.Tokens[c].Rel == text.Nmod && d.prep(int(c)) == "in" && d.proper(int(c)) {
			return Venue(d.p, int(c))
		}
	}
	return ""
}

// isForum says whether noun k is a gathering at which others meet.
func (d *coding) isForum(k int) bool {
	return d.beside2(k, "summit", "forum", "conference", "assembly", "gathering", "session", "meeting", "congress", "council", "convention")
}

// proper says whether k is or carries a proper name.
func (d *coding) proper(k int) bool {
	return d.p.Tokens[k].POS == text.PROPN
}

func (d *coding) isTime(k int) bool {
	return slices.ContainsFunc(d.times, func(t Time) bool { return t.First <= k && k < t.End })
}

// amount is the number that measures the act's object: one under the trigger's subtree, nearest first.
func (d *coding) amount(m *match) *Amount {
	if isContact(m.act) {
		return d.headcount(m)
	}
	if !slices.ContainsFunc(m.act.effects, func(e Effect) bool {
		return e.Facet == Commitment || e.Facet == Agreement
	}) {
		return nil
	}
	sent := d.p.Sentences[d.p.SentenceOf(m.trigger)]
	var best *AmountExpr
	for i := range d.amounts {
		a := &d.amounts[i]
		if a.First < m.trigger || a.End > sent.End || !d.under(a.First, m.trigger) {
			continue
		}
		if best == nil || money(a) && !money(best) {
			best = a
		}
	}
	if best == nil {
		return nil
	}
	v := best.Amount
	return &v
}

// headcount is how many people met or travelled, where the words of a party say so.
func (d *coding) headcount(m *match) *Amount {
	for _, p := range m.from {
		for i := range d.amounts {
			if a := &d.amounts[i]; p.head != text.Root && p.mention.Span.Contains(a.Span) && !money(a) {
				v := a.Amount
				return &v
			}
		}
	}
	return nil
}

func money(a *AmountExpr) bool {
	return len(a.Amount.Unit) == 3 && a.Amount.Unit == strings.ToUpper(a.Amount.Unit)
}

// under says whether token x hangs, at any depth, on token t.
func (d *coding) under(x, t int) bool {
	for n := 0; n < maxChain && x >= 0; n++ {
		if x == t {
			return true
		}
		x = d.p.Tokens[x].Head
	}
	return false
}

// mediators are those in the sentence of the act who broker it: "mediated by X",
// "X-brokered", "under the auspices of X", "with X mediating".
func (d *coding) mediators(m *match) []actor.ID {
	switch {
	case len(m.act.effects) == 0:
		return nil
	case m.act.effects[0].Facet != Peace && m.act.effects[0].Facet != Contact && m.act.effects[0].Facet != Relations && m.act.effects[0].Facet != Agreement:
		return nil
	}
	var out []actor.ID
	sent := d.p.Sentences[d.p.SentenceOf(m.trigger)]
	for t := sent.First; t < sent.End; t++ {
		out = union(out, d.mediating(t))
	}
	slices.Sort(out)
	return out
}

// mediating names who mediates where token t is a word of mediation.
func (d *coding) mediating(t int) []actor.ID {
	lemma := strings.ToLower(d.p.Tokens[t].Lemma)
	var heads []int
	switch lemma {
	case "mediating":
		heads = append(heads, d.player(t)...)
	case "mediate", "broker", "facilitate":
		if d.p.Tokens[t].Rel == text.Amod && d.p.Tokens[t].Tag == text.TagVBG {
			heads = append(heads, d.player(t)...) // "playing a mediating role"
			break
		}
		r := d.roles(t)
		heads = append(heads, r.subj...)
		for _, k := range d.p.Children(t) { // "Russian-brokered"
			if d.p.Tokens[k].Rel.In(text.Compound, text.Obl, text.Obj, text.Amod, text.Advmod) && int(k) < t && t-int(k) <= 2 {
				heads = append(heads, int(k))
			}
		}
	case "mediation", "auspices", "mediator", "brokerage", "facilitation", "offices":
		r := d.roles(t)
		for _, hs := range [][]int{r.subj, r.poss, r.mod, r.obj} {
			heads = append(heads, hs...)
		}
	}
	return ids(d.parties(heads, func(*actor.Mention) bool { return true }))
}

// player is the subject of the verb that governs an attribute of mediation.
func (d *coding) player(t int) []int {
	for h, n := d.p.Tokens[t].Head, 0; h >= 0 && n < 4; n++ {
		if d.verbal(h) {
			return d.roles(h).subj
		}
		h = d.p.Tokens[h].Head
	}
	return nil
}

// hosts are those who receive the parties of the act: the subject of its own verb of
// hosting or of one in a clause of the same time.
func (d *coding) hosts(m *match) []actor.ID {
	var heads []int
	for _, v := range append([]int{m.trigger}, d.meanwhile(m, []int{m.trigger})...) {
		if l := d.lemma(v); d.verbal(v) && (l == "host" || l == "receive") {
			heads = append(heads, d.roles(v).subj...)
		}
	}
	return ids(d.parties(heads, func(m *actor.Mention) bool { return m.Sector.Official() }))
}

// attribution is who says so: the subject of the nearest verb of saying above the
// act, or who is named after "according to".
func (d *coding) attribution(m *match) Attribution {
	if h := m.real.saying; h != text.Root {
		a := Attribution{Verb: strings.ToLower(d.p.Tokens[h].Lemma)}
		r := d.roles(h)
		for _, s := range append(slices.Clip(r.subj), r.poss...) {
			if mention := d.at(s); mention != nil {
				a.Speaker, a.Actor = d.speaker(mention)
				return a
			}
			if !d.oneOf(d.lex.classes["@source"].items, s) {
				return Attribution{} // "the talks underscored" is nobody's word
			}
			a.Speaker = d.phrase(s)
		}
		return a
	}
	x := m.trigger
	for n := 0; n < maxChain && x >= 0; n++ {
		for _, k := range d.p.Children(x) {
			if d.p.Tokens[k].Rel.In(text.Obl, text.Nmod) && d.prep(int(k)) == "according to" {
				if mention := d.at(int(k)); mention != nil {
					a := Attribution{Verb: "according to"}
					a.Speaker, a.Actor = d.speaker(mention)
					return a
				}
				return Attribution{Speaker: d.phrase(int(k)), Verb: "according to"}
			}
		}
		x = d.p.Tokens[x].Head
	}
	return Attribution{}
}

// speaker names a mention as a reader would: the person, or the words.
func (d *coding) speaker(m *actor.Mention) (string, actor.ID) {
	name := m.Person
	if name == "" {
		name = strings.Join(strings.Fields(m.Span.Of(d.p.Text)), " ")
	}
	if len(m.Actors) == 1 {
		return name, m.Actors[0]
	}
	return name, ""
}

// reconcile lowers to possible what one party is said to have done with another
// where it stands on the word of a speaker and the report has another party deny it.
func (d *coding) reconcile() {
	for i := range d.events {
		e := &d.events[i]
		if e.Modality != Actual || e.Attribution == (Attribution{}) && e.Attribution.Verb == "" {
			continue
		}
		for j := range d.events {
			o := &d.events[j]
			if o.Modality == Denied && o.Attribution.Actor != e.Attribution.Actor && sameDeed(e, o) {
				e.Modality = Possible
			}
		}
	}
}

// sameDeed says whether two events move the same facet of the same pair.
func sameDeed(a, b *Event) bool {
	if len(a.Effects) == 0 || len(b.Effects) == 0 || a.Effects[0].Facet != b.Effects[0].Facet {
		return false
	}
	x := union(actorsOf(a.Actors), actorsOf(a.Recipients))
	for _, id := range union(actorsOf(b.Actors), actorsOf(b.Recipients)) {
		if !slices.Contains(x, id) {
			return false
		}
	}
	return true
}
