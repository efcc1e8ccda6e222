package event

import (
	"slices"
	"strings"

	"chancery/actor"
	"chancery/report"
	"chancery/text"
)

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
	if len(m.from) > 0 && len(m.to) == 0 && m.act.facet() == Recognition && d.focused {
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
	title := d.headline
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
	if m.act.facet() != Representation {
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

// partners lists those with whom the report has told of id.
func (d *coding) partners(id actor.ID) []actor.ID {
	var all []actor.ID
	for _, s := range d.told {
		if both := union(s.from, s.to); slices.Contains(both, id) {
			all = union(all, both)
		}
	}
	return slices.DeleteFunc(all, func(other actor.ID) bool { return other == id })
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
	facet := m.act.facet()
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
		if len(have) == 1 && (!d.verbal(m.trigger) || len(d.partners(have[0])) != 1) {
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
func (d *coding) inTitle(t int) bool { return d.p.Tokens[t].Span.Start < d.headline }

// headlineOf is the end of a report's title in its text: of the title it came with, or
// of a first line that no full stop ends; 0 where there is neither.
func headlineOf(r *report.Report) int {
	if r.Title != "" {
		return len(r.Title)
	}
	line, rest, more := strings.Cut(r.Body, "\n")
	line = strings.TrimRight(line, " \r\t")
	if !more || strings.TrimSpace(rest) == "" || len(line) > maxHeadline || strings.HasSuffix(line, ",") ||
		strings.ContainsAny(line[max(len(line)-3, 0):], ".!?:”\"") {
		return 0
	}
	return len(line)
}

// maxHeadline is the greatest length of a first line taken for a headline, in bytes.
const maxHeadline = 160

// implied says whether an act may take both its parties, or the second, from the
// acts told before: news names a pair once and goes on about "the embassy", "the talks".
func (a *act) implied() (both, second bool) {
	both, second = a.ctx, a.ctx || a.ctx1
	if len(a.effects) == 0 {
		return both, second
	}
	switch a.facet() {
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
