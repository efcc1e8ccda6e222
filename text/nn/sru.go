package nn

// Sigmoid is the gate function of the network, a rational curve close to the
// logistic function that reaches 0 and 1 at -6 and 6:
//
//	1/2 + x (108 + x²) / (36 (12 + x²))
//
// It needs no exponential, so every machine computes the same value.
func Sigmoid(x float32) float32 {
	x = min(max(x, -6), 6)
	s := float32(x * x)
	return 0.5 + float32(x*(108+s))/float32(36*(12+s))
}

// SigmoidSlope is the derivative of Sigmoid.
func SigmoidSlope(x float32) float32 {
	if x <= -6 || x >= 6 {
		return 0
	}
	s := float32(x * x)
	r := float32(36-s) / float32(12+s)
	return float32(float32(r*r) / 36)
}

// Recur runs one direction of a simple recurrent unit (Lei et al. 2018, SRU
// with recurrent gates) over the rows first, first+step, ... (n of them):
//
//	f = σ(uf + vf·c')   r = σ(ur + vr·c')   c = f·c' + (1-f)·u   h = r·c + (1-r)·x
//
// u holds, in each row at offset at, the products [u, uf, ur] of h values each,
// biases included; v is [vf, vr]; x and out are rows of width values, of which
// this direction uses those from col on. state is scratch of h values.
func Recur(out, x, u []float32, width, col, stride, at int, v, state []float32, first, step, n int) {
	h := len(state)
	clear(state)
	vf, vr := v[:h], v[h:2*h]
	for row := first; n > 0; row, n = row+step, n-1 {
		us := u[row*stride+at : row*stride+at+3*h]
		recurStep(out[row*width+col:][:h], x[row*width+col:][:h], us[:h], us[h:2*h], us[2*h:3*h], vf, vr, state)
	}
}

// recurStepGo is one step of Recur in plain Go; the kernels must match it bit for bit.
func recurStepGo(out, x, u, uf, ur, vf, vr, state []float32) {
	for i, c := range state {
		f := Sigmoid(uf[i] + float32(vf[i]*c))
		r := Sigmoid(ur[i] + float32(vr[i]*c))
		c = float32(f*c) + float32((1-f)*u[i])
		state[i] = c
		out[i] = float32(r*c) + float32((1-r)*x[i])
	}
}
