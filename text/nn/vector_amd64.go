package nn

// Add adds src to dst, over the length of dst.
func Add(dst, src []float32) {
	n := len(dst) &^ 7
	src = src[:len(dst)]
	if best == kernelGo || n == 0 {
		addGo(dst, src)
		return
	}
	addAVX2(n, &dst[0], &src[0])
	addGo(dst[n:], src[n:])
}

// Leaky is the activation of the network in place: x, or x/8 where it is negative.
func Leaky(x []float32) {
	n := len(x) &^ 7
	if best == kernelGo || n == 0 {
		leakyGo(x)
		return
	}
	leakyAVX2(n, &x[0])
	leakyGo(x[n:])
}

// addAVX2 is addGo for n values, a multiple of 8.
//
//go:noescape
func addAVX2(n int, dst, src *float32)

// leakyAVX2 is leakyGo for n values, a multiple of 8.
//
//go:noescape
func leakyAVX2(n int, x *float32)
