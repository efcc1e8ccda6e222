package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery/actor"
	"chancery/event"
	"chancery/record"
	"chancery/report"
	"chancery/span"
	"chancery/store"
)

func newStore(t *testing.T) record.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), store.Create)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// fake codes a report as one call of its first two words, and fails on demand.
func fake(r *report.Report, _ []record.Learned) Coded {
	words := strings.Fields(r.Body)
	switch words[0] {
	case "PANIC":
		panic("out of words")
	case "SLOW":
		time.Sleep(time.Hour)
	}
	return Coded{Claims: []record.Claim{{
		Report: r.ID, Facet: event.Contact, Status: "call", Modality: event.Actual,
		Parties:  []actor.ID{actor.ID(words[0]), actor.ID(words[1])},
		Evidence: record.Evidence{Span: span.Span{End: len(words[0])}, Quote: words[0]},
	}}}
}

// series yields reports with these bodies; "!" is one that cannot be read.
func series(bodies ...string) iter.Seq2[*report.Report, error] {
	return func(yield func(*report.Report, error) bool) {
		for i, b := range bodies {
			var ok bool
			if b == "!" {
				ok = yield(nil, fmt.Errorf("file %d: it is not text", i))
			} else {
				ok = yield(report.New(report.Report{Body: b, Source: fmt.Sprintf("file %d", i)}), nil)
			}
			if !ok {
				return
			}
		}
	}
}

func read(t *testing.T, s record.Store, o Options, reports iter.Seq2[*report.Report, error]) []string {
	t.Helper()
	var log []string
	o.Done = func(out Outcome) {
		switch {
		case out.Err != nil:
			log = append(log, out.Err.Error())
		case out.New:
			log = append(log, "new "+out.Reading.Report.Body)
		default:
			log = append(log, "known "+out.Reading.Report.Body)
		}
	}
	if err := Read(t.Context(), reports, s, fake, o); err != nil {
		t.Fatal(err)
	}
	return log
}

func bodies(t *testing.T, s record.Store) []string {
	t.Helper()
	var out []string
	for k, err := range s.Reports(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.Reading(t.Context(), k.ID)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r.Report.Body)
	}
	return out
}

func TestRead(t *testing.T) {
	s := newStore(t)
	got := read(t, s, Options{}, series("ARM PAK", "!", "PANIC now", "ARM PAK", "USA UKR"))
	want := []string{
		"new ARM PAK", "file 1: it is not text",
		"file 2: the report could not be coded: a fault of the program (out of words); please tell the makers of the program",
		"known ARM PAK", "new USA UKR",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
	if diff := cmp.Diff([]string{"ARM PAK", "PANIC now", "USA UKR"}, bodies(t, s)); diff != "" {
		t.Errorf("kept: want -, got +\n%s", diff)
	}
	again := read(t, s, Options{}, series("ARM PAK", "PANIC now"))
	if diff := cmp.Diff([]string{"known ARM PAK", "known PANIC now"}, again); diff != "" {
		t.Errorf("read again: want -, got +\n%s", diff)
	}
}

// The number of workers and the size of batches leave no trace in the record.
func TestWorkers(t *testing.T) {
	var all []string
	for i := range 300 {
		all = append(all, fmt.Sprintf("A%d B%d", i%7, i))
	}
	var want []string
	for _, o := range []Options{{Workers: 1, Batch: 50}, {Workers: 3, Batch: 7}, {Workers: 16, Batch: 1000}} {
		s := newStore(t)
		read(t, s, o, series(all...))
		claims, err := s.Claims(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range claims {
			b, err := c.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, string(b)+string(c.Story))
		}
		if want == nil {
			want = got
		}
		if !slices.Equal(got, want) || len(got) != 300 {
			t.Errorf("%d workers, batches of %d: another record (%d claims)", o.Workers, o.Batch, len(got))
		}
	}
}

// Copies of a report are one story, in one reading or in several.
func TestStories(t *testing.T) {
	long := "ARM PAK spoke by phone on Friday about trade, transit and the opening of the border near the lake, officials said in the capital. "
	s := newStore(t)
	read(t, s, Options{Batch: 1}, series(long, long+"More follows."))
	read(t, s, Options{}, series(long+"it was a warm day."))
	claims, err := s.Claims(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(claims) != 3 || claims[1].Story != claims[0].Story || claims[2].Story != claims[0].Story {
		t.Errorf("three copies are not one story: %+v", claims)
	}
}

// A report that takes too long is kept uncoded, and the others go on.
func TestLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, err := bounded(fake, report.New(report.Report{Body: "SLOW going"}), nil, time.Minute)
		var failure *FailureError
		if !errors.As(err, &failure) || failure.Cause != "it took longer than 1m0s" {
			t.Errorf("a slow report: %v", err)
		}
		time.Sleep(time.Hour)
	})
}

// Cancelling stops the reading and keeps what was coded.
func TestCancel(t *testing.T) {
	s := newStore(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	endless := func(yield func(*report.Report, error) bool) {
		for i := 0; yield(report.New(report.Report{Body: fmt.Sprintf("ARM B%d", i)}), nil); i++ {
		}
	}
	acknowledged := 0
	done := func(o Outcome) {
		if acknowledged++; acknowledged == 20 {
			cancel()
		}
	}
	if err := Read(ctx, endless, s, fake, Options{Batch: 10, Done: done}); !errors.Is(err, context.Canceled) {
		t.Fatalf("a cancelled reading: %v", err)
	}
	if n := len(bodies(t, s)); n < acknowledged {
		t.Errorf("%d reports kept, %d acknowledged", n, acknowledged)
	}
}

// failing is a store whose disk is full.
type failing struct{ record.Store }

func (failing) Put(context.Context, []record.Reading) ([]report.ID, error) {
	return nil, record.ErrFull
}

func TestStoreFails(t *testing.T) {
	s := failing{newStore(t)}
	if err := Read(t.Context(), series("ARM PAK", "USA UKR"), s, fake, Options{Batch: 1}); !errors.Is(err, record.ErrFull) {
		t.Errorf("a full disk: %v", err)
	}
}

func TestRebuild(t *testing.T) {
	s := newStore(t)
	read(t, s, Options{Version: "1"}, series("ARM PAK", "PANIC now", "USA UKR"))
	better := func(r *report.Report, _ []record.Learned) Coded {
		c := fake(report.New(report.Report{Body: strings.TrimPrefix(r.Body, "PANIC ") + " then"}), nil)
		c.Claims[0].Report = r.ID
		return c
	}
	var changed []bool
	o := Options{Version: "2", Batch: 2, Done: func(o Outcome) { changed = append(changed, o.New) }}
	if err := Rebuild(t.Context(), s, better, o); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]bool{false, true, false}, changed); diff != "" {
		t.Errorf("changed: want -, got +\n%s", diff)
	}
	for k, err := range s.Reports(t.Context()) {
		if err != nil || k.Coder != "2" || k.Claims != 1 || k.Note != "" {
			t.Errorf("%+v, %v", k, err)
		}
	}
}

// The order of results is the order of items, and all workers have ended at the end.
func TestOrdered(t *testing.T) {
	var running atomic.Int32
	work := func(n int) int {
		running.Add(1)
		defer running.Add(-1)
		runtime.Gosched()
		return n * n
	}
	items := slices.Values(slices.Collect(func(yield func(int) bool) {
		for n := range 1000 {
			yield(n)
		}
	}))
	n := 0
	for sq := range ordered(t.Context(), 8, items, work) {
		if sq != n*n {
			t.Fatalf("item %d gave %d", n, sq)
		}
		if n++; n == 500 {
			break
		}
	}
	if r := running.Load(); r != 0 {
		t.Errorf("%d workers are still running", r)
	}
}
