package record

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
	"chancery/span"
)

var pair = [2]actor.ID{"AAA", "BBB"}

// anyClaim draws a claim of the pair, of any facet, status and modality.
func anyClaim(t *rapid.T) Stamped {
	c := Stamped{}
	c.Facet = rapid.SampledFrom(event.Facets()).Draw(t, "facet")
	c.Status = rapid.SampledFrom(event.Statuses(c.Facet)).Draw(t, "status")
	c.Modality = event.Modality(rapid.IntRange(int(event.Denied), int(event.Actual)).Draw(t, "modality"))
	c.Parties = []actor.ID{"AAA", "BBB"}
	c.Directed = isDirected(event.Effect{Facet: c.Facet, Directed: rapid.Bool().Draw(t, "directed")})
	if c.Directed && rapid.Bool().Draw(t, "back") {
		slices.Reverse(c.Parties)
	}
	c.Report = report.ID(rapid.StringMatching(`r[0-9]`).Draw(t, "report"))
	c.Story = report.Story(rapid.StringMatching(`r[0-9]`).Draw(t, "story"))
	c.Evidence.Span = span.Span{Start: rapid.IntRange(0, 9).Draw(t, "start"), End: 10}
	c.Read = 100
	c.Confidence = rapid.SampledFrom([]float64{0, 0.6, 0.9}).Draw(t, "confidence")
	if rapid.Bool().Draw(t, "published") {
		c.Published = day.Day(rapid.IntRange(1, 110).Draw(t, "on"))
	}
	if rapid.Bool().Draw(t, "dated") {
		c.When = day.On(day.Day(rapid.IntRange(1, 110).Draw(t, "when")))
	}
	return c
}

func claims(t *rapid.T) []Stamped {
	return rapid.SliceOfN(rapid.Custom(anyClaim), 0, 25).Draw(t, "claims")
}

func anyDay(t *rapid.T, name string) day.Day { return day.Day(rapid.IntRange(0, 120).Draw(t, name)) }

// held lists what holds, without what is under way.
func held(r Relation) []string {
	var out []string
	for _, f := range r.Facets {
		for _, s := range f.Standings {
			if s.Holds != "" {
				out = append(out, string(f.Name)+" "+joined(s.Parties)+" "+string(s.Holds)+" "+Date(s.Since))
			}
		}
	}
	slices.Sort(out)
	return out
}

// Nothing said to be less than actual ever changes what holds.
func TestOnlyTheActualHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, at, known := claims(t), anyDay(t, "at"), anyDay(t, "known")
		actual := slices.DeleteFunc(slices.Clone(all), func(c Stamped) bool { return c.Modality != event.Actual })
		if got, want := held(Compute(pair, all, at, known)), held(Compute(pair, actual, at, known)); !slices.Equal(got, want) {
			t.Fatalf("with the claims that are less than actual: %q; without: %q", got, want)
		}
	})
}

// The record is a pure fold: the order in which claims came in does not matter.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, at, known := claims(t), anyDay(t, "at"), anyDay(t, "known")
		want := asJSON(t, Compute(pair, all, at, known))
		shuffled := rapid.Permutation(all).Draw(t, "shuffled")
		if got := asJSON(t, Compute(pair, shuffled, at, known)); got != want {
			t.Fatalf("the order of claims changed the answer:\n%s\n%s", want, got)
		}
	})
}

// What was known on a day has one answer for ever: claims that come later do not change it.
func TestThePastIsKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, at, known := claims(t), anyDay(t, "at"), day.Day(rapid.IntRange(1, 120).Draw(t, "known"))
		then := slices.DeleteFunc(slices.Clone(all), func(c Stamped) bool { return c.Known() > known })
		if got, want := asJSON(t, Compute(pair, all, at, known)), asJSON(t, Compute(pair, then, at, known)); got != want {
			t.Fatalf("later claims changed what was known:\n%s\n%s", want, got)
		}
	})
}

// A copy of a report adds no witness.
func TestCopiesAreNoWitnesses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := claims(t)
		copies := slices.Clone(all)
		for i := range copies {
			copies[i].Report += "copy"
			copies[i].Story = copies[i].story()
		}
		a, b := Compute(pair, all, 0, 0), Compute(pair, append(copies, all...), 0, 0)
		if x, y := witnesses(a), witnesses(b); !slices.Equal(x, y) {
			t.Fatalf("witnesses %v, with copies %v", x, y)
		}
	})
}

func witnesses(r Relation) []int {
	var out []int
	for _, f := range r.Facets {
		n := 0
		for _, s := range f.Standings {
			n = max(n, s.Witnesses())
		}
		out = append(out, n)
	}
	return out
}

func asJSON(t interface{ Fatal(...any) }, r Relation) string {
	b, err := r.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
