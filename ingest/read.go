package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"time"

	"chancery/day"
	"chancery/record"
	"chancery/report"
)

// Options say how reports are read. Zero fields stand for the defaults.
type Options struct {
	Workers int           // reports coded at once; default one a processor
	Batch   int           // most reports kept in one transaction; default 64
	Linger  time.Duration // longest time a coded report waits to be kept; default half a second
	Limit   time.Duration // longest time for one report, and for each megabyte more; default 30 s
	Today   day.Day       // the day of reading
	Version string        // of the program, kept with what it codes
	Done    func(Outcome) // called for each report in order, once it is kept or has failed; may be nil
	Placed  func(Outcome) // called for each kept report that is coded again because others tell who it names; may be nil
}

// fill puts in the defaults.
func (o *Options) fill() {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Batch <= 0 {
		o.Batch = 64
	}
	if o.Linger <= 0 {
		o.Linger = time.Second / 2
	}
	if o.Limit <= 0 {
		o.Limit = 30 * time.Second
	}
	if o.Done == nil {
		o.Done = func(Outcome) {}
	}
	if o.Placed == nil {
		o.Placed = func(Outcome) {}
	}
}

// Outcome is what became of one report.
type Outcome struct {
	Reading record.Reading // Report is nil where it could not be read at all
	New     bool           // it was not in the record before
	Err     error          // why it could not be read or coded; a report that could not be coded is kept
}

// FailureError says that a report was read, but could not be coded.
type FailureError struct {
	Report *report.Report
	Cause  string
}

func (e *FailureError) Error() string {
	where := e.Report.Source
	if where == "" {
		where = string(e.Report.ID)
	}
	return fmt.Sprintf("%s: the report could not be coded: %s; please tell the makers of the program", where, e.Cause)
}

// Read codes reports and keeps them in the store. A report that cannot be read or coded is
// an Outcome with an error, and reading goes on. The error is that of the store or of ctx;
// what was acknowledged by Done before it is kept, and reading the same again goes on from there.
// At the end the reports are coded again, new ones and old, that name persons whose office
// other reports tell.
func Read(ctx context.Context, reports iter.Seq2[*report.Report, error], store record.Store, code Coder, o Options) error {
	o.fill()
	prints, err := store.Prints(ctx)
	if err != nil {
		return err
	}
	w := &writer{store: store, options: o, stories: report.NewStories()}
	for _, p := range prints {
		w.stories.Add(p)
	}
	coded := ordered(ctx, o.Workers, items(ctx, reports), func(i item) Outcome { return i.outcome(ctx, store, code, o) })
	for outcome := range coded {
		if err := w.add(outcome); err != nil {
			return err
		}
	}
	if err := w.flush(); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return place(ctx, store, code, o)
}

// item is a report as its reader hands it over.
type item struct {
	report *report.Report
	err    error
}

// items goes through reports until ctx is done.
func items(ctx context.Context, reports iter.Seq2[*report.Report, error]) iter.Seq[item] {
	return func(yield func(item) bool) {
		for r, err := range reports {
			if ctx.Err() != nil || !yield(item{r, err}) {
				return
			}
		}
	}
}

// outcome codes a report, unless it is already kept.
func (i item) outcome(ctx context.Context, store record.Store, code Coder, o Options) Outcome {
	if i.err != nil {
		return Outcome{Err: i.err}
	}
	out := Outcome{Reading: record.Reading{Report: i.report, Read: o.Today, Coder: o.Version}, New: true}
	has, err := store.Has(ctx, []report.ID{i.report.ID})
	if err != nil || has[i.report.ID] {
		out.New = !has[i.report.ID] // an error of the store comes back when it is written to
		return out
	}
	out.Reading.Print = report.PrintOf(i.report)
	c, err := bounded(code, i.report, nil, o.Limit)
	out.Err = err
	out.Reading.Note = c.Note
	if err != nil {
		out.Reading.Note = err.Error()
	}
	c.into(&out.Reading)
	return out
}

// into makes c what was coded from the report of a reading.
func (c *Coded) into(r *record.Reading) {
	r.Events, r.Claims, r.Tenures, r.Unplaced = c.Events, c.Claims, c.Tenures, c.Unplaced
}

// bounded codes a report; a panic or the end of the time allowed is an error. A
// coder that is out of time is left to end by itself, its result unused.
func bounded(code Coder, r *report.Report, prior []record.Learned, limit time.Duration) (Coded, error) {
	type result struct {
		coded Coded
		cause string
	}
	done := make(chan result, 1)
	go func() {
		var res result
		defer func() {
			if p := recover(); p != nil {
				res = result{cause: fmt.Sprintf("a fault of the program (%v)", p)}
			}
			done <- res
		}()
		res.coded = code(r, prior)
	}()
	limit += limit * time.Duration(len(r.Body)>>20)
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case res := <-done:
		if res.cause != "" {
			return Coded{}, &FailureError{r, res.cause}
		}
		return res.coded, nil
	case <-timer.C:
		return Coded{}, &FailureError{r, fmt.Sprintf("it took longer than %s", limit)}
	}
}

// writer keeps outcomes in batches.
type writer struct {
	store   record.Store
	options Options
	stories *report.Stories
	batch   []Outcome
	since   time.Time
}

// add takes an outcome in, and keeps the batch when it is full or old.
func (w *writer) add(o Outcome) error {
	if len(w.batch) == 0 {
		w.since = time.Now()
	}
	w.batch = append(w.batch, o)
	if len(w.batch) >= w.options.Batch || time.Since(w.since) >= w.options.Linger {
		return w.flush()
	}
	return nil
}

// flush keeps the batch and acknowledges its reports. It does so even when the work is
// being cancelled: what was coded is not thrown away.
func (w *writer) flush() error {
	var readings []record.Reading
	for i := range w.batch {
		r := &w.batch[i].Reading
		if w.batch[i].New && r.Report != nil {
			r.Story = w.stories.Add(r.Print)
			readings = append(readings, *r)
		}
	}
	added, err := w.store.Put(context.Background(), readings)
	if err != nil {
		return err
	}
	isNew := make(map[report.ID]bool, len(added))
	for _, id := range added {
		isNew[id] = true
	}
	for _, o := range w.batch {
		if o.Reading.Report != nil {
			id := o.Reading.Report.ID
			o.New = isNew[id]
			delete(isNew, id) // a second copy in the batch is known already
		}
		if !errors.Is(o.Err, context.Canceled) {
			w.options.Done(o)
		}
	}
	w.batch = w.batch[:0]
	return nil
}
