// Package ingest runs reports through the stages, text to claims, on any number
// of workers, and hands them to a store in the order in which they came. It has
// no database and no HTTP of its own.
package ingest

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"chancery/actor"
	"chancery/event"
	"chancery/record"
	"chancery/report"
	"chancery/text"
)

// Coded is what the stages made of one report.
type Coded struct {
	Events   []event.Event
	Refusals []event.Refusal
	Claims   []record.Claim
	Tenures  []actor.Tenure // what the report tells by its own words, whatever others tell
	Unplaced []string       // the surnames it leaves open by its own words; see actor.Cast
	Note     string         // why the report was not coded, for people; "" where it was
}

// Coder codes a report with the offices that other reports tell, or none. It must be safe
// for concurrent use, and the same report and offices must always give the same result.
type Coder func(r *report.Report, prior []record.Learned) Coded

// Engine is the stages of the program with its own model, tables and lexicon. It
// is immutable and safe for concurrent use.
type Engine struct {
	analyzer *text.Analyzer
	resolver *actor.Resolver
	coder    *event.Coder
}

// NewEngine loads the model, the tables and the lexicon that come with the program.
func NewEngine() (*Engine, error) {
	analyzer, err := text.Default()
	if err != nil {
		return nil, fmt.Errorf("load the model of English: %w", err)
	}
	return &Engine{
		analyzer: analyzer,
		resolver: actor.NewResolver(actor.DefaultTable()),
		coder:    event.NewCoder(event.DefaultLexicon(), actor.DefaultTable()),
	}, nil
}

// Code codes a report from its own text, the tables of the program, and the offices
// that other reports tell, which count for persons whom text and tables do not place.
// Reports in other languages than English are not coded, and the note says so.
func (e *Engine) Code(r *report.Report, prior []record.Learned) Coded {
	if r.Language != "" && r.Language != "en" {
		return Coded{Note: fmt.Sprintf("the report is not in English (%s)", r.Language)}
	}
	parse := e.analyzer.Parse(r.Text())
	cast := e.resolver.Cast(parse, r.Published, nil)
	coding := e.coder.Code(&event.Doc{Report: r, Parse: parse, Cast: cast})
	own := Coded{
		Events:   coding.Events,
		Refusals: coding.Refusals,
		Claims:   record.FromEvents(r, coding.Events),
		Tenures:  cast.Tenures,
		Unplaced: cast.Unplaced,
	}
	if len(prior) == 0 {
		return own
	}
	tenures := make([]actor.Tenure, len(prior))
	for i, l := range prior {
		tenures[i] = l.Tenure
	}
	cast = e.resolver.Cast(parse, r.Published, tenures)
	if len(cast.Relied) == 0 {
		return own
	}
	coding = e.coder.Code(&event.Doc{Report: r, Parse: parse, Cast: cast})
	placed := own
	placed.Events, placed.Refusals, placed.Claims = coding.Events, coding.Refusals, record.FromEvents(r, coding.Events)
	attribute(placed.Claims, own.Claims, prior, cast.Relied)
	return placed
}

// attribute says of the claims that the report did not give by itself which offices of other
// reports they rest on.
func attribute(claims, own []record.Claim, prior []record.Learned, relied []int) {
	known := make(map[string]bool, len(own))
	for i := range own {
		if b, err := own[i].MarshalJSON(); err == nil {
			known[string(b)] = true
		}
	}
	for i := range claims {
		c := &claims[i]
		if b, err := c.MarshalJSON(); err == nil && !known[string(b)] {
			c.Learned = restsOn(c, prior, relied)
		}
	}
}

// restsOn are the offices of the states that a claim is about; of the persons it names, where it
// names any of them.
func restsOn(c *record.Claim, prior []record.Learned, relied []int) (all []record.Learned) {
	var named []record.Learned
	words := strings.ToLower(c.Evidence.Quote + " " + c.Attribution.Speaker)
	for _, p := range c.People {
		words += " " + strings.ToLower(p.Name)
	}
	for _, k := range relied {
		l := prior[k]
		if !slices.Contains(c.Parties, l.State) && c.Attribution.Actor != l.State {
			continue
		}
		all = append(all, l)
		if strings.Contains(words, actor.Surname(l.Person)) {
			named = append(named, l)
		}
	}
	if len(named) > 0 {
		return named
	}
	return all
}

// CodedReport is a report with what was coded from it.
type CodedReport struct {
	Report *report.Report // nil where it could not be read
	Err    error          // why it could not be read or coded
	Coded
}

// Code codes reports without keeping them, in the order in which they come.
func Code(ctx context.Context, reports iter.Seq2[*report.Report, error], code Coder, o Options) iter.Seq[CodedReport] {
	o.fill()
	return ordered(ctx, o.Workers, items(ctx, reports), func(i item) CodedReport {
		if i.err != nil {
			return CodedReport{Err: i.err}
		}
		c, err := bounded(code, i.report, nil, o.Limit)
		return CodedReport{i.report, err, c}
	})
}
