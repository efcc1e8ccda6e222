// Package data embeds what the program knows of the world: readable tables,
// one fact a line, each format documented in docs/formats.md and linted by tests.
package data

import "embed"

// Files holds the tables by file name: "states.tsv", "names.tsv" and so on.
//
//go:embed *.tsv
var Files embed.FS
