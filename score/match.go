package score

import (
	"slices"

	"chancery/actor"
	"chancery/event"
	"chancery/record"
)

// answers says whether a claim answers a fact: same facet, the same status or one near
// enough, and the parties of the fact. mutual says that the claims hold the
// claim's mirror too.
func answers(c *record.Claim, f *Fact, mutual bool) bool {
	return c.Facet == f.Facet && kin(f.Facet, c.Status) == kin(f.Facet, f.Status) && sameParties(c, f, mutual)
}

// kin is the status that stands for those which are near enough to count as one.
func kin(f event.Facet, s event.Status) event.Status {
	switch f {
	case event.Contact:
		if s == "summit" || s == "visit" {
			return "meeting"
		}
	case event.Stance:
		switch s {
		case "welcomes":
			return "supports"
		case "condemns", "rejects":
			return "criticises"
		}
	case event.Restriction:
		if s == "eased" {
			return "lifted"
		}
	case event.Representation:
		if s == "credentials" {
			return "appointed"
		}
	case event.Agreement:
		if s == "proposed" || s == "considering" {
			return "negotiating"
		}
	}
	return s
}

// hasDirection says whether the order of parties matters in a facet.
func hasDirection(f event.Facet) bool {
	switch f {
	case event.Recognition, event.Representation, event.Restriction, event.Stance:
		return true
	}
	return false
}

// sameParties says whether a claim names the parties of a fact. A fact with one
// party is matched on that one; of a fact with three or more, any pair will do, with
// the actor first where the facet has a direction; mutual representation counts either way round.
func sameParties(c *record.Claim, f *Fact, mutual bool) bool {
	switch {
	case len(f.Parties) == 1:
		return slices.Contains(c.Parties, f.Parties[0])
	case len(f.Parties) > 2:
		if hasDirection(f.Facet) && c.Parties[0] != f.Parties[0] {
			return false
		}
		return len(c.Parties) > 1 && within(c.Parties, f.Parties)
	case len(c.Parties) != 2:
		return false
	case slices.Equal(c.Parties, f.Parties):
		return true
	}
	eitherWay := !hasDirection(f.Facet) || !c.Directed || f.Facet == event.Representation && mutual
	return eitherWay && c.Parties[0] == f.Parties[1] && c.Parties[1] == f.Parties[0]
}

func within(some, all []actor.ID) bool {
	return !slices.ContainsFunc(some, func(id actor.ID) bool { return !slices.Contains(all, id) })
}

// isMutual says whether the claims hold the mirror of a claim, or the facts that of a fact it answers.
func isMutual(c *record.Claim, claims []record.Claim, facts []Fact) bool {
	if len(c.Parties) != 2 {
		return false
	}
	mirror := []actor.ID{c.Parties[1], c.Parties[0]}
	return slices.ContainsFunc(claims, func(o record.Claim) bool {
		return o.Facet == c.Facet && o.Status == c.Status && slices.Equal(o.Parties, mirror)
	}) || slices.ContainsFunc(facts, func(f Fact) bool {
		return f.Facet == c.Facet && f.Status == c.Status && slices.Equal(f.Parties, c.Parties)
	}) && slices.ContainsFunc(facts, func(f Fact) bool {
		return f.Facet == c.Facet && f.Status == c.Status && slices.Equal(f.Parties, mirror)
	})
}

// isFalseDeed says whether a claim records what the case says must not be: the
// facet, the status itself and the modality, between those parties whichever way round.
func isFalseDeed(c *record.Claim, f *Fact) bool {
	want := f.Modality
	if want == event.NoModality {
		want = event.Actual
	}
	return c.Facet == f.Facet && c.Status == f.Status && c.Modality == want &&
		(len(f.Parties) == 1 && slices.Contains(c.Parties, f.Parties[0]) ||
			len(f.Parties) > 1 && within(f.Parties, c.Parties) && directionFits(c, f))
}

// directionFits says whether a directed deed goes the way the case rules out;
// for a mission either way is as false.
func directionFits(c *record.Claim, f *Fact) bool {
	return !c.Directed || !hasDirection(f.Facet) || f.Facet == event.Representation || c.Parties[0] == f.Parties[0]
}
