// Command learn makes the tables of package text that are learned from treebanks:
//
//	go run ./text/internal/learn lemmas WORDNET_FOLDER TREEBANK.conllu... > text/lemmas.tsv
//	go run ./text/internal/learn sentences TREEBANK.conllu... > text/sentence.model
//
// The same inputs give the same bytes.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("usage: learn lemmas WORDNET_FOLDER TREEBANK.conllu, or learn sentences TREEBANK.conllu")

func run(args []string, out io.Writer) error {
	if len(args) > 2 && args[0] == "lemmas" {
		return lemmas(out, args[1], args[2:])
	}
	if len(args) > 1 && args[0] == "sentences" {
		return sentences(out, args[1:])
	}
	return errUsage
}
