// Package text turns plain English into trees: tokens, sentences, parts of
// speech, lemmas and Universal Dependencies, each pointing at its bytes.
//
// [Tokenize] finds words and sentences by the conventions of the English Web
// Treebank, [Lemma] gives the dictionary form, a Model adds tags and heads, and
// an [Analyzer] does all of it with the model that is embedded in the program.
// The result is a [Parse]. Package conllu reads and writes treebanks, package
// eval measures an Analyzer on them.
package text
