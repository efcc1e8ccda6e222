package event

import (
	"slices"
	"strings"
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
	if len(m.to) == 0 && d.wide(m.act) {
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
	if len(m.to) == 0 && len(ids(m.from)) > 1 && len(m.act.effects) > 0 {
		switch m.act.effects[0].Facet {
		case Peace: // "both sides broke the truce"
			return ""
		case Commitment: // "the two promised to"
			if len(ids(m.from)) <= maxMutual {
				m.to = m.from
				return ""
			}
		}
	}
	if len(m.to) == 0 && d.verbal(m.trigger) && d.author == "" && len(m.act.effects) > 0 && m.act.effects[0].Facet == Commitment {
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

// glosses says whether verb t only comments on a stance it hangs on: "welcomed the
// deal, calling it a positive step".
func (d *coding) glosses(t int) bool {
	tok := &d.p.Tokens[t]
	if tok.Rel != text.Advcl || tok.Head < 0 {
		return false
	}
	return slices.ContainsFunc(d.lex.acts[d.key(tok.Head)], func(a *act) bool {
		return len(a.effects) > 0 && a.effects[0].Facet == Stance
	})
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
	if len(all) >= 2 {
		return ""
	}
	if d.fromContext(m) {
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
		if m.Kind == actor.Organisation || m.Kind == actor.Armed {
			return a.organised(m)
		}
		return a.any && m.Sector == actor.BUS || m.Sector.Official()
	}
}

// organised says whether an organisation can be a party: where it binds or restricts,
// and where its people meet; what it thinks of states is no relation of two.
func (a *act) organised(m *actor.Mention) bool {
	if len(a.effects) == 0 {
		return true
	}
	switch a.effects[0].Facet {
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
	wide := d.wide(a) || len(a.effects) > 0 && a.effects[0].Facet == Commitment
	return func(m *actor.Mention) bool {
		if wide {
			return m.Sector != actor.REB && m.Sector != actor.OPP && m.Sector != actor.JRN
		}
		if m.Kind == actor.Organisation || m.Kind == actor.Armed {
			return a.organised(m)
		}
		return a.any && m.Sector == actor.BUS || m.Sector.Official()
	}
}

// wide says whether an act is a stance, which may be on what was told before.
func (d *coding) wide(a *act) bool { return len(a.effects) > 0 && a.effects[0].Facet == Stance }

// referredTo finds whom a stance on "the decision" or "these steps" is towards: those who
// did what was told last before it.
func (d *coding) referredTo(m *match) []party {
	definite := false
	for _, s := range m.act.to {
		for _, h := range d.slot(m.roles, m.trigger, s[:1]) {
			definite = definite || d.pointsBack(h)
		}
	}
	if !definite || !d.focused {
		return nil
	}
	mine := ids(m.from)
	var out []party
	for _, e := range d.toldBefore(m) {
		who := actorsOf(e.Actors)
		if e.Reciprocal && !d.aimed(m) || len(who) == 0 { // blame is for who acted
			who = union(who, actorsOf(e.Recipients))
		}
		for _, id := range who {
			if !slices.Contains(mine, id) && !slices.Contains(ids(out), id) {
				out = append(out, d.stand(id, m.trigger))
			}
		}
	}
	m.ctx = len(out) > 0
	return out
}

// aimed says whether a stance is one that answers somebody: it blames, rejects or
// thanks, and has an object, though its words name nobody ("condemned the execution").
func (d *coding) aimed(m *match) bool {
	switch m.act.effects[0].Status {
	case "criticises", "condemns", "rejects", "thanks", "congratulates":
		return len(m.roles.obj) > 0 || len(m.roles.obl) > 0
	}
	return false
}

// onlyPartner is the other side of all that the report has told of the stance-holder,
// where there is just one.
func (d *coding) onlyPartner(m *match) []party {
	mine := ids(m.from)
	if len(mine) != 1 || !d.focused || d.author != "" {
		return nil
	}
	var others []actor.ID
	for _, s := range d.told {
		if all := union(s.from, s.to); slices.Contains(all, mine[0]) {
			others = union(others, all)
		}
	}
	if len(others) != 2 {
		return nil
	}
	m.ctx = true
	return d.standIn(slices.DeleteFunc(others, func(id actor.ID) bool { return id == mine[0] }), m.trigger)
}

// toldBefore lists the deeds that a stance may refer back to: those of its own
// sentence, else those of the first sentence of the report that tells one by others
// than the stance-holder. Reactions in the news are reactions to its lead.
func (d *coding) toldBefore(m *match) []*Event {
	mine := ids(m.from)
	here := d.p.SentenceOf(m.trigger)
	var lead, own []*Event
	first := -1
	body := slices.ContainsFunc(d.events, func(e Event) bool { return !d.inTitle(d.tokenAt(e.Trigger.Start)) })
	for i := range d.events {
		e := &d.events[i]
		if len(e.Effects) == 0 || e.Effects[0].Facet == Stance || e.Effects[0].Facet == Commitment || e.Trigger.Start >= d.p.Tokens[m.trigger].Span.Start {
			continue
		}
		if who := actorsOf(e.Actors); len(who) > 0 && slices.ContainsFunc(who, func(id actor.ID) bool { return slices.Contains(mine, id) }) && !e.Reciprocal {
			continue
		}
		t := d.tokenAt(e.Trigger.Start)
		if body && d.inTitle(t) {
			continue
		}
		s := d.p.SentenceOf(t)
		if s == here {
			own = append(own, e)
		}
		if first < 0 || s == first {
			first = s
			lead = append(lead, e)
		}
	}
	if len(own) > 0 {
		return own
	}
	return lead
}

// tokenAt is the token that starts at byte b of the text.
func (d *coding) tokenAt(b int) int {
	i, _ := slices.BinarySearchFunc(d.p.Tokens, b, func(t text.Token, b int) int { return t.Span.Start - b })
	return min(i, len(d.p.Tokens)-1)
}

// pointsBack says whether noun h refers to an act told before: "the move", "this decision", "it".
func (d *coding) pointsBack(h int) bool {
	tok := &d.p.Tokens[h]
	if tok.POS == text.PRON {
		return tok.Lemma == "it" || tok.Lemma == "this" || tok.Lemma == "that"
	}
	if d.at(h) != nil || !d.lex.deed(tok.Lemma) {
		return false
	}
	det := d.p.Child(h, text.Det)
	if det == text.Root {
		return false
	}
	switch strings.ToLower(d.p.Word(det)) {
	case "the", "this", "that", "these", "those", "both", "a", "an", "such":
		return true
	}
	return false
}

// fromContext takes the parties a sentence leaves out from the acts before it:
// the latest pair, or the latest that includes the one party named.
func (d *coding) fromContext(m *match) bool {
	none, one := m.act.implied()
	if d.inTitle(m.trigger) || !none && !one || d.private(m) {
		return false
	}
	have := union(ids(m.from), ids(m.to))
	if len(have) > 1 || !none && len(have) == 0 {
		return false
	}
	for _, told := range d.precedents(m, have) {
		a, b := told.complete(have)
		if len(a) == 0 {
			continue
		}
		m.ctx = true
		switch {
		case len(have) == 0:
			m.from, m.to = d.standIn(a, m.trigger), d.standIn(b, m.trigger)
			if m.act.mutual || d.both(m) {
				m.from = append(m.from, m.to...)
				m.to = m.from
			}
		case len(m.from) == 0:
			m.from = d.standIn(a, m.trigger)
		default:
			m.to = d.standIn(a, m.trigger)
		}
		return true
	}
	if len(m.from) > 0 && len(m.to) == 0 && len(m.act.effects) > 0 && m.act.effects[0].Facet == Recognition && d.focused {
		for _, t := range slices.Backward(d.told) { // "Egypt recognised it too"
			if t.facet == Recognition && len(t.to) > 0 && !slices.Contains(t.to, have[0]) {
				m.ctx, m.to = true, d.standIn(t.to, m.trigger)
				return true
			}
		}
	}
	return false
}

// topic is the pair a report is about: the two states its title names, else the two
// its first sentences name; nil where they name fewer or more.
func (d *coding) topic() []actor.ID {
	title := 0
	if d.report.Title != "" {
		title = len(d.report.Title)
	}
	for _, end := range []int{title, d.lead(1, title), d.lead(2, title)} {
		var named []actor.ID
		for i := range d.cast.Mentions {
			m := &d.cast.Mentions[i]
			if m.Span.End > end || m.Kind != actor.State && m.Kind != actor.InvalidKind || !m.Sector.Official() || d.dateline(m) || m.How == actor.ByPronoun {
				continue
			}
			named = union(named, m.Actors)
		}
		if d.author != "" && len(named) == 1 {
			named = union(named, []actor.ID{d.author})
		}
		if len(named) == 2 {
			return named
		}
	}
	return nil
}

// lead is the end of the n-th sentence after byte from of the text.
func (d *coding) lead(n, from int) int {
	for _, s := range d.p.Sentences {
		if s.Span.Start >= from {
			if n--; n == 0 {
				return s.Span.End
			}
		}
	}
	return len(d.p.Text)
}

// both says whether an act on missions or envoys named without their owners holds
// both ways: "embassies will be reopened", "ambassadors were withdrawn".
func (d *coding) both(m *match) bool {
	if len(m.act.effects) == 0 || m.act.effects[0].Facet != Representation {
		return false
	}
	plural := func(h int) bool {
		tag := d.p.Tokens[h].Tag
		return (tag == text.TagNNS || tag == text.TagNNPS) && d.p.Child(h, text.NmodPoss) == text.Root
	}
	if slices.ContainsFunc(append(slices.Clip(m.roles.obj), m.trigger), plural) {
		return true
	}
	sent := d.p.Sentences[d.p.SentenceOf(m.trigger)]
	for t := sent.First; t < sent.End && !d.verbal(m.trigger); t++ { // "the missions in both capitals are run by a chargé"
		if plural(t) && d.oneOf(d.lex.classes["@mission"].items, t) {
			return true
		}
	}
	return false
}

// onlyWith says whether the report has told of id with one other actor and no more.
func (d *coding) onlyWith(id actor.ID) bool {
	var others []actor.ID
	for _, s := range d.told {
		if all := union(s.from, s.to); slices.Contains(all, id) {
			others = union(others, all)
		}
	}
	return len(others) == 2
}

// sidesTold are the two sides of an act already coded.
type sidesTold struct {
	from, to []actor.ID
	facet    Facet // "" for the topic of the report
	sentence int
}

// complete returns who an act with the parties in have is with, going by s: the
// other side of the one named, or both sides where none is and s has just two parties.
func (s sidesTold) complete(have []actor.ID) (a, b []actor.ID) {
	all := union(s.from, s.to)
	if len(have) == 0 {
		if len(all) != 2 {
			return nil, nil
		}
		return all[:1], all[1:]
	}
	in := func(ids []actor.ID) bool { return slices.Contains(ids, have[0]) }
	switch {
	case in(s.from) && in(s.to) || len(s.to) == 0 || len(s.from) == 0:
		if !in(all) {
			return nil, nil
		}
		return slices.DeleteFunc(slices.Clone(all), func(id actor.ID) bool { return id == have[0] }), nil
	case in(s.from):
		return s.to, nil
	case in(s.to):
		return s.from, nil
	}
	return nil, nil
}

// owners mends the possessor of a war or an attack where it is a pronoun: "hold Russia
// to account for its aggression" means the state named last before it, not the subject.
func (d *coding) owners(m *match) {
	if d.verbal(m.trigger) || len(m.act.effects) == 0 || m.act.effects[0].Facet != Peace {
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

// private says whether the act is one of companies and the like, which bind no state.
func (d *coding) private(m *match) bool {
	for _, heads := range [][]int{m.roles.subj, m.roles.at("with")} {
		for _, h := range heads {
			if d.oneOf(d.lex.classes["@private"].items, h) {
				return true
			}
			if mention := d.at(h); mention != nil && len(mention.Actors) > 0 && !mention.Sector.Official() {
				return true
			}
		}
	}
	return false
}

// precedents lists what was told before in the order in which it may lend parties:
// the latest of the same facet first, then the latest of any. A war or a truce of
// which one party is named takes the other only from war and peace told before, or
// where the report knows no other partner.
func (d *coding) precedents(m *match, have []actor.ID) []sidesTold {
	facet := Facet("")
	if len(m.act.effects) > 0 {
		facet = m.act.effects[0].Facet
	}
	var same, rest []sidesTold
	here := d.p.SentenceOf(m.trigger)
	for _, t := range slices.Backward(d.told) {
		switch {
		case t.facet == facet && (d.focused || here-t.sentence <= nearby):
			same = append(same, t)
		case t.facet != facet:
			rest = append(rest, t)
		}
	}
	if !d.focused || facet == Restriction && (len(have) == 0 || d.author != "") { // who restricts whom is not to be guessed
		return same
	}
	if d.author != "" && (facet == Peace || facet == Relations) {
		return same // a government tells of others' wars and relations
	}
	if facet == Peace {
		if len(have) == 1 && (!d.verbal(m.trigger) || !d.onlyWith(have[0])) {
			return same
		}
		slices.Reverse(rest) // the lead of the report before its asides
		if len(rest) > 1 && rest[0].facet == "" {
			rest = append(rest[1:], rest[0])
		}
	}
	return append(same, rest...)
}

// nearby is how many sentences back an act may take its parties from in a long report.
const nearby = 3

// inTitle says whether token t stands in the title, which names in full what it tells.
func (d *coding) inTitle(t int) bool {
	return d.report.Title != "" && d.p.Tokens[t].Span.Start < len(d.report.Title)
}

// implied says whether an act may take both its parties, or the second, from the
// acts told before: news names a pair once and goes on about "the embassy", "the talks".
func (a *act) implied() (both, second bool) {
	both, second = a.ctx, a.ctx || a.ctx1
	if len(a.effects) == 0 {
		return both, second
	}
	switch a.effects[0].Facet {
	case Relations, Representation, Agreement, Peace:
		return both || !a.firm, second || !a.firm
	case Restriction:
		return !a.firm, !a.firm
	case Recognition:
		return both, second
	}
	return both, second
}

// stand is a party taken from the report, without words of its own at the trigger.
func (d *coding) stand(id actor.ID, trigger int) party {
	return party{text.Root, &actor.Mention{Actors: []actor.ID{id}, Kind: actor.State, Head: trigger, Span: d.p.Tokens[trigger].Span}}
}

func (d *coding) standIn(ids []actor.ID, trigger int) []party {
	var out []party
	for _, id := range ids {
		out = append(out, d.stand(id, trigger))
	}
	return out
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
