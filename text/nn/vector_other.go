//go:build !amd64

package nn

// Add adds src to dst, over the length of dst.
func Add(dst, src []float32) { addGo(dst, src) }

// Leaky is the activation of the network in place: x, or x/8 where it is negative.
func Leaky(x []float32) { leakyGo(x) }
