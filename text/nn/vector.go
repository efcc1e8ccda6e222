package nn

// addGo is Add in plain Go.
func addGo(dst, src []float32) {
	for i, v := range src[:len(dst)] {
		dst[i] += v
	}
}

// leakyGo is Leaky in plain Go.
func leakyGo(x []float32) {
	for i, v := range x {
		x[i] = max(v, v*0.125)
	}
}
