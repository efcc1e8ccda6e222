package record

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/report"
	"chancery/span"
)

const (
	title = "Armenia, Pakistan talk"
	body  = "Armenia and Pakistan agreed to consider relations. Mirzoyan called Dar, and Pakistan thanked Armenia & the <EU>."
)

var paper = report.New(report.Report{Title: title, Body: body, Published: 739492})

func party(ids ...actor.ID) event.Party { return event.Party{Actors: ids} }

// at is the span of a quote in the text of paper.
func at(quote string) span.Span {
	i := strings.LastIndex(paper.Text(), quote)
	return span.Span{Start: i, End: i + len(quote)}
}

func effect(f event.Facet, s event.Status, directed bool) []event.Effect {
	return []event.Effect{{Facet: f, Status: s, Directed: directed}}
}

func TestFromEvents(t *testing.T) {
	relations := effect(event.Relations, "considering", false)
	cases := []struct {
		name   string
		events []event.Event
		want   []string // parties status, by the text
	}{
		{"undirected parties are sorted, each once", []event.Event{
			{Actors: []event.Party{party("PAK"), party("ARM", "PAK")}, Effects: relations},
		}, []string{"ARM PAK considering"}},
		{"a party towards itself is left out", []event.Event{
			{Actors: []event.Party{party("PAK")}, Recipients: []event.Party{party("PAK")}, Effects: relations},
			{Actors: []event.Party{party("PAK")}, Recipients: []event.Party{party("PAK")}, Effects: effect(event.Stance, "thanks", true)},
		}, nil},
		{"each side with the other, not among itself", []event.Event{
			{Actors: []event.Party{party("PAK"), party("org:EU")}, Recipients: []event.Party{party("ARM")}, Effects: relations},
		}, []string{"ARM PAK considering", "ARM org:EU considering"}},
		{"all with one another where there is one side", []event.Event{
			{Actors: []event.Party{party("USA"), party("AZE", "ARM")}, Effects: effect(event.Contact, "summit", false)},
		}, []string{"ARM AZE summit", "ARM USA summit", "AZE USA summit"}},
		{"a gathering is one claim", []event.Event{
			{Actors: []event.Party{party("USA", "AZE", "ARM", "GEO", "TUR")}, Effects: effect(event.Contact, "summit", false)},
		}, []string{"ARM AZE GEO TUR USA summit"}},
		{"each actor towards each recipient", []event.Event{
			{Actors: []event.Party{party("ISR")}, Recipients: []event.Party{party("IRL"), party("NOR")}, Effects: effect(event.Representation, "recalled", true)},
		}, []string{"ISR IRL recalled", "ISR NOR recalled"}},
		{"mutual representation goes both ways", []event.Event{
			{Actors: []event.Party{party("AFG")}, Recipients: []event.Party{party("PAK")}, Reciprocal: true, Effects: effect(event.Representation, "charge", true)},
		}, []string{"AFG PAK charge", "PAK AFG charge"}},
		{"a stance towards each of two", []event.Event{
			{Actors: []event.Party{party("PAK")}, Recipients: []event.Party{party("AZE", "ARM")}, Effects: effect(event.Stance, "welcomes", true)},
		}, []string{"PAK ARM welcomes", "PAK AZE welcomes"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, claim := range FromEvents(paper, c.events) {
				got = append(got, strings.ReplaceAll(joined(claim.Parties), ">", " ")+" "+string(claim.Status))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("want -, got +\n%s", diff)
			}
		})
	}
}

func TestFromEventsMerges(t *testing.T) {
	call := func(quote string, when day.Interval, sure float64, e event.Event) event.Event {
		e.Actors, e.Recipients = append(e.Actors, party("ARM")), []event.Party{party("PAK")}
		e.Modality, e.Effects = event.Actual, effect(event.Contact, "call", false)
		e.Evidence, e.When, e.Confidence = at(quote), when, sure
		return e
	}
	friday := day.On(739492)
	got := FromEvents(paper, []event.Event{
		call(title, friday, 1, event.Event{Where: "by phone"}),
		call("relations", day.Interval{}, 0.9, event.Event{Forum: "a forum", Reason: "a thaw"}),
		call("Mirzoyan called Dar", friday, 0.8, event.Event{Actors: []event.Party{{Person: "Ararat Mirzoyan", Office: "foreign minister", Actors: []actor.ID{"ARM"}}}}),
		call("called", day.On(739000), 0.8, event.Event{}),
	})
	if len(got) != 2 {
		t.Fatalf("got %d claims, want 2: the calls of two days", len(got))
	}
	c := got[0]
	if c.Evidence.Quote != "Mirzoyan called Dar" || c.Where != "by phone" || c.Forum != "a forum" || c.Reason != "a thaw" {
		t.Errorf("the call of Friday is %+v", c)
	}
	if diff := cmp.Diff([]Person{{"Ararat Mirzoyan", "foreign minister", "ARM"}}, c.People); diff != "" {
		t.Errorf("people: %s", diff)
	}
}

func TestWithin(t *testing.T) {
	year := day.Interval{From: day.Of(2025, 1, 1), To: day.Of(2025, 12, 31), Precision: day.Year}
	july := day.Interval{From: day.Of(2025, 7, 1), To: day.Of(2025, 7, 31), Precision: day.Month}
	third := day.On(day.Of(2025, 7, 3))
	cases := []struct {
		fine, coarse day.Interval
		want         bool
	}{
		{third, july, true},
		{july, year, true},
		{july, third, false},
		{third, day.Interval{}, true},
		{day.On(day.Of(2024, 7, 3)), year, false},
		{day.Interval{}, july, false},
		{day.Interval{Partial: "--12-14"}, day.Interval{Partial: "--12"}, true},
		{day.Interval{Partial: "--11-14"}, day.Interval{Partial: "--12"}, false},
	}
	for _, c := range cases {
		if got := within(c.fine, c.coarse); got != c.want {
			t.Errorf("%v within %v: %v", c.fine, c.coarse, got)
		}
	}
}

// A claim quotes its evidence exactly, in the title as in the body, and its JSON form keeps all of it.
func TestClaimJSON(t *testing.T) {
	claims := FromEvents(paper, []event.Event{
		{
			Actors: []event.Party{party("PAK")}, Recipients: []event.Party{party("ARM")}, Evidence: at("Pakistan thanked Armenia & the <EU>"),
			Modality: event.Actual, Effects: effect(event.Stance, "thanks", true), When: day.On(739492), Confidence: 0.9, Rule: "thank-1",
			Attribution: event.Attribution{Speaker: "Dar", Verb: "say", Actor: "PAK"}, Amount: &event.Amount{Value: 2e9, Unit: "USD"},
		},
		{Actors: []event.Party{party("PAK", "ARM")}, Evidence: at(title), Modality: event.Considered, Effects: effect(event.Relations, "considering", false)},
	})
	want := []string{
		`{"report":"` + string(paper.ID) + `","facet":"relations","parties":["ARM","PAK"],"directed":false,"status":"considering","modality":"considered",` +
			`"when":{"from":"","to":"","precision":"unknown"},"where":"","forum":"","mediators":[],"subject":"","amount":null,` +
			`"attribution":{"speaker":"","verb":""},"evidence":{"start":0,"end":22,"quote":"Armenia, Pakistan talk","field":"title"},"confidence":0}`,
		`{"report":"` + string(paper.ID) + `","facet":"stance","parties":["PAK","ARM"],"directed":true,"status":"thanks","modality":"actual",` +
			`"when":{"from":"2025-08-29","to":"2025-08-29","precision":"day"},"where":"","forum":"","mediators":[],"subject":"","amount":{"value":2000000000,"unit":"USD"},` +
			`"attribution":{"speaker":"Dar","verb":"say","actor":"PAK"},"evidence":{"start":76,"end":111,"quote":"Pakistan thanked Armenia & the <EU>"},"confidence":0.9,"rule":"thank-1"}`,
	}
	for i, c := range claims {
		b, err := c.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[i], string(b)); diff != "" {
			t.Errorf("want -, got +\n%s", diff)
		}
		var back Claim
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c, back); diff != "" {
			t.Errorf("read back: %s", diff)
		}
		text := paper.Body
		if c.Evidence.Part == report.InTitle {
			text = paper.Title
		}
		if c.Evidence.Span.Of(text) != c.Evidence.Quote {
			t.Errorf("%+v is not the quote", c.Evidence)
		}
	}
}
