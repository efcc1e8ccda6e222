package event

import (
	"slices"
	"strings"

	"chancery/actor"
	"chancery/text"
)

// mediators are those in the sentence of the act who broker it: "mediated by X",
// "X-brokered", "under the auspices of X", "with X mediating".
func (d *coding) mediators(m *match) []actor.ID {
	switch {
	case len(m.act.effects) == 0:
		return nil
	case m.act.facet() != Peace && m.act.facet() != Contact && m.act.facet() != Relations && m.act.facet() != Agreement:
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
