package event

import (
	"slices"
	"strings"

	"chancery/actor"
	"chancery/text"
)

// glosses says whether verb t only comments on a stance it hangs on: "welcomed the
// deal, calling it a positive step".
func (d *coding) glosses(t int) bool {
	tok := &d.p.Tokens[t]
	if tok.Rel != text.Advcl || tok.Head < 0 {
		return false
	}
	return slices.ContainsFunc(d.lex.acts[d.key(tok.Head)], func(a *act) bool {
		return a.facet() == Stance
	})
}

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
	others := d.partners(mine[0])
	if len(others) != 1 {
		return nil
	}
	m.ctx = true
	return d.standIn(others, m.trigger)
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
