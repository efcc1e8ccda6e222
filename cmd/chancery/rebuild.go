package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"chancery/ingest"
	"chancery/record"
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
				var all, changed, failures int
				err := ingest.Rebuild(cmd.Context(), s, engine.Code, ingest.Options{Version: version(), Done: func(o ingest.Outcome) {
					all++
					if o.New {
						changed++
					}
					if o.Err != nil {
						failures++
						fmt.Fprintln(env.Stderr, o.Err)
					}
				}})
				if err != nil {
					return err
				}
				p := newPage(env)
				p.para(0, fmt.Sprintf("%s coded anew; the claims of %s changed.", count(all, "report", "reports"), orElse(map[bool]string{true: "none"}[changed == 0], grouped(int64(changed)))), bold)
				if failures > 0 {
					return errPartly
				}
				return p.err
			})
		},
	}
}
