// Package storetest is the one suite that every driver of record.Store passes.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/record"
	"chancery/report"
	"chancery/span"
)

// Run runs the suite. open gives a new, empty store each time, and closes it by t.Cleanup.
func Run(t *testing.T, open func(t *testing.T) record.Store) {
	tests := []struct {
		name string
		test func(*testing.T, record.Store)
	}{
		{"an empty store answers", empty},
		{"what is put is read back", roundTrip},
		{"putting twice changes nothing", idempotent},
		{"claims are found by their parties", byParties},
		{"recoding replaces what was coded", recode},
		{"recoding an unknown report fails and changes nothing", recodeUnknown},
		{"offices are learned where somebody asks for them", learned},
		{"words are found", search},
		{"any words can be asked for", hostileWords},
		{"the order is the order of reading", order},
		{"a reader may leave early", leaveEarly},
		{"several write at once", concurrent},
		{"a cancelled put keeps nothing", cancelled},
		{"the record rebuilt from claims equals the record kept", rebuilt},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

// Reading makes the n-th reading of a series: a report of two claims, an event and a tenure.
func Reading(n int) record.Reading {
	body := fmt.Sprintf("Armenia and Pakistan spoke by phone %d times. Pakistan thanked Armenia.", n)
	r := report.New(report.Report{
		Title: fmt.Sprintf("Call %d", n), Publisher: "The Gazette", URL: "https://example.org/" + fmt.Sprint(n),
		Published: day.Of(2025, 8, 1) + day.Day(n), Language: "en", Body: body, Source: fmt.Sprintf("reports/%d.txt", n),
	})
	quote := span.Span{Start: 0, End: strings.Index(body, ".")}
	thanks := span.Span{Start: quote.End + 2, End: len(body) - 1}
	return record.Reading{
		Report: r, Read: day.Of(2026, 1, 2), Story: report.Story(r.ID), Print: report.PrintOf(r), Coder: "test-1",
		Events: []event.Event{{Type: "CONSULT", Rule: "call", Modality: event.Actual, Evidence: quote, When: day.On(r.Published)}},
		Claims: []record.Claim{
			{
				Report: r.ID, Facet: event.Contact, Parties: []actor.ID{"ARM", "PAK"}, Status: "call", Modality: event.Actual,
				When: day.On(r.Published), People: []record.Person{{Name: "Ishaq Dar", Office: "foreign minister", State: "PAK"}},
				Evidence: record.Evidence{Span: quote, Quote: quote.Of(body)}, Rule: "call", Confidence: 0.9,
			},
			{
				Report: r.ID, Facet: event.Stance, Parties: []actor.ID{"PAK", "ARM"}, Directed: true, Status: "thanks", Modality: event.Actual,
				Evidence: record.Evidence{Span: thanks, Quote: thanks.Of(body)}, Rule: "thank", Confidence: 0.8,
			},
		},
		Tenures:  []actor.Tenure{{Person: "Ishaq Dar", Office: "foreign minister", State: "PAK", Rank: actor.Minister, Span: quote, AsOf: r.Published}},
		Unplaced: []string{"armen", "dar"}, Relies: fmt.Sprint("digest ", n),
	}
}

func put(t *testing.T, s record.Store, readings ...record.Reading) []report.ID {
	t.Helper()
	ids, err := s.Put(t.Context(), readings)
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

func claims(t *testing.T, s record.Store, parties ...actor.ID) []record.Stamped {
	t.Helper()
	c, err := s.Claims(t.Context(), parties...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func kept(t *testing.T, s record.Store) []record.Kept {
	t.Helper()
	var out []record.Kept
	for k, err := range s.Reports(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, k)
	}
	return out
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: want -, got +\n%s", what, diff)
	}
}

func empty(t *testing.T, s record.Store) {
	same(t, "reports", nil, kept(t, s))
	same(t, "claims", nil, claims(t, s, "ARM", "PAK"))
	same(t, "added", nil, put(t, s))
	if hits, err := s.Search(t.Context(), "phone", 5); err != nil || len(hits) > 0 {
		t.Errorf("search: %v, %v", hits, err)
	}
	if _, err := s.Reading(t.Context(), "0123456789abcdef"); !errors.Is(err, record.ErrNotFound) {
		t.Errorf("an unknown report: %v", err)
	}
}

func roundTrip(t *testing.T, s record.Store) {
	want := Reading(1)
	same(t, "added", []report.ID{want.Report.ID}, put(t, s, want))
	got, err := s.Reading(t.Context(), want.Report.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "reading", want, got)
	prints, err := s.Prints(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "prints", []report.Print{want.Print}, prints)

	note := Reading(2)
	note.Report = report.New(report.Report{Body: "Пакистан и Армения", Source: "-"})
	note.Claims, note.Events, note.Tenures, note.Unplaced, note.Note, note.Story = nil, nil, nil, nil, "not English (ru)", want.Story
	note.Print = report.PrintOf(note.Report)
	put(t, s, note)
	got, err = s.Reading(t.Context(), note.Report.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "a report that was not coded", note, got)
}

func idempotent(t *testing.T, s record.Store) {
	first := Reading(1)
	put(t, s, first)
	again := Reading(1)
	again.Read, again.Claims = day.Of(2030, 1, 1), nil
	same(t, "added the second time", nil, put(t, s, again))
	same(t, "added twice in one batch", []report.ID{Reading(2).Report.ID}, put(t, s, Reading(2), Reading(2), first))
	got, err := s.Reading(t.Context(), first.Report.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the first reading", first, got)
	has, err := s.Has(t.Context(), []report.ID{first.Report.ID, "0000000000000000"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "has", map[report.ID]bool{first.Report.ID: true}, has)
}

func byParties(t *testing.T, s record.Store) {
	three := Reading(3)
	three.Claims[0].Parties = []actor.ID{"ARM", "AZE", "USA"}
	put(t, s, Reading(1), three)
	count := func(want int, parties ...actor.ID) {
		t.Helper()
		if got := claims(t, s, parties...); len(got) != want {
			t.Errorf("claims of %v: %d, want %d", parties, len(got), want)
		}
	}
	count(4)
	count(4, "ARM")
	count(3, "PAK", "ARM")
	count(1, "USA", "AZE")
	count(1, "USA", "AZE", "ARM")
	count(0, "USA", "PAK")
	got := claims(t, s, "USA")
	same(t, "claim", three.Claims[0], got[0].Claim)
	r := three.Report
	same(t, "provenance", record.Provenance{
		Title: r.Title, Publisher: r.Publisher, URL: r.URL, Source: r.Source,
		Published: r.Published, Read: three.Read, Story: three.Story,
	}, got[0].Provenance)
}

func recode(t *testing.T, s record.Store) {
	put(t, s, Reading(1), Reading(2))
	next := Reading(1)
	next.Coder, next.Claims, next.Events, next.Tenures, next.Unplaced, next.Relies = "test-2", next.Claims[:1], nil, nil, []string{"levon"}, ""
	next.Claims[0].Status = "meeting"
	if err := s.Recode(t.Context(), []record.Reading{next}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Reading(t.Context(), next.Report.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "recoded", next, got)
	if n := len(claims(t, s, "ARM")); n != 3 {
		t.Errorf("%d claims after recoding, want 3", n)
	}
}

func recodeUnknown(t *testing.T, s record.Store) {
	put(t, s, Reading(1))
	next := Reading(1)
	next.Claims = nil
	if err := s.Recode(t.Context(), []record.Reading{next, Reading(2)}); !errors.Is(err, record.ErrNotFound) {
		t.Errorf("recoding an unknown report: %v", err)
	}
	if n := len(claims(t, s)); n != 2 {
		t.Errorf("%d claims after a failed recoding, want 2", n)
	}
}

func learned(t *testing.T, s record.Store) {
	tells, asks, neither := Reading(1), Reading(2), Reading(3)
	tells.Unplaced, tells.Relies = nil, ""
	asks.Tenures, asks.Relies = nil, ""
	neither.Tenures, neither.Unplaced, neither.Relies = nil, []string{"levon"}, ""
	check := func(offices []record.Learned, waiting []record.Waiting) {
		t.Helper()
		got, err := s.Learned(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		same(t, "learned", offices, got)
		reports, err := s.Waiting(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		same(t, "waiting", waiting, reports)
	}
	put(t, s, tells, neither)
	check(nil, nil)
	put(t, s, asks)
	office := record.NewLearned(tells.Report, tells.Tenures[0])
	wait := record.Waiting{Report: asks.Report.ID, Published: asks.Report.Published, Unplaced: asks.Unplaced}
	check([]record.Learned{office}, []record.Waiting{wait})

	asks.Relies, tells.Tenures = "a digest", nil
	if err := s.Recode(t.Context(), []record.Reading{asks, tells}); err != nil {
		t.Fatal(err)
	}
	wait.Relies = asks.Relies
	check(nil, []record.Waiting{wait})
}

func search(t *testing.T, s record.Store) {
	put(t, s, Reading(1), Reading(2))
	for words, want := range map[string]int{
		"phone": 2, "thanks armenia": 2, `"spoke by phone"`: 2, `"phone by"`: 0, "2": 1, "nowhere": 0, "": 0,
	} {
		hits, err := s.Search(t.Context(), words, 10)
		if err != nil {
			t.Fatalf("%q: %v", words, err)
		}
		if len(hits) != want {
			t.Errorf("%q: %d hits, want %d", words, len(hits), want)
		}
		for _, h := range hits {
			for _, m := range h.Marks {
				if m.Empty() || m.End > len(h.Snippet) {
					t.Errorf("%q: mark %v of %q", words, m, h.Snippet)
				}
			}
		}
	}
	if hits, err := s.Search(t.Context(), "phone", 1); err != nil || len(hits) != 1 {
		t.Errorf("limit 1: %d hits, %v", len(hits), err)
	}
}

func hostileWords(t *testing.T, s record.Store) {
	put(t, s, Reading(1))
	for _, words := range []string{`"`, `"""`, `AND`, `OR NOT`, `a*`, `(`, `x:y`, `^`, `'; DROP TABLE reports; --`, "\x00", "\xff", `NEAR(a b)`, `{`, `-`} {
		if _, err := s.Search(t.Context(), words, 5); err != nil {
			t.Errorf("%q: %v", words, err)
		}
	}
}

func order(t *testing.T, s record.Store) {
	var want []report.ID
	for _, n := range []int{5, 1, 3} {
		want = append(want, put(t, s, Reading(n))...)
	}
	var got []report.ID
	for _, k := range kept(t, s) {
		got = append(got, k.ID)
		if k.Claims != 2 {
			t.Errorf("%s has %d claims, want 2", k.ID, k.Claims)
		}
	}
	same(t, "order", want, got)
	for i, c := range claims(t, s) {
		same(t, "order of claims", want[i/2], c.Report)
	}
}

func leaveEarly(t *testing.T, s record.Store) {
	put(t, s, Reading(1), Reading(2))
	for range s.Reports(t.Context()) {
		break
	}
	put(t, s, Reading(3))
}

func concurrent(t *testing.T, s record.Store) {
	var all sync.WaitGroup
	for w := range 4 {
		all.Go(func() {
			for n := range 10 {
				if _, err := s.Put(t.Context(), []record.Reading{Reading(n), Reading(100*w + n)}); err != nil {
					t.Error(err)
				}
				if _, err := s.Claims(t.Context(), "ARM", "PAK"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if n := len(kept(t, s)); n != 40 {
		t.Errorf("%d reports, want 40", n)
	}
}

func cancelled(t *testing.T, s record.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Put(ctx, []record.Reading{Reading(1)}); !errors.Is(err, context.Canceled) {
		t.Errorf("put in a cancelled context: %v", err)
	}
	same(t, "reports", nil, kept(t, s))
}

func rebuilt(t *testing.T, s record.Store) {
	var readings []record.Reading
	for n := range 8 {
		r := Reading(n)
		r.Claims[0].Modality = event.Modality(1 + n)
		readings = append(readings, r)
	}
	put(t, s, readings...)
	relation := func() string {
		b, err := record.Compute([2]actor.ID{"ARM", "PAK"}, claims(t, s, "ARM", "PAK"), 0, 0).MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	before := relation()
	if err := s.Recode(t.Context(), readings); err != nil {
		t.Fatal(err)
	}
	same(t, "the relation after recoding", before, relation())
}
