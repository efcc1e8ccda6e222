package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"chancery/actor"
	"chancery/day"
	"chancery/event"
	"chancery/record"
	"chancery/report"
	"chancery/store"
)

// clockFlags are the two clocks of a question.
type clockFlags struct{ at, known string }

func (f *clockFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.at, "at", "", "as it was on this day, such as 2025-08-30 (default today)")
	cmd.Flags().StringVar(&f.known, "known", "", "by what was published until this day (default today)")
}

// days reads the flags; a clock that is not set stands at today.
func (f *clockFlags) days(env *Env) (at, known day.Day, err error) {
	if at, err = dayFlag("at", f.at); err == nil {
		known, err = dayFlag("known", f.known)
	}
	if !at.Known() {
		at = env.today()
	}
	if !known.Known() {
		known = env.today()
	}
	return at, known, err
}

// relation computes the relation of two states by what the record holds.
func relation(ctx context.Context, s record.Store, pair [2]actor.ID, at, known day.Day) (record.Relation, []record.Stamped, error) {
	claims, err := s.Claims(ctx, pair[0], pair[1])
	if err != nil {
		return record.Relation{}, nil, err
	}
	return record.Compute(pair, claims, at, known), claims, nil
}

func newShow(env *Env, opener *opener) *cobra.Command {
	var clocks clockFlags
	var asJSON, all bool
	cmd := &cobra.Command{
		Use:   "show A B",
		Short: "Show the relation of two states, facet by facet",
		Long: `Show answers what holds between two states and what is under way, with the words that prove it. --at asks how
it was on a day; --known asks by what had been published until a day.`,
		Example: `  chancery show Pakistan Armenia
  chancery show PK ARM --at 2025-08-30
  chancery show PAK ARM --known 2025-08-29 --json`,
		Args:              arity(2, 2, "show takes two states, such as `chancery show Pakistan Armenia`"),
		ValidArgsFunction: completeStates(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			n := newNames()
			pair, err := n.pair(args[0], args[1])
			if err != nil {
				return err
			}
			at, known, err := clocks.days(env)
			if err != nil {
				return err
			}
			return opener.with(cmd.Context(), store.Look, func(s record.Store) error {
				rel, _, err := relation(cmd.Context(), s, pair, at, known)
				if err != nil {
					return err
				}
				if asJSON {
					out := json.NewEncoder(env.Stdout)
					out.SetEscapeHTML(false)
					return out.Encode(rel)
				}
				v := &view{page: newPage(env), names: n, most: mostShown, texts: newTexts(cmd.Context(), s)}
				if all {
					v.most = 1 << 30
				}
				v.relation(&rel, env.today())
				return v.err
			})
		},
	}
	clocks.add(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object instead of a page")
	cmd.Flags().BoolVar(&all, "all", false, "every contact and stance, not only the latest")
	return cmd
}

// mostShown is how many standings of a facet that is a list are shown.
const mostShown = 5

// view writes relations as pages.
type view struct {
	*page
	names names
	most  int    // standings of a list, before the rest is only counted
	texts *texts // nil where quotes are shown without the words around them

	words    string // the last words quoted, with who says so
	inferred bool   // a claim was shown whose parties had to be inferred
}

// relation writes a relation facet by facet.
func (v *view) relation(r *record.Relation, today day.Day) {
	v.line(v.in(bold, v.names.of(r.Parties[0])+" and "+v.names.of(r.Parties[1])))
	clock := "as of " + date(r.At)
	if r.Known != today && r.Known.Known() {
		clock += ", by what was known on " + date(r.Known)
	}
	v.line(v.in(faint, clock))
	for i := range r.Facets {
		v.line("")
		v.facet(r, &r.Facets[i])
	}
	v.line("")
	v.silence(r)
}

// silence names the facets of which nothing is known.
func (v *view) silence(r *record.Relation) {
	if len(r.Facets) == 0 {
		v.para(0, "The record says nothing of the two yet. Read reports about them with `chancery read`.", plain)
		return
	}
	var silent []string
	for _, f := range event.Facets() {
		if r.Facet(f) == nil {
			silent = append(silent, string(f))
		}
	}
	if len(silent) > 0 {
		v.para(0, "The record says nothing of "+wordList(silent)+".", faint)
	}
	if v.inferred {
		v.para(0, "[inferred] stands where the passage itself does not name both.", faint)
	}
	var stories []report.Story
	for _, f := range r.Facets {
		for i := range f.Standings {
			for _, c := range f.Standings[i].Proof {
				if !slices.Contains(stories, c.Story) {
					stories = append(stories, c.Story)
				}
			}
		}
	}
	rests := "Nothing is told to hold."
	if len(stories) > 0 {
		rests = "What holds rests on " + count(len(stories), "independent report", "independent reports") + "."
	}
	v.para(0, rests, faint)
	v.para(0, "For every claim behind an answer: chancery why "+string(r.Parties[0])+" "+string(r.Parties[1])+" FACET", faint)
}

// facet writes the standings of a facet under its name.
func (v *view) facet(r *record.Relation, f *record.Facet) {
	label := facetTitle(f.Name)
	standings := mutual(f)
	for i := range standings {
		if i == v.most && isList(f.Name) {
			v.block("", plain, 0, fmt.Sprintf("... and %d more: chancery timeline %s %s, or --all", len(standings)-i, r.Parties[0], r.Parties[1]), faint)
			break
		}
		v.standing(f.Name, &standings[i], label)
		label = ""
	}
}

// mutual is the standings of a facet, the two directions as one where the same words tell both.
func mutual(f *record.Facet) []record.Standing {
	all := slices.Clone(f.Standings)
	if len(all) != 2 || !all[0].Directed || !all[1].Directed || all[0].Holds != all[1].Holds ||
		!sameWords(all[0].Proof, all[1].Proof) || len(all[0].UnderWay) != len(all[1].UnderWay) {
		return all
	}
	for i, p := range all[0].UnderWay {
		if q := all[1].UnderWay[i]; p.Status != q.Status || p.Modality != q.Modality || !sameWords(p.Proof, q.Proof) {
			return all
		}
	}
	all[0].Directed = false
	return all[:1]
}

// sameWords says whether two lists of claims rest on the same words.
func sameWords(a, b []record.Stamped) bool {
	return slices.EqualFunc(a, b, func(x, y record.Stamped) bool {
		return x.Report == y.Report && x.Evidence == y.Evidence
	})
}

// standing writes one standing: what holds and its proof, then what is under way.
func (v *view) standing(f event.Facet, s *record.Standing, label string) {
	if s.Holds != "" {
		v.block(label, bold, 0, v.holds(f, s), plain)
		v.proof(s.Proof)
		if label = ""; s.Contested() {
			v.block("", plain, 0, v.in(alert, "contested:")+" "+v.otherwise(f, s.Against), plain)
			v.proof(s.Against)
		}
	} else if !isList(f) {
		v.block(label, bold, 0, v.direction(s)+"what holds is not known", faint)
		label = ""
	}
	if len(s.Doubted) > 0 {
		c := s.Doubted[0]
		v.block("", plain, 0, v.in(faint, "less sure:")+" "+statusWord(f, c.Status)+apart(v.dated(c, c.When)), plain)
		v.proof(s.Doubted[:1])
	}
	if c, ok := lastChange(s); ok {
		v.block("", plain, 0, "last change: "+statusWord(f, c.Status)+apart(v.dated(c, c.When)), plain)
		v.proof([]record.Stamped{c})
	}
	for i := range s.UnderWay {
		v.prospect(f, s, &s.UnderWay[i], label)
		label = ""
	}
}

// lastChange is the last change of representation, where it came after what holds.
func lastChange(s *record.Standing) (record.Stamped, bool) {
	if len(s.Changes) == 0 || len(s.Proof) == 0 || s.Changes[0].Status == s.Holds {
		return record.Stamped{}, false
	}
	change, level := record.Entry{Claims: s.Changes[:1]}, record.Entry{Claims: s.Proof[:1]}
	return s.Changes[0], change.Day() > level.Day()
}

// isList says whether a facet is a list of matters rather than a state, so that there is no
// question of what holds in general.
func isList(f event.Facet) bool {
	return f == event.Agreement || f == event.Commitment || f == event.Contact || f == event.Stance
}

// direction is the heading of a standing that has one: "Afghanistan in Pakistan: ".
func (v *view) direction(s *record.Standing) string {
	if len(s.Parties) < 2 {
		return ""
	}
	if !s.Directed {
		if s.Facet() == event.Representation {
			return "each in the other: "
		}
		return ""
	}
	between := " to "
	switch s.Facet() {
	case event.Representation:
		between = " in "
	case event.Restriction:
		between = " on "
	}
	return v.names.of(s.Parties[0]) + between + v.names.all(s.Parties[1:]) + ": "
}

// otherwise says what contradicting claims say instead.
func (v *view) otherwise(f event.Facet, claims []record.Stamped) string {
	var words []string
	for _, c := range claims {
		w := statusWord(f, c.Status)
		if c.Modality == event.Denied {
			w = "denied that it is so"
		}
		if !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return wordList(words)
}

// prospect writes what is under way.
func (v *view) prospect(f event.Facet, s *record.Standing, p *record.Prospect, label string) {
	c := p.Proof[0]
	var b strings.Builder
	if s.Holds == "" || f == event.Commitment {
		b.WriteString(v.direction(s))
	}
	b.WriteString(v.in(amber, "under way:"))
	b.WriteString(" " + stepWord(f, p.Status))
	if sub := subjectOf(c.Claim); sub != "" {
		b.WriteString(" " + sub)
	}
	b.WriteString(", " + modalityWord(p.Modality))
	b.WriteString(orElse(beginning(p), " ("+undated+")"))
	if due := stretch(p.Due); due != "" {
		b.WriteString(", for " + due)
	}
	b.WriteString(v.names.circumstances(c.Claim))
	b.WriteString(v.also(c, p.Witnesses()))
	v.block(label, bold, 0, b.String(), plain)
	v.proof(p.Proof)
	if len(p.Against) > 0 {
		v.block("", plain, 0, v.in(alert, "denied:"), plain)
		v.proof(p.Against)
	}
}
