package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"chancery/day"
	"chancery/event"
	"chancery/record"
	"chancery/store"
)

func newWhy(env *Env, opener *opener) *cobra.Command {
	var clocks clockFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:               "why A B FACET",
		Short:             "Show every claim behind an answer, and the part it has in it",
		Example:           `  chancery why Pakistan Armenia relations`,
		Args:              arity(3, 3, "why takes two states and a facet, such as `chancery why PAK ARM relations`"),
		ValidArgsFunction: completeStates(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			n := newNames()
			pair, err := n.pair(args[0], args[1])
			if err == nil {
				err = checkFacet(args[2])
			}
			if err != nil {
				return err
			}
			at, known, err := clocks.days(env)
			if err != nil {
				return err
			}
			return opener.with(cmd.Context(), store.Look, func(s record.Store) error {
				rel, claims, err := relation(cmd.Context(), s, pair, at, known)
				if err != nil {
					return err
				}
				chain := record.About(pair, event.Facet(args[2]), claims, known)
				if asJSON {
					return writeChain(env, &rel, chain)
				}
				v := &view{page: newPage(env), names: n, most: 1 << 30, texts: newTexts(cmd.Context(), s)}
				v.why(&rel, event.Facet(args[2]), chain)
				return v.err
			})
		},
	}
	clocks.add(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON Lines, one claim a line with its part in the answer")
	return cmd
}

// linkJSON is one line of `chancery why --json`.
type linkJSON struct {
	Part  string  `json:"part"`
	Order day.Day `json:"order"`
	exportJSON
}

func writeChain(env *Env, rel *record.Relation, chain []record.Stamped) error {
	out := json.NewEncoder(env.Stdout)
	out.SetEscapeHTML(false)
	for _, c := range chain {
		e := record.Entry{Claims: []record.Stamped{c}}
		if err := out.Encode(linkJSON{roleWord(rel.RoleOf(c)), e.Day(), exported(c)}); err != nil {
			return err
		}
	}
	return nil
}

// why writes the answer, then each claim behind it in order of time.
func (v *view) why(rel *record.Relation, f event.Facet, chain []record.Stamped) {
	v.line(v.in(bold, fmt.Sprintf("%s and %s: %s", v.names.of(rel.Parties[0]), v.names.of(rel.Parties[1]), f)))
	if len(chain) == 0 {
		v.para(0, "The record holds no claim of that.", plain)
		return
	}
	v.line("")
	v.answer(rel.Facet(f), f)
	v.line("")
	v.para(0, "What holds is the latest actual claim in valid time; what is less than actual never changes it. The claims, earliest first:", faint)
	for _, c := range chain {
		v.line("")
		v.link(rel, c)
	}
}

// answer writes what holds and what is under way, without the proof.
func (v *view) answer(facet *record.Facet, f event.Facet) {
	if facet == nil {
		v.block("Answer", bold, 0, "nothing that holds or is under way", plain)
		return
	}
	label := "Answer"
	for _, s := range mutual(facet) {
		if s.Holds != "" {
			v.block(label, bold, 0, v.holds(f, &s), plain)
			label = ""
		}
		for _, p := range s.UnderWay {
			head := ""
			if s.Holds == "" {
				head = v.direction(&s)
			}
			v.block(label, bold, 0, head+v.in(amber, "under way:")+" "+stepWord(f, p.Status)+", "+modalityWord(p.Modality)+beginning(&p), plain)
			label = ""
		}
	}
}

// link writes one claim of a chain.
func (v *view) link(rel *record.Relation, c record.Stamped) {
	role := rel.RoleOf(c)
	e := record.Entry{Claims: []record.Stamped{c}}
	when := orElse(stretch(c.When), "no time of its own")
	v.block(orElse(date(e.Day()), "undated"), bold, 3, v.clause(c)+" "+v.in(roleInk(role), "- "+roleWord(role)), plain)
	v.quote(c, 5, plain)
	v.block("", plain, 5, fmt.Sprintf("modality %s; valid %s; known %s; rule %s; confidence %.2f; report %s, %s %d-%d", c.Modality, when,
		date(c.Known()), c.Rule, c.Confidence, c.Report, partWord(c), c.Evidence.Span.Start, c.Evidence.Span.End), faint)
	for _, l := range c.Learned {
		v.block("", plain, 5, v.learned(l), faint)
	}
	if k := c.Correction; k != nil {
		v.block("", plain, 5, fmt.Sprintf("corrected by %s on %s: %s", oneLine(k.Author), date(k.On), oneLine(k.Reason)), faint)
	}
}

// learned says where an office was learned that the report of a claim does not tell.
func (v *view) learned(l record.Learned) string {
	return fmt.Sprintf("that %s is %s of %s is told by another report: “%s” - %s", oneLine(l.Person), oneLine(l.Office), v.names.of(l.State),
		oneLine(l.Evidence.Quote), v.texts.byline(l.Report))
}

// partWord names the part of the report that holds the evidence.
func partWord(c record.Stamped) string {
	if c.Evidence.Part != 0 {
		return "bytes of the title"
	}
	return "bytes"
}

// roleWord says what part a claim has in the answer.
func roleWord(r record.Role) string {
	switch r {
	case record.Decides:
		return "decides what holds"
	case record.Agrees:
		return "agrees"
	case record.Disagrees:
		return "contradicts, so the answer is contested"
	case record.Changes:
		return "a change on the way"
	case record.Proposes:
		return "under way"
	case record.Denies:
		return "a denial"
	case record.Unsure:
		return "less than a plan, moves nothing"
	case record.Corrected:
		return "set aside by a correction"
	case record.Doubted:
		return "too unsure to stand against a sure claim"
	case record.Later:
		return "later than the day asked for"
	}
	return "since overtaken"
}

func roleInk(r record.Role) ink {
	switch r {
	case record.Decides, record.Agrees:
		return good
	case record.Disagrees, record.Corrected:
		return alert
	case record.Proposes:
		return amber
	}
	return faint
}
