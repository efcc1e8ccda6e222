package main

import (
	"encoding/json"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"chancery/record"
	"chancery/store"
)

func newSearch(env *Env, opener *opener) *cobra.Command {
	var limit int
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Find reports by their words",
		Long: `Search finds the reports that hold all the words, the best match first. Words in double quotes stand for
themselves, one after the other.`,
		Example: `  chancery search ceasefire Putrajaya
  chancery search '"peace agreement" corridor'`,
		Args: arity(1, -1, "say what to search for"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if limit < 1 {
				return misuse("--limit %d: give a number of at least 1", limit)
			}
			words := strings.Join(args, " ")
			if !strings.ContainsFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				return misuse("say what to search for: %q holds no word", words)
			}
			return opener.with(cmd.Context(), store.Look, func(s record.Store) error {
				hits, err := s.Search(cmd.Context(), words, limit)
				if err != nil {
					return err
				}
				if asJSON {
					return writeHits(env, hits)
				}
				v := &view{page: newPage(env)}
				v.hits(hits)
				return v.err
			})
		},
	}
	cmd.Flags().IntVar(&limit, "limit", 20, "most reports to list")
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON Lines, one report a line")
	return cmd
}

func writeHits(env *Env, hits []record.Hit) error {
	out := json.NewEncoder(env.Stdout)
	out.SetEscapeHTML(false)
	for _, h := range hits {
		line := keptLine(h.Kept)
		line.Snippet = h.Snippet
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// hits writes the reports found, with the words around the match.
func (v *view) hits(hits []record.Hit) {
	if len(hits) == 0 {
		v.para(0, "No report of the record holds these words.", plain)
		return
	}
	for i, h := range hits {
		if i > 0 {
			v.line("")
		}
		v.kept(h.Kept)
		v.block("", plain, 2, v.marked(h), plain)
	}
}

// marked is the snippet of a hit with its matches in bold.
func (v *view) marked(h record.Hit) string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		b.WriteString(printable(h.Snippet[at:m.Start]))
		b.WriteString(v.in(bold, printable(h.Snippet[m.Start:m.End])))
		at = m.End
	}
	return b.String() + printable(h.Snippet[at:])
}
