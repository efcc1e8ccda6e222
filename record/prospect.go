package record

import (
	"cmp"
	"slices"

	"chancery/day"
	"chancery/event"
)

// prospects groups the steps that no deed has ended and whose goal does not
// hold, one for each status, the strongest modality first and then the latest.
func prospects(f event.Facet, holds event.Status, steps, deeds, denials []placed) []Prospect {
	open := slices.DeleteFunc(slices.Clone(steps), func(s placed) bool {
		return reached(f, s.Status, holds) || ended(f, s, deeds)
	})
	var out []Prospect
	for _, s := range open {
		i := slices.IndexFunc(out, func(p Prospect) bool { return p.Status == s.Status && sameMatter(p.Proof[0], s.Stamped) })
		if i < 0 {
			out = append(out, Prospect{Status: s.Status})
			i = len(out) - 1
		}
		out[i].add(s.Stamped)
	}
	out = dropOvertaken(f, out)
	for i := range out {
		out[i].finish(denials)
	}
	slices.SortStableFunc(out, func(a, b Prospect) int {
		return cmp.Or(cmp.Compare(b.Modality, a.Modality), byRecency(a.Proof[0], b.Proof[0]))
	})
	return out
}

// sameMatter says whether two planned steps of one status are one: the same contact or
// the same promise. In the other facets the slot settles that.
func sameMatter(a, b Stamped) bool {
	return a.Facet != event.Contact || a.due() == b.due()
}

// ended says whether a deed fulfils a step or overtakes it. A step of an undated
// report yields to every deed but the dated background of its own report.
func ended(f event.Facet, step placed, deeds []placed) bool {
	from := step.spoken().From
	return slices.ContainsFunc(deeds, func(d placed) bool {
		if !ends(f, step.Status, d.Status) {
			return false
		}
		if !from.Known() {
			return d.Report != step.Report || !d.day.Known()
		}
		return d.day >= from
	})
}

// add counts a claim in.
func (p *Prospect) add(c Stamped) { p.Proof = append(p.Proof, c) }

// modality is the strongest of what the claims say; one that had to be inferred
// strengthens nothing where another stands by itself.
func (p *Prospect) modality() event.Modality {
	var own, inferred event.Modality
	for _, c := range p.Proof {
		if c.Inferred() {
			inferred = max(inferred, strength(c))
		} else {
			own = max(own, strength(c))
		}
	}
	return cmp.Or(own, inferred)
}

// strength is the modality of a step; a preparatory status that is actual is
// no stronger than what its word says.
func strength(c Stamped) event.Modality {
	if c.Modality != event.Actual {
		return c.Modality
	}
	switch c.Status {
	case "agreed":
		return event.Agreed
	case "upgraded-planned", "proposed":
		return event.Intended
	case "talks", "draft", "negotiating":
		return event.Actual
	}
	return event.Considered
}

// finish puts the claims in order and dates the prospect: since the earliest it was
// spoken of, due as the latest claim that names a time says.
func (p *Prospect) finish(denials []placed) {
	p.Modality = p.modality()
	slices.SortFunc(p.Proof, byRecency)
	for _, c := range p.Proof {
		w := c.spoken()
		if w.Known() && (!p.Since.Known() || w.From < p.Since.From) {
			p.Since = w
		}
		if !p.Due.Known() {
			p.Due = c.due()
		}
	}
	if !p.Since.Known() {
		p.Since = p.Proof[0].spoken()
	}
	for _, d := range denials {
		if d.Status == p.Status && !saidBy(p.Proof, d.Stamped) && d.Known() >= p.Proof[len(p.Proof)-1].Known() {
			p.Against = append(p.Against, d.Stamped)
		}
	}
}

// dropOvertaken leaves out a step that a later and further one has overtaken:
// where establishing is agreed, that it was considered is history.
func dropOvertaken(f event.Facet, ps []Prospect) []Prospect {
	if f != event.Relations && f != event.Agreement {
		return ps
	}
	last := func(p Prospect) day.Day {
		var d day.Day
		for _, c := range p.Proof {
			d = max(d, c.spoken().To)
		}
		return d
	}
	return slices.DeleteFunc(slices.Clone(ps), func(a Prospect) bool {
		return slices.ContainsFunc(ps, func(b Prospect) bool {
			return preparatory(f, a.Status) && rank(f, b.Status) > rank(f, a.Status) && last(b) > last(a)
		})
	})
}

// byRecency orders claims the latest said first.
func byRecency(a, b Stamped) int {
	return cmp.Or(
		cmp.Compare(b.spoken().To, a.spoken().To),
		cmp.Compare(b.Known(), a.Known()),
		byPlace(a, b),
	)
}

// against lists the claims of other stories that say otherwise than what holds, for the
// same time: a contradicting deed of the same days, or a denial that came with or after it.
func against(f event.Facet, s *Standing, deeds, denials []placed) []Stamped {
	if s.Holds == "" {
		return nil
	}
	var out []Stamped
	for _, d := range deeds {
		if contradicts(f, s.Holds, d.Status) && sameTime(d.Stamped, s.Proof) && !saidBy(s.Proof, d.Stamped) {
			out = append(out, d.Stamped)
		}
	}
	for _, d := range denials {
		if d.Status == s.Holds && d.Known() >= s.Proof[0].Known() && !saidBy(s.Proof, d.Stamped) {
			out = append(out, d.Stamped)
		}
	}
	return out
}

// sameTime says whether a deed can be of the time of one of the claims: their
// intervals share a day.
func sameTime(d Stamped, claims []Stamped) bool {
	return d.latest().Known() && slices.ContainsFunc(claims, func(c Stamped) bool {
		return d.earliest() <= c.latest() && c.earliest() <= d.latest()
	})
}

// saidBy says whether the story of c is among those of the claims.
func saidBy(claims []Stamped, c Stamped) bool {
	return slices.ContainsFunc(claims, func(p Stamped) bool { return p.story() == c.story() })
}
