package main

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/spf13/cobra"

	"chancery/day"
	"chancery/record"
	"chancery/store"
)

func newExport(env *Env, opener *opener) *cobra.Command {
	return &cobra.Command{
		Use:   "export",
		Short: "Print every claim of the record as JSON Lines",
		Long: `Export prints every claim with the report it stands in, one a line: by day of publication,
reports without a date first, then by the id of the report, then in the order of its text. So records of the same reports
print the same, in whatever order they were read.`,
		Args: arity(0, 0, "export takes no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return opener.with(cmd.Context(), store.Look, func(s record.Store) error {
				claims, err := s.Claims(cmd.Context())
				if err != nil {
					return err
				}
				slices.SortStableFunc(claims, func(a, b record.Stamped) int {
					return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Report, b.Report))
				})
				out := json.NewEncoder(env.Stdout)
				out.SetEscapeHTML(false)
				for _, c := range claims {
					if err := out.Encode(exported(c)); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

// exportJSON is a claim with the provenance of its report.
type exportJSON struct {
	Claim     record.Claim `json:"claim"`
	Title     string       `json:"title,omitempty"`
	Publisher string       `json:"publisher"`
	URL       string       `json:"url,omitempty"`
	Published day.Day      `json:"published"`
	Read      day.Day      `json:"read"`
	Story     string       `json:"story"`
}

func exported(c record.Stamped) exportJSON {
	return exportJSON{c.Claim, c.Title, c.Publisher, c.URL, c.Published, c.Read, string(c.Story)}
}
