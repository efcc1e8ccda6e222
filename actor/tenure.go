package actor

import (
	"cmp"
	"slices"

	"chancery/day"
)

// A tenure tells who is meant by a bare name in another report that is
// published at most tenureAfter days after the day it was said of, or tenureBefore days
// before it: people stay in office for years, and take it up some weeks before it is first told.
const (
	tenureAfter  = 2 * 365
	tenureBefore = 90
)

// Serves says whether t may tell the office of a person whom another report, published on
// that day, only names. Where that day is unknown every tenure may; where the tenure is
// undated it serves undated reports alone. A tenure of a bare surname never
// serves, since a surname has many bearers.
func (t Tenure) Serves(published day.Day) bool {
	if len(nameParts(t.Person)) < 2 {
		return false
	}
	return !published.Known() || t.AsOf.Known() && t.AsOf <= published+tenureBefore && t.AsOf >= published-tenureAfter
}

// Distance orders tenures by how well they tell the office of a person in a report published
// on that day: those said by then first, the latest of them first. It is 0 where the day is unknown.
func (t Tenure) Distance(published day.Day) int {
	switch d := int(published - t.AsOf); {
	case !published.Known():
		return 0
	case d < 0:
		return tenureAfter - d
	default:
		return d
	}
}

// Surname is the word under which the names of persons are compared, in lower
// case: the last that is no initial and no particle; "" where there is none.
func Surname(name string) string {
	parts := nameParts(name)
	if len(parts) == 0 {
		return ""
	}
	return parts[len(parts)-1]
}

// priorsOf are the tenures of other reports that serve this one and whose person
// bears the name of these parts, by Distance, then the highest in rank first. It keeps which names were asked for.
func (c *caster) priorsOf(parts []string) []int {
	if len(parts) == 0 {
		return nil
	}
	surname := parts[len(parts)-1]
	if c.asked == nil {
		c.asked = map[string]bool{}
		c.priors = make(map[string][]int, len(c.prior))
		for k, t := range c.prior {
			if t.Serves(c.published) {
				c.priors[Surname(t.Person)] = append(c.priors[Surname(t.Person)], k)
			}
		}
	}
	c.asked[surname] = true
	var fits []int
	for _, k := range c.priors[surname] {
		if compatible(parts, nameParts(c.prior[k].Person)) {
			fits = append(fits, k)
		}
	}
	slices.SortStableFunc(fits, func(a, b int) int {
		x, y := &c.prior[a], &c.prior[b]
		return cmp.Or(cmp.Compare(x.Distance(c.published), y.Distance(c.published)), cmp.Compare(y.Rank, x.Rank))
	})
	return fits
}

// fromPrior finds the office of a named person by the tenures of other reports:
// all that fit the name must be of one state, and it must be that of the words themselves,
// where they give one. A bare surname needs its state named in the report besides, and a
// title before it of the same rank.
func (c *caster) fromPrior(k int32) bool {
	d := &c.drafts[k]
	parts := nameParts(d.Person)
	fits := c.priorsOf(parts)
	if len(fits) == 0 {
		return false
	}
	var states []ID
	for _, f := range fits {
		states = union(states, []ID{c.prior[f].State})
	}
	if len(states) > 1 {
		d.Candidates, d.Why = union(d.Candidates, states), "several of this name in other reports"
		return false
	}
	t := &c.prior[fits[0]]
	bare := len(parts) == 1
	switch {
	case len(d.Actors) > 0 && !slices.Contains(d.Actors, t.State):
		return false
	case bare && (c.known[t.State] == 0 || d.How == ByOffice && d.Rank != NoRank && d.Rank != t.Rank):
		return false
	}
	d.Actors, d.Candidates, d.Why = states, nil, "office in another report"
	if d.Rank == NoRank {
		d.Rank, d.Office, d.Sector = t.Rank, t.Office, GOV
	}
	if !slices.Contains(c.relied, fits[0]) {
		c.relied = append(c.relied, fits[0])
	}
	return true
}

// askedNames are the surnames that were looked for among the tenures of other reports, sorted.
func (c *caster) askedNames() []string {
	names := make([]string, 0, len(c.asked))
	for n := range c.asked {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
