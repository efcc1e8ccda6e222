package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"chancery/ingest"
	"chancery/record"
	"chancery/report"
	"chancery/store"
)

func newRebuild(env *Env, opener *opener) *cobra.Command {
	return &cobra.Command{
		Use:   "rebuild",
		Short: "Code every report of the record anew",
		Long: `Rebuild codes every report of the record anew with this version of the program, and replaces its claims. With
the version that coded them it changes nothing.`,
		Args: arity(0, 0, "rebuild takes no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			engine, err := ingest.NewEngine()
			if err != nil {
				return err
			}
			return opener.with(cmd.Context(), store.MustExist, func(s record.Store) error {
				all, failures := 0, 0
				changed := map[report.ID]bool{}
				placed := func(o ingest.Outcome) {
					if o.New {
						changed[o.Reading.Report.ID] = true
					}
					if o.Err != nil {
						failures++
						fmt.Fprintln(env.Stderr, printable(o.Err.Error()))
					}
				}
				err := ingest.Rebuild(cmd.Context(), s, engine.Code, ingest.Options{Version: version(), Placed: placed, Done: func(o ingest.Outcome) {
					all++
					placed(o)
				}})
				if err != nil {
					return err
				}
				number := "none"
				if n := len(changed); n > 0 {
					number = grouped(int64(n))
				}
				p := newPage(env)
				p.para(0, fmt.Sprintf("%s coded anew; the claims of %s changed.", count(all, "report", "reports"), number), bold)
				if failures > 0 {
					return errPartly
				}
				return p.err
			})
		},
	}
}
