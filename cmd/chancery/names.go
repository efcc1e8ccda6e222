package main

import (
	"strings"

	"github.com/spf13/cobra"

	"chancery/actor"
)

// names turns what people call states into ids and back.
type names struct{ table *actor.Table }

func newNames() names { return names{actor.DefaultTable()} }

// pair looks up two states, which must not be the same.
func (n names) pair(a, b string) ([2]actor.ID, error) {
	x, err := n.id(a)
	if err != nil {
		return [2]actor.ID{}, err
	}
	y, err := n.id(b)
	if err != nil {
		return [2]actor.ID{}, err
	}
	if x == y {
		return [2]actor.ID{}, misuse("%q and %q are both %s: give two different states", a, b, n.of(x))
	}
	return [2]actor.ID{x, y}, nil
}

// id looks up one state; a name that is unknown or not settled is a usageError.
func (n names) id(name string) (actor.ID, error) {
	id, err := n.table.Lookup(name)
	if err != nil {
		return "", usageError{err}
	}
	return id, nil
}

// of is the name of an actor in a running text, or its id where the tables have none.
func (n names) of(id actor.ID) string {
	a, ok := n.table.Actor(id)
	if !ok {
		return string(id)
	}
	return a.Name
}

// all is the names of actors as a list of words: "Armenia, Azerbaijan and Russia".
func (n names) all(ids []actor.ID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = n.of(id)
	}
	return wordList(words)
}

// wordList joins words as people do.
func wordList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// completeStates offers the names of states for the first so many arguments of a command.
func completeStates(most int) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		var out []string
		for _, a := range newNames().table.States() {
			if len(args) < most && !a.To.Known() && strings.HasPrefix(strings.ToLower(a.Name), strings.ToLower(begun)) {
				out = append(out, cobra.CompletionWithDesc(a.Name, string(a.ID)))
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}
