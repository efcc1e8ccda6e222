package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"chancery/text/train"
)

func newTrain(env *Env) *cobra.Command {
	var o train.Options
	cmd := &cobra.Command{
		Use:   "train --out FILE TREEBANK.conllu...",
		Short: "Train the model of English on treebanks",
		Long: `Train learns tags and trees from treebanks in CoNLL-U and writes the model. The same treebanks, texts and seed
give the same bytes.`,
		Args: arity(1, -1, "say what to learn from: treebanks in CoNLL-U"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.Out == "" {
				return misuse("--out says where to write the model")
			}
			o.Treebanks, o.Log = args, env.Stderr
			model, err := train.Run(cmd.Context(), o)
			if err != nil {
				return err
			}
			if err := os.WriteFile(o.Out, model, 0o644); err != nil {
				return fmt.Errorf("write the model: %w", err)
			}
			_, err = fmt.Fprintf(env.Stdout, "%s: %s bytes\n", o.Out, grouped(int64(len(model))))
			return err
		},
	}
	cmd.Flags().StringVar(&o.Out, "out", "", "file to write the model to")
	cmd.Flags().StringSliceVar(&o.Dev, "dev", nil, "treebanks to report figures on after each pass; they teach nothing")
	cmd.Flags().StringSliceVar(&o.Texts, "text", nil, "JSON Lines of reports to read before the treebanks")
	cmd.Flags().IntVar(&o.Readings, "readings", 0, "passes over the texts (default 3)")
	cmd.Flags().StringVar(&o.Start, "start", "", "model file to go on from")
	cmd.Flags().StringSliceVar(&o.Teachers, "teacher", nil, "model files that annotate the texts, which then teach as well")
	cmd.Flags().IntVar(&o.Share, "share", 0, "percent of the texts' sentences that are annotated (default 30)")
	cmd.Flags().IntVar(&o.News, "news", 0, "sentences of the built-in grammar of news to learn from")
	cmd.Flags().IntVar(&o.Swap, "swap", 0, "percent of the sentences in which names and other words are replaced")
	cmd.Flags().Float64Var(&o.Rate, "rate", 0, "highest learning rate (default 0.002)")
	cmd.Flags().Float64Var(&o.Dropout, "dropout", 0, "share of values dropped while learning (default 0.3)")
	cmd.Flags().IntVar(&o.Epochs, "epochs", 0, "passes over the treebanks (default 30)")
	cmd.Flags().Uint64Var(&o.Seed, "seed", 1, "of all random choices")
	return cmd
}
