package ingest

import (
	"bytes"
	"context"
	"errors"
	"iter"

	"chancery/record"
	"chancery/report"
)

// Rebuild codes every report of the store anew with the present program, in the order
// of reading, and replaces what was coded before. Done is called for each report, with
// New saying whether its claims are others than before. Rebuild may be stopped and
// run again at any time.
func Rebuild(ctx context.Context, store record.Store, code Coder, o Options) error {
	o.fill()
	var ids []report.ID
	for k, err := range store.Reports(ctx) {
		if err != nil {
			return err
		}
		ids = append(ids, k.ID)
	}
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
			o.Done(out)
		}
		batch = batch[:0]
		return nil
	}
	for out := range ordered(ctx, o.Workers, values(ids), func(id report.ID) Outcome { return recoded(ctx, store, code, id, o) }) {
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

func values[T any](list []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range list {
			if !yield(v) {
				return
			}
		}
	}
}

// recoded codes one report of the store anew.
func recoded(ctx context.Context, store record.Store, code Coder, id report.ID, o Options) Outcome {
	old, err := store.Reading(ctx, id)
	if err != nil {
		return Outcome{Err: err}
	}
	c, err := bounded(code, old.Report, o.Limit)
	next := old
	next.Coder, next.Note = o.Version, c.Note
	if err != nil {
		next.Note = err.Error()
	}
	next.Events, next.Claims, next.Tenures = c.Events, c.Claims, c.Tenures
	return Outcome{Reading: next, New: !sameClaims(old.Claims, next.Claims), Err: err}
}

// sameClaims says whether two lists of claims are equal, nil and empty lists being the same.
func sameClaims(a, b []record.Claim) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, errX := a[i].MarshalJSON()
		y, errY := b[i].MarshalJSON()
		if errX != nil || errY != nil || !bytes.Equal(x, y) {
			return false
		}
	}
	return true
}
