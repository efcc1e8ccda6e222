package record

import (
	"slices"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
)

// Relation is what the record answers for a pair of parties on a day of valid
// time and a day of known time. It is computed by Compute and never stored.
type Relation struct {
	Parties [2]actor.ID
	At      day.Day // valid time asked for; unknown for no bound
	Known   day.Day // known time asked for; unknown for no bound
	Facets  []Facet // those of which something is known, in the order of event.Facets
}

// Facet is one side of a relation: one standing for each matter that moves
// on its own (a direction, a subject, a kind, or one contact), the latest first.
type Facet struct {
	Name      event.Facet
	Standings []Standing
}

// Standing is where one matter stands.
type Standing struct {
	Parties  []actor.ID // of the deciding claim, or of what is under way
	Directed bool
	Subject  string
	Kind     string
	Holds    event.Status // "" where nothing actual is known
	Since    day.Interval // of the deciding claim; unknown where the text gives no time
	Proof    []Stamped    // the claims that say what holds, the deciding one first
	Against  []Stamped    // claims of other stories that say otherwise for the same time
	Changes  []Stamped    // representation: changes of level and mission, the latest first
	Doubted  []Stamped    // later claims of something else, too unsure to decide, the latest first
	UnderWay []Prospect
	Overrule []Stamped // claims set aside by a correction made by hand
}

// Prospect is a step that is agreed, intended, considered or asked for, and not yet taken.
type Prospect struct {
	Status   event.Status
	Modality event.Modality // the strongest said of it
	Since    day.Interval   // when it was first spoken of
	Due      day.Interval   // the time announced for it; unknown where none is
	Proof    []Stamped      // the latest first
	Against  []Stamped      // claims of other stories that deny it
}

// Facet is the facet the standing belongs to.
func (s *Standing) Facet() event.Facet { return s.head().Facet }

// Witnesses is the number of independent stories that say what holds.
func (s *Standing) Witnesses() int { return stories(s.Proof) }

// Contested says whether independent stories contradict each other.
func (s *Standing) Contested() bool { return len(s.Against) > 0 }

// Witnesses is the number of independent stories that speak of the step.
func (p *Prospect) Witnesses() int { return stories(p.Proof) }

// Facet is the facet of that name, or nil where nothing is known of it.
func (r *Relation) Facet(name event.Facet) *Facet {
	for i := range r.Facets {
		if r.Facets[i].Name == name {
			return &r.Facets[i]
		}
	}
	return nil
}

// stories counts the stories among claims.
func stories(claims []Stamped) int {
	var seen []report.Story
	for _, c := range claims {
		if !slices.Contains(seen, c.story()) {
			seen = append(seen, c.story())
		}
	}
	return len(seen)
}

// story is the story of the claim's report, which stands for itself where none is set.
func (s Stamped) story() report.Story {
	if s.Story == "" {
		return report.Story(s.Report)
	}
	return s.Story
}

// Compute folds claims into the relation of a pair: as it was on the day at, by
// what was known on the day known; an unknown day sets no bound. The order of
// claims does not matter, and claims of other pairs are passed over.
//
// What holds is decided by actual claims alone: the latest in valid time, then
// the latest known. A claim without a time of its own counts for the day its
// report was published, and stands before the dated claims of its own report;
// without that day too it yields to every dated one. A claim whose parties had to be
// inferred yields to every sure one. A correction sets aside
// what the machine knew when it was made and what would come after it in valid time.
func Compute(pair [2]actor.ID, claims []Stamped, at, known day.Day) Relation {
	slots := map[slotKey][]Stamped{}
	for _, c := range claims {
		if concerns(c.Claim, pair) && !(known.Known() && c.Known() > known) {
			k := slotOf(c.Claim)
			slots[k] = append(slots[k], c)
		}
	}
	rel := Relation{Parties: pair, At: at, Known: known}
	for _, f := range event.Facets() {
		var standings []Standing
		for k, cs := range slots {
			if k.facet == f {
				standings = append(standings, fold(f, cs, at)...)
			}
		}
		if len(standings) > 0 {
			slices.SortFunc(standings, latestFirst)
			rel.Facets = append(rel.Facets, Facet{f, gather(f, pair, standings)})
		}
	}
	return rel
}

// concerns says whether a claim answers a pair: it names both, and where it is
// directed with more than two parties, the actor is one of the pair.
func concerns(c Claim, pair [2]actor.ID) bool {
	if !slices.Contains(c.Parties, pair[0]) || !slices.Contains(c.Parties, pair[1]) {
		return false
	}
	return !c.Directed || c.Parties[0] == pair[0] || c.Parties[0] == pair[1]
}
