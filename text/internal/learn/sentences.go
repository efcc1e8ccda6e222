package main

import (
	"fmt"
	"io"
	"os"

	"chancery/text"
	"chancery/text/conllu"
)

// sentences writes the weights of the sentence splitter learned from the treebanks.
func sentences(out io.Writer, treebanks []string) error {
	var gold []*text.Parse
	for _, name := range treebanks {
		all, err := readTreebank(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, doc := range conllu.Documents(all) {
			gold = append(gold, conllu.Parse(doc))
		}
	}
	_, err := out.Write(text.TrainSentences(gold))
	return err
}

func readTreebank(name string) ([]conllu.Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return conllu.ReadAll(f)
}
