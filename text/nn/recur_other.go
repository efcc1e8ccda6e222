//go:build !amd64

package nn

func recurStep(out, x, u, uf, ur, vf, vr, state []float32) {
	recurStepGo(out, x, u, uf, ur, vf, vr, state)
}
