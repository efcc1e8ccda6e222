// Package nn is the small neural network under the tagger and parser: matrix
// products, recurrent layers, the features of words, and the file the weights
// live in.
//
// Its arithmetic is the same on every machine, bit for bit. Every sum is taken
// in one fixed order, a product is always rounded before it is added (never a
// fused multiply-add), and only +, -, *, / and comparisons are used, whose
// results IEEE 754 fixes. The vector kernels keep these rules, so they and the
// plain Go code agree exactly.
package nn
