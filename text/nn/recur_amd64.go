package nn

func recurStep(out, x, u, uf, ur, vf, vr, state []float32) {
	recurStepWith(best, out, x, u, uf, ur, vf, vr, state)
}

// recurStepWith takes as many values as state has; the kernel takes them by eights.
func recurStepWith(unit kernel, out, x, u, uf, ur, vf, vr, state []float32) {
	if unit == kernelGo || len(state)%8 != 0 {
		recurStepGo(out, x, u, uf, ur, vf, vr, state)
		return
	}
	n := len(state) - 1
	_, _, _, _, _, _, _ = out[n], x[n], u[n], uf[n], ur[n], vf[n], vr[n]
	recurStepAVX2(n+1, &out[0], &x[0], &u[0], &uf[0], &ur[0], &vf[0], &vr[0], &state[0])
}

// recurStepAVX2 is recurStepGo for n values, a multiple of 8.
//
//go:noescape
func recurStepAVX2(n int, out, x, u, uf, ur, vf, vr, state *float32)
