package record

import (
	"cmp"
	"slices"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
)

// Entry is one line of a timeline: the claims that say the same of the same time.
type Entry struct {
	Claims []Stamped // the first known first
}

// Claim is the claim that stands for the entry.
func (e *Entry) Claim() Stamped { return e.Claims[0] }

// Witnesses is the number of independent stories that say so.
func (e *Entry) Witnesses() int { return stories(e.Claims) }

// Day is the day by which the entry is ordered: the last on which it can have come
// about; for a plan the day it was spoken of. Unknown where nothing dates it.
func (e *Entry) Day() day.Day {
	c := e.Claim()
	if c.planned() && c.Modality != event.Actual {
		return c.spoken().To
	}
	return c.latest()
}

// Timeline puts claims in the order of valid time, earliest first and undated last, as known
// on a day (unknown for no bound). Claims that say the same of the same time are one entry.
func Timeline(claims []Stamped, known day.Day) []Entry {
	ordered := slices.DeleteFunc(slices.Clone(claims), func(c Stamped) bool { return known.Known() && c.Known() > known })
	slices.SortFunc(ordered, func(a, b Stamped) int {
		return cmp.Or(cmp.Compare(a.Known(), b.Known()), byPlace(a, b))
	})
	index := map[entryKey]int{}
	var out []Entry
	for _, c := range ordered {
		e := Entry{Claims: []Stamped{c}}
		k := entryKey{c.Facet, c.Status, c.Modality, joined(c.Parties), c.When, matterOf(c.Subject), e.Day()}
		if i, ok := index[k]; ok {
			out[i].Claims = append(out[i].Claims, c)
			continue
		}
		index[k] = len(out)
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b Entry) int {
		return cmp.Or(
			cmp.Compare(boolRank(!a.Day().Known()), boolRank(!b.Day().Known())),
			cmp.Compare(a.Day(), b.Day()),
		)
	})
	return out
}

// entryKey is what claims share that say the same of the same time.
type entryKey struct {
	facet    event.Facet
	status   event.Status
	modality event.Modality
	parties  string
	when     day.Interval
	matter   string
	day      day.Day
}

// Role is the part a claim has in an answer.
type Role uint8

// The roles of claims.
const (
	History   Role = iota // once so, since overtaken
	Decides               // says what holds, and dates it
	Agrees                // says so too
	Disagrees             // another story that says otherwise for the same time
	Changes               // a change of level or mission
	Proposes              // speaks of what is under way
	Denies                // says that something is not so
	Unsure                // possible or hypothetical, which moves nothing
	Corrected             // set aside by a correction made by hand
	Doubted               // too unsure to stand against a sure claim
	Later                 // of a time after the day asked for
)

// RoleOf is the part a claim of the pair has in the relation.
func (r *Relation) RoleOf(c Stamped) Role {
	is := func(o Stamped) bool { return byPlace(o, c) == 0 && o.Facet == c.Facet }
	if f := r.Facet(c.Facet); f != nil {
		for i := range f.Standings {
			s := &f.Standings[i]
			switch {
			case len(s.Proof) > 0 && is(s.Proof[0]):
				return Decides
			case slices.ContainsFunc(s.Proof, is):
				return Agrees
			case slices.ContainsFunc(s.Against, is):
				return Disagrees
			case slices.ContainsFunc(s.Overrule, is):
				return Corrected
			case slices.ContainsFunc(s.Changes, is):
				return Changes
			case slices.ContainsFunc(s.UnderWay, func(p Prospect) bool { return slices.ContainsFunc(p.Proof, is) }):
				return Proposes
			}
		}
	}
	switch {
	case c.Modality == event.Actual && c.Inferred():
		return Doubted
	case c.Modality == event.Denied:
		return Denies
	case c.Modality < event.Requested:
		return Unsure
	case r.At.Known() && (placed{Stamped: c}).begins() > r.At:
		return Later
	}
	return History
}

// About picks the claims that answer a pair, of one facet, as known on a day
// (unknown for no bound), in the order of Timeline.
func About(pair [2]actor.ID, f event.Facet, claims []Stamped, known day.Day) []Stamped {
	var out []Stamped
	for _, e := range Timeline(claims, known) {
		for _, c := range e.Claims {
			if c.Facet == f && concerns(c.Claim, pair) {
				out = append(out, c)
			}
		}
	}
	return out
}
