package record

import (
	"slices"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
)

// planLife is how long a contact announced without a date counts as under way:
// half a year after it was last spoken of, in days.
const planLife = 183

// foldContacts lists the contacts that took place, the latest first, each with the
// stories that tell of it; what is announced is under way at the first.
// Meeting, visit and summit of one day are one contact, called by its highest name.
func foldContacts(ordered []placed, at day.Day) []Standing {
	var steps, deeds, denials []placed
	for _, p := range ordered {
		switch {
		case p.Modality == event.Denied:
			denials = append(denials, p)
		case p.planned():
			if !lapsed(p.Stamped, at) {
				steps = append(steps, p)
			}
		case p.Modality == event.Actual:
			deeds = append(deeds, p)
		}
	}
	var out []Standing
	for _, group := range groupDeeds(deeds, sameContact) {
		slices.SortStableFunc(group, func(a, b placed) int { return rank(b.Facet, b.Status) - rank(a.Facet, a.Status) })
		s := Standing{Holds: group[0].Status}
		s.settle(group, false)
		s.Against = against(event.Contact, &s, nil, sameDay(denials, group[0]))
		out = append(out, describe(s)...)
	}
	slices.SortFunc(out, latestFirst)
	if ps := prospects(event.Contact, "", steps, deeds, denials); len(ps) > 0 {
		if len(out) == 0 {
			return describe(Standing{UnderWay: ps})
		}
		out[0].UnderWay = ps
	}
	return out
}

// sameContact says whether two claims tell of one contact: of one kind, of the same
// time, with the same parties or some of them.
func sameContact(a, b placed) bool {
	return a.day == b.day && a.When.Known() == b.When.Known() && a.When.Precision == b.When.Precision &&
		near(a.Facet, a.Status) == near(b.Facet, b.Status) &&
		(a.When.Known() || a.Report != b.Report || a.Status == b.Status)
}

// sameDay picks the claims that share a day with p.
func sameDay(claims []placed, p placed) []placed {
	var out []placed
	for _, c := range claims {
		if sameTime(c.Stamped, []Stamped{p.Stamped}) {
			out = append(out, c)
		}
	}
	return out
}

// lapsed says whether the time of an announced contact has passed on the day at.
func lapsed(c Stamped, at day.Day) bool {
	if !at.Known() {
		return false
	}
	if due := c.due(); due.Known() {
		return max(due.From, due.To) < at
	}
	spoken := c.spoken().To
	return spoken.Known() && spoken+planLife < at
}

// foldStances lists the stances of a direction, the latest first: one for each status.
func foldStances(ordered []placed) []Standing {
	deeds := slices.DeleteFunc(slices.Clone(ordered), func(p placed) bool { return p.Modality != event.Actual })
	var out []Standing
	for _, group := range groupDeeds(deeds, func(a, b placed) bool { return a.Status == b.Status }) {
		slices.Reverse(group)
		s := Standing{Holds: group[0].Status}
		s.settle(group, false)
		out = append(out, describe(s)...)
	}
	slices.SortFunc(out, latestFirst)
	return out
}

// groupDeeds parts claims into groups of those that are the same, in order.
func groupDeeds(deeds []placed, same func(a, b placed) bool) [][]placed {
	var out [][]placed
	for _, d := range deeds {
		i := slices.IndexFunc(out, func(g []placed) bool { return same(g[0], d) })
		if i < 0 {
			out = append(out, []placed{d})
		} else {
			out[i] = append(out[i], d)
		}
	}
	return out
}

// gather orders the standings of a facet for its reader: for a facet with a lasting
// state in each direction the first party's comes first. The plans of stances and
// contacts stay with the first standing.
func gather(f event.Facet, pair [2]actor.ID, standings []Standing) []Standing {
	switch f {
	case event.Recognition, event.Representation, event.Restriction:
		slices.SortStableFunc(standings, func(a, b Standing) int {
			return boolRank(a.Parties[0] != pair[0]) - boolRank(b.Parties[0] != pair[0])
		})
	}
	return standings
}
