package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/ingest"
	"chancery/record"
	"chancery/report"
	"chancery/span"
)

func newCode(env *Env) *cobra.Command {
	var flags sourceFlags
	var claims, explain bool
	cmd := &cobra.Command{
		Use:   "code PATH|URL|-...",
		Short: "Code reports without keeping them",
		Long: `Code prints what it reads out of reports as JSON Lines, one event a line, or one claim a line with
--claims. With --explain what was seen and refused goes to the standard error, with the reason.`,
		Example: `  echo "Armenia and Pakistan established diplomatic relations." | chancery code --claims -`,
		Args:    arity(1, -1, "say what to code: files, folders, addresses, or - for the standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			reports, err := flags.reports(cmd.Context(), env, args)
			if err != nil {
				return err
			}
			engine, err := ingest.NewEngine()
			if err != nil {
				return err
			}
			out := json.NewEncoder(env.Stdout)
			out.SetEscapeHTML(false)
			partly := false
			for o := range ingest.Code(cmd.Context(), reports, engine.Code, ingest.Options{Workers: flags.workers}) {
				if o.Err != nil {
					partly = true
					fmt.Fprintln(env.Stderr, printable(o.Err.Error()))
				}
				if o.Report == nil {
					continue
				}
				if o.Note != "" {
					fmt.Fprintf(env.Stderr, "%s: not coded: %s\n", oneLine(o.Report.Source), oneLine(o.Note))
				}
				if err := writeCoded(out, &o, claims); err != nil {
					return err
				}
				if explain {
					explainCoded(env, &o)
				}
			}
			if err := cmd.Context().Err(); err != nil {
				return err
			}
			if partly {
				return errPartly
			}
			return nil
		},
	}
	flags.add(cmd)
	cmd.Flags().BoolVar(&claims, "claims", false, "print claims instead of events")
	cmd.Flags().BoolVar(&explain, "explain", false, "say on the standard error what was seen and refused, and why")
	return cmd
}

// writeCoded prints the events or the claims of a report.
func writeCoded(out *json.Encoder, o *ingest.CodedReport, claims bool) error {
	if claims {
		for _, c := range o.Claims {
			if err := out.Encode(c); err != nil {
				return err
			}
		}
		return nil
	}
	for i := range o.Events {
		if err := out.Encode(eventLine(o.Report, &o.Events[i])); err != nil {
			return err
		}
	}
	return nil
}

// explainCoded tells what was made of a report, and what was refused and why.
func explainCoded(env *Env, o *ingest.CodedReport) {
	text := o.Report.Text()
	fmt.Fprintf(env.Stderr, "%s: %s, %s, %s\n", oneLine(o.Report.Source),
		count(len(o.Events), "event", "events"), count(len(o.Claims), "claim", "claims"), count(len(o.Refusals), "refusal", "refusals"))
	for _, c := range o.Claims {
		fmt.Fprintf(env.Stderr, "  claim   %s %s %s (%s): rule %s, confidence %.2f\n          “%s”\n", c.Facet, ids(c.Parties), c.Status, c.Modality,
			c.Rule, c.Confidence, oneLine(c.Evidence.Quote))
	}
	for _, r := range o.Refusals {
		fmt.Fprintf(env.Stderr, "  refused “%s” in “%s”: %s (rule %s)\n", oneLine(r.Span.Of(text)), around(text, r.Span), r.Reason, r.Rule)
	}
}

// ids joins the ids of actors.
func ids(list []actor.ID) string {
	words := make([]string, len(list))
	for i, id := range list {
		words[i] = string(id)
	}
	return strings.Join(words, " ")
}

// around is the words around a span, on one line.
func around(text string, s span.Span) string {
	const reach = 50
	start, end := max(s.Start-reach, 0), min(s.End+reach, len(text))
	if i := strings.IndexByte(text[start:s.Start], ' '); start > 0 && i >= 0 {
		start += i + 1
	}
	if i := strings.LastIndexByte(text[s.End:end], ' '); end < len(text) && i >= 0 {
		end = s.End + i
	}
	return strings.ToValidUTF8(oneLine(text[start:end]), "")
}

// eventJSON is the stable form of an event: one line of `chancery code`.
type eventJSON struct {
	Report      report.ID         `json:"report"`
	Type        string            `json:"type"`
	Mode        string            `json:"mode,omitempty"`
	Contexts    []string          `json:"contexts,omitempty"`
	CAMEO       string            `json:"cameo"`
	Actors      []partyJSON       `json:"actors"`
	Recipients  []partyJSON       `json:"recipients"`
	Reciprocal  bool              `json:"reciprocal"`
	Modality    event.Modality    `json:"modality"`
	Attribution event.Attribution `json:"attribution"`
	When        day.Interval      `json:"when"`
	Where       string            `json:"where"`
	Forum       string            `json:"forum"`
	Host        []actor.ID        `json:"host,omitempty"`
	Mediators   []actor.ID        `json:"mediators"`
	Amount      *event.Amount     `json:"amount"`
	Reason      string            `json:"reason,omitempty"`
	Trigger     quoteJSON         `json:"trigger"`
	Evidence    quoteJSON         `json:"evidence"`
	Rule        string            `json:"rule"`
	Confidence  float64           `json:"confidence"`
}

type partyJSON struct {
	IDs    []actor.ID   `json:"ids"`
	Sector actor.Sector `json:"sector,omitempty"`
	Person string       `json:"person,omitempty"`
	Office string       `json:"office,omitempty"`
	Words  string       `json:"words"`
}

type quoteJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
	Field string `json:"field,omitempty"`
}

// eventLine is the stable form of an event of a report.
func eventLine(r *report.Report, e *event.Event) eventJSON {
	return eventJSON{
		Report: r.ID, Type: e.Type, Mode: e.Mode, Contexts: e.Contexts, CAMEO: e.CAMEO,
		Actors: partyLines(r, e.Actors), Recipients: partyLines(r, e.Recipients), Reciprocal: e.Reciprocal,
		Modality: e.Modality, Attribution: e.Attribution, When: e.When, Where: e.Where, Forum: e.Forum,
		Host: e.Host, Mediators: append([]actor.ID{}, e.Mediators...), Amount: e.Amount, Reason: e.Reason,
		Trigger: quoted(r, e.Trigger), Evidence: quoted(r, e.Evidence), Rule: e.Rule, Confidence: e.Confidence,
	}
}

func partyLines(r *report.Report, ps []event.Party) []partyJSON {
	out := make([]partyJSON, len(ps))
	for i, p := range ps {
		out[i] = partyJSON{append([]actor.ID{}, p.Actors...), p.Sector, p.Person, p.Office, p.Span.Of(r.Text())}
	}
	return out
}

// quoted is a quote with its place in the part of the report that holds it.
func quoted(r *report.Report, s span.Span) quoteJSON {
	e := record.Quote(r, s)
	q := quoteJSON{Start: e.Span.Start, End: e.Span.End, Quote: e.Quote}
	if e.Part == report.InTitle {
		q.Field = "title"
	}
	return q
}
