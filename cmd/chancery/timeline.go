package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"chancery/actor"
	"chancery/event"
	"chancery/record"
	"chancery/store"
)

func newTimeline(env *Env, opener *opener) *cobra.Command {
	var facet, known string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "timeline A [B]",
		Short: "Tell what the record holds of a state or of two, in order of time",
		Example: `  chancery timeline Ethiopia
  chancery timeline ARM AZE --facet peace`,
		Args:              arity(1, 2, "timeline takes one state or two, such as `chancery timeline Ethiopia`"),
		ValidArgsFunction: completeStates(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			n := newNames()
			parties, err := n.some(args)
			if err != nil {
				return err
			}
			until, err := dayFlag("known", known)
			if err == nil {
				err = checkFacet(facet)
			}
			if err != nil {
				return err
			}
			return opener.with(cmd.Context(), store.Look, func(s record.Store) error {
				claims, err := s.Claims(cmd.Context(), parties...)
				if err != nil {
					return err
				}
				if facet != "" {
					claims = slices.DeleteFunc(claims, func(c record.Stamped) bool { return c.Facet != event.Facet(facet) })
				}
				entries := record.Timeline(claims, until)
				if asJSON {
					return writeEntries(env, entries)
				}
				v := &view{page: newPage(env), names: n}
				v.timeline(parties, entries)
				return v.err
			})
		},
	}
	cmd.Flags().StringVar(&facet, "facet", "", "of this facet alone, such as peace")
	cmd.Flags().StringVar(&known, "known", "", "by what was published until this day")
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON Lines of claims, with publisher and date")
	return cmd
}

// some looks up one state or two.
func (n names) some(args []string) ([]actor.ID, error) {
	if len(args) == 2 {
		pair, err := n.pair(args[0], args[1])
		return pair[:], err
	}
	id, err := n.id(args[0])
	return []actor.ID{id}, err
}

// checkFacet says whether a word names a facet; "" stands for all.
func checkFacet(name string) error {
	if name == "" || slices.Contains(event.Facets(), event.Facet(name)) {
		return nil
	}
	words := make([]string, 0, len(event.Facets()))
	for _, f := range event.Facets() {
		words = append(words, string(f))
	}
	return misuse("there is no facet %q; the facets are %s", name, wordList(words))
}

// writeEntries prints every claim of a timeline as a line of JSON.
func writeEntries(env *Env, entries []record.Entry) error {
	out := json.NewEncoder(env.Stdout)
	out.SetEscapeHTML(false)
	for _, e := range entries {
		for _, c := range e.Claims {
			if err := out.Encode(exported(c)); err != nil {
				return err
			}
		}
	}
	return nil
}

// timeline writes the entries, one or two lines each, under their years.
func (v *view) timeline(parties []actor.ID, entries []record.Entry) {
	v.line(v.in(bold, v.names.all(parties)))
	if len(entries) == 0 {
		v.para(0, "The record says nothing of that yet.", plain)
		return
	}
	year := 0
	for i := range entries {
		e := &entries[i]
		if y, _, _ := e.Day().Date(); i == 0 || y != year {
			year = y
			v.line("")
			if year == 0 {
				v.line(v.in(bold, "undated"))
			} else {
				v.line(v.in(bold, fmt.Sprint(year)))
			}
		}
		v.entry(e)
	}
}

// entry writes one entry: its day, what happened between whom, and who says so.
func (v *view) entry(e *record.Entry) {
	c := e.Claim()
	label := stretch(c.When)
	if !c.When.Known() && c.When.Partial == "" {
		if label = date(e.Day()); label != "" {
			label = "by " + label
		}
	}
	what := v.clause(c)
	if c.Modality != event.Actual {
		what += " " + v.in(amber, "["+c.Modality.String()+"]")
	}
	what += v.names.circumstances(c.Claim) + v.also(c, e.Witnesses())
	v.block(label, faint, 3, what, plain)
	v.block("", plain, 5, "“"+oneLine(c.Evidence.Quote)+"” "+byline(c), faint)
}

// clause says what a claim says, in a few words: "Armenia and Pakistan: relations established".
func (v *view) clause(c record.Stamped) string {
	sub := subjectOf(c.Claim)
	if sub != "" {
		sub = " " + sub
	}
	done := c.Modality == event.Actual || c.Modality == event.Denied
	word := statusWord(c.Facet, c.Status)
	if !done {
		word = stepWord(c.Facet, c.Status)
	}
	switch c.Facet {
	case event.Stance:
		return v.stance(c)
	case event.Recognition:
		if done {
			return v.names.of(c.Parties[0]) + " " + v.in(bold, recognition(c.Status)) + " " + v.names.all(c.Parties[1:])
		}
	case event.Restriction:
		if done {
			word = restriction(c.Kind) + " " + v.in(bold, string(c.Status))
		} else {
			word = restriction(c.Kind) + " to be " + v.in(bold, string(c.Status))
		}
		return v.names.of(c.Parties[0]) + " on " + v.names.all(c.Parties[1:]) + ": " + word + sub
	case event.Relations, event.Agreement:
		if done {
			return v.names.all(c.Parties) + ": " + string(c.Facet) + " " + v.in(bold, word) + sub
		}
	}
	if c.Directed && len(c.Parties) == 2 {
		return v.names.of(c.Parties[0]) + " to " + v.names.of(c.Parties[1]) + ": " + v.in(bold, word) + sub
	}
	return v.names.all(c.Parties) + ": " + v.in(bold, word) + sub
}
