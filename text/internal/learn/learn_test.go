package main

import (
	"bytes"
	"errors"
	"os"
	"testing"
)

const (
	treebanks = "../../../../shared/treebank/"
	wordnet   = "/usr/share/wordnet" // where Debian puts WordNet (package wordnet-base)
)

// The tables in the tree are what the treebanks give today.
func TestTablesAreMadeAgain(t *testing.T) {
	train := []string{treebanks + "en_ewt-train.conllu", treebanks + "en_gum-train.conllu"}
	tests := []struct {
		file  string
		args  []string
		needs []string
	}{
		{"../../sentence.model", append([]string{"sentences"}, train...), train},
		{"../../lemmas.tsv", append([]string{"lemmas", wordnet}, train...), append([]string{wordnet + "/index.verb"}, train...)},
	}
	for _, test := range tests {
		t.Run(test.args[0], func(t *testing.T) {
			for _, name := range test.needs {
				if _, err := os.Stat(name); err != nil {
					t.Skip("needed to make the table again: ", err)
				}
			}
			var got bytes.Buffer
			if err := run(test.args, &got); err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(test.file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s differs from what %v gives; make it again", test.file, test.args)
			}
		})
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"lemmas"}, {"sentences"}, {"other", "a", "b"}} {
		if err := run(args, new(bytes.Buffer)); !errors.Is(err, errUsage) {
			t.Errorf("%v: error %v", args, err)
		}
	}
}

func TestRegularForms(t *testing.T) {
	tests := []struct {
		verb string
		want []string
	}{
		{"sign", []string{"ssigns", "dsigned", "gsigning"}},
		{"ratify", []string{"sratifies", "dratified", "gratifying"}},
		{"agree", []string{"sagrees", "dagreed", "gagreeing"}},
		{"expel", []string{"sexpels", "dexpelled", "gexpelling", "dexpeled", "gexpeling"}},
		{"die", []string{"sdies", "ddied", "gdying"}},
	}
	for _, test := range tests {
		forms := regularVerb(test.verb)
		if len(forms) != len(test.want) {
			t.Errorf("%s has forms %v, want %v", test.verb, forms, test.want)
			continue
		}
		for i, f := range forms {
			if f != test.want[i] {
				t.Errorf("%s has form %q, want %q", test.verb, f, test.want[i])
			}
		}
	}
}
