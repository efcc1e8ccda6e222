// Package train makes the model of the tagger and parser from treebanks in the
// CoNLL-U format. The same treebanks, options and seed give the same bytes.
package train
