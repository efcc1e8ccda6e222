package ingest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/actor"
	"chancery/day"
	"chancery/record"
	"chancery/report"
)

// told are reports that tell offices of invented persons, and others that only name them.
func told() []*report.Report {
	var out []*report.Report
	for _, r := range []struct {
		published day.Day
		body      string
	}{
		{day.Of(2025, 3, 4), "Estonia's Foreign Minister Oskar Tammerand thanked Latvia on Monday."},
		{day.Of(2025, 6, 1), "Oskar Tammerand, foreign minister of Estonia, spoke with Latvian officials in Riga."},
		{day.Of(2025, 5, 13), "Oskar Tammerand met the foreign minister of Moldova in Chisinau on 12 May 2025. Tammerand congratulated Moldova."},
		{day.Of(2019, 5, 13), "Oskar Tammerand condemned Belarus on Sunday."},
		{0, "Oskar Tammerand thanked Norway for its help."},
		{day.Of(2025, 4, 1), "Finland's Defence Minister Anneli Kivirinta spoke with Swedish officials in Helsinki."},
		{day.Of(2025, 4, 2), "Iceland's Defence Minister Anneli Kivirinta spoke with Danish officials in Reykjavik."},
		{day.Of(2025, 5, 2), "Anneli Kivirinta and Oskar Tammerand condemned Belarus."},
	} {
		out = append(out, report.New(report.Report{Body: r.body, Published: r.published, Language: "en"}))
	}
	return out
}

func each(reports []*report.Report) func(func(*report.Report, error) bool) {
	return func(yield func(*report.Report, error) bool) {
		for _, r := range reports {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// claimsOf are the claims of a record as JSON, in an order of their own.
func claimsOf(t *testing.T, s record.Store) []string {
	t.Helper()
	claims, err := s.Claims(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := make([]string, 0, len(claims))
	for _, c := range claims {
		b, err := c.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	slices.Sort(out)
	return out
}

func newEngine(t *testing.T) *Engine {
	t.Helper()
	engine, err := NewEngine()
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// Whatever the order of reading, in one go or in several, the record is the same; reading
// again and rebuilding change nothing.
func TestOrderOfReading(t *testing.T) {
	engine := newEngine(t)
	reports := told()
	var want []string
	for seed := range 8 {
		random := rand.New(rand.NewPCG(uint64(seed), 1))
		random.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		o := Options{Workers: 1 + seed%3, Batch: 1 + seed%4, Today: day.Of(2026, 1, 2)}
		s := newStore(t)
		cut := random.IntN(len(reports))
		for _, part := range [][]*report.Report{reports[:cut], reports[cut:]} {
			if err := Read(t.Context(), each(part), s, engine.Code, o); err != nil {
				t.Fatal(err)
			}
		}
		got := claimsOf(t, s)
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("order %d: want -, got +\n%s", seed, diff)
		}
		o.Done = func(out Outcome) {
			if out.New {
				t.Errorf("order %d: read or rebuilt again, report %s changed", seed, out.Reading.Report.ID)
			}
		}
		o.Placed = func(out Outcome) { t.Errorf("order %d: report %s was placed again", seed, out.Reading.Report.ID) }
		if err := errors.Join(Read(t.Context(), each(reports), s, engine.Code, o), Rebuild(t.Context(), s, engine.Code, o)); err != nil {
			t.Fatal(err)
		}
		same(t, "after all again", want, claimsOf(t, s))
	}
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: want -, got +\n%s", what, diff)
	}
}

// Who is placed: within the time a tenure serves, unless several states claim the name.
func TestPlaced(t *testing.T) {
	s := newStore(t)
	if err := Read(t.Context(), each(told()), s, newEngine(t).Code, Options{}); err != nil {
		t.Fatal(err)
	}
	claims, err := s.Claims(t.Context(), "EST")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range claims {
		for _, l := range c.Learned {
			got = append(got, fmt.Sprintf("%s %s %v: %s %s %s", c.Published, c.Status, c.Parties, l.State, l.AsOf, l.Evidence.Quote))
		}
	}
	same(t, "claims that rest on other reports", []string{
		"2025-05-13 meeting [EST MDA]: EST 2025-03-04 Estonia's Foreign Minister Oskar Tammerand",
		"2025-05-13 congratulates [EST MDA]: EST 2025-03-04 Estonia's Foreign Minister Oskar Tammerand",
		" thanks [EST NOR]: EST 2025-03-04 Estonia's Foreign Minister Oskar Tammerand",
		"2025-05-02 condemns [EST BLR]: EST 2025-03-04 Estonia's Foreign Minister Oskar Tammerand",
	}, got)
	for _, state := range []actor.ID{"FIN", "ISL"} {
		claims, err := s.Claims(t.Context(), state, "BLR")
		if err != nil || len(claims) > 0 {
			t.Errorf("a name of two states was given to %s: %v, %v", state, claims, err)
		}
	}
}

// killedAt is a store whose program dies at its n-th recoding.
type killedAt struct {
	record.Store
	n int
}

var errKilled = errors.New("killed")

func (k *killedAt) Recode(ctx context.Context, readings []record.Reading) error {
	if k.n--; k.n < 0 {
		return errKilled
	}
	return k.Store.Recode(ctx, readings)
}

// A program that dies between reading and placing leaves work that the next reading or rebuild completes.
func TestKilledBeforePlacing(t *testing.T) {
	engine := newEngine(t)
	whole := newStore(t)
	if err := Read(t.Context(), each(told()), whole, engine.Code, Options{}); err != nil {
		t.Fatal(err)
	}
	want := claimsOf(t, whole)
	for n := range 3 {
		for name, goOn := range map[string]func(record.Store) error{
			"read":    func(s record.Store) error { return Read(t.Context(), each(told()[:1]), s, engine.Code, Options{}) },
			"rebuild": func(s record.Store) error { return Rebuild(t.Context(), s, engine.Code, Options{}) },
		} {
			s := newStore(t)
			if err := Read(t.Context(), each(told()), &killedAt{s, n}, engine.Code, Options{Batch: 1}); !errors.Is(err, errKilled) {
				t.Fatalf("killed after %d: %v", n, err)
			}
			if strings.Join(claimsOf(t, s), "") == strings.Join(want, "") {
				t.Fatalf("killed after %d: nothing was left to do", n)
			}
			if err := goOn(s); err != nil {
				t.Fatal(err)
			}
			same(t, fmt.Sprintf("%s after being killed after %d", name, n), want, claimsOf(t, s))
		}
	}
}
