package ingest

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"chancery/actor"
	"chancery/record"
	"chancery/report"
)

// maxRounds bounds how often the reports are gone through again because another
// program read more of them meanwhile.
const maxRounds = 8

// place codes again the reports that name persons whose office other reports tell.
//
// Which offices a report is coded with follows from the report and from the set of
// all that reports tell by their own words, and so not from the order of reading. What
// it was coded with is kept as a digest beside its claims; place compares, and codes
// again where they differ. It may be stopped anywhere: the next one goes on.
func place(ctx context.Context, store record.Store, code Coder, o Options) error {
	for range maxRounds {
		offices, err := learnOffices(ctx, store)
		if err != nil {
			return err
		}
		var stale []job
		for _, w := range offices.waiting {
			if prior := offices.of(w); digest(prior) != w.Relies {
				stale = append(stale, job{w.Report, prior})
			}
		}
		if len(stale) == 0 {
			return nil
		}
		if err := recodeAll(ctx, store, code, stale, o, o.Placed); err != nil {
			return err
		}
	}
	return nil
}

// job is a report to be coded again, with the offices that other reports tell.
type job struct {
	report report.ID
	prior  []record.Learned
}

// offices is what the reports of a record tell each other.
type offices struct {
	waiting []record.Waiting
	known   map[string][]record.Learned // by the surname of the person
}

func learnOffices(ctx context.Context, store record.Store) (*offices, error) {
	waiting, err := store.Waiting(ctx)
	if err != nil || len(waiting) == 0 {
		return &offices{}, err
	}
	all, err := store.Learned(ctx)
	if err != nil {
		return nil, err
	}
	o := &offices{waiting, map[string][]record.Learned{}}
	for _, l := range all {
		name := actor.Surname(l.Person)
		o.known[name] = append(o.known[name], l)
	}
	return o, nil
}

// of are the offices with which a report is coded: of those of its unplaced names that
// serve it, each person, office and state once, as told by the report that tells it best.
// They are in an order of their own, whatever the order of reading.
func (o *offices) of(w record.Waiting) []record.Learned {
	var out []record.Learned
	for _, name := range w.Unplaced {
		for _, l := range o.known[name] {
			if l.Report != w.Report && l.Serves(w.Published) {
				out = append(out, l)
			}
		}
	}
	slices.SortFunc(out, func(a, b record.Learned) int {
		return cmp.Or(
			compareOffices(a, b), cmp.Compare(a.Distance(w.Published), b.Distance(w.Published)),
			cmp.Compare(a.Report, b.Report), cmp.Compare(a.Span.Start, b.Span.Start),
		)
	})
	return slices.CompactFunc(out, func(a, b record.Learned) bool { return compareOffices(a, b) == 0 })
}

func compareOffices(a, b record.Learned) int {
	return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.State, b.State), cmp.Compare(b.Rank, a.Rank), cmp.Compare(a.Office, b.Office))
}

// digest stands for the offices a report was coded with; "" for none.
func digest(prior []record.Learned) string {
	if len(prior) == 0 {
		return ""
	}
	h := sha256.New()
	for _, l := range prior {
		fmt.Fprintf(h, "%q %q %q %d %d %s %v\n", l.Person, l.Office, l.State, l.Rank, l.AsOf, l.Report, l.Span)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// recodeAll codes reports of the store anew, in batches, and tells of each when it is kept.
func recodeAll(ctx context.Context, store record.Store, code Coder, jobs []job, o Options, done func(Outcome)) error {
	var batch []Outcome
	flush := func() error {
		readings := make([]record.Reading, len(batch))
		for i := range batch {
			readings[i] = batch[i].Reading
		}
		if err := store.Recode(context.Background(), readings); err != nil {
			return err
		}
		for _, out := range batch {
			done(out)
		}
		batch = batch[:0]
		return nil
	}
	for out := range ordered(ctx, o.Workers, slices.Values(jobs), func(j job) Outcome { return recoded(ctx, store, code, j, o) }) {
		var failure *FailureError
		if out.Err != nil && !errors.As(out.Err, &failure) {
			return out.Err
		}
		if batch = append(batch, out); len(batch) >= o.Batch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return ctx.Err()
}

// recoded codes one report of the store anew.
func recoded(ctx context.Context, store record.Store, code Coder, j job, o Options) Outcome {
	old, err := store.Reading(ctx, j.report)
	if err != nil {
		return Outcome{Err: err}
	}
	c, err := bounded(code, old.Report, j.prior, o.Limit)
	next := old
	next.Coder, next.Note, next.Relies = o.Version, c.Note, digest(j.prior)
	if err != nil {
		next.Note = err.Error()
	}
	c.into(&next)
	return Outcome{Reading: next, New: !sameClaims(old.Claims, next.Claims), Err: err}
}
