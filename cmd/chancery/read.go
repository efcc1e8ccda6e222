package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"chancery/event"
	"chancery/ingest"
	"chancery/record"
	"chancery/report"
	"chancery/source"
	"chancery/store"
)

// sourceFlags are the flags of commands that read reports.
type sourceFlags struct {
	published string
	publisher string
	workers   int
}

func (f *sourceFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.published, "published", "", "day of publication, such as 2025-08-29; outranks what a report says of itself")
	cmd.Flags().StringVar(&f.publisher, "publisher", "", "publisher; outranks what a report says of itself")
	cmd.Flags().IntVar(&f.workers, "workers", 0, "reports coded at once (default one a processor)")
}

// reports goes through the reports of all arguments.
func (f *sourceFlags) reports(ctx context.Context, env *Env, args []string) (iter.Seq2[*report.Report, error], error) {
	o := source.Options{Publisher: f.publisher, Today: env.today(), Stdin: env.Stdin}
	var err error
	if o.Published, err = dayFlag("published", f.published); err != nil {
		return nil, err
	}
	if o.Published > o.Today {
		return nil, misuse("--published %s is in the future: give the day on which the report came out", o.Published)
	}
	return func(yield func(*report.Report, error) bool) {
		for _, arg := range args {
			for r, err := range source.Read(ctx, arg, o) {
				if !yield(r, err) {
					return
				}
			}
		}
	}, nil
}

func newRead(env *Env, open *opener) *cobra.Command {
	var flags sourceFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "read PATH|URL|-...",
		Short: "Read reports into the record",
		Long: `Read reads reports from files, folders, pages of the web or the standard input (-) into the
record. Reading the same report twice changes nothing. A report that cannot be read is named on the
standard error, and the others are kept; the exit status is then 3.`,
		Example: `  chancery read reports/ --publisher "Ministry of Foreign Affairs"
  curl -s https://example.org/feed.xml | chancery read -`,
		Args: arity(1, -1, "say what to read: files, folders, addresses, or - for the standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			reports, err := flags.reports(cmd.Context(), env, args)
			if err != nil {
				return err
			}
			engine, err := ingest.NewEngine()
			if err != nil {
				return err
			}
			return open.with(cmd.Context(), store.Create, func(s record.Store) error {
				r := newReader(env, asJSON)
				err := ingest.Read(cmd.Context(), reports, s, engine.Code, ingest.Options{
					Workers: flags.workers, Today: env.today(), Version: version(), Done: r.done, Placed: r.placed,
				})
				return r.finish(err)
			})
		},
	}
	flags.add(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "one line of JSON a report instead of a summary")
	return cmd
}

// reader tells of reports as they are read, and sums them up.
type reader struct {
	env     *Env
	json    *json.Encoder // nil for people
	bar     *mpb.Bar      // nil where the standard error is no terminal
	bars    *mpb.Progress
	tally   tally
	failure error // of writing the output
}

// tally counts what a reading came to.
type tally struct {
	kept, known, failed, uncoded int
	placed                       int // coded again, with other claims, for what others tell
	claims                       map[event.Facet]int
}

func newReader(env *Env, asJSON bool) *reader {
	r := &reader{env: env, tally: tally{claims: map[event.Facet]int{}}}
	if asJSON {
		r.json = json.NewEncoder(env.Stdout)
		r.json.SetEscapeHTML(false)
	}
	if f, ok := env.Stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		r.bars = mpb.New(mpb.WithOutput(f), mpb.WithWidth(40))
		r.bar = r.bars.New(0, mpb.SpinnerStyle(),
			mpb.PrependDecorators(decor.CurrentNoUnit("reading: %d reports")),
			mpb.AppendDecorators(decor.Elapsed(decor.ET_STYLE_GO)))
	}
	return r
}

// readingJSON is one line of `chancery read --json`.
type readingJSON struct {
	Report    report.ID `json:"report,omitempty"`
	Source    string    `json:"source,omitempty"`
	Title     string    `json:"title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Published string    `json:"published,omitempty"`
	New       bool      `json:"new"`
	Claims    int       `json:"claims"`
	Note      string    `json:"note,omitempty"`
	Error     string    `json:"error,omitempty"`
}

// done takes the outcome of one report in.
func (r *reader) done(o ingest.Outcome) {
	line := readingJSON{New: o.New}
	if o.Err != nil {
		r.tally.failed++
		line.Error = o.Err.Error()
		r.say(o.Err.Error())
	}
	if p := o.Reading.Report; p != nil {
		line.Report, line.Source, line.Title = p.ID, p.Source, p.Title
		line.Publisher, line.Published = p.Publisher, p.Published.String()
		line.Claims, line.Note = len(o.Reading.Claims), o.Reading.Note
		r.count(&o)
	}
	if r.bar != nil {
		r.bar.Increment()
	}
	if r.json != nil && r.failure == nil {
		r.failure = r.json.Encode(line)
	}
}

// placed takes in a report that was coded again.
func (r *reader) placed(o ingest.Outcome) {
	if o.Err != nil {
		r.tally.failed++
		r.say(o.Err.Error())
	}
	if o.New {
		r.tally.placed++
	}
}

// count adds a report that was read to the tally.
func (r *reader) count(o *ingest.Outcome) {
	switch {
	case !o.New && o.Err == nil:
		r.tally.known++
		return
	case o.Err == nil:
		r.tally.kept++
	}
	if o.Reading.Note != "" && o.Err == nil {
		r.tally.uncoded++
		r.say(o.Reading.Report.Source + ": kept, but not coded: " + o.Reading.Note)
	}
	for _, c := range o.Reading.Claims {
		r.tally.claims[c.Facet]++
	}
}

// say writes a line about one report to the standard error, above the progress bar.
func (r *reader) say(s string) {
	out := r.env.Stderr
	if r.bars != nil {
		out = r.bars
	}
	fmt.Fprintln(out, printable(s))
}

// finish writes the summary and gives the error of the command: that of the reading, or
// errPartly where reports failed.
func (r *reader) finish(err error) error {
	if r.bar != nil {
		r.bar.Abort(true)
		r.bars.Wait()
	}
	if r.json == nil {
		r.summary(newPage(r.env))
	}
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("stopped: %s kept; run the same command again to go on", count(r.tally.kept, "report is", "reports are"))
	case err != nil:
		return err
	case r.failure != nil:
		return r.failure
	case r.tally.failed > 0:
		return errPartly
	}
	return nil
}

// summary tells people what was read.
func (r *reader) summary(p *page) {
	t := r.tally
	parts := []string{count(t.kept, "report read", "reports read")}
	if t.known > 0 {
		parts = append(parts, count(t.known, "already known", "already known"))
	}
	if t.uncoded > 0 {
		parts = append(parts, count(t.uncoded, "of them not coded", "of them not coded"))
	}
	if t.failed > 0 {
		parts = append(parts, count(t.failed, "failed", "failed"))
	}
	p.para(0, strings.Join(parts, ", ")+".", bold)
	var claims []string
	total := 0
	for _, f := range event.Facets() {
		if n := t.claims[f]; n > 0 {
			claims = append(claims, fmt.Sprintf("%s %s", f, grouped(int64(n))))
			total += n
		}
	}
	if total > 0 {
		p.para(0, count(total, "claim", "claims")+": "+strings.Join(claims, ", ")+".", plain)
	}
	if t.placed > 0 {
		p.para(0, "Of "+count(t.placed, "report", "reports")+" the claims changed, since others tell the offices of persons named there.", plain)
	}
}
