package main

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"chancery/day"
	"chancery/record"
	"chancery/store"
)

func newExport(env *Env, opener *opener) *cobra.Command {
	return &cobra.Command{
		Use:   "export",
		Short: "Print every claim of the record as JSON Lines",
		Long:  `Export prints every claim with the report it stands in, one a line, in the order of reading.`,
		Args:  arity(0, 0, "export takes no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return opener.with(cmd.Context(), store.MustExist, func(s record.Store) error {
				claims, err := s.Claims(cmd.Context())
				if err != nil {
					return err
				}
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
