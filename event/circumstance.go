package event

import (
	"cmp"
	"slices"
	"strings"

	"chancery/text"
)

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
