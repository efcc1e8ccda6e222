package record

import (
	"cmp"
	"slices"
	"strings"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
	"chancery/span"
)

// FromEvents makes the claims of a report from its coded events: one for each
// effect of an event on a facet, for the parties it joins. A directed effect gives
// a claim for each actor towards each recipient, and both ways where the act is
// reciprocal. An undirected effect gives a claim for each pair, sorted, and one claim
// of all where many meet. A party towards itself is left out.
//
// What a report says twice is one claim, with the best of its evidence: the surer
// reading, the body before the title, the earlier words. The claims are in the order
// of the text.
func FromEvents(r *report.Report, events []event.Event) []Claim {
	var claims []Claim
	for i := range events {
		e := &events[i]
		for _, effect := range e.Effects {
			base := claimOf(r, e, effect)
			for _, p := range partiesOf(e, effect) {
				c := base
				c.Parties = p
				claims = append(claims, c)
			}
		}
	}
	return inOrder(merge(claims))
}

// claimOf is the claim of an effect, without its parties.
func claimOf(r *report.Report, e *event.Event, effect event.Effect) Claim {
	return Claim{
		Report: r.ID, Facet: effect.Facet, Directed: isDirected(effect), Status: effect.Status,
		Modality: e.Modality, When: e.When, Where: e.Where, Forum: e.Forum,
		Mediators: e.Mediators, Host: e.Host, Subject: effect.Subject, Kind: effect.Kind,
		Amount: e.Amount, People: people(e), Reason: e.Reason, Attribution: e.Attribution,
		Evidence: Quote(r, e.Evidence), Rule: e.Rule, Confidence: e.Confidence,
	}
}

// Quote is the evidence under a span of the report's Text.
func Quote(r *report.Report, s span.Span) Evidence {
	part, at := r.Locate(s)
	if part == report.InTitle {
		return Evidence{Part: part, Span: at, Quote: at.Of(r.Title)}
	}
	return Evidence{Part: part, Span: at, Quote: at.Of(r.Body)}
}

// isDirected says whether the claims of an effect name the actor first. The
// facets that always have a direction have it also where the act is mutual.
func isDirected(effect event.Effect) bool {
	switch effect.Facet {
	case event.Recognition, event.Representation, event.Restriction, event.Stance:
		return true
	case event.Commitment:
		return effect.Directed
	}
	return false
}

// maxParties is the greatest number of parties of one act whose pairs are told
// apart; a gathering of more is one claim of all.
const maxParties = 4

// partiesOf lists the parties of each claim of an effect, two by two: those who act
// with those they act with, or all with one another where the act has one side.
func partiesOf(e *event.Event, effect event.Effect) [][]actor.ID {
	from, to := actors(e.Actors), actors(e.Recipients)
	if e.Reciprocal && isDirected(effect) && len(to) == 0 {
		to = from
	}
	var out [][]actor.ID
	add := func(a, b actor.ID) {
		if !isDirected(effect) && b < a {
			a, b = b, a
		}
		if p := []actor.ID{a, b}; a != b && !slices.ContainsFunc(out, func(q []actor.ID) bool { return slices.Equal(p, q) }) {
			out = append(out, p)
		}
	}
	if isDirected(effect) || len(from) > 0 && len(to) > 0 && !slices.ContainsFunc(to, func(id actor.ID) bool { return slices.Contains(from, id) }) {
		for _, a := range from {
			for _, b := range to {
				add(a, b)
				if isDirected(effect) && e.Reciprocal {
					add(b, a)
				}
			}
		}
		return out
	}
	all := union(from, to)
	if len(all) > maxParties {
		slices.Sort(all)
		return [][]actor.ID{all}
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			add(a, b)
		}
	}
	return out
}

// actors lists the states and organisations that parties stand for, in order, each once.
func actors(parties []event.Party) []actor.ID {
	var out []actor.ID
	for _, p := range parties {
		for _, id := range p.Actors {
			if id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// people lists the persons of an event with the office and the state the report gives
// them; ministers and leaders also where it gives no name.
func people(e *event.Event) []Person {
	var out []Person
	for _, side := range [][]event.Party{e.Actors, e.Recipients} {
		for _, p := range side {
			if p.Person == "" && (p.Office == "" || p.Rank < actor.Deputy || len(p.Actors) != 1) {
				continue
			}
			who := Person{Name: p.Person, Office: p.Office}
			if len(p.Actors) == 1 {
				who.State = p.Actors[0]
			}
			if !slices.ContainsFunc(out, func(o Person) bool { return o.Name == who.Name && (o.Name != "" || o == who) }) {
				out = append(out, who)
			}
		}
	}
	return out
}

// merge folds the claims that say the same into one.
func merge(claims []Claim) []Claim {
	ordered := slices.Clone(claims)
	slices.SortStableFunc(ordered, better)
	var out []Claim
	for _, c := range ordered {
		if i := slices.IndexFunc(out, func(kept Claim) bool { return repeats(kept, c) }); i >= 0 {
			out[i].complete(c)
			continue
		}
		out = append(out, c)
	}
	return out
}

// better orders claims by the worth of their evidence: the body before the title, the
// more exact time, the surer reading, the earlier words.
func better(a, b Claim) int {
	return cmp.Or(
		cmp.Compare(a.Evidence.Part, b.Evidence.Part),
		cmp.Compare(boolRank(b.When.Known()), boolRank(a.When.Known())),
		cmp.Compare(b.When.Precision, a.When.Precision),
		cmp.Compare(b.Confidence, a.Confidence),
		cmp.Compare(a.Evidence.Span.Start, b.Evidence.Span.Start),
		cmp.Compare(a.Evidence.Span.End, b.Evidence.Span.End),
	)
}

// repeats says whether c says nothing that kept does not: the same of the same parties,
// at the same time or without telling when, or in the title what the body proves.
func repeats(kept, c Claim) bool {
	if kept.Facet != c.Facet || kept.Status != c.Status || kept.Modality != c.Modality ||
		kept.Kind != c.Kind && kept.Kind != "" && c.Kind != "" || !slices.Equal(kept.Parties, c.Parties) {
		return false
	}
	if matterOf(kept.Subject) != matterOf(c.Subject) && kept.Subject != "" && c.Subject != "" {
		return false
	}
	if kept.Amount != nil && c.Amount != nil && *kept.Amount != *c.Amount || !mayShare(kept.People, c.People) {
		return false
	}
	if c.Evidence.Part == report.InTitle && kept.Evidence.Part == report.InBody {
		return true
	}
	return kept.When == c.When || within(kept.When, c.When) && sameOccasion(kept, c)
}

// within says whether an interval tells no less than a coarser one: it lies in it, or
// the other one tells nothing.
func within(fine, coarse day.Interval) bool {
	if !coarse.Known() {
		return coarse.Partial == "" || strings.HasPrefix(fine.Partial, coarse.Partial+"-")
	}
	return fine.Precision > coarse.Precision && coarse.From.Known() && coarse.To.Known() &&
		coarse.From <= fine.From && fine.To.Known() && fine.To <= coarse.To
}

// sameOccasion says whether nothing tells two claims apart that say the same: not
// their people, their place or their forum. Two meetings of one pair in a report are
// two meetings where others met.
func sameOccasion(a, b Claim) bool {
	if a.Facet != event.Contact {
		return true
	}
	return (a.Where == "" || b.Where == "" || a.Where == b.Where) && (a.Forum == "" || b.Forum == "" || a.Forum == b.Forum) &&
		mayShare(a.People, b.People)
}

// mayShare says whether two lists of people can be of one event: one is empty, or somebody is on both.
func mayShare(a, b []Person) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(p Person) bool {
		return slices.ContainsFunc(b, func(q Person) bool { return sameName(p.Name, q.Name) })
	})
}

// complete fills what c leaves open from another claim that says the same.
func (c *Claim) complete(o Claim) {
	c.Where = cmp.Or(c.Where, o.Where)
	c.Forum = cmp.Or(c.Forum, o.Forum)
	c.Subject = cmp.Or(c.Subject, o.Subject)
	c.Kind = cmp.Or(c.Kind, o.Kind)
	c.Reason = cmp.Or(c.Reason, o.Reason)
	if c.Amount == nil {
		c.Amount = o.Amount
	}
	c.Mediators = union(c.Mediators, o.Mediators)
	c.Host = union(c.Host, o.Host)
	for _, p := range o.People {
		if !slices.ContainsFunc(c.People, func(q Person) bool { return sameName(q.Name, p.Name) }) {
			c.People = append(slices.Clip(c.People), p)
		}
	}
}

// sameName says whether one name is the other or its last part.
func sameName(a, b string) bool {
	return a == b && a != "" || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

func union(a, b []actor.ID) []actor.ID {
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(slices.Clip(a), id)
		}
	}
	return a
}

// inOrder puts claims in the order of the text, the title first.
func inOrder(claims []Claim) []Claim {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(
			cmp.Compare(b.Evidence.Part, a.Evidence.Part),
			cmp.Compare(a.Evidence.Span.Start, b.Evidence.Span.Start),
			cmp.Compare(a.Evidence.Span.End, b.Evidence.Span.End),
			cmp.Compare(a.Facet, b.Facet),
			slices.Compare(a.Parties, b.Parties),
			cmp.Compare(a.Status, b.Status),
		)
	})
	return claims
}
