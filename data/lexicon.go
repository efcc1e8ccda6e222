package data

import "embed"

// Lexicon holds the lexicon of acts: acts.txt, classes.txt, governors.txt,
// light.txt and modifiers.txt in the folder lexicon.
//
//go:embed lexicon/*.txt
var Lexicon embed.FS
