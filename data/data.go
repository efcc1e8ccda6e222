// Package data embeds what the program knows of the world: readable tables,
// one fact a line, each format documented in docs/formats.md and linted by tests.
package data
