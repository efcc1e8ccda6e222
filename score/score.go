package score

import (
	"fmt"
	"slices"

	"chancery/event"
	"chancery/record"
)

// Tally counts facts and claims.
type Tally struct {
	Required   int // facts that are not optional
	Found      int // of them, those a claim answers
	Claims     int // claims, but for those that answer only optional facts
	Right      int // of them, those that answer a required fact
	Real       int // of Found, those answered by a claim of the fact's modality
	FalseDeeds int // facts that must not be recorded and are
}

// Precision is the share of claims that are right; 0 where there are none.
func (t Tally) Precision() float64 { return share(t.Right, t.Claims) }

// Recall is the share of required facts that are found; 0 where there are none.
func (t Tally) Recall() float64 { return share(t.Found, t.Required) }

// F1 is the harmonic mean of precision and recall.
func (t Tally) F1() float64 {
	p, r := t.Precision(), t.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Modality is the share of found facts that have the right modality too.
func (t Tally) Modality() float64 { return share(t.Real, t.Found) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (t Tally) plus(o Tally) Tally {
	return Tally{t.Required + o.Required, t.Found + o.Found, t.Claims + o.Claims, t.Right + o.Right, t.Real + o.Real, t.FalseDeeds + o.FalseDeeds}
}

// Error is a fact that was missed, a claim that no fact bears out, or a false deed.
type Error struct {
	Case  string
	Kind  string // "missed", "false alarm" or "false deed"
	Fact  *Fact
	Claim *record.Claim
}

// Result is the score of a coder on a set of cases.
type Result struct {
	Cases    int
	Total    Tally
	PerFacet []FacetTally // in the order of event.Facets, those that occur
	Errors   []Error      // never of a case that is held out
	Held     Tally        // the held-out cases alone; Total has them too
	HeldOut  int          // how many of them
}

// FacetTally is the tally of one facet.
type FacetTally struct {
	Facet event.Facet
	Tally
}

// Run codes the cases and scores the claims.
func Run(cases []Case, code Coder) (Result, error) {
	res := Result{Cases: len(cases)}
	perFacet := map[event.Facet]Tally{}
	for i := range cases {
		c := &cases[i]
		r, err := c.Report()
		if err != nil {
			return res, err
		}
		claims, err := code(r)
		if err != nil {
			return res, fmt.Errorf("case %s: %w", c.ID, err)
		}
		tallies, errs := judge(c, claims)
		for f, t := range tallies {
			perFacet[f] = perFacet[f].plus(t)
			res.Total = res.Total.plus(t)
			if c.Held() {
				res.Held = res.Held.plus(t)
			}
		}
		if c.Held() {
			res.HeldOut++
		} else {
			res.Errors = append(res.Errors, errs...)
		}
	}
	for _, f := range event.Facets() {
		if t, ok := perFacet[f]; ok {
			res.PerFacet = append(res.PerFacet, FacetTally{f, t})
		}
	}
	return res, nil
}

// judge scores the claims of one case, facet by facet.
func judge(c *Case, claims []record.Claim) (map[event.Facet]Tally, []Error) {
	tallies := map[event.Facet]Tally{}
	count := func(f event.Facet, change func(*Tally)) {
		t := tallies[f]
		change(&t)
		tallies[f] = t
	}
	var errs []Error
	for i := range c.Facts {
		f := &c.Facts[i]
		if f.Optional {
			continue
		}
		found, real := answered(f, claims, c.Facts)
		count(f.Facet, func(t *Tally) {
			t.Required++
			t.Found += number(found)
			t.Real += number(real)
		})
		if !found {
			errs = append(errs, Error{Case: c.ID, Kind: "missed", Fact: f})
		}
	}
	for i := range claims {
		claim := &claims[i]
		required, optional := bears(claim, claims, c.Facts)
		if optional && !required {
			continue
		}
		count(claim.Facet, func(t *Tally) {
			t.Claims++
			t.Right += number(required)
		})
		if !required {
			errs = append(errs, Error{Case: c.ID, Kind: "false alarm", Claim: claim})
		}
	}
	for i := range c.MustNot {
		f := &c.MustNot[i]
		at := slices.IndexFunc(claims, func(claim record.Claim) bool { return isFalseDeed(&claim, f) })
		if at >= 0 {
			count(f.Facet, func(t *Tally) { t.FalseDeeds++ })
			errs = append(errs, Error{Case: c.ID, Kind: "false deed", Fact: f, Claim: &claims[at]})
		}
	}
	return tallies, errs
}

// answered says whether a claim answers the fact, and whether one does with its modality.
func answered(f *Fact, claims []record.Claim, facts []Fact) (found, real bool) {
	for i := range claims {
		if answers(&claims[i], f, isMutual(&claims[i], claims, facts)) {
			found = true
			real = real || claims[i].Modality == f.Modality
		}
	}
	return found, real
}

// bears says whether a claim answers a required fact, and whether an optional one.
func bears(c *record.Claim, claims []record.Claim, facts []Fact) (required, optional bool) {
	mutual := isMutual(c, claims, facts)
	for i := range facts {
		if answers(c, &facts[i], mutual) {
			required = required || !facts[i].Optional
			optional = optional || facts[i].Optional
		}
	}
	return required, optional
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}
