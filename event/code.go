package event

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"chancery/actor"
	"chancery/span"
	"chancery/text"
)

// code makes the event of a match.
func (d *coding) code(m *match) {
	real := m.real
	mod := min(real.modality, m.act.cap)
	if m.act.neg {
		mod = d.beyondNegation(m)
	}
	switch {
	case m.act.fact && mod != Denied:
		mod = Actual
	case m.act.given && mod > Denied && mod != Hypothetical && d.definite(m.trigger):
		mod = real.own
	}
	if d.asked(m.trigger) {
		mod = min(mod, Possible)
	}
	if m.act.modal && real.modality == Actual || m.act.bare && d.finerAct(m) {
		return
	}
	for _, s := range []slot{{"obj"}, {"on"}, {"to"}, {"from"}} {
		if !d.asks(m.act, s) {
			continue
		}
		for _, h := range d.slot(m.roles, m.trigger, s) {
			d.used[h] = true
		}
	}
	e := Event{
		Type: m.act.Type, Mode: m.act.Mode, CAMEO: m.act.CAMEO, Rule: m.act.rule(), Trigger: d.p.Tokens[m.trigger].Span,
		Actors: d.sides(m.from), Recipients: d.sides(m.to), Reciprocal: m.act.mutual || m.act.pair,
		Modality: mod, Confidence: d.confidence(m),
	}
	e.Mediators = d.mediators(m)
	d.withoutMediators(m.act, &e)
	if len(union(actorsOf(e.Actors), actorsOf(e.Recipients))) < 2 && !d.restore(m, &e) {
		d.refusals = append(d.refusals, Refusal{e.Trigger, m.act.rule(), "only the mediator is named"})
		return
	}
	e.Attribution = d.attribution(m)
	e.When = d.when(m, mod)
	e.Where, e.Forum = d.where(m)
	e.Host = d.hosts(m)
	if m.act.facet() == Representation && len(ids(m.from)) > 1 {
		e.Where = "" // two missions have two places
	}
	e.Amount = d.amount(m)
	e.Reason = d.reason(m)
	for _, eff := range m.act.effects {
		eff.Status, e.Modality = settle(eff, m.act, e.Modality, real)
		eff.Subject = d.subject(m, eff)
		if eff.Facet == Contact {
			eff.Kind = level(m)
		}
		e.Effects = append(e.Effects, eff)
	}
	if t := typeOf(e.Type, e.Modality, real); t != e.Type { // what is only talked of is another type, with no code of the deed
		e.Type, e.Mode, e.CAMEO = t, "", ""
	}
	e.Evidence = d.evidence(m)
	d.events = append(d.events, e)
	if len(e.Effects) > 0 {
		d.told = append(d.told, sidesTold{states(actorsOf(e.Actors)), states(actorsOf(e.Recipients)), e.Effects[0].Facet, d.p.SentenceOf(m.trigger)})
	}
}

// level is the office that all who meet hold, or "leader" where all are heads of state
// or government; "" where they differ or the report does not say.
func level(m *match) string {
	all := append(slices.Clip(m.from), m.to...)
	office, heads := "", true
	for i, p := range all {
		if p.mention.Rank != actor.Head {
			heads = false
		}
		if i == 0 {
			office = p.mention.Office
		} else if p.mention.Office != office {
			office = ""
		}
	}
	if office == "" && heads && len(all) > 0 {
		return "leader"
	}
	return office
}

// definite says whether noun t is spoken of as known: "their war", "the invasion".
func (d *coding) definite(t int) bool {
	for _, k := range d.p.Children(t) {
		tok := &d.p.Tokens[k]
		if tok.Rel == text.NmodPoss || tok.Rel == text.Det && strings.EqualFold(d.p.Word(int(k)), "the") {
			return true
		}
	}
	return false
}

// finerAct says whether the complement of the act is an act of its own.
func (d *coding) finerAct(m *match) bool {
	for _, k := range d.p.Children(m.trigger) {
		if d.p.Tokens[k].Rel != text.Xcomp {
			continue
		}
		for _, x := range d.conjuncts(int(k)) {
			r := d.roles(x)
			real := d.reality(x, text.Root)
			for _, a := range d.lex.acts[d.key(x)] {
				if ok, _ := d.fits(a, x, r, real); ok {
					return true
				}
			}
		}
	}
	return false
}

// states are the ids of states: an organisation is no partner to fall back on.
func states(ids []actor.ID) []actor.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id actor.ID) bool { return strings.Contains(string(id), ":") })
}

// asks says whether an act has a condition on the words of a role.
func (d *coding) asks(a *act, s slot) bool {
	return slices.ContainsFunc(a.conds, func(c cond) bool { return !c.not && !c.any && slices.Equal(c.role, s) })
}

// beyondNegation is how real the absence is that a negated act states: "has no relations" is actual.
func (d *coding) beyondNegation(m *match) Modality {
	r := &reality{modality: Actual, saying: text.Root}
	x := m.trigger
	if m.roles.carrier != text.Root {
		x = m.roles.carrier
	}
	d.own(r, x)
	for n := 0; n < maxChain; n++ {
		h, ok := d.climb(r, x)
		if !ok {
			break
		}
		x = h
	}
	return r.modality
}

// sides turns parties into the sides of an event.
func (d *coding) sides(ps []party) []Party {
	var out []Party
	for _, p := range ps {
		m := p.mention
		out = append(out, Party{Span: m.Span, Actors: m.Actors, Sector: m.Sector, Rank: m.Rank, Person: m.Person, Office: m.Office})
	}
	return out
}

// withoutMediators takes mediators off the sides of an event between others.
func (d *coding) withoutMediators(a *act, e *Event) {
	if len(e.Mediators) == 0 {
		return
	}
	strip := func(ps []Party) []Party {
		return slices.DeleteFunc(ps, func(p Party) bool {
			return len(p.Actors) > 0 && !slices.ContainsFunc(p.Actors, func(id actor.ID) bool { return !slices.Contains(e.Mediators, id) })
		})
	}
	e.Actors, e.Recipients = strip(e.Actors), strip(e.Recipients)
}

// restore fills the sides of an event whose only party was its mediator from the acts before it.
func (d *coding) restore(m *match, e *Event) bool {
	if !m.act.ctx {
		return false
	}
	m.from, m.to = nil, nil
	if !d.fromContext(m) {
		return false
	}
	e.Actors, e.Recipients = d.sides(m.from), d.sides(m.to)
	return true
}

// confidence falls with every step that was inferred rather than read.
func (d *coding) confidence(m *match) float64 {
	c := 0.9
	if m.ctx {
		c -= 0.25
	}
	for _, p := range append(slices.Clip(m.from), m.to...) {
		switch p.mention.How {
		case actor.ByPronoun, actor.ByGroup, actor.ByNoun:
			c -= 0.05
		}
	}
	if !d.verbal(m.trigger) {
		c -= 0.05
	}
	return math.Round(max(c, 0.3)*100) / 100
}

// subject is what an agreement, a commitment, a restriction or a stance is about, in the words of the report.
func (d *coding) subject(m *match, e Effect) string {
	switch e.Facet {
	case Agreement, Commitment, Stance, Restriction, Peace:
	default:
		return ""
	}
	slots := []slot{{"obj"}, {"on"}, {"for"}, {"to"}}
	if e.Facet == Stance {
		slots = []slot{{"on"}, {"for"}, {"obj"}}
	}
	for _, s := range slots {
		for _, h := range d.slot(m.roles, m.trigger, s) {
			if d.isTime(h) || d.p.Tokens[h].POS == text.PRON {
				continue
			}
			if d.at(h) == nil || e.Facet == Agreement {
				return d.phrase(h)
			}
		}
	}
	if x := d.p.Child(m.trigger, text.Xcomp, text.Ccomp); x != text.Root && e.Facet == Commitment {
		return d.phrase(x)
	}
	return ""
}

// maxPhrase is the greatest length of a phrase quoted as subject or reason, in bytes.
const maxPhrase = 160

// phrase is the text under token h without its preposition, relative clauses and
// appositions, on one line.
func (d *coding) phrase(h int) string {
	first, end := h, h+1
	var widen func(i, depth int)
	widen = func(i, depth int) {
		first, end = min(first, i), max(end, i+1)
		for _, k := range d.p.Children(i) {
			tok := &d.p.Tokens[k]
			if tok.Rel.In(text.Punct, text.AclRelcl, text.Appos, text.Parataxis, text.Advcl, text.Cc) ||
				tok.Rel == text.Acl && !d.hasTo(int(k)) ||
				i == h && tok.Rel.In(text.Case, text.Mark, text.Conj, text.Nsubj, text.Det, text.Aux) || depth > 8 {
				continue
			}
			widen(int(k), depth+1)
		}
	}
	widen(h, 0)
	s := strings.Join(strings.Fields(d.p.SpanOf(first, end).Of(d.p.Text)), " ")
	if len(s) > maxPhrase {
		s = s[:strings.LastIndexByte(s[:maxPhrase], ' ')+1]
	}
	return strings.Trim(s, " ,;:.“”\"")
}

// grounds are the words that open the reason of an act.
var grounds = []string{
	"due to", "because of", "because", "owing to", "on account of", "in protest at", "in protest against",
	"in response to", "in retaliation for", "in answer to", "as a result of", "in reaction to",
}

// reason is what the report gives as the ground of an act, in its words: what follows
// "due to" or "because" after the act in its sentence, to the end of the clause.
func (d *coding) reason(m *match) string {
	end := d.p.Sentences[d.p.SentenceOf(m.trigger)].Span.End
	rest := d.p.Text[d.p.Tokens[m.trigger].Span.End:end]
	lower := strings.ToLower(rest)
	for _, g := range grounds {
		i := strings.Index(lower, " "+g+" ")
		if i < 0 || len(lower) != len(rest) {
			continue
		}
		why := rest[i+len(g)+2:]
		if cut := strings.IndexAny(why, ";"); cut >= 0 {
			why = why[:cut]
		}
		if cut := strings.Index(why, ", "); cut > 20 {
			why = why[:cut]
		}
		why = strings.Trim(strings.Join(strings.Fields(why), " "), " .,\"”’")
		if len(why) > maxPhrase {
			why = why[:strings.LastIndexByte(why[:maxPhrase], ' ')+1]
		}
		return strings.TrimSpace(why)
	}
	return ""
}

// evidence is the stretch of the sentence from the first to the last word that
// the event rests on: trigger, object, parties, governing words and time.
func (d *coding) evidence(m *match) span.Span {
	sent := d.p.Sentences[d.p.SentenceOf(m.trigger)]
	s := d.p.Tokens[m.trigger].Span
	add := func(t int) {
		if sent.First <= t && t < sent.End {
			s = s.Union(d.p.Tokens[t].Span)
		}
	}
	if m.roles.carrier != text.Root {
		add(m.roles.carrier)
	}
	for _, g := range m.real.governors {
		add(g)
	}
	for _, p := range append(slices.Clip(m.from), m.to...) {
		if p.head != text.Root && sent.Span.Contains(p.mention.Span) {
			s = s.Union(p.mention.Span)
		}
	}
	for _, h := range m.roles.obj {
		if h < sent.First || h >= sent.End {
			continue
		}
		add(h)
		for _, k := range d.p.Children(h) {
			if d.p.Tokens[k].Rel.In(text.Compound, text.Amod, text.Det, text.NmodPoss, text.Flat) {
				add(int(k))
			}
		}
	}
	if prt := d.p.Child(m.trigger, text.CompoundPrt); prt != text.Root {
		add(prt)
	}
	if t := d.timeOf(m); t != nil {
		s = s.Union(t.Span)
	}
	if m.ctx && s.Len() < shortEvidence { // a word or two prove nothing by themselves
		s = s.Union(d.clauseOf(m.trigger))
	}
	return s
}

// shortEvidence is the length in bytes under which evidence with parties from
// elsewhere is widened to its clause.
const shortEvidence = 60

// clauseOf is the span of the clause around token t: what hangs on its nearest verb, in its sentence.
func (d *coding) clauseOf(t int) span.Span {
	for n := 0; n < maxChain && !d.verbal(t) && d.p.Tokens[t].Head >= 0; n++ {
		t = d.p.Tokens[t].Head
	}
	sent := d.p.Sentences[d.p.SentenceOf(t)]
	first, end := d.p.Subtree(t)
	first, end = max(first, sent.First), min(end, sent.End)
	for end-1 > first && d.p.Tokens[end-1].POS == text.PUNCT {
		end--
	}
	return d.p.SpanOf(first, end)
}

func sortEvents(es []Event) {
	slices.SortStableFunc(es, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Trigger.Start, b.Trigger.Start), cmp.Compare(a.Evidence.Start, b.Evidence.Start))
	})
}
