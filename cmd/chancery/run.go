package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"chancery/day"
)

// Env is the world as the program sees it.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	Now            func() time.Time
}

// today is the calendar day.
func (e *Env) today() day.Day { return day.FromTime(e.Now()) }

// The exit statuses.
const (
	done    = 0
	failed  = 1
	misused = 2
	partly  = 3 // some reports could not be read, the others are kept
)

// usageError is a command line that cannot be meant.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// misuse is a usageError in words.
func misuse(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errPartly says that some reports could not be read; each has been named already.
var errPartly = errors.New("some reports could not be read")

// Run runs the command line and returns the exit status.
func Run(ctx context.Context, args []string, env Env) int {
	root := newRoot(&env)
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	switch {
	case err == nil:
		return done
	case errors.Is(err, errPartly):
		return partly
	}
	fmt.Fprintf(env.Stderr, "chancery: %s\n", printable(err.Error()))
	if usage := (usageError{}); errors.As(err, &usage) {
		fmt.Fprintf(env.Stderr, "Run `%s --help` for how to use it.\n", cmd.CommandPath())
		return misused
	}
	return failed
}

// newRoot is the whole command line.
func newRoot(env *Env) *cobra.Command {
	root := &cobra.Command{
		Use:   "chancery",
		Short: "The record of the relations of states, from news reports",
		Long: `Chancery reads news reports about states and keeps the record of their relations:
what holds, what is under way, how it came about, who says so, and the very words that prove it.`,
		Example: `  chancery read reports/                 read a folder of reports into the record
  chancery show Pakistan Armenia         the relation of two states, facet by facet
  chancery why PAK ARM relations         the claims behind an answer`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			hint := ""
			if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
				hint = "; did you mean " + strings.Join(near, " or ") + "?"
			}
			return misuse("there is no command %q%s", args[0], hint)
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(env.Stdin)
	root.SetOut(env.Stdout)
	root.SetErr(env.Stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.SuggestionsMinimumDistance = 2
	db := root.PersistentFlags().String("db", "", "the record: a path or sqlite:PATH (default $CHANCERY_DB, else chancery/record.db in your data folder)")
	open := &opener{env: env, name: db}
	group(root, "Keep the record:", newRead(env, open), newRebuild(env, open))
	group(root, "Ask the record:", newShow(env, open), newWhy(env, open), newTimeline(env, open),
		newSearch(env, open), newReports(env, open), newExport(env, open))
	group(root, "Look at the engine:", newCode(env), newEval(env), newTrain(env), newVersion(env))
	return root
}

// group adds commands to the command line under a heading of its help.
func group(root *cobra.Command, heading string, cmds ...*cobra.Command) {
	root.AddGroup(&cobra.Group{ID: heading, Title: heading})
	for _, c := range cmds {
		c.GroupID = heading
	}
	root.AddCommand(cmds...)
}

// arity checks the number of arguments: what says what they are.
func arity(least, most int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return misuse("%s", what)
		}
		return nil
	}
}

// dayFlag reads a flag that is a date, unknown where it is not given.
func dayFlag(name, value string) (day.Day, error) {
	if value == "" {
		return 0, nil
	}
	d, err := day.Parse(value)
	if err != nil {
		return 0, misuse("--%s: %w", name, err)
	}
	return d, nil
}
