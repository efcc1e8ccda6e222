package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"chancery/ingest"
	"chancery/record"
	"chancery/report"
	"chancery/score"
	analysis "chancery/text"
	"chancery/text/eval"
)

func newEval(env *Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "Measure the program against data coded by hand",
		Args:  arity(0, 0, "say what to measure: parse or record"),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newEvalParse(env), newEvalRecord(env))
	return cmd
}

func newEvalParse(env *Env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "parse FILE.conllu...",
		Short: "Measure tags and trees against treebanks",
		Long:  `Parse scores words, sentences, tags and trees by the definitions of CoNLL 2018, from gold tokens and from raw text.`,
		Args:  arity(1, -1, "say which treebanks to measure against: files in CoNLL-U"),
		RunE: func(cmd *cobra.Command, args []string) error {
			a, err := analysis.Default()
			if err != nil {
				return err
			}
			res, err := eval.Score(cmd.Context(), a, args)
			if err != nil {
				return err
			}
			if asJSON {
				return json.NewEncoder(env.Stdout).Encode(res)
			}
			t := newTable("", "tokens", "sentences", "UPOS", "UAS", "LAS")
			t.AppendRow(table.Row{"gold tokens", "", "", percent(res.Gold.UPOS), percent(res.Gold.UAS), percent(res.Gold.LAS)})
			t.AppendRow(table.Row{
				"raw text", percent(res.Raw.Tokens), percent(res.Raw.Sentences),
				percent(res.Raw.UPOS), percent(res.Raw.UAS), percent(res.Raw.LAS),
			})
			_, err = fmt.Fprintf(env.Stdout, "%s\n\n%s words a second from raw text, on one core\n", t.Render(), grouped(int64(res.WordsPerSecond)))
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object instead of a table")
	return cmd
}

func newEvalRecord(env *Env) *cobra.Command {
	var asJSON, errors bool
	cmd := &cobra.Command{
		Use:   "record FILE...",
		Short: "Measure claims against reports coded by hand",
		Long: `Record codes the reports of JSON Lines files and compares facet, parties and status of the claims with the
facts of each report. A recorded must_not is a false deed. Of the fifth of the cases that is held out, only figures are told.`,
		Args: arity(1, -1, "say which cases to measure against: files of JSON Lines"),
		RunE: func(_ *cobra.Command, args []string) error {
			cases, err := readCases(args)
			if err != nil {
				return err
			}
			engine, err := ingest.NewEngine()
			if err != nil {
				return err
			}
			res, err := score.Run(cases, func(r *report.Report) ([]record.Claim, error) { return engine.Code(r, nil).Claims, nil })
			if err != nil {
				return err
			}
			if asJSON {
				return json.NewEncoder(env.Stdout).Encode(res)
			}
			return writeScore(env, &res, errors)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object instead of a table")
	cmd.Flags().BoolVar(&errors, "errors", false, "list what was missed and what was wrong, with the evidence")
	return cmd
}

// readCases reads the cases of all files.
func readCases(files []string) ([]score.Case, error) {
	var all []score.Case
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("%w; check the path", err)
		}
		cases, err := score.ReadCases(f)
		if err := cmpError(err, f.Close()); err != nil {
			return nil, fmt.Errorf("%s: %w; the form of a case is in docs/format-record.md", name, err)
		}
		all = append(all, cases...)
	}
	return all, nil
}

// cmpError is the first error that is one.
func cmpError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// writeScore prints the figures for people, and the errors before them where asked for.
func writeScore(env *Env, res *score.Result, errors bool) error {
	p := newPage(env)
	if errors {
		for _, e := range res.Errors {
			writeError(p, &e)
		}
	}
	t := newTable("facet", "facts", "claims", "precision", "recall", "F1", "modality", "false deeds")
	row := func(name string, n score.Tally) {
		t.AppendRow(table.Row{name, n.Required, n.Claims, percent(n.Precision()), percent(n.Recall()), percent(n.F1()), percent(n.Modality()), n.FalseDeeds})
	}
	for _, f := range res.PerFacet {
		row(string(f.Facet), f.Tally)
	}
	t.AppendSeparator()
	row("all", res.Total)
	if res.HeldOut > 0 {
		row("held out", res.Held)
	}
	p.line(t.Render())
	p.line("")
	p.para(0, fmt.Sprintf("%s, %d of them held out; modality is the share of the facts found that have the right one.",
		count(res.Cases, "case", "cases"), res.HeldOut), plain)
	return p.err
}

// writeError prints a miss, a false alarm or a false deed.
func writeError(p *page, e *score.Error) {
	var what, quote string
	if e.Fact != nil {
		what = fmt.Sprintf("%s %s %s (%s)", e.Fact.Facet, ids(e.Fact.Parties), e.Fact.Status, e.Fact.Modality)
		quote = e.Fact.Evidence
		if e.Fact.Why != "" {
			what += ": " + e.Fact.Why
		}
	}
	if e.Claim != nil {
		if e.Fact == nil {
			what = fmt.Sprintf("%s %s %s (%s), rule %s", e.Claim.Facet, ids(e.Claim.Parties), e.Claim.Status, e.Claim.Modality, e.Claim.Rule)
		}
		quote = e.Claim.Evidence.Quote
	}
	i := amber
	if e.Kind == "false deed" {
		i = alert
	}
	p.block(e.Case, bold, 0, p.in(i, e.Kind)+" "+what, plain)
	if quote != "" {
		p.block("", plain, 2, "“"+oneLine(quote)+"”", faint)
	}
}

// newTable is a table without frames, its numbers flush right.
func newTable(headers ...string) table.Writer {
	t := table.NewWriter()
	style := table.StyleLight
	style.Options = table.Options{SeparateHeader: true}
	style.Format.Header = text.FormatDefault
	style.Box.PaddingLeft = ""
	style.Box.PaddingRight = "   "
	t.SetStyle(style)
	row := make(table.Row, len(headers))
	var columns []table.ColumnConfig
	for i, h := range headers {
		row[i] = h
		if i > 0 {
			columns = append(columns, table.ColumnConfig{Number: i + 1, Align: text.AlignRight, AlignHeader: text.AlignRight})
		}
	}
	t.AppendHeader(row)
	t.SetColumnConfigs(columns)
	return t
}

// percent is a fraction as people read it: 0.8312 is "83.1".
func percent(x float64) string { return fmt.Sprintf("%.1f", 100*x) }
