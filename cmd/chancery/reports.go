package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"chancery/day"
	"chancery/record"
	"chancery/report"
	"chancery/store"
)

// keptJSON is one line of `chancery reports --json` and `chancery search --json`.
type keptJSON struct {
	Report    report.ID `json:"report"`
	Title     string    `json:"title"`
	Publisher string    `json:"publisher"`
	URL       string    `json:"url"`
	Published day.Day   `json:"published"`
	Read      day.Day   `json:"read"`
	Language  string    `json:"language"`
	Story     string    `json:"story"`
	Claims    int       `json:"claims"`
	Note      string    `json:"note,omitempty"`
	Snippet   string    `json:"snippet,omitempty"`
}

func keptLine(k record.Kept) keptJSON {
	return keptJSON{
		Report: k.ID, Title: k.Title, Publisher: k.Publisher, URL: k.URL, Published: k.Published, Read: k.Read,
		Language: k.Language, Story: string(k.Story), Claims: k.Claims, Note: k.Note,
	}
}

func newReports(env *Env, opener *opener) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "reports [ID]",
		Short: "List the reports of the record, or print one",
		Args:  arity(0, 1, "reports takes at most one id of a report"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return opener.with(cmd.Context(), store.Look, func(s record.Store) error {
				v := &view{page: newPage(env), names: newNames()}
				if len(args) == 1 {
					r, err := s.Reading(cmd.Context(), report.ID(args[0]))
					if err != nil {
						return fmt.Errorf("%w; `chancery reports` lists the ids", err)
					}
					v.reading(&r)
					return v.err
				}
				out := json.NewEncoder(env.Stdout)
				out.SetEscapeHTML(false)
				for k, err := range s.Reports(cmd.Context()) {
					if err == nil && asJSON {
						err = out.Encode(keptLine(k))
					} else if err == nil {
						v.kept(k)
						err = v.err
					}
					if err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON Lines, one report a line")
	return cmd
}

// kept writes a report as one entry of a list.
func (v *view) kept(k record.Kept) {
	v.block(string(k.ID), faint, 0, heading(k.Provenance), bold)
	facts := []string{orElse(oneLine(k.Publisher), "publisher unknown"), orElse(date(k.Published), "undated, read "+date(k.Read)), count(k.Claims, "claim", "claims")}
	if string(k.Story) != string(k.ID) {
		facts = append(facts, "a copy of "+string(k.Story))
	}
	if k.Note != "" {
		facts = append(facts, "not coded: "+oneLine(k.Note))
	}
	v.block("", plain, 0, strings.Join(facts, ", "), plain)
}

// heading is the title of a report, or where it was found.
func heading(p record.Provenance) string {
	return orElse(oneLine(p.Title), orElse(oneLine(p.URL), orElse(oneLine(p.Source), "(no title)")))
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// reading writes a report whole, and the claims coded from it.
func (v *view) reading(r *record.Reading) {
	p := r.Report
	v.kept(record.Kept{
		ID: p.ID, Note: r.Note, Claims: len(r.Claims),
		Provenance: record.Provenance{Title: p.Title, Publisher: p.Publisher, URL: p.URL, Source: p.Source, Published: p.Published, Read: r.Read, Story: r.Story},
	})
	for para := range strings.SplitSeq(p.Body, "\n") {
		if strings.TrimSpace(para) != "" {
			v.line("")
			v.para(0, oneLine(para), plain)
		}
	}
	v.line("")
	for _, c := range r.Claims {
		e := record.Entry{Claims: []record.Stamped{{Claim: c, Provenance: record.Provenance{
			Publisher: p.Publisher, Published: p.Published, Read: r.Read, Story: r.Story,
		}}}}
		v.entry(&e)
	}
}
